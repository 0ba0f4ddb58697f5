//! Slovenian: dictionary forms, pairs of words for people, stop words.
//!
//! No Snowball stemmer for Slovenian exists. The keys of a word come from two sources, laid one on the other: suffix rules
//! learnt from a lexicon ([`rules`], data under CC BY-SA 4.0, see `lemmagen/ATTRIBUTION.md`) and this project's own tables
//! and rules for what an ending cannot tell ([`tables`], [`keys`]). A word may have several keys, since nothing looks at
//! the sentence: `dela` is filed under *delo*, *delati* and *del*.

pub mod abbreviations;
pub mod guess;
pub mod keys;
pub mod light;
pub mod pair;
pub mod paradigm;
pub mod readings;
pub mod rules;
pub mod spoken;
pub mod tables;

use super::{Key, Language, Token, fingerprint};

/// The language itself.
pub struct Slovenian;

/// The one value of it.
pub static SLOVENIAN: Slovenian = Slovenian;

impl Language for Slovenian {
    fn code(&self) -> &'static str {
        "sl"
    }

    fn name(&self) -> &'static str {
        "slovenščina"
    }

    fn keys(&self, token: &Token<'_>, out: &mut Vec<Key>) {
        keys::keys(token, out);
    }

    fn stop_words(&self) -> &'static [&'static str] {
        tables::stop_words()
    }

    fn pair(&self, lemma: &str) -> Vec<String> {
        pair::pair(lemma).collect()
    }

    fn spoken(&self, form: &str, out: &mut Vec<String>) -> bool {
        spoken::standard(form, out)
    }

    fn knows(&self, word: &str) -> bool {
        let form = word.to_lowercase();
        tables::form(&form).is_some() || rules::guess(&form).whole
    }

    fn version(&self) -> u64 {
        fingerprint(&[b"sl 2", &rules::version().to_le_bytes(), &tables::version().to_le_bytes()])
    }
}
