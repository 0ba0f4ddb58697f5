//! What came in changes the state, and names what the workbench shall do; nothing here touches the project.

mod outside;
mod over;

use super::action::Action;
use super::bench::{Effect, Outcome};
use super::event::{Event, Key};
use super::import::Importing;
use super::keymap::{Meaning, Mode, Preset};
use super::layer::help::Help;
use super::pane::{self, Pane};
use super::state::{State, Tone};
use super::theme::{Palette, Theme};
use super::{menu, page, units};
use crate::message::{Locale, Message};
use crate::model::{DocumentId, Project, Ref, Target};
use crate::say;

/// Takes an event in; what comes out is for the workbench.
pub fn update(state: &mut State, project: &Project, event: Event) -> Vec<Effect> {
    let mut effects = match event {
        Event::Key(key) => on_key(state, project, key),
        Event::Paste(text) => outside::on_paste(state, project, &text),
        Event::Mouse(mouse) => outside::on_mouse(state, project, mouse),
        Event::Redraw => Vec::new(),
        Event::Leave => leave(state),
    };
    if state.options.read_only || state.presenting {
        // Whatever asked for it: what is shown to two is only looked at.
        let before = effects.len();
        effects.retain(|effect| !matches!(effect, Effect::Run(_) | Effect::Undo | Effect::Redo));
        if effects.len() < before {
            state.refuses();
        }
    }
    if state.tab == pane::tab("history") {
        let stamp = state.stamp;
        effects.extend(state.history.wants(stamp));
    }
    if state.tab == pane::tab("search") {
        let (stamp, busy) = (state.stamp, state.busy);
        effects.extend(state.search.wants(stamp, busy));
    }
    effects
}

/// Takes in what the workbench brought back.
pub fn follow(state: &mut State, project: &Project, outcome: Outcome) {
    let outcome = match &mut state.layer {
        Some(layer) => layer.takes(outcome),
        None => Some(outcome),
    };
    let Some(outcome) = outcome else { return };
    match outcome {
        Outcome::Done(done) => {
            state.tell(Tone::Done, done.said);
            // More than a few are read in the history, or were before.
            state.said.extend(done.notes.into_iter().take(4));
            state.said.append(&mut state.afterwards);
            match done.touched.first() {
                Some(Ref::Code(code)) => {
                    state.codes.show(project, *code);
                    state.categories.tree.show(project, *code);
                }
                Some(Ref::Proposition(row)) => state.propositions.show(*row),
                Some(Ref::Question(row)) => state.questions.show(*row),
                Some(Ref::Recommendation(row)) => state.propositions.recommendations.show(*row),
                Some(Ref::Document(document)) if state.reader.document.is_none() => {
                    pane::reader::open(state, project, *document)
                }
                _ => {}
            }
            let coded = done.touched.iter().find_map(|row| match row {
                Ref::Segment(id) => Some(*id),
                _ => None,
            });
            if let Some(segment) = coded {
                // A code that was made with the coding is now known by its id, for repeating.
                let latest = project
                    .codings_on(segment)
                    .filter(|row| row.coder == state.actor)
                    .max_by_key(|row| (row.created, row.id));
                if let Some(code) = latest.map(|row| row.code) {
                    if !state.last.contains(&code) {
                        state.used(&[code]);
                    }
                    state.codes.show(project, code);
                }
            }
        }
        Outcome::Failed(error) => {
            state.tell(Tone::Warning, error.message);
            state.said.extend(error.hint);
            state.afterwards.clear();
        }
        Outcome::Entries(entries) => state.history.take(entries),
        Outcome::Preparing(done, all) => state.search.preparing = Some((done, all)),
        Outcome::Prepared => state.search.preparing = None,
        Outcome::Hits(asked, hits) => {
            let stamp = state.stamp;
            state.search.take(project, asked, *hits, stamp);
        }
        Outcome::Mistake(asked, problem) => state.search.mistaken(asked, problem),
        Outcome::Occupied(output) => {
            super::output::occupied(state, *output);
        }
        // Who asked for them is gone.
        Outcome::Working(..) | Outcome::Listed(..) | Outcome::Read(_) => {}
        Outcome::Unread(error) => state.tell(Tone::Warning, error.message),
        Outcome::Said(message) => state.tell(Tone::Plain, message),
        Outcome::Copied(what, into) => {
            state.tell(Tone::Plain, what);
            state.said.push(into);
        }
    }
}

