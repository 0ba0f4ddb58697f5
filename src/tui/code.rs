//! Coding what is selected: the actions that reader, codes pane and the list of segments share.

use super::action::Action;
use super::bench::Effect;
use super::event::Key;
use super::state::{Overlay, State, Tone};
use super::widget::picker::{For, Line, Picker};
use super::widget::prompt::{Choice, Chooser, Editor, Page, Pick, Place, Prompt, Purpose};
use crate::analysis::table::one_line;
use crate::command::Command;
use crate::command::coding::{
    Coded, add::AddCoding, hits::CodeHits, recode::RecodeCoding, remove::RemoveCoding,
};
use crate::command::refs::{CodeRef, PlaceRef};
use crate::command::segment::{mark::MarkUnit, unmark::UnmarkUnit};
use crate::command::setting::set::SetSetting;
use crate::model::setting::PINS;
use crate::model::{CodeId, CodingId, DocumentId, Memo, MemoKind, Project, SegmentId, Target, tree};
use crate::say;
use crate::text::Span;
use rustc_hash::FxHashSet;

/// A coding at the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The segment.
    pub segment: SegmentId,
    /// Its bytes.
    pub span: Span,
    /// The code; none for a unit that is only marked.
    pub code: Option<CodeId>,
    /// The coding.
    pub coding: Option<CodingId>,
}

/// A command as an effect.
pub fn run(command: impl Into<Command>) -> Vec<Effect> {
    vec![Effect::Run(Box::new(command.into()))]
}

