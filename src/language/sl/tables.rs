//! This project's own tables of Slovenian words, and how they are read.
//!
//! Every table is plain text under `tables/`, its first line says what it is; `#` begins a comment. `lemmagen/forms.tsv` is made
//! from the hand-written ones by `examples/generate_forms.rs` (see [`super::paradigm`]): a form and all its keys, for the
//! forms that the rules alone would not give so.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::language::fingerprint;

static FORMS: &str = include_str!("lemmagen/forms.tsv");
static VERBS: &str = include_str!("tables/verbs.tsv");
static STOP_WORDS: &str = include_str!("tables/stop_words.tsv");
static SPOKEN: &str = include_str!("tables/spoken.tsv");

/// The words of a table without its comments.
pub fn words(table: &'static str) -> impl Iterator<Item = &'static str> {
    lines(table).flat_map(str::split_whitespace)
}

/// The lines of a table without its comments.
pub fn lines(table: &str) -> impl Iterator<Item = &str> {
    table
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim_end())
        .filter(|line| !line.is_empty())
}

static BY_FORM: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| lines(FORMS).filter_map(|line| line.split_once('\t')).collect());

static VERB_SET: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| words(VERBS).filter(|word| word.ends_with("ti") || word.ends_with("či")).collect());

static STOP_LIST: LazyLock<Vec<&'static str>> = LazyLock::new(|| words(STOP_WORDS).collect());

static SPOKEN_MAP: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| lines(SPOKEN).filter_map(|line| line.split_once('\t')).collect());

/// A hash of all tables.
pub fn version() -> u64 {
    fingerprint(&[FORMS, VERBS, SPOKEN].map(str::as_bytes))
}

/// All keys of a form in lower case, best first, if the tables have it.
pub fn form(form: &str) -> Option<impl Iterator<Item = &'static str>> {
    BY_FORM.get(form).map(|keys| keys.split(' '))
}

/// Standard spelling of a spoken form (a user's table may overrule it).
pub fn spoken(form: &str) -> Option<impl Iterator<Item = &'static str>> {
    SPOKEN_MAP.get(form).map(|keys| keys.split(' '))
}

/// Words that frequency tables leave out.
pub fn stop_words() -> &'static [&'static str] {
    &STOP_LIST
}

/// Whether the infinitive is that of a verb: known, made from a known one with a prefix, or of a kind always a verb.
pub fn is_verb(infinitive: &str) -> bool {
    const PREFIXES: &[&str] = &[
        "do", "iz", "na", "ne", "o", "ob", "od", "po", "pod", "pre", "pred", "pri", "pro", "raz", "s", "so",
        "u", "v", "vz", "z", "za", "samo",
    ];
    let known = |word: &str| VERB_SET.contains(word);
    let prefixed = |word: &str| PREFIXES.iter().any(|prefix| word.strip_prefix(prefix).is_some_and(known));
    ["irati", "ovati", "evati", "jati"].iter().any(|ending| infinitive.ends_with(ending))
        && infinitive.len() > 6
        || known(infinitive)
        || prefixed(infinitive)
        || PREFIXES.iter().any(|prefix| infinitive.strip_prefix(prefix).is_some_and(prefixed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_well_formed() {
        for (name, table) in [("forms", FORMS), ("verbs", VERBS), ("spoken", SPOKEN)] {
            assert!(table.starts_with("# "), "{name} does not say what it is");
            assert!(
                lines(table).all(|line| line.split('\t').filter(|column| !column.is_empty()).count() == 2),
                "{name}"
            );
        }
        assert!(stop_words().contains(&"je") && !stop_words().contains(&"delo"));
    }

    #[test]
    fn verbs_and_their_prefixes() {
        for (word, verb) in [
            ("delati", true),
            ("prepoznati", true),
            ("organizirati", true),
            ("spopasti", true),
            ("evropiti", false),
            ("sloveniti", false),
        ] {
            assert_eq!(is_verb(word), verb, "{word}");
        }
    }
}
