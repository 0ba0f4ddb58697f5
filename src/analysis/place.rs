//! What stands around a segment: whether it begins and ends with a sentence, the sentence before it, who speaks, and
//! its place in characters.

use crate::model::tree::same_name;
use crate::text::{Span, Text, span, units};
use rustc_hash::FxHashMap;

/// What stands around the segments of one text. Sentences and characters are found once and kept: a table asks for many
/// places of one text, and a transcript may be one long paragraph.
pub struct Around<'a> {
    text: &'a Text,
    sentences: FxHashMap<usize, Vec<Span>>,
    chars: Option<Chars<'a>>,
}

impl<'a> Around<'a> {
    /// Around the segments of `text`.
    pub fn new(text: &'a Text) -> Self {
        Self { text, sentences: FxHashMap::default(), chars: None }
    }

    /// Characters (code points) before a byte.
    pub fn chars_before(&mut self, byte: usize) -> usize {
        self.chars.get_or_insert_with(|| Chars::new(self.text.body())).before(byte)
    }

    /// True when the span does not begin where a sentence begins or does not end where one ends.
    pub fn is_fragment(&mut self, at: Span) -> bool {
        let text = self.text;
        let Some(at) = units::trimmed(text.body(), at) else { return false };
        let (begin, end) = text.numbers(at);
        let starts =
            |sentence: &Span| sentence.start == at.start || is_label(text, begin, sentence.start, at.start);
        let begins = up_to(self.sentences(begin), at.start).last().is_some_and(starts);
        !(begins && self.sentences(end).binary_search_by_key(&at.end, |sentence| sentence.end).is_ok())
    }

    /// The words before the span, from the beginning of the sentence before the one in which it begins: for a whole
    /// sentence the sentence before it, for a fragment also what its own sentence says first. Empty at the beginning of
    /// a text.
    pub fn before(&mut self, at: Span) -> &'a str {
        let start = units::trimmed(self.text.body(), at).map_or(at.start, |at| at.start);
        let begin = self.text.number_at(start);
        let (own, previous) = match up_to(self.sentences(begin), start) {
            [.., previous, own] => (Some(own.start), Some(previous.start)),
            [own] => (Some(own.start), None),
            [] => (None, None),
        };
        let above = |around: &mut Self| {
            (1..begin).rev().find_map(|number| around.sentences(number).last().map(|sentence| sentence.start))
        };
        let from = previous.or_else(|| above(self)).or(own).unwrap_or(start);
        self.text.slice(Span::new(from, start)).trim()
    }

    /// The sentences of a paragraph, in bytes of the text.
    fn sentences(&mut self, number: usize) -> &[Span] {
        let text = self.text;
        self.sentences.entry(number).or_insert_with(|| {
            let Some(paragraph) = text.paragraph(number) else { return Vec::new() };
            let shift =
                |sentence: Span| Span::new(paragraph.start + sentence.start, paragraph.start + sentence.end);
            units::sentences(text.slice(paragraph.span())).into_iter().map(shift).collect()
        })
    }
}

/// The sentences that begin at or before a byte.
fn up_to(sentences: &[Span], byte: usize) -> &[Span] {
    sentences.get(..sentences.partition_point(|sentence| sentence.start <= byte)).unwrap_or(&[])
}

/// Who speaks in the paragraphs that the span touches, each once.
pub fn speakers(text: &Text, at: Span) -> Vec<&str> {
    let (begin, end) = text.numbers(at);
    let mut found: Vec<&str> = Vec::new();
    for speaker in (begin..=end).filter_map(|number| text.paragraph(number)?.speaker.as_deref()) {
        if !found.contains(&speaker) {
            found.push(speaker);
        }
    }
    found
}

/// True when only the speaker's label (`A:`) stands between a paragraph's beginning and the span.
fn is_label(text: &Text, number: usize, from: usize, to: usize) -> bool {
    let Some(speaker) = text.paragraph(number).and_then(|paragraph| paragraph.speaker.as_deref()) else {
        return false;
    };
    let between = if from < to { text.slice(Span::new(from, to)) } else { "" };
    between.trim().strip_suffix(':').is_some_and(|label| same_name(label) == same_name(speaker))
}

/// Characters before a byte, with a mark every few thousand bytes: counting each place from the beginning would take the
/// square of the text's length.
struct Chars<'a> {
    body: &'a str,
    marks: Vec<(usize, usize)>,
}

impl<'a> Chars<'a> {
    const STEP: usize = 4096;

    /// Reads the text once.
    fn new(body: &'a str) -> Self {
        let mut marks = vec![(0, 0)];
        let (mut byte, mut chars) = (0, 0);
        while byte < body.len() {
            let next = span::floor_boundary(body, byte + Self::STEP);
            chars += body.get(byte..next).map_or(0, |piece| piece.chars().count());
            byte = next;
            marks.push((byte, chars));
        }
        Self { body, marks }
    }

    /// Characters (code points) before `byte`.
    fn before(&self, byte: usize) -> usize {
        let at = self.marks.partition_point(|(mark, _)| *mark <= byte).saturating_sub(1);
        let (mark, chars) = self.marks.get(at).copied().unwrap_or_default();
        chars
            + self
                .body
                .get(mark..span::floor_boundary(self.body, byte))
                .map_or(0, |piece| piece.chars().count())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]
    use super::*;
    use crate::text::Paragraph;
    use proptest::prelude::*;

    fn of(body: &str, words: &str) -> (Text, Span) {
        let text = Text::new(body, vec![Paragraph::said(0, body.len())]);
        let start = body.find(words).unwrap();
        (text, Span::new(start, start + words.len()))
    }

    #[test]
    fn a_fragment_is_one_and_carries_what_its_sentence_says_first() {
        let (text, at) = of("Najprej pogovor. Lahko pridejo, ali pa tudi ne.", "ali pa tudi ne.");
        assert!(Around::new(&text).is_fragment(at));
        assert_eq!(Around::new(&text).before(at), "Najprej pogovor. Lahko pridejo,");
    }

    #[test]
    fn whole_sentences_are_no_fragment() {
        let (text, at) = of("Najprej pogovor. Potem delo. Konec.", "Potem delo. Konec.");
        assert!(!Around::new(&text).is_fragment(at));
        assert_eq!(Around::new(&text).before(at), "Najprej pogovor.");
        let (text, at) = of("Prva poved.", "Prva poved.");
        assert_eq!((Around::new(&text).is_fragment(at), Around::new(&text).before(at)), (false, ""));
    }

    #[test]
    fn the_sentence_before_may_stand_in_the_paragraph_before() {
        let body = "Ena. Dve.\nTri.";
        let text = Text::new(body, vec![Paragraph::said(0, 9), Paragraph::said(10, 14)]);
        assert_eq!(Around::new(&text).before(Span::new(10, 14)), "Dve.");
    }

    #[test]
    fn a_speaker_label_before_it_makes_no_fragment() {
        let body = "A: Ja, seveda.";
        let text =
            Text::new(body, vec![Paragraph { speaker: Some("A".into()), ..Paragraph::said(0, body.len()) }]);
        assert!(!Around::new(&text).is_fragment(Span::new(3, body.len())));
    }

    proptest! {
        #[test]
        fn characters_are_those_counted_from_the_beginning(body in "[a-zčš😀]{0,60}") {
            let body = body.repeat(200);
            let chars = Chars::new(&body);
            for byte in (0..=body.len()).step_by(997) {
                prop_assert_eq!(chars.before(byte), span::chars_before(&body, byte));
            }
        }
    }
}
