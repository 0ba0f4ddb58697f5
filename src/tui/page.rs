//! Pages to write on: what they are written for, and what is kept of them.

use super::bench::{Effect, run};
use crate::command::code::define::DefineCode;
use crate::command::memo::{add::AddMemo, edit::EditMemo, remove::RemoveMemo};
use crate::command::refs::{CodeRef, MemoRef, PlaceRef};
use crate::command::target::TargetRef;
use crate::message::Message;
use crate::model::{Code, CodeId, DocumentId, MemoId, MemoKind, Target};
use crate::names;
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What a page is written for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Page {
    /// A memo: an old one, or a new one on a target.
    Memo {
        /// The memo, once it is kept.
        id: Option<MemoId>,
        /// What it stands on.
        on: Place,
        /// Its kind.
        kind: MemoKind,
    },
    /// A code's definition.
    Definition(CodeId),
    /// A part of what a code means.
    Part(CodeId, Part),
}

names! {
    /// A part of what a code means.
    pub enum Part {
        /// What it means.
        #[default]
        Definition = "definition",
        /// When it is used.
        Include = "include",
        /// When it is not used.
        Exclude = "exclude",
        /// An anchor example.
        Example = "example",
    }
}

impl Part {
    /// What it is called.
    pub fn label(self) -> Message {
        Message::new(format!("codes-{}", self.name()))
    }

    /// Its words in a code.
    pub fn of(self, row: &Code) -> &str {
        match self {
            Self::Definition => &row.definition,
            Self::Include => &row.include,
            Self::Exclude => &row.exclude,
            Self::Example => &row.example,
        }
    }
}

/// What a new memo stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// Something that is there.
    Target(Target),
    /// Words of a document; the segment is made with the memo.
    Words(DocumentId, Span),
}

/// What keeps what is written on a page.
pub fn keep(page: &Page, text: &str) -> Vec<Effect> {
    match page {
        Page::Memo { id: Some(id), .. } if text.trim().is_empty() => {
            run(RemoveMemo { memo: MemoRef::Id(*id) })
        }
        Page::Memo { id: Some(id), .. } => {
            run(EditMemo { memo: MemoRef::Id(*id), title: None, kind: None, text: Some(text.to_owned()) })
        }
        Page::Memo { id: None, on, kind } => {
            let on = match on {
                Place::Target(target) => TargetRef::Id(*target),
                Place::Words(document, span) => {
                    TargetRef::Place(PlaceRef::Span { document: *document, span: *span })
                }
            };
            run(AddMemo { on, kind: *kind, title: String::new(), text: text.to_owned() })
        }
        Page::Definition(code) => run(defining(*code, Part::Definition, text)),
        Page::Part(code, part) => run(defining(*code, *part, text)),
    }
}

/// The command that writes a part of what a code means.
fn defining(code: CodeId, part: Part, text: &str) -> DefineCode {
    let is = |wanted: Part| (part == wanted).then(|| text.trim().to_owned());
    let code = CodeRef::Id(code);
    DefineCode {
        code,
        definition: is(Part::Definition),
        include: is(Part::Include),
        exclude: is(Part::Exclude),
        example: is(Part::Example),
    }
}
