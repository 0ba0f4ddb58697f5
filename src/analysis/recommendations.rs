//! # What it shows
//! What the study recommends, and the propositions each recommendation rests on, with where these stand.
//!
//! # How it is counted
//! A row per recommendation, in their order. Where the scope names codes, only recommendations that rest on a proposition
//! about one of them; without codes also those that rest on nothing yet.
//!
//! # Example
//! `1 · V opis dela naj se vpišejo ure za stik po zaključku. · P6 podprta: Stik po zaključku … · P8 zožena: …`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (teoretična formulacija, predlogi).

use super::propositions::in_scope;
use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes, terms};
use crate::error::Result;
use crate::model::PropositionId;
use crate::say;
use rustc_hash::FxHashSet;

/// The recommendations as a table.
pub struct Recommendations;

impl Analysis for Recommendations {
    fn name(&self) -> &'static str {
        "recommendations"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let (project, scope) = (input.project, input.scope);
        let columns = vec![
            Column::term("number", say!("relations-number")),
            Column::term("recommendation", say!("recommendations-sentence")),
            Column::term("propositions", say!("recommendations-on")),
        ];
        let named = !scope.codes.is_empty() || scope.level.is_some();
        let about: FxHashSet<PropositionId> = in_scope(input).into_iter().map(|row| row.id).collect();
        let mut rows = Vec::new();
        for (number, row) in (1_usize..).zip(project.recommendations_in_order()) {
            if named && !row.propositions.iter().any(|id| about.contains(id)) {
                continue;
            }
            let line = |id: &PropositionId| {
                let row = project.proposition(*id)?;
                let status = terms::proposition_status(row.status);
                Some(Cell::Message(say!(
                    "recommendations-line",
                    name = row.name(),
                    status = status,
                    sentence = row.sentence.as_str()
                )))
            };
            let on = row.propositions.iter().filter_map(line).collect();
            rows.push(vec![Cell::words(number.to_string()), Cell::words(&row.sentence), Cell::lines(on)]);
        }
        let mut notes = vec![say!("recommendations-base", n = rows.len())];
        notes.extend(notes::scope(input));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-recommendations"),
            scope: scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
