//! `unit renumber`: fixed statements get new numbers in the order of the text; which was which is kept.

use super::{named, remember};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::DocumentRef;
use crate::error::{Error, Result};
use crate::model::numbering::Renumbering;
use crate::model::{Project, Segment};
use crate::say;
use serde::Serialize;

/// Numbers statements anew, 1, 2 … in the order of the text.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RenumberStatements {
    /// The documents; all without any.
    pub documents: Vec<DocumentRef>,
}

impl Verb for RenumberStatements {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let mut given = project.given_numbers();
        let mut changes = Changes::new();
        let (mut renumbered, mut documents) = (0, 0);
        for document in named(project, &self.documents)? {
            let Some(known) = given.get_mut(&document) else { continue };
            let mut pairs = Vec::new();
            known.given.clear();
            // A statement that waits for a place in a corrected text keeps its number, and nobody else gets it.
            let statements = project.statements(document);
            let waits = |row: &&Segment| row.document == document && !project.is_placed(row);
            known.given.extend(project.segments().filter(waits).filter_map(|row| row.number.clone()));
            let mut next = 0_usize;
            for row in statements.into_iter().filter_map(|id| project.segment(id)) {
                next += 1;
                while known.given.contains(&next.to_string()) {
                    next += 1;
                }
                let number = next.to_string();
                if let Some(old) = &row.number
                    && *old != number
                {
                    pairs.push((old.clone(), number.clone()));
                }
                known.given.insert(number.clone());
                changes.update(row, |row| row.number = Some(number));
            }
            if !pairs.is_empty() {
                renumbered += pairs.len();
                documents += 1;
                known.renumbered.push(Renumbering { at: world.now, pairs });
            }
        }
        if renumbered == 0 {
            return Err(Error::refused(say!("unit-renumber-none")).hint(say!("unit-renumber-none-hint")));
        }
        remember(project, &mut changes, &given);
        Ok(changes.plan(say!("unit-renumbered", count = renumbered, documents = documents)))
    }
}
