//! A set of paragraphs, one bit each: what words and filters are joined with.

use std::ops::Range;

/// A set over `0..len`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    len: usize,
}

impl Bits {
    /// Nothing of `len`.
    pub fn none(len: usize) -> Self {
        Self { words: vec![0; len.div_ceil(64)], len }
    }

    fn trim(&mut self) {
        let over = self.words.len() * 64 - self.len;
        if let Some(last) = self.words.last_mut().filter(|_| over > 0) {
            *last &= u64::MAX >> over;
        }
    }

    /// How many there could be.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Puts `at` in; beyond the end nothing happens.
    pub fn insert(&mut self, at: u32) {
        if let Some(word) = self.words.get_mut(at as usize / 64) {
            *word |= 1 << (at % 64);
        }
    }

    /// Puts a range in.
    pub fn insert_range(&mut self, range: Range<u32>) {
        let end = range.end.min(u32::try_from(self.len).unwrap_or(u32::MAX));
        for index in range.start / 64..end.div_ceil(64) {
            if let Some(word) = self.words.get_mut(index as usize) {
                *word |= mask(index, range.start, end);
            }
        }
    }

    /// Whether `at` is in.
    pub fn has(&self, at: u32) -> bool {
        self.words.get(at as usize / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// Keeps what is in both.
    pub fn keep(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(a, b)| *a &= b);
    }

    /// Adds what is in the other.
    pub fn add(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(a, b)| *a |= b);
    }

    /// Takes out what is in the other.
    pub fn remove(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(a, b)| *a &= !b);
    }

    /// What is not in.
    pub fn inverse(mut self) -> Self {
        self.words.iter_mut().for_each(|word| *word = !*word);
        self.trim();
        self
    }

    /// How many are in.
    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many of a range are in.
    pub fn count_in(&self, range: Range<u32>) -> usize {
        let counted =
            |index: u32| (self.word(index) & mask(index, range.start, range.end)).count_ones() as usize;
        (range.start / 64..range.end.div_ceil(64)).map(counted).sum()
    }

    fn word(&self, index: u32) -> u64 {
        self.words.get(index as usize).copied().unwrap_or(0)
    }

    /// Whether nothing is in.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// Those that are in, in order.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        let len = u32::try_from(self.len).unwrap_or(u32::MAX);
        self.iter_in(0..len)
    }

    /// Those of a range that are in, in order.
    pub fn iter_in(&self, range: Range<u32>) -> impl Iterator<Item = u32> + '_ {
        (range.start / 64..range.end.div_ceil(64)).flat_map(move |index| {
            let mut word = self.word(index) & mask(index, range.start, range.end);
            std::iter::from_fn(move || {
                let bit = word.trailing_zeros();
                (word != 0).then(|| {
                    word &= word - 1;
                    index * 64 + bit
                })
            })
        })
    }
}

/// The bits of one word that lie in `from..to`.
fn mask(index: u32, from: u32, to: u32) -> u64 {
    let (low, high) = (from.saturating_sub(index * 64), to.saturating_sub(index * 64));
    let below = |bits: u32| if bits >= 64 { u64::MAX } else { (1 << bits) - 1 };
    below(high) & !below(low)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn as_a_set_of_numbers(a in prop::collection::btree_set(0u32..200, 0..60), b in prop::collection::btree_set(0u32..200, 0..60), from in 0u32..200, to in 0u32..200) {
            let of = |set: &BTreeSet<u32>| { let mut bits = Bits::none(200); set.iter().for_each(|at| bits.insert(*at)); bits };
            let (mut both, mut any, mut less) = (of(&a), of(&a), of(&a));
            both.keep(&of(&b));
            any.add(&of(&b));
            less.remove(&of(&b));
            prop_assert_eq!(both.iter().collect::<Vec<_>>(), a.intersection(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(any.iter().collect::<Vec<_>>(), a.union(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(less.iter().collect::<Vec<_>>(), a.difference(&b).copied().collect::<Vec<_>>());
            prop_assert_eq!(of(&a).inverse().count(), 200 - a.len());
            let (from, to) = (from.min(to), from.max(to));
            let mut filled = Bits::none(200);
            filled.insert_range(from..to + 100);
            prop_assert_eq!(filled.iter().collect::<Vec<_>>(), (from..(to + 100).min(200)).collect::<Vec<_>>());
            prop_assert_eq!(of(&a).count_in(from..to), a.range(from..to).count());
            prop_assert_eq!(of(&a).iter_in(from..to).collect::<Vec<_>>(), a.range(from..to).copied().collect::<Vec<_>>());
        }
    }
}
