//! How wide letters are in the usual sans-serif fonts (Helvetica, and Arial and Liberation Sans after it), in
//! thousandths of their height: nothing is measured by a font that may not be there.

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

/// From space to `~`.
const LATIN: [i32; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// The width of a letter; one with a mark is as wide as without it.
pub fn letter(c: char) -> i32 {
    let base = c.nfd().next().unwrap_or(c);
    let known = u32::from(base).checked_sub(32).and_then(|at| LATIN.get(usize::try_from(at).ok()?)).copied();
    known.unwrap_or(match base {
        '·' => 278,
        '−' => 584,
        '…' => 1000,
        _ => match base.width() {
            Some(0) | None => 0,
            Some(1) => 600,
            Some(_) => 1000,
        },
    })
}

/// The width of words.
pub fn width(words: &str) -> i32 {
    words.chars().map(letter).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carons_add_nothing() {
        assert_eq!(width("čšž"), width("csz"));
        assert_eq!(width("AVM il"), 667 + 667 + 833 + 278 + 222 + 222);
        assert_eq!(width("c\u{30C}"), 500);
    }
}
