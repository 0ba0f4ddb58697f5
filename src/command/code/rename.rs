//! `code rename`: another name in the same place.

use super::check_name;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::error::{Error, Result};
use crate::model::{Project, Ref, tree};
use crate::say;
use serde::Serialize;

/// A code gets another name.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RenameCode {
    /// The code.
    pub code: CodeRef,
    /// The new name (not a path).
    pub name: String,
}

impl Verb for RenameCode {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let code = self.code.resolve(project)?;
        let name = check_name(&self.name)?;
        let twin = project.children(code.parent).iter().filter_map(|id| project.code(*id));
        if let Some(twin) =
            twin.into_iter().find(|other| other.id != code.id && tree::same_name(&other.name) == name)
        {
            return Err(Error::refused(say!("code-exists", path = tree::path(project, twin.id)))
                .hint(say!("code-exists-merge-hint")));
        }
        let mut changes = Changes::new();
        changes.update(code, |row| row.name.clone_from(&name));
        Ok(changes
            .plan(say!("code-renamed", path = tree::path(project, code.id), name = name))
            .showing(Ref::Code(code.id)))
    }
}
