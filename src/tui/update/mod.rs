//! What came in changes the state, and names what the workbench shall do; nothing here touches the project, and no
//! workspace is known by its name.

mod outside;
mod over;

use super::action::Action;
use super::bench::{Effect, Outcome};
use super::event::{Event, Key};
use super::keymap::{Meaning, Mode, Preset};
use super::layer::help::Help;
use super::memo::memo_on;
use super::shell::Tone;
use super::state::State;
use super::theme::{Palette, Theme};
use super::{coders, export, import, menu};
use crate::message::{Locale, Message};
use crate::model::{Project, Target};
use crate::say;

/// Takes an event in; what comes out is for the workbench.
pub fn update(state: &mut State, project: &Project, event: Event) -> Vec<Effect> {
    let (room, shell) = state.front();
    room.seen(shell, project);
    state.settle();
    let mut effects = match event {
        Event::Key(key) => on_key(state, project, key),
        Event::Paste(text) => outside::on_paste(state, project, &text),
        Event::Mouse(mouse) => outside::on_mouse(state, project, mouse),
        Event::Redraw => Vec::new(),
        Event::Leave => leave(state),
    };
    effects.extend(state.deliver(project));
    if state.shell.is_shut() {
        // Whatever asked for it: what is shown to two is only looked at.
        let before = effects.len();
        effects.retain(|effect| !effect.changes());
        if effects.len() < before {
            state.shell.refuses();
        }
    }
    let (room, shell) = state.front();
    effects.extend(room.wants(shell));
    effects
}

/// Takes in what the workbench brought back.
pub fn follow(state: &mut State, project: &Project, outcome: Outcome) {
    let mut left = match &mut state.shell.layer {
        Some(layer) => layer.takes(outcome),
        None => Some(outcome),
    };
    for room in state.rooms.each_mut() {
        left = left.and_then(|outcome| room.takes(&mut state.shell, project, outcome));
    }
    if let Some(outcome) = left {
        said(state, project, outcome);
    }
    state.settle();
}

/// What came back and is for no one else is said.
fn said(state: &mut State, project: &Project, outcome: Outcome) {
    let shell = &mut state.shell;
    match outcome {
        Outcome::Done(done) => {
            shell.tell(Tone::Done, done.said);
            // More than a few are read in the history, or were before.
            shell.said.extend(done.notes.into_iter().take(4));
            shell.said.append(&mut shell.afterwards);
            for room in state.rooms.each_mut() {
                room.shows(shell, project, &done.touched);
            }
        }
        Outcome::Failed(error) => {
            shell.tell(Tone::Warning, error.message);
            shell.said.extend(error.hint);
            shell.afterwards.clear();
        }
        Outcome::Occupied(output) => {
            export::occupied(shell, *output);
        }
        Outcome::Said(message) => shell.tell(Tone::Plain, message),
        Outcome::Copied(what, into) => {
            shell.tell(Tone::Plain, what);
            shell.said.push(into);
        }
        Outcome::Unread(error) => shell.tell(Tone::Warning, error.message),
        // Who asked for them is gone.
        _ => {}
    }
}

/// Leaves the desk; what stands on an open page is kept.
pub fn leave(state: &mut State) -> Vec<Effect> {
    let mut effects = over::leave(state);
    effects.push(Effect::Quit);
    effects
}

fn on_key(state: &mut State, project: &Project, key: Key) -> Vec<Effect> {
    let shell = &mut state.shell;
    if shell.areas.tiny && shell.layer.is_none() && key.typed().is_some() {
        // What cannot be seen is not done.
        return Vec::new();
    }
    if shell.mode() == Mode::Editor {
        let known = match shell.keymap.meaning(Mode::Editor, &[key]) {
            Meaning::Action(action) => Some(action),
            _ => None,
        };
        let ends = |action: &Action| matches!(action, Action::Cancel | Action::Saved | Action::Quit);
        return match known.filter(|action| ends(action) || state.tab_of(*action).is_some()) {
            Some(action) => over::act(state, project, action),
            None => over::key(state, project, key),
        };
    }
    shell.pressed = Some(key);
    shell.sequence.push(key);
    let meaning = shell.keymap.meaning(shell.mode(), &shell.sequence);
    match meaning {
        Meaning::Prefix(_) => return Vec::new(),
        Meaning::Action(action) => {
            shell.sequence.clear();
            return on_action(state, project, action);
        }
        Meaning::Nothing => {}
    }
    let was_prefix = shell.sequence.len() > 1;
    shell.sequence.clear();
    if was_prefix {
        return Vec::new();
    }
    if shell.layer.is_some() {
        return over::key(state, project, key);
    }
    let at = shell.focused();
    let (room, shell) = state.front();
    room.key(at, shell, project, key).unwrap_or_default()
}

