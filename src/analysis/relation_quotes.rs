//! # What it shows
//! The segments that relations rest on, in the order of the relations and, under each, of its quotes: a question about
//! relations answered with places in the texts.
//!
//! # How it is counted
//! A row per relation and quote, so a segment that two relations rest on has two rows; the last note says how many
//! segments they are. Which relations is asked as for the table of relations.
//!
//! # Example
//! `2 · Nadzor · pogoj za · Zaupanje · A39 · Ena se mi je prej smejala … · A`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (odnosno kodiranje).

use super::relational::{asked, in_scope};
use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes, terms};
use crate::error::Result;
use crate::model::SegmentId;
use crate::say;
use rustc_hash::FxHashSet;

/// Quotes of relations.
pub struct RelationQuotes;

impl Analysis for RelationQuotes {
    fn name(&self) -> &'static str {
        "relation-quotes"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let columns = vec![
            Column::term("number", say!("relations-number")),
            Column::term("code_a", say!("relations-a")),
            Column::term("kind", say!("relations-kind")),
            Column::term("code_b", say!("relations-b")),
            Column::term("key", say!("table-key")),
            Column::term("segment", say!("table-text")),
            Column::term("document", say!("table-document")),
        ];
        let found = in_scope(input);
        let mut segments: FxHashSet<SegmentId> = FxHashSet::default();
        let mut rows = Vec::new();
        for (row, evidence) in &found {
            for segment in evidence {
                let Some(place) = project.segment(*segment) else { continue };
                segments.insert(*segment);
                rows.push(vec![
                    Cell::words(project.relation_number(row.id)),
                    Cell::Code(row.from),
                    Cell::Message(terms::relation_kind(&row.kind)),
                    Cell::Code(row.to),
                    Cell::words(project.cite_segment(*segment)),
                    Cell::segment(project, *segment),
                    Cell::Document(place.document),
                ]);
            }
        }
        let mut notes =
            vec![say!("relations-base", n = found.len()), say!("relation-quotes-base", n = segments.len())];
        notes.extend(asked(input));
        notes.extend(notes::scope(input));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-relation-quotes"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
