//! # What it shows
//! Codes in the order of the tree by documents in the project's order: where each theme is spoken of, and how often.
//!
//! # How it is counted
//! A cell counts segments, distinct (segment, code) pairs, with all under the code; the last columns are all segments and
//! the number of documents in which the code stands. `--shape long` has a row per code and document with the code's own
//! segments beside those with subcodes. An empty cell says that nothing is coded so, not that nothing was said.
//!
//! # Example
//! `Zaupanje · 2 · 0 · 5 · 7 · 2`
//!
//! # References
//! Kuckartz, U. (2014). *Qualitative Text Analysis* (profile matrix). Miles, M. B., Huberman, A. M. & Saldaña, J. (2014).
//! *Qualitative Data Analysis* (case-ordered matrices).

use super::Switch;
use super::table::{Cell, Column, Narrow, Table, Title};
use super::tally::Tally;
use super::{Analysis, Input, Shape, notes};
use crate::error::Result;
use crate::model::DocumentId;
use crate::say;
use rustc_hash::FxHashMap;

/// Codes by documents.
pub struct CodesDocuments;

impl Analysis for CodesDocuments {
    fn name(&self) -> &'static str {
        "codes-documents"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::Shape]
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let documents = input.scope.documents(project);
        let places: FxHashMap<DocumentId, usize> =
            documents.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let tally = Tally::of(input, documents.len(), |pair| {
            places.get(&pair.document).copied().unwrap_or(documents.len())
        });
        let count = |number: u32| Cell::Count(u64::from(number));
        let all = || Narrow::default();
        let codes = input.scope.codes(project).into_iter().filter_map(|code| Some((code, tally.row(code)?)));
        let (columns, rows) = match input.args.shape {
            Shape::Wide => {
                let mut columns = vec![Column::term("code", say!("table-code"))];
                columns.extend(documents.iter().filter_map(|id| project.document(*id)).map(|row| {
                    let narrow = Narrow { document: Some(row.id), ..Narrow::default() };
                    Column::count(format!("d:{}", row.label), Title::Name(row.label.clone()), narrow)
                }));
                columns.push(Column::count("total", Title::Term(say!("table-total")), all()));
                columns.push(Column::count("documents", Title::Term(say!("table-documents")), all()));
                let row = |(code, at)| {
                    let mut row = vec![Cell::Code(code)];
                    row.extend((0..=tally.total).map(|column| count(tally.segments.at(at, column))));
                    row.push(count(tally.documents.at(at, tally.total)));
                    row
                };
                (columns, codes.map(row).collect())
            }
            Shape::Long => {
                let columns = vec![
                    Column::term("code", say!("table-code")),
                    Column::term("document", say!("table-document")),
                    Column::count(
                        "segments",
                        Title::Term(say!("table-segments")),
                        Narrow { own: true, ..Narrow::default() },
                    ),
                    Column::count(
                        "segments_with_subcodes",
                        Title::Term(say!("table-segments-with-subcodes")),
                        all(),
                    ),
                ];
                let mut rows = Vec::new();
                for (code, at) in codes {
                    for (column, document) in documents.iter().enumerate() {
                        let (own, all) = (tally.own_segments.at(at, column), tally.segments.at(at, column));
                        rows.push(vec![Cell::Code(code), Cell::Document(*document), count(own), count(all)]);
                    }
                }
                (columns, rows)
            }
        };
        let segments = usize::try_from(tally.coded_segments.at(0, tally.total)).unwrap_or(usize::MAX);
        let mut notes = vec![say!("codes-documents-unit")];
        notes.extend(notes::usual(input, documents.len(), segments));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-codes-documents"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
