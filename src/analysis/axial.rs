//! # What it shows
//! Axial coding: the tidy list of themes, categories and concepts, each with the numbers of its statements and how many.
//!
//! # How it is counted
//! A row per code in tree order, in the column of its level. Statement numbers and the first two counts are of the code
//! itself; the last two are with all under it, documents as a union.
//!
//! # Example
//! `Pot dela ·  · Prvi koraki · »Najprej zob« · C12, C14, J3 · 3 · 2 · 3 · 2`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (osno kodiranje).

use super::levels::{Levels, name};
use super::table::{Cell, Column, Table};
use super::tally::Tally;
use super::{Analysis, Input, notes};
use crate::error::Result;
use crate::model::{CodeId, SegmentId};
use crate::say;
use rustc_hash::FxHashMap;

/// Axial coding.
pub struct Axial;

impl Analysis for Axial {
    fn name(&self) -> &'static str {
        "axial"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let (project, levels) = (input.project, Levels::of(input.project));
        let tally = Tally::of(input, 0, |_| 0);
        let mut keys: FxHashMap<SegmentId, String> = FxHashMap::default();
        for document in input.scope.documents(project) {
            let numbers = project.statement_numbers(document).into_iter();
            keys.extend(numbers.map(|(segment, number)| (segment, project.statement_key(document, &number))));
        }
        let mut statements: FxHashMap<CodeId, Vec<&str>> = FxHashMap::default();
        input.scope.pairs(project, input.hits, |pair| {
            let key = keys.get(&pair.segment).map_or("", String::as_str);
            statements.entry(pair.code).or_default().push(key);
        });
        let mut columns = levels.columns();
        columns.extend([
            Column::term("statements", say!("axial-statements")),
            Column::number("segments", say!("table-segments")),
            Column::number("documents", say!("table-documents")),
            Column::number("segments_with_subcodes", say!("table-segments-with-subcodes")),
            Column::number("documents_with_subcodes", say!("table-documents-with-subcodes")),
        ]);
        let row = |code: CodeId| {
            let at = tally.row(code)?;
            let mut row: Vec<Cell> = levels
                .steps(project, code)
                .iter()
                .map(|step| Cell::words(step.map_or_else(String::new, |code| name(project, code))))
                .collect();
            row.push(Cell::words(statements.get(&code).map(|keys| keys.join(", ")).unwrap_or_default()));
            let counts = [&tally.own_segments, &tally.own_documents, &tally.segments, &tally.documents];
            row.extend(counts.map(|grid| Cell::Count(u64::from(grid.at(at, tally.total)))));
            Some(row)
        };
        let rows = input.scope.codes(project).into_iter().filter_map(row).collect();
        let segments = usize::try_from(tally.coded_segments.at(0, tally.total)).unwrap_or(usize::MAX);
        let mut notes = notes::usual(input, input.scope.documents(project).len(), segments);
        notes.push(say!("frequencies-subcodes"));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-axial"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
