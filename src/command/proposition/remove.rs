//! `proposition remove`: a proposition with its memos; its quotes stay where they are coded. One that did not hold is
//! better abandoned with a reason than removed.

use crate::command::coding::drop_if_bare;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::PropositionRef;
use crate::error::Result;
use crate::model::{Because, Project, Target};
use crate::say;
use serde::Serialize;

/// Removes a proposition.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveProposition {
    /// The proposition (P1).
    pub proposition: PropositionRef,
}

impl Verb for RemoveProposition {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let row = self.proposition.resolve(project)?;
        let mut changes = Changes::new();
        let mut memos = 0;
        for memo in project.memos_on(Target::Proposition(row.id)) {
            changes.remove(memo);
            memos += 1;
        }
        let mut recommendations = 0;
        for other in project.recommendations().filter(|other| other.propositions.contains(&row.id)) {
            changes.update(other, |other| other.propositions.retain(|id| *id != row.id));
            recommendations += 1;
        }
        changes.remove(row);
        let because = row.earlier.iter().filter_map(|wording| match wording.because {
            Some(Because::Segment(id)) => Some(id),
            _ => None,
        });
        for segment in
            row.evidence.iter().map(|one| one.segment).chain(because).filter_map(|id| project.segment(id))
        {
            drop_if_bare(project, &mut changes, segment);
        }
        let said =
            say!("proposition-removed", name = row.name(), evidence = row.evidence.len(), memos = memos);
        let plan = changes.plan(said);
        Ok(if recommendations > 0 {
            plan.noting(say!("proposition-recommended", count = recommendations))
        } else {
            plan
        })
    }
}
