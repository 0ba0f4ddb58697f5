//! # What it shows
//! Every code in the order of the tree with its segments and documents: of the code itself, and with all under it.
//!
//! # How it is counted
//! A segment counts once per code, however many coders put the code there; set-aside codings do not count. The
//! documents of a parent are the union of the documents under it, never their sum. A code that also belongs to further
//! categories is counted once, under its parent. Codes without codings are rows with 0: an empty code is a finding too.
//!
//! # Example
//! `Vključitev na trg dela, zaposlitve` has no segment of its own; with the three codes under it 12 segments in 7
//! documents.
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu*. Kuckartz, U. & Rädiker, S. (2019).
//! *Analyzing Qualitative Data with MAXQDA* (code frequencies with and without subcodes).

use super::table::{Cell, Column, Narrow, Table, Title};
use super::tally::Tally;
use super::{Analysis, Input, notes};
use crate::error::Result;
use crate::say;

/// Codes with their segments and documents.
pub struct Frequencies;

impl Analysis for Frequencies {
    fn name(&self) -> &'static str {
        "frequencies"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let tally = Tally::of(input, 0, |_| 0);
        let own = || Narrow { own: true, ..Narrow::default() };
        let columns = vec![
            Column::words("code", Title::Term(say!("table-code"))),
            Column::count("segments", Title::Term(say!("table-segments")), own()),
            Column::count("documents", Title::Term(say!("table-documents")), own()),
            Column::count(
                "segments_with_subcodes",
                Title::Term(say!("table-segments-with-subcodes")),
                Narrow::default(),
            ),
            Column::count(
                "documents_with_subcodes",
                Title::Term(say!("table-documents-with-subcodes")),
                Narrow::default(),
            ),
        ];
        let count = |number: u32| Cell::Count(u64::from(number));
        let row = |code| {
            let at = tally.row(code)?;
            let counts = [&tally.own_segments, &tally.own_documents, &tally.segments, &tally.documents];
            Some(
                std::iter::once(Cell::Code(code))
                    .chain(counts.map(|grid| count(grid.at(at, tally.total))))
                    .collect(),
            )
        };
        let rows = input.scope.codes(input.project).into_iter().filter_map(row).collect();
        let documents = input.scope.documents(input.project).len();
        let mut notes = notes::usual(
            input,
            documents,
            usize::try_from(tally.coded_segments.at(0, tally.total)).unwrap_or(usize::MAX),
        );
        notes.push(say!("frequencies-subcodes"));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-frequencies"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
