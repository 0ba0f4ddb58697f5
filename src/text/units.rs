//! The units a cursor moves by: words, clauses, sentences, turns.
//!
//! Words and sentences are those of UAX #29 (`unicode-segmentation`), with the Slovenian additions that its sentence
//! rule lacks: no break after common abbreviations and ordinal numbers.

use super::{ParagraphKind, Span, Text};
use unicode_segmentation::UnicodeSegmentation;

/// How wide the cursor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A word (beseda).
    Word,
    /// A clause (stavek): a piece of a sentence between commas, semicolons, colons and dashes.
    Clause,
    /// A sentence (poved).
    #[default]
    Sentence,
    /// A paragraph (odstavek).
    Paragraph,
    /// A turn (replika): paragraphs of one speaker in a row.
    Turn,
}

impl Unit {
    /// All units from the narrowest to the widest.
    pub const ALL: [Self; 5] = [Self::Word, Self::Clause, Self::Sentence, Self::Paragraph, Self::Turn];

    /// The next wider unit, or the widest.
    pub fn wider(self) -> Self {
        Self::ALL.iter().copied().find(|unit| *unit > self).unwrap_or(self)
    }

    /// The next narrower unit, or the narrowest.
    pub fn narrower(self) -> Self {
        Self::ALL.iter().rev().copied().find(|unit| *unit < self).unwrap_or(self)
    }
}

/// Abbreviations that do not end a sentence.
const ABBREVIATIONS: [&str; 26] = [
    "npr.", "oz.", "ipd.", "idr.", "itd.", "t. i.", "t.i.", "tj.", "dr.", "mag.", "prof.", "ga.", "g.",
    "gdč.", "str.", "št.", "ul.", "sv.", "ok.", "pribl.", "min.", "tel.", "gl.", "prim.", "angl.", "lat.",
];

/// How many words `text` holds (UAX #29 words with a letter or a digit in them).
pub fn word_count(text: &str) -> usize {
    text.unicode_words().count()
}

/// Byte ranges of the words of `text`.
pub fn words(text: &str) -> Vec<Span> {
    text.unicode_word_indices().map(|(at, word)| Span::new(at, at + word.len())).collect()
}

/// Byte ranges of the sentences of `text`, without the white space around them.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut open: Option<usize> = None;
    for (at, piece) in text.split_sentence_bound_indices() {
        let start = open.unwrap_or(at);
        let end = at + piece.len();
        let so_far = text.get(start..end).unwrap_or("");
        let rest = text.get(end..).unwrap_or("");
        if joins_on(so_far, rest) {
            open = Some(start);
            continue;
        }
        open = None;
        spans.extend(trimmed(text, Span::new(start, end)));
    }
    if let Some(start) = open {
        spans.extend(trimmed(text, Span::new(start, text.len())));
    }
    spans
}

/// True when what UAX #29 took for a sentence's end is none: an abbreviation, an ordinal before a small letter.
fn joins_on(so_far: &str, rest: &str) -> bool {
    let line = so_far.trim_end_matches([' ', '\u{00A0}']);
    if line.ends_with('\n') || rest.is_empty() {
        return false;
    }
    let line = line.trim_end();
    let last = line
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or("")
        .trim_start_matches(['(', '»', '"', '„'])
        .to_lowercase();
    if ABBREVIATIONS.contains(&last.as_str()) {
        // An abbreviation that commonly ends a sentence does so before a capital.
        let ends = matches!(last.as_str(), "itd." | "ipd." | "idr." | "min.");
        return !(ends && rest.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase));
    }
    let ordinal = last.strip_suffix('.').is_some_and(|digits| {
        !digits.is_empty() && digits.len() <= 2 && digits.chars().all(|c| c.is_ascii_digit())
    });
    // What was quoted has ended, not the sentence around it.
    let quoted = line.ends_with(['«', '“', '”', '"', '’']);
    let continues = line.ends_with('…') || line.ends_with("...") || ordinal || quoted;
    continues
        && rest.chars().find(|c| !c.is_whitespace()).is_some_and(|c| c.is_lowercase() || c.is_ascii_digit())
}

