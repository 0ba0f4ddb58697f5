//! Whose codings the desk counts: one's own, or those of all coders.
//!
//! Until a person has codings of their own there is nothing of their own to count, so all are counted; the first own
//! coding changes that. The desk says so in one sentence when it happens, the top line always tells which it is, and one
//! action switches; what was chosen is kept by person and project.

use super::action::Action;
use super::counts::Counts;
use super::state::{State, Tone};
use crate::message::Message;
use crate::model::Project;
use crate::names;
use crate::say;

names! {
    /// Whose codings are counted.
    pub enum Whose {
        /// One's own.
        #[default]
        Own = "own",
        /// Those of all coders.
        All = "all",
    }
}

/// What is in force after a count: nothing while nobody else has coded, because then the two are the same.
fn in_force(counts: &Counts) -> Option<Whose> {
    counts.others.then_some(counts.whose)
}

/// The words of the top line; empty where nobody else has coded.
pub fn words(state: &State, project: &Project) -> String {
    match in_force(&state.counts) {
        None => String::new(),
        Some(Whose::All) => state.say(&say!("coders-all")),
        Some(Whose::Own) => {
            let name = project.coder(state.actor).map_or("", |row| row.name.as_str());
            state.say(&say!("scope-coders", names = name))
        }
    }
}

/// Counts anew; a change that nobody chose is said, at once or with the sentence of the action that brought it.
pub fn refresh(state: &mut State, project: &Project) {
    let was = state.counts.is_made().then(|| in_force(&state.counts)).flatten();
    let (stamp, actor) = (state.stamp, state.actor);
    state.counts.refresh(project, stamp, Some(actor), state.places.whose);
    state.whose = words(state, project);
    let now = in_force(&state.counts);
    if let (Some(was), Some(now), None) = (was, now, state.places.whose)
        && was != now
    {
        let said = turned(state, now);
        if state.busy { state.afterwards.push(said) } else { state.said.push(said) }
    }
}

fn turned(state: &State, now: Whose) -> Message {
    let key = state.key_of(Action::Coders);
    match now {
        Whose::Own => say!("coders-now-own", key = key),
        Whose::All => say!("coders-now-all", key = key),
    }
}

/// Counts the others' codings as well, or no longer.
pub fn switch(state: &mut State, project: &Project) {
    let other = match state.counts.whose {
        Whose::Own => Whose::All,
        Whose::All => Whose::Own,
    };
    state.places.whose = Some(other);
    state.stamp += 1;
    refresh(state, project);
    let said = match (other, state.counts.others) {
        (_, false) => say!("coders-nobody-else"),
        (Whose::All, true) => say!("coders-switched-all"),
        (Whose::Own, true) => say!(
            "coders-switched-own",
            names = project.coder(state.actor).map_or("", |row| row.name.as_str())
        ),
    };
    state.tell(Tone::Plain, said);
}
