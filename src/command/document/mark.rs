//! `document mark`: who speaks in a paragraph and what it is.
//!
//! A text never changes: other marks make a new text with the same bytes, and every segment goes over to it at the same
//! bytes, so numbers and codings stay.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{DocumentRef, check_name};
use crate::error::{Error, Result};
use crate::model::{Project, Ref, TextId, TextRow};
use crate::say;
use crate::text::{Paragraph, ParagraphKind};
use serde::Serialize;

/// Marks paragraphs.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct MarkParagraphs {
    /// The document.
    pub document: DocumentRef,
    /// Paragraph numbers: 12 or 12-20.
    pub paragraphs: String,
    /// Who speaks there.
    #[arg(long, conflicts_with = "no_speaker")]
    pub speaker: Option<String>,
    /// No speaker is known there.
    #[arg(long)]
    pub no_speaker: bool,
    /// What they are: said, question, heading, missing.
    #[arg(long)]
    pub kind: Option<String>,
}

/// First and last number of `12` or `12-20`.
fn numbers(typed: &str) -> Option<(usize, usize)> {
    let (first, last) = typed.split_once(['-', '–']).unwrap_or((typed, typed));
    let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (1 <= first && first <= last).then_some((first, last))
}

impl Verb for MarkParagraphs {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let document = self.document.resolve(project)?;
        let old = project.text(document.text);
        let (first, last) = numbers(&self.paragraphs).ok_or_else(|| {
            Error::refused(say!("paragraphs-unclear", paragraphs = &self.paragraphs))
                .hint(say!("paragraphs-unclear-hint"))
        })?;
        let place = document.cite(first, last);
        let count = old.paragraphs().len();
        if last > count {
            return Err(Error::refused(say!(
                "paragraph-unknown",
                place = place,
                document = &document.name,
                count = count
            )));
        }
        let kind = match &self.kind {
            None => None,
            Some(name) => Some(ParagraphKind::by_name(name.trim()).ok_or_else(|| {
                Error::refused(say!("paragraph-kind-unknown", kind = name))
                    .hint(say!("paragraph-kind-unknown-hint"))
            })?),
        };
        let speaker = self.speaker.as_deref().map(check_name).transpose()?;
        if speaker.is_none() && !self.no_speaker && kind.is_none() {
            return Err(Error::usage(say!("paragraphs-mark-what")));
        }
        let mut paragraphs: Vec<Paragraph> = old.paragraphs().to_vec();
        for paragraph in paragraphs.iter_mut().take(last).skip(first - 1) {
            if self.no_speaker || speaker.is_some() {
                paragraph.speaker.clone_from(&speaker);
            }
            paragraph.kind = kind.unwrap_or(paragraph.kind);
        }
        if paragraphs == old.paragraphs() {
            return Err(Error::refused(say!("paragraphs-as-they-are", place = place)));
        }
        let new = TextRow::new(TextId(world.id()), old.with_paragraphs(paragraphs));
        let id = new.id;
        let mut changes = Changes::new();
        changes.add(new);
        changes.update(document, |row| row.text = id);
        for placed in project.lookups().segments_in(document.id, document.text) {
            if let Some(segment) = project.segment(placed.segment) {
                changes.update(segment, |row| row.text = id);
            }
        }
        super::drop_text(project, &mut changes, document.id, document.text);
        let count = last - first + 1;
        let said = match (&speaker, self.no_speaker, kind) {
            (Some(speaker), _, None) => say!("paragraphs-spoken", place = place, speaker = speaker),
            (None, true, None) => say!("paragraphs-unspoken", place = place),
            (None, false, Some(ParagraphKind::Said)) => say!("paragraphs-said", place = place, count = count),
            (None, false, Some(ParagraphKind::Question)) => {
                say!("paragraphs-question", place = place, count = count)
            }
            (None, false, Some(ParagraphKind::Heading)) => {
                say!("paragraphs-heading", place = place, count = count)
            }
            (None, false, Some(ParagraphKind::Missing)) => {
                say!("paragraphs-missing", place = place, count = count)
            }
            _ => say!("paragraphs-marked", place = place, count = count),
        };
        Ok(changes.plan(said).showing(Ref::Document(document.id)))
    }
}
