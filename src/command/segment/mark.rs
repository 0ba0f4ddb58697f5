//! `segment mark`: a coding unit (enota kodiranja), marked first and coded later.

use crate::command::coding::segment_at;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::PlaceRef;
use crate::error::{Error, Result};
use crate::model::{Project, Ref, Segment};
use crate::say;
use serde::Serialize;

/// Marks a coding unit.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct MarkUnit {
    /// Where (C12, C12-13).
    pub place: PlaceRef,
    /// Words that stand there once; without them the whole paragraph.
    #[arg(long)]
    pub quote: Option<String>,
}

impl Verb for MarkUnit {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let place = self.place.resolve(project, self.quote.as_deref())?;
        let mut changes = Changes::new();
        let id = segment_at(project, &mut changes, world, place);
        let cite = project.cite(place.document, place.span);
        match project.segment(id) {
            Some(row) if row.unit => return Err(Error::refused(say!("unit-exists", place = cite))),
            Some(row) => changes.update(row, |row| row.unit = true),
            None => changes.update(
                &Segment {
                    id,
                    document: place.document,
                    text: place.text,
                    span: place.span,
                    unit: false,
                    number: None,
                },
                |row| row.unit = true,
            ),
        }
        Ok(changes.plan(say!("unit-marked", place = cite)).showing(Ref::Segment(id)))
    }
}
