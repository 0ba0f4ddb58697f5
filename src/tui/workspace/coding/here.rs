//! What stands at the cursor: the segments under the selection or the unit, each with its code, words and memo.

use super::reader::{Selection, coding};
use super::{Coding, READER};
use crate::analysis::levels;
use crate::analysis::table::one_line;
use crate::model::{Project, Target};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::code::{self, At, has_memo};
use crate::tui::keymap::Mode;
use crate::tui::listing::cited;
use crate::tui::memo::memo_on;
use crate::tui::shell::Shell;
use crate::tui::widget::cursor::Cursor;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::{paint, wrap};
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What the pane owns.
#[derive(Clone, Debug, Default)]
pub struct Here {
    /// The codings at the cursor.
    pub found: Vec<At>,
    /// Where the cursor is.
    pub cursor: Cursor,
}

/// The pane.
pub struct HerePane;

impl Pane<Coding> for HerePane {
    fn name(&self) -> &'static str {
        "here"
    }

    fn mode(&self, _: &Coding) -> Mode {
        Mode::List
    }

    fn list<'a>(&self, own: &'a mut Coding) -> Option<&'a mut dyn Listed> {
        Some(&mut own.here.cursor)
    }

    fn layout(&self, own: &mut Coding, _: &Shell, project: &Project, area: Rect) {
        own.here.found = coding::here(&own.reader, project);
        let len = own.here.found.len();
        own.here.cursor.fit(len, usize::from(area.height));
    }

    fn act(
        &self,
        own: &mut Coding,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        if action == Action::Cancel {
            shell.set_focus(READER);
            return Some(Vec::new());
        }
        let at = own.here.found.get(own.here.cursor.at).copied()?;
        match action {
            Action::Enter => {
                own.reader.put(at.span.start);
                own.reader.selection = Some(Selection::Units { anchor: at.span, head: at.span });
                shell.set_focus(READER);
            }
            Action::Memo => {
                let title = shell.say(&say!("memo-on", what = project.cite_segment(at.segment)));
                return Some(memo_on(shell, project, Target::Segment(at.segment), title));
            }
            Action::Remove | Action::Recode | Action::Weight | Action::SetAside => {
                return Some(code::choose(shell, project, action, &[at]));
            }
            Action::Copy => {
                return Some(cited(shell, project, at.segment));
            }
            Action::ShowSegments => {
                let code = at.code?;
                shell.segments_of(code);
            }
            _ => return None,
        }
        Some(Vec::new())
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
        let here = &own.here;
        let title = shell.say(&say!("pane-here", count = here.found.len()));
        let inner = paint::frame(buf, area, &title, focused, theme.edge(focused));
        for (line, at) in here.found.iter().enumerate().skip(here.cursor.top).take(usize::from(inner.height))
        {
            let y = u16::try_from(line - here.cursor.top).unwrap_or(0);
            let key = project.cite_segment(at.segment);
            let name =
                at.code.map_or_else(|| shell.say(&say!("reader-unit")), |code| levels::name(project, code));
            let hue = at.code.map_or(theme.dim(), |code| theme.hue(shell.counts.hue(code)));
            let x = paint::put(buf, inner, 0, y, &key, theme.dim()).max(6) + 1;
            let x = paint::put(buf, inner, x, y, "■", hue) + 1;
            let names = inner.width / 3;
            let x = paint::put(
                buf,
                Rect { width: (x + names).min(inner.width), ..inner },
                x,
                y,
                &name,
                theme.text(),
            )
            .max(x + names)
                + 2;
            let memo = if has_memo(project, at.segment, at.coding) {
                shell.say(&say!("here-memo"))
            } else {
                String::new()
            };
            let edge = if memo.is_empty() {
                inner.width
            } else {
                paint::put_right(buf, inner, y, &memo, theme.dim()).saturating_sub(1)
            };
            let quote = format!(
                "»{}«",
                wrap::fit(&one_line(project.quote(at.segment)), usize::from(edge.saturating_sub(x + 2)))
            );
            paint::put(buf, Rect { width: edge, ..inner }, x, y, &quote, theme.text());
            if line == here.cursor.at && focused {
                paint::line(buf, inner, y, theme.cursor(true));
            }
        }
        if here.found.is_empty() {
            paint::put(buf, inner, 0, 0, &shell.say(&say!("here-none")), theme.dim());
        }
    }
}
