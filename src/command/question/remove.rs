//! `question remove`: a question with its memos; questions under it go one step up.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::QuestionRef;
use crate::error::Result;
use crate::model::{Project, Target};
use crate::say;
use serde::Serialize;

/// Removes a question.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct RemoveQuestion {
    /// The question (3, r2).
    pub question: QuestionRef,
}

impl Verb for RemoveQuestion {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let question = self.question.resolve(project)?;
        let mut changes = Changes::new();
        let mut memos = 0;
        for memo in project.memos_on(Target::Question(question.id)) {
            changes.remove(memo);
            memos += 1;
        }
        for child in project.questions().filter(|row| row.parent == Some(question.id)) {
            changes.update(child, |row| row.parent = question.parent);
        }
        for row in project.propositions().filter(|row| row.questions.contains(&question.id)) {
            changes.update(row, |row| row.questions.retain(|id| *id != question.id));
        }
        changes.remove(question);
        Ok(changes.plan(say!(
            "question-removed",
            number = project.question_number(question.id),
            words = &question.words,
            memos = memos
        )))
    }
}
