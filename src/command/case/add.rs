//! `case add`: a person or an office that speaks in documents, or that they are about.

use super::{check_free, documents};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{DocumentRef, check_name};
use crate::error::Result;
use crate::model::{Case, CaseId, CaseKind, Project, Ref};
use crate::say;
use serde::Serialize;

/// A new case.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AddCase {
    /// Its name.
    pub name: String,
    /// A person or an office.
    #[arg(long, default_value_t)]
    pub kind: CaseKind,
    /// Its label as a speaker in its documents.
    #[arg(long)]
    pub speaker: Option<String>,
    /// A document of the case; may be given more than once.
    #[arg(long = "document")]
    pub documents: Vec<DocumentRef>,
}

impl Verb for AddCase {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let name = check_free(project, &self.name, None)?;
        let speaker = self.speaker.as_deref().map(check_name).transpose()?;
        let documents = documents(project, &self.documents)?;
        let said = say!("case-added", name = &name, documents = documents.len());
        let id = CaseId(world.id());
        let mut changes = Changes::new();
        changes.add(Case { id, name, kind: self.kind, speaker, documents, segments: Vec::new() });
        Ok(changes.plan(said).showing(Ref::Case(id)))
    }
}
