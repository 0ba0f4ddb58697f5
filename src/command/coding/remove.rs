//! `coding remove`: takes a code off a place.

use super::{Coded, remove_coding};
use crate::command::plan::{Changes, Plan, Verb, World};
use crate::command::standing;
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;
use std::collections::HashSet;

/// A code comes off a place.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveCoding {
    /// Which coding.
    #[command(flatten)]
    pub coded: Coded,
}

impl Verb for RemoveCoding {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let coding = self.coded.resolve(project, world.actor)?;
        let mut changes = Changes::new();
        remove_coding(project, &mut changes, coding);
        let name = project.code(coding.code).map_or("", |row| row.name.as_str());
        let said = say!("uncoded", place = project.cite_segment(coding.segment), code = name);
        let notes = standing::stays(project, &HashSet::from([coding.segment]));
        Ok(Plan { notes, ..changes.plan(said).showing(Ref::Segment(coding.segment)) })
    }
}
