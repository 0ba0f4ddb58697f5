//! Reading words out of a text: one pass over the pieces between its word bounds.
//!
//! What is put together here and why is said in [`super::token`].

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::sl::abbreviations;
use super::token::{Kind, Token, is_acronym};

/// Adds the words of `text` to `out`.
pub(super) fn read<'t>(text: &'t str, out: &mut Vec<Token<'t>>) {
    let pieces = pieces(text);
    let mut reader = Reader { text, pieces: &pieces, next: 0, position: 0, start: true, out };
    while reader.step() {}
}

/// A piece of the text between word bounds.
#[derive(Clone, Copy)]
struct Piece<'t> {
    at: usize,
    text: &'t str,
    word: bool,
}

impl Piece<'_> {
    fn end(&self) -> usize {
        self.at + self.text.len()
    }
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::with_capacity(text.len() / 3);
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let gap = rest.len() - rest.trim_start_matches(' ').len();
        if let Some(gap) = rest.get(..gap).filter(|gap| !gap.is_empty()) {
            pieces.push(Piece { at, text: gap, word: false });
            at += gap.len();
            continue;
        }
        // No word goes on over a space. A run of plain letters, perhaps with one mark behind it, is its own word bounds;
        // that is nearly all of a text, and the rules of Unicode are asked for the rest only.
        let length = rest.bytes().position(|byte| byte == b' ').unwrap_or(rest.len());
        let chunk = rest.get(..length).unwrap_or(rest);
        let letters = plain_letters(chunk);
        match (chunk.get(..letters), chunk.get(letters..)) {
            (Some(word), Some("")) => pieces.push(Piece { at, text: word, word: true }),
            (Some(word), Some(mark @ ("," | "." | ";" | ":" | "!" | "?" | ")"))) if letters > 0 => {
                pieces.push(Piece { at, text: word, word: true });
                pieces.push(Piece { at: at + letters, text: mark, word: false });
            }
            _ => bounded(at, chunk, &mut pieces),
        }
        at += length;
    }
    pieces
}

/// Bytes of the letters that a text begins with, of the Latin alphabets of Europe.
fn plain_letters(text: &str) -> usize {
    let other = |c: char| !(c.is_ascii_alphabetic() || matches!(c, 'À'..='ſ' if !matches!(c, '×' | '÷')));
    text.find(other).unwrap_or(text.len())
}

/// Pieces between the word bounds of Unicode.
fn bounded<'t>(start: usize, text: &'t str, pieces: &mut Vec<Piece<'t>>) {
    for (at, piece) in text.split_word_bound_indices() {
        let at = start + at;
        let word = piece.chars().any(char::is_alphanumeric);
        if word && piece.bytes().any(|b| b == b'.' || b == b':') && !is_dotted(piece) {
            let mut at = at;
            for part in piece.split_inclusive(['.', ':']) {
                let bare = part.trim_end_matches(['.', ':']);
                let (bare, mark) = part.split_at_checked(bare.len()).unwrap_or((part, ""));
                if !bare.is_empty() {
                    pieces.push(Piece { at, text: bare, word: bare.chars().any(char::is_alphanumeric) });
                }
                if !mark.is_empty() {
                    pieces.push(Piece { at: at + bare.len(), text: mark, word: false });
                }
                at += part.len();
            }
        } else {
            pieces.push(Piece { at, text: piece, word });
        }
    }
}

/// Whether the dots inside a piece belong to it: numbers, `d.o.o`, names of sites, times.
fn is_dotted(piece: &str) -> bool {
    const SITES: &[&str] =
        &["si", "com", "org", "net", "eu", "hr", "de", "at", "it", "info", "uk", "pdf", "docx", "doc"];
    !piece.chars().any(char::is_alphabetic)
        || (!piece.contains(':')
            && (piece.split('.').all(|part| part.chars().count() == 1)
                || piece.rsplit('.').next().is_some_and(|last| SITES.contains(&last))))
}

