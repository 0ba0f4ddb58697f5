//! `relation edit`: another kind, direction or end, said or inferred; the quotes stay.

use super::{bare, check, check_kind, line, stance};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::RelationRef;
use crate::command::refs::CodeRef;
use crate::error::{Error, Result};
use crate::model::{Direction, Project, Ref};
use crate::say;
use serde::Serialize;

/// Changes a relation; what is not given stays.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct EditRelation {
    /// The relation, by its number.
    pub relation: RelationRef,
    /// Another first code.
    #[arg(long)]
    pub from: Option<CodeRef>,
    /// Another kind.
    #[arg(long)]
    pub kind: Option<String>,
    /// Another second code.
    #[arg(long)]
    pub to: Option<CodeRef>,
    /// What the one does to the other.
    #[arg(long)]
    pub direction: Option<Direction>,
    /// A participant says so.
    #[arg(long, conflicts_with = "inferred")]
    pub said: bool,
    /// The researcher infers it.
    #[arg(long)]
    pub inferred: bool,
    /// What the researcher adds.
    #[arg(long)]
    pub note: Option<String>,
}

impl Verb for EditRelation {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let relation = self.relation.resolve(project)?;
        let stance = stance(self.said, self.inferred);
        let ends = self.from.is_none() && self.to.is_none();
        if ends && self.kind.is_none() && self.direction.is_none() && self.note.is_none() && stance.is_none()
        {
            return Err(Error::usage(say!("relation-edit-what")));
        }
        let mut after = relation.clone();
        if let Some(from) = &self.from {
            after.from = from.resolve(project)?.id;
        }
        if let Some(to) = &self.to {
            after.to = to.resolve(project)?.id;
        }
        if let Some(kind) = &self.kind {
            after.kind = check_kind(project, kind)?;
        }
        after.direction = self.direction.unwrap_or(after.direction);
        after.stance = stance.unwrap_or(after.stance);
        if let Some(note) = &self.note {
            after.note = note.trim().to_owned();
        }
        check(project, &after)?;
        let said = say!(
            "relation-edited",
            number = project.relation_number(relation.id),
            relation = line(project, &after)
        );
        let note = bare(&after);
        let mut changes = Changes::new();
        changes.update(relation, |row| *row = after);
        Ok(Plan {
            notes: note.into_iter().collect(),
            ..changes.plan(said).showing(Ref::Relation(relation.id))
        })
    }
}
