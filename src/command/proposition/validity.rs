//! `proposition validity`: when it holds, for whom, where.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::PropositionRef;
use crate::error::Result;
use crate::message::Message;
use crate::model::{Project, PropositionKind, Ref};
use crate::say;
use serde::Serialize;

/// When a proposition holds; empty words take it away.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct ValidityOfProposition {
    /// The proposition (P1).
    pub proposition: PropositionRef,
    /// When it holds.
    pub validity: String,
    /// Another kind of sentence.
    #[arg(long)]
    pub kind: Option<PropositionKind>,
}

impl Verb for ValidityOfProposition {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let row = self.proposition.resolve(project)?;
        let validity = self.validity.trim().to_owned();
        let mut changes = Changes::new();
        let said = match validity.is_empty() {
            _ if self.kind.is_some_and(|kind| kind != row.kind) && validity == row.validity => {
                let kind = Message::new(format!("proposition-kind-{}", self.kind.unwrap_or_default().name()));
                say!("proposition-kind-now", name = row.name(), kind = kind)
            }
            true => say!("proposition-validity-gone", name = row.name()),
            false => say!("proposition-validity", name = row.name(), validity = validity.as_str()),
        };
        changes.update(row, |row| {
            row.validity = validity;
            row.kind = self.kind.unwrap_or(row.kind);
        });
        Ok(changes.plan(said).showing(Ref::Proposition(row.id)))
    }
}
