//! # What it shows
//! The codebook: each code with its path, level, definition, when it is used and when not, an example, and how often.
//!
//! # How it is counted
//! Rows follow the tree. Segments and documents are with all under the code; the documents of a parent are a union. The
//! table read back by the importer of codebooks gives the same codes.
//!
//! # Example
//! `Zaupanje · Odnos\Zaupanje · pojem · Oseba koordinatorki zaupa. · … · 9 · 6`
//!
//! # References
//! MacQueen, K. M. et al. (1998). *Codebook development for team-based qualitative analysis*. Mesec, B. (1998). *Uvod v
//! kvalitativno raziskovanje v socialnem delu*.

use super::table::{Cell, Column, Narrow, Table, Title};
use super::tally::Tally;
use super::{Analysis, Input, notes};
use crate::error::Result;
use crate::say;

/// The codebook.
pub struct Codebook;

impl Analysis for Codebook {
    fn name(&self) -> &'static str {
        "codebook"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let tally = Tally::of(input, 0, |_| 0);
        let columns = vec![
            Column::term("code", say!("table-code")),
            Column::term("path", say!("table-path")),
            Column::term("level", say!("table-level")),
            Column::term("definition", say!("table-definition")),
            Column::term("include", say!("table-include")),
            Column::term("exclude", say!("table-exclude")),
            Column::term("example", say!("table-example")),
            Column::term("in_vivo", say!("table-in-vivo")),
            Column::count("segments", Title::Term(say!("table-segments-with-subcodes")), Narrow::default()),
            Column::count("documents", Title::Term(say!("table-documents-with-subcodes")), Narrow::default()),
        ];
        let codes = input.scope.codes(project);
        let undefined = codes
            .iter()
            .filter(|id| project.code(**id).is_some_and(|row| row.definition.trim().is_empty()))
            .count();
        let row = |id| {
            let (row, at) = (project.code(id)?, tally.row(id)?);
            Some(vec![
                Cell::words(&row.name),
                Cell::Code(id),
                Cell::words(row.level.as_deref().unwrap_or_default()),
                Cell::words(&row.definition),
                Cell::words(&row.include),
                Cell::words(&row.exclude),
                Cell::words(&row.example),
                if row.in_vivo { Cell::Message(say!("table-yes")) } else { Cell::Empty },
                Cell::Count(u64::from(tally.segments.at(at, tally.total))),
                Cell::Count(u64::from(tally.documents.at(at, tally.total))),
            ])
        };
        let rows = codes.into_iter().filter_map(row).collect();
        let segments = usize::try_from(tally.coded_segments.at(0, tally.total)).unwrap_or(usize::MAX);
        let mut notes = notes::usual(input, input.scope.documents(project).len(), segments);
        notes.push(say!("frequencies-subcodes"));
        if undefined > 0 {
            notes.push(say!("codebook-undefined", n = undefined));
        }
        Ok(Table {
            name: self.name(),
            title: say!("analysis-codebook"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
