//! `question not-asked`: where a question was not asked; silence there says nothing.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{DocumentRef, QuestionRef};
use crate::error::{Error, Result};
use crate::model::{DocumentId, Project, Ref};
use crate::say;
use serde::Serialize;

/// A question was not asked in these documents.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct NotAsked {
    /// The question (3, r2).
    pub question: QuestionRef,
    /// The documents.
    #[arg(required = true)]
    pub documents: Vec<DocumentRef>,
    /// It was asked there after all.
    #[arg(long)]
    pub not: bool,
}

impl Verb for NotAsked {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let question = self.question.resolve(project)?;
        let number = project.question_number(question.id);
        let mut list: Vec<DocumentId> = Vec::new();
        for document in &self.documents {
            let document = document.resolve(project)?;
            if let Some(put) = question.put.iter().find(|put| put.document == document.id && !self.not) {
                let place = document.cite(put.paragraph, put.paragraph);
                return Err(Error::refused(say!(
                    "question-was-put",
                    number = number.as_str(),
                    place = place.as_str()
                ))
                .hint(say!("question-was-put-hint", number = number, place = place)));
            }
            if !list.contains(&document.id) {
                list.push(document.id);
            }
        }
        let mut changes = Changes::new();
        changes.update(question, |row| {
            row.not_asked.retain(|id| !list.contains(id));
            if !self.not {
                row.not_asked.extend(&list);
                row.not_asked.sort();
            }
        });
        let count = list.len();
        let said = if self.not {
            say!("question-asked", number = number, count = count)
        } else {
            say!("question-not-asked", number = number, count = count)
        };
        Ok(changes.plan(said).showing(Ref::Question(question.id)))
    }
}
