//! # What it shows
//! Which two codes meet: on overlapping words, in the same paragraph, in the same document. A place to look, never
//! evidence that the one has to do with the other.
//!
//! # How it is counted
//! Overlap counts pairs of segments, one under each code, that share at least one character; the same segment under both
//! codes is such a pair. Paragraph counts pairs of segments that touch a common paragraph, overlapping or not. Document
//! counts documents in which both stand. Codes count by themselves; with `--level` each code of that level counts with
//! all under it. Two codes that never meet in a document are no row.
//!
//! # Example
//! `Vključitev v podporne programe, terapijo · Urejanje socialnih, zdravstvenih idr. težav · 2 · 3 · 3`
//!
//! # References
//! Kuckartz, U. & Rädiker, S. (2019). *Analyzing Qualitative Data with MAXQDA* (code relations, intersection and
//! proximity).

use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes};
use crate::error::Result;
use crate::model::{CodeId, DocumentId, tree};
use crate::say;
use crate::text::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// Codes that meet.
pub struct Cooccurrence;

/// A counted segment under a code, the code by its place in the rows.
struct Stands {
    span: Span,
    paragraphs: (usize, usize),
    code: usize,
}

/// Overlap, paragraph, document.
type Counts = BTreeMap<(usize, usize), [u64; 3]>;

/// Adds what meets in one document; the segments come in the order of the text.
fn meet(here: &[Stands], counts: &mut Counts) {
    let pair = |a: usize, b: usize| (a.min(b), a.max(b));
    for (at, one) in here.iter().enumerate() {
        let near = here.iter().skip(at + 1).take_while(|other| other.paragraphs.0 <= one.paragraphs.1);
        for other in near.filter(|other| other.code != one.code) {
            let count = counts.entry(pair(one.code, other.code)).or_default();
            let [overlap, paragraph, _] = count;
            *paragraph += 1;
            *overlap += u64::from(one.span.overlaps(other.span));
        }
    }
    let mut codes: Vec<usize> = here.iter().map(|stands| stands.code).collect();
    codes.sort_unstable();
    codes.dedup();
    for (at, a) in codes.iter().enumerate() {
        for b in codes.iter().skip(at + 1) {
            let [_, _, documents] = counts.entry((*a, *b)).or_default();
            *documents += 1;
        }
    }
}

/// The row each code counts in: its own, or with a level that of the nearest code of the level at or above it.
fn places(input: &Input, codes: &[CodeId]) -> FxHashMap<CodeId, usize> {
    let mut places: FxHashMap<CodeId, usize> = FxHashMap::default();
    for (at, code) in codes.iter().enumerate() {
        if input.scope.level.is_some() {
            // A code of the level under another of the level comes later in the tree and takes what is its own.
            tree::subtree(input.project, *code).into_iter().for_each(|under| {
                places.insert(under, at);
            });
        } else {
            places.insert(*code, at);
        }
    }
    places
}

impl Analysis for Cooccurrence {
    fn name(&self) -> &'static str {
        "cooccurrence"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let codes = input.scope.codes(project);
        let places = places(input, &codes);
        let mut counts = Counts::new();
        let mut here: Vec<Stands> = Vec::new();
        let mut seen = FxHashSet::default();
        let mut current: Option<DocumentId> = None;
        let mut segments = 0;
        input.scope.pairs(project, input.hits, |pair| {
            segments += 1;
            if current != Some(pair.document) {
                meet(&here, &mut counts);
                here.clear();
                current = Some(pair.document);
            }
            let Some(code) = places.get(&pair.code).copied() else { return };
            if seen.insert((pair.segment, code)) {
                here.push(Stands {
                    span: pair.span,
                    paragraphs: project.text_of(pair.document).numbers(pair.span),
                    code,
                });
            }
        });
        meet(&here, &mut counts);
        let columns = vec![
            Column::term("code_a", say!("cooccurrence-a")),
            Column::term("code_b", say!("cooccurrence-b")),
            Column::number("overlap", say!("cooccurrence-overlap")),
            Column::number("paragraph", say!("cooccurrence-paragraph")),
            Column::number("document", say!("cooccurrence-document")),
        ];
        let code = |at: usize| codes.get(at).map_or(Cell::Empty, |code| Cell::Code(*code));
        let row = |((a, b), counts): (&(usize, usize), &[u64; 3])| {
            [code(*a), code(*b)].into_iter().chain(counts.map(Cell::Count)).collect()
        };
        let rows = counts.iter().map(row).collect();
        let mut notes = vec![say!("cooccurrence-unit")];
        notes.push(if input.scope.level.is_some() {
            say!("cooccurrence-level")
        } else {
            say!("cooccurrence-own")
        });
        notes.push(say!("cooccurrence-place"));
        notes.extend(notes::usual(input, input.scope.documents(project).len(), segments));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-cooccurrence"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
