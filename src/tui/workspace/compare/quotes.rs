//! The two sides of a comparison next to each other: the researcher's own summary by person or document, then what was said; under
//! both, what was found to be shared and to differ.

use super::{Compare, On, Shown, TABLE, act, enter, mark, name, refresh};
use crate::analysis::summaries::summary;
use crate::analysis::table::one_line;
use crate::model::{CodeId, MemoKind, Project, Target};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::listing::cited;
use crate::tui::shell::Shell;
use crate::tui::widget::sheet::Block;
use crate::tui::widget::{paint, wrap};
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// So many lines at most tell what is shared and what differs.
const FOUND: usize = 4;

/// The pane.
pub struct QuotesPane;

/// The two columns, with a line between them, a heading above each and `below` lines under both.
fn columns(area: Rect, below: u16) -> [Rect; 2] {
    let half = area.width.saturating_sub(1) / 2;
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + below), ..area };
    [
        Rect { width: half, ..body },
        Rect { x: body.x + half + 1, width: body.width.saturating_sub(half + 1), ..body },
    ]
}

/// What stands on a side of a category.
fn blocks(own: &Compare, shell: &Shell, project: &Project, code: CodeId, at: usize) -> Vec<Block<On>> {
    let theme = &shell.theme;
    let Some(side) = own.side(at) else { return Vec::new() };
    let alone = side.documents.len() == 1;
    let mut out = Vec::new();
    let mut silent: Vec<&str> = Vec::new();
    out.extend(side.summary(code).map(|target| note(shell, project, target)));
    for document in side.documents.iter().filter_map(|id| project.document(*id)) {
        let segments = own.sides.segments(code, side, document.id);
        let target = side.summary_in(code, document.id);
        let written = target.is_some_and(|target| !summary(project, target).is_empty());
        if segments.is_empty() && !written && !alone {
            silent.push(&document.label);
            continue;
        }
        let heading =
            if document.name == document.label { String::new() } else { format!(" · {}", document.name) };
        out.push(Block::text(format!("{}{heading}", document.label), theme.strong()));
        out.extend(target.map(|target| note(shell, project, target)));
        for segment in segments {
            let words = format!("»{}«", one_line(project.quote(*segment)));
            let key = format!("{} ", project.cite_segment(*segment));
            out.push(
                Block::text(words, theme.text()).under(5).after(key, theme.dim()).on(On::Segment(*segment)),
            );
        }
    }
    if !silent.is_empty() {
        out.push(Block::text(shell.say(&say!("compare-silent", labels = silent.join(", "))), theme.dim()));
    }
    out
}

/// A summary, or the place for one.
fn note(shell: &Shell, project: &Project, target: Target) -> Block<On> {
    let theme = &shell.theme;
    let words = summary(project, target);
    let block = if words.is_empty() {
        Block::text(shell.say(&say!("compare-no-summary")), theme.dim())
    } else {
        Block::text(words, theme.done())
    };
    block.under(2).after("✎ ", theme.done()).on(On::Summary(target))
}

/// What is shared and what differs, as lines of a width.
fn found(own: &Compare, shell: &Shell, project: &Project, width: u16) -> Vec<String> {
    let mut lines = Vec::new();
    for kind in [MemoKind::Shared, MemoKind::Different] {
        let Some(memo) = mark(own, shell, project, kind) else { continue };
        let words = shell.say(&match kind {
            MemoKind::Shared => say!("compare-shared", words = one_line(&memo.body)),
            _ => say!("compare-different", words = one_line(&memo.body)),
        });
        lines.extend(wrap::cut(&words, usize::from(width.max(10))));
    }
    lines.truncate(FOUND);
    lines
}

fn below(own: &Compare) -> u16 {
    u16::try_from(own.found.len() + usize::from(!own.found.is_empty())).unwrap_or(0)
}

