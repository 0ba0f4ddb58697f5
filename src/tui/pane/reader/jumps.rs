//! To other places: a document where it was left, a passage, the next hit, the next segment.

use super::{Selection, Stripe, moves::unit_after};
use crate::command::refs;
use crate::model::{DocumentId, Project};
use crate::say;
use crate::text::Span;
use crate::text::units::unit_at;
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bench::Effect;
use crate::tui::pane::segments_here;
use crate::tui::search;
use crate::tui::state::{State, Tone};

/// Opens a document where it was left.
pub fn open(state: &mut State, project: &Project, document: DocumentId) {
    if project.document(document).is_none() {
        return;
    }
    keep_place(state);
    let place = state.places.documents.get(&document).copied().unwrap_or_default();
    let reader = &mut state.reader;
    if reader.document != Some(document) {
        reader.document = Some(document);
        reader.top = (1, 0);
        reader.wrapped.clear();
        reader.find.clear();
    }
    let text = reader.text(project);
    let cursor = unit_at(text, place.cursor.min(text.body().len()), reader.unit).map_or(0, |span| span.start);
    reader.put(cursor);
    state.places.last = Some(document);
}

/// Notes where one is in the open document.
pub fn keep_place(state: &mut State) {
    if let Some(document) = state.reader.document {
        let place = state.places.documents.entry(document).or_default();
        place.cursor = state.reader.cursor;
    }
}

/// Jumps to a passage and selects it; `Alt-Left` and Esc come back.
pub fn go_to(state: &mut State, project: &Project, document: DocumentId, span: Span) {
    state.mark_jump();
    state.tab = crate::tui::pane::tab("coding");
    state.sample.open = false;
    state.set_focus(crate::tui::pane::READER);
    if state.reader.document != Some(document) {
        open(state, project, document);
    }
    state.reader.put(span.start);
    state.reader.selection = Some(Selection::Units { anchor: span, head: span });
}

/// Asks for words to be found in the document.
pub fn ask_find(state: &mut State) -> Vec<Effect> {
    ask::line(state, say!("prompt-find"), (), "", |state, project, text| {
        state.reader.find = search::words(text);
        if state.reader.find.is_empty() { Vec::new() } else { find_next(state, project) }
    })
}

/// Asks for a paragraph by its number, or for a citation key.
pub(super) fn ask_place(state: &mut State) -> Vec<Effect> {
    ask::line(state, say!("prompt-go-to"), (), "", |state, project, text| {
        to_place(state, project, text);
        Vec::new()
    })
}

/// To a paragraph by its number, or to a citation key.
fn to_place(state: &mut State, project: &Project, typed: &str) {
    let number = typed.parse::<usize>().ok();
    let place = |document: DocumentId, number: usize| {
        project.text_of(document).paragraph(number).map(|paragraph| (document, paragraph.span()))
    };
    let found = match (number, state.reader.document) {
        (Some(number), Some(document)) => place(document, number),
        _ => match refs::paragraphs(project, typed) {
            Ok((document, begin, _)) => place(document, begin),
            Err(error) => {
                state.tell(Tone::Warning, error.message);
                state.said.extend(error.hint);
                return;
            }
        },
    };
    match found {
        Some((document, span)) => {
            go_to(state, project, document, span);
            state.reader.selection = None;
        }
        None => state.tell(Tone::Warning, say!("desk-no-paragraph", number = typed)),
    }
}

/// To the next place where the words looked for stand, from the cursor on, round the end.
pub fn find_next(state: &mut State, project: &Project) -> Vec<Effect> {
    let words = state.reader.find.clone();
    if words.is_empty() {
        return ask_find(state);
    }
    let text = state.reader.text(project);
    let here = state.reader.target(project).map_or(state.reader.cursor, |span| span.end);
    let number = text.number_at(here);
    let count = text.paragraphs().len();
    let around = (number..=count).chain(1..=number);
    let found = around.enumerate().find_map(|(turn, number)| {
        let hits = search::in_paragraph(text, number, &words)?;
        let first = hits.into_iter().find(|span| turn > 0 || span.start >= here)?;
        Some(first)
    });
    match found {
        Some(span) => {
            let at = unit_at(text, span.start, state.reader.unit).map_or(span.start, |unit| unit.start);
            state.reader.put(at);
            state.tell(
                Tone::Plain,
                say!(
                    "desk-found",
                    place =
                        project.cite(state.reader.document.unwrap_or(DocumentId(uuid::Uuid::nil())), span)
                ),
            );
        }
        None => state.tell(Tone::Warning, say!("desk-found-nothing", words = words.join(" "))),
    }
    Vec::new()
}

/// To the next sentence under no coding, after what was read.
pub(super) fn next_unread(state: &mut State, project: &Project) {
    let text = state.reader.text(project);
    let mut at = state.reader.target(project).map_or(0, |span| span.end);
    while let Some(unit) = unit_after(text, at, state.reader.unit) {
        let kind = text.paragraph(text.number_at(unit.start)).map(|paragraph| paragraph.kind);
        let coded = state.reader.stripes.iter().any(|stripe| stripe.span.overlaps(unit));
        if kind == Some(crate::text::ParagraphKind::Said) && !coded {
            return state.reader.put(unit.start);
        }
        at = unit.end;
    }
    state.tell(Tone::Plain, say!("desk-nothing-further"));
}

/// To the next segment of the focused code, or the next with a memo.
pub(super) fn next_stripe(state: &mut State, project: &Project, action: Action) {
    let here = state.reader.cursor;
    let focused = state.codes.focused();
    let wanted = |stripe: &&Stripe| {
        stripe.span.start > here
            && match action {
                Action::NextSame => stripe.code.is_some() && stripe.code == focused,
                _ => segments_here::has_memo(project, stripe.segment, stripe.coding),
            }
    };
    match state.reader.stripes.iter().find(wanted).map(|stripe| stripe.span) {
        Some(span) => {
            state.reader.put(span.start);
            state.reader.selection = Some(Selection::Units { anchor: span, head: span });
        }
        None => state.tell(Tone::Plain, say!("desk-nothing-further")),
    }
}

/// The document after this one, or before it, in the project's order.
pub(super) fn next_document(state: &mut State, project: &Project, on: bool) {
    let all: Vec<DocumentId> = project.documents_in_order().map(|row| row.id).collect();
    let at = all.iter().position(|id| Some(*id) == state.reader.document).unwrap_or(0);
    let to = if on { at.checked_add(1) } else { at.checked_sub(1) };
    if let Some(document) = to.and_then(|to| all.get(to)).copied() {
        state.mark_jump();
        open(state, project, document);
    }
}
