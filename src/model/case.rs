//! A case: a person or an office, many to many with documents, or with segments of its own.

use super::lookups::Among;
use super::row::lead_all;
use super::{CaseId, Clash, DocumentId, Lead, Project, Ref, Row, SegmentId, tree};
use crate::names;
use serde::{Deserialize, Serialize};

names! {
    /// What a case is.
    pub enum CaseKind {
        /// A person.
        #[default]
        Person = "person",
        /// An office, a place, an institution.
        Office = "office",
    }
}

/// A unit of analysis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Names the row.
    pub id: CaseId,
    /// Its name, unique among the cases.
    pub name: String,
    /// A person or an office.
    pub kind: CaseKind,
    /// The speaker label under which the case speaks in its documents, where one is known.
    #[serde(default)]
    pub speaker: Option<String>,
    /// The documents in which it speaks or which are about it.
    #[serde(default)]
    pub documents: Vec<DocumentId>,
    /// Segments that are its own, where they are known one by one.
    #[serde(default)]
    pub segments: Vec<SegmentId>,
}

impl Row for Case {
    type Id = CaseId;

    fn id(&self) -> CaseId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        self.documents.iter().for_each(|id| see(Ref::Document(*id)));
        self.segments.iter().for_each(|id| see(Ref::Segment(*id)));
    }

    fn point(&mut self, to: &Lead) -> bool {
        lead_all(&mut self.documents, to);
        lead_all(&mut self.segments, to);
        true
    }

    fn clash(&self, project: &Project) -> Option<Clash> {
        let name = tree::same_name(&self.name);
        let twin = project.lookups().namesake(Among::Cases, name.clone(), Ref::Case(self.id))?;
        Some(Clash { what: twin, name })
    }
}
