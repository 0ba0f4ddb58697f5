//! Draws the state. Takes `&` only and scans no map: everything was computed in `layout`.

use super::bars;
use super::layout::LEAST;
use super::state::State;
use super::widget::{paint, wrap};
use crate::model::Project;
use crate::say;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws a frame.
pub fn view(state: &State, project: &Project, buf: &mut Buffer) {
    let shell = &state.shell;
    let screen = shell.areas.screen.intersection(buf.area);
    paint::clear(buf, screen, shell.theme.text());
    if shell.areas.tiny {
        let words =
            shell.say(&say!("desk-too-small", width = i32::from(LEAST.0), height = i32::from(LEAST.1)));
        for (y, line) in (0..screen.height).zip(wrap::cut(&words, usize::from(screen.width))) {
            paint::put(buf, screen, 0, y, &line, shell.theme.text());
        }
        return;
    }
    bars::top(shell, Rect { height: 1, ..screen }, buf);
    let (room, focused) = (state.room(), shell.focused());
    for (at, area) in &shell.areas.panes {
        paint::clear(buf, *area, shell.theme.text());
        room.draw(*at, shell, project, *area, *at == focused && shell.layer.is_none(), buf);
    }
    bars::bottom(shell, Rect { y: screen.bottom().saturating_sub(1), height: 1, ..screen }, buf);
    if let Some(layer) = &shell.layer {
        layer.draw(shell, project, shell.areas.layer, buf);
    }
}
