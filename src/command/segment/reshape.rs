//! `segment move`: other ends for a segment, or a place in a corrected text for one that waits for it; what stands on it
//! goes with it.

use crate::command::document::{carry::Carried, drop_text};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::PlaceRef;
use crate::error::{Error, Result};
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// Gives a segment other ends within its document.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct MoveSegment {
    /// Where it is (C12), or the name of one that waits for a place (C!1).
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
        let waits =
            project.segment_at(from.document, from.text, from.span).and_then(|id| project.waiting_key(id));
        let cite = waits.clone().unwrap_or_else(|| project.cite(from.document, from.span));
        if waits.is_some() && self.to.is_none() {
            return Err(Error::usage(say!("segment-place-where", place = cite))
                .hint(say!("segment-place-where-hint")));
        }
        let row = project.segment_at(from.document, from.text, from.span).and_then(|id| project.segment(id));
        let row = row.ok_or_else(|| Error::refused(say!("segment-not-there", place = cite.as_str())))?;
        let to = self.to.as_ref().unwrap_or(&self.place).resolve(project, self.to_quote.as_deref())?;
        if to.document != row.document {
            return Err(Error::refused(say!("segment-other-document", place = cite)));
        }
        let mut changes = Changes::new();
        match project.segment_at(to.document, to.text, to.span).filter(|other| *other != row.id) {
            None => changes.update(row, |row| (row.text, row.span) = (to.text, to.span)),
            // One that waits goes into the segment that stands there, as it does when a text is corrected.
            Some(other)
                if waits.is_some()
                    && Carried::onto(project, to.text, to.span, other).take(
                        &mut changes,
                        row,
                        Some(to.span),
                    ) => {}
            Some(_) => {
                let taken = say!("segment-taken", place = project.cite(to.document, to.span));
                return Err(Error::refused(taken).hint(say!("segment-taken-hint")));
            }
        }
        drop_text(project, &mut changes, row.document, row.text);
        let cite_to = project.cite(to.document, to.span);
        let said = if waits.is_some() {
            say!("segment-placed", place = cite, to = cite_to)
        } else {
            say!("segment-moved", place = cite, to = cite_to)
        };
        Ok(changes.plan(said).showing(
            project.segment_at(to.document, to.text, to.span).map_or(Ref::Segment(row.id), Ref::Segment),
        ))
    }
}
