//! `document remove`: a document with all that stands on it; what goes is counted in the sentence.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::DocumentRef;
use crate::command::standing;
use crate::command::unit;
use crate::error::Result;
use crate::model::{DocumentId, Project, Ref, Segment, SegmentId, TextId};
use crate::say;
use serde::Serialize;
use std::collections::{BTreeSet, HashSet};

/// A document goes, with its segments, codings, memos and values; cases and questions stay.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveDocument {
    /// The document.
    pub document: DocumentRef,
}

impl Verb for RemoveDocument {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let document = self.document.resolve(project)?;
        let id = document.id;
        let segments: Vec<&Segment> = project.segments().filter(|row| row.document == id).collect();
        let going: HashSet<SegmentId> = segments.iter().map(|row| row.id).collect();
        let mut changes = Changes::new();
        changes.extend(project.without(&project.falling([Ref::Document(id)])));
        forget_numbers(project, &mut changes, id);
        let texts: BTreeSet<TextId> = segments.iter().map(|row| row.text).chain([document.text]).collect();
        for text in texts {
            super::drop_text(project, &mut changes, id, text);
        }
        // An earlier text may be left on which nothing stands any more, since undoing takes back no more than was done.
        for text in project.texts().filter(|row| !project.lookups().is_needed(Ref::Text(row.id))) {
            changes.remove(text);
        }
        let name = &document.name;
        let [segments, codings, memos, values] =
            ["segments", "codings", "memos", "values"].map(|kind| changes.removed(kind));
        let said = match segments + codings + memos + values {
            0 => say!("document-removed-bare", name = name),
            _ => say!(
                "document-removed",
                name = name,
                segments = segments,
                codings = codings,
                memos = memos,
                values = values
            ),
        };
        Ok(Plan { notes: standing::lost(project, &going), ..changes.plan(said) })
    }
}

/// Takes the document out of what is remembered of statement numbers.
fn forget_numbers(project: &Project, changes: &mut Changes, id: DocumentId) {
    let mut given = project.given_numbers();
    if given.remove(&id).is_some() {
        unit::remember(project, changes, &given);
    }
}
