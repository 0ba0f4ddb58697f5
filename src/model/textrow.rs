//! A text as a row: its id, its hash, and the shared bytes and paragraphs.
//!
//! The journal keeps id and hash only; body and paragraphs stand in tables of their own and are put back
//! ([`TextRow::hydrate`]) when a change is read from the journal.

use super::{Row, TextId};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// One version of a document's text.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TextRow {
    /// Names the version.
    pub id: TextId,
    /// [`Text::hash`] of what it holds.
    pub hash: String,
    /// Bytes and paragraphs; empty in a row read from the journal until hydrated.
    #[serde(skip)]
    pub text: Text,
}

impl TextRow {
    /// A row for a new text.
    pub fn new(id: TextId, text: Text) -> Self {
        Self { id, hash: text.hash(), text }
    }

    /// Puts body and paragraphs back into a row read from the journal.
    pub fn hydrate(&mut self, text: Text) {
        self.text = text;
    }
}

/// Equal by id and hash, which covers bytes and marks: comparing 60 MB again at every change would say no more.
impl PartialEq for TextRow {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && self.hash == other.hash
    }
}

impl Row for TextRow {
    type Id = TextId;

    fn id(&self) -> TextId {
        self.id
    }
}
