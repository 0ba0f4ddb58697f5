//! # What it shows
//! The history of the project: each entry's number, its moment, who made it, what was done, and the command's verb.
//!
//! # How it is counted
//! One row per journal entry as the workbench hands them over, newest first; undo and redo are entries too. Where the
//! scope names coders, only theirs. The sentence is the one written then, so it reads in both languages after what it
//! names is gone.
//!
//! # Example
//! `17 · 1. 3. 2026 10.10 · ana · Koda je dodana. · code add`
//!
//! # References
//! Lincoln, Y. S. & Guba, E. G. (1985). *Naturalistic Inquiry*, ch. 11 (the audit trail).

use super::table::{Cell, Column, Table, Title};
use super::{Analysis, Input, Needs, notes};
use crate::error::Result;
use crate::say;

/// The history as a table.
pub struct Trail;

impl Analysis for Trail {
    fn name(&self) -> &'static str {
        "trail"
    }

    fn needs(&self) -> Needs {
        Needs { entries: true, ..Needs::default() }
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let mut number = Column::words("seq", Title::Term(say!("trail-number")));
        number.numeric = true;
        let columns = vec![
            number,
            Column::words("at", Title::Term(say!("trail-at"))),
            Column::words("coder", Title::Term(say!("trail-who"))),
            Column::words("said", Title::Term(say!("trail-what"))),
            Column::words("verb", Title::Term(say!("trail-verb"))),
        ];
        let coders = &input.scope.coders;
        let rows: Vec<Vec<Cell>> = input
            .entries
            .iter()
            .filter(|entry| coders.is_empty() || coders.contains(&entry.actor))
            .map(|entry| {
                // A coder who was since removed keeps at least the id that the journal has.
                let who = input
                    .project
                    .coder(entry.actor)
                    .map_or_else(|| entry.actor.to_string(), |row| row.name.clone());
                vec![
                    Cell::Count(u64::try_from(entry.seq).unwrap_or(0)),
                    Cell::Time(entry.at),
                    Cell::Text(who),
                    Cell::Message(entry.said.clone()),
                    Cell::Text(entry.verb.clone()),
                ]
            })
            .collect();
        let mut lines = vec![say!("trail-entries", n = rows.len())];
        if !coders.is_empty() {
            lines.extend(notes::scope(input));
        }
        Ok(Table {
            name: self.name(),
            title: say!("analysis-trail"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes: lines,
        })
    }
}
