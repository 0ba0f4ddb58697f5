//! # What it shows
//! Where two (or more) coders differ: the passage, what each put there, the definitions of the codes that differ, and the
//! decision with its reason where a memo of a meeting stands on the passage. `--shape long` gives the coefficients.
//!
//! # How it is counted
//! Compared are the coders in scope, else all who coded, over the documents that each of them coded. Where coding units
//! are marked in a document, agreement is per unit; elsewhere the coders found their own segments, and two are the same
//! place when what they share is at least 90 % of what they cover together. In the long shape: per code (has it, has it
//! not; q = 2) and pooled; percent, Cohen's κ (two coders), Brennan–Prediger κn with its q, Fleiss' κ, Krippendorff's α
//! (nominal, missing allowed) and αU for boundaries, per code. A unit that a coder left without any code is missing for
//! that coder. "Neither coded" is undefined on segments and left out. Where all agree on one value a coefficient is
//! undefined, never 1.
//!
//! # Example
//! `H12 · Grem sama do njih. · Redni stiki · Stik mimo izvajalca · Redni stiki: Dogovorjena pogostost …`
//!
//! # References
//! Brennan, R. & Prediger, D. (1981). *Coefficient Kappa*. Krippendorff, K. (2018). *Content Analysis*. Kuckartz, U. &
//! Rädiker, S. (2019). *Analyzing Qualitative Data with MAXQDA* (intercoder agreement).

pub mod coefficients;
mod levels;
mod seen;
pub mod unitizing;

use super::table::{Cell, Column, Table, Title};
use super::{Analysis, Input, Shape, notes};
use crate::analysis::Switch;
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::{MemoKind, SegmentId, Target};
use crate::say;
use seen::Seen;

/// Agreement between coders.
pub struct Agreement;

/// Two segments are the same place from this share on, in per cent of what they cover together.
pub const SHARE: usize = 90;

impl Analysis for Agreement {
    fn name(&self) -> &'static str {
        "agreement"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::Shape]
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let seen = Seen::of(input);
        if seen.coders.len() < 2 {
            return Err(Error::refused(say!("agreement-needs-two")).hint(say!("agreement-needs-two-hint")));
        }
        let (columns, rows) = match input.args.shape {
            Shape::Wide => disagreements(input, &seen),
            Shape::Long => (levels::columns(), levels::rows(input, &seen)),
        };
        let mut lines = said(input, &seen);
        match input.args.shape {
            Shape::Wide => {
                lines.push(say!("agreement-disagreements", n = rows.len()));
                lines.push(say!("agreement-coefficients-hint"));
            }
            Shape::Long => {
                lines.push(say!("agreement-undefined-note"));
                lines.push(say!("agreement-open-coding"));
            }
        }
        lines.extend(notes::scope(input));
        lines.extend(notes::left_out(input));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-agreement"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes: lines,
        })
    }
}

/// Who was compared, over what, in which unit.
fn said(input: &Input, seen: &Seen) -> Vec<Message> {
    let project = input.project;
    let label = |id: &crate::model::DocumentId| project.document(*id).map(|row| row.label.clone());
    let names =
        |list: &[crate::model::DocumentId]| list.iter().filter_map(label).collect::<Vec<_>>().join(", ");
    let mut notes = vec![say!("agreement-coders", names = seen.names(project).join(", "))];
    if seen.given.is_empty() && seen.free.is_empty() {
        notes.push(say!("agreement-nothing-common"));
    }
    if !seen.given.is_empty() {
        notes.push(say!("agreement-given", documents = names(&seen.given), units = seen.units.len()));
    }
    if !seen.free.is_empty() {
        notes.push(say!("agreement-free", documents = names(&seen.free), share = SHARE));
    }
    notes
}

/// The list of disagreements.
fn disagreements(input: &Input, seen: &Seen) -> (Vec<Column>, Vec<Vec<Cell>>) {
    let project = input.project;
    let mut columns =
        vec![Column::term("place", say!("table-key")), Column::term("segment", say!("table-segment"))];
    for name in seen.names(project) {
        columns.push(Column::words(format!("coder:{name}"), Title::Name(name)));
    }
    columns.extend([
        Column::term("definitions", say!("agreement-definitions")),
        Column::term("decision", say!("agreement-decision")),
        Column::term("reason", say!("agreement-reason")),
    ]);
    let name = |code: &usize| {
        seen.code(*code).and_then(|id| project.code(id)).map(|row| row.name.clone()).unwrap_or_default()
    };
    let defined = |code: &usize| {
        let row = seen.code(*code).and_then(|id| project.code(id))?;
        let words = if row.definition.trim().is_empty() { "–" } else { row.definition.trim() };
        Some(Cell::Text(format!("{}: {words}", row.name)))
    };
    let row = |segment: SegmentId, by_coder: &[Vec<usize>]| {
        let mut row = vec![Cell::words(project.cite_segment(segment)), Cell::segment(project, segment)];
        row.extend(
            by_coder.iter().map(|codes| Cell::words(codes.iter().map(name).collect::<Vec<_>>().join("; "))),
        );
        let mut differing: Vec<usize> = by_coder.iter().flatten().copied().collect();
        differing.sort_unstable();
        differing.dedup();
        differing.retain(|code| !by_coder.iter().all(|codes| codes.contains(code)));
        row.push(Cell::lines(differing.iter().filter_map(defined).collect()));
        let decision = project.memos_on(Target::Segment(segment)).find(|memo| memo.kind == MemoKind::Meeting);
        row.push(Cell::words(decision.map_or("", |memo| memo.title.as_str())));
        row.push(Cell::words(decision.map_or("", |memo| memo.body.as_str())));
        row
    };
    (columns, seen.differing(input).iter().map(|(segment, by_coder)| row(*segment, by_coder)).collect())
}