/// Byte ranges of the clauses of `text`: sentences cut after `,` `;` `:` and around dashes.
pub fn clauses(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    for sentence in sentences(text) {
        let piece = text.get(sentence.start..sentence.end).unwrap_or("");
        let mut start = 0;
        let mut previous = ' ';
        for (at, c) in piece.char_indices() {
            let after = at + c.len_utf8();
            let next_is_space = piece.get(after..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
            let cuts = matches!(c, ',' | ';' | ':') && next_is_space
                || matches!(c, '–' | '—') && previous == ' ' && next_is_space;
            if cuts {
                spans.extend(trimmed(text, Span::new(sentence.start + start, sentence.start + after)));
                start = after;
            }
            previous = c;
        }
        spans.extend(trimmed(text, Span::new(sentence.start + start, sentence.end)));
    }
    spans
}

/// `span` without the white space at its ends; nothing when it holds only white space.
pub fn trimmed(text: &str, span: Span) -> Option<Span> {
    let piece = text.get(span.start..span.end)?;
    let start = span.start + (piece.len() - piece.trim_start().len());
    let end = span.start + piece.trim_end().len();
    (end > start).then_some(Span { start, end })
}

/// The unit of that width around `byte` of `text`: a word, clause or sentence within its paragraph, the paragraph, or
/// the turn. Between two units it is the one before. Nothing in an empty paragraph.
pub fn unit_at(text: &Text, byte: usize, unit: Unit) -> Option<Span> {
    let number = text.number_at(byte);
    let paragraph = text.paragraph(number)?;
    let span = match unit {
        Unit::Paragraph => paragraph.span(),
        Unit::Turn => {
            let same = |other: &super::Paragraph| {
                other.kind == ParagraphKind::Said && other.speaker == paragraph.speaker
            };
            let (mut first, mut last) = (number, number);
            while paragraph.speaker.is_some() && text.paragraph(first - 1).is_some_and(same) {
                first -= 1;
            }
            while paragraph.speaker.is_some() && text.paragraph(last + 1).is_some_and(same) {
                last += 1;
            }
            Span::new(text.paragraph(first)?.start, text.paragraph(last)?.end)
        }
        Unit::Word | Unit::Clause | Unit::Sentence => {
            let piece = text.slice(paragraph.span());
            let inside = byte.saturating_sub(paragraph.start);
            let pieces = match unit {
                Unit::Word => words(piece),
                Unit::Clause => clauses(piece),
                _ => sentences(piece),
            };
            let found = pieces.iter().rev().find(|span| span.start <= inside).or(pieces.first())?;
            Span::new(paragraph.start + found.start, paragraph.start + found.end)
        }
    };
    (!span.is_empty()).then_some(span)
}

/// The sentence before a span and the one after it; those of the paragraphs beside, where its own has none.
pub fn sentences_around(text: &Text, span: Span) -> (Option<Span>, Option<Span>) {
    let in_paragraph = |number: usize| -> Vec<Span> {
        let Some(start) = text.paragraph(number).map(|paragraph| paragraph.start) else { return Vec::new() };
        sentences(text.paragraph_text(number))
            .iter()
            .map(|one| Span::new(start + one.start, start + one.end))
            .collect()
    };
    let (first, last) = text.numbers(span);
    let before = in_paragraph(first).into_iter().rfind(|one| one.end <= span.start);
    let after = in_paragraph(last).into_iter().find(|one| one.start >= span.end);
    (
        before.or_else(|| in_paragraph(first.checked_sub(1)?).into_iter().next_back()),
        after.or_else(|| in_paragraph(last + 1).into_iter().next()),
    )
}

#[cfg(test)]
mod tests {
    use super::super::Paragraph;
    use super::*;

    fn cut(text: &str, spans: Vec<Span>) -> Vec<&str> {
        spans.into_iter().map(|span| &text[span.start..span.end]).collect()
    }

    #[test]
    fn sentences_do_not_end_at_abbreviations_and_ordinals() {
        let text = "Pride npr. ob 5. uri oz. prej. Potem gre. »Res?« je vprašala.";
        assert_eq!(
            cut(text, sentences(text)),
            ["Pride npr. ob 5. uri oz. prej.", "Potem gre.", "»Res?« je vprašala."]
        );
    }

    #[test]
    fn clauses_are_cut_at_commas_and_dashes() {
        let text = "Najprej zob, potem življenjepis – tako je.";
        assert_eq!(cut(text, clauses(text)), ["Najprej zob,", "potem življenjepis –", "tako je."]);
    }

    #[test]
    fn the_unit_around_a_byte() {
        let body = "Prva poved. Druga poved.\nTretja.";
        let text = Text::new(body, vec![Paragraph::said(0, 24), Paragraph::said(25, 32)]);
        let at = |byte, unit| unit_at(&text, byte, unit).map(|span| text.slice(span));
        assert_eq!(at(14, Unit::Word), Some("Druga"));
        assert_eq!(at(14, Unit::Sentence), Some("Druga poved."));
        assert_eq!(at(0, Unit::Paragraph), Some("Prva poved. Druga poved."));
        assert_eq!(at(30, Unit::Sentence), Some("Tretja."));
    }
}
