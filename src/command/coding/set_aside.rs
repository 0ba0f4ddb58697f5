//! `coding set-aside` and `bring-back`: a coding found irrelevant stays, with its reason, and counts nowhere.

use super::Coded;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::standing;
use crate::error::{Error, Result};
use crate::model::{Project, Ref, Status};
use crate::say;
use serde::Serialize;

/// A coding no longer counts.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct SetAside {
    /// Which coding.
    #[command(flatten)]
    pub coded: Coded,
    /// Why.
    #[arg(long)]
    pub reason: String,
}

impl Verb for SetAside {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let coding = self.coded.resolve(project, world.actor)?;
        if self.reason.trim().is_empty() {
            return Err(Error::refused(say!("set-aside-reason")).hint(say!("set-aside-reason-hint")));
        }
        let mut changes = Changes::new();
        changes.update(coding, |row| row.status = Status::SetAside(self.reason.trim().to_owned()));
        let code = project.code(coding.code).map_or("", |row| row.name.as_str());
        let counts = project.codings_on(coding.segment).any(|row| row.id != coding.id && row.is_active());
        let notes = standing::set_aside(project, coding.segment, counts);
        let said = say!(
            "set-aside",
            place = project.cite_segment(coding.segment),
            code = code,
            reason = self.reason.trim()
        );
        Ok(Plan { notes, ..changes.plan(said).showing(Ref::Segment(coding.segment)) })
    }
}

/// A coding that was set aside counts again.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct BringBack {
    /// Which coding.
    #[command(flatten)]
    pub coded: Coded,
}

impl Verb for BringBack {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let coding = self.coded.resolve(project, world.actor)?;
        let (place, code) = (
            project.cite_segment(coding.segment),
            project.code(coding.code).map_or("", |row| row.name.as_str()),
        );
        if coding.is_active() {
            return Err(Error::refused(say!("not-set-aside", place = place, code = code)));
        }
        let mut changes = Changes::new();
        changes.update(coding, |row| row.status = Status::Active);
        Ok(changes
            .plan(say!("brought-back", place = place, code = code))
            .showing(Ref::Segment(coding.segment)))
    }
}
