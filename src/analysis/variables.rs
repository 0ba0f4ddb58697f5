//! # What it shows
//! Every variable with its value on each document: what can be compared by.
//!
//! # How it is counted
//! A row per document, in the project's order; a column per variable, in the project's order. `--shape long` has a row per
//! variable and value with the number of documents; with `--depth` paths are cut to so many steps. A segment's own value
//! overrides its document's where segments are counted; how many there are is said under the table.
//!
//! # Example
//! `A · Ravno mesto · vzhodna\Ravno mesto · 2025-11-12`
//!
//! # References
//! Kuckartz, U. & Rädiker, S. (2019). *Analyzing Qualitative Data with MAXQDA* (document variables).

use super::Switch;
use super::table::{Cell, Column, Narrow, Table, Title};
use super::{Analysis, Input, Shape, facts, notes};
use crate::error::Result;
use crate::language::collate::compare;
use crate::model::scope::cut;
use crate::model::{Holder, Variable};
use crate::say;

/// Documents and their values.
pub struct Variables;

/// Values of a variable over the documents in scope, cut at the depth, each with its documents.
fn counted(input: &Input, variable: &Variable) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for document in input.scope.documents(input.project) {
        let value = input.project.value_on(Holder::Document(document), variable.id).unwrap_or_default();
        let value = cut(value, input.args.depth);
        match found.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count += 1,
            None => found.push((value, 1)),
        }
    }
    found.sort_by(|a, b| a.0.is_empty().cmp(&b.0.is_empty()).then_with(|| compare("sl", &a.0, &b.0)));
    found
}

impl Analysis for Variables {
    fn name(&self) -> &'static str {
        "variables"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::Shape]
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let variables = facts::variables(project);
        let documents = input.scope.documents(project);
        let (columns, rows) = match input.args.shape {
            Shape::Wide => {
                let mut columns = vec![
                    Column::term("label", say!("table-label")),
                    Column::term("document", say!("table-document")),
                ];
                columns.extend(
                    variables
                        .iter()
                        .map(|row| Column::words(format!("v:{}", row.name), Title::Name(row.name.clone()))),
                );
                let row = |id: &crate::model::DocumentId| {
                    let label = project.document(*id).map(|row| row.label.clone()).unwrap_or_default();
                    let value = |variable: &&Variable| {
                        Cell::words(project.value_on(Holder::Document(*id), variable.id).unwrap_or_default())
                    };
                    [Cell::words(label), Cell::Document(*id)]
                        .into_iter()
                        .chain(variables.iter().map(value))
                        .collect()
                };
                (columns, documents.iter().map(row).collect())
            }
            Shape::Long => {
                let columns = vec![
                    Column::term("variable", say!("table-variable")),
                    Column::term("value", say!("table-value")),
                    Column::count("documents", Title::Term(say!("table-documents")), Narrow::default()),
                ];
                let mut rows = Vec::new();
                for variable in &variables {
                    for (value, count) in counted(input, variable) {
                        rows.push(vec![
                            Cell::words(&variable.name),
                            Cell::Value(variable.id, value),
                            Cell::count(count),
                        ]);
                    }
                }
                (columns, rows)
            }
        };
        let mut notes =
            vec![say!("variables-base", documents = documents.len(), variables = variables.len())];
        notes.extend(notes::scope(input));
        let own = project.values().filter(|row| matches!(row.holder, Holder::Segment(_))).count();
        if own > 0 {
            notes.push(say!("variables-own", n = own));
        }
        Ok(Table {
            name: self.name(),
            title: say!("analysis-variables"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
