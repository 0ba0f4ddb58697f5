//! `document ocr`: whether a text came out of a scanner, so that search reads its spoiled letters as they were.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::DocumentRef;
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// Marks a document as read by a machine, or takes the mark away.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct OcrOfDocument {
    /// The document.
    pub document: DocumentRef,
    /// It was not.
    #[arg(long)]
    pub no: bool,
}

impl Verb for OcrOfDocument {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let document = self.document.resolve(project)?;
        let mut changes = Changes::new();
        changes.update(document, |row| row.ocr = !self.no);
        let name = &document.name;
        let said =
            if self.no { say!("document-ocr-no", name = name) } else { say!("document-ocr", name = name) };
        Ok(changes.plan(said).showing(Ref::Document(document.id)))
    }
}
