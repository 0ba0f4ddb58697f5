//! A quote with its key, `»…« (D27)`, the form in which words leave the program.
//!
//! The kind of record goes with every quote: speech as it was said, a paraphrase with its word, and notes without
//! quotation marks, because nobody said them so.

use super::table::{Cell, one_line};
use crate::message::Message;
use crate::model::{DocumentId, Project, Record, SegmentId};
use crate::say;
use crate::text::Span;

/// The citation of a segment: `»…« (D27)`, `»…« (D27, parafraza)`, and `… (D27, zapiski)` for notes.
pub fn citation(project: &Project, segment: SegmentId) -> Message {
    let record = project
        .segment(segment)
        .and_then(|row| project.document(row.document))
        .map(|row| row.record)
        .unwrap_or_default();
    words(record, project.quote(segment), project.cite_segment(segment))
}

/// The citation of a place in a document's current text, coded or not.
pub fn citation_of(project: &Project, document: DocumentId, span: Span) -> Message {
    let record = project.document(document).map(|row| row.record).unwrap_or_default();
    words(record, project.text_of(document).slice(span), project.cite(document, span))
}

fn words(record: Record, quote: &str, key: String) -> Message {
    let quote = one_line(quote.trim());
    match record {
        Record::Verbatim | Record::Document => say!("citation-verbatim", quote = quote, key = key),
        Record::Paraphrase => say!("citation-paraphrase", quote = quote, key = key),
        Record::Notes => say!("citation-notes", quote = quote, key = key),
    }
}

/// Several citations, a line each; an empty cell where there are none.
pub fn several(project: &Project, segments: &[SegmentId]) -> Cell {
    Cell::lines(segments.iter().map(|segment| Cell::Message(citation(project, *segment))).collect())
}

/// The name of a kind of record.
pub fn record_name(record: Record) -> Message {
    match record {
        Record::Verbatim => say!("table-record-verbatim"),
        Record::Paraphrase => say!("table-record-paraphrase"),
        Record::Notes => say!("table-record-notes"),
        Record::Document => say!("table-record-document"),
    }
}
