//! Commands on propositions, one file a verb, and what they share.

pub mod about;
pub mod add;
pub mod evidence;
pub mod remove;
pub mod reorder;
pub mod reword;
pub mod status;
pub mod validity;

use crate::command::quote::RelationRef;
use crate::command::refs::{CodeRef, QuestionRef};
use crate::error::Result;
use crate::model::{CodeId, Project, QuestionId, RelationId};

/// What a proposition is about and rests on, as rows; each once.
#[derive(Debug, Default)]
struct About {
    codes: Vec<CodeId>,
    questions: Vec<QuestionId>,
    relations: Vec<RelationId>,
}

impl About {
    fn resolve(
        project: &Project,
        codes: &[CodeRef],
        questions: &[QuestionRef],
        relations: &[RelationRef],
    ) -> Result<Self> {
        let mut about = Self::default();
        for code in codes {
            once(&mut about.codes, code.resolve(project)?.id);
        }
        for question in questions {
            once(&mut about.questions, question.resolve(project)?.id);
        }
        for relation in relations {
            once(&mut about.relations, relation.resolve(project)?.id);
        }
        Ok(about)
    }
}

fn once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}
