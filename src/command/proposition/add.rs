//! `proposition add`: a numbered sentence of the theory; its evidence is put to it afterwards, quote by quote.

use super::About;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::{RelationRef, check_sentence, proposition_number};
use crate::command::refs::{CodeRef, QuestionRef};
use crate::error::{Error, Result};
use crate::model::{Project, Proposition, PropositionId, PropositionKind, PropositionStatus, Ref, order};
use crate::say;
use serde::Serialize;

/// A new proposition.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AddProposition {
    /// Its number (P1) where it shall have a certain one, and the sentence.
    #[arg(required = true, num_args = 1..=2)]
    pub words: Vec<String>,
    /// Its kind.
    #[arg(long, default_value_t)]
    pub kind: PropositionKind,
    /// When it holds.
    #[arg(long, default_value = "")]
    pub validity: String,
    /// A code it is about; may be repeated.
    #[arg(long = "code")]
    pub codes: Vec<CodeRef>,
    /// A question that asked for it; may be repeated.
    #[arg(long = "question")]
    pub questions: Vec<QuestionRef>,
    /// A relation it rests on; may be repeated.
    #[arg(long = "relation")]
    pub relations: Vec<RelationRef>,
}

impl AddProposition {
    /// The next free number and a sentence, nothing else.
    pub fn sentence(sentence: &str) -> Self {
        Self {
            words: vec![sentence.to_owned()],
            kind: PropositionKind::default(),
            validity: String::new(),
            codes: Vec::new(),
            questions: Vec::new(),
            relations: Vec::new(),
        }
    }

    fn number(&self, project: &Project) -> Result<u32> {
        match self.words.as_slice() {
            [typed, _] => {
                let wanted = proposition_number(typed.trim()).filter(|number| *number > 0);
                let number = wanted.ok_or_else(|| {
                    Error::usage(say!("proposition-number-bad", number = typed.as_str()))
                        .hint(say!("proposition-number-bad-hint"))
                })?;
                match project.propositions().find(|row| row.number == number) {
                    Some(twin) => Err(Error::refused(say!(
                        "proposition-exists",
                        name = twin.name(),
                        sentence = twin.sentence.as_str()
                    ))
                    .hint(say!("proposition-exists-hint", name = twin.name()))),
                    None => Ok(number),
                }
            }
            _ => Ok(project.propositions().map(|row| row.number).max().unwrap_or(0).saturating_add(1)),
        }
    }
}

impl Verb for AddProposition {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let number = self.number(project)?;
        let sentence = check_sentence(self.words.last().map_or("", String::as_str))?;
        let about = About::resolve(project, &self.codes, &self.questions, &self.relations)?;
        let last = project.propositions_in_order().last().map(|row| row.order.clone());
        let row = Proposition {
            id: PropositionId(world.id()),
            number,
            sentence,
            kind: self.kind,
            validity: self.validity.trim().to_owned(),
            status: PropositionStatus::default(),
            reason: String::new(),
            evidence: Vec::new(),
            relations: about.relations,
            codes: about.codes,
            questions: about.questions,
            order: order::after(last.as_deref()),
            earlier: Vec::new(),
            created: world.now,
        };
        let (id, said) =
            (row.id, say!("proposition-added", name = row.name(), sentence = row.sentence.as_str()));
        let mut changes = Changes::new();
        changes.add(row);
        Ok(changes.plan(said).showing(Ref::Proposition(id)))
    }
}
