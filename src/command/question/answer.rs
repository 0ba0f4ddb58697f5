//! `question answer`: the codes that answer a question.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{CodeRef, QuestionRef};
use crate::error::Result;
use crate::model::{CodeId, Project, Ref};
use crate::say;
use serde::Serialize;

/// Codes answer a question.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AnswerQuestion {
    /// The question (3, r2).
    pub question: QuestionRef,
    /// The codes.
    #[arg(required = true)]
    pub codes: Vec<CodeRef>,
    /// They do not answer it after all.
    #[arg(long)]
    pub not: bool,
}

impl Verb for AnswerQuestion {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let question = self.question.resolve(project)?;
        let mut list: Vec<CodeId> = Vec::new();
        for code in &self.codes {
            let id = code.resolve(project)?.id;
            if !list.contains(&id) {
                list.push(id);
            }
        }
        let mut changes = Changes::new();
        changes.update(question, |row| {
            let missing: Vec<CodeId> = list.iter().copied().filter(|id| !row.codes.contains(id)).collect();
            if self.not {
                row.codes.retain(|id| !list.contains(id));
            } else {
                row.codes.extend(missing);
            }
        });
        let (number, count) = (project.question_number(question.id), list.len());
        let said = if self.not {
            say!("question-unanswered", number = number, count = count)
        } else {
            say!("question-answered", number = number, count = count)
        };
        Ok(changes.plan(said).showing(Ref::Question(question.id)))
    }
}
