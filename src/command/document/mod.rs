//! Commands on documents, one file a verb, and what they share.

pub(crate) mod carry;
pub mod correct;
pub mod group;
pub mod label;
pub mod language;
pub mod mark;
pub mod ocr;
mod paragraphs;
pub mod record;
pub mod remove;
pub mod rename;
pub mod reorder;

use super::plan::{Changes, Collect};
use crate::error::{Error, Result};
use crate::model::{Document, DocumentId, Project, TextId, tree};
use crate::say;

/// Refuses a name or a label by which another document is already known.
fn check_free(project: &Project, document: &Document, name: &str) -> Result<()> {
    let twin = project.documents().find(|other| {
        other.id != document.id
            && (other.label.eq_ignore_ascii_case(name) || tree::same_name(&other.name) == name)
    });
    match twin {
        Some(twin) => Err(Error::refused(say!("document-exists", name = &twin.name, label = &twin.label))
            .hint(say!("document-exists-hint"))),
        None => Ok(()),
    }
}

/// Removes a text of this document on which nothing stands after `changes`. The project holds the texts in use; earlier
/// ones are the store's, where undo finds them.
pub fn drop_text(project: &Project, changes: &mut Changes, of: DocumentId, text: TextId) {
    let Some(row) = project.text_row(text) else { return };
    let current = project.document(of).and_then(|row| changes.now(row)).is_some_and(|row| row.text == text);
    let mut segments =
        project.lookups().segments_in(of, text).iter().filter_map(|placed| project.segment(placed.segment));
    let stands = segments.any(|row| changes.now(row).is_some_and(|row| row.text == text));
    if !current && !stands {
        changes.remove(row);
    }
}
