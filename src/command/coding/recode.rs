//! `coding recode`: another code on the same place; weight, memos and who made it stay.

use super::Coded;
use crate::command::code::NewCodes;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::error::{Error, Result};
use crate::model::{Project, Ref, tree};
use crate::say;
use serde::Serialize;

/// A coding gets another code.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RecodeCoding {
    /// Which coding.
    #[command(flatten)]
    pub coded: Coded,
    /// The code it shall have.
    #[arg(long)]
    pub to: CodeRef,
    /// Make the code where it is missing.
    #[arg(long)]
    pub new: bool,
}

impl Verb for RecodeCoding {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let coding = self.coded.resolve(project, world.actor)?;
        let mut changes = Changes::new();
        let to = match (self.to.resolve(project), &self.to) {
            (Ok(row), _) => row.id,
            (Err(_), CodeRef::Typed(path)) if self.new => {
                NewCodes::default().at(project, &mut changes, world, &tree::steps(path))?
            }
            (Err(error), _) => return Err(error),
        };
        let name = |id| project.code(id).map_or_else(String::new, |row| row.name.clone());
        let to_name = match (project.code(to), &self.to) {
            (None, CodeRef::Typed(path)) => tree::steps(path).pop().unwrap_or_default(),
            _ => name(to),
        };
        let place = project.cite_segment(coding.segment);
        if project.codings_on(coding.segment).any(|row| row.code == to && row.coder == coding.coder) {
            return Err(Error::refused(say!("coding-exists", place = place, code = to_name)));
        }
        changes.update(coding, |row| row.code = to);
        let said = say!("recoded", place = place, code = name(coding.code), to = to_name);
        Ok(changes.plan(said).showing(Ref::Segment(coding.segment)))
    }
}
