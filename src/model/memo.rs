//! A memo: what the researcher thinks, on a row, on a pair of rows, or in the diary.

use super::{
    CaseId, CodeId, CoderId, CodingId, DocumentId, Lead, MemoId, Named, PropositionId, QuestionId, Ref,
    RelationId, Row, SegmentId, Time, VariableId,
};
use crate::names;
use serde::{Deserialize, Serialize};

names! {
    /// What a memo is for.
    pub enum MemoKind {
        /// On concepts and their relations.
        #[default]
        Theoretical = "theoretical",
        /// On how the work is done.
        Methodological = "methodological",
        /// On oneself as a researcher.
        Reflexive = "reflexive",
        /// On a code.
        Code = "code",
        /// On a case or an interview.
        Case = "case",
        /// Minutes of a meeting.
        Meeting = "meeting",
        /// A summary of a document, or of a code in a document or in what a case says.
        Summary = "summary",
        /// A segment in other words.
        Paraphrase = "paraphrase",
        /// On what was read.
        Literature = "literature",
        /// What sides of a comparison share.
        Shared = "shared",
        /// Where sides of a comparison differ.
        Different = "different",
    }
}

/// What a memo stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// The research diary.
    #[default]
    Diary,
    /// A document.
    Document(DocumentId),
    /// A code.
    Code(CodeId),
    /// A segment.
    Segment(SegmentId),
    /// A coding.
    Coding(CodingId),
    /// A case.
    Case(CaseId),
    /// A variable.
    Variable(VariableId),
    /// A question.
    Question(QuestionId),
    /// A relation.
    Relation(RelationId),
    /// A proposition.
    Proposition(PropositionId),
    /// A code in a document.
    Pair(CodeId, DocumentId),
    /// A code in what a case says, whichever documents it speaks in.
    CasePair(CodeId, CaseId),
}

impl Target {
    /// The rows it points to.
    pub fn refs(self, see: &mut dyn FnMut(Ref)) {
        match self {
            Self::Diary => {}
            Self::Document(id) => see(Ref::Document(id)),
            Self::Code(id) => see(Ref::Code(id)),
            Self::Segment(id) => see(Ref::Segment(id)),
            Self::Coding(id) => see(Ref::Coding(id)),
            Self::Case(id) => see(Ref::Case(id)),
            Self::Variable(id) => see(Ref::Variable(id)),
            Self::Question(id) => see(Ref::Question(id)),
            Self::Relation(id) => see(Ref::Relation(id)),
            Self::Proposition(id) => see(Ref::Proposition(id)),
            Self::Pair(code, document) => {
                see(Ref::Code(code));
                see(Ref::Document(document));
            }
            Self::CasePair(code, case) => {
                see(Ref::Code(code));
                see(Ref::Case(case));
            }
        }
    }

    /// Leads it on; false when it, or one of a pair, leads nowhere.
    pub fn point(&mut self, to: &Lead) -> bool {
        match self {
            Self::Diary => true,
            Self::Document(id) => id.lead(to),
            Self::Code(id) => id.lead(to),
            Self::Segment(id) => id.lead(to),
            Self::Coding(id) => id.lead(to),
            Self::Case(id) => id.lead(to),
            Self::Variable(id) => id.lead(to),
            Self::Question(id) => id.lead(to),
            Self::Relation(id) => id.lead(to),
            Self::Proposition(id) => id.lead(to),
            Self::Pair(code, document) => code.lead(to) & document.lead(to),
            Self::CasePair(code, case) => code.lead(to) & case.lead(to),
        }
    }
}

/// A memo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memo {
    /// Names the row.
    pub id: MemoId,
    /// What it stands on.
    pub target: Target,
    /// What it is for.
    pub kind: MemoKind,
    /// Its title; may be empty.
    #[serde(default)]
    pub title: String,
    /// Its words.
    pub body: String,
    /// Who wrote it.
    pub coder: CoderId,
    /// When it was begun.
    pub created: Time,
    /// When it was last changed.
    pub changed: Time,
}

impl Row for Memo {
    type Id = MemoId;

    fn id(&self) -> MemoId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        self.target.refs(see);
        see(Ref::Coder(self.coder));
    }

    fn point(&mut self, to: &Lead) -> bool {
        self.target.point(to) & self.coder.lead(to)
    }
}
