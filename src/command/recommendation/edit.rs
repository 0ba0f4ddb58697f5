//! `recommendation edit`: another sentence, or other propositions it rests on.

use super::rests_on;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::{PropositionRef, RecommendationRef, check_sentence};
use crate::error::{Error, Result};
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// Changes a recommendation; what is not given stays.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct EditRecommendation {
    /// The recommendation, by its number.
    pub recommendation: RecommendationRef,
    /// Another sentence.
    pub sentence: Option<String>,
    /// The propositions it rests on, all of them (P6,P8).
    #[arg(long, value_delimiter = ',')]
    pub on: Option<Vec<PropositionRef>>,
}

impl Verb for EditRecommendation {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let row = self.recommendation.resolve(project)?;
        if self.sentence.is_none() && self.on.is_none() {
            return Err(Error::usage(say!("recommendation-edit-what")));
        }
        let sentence = self.sentence.as_deref().map(check_sentence).transpose()?;
        let on = self.on.as_deref().map(|on| rests_on(project, on)).transpose()?;
        let number =
            project.recommendations_in_order().iter().position(|one| one.id == row.id).map_or(0, |at| at + 1);
        let mut changes = Changes::new();
        changes.update(row, |row| {
            if let Some(sentence) = sentence {
                row.sentence = sentence;
            }
            if let Some((propositions, _)) = on {
                row.propositions = propositions;
            }
        });
        Ok(changes
            .plan(say!("recommendation-edited", number = number.to_string()))
            .showing(Ref::Recommendation(row.id)))
    }
}
