//! What one part of the desk says to another: where to go, and what to do there. The loop delivers it.
//!
//! No workspace knows another one. Who takes what is said comes to the front.

use super::bench::Effect;
use super::shell::Shell;
use crate::analysis::Args;
use crate::model::{CodeId, DocumentId, Project, RelationId, Scope};
use crate::text::Span;
use std::any::Any;

/// Something to be done with what a workspace owns; nothing where it owns something else.
type Within = Box<dyn FnOnce(&mut dyn Any, &mut Shell, &Project) -> Vec<Effect>>;

/// Where to go.
pub enum Go {
    /// Back to where one was.
    Back,
    /// The menu of what can be done here.
    Menu,
    /// To a pane, by its name.
    Pane(&'static str),
    /// To a document, where it was left.
    Document(DocumentId),
    /// To a passage, which is selected.
    Passage(DocumentId, Span),
    /// To the place in a text where words were found; they are marked.
    Found(DocumentId, Span, Vec<String>),
    /// To the cursor of a text, where one came from.
    Cursor(DocumentId, usize),
    /// To the segments of a scope; true leaves out those of codes under its code.
    Segments(Scope, bool),
    /// To a category on the board.
    Category(CodeId),
    /// To the card of a category, on a relation where one is named.
    Card(CodeId, Option<RelationId>),
    /// To what an analysis shows.
    Table(&'static str, Box<Scope>, Box<Args>),
    /// To the hits of words in all documents.
    Search(String),
    /// Something for the workbench.
    Do(Effect),
    /// What was ticked has done its work.
    Ticked,
    /// To what a workspace owns, which is told by its type.
    Within(std::any::TypeId, Within),
}

impl Go {
    /// Something to be done with what a workspace owns.
    pub fn within<W: 'static>(
        deed: impl FnOnce(&mut W, &mut Shell, &Project) -> Vec<Effect> + 'static,
    ) -> Self {
        let within = move |own: &mut dyn Any, shell: &mut Shell, project: &Project| match own.downcast_mut() {
            Some(own) => deed(own, shell, project),
            None => Vec::new(),
        };
        Self::Within(std::any::TypeId::of::<W>(), Box::new(within))
    }

    /// True where one leaves the place one is at.
    pub fn leads(&self) -> bool {
        !matches!(
            self,
            Self::Back | Self::Menu | Self::Cursor(..) | Self::Ticked | Self::Do(_) | Self::Within(..)
        )
    }
}
