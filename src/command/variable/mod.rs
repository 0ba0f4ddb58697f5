//! Commands on variables and their values, one file a verb, and what they share.

pub mod add;
pub mod clear;
pub mod remove;
pub mod rename;
pub mod set;

use super::plan::{Changes, Collect, World};
use super::refs::check_name;
use crate::error::{Error, Result};
use crate::model::{Project, Variable, VariableId, order};
use crate::say;
use crate::text::normalise::tidy;

/// The variable of that name (letter case aside, as in a search), if there is one.
fn find<'a>(project: &'a Project, name: &str) -> Option<&'a Variable> {
    let wanted = tidy(name).to_lowercase();
    project.variables().find(|row| tidy(&row.name).to_lowercase() == wanted)
}

/// Refuses a name that another variable than `except` has; gives the name as it is kept.
fn check_free(project: &Project, name: &str, except: Option<VariableId>) -> Result<String> {
    let name = check_name(name)?;
    match find(project, &name).filter(|row| Some(row.id) != except) {
        Some(there) => Err(Error::refused(say!("variable-exists", name = &there.name))),
        None => Ok(name),
    }
}

/// Adds a variable as the last.
fn add(project: &Project, changes: &mut Changes, world: &mut World, name: String) -> VariableId {
    let id = VariableId(world.id());
    let last = project.variables().map(|row| row.order.as_str()).max();
    changes.add(Variable { id, name, order: order::after(last) });
    id
}
