//! A document: a transcript and what is known of it.

use super::lookups::Among;
use super::{Clash, DocumentId, Project, Ref, Row, TextId};
use crate::names;
use serde::{Deserialize, Serialize};

names! {
    /// What kind of record a document is; it goes with every quote that leaves the program.
    pub enum Record {
        /// Speech as it was said.
        Verbatim = "verbatim",
        /// Written up in other words.
        Paraphrase = "paraphrase",
        /// Notes taken beside or after the talk.
        Notes = "notes",
        /// A written document that was found, not recorded.
        #[default]
        Document = "document",
    }
}

/// A transcript: its names, its place among the others, and which text is its current one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Document {
    /// Names the row.
    pub id: DocumentId,
    /// What tables print; the label itself where no name is kept.
    pub name: String,
    /// Letters and digits, unique, at most six characters; citation keys use it (D27).
    pub label: String,
    /// A group of documents, by name.
    pub group: Option<String>,
    /// Language of the text (ISO 639-1).
    pub language: String,
    /// Kind of record.
    pub record: Record,
    /// True for a text read by OCR: search then looks at repaired forms too.
    pub ocr: bool,
    /// The current text.
    pub text: TextId,
    /// Fractional key of its place in the project's own order.
    pub order: String,
}

impl Default for Document {
    fn default() -> Self {
        Self {
            id: DocumentId(uuid::Uuid::nil()),
            name: String::new(),
            label: String::new(),
            group: None,
            language: "sl".into(),
            record: Record::default(),
            ocr: false,
            text: TextId(uuid::Uuid::nil()),
            order: String::new(),
        }
    }
}

impl Document {
    /// What stands between the label and a number: a colon where the label itself ends in a digit.
    pub fn joint(&self) -> &'static str {
        if self.label.ends_with(|c: char| c.is_ascii_digit()) { ":" } else { "" }
    }

    /// The citation key of these paragraphs (1…n): `D27`, `C12-13`; `INT1:27` where the label ends in a digit.
    pub fn cite(&self, begin: usize, end: usize) -> String {
        let joint = self.joint();
        if begin == end {
            format!("{}{joint}{begin}", self.label)
        } else {
            format!("{}{joint}{begin}-{end}", self.label)
        }
    }
}

impl Row for Document {
    type Id = DocumentId;

    fn id(&self) -> DocumentId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        see(Ref::Text(self.text));
    }

    fn clash(&self, project: &Project) -> Option<Clash> {
        let label = self.label.to_ascii_lowercase();
        let twin = project.lookups().namesake(Among::Documents, label, Ref::Document(self.id))?;
        Some(Clash { what: twin, name: self.label.clone() })
    }
}
