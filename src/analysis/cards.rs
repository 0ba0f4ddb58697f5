//! # What it shows
//! Cards to be cut out and laid on a table: each statement with its number and an empty line for its concept, or with
//! the concept printed.
//!
//! # How it is counted
//! A card for every statement in scope, in the order of documents and of the text; with `--columns code` a card for every
//! statement and code, so that a passage with two meanings can lie in two heaps. As docx and html the cards stand in a
//! grid with lines to cut along.
//!
//! # Example
//! `C12 · Pri nas velja najprej zob, potem življenjepis. · »Najprej zob«`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (razvrščanje pojmov v kategorije). Lincoln, Y. S.
//! & Guba, E. G. (1985). *Naturalistic Inquiry* (unitizing and sorting).

use super::levels::name;
use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes, select};
use crate::error::{Error, Result};
use crate::model::scope::Pair;
use crate::model::{CodeId, SegmentId};
use crate::say;
use rustc_hash::FxHashMap;

/// Cards to cut out.
pub struct Cards;

impl Analysis for Cards {
    fn name(&self) -> &'static str {
        "cards"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let (project, scope) = (input.project, input.scope);
        if let Some(other) = input.args.columns.iter().find(|id| *id != "code") {
            return Err(Error::usage(say!("table-unknown-column", column = other))
                .hint(say!("usage-valid-values", values = "code")));
        }
        let with_code = !input.args.columns.is_empty();
        let columns = vec![
            Column::term("number", say!("open-number")),
            Column::term("statement", say!("open-statement")),
            Column::term("code", say!("level-concept")),
        ];
        let mut pairs: Vec<Pair> = Vec::new();
        scope.pairs(project, input.hits, |pair| pairs.push(pair.clone()));
        let pairs = select::pick(pairs, input.args.select, |pair| (pair.code, pair.document));
        let mut codes: FxHashMap<SegmentId, Vec<CodeId>> = FxHashMap::default();
        pairs.iter().for_each(|pair| codes.entry(pair.segment).or_default().push(pair.code));
        // Without a narrower scope a marked unit that has no code yet has its card as well.
        let narrowed = input.args.select > 0
            || input.hits.is_some()
            || (!scope.is_all() && scope.documents.is_empty() && scope.groups.is_empty());
        let mut rows = Vec::new();
        for document in scope.documents(project) {
            for (segment, number) in project.statement_numbers(document) {
                let here = codes.get(&segment).map_or(&[][..], Vec::as_slice);
                if narrowed && here.is_empty() {
                    continue;
                }
                let card = |code: Cell| {
                    vec![
                        Cell::Text(project.statement_key(document, &number)),
                        Cell::segment(project, segment),
                        code,
                    ]
                };
                match (with_code, here.is_empty()) {
                    (true, false) => {
                        rows.extend(here.iter().map(|code| card(Cell::words(name(project, *code)))))
                    }
                    _ => rows.push(card(Cell::Empty)),
                }
            }
        }
        let mut notes = vec![say!("cards-base", n = rows.len())];
        notes.extend(select::note(input, pairs.len()));
        notes.extend(notes::scope(input));
        notes.extend(notes::left_out(input));
        let title = select::title(input, say!("analysis-cards"));
        Ok(Table { name: self.name(), title, scope: scope.clone(), columns, rows, notes })
    }
}
