//! Slovenian abbreviations that are written with a full stop, which ends no sentence then.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

static TABLE: &str = include_str!("tables/abbreviations.tsv");

static WORDS: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    TABLE.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect()
});

/// Whether the word, without its last full stop, is an abbreviation; single letters are (initials, `g.`, `t.`).
pub fn contains(word: &str) -> bool {
    let mut chars = word.chars();
    if chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none() {
        // "a", "o", "v", "z", "s", "k", "h" and "i" are words, too: only their capitals are initials
        return word.chars().all(char::is_uppercase)
            || !matches!(word, "a" | "o" | "v" | "z" | "s" | "k" | "h" | "i");
    }
    WORDS.contains(word)
        || word.chars().any(char::is_uppercase) && WORDS.contains(word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_and_words() {
        assert!(["npr", "oz", "itd", "d.o.o", "Dr", "J", "g", "št"].iter().all(|w| contains(w)));
        assert!(["delo", "je", "a", "ne", "in"].iter().all(|w| !contains(w)));
    }
}
