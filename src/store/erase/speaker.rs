//! One speaker of an interview withdraws: her turns go, what others said stays, and every paragraph keeps its number.
//!
//! A turn is a paragraph with her label and those after it without one, up to the next label, question or heading. The
//! bytes of a text never change, so each version that is part of the project is replaced by one in which her turns are
//! a mark, and the segments of the others go over to it. A segment in which others speak too stays, with the mark in it.

use super::plan::{Going, passages, texts_of, withdrawn};
use super::{Erasure, Whose};
use crate::command::plan::{Changes, Collect};
use crate::error::{Error, Result};
use crate::model::tree::same_name;
use crate::model::*;
use crate::say;
use crate::store::words::{Quotes, Speech};
use crate::text::{Paragraph, ParagraphKind, Span, Text};
use std::collections::{BTreeMap, BTreeSet};

/// Which paragraphs of a text are a speaker's.
pub(super) fn turns(text: &Text, label: &str) -> Vec<bool> {
    let label = same_name(label);
    let mut is_hers = false;
    let said = |paragraph: &Paragraph| {
        match &paragraph.speaker {
            Some(speaker) => is_hers = same_name(speaker) == label,
            None if paragraph.kind != ParagraphKind::Said => is_hers = false,
            None => {}
        }
        is_hers && paragraph.kind != ParagraphKind::Missing
    };
    text.paragraphs().iter().map(said).collect()
}

/// The paragraphs of an earlier version: by her label, and where the version has none by her words.
fn turns_then(text: &Text, label: &str, words: &Quotes, short: &BTreeSet<&str>) -> Vec<bool> {
    let hers = turns(text, label);
    if hers.contains(&true) {
        return hers;
    }
    let is = |paragraph: &Paragraph| {
        let words_of = text.slice(paragraph.span());
        words.quotes(words_of) || short.contains(words_of.trim())
    };
    text.paragraphs().iter().map(is).collect()
}

/// Which paragraphs of each version of a text are a speaker's.
pub(super) fn turns_of(versions: &[(TextId, Text)], label: &str) -> BTreeMap<TextId, Vec<bool>> {
    let labelled: Vec<&str> = versions.iter().flat_map(|(_, text)| said(text, label)).collect();
    let words = Speech::of(labelled.iter().copied(), []).quotes;
    let short: BTreeSet<&str> =
        labelled.iter().map(|said| said.trim()).filter(|said| said.len() > 1).collect();
    versions.iter().map(|(id, text)| (*id, turns_then(text, label, &words, &short))).collect()
}

/// The paragraphs of a text that bear a speaker's label.
fn said<'t>(text: &'t Text, label: &str) -> Vec<&'t str> {
    passages(text, Some(&turns(text, label))).0
}

/// A text in which turns are a mark, and where each of its bytes comes from.
struct Redacted {
    text: Text,
    /// Pieces of the old text in order: where each began and ended, where it begins and ends now, and whether it went.
    pieces: Vec<(Span, Span, bool)>,
}

impl Redacted {
    fn of(old: &Text, hers: &[bool], mark: &str) -> Self {
        let (mut body, mut pieces, mut paragraphs) = (String::new(), Vec::new(), Vec::new());
        let mut done = 0;
        for (paragraph, goes) in old.paragraphs().iter().zip(hers) {
            // Between paragraphs there is white space; were there more, it would be nobody's and does not stay.
            let between = old.slice(Span::new(done, paragraph.start));
            let between = if between.trim().is_empty() { between } else { "\n" };
            let start = body.len();
            body.push_str(between);
            pieces.push((Span::new(done, paragraph.start), Span::new(start, body.len()), false));
            let start = body.len();
            body.push_str(if *goes { mark } else { old.slice(paragraph.span()) });
            pieces.push((paragraph.span(), Span::new(start, body.len()), *goes));
            let speaker = match &paragraph.speaker {
                Some(_) if *goes => Some(mark.to_owned()),
                other => other.clone(),
            };
            paragraphs.push(Paragraph { start, end: body.len(), speaker, ..paragraph.clone() });
            done = paragraph.end;
        }
        if old.slice(Span::new(done, old.body().len())).trim().is_empty() {
            body.push_str(old.slice(Span::new(done, old.body().len())));
        }
        Self { text: Text::new(body, paragraphs), pieces }
    }

