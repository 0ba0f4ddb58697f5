//! What stands at the cursor: the segments under the selection or the unit, each with its code, words and memo.

use super::Pane;
use crate::analysis::levels;
use crate::analysis::table::one_line;
use crate::model::{CodingId, Project, SegmentId, Target};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::code::{self, At};
use crate::tui::event::{Deed, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::page;
use crate::tui::pane::reader::{self, Selection};
use crate::tui::state::State;
use crate::tui::widget::cursor::Cursor;
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane's part of the state.
#[derive(Clone, Debug, Default)]
pub struct Here {
    /// The codings at the cursor.
    pub found: Vec<At>,
    /// Where the cursor is.
    pub cursor: Cursor,
}

/// True when a memo stands on the segment or the coding.
pub fn has_memo(project: &Project, segment: SegmentId, coding: Option<CodingId>) -> bool {
    project.memos_on(Target::Segment(segment)).next().is_some()
        || coding.is_some_and(|coding| project.memos_on(Target::Coding(coding)).next().is_some())
}

/// The pane.
pub struct HerePane;

impl Pane for HerePane {
    fn name(&self) -> &'static str {
        "here"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::List
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        state.here.found = reader::coding::here(state, project);
        let len = state.here.found.len();
        state.here.cursor.fit(len, usize::from(area.height));
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        let len = state.here.found.len();
        if state.here.cursor.act(action, len) {
            return Some(Vec::new());
        }
        if action == Action::Cancel {
            state.set_focus(1);
            return Some(Vec::new());
        }
        let at = state.here.found.get(state.here.cursor.at).copied()?;
        match action {
            Action::Enter => {
                state.reader.put(at.span.start);
                state.reader.selection = Some(Selection::Units { anchor: at.span, head: at.span });
                state.set_focus(1);
            }
            Action::Memo => {
                let title = state.say(&say!("memo-on", what = project.cite_segment(at.segment)));
                return Some(page::memo_on(state, project, Target::Segment(at.segment), title));
            }
            Action::Remove | Action::Recode | Action::Weight | Action::SetAside => {
                return Some(code::choose(state, project, action, &[at]));
            }
            Action::Copy => {
                let citation = crate::analysis::citation::citation(project, at.segment);
                let place = project.cite_segment(at.segment);
                return Some(vec![Effect::Copy {
                    text: state.say(&citation),
                    said: say!("desk-copied", place = place),
                }]);
            }
            Action::ShowSegments => {
                let code = at.code?;
                state.open_segments(
                    crate::model::Scope { codes: vec![code], ..state.counts.scope.clone() },
                    false,
                );
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let len = state.here.found.len();
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => state.here.cursor.wheel(mouse.deed == Deed::WheelUp, len),
            Deed::Press(count) => {
                let at = state.here.cursor.top + usize::from(mouse.y);
                if at < len {
                    state.here.cursor.at = at;
                    if count >= 2 {
                        return self.act(state, project, Action::Enter).unwrap_or_default();
                    }
                }
            }
            Deed::Right => return state.open_menu(project),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let theme = &state.theme;
        let here = &state.here;
        let title = state.say(&say!("pane-here", count = here.found.len()));
        let inner = paint::frame(buf, area, &title, focused, theme.edge(focused));
        for (line, at) in here.found.iter().enumerate().skip(here.cursor.top).take(usize::from(inner.height))
        {
            let y = u16::try_from(line - here.cursor.top).unwrap_or(0);
            let key = project.cite_segment(at.segment);
            let name =
                at.code.map_or_else(|| state.say(&say!("reader-unit")), |code| levels::name(project, code));
            let hue = at.code.map_or(theme.dim(), |code| theme.hue(state.counts.hue(code)));
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
                state.say(&say!("here-memo"))
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
            paint::put(buf, inner, 0, 0, &state.say(&say!("here-none")), theme.dim());
        }
    }
}
