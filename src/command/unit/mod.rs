//! Commands on the numbers of statements, one file a verb, and what they share.

pub mod fix;
pub mod renumber;

use super::plan::{Changes, Collect};
use super::refs::DocumentRef;
use crate::error::Result;
use crate::model::numbering::{Given, NUMBERS};
use crate::model::{DocumentId, Project, Setting};
use std::collections::BTreeMap;

/// Writes down which numbers were given.
pub fn remember(project: &Project, changes: &mut Changes, given: &BTreeMap<DocumentId, Given>) {
    let before = project.setting_row(NUMBERS.to_owned()).cloned();
    let value = serde_json::to_value(given).unwrap_or_default();
    let after = (!given.is_empty()).then(|| Setting { key: NUMBERS.to_owned(), value });
    changes.put(before, after);
}

/// The named documents, or all, in the project's order.
fn named(project: &Project, documents: &[DocumentRef]) -> Result<Vec<DocumentId>> {
    if documents.is_empty() {
        return Ok(project.documents_in_order().map(|row| row.id).collect());
    }
    let mut list = Vec::new();
    for document in documents {
        let id = document.resolve(project)?.id;
        if !list.contains(&id) {
            list.push(id);
        }
    }
    Ok(list)
}
