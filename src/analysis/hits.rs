//! The hits of a search as a table: what `preja search` prints and every export writes.
//!
//! The index hands over plain rows, since it stands above the analyses and they know nothing of it.

use super::table::{Cell, Column, Table, Title};
use crate::message::Message;
use crate::model::{CodeId, DocumentId, Project, Scope, SegmentId};
use crate::say;
use crate::text::Span;

/// A paragraph or a segment that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct HitRow {
    /// The document.
    pub document: DocumentId,
    /// Number (1…n) of the paragraph, or of the first one of a segment.
    pub paragraph: usize,
    /// Number of the last one.
    pub end: usize,
    /// The segment, where segments were searched.
    pub segment: Option<SegmentId>,
    /// Bytes of the document's current text.
    pub span: Span,
    /// The codes on it, in tree order.
    pub codes: Vec<CodeId>,
    /// The reasons, the same one once.
    pub why: Vec<Message>,
}

/// The hits and what they are hits of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HitRows {
    /// Those shown.
    pub rows: Vec<HitRow>,
    /// How many there are in all.
    pub total: usize,
    /// True where they are segments.
    pub in_segments: bool,
    /// The query as typed, for the head of the table.
    pub query: String,
}

/// A table with a row per hit: document, paragraph, text, codes, why.
pub fn hits_table(project: &Project, scope: &Scope, hits: &HitRows) -> Table {
    let mut paragraph = Column::words("paragraph", Title::Term(say!("search-column-paragraph")));
    paragraph.numeric = true;
    let columns = vec![
        Column::words("document", Title::Term(say!("search-column-document"))),
        paragraph,
        Column::words("text", Title::Term(say!("search-column-text"))),
        Column::words("codes", Title::Term(say!("search-column-codes"))),
        Column::words("why", Title::Term(say!("search-column-why"))),
    ];
    let mut notes = vec![say!("table-search-query", query = &hits.query)];
    notes.push(match hits.in_segments {
        true => say!("table-search-unit-segments", total = hits.total),
        false => say!("table-search-unit", total = hits.total),
    });
    if hits.rows.len() < hits.total {
        notes.push(say!("table-search-shown", shown = hits.rows.len(), total = hits.total));
    }
    let rows = hits.rows.iter().map(|hit| row(project, hit)).collect();
    Table { name: "search", title: say!("table-search"), scope: scope.clone(), columns, rows, notes }
}

fn row(project: &Project, hit: &HitRow) -> Vec<Cell> {
    let words = || Cell::Text(super::table::one_line(project.text_of(hit.document).slice(hit.span)));
    let numbers = match hit.end > hit.paragraph {
        true => Cell::Text(format!("{}–{}", hit.paragraph, hit.end)),
        false => Cell::Count(hit.paragraph as u64),
    };
    let codes: Vec<String> = hit.codes.iter().map(|code| project.code_path(*code)).collect();
    let why = hit.why.iter().cloned().reduce(|first, then| say!("search-why-and", first = first, then = then));
    vec![
        Cell::Document(hit.document),
        numbers,
        hit.segment.map_or_else(words, Cell::Segment),
        Cell::Text(codes.join("; ")),
        why.map_or(Cell::Empty, Cell::Message),
    ]
}