    /// Where a span of the old text may lie now, the nearest first. Spans that differed only in words that went would be
    /// one and the same: then they begin or end at another letter of the mark.
    fn places(&self, span: Span) -> Vec<Span> {
        let byte = |at: usize, is_end: bool| -> Vec<usize> {
            let holds = |(old, _, _): &&(Span, Span, bool)| {
                if is_end { old.start < at && at <= old.end } else { old.start <= at && at < old.end }
            };
            match self.pieces.iter().find(holds) {
                None => vec![self.text.body().len()],
                Some((old, new, false)) => vec![new.start + (at - old.start).min(new.len())],
                // The mark is plain letters, a byte each.
                Some((_, new, true)) if is_end => (new.start + 1..=new.end).rev().collect(),
                Some((_, new, true)) => (new.start..new.end).collect(),
            }
        };
        let ends = byte(span.end, true);
        let starts = byte(span.start, false).into_iter();
        starts.flat_map(|start| ends.iter().map(move |end| Span::new(start, *end))).collect()
    }

    /// True when nothing but what goes lies in a span.
    fn is_gone(&self, text: &Text, span: Span) -> bool {
        let stays = |(old, _, goes): &(Span, Span, bool)| {
            let shared = if *goes { None } else { old.shared(span) };
            shared.is_some_and(|shared| text.slice(shared).chars().any(char::is_alphanumeric))
        };
        !self.pieces.iter().any(stays)
    }
}

/// What one speaker said in a document, as changes. `ids` makes the ids of the texts that take the place of the old.
pub fn plan(
    project: &Project,
    document: &Document,
    label: &str,
    ids: &mut dyn FnMut() -> uuid::Uuid,
) -> Result<Erasure> {
    let mark = withdrawn(&document.language);
    let current = project.text(document.text);
    let hers = turns(current, label);
    if !hers.contains(&true) {
        return Err(unknown(document, current, label));
    }
    let texts = texts_of(project, document.id);
    let stored: Vec<(TextId, Text)> = texts.iter().map(|id| (*id, project.text(*id).clone())).collect();
    let versions: BTreeMap<TextId, (Redacted, Vec<bool>)> = turns_of(&stored, label)
        .into_iter()
        .map(|(id, hers)| (id, (Redacted::of(project.text(id), &hers, &mark), hers)))
        .collect();
    let own = versions.iter().flat_map(|(id, (_, hers))| passages(project.text(*id), Some(hers)).0);
    let others = versions.iter().flat_map(|(id, (_, hers))| passages(project.text(*id), Some(hers)).1);
    let stays = project.texts().filter(|row| !texts.contains(&row.id)).map(|row| row.text.body());
    let mut speech = Speech::of(own, others.chain(stays));
    let (placed, segments) = place(project, document.id, &versions);
    let going = Going::of(project, segments.into_iter().map(Ref::Segment));
    let mut changes = going.take(project, &mut speech, &mark);
    // Her quoted words go with her; what quotes a whole document is looked at by a person instead.
    let quoting = project.memos().filter(|row| speech.is_in(&row.title) || speech.is_in(&row.body));
    quoting.for_each(|row| changes.remove(row));
    replace(project, document, versions, &placed, ids, &mut changes);
    let changes = changes.plan(say!("erased")).changes;
    let whose = Whose::Speaker(document.id, label.to_owned());
    Ok(Erasure { whose, changes, speech, mark, with: Vec::new() })
}

fn unknown(document: &Document, text: &Text, label: &str) -> Error {
    let mut names: Vec<&str> = text.paragraphs().iter().filter_map(|one| one.speaker.as_deref()).collect();
    names.sort_unstable();
    names.dedup();
    let error =
        Error::refused(say!("erase-speaker-unknown", name = label, document = document.name.as_str()));
    match names.as_slice() {
        [] => error.hint(say!("erase-speaker-none-hint")),
        names => error.hint(say!("erase-speaker-unknown-hint", names = names.join(", "))),
    }
}

