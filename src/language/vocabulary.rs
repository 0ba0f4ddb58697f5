//! The words that occur in the texts of a project: what decides between two readings of a spoiled or cut word.
//!
//! A word that a scanner spoiled, or that stands in two halves at a line end, is most likely one that the other texts
//! have whole: names and terms of a study are in no dictionary.

use super::{Kind, join, tokens};
use rustc_hash::FxHashSet;

/// Words in lower case.
pub type Vocabulary = FxHashSet<Box<str>>;

/// Whether a word is cut at the end of a line.
pub fn has_cut(text: &str) -> bool {
    text.contains('\n') && !join::cuts(text).is_empty()
}

/// Adds the words of a text to the vocabulary, those next to a cut left out: half a word is no word.
pub fn learn(body: &str, vocabulary: &mut Vocabulary) {
    let cuts = if body.contains('\n') { join::cuts(body) } else { Vec::new() };
    let mut found = Vec::new();
    tokens(body, &mut found);
    for token in found {
        let at = cuts.partition_point(|cut| cut.second.end <= token.range.start);
        let cut = cuts
            .get(at)
            .is_some_and(|cut| cut.first.start < token.range.end && token.range.start < cut.second.end);
        if !cut && token.kind != Kind::Broken {
            let form = token.lower();
            if !vocabulary.contains(&*form) {
                vocabulary.insert(form.into());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_words_are_not_learnt() {
        let mut vocabulary = Vocabulary::default();
        learn("Delo opolnomoče-\nnja je delo.", &mut vocabulary);
        let mut words: Vec<&str> = vocabulary.iter().map(|word| &**word).collect();
        words.sort_unstable();
        assert_eq!(words, ["delo", "je"]);
    }
}
