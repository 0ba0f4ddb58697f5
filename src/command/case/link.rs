//! `case link`: documents in which a case speaks, or which are about it.

use super::documents;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{CaseRef, DocumentRef};
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// Links documents to a case.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct LinkCase {
    /// The case.
    pub case: CaseRef,
    /// A document; may be given more than once.
    #[arg(long = "document", required = true)]
    pub documents: Vec<DocumentRef>,
    /// They are no longer linked.
    #[arg(long)]
    pub not: bool,
}

impl Verb for LinkCase {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let case = self.case.resolve(project)?;
        let documents = documents(project, &self.documents)?;
        let mut changes = Changes::new();
        changes.update(case, |row| {
            row.documents.retain(|id| !self.not || !documents.contains(id));
            if !self.not {
                let missing: Vec<_> =
                    documents.iter().copied().filter(|id| !row.documents.contains(id)).collect();
                row.documents.extend(missing);
            }
        });
        let (name, count) = (&case.name, documents.len());
        let said = if self.not {
            say!("case-unlinked", name = name, count = count)
        } else {
            say!("case-linked", name = name, count = count)
        };
        Ok(changes.plan(said).showing(Ref::Case(case.id)))
    }
}
