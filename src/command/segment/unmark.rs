//! `segment unmark`: the mark of a coding unit goes; what stands on the segment stays.

use crate::command::coding::drop_if_bare;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::PlaceRef;
use crate::error::{Error, Result};
use crate::model::Project;
use crate::say;
use serde::Serialize;

/// Takes the mark of a coding unit away.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct UnmarkUnit {
    /// Where (C12, C12-13).
    pub place: PlaceRef,
    /// Words that stand there once; without them the whole paragraph.
    #[arg(long)]
    pub quote: Option<String>,
}

impl Verb for UnmarkUnit {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let place = self.place.resolve(project, self.quote.as_deref())?;
        let cite = project.cite(place.document, place.span);
        let row = project
            .segment_at(place.document, place.text, place.span)
            .and_then(|id| project.segment(id))
            .filter(|row| row.unit);
        let row = row.ok_or_else(|| Error::refused(say!("unit-not-there", place = cite.as_str())))?;
        let mut changes = Changes::new();
        changes.update(row, |row| row.unit = false);
        drop_if_bare(project, &mut changes, row);
        Ok(changes.plan(say!("unit-unmarked", place = cite)))
    }
}
