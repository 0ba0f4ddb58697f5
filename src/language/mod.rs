//! What the program knows of a natural language: its words, their dictionary forms, its alphabet and its order.
//!
//! Search, word tables and sorting ask a [`Language`] and nothing else, so that a further language is one folder and one
//! line in [`ALL`]. Slovenian ([`sl`]) is this project's own, because no stemmer for it exists elsewhere; the others go
//! through Snowball ([`snowball`]). Nothing here reads a file or keeps state: tables are embedded, a user's own words come
//! in as a [`lexicon::Lexicon`] laid over a language.

use std::borrow::Cow;
use std::cmp::Ordering;

pub mod collate;
pub mod detect;
pub mod fold;
pub mod join;
pub mod lexicon;
pub mod messages;
pub mod overlay;
mod reader;
pub mod repair;
pub mod sl;
pub mod snowball;
pub mod token;
pub mod vocabulary;

pub use detect::detect;
pub use lexicon::{Lexicon, WithLexicon};
pub use overlay::Overlay;
pub use repair::{OcrSigns, looks_ocr};
pub use token::{Kind, Token, tokens};
pub use vocabulary::Vocabulary;

/// Why a key stands for a word; a hit's reason is the reason of the key that matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The word as it stands, lower-case: a code, a number, a foreign word, an interjection.
    Form,
    /// The best dictionary form.
    Lemma,
    /// Another dictionary form that the same letters may have (`dela`: *delo*, *delati*).
    Reading,
    /// The dictionary form if the word is a name (`Jože`, `Evropi`).
    Name,
    /// The acronym without its ending (`CSD-ja`).
    Acronym,
    /// The compound with the dictionary form of its last part (`zdravstveno-socialnih`).
    Compound,
    /// From the user's own lexicon.
    Lexicon,
    /// The standard spelling of what was written as it was said (`blo`, `zdej`).
    Spoken,
    /// A reading of letters that a scanner spoiled (`¢as`).
    Repair,
}

/// What a word is filed under in the index: text in lower case and the reason.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    /// Lower-case, NFC, never empty.
    pub text: String,
    /// Why this key stands for the word.
    pub reason: Reason,
}

/// Adds a key unless its text stands there already or is empty.
pub fn push_key(out: &mut Vec<Key>, text: &str, reason: Reason) {
    if !text.is_empty() && !out.iter().any(|key| key.text == text) {
        out.push(Key { text: text.to_owned(), reason });
    }
}

/// One natural language.
pub trait Language: Sync {
    /// Two-letter code of ISO 639-1, lower-case.
    fn code(&self) -> &'static str;

    /// The language's own name for itself, lower-case.
    fn name(&self) -> &'static str;

    /// Adds the keys of a word to `out`, the best dictionary form first; at least one for any token that has letters
    /// or digits. Keys already in `out` are not repeated.
    fn keys(&self, token: &Token<'_>, out: &mut Vec<Key>);

    /// Words that a table of word frequencies leaves out on request, lower-case; the index leaves out none.
    fn stop_words(&self) -> &'static [&'static str];

    /// Candidates for the counterpart of a word for people (`udeleženec`: *udeleženka*, *udeleženica*); which of them is
    /// a word is for the term dictionary to say.
    fn pair(&self, _lemma: &str) -> Vec<String> {
        Vec::new()
    }

    /// Adds the standard words for a form in lower case that was written as it was said; none for a standard form.
    /// True if they are certain, false if they are only guessed by rule.
    fn spoken(&self, _form: &str, _out: &mut Vec<String>) -> bool {
        false
    }

    /// Whether the word is known for certain, not only guessed by its ending: for OCR repairs and joined line ends.
    fn knows(&self, _word: &str) -> bool {
        false
    }

    /// A number that changes whenever the keys of any word may change: part of the index's version.
    fn version(&self) -> u64;

    /// Lower case without carons, accents and strokes: what somebody types on a foreign keyboard.
    fn fold<'a>(&self, text: &'a str) -> Cow<'a, str> {
        fold::fold(text)
    }

    /// The alphabetical order of the language (č after c, not beside it).
    fn compare(&self, a: &str, b: &str) -> Ordering {
        collate::compare(self.code(), a, b)
    }
}

/// All languages, Slovenian first: the order in which they are offered.
pub const ALL: &[&dyn Language] = &[
    &sl::SLOVENIAN,
    &snowball::ENGLISH,
    &snowball::GERMAN,
    &snowball::CROATIAN,
    &snowball::ITALIAN,
    &snowball::HUNGARIAN,
    &snowball::FRENCH,
    &snowball::SPANISH,
];

/// The language with this two-letter code.
pub fn by_code(code: &str) -> Option<&'static dyn Language> {
    ALL.iter().copied().find(|language| language.code() == code)
}

/// The word of one line, as `preja lemmas` reads it: the token that covers it whole, else the line as a plain word.
pub fn word(line: &str) -> Token<'_> {
    let mut all = Vec::new();
    tokens(line, &mut all);
    match all.into_iter().find(|token| token.range.start == 0 && token.range.end == line.len()) {
        Some(token) => token,
        None => Token::plain(line),
    }
}

/// The keys of one word in a line of its own: what `preja lemmas` prints, joined with `|`.
pub fn lemmas(language: &dyn Language, line: &str, out: &mut Vec<Key>) {
    out.clear();
    language.keys(&word(line), out);
}

/// FNV-1a over bytes: a hash that stays the same over releases and machines.
pub(crate) fn fingerprint(parts: &[&[u8]]) -> u64 {
    parts
        .iter()
        .flat_map(|part| part.iter().chain(&[0xff]))
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_word_has_a_key_in_lower_case(line in "([a-zčšžA-ZČŠŽ0-9.\\-\\[\\]:]|\\PC){1,30}") {
            let mut found = Vec::new();
            let mut keys = Vec::new();
            tokens(&line, &mut found);
            for token in found {
                for language in ALL {
                    keys.clear();
                    language.keys(&token, &mut keys);
                    prop_assert!(!keys.is_empty(), "{} {token:?}", language.code());
                    prop_assert!(keys.iter().all(|key| !key.text.is_empty()));
                }
            }
        }
    }

    #[test]
    fn every_language_has_its_own_code_and_keeps_the_promise_of_one_key() {
        for (i, language) in ALL.iter().enumerate() {
            assert!(ALL.iter().skip(i + 1).all(|other| other.code() != language.code()));
            assert!(by_code(language.code()).is_some());
            for line in ["beseda", "[ime]", "A:", "2024", "CSD-ja", "npr.", "x"] {
                let mut keys = Vec::new();
                lemmas(*language, line, &mut keys);
                assert!(!keys.is_empty(), "{} has no key for {line}", language.code());
            }
        }
        assert!(by_code("xx").is_none());
    }
}
