//! Rows whose marks are not what a command gives: a project that came from someone else may hold them.
//!
//! Labels and numbers of statements stand in the names of files and in citation keys; everything reads them as what they
//! should be. So a project with others is read only, until they are mended.

use super::{Document, Project, Ref, Segment};

impl Document {
    /// True for a label of letters and digits.
    pub fn has_sound_label(&self) -> bool {
        !self.label.is_empty() && self.label.chars().all(char::is_alphanumeric)
    }
}

impl Segment {
    /// True for no number, and for one as it is given: `12`, `12ab`.
    pub fn has_sound_number(&self) -> bool {
        let Some(number) = &self.number else { return true };
        let letters = number.trim_start_matches(|c: char| c.is_ascii_digit());
        letters.len() < number.len() && letters.chars().all(|c| c.is_ascii_lowercase())
    }
}

impl Project {
    /// The rows that are unsound.
    pub fn unsound(&self) -> Vec<Ref> {
        let documents = self.documents().filter(|row| !row.has_sound_label());
        let segments = self.segments().filter(|row| !row.has_sound_number());
        documents.map(|row| Ref::Document(row.id)).chain(segments.map(|row| Ref::Segment(row.id))).collect()
    }
}
