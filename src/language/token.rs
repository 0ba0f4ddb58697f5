//! Words: what the index and the word tables count, with their place in the stored text.
//!
//! Built over the word bounds of Unicode (UAX 29), which know nothing of how transcripts are written. Here in addition:
//!
//! - acronym or number and ending are one word (`CSD-ja`, `80-ih`);
//! - a hyphen compound is a token for the whole and one for each part: the whole stands at the position of its first
//!   part, the parts at positions of their own, so that `zdravstveno-socialna` is found as one word and as the phrase
//!   "zdravstveno socialna" (`Kind::Compound`, then `Kind::Part`);
//! - a word broken off is kept with its hyphen (`dela-`), so that it counts for no other word;
//! - abbreviations keep their dot (`npr.`, `d.o.o.`), which ends no sentence then;
//! - a full stop or colon without a space behind it parts words (`konec.Potem`), other than in names of sites;
//! - codes and speaker labels are whole (`[ime]`, `Oseba1`, `A:`);
//! - soft hyphens go and letters are composed (NFC) in the token's text; its range is that of the stored text.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

use super::sl::abbreviations;

/// What kind of word a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An ordinary word.
    Word,
    /// Digits, with their dots and commas.
    Number,
    /// An abbreviation with its dot.
    Abbreviation,
    /// A code or a speaker label.
    Label,
    /// An acronym or a number with a hyphen and an ending.
    Acronym,
    /// Words joined by hyphens; its parts follow.
    Compound,
    /// A part of the compound before it.
    Part,
    /// A word broken off, with its hyphen.
    Broken,
}

/// One word and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'t> {
    /// The word as written, composed (NFC) and without soft hyphens.
    pub text: Cow<'t, str>,
    /// Bytes of the text given, always on char boundaries.
    pub range: Range<usize>,
    /// Counted in words from 0; a compound has the position of its first part.
    pub position: u32,
    /// What it is.
    pub kind: Kind,
    /// Its first letter is a capital.
    pub capital: bool,
    /// It is the first word of a sentence or of the text, where a capital says nothing.
    pub start: bool,
    /// Bytes of `text` before the hyphen of an ending (`CSD-ja`: 3), otherwise the length of `text`.
    pub stem: usize,
}

