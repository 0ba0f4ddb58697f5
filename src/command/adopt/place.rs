//! The places of a table's quotes in a text that is there: in their paragraph, else where the words stand; every
//! deviation is said, what cannot be placed is listed.

use super::documents::{Home, Prepared};
use crate::command::draft::{Draft, DraftQuote};
use crate::say;
use crate::text::align::{Finder, How, difference};
use crate::text::{Span, Text};

/// A text in which quotes are to be placed.
pub struct Placing<'a> {
    /// The draft of the quotes.
    pub draft: &'a Draft,
    /// The text.
    pub text: &'a Text,
    /// Whose text it is.
    pub home: Home,
}

/// As many characters of a quote as a note shows.
const SHOWN: usize = 60;

/// The first characters of a passage, with an ellipsis where more follow.
pub fn shortened(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or("").trim_end()),
        None => words,
    }
}

impl Placing<'_> {
    /// Places the quotes of these rows.
    pub fn place(&self, rows: &[usize], prepared: &mut Prepared) {
        let finder = Finder::new(self.text);
        let mut elsewhere = 0;
        let mut first_elsewhere = None;
        for row in rows {
            let Some(quote) = self.draft.quotes.get(*row) else { continue };
            let hint = self.paragraphs(quote);
            let Some(found) = finder.find(&quote.words, hint) else {
                prepared.unplaced.push(say!(
                    "import-unplaced",
                    line = quote.line,
                    document = &quote.document,
                    begin = quote.begin,
                    words = shortened(&quote.words)
                ));
                continue;
            };
            if let Some(slot) = prepared.places.get_mut(*row) {
                *slot = Some((self.home, found.span));
            }
            let number = self.text.numbers(found.span).0;
            if let How::Near(like) = found.how {
                let (table, text) = difference(&quote.words, self.text.slice(found.span));
                prepared.notes.push(say!(
                    "import-near",
                    line = quote.line,
                    document = &quote.document,
                    paragraph = number,
                    like = like,
                    table = shortened(table),
                    text = shortened(text)
                ));
            } else if number != quote.begin {
                elsewhere += 1;
                first_elsewhere = first_elsewhere.or(Some((quote, number)));
            }
        }
        if let Some((quote, number)) = first_elsewhere {
            prepared.notes.push(say!(
                "import-elsewhere",
                document = &quote.document,
                count = elsewhere,
                all = rows.len(),
                line = quote.line,
                begin = quote.begin,
                paragraph = number
            ));
        }
    }

    /// The bytes of the paragraphs that a row names; an empty place at the end where the text has fewer.
    fn paragraphs(&self, quote: &DraftQuote) -> Span {
        let end = self.text.body().len();
        let first = self.text.paragraph(quote.begin).map_or(end, |paragraph| paragraph.start);
        let last = self.text.paragraph(quote.end).map_or(end, |paragraph| paragraph.end);
        Span::new(first, last.max(first))
    }
}
