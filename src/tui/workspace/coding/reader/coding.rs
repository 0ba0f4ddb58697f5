//! Coding what is selected: the actions of the text and of the codes beside it.

use super::{Reader, Selection};
use crate::analysis::citation::citation_of;
use crate::analysis::table::one_line;
use crate::command::coding::add::AddCoding;
use crate::command::refs::{CodeRef, PlaceRef};
use crate::command::segment::mark::MarkUnit;
use crate::command::segment::unmark::UnmarkUnit;
use crate::model::{CodeId, DocumentId, MemoKind, Project, Target};
use crate::say;
use crate::text::Span;
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bench::{Effect, run};
use crate::tui::code::{self, At};
use crate::tui::codes::new_code;
use crate::tui::event::Key;
use crate::tui::layer::chooser::Choice;
use crate::tui::layer::picker::{NoCode, Picker, Wish};
use crate::tui::memo;
use crate::tui::page::{Page, Place};
use crate::tui::shell::{Shell, Tone};

/// The codings that overlap the selection or the unit under the cursor; those of exactly that place first.
pub fn here(reader: &Reader, project: &Project) -> Vec<At> {
    let Some(target) = reader.target(project) else { return Vec::new() };
    let stripes = reader.stripes.iter().filter(|stripe| stripe.span.overlaps(target));
    let mut found: Vec<At> = stripes
        .map(|stripe| At {
            segment: stripe.segment,
            span: stripe.span,
            code: stripe.code,
            coding: stripe.coding,
        })
        .collect();
    found.sort_by_key(|at| at.span != target);
    found
}

/// The document and bytes a code would be put on.
fn place(reader: &Reader, project: &Project) -> Option<(DocumentId, Span)> {
    Some((reader.document?, reader.target(project)?))
}

/// The command that puts codes on a place.
fn add(document: DocumentId, span: Span, codes: Vec<CodeRef>, new: bool, in_vivo: bool) -> AddCoding {
    AddCoding { place: PlaceRef::Span { document, span }, quote: None, codes, weight: None, new, in_vivo }
}

/// Opens the picker for the selection or the unit under the cursor.
pub fn open_picker(reader: &Reader, shell: &mut Shell, project: &Project, typed: &str) -> Vec<Effect> {
    if shell.refuses() {
        return Vec::new();
    }
    let Some((document, span)) = place(reader, project) else {
        shell.tell(Tone::Warning, say!("desk-nothing-here"));
        return Vec::new();
    };
    let here: Vec<CodeId> = here(reader, project).into_iter().filter_map(|at| at.code).collect();
    let wish = Wish {
        title: say!(
            "picker-title",
            place = project.cite(document, span),
            quote = one_line(project.text_of(document).slice(span))
        ),
        several: true,
        new: true,
        none: NoCode::Unit,
        used: code::used_in(shell, project, document),
    };
    let picker = Picker::new(shell, project, wish, typed, &here, move |shell, _, picked| {
        if picked.none {
            return run(MarkUnit { place: PlaceRef::Span { document, span }, quote: None });
        }
        if !picked.ids.is_empty() {
            shell.used(&picked.ids);
        }
        run(add(document, span, picked.codes.clone(), picked.made, false))
    });
    shell.layer = Some(Box::new(picker));
    Vec::new()
}

/// Puts codes on the selection or the unit under the cursor.
pub fn apply(reader: &Reader, shell: &mut Shell, project: &Project, codes: &[CodeId]) -> Vec<Effect> {
    if shell.refuses() {
        return Vec::new();
    }
    match place(reader, project) {
        Some((document, span)) if !codes.is_empty() => {
            shell.used(codes);
            run(add(document, span, codes.iter().copied().map(CodeRef::Id).collect(), false, false))
        }
        Some(_) => {
            shell.tell(Tone::Warning, say!("desk-no-last-code"));
            Vec::new()
        }
        None => {
            shell.tell(Tone::Warning, say!("desk-nothing-here"));
            Vec::new()
        }
    }
}

/// The coding actions; nothing for any other.
pub fn act(reader: &mut Reader, shell: &mut Shell, project: &Project, action: Action) -> Option<Vec<Effect>> {
    let effects = match action {
        Action::Code | Action::Enter => open_picker(reader, shell, project, ""),
        Action::Repeat => {
            let last = shell.last.clone();
            apply(reader, shell, project, &last)
        }
        Action::Remove | Action::Recode | Action::Weight | Action::SetAside => {
            let found = here(reader, project);
            code::choose(shell, project, action, &found)
        }
        Action::MarkUnit => mark(reader, project),
        Action::InVivo => in_vivo(reader, shell, project),
        Action::Memo | Action::Paraphrase => return write(reader, shell, project, action),
        Action::Pinned => pinned(reader, shell, project),
        Action::Cycle => {
            cycle(reader, project);
            Vec::new()
        }
        Action::Copy => {
            let (document, span) = place(reader, project)?;
            let text = shell.say(&citation_of(project, document, span));
            vec![Effect::Copy { text, said: say!("desk-copied", place = project.cite(document, span)) }]
        }
        Action::NewCode => new_code(shell, None),
        _ => return None,
    };
    Some(effects)
}

