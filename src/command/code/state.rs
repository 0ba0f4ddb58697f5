//! `code state`: in use, chosen for relational coding, or set aside; with a reason.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::error::Result;
use crate::model::{CodeState, Project, Ref, tree};
use crate::say;
use serde::Serialize;

/// Where a code stands in the work.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct StateOfCode {
    /// The code.
    pub code: CodeRef,
    /// The state.
    pub state: CodeState,
    /// Why.
    #[arg(long, default_value = "")]
    pub reason: String,
}

impl Verb for StateOfCode {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let code = self.code.resolve(project)?;
        let mut changes = Changes::new();
        changes.update(code, |row| {
            row.state = self.state;
            row.reason.clone_from(&self.reason);
        });
        let path = tree::path(project, code.id);
        let said = match self.state {
            CodeState::InUse => say!("code-in-use", path = path),
            CodeState::Chosen => say!("code-chosen", path = path),
            CodeState::SetAside => say!("code-set-aside", path = path),
        };
        Ok(changes.plan(said).showing(Ref::Code(code.id)))
    }
}
