//! Commands on cases, one file a verb, and what they share.

pub mod add;
pub mod link;
pub mod remove;
pub mod rename;

use super::refs::{DocumentRef, check_name};
use crate::error::{Error, Result};
use crate::model::{CaseId, DocumentId, Project};
use crate::say;

/// Refuses a name that another case than `except` has; gives the name as it is kept.
fn check_free(project: &Project, name: &str, except: Option<CaseId>) -> Result<String> {
    let name = check_name(name)?;
    match project.cases().find(|row| Some(row.id) != except && row.name.to_lowercase() == name.to_lowercase())
    {
        Some(there) => Err(Error::refused(say!("case-exists", name = &there.name))),
        None => Ok(name),
    }
}

/// The documents that were named, each once.
fn documents(project: &Project, named: &[DocumentRef]) -> Result<Vec<DocumentId>> {
    let mut list = Vec::new();
    for document in named {
        let id = document.resolve(project)?.id;
        if !list.contains(&id) {
            list.push(id);
        }
    }
    Ok(list)
}
