//! What does not come by a key: pasted text and the mouse.

use super::over;
use crate::message::Message;
use crate::model::Project;
use crate::say;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Mouse};
use crate::tui::import;
use crate::tui::pane;
use crate::tui::state::{Overlay, State};
use crate::tui::widget::prompt::{Choice, Chooser, Pasted, Pick};
use ratatui::layout::{Position, Rect};

/// Text that came at once goes into the field in focus, else it is asked what shall become of it.
pub fn on_paste(state: &mut State, project: &Project, text: &str) -> Vec<Effect> {
    match &mut state.overlay {
        Some(Overlay::Picker(picker)) => {
            picker.field.insert(text);
            picker.filter();
        }
        Some(Overlay::Prompt(prompt)) => prompt.field.insert(text),
        Some(Overlay::Editor(editor)) => editor.paste(text),
        Some(Overlay::Import(importing)) => return import::paste(importing, text),
        Some(Overlay::Chooser(chooser)) if !chooser.numbered => {
            chooser.field.insert(text);
            chooser.filter();
        }
        Some(_) => {}
        None if state.tab == pane::tab("search") => {
            state.search.in_list = false;
            state.search.field.insert(text);
        }
        None if state.tab == pane::tab("coding") && state.sample.open => {
            return pane::sample::paste(state, project, text);
        }
        None => {
            let line =
                |key: &'static str, what| Choice::new(state.say(&Message::new(key)), Pick::Pasted(what));
            let lines = vec![
                line("pasted-drop", Pasted::Drop),
                line("pasted-search", Pasted::Search),
                line("pasted-diary", Pasted::Diary),
            ];
            let title = say!("pasted-title", count = text.chars().count());
            state.pasted = text.to_owned();
            state.overlay = Some(Overlay::Chooser(Chooser::new(title, lines, true)));
        }
    }
    Vec::new()
}

/// The mouse goes to what lies under it.
pub fn on_mouse(state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
    let at = Position::new(mouse.x, mouse.y);
    if state.overlay.is_some() {
        return over::mouse(state, project, mouse, at);
    }
    let pressed = matches!(mouse.deed, Deed::Press(_));
    if pressed && let Some((tab, _)) = state.areas.tabs.iter().find(|(_, area)| area.contains(at)).copied() {
        pane::front(state, tab);
        return Vec::new();
    }
    // What lies in front was laid out last. Who drags out of a pane still means the pane where the button went down.
    let held = state.held.filter(|_| mouse.deed == Deed::Drag);
    let under = |(pane, area): &&(usize, Rect)| held.map_or_else(|| area.contains(at), |held| held == *pane);
    let Some((pane, area)) = state.areas.panes.iter().rev().find(under).copied() else { return Vec::new() };
    let Some(known) = state.workspace().panes.get(pane).copied() else { return Vec::new() };
    if pressed || mouse.deed == Deed::Right {
        state.set_focus(pane);
        state.held = Some(pane);
    }
    let inner = Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(2),
    };
    if !inner.contains(at) && mouse.deed != Deed::Drag {
        return Vec::new();
    }
    let last = inner.height.saturating_sub(1);
    let (x, y) = (mouse.x.saturating_sub(inner.x), mouse.y.saturating_sub(inner.y).min(last));
    if mouse.deed == Deed::Drag && (mouse.y < inner.y || mouse.y > inner.y + last) {
        // Beyond the edge the pane moves along, so that more than a screen can be selected.
        let deed = if mouse.y < inner.y { Deed::WheelUp } else { Deed::WheelDown };
        known.mouse(state, project, Mouse { deed, x, y, alt: mouse.alt });
    }
    known.mouse(state, project, Mouse { x, y, ..mouse })
}
