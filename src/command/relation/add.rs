//! `relation add`: how one code stands to another, with the quotes it rests on.

use super::{bare, check, check_kind, line, stance};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::{QuoteRef, segments};
use crate::command::refs::CodeRef;
use crate::error::Result;
use crate::model::{Direction, Project, Ref, Relation, RelationId, order};
use crate::say;
use serde::Serialize;

/// A new relation.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AddRelation {
    /// The first code.
    pub from: CodeRef,
    /// Its kind, out of the project's list.
    pub kind: String,
    /// The second code.
    pub to: CodeRef,
    /// What the one does to the other.
    #[arg(long, default_value_t)]
    pub direction: Direction,
    /// A participant says so.
    #[arg(long, conflicts_with = "inferred")]
    pub said: bool,
    /// The researcher infers it (so where neither is given).
    #[arg(long)]
    pub inferred: bool,
    /// A quote it rests on (C12:words); may be repeated.
    #[arg(long)]
    pub evidence: Vec<QuoteRef>,
    /// The words of a single quote.
    #[arg(long)]
    pub quote: Option<String>,
    /// What the researcher adds.
    #[arg(long, default_value = "")]
    pub note: String,
}

impl Verb for AddRelation {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let (from, to) = (self.from.resolve(project)?, self.to.resolve(project)?);
        let list = project.relations_in_order();
        let mut relation = Relation {
            id: RelationId(world.id()),
            from: from.id,
            kind: check_kind(project, &self.kind)?,
            to: to.id,
            direction: self.direction,
            stance: stance(self.said, self.inferred).unwrap_or_default(),
            evidence: Vec::new(),
            note: self.note.trim().to_owned(),
            order: order::after(list.last().map(|row| row.order.as_str())),
        };
        check(project, &relation)?;
        let mut changes = Changes::new();
        relation.evidence = segments(project, &mut changes, world, &self.evidence, self.quote.as_deref())?;
        let said = say!(
            "relation-added",
            number = (list.len() + 1).to_string(),
            relation = line(project, &relation)
        );
        let (id, note) = (relation.id, bare(&relation));
        changes.add(relation);
        Ok(Plan { notes: note.into_iter().collect(), ..changes.plan(said).showing(Ref::Relation(id)) })
    }
}
