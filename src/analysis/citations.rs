//! # What it shows
//! The coded segments as quotes ready for the text of a thesis: the key, the words, the codes, where they stand.
//!
//! # How it is counted
//! A row per coded segment in the order of documents and of the text, whatever number of codes it has. The last column is
//! the quote as it is cited, with the kind of record: »…« (D27), »…« (D27, parafraza), notes without quotation marks.
//! `--select K` takes at most K segments of each code by the rule of `select`.
//!
//! # Example
//! `D27 · Delo pride na vrsto pozneje. · Ne še zaposlitev · D · 27 · »Delo pride na vrsto pozneje.« (D27, parafraza)`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu*.

use super::table::{Cell, Column, Table};
use super::{Analysis, Input, citation, notes, select};
use crate::error::Result;
use crate::model::scope::Pair;
use crate::say;

/// Quotes with their keys.
pub struct Citations;

impl Analysis for Citations {
    fn name(&self) -> &'static str {
        "citations"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let columns = vec![
            Column::term("key", say!("table-key")),
            Column::term("segment", say!("table-text")),
            Column::term("codes", say!("table-codes")),
            Column::term("document", say!("table-document")),
            Column::number("paragraph", say!("table-paragraph")),
            Column::term("citation", say!("table-citation")),
        ];
        let mut found: Vec<(Pair, Vec<String>)> = Vec::new();
        let mut pairs: Vec<Pair> = Vec::new();
        input.scope.pairs(project, input.hits, |pair| pairs.push(pair.clone()));
        let pairs = select::pick(pairs, input.args.select, |pair| (pair.code, pair.document));
        for pair in &pairs {
            let name = project.code(pair.code).map(|row| row.name.clone()).unwrap_or_default();
            match found.last_mut() {
                Some((last, names)) if last.segment == pair.segment => names.push(name),
                _ => found.push((pair.clone(), vec![name])),
            }
        }
        let row = |(pair, names): &(Pair, Vec<String>)| {
            vec![
                Cell::words(project.cite_segment(pair.segment)),
                Cell::segment(project, pair.segment),
                Cell::words(names.join("; ")),
                Cell::Document(pair.document),
                Cell::count(project.text_of(pair.document).numbers(pair.span).0),
                Cell::Message(citation::citation(project, pair.segment)),
            ]
        };
        let rows = found.iter().map(row).collect();
        let mut notes = notes::usual(input, input.scope.documents(project).len(), pairs.len());
        notes.extend(select::note(input, pairs.len()));
        let title = select::title(input, say!("analysis-citations"));
        Ok(Table { name: self.name(), title, scope: input.scope.clone(), columns, rows, notes })
    }
}
