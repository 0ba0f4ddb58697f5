//! `recommendation add`: what the study recommends, and the propositions it rests on.

use super::rests_on;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::{PropositionRef, check_sentence};
use crate::error::Result;
use crate::model::{Project, Recommendation, RecommendationId, Ref, order};
use crate::say;
use serde::Serialize;

/// A new recommendation.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AddRecommendation {
    /// The sentence.
    pub sentence: String,
    /// The propositions it rests on (P6,P8).
    #[arg(long, value_delimiter = ',')]
    pub on: Vec<PropositionRef>,
}

impl Verb for AddRecommendation {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let sentence = check_sentence(&self.sentence)?;
        let (propositions, names) = rests_on(project, &self.on)?;
        let list = project.recommendations_in_order();
        let order = order::after(list.last().map(|row| row.order.as_str()));
        let number = (list.len() + 1).to_string();
        let said = match names.is_empty() {
            true => say!("recommendation-added", number = number, sentence = sentence.as_str()),
            false => say!(
                "recommendation-added-on",
                number = number,
                sentence = sentence.as_str(),
                propositions = names
            ),
        };
        let id = RecommendationId(world.id());
        let mut changes = Changes::new();
        changes.add(Recommendation { id, sentence, propositions, order });
        Ok(changes.plan(said).showing(Ref::Recommendation(id)))
    }
}
