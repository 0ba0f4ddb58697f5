//! What does not come by a key: pasted text and the mouse.

use super::over;
use crate::model::{Project, Target};
use crate::say;
use crate::text::units;
use crate::tui::ask;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Mouse};
use crate::tui::layer::chooser::Choice;
use crate::tui::page;
use crate::tui::pane;
use crate::tui::state::State;
use crate::tui::widget::field::Field;
use ratatui::layout::{Position, Rect};

/// Text that came at once goes into the field in focus, else it is asked what shall become of it.
pub fn on_paste(state: &mut State, project: &Project, text: &str) -> Vec<Effect> {
    if state.layer.is_some() {
        return over::paste(state, project, text);
    }
    if state.tab == pane::tab("search") {
        state.search.in_list = false;
        state.search.field.insert(text);
        return Vec::new();
    }
    if state.tab == pane::tab("coding") && state.sample.open {
        return pane::sample::paste(state, project, text);
    }
    let (words, page) = (text.to_owned(), text.to_owned());
    let lines = vec![
        Choice::cancel(state.say(&say!("pasted-drop"))),
        Choice::to(state.say(&say!("pasted-search")), move |state, project| {
            state.mark_jump();
            state.tab = pane::tab("search");
            // Words only: signs and capital AND, OR, NOT would mean something in a query.
            let words: Vec<&str> = units::words(&words)
                .into_iter()
                .take(12)
                .filter_map(|span| words.get(span.start..span.end))
                .collect();
            state.search.field = Field::of(&words.join(" ").to_lowercase());
            state.search.ask(pane::frequencies::compared(state, project))
        }),
        Choice::to(state.say(&say!("pasted-diary")), move |state, project| {
            let title = state.say(&say!("memo-diary"));
            let effects = page::memo_on(state, project, Target::Diary, title);
            if let Some(layer) = &mut state.layer {
                layer.paste(&page);
            }
            effects
        }),
    ];
    ask::list(state, say!("pasted-title", count = text.chars().count()), lines, true)
}

/// The mouse goes to what lies under it.
pub fn on_mouse(state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
    let at = Position::new(mouse.x, mouse.y);
    if state.layer.is_some() {
        return over::mouse(state, project, mouse);
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
