//! Whose codings the desk counts: one's own, or those of all coders.
//!
//! Until a person has codings of their own there is nothing of their own to count, so all are counted; the first own
//! coding changes that. The desk says so in one sentence when it happens, the top line always tells which it is, and one
//! action switches; what was chosen is kept by person and project.

use super::action::Action;
use super::counts::{Counts, Whose};
use super::shell::{Shell, Tone};
use crate::message::Message;
use crate::model::Project;
use crate::say;

/// What is in force after a count: nothing while nobody else has coded, because then the two are the same.
fn in_force(counts: &Counts) -> Option<Whose> {
    counts.others.then_some(counts.whose)
}

/// The words of the top line; empty where nobody else has coded.
pub fn words(shell: &Shell, project: &Project) -> String {
    match in_force(&shell.counts) {
        None => String::new(),
        Some(Whose::All) => shell.say(&say!("coders-all")),
        Some(Whose::Own) => {
            let name = project.coder(shell.actor).map_or("", |row| row.name.as_str());
            shell.say(&say!("scope-coders", names = name))
        }
    }
}

/// Counts anew; a change that nobody chose is said, at once or with the sentence of the action that brought it.
pub fn refresh(shell: &mut Shell, project: &Project) {
    let was = shell.counts.is_made().then(|| in_force(&shell.counts)).flatten();
    let (stamp, actor) = (shell.stamp, shell.actor);
    shell.counts.refresh(project, stamp, Some(actor), shell.places.whose);
    shell.whose = words(shell, project);
    let now = in_force(&shell.counts);
    if let (Some(was), Some(now), None) = (was, now, shell.places.whose)
        && was != now
    {
        let said = turned(shell, now);
        if shell.busy { shell.afterwards.push(said) } else { shell.said.push(said) }
    }
}

fn turned(shell: &Shell, now: Whose) -> Message {
    let key = shell.key_of(Action::Coders);
    match now {
        Whose::Own => say!("coders-now-own", key = key),
        Whose::All => say!("coders-now-all", key = key),
    }
}

/// Counts the others' codings as well, or no longer.
pub fn switch(shell: &mut Shell, project: &Project) {
    let other = match shell.counts.whose {
        Whose::Own => Whose::All,
        Whose::All => Whose::Own,
    };
    shell.places.whose = Some(other);
    shell.stamp += 1;
    refresh(shell, project);
    let said = match (other, shell.counts.others) {
        (_, false) => say!("coders-nobody-else"),
        (Whose::All, true) => say!("coders-switched-all"),
        (Whose::Own, true) => say!(
            "coders-switched-own",
            names = project.coder(shell.actor).map_or("", |row| row.name.as_str())
        ),
    };
    shell.tell(Tone::Plain, said);
}
