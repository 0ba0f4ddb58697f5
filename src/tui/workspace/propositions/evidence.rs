//! The quotes for and against, side by side; every one leads into its text.

use super::{DOCUMENTS, LIST, Propositions, act, refresh, ticks};
use crate::analysis::support::{Support, is_aside};
use crate::analysis::table::one_line;
use crate::command::proposition::evidence::EvidenceOfProposition;
use crate::command::quote::{PropositionRef, QuoteRef};
use crate::model::{Evidence, Project, SegmentId, Side};
use crate::say;
use crate::tui::action::Action;
use crate::tui::aside;
use crate::tui::bench::{Effect, run};
use crate::tui::event::{Deed, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::listing::cited;
use crate::tui::shell::Shell;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::Block;
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane.
pub struct EvidencePane;

/// The two columns within the frame, with a line between them and a heading above each.
fn columns(area: Rect) -> [Rect; 2] {
    let half = area.width.saturating_sub(1) / 2;
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    [
        Rect { width: half, ..body },
        Rect { x: body.x + half + 1, width: body.width.saturating_sub(half + 1), ..body },
    ]
}

fn block(_: &Propositions, shell: &Shell, project: &Project, one: &Evidence) -> Block<SegmentId> {
    let theme = &shell.theme;
    let mut words = format!("»{}«", one_line(project.quote(one.segment)));
    if !one.note.is_empty() {
        words = format!("{words}\n{}", one.note);
    }
    let aside = is_aside(project, one.segment);
    if aside {
        words = format!("{words}\n{}", shell.say(&say!("evidence-aside")));
    }
    let style = if aside { theme.dim() } else { theme.text() };
    Block::text(words, style)
        .under(5)
        .after(format!("{} ", project.cite_segment(one.segment)), theme.strong())
        .on(one.segment)
}

fn make(own: &mut Propositions, shell: &Shell, project: &Project, widths: [u16; 2]) {
    let row = own.focused().and_then(|id| project.proposition(id));
    for (at, (side, width)) in Side::ALL.iter().zip(widths).enumerate() {
        let mut evidence: Vec<&Evidence> =
            row.into_iter().flat_map(|row| &row.evidence).filter(|one| one.side == *side).collect();
        evidence.sort_by_key(|one| {
            let at = project.segment(one.segment);
            let order = at
                .and_then(|at| project.document(at.document))
                .map(|row| row.order.as_str())
                .unwrap_or_default();
            (order, at.map(|at| at.span))
        });
        let blocks = evidence.into_iter().map(|one| block(own, shell, project, one)).collect();
        if let Some(sheet) = own.sides.get_mut(at) {
            sheet.set(blocks, width);
        }
    }
}

/// True where nothing speaks against the proposition although several documents support it: then the empty column asks.
fn asks(own: &Propositions, _: &Shell) -> bool {
    own.support().is_some_and(Support::asks_for_negative_cases)
}

impl Pane<Propositions> for EvidencePane {
    fn name(&self) -> &'static str {
        "evidence"
    }

    fn mode(&self, _: &Propositions) -> Mode {
        Mode::Proposition
    }

    fn layout(&self, own: &mut Propositions, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let here = own.focused();
        let areas = columns(area);
        let key = (shell.stamp, here, area.width);
        if own.sides_for != Some(key) {
            let other = own.sides_for.is_none_or(|(_, was, _)| was != here);
            own.sides_for = Some(key);
            make(own, shell, project, areas.map(|area| area.width));
            let longest = own.sides.iter().map(super::Sheet::len).max().unwrap_or(0);
            own.heights[1] = u16::try_from(longest).unwrap_or(u16::MAX);
            if other {
                own.sides.iter_mut().for_each(super::Sheet::rewind);
            }
        }
        for (sheet, area) in own.sides.iter_mut().zip(areas) {
            sheet.fit(area.height);
        }
    }

    fn act(
        &self,
        own: &mut Propositions,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        if own.sheet().act(action) {
            return Some(Vec::new());
        }
        match (action, own.side) {
            (Action::Enter, Side::Against) if asks(own, shell) => {
                if !shell.refuses() {
                    return Some(ticks::look(shell, project, own.focused()?));
                }
            }
            (Action::Enter, _) => {
                let segment = *own.sheet().here()?;
                return Some(shell.open(project, segment));
            }
            (Action::Right, Side::For) => own.side = Side::Against,
            (Action::Left, Side::Against) => own.side = Side::For,
            (Action::Left, Side::For) => shell.set_focus(LIST),
            (Action::Right, Side::Against) => shell.set_focus(DOCUMENTS),
            (Action::Remove, side) => {
                let quote = vec![QuoteRef::from(*own.sheet().here()?)];
                let (support, against) =
                    if side == Side::For { (quote, Vec::new()) } else { (Vec::new(), quote) };
                let proposition = PropositionRef::Id(own.focused()?);
                return Some(run(EvidenceOfProposition {
                    proposition,
                    support,
                    against,
                    quote: None,
                    note: None,
                    remove: true,
                }));
            }
            (Action::BringBack, _) => {
                let segment = *own.sheet().here()?;
                return Some(aside::bring_back(shell, project, segment, None));
            }
            (Action::Copy, _) => {
                let segment = *own.sheet().here()?;
                return Some(cited(shell, project, segment));
            }
            _ => return act(own, shell, project, action),
        }
        Some(Vec::new())
    }

    fn mouse(
        &self,
        own: &mut Propositions,
        shell: &mut Shell,
        project: &Project,
        mouse: Mouse,
    ) -> Vec<Effect> {
        let area = shell
            .areas
            .panes
            .iter()
            .find(|(at, _)| *at == super::EVIDENCE)
            .map_or(Rect::ZERO, |(_, area)| *area);
        let [left, _] = columns(Rect {
            x: 0,
            y: 0,
            width: area.width.saturating_sub(2),
            height: area.height.saturating_sub(2),
        });
        let side = if mouse.x <= left.width { Side::For } else { Side::Against };
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => {
                own.side = side;
                own.sheet().wheel(mouse.deed == Deed::WheelUp);
            }
            Deed::Press(count) => {
                own.side = side;
                if own.sheet().click(mouse.y.saturating_sub(1)) && count >= 2 {
                    return self.act(own, shell, project, Action::Enter).unwrap_or_default();
                }
            }
            Deed::Right => return shell.menu(),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(
        &self,
        own: &Propositions,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let theme = &shell.theme;
        let row = own.focused().and_then(|id| project.proposition(id));
        let title = say!("pane-evidence", count = row.map_or(0, |row| row.evidence.len()));
        let inner = paint::frame(buf, area, &shell.say(&title), focused, theme.edge(focused));
        let areas = columns(inner);
        for ((side, sheet), column) in Side::ALL.iter().zip(&own.sides).zip(areas) {
            let count = row.map_or(0, |row| row.evidence.iter().filter(|one| one.side == *side).count());
            let head = Rect { y: column.y.saturating_sub(1), height: 1, ..column };
            let words = match side {
                Side::For => say!("evidence-for", count = count),
                Side::Against => say!("evidence-against", count = count),
            };
            let here = focused && *side == own.side;
            let style = if here { theme.edge(true) } else { theme.strong() };
            paint::put(buf, head, 0, 0, &format!("{} {}", shell.say(&words), sheet.seen()), style);
            sheet.draw(column, here.then(|| theme.cursor(true)), buf);
            if count == 0 && row.is_some() {
                let looking = *side == Side::Against && asks(own, shell);
                let (words, style) = if looking {
                    (say!("evidence-look"), theme.warning())
                } else {
                    (say!("evidence-none"), theme.dim())
                };
                let words = shell.say(&words);
                paint::wrapped(buf, column, 0, &words, style);
            }
        }
        let between = Rect { x: areas[1].x.saturating_sub(1), width: 1, ..inner };
        for y in 0..between.height {
            paint::put(buf, between, 0, y, "│", theme.dim());
        }
    }
}
