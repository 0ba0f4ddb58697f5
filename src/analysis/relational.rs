//! # What it shows
//! The relations between codes in their order: from which code, of what kind, to which, in which direction, whether a
//! participant says so or the researcher infers it, and the quotes it rests on.
//!
//! # How it is counted
//! A row per relation; evidence is counted in quotes and in documents. Where the scope names codes, only relations with
//! one of them, or with one under them, at either end; where it names documents, only evidence from them counts. Asked
//! what leads to a code (or where a code leads), the rows are the steps of all ways there, nearest first on each way,
//! with what the whole way does: two steps that weaken strengthen. A code that is met again on its own way ends it.
//!
//! # Example
//! `2 · Nadzor · pogoj za · Zaupanje · slabi · sklepano · 1 · 1 · »Ena se mi je prej smejala …« (A39, parafraza)`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (odnosno kodiranje). Glaser, B. (1978).
//! *Theoretical Sensitivity* (theoretical codes).

use super::relations::{STEPS, Way, chains, find};
use super::table::{Cell, Column, Table};
use super::{Analysis, Input, citation, notes, terms};
use crate::error::Result;
use crate::message::Message;
use crate::model::{CodeId, DocumentId, Project, Relation, SegmentId};
use crate::say;
use rustc_hash::FxHashSet;

/// Relations as a table.
pub struct Relational;

/// What was asked of the relations beside the scope.
pub fn asked(input: &Input) -> Vec<Message> {
    let (project, query) = (input.project, &input.args.relations);
    let path = |code: CodeId| project.code_path(code);
    let mut notes = Vec::new();
    notes.extend(query.leads.map(|(way, code)| match way {
        Way::Causes => say!("relations-leads-to", code = path(code)),
        Way::Effects => say!("relations-leads-from", code = path(code)),
    }));
    notes.extend(query.from.map(|code| say!("relations-from", code = path(code))));
    notes
        .extend(query.kind.as_ref().map(|kind| say!("relations-of-kind", kind = terms::relation_kind(kind))));
    notes.extend(query.to.map(|code| say!("relations-to", code = path(code))));
    notes.extend(
        query
            .direction
            .map(|direction| say!("relations-of-direction", direction = terms::direction(direction))),
    );
    notes.extend(query.stance.map(|stance| say!("relations-of-stance", stance = terms::stance(stance))));
    notes
}

/// The cells of a relation.
fn line(project: &Project, row: &Relation, evidence: &[SegmentId]) -> Vec<Cell> {
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
        citation::several(project, evidence),
        Cell::words(&row.note),
    ]
}

/// The relations in scope with their evidence there.
pub fn in_scope<'a>(input: &Input<'a>) -> Vec<(&'a Relation, Vec<SegmentId>)> {
    let (project, scope) = (input.project, input.scope);
    let wanted: Option<FxHashSet<CodeId>> = (!scope.codes.is_empty() || scope.level.is_some())
        .then(|| scope.codes(project).into_iter().collect());
    let documents: FxHashSet<DocumentId> = scope.documents(project).into_iter().collect();
    let is_in = |row: &&Relation| {
        wanted.as_ref().is_none_or(|wanted| wanted.contains(&row.from) || wanted.contains(&row.to))
    };
    let here = |id: &SegmentId| project.segment(*id).is_some_and(|row| documents.contains(&row.document));
    let rows = find(project, &input.args.relations).into_iter().filter(is_in);
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
        let found = in_scope(input);
        let mut notes = vec![say!("relations-base", n = found.len())];
        notes.extend(asked(input));
        let Some((way, code)) = input.args.relations.leads else {
            let rows = found.iter().map(|(row, evidence)| line(project, row, evidence)).collect();
            notes.extend(notes::scope(input));
            return Ok(Table {
                name: self.name(),
                title: say!("analysis-relations"),
                scope: input.scope.clone(),
                columns,
                rows,
                notes,
            });
        };
        let step =
            [Column::number("step", say!("relations-step")), Column::term("way", say!("relations-way"))];
        let columns = step.into_iter().chain(columns).collect();
        let chains = chains(project, code, way, STEPS);
        let mut again = false;
        let mut rows = Vec::new();
        for step in &chains.steps {
            let Some((row, evidence)) = step.via.and_then(|via| found.iter().find(|(row, _)| row.id == via))
            else {
                continue;
            };
            again |= step.again;
            let whole = terms::direction(step.direction);
            let way = if step.again { say!("relations-way-again", direction = whole) } else { whole };
            let mut cells = vec![Cell::count(step.depth), Cell::Message(way)];
            cells.extend(line(project, row, evidence));
            rows.push(cells);
        }
        if again {
            notes.push(say!("relations-again"));
        }
        if chains.cut {
            notes.push(say!("relations-cut"));
        }
        notes.extend(notes::scope(input));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-relations"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
