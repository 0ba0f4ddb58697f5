//! # What it shows
//! The statements of each document with their numbers (A1, A2 …): where they stand, what they say, which codes they have,
//! whether the number is fixed, and how the statement was numbered before.
//!
//! # How it is counted
//! A statement is a marked coding unit, or a segment with a coding that counts. Until `unit fix` numbers are computed by
//! rank in the text; a later one between A12 and A13 is then A12a, and no number is given twice.
//!
//! # Example
//! `A12 · A · 27 · Delo pride na vrsto pozneje. · Ne še zaposlitev · da · A11`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (enote kodiranja).

use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes};
use crate::error::Result;
use crate::model::SegmentId;
use crate::say;
use rustc_hash::FxHashMap;

/// The statements.
pub struct Units;

impl Analysis for Units {
    fn name(&self) -> &'static str {
        "units"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let columns = vec![
            Column::term("number", say!("open-number")),
            Column::term("document", say!("table-document")),
            Column::number("paragraph", say!("table-paragraph")),
            Column::term("statement", say!("open-statement")),
            Column::term("codes", say!("table-codes")),
            Column::term("fixed", say!("units-fixed")),
            Column::term("earlier", say!("units-earlier")),
        ];
        let mut codes: FxHashMap<SegmentId, Vec<String>> = FxHashMap::default();
        input.scope.pairs(project, input.hits, |pair| {
            codes
                .entry(pair.segment)
                .or_default()
                .extend(project.code(pair.code).map(|row| row.name.clone()));
        });
        let given = project.given_numbers();
        let mut rows = Vec::new();
        let (mut fixed, mut coded) = (0, 0);
        let documents = input.scope.documents(project);
        for document in &documents {
            let renumbered = given.get(document).map_or(&[][..], |given| given.renumbered.as_slice());
            for (segment, number) in project.statement_numbers(*document) {
                let Some(row) = project.segment(segment) else { continue };
                let mut earlier = Vec::new();
                let mut at = number.clone();
                for step in renumbered.iter().rev() {
                    if let Some((old, _)) = step.pairs.iter().find(|(_, new)| *new == at) {
                        at.clone_from(old);
                        earlier.push(project.statement_key(*document, old));
                    }
                }
                let names = codes.get(&segment).map(|names| names.join("; ")).unwrap_or_default();
                fixed += usize::from(row.number.is_some());
                coded += usize::from(!names.is_empty());
                rows.push(vec![
                    Cell::words(project.statement_key(*document, &number)),
                    Cell::Document(*document),
                    Cell::count(project.text(row.text).numbers(row.span).0),
                    Cell::segment(project, segment),
                    Cell::words(names),
                    if row.number.is_some() { Cell::Message(say!("table-yes")) } else { Cell::Empty },
                    Cell::words(earlier.join(", ")),
                ]);
            }
        }
        let mut notes = vec![say!(
            "units-base",
            documents = documents.len(),
            units = rows.len(),
            coded = coded,
            fixed = fixed
        )];
        notes.extend(notes::scope(input));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-units"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
