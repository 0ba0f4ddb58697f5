//! Commands on recommendations, one file a verb.

pub mod add;
pub mod edit;
pub mod remove;

use crate::command::quote::PropositionRef;
use crate::error::Result;
use crate::model::{Project, PropositionId};

/// The propositions it rests on, each once, and their names for a sentence.
fn rests_on(project: &Project, on: &[PropositionRef]) -> Result<(Vec<PropositionId>, String)> {
    let (mut ids, mut names) = (Vec::new(), Vec::new());
    for proposition in on {
        let row = proposition.resolve(project)?;
        if !ids.contains(&row.id) {
            ids.push(row.id);
            names.push(row.name());
        }
    }
    Ok((ids, names.join(", ")))
}
