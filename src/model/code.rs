//! A code: a node of the one code tree, whatever level of abstraction it stands for.

use super::lookups::Among;
use super::row::lead_all;
use super::{Clash, CodeId, Lead, Named, Project, Ref, Row, tree};
use crate::names;
use serde::{Deserialize, Serialize};

names! {
    /// Where a code stands in the work of step 4, which is a choice.
    pub enum CodeState {
        /// In use.
        #[default]
        InUse = "in-use",
        /// Chosen for relational coding.
        Chosen = "chosen",
        /// Set aside; its codings stay.
        SetAside = "set-aside",
    }
}

/// A node of the code tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Code {
    /// Names the row.
    pub id: CodeId,
    /// The code above it; none for a root.
    pub parent: Option<CodeId>,
    /// Its name; unique among its siblings after NFC and white-space folding.
    pub name: String,
    /// Fractional key of its place among its siblings.
    pub order: String,
    /// A colour name of the palette or `#rrggbb`.
    pub color: Option<String>,
    /// What it means.
    pub definition: String,
    /// "Uporabimo, kadar …".
    pub include: String,
    /// "Ne uporabimo, kadar …".
    pub exclude: String,
    /// The anchor example.
    pub example: String,
    /// A name out of the project's own list of levels.
    pub level: Option<String>,
    /// True when the name is the speaker's own words.
    pub in_vivo: bool,
    /// In use, chosen, set aside.
    pub state: CodeState,
    /// Why it is in that state.
    pub reason: String,
    /// Further categories it belongs to; counted once, under its parent.
    pub also: Vec<CodeId>,
}

impl Default for Code {
    fn default() -> Self {
        Self {
            id: CodeId(uuid::Uuid::nil()),
            parent: None,
            name: String::new(),
            order: String::new(),
            color: None,
            definition: String::new(),
            include: String::new(),
            exclude: String::new(),
            example: String::new(),
            level: None,
            in_vivo: false,
            state: CodeState::default(),
            reason: String::new(),
            also: Vec::new(),
        }
    }
}

impl Row for Code {
    type Id = CodeId;

    fn id(&self) -> CodeId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        if let Some(parent) = self.parent {
            see(Ref::Code(parent));
        }
        for also in &self.also {
            see(Ref::Code(*also));
        }
    }

    fn point(&mut self, to: &Lead) -> bool {
        lead_all(&mut self.also, to);
        let own = self.id;
        self.also.retain(|id| *id != own);
        self.parent.as_mut().is_none_or(|id| id.lead(to))
    }

    fn clash(&self, project: &Project) -> Option<Clash> {
        if let Some(parent) = self.parent
            && (parent == self.id || tree::is_under(project, parent, self.id))
        {
            return Some(Clash { what: Ref::Code(self.id), name: self.name.clone() });
        }
        let name = tree::same_name(&self.name);
        let twin = project.lookups().namesake(Among::Codes(self.parent), name.clone(), Ref::Code(self.id))?;
        Some(Clash { what: twin, name })
    }
}
