//! What lies over the panes takes its keys, its clicks and what is chosen or written there.

use super::{everywhere, on_action};
use crate::model::Project;
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask::Then;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::layer::{Answer, Layer};
use crate::tui::shell::Tone;
use crate::tui::state::State;
use ratatui::layout::Position;

/// Lets what lies over the panes answer, and does what it answers.
fn answered(
    state: &mut State,
    project: &Project,
    asked: impl FnOnce(&mut dyn Layer) -> Answer,
) -> Vec<Effect> {
    let Some(mut layer) = state.shell.layer.take() else { return Vec::new() };
    match asked(layer.as_mut()) {
        Answer::Stay(effects) => {
            state.shell.layer = Some(layer);
            effects
        }
        Answer::Tell(message) => {
            state.shell.layer = Some(layer);
            state.shell.tell(Tone::Plain, message);
            Vec::new()
        }
        Answer::Close(effects) => effects,
        Answer::Then(then) => follow(state, project, then),
    }
}

/// What follows a choice.
fn follow(state: &mut State, project: &Project, then: Then) -> Vec<Effect> {
    match then {
        Then::Nothing => Vec::new(),
        Then::Action(action) => on_action(state, project, action),
        Then::Run(command) => vec![Effect::Run(command)],
        Then::Do(deed) => deed(&mut state.shell, project),
    }
}

/// Does an action with what is open.
pub fn act(state: &mut State, project: &Project, action: Action) -> Vec<Effect> {
    let holds = state.shell.layer.as_ref().is_some_and(|layer| layer.holds());
    match action {
        Action::Quit => {
            let mut effects = leave(state);
            effects.push(Effect::Quit);
            effects
        }
        action if state.tab_of(action).is_some() && !holds => {
            // What is being written is not thrown away by a key that leads elsewhere.
            let begun = state.shell.layer.as_ref().and_then(|layer| layer.begun());
            let mut effects = leave(state);
            if let Some(begun) = begun {
                state.shell.unfinished = Some(begun);
                state.shell.tell(Tone::Plain, say!("prompt-kept"));
            }
            effects.extend(everywhere(state, project, action));
            effects
        }
        action => answered(state, project, |layer| layer.act(action)),
    }
}

/// Takes a key that no binding wants.
pub fn key(state: &mut State, project: &Project, key: Key) -> Vec<Effect> {
    answered(state, project, |layer| layer.key(key))
}

/// Takes in pasted text.
pub fn paste(state: &mut State, project: &Project, text: &str) -> Vec<Effect> {
    answered(state, project, |layer| layer.paste(text))
}

/// Takes the mouse.
pub fn mouse(state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
    let place = state.shell.areas.layer;
    let beside = !place.area.contains(Position::new(mouse.x, mouse.y));
    let holds = state.shell.layer.as_ref().is_some_and(|layer| layer.holds());
    if beside && !holds && matches!(mouse.deed, Deed::Press(_)) {
        return leave(state);
    }
    answered(state, project, |layer| layer.mouse(mouse, place))
}

/// Leaves what is open; what stands on a page is kept.
pub fn leave(state: &mut State) -> Vec<Effect> {
    state.shell.layer.take().map(|mut layer| layer.leave()).unwrap_or_default()
}
