//! `code remove`: a code with all that stands on it; what goes is counted in the sentence first.

use crate::command::coding::remove_coding;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::command::standing;
use crate::error::{Error, Result};
use crate::model::{CodeId, Project, Target, tree};
use crate::say;
use serde::Serialize;
use std::collections::HashSet;

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
        let set: HashSet<CodeId> = going.iter().copied().collect();
        let mut changes = Changes::new();
        let (mut codings, mut memos) = (0, 0);
        for memo in project.memos() {
            if matches!(memo.target, Target::Code(id) | Target::Pair(id, _) | Target::CasePair(id, _) if set.contains(&id))
            {
                changes.remove(memo);
                memos += 1;
            }
        }
        let segments = going.iter().flat_map(|id| project.codings_of(*id)).map(|row| row.segment).collect();
        let notes = standing::stays(project, &segments);
        for id in &going {
            for coding in project.codings_of(*id) {
                memos += remove_coding(project, &mut changes, coding);
                codings += 1;
            }
        }
        let went = standing::remove_codes(project, &mut changes, &set);
        for question in project.questions().filter(|row| row.codes.iter().any(|id| set.contains(id))) {
            changes.update(question, |row| row.codes.retain(|id| !set.contains(id)));
        }
        for other in
            project.codes().filter(|row| !set.contains(&row.id) && row.also.iter().any(|id| set.contains(id)))
        {
            changes.update(other, |row| row.also.retain(|id| !set.contains(id)));
        }
        for id in going.iter().rev() {
            if let Some(row) = project.code(*id) {
                changes.remove(row);
            }
        }
        let memos = memos + went.memos;
        let said = if going.len() == 1 && codings + memos + went.relations + went.entries == 0 {
            say!("code-removed-bare", path = path)
        } else {
            let (relations, entries) = (went.relations, went.entries);
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
