//! `coding weight`: how much a passage says for its code, 0 to 100.

use super::Coded;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// A coding's weight.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct WeighCoding {
    /// Which coding.
    #[command(flatten)]
    pub coded: Coded,
    /// 0 to 100; without it the weight goes.
    #[arg(value_parser = clap::value_parser!(u8).range(0..=100))]
    pub weight: Option<u8>,
}

impl Verb for WeighCoding {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let coding = self.coded.resolve(project, world.actor)?;
        let mut changes = Changes::new();
        changes.update(coding, |row| row.weight = self.weight.map(|weight| weight.min(100)));
        let place = project.cite_segment(coding.segment);
        let code = project.code(coding.code).map_or("", |row| row.name.as_str());
        let said = match self.weight {
            Some(weight) => say!("weighed", place = place, code = code, weight = weight.to_string()),
            None => say!("unweighed", place = place, code = code),
        };
        Ok(changes.plan(said).showing(Ref::Segment(coding.segment)))
    }
}
