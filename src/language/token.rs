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

use super::reader;

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

    pub(super) fn new(
        written: &'t str,
        range: Range<usize>,
        position: u32,
        kind: Kind,
        start: bool,
    ) -> Token<'t> {
        let text = if is_plain(written) || (is_nfc(written) && !written.contains('\u{ad}')) {
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
        if self.text.chars().any(char::is_uppercase) {
            Cow::Owned(self.text.to_lowercase())
        } else {
            Cow::Borrowed(&self.text)
        }
    }

    /// All its letters are capitals and there are at least two.
    pub fn is_upper(&self) -> bool {
        is_acronym(&self.text)
    }
}

/// Letters that need no composing, seen by their bytes: those before the combining marks (U+0300), no soft hyphen.
fn is_plain(written: &str) -> bool {
    let mut before = 0;
    written.bytes().all(|byte| {
        let soft_hyphen = before == 0xc2 && byte == 0xad;
        before = byte;
        byte < 0xcc && !soft_hyphen
    })
}

/// Two letters or more, all capitals; digits may stand among them.
pub(super) fn is_acronym(word: &str) -> bool {
    let mut letters = 0;
    word.chars().all(|c| {
        letters += usize::from(c.is_alphabetic());
        c.is_uppercase() || c.is_numeric() || c == '.'
    }) && letters >= 2
}

/// Adds the words of `text` to `out`, in order of their first byte.
pub fn tokens<'t>(text: &'t str, out: &mut Vec<Token<'t>>) {
    reader::read(text, out);
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
