//! To other places: a document where it was left, a passage, the next hit, the next segment.

use super::moves::unit_after;
use super::{Reader, Selection, Stripe};
use crate::command::refs;
use crate::model::{DocumentId, Project};
use crate::say;
use crate::text::Span;
use crate::text::units::unit_at;
use crate::tui::find;
use crate::tui::shell::{Shell, Tone};

/// Opens a document where it was left.
pub fn open(reader: &mut Reader, shell: &mut Shell, project: &Project, document: DocumentId) {
    if project.document(document).is_none() {
        return;
    }
    keep_place(reader, shell);
    let place = shell.places.documents.get(&document).copied().unwrap_or_default();
    if reader.document != Some(document) {
        reader.document = Some(document);
        reader.top = (1, 0);
        reader.wrapped.clear();
        reader.rows.clear();
        reader.find.clear();
    }
    let text = reader.text(project);
    let cursor = unit_at(text, place.cursor.min(text.body().len()), reader.unit).map_or(0, |span| span.start);
    reader.put(cursor);
    shell.places.last = Some(document);
}

/// Notes where one is in the open document, and how far it is read.
pub fn keep_place(reader: &Reader, shell: &mut Shell) {
    if let Some(document) = reader.document {
        let read = reader.read(shell);
        let place = shell.places.documents.entry(document).or_default();
        (place.cursor, place.read) = (reader.cursor, read);
    }
}

/// Opens a passage and selects it.
pub fn show(reader: &mut Reader, shell: &mut Shell, project: &Project, document: DocumentId, span: Span) {
    if reader.document != Some(document) {
        open(reader, shell, project, document);
    }
    reader.put(span.start);
    reader.selection = Some(Selection::Units { anchor: span, head: span });
}

/// Where a paragraph is that is named by its number or a citation key; what is wrong is said.
pub fn named(
    reader: &Reader,
    shell: &mut Shell,
    project: &Project,
    typed: &str,
) -> Option<(DocumentId, Span)> {
    let number = typed.parse::<usize>().ok();
    let place = |document: DocumentId, number: usize| {
        project.text_of(document).paragraph(number).map(|paragraph| (document, paragraph.span()))
    };
    let found = match (number, reader.document) {
        (Some(number), Some(document)) => place(document, number),
        _ => match refs::paragraphs(project, typed) {
            Ok((document, begin, _)) => place(document, begin),
            Err(error) => {
                shell.tell(Tone::Warning, error.message);
                shell.said.extend(error.hint);
                return None;
            }
        },
    };
    if found.is_none() {
        shell.tell(Tone::Warning, say!("desk-no-paragraph", number = typed));
    }
    found
}

/// To the next place where the words looked for stand, from the cursor on, round the end.
pub fn find_next(reader: &mut Reader, shell: &mut Shell, project: &Project) {
    let words = reader.find.clone();
    let text = reader.text(project);
    let here = reader.target(project).map_or(reader.cursor, |span| span.end);
    let number = text.number_at(here);
    let count = text.paragraphs().len();
    let around = (number..=count).chain(1..=number);
    let found = around.enumerate().find_map(|(turn, number)| {
        let hits = find::in_paragraph(text, number, &words)?;
        let first = hits.into_iter().find(|span| turn > 0 || span.start >= here)?;
        Some(first)
    });
    match found {
        Some(span) => {
            let at = unit_at(text, span.start, reader.unit).map_or(span.start, |unit| unit.start);
            reader.put(at);
            shell.tell(
                Tone::Plain,
                say!(
                    "desk-found",
                    place = project.cite(reader.document.unwrap_or(DocumentId(uuid::Uuid::nil())), span)
                ),
            );
        }
        None => shell.tell(Tone::Warning, say!("desk-found-nothing", words = words.join(" "))),
    }
}

/// To the next sentence under no coding, after what was read.
pub fn next_unread(reader: &mut Reader, shell: &mut Shell, project: &Project) {
    let text = reader.text(project);
    let mut at = reader.target(project).map_or(0, |span| span.end);
    while let Some(unit) = unit_after(text, at, reader.unit) {
        let kind = text.paragraph(text.number_at(unit.start)).map(|paragraph| paragraph.kind);
        let coded = reader.stripes.iter().any(|stripe| stripe.span.overlaps(unit));
        if kind == Some(crate::text::ParagraphKind::Said) && !coded {
            return reader.put(unit.start);
        }
        at = unit.end;
    }
    shell.tell(Tone::Plain, say!("desk-nothing-further"));
}

/// To the next of the segments that are wanted.
pub fn next_stripe(reader: &mut Reader, shell: &mut Shell, wanted: impl Fn(&Stripe) -> bool) {
    let here = reader.cursor;
    let wanted = |stripe: &&Stripe| stripe.span.start > here && wanted(stripe);
    match reader.stripes.iter().find(wanted).map(|stripe| stripe.span) {
        Some(span) => {
            reader.put(span.start);
            reader.selection = Some(Selection::Units { anchor: span, head: span });
        }
        None => shell.tell(Tone::Plain, say!("desk-nothing-further")),
    }
}

/// The document after this one, or before it, in the project's order.
pub fn next_document(reader: &Reader, project: &Project, on: bool) -> Option<DocumentId> {
    let all: Vec<DocumentId> = project.documents_in_order().map(|row| row.id).collect();
    let at = all.iter().position(|id| Some(*id) == reader.document).unwrap_or(0);
    let to = if on { at.checked_add(1) } else { at.checked_sub(1) };
    to.and_then(|to| all.get(to)).copied()
}
