//! What an import may cost: sizes and counts beyond which a file is refused, before it is read or unpacked where that
//! can be known, and always before it reaches the project.
//!
//! Sizes of files alone say little: memory and time grow with the pieces that a file falls into. Each sentence names the
//! limit, what was found and what to do.

use crate::command::draft::{Draft, DraftQuote, fold};
use crate::error::{Error, Result};
use crate::say;
use crate::text::Text;
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};
use std::hash::{Hash, Hasher};

pub use crate::language::lexicon::LEMMAS;

/// Limits of one import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one file.
    pub file: u64,
    /// Bytes of all files together.
    pub total: u64,
    /// Number of files.
    pub files: usize,
    /// Bytes that an archive may unpack to.
    pub unpacked: u64,
    /// Parts of an archive.
    pub parts: usize,
    /// How many times larger than packed a part of an archive may be, once it is over a megabyte.
    pub ratio: u64,
    /// Seconds after which a reader of a foreign format is stopped.
    pub seconds: u64,
    /// Lines of a text, and paragraphs.
    pub lines: usize,
    /// Paragraphs of all texts together, those of documents rebuilt from a table included.
    pub paragraphs: usize,
    /// Bytes of a paragraph: ten times the longest of novels; searches and screens read one whole.
    pub paragraph: usize,
    /// Codes of all files together, those above others included.
    pub codes: usize,
    /// Steps of a code's path.
    pub depth: usize,
}

/// The limits that hold unless a test sets smaller ones.
pub const LIMITS: Limits = Limits {
    file: 64 << 20,
    total: 512 << 20,
    files: 10_000,
    unpacked: 256 << 20,
    parts: 5_000,
    ratio: 200,
    seconds: 60,
    lines: 1_000_000,
    paragraphs: 2_000_000,
    paragraph: 1 << 20,
    codes: 100_000,
    depth: 100,
};

/// The highest paragraph number that a table of segments may name.
pub const PARAGRAPHS: usize = 100_000;

/// The most rows and the most columns of a table.
pub const ROWS: usize = 1_000_000;
/// See [`ROWS`].
pub const COLUMNS: usize = 500;

impl Limits {
    /// Looks at a text before it is cut into paragraphs: its lines, and how long they are.
    pub fn text(&self, file: &str, body: &str) -> Result<()> {
        let lines = memchr::memchr_iter(b'\n', body.as_bytes()).count() + 1;
        if lines > self.lines {
            return Err(self.too_many_lines(file, lines));
        }
        let lengths = body.split('\n').map(str::len);
        self.lengths(file, lengths)
    }

    /// Looks at a text that was cut.
    fn cut(&self, file: &str, text: &Text) -> Result<()> {
        if text.paragraphs().len() > self.lines {
            return Err(self.too_many_lines(file, text.paragraphs().len()));
        }
        self.lengths(file, text.paragraphs().iter().map(|paragraph| paragraph.end - paragraph.start))
    }

    fn too_many_lines(&self, file: &str, found: usize) -> Error {
        Error::input(say!("limit-lines", file = file, found = found, most = self.lines))
            .hint(say!("limit-lines-hint"))
    }

    fn lengths(&self, file: &str, lengths: impl Iterator<Item = usize>) -> Result<()> {
        match (1_usize..).zip(lengths).find(|(_, length)| *length > self.paragraph) {
            Some((number, length)) => Err(Error::input(say!(
                "limit-paragraph",
                file = file,
                number = number,
                found = length >> 10,
                most = self.paragraph >> 10
            ))
            .hint(say!("limit-paragraph-hint"))),
            None => Ok(()),
        }
    }

    /// Looks at how deep the code of a line lies.
    pub fn depth(&self, file: &str, line: usize, steps: usize) -> Result<()> {
        if steps <= self.depth {
            return Ok(());
        }
        Err(Error::input(say!("limit-depth", file = file, line = line, found = steps, most = self.depth))
            .hint(say!("limit-depth-hint")))
    }

    /// Looks at what was read of one file; `before` counts the paragraphs of all files so far.
    pub fn part(&self, file: &str, part: &Draft, before: &mut usize) -> Result<()> {
        for document in &part.documents {
            self.cut(file, &document.text)?;
            *before += document.text.paragraphs().len();
        }
        self.all(*before)?;
        let long = |quote: &&DraftQuote| quote.words.len() > self.paragraph;
        match part.quotes.iter().find(long) {
            Some(quote) => Err(Error::input(say!(
                "limit-segment",
                file = file,
                line = quote.line,
                found = quote.words.len() >> 10,
                most = self.paragraph >> 10
            ))
            .hint(say!("limit-segment-hint"))),
            None => Ok(()),
        }
    }

