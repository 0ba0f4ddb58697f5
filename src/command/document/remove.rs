//! `document remove`: a document with all that stands on it; what goes is counted in the sentence.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::DocumentRef;
use crate::command::standing;
use crate::command::unit;
use crate::error::Result;
use crate::model::{DocumentId, Holder, Project, Ref, Segment, SegmentId, Target, TextId};
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
        let (mut codings, mut memos, mut values) = (0, 0, 0);
        for memo in project.memos() {
            let goes = match memo.target {
                Target::Document(on) | Target::Pair(_, on) => on == id,
                Target::Segment(on) => going.contains(&on),
                Target::Coding(on) => project.coding(on).is_some_and(|row| going.contains(&row.segment)),
                Target::Diary
                | Target::Code(_)
                | Target::Case(_)
                | Target::Variable(_)
                | Target::Question(_) => false,
                Target::Relation(_) | Target::Proposition(_) | Target::CasePair(..) => false,
            };
            if goes {
                changes.remove(memo);
                memos += 1;
            }
        }
        let holders = segments.iter().map(|row| Holder::Segment(row.id));
        for value in holders.chain([Holder::Document(id)]).flat_map(|holder| project.values_on(holder)) {
            changes.remove(value);
            values += 1;
        }
        for coding in segments.iter().flat_map(|row| project.codings_on(row.id)) {
            changes.remove(coding);
            codings += 1;
        }
        unlink(project, &mut changes, id, &going);
        changes.extend(project.forgotten(&|row| match row {
            Ref::Document(on) => on == id,
            Ref::Segment(on) => going.contains(&on),
            _ => false,
        }));
        forget_numbers(project, &mut changes, id);
        for segment in &segments {
            changes.remove(*segment);
        }
        changes.remove(document);
        let texts: BTreeSet<TextId> = segments.iter().map(|row| row.text).chain([document.text]).collect();
        for text in texts {
            super::drop_text(project, &mut changes, id, text);
        }
        // An earlier text may be left on which nothing stands any more, since undoing takes back no more than was done.
        for text in project.texts().filter(|row| !project.lookups().is_needed(Ref::Text(row.id))) {
            changes.remove(text);
        }
        let (name, segments) = (&document.name, segments.len());
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

/// Takes the document and its segments out of cases and questions.
fn unlink(project: &Project, changes: &mut Changes, id: DocumentId, going: &HashSet<SegmentId>) {
    for case in project
        .cases()
        .filter(|row| row.documents.contains(&id) || row.segments.iter().any(|on| going.contains(on)))
    {
        changes.update(case, |row| {
            row.documents.retain(|on| *on != id);
            row.segments.retain(|on| !going.contains(on));
        });
    }
    for question in project.questions() {
        if question.not_asked.contains(&id) || question.put.iter().any(|put| put.document == id) {
            changes.update(question, |row| {
                row.not_asked.retain(|on| *on != id);
                row.put.retain(|put| put.document != id);
            });
        }
    }
}
