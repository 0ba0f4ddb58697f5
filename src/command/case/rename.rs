//! `case rename`: another name for a person or an office.

use super::check_free;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CaseRef;
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// A case gets another name.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RenameCase {
    /// The case.
    pub case: CaseRef,
    /// The new name.
    pub name: String,
}

impl Verb for RenameCase {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let case = self.case.resolve(project)?;
        let name = check_free(project, &self.name, Some(case.id))?;
        let mut changes = Changes::new();
        changes.update(case, |row| row.name.clone_from(&name));
        Ok(changes.plan(say!("case-renamed", name = &case.name, to = name)).showing(Ref::Case(case.id)))
    }
}
