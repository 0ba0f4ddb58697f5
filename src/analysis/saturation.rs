//! # What it shows
//! How the code system and the theory grew: per document, in the order of interviewing, the codes met for the first time
//! and how many there are by then, beside what other orders of the same documents would give; the codes that were named
//! while that document was coded; the properties and values met for the first time; the propositions that began or were
//! narrowed there.
//!
//! # How it is counted
//! A code is met where it has an active coding in scope. The order is that of the date variable where every document has
//! a date, else the project's own; which was used is said. The band is the 5th and the 95th percentile of the total over
//! 1 000 orders drawn with a fixed seed. A code is named in the document where it was put first, by the time of coding: one
//! that was named late and then found in earlier interviews is met there and named here. A value of a property is met where a segment first has it (the same words of the
//! same property count once; a place between the extremes without words counts once for the property). A proposition
//! begins in the document that first holds evidence for or against it; a narrowing belongs to the passage, document or
//! person that was named as the case which changed the sentence. Set-aside evidence does not count. No threshold is "reached": saturation of codes is not saturation of meanings.
//!
//! # Example
//! `7 · E · 0 · 41 · 41 · 42 · 2 · 1 · 0`
//!
//! # References
//! Guest, G., Bunce, A. & Johnson, L. (2006). *How many interviews are enough?* Hennink, M., Kaiser, B. & Marconi, V.
//! (2017). *Code saturation versus meaning saturation*.

use super::Switch;
use super::facts::{self, Fact};
use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes, support};
use crate::error::Result;
use crate::language::fold::fold;
use crate::model::{Because, CodeId, DocumentId, PropertyId, SegmentId, Time, tree};
use crate::say;
use rustc_hash::{FxHashMap, FxHashSet};

/// The growth of the code system.
pub struct Saturation;

/// So many orders are drawn.
const ORDERS: usize = 1_000;

/// Where the draws begin: the same band on every machine.
const SEED: u64 = 2_026;

/// A generator of numbers that look random (SplitMix64), the same everywhere.
struct Draws(u64);

impl Draws {
    /// The next number below `limit`, which must not be 0.
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % u64::try_from(limit.max(1)).unwrap_or(1)).unwrap_or(0)
    }
}

/// The documents in the order of interviewing, and whether that is by date.
pub fn in_order(input: &Input) -> (Vec<DocumentId>, bool) {
    let project = input.project;
    let variable = input.args.by.or_else(|| facts::variable(project, Fact::Date));
    let mut documents = input.scope.documents(project);
    let dates: FxHashMap<DocumentId, (u32, u32, u32)> = documents
        .iter()
        .filter_map(|id| Some((*id, facts::date(facts::value(project, *id, variable))?)))
        .collect();
    let dated = !documents.is_empty() && dates.len() == documents.len();
    if dated {
        documents.sort_by_key(|id| dates.get(id).copied());
    }
    (documents, dated)
}

/// In which document of the order each property or value is met for the first time.
fn new_values(input: &Input, places: &FxHashMap<DocumentId, usize>, count: usize) -> Vec<usize> {
    let project = input.project;
    let mut first: FxHashMap<(PropertyId, String), usize> = FxHashMap::default();
    for row in project.properties() {
        for value in row.values.iter().filter(|value| !support::is_aside(project, value.segment)) {
            let Some(at) = place(input, places, value.segment) else { continue };
            let words = fold(tree::same_name(&value.value).trim()).into_owned();
            let known = first.entry((row.id, words)).or_insert(at);
            *known = at.min(*known);
        }
    }
    tally(first.into_values(), count)
}

/// In which document of the order each proposition begins, and in which it was narrowed.
fn new_theory(input: &Input, places: &FxHashMap<DocumentId, usize>, count: usize) -> Vec<usize> {
    let project = input.project;
    let mut found = Vec::new();
    for row in project.propositions() {
        let evidence = row.evidence.iter().filter(|one| !support::is_aside(project, one.segment));
        found.extend(evidence.filter_map(|one| place(input, places, one.segment)).min());
        for because in row.earlier.iter().filter_map(|earlier| earlier.because) {
            found.extend(match because {
                Because::Segment(segment) => place(input, places, segment),
                Because::Document(document) => places.get(&document).copied(),
                Because::Case(case) => project
                    .case(case)
                    .and_then(|row| row.documents.iter().filter_map(|id| places.get(id)).min().copied()),
            });
        }
    }
    tally(found.into_iter(), count)
}

/// The place in the order of the document in which a segment lies, where the scope takes it.
fn place(input: &Input, places: &FxHashMap<DocumentId, usize>, segment: SegmentId) -> Option<usize> {
    let row = input.project.segment(segment).filter(|row| input.scope.takes(input.project, row))?;
    places.get(&row.document).copied()
}

