//! A segment: a place in a text. It may stand without a code when it is marked as a coding unit.

use super::{Clash, DocumentId, Lead, Named, Project, Ref, Row, SegmentId, TextId};
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// A place in one version of a document's text; unique by document, text and span.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// Names the row.
    pub id: SegmentId,
    /// The document it lies in.
    pub document: DocumentId,
    /// The version of the text its bytes count in.
    pub text: TextId,
    /// Its bytes.
    pub span: Span,
    /// Marked as a coding unit (enota kodiranja), with or without a code.
    #[serde(default)]
    pub unit: bool,
    /// The number of the statement once it is fixed, without the document's label (`12`, `12a`).
    #[serde(default)]
    pub number: Option<String>,
}

impl Row for Segment {
    type Id = SegmentId;

    fn id(&self) -> SegmentId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        see(Ref::Document(self.document));
        see(Ref::Text(self.text));
    }

    fn point(&mut self, to: &Lead) -> bool {
        self.document.lead(to)
    }

    fn clash(&self, project: &Project) -> Option<Clash> {
        let twin =
            project.lookups().segments_at(self.document, self.text, self.span).find(|id| *id != self.id)?;
        Some(Clash { what: Ref::Segment(twin), name: project.cite(self.document, self.span) })
    }
}
