//! `coder rename`: another name for a coder; what the coder did stays theirs.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{CoderRef, check_name};
use crate::error::{Error, Result};
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// A coder gets another name.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RenameCoder {
    /// The coder.
    pub coder: CoderRef,
    /// The new name.
    pub name: String,
}

impl Verb for RenameCoder {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let coder = self.coder.resolve(project)?;
        let name = check_name(&self.name)?;
        if let Some(there) =
            project.coders().find(|row| row.id != coder.id && row.name.to_lowercase() == name.to_lowercase())
        {
            return Err(
                Error::refused(say!("coder-exists", name = &there.name)).hint(say!("coder-exists-hint"))
            );
        }
        let mut changes = Changes::new();
        changes.update(coder, |row| row.name.clone_from(&name));
        Ok(changes.plan(say!("coder-renamed", name = &coder.name, to = name)).showing(Ref::Coder(coder.id)))
    }
}
