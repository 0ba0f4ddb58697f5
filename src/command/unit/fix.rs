//! `unit fix`: statements get the numbers they are shown with, and keep them from then on.

use super::{named, remember};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::DocumentRef;
use crate::error::{Error, Result};
use crate::model::Project;
use crate::say;
use serde::Serialize;

/// Fixes the numbers of statements; a later one between A12 and A13 is A12a.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct FixNumbers {
    /// The documents; all without any.
    pub documents: Vec<DocumentRef>,
}

impl Verb for FixNumbers {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let mut given = project.given_numbers();
        let mut changes = Changes::new();
        let (mut fixed, mut documents) = (0, 0);
        for document in named(project, &self.documents)? {
            let before = fixed;
            let known = given.entry(document).or_default();
            for (id, number) in project.statement_numbers(document) {
                known.given.insert(number.clone());
                if let Some(row) = project.segment(id).filter(|row| row.number.is_none()) {
                    changes.update(row, |row| row.number = Some(number));
                    fixed += 1;
                }
            }
            documents += usize::from(fixed > before);
        }
        if fixed == 0 {
            return Err(Error::refused(say!("unit-fix-none")).hint(say!("unit-fix-none-hint")));
        }
        given.retain(|_, known| !known.given.is_empty());
        remember(project, &mut changes, &given);
        Ok(changes.plan(say!("unit-fixed", count = fixed, documents = documents)))
    }
}
