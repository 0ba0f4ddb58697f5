//! The languages that go through Snowball stemmers, and those that have none and keep their forms.
//!
//! One key a word is enough for them here: they come up as a quoted sentence or an abstract, seldom as the study's own
//! language. Croatian has no Snowball stemmer and keeps its forms: a wildcard finds the others.

use rust_stemmers::{Algorithm, Stemmer};

use super::{Key, Kind, Language, Reason, Token, fingerprint, push_key};

/// A language by its Snowball algorithm, or by none.
pub struct Snowball {
    code: &'static str,
    name: &'static str,
    algorithm: Option<Algorithm>,
    stop_words: &'static [&'static str],
}

impl Language for Snowball {
    fn code(&self) -> &'static str {
        self.code
    }

    fn name(&self) -> &'static str {
        self.name
    }

    fn keys(&self, token: &Token<'_>, out: &mut Vec<Key>) {
        let form = token.lower();
        match (self.algorithm, token.kind) {
            (Some(algorithm), Kind::Word | Kind::Part | Kind::Compound) => {
                let stem = Stemmer::create(algorithm).stem(&form).into_owned();
                let reason = if stem == form { Reason::Form } else { Reason::Lemma };
                push_key(out, if stem.is_empty() { &form } else { &stem }, reason);
            }
            _ => push_key(out, &form, Reason::Form),
        }
    }

    fn stop_words(&self) -> &'static [&'static str] {
        self.stop_words
    }

    fn version(&self) -> u64 {
        fingerprint(&[b"snowball 1.2", self.code.as_bytes()])
    }
}

/// English.
pub static ENGLISH: Snowball = Snowball {
    code: "en",
    name: "english",
    algorithm: Some(Algorithm::English),
    stop_words: &[
        "a", "about", "all", "also", "am", "an", "and", "are", "as", "at", "be", "because", "been", "but",
        "by", "can", "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "him",
        "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "me", "more", "my", "no", "not",
        "of", "on", "one", "or", "our", "out", "she", "so", "some", "than", "that", "the", "their", "them",
        "then", "there", "these", "they", "this", "those", "to", "up", "was", "we", "were", "what", "when",
        "which", "who", "will", "with", "would", "you", "your",
    ],
};

/// German.
pub static GERMAN: Snowball = Snowball {
    code: "de",
    name: "deutsch",
    algorithm: Some(Algorithm::German),
    stop_words: &[
        "aber", "als", "am", "an", "auch", "auf", "aus", "bei", "bin", "bis", "da", "das", "dass", "dem",
        "den", "der", "des", "die", "doch", "du", "ein", "eine", "einem", "einen", "einer", "eines", "er",
        "es", "für", "habe", "haben", "hat", "ich", "ihm", "ihn", "ihr", "im", "in", "ist", "ja", "kann",
        "man", "mich", "mir", "mit", "nach", "nicht", "noch", "nur", "oder", "sein", "sich", "sie", "sind",
        "so", "über", "um", "und", "uns", "von", "war", "was", "wenn", "wer", "wie", "wir", "wird", "wo",
        "zu", "zum", "zur",
    ],
};

/// Croatian: forms as they are.
pub static CROATIAN: Snowball = Snowball { code: "hr", name: "hrvatski", algorithm: None, stop_words: &[] };
/// Italian.
pub static ITALIAN: Snowball =
    Snowball { code: "it", name: "italiano", algorithm: Some(Algorithm::Italian), stop_words: &[] };
/// Hungarian.
pub static HUNGARIAN: Snowball =
    Snowball { code: "hu", name: "magyar", algorithm: Some(Algorithm::Hungarian), stop_words: &[] };
/// French.
pub static FRENCH: Snowball =
    Snowball { code: "fr", name: "français", algorithm: Some(Algorithm::French), stop_words: &[] };
/// Spanish.
pub static SPANISH: Snowball =
    Snowball { code: "es", name: "español", algorithm: Some(Algorithm::Spanish), stop_words: &[] };

#[cfg(test)]
mod tests {
    use crate::language::{by_code, lemmas};

    #[test]
    fn stems_or_forms() {
        for (code, word, key) in [
            ("en", "interviews", "interview"),
            ("de", "Häuser", "haus"),
            ("hr", "kuće", "kuće"),
            ("en", "[name]", "[name]"),
        ] {
            let mut keys = Vec::new();
            lemmas(by_code(code).unwrap(), word, &mut keys);
            assert_eq!(keys.first().unwrap().text, key);
        }
    }
}