impl Pane<Compare> for QuotesPane {
    fn name(&self) -> &'static str {
        "sides"
    }

    fn mode(&self, _: &Compare) -> Mode {
        Mode::Compare
    }

    fn layout(&self, own: &mut Compare, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let (code, pair) = (own.code(), own.pair());
        own.found = found(own, shell, project, area.width);
        let areas = columns(area, below(own));
        let (widths, by) = (areas.map(|area| area.width), super::compared(own, project));
        let key = Shown { stamp: shell.stamp, code, pair, widths, by, depth: own.depth };
        if own.sheets_for != Some(key) {
            let same = own.sheets_for.is_some_and(|was| (was.code, was.pair) == (code, pair));
            own.sheets_for = Some(key);
            let made = [pair.0, pair.1]
                .map(|at| code.map(|code| blocks(own, shell, project, code, at)).unwrap_or_default());
            for ((sheet, blocks), area) in own.sheets.iter_mut().zip(made).zip(areas) {
                sheet.set(blocks, area.width);
                if !same {
                    sheet.rewind();
                }
            }
        }
        for (sheet, area) in own.sheets.iter_mut().zip(areas) {
            sheet.fit(area.height);
        }
    }

    fn act(
        &self,
        own: &mut Compare,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        // In the table these two go along a line; here they go through what was said.
        let action = match action {
            Action::Home => Action::Top,
            Action::End => Action::Bottom,
            other => other,
        };
        if own.sheet_mut().act(action) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter => {
                let on = *own.sheet().here()?;
                return Some(enter(shell, project, on));
            }
            Action::Right => own.other = true,
            Action::Left if own.other => own.other = false,
            Action::Left => shell.set_focus(TABLE),
            Action::Copy => {
                let segment = own.segment()?;
                return Some(cited(shell, project, segment));
            }
            _ => return act(own, shell, project, action),
        }
        Some(Vec::new())
    }

    fn mouse(&self, own: &mut Compare, shell: &mut Shell, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let area = shell
            .areas
            .panes
            .iter()
            .find(|(at, _)| *at == super::QUOTES)
            .map_or(Rect::ZERO, |(_, area)| *area);
        let inner =
            Rect { x: 0, y: 0, width: area.width.saturating_sub(2), height: area.height.saturating_sub(2) };
        let [left, _] = columns(inner, below(own));
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => {
                own.other = mouse.x > left.width;
                own.sheet_mut().wheel(mouse.deed == Deed::WheelUp);
            }
            Deed::Press(count) => {
                own.other = mouse.x > left.width;
                if own.sheet_mut().click(mouse.y.saturating_sub(1)) && count >= 2 {
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
        own: &Compare,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let theme = &shell.theme;
        let compare = &own;
        let path =
            compare.code().map(|code| project.code_path(code).replace('\\', " > ")).unwrap_or_default();
        let inner = paint::frame(
            buf,
            area,
            &shell.say(&say!("pane-sides", code = path)),
            focused,
            theme.edge(focused),
        );
        let areas = columns(inner, below(own));
        let pair = compare.pair();
        for (at, ((sheet, column), side)) in
            compare.sheets.iter().zip(areas).zip([pair.0, pair.1]).enumerate()
        {
            let here = focused && compare.other == (at == 1);
            let head = Rect { y: column.y.saturating_sub(1), height: 1, ..column };
            let style = if here { theme.edge(true) } else { theme.strong() };
            paint::put(buf, head, 0, 0, &format!("{} {}", name(own, shell, side), sheet.seen()), style);
            sheet.draw(column, here.then(|| theme.cursor(true)), buf);
        }
        let between =
            Rect { x: areas[1].x.saturating_sub(1), width: 1, height: areas[0].height + 1, ..inner };
        for y in 0..between.height {
            paint::put(buf, between, 0, y, "│", theme.dim());
        }
        if !compare.found.is_empty() {
            let under = Rect {
                y: areas[0].bottom(),
                height: inner.bottom().saturating_sub(areas[0].bottom()),
                ..inner
            };
            paint::put(buf, under, 0, 0, &"─".repeat(usize::from(under.width)), theme.dim());
            for (at, line) in compare.found.iter().enumerate() {
                paint::put(buf, under, 0, u16::try_from(at + 1).unwrap_or(u16::MAX), line, theme.text());
            }
        }
    }
}