    fn all(&self, found: usize) -> Result<()> {
        if found <= self.paragraphs {
            return Ok(());
        }
        Err(Error::input(say!("limit-paragraphs", found = found, most = self.paragraphs))
            .hint(say!("limit-paragraphs-hint")))
    }

    /// Looks at everything that was read for one import.
    pub fn whole(&self, draft: &Draft) -> Result<()> {
        self.all(paragraphs(draft))?;
        let codes = codes(draft);
        if codes > self.codes {
            return Err(Error::input(say!("limit-codes", found = codes, most = self.codes))
                .hint(say!("limit-codes-hint")));
        }
        Ok(())
    }
}

/// Paragraphs of the texts, and those of documents that only a table speaks of: rebuilt, they have as many as it names.
fn paragraphs(draft: &Draft) -> usize {
    let there = draft.names();
    let mut rebuilt: FxHashMap<String, usize> = FxHashMap::default();
    let mut last: Option<(&str, String)> = None;
    for quote in &draft.quotes {
        let name = match &last {
            Some((raw, name)) if *raw == quote.document => name.clone(),
            _ => fold(&quote.document),
        };
        if !there.contains_key(&name) {
            let most = rebuilt.entry(name.clone()).or_default();
            *most = quote.end.max(*most);
        }
        last = Some((&quote.document, name));
    }
    let cut = draft.documents.iter().map(|document| document.text.paragraphs().len());
    cut.chain(rebuilt.into_values()).fold(0, usize::saturating_add)
}

/// Codes that the draft names, those above others counted once; each known by a hash of its path.
fn codes(draft: &Draft) -> usize {
    let paths = draft
        .codes
        .iter()
        .map(|code| &code.path)
        .chain(draft.quotes.iter().map(|quote| &quote.code))
        .chain(draft.codings.iter().map(|coding| &coding.code));
    let mut seen: FxHashSet<u64> = FxHashSet::default();
    for path in paths {
        let mut hasher = FxHasher::default();
        for step in path {
            step.hash(&mut hasher);
            seen.insert(hasher.finish());
        }
    }
    seen.len()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::import::{Blob, Options, Source, read};

    /// Limits that a few lines exceed.
    const SMALL: Limits = Limits { lines: 4, paragraphs: 6, paragraph: 30, codes: 3, depth: 2, ..LIMITS };

    fn refused(files: &[(&str, &str)]) -> Option<String> {
        let blobs =
            files.iter().map(|(name, words)| Blob { name: (*name).into(), bytes: words.as_bytes().into() });
        let source = Source { blobs: blobs.collect() };
        read(source, &Options { limits: SMALL, ..Options::default() })
            .err()
            .map(|error| error.message.key.to_string())
    }

    const HEAD: &str = "Document name,Code,Begin,End,Segment\n";

    #[test]
    fn each_limit_takes_what_is_at_it_and_refuses_what_is_beyond() {
        let table = |rows: &str| format!("{HEAD}{rows}");
        let cases = [
            ("a.txt", "Ena.\nDve.\nTri.\nŠtiri.".to_owned(), None),
            ("a.txt", "Ena.\nDve.\nTri.\nŠtiri.\nPet.".to_owned(), Some("limit-lines")),
            ("a.txt", "Trideset zlogov v eni vrstici.".to_owned(), None),
            ("a.txt", "Trideset in še en v eni vrstici.".to_owned(), Some("limit-paragraph")),
            ("k.codebook", "A\n B\nC".to_owned(), None),
            ("k.codebook", "A\n B\n  C".to_owned(), Some("limit-depth")),
            ("k.codebook", "A\nB\nC\nD".to_owned(), Some("limit-codes")),
            ("k.csv", "Koda,Definicija\nA\\B\\C,x".to_owned(), Some("limit-depth")),
            ("t.csv", table("D,A\\B,1,6,x"), None),
            ("t.csv", table("D,A\\B\\C,1,1,x"), Some("limit-depth")),
            ("t.csv", table("D,A,1,7,x"), Some("limit-paragraphs")),
            ("t.csv", table("D,A\\B,1,1,x\nD,C\\E,1,1,x"), Some("limit-codes")),
            ("t.csv", table("D,A,1,1,Trideset in še en v eni vrstici."), Some("limit-segment")),
        ];
        for (name, words, expected) in cases {
            assert_eq!(refused(&[(name, &words)]).as_deref(), expected, "{name}: {words}");
        }
        let three = "Ena.\nDve.\nTri.";
        assert_eq!(refused(&[("a.txt", three), ("b.txt", three)]), None);
        let more = [("a.txt", three), ("b.txt", three), ("c.txt", "Ena.")];
        assert_eq!(refused(&more).as_deref(), Some("limit-paragraphs"));
    }
}
