//! `card evidence`: quotes for and against what an entry supposes.

use super::{category, number};
use crate::command::coding::drop_if_bare;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::proposition::evidence::{check, put, sides, turned};
use crate::command::quote::{CardEntryRef, QuoteRef, held, keys};
use crate::error::Result;
use crate::model::{Project, Ref, SegmentId, Side};
use crate::say;
use serde::Serialize;

/// Puts quotes to an entry, or takes them away.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct EvidenceOfCardEntry {
    /// The entry (CATEGORY:2).
    pub entry: CardEntryRef,
    /// A quote for it (C12, C12:words); may be repeated.
    #[arg(long = "for")]
    pub support: Vec<QuoteRef>,
    /// A quote against it; may be repeated.
    #[arg(long)]
    pub against: Vec<QuoteRef>,
    /// The words of a single quote.
    #[arg(long)]
    pub quote: Option<String>,
    /// Why it is evidence.
    #[arg(long)]
    pub note: Option<String>,
    /// Takes them away.
    #[arg(long)]
    pub remove: bool,
}

impl Verb for EvidenceOfCardEntry {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let row = self.entry.resolve(project)?;
        let quote = self.quote.as_deref();
        check(&self.support, &self.against, quote)?;
        let (category, number) = (category(project, row), number(project, row));
        let mut changes = Changes::new();
        if self.remove {
            let mut gone: Vec<SegmentId> = Vec::new();
            for (quotes, side) in [(&self.support, Side::For), (&self.against, Side::Against)] {
                let there: Vec<SegmentId> =
                    row.evidence.iter().filter(|one| one.side == side).map(|one| one.segment).collect();
                for one in quotes {
                    gone.push(held(project, &there, one, quote)?);
                }
            }
            let said = say!(
                "card-evidence-gone",
                category = category,
                number = number,
                places = keys(project, &changes, &gone)
            );
            changes.update(row, |row| row.evidence.retain(|one| !gone.contains(&one.segment)));
            for segment in gone.iter().filter_map(|id| project.segment(*id)) {
                drop_if_bare(project, &mut changes, segment);
            }
            return Ok(changes.plan(said).showing(Ref::CardEntry(row.id)));
        }
        let [support, against] = sides(project, &mut changes, world, [&self.support, &self.against], quote)?;
        let all: Vec<SegmentId> = support.iter().chain(&against).copied().collect();
        let said = say!(
            "card-evidence-put",
            category = category,
            number = number,
            places = keys(project, &changes, &all)
        );
        let mut sides = 0;
        changes.update(row, |row| {
            sides += put(&mut row.evidence, &support, Side::For, self.note.as_deref(), world);
            sides += put(&mut row.evidence, &against, Side::Against, self.note.as_deref(), world);
        });
        Ok(Plan { notes: turned(sides), ..changes.plan(said).showing(Ref::CardEntry(row.id)) })
    }
}
