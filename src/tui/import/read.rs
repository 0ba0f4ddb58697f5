//! Reading what was chosen, on a thread of its own: the draft, and what would come of it.

use super::Ground;
use crate::command::Command;
use crate::command::adopt::{self, Adopt, FilePreview};
use crate::command::plan::World;
use crate::error::Result;
use crate::files;
use crate::import::limits::LIMITS;
use crate::import::{self, Options};
use crate::message::Message;
use crate::model::{Ids, Time};
use crate::tui::jobs::Watch;
use std::ops::ControlFlow;

/// What was read.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The command that brings it in.
    pub adopt: Adopt,
    /// File by file.
    pub files: Vec<FilePreview>,
    /// What would be said then, or why it cannot come in.
    pub said: Vec<Message>,
    /// True when it can come in.
    pub fits: bool,
    /// What should be known beside.
    pub notes: Vec<Message>,
}

/// Reads files, folders and patterns; nothing when it was stopped.
pub fn read(paths: &[String], options: &Options, ground: &Ground, watch: &Watch) -> Result<Option<Incoming>> {
    let opened = files::open(paths, &LIMITS)?;
    let mut see = |done, all| if watch.at(done, all) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    let Some(draft) = import::read_watched(opened.source, options, &mut see)? else { return Ok(None) };
    let files = adopt::preview(&draft, &ground.project);
    let adopt = Adopt { draft, ..Adopt::default() };
    // Planned for its words only: when it comes in it is planned again on the project as it then is.
    let mut world = World { now: Time::now(), actor: ground.actor, ids: Ids::new(0) };
    let command = Command::Adopt(Box::new(adopt.clone()));
    let mut notes = opened.notes;
    let (said, fits) = match command.plan(&ground.project, &mut world) {
        Ok(plan) => {
            notes.extend(plan.notes.into_iter().filter(|note| note.key != "import-note-of"));
            (vec![plan.said], true)
        }
        Err(error) => {
            notes.extend(adopt.draft.notes.iter().chain(&adopt.draft.losses).cloned());
            (std::iter::once(error.message).chain(error.hint).collect(), false)
        }
    };
    Ok(Some(Incoming { adopt, files, said, fits, notes }))
}