/// Where the segments of a document lie in its new texts, and which of them go.
fn place(
    project: &Project,
    document: DocumentId,
    versions: &BTreeMap<TextId, (Redacted, Vec<bool>)>,
) -> (BTreeMap<SegmentId, Span>, BTreeSet<SegmentId>) {
    let (mut placed, mut gone) = (BTreeMap::new(), BTreeSet::new());
    let mut taken: BTreeSet<(TextId, Span)> = BTreeSet::new();
    for row in project.segments().filter(|row| row.document == document) {
        let Some((new, _)) = versions.get(&row.text) else { continue };
        let mut places = match new.is_gone(project.text(row.text), row.span) {
            true => Vec::new(),
            false => new.places(row.span),
        };
        places.retain(|span| !taken.contains(&(row.text, *span)));
        match places.first() {
            Some(span) => {
                taken.insert((row.text, *span));
                placed.insert(row.id, *span);
            }
            None => drop(gone.insert(row.id)),
        }
    }
    (placed, gone)
}

/// New texts in place of the old, and the segments that stay on them.
fn replace(
    project: &Project,
    document: &Document,
    versions: BTreeMap<TextId, (Redacted, Vec<bool>)>,
    placed: &BTreeMap<SegmentId, Span>,
    ids: &mut dyn FnMut() -> uuid::Uuid,
    changes: &mut Changes,
) {
    for (old, (redacted, _)) in versions {
        let new = TextId(ids());
        for row in project.segments().filter(|row| row.text == old) {
            if let Some(span) = placed.get(&row.id) {
                changes.update(row, |row| (row.text, row.span) = (new, *span));
            }
        }
        changes.add(TextRow::new(new, redacted.text));
        project.text_row(old).into_iter().for_each(|row| changes.remove(row));
        if document.text == old {
            changes.update(document, |row| row.text = new);
        }
    }
}

/// Places where others name her: by the label of her turns or by the name of a person who speaks under it. For a person
/// to decide on.
pub fn mentions(project: &Project, document: &Document, label: &str) -> Vec<(String, String)> {
    let cases = project.cases().filter(|row| speaks(row, document.id, label));
    let (mut names, mut documents) = (vec![label.to_lowercase()], BTreeSet::from([document.id]));
    for case in cases {
        names.extend(case.name.to_lowercase().split_whitespace().map(str::to_owned));
        documents.extend(&case.documents);
    }
    // `Marjeta` is also `Marjeto` and `Marjetin`.
    let stem = |name: &String| name.trim_end_matches(['a', 'e', 'i', 'o', 'u']).to_owned();
    let names: Vec<(String, bool)> = (names.iter())
        .filter(|name| name.chars().count() > 1)
        .map(|name| if name.chars().count() > 3 { (stem(name), true) } else { (name.clone(), false) })
        .collect();
    let is_name = |word: &str| {
        let word = word.to_lowercase();
        names.iter().any(|(name, is_stem)| if *is_stem { word.starts_with(name) } else { word == *name })
    };
    let mut found = Vec::new();
    for row in documents.iter().filter_map(|id| project.document(*id)) {
        let text = project.text(row.text);
        let hers =
            if row.id == document.id { turns(text, label) } else { vec![false; text.paragraphs().len()] };
        for (paragraph, _) in text.paragraphs().iter().zip(hers).filter(|(_, is_hers)| !is_hers) {
            let words = text.slice(paragraph.span());
            if words.split(|c: char| !c.is_alphanumeric()).any(is_name) {
                found.push((project.cite(row.id, paragraph.span()), words.to_owned()));
            }
        }
    }
    found
}

/// True when a person speaks in the document under that label.
pub fn speaks(case: &Case, document: DocumentId, label: &str) -> bool {
    let same = |own: &String| same_name(own) == same_name(label);
    case.documents.contains(&document) && case.speaker.as_ref().is_some_and(same)
}
