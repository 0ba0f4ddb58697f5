//! `document move`: another place in the project's own order of documents.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::DocumentRef;
use crate::error::{Error, Result};
use crate::model::{Document, Project, Ref, order};
use crate::say;
use serde::Serialize;

/// Puts a document right before or after another.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct MoveDocument {
    /// The document.
    pub document: DocumentRef,
    /// Right before this one.
    #[arg(long, conflicts_with = "after")]
    pub before: Option<DocumentRef>,
    /// Right after this one.
    #[arg(long)]
    pub after: Option<DocumentRef>,
}

impl Verb for MoveDocument {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let document = self.document.resolve(project)?;
        let (other, before) = match (&self.before, &self.after) {
            (Some(other), _) => (other.resolve(project)?, true),
            (_, Some(other)) => (other.resolve(project)?, false),
            _ => return Err(Error::usage(say!("document-move-where"))),
        };
        if other.id == document.id {
            return Err(Error::refused(say!("document-move-itself", name = &document.name)));
        }
        let list: Vec<&Document> = project.documents_in_order().filter(|row| row.id != document.id).collect();
        let at = list.iter().position(|row| row.id == other.id).unwrap_or(0);
        let (lower, upper) = if before { (at.checked_sub(1), Some(at)) } else { (Some(at), Some(at + 1)) };
        let key = |at: Option<usize>| at.and_then(|at| list.get(at)).map(|row| row.order.as_str());
        let order = order::between(key(lower), key(upper));
        let mut changes = Changes::new();
        changes.update(document, |row| row.order = order);
        let (name, other) = (&document.name, &other.name);
        let said = if before {
            say!("document-moved-before", name = name, other = other)
        } else {
            say!("document-moved-after", name = name, other = other)
        };
        Ok(changes.plan(said).showing(Ref::Document(document.id)))
    }
}
