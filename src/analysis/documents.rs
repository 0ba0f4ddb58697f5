//! # What it shows
//! The documents in the project's order: label, name, group, kind of record, language, paragraphs, words, what is coded
//! in each, and its value of every variable.
//!
//! # How it is counted
//! Words are those the participants say (questions and headings are not counted). Segments are distinct (segment, code)
//! pairs among the active codings in scope; codings count each coder's own. A document without codings is a row with 0.
//!
//! # Example
//! `A · Ravno mesto · Intervjuji · parafraza · sl · 84 · 1300 · 27 · 27 · vzhodna\Ravno mesto`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (putting the material in order).

use super::table::{Cell, Column, Narrow, Table, Title};
use super::{Analysis, Input, citation, facts, notes};
use crate::error::Result;
use crate::model::{DocumentId, Holder};
use crate::say;
use rustc_hash::FxHashMap;

/// The documents.
pub struct Documents;

impl Analysis for Documents {
    fn name(&self) -> &'static str {
        "documents"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let (project, coders) = (input.project, &input.scope.coders);
        let variables = facts::variables(project);
        let mut columns = vec![
            Column::term("label", say!("table-label")),
            Column::term("document", say!("table-document")),
            Column::term("group", say!("table-group")),
            Column::term("record", say!("table-record")),
            Column::term("language", say!("table-language")),
            Column::number("paragraphs", say!("table-paragraphs")),
            Column::number("words", say!("table-words")),
            Column::count("segments", Title::Term(say!("table-segments")), Narrow::default()),
            Column::count("codings", Title::Term(say!("table-codings")), Narrow::default()),
        ];
        columns.extend(
            variables
                .iter()
                .map(|row| Column::words(format!("v:{}", row.name), Title::Name(row.name.clone()))),
        );
        let mut counts: FxHashMap<DocumentId, (usize, usize)> = FxHashMap::default();
        input.scope.pairs(project, input.hits, |pair| {
            let own = project
                .codings_on(pair.segment)
                .filter(|coding| coding.code == pair.code && coding.is_active());
            let codings = own.filter(|coding| coders.is_empty() || coders.contains(&coding.coder)).count();
            let count = counts.entry(pair.document).or_default();
            *count = (count.0 + 1, count.1 + codings);
        });
        let documents = input.scope.documents(project);
        let rows = documents.iter().filter_map(|id| project.document(*id)).map(|row| {
            let text = project.text_of(row.id);
            let (segments, codings) = counts.get(&row.id).copied().unwrap_or_default();
            let mut cells = vec![
                Cell::words(&row.label),
                Cell::Document(row.id),
                Cell::words(row.group.as_deref().unwrap_or_default()),
                Cell::Message(citation::record_name(row.record)),
                Cell::words(&row.language),
                Cell::count(text.paragraphs().len()),
                Cell::count(text.words_said()),
                Cell::count(segments),
                Cell::count(codings),
            ];
            let value = |variable| project.value_on(Holder::Document(row.id), variable).unwrap_or_default();
            cells.extend(variables.iter().map(|variable| Cell::words(value(variable.id))));
            cells
        });
        let rows = rows.collect();
        let segments = counts.values().map(|(segments, _)| segments).sum();
        let notes = notes::usual(input, documents.len(), segments);
        Ok(Table {
            name: self.name(),
            title: say!("analysis-documents"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
