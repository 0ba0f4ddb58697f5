//! A relation: how one code stands to another, of a kind out of the project's list, with the quotes it rests on.
//!
//! Whether a participant says so or the researcher infers it is part of the relation, so that nobody takes the second
//! for the first.

use super::row::lead_all;
use super::{Clash, CodeId, Lead, Named, Project, Ref, RelationId, Row, SegmentId};
use crate::names;
use serde::{Deserialize, Serialize};

names! {
    /// What the one does to the other.
    pub enum Direction {
        /// Not known, or not asked of this kind of relation.
        #[default]
        Undetermined = "undetermined",
        /// More of the one goes with more of the other.
        Strengthens = "strengthens",
        /// More of the one goes with less of the other.
        Weakens = "weakens",
    }
}

impl Direction {
    /// What two steps in a row come to: two that weaken strengthen; undetermined once is undetermined.
    pub fn then(self, next: Self) -> Self {
        match (self, next) {
            (Self::Undetermined, _) | (_, Self::Undetermined) => Self::Undetermined,
            (one, other) if one == other => Self::Strengthens,
            _ => Self::Weakens,
        }
    }
}

names! {
    /// Whose relation it is.
    pub enum Stance {
        /// The researcher infers it.
        #[default]
        Inferred = "inferred",
        /// A participant says so.
        Said = "said",
    }
}

names! {
    /// Which end of a kind of relation leads to the other.
    pub enum Leads {
        /// The first code leads to the second (a condition for it).
        #[default]
        Forward = "forward",
        /// The second leads to the first (the first is its consequence).
        Backward = "backward",
        /// Neither: the two are parts, kinds or opposites of each other.
        No = "none",
    }
}

/// One code stands to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// Names the row.
    pub id: RelationId,
    /// The first code.
    pub from: CodeId,
    /// A name out of the project's list of kinds (see [`Project::relation_kinds`]).
    pub kind: String,
    /// The second code.
    pub to: CodeId,
    /// What the one does to the other.
    #[serde(default)]
    pub direction: Direction,
    /// Said or inferred.
    #[serde(default)]
    pub stance: Stance,
    /// The quotes it rests on.
    #[serde(default)]
    pub evidence: Vec<SegmentId>,
    /// What the researcher adds.
    #[serde(default)]
    pub note: String,
    /// Fractional key of its place among the relations.
    pub order: String,
}

impl Relation {
    /// True when the two say the same, evidence and note aside.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let key = |row: &Self| (row.from, row.to, row.direction, row.stance);
        key(self) == key(other) && self.kind == other.kind
    }
}

impl Row for Relation {
    type Id = RelationId;

    fn id(&self) -> RelationId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        see(Ref::Code(self.from));
        see(Ref::Code(self.to));
        self.evidence.iter().for_each(|id| see(Ref::Segment(*id)));
    }

    fn point(&mut self, to: &Lead) -> bool {
        lead_all(&mut self.evidence, to);
        self.from.lead(to) & self.to.lead(to)
    }

    fn clash(&self, project: &Project) -> Option<Clash> {
        let twin = project.relations().find(|other| other.id != self.id && other.says_the_same(self))?;
        Some(Clash { what: Ref::Relation(twin.id), name: project.relation_number(twin.id) })
    }
}

/// A kind of relation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationKind {
    /// Its name: one of the defaults, or the project's own words.
    pub name: String,
    /// Which end leads to the other, for chains.
    pub leads: Leads,
}

/// The kinds of a project that has no list of its own.
pub const RELATION_KINDS: [(&str, Leads); 7] = [
    ("related-to", Leads::No),
    ("condition-for", Leads::Forward),
    ("consequence", Leads::Backward),
    ("strategy-for", Leads::Forward),
    ("part-of", Leads::No),
    ("kind-of", Leads::No),
    ("in-opposition-to", Leads::No),
];

impl Project {
    /// The kinds of relations: the setting `relation-kinds` (a list of names, or of `{"name": …, "leads": "forward"}`
    /// where the name alone does not tell which end leads to the other), else the defaults. An own kind that says
    /// nothing reads forward, from the first code to the second.
    pub fn relation_kinds(&self) -> Vec<RelationKind> {
        let known =
            |name: &str| RELATION_KINDS.iter().find(|(known, _)| *known == name).map(|(_, leads)| *leads);
        let read = |item: &serde_json::Value| {
            let name = item.as_str().or_else(|| item.get("name")?.as_str())?.trim();
            let leads = item
                .get("leads")
                .and_then(|leads| leads.as_str()?.parse().ok())
                .or_else(|| known(name))
                .unwrap_or_default();
            (!name.is_empty()).then(|| RelationKind { name: name.to_owned(), leads })
        };
        let own = self.setting("relation-kinds").and_then(|value| value.as_array());
        let own: Vec<RelationKind> = own.into_iter().flatten().filter_map(read).collect();
        if own.is_empty() {
            RELATION_KINDS
                .iter()
                .map(|(name, leads)| RelationKind { name: (*name).to_owned(), leads: *leads })
                .collect()
        } else {
            own
        }
    }

    /// The relations in their order; the number of a relation is its place here, from 1.
    pub fn relations_in_order(&self) -> Vec<&Relation> {
        let mut list: Vec<&Relation> = self.relations().collect();
        list.sort_by(|a, b| (a.order.as_str(), a.id).cmp(&(b.order.as_str(), b.id)));
        list
    }

    /// How a relation is named: its number as text; empty for an unknown one.
    pub fn relation_number(&self, relation: RelationId) -> String {
        let at = self.relations_in_order().iter().position(|row| row.id == relation);
        at.map_or_else(String::new, |at| (at + 1).to_string())
    }
}