/// A code named by the words of the place.
fn in_vivo(reader: &Reader, shell: &mut Shell, project: &Project) -> Vec<Effect> {
    let Some((document, span)) = place(reader, project) else { return Vec::new() };
    let words = one_line(project.text_of(document).slice(span));
    let name = words.trim_matches(|c: char| !c.is_alphanumeric());
    ask::words(shell, say!("prompt-in-vivo"), (document, span), name, move |_, _, text| {
        run(add(document, span, vec![CodeRef::Typed(text.replace('\\', "/"))], true, true))
    })
}

/// A page for a memo on the place, or for the place in other words.
fn write(reader: &Reader, shell: &mut Shell, project: &Project, action: Action) -> Option<Vec<Effect>> {
    let (document, span) = place(reader, project)?;
    let text = project.document(document)?.text;
    let place = project.cite(document, span);
    let (kind, title) = match action {
        Action::Paraphrase => (MemoKind::Paraphrase, say!("paraphrase-of", what = place)),
        _ => (MemoKind::Theoretical, say!("memo-on", what = place)),
    };
    let title = shell.say(&title);
    Some(match project.segment_at(document, text, span) {
        Some(segment) => memo::memo(shell, project, Target::Segment(segment), kind, title),
        None => memo::open(shell, Page::Memo { id: None, on: Place::Words(document, span), kind }, title, ""),
    })
}

/// Puts a pinned code on: the one of the digit that was pressed, else one of a numbered list.
fn pinned(reader: &Reader, shell: &mut Shell, project: &Project) -> Vec<Effect> {
    let pins = project.pins();
    let digit = shell
        .pressed
        .and_then(Key::typed)
        .and_then(|c| c.to_digit(10))
        .and_then(|digit| u8::try_from(digit).ok());
    if let Some(digit) = digit {
        return match pins.get(&digit) {
            Some(code) => apply(reader, shell, project, &[*code]),
            None => {
                shell.tell(Tone::Warning, say!("pin-empty", digit = usize::from(digit)));
                Vec::new()
            }
        };
    }
    if pins.is_empty() {
        shell.tell(Tone::Warning, say!("pin-none"));
        return Vec::new();
    }
    let Some((document, span)) = place(reader, project) else {
        shell.tell(Tone::Warning, say!("desk-nothing-here"));
        return Vec::new();
    };
    let line = |digit: u8| match pins.get(&digit).copied() {
        Some(code) => Choice::to(project.code_path(code).replace('\\', " > "), move |shell, _| {
            shell.used(&[code]);
            run(add(document, span, vec![CodeRef::Id(code)], false, false))
        }),
        None => Choice::cancel("–"),
    };
    let last = pins.keys().next_back().copied().unwrap_or(0);
    let lines = (1..=last).map(line).collect();
    ask::list(shell, Action::Pinned.label(), lines, true)
}

/// Marks the place as a coding unit, or takes the mark off.
fn mark(reader: &Reader, project: &Project) -> Vec<Effect> {
    let Some((document, span)) = place(reader, project) else { return Vec::new() };
    let place = PlaceRef::Span { document, span };
    let text = project.document(document).map(|row| row.text);
    let there =
        text.and_then(|text| project.segment_at(document, text, span)).and_then(|id| project.segment(id));
    if there.is_some_and(|row| row.unit) {
        run(UnmarkUnit { place, quote: None })
    } else {
        run(MarkUnit { place, quote: None })
    }
}

/// Selects the next of the segments that overlap the cursor.
fn cycle(reader: &mut Reader, project: &Project) {
    let Some(unit) = reader.unit_here(project) else { return };
    let mut spans: Vec<Span> =
        reader.stripes.iter().map(|stripe| stripe.span).filter(|span| span.overlaps(unit)).collect();
    spans.dedup();
    let now = reader.selection.map(Selection::span);
    let at = spans.iter().position(|span| Some(*span) == now).map_or(0, |at| at + 1);
    reader.selection = spans.get(at).map(|span| Selection::Units { anchor: *span, head: *span });
}
