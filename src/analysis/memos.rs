//! # What it shows
//! The memos in the order in which they were begun: when, who, of what kind, on what, and what they say.
//!
//! # How it is counted
//! A row per memo. Where the scope names coders, only theirs; where it names documents or codes, only memos that stand on
//! them, on what lies under them, or on a segment or coding of them.
//!
//! # Example
//! `2026-02-02 09:00 · ana · refleksivni · raziskovalni dnevnik · Kdo sem jaz v teh pogovorih · Sama sem …`
//!
//! # References
//! Charmaz, K. (2014). *Constructing Grounded Theory*, ch. 7 (memo-writing). Mesec, B. (1998). *Uvod v kvalitativno
//! raziskovanje v socialnem delu*.

use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes, terms};
use crate::error::Result;
use crate::model::{Memo, Ref};
use crate::say;
use rustc_hash::FxHashSet;

/// The memos.
pub struct Memos;

/// True when the scope looks at what the memo stands on.
fn is_in(input: &Input, memo: &Memo, wanted: &FxHashSet<Ref>) -> bool {
    let scope = input.scope;
    if !scope.coders.is_empty() && !scope.coders.contains(&memo.coder) {
        return false;
    }
    if scope.documents.is_empty()
        && scope.groups.is_empty()
        && scope.values.is_empty()
        && scope.codes.is_empty()
        && scope.level.is_none()
    {
        return true;
    }
    let mut inside = false;
    memo.target.refs(&mut |row| {
        inside |= wanted.contains(&row)
            || match row {
                Ref::Segment(id) => {
                    input.project.segment(id).is_some_and(|row| wanted.contains(&Ref::Document(row.document)))
                }
                Ref::Coding(id) => input.project.coding(id).is_some_and(|row| {
                    let document =
                        input.project.segment(row.segment).map(|segment| Ref::Document(segment.document));
                    wanted.contains(&Ref::Code(row.code))
                        || document.is_some_and(|document| wanted.contains(&document))
                }),
                _ => false,
            };
    });
    inside
}

/// The memos that are looked at, in the order of the table.
pub fn listed<'a>(input: &Input<'a>) -> Vec<&'a Memo> {
    let (project, scope) = (input.project, input.scope);
    let mut wanted: FxHashSet<Ref> = FxHashSet::default();
    if !scope.codes.is_empty() || scope.level.is_some() {
        wanted.extend(scope.codes(project).into_iter().map(Ref::Code));
    }
    if !scope.documents.is_empty() || !scope.groups.is_empty() || !scope.values.is_empty() {
        wanted.extend(scope.documents(project).into_iter().map(Ref::Document));
    }
    let mut memos: Vec<&Memo> = project.memos().filter(|memo| is_in(input, memo, &wanted)).collect();
    memos.sort_by_key(|memo| (memo.created, memo.id));
    memos
}

impl Analysis for Memos {
    fn name(&self) -> &'static str {
        "memos"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let columns = vec![
            Column::term("created", say!("table-created")),
            Column::term("coder", say!("table-coder")),
            Column::term("kind", say!("table-kind")),
            Column::term("on", say!("table-on")),
            Column::term("title", say!("table-title")),
            Column::term("body", say!("table-memo")),
            Column::term("changed", say!("table-changed")),
        ];
        let memos = listed(input);
        let row = |memo: &&Memo| {
            vec![
                Cell::Time(memo.created),
                Cell::words(project.coder(memo.coder).map(|row| row.name.clone()).unwrap_or_default()),
                Cell::Message(terms::memo_kind(memo.kind)),
                Cell::Message(terms::target(project, memo.target)),
                Cell::words(&memo.title),
                Cell::words(&memo.body),
                if memo.changed == memo.created { Cell::Empty } else { Cell::Time(memo.changed) },
            ]
        };
        let rows: Vec<Vec<Cell>> = memos.iter().map(row).collect();
        let mut notes = vec![say!("memos-base", n = rows.len())];
        notes.extend(notes::scope(input));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-memos"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