/// The codings that overlap the selection or the unit under the cursor; those of exactly that place first.
pub fn here(state: &State, project: &Project) -> Vec<At> {
    let Some(target) = state.reader.target(project) else { return Vec::new() };
    let stripes = state.reader.stripes.iter().filter(|stripe| stripe.span.overlaps(target));
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
fn place(state: &State, project: &Project) -> Option<(DocumentId, Span)> {
    Some((state.reader.document?, state.reader.target(project)?))
}

/// Opens the picker for the selection or the unit under the cursor.
pub fn open_picker(state: &mut State, project: &Project, typed: &str) {
    if state.refuses() {
        return;
    }
    let Some((document, span)) = place(state, project) else {
        return state.tell(Tone::Warning, say!("desk-nothing-here"));
    };
    let here: Vec<CodeId> = here(state, project).into_iter().filter_map(|at| at.code).collect();
    let used: FxHashSet<CodeId> = state.reader.stripes.iter().filter_map(|stripe| stripe.code).collect();
    let picker = Picker::new(state, project, For::Place(document, span), typed, &here, &used);
    state.overlay = Some(Overlay::Picker(Box::new(picker)));
}

/// Puts codes on the selection or the unit under the cursor.
pub fn apply(state: &mut State, project: &Project, codes: &[CodeId]) -> Vec<Effect> {
    if state.refuses() {
        return Vec::new();
    }
    match place(state, project) {
        Some((document, span)) if !codes.is_empty() => {
            state.used(codes);
            run(AddCoding {
                place: PlaceRef::Span { document, span },
                quote: None,
                codes: codes.iter().copied().map(CodeRef::Id).collect(),
                weight: None,
                new: false,
                in_vivo: false,
            })
        }
        Some(_) => {
            state.tell(Tone::Warning, say!("desk-no-last-code"));
            Vec::new()
        }
        None => {
            state.tell(Tone::Warning, say!("desk-nothing-here"));
            Vec::new()
        }
    }
}

/// What Enter does in the picker. `new` is a path that Ctrl-N made.
pub fn picked(state: &mut State, picker: &Picker, new: Option<Vec<String>>) -> Vec<Effect> {
    let mut codes: Vec<CodeRef> = picker.ticked.iter().copied().map(CodeRef::Id).collect();
    let mut ids = picker.ticked.clone();
    let mut made = false;
    let line = new.map(Line::New).or_else(|| picker.here().cloned());
    match line {
        Some(Line::NoCode) if codes.is_empty() => {
            let For::Place(document, span) = picker.purpose else { return Vec::new() };
            return run(MarkUnit { place: PlaceRef::Span { document, span }, quote: None });
        }
        Some(Line::Code(code)) if (ids.is_empty() || !picker.field.is_empty()) && !ids.contains(&code) => {
            codes.push(CodeRef::Id(code));
            ids.push(code);
        }
        Some(Line::New(steps)) => {
            codes.push(CodeRef::Typed(steps.join(tree::SEPARATOR)));
            made = true;
        }
        _ => {}
    }
    if codes.is_empty() {
        return Vec::new();
    }
    if !ids.is_empty() {
        state.used(&ids);
    }
    match picker.purpose {
        For::Place(document, span) => run(AddCoding {
            place: PlaceRef::Span { document, span },
            quote: None,
            codes,
            weight: None,
            new: made,
            in_vivo: false,
        }),
        For::Hits(_) => match codes.into_iter().next_back() {
            Some(code) => {
                let (query, places) = state.search.code();
                run(Command::CodeHits(Box::new(CodeHits { query, places, code })))
            }
            None => Vec::new(),
        },
        For::Recode(segment, code) => match codes.into_iter().next_back() {
            Some(to) => run(RecodeCoding { coded: coded(segment, code), to, new: made }),
            None => Vec::new(),
        },
        For::Theory(_) => Vec::new(),
    }
}

/// A coding as commands name it.
pub fn coded(segment: SegmentId, code: CodeId) -> Coded {
    Coded { place: PlaceRef::Segment(segment), quote: None, code: CodeRef::Id(code) }
}

/// What is done with a coding that was chosen.
pub fn with_coding(
    state: &mut State,
    project: &Project,
    action: Action,
    segment: SegmentId,
    code: CodeId,
) -> Vec<Effect> {
    match action {
        Action::Remove => return run(RemoveCoding { coded: coded(segment, code) }),
        Action::Recode => {
            let used: FxHashSet<CodeId> =
                state.reader.stripes.iter().filter_map(|stripe| stripe.code).collect();
            let picker = Picker::new(state, project, For::Recode(segment, code), "", &[code], &used);
            state.overlay = Some(Overlay::Picker(Box::new(picker)));
        }
        Action::Weight => state.ask(Prompt::new(Purpose::Weight(segment, code), "")),
        Action::SetAside => return super::theory::aside::ask(state, project, segment, code),
        _ => {}
    }
    Vec::new()
}

/// Does something with one of several codings: at once where there is one, else after a numbered list.
pub fn choose(state: &mut State, project: &Project, action: Action, found: &[At]) -> Vec<Effect> {
    if state.refuses() {
        return Vec::new();
    }
    let lines: Vec<Choice> = found
        .iter()
        .filter_map(|at| match at.code {
            Some(code) => {
                let quote = one_line(project.quote(at.segment));
                let label = format!(
                    "{}  {}",
                    project.cite_segment(at.segment),
                    project.code_path(code).replace('\\', " > ")
                );
                let note = super::widget::wrap::fit(&quote, 30);
                Some(Choice { note, ..Choice::new(label, Pick::Coding(action, at.segment, code)) })
            }
            None if action == Action::Remove => {
                let label = state.say(&say!("desk-unit", place = project.cite_segment(at.segment)));
                Some(Choice::new(label, Pick::Unmark(at.segment)))
            }
            None => None,
        })
        .collect();
    match lines.as_slice() {
        [] => {
            state.tell(Tone::Warning, say!("desk-no-coding-here"));
            Vec::new()
        }
        [one] => match one.pick {
            Pick::Coding(action, segment, code) => with_coding(state, project, action, segment, code),
            Pick::Unmark(segment) => run(UnmarkUnit { place: PlaceRef::Segment(segment), quote: None }),
            _ => Vec::new(),
        },
        _ => {
            let title = action.label();
            state.overlay = Some(Overlay::Chooser(Chooser::new(title, lines, true)));
            Vec::new()
        }
    }
}

/// Opens a page for a memo on a target; where one of one's own stands there, that one.
pub fn memo_on(state: &mut State, project: &Project, target: Target, title: String) {
    let kind = match target {
        Target::Code(_) => MemoKind::Code,
        Target::Document(_) | Target::Case(_) => MemoKind::Case,
        _ => MemoKind::Theoretical,
    };
    open_memo(state, project, target, kind, title);
}

/// Opens a page for a memo of a kind; a paraphrase is kept apart from what one thinks of a place.
fn open_memo(state: &mut State, project: &Project, target: Target, kind: MemoKind, title: String) {
    if state.refuses() {
        return;
    }
    let apart = |memo: &&Memo| (memo.kind == MemoKind::Paraphrase) == (kind == MemoKind::Paraphrase);
    let old = project
        .memos_on(target)
        .filter(apart)
        .filter(|memo| target != Target::Diary && memo.coder == state.actor)
        .last();
    let page = Page::Memo {
        id: old.map(|memo| memo.id),
        on: Place::Target(target),
        kind: old.map_or(kind, |memo| memo.kind),
    };
    let editor = Editor::new(page, title, old.map_or("", |memo| memo.body.as_str()));
    state.overlay = Some(Overlay::Editor(Box::new(editor)));
}

/// The coding actions; nothing for any other.
pub fn act(state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
    let effects = match action {
        Action::Code | Action::Enter => {
            open_picker(state, project, "");
            Vec::new()
        }
        Action::Repeat => {
            let last = state.last.clone();
            apply(state, project, &last)
        }
        Action::Remove | Action::Recode | Action::Weight | Action::SetAside => {
            let found = here(state, project);
            choose(state, project, action, &found)
        }
        Action::MarkUnit => mark(state, project),
        Action::InVivo => {
            if !state.refuses()
                && let Some((document, span)) = place(state, project)
            {
                let words = one_line(project.text_of(document).slice(span));
                let name = words.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
                state.ask(Prompt::new(Purpose::InVivo(document, span), &name));
            }
            Vec::new()
        }
        Action::Memo | Action::Paraphrase => {
            let (document, span) = place(state, project)?;
            let text = project.document(document)?.text;
            let place = project.cite(document, span);
            let (kind, title) = match action {
                Action::Paraphrase => (MemoKind::Paraphrase, say!("paraphrase-of", what = place)),
                _ => (MemoKind::Theoretical, say!("memo-on", what = place)),
            };
            let title = state.say(&title);
            match project.segment_at(document, text, span) {
                Some(segment) => open_memo(state, project, Target::Segment(segment), kind, title),
                None if !state.refuses() => {
                    let page = Page::Memo { id: None, on: Place::Words(document, span), kind };
                    state.overlay = Some(Overlay::Editor(Box::new(Editor::new(page, title, ""))));
                }
                None => {}
            }
            Vec::new()
        }
        Action::Pinned => pinned(state, project),
        Action::Cycle => {
            cycle(state, project);
            Vec::new()
        }
        Action::Copy => {
            let (document, span) = place(state, project)?;
            let citation = crate::analysis::citation::citation_of(project, document, span);
            let text = state.say(&citation);
            vec![Effect::Copy { text, said: say!("desk-copied", place = project.cite(document, span)) }]
        }
        Action::NewCode => {
            if !state.refuses() {
                state.ask(Prompt::new(Purpose::NewCode(None), ""));
            }
            Vec::new()
        }
        _ => return None,
    };
    Some(effects)
}

/// Puts a pinned code on: the one of the digit that was pressed, else one of a numbered list.
fn pinned(state: &mut State, project: &Project) -> Vec<Effect> {
    let pins = project.pins();
    let digit = state
        .pressed
        .and_then(Key::typed)
        .and_then(|c| c.to_digit(10))
        .and_then(|digit| u8::try_from(digit).ok());
    if let Some(digit) = digit {
        return match pins.get(&digit) {
            Some(code) => apply(state, project, &[*code]),
            None => {
                state.tell(Tone::Warning, say!("pin-empty", digit = usize::from(digit)));
                Vec::new()
            }
        };
    }
    if pins.is_empty() {
        state.tell(Tone::Warning, say!("pin-none"));
    } else if !state.refuses() {
        let label = |code: CodeId| project.code_path(code).replace('\\', " > ");
        let lines = (1..=9).map(|digit| match pins.get(&digit) {
            Some(code) => Choice::new(label(*code), Pick::Pinned(*code)),
            None => Choice::new("–", Pick::Cancel),
        });
        let last = usize::from(pins.keys().next_back().copied().unwrap_or(0));
        state.overlay =
            Some(Overlay::Chooser(Chooser::new(Action::Pinned.label(), lines.take(last).collect(), true)));
    }
    Vec::new()
}

/// Asks for the digit that a code shall have.
pub fn ask_pin(state: &mut State, project: &Project, code: CodeId) {
    let pins = project.pins();
    let lines = (1..=9).map(|digit| {
        let now =
            pins.get(&digit).map_or("–".to_owned(), |code| project.code_path(*code).replace('\\', " > "));
        let note = if pins.get(&digit) == Some(&code) { state.say(&say!("pin-off")) } else { String::new() };
        Choice { note, ..Choice::new(now, Pick::Pin(code, digit)) }
    });
    let title = say!("pin-title", code = project.code(code).map_or("", |row| row.name.as_str()));
    state.overlay = Some(Overlay::Chooser(Chooser::new(title, lines.collect(), true)));
}

/// The command that pins a code to a digit; from the digit it has it is taken off.
pub fn pin(project: &Project, code: CodeId, digit: u8) -> SetSetting {
    let mut pins = project.pins();
    let same = pins.get(&digit) == Some(&code);
    pins.retain(|_, pinned| *pinned != code);
    if same {
        pins.remove(&digit);
    } else {
        pins.insert(digit, code);
    }
    SetSetting {
        key: PINS.to_owned(),
        value: serde_json::to_string(&pins).unwrap_or_else(|_| "null".to_owned()),
    }
}

/// Marks the place as a coding unit, or takes the mark off.
fn mark(state: &mut State, project: &Project) -> Vec<Effect> {
    if state.refuses() {
        return Vec::new();
    }
    let Some((document, span)) = place(state, project) else { return Vec::new() };
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
fn cycle(state: &mut State, project: &Project) {
    use super::pane::reader::Selection;
    let Some(unit) = state.reader.unit_here(project) else { return };
    let mut spans: Vec<Span> =
        state.reader.stripes.iter().map(|stripe| stripe.span).filter(|span| span.overlaps(unit)).collect();
    spans.dedup();
    let now = state.reader.selection.map(Selection::span);
    let at = spans.iter().position(|span| Some(*span) == now).map_or(0, |at| at + 1);
    state.reader.selection = spans.get(at).map(|span| Selection::Units { anchor: *span, head: *span });
}
