//! What lies over the panes takes its keys, its clicks and what is chosen or written there.

use super::{everywhere, on_action, page};
use crate::command::code::{add::AddCode, color::ColorCode, remove::RemoveCode, rename::RenameCode};
use crate::command::coding::{add::AddCoding, set_aside::SetAside, weight::WeighCoding};
use crate::command::document::remove::RemoveDocument;
use crate::command::memo::remove::RemoveMemo;
use crate::command::refs::{self, CodeRef, DocumentRef, MemoRef, PlaceRef};
use crate::command::segment::unmark::UnmarkUnit;
use crate::command::setting::search::SaveSearch;
use crate::model::{Project, Target, tree};
use crate::say;
use crate::text::units;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::pane::{self, Cursor, reader};
use crate::tui::state::{Overlay, State, Tone};
use crate::tui::widget::field::Field;
use crate::tui::widget::picker::For;
use crate::tui::widget::prompt::{Pasted, Pick, Prompt, Purpose};
use crate::tui::{code, import, narrow, output, search, theory};
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Position;

/// Does an action with what is open.
pub fn act(state: &mut State, project: &Project, action: Action) -> Vec<Effect> {
    if let Some(Overlay::Import(importing)) = &mut state.overlay
        && action != Action::Quit
    {
        let (stays, effects) = import::act(importing, action);
        if !stays {
            state.overlay = None;
        }
        return effects;
    }
    let Some(overlay) = &mut state.overlay else { return Vec::new() };
    match (overlay, action) {
        (_, Action::Cancel) => {
            state.overlay = None;
            state.pasted.clear();
        }
        (_, Action::Quit) => return vec![Effect::Quit],
        (_, action) if pane::of(action).is_some() => {
            // What is being written is not thrown away by a key that leads elsewhere.
            if let Some(Overlay::Prompt(prompt)) = state.overlay.take()
                && !prompt.field.is_empty()
            {
                state.unfinished = Some(prompt);
                state.tell(Tone::Plain, say!("prompt-kept"));
            }
            return everywhere(state, project, action);
        }
        (Overlay::Help(top), action) => match action {
            Action::Up => *top = top.saturating_sub(1),
            Action::Down => *top += 1,
            Action::PageUp => *top = top.saturating_sub(15),
            Action::PageDown => *top += 15,
            Action::Top => *top = 0,
            _ => state.overlay = None,
        },
        (Overlay::Picker(picker), Action::Up | Action::Down | Action::PageUp | Action::PageDown) => {
            let len = picker.lines.len();
            picker.cursor.act(action, len);
        }
        (Overlay::Picker(picker), Action::NextPane) => picker.tick(),
        (Overlay::Ticks(ticks), Action::NextPane) => ticks.tick(),
        (Overlay::Ticks(_), Action::Enter) => {
            if let Some(Overlay::Ticks(ticks)) = state.overlay.take() {
                return theory::ticks::apply(state, *ticks);
            }
        }
        (Overlay::Ticks(ticks), action) => {
            ticks.sheet.act(action);
        }
        (Overlay::Picker(_), Action::Enter) => {
            if let Some(Overlay::Picker(picker)) = state.overlay.take() {
                if let For::Theory(aim) = picker.purpose {
                    return theory::aimed(state, project, aim, picker.here().cloned());
                }
                return code::picked(state, &picker, None);
            }
        }
        (Overlay::Chooser(chooser), Action::Up | Action::Down | Action::PageUp | Action::PageDown) => {
            chooser.act(action);
        }
        (Overlay::Chooser(chooser), Action::Enter) => {
            let pick = chooser.here().map(|choice| choice.pick.clone());
            state.overlay = None;
            if let Some(pick) = pick {
                return picked(state, project, pick);
            }
        }
        (Overlay::Prompt(_), Action::Enter) => {
            if let Some(Overlay::Prompt(prompt)) = state.overlay.take() {
                return prompted(state, project, &prompt);
            }
        }
        _ => {}
    }
    Vec::new()
}

