//! `card remove`: an entry goes; its quotes stay where they are coded.

use super::{category, number};
use crate::command::coding::drop_if_bare;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::CardEntryRef;
use crate::error::Result;
use crate::model::Project;
use crate::say;
use serde::Serialize;

/// Removes an entry from a card.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveCardEntry {
    /// The entry (CATEGORY:2).
    pub entry: CardEntryRef,
}

impl Verb for RemoveCardEntry {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let row = self.entry.resolve(project)?;
        let said = say!(
            "card-removed",
            category = category(project, row),
            number = number(project, row),
            words = row.words.as_str()
        );
        let mut changes = Changes::new();
        changes.remove(row);
        for segment in row.evidence.iter().filter_map(|one| project.segment(one.segment)) {
            drop_if_bare(project, &mut changes, segment);
        }
        Ok(changes.plan(said))
    }
}
