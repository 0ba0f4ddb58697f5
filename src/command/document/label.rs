//! `document label`: the short mark that stands in citation keys (D27).

use super::check_free;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::DocumentRef;
use crate::error::{Error, Result};
use crate::model::{Project, Ref};
use crate::say;
use crate::text::normalise::tidy;
use serde::Serialize;

/// The longest label, in characters.
pub const LONGEST: usize = 6;

/// A document gets another label; where its name was the label, the name goes with it.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct LabelDocument {
    /// The document.
    pub document: DocumentRef,
    /// Letters and digits, at most six.
    pub label: String,
}

impl Verb for LabelDocument {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let document = self.document.resolve(project)?;
        let label = tidy(&self.label);
        let count = label.chars().count();
        if count == 0 || count > LONGEST || !label.chars().all(char::is_alphanumeric) {
            return Err(Error::refused(say!("document-label-bad", label = &self.label))
                .hint(say!("document-label-bad-hint")));
        }
        check_free(project, document, &label)?;
        let mut changes = Changes::new();
        changes.update(document, |row| {
            if row.name == row.label {
                row.name.clone_from(&label);
            }
            row.label.clone_from(&label);
        });
        Ok(changes
            .plan(say!("document-labelled", name = &document.name, label = label))
            .showing(Ref::Document(document.id)))
    }
}
