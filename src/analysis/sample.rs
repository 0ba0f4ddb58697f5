//! # What it shows
//! The sample: each interview with its region, how many people spoke, when and where it was held, how long it took,
//! whether it was recorded, the kind of record, whether the person read it over, and the study's further variables.
//!
//! # How it is counted
//! A row per document in the project's order, with totals that are computed here, never copied: people are the cases that
//! are persons (a person in two documents counts once in the total), else what the variable of that name says; a column
//! of whole numbers has its sum. Where people and variable differ, the documents are named under the table.
//!
//! # Example
//! `E · vzhodna\Črna Loka · 3 · 2025-12-17 · kuhinja enote · 97 · da · dobesedni prepis · ne`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu*. Tong, A., Sainsbury, P. & Craig, J. (2007).
//! COREQ (description of the sample).

use super::facts::{self, Fact};
use super::people::People;
use super::table::{Cell, Column, Table, Title};
use super::{Analysis, Input, citation, notes};
use crate::error::Result;
use crate::model::{DocumentId, VariableId};
use crate::say;
use std::collections::BTreeSet;

/// The sample.
pub struct Sample;

/// A column: what it holds and how its total is made.
enum Holds {
    People,
    Record,
    Value(VariableId),
}

/// The columns in the order of a table of a sample, then the study's further variables.
fn layout(input: &Input) -> Vec<(Column, Holds)> {
    let project = input.project;
    let known = |fact| facts::variable(project, fact);
    let mut used: Vec<VariableId> = [Fact::People, Fact::Record].into_iter().filter_map(known).collect();
    let mut layout = Vec::new();
    let facts = [
        (Fact::Region, "region"),
        (Fact::People, "people"),
        (Fact::Date, "date"),
        (Fact::Place, "place"),
        (Fact::Duration, "duration"),
        (Fact::Recorded, "recorded"),
        (Fact::Record, "record"),
        (Fact::Authorised, "authorised"),
    ];
    let named = |id: VariableId| project.variable(id).map(|row| Title::Name(row.name.clone()));
    for (fact, id) in facts {
        match fact {
            Fact::People => layout.push((Column::number(id, say!("sample-people")), Holds::People)),
            Fact::Record => layout.push((Column::term(id, say!("table-record")), Holds::Record)),
            _ => {
                let Some((variable, title)) =
                    known(fact).and_then(|variable| Some((variable, named(variable)?)))
                else {
                    continue;
                };
                used.push(variable);
                layout.push((Column::words(id, title), Holds::Value(variable)));
            }
        }
    }
    for row in facts::variables(project).into_iter().filter(|row| !used.contains(&row.id)) {
        layout.push((
            Column::words(format!("v:{}", row.name), Title::Name(row.name.clone())),
            Holds::Value(row.id),
        ));
    }
    layout
}

/// How many spoke: the persons of the document, else what the variable says.
fn people_in(input: &Input, people: &People, document: DocumentId) -> Option<u64> {
    let persons = people.in_document(document).len();
    let said =
        || facts::whole(facts::value(input.project, document, facts::variable(input.project, Fact::People)));
    if persons > 0 { u64::try_from(persons).ok() } else { said() }
}

/// The total of a column: people once each, whole numbers as a sum, nothing under words.
fn total(input: &Input, people: &People, holds: &Holds, documents: &[DocumentId]) -> Cell {
    match holds {
        Holds::People => {
            let persons: BTreeSet<usize> =
                documents.iter().flat_map(|id| people.in_document(*id)).copied().collect();
            let others = documents.iter().filter(|id| people.in_document(**id).is_empty());
            let said: u64 = others.filter_map(|id| people_in(input, people, *id)).sum();
            Cell::Count(said + persons.len() as u64)
        }
        Holds::Record => Cell::Empty,
        Holds::Value(variable) => {
            let values: Vec<&str> =
                documents.iter().map(|id| facts::value(input.project, *id, Some(*variable))).collect();
            let filled: Vec<&&str> = values.iter().filter(|value| !value.trim().is_empty()).collect();
            let numbers: Vec<u64> = filled.iter().filter_map(|value| facts::whole(value)).collect();
            let is_number = !filled.is_empty() && numbers.len() == filled.len();
            if is_number {
                Cell::Count(numbers.iter().fold(0, |sum, number| sum.saturating_add(*number)))
            } else {
                Cell::Empty
            }
        }
    }
}

impl Analysis for Sample {
    fn name(&self) -> &'static str {
        "sample"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let people = People::of(project);
        let documents = input.scope.documents(project);
        let mut layout = layout(input);
        let mut last = vec![Cell::Message(say!("table-total"))];
        for (column, holds) in &mut layout {
            let total = total(input, &people, holds, &documents);
            column.numeric |= matches!(total, Cell::Count(_));
            last.push(total);
        }
        let cell = |holds: &Holds, document: DocumentId| match holds {
            Holds::People => people_in(input, &people, document).map_or(Cell::Empty, Cell::Count),
            Holds::Record => project
                .document(document)
                .map_or(Cell::Empty, |row| Cell::Message(citation::record_name(row.record))),
            Holds::Value(variable) => {
                let value = facts::value(project, document, Some(*variable));
                facts::whole(value).map_or_else(|| Cell::words(value), Cell::Count)
            }
        };
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for document in &documents {
            let label = project.document(*document).map(|row| row.label.clone()).unwrap_or_default();
            rows.push(
                std::iter::once(Cell::words(label))
                    .chain(layout.iter().map(|(_, holds)| cell(holds, *document)))
                    .collect(),
            );
        }
        rows.push(last);
        let mut notes = vec![say!("sample-base", n = documents.len())];
        notes.extend(notes::scope(input));
        let said = facts::variable(project, Fact::People);
        let differ = |id: &&DocumentId| {
            let persons = people.in_document(**id).len() as u64;
            persons > 0 && facts::whole(facts::value(project, **id, said)).is_some_and(|said| said != persons)
        };
        let differing: Vec<String> = documents
            .iter()
            .filter(differ)
            .filter_map(|id| Some(project.document(*id)?.label.clone()))
            .collect();
        if !differing.is_empty() {
            notes.push(say!("sample-people-differ", documents = differing.join(", ")));
        }
        let columns = std::iter::once(Column::term("label", say!("table-label")))
            .chain(layout.into_iter().map(|(column, _)| column));
        let columns = columns.collect();
        Ok(Table {
            name: self.name(),
            title: say!("analysis-sample"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
