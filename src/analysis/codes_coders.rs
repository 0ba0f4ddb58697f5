//! # What it shows
//! Codes in the order of the tree by coders: who has used each code, and how often. Where two have coded the same
//! interviews, a code that one of them never uses is a reason to talk about its definition.
//!
//! # How it is counted
//! A column per coder who has codings in scope; a cell counts documents (default) or segments of that coder with all under
//! the code. The total counts a segment that two have coded alike once, so it may be less than the sum. It measures
//! nothing of agreement: for that see `agreement`.
//!
//! # Example
//! `Sram · 9 · 7 · 9`
//!
//! # References
//! Kuckartz, U. & Rädiker, S. (2019). *Analyzing Qualitative Data with MAXQDA* (working in teams).

use super::Switch;
use super::table::{Cell, Column, Narrow, Table, Title};
use super::tally::Tally;
use super::{Analysis, CountUnit, Input, notes};
use crate::error::Result;
use crate::model::{CoderId, Scope};
use crate::say;

/// Codes by coders.
pub struct CodesCoders;

impl Analysis for CodesCoders {
    fn name(&self) -> &'static str {
        "codes-coders"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::Unit]
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let (project, scope) = (input.project, input.scope);
        let wanted = |id: &CoderId| scope.coders.is_empty() || scope.coders.contains(id);
        let mut coders: Vec<_> = project.coders().filter(|row| wanted(&row.id)).collect();
        coders.sort_by(|a, b| crate::language::collate::compare("sl", &a.name, &b.name));
        let counted = |coders: Vec<CoderId>| {
            let scope = Scope { coders, ..scope.clone() };
            Tally::of(&Input { scope: &scope, ..*input }, 0, |_| 0)
        };
        let mut columns = vec![Column::term("code", say!("table-code"))];
        let mut tallies = Vec::new();
        for row in coders {
            let tally = counted(vec![row.id]);
            if tally.coded_segments.at(0, 0) == 0 {
                continue;
            }
            let narrow = Narrow { coder: Some(row.id), ..Narrow::default() };
            columns.push(Column::count(format!("c:{}", row.name), Title::Name(row.name.clone()), narrow));
            tallies.push(tally);
        }
        columns.push(Column::count("total", Title::Term(say!("table-total")), Narrow::default()));
        tallies.push(counted(scope.coders.clone()));
        let cell = |tally: &Tally, at| {
            let counts =
                if input.args.unit == CountUnit::Segments { &tally.segments } else { &tally.documents };
            Cell::Count(u64::from(counts.at(at, 0)))
        };
        let all = tallies.last();
        let codes = scope.codes(project).into_iter().filter_map(|code| Some((code, all?.row(code)?)));
        let rows = codes.map(|(code, at)| {
            std::iter::once(Cell::Code(code)).chain(tallies.iter().map(|tally| cell(tally, at))).collect()
        });
        let rows = rows.collect();
        let segments =
            all.map_or(0, |tally| usize::try_from(tally.coded_segments.at(0, 0)).unwrap_or(usize::MAX));
        let unit = if input.args.unit == CountUnit::Segments {
            say!("codes-coders-segments")
        } else {
            say!("codes-coders-documents")
        };
        let mut notes = vec![unit];
        notes.extend(notes::usual(input, scope.documents(project).len(), segments));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-codes-coders"),
            scope: scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
