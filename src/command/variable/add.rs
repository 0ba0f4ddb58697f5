//! `variable add`: an attribute of documents, cases or segments, such as `regija`.

use super::{add, check_free};
use crate::command::plan::{Changes, Plan, Verb, World};
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// A new variable.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AddVariable {
    /// Its name.
    pub name: String,
}

impl Verb for AddVariable {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let name = check_free(project, &self.name, None)?;
        let mut changes = Changes::new();
        let id = add(project, &mut changes, world, name.clone());
        Ok(changes.plan(say!("variable-added", name = name)).showing(Ref::Variable(id)))
    }
}
