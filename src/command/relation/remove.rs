//! `relation remove`: a relation goes with its memos; propositions that rest on it are told.

use super::line;
use crate::command::plan::{Changes, Plan, Verb, World};
use crate::command::quote::RelationRef;
use crate::command::standing::remove_relation;
use crate::error::Result;
use crate::model::Project;
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
        let memos = remove_relation(project, &mut changes, relation);
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
