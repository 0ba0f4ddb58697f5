//! # What it shows
//! The transcript as theses append it: numbered paragraphs in which every statement is underlined and followed by its
//! number (A1), with the concepts of the statements in the margin.
//!
//! # How it is counted
//! A row for every paragraph of the documents in scope. A statement is a marked coding unit, or a segment with a coding
//! that counts; its number is the fixed one, else the one that fixing would give. Where statements overlap, words that
//! lie in several are underlined twice, and each number stands where its statement ends; in formats without underlining
//! a statement stands in square brackets. One that goes on in the next paragraph says so. Where the scope names codes or
//! coders, only statements with such a coding are marked. Who speaks has a column where the words do not say it
//! themselves. The words are those of the record; its kind stands above.
//!
//! # Example
//! `12 · K: [Najprej zaupanje, [potem delo] (C2).] (C1) · C1 Zaupanje / C2 Delo`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (določitev enot kodiranja).

use super::levels::name;
use super::table::{Cell, Column, Piece, Table};
use super::{Analysis, Input, Takes, citation, notes};
use crate::error::Result;
use crate::model::{CodeId, DocumentId, SegmentId};
use crate::say;
use crate::text::{Span, Text};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The transcript with its statements.
pub struct Transcript;

/// A statement on the page.
struct Statement {
    segment: SegmentId,
    span: Span,
    key: String,
}

/// The words of a paragraph with what lies in it of the statements that touch it. They stand in the order of the text, of
/// two that begin together the longer first.
fn marked(text: &Text, paragraph: Span, statements: &[&Statement]) -> Vec<Piece> {
    let shared = |one: &&Statement| one.span.shared(paragraph).filter(|span| !span.is_empty());
    let here: Vec<(Span, &Statement)> =
        statements.iter().filter_map(|one| Some((shared(one)?, *one))).collect();
    let mut points: BTreeSet<usize> = [paragraph.start, paragraph.end].into();
    here.iter().for_each(|(span, _)| points.extend([span.start, span.end]));
    let points: Vec<usize> = points.into_iter().collect();
    let mut pieces = Vec::new();
    let mut depth: usize = 0;
    for (at, point) in points.iter().enumerate() {
        let mut ends: Vec<&(Span, &Statement)> = here.iter().filter(|(span, _)| span.end == *point).collect();
        ends.sort_by_key(|(span, _)| Reverse(span.start));
        for (_, one) in ends {
            depth = depth.saturating_sub(1);
            pieces.push(Piece::Close(if one.span.end > paragraph.end {
                format!("{} …", one.key)
            } else {
                one.key.clone()
            }));
        }
        for _ in here.iter().filter(|(span, _)| span.start == *point) {
            depth += 1;
            pieces.push(Piece::Open);
        }
        if let Some(next) = points.get(at + 1) {
            pieces.push(Piece::Words(text.slice(Span::new(*point, *next)).to_owned(), depth));
        }
    }
    pieces
}

/// The statements of a document that are marked, and the concepts of each.
fn statements(
    input: &Input,
    document: DocumentId,
    codes: &FxHashMap<SegmentId, Vec<CodeId>>,
) -> Vec<Statement> {
    let (project, scope) = (input.project, input.scope);
    let narrowed = !scope.codes.is_empty()
        || scope.level.is_some()
        || !scope.coders.is_empty()
        || !scope.values.is_empty()
        || input.hits.is_some();
    let numbered = project
        .statement_numbers(document)
        .into_iter()
        .filter(|(segment, _)| !narrowed || codes.contains_key(segment));
    let statement = |(segment, number): (SegmentId, String)| {
        let row = project.segment(segment)?;
        Some(Statement { segment, span: row.span, key: project.statement_key(document, &number) })
    };
    numbered.filter_map(statement).collect()
}

