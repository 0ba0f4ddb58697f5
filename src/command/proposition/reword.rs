//! `proposition reword`: another sentence; the earlier one is kept with what made it change.

use crate::command::coding::segment_at;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::{PropositionRef, QuoteRef, check_sentence};
use crate::command::refs::{CaseRef, DocumentRef, paragraphs};
use crate::command::target::place;
use crate::error::{Error, Result};
use crate::model::{Because, Project, Proposition, Ref, SegmentId, Side, Wording};
use crate::say;
use serde::Serialize;

/// Another wording.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RewordProposition {
    /// The proposition (P1).
    pub proposition: PropositionRef,
    /// The new sentence.
    pub sentence: String,
    /// What made it change: a passage (H88, H88:words), a document (H) or case:NAME.
    #[arg(long)]
    pub because: Option<String>,
}

impl RewordProposition {
    fn because(
        &self,
        project: &Project,
        changes: &mut Changes,
        world: &mut World,
        row: &Proposition,
    ) -> Result<Option<Because>> {
        let Some(typed) = self.because.as_deref().map(str::trim) else { return Ok(None) };
        if let Some(name) = typed.strip_prefix("case:") {
            return Ok(Some(Because::Case(CaseRef::Typed(name.to_owned()).resolve(project)?.id)));
        }
        let (head, words) = place(project, typed);
        if paragraphs(project, head).is_err()
            && let Ok(document) = DocumentRef::Typed(typed.to_owned()).resolve(project)
        {
            return Ok(Some(Because::Document(document.id)));
        }
        let place = QuoteRef::Typed(typed.to_owned()).resolve(project, None)?;
        let exact = project.segment_at(place.document, place.text, place.span);
        let inside = |id: &SegmentId| {
            project.segment(*id).is_some_and(|row| {
                row.document == place.document && row.text == place.text && place.span.holds(row.span)
            })
        };
        // A paragraph named without words means the evidence that stands in it, that against it first.
        let mut evidence: Vec<_> =
            row.evidence.iter().filter(|one| words.is_none() && inside(&one.segment)).collect();
        evidence.sort_by_key(|one| one.side != Side::Against);
        let segment = exact.or_else(|| evidence.first().map(|one| one.segment));
        Ok(Some(Because::Segment(segment.unwrap_or_else(|| segment_at(project, changes, world, place)))))
    }
}

impl Verb for RewordProposition {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let row = self.proposition.resolve(project)?;
        let sentence = check_sentence(&self.sentence)?;
        if sentence == row.sentence {
            return Err(Error::refused(say!("proposition-same", name = row.name())));
        }
        let mut changes = Changes::new();
        let because = self.because(project, &mut changes, world, row)?;
        let said = say!("proposition-reworded", name = row.name(), sentence = sentence.as_str());
        changes.update(row, |row| {
            let earlier = std::mem::replace(&mut row.sentence, sentence);
            row.earlier.push(Wording { sentence: earlier, at: world.now, because });
        });
        Ok(changes.plan(said).showing(Ref::Proposition(row.id)))
    }
}
