//! `card move`: an entry goes to another slot, or before or after another entry of its card.

use super::{category, check_slot, number};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::CardEntryRef;
use crate::error::{Error, Result};
use crate::model::{Project, Ref, order};
use crate::say;
use serde::Serialize;

/// Moves an entry.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct MoveCardEntry {
    /// The entry (CATEGORY:2).
    pub entry: CardEntryRef,
    /// To this slot.
    #[arg(long)]
    pub slot: Option<String>,
    /// Right before this one.
    #[arg(long, conflicts_with = "after")]
    pub before: Option<CardEntryRef>,
    /// Right after this one.
    #[arg(long)]
    pub after: Option<CardEntryRef>,
}

impl Verb for MoveCardEntry {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let row = self.entry.resolve(project)?;
        let mut after = row.clone();
        let other = match (&self.before, &self.after) {
            (Some(other), _) => Some((other.resolve(project)?, true)),
            (None, Some(other)) => Some((other.resolve(project)?, false)),
            (None, None) => None,
        };
        if let Some((other, before)) = other {
            if other.category != row.category || other.id == row.id {
                return Err(Error::refused(say!("card-move-elsewhere", category = category(project, row))));
            }
            let list: Vec<_> =
                project.card_of(row.category).into_iter().filter(|one| one.id != row.id).collect();
            let at = list
                .iter()
                .position(|one| one.id == other.id)
                .map_or(0, |at| if before { at } else { at + 1 });
            let key = |at: Option<usize>| at.and_then(|at| list.get(at)).map(|one| one.order.as_str());
            after.order = order::between(key(at.checked_sub(1)), key(Some(at)));
            after.slot.clone_from(&other.slot);
        }
        match &self.slot {
            Some(slot) => after.slot = check_slot(project, slot)?,
            None if other.is_none() => return Err(Error::usage(say!("card-move-where"))),
            None => {}
        }
        let said = say!(
            "card-moved",
            category = category(project, row),
            number = number(project, row),
            slot = say!("card-slot", slot = after.slot.as_str())
        );
        let mut changes = Changes::new();
        changes.update(row, |row| *row = after);
        Ok(changes.plan(said).showing(Ref::CardEntry(row.id)))
    }
}
