//! Leaving a page keeps what was written on it.

use crate::command::code::define::DefineCode;
use crate::command::memo::{add::AddMemo, edit::EditMemo, remove::RemoveMemo};
use crate::command::refs::{CodeRef, MemoRef, PlaceRef};
use crate::command::target::TargetRef;
use crate::model::CodeId;
use crate::tui::bench::Effect;
use crate::tui::code;
use crate::tui::state::{Overlay, State};
use crate::tui::widget::prompt::{Editor, Page, Part, Place};

/// Keeps what is on the page; `stay` leaves it open.
pub fn close(state: &mut State, stay: bool) -> Vec<Effect> {
    if !matches!(state.overlay, Some(Overlay::Editor(_))) {
        return Vec::new();
    }
    let Some(Overlay::Editor(mut editor)) = state.overlay.take() else { return Vec::new() };
    let text = editor.text();
    let effects = if text.trim() == editor.was.trim() { Vec::new() } else { keep(&editor, &text) };
    // A new memo is known by its id only when the store has answered, so keeping it closes the page.
    let known = !matches!(editor.page, Page::Memo { id: None, .. }) || effects.is_empty();
    if stay && known {
        editor.was = text;
        state.overlay = Some(Overlay::Editor(editor));
    }
    effects
}

fn keep(editor: &Editor, text: &str) -> Vec<Effect> {
    match &editor.page {
        Page::Memo { id: Some(id), .. } if text.trim().is_empty() => {
            code::run(RemoveMemo { memo: MemoRef::Id(*id) })
        }
        Page::Memo { id: Some(id), .. } => code::run(EditMemo {
            memo: MemoRef::Id(*id),
            title: None,
            kind: None,
            text: Some(text.to_owned()),
        }),
        Page::Memo { id: None, on, kind } => {
            let on = match on {
                Place::Target(target) => TargetRef::Id(*target),
                Place::Words(document, span) => {
                    TargetRef::Place(PlaceRef::Span { document: *document, span: *span })
                }
            };
            code::run(AddMemo { on, kind: *kind, title: String::new(), text: text.to_owned() })
        }
        Page::Definition(code) => code::run(defining(*code, Part::Definition, text)),
        Page::Part(code, part) => code::run(defining(*code, *part, text)),
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