/// One pass over the pieces.
struct Reader<'t, 'p> {
    text: &'t str,
    pieces: &'p [Piece<'t>],
    next: usize,
    position: u32,
    start: bool,
    out: &'p mut Vec<Token<'t>>,
}

impl<'t> Reader<'t, '_> {
    fn piece(&self, ahead: usize) -> Option<Piece<'t>> {
        self.pieces.get(self.next + ahead).copied()
    }

    fn is(&self, ahead: usize, text: &str) -> bool {
        self.piece(ahead).is_some_and(|piece| piece.text == text)
    }

    fn push(&mut self, range: Range<usize>, kind: Kind) -> Option<&mut Token<'t>> {
        let written = self.text.get(range.clone())?;
        self.out.push(Token::new(written, range, self.position, kind, self.start));
        self.position += 1;
        self.start = false;
        self.out.last_mut()
    }

    /// Takes one word or passes over one piece that is none; false at the end.
    fn step(&mut self) -> bool {
        let Some(piece) = self.piece(0) else {
            return false;
        };
        if piece.text == "[" && self.code(piece) {
            return true;
        }
        self.next += 1;
        if !piece.word {
            let ends = piece.text.contains(['.', '!', '?', '…', '\n', '\u{2029}']);
            self.start |= ends;
            return true;
        }
        self.word(piece);
        true
    }

    /// `[ime]`, `[kraj 1]`, `[name:personal]`: one word in square brackets, perhaps with a number.
    fn code(&mut self, open: Piece<'t>) -> bool {
        let mut spaces = 0;
        for ahead in 1..8 {
            let Some(piece) = self.piece(ahead) else {
                return false;
            };
            match piece.text {
                "]" if ahead > 1 => {
                    self.next += ahead + 1;
                    let start = self.start;
                    self.push(open.at..piece.end(), Kind::Label);
                    self.start = start && self.position == 1;
                    return true;
                }
                " " if self.piece(ahead + 1).is_some_and(|p| p.text.bytes().all(|b| b.is_ascii_digit())) => {
                    spaces += 1
                }
                ":" | "-" | "_" | "/" => {}
                _ if piece.word && spaces < 2 => {}
                _ => return false,
            }
        }
        false
    }

    /// A word, with what belongs to it behind it.
    fn word(&mut self, piece: Piece<'t>) {
        if self.start && self.label(piece) {
            return;
        }
        let hyphen = |p: Piece<'_>| matches!(p.text, "-" | "\u{2010}" | "\u{2011}");
        if self.piece(0).is_some_and(hyphen) {
            let mut parts = vec![piece];
            while self.piece(0).is_some_and(hyphen)
                && let Some(part) = self.piece(1).filter(|p| p.word)
            {
                parts.push(part);
                self.next += 2;
            }
            if let [.., last] = parts.as_slice()
                && parts.len() > 1
            {
                self.joined(&parts, piece.at..last.end());
                return;
            }
            let hyphen_end = self.piece(0).map_or(piece.end(), |p| p.end());
            let before_space = self.piece(1).is_none_or(|p| !p.text.starts_with(['-', '\u{2013}']));
            if before_space && piece.text.chars().any(char::is_alphabetic) {
                self.next += 1;
                self.push(piece.at..hyphen_end, Kind::Broken);
                return;
            }
        }
        if !piece.text.chars().any(char::is_alphabetic) {
            self.push(piece.at..piece.end(), Kind::Number);
            if self.is(0, ".") {
                self.next += 1; // an ordinal more often than the end of a sentence
            }
        } else if self.is(0, ".") && abbreviations::contains(piece.text) {
            self.next += 1;
            self.push(piece.at..piece.end() + 1, Kind::Abbreviation);
        } else if is_label(piece.text) {
            self.push(piece.at..piece.end(), Kind::Label);
        } else {
            self.push(piece.at..piece.end(), Kind::Word);
        }
    }

    /// `A:` or `IP:` at the start of a sentence: who speaks.
    fn label(&mut self, piece: Piece<'t>) -> bool {
        let space = self.piece(1).is_none_or(|p| p.text.starts_with(char::is_whitespace));
        let short = piece.text.len() <= 3 && piece.text.chars().all(|c| c.is_uppercase() || c.is_numeric());
        if self.is(0, ":") && space && short && piece.text.chars().any(char::is_alphabetic) {
            self.next += 1;
            self.push(piece.at..piece.end() + 1, Kind::Label);
            self.start = true;
            return true;
        }
        false
    }

    /// Words joined by hyphens: an acronym with its ending, or a compound and its parts.
    fn joined(&mut self, parts: &[Piece<'t>], range: Range<usize>) {
        if let [stem, ending] = parts
            && is_inflected(stem.text, ending.text)
        {
            let length = stem.text.len();
            if let Some(token) = self.push(range, Kind::Acronym) {
                token.stem = token.text.find(['-', '\u{2010}', '\u{2011}']).unwrap_or(length);
            }
            return;
        }
        if !parts.iter().any(|p| p.text.chars().any(char::is_alphabetic)) {
            for part in parts {
                self.push(part.at..part.end(), Kind::Number);
            }
            return;
        }
        let (position, start) = (self.position, self.start);
        self.push(range, Kind::Compound);
        self.position = position;
        self.start = start;
        for part in parts {
            self.push(part.at..part.end(), Kind::Part);
        }
    }
}

