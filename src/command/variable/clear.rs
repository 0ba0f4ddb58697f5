//! `variable clear`: takes a value away; a segment that was made for it alone goes too.

use crate::command::coding::drop_if_bare;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::VariableRef;
use crate::command::target::HolderRef;
use crate::error::{Error, Result};
use crate::model::{Holder, Project};
use crate::say;
use serde::Serialize;

/// Takes a value away.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct ClearValue {
    /// A document, a place (C12), or case:NAME.
    pub holder: HolderRef,
    /// The variable.
    pub variable: VariableRef,
    /// Words that stand once at the place: the value is theirs.
    #[arg(long)]
    pub quote: Option<String>,
}

impl Verb for ClearValue {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let variable = self.variable.resolve(project)?;
        // A segment that would be made here has no value either, so what is made for it is thrown away.
        let (holder, name) =
            self.holder.resolve(project, &mut Changes::new(), world, self.quote.as_deref())?;
        let value = project.values_on(holder).find(|row| row.variable == variable.id).ok_or_else(|| {
            Error::refused(say!("value-not-there", holder = name.as_str(), variable = &variable.name))
                .hint(say!("value-not-there-hint"))
        })?;
        let mut changes = Changes::new();
        changes.remove(value);
        if let Holder::Segment(id) = holder
            && let Some(segment) = project.segment(id)
        {
            drop_if_bare(project, &mut changes, segment);
        }
        Ok(changes.plan(say!(
            "value-cleared",
            holder = name,
            variable = &variable.name,
            value = &value.value
        )))
    }
}
