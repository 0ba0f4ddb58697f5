//! # What it shows
//! How the code system grew: per document, in the order of interviewing, the codes met for the first time and how many
//! there are by then, beside what other orders of the same documents would give.
//!
//! # How it is counted
//! A code is met where it has an active coding in scope. The order is that of the date variable where every document has
//! a date, else the project's own; which was used is said. The band is the 5th and the 95th percentile of the total over
//! 1 000 orders drawn with a fixed seed. No threshold is "reached": saturation of codes is not saturation of meanings.
//!
//! # Example
//! `3 · H · 6 · 31 · 22 · 33`
//!
//! # References
//! Guest, G., Bunce, A. & Johnson, L. (2006). *How many interviews are enough?* Hennink, M., Kaiser, B. & Marconi, V.
//! (2017). *Code saturation versus meaning saturation*.

use super::facts::{self, Fact};
use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes};
use crate::error::Result;
use crate::model::{CodeId, DocumentId};
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
    let dates: FxHashMap<DocumentId, (u32, u32, u32)> =
        documents.iter().filter_map(|id| Some((*id, facts::date(facts::value(project, *id, variable))?))).collect();
    let dated = !documents.is_empty() && dates.len() == documents.len();
    if dated {
        documents.sort_by_key(|id| dates.get(id).copied());
    }
    (documents, dated)
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
    let at = |list: &[usize], per_cent: usize| list.get((list.len() * per_cent).div_ceil(100).saturating_sub(1)).copied().unwrap_or(0);
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

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let (documents, dated) = in_order(input);
        let places: FxHashMap<DocumentId, usize> = documents.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let mut numbers: FxHashMap<CodeId, usize> = FxHashMap::default();
        let mut items: Vec<Vec<usize>> = vec![Vec::new(); documents.len()];
        let mut segments = 0;
        input.scope.pairs(project, input.hits, |pair| {
            segments += 1;
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
        ];
        let order: Vec<usize> = (0..documents.len()).collect();
        let grown = totals(&order, &items, &mut FxHashSet::default());
        let mut before = 0;
        let mut rows = Vec::new();
        for (((number, document), total), (low, high)) in (1..).zip(&documents).zip(grown).zip(band(&items)) {
            let counts = [total - before.min(total), total, low, high].map(Cell::count);
            before = total;
            rows.push([Cell::count(number), Cell::Document(*document)].into_iter().chain(counts).collect());
        }
        let mut notes = vec![if dated { say!("saturation-by-date") } else { say!("saturation-by-order") }];
        notes.push(say!("saturation-band", n = ORDERS));
        notes.push(say!("saturation-meaning"));
        notes.extend(notes::usual(input, documents.len(), segments));
        Ok(Table { name: self.name(), title: say!("analysis-saturation"), scope: input.scope.clone(), columns, rows, notes })
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
