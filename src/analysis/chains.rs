//! # What it shows
//! What leads to a category and what it leads to, along all relations that lead somewhere: conditions, strategies,
//! consequences; each step with the relation behind it, and what the whole chain does.
//!
//! # How it is counted
//! A row per step. Depth is the number of relations away. The direction is that of the whole chain: two weakenings make
//! a strengthening, one undetermined relation leaves it undetermined. A category that is met again on its own way is shown
//! once more and not followed, so a circle ends. Quotes are those of the last relation. Where the scope names no codes,
//! every category at the end of a relation that leads somewhere has its chains; at most 200 steps each.
//!
//! # Example
//! `Zaupanje · kaj vodi sem · 2 · Nadzor · pogoj za · slabi · 3`
//!
//! # References
//! Strauss, A. & Corbin, J. (1990). *Basics of Qualitative Research* (the conditional path). Glaser, B. (1978).
//! *Theoretical Sensitivity* (the "six C's").

use super::relations::{Way, chains, leads};
use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes, terms};
use crate::error::Result;
use crate::model::{CodeId, tree};
use crate::say;
use rustc_hash::FxHashSet;

/// So many steps at most for one code and one way.
pub const MOST: usize = 200;

/// Chains of relations.
pub struct Chains;

/// The codes whose chains are shown: those the scope names, else all at the ends of relations that lead somewhere.
fn codes(input: &Input) -> Vec<CodeId> {
    let (project, scope) = (input.project, input.scope);
    if !scope.codes.is_empty() {
        return scope.codes.clone();
    }
    let ends: FxHashSet<CodeId> = leads(project).into_iter().flat_map(|(from, to, _)| [from, to]).collect();
    tree::walk(project).into_iter().filter(|code| ends.contains(code)).collect()
}

impl Analysis for Chains {
    fn name(&self) -> &'static str {
        "chains"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let columns = vec![
            Column::term("code", say!("table-category")),
            Column::term("way", say!("chains-way")),
            Column::number("depth", say!("chains-depth")),
            Column::term("step", say!("chains-step")),
            Column::term("kind", say!("relations-kind")),
            Column::term("direction", say!("relations-direction")),
            Column::number("quotes", say!("relations-quotes")),
        ];
        let mut rows = Vec::new();
        let mut cut = false;
        for code in codes(input) {
            for way in [Way::Causes, Way::Effects] {
                let found = chains(project, code, way, MOST);
                cut |= found.cut;
                for step in found.steps.iter().skip(1) {
                    let via = step.via.and_then(|id| project.relation(id));
                    rows.push(vec![
                        Cell::Code(code),
                        Cell::Message(match way {
                            Way::Causes => say!("chains-causes"),
                            Way::Effects => say!("chains-effects"),
                        }),
                        Cell::count(step.depth),
                        Cell::Code(step.code),
                        via.map_or(Cell::Empty, |row| Cell::Message(terms::relation_kind(&row.kind))),
                        Cell::Message(terms::direction(step.direction)),
                        Cell::count(via.map_or(0, |row| row.evidence.len())),
                    ]);
                }
            }
        }
        let mut notes = vec![say!("chains-note")];
        if cut {
            notes.push(say!("chains-cut", count = MOST));
        }
        notes.extend(notes::scope(input));
        Ok(Table { name: self.name(), title: say!("analysis-chains"), scope: input.scope.clone(), columns, rows, notes })
    }
}
