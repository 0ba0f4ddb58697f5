//! A text as it should have been, laid over the text as it is stored.
//!
//! Two things are put right before words are read: letters that a scanner spoiled (only where the document is marked as
//! OCR) and words cut at a line end. The stored text never changes: the overlay is a second text and a list of where each
//! stretch of it comes from, so that every token carries its place in the stored text.

use std::borrow::Cow;
use std::ops::Range;

use super::{Kind, Token, join, repair, token};

/// A stretch of the overlay and where it comes from, in bytes of either text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stretch {
    over: Range<usize>,
    stored: Range<usize>,
    /// Byte for byte the same; otherwise the whole stretch stands for the whole of the other.
    same: bool,
}

/// The text put right, and the way back to the stored one.
#[derive(Debug, Clone)]
pub struct Overlay<'t> {
    text: Cow<'t, str>,
    stretches: Vec<Stretch>,
    /// Joined words of which it is in doubt whether they are two: range of the joined word and where it was cut.
    doubts: Vec<(Range<usize>, usize)>,
}

impl<'t> Overlay<'t> {
    /// Puts a text right: cut words always, spoiled letters if it came through `ocr`. `known` tells whether a word in
    /// lower case occurs in the project, its lexicon or the tables.
    pub fn new(stored: &'t str, ocr: bool, known: &dyn Fn(&str) -> bool) -> Overlay<'t> {
        let mut edits = if ocr { repair::letters(stored) } else { Vec::new() };
        let mut cuts = Vec::new();
        for cut in join::cuts(stored) {
            match join::decide(&cut, stored, known) {
                join::Decision::Leave => {}
                join::Decision::Join => edits.push((cut.gap.clone(), String::new())),
                join::Decision::Keep => edits.push((cut.gap.clone(), "-".to_owned())),
                join::Decision::Both => {
                    edits.push((cut.gap.clone(), String::new()));
                    cuts.push(cut);
                }
            }
        }
        edits.sort_by_key(|(range, _)| range.start);
        let mut overlay = Overlay { text: Cow::Borrowed(stored), stretches: Vec::new(), doubts: Vec::new() };
        if !edits.is_empty() {
            overlay.apply(stored, &edits);
        }
        for cut in cuts {
            let word = overlay.over(cut.first.start)..overlay.over(cut.second.end);
            let at = overlay.over(cut.second.start);
            overlay.doubts.push((word, at));
        }
        overlay
    }

    fn apply(&mut self, stored: &str, edits: &[(Range<usize>, String)]) {
        let mut text = String::with_capacity(stored.len());
        let mut done = 0;
        let mut push = |text: &mut String, piece: &str, from: Range<usize>, same: bool| {
            let start = text.len();
            text.push_str(piece);
            self.stretches.push(Stretch { over: start..text.len(), stored: from, same });
        };
        for (range, new) in edits {
            if range.start < done {
                continue;
            }
            push(&mut text, stored.get(done..range.start).unwrap_or_default(), done..range.start, true);
            push(&mut text, new, range.clone(), false);
            done = range.end;
        }
        push(&mut text, stored.get(done..).unwrap_or_default(), done..stored.len(), true);
        self.text = Cow::Owned(text);
    }

    /// The text put right.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Bytes of the stored text that a range of the overlay stands for.
    pub fn stored(&self, over: Range<usize>) -> Range<usize> {
        if self.stretches.is_empty() {
            return over;
        }
        let first = self.stretches.partition_point(|s| s.over.end <= over.start);
        let start = self.stretches.get(first).map_or(over.start, |s| {
            if s.same { s.stored.start + (over.start - s.over.start) } else { s.stored.start }
        });
        let last = self.stretches.partition_point(|s| s.over.end < over.end);
        let end = self.stretches.get(last).map_or(over.end, |s| {
            if s.same { s.stored.start + (over.end - s.over.start) } else { s.stored.end }
        });
        start..end.max(start)
    }

    /// Where a byte of the stored text is in the overlay.
    fn over(&self, stored: usize) -> usize {
        let at =
            self.stretches.partition_point(|s| s.stored.end <= stored && s.stored.end < self.stored_end());
        self.stretches.get(at).map_or(stored, |s| {
            if s.same {
                s.over.start + stored.saturating_sub(s.stored.start).min(s.over.len())
            } else {
                s.over.start
            }
        })
    }

    fn stored_end(&self) -> usize {
        self.stretches.last().map_or(0, |s| s.stored.end)
    }

    /// The words of the overlay with their ranges in the stored text. Where it is in doubt whether a word cut at a line
    /// end is one or two, the two follow the one at its position.
    pub fn tokens<'o>(&'o self, out: &mut Vec<Token<'o>>) {
        let from = out.len();
        token::tokens(&self.text, out);
        let found: Vec<Token<'o>> = out.drain(from..).collect();
        for mut token in found {
            let over = token.range.clone();
            token.range = self.stored(over.clone());
            let doubt = self
                .doubts
                .iter()
                .find(|(word, at)| word.start >= over.start && word.end <= over.end && *at > over.start);
            let halves = doubt.and_then(|(word, at)| {
                Some((self.text.get(word.start..*at)?, self.text.get(*at..word.end)?, word, *at))
            });
            let (position, start, capital) = (token.position, token.start, token.capital);
            out.push(token);
            if let Some((first, second, word, at)) = halves {
                for (text, range, capital) in
                    [(first, word.start..at, capital), (second, at..word.end, false)]
                {
                    out.push(Token {
                        text: Cow::Borrowed(text),
                        range: self.stored(range),
                        position,
                        kind: Kind::Part,
                        capital,
                        start,
                        stem: text.len(),
                    });
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str, ocr: bool, known: &[&str]) -> String {
        let overlay = Overlay::new(text, ocr, &|word| known.contains(&word));
        let mut tokens = Vec::new();
        overlay.tokens(&mut tokens);
        tokens
            .iter()
            .map(|t| format!("{}={}", t.text, text.get(t.range.clone()).unwrap().escape_debug()))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn spoiled_letters_are_read_and_the_stored_ones_shown() {
        assert_eq!(
            shown("¢asa ni, dru8tvo, druZina Ze $ola", true, &[]),
            "časa=¢asa ni=ni društvo=dru8tvo družina=druZina že=Ze šola=$ola"
        );
        assert_eq!(shown("¢asa", false, &[]), "asa=asa");
    }

    #[test]
    fn words_cut_at_a_line_end() {
        assert_eq!(
            shown("opolnomoče-\nnja je", false, &["opolnomočenja"]),
            "opolnomočenja=opolnomoče-\\nnja je=je"
        );
        assert_eq!(
            shown("zdravstveno-\nsocialno", false, &["zdravstveno", "socialno"]),
            "zdravstveno-socialno=zdravstveno-\\nsocialno zdravstveno=zdravstveno socialno=socialno"
        );
        assert_eq!(shown("Slovenija-\nHrvaška", false, &[]), "Slovenija-=Slovenija- Hrvaška=Hrvaška");
        assert_eq!(
            shown("samo-\npodoba", false, &["samo", "podoba", "samopodoba"]),
            "samopodoba=samo-\\npodoba samo=samo podoba=podoba"
        );
    }

    proptest! {
        #[test]
        fn ranges_stay_inside_the_stored_text(text in "([a-zčšžA-Z8$¢®= \\-\n\u{ad}.]|\\PC){0,60}", ocr: bool, known: bool) {
            let overlay = Overlay::new(&text, ocr, &|_| known);
            let mut tokens = Vec::new();
            overlay.tokens(&mut tokens);
            for token in tokens {
                prop_assert!(text.get(token.range.clone()).is_some_and(|s| !s.is_empty()));
            }
        }
    }
}