impl<'t> Token<'t> {
    /// A whole line as one ordinary word.
    pub fn plain(line: &'t str) -> Token<'t> {
        Token::new(line, 0..line.len(), 0, Kind::Word, true)
    }

    fn new(written: &'t str, range: Range<usize>, position: u32, kind: Kind, start: bool) -> Token<'t> {
        let text = if written.is_ascii() || (is_nfc(written) && !written.contains('\u{ad}')) {
            Cow::Borrowed(written)
        } else {
            Cow::Owned(written.chars().filter(|c| *c != '\u{ad}').nfc().collect())
        };
        let capital = text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
        let stem = text.len();
        Token { text, range, position, kind, capital, start, stem }
    }

    /// The text in lower case.
    pub fn lower(&self) -> Cow<'_, str> {
        if self.text.chars().any(char::is_uppercase) { Cow::Owned(self.text.to_lowercase()) } else { Cow::Borrowed(&self.text) }
    }

    /// All its letters are capitals and there are at least two.
    pub fn is_upper(&self) -> bool {
        is_acronym(&self.text)
    }
}

/// Two letters or more, all capitals; digits may stand among them.
fn is_acronym(word: &str) -> bool {
    let mut letters = 0;
    word.chars().all(|c| {
        letters += usize::from(c.is_alphabetic());
        c.is_uppercase() || c.is_numeric() || c == '.'
    }) && letters >= 2
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

/// Adds the words of `text` to `out`, in order of their first byte.
pub fn tokens<'t>(text: &'t str, out: &mut Vec<Token<'t>>) {
    let pieces = pieces(text);
    let mut reader = Reader { text, pieces: &pieces, next: 0, position: 0, start: true, out };
    while reader.step() {}
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::with_capacity(text.len() / 3);
    for (at, piece) in text.split_word_bound_indices() {
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
    pieces
}

/// Whether the dots inside a piece belong to it: numbers, `d.o.o`, names of sites, times.
fn is_dotted(piece: &str) -> bool {
    const SITES: &[&str] = &["si", "com", "org", "net", "eu", "hr", "de", "at", "it", "info", "uk", "pdf", "docx", "doc"];
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
        let Some(piece) = self.piece(0) else { return false };
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
            let Some(piece) = self.piece(ahead) else { return false };
            match piece.text {
                "]" if ahead > 1 => {
                    self.next += ahead + 1;
                    let start = self.start;
                    self.push(open.at..piece.end(), Kind::Label);
                    self.start = start && self.position == 1;
                    return true;
                }
                " " if self.piece(ahead + 1).is_some_and(|p| p.text.bytes().all(|b| b.is_ascii_digit())) => spaces += 1,
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
        "a", "u", "i", "e", "o", "om", "em", "ov", "ev", "oma", "ema", "ih", "im", "imi", "ima", "ega", "emu", "ga", "mu", "mi", "ja",
        "ju", "je", "jem", "jev", "jih", "ji", "jema", "jo", "jevega", "jevi", "jeva", "jevo", "jevih", "jevem", "jevemu", "jevim",
        "jevimi", "jeve", "ovega", "ovem", "ovemu", "ovim", "ovimi", "ovih", "ova", "ovo", "ovi", "ove", "jevski", "jevska", "jevsko",
        "jevskega", "jevske", "jevskih", "ovski", "ovska", "ovsko", "ovskega", "ovske", "ovskih", "ovec", "ovca", "ovci", "ovcev", "jevec",
        "jevca", "jevci", "jevcev", "ovka", "ovke", "jevka", "jevke", "ske", "ski", "ska", "sko", "ah", "ami", "am",
    ];
    let lower = ending.chars().all(char::is_lowercase);
    let stem_fits = is_acronym(stem)
        || stem.chars().all(char::is_numeric)
        || stem.chars().count() <= 3 && (ending.starts_with('j') || !stem.contains(['a', 'e', 'i', 'o', 'u']));
    lower && stem_fits && ENDINGS.contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        let mut out = Vec::new();
        tokens(text, &mut out);
        out.iter().map(|t| format!("{}@{}", t.text, t.position)).collect()
    }

    #[test]
    fn words_and_what_belongs_to_them() {
        for (text, expected) in [
            ("Na CSD-ju, v RTV-jevem svetu.", "Na@0 CSD-ju@1 v@2 RTV-jevem@3 svetu@4"),
            ("zdravstveno-socialna mreža", "zdravstveno-socialna@0 zdravstveno@0 socialna@1 mreža@2"),
            ("npr. delo, oz. d.o.o. itd.", "npr.@0 delo@1 oz.@2 d.o.o.@3 itd.@4"),
            ("[ime] je rekel [kraj 1]", "[ime]@0 je@1 rekel@2 [kraj 1]@3"),
            ("A: Ja, Oseba1 dela.", "A:@0 Ja@1 Oseba1@2 dela@3"),
            ("konec.Potem 1.500,50 evrov ob 8:30", "konec@0 Potem@1 1.500,50@2 evrov@3 ob@4 8@5 30@6"),
            ("dela- dela – in", "dela-@0 dela@1 in@2"),
            ("opolno\u{ad}močenje c\u{30c}as", "opolnomočenje@0 čas@1"),
            ("v 80-ih letih, 15-letni", "v@0 80-ih@1 letih@2 15-letni@3 15@3 letni@4"),
            ("2010-2012, www.gov.si", "2010@0 2012@1 www.gov.si@2"),
            ("[kar je bilo težko] [smeh]", "kar@0 je@1 bilo@2 težko@3 [smeh]@4"),
            ("", ""),
        ] {
            assert_eq!(words(text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn the_start_of_a_sentence_is_known() {
        let text = "Delam. Tone dela npr. Janezu 3. maja! Kaj pa";
        let mut out = Vec::new();
        tokens(text, &mut out);
        let starts: Vec<&str> = out.iter().filter(|t| t.start).map(|t| t.text.as_ref()).collect();
        assert_eq!(starts, ["Delam", "Tone", "Kaj"]);
        assert!(out.iter().any(|t| t.text == "Janezu" && t.capital && !t.start));
    }

    proptest! {
        #[test]
        fn ranges_are_in_order_and_inside_the_text(text in "(\\PC|[\\[\\]a-zčšžA-ZŠ0-9 .:\\-\u{ad}\u{301}\n]){0,60}") {
            let mut out = Vec::new();
            tokens(&text, &mut out);
            let mut before = (0, 0);
            for token in &out {
                prop_assert!(text.get(token.range.clone()).is_some_and(|s| !s.is_empty()));
                prop_assert!(token.range.start >= before.0 && token.position >= before.1);
                prop_assert!(token.stem <= token.text.len() && token.text.is_char_boundary(token.stem));
                before = (token.range.start, token.position);
            }
        }
    }
}
