//! `document record`: verbatim, paraphrase, notes or a written document; it goes with every quote.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::DocumentRef;
use crate::error::Result;
use crate::model::{Project, Record, Ref};
use crate::say;
use serde::Serialize;

/// A document's kind of record.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RecordDocument {
    /// The document.
    pub document: DocumentRef,
    /// The kind: verbatim, paraphrase, notes, document.
    pub record: Record,
}

impl Verb for RecordDocument {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let document = self.document.resolve(project)?;
        let mut changes = Changes::new();
        changes.update(document, |row| row.record = self.record);
        let name = &document.name;
        let said = match self.record {
            Record::Verbatim => say!("document-record-verbatim", name = name),
            Record::Paraphrase => say!("document-record-paraphrase", name = name),
            Record::Notes => say!("document-record-notes", name = name),
            Record::Document => say!("document-record-document", name = name),
        };
        Ok(changes.plan(said).showing(Ref::Document(document.id)))
    }
}
