//! `code remove`: a code with all that stands on it; what goes is counted in the sentence first.

use crate::command::coding::remove_rows;
use crate::command::plan::{Changes, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::command::standing;
use crate::error::{Error, Result};
use crate::model::{CodeId, Project, Ref, tree};
use crate::say;
use serde::Serialize;

/// A code goes, with its codings and memos; codes under it only where asked.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveCode {
    /// The code.
    pub code: CodeRef,
    /// With all codes under it.
    #[arg(long)]
    pub with_subcodes: bool,
}

impl Verb for RemoveCode {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let code = self.code.resolve(project)?;
        let path = tree::path(project, code.id);
        let going: Vec<CodeId> = tree::subtree(project, code.id);
        if going.len() > 1 && !self.with_subcodes {
            return Err(Error::refused(say!("code-remove-subcodes", path = path, count = going.len() - 1))
                .hint(say!("code-remove-subcodes-hint")));
        }
        let segments = going.iter().flat_map(|id| project.codings_of(*id)).map(|row| row.segment).collect();
        let notes = standing::stays(project, &segments);
        let mut changes = Changes::new();
        remove_rows(project, &mut changes, going.iter().map(|id| Ref::Code(*id)));
        let (codings, memos) = (changes.removed("codings"), changes.removed("memos"));
        let relations = changes.removed("relations");
        let entries = changes.removed("properties") + changes.removed("card_entries");
        let said = if going.len() == 1 && codings + memos + relations + entries == 0 {
            say!("code-removed-bare", path = path)
        } else {
            let codes = going.len();
            say!(
                "code-removed",
                path = path,
                codes = codes,
                codings = codings,
                memos = memos,
                relations = relations,
                entries = entries
            )
        };
        Ok(Plan { notes, ..changes.plan(said) })
    }
}
