//! A transcript's text: bytes and numbered paragraphs, immutable once made.
//!
//! One unit inside (UTF-8 bytes on character boundaries); other tools' units are converted in `import` and `export`
//! with the functions of [`span`]. A correction makes a new [`Text`], so no coding can be shifted by an edit.

pub mod align;
pub mod normalise;
pub mod numbering;
pub mod span;
pub mod units;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::{Arc, OnceLock};

pub use span::Span;

/// What a numbered piece of a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ParagraphKind {
    /// Something said or written down in the interview.
    #[default]
    Said,
    /// A question of the interviewer.
    Question,
    /// A heading.
    Heading,
    /// A paragraph that is known to exist (its number is) but whose text is not here.
    Missing,
}

impl ParagraphKind {
    /// All kinds, with the names they have in tables of the store.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Said, "said"),
        (Self::Question, "question"),
        (Self::Heading, "heading"),
        (Self::Missing, "missing"),
    ];

    /// The kind's name in the store and on the command line.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("said", |(_, name)| name)
    }

    /// The kind of that name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }
}

/// A numbered piece of a text; its number is its place in [`Text::paragraphs`] plus one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// First byte.
    pub start: usize,
    /// Byte after the last one; the line break is not part of the paragraph.
    pub end: usize,
    /// Who speaks, as the transcript labels them.
    pub speaker: Option<String>,
    /// What the paragraph is.
    pub kind: ParagraphKind,
    /// Time mark of the recording as the transcript writes it.
    pub time: Option<String>,
}

impl Paragraph {
    /// A plain paragraph over these bytes.
    pub fn said(start: usize, end: usize) -> Self {
        Self { start, end, speaker: None, kind: ParagraphKind::Said, time: None }
    }

    /// The paragraph's bytes.
    pub fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// A text and its paragraphs. Cloning is cheap: body and paragraphs are shared.
#[derive(Clone, Debug)]
pub struct Text {
    body: Arc<str>,
    paragraphs: Arc<[Paragraph]>,
    /// [`Text::words_said`], counted once: tables ask for it again and again, and counting 60 MB takes a second.
    words_said: Arc<OnceLock<usize>>,
}

/// Equal by body and paragraphs, whatever has been counted.
impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.body == other.body && self.paragraphs == other.paragraphs
    }
}

impl Eq for Text {}

impl Default for Text {
    fn default() -> Self {
        Self { body: Arc::from(""), paragraphs: Arc::from([]), words_said: Arc::default() }
    }
}

impl Text {
    /// A text of `body` with these paragraphs. Paragraphs that leave the body, run backwards, overlap or cut a
    /// character are put right (clamped) rather than kept: every span of a `Text` can be sliced.
    pub fn new(body: impl Into<Arc<str>>, mut paragraphs: Vec<Paragraph>) -> Self {
        let body: Arc<str> = body.into();
        let mut least = 0;
        for paragraph in &mut paragraphs {
            paragraph.start = span::floor_boundary(&body, paragraph.start.max(least).min(body.len()));
            paragraph.end = span::floor_boundary(&body, paragraph.end.max(paragraph.start).min(body.len()));
            least = paragraph.end;
        }
        Self { body, paragraphs: paragraphs.into(), words_said: Arc::default() }
    }

    /// The whole text.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The shared bytes of the text.
    pub fn shared_body(&self) -> Arc<str> {
        Arc::clone(&self.body)
    }

    /// The paragraphs in order; number = index + 1.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// The same bytes with other paragraph marks.
    pub fn with_paragraphs(&self, paragraphs: Vec<Paragraph>) -> Self {
        Self::new(Arc::clone(&self.body), paragraphs)
    }

    /// Paragraph number `number` (1…n).
    pub fn paragraph(&self, number: usize) -> Option<&Paragraph> {
        number.checked_sub(1).and_then(|index| self.paragraphs.get(index))
    }

    /// The words under `span`; empty where the span does not lie in this text.
    pub fn slice(&self, span: Span) -> &str {
        self.body.get(span.start..span.end).unwrap_or("")
    }

    /// The text of paragraph `number`.
    pub fn paragraph_text(&self, number: usize) -> &str {
        self.paragraph(number).map_or("", |paragraph| self.slice(paragraph.span()))
    }

    /// Number (1…n) of the paragraph that holds `byte`, or of the last one that starts before it; 1 in a text whose
    /// first paragraph starts later.
    pub fn number_at(&self, byte: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.start <= byte).max(1)
    }

    /// Numbers of the first and the last paragraph that `span` touches: MAXQDA's Begin and End.
    pub fn numbers(&self, span: Span) -> (usize, usize) {
        let begin = self.number_at(span.start);
        // Nearly every segment ends in the paragraph it begins in.
        let beyond = self.paragraphs.get(begin).is_some_and(|next| next.start < span.end);
        let end = if beyond { self.number_at(span.end - 1) } else { begin };
        (begin, end.max(begin))
    }

    /// Hash of bytes and paragraph marks (SHA-256, hexadecimal), kept beside the text for `check`.
    pub fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        hasher.update(self.body.as_bytes());
        for paragraph in self.paragraphs.iter() {
            hasher.update(paragraph.start.to_le_bytes());
            hasher.update(paragraph.end.to_le_bytes());
            hasher.update(paragraph.kind.name().as_bytes());
            hasher.update(paragraph.speaker.as_deref().unwrap_or("\0").as_bytes());
            hasher.update(paragraph.time.as_deref().unwrap_or("\0").as_bytes());
        }
        crate::digest::hex(hasher.finalize())
    }

    /// How many words (UAX #29) the participants say: questions, headings and missing paragraphs are not counted.
    pub fn words_said(&self) -> usize {
        let count = || {
            let said = self.paragraphs.iter().filter(|paragraph| paragraph.kind == ParagraphKind::Said);
            said.map(|paragraph| units::word_count(self.slice(paragraph.span()))).sum()
        };
        *self.words_said.get_or_init(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three() -> Text {
        Text::new(
            "Prvi.\n\nDrugi č.\nTretji.",
            vec![Paragraph::said(0, 5), Paragraph::said(7, 16), Paragraph::said(17, 24)],
        )
    }

    #[test]
    fn numbers_are_those_of_the_paragraphs_touched() {
        let text = three();
        assert_eq!(text.numbers(Span::new(0, 5)), (1, 1));
        assert_eq!(text.numbers(Span::new(7, 16)), (2, 2));
        assert_eq!(text.numbers(Span::new(8, 20)), (2, 3));
        assert_eq!(text.paragraph_text(2), "Drugi č.");
        assert_eq!(text.words_said(), 4);
    }

    #[test]
    fn wrong_paragraphs_are_clamped_to_characters() {
        let text = Text::new("čšž", vec![Paragraph::said(1, 3), Paragraph::said(2, 99)]);
        assert_eq!(text.paragraph_text(1), "č");
        assert_eq!(text.paragraph_text(2), "šž");
    }

    #[test]
    fn the_hash_sees_marks_and_bytes() {
        let text = three();
        assert_ne!(text.hash(), Text::new("Prvi.", vec![Paragraph::said(0, 5)]).hash());
        let mut marks = text.paragraphs().to_vec();
        marks[0].kind = ParagraphKind::Question;
        assert_ne!(text.hash(), text.with_paragraphs(marks).hash());
        assert_eq!(text.hash(), three().hash());
    }
}
