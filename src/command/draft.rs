//! A draft: a piece of a project by names, as an importer read it; nothing of it is in the project yet.
//!
//! Importers see bytes and make drafts; `Adopt` is the one command that brings a draft into a project, so every
//! importer gets preview, one undo and the trail.

use crate::message::Message;
use crate::model::{CaseKind, MemoKind, Record};
use crate::text::normalise::tidy;
use crate::text::{Span, Text};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

/// A name as tables and files may write it: tidied, in small letters.
pub fn fold(name: &str) -> String {
    tidy(name).to_lowercase()
}

/// True for a name that can stand in a citation key: letters and digits, six at most.
pub fn fits_label(name: &str) -> bool {
    (1..=6).contains(&name.chars().count()) && name.chars().all(char::is_alphanumeric)
}

/// A document to come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftDocument {
    /// Name of the file it came from, for messages and, where asked, for the document's name.
    pub file: String,
    /// The name it shall have; none: its label.
    pub name: Option<String>,
    /// The label it would like; none: the next free of A, B … AA.
    pub label: Option<String>,
    /// Group.
    pub group: Option<String>,
    /// Language of the text, where it was detected or told.
    pub language: Option<String>,
    /// Kind of record; none: the default.
    pub record: Option<Record>,
    /// True where the text shows the marks of OCR.
    pub ocr: bool,
    /// Bytes and paragraphs.
    pub text: Text,
    /// What was found and decided while reading (encoding, numbering, people, questions), for the preview.
    pub notes: Vec<Message>,
}

/// A code to come, or to be met, by its path.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DraftCode {
    /// Steps of the path.
    pub path: Vec<String>,
    /// Colour name or `#rrggbb`.
    pub color: Option<String>,
    /// Definition.
    pub definition: String,
    /// Inclusion criterion.
    pub include: String,
    /// Exclusion criterion.
    pub exclude: String,
    /// Anchor example.
    pub example: String,
    /// Level.
    pub level: Option<String>,
    /// In vivo.
    pub in_vivo: bool,
}

/// A coded quote whose place is to be found: a row of a coded-segment table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftQuote {
    /// Line of the file (from 1), for messages.
    pub line: usize,
    /// Name of the document as the table has it.
    pub document: String,
    /// Steps of the code's path.
    pub code: Vec<String>,
    /// Colour, where the table has one that means something.
    pub color: Option<String>,
    /// First paragraph (1…n).
    pub begin: usize,
    /// Last paragraph.
    pub end: usize,
    /// The words.
    pub words: String,
    /// 0 to 100.
    pub weight: Option<u8>,
    /// The coder, where the table names one.
    pub coder: Option<String>,
    /// Group of the document, where the table names one.
    pub group: Option<String>,
    /// A comment, which becomes a memo on the coding.
    pub comment: String,
}

/// A coding whose place is known in a document of this draft.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftCoding {
    /// Index of the document in the draft.
    pub document: usize,
    /// Bytes in its text.
    pub span: Span,
    /// Steps of the code's path.
    pub code: Vec<String>,
    /// The coder's name; none: who imports.
    pub coder: Option<String>,
    /// 0 to 100.
    pub weight: Option<u8>,
}

/// A variable's value on a document, by names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftValue {
    /// Line of the file (from 1).
    pub line: usize,
    /// The document's label or name.
    pub document: String,
    /// The variable's name.
    pub variable: String,
    /// The value.
    pub value: String,
}

/// A case, by names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftCase {
    /// Its name.
    pub name: String,
    /// Person or office.
    pub kind: CaseKind,
    /// Speaker label.
    pub speaker: Option<String>,
    /// Labels or names of its documents.
    pub documents: Vec<String>,
}

/// A memo on a document or in the diary, by names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftMemo {
    /// Kind.
    pub kind: MemoKind,
    /// Title.
    pub title: String,
    /// Words.
    pub body: String,
    /// Label or name of the document it stands on; none: the diary.
    pub document: Option<String>,
}

/// Everything one import brings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// What it came from, for the sentence of the trail (file names only, never paths).
    pub source: String,
    /// Documents with their texts.
    pub documents: Vec<DraftDocument>,
    /// Codes.
    pub codes: Vec<DraftCode>,
    /// Coded quotes to be placed, in the order of the table.
    pub quotes: Vec<DraftQuote>,
    /// Codings with known places.
    pub codings: Vec<DraftCoding>,
    /// Values.
    pub values: Vec<DraftValue>,
    /// Cases.
    pub cases: Vec<DraftCase>,
    /// Memos.
    pub memos: Vec<DraftMemo>,
    /// What was read and cannot be kept, element by element.
    pub losses: Vec<Message>,
    /// What the reader of the import should know.
    pub notes: Vec<Message>,
}

impl Draft {
    /// Documents of this draft by what a table may call them ([`fold`]ed): the label they would like, their name, their
    /// file's name with and without its ending; of two that answer to one name the first in this order.
    pub fn names(&self) -> FxHashMap<String, usize> {
        let mut names = FxHashMap::default();
        let all = || self.documents.iter().enumerate();
        let stem = |file: &str| file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_owned();
        let labels = all().filter_map(|(at, document)| Some((at, fold(document.label.as_deref()?))));
        let named = all().filter_map(|(at, document)| Some((at, fold(document.name.as_deref()?))));
        let files = all().map(|(at, document)| (at, fold(&document.file)));
        let stems = all().map(|(at, document)| (at, fold(&stem(&document.file))));
        for (at, name) in labels.chain(named).chain(files).chain(stems).filter(|(_, name)| !name.is_empty()) {
            names.entry(name).or_insert(at);
        }
        names
    }

    /// Takes in another draft; the places of its codings move with its documents.
    pub fn join(&mut self, other: Self) {
        let shift = self.documents.len();
        self.documents.extend(other.documents);
        self.codes.extend(other.codes);
        self.quotes.extend(other.quotes);
        self.codings.extend(
            other
                .codings
                .into_iter()
                .map(|coding| DraftCoding { document: coding.document + shift, ..coding }),
        );
        self.values.extend(other.values);
        self.cases.extend(other.cases);
        self.memos.extend(other.memos);
        self.losses.extend(other.losses);
        self.notes.extend(other.notes);
    }
}
