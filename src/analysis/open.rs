//! # What it shows
//! Open coding: each statement with its number, its words, and the concept, category and theme it was given.
//!
//! # How it is counted
//! A row per statement and code, in the order of documents and of the text; a marked unit without a code is a row that
//! waits for one. A guide question stands as a row where it was put. `--shape long` orders by theme instead, without
//! question rows; `--columns` chooses columns, `--select K` at most K statements of each code by the rule of `select`.
//! Numbers are those that were fixed, and for others those that fixing would give. The path of a code is laid over the
//! levels by their labels.
//!
//! # Example
//! `C12 · Pri nas velja najprej zob, potem življenjepis. · »Najprej zob« · Prvi koraki ·  · Pot dela`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (odprto kodiranje). Strauss, A. & Corbin, J.
//! (1998). *Basics of Qualitative Research*.

use super::Switch;
use super::levels::{Levels, name};
use super::table::{Cell, Column, Table};
use super::{Analysis, Input, Shape, notes, select};
use crate::error::Result;
use crate::model::scope::Pair;
use crate::model::{CodeId, DocumentId, QuestionKind, SegmentId, tree};
use crate::say;
use rustc_hash::FxHashMap;

/// Open coding.
pub struct Open;

/// A row: a statement under a code, or a question.
enum Line {
    Statement { key: String, segment: SegmentId, code: Option<CodeId> },
    Question { number: String, words: String },
}

/// The codes in scope on each segment, in the order they were put there; of a selection those that it took.
fn codes_on(input: &Input) -> FxHashMap<SegmentId, Vec<CodeId>> {
    let mut pairs: Vec<Pair> = Vec::new();
    input.scope.pairs(input.project, input.hits, |pair| pairs.push(pair.clone()));
    let mut found: FxHashMap<SegmentId, Vec<CodeId>> = FxHashMap::default();
    select::pick(pairs, input.args.select, |pair| (pair.code, pair.document))
        .iter()
        .for_each(|pair| found.entry(pair.segment).or_default().push(pair.code));
    found
}

/// The questions put in a document, by paragraph.
fn questions_in(input: &Input, document: DocumentId) -> Vec<(usize, String, String)> {
    let project = input.project;
    let mut found: Vec<(usize, String, String)> = Vec::new();
    for question in project.questions_in_order(QuestionKind::Guide) {
        let put = question.put.iter().filter(|put| put.document == document);
        found.extend(
            put.map(|put| (put.paragraph, project.question_number(question.id), question.words.clone())),
        );
    }
    found.sort_by_key(|(paragraph, ..)| *paragraph);
    found
}

/// The rows in the order of the text.
fn lines(input: &Input) -> Vec<Line> {
    let (project, codes) = (input.project, codes_on(input));
    let scope = input.scope;
    let narrowed = input.args.select > 0
        || !scope.codes.is_empty()
        || scope.level.is_some()
        || input.hits.is_some()
        || !scope.values.is_empty();
    let mut lines = Vec::new();
    for document in input.scope.documents(project) {
        let mut questions = questions_in(input, document).into_iter().peekable();
        for (segment, number) in project.statement_numbers(document) {
            let here = codes.get(&segment).map_or(&[][..], Vec::as_slice);
            if here.is_empty() && (narrowed || project.marks_on(segment).iter().any(|mark| mark.active)) {
                continue;
            }
            let paragraph =
                project.segment(segment).map_or(1, |row| project.text(row.text).numbers(row.span).0);
            while let Some((_, number, words)) = questions.next_if(|(put, ..)| *put <= paragraph) {
                lines.push(Line::Question { number, words });
            }
            let key = project.statement_key(document, &number);
            if here.is_empty() {
                lines.push(Line::Statement { key, segment, code: None });
            } else {
                lines.extend(here.iter().map(|code| Line::Statement {
                    key: key.clone(),
                    segment,
                    code: Some(*code),
                }));
            }
        }
    }
    lines
}

impl Analysis for Open {
    fn name(&self) -> &'static str {
        "open"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::Shape]
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let (project, levels) = (input.project, Levels::of(input.project));
        let mut lines = lines(input);
        if input.args.shape == Shape::Long {
            let order: FxHashMap<CodeId, usize> =
                tree::walk(project).into_iter().enumerate().map(|(at, code)| (code, at)).collect();
            lines.retain(|line| matches!(line, Line::Statement { .. }));
            lines.sort_by_key(|line| match line {
                Line::Statement { code: Some(code), .. } => order.get(code).copied(),
                _ => Some(usize::MAX),
            });
        }
        let mut columns = vec![
            Column::term("number", say!("open-number")),
            Column::term("statement", say!("open-statement")),
        ];
        // From the concept up, as the method goes.
        columns.extend(levels.columns().into_iter().rev());
        let (mut statements, mut waiting) = (Vec::new(), 0);
        let mut rows = Vec::new();
        for line in lines {
            let mut row = match line {
                Line::Question { number, words } => {
                    vec![Cell::Empty, Cell::Message(say!("open-question", number = number, words = words))]
                }
                Line::Statement { key, segment, code } => {
                    statements.push(segment);
                    waiting += usize::from(code.is_none());
                    let mut row = vec![Cell::words(key), Cell::segment(project, segment)];
                    let steps = code.map(|code| levels.steps(project, code)).unwrap_or_default();
                    row.extend(
                        steps.iter().rev().map(|code| {
                            Cell::words(code.map_or_else(String::new, |code| name(project, code)))
                        }),
                    );
                    row
                }
            };
            row.resize(columns.len(), Cell::Empty);
            rows.push(row);
        }
        let coded = statements.len() - waiting;
        statements.sort_unstable();
        statements.dedup();
        let mut notes = vec![say!("open-base", statements = statements.len(), rows = coded)];
        if waiting > 0 {
            notes.push(say!("open-waiting", n = waiting));
        }
        notes.extend(select::note(input, coded));
        notes.extend(notes::scope(input));
        notes.extend(notes::left_out(input));
        let title = select::title(input, say!("analysis-open"));
        let table = Table { name: self.name(), title, scope: input.scope.clone(), columns, rows, notes };
        table.only(&input.args.columns)
    }
}
