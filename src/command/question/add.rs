//! `question add`: a research question, or a question of the interview guide.

use super::check_words;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::QuestionRef;
use crate::error::Result;
use crate::model::{Project, Question, QuestionId, QuestionKind, Ref, order};
use crate::say;
use serde::Serialize;

/// A new question.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AddQuestion {
    /// research or guide.
    pub kind: QuestionKind,
    /// Its words.
    pub words: String,
    /// The question it belongs under (3, r2).
    #[arg(long)]
    pub under: Option<QuestionRef>,
}

/// True when `question` is `above` or lies under it.
fn within(project: &Project, question: &Question, above: QuestionId) -> bool {
    let mut at = Some(question.id);
    for _ in 0..=project.questions().len() {
        match at {
            Some(id) if id == above => return true,
            Some(id) => at = project.question(id).and_then(|row| row.parent),
            None => return false,
        }
    }
    false
}

impl Verb for AddQuestion {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let words = check_words(&self.words)?;
        let parent = self.under.as_ref().map(|under| under.resolve(project)).transpose()?.map(|row| row.id);
        let list = project.questions_in_order(self.kind);
        // After the last one under the same question, so that the order of numbers is the order of the tree.
        let last = parent.and_then(|parent| list.iter().rposition(|row| within(project, row, parent)));
        let at = last.map_or(list.len(), |last| last + 1);
        let key = |at: Option<usize>| at.and_then(|at| list.get(at)).map(|row| row.order.as_str());
        let order = order::between(key(at.checked_sub(1)), key(Some(at)));
        let id = QuestionId(world.id());
        let number = match self.kind {
            QuestionKind::Guide => (at + 1).to_string(),
            QuestionKind::Research => format!("r{}", at + 1),
        };
        let mut changes = Changes::new();
        let said = say!("question-added", number = number, words = &words);
        changes.add(Question {
            id,
            parent,
            kind: self.kind,
            words,
            order,
            put: Vec::new(),
            not_asked: Vec::new(),
            codes: Vec::new(),
        });
        Ok(changes.plan(said).showing(Ref::Question(id)))
    }
}
