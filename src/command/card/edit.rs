//! `card edit`: other words for what is supposed.

use super::{category, number};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::{CardEntryRef, check_sentence};
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// Changes the words of an entry.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct EditCardEntry {
    /// The entry (CATEGORY:2).
    pub entry: CardEntryRef,
    /// What is supposed.
    pub words: String,
}

impl Verb for EditCardEntry {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let row = self.entry.resolve(project)?;
        let words = check_sentence(&self.words)?;
        let said = say!(
            "card-edited",
            category = category(project, row),
            number = number(project, row),
            words = words.as_str()
        );
        let mut changes = Changes::new();
        changes.update(row, |row| row.words = words);
        Ok(changes.plan(said).showing(Ref::CardEntry(row.id)))
    }
}
