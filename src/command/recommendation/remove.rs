//! `recommendation remove`: a recommendation goes; its propositions stay.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::RecommendationRef;
use crate::error::Result;
use crate::model::Project;
use crate::say;
use serde::Serialize;

/// Removes a recommendation.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveRecommendation {
    /// The recommendation, by its number.
    pub recommendation: RecommendationRef,
}

impl Verb for RemoveRecommendation {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let row = self.recommendation.resolve(project)?;
        let mut changes = Changes::new();
        changes.remove(row);
        Ok(changes.plan(say!("recommendation-removed", sentence = row.sentence.as_str())))
    }
}
