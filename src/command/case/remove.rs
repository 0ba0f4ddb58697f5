//! `case remove`: a case with its values and memos; documents and segments stay.

use crate::command::coding::remove_rows;
use crate::command::plan::{Changes, Plan, Verb, World};
use crate::command::refs::CaseRef;
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// Removes a case.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveCase {
    /// The case.
    pub case: CaseRef,
}

impl Verb for RemoveCase {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let case = self.case.resolve(project)?;
        let mut changes = Changes::new();
        remove_rows(project, &mut changes, [Ref::Case(case.id)]);
        let (values, memos) = (changes.removed("values"), changes.removed("memos"));
        let name = &case.name;
        let said = match values + memos {
            0 => say!("case-removed-bare", name = name),
            _ => say!("case-removed", name = name, values = values, memos = memos),
        };
        Ok(changes.plan(said))
    }
}
