//! `case remove`: a case with its values and memos; documents and segments stay.

use crate::command::coding::drop_if_bare;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CaseRef;
use crate::error::Result;
use crate::model::{Holder, Project, Ref, Target};
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
        let (mut values, mut memos) = (0, 0);
        let on = |target| matches!(target, Target::Case(id) | Target::CasePair(_, id) if id == case.id);
        for memo in project.memos().filter(|memo| on(memo.target)) {
            changes.remove(memo);
            memos += 1;
        }
        for value in project.values_on(Holder::Case(case.id)) {
            changes.remove(value);
            values += 1;
        }
        changes.extend(project.forgotten(&|row| row == Ref::Case(case.id)));
        changes.remove(case);
        for segment in case.segments.iter().filter_map(|id| project.segment(*id)) {
            drop_if_bare(project, &mut changes, segment);
        }
        let name = &case.name;
        let said = match values + memos {
            0 => say!("case-removed-bare", name = name),
            _ => say!("case-removed", name = name, values = values, memos = memos),
        };
        Ok(changes.plan(said))
    }
}