impl Analysis for Transcript {
    fn name(&self) -> &'static str {
        "transcript"
    }

    fn takes(&self) -> Takes {
        Takes::Document
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let documents = input.scope.documents(project);
        let mut codes: FxHashMap<SegmentId, Vec<CodeId>> = FxHashMap::default();
        input.scope.pairs(project, input.hits, |pair| codes.entry(pair.segment).or_default().push(pair.code));
        let mut columns = vec![
            Column::term("document", say!("table-label")),
            Column::number("number", say!("table-paragraph")),
            Column::term("speaker", say!("table-speaker")),
            Column::term("text", say!("table-text")),
            Column::term("concepts", say!("level-concept")),
        ];
        let mut rows = Vec::new();
        let mut marks = 0;
        let mut records = Vec::new();
        let mut labelled = true;
        for document in &documents {
            let Some(row) = project.document(*document) else { continue };
            records.push((row.label.clone(), citation::record_name(row.record)));
            let text = project.text_of(*document);
            let statements = statements(input, *document, &codes);
            marks += statements.len();
            let mut touching: Vec<Vec<&Statement>> = vec![Vec::new(); text.paragraphs().len()];
            for one in &statements {
                let (begin, end) = text.numbers(one.span);
                touching.iter_mut().take(end).skip(begin.saturating_sub(1)).for_each(|list| list.push(one));
            }
            for ((number, paragraph), touching) in (1..).zip(text.paragraphs()).zip(touching) {
                let speaker = paragraph.speaker.as_deref().unwrap_or_default();
                labelled &=
                    speaker.is_empty() || text.slice(paragraph.span()).trim_start().starts_with(speaker);
                let margin = touching
                    .iter()
                    .filter(|one| text.number_at(one.span.start) == number)
                    .filter_map(|one| {
                        let names: Vec<String> =
                            codes.get(&one.segment)?.iter().map(|code| name(project, *code)).collect();
                        Some(Cell::Text(format!("{} {}", one.key, names.join("; "))))
                    });
                rows.push(vec![
                    Cell::words(&row.label),
                    Cell::count(number),
                    Cell::words(speaker),
                    Cell::Marked(marked(text, paragraph.span(), &touching)),
                    Cell::lines(margin.collect()),
                ]);
            }
        }
        let mut notes = vec![say!("transcript-base", paragraphs = rows.len(), statements = marks)];
        let title = match (documents.as_slice(), records.as_slice()) {
            ([document], [(label, record)]) => {
                let name = project.document(*document).map_or("", |row| row.name.as_str());
                // One transcript names its document in the caption, not in every row.
                columns.remove(0);
                rows.iter_mut().for_each(|row| drop(row.remove(0)));
                if name == label {
                    say!("transcript-title", label = label, record = record.clone())
                } else {
                    say!("transcript-title-named", label = label, name = name, record = record.clone())
                }
            }
            _ => {
                notes.extend(
                    records
                        .into_iter()
                        .map(|(label, record)| say!("transcript-record", label = label, record = record)),
                );
                say!("analysis-transcript")
            }
        };
        if labelled {
            // Who speaks stands in the words already.
            columns.iter().position(|column| column.id == "speaker").into_iter().for_each(|at| {
                columns.remove(at);
                rows.iter_mut().for_each(|row| drop(row.remove(at)));
            });
        }
        notes.push(say!("transcript-marks"));
        notes.extend(notes::scope(input));
        notes.extend(notes::left_out(input));
        let table = Table { name: self.name(), title, scope: input.scope.clone(), columns, rows, notes };
        table.only(&input.args.columns)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::text::Paragraph;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn statements(spans: &[(usize, usize)]) -> Vec<Statement> {
        let one = |(number, (start, end)): (usize, &(usize, usize))| Statement {
            segment: SegmentId(Uuid::nil()),
            span: Span::new(*start, *end),
            key: format!("A{number}"),
        };
        (1..).zip(spans).map(one).collect()
    }

    fn drawn(body: &str, paragraph: Span, spans: &[(usize, usize)]) -> String {
        let text = Text::new(body, vec![Paragraph::said(0, body.len())]);
        let statements = statements(spans);
        let say = |piece: &Piece| match piece {
            Piece::Words(words, depth) => format!("{words}{}", "'".repeat(*depth)),
            Piece::Open => "[".to_owned(),
            Piece::Close(number) => format!("]{number}"),
        };
        marked(&text, paragraph, &statements.iter().collect::<Vec<_>>()).iter().map(say).collect()
    }

    #[test]
    fn statements_inside_across_and_beyond() {
        let whole = Span::new(0, 9);
        assert_eq!(drawn("abc def g", whole, &[]), "abc def g");
        assert_eq!(drawn("abc def g", whole, &[(0, 3)]), "[abc']A1 def g");
        assert_eq!(drawn("abc def g", whole, &[(0, 7), (4, 7)]), "[abc '[def'']A2]A1 g");
        assert_eq!(drawn("abc def g", whole, &[(0, 5), (4, 7)]), "[abc '[d'']A1ef']A2 g");
        assert_eq!(drawn("abc def g", whole, &[(0, 3), (3, 7)]), "[abc']A1[ def']A2 g");
        // A statement from this paragraph into the next one.
        assert_eq!(drawn("abc def g", Span::new(0, 3), &[(1, 7)]), "a[bc']A1 …");
        assert_eq!(drawn("abc def g", Span::new(4, 9), &[(1, 7)]), "[def']A1 g");
    }

    proptest! {
        /// No word is lost or doubled, what begins ends, and words lie in as many statements as are open around them.
        #[test]
        fn marks_lose_nothing(mut spans in prop::collection::vec((0usize..30, 1usize..12), 0..8), from in 0usize..20) {
            let body = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
            let paragraph = Span::new(from, from + 20);
            let text = Text::new(body, vec![Paragraph::said(0, body.len())]);
            spans.iter_mut().for_each(|(start, length)| *length += *start);
            spans.sort_by_key(|(start, end)| (*start, Reverse(*end)));
            spans.dedup();
            let statements = statements(&spans);
            let pieces = marked(&text, paragraph, &statements.iter().collect::<Vec<_>>());
            let (mut words, mut open) = (String::new(), 0_usize);
            for piece in &pieces {
                match piece {
                    Piece::Open => open += 1,
                    Piece::Close(_) => open -= 1,
                    Piece::Words(piece, depth) => {
                        prop_assert_eq!(*depth, open);
                        words.push_str(piece);
                    }
                }
            }
            prop_assert_eq!(open, 0);
            prop_assert_eq!(words.as_str(), text.slice(paragraph));
            let here = spans.iter().filter(|(start, end)| *start < paragraph.end && *end > paragraph.start).count();
            prop_assert_eq!(pieces.iter().filter(|piece| **piece == Piece::Open).count(), here);
        }
    }
}
