//! `variable rename`: another name; the values stay.

use super::check_free;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::VariableRef;
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// A variable gets another name.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RenameVariable {
    /// The variable.
    pub variable: VariableRef,
    /// The new name.
    pub name: String,
}

impl Verb for RenameVariable {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let variable = self.variable.resolve(project)?;
        let name = check_free(project, &self.name, Some(variable.id))?;
        let mut changes = Changes::new();
        changes.update(variable, |row| row.name.clone_from(&name));
        Ok(changes
            .plan(say!("variable-renamed", name = &variable.name, to = name))
            .showing(Ref::Variable(variable.id)))
    }
}
