//! The code tree with counts, a filter, and what the code under the cursor means.

use super::reader::coding;
use super::{Coding, READER};
use crate::analysis::levels;
use crate::analysis::table::Table;
use crate::message::Message;
use crate::model::{CodeId, Project};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::codes;
use crate::tui::event::{Deed, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::listing::codebook;
use crate::tui::shell::Shell;
use crate::tui::widget::filter::Filter;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::tree::{self as lines, TreeLine};
use crate::tui::widget::{paint, wrap};
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What the code means, line by line with its style.
fn about(own: &Coding, shell: &Shell, project: &Project, width: u16) -> Vec<(String, bool)> {
    let mut out = Vec::new();
    let Some(row) = own.codes.focused().and_then(|id| project.code(id)) else { return out };
    let tally = shell.counts.of(row.id);
    let mut put = |text: &str, dim: bool| {
        out.extend(wrap::cut(text, usize::from(width)).into_iter().map(|line| (line, dim)));
    };
    if tally.all != tally.own {
        let (segments, documents) = (tally.own, tally.own_documents);
        put(
            &shell.say(&if segments == 0 {
                say!("codes-legend-own-none")
            } else {
                say!("codes-legend-own", segments = segments, documents = documents)
            }),
            true,
        );
    }
    let (segments, documents) = (tally.all, tally.all_documents);
    put(
        &shell.say(&if segments == 0 {
            say!("codes-legend-none")
        } else {
            say!("codes-legend", segments = segments, documents = documents)
        }),
        true,
    );
    for (key, text) in [
        ("codes-definition", &row.definition),
        ("codes-include", &row.include),
        ("codes-exclude", &row.exclude),
        ("codes-example", &row.example),
    ] {
        if !text.is_empty() {
            put(&shell.say(&Message::new(key)), true);
            put(text, false);
        }
    }
    out
}

/// The pane.
pub struct CodesPane;

impl Pane<Coding> for CodesPane {
    fn name(&self) -> &'static str {
        "codes"
    }

    fn mode(&self, _: &Coding) -> Mode {
        Mode::List
    }

    fn list<'a>(&self, own: &'a mut Coding) -> Option<&'a mut dyn Listed> {
        Some(&mut own.codes)
    }

    fn filter<'a>(&self, own: &'a mut Coding) -> Option<&'a mut Filter> {
        Some(&mut own.codes.filter)
    }

    fn moved(&self, own: &mut Coding, shell: &Shell, _: &Project) {
        if own.codes.is_shown() {
            own.codes.follow(&shell.counts);
        }
    }

    fn layout(&self, own: &mut Coding, shell: &Shell, project: &Project, area: Rect) {
        own.codes.refresh(&shell.counts, project, shell.stamp);
        let lines = u16::try_from(about(own, shell, project, area.width).len()).unwrap_or(u16::MAX);
        own.about = if lines == 0 { 0 } else { (lines + 1).min(area.height / 2) };
        let field = own.codes.filter.height();
        own.codes.fit(&shell.counts, usize::from(area.height.saturating_sub(own.about + field)));
    }

    fn act(
        &self,
        own: &mut Coding,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Cancel => shell.set_focus(READER),
            Action::NewCode => {
                return Some(codes::new_code(shell, own.codes.focused()));
            }
            _ => {
                let code = own.codes.focused()?;
                return on_code(own, shell, project, action, code);
            }
        }
        Some(Vec::new())
    }

    fn table(&self, own: &Coding, shell: &Shell, project: &Project) -> Option<Table> {
        codebook(shell, project, &own.codes)
    }

    fn mouse(&self, own: &mut Coding, shell: &mut Shell, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let len = own.codes.lines.len();
        let field = own.codes.filter.height();
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => own.codes.cursor.wheel(mouse.deed == Deed::WheelUp, len),
            Deed::Press(count) => {
                let at = own.codes.cursor.top + usize::from(mouse.y.saturating_sub(field));
                if at >= len || at >= own.codes.cursor.top + own.codes.cursor.height {
                    return Vec::new();
                }
                own.codes.cursor.at = at;
                own.codes.follow(&shell.counts);
                let branch = own.codes.lines.get(at).and_then(|line| shell.counts.tree.get(*line)).copied();
                let on_sign =
                    branch.is_some_and(|branch| branch.parent && usize::from(mouse.x) <= branch.depth + 1);
                if on_sign {
                    own.codes.fold(None);
                } else if own.reader.selection.is_some() || count >= 2 {
                    // A click applies the code to what is selected; without a selection it takes two.
                    return self.act(own, shell, project, Action::Enter).unwrap_or_default();
                }
            }
            Deed::Right => return shell.menu(),
            Deed::Drag => {}
        }
        own.codes.follow(&shell.counts);
        Vec::new()
    }

    fn draw(
        &self,
        own: &Coding,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let theme = &shell.theme;
        let codes = &own.codes;
        let mut title = shell.say(&say!("pane-codes", count = shell.counts.tree.len()));
        // Counts without a name beside them are taken for everybody's.
        let coders = &shell.counts.scope.coders;
        for row in coders.iter().filter_map(|id| project.coder(*id)) {
            title = format!("{title} · {}", row.name);
        }
        let inner = paint::frame(buf, area, &title, focused, theme.edge(focused));
        let list = codes.filter.draw(inner, theme, buf);
        let list = Rect { height: u16::try_from(codes.cursor.height).unwrap_or(0).min(list.height), ..list };
        let tree =
            codes.lines.iter().skip(codes.cursor.top).filter_map(|line| shell.counts.tree.get(*line)).map(
                |branch| {
                    let tally = shell.counts.of(branch.code);
                    TreeLine {
                        depth: if codes.filter.is_empty() { branch.depth } else { 0 },
                        open: branch.parent.then(|| !codes.is_folded(branch.code)),
                        dot: Some(("■", theme.hue(shell.counts.hue(branch.code)))),
                        label: levels::name(project, branch.code),
                        note: match shell.counts.pin(branch.code) {
                            Some(digit) => format!("[{digit}] {}/{}", tally.all, tally.all_documents),
                            None => format!("{}/{}", tally.all, tally.all_documents),
                        },
                        style: if branch.parent { theme.strong() } else { theme.text() },
                    }
                },
            );
        lines::draw(tree, codes.cursor, focused, theme, list, buf);
        if codes.lines.is_empty() {
            paint::put(buf, list, 1, 0, &shell.say(&say!("codes-none")), theme.dim());
        }
        if own.about > 0 {
            let below = Rect { y: inner.bottom().saturating_sub(own.about), height: own.about, ..inner };
            paint::put(buf, below, 0, 0, &"─".repeat(usize::from(below.width)), theme.dim());
            for (at, (line, dim)) in about(own, shell, project, below.width).into_iter().enumerate() {
                let y = u16::try_from(at + 1).unwrap_or(u16::MAX);
                paint::put(buf, below, 0, y, line.trim_end(), if dim { theme.dim() } else { theme.text() });
            }
        }
    }
}

fn on_code(
    own: &mut Coding,
    shell: &mut Shell,
    project: &Project,
    action: Action,
    code: CodeId,
) -> Option<Vec<Effect>> {
    match action {
        Action::Enter | Action::Code => Some(coding::apply(&own.reader, shell, project, &[code])),
        _ if own.codes.walk(project, action) => Some(Vec::new()),
        _ => codes::change(shell, project, action, code),
    }
}
