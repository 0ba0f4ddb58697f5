//! The hits of a search as a table: what `preja search` prints and every export writes.
//!
//! The index hands over plain rows, since it stands above the analyses and they know nothing of it.

use super::table::{Cell, Column, Table, Title};
use crate::message::Message;
use crate::model::{CodeId, DocumentId, Project, Scope, SegmentId, VariableId};
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

/// A word found, with what stands around it.
#[derive(Clone, Debug, PartialEq)]
pub struct KwicRow {
    /// The document.
    pub document: DocumentId,
    /// Bytes of the word in the document's current text.
    pub span: Span,
    /// Before it.
    pub before: String,
    /// As it stands.
    pub word: String,
    /// After it.
    pub after: String,
    /// Why it was found.
    pub why: Message,
}

/// Keyword in context: a row per word found.
pub fn kwic_table(project: &Project, scope: &Scope, rows: Vec<KwicRow>, query: &str) -> Table {
    let mut before = Column::words("before", Title::Term(say!("search-column-before")));
    // Right against the word, so that the words stand in one column.
    before.numeric = true;
    let columns = vec![
        Column::words("place", Title::Term(say!("search-column-place"))),
        before,
        Column::words("word", Title::Term(say!("search-column-word"))),
        Column::words("after", Title::Term(say!("search-column-after"))),
        Column::words("why", Title::Term(say!("search-column-why"))),
    ];
    let row = |row: KwicRow| {
        let (before, after) = (row.before.trim().to_owned(), row.after.trim().to_owned());
        let place = project.cite(row.document, row.span);
        vec![
            Cell::Text(place),
            Cell::Text(before),
            Cell::Text(row.word),
            Cell::Text(after),
            Cell::Message(row.why),
        ]
    };
    let notes = vec![say!("table-search-query", query = query), say!("table-search-words", n = rows.len())];
    let rows = rows.into_iter().map(row).collect();
    Table { name: "kwic", title: say!("table-kwic"), scope: scope.clone(), columns, rows, notes }
}

/// What hits are counted by.
#[derive(Clone, Debug, PartialEq)]
pub enum Counted {
    /// A document.
    Document(DocumentId),
    /// A value of a variable, or the beginning of its path.
    Value(VariableId, String),
    /// A code, with all under it.
    Code(CodeId),
}

/// How many hits of a query lie in a document, with a value, under a code; `asked` is the query, how many hits it has,
/// and whether they are segments.
pub fn counts_table(
    project: &Project,
    scope: &Scope,
    counts: Vec<(Counted, usize)>,
    asked: (&str, usize, bool),
) -> Table {
    let mut hits = Column::words("hits", Title::Term(say!("search-column-hits")));
    hits.numeric = true;
    let columns = vec![
        Column::words("by", Title::Term(say!("search-column-by"))),
        Column::words("name", Title::Term(say!("search-column-name"))),
        hits,
    ];
    let row = |(counted, hits): (Counted, usize)| {
        let (by, name) = match counted {
            Counted::Document(id) => (Cell::Message(say!("search-by-document")), Cell::Document(id)),
            Counted::Code(id) => (Cell::Message(say!("search-by-code")), Cell::Code(id)),
            Counted::Value(id, value) => (
                Cell::Text(project.variable(id).map_or_else(String::new, |row| row.name.clone())),
                Cell::Text(value),
            ),
        };
        vec![by, name, Cell::Count(hits as u64)]
    };
    let (query, total, in_segments) = asked;
    let unit = if in_segments {
        say!("table-search-unit-segments", total = total)
    } else {
        say!("table-search-unit", total = total)
    };
    let notes = vec![say!("table-search-query", query = query), unit, say!("table-search-counts-note")];
    let rows = counts.into_iter().map(row).collect();
    Table {
        name: "search-counts",
        title: say!("table-search-counts"),
        scope: scope.clone(),
        columns,
        rows,
        notes,
    }
}

/// The saved searches with their queries.
pub fn saved_table(project: &Project) -> Table {
    let columns = vec![
        Column::words("name", Title::Term(say!("search-column-name"))),
        Column::words("query", Title::Term(say!("search-column-query"))),
    ];
    let saved = project.saved_searches();
    let rows = saved
        .iter()
        .map(|(name, query)| vec![Cell::Text((*name).to_owned()), Cell::Text((*query).to_owned())])
        .collect();
    let notes = vec![if saved.is_empty() { say!("table-saved-none") } else { say!("table-saved-note") }];
    Table {
        name: "saved-searches",
        title: say!("table-saved"),
        scope: Scope::default(),
        columns,
        rows,
        notes,
    }
}

fn row(project: &Project, hit: &HitRow) -> Vec<Cell> {
    let words = || Cell::Text(super::table::one_line(project.text_of(hit.document).slice(hit.span)));
    let numbers = match hit.end > hit.paragraph {
        true => Cell::Text(format!("{}–{}", hit.paragraph, hit.end)),
        false => Cell::Count(hit.paragraph as u64),
    };
    let codes: Vec<String> = hit.codes.iter().map(|code| project.code_path(*code)).collect();
    let why =
        hit.why.iter().cloned().reduce(|first, then| say!("search-why-and", first = first, then = then));
    vec![
        Cell::Document(hit.document),
        numbers,
        hit.segment.map_or_else(words, |segment| Cell::segment(project, segment)),
        Cell::Text(codes.join("; ")),
        why.map_or(Cell::Empty, Cell::Message),
    ]
}
