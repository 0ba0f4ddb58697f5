//! What a search gives back: how many hits and where, and for those shown every range with its reason.

use super::slot::Why;
use super::suggest::Meant;
use crate::message::Message;
use crate::model::{CodeId, DocumentId, SegmentId, TextId, VariableId};
use crate::names;
use crate::text::Span;

names! {
    /// How hits are ordered.
    pub enum Order {
        /// As documents and texts go.
        #[default]
        Document = "document",
        /// The most telling first (BM25).
        Relevance = "relevance",
    }
}

/// How to search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Order of the hits.
    pub order: Order,
    /// The first hit to show, counted from 0.
    pub from: usize,
    /// How many hits to show; their ranges, reasons and codes are worked out.
    pub limit: usize,
    /// Take the counterparts of words for people in (udeleženec and udeleženka).
    pub pairs: bool,
    /// Count by document, by code and by the values of these variables; off saves the time.
    pub counts: bool,
    /// The variables to count by.
    pub by: Vec<VariableId>,
}

impl Default for Options {
    fn default() -> Self {
        Self { order: Order::default(), from: 0, limit: 100, pairs: false, counts: true, by: Vec::new() }
    }
}

/// A word that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its bytes in the stored text.
    pub span: Span,
    /// Why it is a hit.
    pub why: Why,
}

/// A paragraph or a segment that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The document.
    pub document: DocumentId,
    /// The version of its text; the current one.
    pub text: TextId,
    /// Number of the paragraph (1…n), for a segment of its first.
    pub paragraph: usize,
    /// Number of the last paragraph.
    pub end: usize,
    /// The segment, with `in:segments`.
    pub segment: Option<SegmentId>,
    /// Bytes of the paragraph or the segment.
    pub span: Span,
    /// Every word found in it, in the order of the text; empty where no words were asked for.
    pub ranges: Vec<Found>,
    /// The codes on the words found (on the paragraph where no words were asked for, or on the segment), in tree order.
    pub codes: Vec<CodeId>,
    /// How telling it is; 0 in document order.
    pub score: f32,
}

/// The hits of a value of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    /// The variable.
    pub variable: VariableId,
    /// A value or the beginning of its path.
    pub value: String,
    /// Hits.
    pub hits: usize,
}

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    /// True where hits are segments, false where they are paragraphs.
    pub in_segments: bool,
    /// How many there are in all.
    pub total: usize,
    /// Those asked for.
    pub shown: Vec<Hit>,
    /// How many hits each document has, in the project's order; those without are left out.
    pub documents: Vec<(DocumentId, usize)>,
    /// How many hits the query has within each code and all under it, in tree order; those without are left out.
    pub codes: Vec<(CodeId, usize)>,
    /// True where so many passages are coded in part that [`Hits::codes`] counts the paragraphs such a code touches.
    pub codes_rough: bool,
    /// How many hits each value of the variables asked for has, values of a path on each of its steps.
    pub values: Vec<ValueCount>,
    /// For words that stand nowhere, words that do.
    pub meant: Vec<Meant>,
    /// Counterparts of words for people that stand in the texts, and how many hits the query has with them.
    pub pairs: Vec<(String, usize)>,
    /// Documents that are still being indexed and were not searched.
    pub waiting: usize,
}

impl Hit {
    /// The reasons of its words, each once, in the order of the text.
    pub fn reasons(&self) -> Vec<Message> {
        let mut reasons: Vec<&Why> = Vec::new();
        for found in &self.ranges {
            if !reasons.contains(&&found.why) {
                reasons.push(&found.why);
            }
        }
        reasons.into_iter().map(Why::message).collect()
    }
}
