//! Words cut by a hyphen at the end of a line.
//!
//! The hyphen may be there because of the line (`opolnomoče-/nja`) or may belong to the word (`zdravstveno-/socialno`).
//! Only words that are known can tell; in doubt both readings are kept.

use std::ops::Range;

/// A place where a line ends in a hyphen inside a word; bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The letters before the hyphen.
    pub first: Range<usize>,
    /// From the hyphen to the first letter of the next line.
    pub gap: Range<usize>,
    /// The letters after it.
    pub second: Range<usize>,
}

/// What to do with a cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Two words or a name: as it stands.
    Leave,
    /// One word.
    Join,
    /// A compound with a hyphen.
    Keep,
    /// One word or two.
    Both,
}

/// All cuts of a text.
pub fn cuts(text: &str) -> Vec<Cut> {
    let mut cuts = Vec::new();
    for (at, hyphen) in text.char_indices().filter(|(_, c)| matches!(c, '-' | '\u{ad}' | '\u{2010}')) {
        let (Some(before), Some(after)) = (text.get(..at), text.get(at + hyphen.len_utf8()..)) else {
            continue;
        };
        let next = after.trim_start_matches([' ', '\t', '\r']);
        let Some(next) = next.strip_prefix('\n') else {
            continue;
        };
        let next = next.trim_start_matches([' ', '\t']);
        let start = before.trim_end_matches(char::is_alphabetic).len();
        let length = next.len() - next.trim_start_matches(char::is_alphabetic).len();
        let second = text.len() - next.len();
        if start < at && length > 0 {
            cuts.push(Cut { first: start..at, gap: at..second, second: second..second + length });
        }
    }
    cuts
}

/// Whether a cut word is one, a compound, or in doubt both. `known` gets words in lower case.
pub fn decide(cut: &Cut, text: &str, known: &dyn Fn(&str) -> bool) -> Decision {
    let part = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    let (first, second) = (part(&cut.first), part(&cut.second));
    if second.starts_with(char::is_uppercase) {
        return Decision::Leave;
    }
    if part(&cut.gap).starts_with('\u{ad}') {
        return Decision::Join;
    }
    let (first, second) = (first.to_lowercase(), second.to_lowercase());
    let (joined, both) = (known(&format!("{first}{second}")), known(&first) && known(&second));
    match (joined, both) {
        (true, false) => Decision::Join,
        (true, true) => Decision::Both,
        (false, true) => Decision::Keep,
        (false, false) if known(&second) => Decision::Both,
        (false, false) => Decision::Join,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions() {
        let known = |word: &str| {
            ["delo", "delavnica", "zdravstveno", "socialno", "samo", "samopodoba", "podoba"].contains(&word)
        };
        for (text, decision) in [
            ("delav-\nnica", Decision::Join),
            ("opolnomoče-\n  nja", Decision::Join),
            ("zdravstveno- \r\nsocialno", Decision::Keep),
            ("samo-\npodoba", Decision::Both),
            ("psiho-\nsocialno", Decision::Both),
            ("Slovenija-\nHrvaška", Decision::Leave),
            ("opolnomo\u{ad}\nčenje", Decision::Join),
        ] {
            let cuts = cuts(text);
            assert_eq!(cuts.len(), 1, "{text}");
            assert_eq!(decide(cuts.first().unwrap(), text, &known), decision, "{text}");
        }
        assert!(cuts("delo - delo, delo-delo\n- delo").is_empty());
    }
}
