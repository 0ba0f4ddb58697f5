//! `question put`: the paragraphs in which the interviewer puts a question.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{PlaceRef, QuestionRef, paragraphs};
use crate::error::Result;
use crate::model::{Project, PutAt, Ref};
use crate::say;
use serde::Serialize;

/// Paragraphs put a question.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct PutQuestion {
    /// The question (3, r2).
    pub question: QuestionRef,
    /// Where it is put (C12, C12-13).
    #[arg(required = true)]
    pub places: Vec<PlaceRef>,
    /// It is not put there after all.
    #[arg(long)]
    pub not: bool,
}

impl PutQuestion {
    /// The named paragraphs, in order, each once.
    fn paragraphs(&self, project: &Project) -> Result<Vec<PutAt>> {
        let mut list = Vec::new();
        for place in &self.places {
            let (document, begin, end) = match place {
                PlaceRef::Typed(typed) => paragraphs(project, typed)?,
                place => {
                    let place = place.resolve(project, None)?;
                    let (begin, end) = project.text(place.text).numbers(place.span);
                    (place.document, begin, end)
                }
            };
            list.extend((begin..=end).map(|paragraph| PutAt { document, paragraph }));
        }
        list.sort();
        list.dedup();
        Ok(list)
    }
}

impl Verb for PutQuestion {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let question = self.question.resolve(project)?;
        let list = self.paragraphs(project)?;
        let mut changes = Changes::new();
        changes.update(question, |row| {
            row.put.retain(|put| !list.contains(put));
            if !self.not {
                row.put.extend(&list);
                row.put.sort();
                row.not_asked.retain(|id| list.iter().all(|put| put.document != *id));
            }
        });
        let (number, count) = (project.question_number(question.id), list.len());
        let said = if self.not {
            say!("question-not-put", number = number, count = count)
        } else {
            say!("question-put", number = number, count = count)
        };
        Ok(changes.plan(said).showing(Ref::Question(question.id)))
    }
}
