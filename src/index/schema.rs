//! The fields of the index and how words reach them.
//!
//! One index document per paragraph: which text, which paragraph, under which reading of the words it was made, and the
//! words themselves as forms, keys and repaired forms. Words are read once ([`super::analyser`]) and handed over in a
//! string of their own, because the engine's tokenizers see one field at a time and would read every text three times.

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Changes when the fields change.
pub const VERSION: u64 = 1;

/// The name under which [`Encoded`] is known to the engine.
const TOKENIZER: &str = "encoded";
/// Ends a term.
const END: char = '\u{1e}';
/// Between the language and the key of a term of `lemma`.
const MARK: char = '\u{1f}';

/// The fields.
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    /// Id of the text.
    pub text: Field,
    /// Number of the paragraph (1…n).
    pub paragraph: Field,
    /// Under which reading the paragraph was indexed.
    pub stamp: Field,
    /// Lower-case forms.
    pub form: Field,
    /// Language and key.
    pub lemma: Field,
    /// Repaired forms and their keys, of documents marked as OCR.
    pub repair: Field,
}

/// The schema and its fields.
pub fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let words = |norms: bool| {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(TOKENIZER)
                .set_index_option(IndexRecordOption::WithFreqsAndPositions)
                .set_fieldnorms(norms),
        )
    };
    let fields = Fields {
        text: builder.add_text_field("text", STRING | FAST),
        paragraph: builder.add_u64_field("paragraph", FAST),
        stamp: builder.add_u64_field("stamp", FAST | INDEXED),
        form: builder.add_text_field("form", words(true)),
        lemma: builder.add_text_field("lemma", words(false)),
        repair: builder.add_text_field("repair", words(false)),
    };
    (builder.build(), fields)
}

/// Makes the tokenizer known to an index.
pub fn register(index: &tantivy::Index) {
    index.tokenizers().register(TOKENIZER, Encoded::default());
}

/// A term of `lemma`.
pub fn lemma_term(language: &str, key: &str) -> String {
    format!("{language}{MARK}{key}")
}

/// The language and the key of a term of `lemma`.
pub fn split_lemma(term: &str) -> (&str, &str) {
    term.split_once(MARK).unwrap_or(("", term))
}

/// Words as they are handed to the engine.
#[derive(Debug, Default)]
pub struct Encoding {
    text: String,
    position: Option<u32>,
}

impl Encoding {
    /// Adds a term of a language at a position, which never goes back.
    pub fn push(&mut self, position: u32, language: Option<&str>, term: &str) {
        if term.contains([END, MARK]) || term.is_empty() {
            return;
        }
        let from = self.position.map_or(0, |last| last + 1);
        // Positions go on by ones; where a field has nothing at some of them, a sign stands for each.
        let steps = if self.position == Some(position) { None } else { Some(position.saturating_sub(from)) };
        match steps {
            None => self.text.push('='),
            Some(steps) => (0..=steps).for_each(|_| self.text.push('+')),
        }
        self.text.push(END);
        if let Some(language) = language {
            self.text.push_str(language);
            self.text.push(MARK);
        }
        self.text.push_str(term);
        self.text.push(END);
        self.position = Some(position);
    }

    /// The string for the engine; the encoding begins anew.
    pub fn take(&mut self) -> String {
        self.position = None;
        std::mem::take(&mut self.text)
    }
}

/// Reads an [`Encoding`].
#[derive(Clone, Default)]
pub struct Encoded {
    token: Token,
}

/// The terms of an [`Encoding`] in order.
pub struct EncodedStream<'a> {
    rest: std::str::Split<'a, char>,
    token: &'a mut Token,
}

impl Tokenizer for Encoded {
    type TokenStream<'a> = EncodedStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> EncodedStream<'a> {
        self.token.reset();
        EncodedStream { rest: text.split(END), token: &mut self.token }
    }
}

impl TokenStream for EncodedStream<'_> {
    fn advance(&mut self) -> bool {
        let (Some(steps), Some(term)) = (self.rest.next(), self.rest.next()) else { return false };
        if !steps.starts_with('=') {
            self.token.position = self.token.position.wrapping_add(steps.len());
        }
        self.token.text.clear();
        self.token.text.push_str(term);
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_come_back_at_their_positions() {
        let mut encoding = Encoding::default();
        encoding.push(0, None, "na");
        encoding.push(1, Some("sl"), "delo");
        encoding.push(1, Some("sl"), "delati");
        encoding.push(4, None, "x");
        let text = encoding.take();
        let mut tokenizer = Encoded::default();
        let mut stream = tokenizer.token_stream(&text);
        let mut found = Vec::new();
        while stream.advance() {
            found.push((stream.token().position, stream.token().text.clone()));
        }
        let term = |key| lemma_term("sl", key);
        assert_eq!(found, [(0, "na".into()), (1, term("delo")), (1, term("delati")), (4, "x".into())]);
        assert_eq!(split_lemma(&term("delo")), ("sl", "delo"));
    }
}
