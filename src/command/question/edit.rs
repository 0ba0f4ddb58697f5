//! `question edit`: other words for a question.

use super::check_words;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::QuestionRef;
use crate::error::Result;
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// Changes the words of a question.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct EditQuestion {
    /// The question (3, r2).
    pub question: QuestionRef,
    /// Its words.
    pub words: String,
}

impl Verb for EditQuestion {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let question = self.question.resolve(project)?;
        let words = check_words(&self.words)?;
        let mut changes = Changes::new();
        changes.update(question, |row| row.words.clone_from(&words));
        let number = project.question_number(question.id);
        Ok(changes
            .plan(say!("question-edited", number = number, words = words))
            .showing(Ref::Question(question.id)))
    }
}
