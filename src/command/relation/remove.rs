//! `relation remove`: a relation goes with its memos; propositions that rest on it are told.

use super::line;
use crate::command::coding::remove_rows;
use crate::command::plan::{Changes, Plan, Verb, World};
use crate::command::quote::RelationRef;
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// Removes a relation.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveRelation {
    /// The relation, by its number.
    pub relation: RelationRef,
}

impl Verb for RemoveRelation {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let relation = self.relation.resolve(project)?;
        let mut changes = Changes::new();
        remove_rows(project, &mut changes, [Ref::Relation(relation.id)]);
        let memos = changes.removed("memos");
        let said = say!(
            "relation-removed",
            number = project.relation_number(relation.id),
            relation = line(project, relation),
            memos = memos
        );
        let rest =
            project.propositions_in_order().into_iter().filter(|row| row.relations.contains(&relation.id));
        let notes = rest.map(|row| say!("relation-rested", name = row.name())).collect();
        Ok(Plan { notes, ..changes.plan(said) })
    }
}
