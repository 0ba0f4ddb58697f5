//! The concordance: which statement had which number before. Every row leads to its statement in the text.

use super::Pane;
use super::segments::{copied, draw_equivalent, filter_key, grid_mouse};
use crate::analysis::table::Table;
use crate::message::Locale;
use crate::model::{Project, Scope};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::state::State;
use crate::tui::widget::field::{Field, draw_field};
use crate::tui::widget::grid::Grid;
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane's part of the state.
#[derive(Clone, Debug, Default)]
pub struct Concordance {
    /// The table.
    pub grid: Grid,
    made_for: Option<(u64, Locale)>,
}

/// The pane.
pub struct ConcordancePane;

/// The grid below the line in which its filter is typed.
fn body(grid: &Grid, area: Rect) -> Rect {
    let skip = u16::from(!grid.filter.is_empty()).min(area.height);
    Rect { y: area.y + skip, height: area.height.saturating_sub(skip + 1), ..area }
}

impl Pane for ConcordancePane {
    fn name(&self) -> &'static str {
        "concordance"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Grid
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        let (key, locale) = ((state.stamp, state.locale()), state.locale());
        if state.concordance.made_for != Some(key) {
            state.concordance.made_for = Some(key);
            if let Some(table) =
                super::tabled(state, project, "concordance", &Scope::default(), &Field::default())
            {
                state.concordance.grid.set(table, project, locale);
            }
        }
        let body = body(&state.concordance.grid, area);
        state.concordance.grid.layout(project, locale, body);
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        let locale = state.locale();
        if state.concordance.grid.act(action, project, locale) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter => {
                let grid = &state.concordance.grid;
                let segment = grid.row().and_then(|row| grid.table.as_ref()?.segment(row))?;
                return Some(state.open(project, segment));
            }
            Action::Copy => return Some(copied(state, project, &state.concordance.grid)),
            Action::Cancel if !state.concordance.grid.filter.is_empty() => {
                state.concordance.grid.filter.clear();
                state.concordance.grid.arrange(project, locale);
            }
            Action::Cancel => state.back(project),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn table(&self, state: &State, _: &Project) -> Option<Table> {
        state.concordance.grid.shown()
    }

    fn key(&self, state: &mut State, project: &Project, key: Key) -> Option<Vec<Effect>> {
        let locale = state.locale();
        filter_key(&mut state.concordance.grid, project, locale, key)
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let skip = u16::from(!state.concordance.grid.filter.is_empty());
        if grid_mouse(&mut state.concordance.grid, mouse, skip) {
            return self.act(state, project, Action::Enter).unwrap_or_default();
        }
        if mouse.deed == Deed::Right { state.open_menu(project) } else { Vec::new() }
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let grid = &state.concordance.grid;
        let title = say!("pane-concordance", count = grid.order.len());
        let inner = paint::frame(buf, area, &state.say(&title), focused, state.theme.edge(focused));
        if !grid.filter.is_empty() {
            draw_field(buf, inner, 0, "/ ", &grid.filter, state.theme.text());
        }
        let body = body(grid, inner);
        grid.draw(state, project, body, focused, buf);
        if grid.order.is_empty() {
            let words = state.say(&say!("concordance-none"));
            for (y, line) in (1..).zip(wrap::wrap(&words, usize::from(body.width))) {
                paint::put(buf, body, 0, y, words.get(line.start..line.end).unwrap_or(""), state.theme.dim());
            }
        }
        draw_equivalent("preja show concordance", state, inner, buf);
    }
}