/// Takes a key that no binding wants.
pub fn key(state: &mut State, project: &Project, key: Key) -> Vec<Effect> {
    match &mut state.overlay {
        Some(Overlay::Picker(picker)) => {
            if key.ctrl && key.code == KeyCode::Char('n') {
                let Some(path) = picker.under_here() else {
                    state.tell(Tone::Plain, say!("picker-name-first"));
                    return Vec::new();
                };
                if let Some(Overlay::Picker(picker)) = state.overlay.take() {
                    return code::picked(state, &picker, Some(path));
                }
            } else if picker.field.key(key) {
                picker.filter();
            }
        }
        Some(Overlay::Prompt(prompt)) => {
            prompt.field.key(key);
        }
        Some(Overlay::Chooser(chooser)) => {
            let digit =
                key.typed().and_then(|c| c.to_digit(10)).and_then(|digit| usize::try_from(digit).ok());
            if let (true, Some(digit)) = (chooser.numbered, digit) {
                if (1..=chooser.shown.len()).contains(&digit) {
                    chooser.cursor.at = digit - 1;
                    return act(state, project, Action::Enter);
                }
            } else if !chooser.numbered && chooser.field.key(key) {
                chooser.filter();
            }
        }
        Some(Overlay::Ticks(ticks)) => ticks.key(key),
        Some(Overlay::Import(importing)) => return import::key(importing, key),
        Some(Overlay::Help(_)) => state.overlay = None,
        Some(Overlay::Editor(_)) | None => {}
    }
    Vec::new()
}

/// Takes the mouse.
pub fn mouse(state: &mut State, project: &Project, mouse: Mouse, at: Position) -> Vec<Effect> {
    if let Some(Overlay::Import(importing)) = &mut state.overlay {
        let (stays, effects) = import::mouse(importing, mouse, state.areas.list);
        if !stays {
            state.overlay = None;
        }
        return effects;
    }
    let (inside, list) = (state.areas.overlay.contains(at), state.areas.list);
    let line = list.contains(at).then(|| usize::from(mouse.y - list.y));
    let cursor: Option<(&mut Cursor, usize)> = match &mut state.overlay {
        Some(Overlay::Picker(picker)) => Some((&mut picker.cursor, picker.lines.len())),
        Some(Overlay::Chooser(chooser)) => Some((&mut chooser.cursor, chooser.shown.len())),
        _ => None,
    };
    match (mouse.deed, cursor) {
        (Deed::WheelUp | Deed::WheelDown, Some((cursor, len))) => {
            cursor.wheel(mouse.deed == Deed::WheelUp, len)
        }
        (Deed::Press(_), Some((cursor, len))) => match line.map(|line| cursor.top + line) {
            Some(line) if line < len => {
                cursor.at = line;
                return act(state, project, Action::Enter);
            }
            _ if !inside => state.overlay = None,
            _ => {}
        },
        (Deed::Press(_), None) if !inside => {
            if matches!(state.overlay, Some(Overlay::Editor(_))) {
                return page::close(state, false);
            }
            state.overlay = None;
        }
        _ => {}
    }
    Vec::new()
}

/// What a chosen line does.
fn picked(state: &mut State, project: &Project, pick: Pick) -> Vec<Effect> {
    match pick {
        Pick::Heading => Vec::new(),
        Pick::Cancel => {
            state.output = None;
            Vec::new()
        }
        Pick::Format(name, excel) => {
            output::format(state, name, excel);
            Vec::new()
        }
        Pick::WriteOver => {
            state.output.take().map(|output| Effect::Write(output, true)).into_iter().collect()
        }
        Pick::Pin(code, digit) => code::run(code::pin(project, code, digit)),
        Pick::Record(document, record) => pane::sample::record(document, record),
        Pick::Pinned(code) => code::apply(state, project, &[code]),
        Pick::Action(action) => on_action(state, project, action),
        Pick::Coding(action, segment, code) => code::with_coding(state, project, action, segment, code),
        Pick::Unmark(segment) => code::run(UnmarkUnit { place: PlaceRef::Segment(segment), quote: None }),
        Pick::Theory(step) => theory::chosen(state, project, step),
        Pick::Sides(by) => {
            state.compare.by = Some(by);
            Vec::new()
        }
        Pick::Compare(by) => {
            state.frequencies.by = Some(by);
            Vec::new()
        }
        Pick::Column(id) => {
            state.segments.turn(id);
            Vec::new()
        }
        Pick::Narrow(step) => {
            narrow::chosen(state, step);
            Vec::new()
        }
        Pick::Color(code, color) => code::run(ColorCode { code: CodeRef::Id(code), color: color.to_owned() }),
        Pick::RemoveCode(code) => code::run(RemoveCode { code: CodeRef::Id(code), with_subcodes: true }),
        Pick::RemoveDocument(document) => code::run(RemoveDocument { document: DocumentRef::Id(document) }),
        Pick::RemoveMemo(memo) => code::run(RemoveMemo { memo: MemoRef::Id(memo) }),
        Pick::Pasted(what) => {
            let text = std::mem::take(&mut state.pasted);
            match what {
                Pasted::Search => {
                    state.mark_jump();
                    state.tab = pane::tab("search");
                    // Words only: signs and capital AND, OR, NOT would mean something in a query.
                    let words: Vec<&str> = units::words(&text)
                        .into_iter()
                        .take(12)
                        .filter_map(|span| text.get(span.start..span.end))
                        .collect();
                    state.search.field = Field::of(&words.join(" ").to_lowercase());
                    return state.search.ask(pane::frequencies::compared(state, project));
                }
                Pasted::Diary => {
                    let title = state.say(&say!("memo-diary"));
                    code::memo_on(state, project, Target::Diary, title);
                    if let Some(Overlay::Editor(editor)) = &mut state.overlay {
                        editor.paste(&text);
                    }
                }
                Pasted::Drop => {}
            }
            Vec::new()
        }
    }
}

