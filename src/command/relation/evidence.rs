//! `relation evidence`: quotes that a relation rests on.

use crate::command::coding::drop_if_bare;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::{QuoteRef, RelationRef, held, keys, segments};
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// Puts quotes to a relation, or takes them away.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct EvidenceOfRelation {
    /// The relation, by its number.
    pub relation: RelationRef,
    /// The quotes (C12, C12:words).
    #[arg(required = true)]
    pub quotes: Vec<QuoteRef>,
    /// The words of a single quote.
    #[arg(long)]
    pub quote: Option<String>,
    /// Takes them away.
    #[arg(long)]
    pub remove: bool,
}

impl Verb for EvidenceOfRelation {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let relation = self.relation.resolve(project)?;
        let number = project.relation_number(relation.id);
        let mut changes = Changes::new();
        let said = if self.remove {
            let one = |quote: &QuoteRef| held(project, &relation.evidence, quote, self.quote.as_deref());
            let gone = self.quotes.iter().map(one).collect::<Result<Vec<_>>>()?;
            changes.update(relation, |row| row.evidence.retain(|id| !gone.contains(id)));
            for segment in gone.iter().filter_map(|id| project.segment(*id)) {
                drop_if_bare(project, &mut changes, segment);
            }
            say!("relation-evidence-gone", number = number, places = keys(project, &changes, &gone))
        } else {
            let new = segments(project, &mut changes, world, &self.quotes, self.quote.as_deref())?;
            let places = keys(project, &changes, &new);
            changes.update(relation, |row| {
                let missing: Vec<_> = new.into_iter().filter(|id| !row.evidence.contains(id)).collect();
                row.evidence.extend(missing);
            });
            say!("relation-evidence-put", number = number, places = places)
        };
        Ok(changes.plan(said).showing(Ref::Relation(relation.id)))
    }
}
