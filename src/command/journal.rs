//! A journal entry: a done intention, as the trail reads it and as undo replays it.
//!
//! Only `changes` are ever replayed; verb, arguments and sentence are for the reader.

use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::{Change, CoderId, EntryId, Time};
use serde::{Deserialize, Serialize};

/// Number of an entry in the journal, from 1; 0 is the state before the first.
pub type Seq = i64;

/// The format of the entries that this version writes.
pub const FORMAT: u16 = 1;

/// One done command, undo or redo.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Names the entry; after a lost connection it tells whether it was committed.
    pub id: EntryId,
    /// Its number, given by the store when it is appended.
    pub seq: Seq,
    /// When.
    pub at: Time,
    /// Who.
    pub actor: CoderId,
    /// Format of `changes`.
    pub format: u16,
    /// The command as typed (`code add`), or `undo`, `redo`.
    pub verb: String,
    /// The command's arguments, for the reader.
    pub args: serde_json::Value,
    /// The sentence as it was then.
    pub said: Message,
    /// What is replayed. Texts carry no bytes here (see `model::TextRow`).
    pub changes: Vec<Change>,
    /// The entry that this one takes back (undo), or whose undo it takes back (redo: the number of that undo).
    pub undoes: Option<Seq>,
}

impl Entry {
    /// True when undo passes it over: nothing but settings (pins, saved searches) was changed, or a coder came in.
    pub fn is_setting(&self) -> bool {
        let quiet = |change: &Change| match change {
            Change::Setting(_) => true,
            Change::Coder(delta) => delta.before.is_none(),
            _ => false,
        };
        !self.changes.is_empty() && self.changes.iter().all(quiet)
    }
}

/// Reads the changes of a stored entry; an unknown format is refused with its number.
pub fn read_changes(format: u16, json: &str) -> Result<Vec<Change>> {
    if format > FORMAT {
        return Err(Error::fault(crate::say!(
            "journal-newer",
            format = format as i64,
            known = FORMAT as i64
        )));
    }
    serde_json::from_str(json).map_err(|error| Error::fault(crate::say!("journal-unreadable")).because(error))
}
