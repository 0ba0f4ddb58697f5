//! The two sides of a comparison next to each other: the researcher's own summary by person or document, then what was said; under
//! both, what was found to be shared and to differ.

use super::{On, Shown, TABLE, act, enter, mark, name, refresh};
use crate::analysis::summaries::summary;
use crate::analysis::table::one_line;
use crate::model::{CodeId, MemoKind, Project, Target};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::pane::Pane;
use crate::tui::state::State;
use crate::tui::widget::sheet::Block;
use crate::tui::widget::{paint, wrap};
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
fn blocks(state: &State, project: &Project, code: CodeId, at: usize) -> Vec<Block<On>> {
    let theme = &state.theme;
    let Some(side) = state.compare.side(at) else { return Vec::new() };
    let alone = side.documents.len() == 1;
    let mut out = Vec::new();
    let mut silent: Vec<&str> = Vec::new();
    out.extend(side.summary(code).map(|target| note(state, project, target)));
    for document in side.documents.iter().filter_map(|id| project.document(*id)) {
        let segments = state.compare.sides.segments(code, side, document.id);
        let target = side.summary_in(code, document.id);
        let written = target.is_some_and(|target| !summary(project, target).is_empty());
        if segments.is_empty() && !written && !alone {
            silent.push(&document.label);
            continue;
        }
        let heading =
            if document.name == document.label { String::new() } else { format!(" · {}", document.name) };
        out.push(Block::text(format!("{}{heading}", document.label), theme.strong()));
        out.extend(target.map(|target| note(state, project, target)));
        for segment in segments {
            let words = format!("»{}«", one_line(project.quote(*segment)));
            let key = format!("{} ", project.cite_segment(*segment));
            out.push(
                Block::text(words, theme.text()).under(5).after(key, theme.dim()).on(On::Segment(*segment)),
            );
        }
    }
    if !silent.is_empty() {
        out.push(Block::text(state.say(&say!("compare-silent", labels = silent.join(", "))), theme.dim()));
    }
    out
}

/// A summary, or the place for one.
fn note(state: &State, project: &Project, target: Target) -> Block<On> {
    let theme = &state.theme;
    let words = summary(project, target);
    let block = if words.is_empty() {
        Block::text(state.say(&say!("compare-no-summary")), theme.dim())
    } else {
        Block::text(words, theme.done())
    };
    block.under(2).after("✎ ", theme.done()).on(On::Summary(target))
}

/// What is shared and what differs, as lines of a width.
fn found(state: &State, project: &Project, width: u16) -> Vec<String> {
    let mut lines = Vec::new();
    for kind in [MemoKind::Shared, MemoKind::Different] {
        let Some(memo) = mark(state, project, kind) else { continue };
        let words = state.say(&match kind {
            MemoKind::Shared => say!("compare-shared", words = one_line(&memo.body)),
            _ => say!("compare-different", words = one_line(&memo.body)),
        });
        let spans = wrap::wrap(&words, usize::from(width.max(10)));
        lines.extend(
            spans.into_iter().map(|line| words.get(line.start..line.end).unwrap_or("").trim_end().to_owned()),
        );
    }
    lines.truncate(FOUND);
    lines
}

fn below(state: &State) -> u16 {
    u16::try_from(state.compare.found.len() + usize::from(!state.compare.found.is_empty())).unwrap_or(0)
}

impl Pane for QuotesPane {
    fn name(&self) -> &'static str {
        "sides"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Compare
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        refresh(state, project);
        let (code, pair) = (state.compare.code(), state.compare.pair());
        state.compare.found = found(state, project, area.width);
        let areas = columns(area, below(state));
        let (widths, by) = (areas.map(|area| area.width), super::compared(state, project));
        let key = Shown { stamp: state.stamp, code, pair, widths, by, depth: state.compare.depth };
        if state.compare.sheets_for != Some(key) {
            let same = state.compare.sheets_for.is_some_and(|was| (was.code, was.pair) == (code, pair));
            state.compare.sheets_for = Some(key);
            let made = [pair.0, pair.1]
                .map(|at| code.map(|code| blocks(state, project, code, at)).unwrap_or_default());
            for ((sheet, blocks), area) in state.compare.sheets.iter_mut().zip(made).zip(areas) {
                sheet.set(blocks, area.width);
                if !same {
                    sheet.rewind();
                }
            }
        }
        for (sheet, area) in state.compare.sheets.iter_mut().zip(areas) {
            sheet.fit(area.height);
        }
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        // In the table these two go along a line; here they go through what was said.
        let action = match action {
            Action::Home => Action::Top,
            Action::End => Action::Bottom,
            other => other,
        };
        if state.compare.sheet_mut().act(action) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter => {
                let on = *state.compare.sheet().here()?;
                return Some(enter(state, project, on));
            }
            Action::Right => state.compare.other = true,
            Action::Left if state.compare.other => state.compare.other = false,
            Action::Left => state.set_focus(TABLE),
            Action::Copy => {
                let segment = state.compare.segment()?;
                let text = state.say(&crate::analysis::citation(project, segment));
                return Some(vec![Effect::Copy {
                    text,
                    said: say!("desk-copied", place = project.cite_segment(segment)),
                }]);
            }
            _ => return act(state, project, action),
        }
        Some(Vec::new())
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let area = state
            .areas
            .panes
            .iter()
            .find(|(at, _)| *at == super::QUOTES)
            .map_or(Rect::ZERO, |(_, area)| *area);
        let inner =
            Rect { x: 0, y: 0, width: area.width.saturating_sub(2), height: area.height.saturating_sub(2) };
        let [left, _] = columns(inner, below(state));
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => {
                state.compare.other = mouse.x > left.width;
                state.compare.sheet_mut().wheel(mouse.deed == Deed::WheelUp);
            }
            Deed::Press(count) => {
                state.compare.other = mouse.x > left.width;
                if state.compare.sheet_mut().click(mouse.y.saturating_sub(1)) && count >= 2 {
                    return self.act(state, project, Action::Enter).unwrap_or_default();
                }
            }
            Deed::Right => return state.open_menu(project),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let theme = &state.theme;
        let compare = &state.compare;
        let path =
            compare.code().map(|code| project.code_path(code).replace('\\', " > ")).unwrap_or_default();
        let inner = paint::frame(
            buf,
            area,
            &state.say(&say!("pane-sides", code = path)),
            focused,
            theme.edge(focused),
        );
        let areas = columns(inner, below(state));
        let pair = compare.pair();
        for (at, ((sheet, column), side)) in
            compare.sheets.iter().zip(areas).zip([pair.0, pair.1]).enumerate()
        {
            let here = focused && compare.other == (at == 1);
            let head = Rect { y: column.y.saturating_sub(1), height: 1, ..column };
            let style = if here { theme.edge(true) } else { theme.strong() };
            paint::put(buf, head, 0, 0, &format!("{} {}", name(state, side), sheet.seen()), style);
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