/// Does an action: what lies over the panes first, then the pane in focus, then what holds everywhere. Where nothing can
/// change, what would change something is refused here and nowhere else.
pub fn on_action(state: &mut State, project: &Project, action: Action) -> Vec<Effect> {
    if state.shell.layer.is_some() {
        return over::act(state, project, action);
    }
    if action.changes() && state.shell.refuses() {
        return Vec::new();
    }
    let at = state.shell.focused();
    let (room, shell) = state.front();
    match room.act(at, shell, project, action) {
        Some(effects) => effects,
        None => everywhere(state, project, action),
    }
}

/// Does what holds in every pane.
pub fn everywhere(state: &mut State, project: &Project, action: Action) -> Vec<Effect> {
    if let Some(tab) = state.tab_of(action) {
        state.call(tab);
        return Vec::new();
    }
    if let Some(effects) = of_the_desk(state, project, action) {
        return effects;
    }
    // What was asked for from anywhere, then what other panes in front know: it was chosen from the menu.
    let meant = state.room().meant(&state.shell, project);
    for room in state.rooms.each_mut() {
        if let Some(effects) = room.anywhere(&mut state.shell, project, action, &meant) {
            return effects;
        }
    }
    let (room, shell) = state.front();
    for at in room.also() {
        if let Some(effects) = room.act(*at, shell, project, action) {
            return effects;
        }
    }
    shell.tell(Tone::Plain, say!("desk-not-here", what = action.label()));
    Vec::new()
}

/// The next pane that can have the focus, or the one before.
fn step(state: &mut State, on: bool) {
    let shell = &mut state.shell;
    let round = &shell.front.round;
    let at = round.iter().position(|at| *at == shell.focused()).unwrap_or(0);
    let to = if on { at + 1 } else { at + round.len().max(1) - 1 };
    if let Some(pane) = round.get(to % round.len().max(1)).copied() {
        shell.set_focus(pane);
    }
}

/// What the desk does by itself.
fn of_the_desk(state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
    let shell = &mut state.shell;
    match action {
        Action::NextPane => step(state, true),
        Action::PreviousPane => step(state, false),
        Action::Back => shell.go(super::go::Go::Back),
        Action::Import => return Some(import::begin(shell, None)),
        Action::Export => {
            let at = shell.focused();
            let table = state.room().table(at, &state.shell, project)?;
            return Some(export::ask(&mut state.shell, project, table));
        }
        Action::Presenting => {
            let on = !shell.presenting;
            state.present(on);
        }
        Action::Help => shell.layer = Some(Box::new(Help::new(shell.front.mode))),
        Action::Menu => return Some(shell.menu()),
        Action::Palette => return Some(menu::open_palette(shell)),
        Action::Undo => return Some(vec![Effect::Undo]),
        Action::Redo => return Some(vec![Effect::Redo]),
        Action::Saved => shell.tell(Tone::Plain, say!("desk-saved")),
        Action::Quit => return Some(vec![Effect::Quit]),
        Action::Suspend => return Some(vec![Effect::Suspend]),
        Action::PresetSimple => return Some(shell.set_preset(Preset::Simple)),
        Action::PresetExpert => return Some(shell.set_preset(Preset::Expert)),
        Action::PresetVim => return Some(shell.set_preset(Preset::Vim)),
        Action::Spacing => {
            shell.settings.dense = !shell.settings.dense;
            return Some(vec![Effect::Keep]);
        }
        Action::Theme => {
            let at = Palette::ALL.iter().position(|palette| *palette == shell.settings.theme).unwrap_or(0);
            shell.settings.theme =
                Palette::ALL.get((at + 1) % Palette::ALL.len()).copied().unwrap_or_default();
            (shell.theme, _) =
                Theme::new(shell.settings.theme, &shell.ground).painted(&shell.settings.colors);
            let name = shell.settings.theme.name();
            shell.tell(Tone::Plain, Message::new(format!("desk-theme-{name}")));
            return Some(vec![Effect::Keep]);
        }
        Action::Language => {
            let other = if shell.locale() == Locale::Sl { Locale::En } else { Locale::Sl };
            shell.spoken = Some(other);
            shell.stamp += 1;
        }
        Action::Coders => coders::switch(shell, project),
        Action::Diary => {
            let title = shell.say(&say!("memo-diary"));
            return Some(memo_on(shell, project, Target::Diary, title));
        }
        Action::Cancel => shell.said.clear(),
        _ => return None,
    }
    Some(Vec::new())
}
