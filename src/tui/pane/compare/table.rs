//! The categories with their counts by sides; the category and the side under the cursor are read above.

use super::{Compare, QUOTES, act, name, refresh};
use crate::model::Project;
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::pane::Pane;
use crate::tui::pane::segments::{copied, filter_key, grid_mouse};
use crate::tui::state::State;
use crate::tui::widget::field::draw_field;
use crate::tui::widget::paint;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane.
pub struct TablePane;

fn body(compare: &Compare, area: Rect) -> Rect {
    let skip = u16::from(!compare.grid.filter.is_empty()).min(area.height);
    Rect { y: area.y + skip, height: area.height.saturating_sub(skip), ..area }
}

impl Pane for TablePane {
    fn name(&self) -> &'static str {
        "compare"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Compare
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        refresh(state, project);
        let (locale, body) = (state.locale(), body(&state.compare, area));
        state.compare.grid.layout(project, locale, body);
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        let locale = state.locale();
        if state.compare.grid.act(action, project, locale) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter => {
                state.compare.other = false;
                state.set_focus(QUOTES);
            }
            Action::Cancel if !state.compare.grid.filter.is_empty() => {
                state.compare.grid.filter.clear();
                state.compare.grid.arrange(project, locale);
            }
            Action::ShowSegments => {
                let grid = &state.compare.grid;
                let (scope, own) = grid.row().and_then(|row| grid.table.as_ref()?.opens(row, grid.column))?;
                state.open_segments(scope, own);
            }
            Action::Copy => return Some(copied(state, project, &state.compare.grid)),
            _ => return act(state, project, action),
        }
        Some(Vec::new())
    }

    fn key(&self, state: &mut State, project: &Project, key: Key) -> Option<Vec<Effect>> {
        let locale = state.locale();
        filter_key(&mut state.compare.grid, project, locale, key)
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let skip = u16::from(!state.compare.grid.filter.is_empty());
        if grid_mouse(&mut state.compare.grid, mouse, skip) {
            return self.act(state, project, Action::Enter).unwrap_or_default();
        }
        if mouse.deed == Deed::Right { state.open_menu(project) } else { Vec::new() }
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let compare = &state.compare;
        let held = name(state, compare.pair().0);
        let title = match super::variable(state, project) {
            Some(by) => say!("pane-compare-by", by = by.name.as_str(), held = held),
            None => say!("pane-compare", held = held),
        };
        let inner = paint::frame(buf, area, &state.say(&title), focused, state.theme.edge(focused));
        if !compare.grid.filter.is_empty() {
            draw_field(buf, inner, 0, "/ ", &compare.grid.filter, state.theme.text());
        }
        compare.grid.draw(state, project, body(compare, inner), focused, buf);
        if compare.grid.order.is_empty() {
            paint::put(buf, inner, 0, 1, &state.say(&say!("compare-none")), state.theme.dim());
        }
    }
}
