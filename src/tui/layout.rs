//! Fits the state to the screen: where the panes are, and what each shows. The only step that computes for drawing; it
//! neither speaks nor remembers anything else.

use super::bars;
use super::layer::inside;
use super::shell::Areas;
use super::state::State;
use super::widget::wrap;
use crate::model::Project;
use ratatui::layout::Rect;

/// Below this many columns or lines nothing can be read.
pub const LEAST: (u16, u16) = (60, 16);
/// Below this many columns the side panes fold away.
const WIDE: u16 = 100;

/// Fits everything to a screen of this size.
pub fn layout(state: &mut State, size: (u16, u16), project: &Project) {
    state.settle();
    let screen = Rect::new(0, 0, size.0, size.1);
    state.shell.areas = Areas {
        screen,
        tiny: size.0 < LEAST.0 || size.1 < LEAST.1,
        narrow: size.0 < WIDE,
        ..Areas::default()
    };
    if state.shell.areas.tiny {
        return;
    }
    let top = Rect { height: 1, ..screen };
    let tab = |(at, x, words): (usize, u16, String)| {
        (at, Rect { x, y: 0, width: u16::try_from(wrap::cells(&words)).unwrap_or(1), height: 1 })
    };
    state.shell.areas.tabs = bars::tabs(&state.shell, top).into_iter().map(tab).collect();
    let body = Rect { y: 1, height: screen.height.saturating_sub(2), ..screen };
    let panes = state.room().arrange(&state.shell, body);
    state.shell.areas.panes.clone_from(&panes);
    let (room, shell) = state.front();
    for (at, area) in panes {
        room.layout(at, shell, project, inside(area));
    }
    let locale = shell.locale();
    if let Some(layer) = &mut shell.layer {
        shell.areas.layer = layer.layout(&shell.theme, locale, body);
    }
}
