//! A coder: who acts, and the actor in the journal.

use super::{Clash, CoderId, Project, Ref, Row, Time, tree};
use serde::{Deserialize, Serialize};

/// A person who codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coder {
    /// Names the row.
    pub id: CoderId,
    /// The name, unique.
    pub name: String,
    /// When the coder first acted here.
    pub created: Time,
}

impl Row for Coder {
    type Id = CoderId;

    fn id(&self) -> CoderId {
        self.id
    }

    fn clash(&self, project: &Project) -> Option<Clash> {
        let name = tree::same_name(&self.name);
        let twin =
            project.coders().find(|other| other.id != self.id && tree::same_name(&other.name) == name)?;
        Some(Clash { what: Ref::Coder(twin.id), name: twin.name.clone() })
    }
}
