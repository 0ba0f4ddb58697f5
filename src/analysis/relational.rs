//! # What it shows
//! The relations between codes in their order: from which code, of what kind, to which, in which direction, whether a
//! participant says so or the researcher infers it, and the quotes it rests on.
//!
//! # How it is counted
//! A row per relation; evidence is counted in quotes and in documents. Where the scope names codes, only relations with
//! one of them, or with one under them, at either end; where it names documents, only evidence from them counts.
//!
//! # Example
//! `2 · Nadzor · pogoj za · Zaupanje · slabi · sklepano · 1 · 1 · »Ena se mi je prej smejala …« (A39, parafraza)`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (odnosno kodiranje). Glaser, B. (1978).
//! *Theoretical Sensitivity* (theoretical codes).

use super::table::{Cell, Column, Table};
use super::{Analysis, Input, citation, notes, terms};
use crate::error::Result;
use crate::model::{CodeId, DocumentId, Relation, SegmentId};
use crate::say;
use rustc_hash::FxHashSet;

/// Relations as a table.
pub struct Relational;

/// The relations in scope with their evidence there.
pub fn in_scope<'a>(input: &Input<'a>) -> Vec<(&'a Relation, Vec<SegmentId>)> {
    let (project, scope) = (input.project, input.scope);
    let wanted: Option<FxHashSet<CodeId>> =
        (!scope.codes.is_empty() || scope.level.is_some()).then(|| scope.codes(project).into_iter().collect());
    let documents: FxHashSet<DocumentId> = scope.documents(project).into_iter().collect();
    let is_in = |row: &&Relation| wanted.as_ref().is_none_or(|wanted| wanted.contains(&row.from) || wanted.contains(&row.to));
    let here = |id: &SegmentId| project.segment(*id).is_some_and(|row| documents.contains(&row.document));
    let rows = project.relations_in_order().into_iter().filter(is_in);
    rows.map(|row| (row, row.evidence.iter().copied().filter(here).collect())).collect()
}

impl Analysis for Relational {
    fn name(&self) -> &'static str {
        "relations"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let columns = vec![
            Column::term("number", say!("relations-number")),
            Column::term("code_a", say!("relations-a")),
            Column::term("kind", say!("relations-kind")),
            Column::term("code_b", say!("relations-b")),
            Column::term("direction", say!("relations-direction")),
            Column::term("stance", say!("relations-stance")),
            Column::number("quotes", say!("relations-quotes")),
            Column::number("documents", say!("table-documents")),
            Column::term("evidence", say!("relations-evidence")),
            Column::term("note", say!("table-comment")),
        ];
        let rows: Vec<Vec<Cell>> = in_scope(input)
            .into_iter()
            .map(|(row, evidence)| {
                let documents: FxHashSet<DocumentId> =
                    evidence.iter().filter_map(|id| project.segment(*id)).map(|segment| segment.document).collect();
                vec![
                    Cell::words(project.relation_number(row.id)),
                    Cell::Code(row.from),
                    Cell::Message(terms::relation_kind(&row.kind)),
                    Cell::Code(row.to),
                    Cell::Message(terms::direction(row.direction)),
                    Cell::Message(terms::stance(row.stance)),
                    Cell::count(evidence.len()),
                    Cell::count(documents.len()),
                    citation::several(project, &evidence),
                    Cell::words(&row.note),
                ]
            })
            .collect();
        let mut notes = vec![say!("relations-base", n = rows.len())];
        notes.extend(notes::scope(input));
        Ok(Table { name: self.name(), title: say!("analysis-relations"), scope: input.scope.clone(), columns, rows, notes })
    }
}