/// Letters and a number in one, with a capital: `Oseba1`, `U12`, `B2B`.
fn is_label(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.ends_with(char::is_numeric)
}

/// Whether `stem-ending` is an inflected acronym, letter or number rather than a compound: `CSD-jev`, `RTV-ju`, `80-ih`.
/// Written all in lower case (`rtv-ju`) the stem must not look like a word.
fn is_inflected(stem: &str, ending: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "a", "u", "i", "e", "o", "om", "em", "ov", "ev", "oma", "ema", "ih", "im", "imi", "ima", "ega",
        "emu", "ga", "mu", "mi", "ja", "ju", "je", "jem", "jev", "jih", "ji", "jema", "jo", "jevega", "jevi",
        "jeva", "jevo", "jevih", "jevem", "jevemu", "jevim", "jevimi", "jeve", "ovega", "ovem", "ovemu",
        "ovim", "ovimi", "ovih", "ova", "ovo", "ovi", "ove", "jevski", "jevska", "jevsko", "jevskega",
        "jevske", "jevskih", "ovski", "ovska", "ovsko", "ovskega", "ovske", "ovskih", "ovec", "ovca", "ovci",
        "ovcev", "jevec", "jevca", "jevci", "jevcev", "ovka", "ovke", "jevka", "jevke", "ske", "ski", "ska",
        "sko", "ah", "ami", "am",
    ];
    let lower = ending.chars().all(char::is_lowercase);
    let stem_fits = is_acronym(stem)
        || stem.chars().all(char::is_numeric)
        || stem.chars().count() <= 3
            && (ending.starts_with('j') || !stem.contains(['a', 'e', 'i', 'o', 'u']));
    lower && stem_fits && ENDINGS.contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the rules of Unicode alone give.
    fn by_rules(text: &str) -> Vec<(usize, &str)> {
        let mut pieces = Vec::new();
        bounded(0, text, &mut pieces);
        pieces.iter().filter(|piece| piece.word).map(|piece| (piece.at, piece.text)).collect()
    }

    proptest! {
        #[test]
        fn the_short_way_finds_the_same_words(text in "([a-zčšžA-ZČŠŽ]{1,6}[ .,:;!?)]|[a-zčšž0-9 .,:'’_\\-\n\t]|ž\u{30c}|\u{ad}|[ßéđ日ñ]){0,30}") {
            let words: Vec<(usize, &str)> = pieces(&text).into_iter().filter(|piece| piece.word).map(|piece| (piece.at, piece.text)).collect();
            prop_assert_eq!(words, by_rules(&text));
        }
    }
}
