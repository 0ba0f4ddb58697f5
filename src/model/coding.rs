//! A coding: a coder puts a code on a segment.

use super::{Clash, CodeId, CoderId, CodingId, Lead, Named, Project, Ref, Row, SegmentId, Time};
use crate::names;
use serde::{Deserialize, Serialize};

/// Whether a coding counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It counts.
    #[default]
    Active,
    /// Found irrelevant, for this reason; it counts nowhere but in its own view.
    SetAside(String),
}

/// How a coding came to be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// A person read the passage and coded it.
    #[default]
    Hand,
    /// Ticked in the hits of this query.
    Hits(String),
    /// Came with an imported table or project.
    Imported,
}

names! {
    /// How a coding came to be, by its name alone.
    pub enum Made {
        /// By hand.
        #[default]
        Hand = "hand",
        /// From the hits of a search.
        Hits = "hits",
        /// Imported.
        Imported = "imported",
    }
}

impl Origin {
    /// The name of the origin.
    pub fn made(&self) -> Made {
        match self {
            Self::Hand => Made::Hand,
            Self::Hits(_) => Made::Hits,
            Self::Imported => Made::Imported,
        }
    }
}

/// Segment + code + coder; unique by the three.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coding {
    /// Names the row.
    pub id: CodingId,
    /// Where.
    pub segment: SegmentId,
    /// What.
    pub code: CodeId,
    /// Who.
    pub coder: CoderId,
    /// 0 to 100, or none.
    #[serde(default)]
    pub weight: Option<u8>,
    /// Active or set aside.
    #[serde(default)]
    pub status: Status,
    /// By hand, from a hit list, imported.
    #[serde(default)]
    pub origin: Origin,
    /// When it was made.
    pub created: Time,
}

impl Coding {
    /// True when it counts.
    pub fn is_active(&self) -> bool {
        self.status == Status::Active
    }
}

impl Row for Coding {
    type Id = CodingId;

    fn id(&self) -> CodingId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        see(Ref::Segment(self.segment));
        see(Ref::Code(self.code));
        see(Ref::Coder(self.coder));
    }

    fn point(&mut self, to: &Lead) -> bool {
        self.segment.lead(to) & self.code.lead(to) & self.coder.lead(to)
    }

    fn clash(&self, project: &Project) -> Option<Clash> {
        let twin = project
            .codings_on(self.segment)
            .find(|other| other.id != self.id && other.code == self.code && other.coder == self.coder)?;
        Some(Clash { what: Ref::Coding(twin.id), name: project.code_path(self.code) })
    }
}
