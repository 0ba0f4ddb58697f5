//! `segment move`: other ends for a segment; what stands on it goes with it.

use crate::command::document::drop_text;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::PlaceRef;
use crate::error::{Error, Result};
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// Gives a segment other ends within its document.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct MoveSegment {
    /// Where it is (C12).
    pub place: PlaceRef,
    /// Its words.
    #[arg(long)]
    pub quote: Option<String>,
    /// Where it shall be; without it the same paragraphs.
    #[arg(long)]
    pub to: Option<PlaceRef>,
    /// The words it shall cover.
    #[arg(long)]
    pub to_quote: Option<String>,
}

impl Verb for MoveSegment {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let from = self.place.resolve(project, self.quote.as_deref())?;
        let cite = project.cite(from.document, from.span);
        let row = project.segment_at(from.document, from.text, from.span).and_then(|id| project.segment(id));
        let row = row.ok_or_else(|| Error::refused(say!("segment-not-there", place = cite.as_str())))?;
        let to = self.to.as_ref().unwrap_or(&self.place).resolve(project, self.to_quote.as_deref())?;
        if to.document != row.document {
            return Err(Error::refused(say!("segment-other-document", place = cite)));
        }
        if project.segment_at(to.document, to.text, to.span).is_some_and(|other| other != row.id) {
            return Err(Error::refused(say!("segment-taken", place = project.cite(to.document, to.span))).hint(say!("segment-taken-hint")));
        }
        let mut changes = Changes::new();
        changes.update(row, |row| {
            row.text = to.text;
            row.span = to.span;
        });
        drop_text(project, &mut changes, row.document, row.text);
        Ok(changes.plan(say!("segment-moved", place = cite, to = project.cite(to.document, to.span))).showing(Ref::Segment(row.id)))
    }
}