/// Leaves the desk; what stands on an open page is kept.
pub fn leave(state: &mut State) -> Vec<Effect> {
    let mut effects = over::leave(state);
    effects.push(Effect::Quit);
    effects
}

fn on_key(state: &mut State, project: &Project, key: Key) -> Vec<Effect> {
    if state.areas.tiny && state.layer.is_none() && key.typed().is_some() {
        // What cannot be seen is not done.
        return Vec::new();
    }
    if state.mode() == Mode::Editor {
        return match state.keymap.meaning(Mode::Editor, &[key]) {
            Meaning::Action(action)
                if matches!(action, Action::Cancel | Action::Saved | Action::Quit)
                    || pane::of(action).is_some() =>
            {
                over::act(state, project, action)
            }
            _ => over::key(state, project, key),
        };
    }
    state.pressed = Some(key);
    state.sequence.push(key);
    let meaning = state.keymap.meaning(state.mode(), &state.sequence);
    match meaning {
        Meaning::Prefix(_) => return Vec::new(),
        Meaning::Action(action) => {
            state.sequence.clear();
            return on_action(state, project, action);
        }
        Meaning::Nothing => {}
    }
    let was_prefix = state.sequence.len() > 1;
    state.sequence.clear();
    if was_prefix {
        return Vec::new();
    }
    if state.layer.is_some() {
        return over::key(state, project, key);
    }
    state.pane().key(state, project, key).unwrap_or_default()
}

/// Does an action: what lies over the panes first, then the pane in focus, then what holds everywhere.
pub fn on_action(state: &mut State, project: &Project, action: Action) -> Vec<Effect> {
    if state.layer.is_some() {
        return over::act(state, project, action);
    }
    if let Some(effects) = state.pane().act(state, project, action) {
        return effects;
    }
    everywhere(state, project, action)
}

