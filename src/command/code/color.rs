//! `code color`: a colour of the palette or `#rrggbb`.

use super::check_color;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::error::Result;
use crate::model::{Project, Ref, tree};
use crate::say;
use serde::Serialize;

/// A code's colour.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct ColorCode {
    /// The code.
    pub code: CodeRef,
    /// The colour.
    pub color: String,
}

impl Verb for ColorCode {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let code = self.code.resolve(project)?;
        let color = check_color(&self.color)?;
        let mut changes = Changes::new();
        changes.update(code, |row| row.color = Some(color.clone()));
        Ok(changes
            .plan(say!("code-colored", path = tree::path(project, code.id), color = color))
            .showing(Ref::Code(code.id)))
    }
}
