//! `document group`: documents that belong together, by the name of their group.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{DocumentRef, check_name};
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// Puts a document into a group, or takes it out.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct GroupDocument {
    /// The document.
    pub document: DocumentRef,
    /// The group; without it the document belongs to none.
    pub group: Option<String>,
}

impl Verb for GroupDocument {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let document = self.document.resolve(project)?;
        let group =
            self.group.as_deref().filter(|group| !group.trim().is_empty()).map(check_name).transpose()?;
        let mut changes = Changes::new();
        changes.update(document, |row| row.group.clone_from(&group));
        let said = match group {
            Some(group) => say!("document-grouped", name = &document.name, group = group),
            None => say!("document-ungrouped", name = &document.name),
        };
        Ok(changes.plan(said).showing(Ref::Document(document.id)))
    }
}
