//! `proposition move`: another place in the theory; its number stays.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::PropositionRef;
use crate::error::{Error, Result};
use crate::model::{Project, Ref, order};
use crate::say;
use serde::Serialize;

/// Moves a proposition before or after another.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct MoveProposition {
    /// The proposition (P1).
    pub proposition: PropositionRef,
    /// Right before this one.
    #[arg(long, conflicts_with = "after")]
    pub before: Option<PropositionRef>,
    /// Right after this one.
    #[arg(long)]
    pub after: Option<PropositionRef>,
}

impl Verb for MoveProposition {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let row = self.proposition.resolve(project)?;
        let (other, before) = match (&self.before, &self.after) {
            (Some(other), _) => (other.resolve(project)?, true),
            (None, Some(other)) => (other.resolve(project)?, false),
            (None, None) => return Err(Error::usage(say!("proposition-move-where"))),
        };
        if other.id == row.id {
            return Err(Error::refused(say!("proposition-move-itself", name = row.name())));
        }
        let list: Vec<_> =
            project.propositions_in_order().into_iter().filter(|one| one.id != row.id).collect();
        let at =
            list.iter().position(|one| one.id == other.id).map_or(0, |at| if before { at } else { at + 1 });
        let key = |at: Option<usize>| at.and_then(|at| list.get(at)).map(|one| one.order.as_str());
        let order = order::between(key(at.checked_sub(1)), key(Some(at)));
        let mut changes = Changes::new();
        changes.update(row, |row| row.order = order);
        let said = match before {
            true => say!("proposition-moved-before", name = row.name(), other = other.name()),
            false => say!("proposition-moved-after", name = row.name(), other = other.name()),
        };
        Ok(changes.plan(said).showing(Ref::Proposition(row.id)))
    }
}
