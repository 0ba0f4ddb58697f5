//! # What it shows
//! Categories and the relations between them, to be drawn in layers: what leads to something stands above it. As a
//! table the same relations, one in a row.
//!
//! # How it is counted
//! Drawn are the codes at the ends of the relations in scope; where the scope names codes or a level, those too that
//! have no relation yet. Beside a code stand its segments and documents with all under it, beside a relation its quotes
//! and the documents they come from; where the scope names documents, only what stands in them counts.
//!
//! # Example
//! `Nadzor (35/8) ┄ 2 · pogoj za, − 1/1 ┄▶ Zaupanje (28/8)`: dashed, because nobody says so, the researcher infers it.
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (odnosno kodiranje). Miles, M. B., Huberman,
//! A. M. (1994). *Qualitative Data Analysis* (causal networks). Sugiyama, K., Tagawa, S., Toda, M. (1981). Methods for
//! visual understanding of hierarchical system structures. *IEEE Transactions on Systems, Man, and Cybernetics*, 11(2).

pub mod graph;
pub mod layout;

use super::table::{Cell, Table};
use super::{Analysis, Input, relational::Relational};
use crate::error::Result;
use crate::model::{Project, RelationId};
use crate::say;
use graph::Graph;
use rustc_hash::FxHashSet;

/// The map.
pub struct Map;

impl Analysis for Map {
    fn name(&self) -> &'static str {
        "map"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let table = Relational.run(input)?;
        Ok(Table { name: self.name(), title: say!("analysis-map"), ..table })
    }

    fn graph(&self, project: &Project, table: &Table) -> Option<Graph> {
        // Drawn is what the table lists: its rows name their relations by number.
        let at = table.columns.iter().position(|column| column.id == "number");
        let number = |row: &Vec<Cell>| match row.get(at?)? {
            Cell::Text(number) => number.parse::<usize>().ok(),
            _ => None,
        };
        let listed: FxHashSet<usize> = table.rows.iter().filter_map(number).collect();
        let rows =
            project.relations_in_order().into_iter().zip(1..).filter(|(_, number)| listed.contains(number));
        let wanted: FxHashSet<RelationId> = rows.map(|(row, _)| row.id).collect();
        Some(graph::graph(project, &table.scope, |row| wanted.contains(&row)))
    }
}