/// Does what holds in every pane.
pub fn everywhere(state: &mut State, project: &Project, action: Action) -> Vec<Effect> {
    if let Some(tab) = pane::of(action) {
        pane::front(state, tab);
        return Vec::new();
    }
    let turn = |state: &mut State, on: bool| {
        let round = pane::round(state);
        let at = round.iter().position(|at| *at == state.focused()).unwrap_or(0);
        let to = if on { at + 1 } else { at + round.len().max(1) - 1 };
        if let Some(pane) = round.get(to % round.len().max(1)) {
            state.set_focus(*pane);
        }
    };
    match action {
        Action::NextPane => turn(state, true),
        Action::PreviousPane => turn(state, false),
        Action::Drawer if state.tab == 0 => state.set_focus(if state.focused() == 1 { 3 } else { 1 }),
        Action::Back => state.back(project),
        Action::Import | Action::CorrectText if state.refuses() => {}
        Action::Import => return import(state, None),
        Action::CorrectText => {
            let of = state
                .reader
                .document
                .and_then(|id| project.document(id))
                .map(|row| (row.id, row.name.clone()));
            return of.map_or_else(Vec::new, |of| import(state, Some(of)));
        }
        Action::PlaceHere if state.refuses() => {}
        Action::PlaceHere => return pane::review::place_here(state, project),
        Action::Export => {
            return match state.pane().table(state, project) {
                Some(table) => super::output::ask(state, project, table),
                None => {
                    state.tell(Tone::Plain, say!("desk-not-here", what = Action::Export.label()));
                    Vec::new()
                }
            };
        }
        Action::Sample => pane::sample::open(state),
        Action::Presenting => state.present(!state.presenting),
        Action::Help => state.layer = Some(Box::new(Help::new(state.pane().mode(state)))),
        Action::Menu => return state.open_menu(project),
        Action::Palette => return menu::open_palette(state),
        Action::Undo => return if state.refuses() { Vec::new() } else { vec![Effect::Undo] },
        Action::Redo => return if state.refuses() { Vec::new() } else { vec![Effect::Redo] },
        Action::Saved => state.tell(Tone::Plain, say!("desk-saved")),
        Action::Quit => return vec![Effect::Quit],
        Action::Suspend => return vec![Effect::Suspend],
        Action::PresetSimple => return state.set_preset(Preset::Simple),
        Action::PresetExpert => return state.set_preset(Preset::Expert),
        Action::PresetVim => return state.set_preset(Preset::Vim),
        Action::Spacing => {
            state.settings.dense = !state.settings.dense;
            return vec![Effect::Keep];
        }
        Action::Theme => {
            let at = Palette::ALL.iter().position(|palette| *palette == state.settings.theme).unwrap_or(0);
            state.settings.theme =
                Palette::ALL.get((at + 1) % Palette::ALL.len()).copied().unwrap_or_default();
            (state.theme, _) = Theme::new(state.settings.theme, |name| std::env::var(name).ok())
                .painted(&state.settings.colors);
            let name = state.settings.theme.name();
            state.tell(Tone::Plain, Message::new(format!("desk-theme-{name}")));
            return vec![Effect::Keep];
        }
        Action::Language => {
            let other = if state.locale() == Locale::Sl { Locale::En } else { Locale::Sl };
            state.spoken = Some(other);
            state.stamp += 1;
        }
        Action::Coders => super::coders::switch(state, project),
        Action::PutQuestion => return pane::questions::put_here(state, project),
        Action::CiteBy if !state.refuses() => return units::ask_cite(state, project),
        Action::FixUnits | Action::RenumberUnits if !state.refuses() => {
            return units::ask(state, project, action);
        }
        Action::CiteBy | Action::FixUnits | Action::RenumberUnits => {}
        Action::Diary => {
            let title = state.say(&say!("memo-diary"));
            return page::memo_on(state, project, Target::Diary, title);
        }
        Action::PutFor | Action::PutAgainst => return pane::propositions::put_here(state, project, action),
        Action::ShowMap => pane::propositions::map::open_here(state),
        Action::LeadsTo | Action::LeadsFrom => pane::propositions::map::open_ways(state, action),
        Action::Find if state.tab == pane::tab("coding") && state.reader.document.is_some() => {
            state.set_focus(pane::READER);
            return pane::reader::ask_find(state);
        }
        Action::Find => {
            state.mark_jump();
            state.tab = pane::tab("search");
            state.search.in_list = false;
        }
        Action::Cancel => state.said.clear(),
        // From the menu in another pane: the reader and the codes pane know the rest.
        _ => {
            let other: &[&dyn Pane] = &[
                &pane::reader::ReaderPane,
                &pane::codes::CodesPane,
                &pane::frequencies::FrequenciesPane,
                &pane::categories::board::BoardPane,
                &pane::propositions::list::ListPane,
                &pane::compare::table::TablePane,
                &pane::questions::list::ListPane,
            ];
            let fits =
                |pane: &&&dyn Pane| state.workspace().panes.iter().any(|known| known.name() == pane.name());
            let known: Vec<&&dyn Pane> = other.iter().filter(fits).collect();
            for pane in known {
                if let Some(effects) = pane.act(state, project, action) {
                    return effects;
                }
            }
            state.tell(Tone::Plain, say!("desk-not-here", what = action.label()));
        }
    }
    Vec::new()
}

/// Asks for files, or for the better transcript of a document.
pub fn import(state: &mut State, of: Option<(DocumentId, String)>) -> Vec<Effect> {
    let (importing, effects) = Importing::begin(state.options.folder(), of);
    state.layer = Some(Box::new(importing));
    effects
}
