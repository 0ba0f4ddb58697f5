//! Segments that wait for a place: their document has a corrected text, and their words do not stand in it.
//!
//! They keep the old text, their codings and all that was said of them, are counted nowhere, and have a name until they are
//! placed: `C!2` is the second one of document C.

use super::{DocumentId, Project, Segment, SegmentId};

/// Between the document's label and the number of a waiting segment.
pub const WAITS: char = '!';

impl Project {
    /// The segments of a document that wait for a place in its current text, in the order of the older texts. One on which
    /// nothing stands does not wait.
    pub fn waiting(&self, document: DocumentId) -> Vec<&Segment> {
        let older = self
            .lookups()
            .segment_lists()
            .filter(|(of, text, _)| *of == document && !self.is_current(document, *text));
        let stands = |row: &&Segment| row.unit || self.lookups().is_needed(super::Ref::Segment(row.id));
        let mut rows: Vec<&Segment> = older
            .flat_map(|(_, _, list)| list.iter().filter_map(|placed| self.segment(placed.segment)))
            .filter(stands)
            .collect();
        rows.sort_by_key(|row| (row.text, row.span, row.id));
        rows
    }

    fn is_current(&self, document: DocumentId, text: super::TextId) -> bool {
        self.document(document).is_some_and(|row| row.text == text)
    }

    /// The name of a waiting segment; none for one that has its place.
    pub fn waiting_key(&self, segment: SegmentId) -> Option<String> {
        let row = self.segment(segment)?;
        let at = self.waiting(row.document).iter().position(|waiting| waiting.id == segment)?;
        Some(format!("{}{WAITS}{}", self.document(row.document)?.label, at + 1))
    }

    /// The waiting segment of that name, the document by its label or its name.
    pub fn waiting_at(&self, key: &str) -> Option<SegmentId> {
        let (name, number) = key.trim().rsplit_once(WAITS)?;
        let number: usize = number.trim().parse().ok()?;
        let named = |of: &str| of.eq_ignore_ascii_case(name.trim());
        let document = self
            .documents()
            .find(|row| named(&row.label))
            .or_else(|| self.documents().find(|row| named(&row.name)))?;
        self.waiting(document.id).get(number.checked_sub(1)?).map(|row| row.id)
    }
}
