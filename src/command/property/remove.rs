//! `property remove`: a property goes with its values.

use crate::command::coding::drop_if_bare;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::PropertyRef;
use crate::error::Result;
use crate::model::Project;
use crate::say;
use serde::Serialize;

/// Removes a property.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveProperty {
    /// The property (CATEGORY:name).
    pub property: PropertyRef,
}

impl Verb for RemoveProperty {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let row = self.property.resolve(project)?;
        let mut changes = Changes::new();
        changes.remove(row);
        for segment in row.values.iter().filter_map(|one| project.segment(one.segment)) {
            drop_if_bare(project, &mut changes, segment);
        }
        Ok(changes.plan(say!("property-removed", name = row.name.as_str(), values = row.values.len())))
    }
}
