//! # What it shows
//! Which statement had which number before: every number that `unit renumber` changed, the earlier one, the one it got
//! then, and the one the statement has today, with its words. A thesis that cites A12 goes on meaning the same statement.
//!
//! # How it is counted
//! A row per number and renumbering, by document, the oldest renumbering first; a number that stayed the same has none. A
//! statement that is none any more has no number today.
//!
//! # Example
//! `C12 · C13 · C14 · 2026-05-04 · Delo pride na vrsto pozneje.`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (enote kodiranja).

use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes};
use crate::error::Result;
use crate::model::numbering::Renumbering;
use crate::model::{DocumentId, Project, SegmentId};
use crate::say;
use rustc_hash::FxHashMap;

/// The concordance of earlier and later numbers.
pub struct Concordance;

/// The number today of the statement that got `number`, after the `later` renumberings; none where one of them gave it
/// to another statement, because this one was none any more.
fn today(number: &str, later: &[Renumbering]) -> Option<String> {
    later.iter().try_fold(number.to_owned(), |number, step| {
        match step.pairs.iter().find(|(old, _)| *old == number) {
            Some((_, new)) => Some(new.clone()),
            None => (!step.pairs.iter().any(|(_, new)| *new == number)).then_some(number),
        }
    })
}

/// The rows of a document.
fn rows(project: &Project, document: DocumentId, renumbered: &[Renumbering]) -> Vec<Vec<Cell>> {
    let now: FxHashMap<String, SegmentId> =
        project.statement_numbers(document).into_iter().map(|(id, number)| (number, id)).collect();
    let key = |number: &str| Cell::words(project.statement_key(document, number));
    let mut rows = Vec::new();
    for (at, step) in renumbered.iter().enumerate() {
        for (old, new) in &step.pairs {
            let last = today(new, renumbered.get(at + 1..).unwrap_or_default());
            let statement = last.and_then(|number| Some((now.get(&number).copied()?, number)));
            let (number, words) = statement.map_or((Cell::Empty, Cell::Empty), |(id, number)| {
                (key(&number), Cell::segment(project, id))
            });
            rows.push(vec![key(old), key(new), number, Cell::Time(step.at), words]);
        }
    }
    rows
}

impl Analysis for Concordance {
    fn name(&self) -> &'static str {
        "concordance"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let (project, scope) = (input.project, input.scope);
        let columns = vec![
            Column::term("earlier", say!("concordance-earlier")),
            Column::term("later", say!("concordance-later")),
            Column::term("today", say!("concordance-today")),
            Column::term("at", say!("concordance-at")),
            Column::term("statement", say!("open-statement")),
        ];
        let given = project.given_numbers();
        let documents = scope.documents(project).into_iter();
        let known = documents.filter_map(|id| Some((id, given.get(&id)?)));
        let rows: Vec<_> = known.flat_map(|(id, given)| rows(project, id, &given.renumbered)).collect();
        let mut notes = vec![say!("concordance-base", n = rows.len())];
        notes.extend(notes::scope(input));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-concordance"),
            scope: scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
