//! Draws the state. Takes `&` only and scans no map: everything was computed in `layout`.

use super::layout::LEAST;
use super::state::State;
use super::widget::{bars, paint, wrap};
use crate::model::Project;
use crate::say;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws a frame.
pub fn view(state: &State, project: &Project, buf: &mut Buffer) {
    let screen = state.areas.screen.intersection(buf.area);
    paint::clear(buf, screen, state.theme.text());
    if state.areas.tiny {
        let words =
            state.say(&say!("desk-too-small", width = i32::from(LEAST.0), height = i32::from(LEAST.1)));
        for (y, line) in wrap::wrap(&words, usize::from(screen.width)).into_iter().enumerate() {
            paint::put(
                buf,
                screen,
                0,
                u16::try_from(y).unwrap_or(0),
                words.get(line.start..line.end).unwrap_or(""),
                state.theme.text(),
            );
        }
        return;
    }
    bars::top(state, Rect { height: 1, ..screen }, buf);
    let focused = state.focused();
    let workspace = state.workspace();
    for (at, area) in &state.areas.panes {
        if let Some(pane) = workspace.panes.get(*at) {
            paint::clear(buf, *area, state.theme.text());
            pane.draw(state, project, *area, *at == focused && state.layer.is_none(), buf);
        }
    }
    bars::bottom(state, Rect { y: screen.bottom().saturating_sub(1), height: 1, ..screen }, buf);
    if let Some(layer) = &state.layer {
        layer.draw(state, project, state.areas.layer, buf);
    }
}
