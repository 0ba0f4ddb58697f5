//! Words of a plan: slots of terms, and the paragraphs that hold them.

use super::super::ast::Words;
use super::super::bits::Bits;
use super::super::slot::{Slot, token_of};
use super::super::snapshot::Positions;
use super::super::spans::Compiled;
use super::{Leaf, Node, Plan, Planned, failed};
use crate::language::{Kind, tokens};
use rustc_hash::FxHashMap;

impl Plan<'_> {
    pub(super) fn leaf(&mut self, words: &Words) -> Planned<Node> {
        let compiled = self.words(words);
        let bits = self.bits(&compiled).map_err(failed)?;
        let word = match words {
            Words::Word(word, place) => Some((word.clone(), place.0.clone())),
            _ => None,
        };
        self.leaves.push(Leaf { compiled, bits, negative: self.negative, word });
        Ok(Node::Leaf(self.leaves.len() - 1))
    }

    fn slot(&mut self, slot: Slot) -> Compiled {
        self.slots.push(slot);
        Compiled::Slot(self.slots.len() - 1)
    }

    fn words(&mut self, words: &Words) -> Compiled {
        match words {
            Words::Word(word, _) => self.word(word),
            Words::Pattern(pattern, _) => self.slot(self.maker().pattern(pattern)),
            Words::Approx(word, distance, _) => self.slot(self.maker().approx(word, *distance)),
            Words::Regex(pattern, _) => self.slot(self.maker().regex(pattern)),
            Words::Phrase(text, _) => self.phrase(text),
            Words::Near(parts, slop, _) => {
                Compiled::Near(parts.iter().map(|part| self.words(part)).collect(), *slop)
            }
            Words::Then(pair, within, _) => {
                Compiled::Then(Box::new((self.words(&pair.0), self.words(&pair.1))), *within)
            }
            Words::Any(parts, _) => Compiled::Any(parts.iter().map(|part| self.words(part)).collect()),
        }
    }

    /// A word; what is typed as one and read as several (`in/ali`) is looked for as several in a row.
    fn word(&mut self, word: &str) -> Compiled {
        let mut all = Vec::new();
        tokens(word, &mut all);
        let several = all.iter().any(|token| token.position > 0)
            && !all.iter().any(|token| token.kind == Kind::Compound);
        if several {
            let parts = all.iter().map(|token| {
                let slot = self.maker().word(token);
                (token.position, slot)
            });
            let parts: Vec<(u32, Slot)> = parts.collect();
            return self.row(parts);
        }
        let maker = self.maker();
        let mut slot = maker.word(&token_of(word));
        if self.pairs {
            maker.take_pairs(&mut slot);
        }
        self.slot(slot)
    }

    fn row(&mut self, parts: Vec<(u32, Slot)>) -> Compiled {
        let mut row = Vec::new();
        for (position, slot) in parts {
            if let Compiled::Slot(number) = self.slot(slot) {
                row.push((position, number));
            }
        }
        match row.as_slice() {
            [(_, only)] => Compiled::Slot(*only),
            _ => Compiled::Phrase(row),
        }
    }

    /// Exactly these words; `*` in one of them stands for any letters.
    fn phrase(&mut self, text: &str) -> Compiled {
        let mut parts: Vec<(u32, Slot)> = Vec::new();
        let mut from = 0;
        let pieces: Vec<&str> =
            if text.contains('*') { text.split_whitespace().collect() } else { vec![text] };
        for piece in pieces {
            let maker = self.maker();
            if piece.contains('*') && piece.chars().any(char::is_alphanumeric) {
                let pattern: String =
                    piece.chars().filter(|c| c.is_alphanumeric() || matches!(c, '*' | '-')).collect();
                parts.push((from, maker.pattern(&pattern.to_lowercase())));
                from += 1;
                continue;
            }
            let mut all = Vec::new();
            tokens(piece, &mut all);
            for token in all.iter().filter(|token| token.kind != Kind::Compound) {
                parts.push((from + token.position, maker.exact(token)));
            }
            from = parts.last().map_or(from, |(position, _)| position + 1);
        }
        self.row(parts)
    }

    /// The paragraphs of the documents looked at that hold these words.
    fn bits(&self, compiled: &Compiled) -> tantivy::Result<Bits> {
        let mut bits = self.candidates(compiled)?;
        bits.keep(&self.universe);
        if compiled.is_loose() || bits.is_empty() {
            return Ok(bits);
        }
        let mut positions: FxHashMap<usize, Positions> = FxHashMap::default();
        let mut slots = Vec::new();
        compiled.slots(&mut |slot| slots.push(slot));
        for number in slots {
            if let Some(slot) = self.slots.get(number).filter(|_| !positions.contains_key(&number)) {
                positions.insert(number, self.snapshot.positions(slot, &bits)?);
            }
        }
        let mut found = Bits::none(self.snapshot.len());
        for ordinal in bits.iter() {
            positions.values_mut().for_each(|all| all.step(ordinal));
            let at = |slot: usize| positions.get(&slot).map_or(&[][..], |all| all.here(ordinal));
            if !compiled.matches(&at).is_empty() {
                found.insert(ordinal);
            }
        }
        Ok(found)
    }

    fn candidates(&self, compiled: &Compiled) -> tantivy::Result<Bits> {
        let all = |parts: &mut dyn Iterator<Item = tantivy::Result<Bits>>| -> tantivy::Result<Bits> {
            let mut bits = self.universe.clone();
            for part in parts {
                bits.keep(&part?);
            }
            Ok(bits)
        };
        match compiled {
            Compiled::Slot(slot) => self
                .slots
                .get(*slot)
                .map_or_else(|| Ok(Bits::none(self.snapshot.len())), |slot| self.snapshot.paragraphs(slot)),
            Compiled::Phrase(parts) if parts.is_empty() => Ok(Bits::none(self.snapshot.len())),
            Compiled::Phrase(parts) => {
                all(&mut parts.iter().map(|(_, slot)| self.candidates(&Compiled::Slot(*slot))))
            }
            Compiled::Near(parts, _) => all(&mut parts.iter().map(|part| self.candidates(part))),
            Compiled::Then(pair, _) => {
                all(&mut [&pair.0, &pair.1].into_iter().map(|part| self.candidates(part)))
            }
            Compiled::Any(parts) => {
                let mut bits = Bits::none(self.snapshot.len());
                for part in parts {
                    bits.add(&self.candidates(part)?);
                }
                Ok(bits)
            }
        }
    }
}
