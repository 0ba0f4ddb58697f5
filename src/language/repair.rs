//! What scanners do to Slovenian letters, and how it is read all the same.
//!
//! `¢` for č, `$` for š, 8 inside a word for š, Z inside a word for ž, `Ze` for že are certain enough to be read so
//! ([`letters`], used by [`super::Overlay`]). Lost carons are not: `zaposlitve` may be right, `zascita` is not. For these
//! the variants with carons are further keys of the word ([`variants`]), of which only known words are taken, if any is.

use std::ops::Range;

use super::{Key, Language, Reason, Token, push_key};

/// Spoiled letters and what they are to be read as: bytes of the text and the new text, in order.
pub fn letters(text: &str) -> Vec<(Range<usize>, String)> {
    let mut edits = Vec::new();
    let mut before: Option<char> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|(_, c)| *c);
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
        let new = match c {
            '¢' => Some('č'),
            '$' if letter(after) || letter(before) && !after.is_some_and(char::is_numeric) => Some('š'),
            '8' if letter(before) && letter(after) => Some('š'),
            'Z' if lower(before) && !after.is_some_and(char::is_uppercase) => Some('ž'),
            'Z' if !before.is_some_and(char::is_alphanumeric)
                && after == Some('e')
                && is_word_ze(text, at) =>
            {
                Some('ž')
            }
            _ => None,
        };
        if let Some(new) = new {
            let upper = !lower(after) && before.is_some_and(char::is_uppercase);
            let new = if upper { new.to_uppercase().collect() } else { new.to_string() };
            edits.push((at..at + c.len_utf8(), new));
        }
        before = Some(c);
    }
    edits
}

/// `Ze` by itself, which is no word.
fn is_word_ze(text: &str, at: usize) -> bool {
    text.get(at..)
        .and_then(|rest| rest.strip_prefix("Ze"))
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The word with carons put on its c, s and z in every way, in lower case, without the word itself; at most 16. If any of
/// them is known, only the known ones; none if only the word itself is known.
pub fn variants(word: &str, known: &dyn Fn(&str) -> bool) -> Vec<String> {
    const MOST: usize = 16;
    let word = word.to_lowercase();
    let places = word.chars().filter(|c| matches!(c, 'c' | 's' | 'z')).count().min(8);
    let mut all: Vec<String> = (1_u32..1 << places)
        .map(|mask| {
            let mut place = 0;
            word.chars()
                .map(|c| {
                    let caron = match c {
                        'c' => 'č',
                        's' => 'š',
                        'z' => 'ž',
                        _ => return c,
                    };
                    place += 1;
                    if place <= places && mask >> (place - 1) & 1 == 1 { caron } else { c }
                })
                .collect()
        })
        .collect();
    if all.iter().any(|variant| known(variant)) {
        all.retain(|variant| known(variant));
    } else if known(&word) {
        all.clear();
    }
    all.truncate(MOST);
    all
}

/// Adds form and keys of the caron variants of a word: what the index puts in its field `repair`.
pub fn keys(language: &dyn Language, token: &Token<'_>, known: &dyn Fn(&str) -> bool, out: &mut Vec<Key>) {
    let mut found = Vec::new();
    for variant in variants(&token.text, known) {
        push_key(out, &variant, Reason::Repair);
        found.clear();
        language.keys(&Token::plain(&variant), &mut found);
        found.iter().for_each(|key| push_key(out, &key.text, Reason::Repair));
    }
}

/// Signs that a text came out of a scanner.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OcrSigns {
    /// `¢` or `$` beside a letter.
    pub currency: usize,
    /// An 8 between letters.
    pub eights: usize,
    /// A capital Z inside a word, or `Ze`.
    pub capitals: usize,
    /// Lines that begin with `®` or `=`.
    pub bullets: usize,
    /// A Slovenian text of some length with hardly a č, š or ž.
    pub no_carons: bool,
    /// The first word with such a sign.
    pub example: String,
}

/// Whether a text looks as if it came out of a scanner, and why.
pub fn looks_ocr(text: &str) -> Option<OcrSigns> {
    let mut signs = OcrSigns::default();
    for (range, _) in letters(text) {
        match text.get(range.clone()).unwrap_or_default() {
            "¢" | "$" => signs.currency += 1,
            "8" => signs.eights += 1,
            _ => signs.capitals += 1,
        }
        if signs.example.is_empty() {
            let start = text
                .get(..range.start)
                .map_or(0, |head| head.rfind(char::is_whitespace).map_or(0, |at| at + 1));
            signs.example = text
                .get(start..)
                .and_then(|rest| rest.split_whitespace().next())
                .unwrap_or_default()
                .to_owned();
        }
    }
    signs.bullets = text.lines().filter(|line| line.trim_start().starts_with(['®', '='])).count();
    let words = text.split_whitespace().count();
    let common = text
        .split_whitespace()
        .filter(|word| {
            matches!(*word, "je" | "in" | "se" | "da" | "na" | "za" | "so" | "ki" | "pa" | "to" | "v")
        })
        .count();
    let carons = text.chars().filter(|c| matches!(c, 'č' | 'š' | 'ž' | 'Č' | 'Š' | 'Ž')).count();
    signs.no_carons = words >= 200 && common * 8 > words && carons * 20 < words;
    let spoiled = signs.currency + signs.eights + signs.capitals;
    (signs.no_carons || spoiled >= 3 && spoiled * 2000 >= words || spoiled > 0 && signs.bullets >= 3)
        .then_some(signs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_spoiled_letters_are_read_otherwise() {
        for (text, count) in [
            ("¢as", 1),
            ("dru8tvo", 1),
            ("B2B 80 let", 0),
            ("5$ in $5", 0),
            ("Zavod Zelo", 0),
            ("Ze dolgo", 1),
            ("na$ moZ", 2),
            ("ZRSZ", 0),
        ] {
            assert_eq!(letters(text).len(), count, "{text}");
        }
    }

    #[test]
    fn variants_are_few_and_known() {
        let known = |word: &str| ["zaščita", "cesta"].contains(&word);
        assert_eq!(variants("zascita", &known), ["zaščita"]);
        assert!(variants("cesta", &known).is_empty());
        assert!(variants("sosesccszz", &known).len() <= 16);
        assert_eq!(variants("delo", &known).len(), 0);
    }

    #[test]
    fn scans_are_noticed_with_a_reason() {
        let text = "V dru8tvu je ¢as za pogovor, saj moZ pravi, da je na$ center odprt.";
        let signs = looks_ocr(text).unwrap();
        assert_eq!(
            (signs.currency, signs.eights, signs.capitals, signs.example.as_str()),
            (2, 1, 1, "dru8tvu")
        );
        assert!(looks_ocr("V društvu je čas za pogovor, cena je 5 $.").is_none());
        assert!(looks_ocr(&"je na vrsti se da bo to ".repeat(60)).unwrap().no_carons);
    }
}
