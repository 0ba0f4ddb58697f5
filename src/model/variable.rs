//! Variables and their values on documents, cases and segments.

use super::{
    CaseId, Clash, DocumentId, Lead, Named, Project, Ref, Row, SegmentId, ValueId, VariableId, tree,
};
use serde::{Deserialize, Serialize};

/// An attribute such as `regija`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variable {
    /// Names the row.
    pub id: VariableId,
    /// Its name, unique.
    pub name: String,
    /// Fractional key of its place among the variables.
    pub order: String,
}

impl Row for Variable {
    type Id = VariableId;

    fn id(&self) -> VariableId {
        self.id
    }

    fn clash(&self, project: &Project) -> Option<Clash> {
        let name = tree::same_name(&self.name);
        let twin =
            project.variables().find(|other| other.id != self.id && tree::same_name(&other.name) == name)?;
        Some(Clash { what: Ref::Variable(twin.id), name: twin.name.clone() })
    }
}

/// What a value stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holder {
    /// A document.
    Document(DocumentId),
    /// A case.
    Case(CaseId),
    /// A segment; its value overrides its document's.
    Segment(SegmentId),
}

impl Holder {
    /// The row it is.
    pub fn as_ref(self) -> Ref {
        match self {
            Self::Document(id) => Ref::Document(id),
            Self::Case(id) => Ref::Case(id),
            Self::Segment(id) => Ref::Segment(id),
        }
    }

    /// Leads it on; false when it leads nowhere.
    pub fn point(&mut self, to: &Lead) -> bool {
        match self {
            Self::Document(id) => id.lead(to),
            Self::Case(id) => id.lead(to),
            Self::Segment(id) => id.lead(to),
        }
    }
}

/// A variable's value on one holder; it may be a path (`zahodna\Nova Gorica`). Unique by variable and holder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Names the row.
    pub id: ValueId,
    /// Which variable.
    pub variable: VariableId,
    /// On what.
    pub holder: Holder,
    /// The value; path steps are separated by `\`.
    pub value: String,
}

impl Row for Value {
    type Id = ValueId;

    fn id(&self) -> ValueId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        see(Ref::Variable(self.variable));
        see(self.holder.as_ref());
    }

    fn point(&mut self, to: &Lead) -> bool {
        self.variable.lead(to) & self.holder.point(to)
    }

    fn clash(&self, project: &Project) -> Option<Clash> {
        let twin = project
            .values_on(self.holder)
            .find(|other| other.id != self.id && other.variable == self.variable)?;
        Some(Clash { what: Ref::Value(twin.id), name: twin.value.clone() })
    }
}
