//! A proposition: a numbered sentence of the theory, with evidence put to it by hand and how it read before.
//!
//! Evidence is segments, for or against, each chosen by a person who read it; that two codes meet in a text is a place
//! to look and never evidence.

use super::row::lead_all;
use super::{
    CaseId, Clash, CodeId, DocumentId, Lead, Named, Project, PropositionId, QuestionId, RecommendationId,
    Ref, RelationId, Row, SegmentId, Time,
};
use crate::names;
use serde::{Deserialize, Serialize};

names! {
    /// What kind of sentence it is.
    pub enum PropositionKind {
        /// It describes.
        #[default]
        Description = "description",
        /// It links two things.
        Link = "link",
        /// It names a condition.
        Condition = "condition",
        /// It compares, or makes types.
        Comparison = "comparison",
        /// It says that there is no pattern where one might be looked for.
        Absence = "absence",
        /// It puts several sentences together.
        Model = "model",
    }
}

names! {
    /// Where it stands.
    pub enum PropositionStatus {
        /// Being tried.
        #[default]
        Tentative = "tentative",
        /// The evidence supports it.
        Supported = "supported",
        /// A case made it narrower.
        Narrowed = "narrowed",
        /// Given up.
        Abandoned = "abandoned",
    }
}

names! {
    /// On which side evidence stands.
    pub enum Side {
        /// For it.
        #[default]
        For = "for",
        /// Against it.
        Against = "against",
    }
}

/// A segment that speaks for or against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// The quote.
    pub segment: SegmentId,
    /// For or against.
    pub side: Side,
    /// Why it is evidence, where that needs words.
    #[serde(default)]
    pub note: String,
    /// When it was put there.
    #[serde(default)]
    pub at: Time,
}

/// What made a sentence change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// A passage.
    Segment(SegmentId),
    /// A document.
    Document(DocumentId),
    /// A case.
    Case(CaseId),
}

impl Because {
    /// The row it points to.
    pub fn as_ref(self) -> Ref {
        match self {
            Self::Segment(id) => Ref::Segment(id),
            Self::Document(id) => Ref::Document(id),
            Self::Case(id) => Ref::Case(id),
        }
    }

    /// Led on; nothing where it leads nowhere.
    fn led(mut self, to: &Lead) -> Option<Self> {
        let stands = match &mut self {
            Self::Segment(id) => id.lead(to),
            Self::Document(id) => id.lead(to),
            Self::Case(id) => id.lead(to),
        };
        stands.then_some(self)
    }
}

/// How a proposition read before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The earlier sentence.
    pub sentence: String,
    /// When it was given up for the next one.
    pub at: Time,
    /// What made it change.
    #[serde(default)]
    pub because: Option<Because>,
}

/// A sentence of the theory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposition {
    /// Names the row.
    pub id: PropositionId,
    /// Its number, unique and kept when it moves: 1 is printed P1.
    pub number: u32,
    /// The sentence.
    pub sentence: String,
    /// What kind of sentence it is.
    pub kind: PropositionKind,
    /// "Holds when …".
    #[serde(default)]
    pub validity: String,
    /// Where it stands.
    #[serde(default)]
    pub status: PropositionStatus,
    /// Why it stands there.
    #[serde(default)]
    pub reason: String,
    /// For and against, in the order in which it was put; a segment stands once.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// The relations it rests on; may be none.
    #[serde(default)]
    pub relations: Vec<RelationId>,
    /// The codes it is about; none: those of its evidence.
    #[serde(default)]
    pub codes: Vec<CodeId>,
    /// The questions that asked for it; none: the guide questions its codes answer.
    #[serde(default)]
    pub questions: Vec<QuestionId>,
    /// Fractional key of its place in the theory.
    pub order: String,
    /// How it read before, the earliest first.
    #[serde(default)]
    pub earlier: Vec<Wording>,
    /// When it was first written down.
    #[serde(default)]
    pub created: Time,
}

impl Proposition {
    /// `P1`.
    pub fn name(&self) -> String {
        format!("P{}", self.number)
    }

    /// The side on which a segment stands, if it is evidence.
    pub fn side_of(&self, segment: SegmentId) -> Option<Side> {
        self.evidence.iter().find(|row| row.segment == segment).map(|row| row.side)
    }
}

impl Row for Proposition {
    type Id = PropositionId;

    fn id(&self) -> PropositionId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        self.evidence.iter().for_each(|row| see(Ref::Segment(row.segment)));
        self.relations.iter().for_each(|id| see(Ref::Relation(*id)));
        self.codes.iter().for_each(|id| see(Ref::Code(*id)));
        self.questions.iter().for_each(|id| see(Ref::Question(*id)));
        self.earlier.iter().filter_map(|row| row.because).for_each(|because| see(because.as_ref()));
    }

    fn point(&mut self, to: &Lead) -> bool {
        self.evidence.retain_mut(|row| row.segment.lead(to));
        lead_all(&mut self.relations, to);
        lead_all(&mut self.codes, to);
        lead_all(&mut self.questions, to);
        for wording in &mut self.earlier {
            wording.because = wording.because.and_then(|because| because.led(to));
        }
        true
    }

    fn clash(&self, project: &Project) -> Option<Clash> {
        let twin = project.propositions().find(|other| other.id != self.id && other.number == self.number)?;
        Some(Clash { what: Ref::Proposition(twin.id), name: twin.name() })
    }
}

/// What the study recommends, and the propositions it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Names the row.
    pub id: RecommendationId,
    /// The sentence.
    pub sentence: String,
    /// What it rests on.
    #[serde(default)]
    pub propositions: Vec<PropositionId>,
    /// Fractional key of its place among the recommendations.
    pub order: String,
}

impl Row for Recommendation {
    type Id = RecommendationId;

    fn id(&self) -> RecommendationId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        self.propositions.iter().for_each(|id| see(Ref::Proposition(*id)));
    }

    fn point(&mut self, to: &Lead) -> bool {
        lead_all(&mut self.propositions, to);
        true
    }
}

impl Project {
    /// The theory: the propositions in their order.
    pub fn propositions_in_order(&self) -> Vec<&Proposition> {
        let mut list: Vec<&Proposition> = self.propositions().collect();
        list.sort_by(|a, b| (a.order.as_str(), a.id).cmp(&(b.order.as_str(), b.id)));
        list
    }

    /// The recommendations in their order; the number of one is its place here, from 1.
    pub fn recommendations_in_order(&self) -> Vec<&Recommendation> {
        let mut list: Vec<&Recommendation> = self.recommendations().collect();
        list.sort_by(|a, b| (a.order.as_str(), a.id).cmp(&(b.order.as_str(), b.id)));
        list
    }
}
