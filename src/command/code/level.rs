//! `code level`: which of the project's levels a code stands on; a label, never a rule.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::error::Result;
use crate::model::{Project, Ref, tree};
use crate::say;
use crate::text::normalise::tidy;
use serde::Serialize;

/// A code's level; an empty one takes it away.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct LevelOfCode {
    /// The code.
    pub code: CodeRef,
    /// The level.
    pub level: String,
}

impl Verb for LevelOfCode {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let code = self.code.resolve(project)?;
        let level = Some(tidy(&self.level)).filter(|level| !level.is_empty());
        let mut changes = Changes::new();
        changes.update(code, |row| row.level.clone_from(&level));
        let path = tree::path(project, code.id);
        let said = match level {
            Some(level) => say!("code-levelled", path = path, level = level),
            None => say!("code-unlevelled", path = path),
        };
        Ok(changes.plan(said).showing(Ref::Code(code.id)))
    }
}
