//! `variable set`: a value on a document, a case or a segment. A variable and a segment that are missing are made.

use super::{add, check_free, find};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::target::HolderRef;
use crate::error::{Error, Result};
use crate::model::{Project, Value, ValueId, tree};
use crate::say;
use serde::Serialize;

/// Sets a value.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct SetValue {
    /// A document, a place (C12), or case:NAME.
    pub holder: HolderRef,
    /// The variable; made where it is missing.
    pub variable: String,
    /// The value; it may be a path (zahodna\Dolga Soteska).
    pub value: String,
    /// Words that stand once at the place: the value is theirs.
    #[arg(long)]
    pub quote: Option<String>,
}

impl Verb for SetValue {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let mut changes = Changes::new();
        let (holder, name) = self.holder.resolve(project, &mut changes, world, self.quote.as_deref())?;
        let plain: String = self.value.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect();
        let value = tree::steps(&plain).join(tree::SEPARATOR);
        if value.is_empty() {
            return Err(Error::refused(say!("value-empty")).hint(say!("value-empty-hint")));
        }
        let (variable, called) = match find(project, &self.variable) {
            Some(row) => (row.id, row.name.clone()),
            None => {
                let called = check_free(project, &self.variable, None)?;
                (add(project, &mut changes, world, called.clone()), called)
            }
        };
        match project.values_on(holder).find(|row| row.variable == variable) {
            Some(row) => changes.update(row, |row| row.value.clone_from(&value)),
            None => changes.add(Value { id: ValueId(world.id()), variable, holder, value: value.clone() }),
        }
        Ok(changes
            .plan(say!("value-set", holder = name, variable = called, value = value))
            .showing(holder.as_ref()))
    }
}
