//! `document rename`: the name that tables print.

use super::check_free;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{DocumentRef, check_name};
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// A document gets another name; its label stays.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RenameDocument {
    /// The document.
    pub document: DocumentRef,
    /// The new name.
    pub name: String,
}

impl Verb for RenameDocument {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let document = self.document.resolve(project)?;
        let name = check_name(&self.name)?;
        check_free(project, document, &name)?;
        let mut changes = Changes::new();
        changes.update(document, |row| row.name.clone_from(&name));
        Ok(changes
            .plan(say!("document-renamed", name = &document.name, to = name))
            .showing(Ref::Document(document.id)))
    }
}
