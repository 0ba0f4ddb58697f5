//! `variable remove`: a variable with all its values and memos.

use crate::command::coding::drop_if_bare;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::VariableRef;
use crate::error::Result;
use crate::model::{Holder, Project, Target, Value};
use crate::say;
use serde::Serialize;

/// Removes a variable.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveVariable {
    /// The variable.
    pub variable: VariableRef,
}

impl Verb for RemoveVariable {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let variable = self.variable.resolve(project)?;
        let values: Vec<&Value> = project.values().filter(|row| row.variable == variable.id).collect();
        let mut changes = Changes::new();
        let mut memos = 0;
        for memo in project.memos_on(Target::Variable(variable.id)) {
            changes.remove(memo);
            memos += 1;
        }
        for value in &values {
            changes.remove(*value);
            if let Holder::Segment(id) = value.holder
                && let Some(segment) = project.segment(id)
            {
                drop_if_bare(project, &mut changes, segment);
            }
        }
        changes.remove(variable);
        let name = &variable.name;
        let said = match values.len() + memos {
            0 => say!("variable-removed-bare", name = name),
            _ => say!("variable-removed", name = name, values = values.len(), memos = memos),
        };
        Ok(changes.plan(said))
    }
}
