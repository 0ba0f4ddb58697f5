//! `code define`: what a code means, when it is used and when not, and its anchor example.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::error::{Error, Result};
use crate::model::{Project, Ref, tree};
use crate::say;
use serde::Serialize;

/// Definition and criteria; what is not given stays.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct DefineCode {
    /// The code.
    pub code: CodeRef,
    /// What it means.
    #[arg(long)]
    pub definition: Option<String>,
    /// When it is used.
    #[arg(long)]
    pub include: Option<String>,
    /// When it is not used.
    #[arg(long)]
    pub exclude: Option<String>,
    /// An anchor example.
    #[arg(long)]
    pub example: Option<String>,
}

impl Verb for DefineCode {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let code = self.code.resolve(project)?;
        if [&self.definition, &self.include, &self.exclude, &self.example].into_iter().all(Option::is_none) {
            return Err(Error::usage(say!("code-define-what")));
        }
        let mut changes = Changes::new();
        changes.update(code, |row| {
            for (field, given) in [
                (&mut row.definition, &self.definition),
                (&mut row.include, &self.include),
                (&mut row.exclude, &self.exclude),
                (&mut row.example, &self.example),
            ] {
                if let Some(given) = given {
                    field.clone_from(given);
                }
            }
        });
        Ok(changes
            .plan(say!("code-defined", path = tree::path(project, code.id)))
            .showing(Ref::Code(code.id)))
    }
}
