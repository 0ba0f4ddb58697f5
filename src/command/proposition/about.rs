//! `proposition about`: the codes it speaks of, the questions that asked for it, the relations it rests on.

use super::{About, once};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::{PropositionRef, RelationRef};
use crate::command::refs::{CodeRef, QuestionRef};
use crate::error::{Error, Result};
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// What a proposition is about.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AboutProposition {
    /// The proposition (P1).
    pub proposition: PropositionRef,
    /// A code it is about; may be repeated.
    #[arg(long = "code")]
    pub codes: Vec<CodeRef>,
    /// A question that asked for it; may be repeated.
    #[arg(long = "question")]
    pub questions: Vec<QuestionRef>,
    /// A relation it rests on; may be repeated.
    #[arg(long = "relation")]
    pub relations: Vec<RelationRef>,
    /// They are not after all.
    #[arg(long)]
    pub not: bool,
}

impl Verb for AboutProposition {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let row = self.proposition.resolve(project)?;
        let About { codes, questions, relations } =
            About::resolve(project, &self.codes, &self.questions, &self.relations)?;
        if codes.is_empty() && questions.is_empty() && relations.is_empty() {
            return Err(Error::usage(say!("proposition-about-what")));
        }
        let mut after = row.clone();
        if self.not {
            after.codes.retain(|id| !codes.contains(id));
            after.questions.retain(|id| !questions.contains(id));
            after.relations.retain(|id| !relations.contains(id));
        } else {
            codes.into_iter().for_each(|id| once(&mut after.codes, id));
            questions.into_iter().for_each(|id| once(&mut after.questions, id));
            relations.into_iter().for_each(|id| once(&mut after.relations, id));
        }
        let (codes, questions, relations) = (after.codes.len(), after.questions.len(), after.relations.len());
        let said = say!(
            "proposition-about",
            name = row.name(),
            codes = codes,
            questions = questions,
            relations = relations
        );
        let mut changes = Changes::new();
        changes.update(row, |row| *row = after);
        Ok(changes.plan(said).showing(Ref::Proposition(row.id)))
    }
}