/// What a written line does.
fn prompted(state: &mut State, project: &Project, prompt: &Prompt) -> Vec<Effect> {
    let text = prompt.field.text().trim();
    match prompt.purpose.clone() {
        Purpose::Theory(line) => return theory::written(state, project, line, text),
        Purpose::Find => {
            state.reader.find = search::words(text);
            if !state.reader.find.is_empty() {
                reader::find_next(state, project);
            }
        }
        Purpose::Cell(document, field) => {
            return pane::sample::written(state, project, document, field, text);
        }
        Purpose::NewVariable => return pane::sample::new_variable(text),
        Purpose::Output => return output::into(state, text),
        Purpose::GoTo => go_to(state, project, text),
        Purpose::NewCode(under) if !text.is_empty() => {
            let mut steps = under.map(|code| tree::steps(&tree::path(project, code))).unwrap_or_default();
            steps.extend(tree::steps(text));
            return code::run(AddCode { path: steps.join(tree::SEPARATOR), ..AddCode::default() });
        }
        Purpose::RenameCode(code) if !text.is_empty() => {
            return code::run(RenameCode { code: CodeRef::Id(code), name: text.to_owned() });
        }
        Purpose::Weight(segment, code) => match text.parse::<u8>() {
            Ok(weight) if weight <= 100 => {
                return code::run(WeighCoding { coded: code::coded(segment, code), weight: Some(weight) });
            }
            _ if text.is_empty() => {
                return code::run(WeighCoding { coded: code::coded(segment, code), weight: None });
            }
            _ => state.tell(Tone::Warning, say!("prompt-weight-bad")),
        },
        Purpose::Reason(segment, code) => {
            return code::run(SetAside { coded: code::coded(segment, code), reason: text.to_owned() });
        }
        Purpose::SaveSearch(query) if !text.is_empty() => {
            return code::run(SaveSearch { name: text.to_owned(), query: Some(query) });
        }
        Purpose::InVivo(document, span) if !text.is_empty() => {
            return code::run(AddCoding {
                place: PlaceRef::Span { document, span },
                quote: None,
                codes: vec![CodeRef::Typed(text.replace('\\', "/"))],
                weight: None,
                new: true,
                in_vivo: true,
            });
        }
        Purpose::NewCode(_) | Purpose::RenameCode(_) | Purpose::InVivo(..) | Purpose::SaveSearch(_) => {}
    }
    Vec::new()
}

/// To a paragraph by its number, or to a citation key.
fn go_to(state: &mut State, project: &Project, typed: &str) {
    let number = typed.parse::<usize>().ok();
    let found = match (number, state.reader.document) {
        (Some(number), Some(document)) => {
            project.text_of(document).paragraph(number).map(|paragraph| (document, paragraph.span()))
        }
        _ => match refs::paragraphs(project, typed) {
            Ok((document, begin, _)) => {
                project.text_of(document).paragraph(begin).map(|paragraph| (document, paragraph.span()))
            }
            Err(error) => {
                state.tell(Tone::Warning, error.message);
                state.said.extend(error.hint);
                return;
            }
        },
    };
    match found {
        Some((document, span)) => {
            reader::go_to(state, project, document, span);
            state.reader.selection = None;
        }
        None => state.tell(Tone::Warning, say!("desk-no-paragraph", number = typed)),
    }
}
