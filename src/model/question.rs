//! Research questions and guide questions: what tells "not mentioned" from "not asked".

use super::row::lead_all;
use super::{CodeId, DocumentId, Lead, Named, Project, QuestionId, Ref, Row};
use crate::names;
use serde::{Deserialize, Serialize};

names! {
    /// Whose question it is.
    pub enum QuestionKind {
        /// The study asks it.
        Research = "research",
        /// The interviewer asks it.
        #[default]
        Guide = "guide",
    }
}

/// A paragraph that puts a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PutAt {
    /// The document.
    pub document: DocumentId,
    /// Paragraph number (1…n) in its current text.
    pub paragraph: usize,
}

/// A question, part of a tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Names the row.
    pub id: QuestionId,
    /// The question it belongs under.
    #[serde(default)]
    pub parent: Option<QuestionId>,
    /// Research or guide question.
    pub kind: QuestionKind,
    /// Its words.
    pub words: String,
    /// Fractional key of its place.
    pub order: String,
    /// Paragraphs that put it.
    #[serde(default)]
    pub put: Vec<PutAt>,
    /// Documents in which it was not asked.
    #[serde(default)]
    pub not_asked: Vec<DocumentId>,
    /// Codes that answer it.
    #[serde(default)]
    pub codes: Vec<CodeId>,
}

impl Row for Question {
    type Id = QuestionId;

    fn id(&self) -> QuestionId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        if let Some(parent) = self.parent {
            see(Ref::Question(parent));
        }
        self.put.iter().for_each(|put| see(Ref::Document(put.document)));
        self.not_asked.iter().for_each(|id| see(Ref::Document(*id)));
        self.codes.iter().for_each(|id| see(Ref::Code(*id)));
    }

    fn point(&mut self, to: &Lead) -> bool {
        self.put.retain_mut(|put| put.document.lead(to));
        lead_all(&mut self.not_asked, to);
        lead_all(&mut self.codes, to);
        self.parent.as_mut().is_none_or(|id| id.lead(to))
    }
}

impl Project {
    /// The questions of a kind in their order; the number of a question is its place here, from 1. A question under
    /// another stands after it, because its order key lies between that question's and the next one's.
    pub fn questions_in_order(&self, kind: QuestionKind) -> Vec<&Question> {
        let mut list: Vec<&Question> = self.questions().filter(|row| row.kind == kind).collect();
        list.sort_by(|a, b| (a.order.as_str(), a.id).cmp(&(b.order.as_str(), b.id)));
        list
    }

    /// How a question is named: `3` for the third guide question, `r2` for the second research question.
    pub fn question_number(&self, question: QuestionId) -> String {
        let Some(row) = self.question(question) else { return String::new() };
        let at = self
            .questions_in_order(row.kind)
            .iter()
            .position(|other| other.id == question)
            .map_or(0, |at| at + 1);
        match row.kind {
            QuestionKind::Guide => at.to_string(),
            QuestionKind::Research => format!("r{at}"),
        }
    }
}
