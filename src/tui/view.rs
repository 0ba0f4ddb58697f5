//! Draws the state. Takes `&` only and scans no map: everything was computed in `layout`.

use super::keymap::Mode;
use super::layout::LEAST;
use super::pane;
use super::state::{Overlay, State};
use super::widget::prompt::{Purpose, draw_field};
use super::widget::{bars, paint, wrap};
use crate::message::Message;
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
            pane.draw(state, project, *area, *at == focused && state.overlay.is_none(), buf);
        }
    }
    bars::bottom(state, Rect { y: screen.bottom().saturating_sub(1), height: 1, ..screen }, buf);
    let area = state.areas.overlay;
    match &state.overlay {
        None => {}
        Some(Overlay::Picker(picker)) => picker.draw(state, project, area, buf),
        Some(Overlay::Chooser(chooser)) => chooser.draw(state, area, buf),
        Some(Overlay::Editor(editor)) => editor.draw(state, area, buf),
        Some(Overlay::Prompt(prompt)) => {
            paint::clear(buf, area, state.theme.text());
            let label = match prompt.purpose {
                Purpose::Cell(document, field) => pane::sample::heading(state, project, document, field),
                _ => state.say(&prompt.purpose.label()),
            };
            let inner = paint::frame(buf, area, &label, true, state.theme.edge(true));
            draw_field(buf, inner, 0, "› ", &prompt.field, state.theme.strong());
        }
        Some(Overlay::Ticks(ticks)) => ticks.draw(state, project, area, state.areas.list, buf),
        Some(Overlay::Import(importing)) => importing.draw(state, area, state.areas.list, buf),
        Some(Overlay::Help(top)) => help(state, *top, area, buf),
    }
}

/// Help of the pane in focus, then of what holds everywhere, made from the key table.
fn help(state: &State, top: usize, area: Rect, buf: &mut Buffer) {
    let theme = &state.theme;
    paint::clear(buf, area, theme.text());
    let inner = paint::frame(buf, area, &state.say(&say!("help-title")), true, theme.edge(true));
    let preset = state.say(&Message::new(format!("preset-{}", state.keymap.preset.name())));
    let mut lines: Vec<(String, String)> = Vec::new();
    for line in [say!("help-preset", preset = preset), say!("help-typing"), say!("help-mouse")] {
        let words = state.say(&line);
        lines.extend(wrap::wrap(&words, usize::from(inner.width)).into_iter().map(|line| {
            (words.get(line.start..line.end).unwrap_or("").trim_end().to_owned(), String::new())
        }));
    }
    for mode in [state.pane().mode(state), Mode::Everywhere] {
        lines.push((String::new(), String::new()));
        lines.push((state.say(&Message::new(format!("mode-{}", mode.name()))), String::new()));
        lines.extend(state.keymap.help(mode).into_iter().map(|(action, keys)| {
            let label = state.say(&action.label());
            let taken = state.keymap.taken(mode, action);
            let label = if taken.is_empty() {
                label
            } else {
                format!("{label} · {}", state.say(&say!("help-taken", keys = taken.join(", "))))
            };
            (label, keys)
        }));
    }
    let top = top.min(lines.len().saturating_sub(usize::from(inner.height)));
    for (y, (label, keys)) in lines.iter().skip(top).take(usize::from(inner.height)).enumerate() {
        let y = u16::try_from(y).unwrap_or(0);
        if keys.is_empty() {
            paint::put(buf, inner, 0, y, label, theme.strong());
        } else {
            paint::put(buf, inner, 2, y, keys, theme.strong());
            paint::put(buf, inner, 26, y, label, theme.text());
        }
    }
}
