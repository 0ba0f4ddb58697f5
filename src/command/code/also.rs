//! `code also`: a code belongs to a further category as well; it is counted once, under its parent.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::error::{Error, Result};
use crate::model::{Project, Ref, tree};
use crate::say;
use serde::Serialize;

/// A further category of a code.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AlsoUnder {
    /// The code.
    pub code: CodeRef,
    /// The further category.
    pub category: CodeRef,
    /// No longer belongs there.
    #[arg(long)]
    pub not: bool,
}

impl Verb for AlsoUnder {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let (code, category) = (self.code.resolve(project)?, self.category.resolve(project)?);
        let (path, into) = (tree::path(project, code.id), tree::path(project, category.id));
        let inside = code.id == category.id
            || tree::is_under(project, code.id, category.id)
            || tree::is_under(project, category.id, code.id);
        if inside && !self.not {
            return Err(Error::refused(say!("code-also-inside", path = path, category = into)));
        }
        let mut changes = Changes::new();
        changes.update(code, |row| {
            row.also.retain(|other| *other != category.id);
            if !self.not {
                row.also.push(category.id);
            }
        });
        let said = if self.not {
            say!("code-also-not", path = path, category = into)
        } else {
            say!("code-also", path = path, category = into)
        };
        Ok(changes.plan(said).showing(Ref::Code(code.id)))
    }
}
