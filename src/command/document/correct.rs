//! `document correct`: another text for a document; what was coded in the old one is carried over.
//!
//! A text never changes: the correction is a new one. A segment goes over only where the very same words stand in it;
//! one that cannot be placed keeps its old text and is said. Where two segments come to stand on the same words they
//! become one, with the codings, memos and values of both.

use super::{carry::Carried, drop_text, paragraphs};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::DocumentRef;
use crate::error::{Error, Result};
use crate::model::{Document, Project, PutAt, Ref, TextId, TextRow};
use crate::say;
use crate::text::{Span, Text, align};
use serde::Serialize;
use std::path::PathBuf;

/// Gives a document a corrected text.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct CorrectDocument {
    /// The document.
    pub document: DocumentRef,
    /// The file with the corrected text.
    #[serde(skip)]
    pub file: PathBuf,
    /// What the file holds; whoever gives the command has read it.
    #[arg(skip)]
    #[serde(skip)]
    pub text: Option<Text>,
}

impl Verb for CorrectDocument {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let document = self.document.resolve(project)?;
        let name = &document.name;
        let given = self.text.as_ref().filter(|text| !text.body().trim().is_empty());
        let given = given.ok_or_else(|| Error::input(say!("document-correct-empty", name = name)))?;
        let old = project.text(document.text);
        let numbers = paragraphs::numbers(old, given);
        let new = paragraphs::marked(old, given, &numbers);
        let row = TextRow::new(TextId(world.id()), new.clone());
        if project.text_row(document.text).is_some_and(|there| there.hash == row.hash) {
            return Err(Error::refused(say!("document-correct-same", name = name)));
        }
        let id = row.id;
        let mut changes = Changes::new();
        changes.add(row);
        changes.update(document, |row| row.text = id);
        let segments = project.lookups().segments_in(document.id, document.text);
        let spans: Vec<Span> = segments.iter().map(|placed| placed.span).collect();
        let mut carried = Carried::new(project, id);
        for (placed, span) in segments.iter().zip(align::carry(old, &new, &spans)) {
            if let Some(segment) = project.segment(placed.segment) {
                carried.take(&mut changes, segment, span.filter(|span| !new.slice(*span).trim().is_empty()));
            }
        }
        let lost = questions(project, &mut changes, document, &numbers);
        drop_text(project, &mut changes, document.id, document.text);
        let said = match carried.left {
            0 => say!("document-corrected", name = name, placed = carried.placed),
            left => say!("document-corrected-left", name = name, placed = carried.placed, left = left),
        };
        let mut plan = changes.plan(said).showing(Ref::Document(document.id));
        if carried.left > 0 {
            plan = plan.noting(say!("document-corrected-review"));
        }
        if carried.joined > 0 {
            plan = plan.noting(say!("document-corrected-joined", joined = carried.joined));
        }
        if lost > 0 {
            plan = plan.noting(say!("document-corrected-questions", count = lost));
        }
        Ok(plan)
    }
}

/// Gives the questions that are put in the document the numbers of the new text; how many paragraphs have none there.
fn questions(
    project: &Project,
    changes: &mut Changes,
    document: &Document,
    numbers: &[Option<usize>],
) -> usize {
    let mut lost = 0;
    for question in project.questions().filter(|row| row.put.iter().any(|put| put.document == document.id)) {
        let (here, mut put): (Vec<PutAt>, Vec<PutAt>) =
            question.put.iter().partition(|put| put.document == document.id);
        for at in here {
            match at.paragraph.checked_sub(1).and_then(|index| numbers.get(index)).copied().flatten() {
                Some(paragraph) => put.push(PutAt { document: document.id, paragraph }),
                None => lost += 1,
            }
        }
        put.sort();
        put.dedup();
        changes.update(question, |row| row.put = put);
    }
    lost
}
