//! `proposition status`: tentative, supported, narrowed or abandoned, and why.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::PropositionRef;
use crate::error::Result;
use crate::model::{Project, PropositionStatus, Ref, Side};
use crate::say;
use serde::Serialize;

/// Where a proposition stands.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct StatusOfProposition {
    /// The proposition (P1).
    pub proposition: PropositionRef,
    /// tentative, supported, narrowed, abandoned.
    pub status: PropositionStatus,
    /// Why.
    #[arg(long, default_value = "")]
    pub reason: String,
}

impl Verb for StatusOfProposition {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let row = self.proposition.resolve(project)?;
        let mut changes = Changes::new();
        changes.update(row, |row| {
            row.status = self.status;
            row.reason = self.reason.trim().to_owned();
        });
        let name = row.name();
        let said = match self.status {
            PropositionStatus::Tentative => say!("proposition-tentative", name = name.as_str()),
            PropositionStatus::Supported => say!("proposition-supported", name = name.as_str()),
            PropositionStatus::Narrowed => say!("proposition-narrowed", name = name.as_str()),
            PropositionStatus::Abandoned => say!("proposition-abandoned", name = name.as_str()),
        };
        let against = row.evidence.iter().any(|one| one.side == Side::Against);
        let unasked = self.status == PropositionStatus::Supported && !against;
        let plan = changes.plan(said).showing(Ref::Proposition(row.id));
        Ok(if unasked { plan.noting(say!("negative-cases-asked", name = name)) } else { plan })
    }
}
