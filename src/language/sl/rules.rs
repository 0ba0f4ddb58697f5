//! The suffix rules of LemmaGen for Slovenian, read out of a finite-state map.
//!
//! A rule says what to take off the end of a word and what to put there; the longest suffix that has a rule decides. The
//! map and its licence (CC BY-SA 4.0) lie in `lemmagen/`; `examples/generate_lemmas.rs` makes them. Some rules begin with
//! a capital: the word is a name then. Both readings of a word (as it stands, and as a name) come out of one pass.

use std::sync::LazyLock;

use fst::raw::{Fst, Output};

use crate::language::fingerprint;

static MAP: &[u8] = include_bytes!("lemmagen/lemmas.fst");
static ACTIONS: &[u8] = include_bytes!("lemmagen/actions.bin");

struct Tables {
    map: Option<Fst<&'static [u8]>>,
    /// Bytes to strip and text to add, by number.
    actions: Vec<(usize, &'static [u8])>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut actions = Vec::new();
    let mut rest = ACTIONS;
    while let [strip, length, tail @ ..] = rest
        && let Some((add, tail)) = tail.split_at_checked(usize::from(*length))
    {
        actions.push((usize::from(*strip), add));
        rest = tail;
    }
    Tables { map: Fst::new(MAP).ok(), actions }
});

/// A hash of map and actions.
pub fn version() -> u64 {
    fingerprint(&[MAP, ACTIONS])
}

/// A dictionary form as the rules guess it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// Never empty; lower-case for [`guess`], as a name is written for [`Guesses::name`].
    pub lemma: String,
    /// The rule looked at the whole word: it was in the word list that the rules were learnt from.
    pub whole: bool,
}

/// What the rules say of a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guesses {
    /// The word in lower case.
    pub common: Guess,
    /// The word as a name, if a rule for names fits; in lower case.
    pub name: Option<String>,
}

/// The dictionary form of a word in lower case.
pub fn guess(form: &str) -> Guess {
    guesses(form).common
}

/// Both readings of a word in lower case; a word without a rule is its own dictionary form.
pub fn guesses(form: &str) -> Guesses {
    let tables = &*TABLES;
    let itself = || Guesses { common: Guess { lemma: form.to_owned(), whole: false }, name: None };
    let Some(map) = &tables.map else {
        return itself();
    };
    let first = form.chars().next().map_or(0, char::len_utf8);
    let Some((head, tail)) = form.as_bytes().split_at_checked(first) else {
        return itself();
    };

    let walk = Walk { map, address: map.root().addr(), output: Output::zero(), best: None, whole: false };
    let mut walk = walk.visit();
    let mut reached = true;
    for byte in tail.iter().rev() {
        reached = walk.step(*byte);
        if !reached {
            break;
        }
    }
    let mut name = None;
    if reached {
        let mut capital = walk.clone();
        capital.best = None;
        let upper: String = form.chars().take(1).flat_map(char::to_uppercase).collect();
        if upper.as_bytes() != head && upper.bytes().rev().all(|byte| capital.step(byte)) {
            capital.finish();
            name = capital
                .best
                .and_then(|n| tables.apply(n, [upper.as_bytes(), tail].concat()))
                .map(|s| s.to_lowercase());
        }
        if head.iter().rev().all(|byte| walk.step(*byte)) {
            walk.finish();
        }
    }
    let lemma = walk.best.and_then(|n| tables.apply(n, form.as_bytes().to_vec()));
    Guesses { common: Guess { lemma: lemma.unwrap_or_else(|| form.to_owned()), whole: walk.whole }, name }
}

impl Tables {
    /// Nothing where the result would be empty or no text.
    fn apply(&self, action: u64, mut word: Vec<u8>) -> Option<String> {
        let (strip, add) = self.actions.get(usize::try_from(action).ok()?)?;
        word.truncate(word.len().checked_sub(*strip)?);
        word.extend_from_slice(add);
        String::from_utf8(word).ok().filter(|lemma| lemma.chars().any(char::is_alphabetic))
    }
}

/// A place in the map, and the last rule passed on the way there.
#[derive(Clone)]
struct Walk<'m> {
    map: &'m Fst<&'static [u8]>,
    address: usize,
    output: Output,
    best: Option<u64>,
    whole: bool,
}

impl Walk<'_> {
    fn visit(mut self) -> Self {
        let node = self.map.node(self.address);
        if node.is_final() {
            self.best = Some(self.output.cat(node.final_output()).value());
        }
        self
    }

    fn step(&mut self, byte: u8) -> bool {
        let node = self.map.node(self.address);
        let Some(i) = node.find_input(byte) else {
            return false;
        };
        let transition = node.transition(i);
        self.output = self.output.cat(transition.out);
        self.address = transition.addr;
        let node = self.map.node(self.address);
        if node.is_final() {
            self.best = Some(self.output.cat(node.final_output()).value());
        }
        true
    }

    /// The word is used up: a rule for the entire word, if there is one.
    fn finish(&mut self) {
        let node = self.map.node(self.address);
        self.whole = node.is_final();
        self.whole |= self.step(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_suffix_decides() {
        for (form, lemma) in [
            ("hiše", "hiša"),
            ("uporabnikov", "uporabnik"),
            ("zaposlitvami", "zaposlitev"),
            ("delam", "delati"),
            ("", ""),
        ] {
            assert_eq!(guess(form).lemma, lemma);
        }
    }

    #[test]
    fn names_have_rules_of_their_own() {
        assert_eq!(guesses("slovenijo").name.as_deref(), Some("slovenija"));
        assert_eq!(guesses("uporabnikov").name, None);
    }
}
