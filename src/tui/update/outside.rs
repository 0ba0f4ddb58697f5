//! What does not come by a key: pasted text and the mouse.

use super::over;
use crate::model::{Project, Target};
use crate::say;
use crate::text::units;
use crate::tui::ask;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Mouse};
use crate::tui::go::Go;
use crate::tui::layer::chooser::Choice;
use crate::tui::layer::inside;
use crate::tui::memo::memo_on;
use crate::tui::state::State;
use ratatui::layout::{Position, Rect};

/// Words of a pasted text that are looked for, at most.
const WORDS: usize = 12;

/// Text that came at once goes into the field in focus, else it is asked what shall become of it.
pub fn on_paste(state: &mut State, project: &Project, text: &str) -> Vec<Effect> {
    if state.shell.layer.is_some() {
        return over::paste(state, project, text);
    }
    let (room, shell) = state.front();
    if let Some(effects) = room.paste(shell, project, text) {
        return effects;
    }
    let (words, page) = (text.to_owned(), text.to_owned());
    let lines = vec![
        Choice::cancel(shell.say(&say!("pasted-drop"))),
        Choice::to(shell.say(&say!("pasted-search")), move |shell, _| {
            // Words only: signs and capital AND, OR, NOT would mean something in a query.
            let words: Vec<&str> = units::words(&words)
                .into_iter()
                .take(WORDS)
                .filter_map(|span| words.get(span.start..span.end))
                .collect();
            shell.go(Go::Search(words.join(" ").to_lowercase()));
            Vec::new()
        }),
        Choice::to(shell.say(&say!("pasted-diary")), move |shell, project| {
            let title = shell.say(&say!("memo-diary"));
            let effects = memo_on(shell, project, Target::Diary, title);
            if let Some(layer) = &mut shell.layer {
                layer.paste(&page);
            }
            effects
        }),
    ];
    ask::list(shell, say!("pasted-title", count = text.chars().count()), lines, true)
}

/// The mouse goes to what lies under it.
pub fn on_mouse(state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
    let at = Position::new(mouse.x, mouse.y);
    if state.shell.layer.is_some() {
        return over::mouse(state, project, mouse);
    }
    let areas = &state.shell.areas;
    let pressed = matches!(mouse.deed, Deed::Press(_));
    if pressed && let Some((tab, _)) = areas.tabs.iter().find(|(_, area)| area.contains(at)).copied() {
        state.call(tab);
        return Vec::new();
    }
    // What lies in front was laid out last. Who drags out of a pane still means the pane where the button went down.
    let held = state.shell.held.filter(|_| mouse.deed == Deed::Drag);
    let under = |(pane, area): &&(usize, Rect)| held.map_or_else(|| area.contains(at), |held| held == *pane);
    let Some((pane, area)) = areas.panes.iter().rev().find(under).copied() else { return Vec::new() };
    if pressed || mouse.deed == Deed::Right {
        state.shell.set_focus(pane);
        state.shell.held = Some(pane);
        state.settle();
    }
    let inner = inside(area);
    if !inner.contains(at) && mouse.deed != Deed::Drag {
        return Vec::new();
    }
    let last = inner.height.saturating_sub(1);
    let (x, y) = (mouse.x.saturating_sub(inner.x), mouse.y.saturating_sub(inner.y).min(last));
    let (room, shell) = state.front();
    if mouse.deed == Deed::Drag && (mouse.y < inner.y || mouse.y > inner.y + last) {
        // Beyond the edge the pane moves along, so that more than a screen can be selected.
        let deed = if mouse.y < inner.y { Deed::WheelUp } else { Deed::WheelDown };
        room.mouse(pane, shell, project, Mouse { deed, x, y, alt: mouse.alt });
    }
    room.mouse(pane, shell, project, Mouse { x, y, ..mouse })
}
