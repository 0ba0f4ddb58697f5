//! # What it shows
//! The transcripts paragraph by paragraph: number, who speaks, what the paragraph is, its words, and the codes on it.
//!
//! # How it is counted
//! A row for every paragraph of the documents in scope, in the project's order. A code stands beside each paragraph that
//! a segment of it touches, once. What is not coded is not missing: relevant passages are coded, not everything.
//!
//! # Example
//! `Podlipje · 28 · K · povedano · Pri nas velja najprej zob, potem življenjepis. · Najprej zob`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (the numbered transcript).

use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes, terms};
use crate::error::Result;
use crate::model::{CodeId, DocumentId, tree};
use crate::say;
use rustc_hash::FxHashMap;

/// The transcripts as a table.
pub struct Text;

/// The codes on each paragraph, in tree order.
pub type Margin = FxHashMap<(DocumentId, usize), Vec<CodeId>>;

/// The codes that stand beside each paragraph (number from 1) of the documents in scope, each once, in tree order.
pub fn margin(input: &Input) -> Margin {
    let order: FxHashMap<CodeId, usize> =
        tree::walk(input.project).into_iter().enumerate().map(|(at, code)| (code, at)).collect();
    let mut margin = Margin::default();
    input.scope.pairs(input.project, input.hits, |pair| {
        let (begin, end) = input.project.text_of(pair.document).numbers(pair.span);
        for number in begin..=end {
            let codes = margin.entry((pair.document, number)).or_default();
            if !codes.contains(&pair.code) {
                codes.push(pair.code);
            }
        }
    });
    margin.values_mut().for_each(|codes| codes.sort_by_key(|code| order.get(code).copied()));
    margin
}

impl Analysis for Text {
    fn name(&self) -> &'static str {
        "text"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let columns = vec![
            Column::term("document", say!("table-document")),
            Column::number("number", say!("table-paragraph")),
            Column::term("speaker", say!("table-speaker")),
            Column::term("kind", say!("table-kind")),
            Column::term("text", say!("table-text")),
            Column::term("codes", say!("table-codes")),
        ];
        let margin = margin(input);
        let name = |code: &CodeId| project.code(*code).map(|row| row.name.clone());
        let mut rows = Vec::new();
        let documents = input.scope.documents(project);
        for document in &documents {
            let text = project.text_of(*document);
            for (number, paragraph) in (1..).zip(text.paragraphs()) {
                let codes = margin.get(&(*document, number)).map_or(&[][..], Vec::as_slice);
                rows.push(vec![
                    Cell::Document(*document),
                    Cell::count(number),
                    Cell::words(paragraph.speaker.as_deref().unwrap_or_default()),
                    Cell::Message(terms::paragraph_kind(paragraph.kind)),
                    Cell::words(text.slice(paragraph.span())),
                    Cell::words(codes.iter().filter_map(name).collect::<Vec<_>>().join("; ")),
                ]);
            }
        }
        let mut notes = vec![say!("text-base", documents = documents.len(), paragraphs = rows.len())];
        notes.extend(notes::scope(input));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-text"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