/// How often each place occurs.
fn tally(found: impl Iterator<Item = usize>, count: usize) -> Vec<usize> {
    let mut counts = vec![0; count];
    for at in found {
        counts.get_mut(at).into_iter().for_each(|count| *count += 1);
    }
    counts
}

/// How many different items there are after each document of an order.
fn totals(order: &[usize], items: &[Vec<usize>], seen: &mut FxHashSet<usize>) -> Vec<usize> {
    seen.clear();
    let grow = |document: &usize| {
        seen.extend(items.get(*document).into_iter().flatten());
        seen.len()
    };
    order.iter().map(grow).collect()
}

/// The 5th and the 95th percentile (nearest rank) of the total after each document, over many orders.
fn band(items: &[Vec<usize>]) -> Vec<(usize, usize)> {
    let mut draws = Draws(SEED);
    let mut order: Vec<usize> = (0..items.len()).collect();
    let mut after: Vec<Vec<usize>> = vec![Vec::with_capacity(ORDERS); items.len()];
    let mut seen = FxHashSet::default();
    for _ in 0..ORDERS {
        for at in (1..order.len()).rev() {
            order.swap(at, draws.below(at + 1));
        }
        for (list, total) in after.iter_mut().zip(totals(&order, items, &mut seen)) {
            list.push(total);
        }
    }
    let at = |list: &[usize], per_cent: usize| {
        list.get((list.len() * per_cent).div_ceil(100).saturating_sub(1)).copied().unwrap_or(0)
    };
    let ends = |mut list: Vec<usize>| {
        list.sort_unstable();
        (at(&list, 5), at(&list, 95))
    };
    after.into_iter().map(ends).collect()
}

impl Analysis for Saturation {
    fn name(&self) -> &'static str {
        "saturation"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::By]
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let (documents, dated) = in_order(input);
        let places: FxHashMap<DocumentId, usize> =
            documents.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let mut numbers: FxHashMap<CodeId, usize> = FxHashMap::default();
        let mut items: Vec<Vec<usize>> = vec![Vec::new(); documents.len()];
        let mut named: FxHashMap<CodeId, (Time, usize)> = FxHashMap::default();
        let mut segments = 0;
        input.scope.pairs(project, input.hits, |pair| {
            segments += 1;
            let created = project.coding(pair.coding).map(|row| row.created).unwrap_or_default();
            if let Some(at) = places.get(&pair.document) {
                let first = named.entry(pair.code).or_insert((created, *at));
                *first = (created, *at).min(*first);
            }
            let next = numbers.len();
            let code = *numbers.entry(pair.code).or_insert(next);
            if let Some(list) = places.get(&pair.document).and_then(|at| items.get_mut(*at)) {
                list.push(code);
            }
        });
        items.iter_mut().for_each(|list| {
            list.sort_unstable();
            list.dedup();
        });
        let columns = vec![
            Column::number("number", say!("saturation-number")),
            Column::term("document", say!("table-document")),
            Column::number("new_codes", say!("saturation-new-codes")),
            Column::number("total", say!("saturation-total")),
            Column::number("band_low", say!("saturation-band-low")),
            Column::number("band_high", say!("saturation-band-high")),
            Column::number("named_codes", say!("saturation-named")),
            Column::number("new_values", say!("saturation-new-values")),
            Column::number("new_propositions", say!("saturation-new-propositions")),
        ];
        let order: Vec<usize> = (0..documents.len()).collect();
        let grown = totals(&order, &items, &mut FxHashSet::default());
        let values = new_values(input, &places, documents.len());
        let theory = new_theory(input, &places, documents.len());
        let named = tally(named.into_values().map(|(_, at)| at), documents.len());
        let mut before = 0;
        let mut rows = Vec::new();
        let beside = band(&items).into_iter().zip(named.into_iter().zip(values.into_iter().zip(theory)));
        for (((number, document), total), ((low, high), (named, (values, theory)))) in
            (1..).zip(&documents).zip(grown).zip(beside)
        {
            let counts =
                [total - before.min(total), total, low, high, named, values, theory].map(Cell::count);
            before = total;
            rows.push([Cell::count(number), Cell::Document(*document)].into_iter().chain(counts).collect());
        }
        let mut notes = vec![if dated { say!("saturation-by-date") } else { say!("saturation-by-order") }];
        notes.push(say!("saturation-band", n = ORDERS));
        notes.push(say!("saturation-theory"));
        notes.push(say!("saturation-meaning"));
        notes.extend(notes::usual(input, documents.len(), segments));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-saturation"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn the_band_holds_what_any_order_must_give() {
        // Three documents with one item each, all different: after n documents every order has n.
        assert_eq!(band(&[vec![0], vec![1], vec![2]]), [(1, 1), (2, 2), (3, 3)]);
        // One document has all three items: the first total is 1 or 3, the last is always 3.
        let of_two = band(&[vec![0], vec![0, 1, 2]]);
        assert_eq!(of_two, [(1, 3), (3, 3)]);
    }
}
