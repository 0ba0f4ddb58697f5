//! `memo remove`: a memo goes; a segment that stood for it alone goes with it.

use crate::command::coding::drop_if_bare;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::MemoRef;
use crate::error::Result;
use crate::model::{Project, Target};
use crate::say;
use serde::Serialize;

/// Removes a memo.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveMemo {
    /// The memo, by its title or its id.
    pub memo: MemoRef,
}

impl Verb for RemoveMemo {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let memo = self.memo.resolve(project)?;
        let mut changes = Changes::new();
        changes.remove(memo);
        if let Target::Segment(id) = memo.target
            && let Some(segment) = project.segment(id)
        {
            drop_if_bare(project, &mut changes, segment);
        }
        let said = if memo.title.is_empty() {
            say!("memo-removed")
        } else {
            say!("memo-removed-titled", title = &memo.title)
        };
        Ok(changes.plan(said))
    }
}
