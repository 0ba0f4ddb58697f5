//! What came in changes the state, and names what the workbench shall do; nothing here touches the project.

use super::action::Action;
use super::bench::{Effect, Outcome};
use super::code;
use super::event::{Deed, Event, Key, Mouse};
use super::keymap::{Meaning, Mode, Preset};
use super::pane::{self, Cursor, Pane, reader};
use super::search;
use super::state::{Overlay, State, Tone};
use super::theme::{Palette, Theme};
use super::theory;
use super::widget::picker::For;
use super::widget::prompt::{Choice, Chooser, Editor, Page, Part, Pasted, Pick, Place, Prompt, Purpose};
use crate::command::code::{add::AddCode, color::ColorCode, define::DefineCode, remove::RemoveCode, rename::RenameCode};
use crate::command::coding::{add::AddCoding, set_aside::SetAside, weight::WeighCoding};
use crate::command::memo::{add::AddMemo, edit::EditMemo, remove::RemoveMemo};
use crate::command::refs::{self, CodeRef, MemoRef, PlaceRef};
use crate::command::segment::unmark::UnmarkUnit;
use crate::command::target::TargetRef;
use crate::message::{Locale, Message};
use crate::model::{CodeId, Project, Ref, Scope, Target, tree};
use crate::say;
use crate::text::units;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Position, Rect};

/// Takes an event in; what comes out is for the workbench.
pub fn update(state: &mut State, project: &Project, event: Event) -> Vec<Effect> {
    let mut effects = match event {
        Event::Key(key) => on_key(state, project, key),
        Event::Paste(text) => on_paste(state, &text),
        Event::Mouse(mouse) => on_mouse(state, project, mouse),
        Event::Redraw => Vec::new(),
    };
    if state.tab == pane::tab("history") {
        let stamp = state.stamp;
        effects.extend(state.history.wants(stamp));
    }
    if state.tab == pane::tab("search") {
        let (stamp, busy) = (state.stamp, state.busy);
        effects.extend(state.search.wants(stamp, busy));
    }
    effects
}

/// Takes in what the workbench brought back.
pub fn follow(state: &mut State, project: &Project, outcome: Outcome) {
    match outcome {
        Outcome::Done(done) => {
            state.tell(Tone::Done, done.said);
            state.said.extend(done.notes);
            state.said.append(&mut state.afterwards);
            match done.touched.first() {
                Some(Ref::Code(code)) => {
                    state.codes.show(project, *code);
                    state.categories.tree.show(project, *code);
                }
                Some(Ref::Proposition(row)) => state.propositions.show(*row),
                Some(Ref::Question(row)) => state.questions.show(*row),
                _ => {}
            }
            let coded = done.touched.iter().find_map(|row| match row {
                Ref::Segment(id) => Some(*id),
                _ => None,
            });
            if let Some(segment) = coded {
                // A code that was made with the coding is now known by its id, for repeating.
                let latest = project.codings_on(segment).filter(|row| row.coder == state.actor).max_by_key(|row| (row.created, row.id));
                if let Some(code) = latest.map(|row| row.code) {
                    if !state.last.contains(&code) {
                        state.used(&[code]);
                    }
                    state.codes.show(project, code);
                }
            }
        }
        Outcome::Failed(error) => {
            state.tell(Tone::Warning, error.message);
            state.said.extend(error.hint);
            state.afterwards.clear();
        }
        Outcome::Entries(entries) => state.history.take(entries),
        Outcome::Preparing(done, all) => state.search.preparing = Some((done, all)),
        Outcome::Prepared => state.search.preparing = None,
        Outcome::Hits(asked, hits) => {
            let stamp = state.stamp;
            state.search.take(project, asked, *hits, stamp);
        }
        Outcome::Mistake(asked, problem) => state.search.mistaken(asked, problem),
        Outcome::Said(message) => state.tell(Tone::Plain, message),
    }
}

fn on_key(state: &mut State, project: &Project, key: Key) -> Vec<Effect> {
    if state.areas.tiny && state.overlay.is_none() && key.typed().is_some() {
        // What cannot be seen is not done.
        return Vec::new();
    }
    if let Some(Overlay::Editor(editor)) = &mut state.overlay {
        let known = state.keymap.meaning(Mode::Editor, &[key]);
        return match known {
            Meaning::Action(Action::Cancel) => close_editor(state, false),
            Meaning::Action(Action::Saved) => close_editor(state, true),
            // Another workspace can be asked for from anywhere; what is written is kept.
            Meaning::Action(action) if pane::of(action).is_some() => {
                let mut effects = close_editor(state, false);
                effects.extend(everywhere(state, project, action));
                effects
            }
            Meaning::Action(Action::Quit) => {
                let mut effects = close_editor(state, false);
                effects.push(Effect::Quit);
                effects
            }
            _ => {
                editor.key(key);
                Vec::new()
            }
        };
    }
    state.sequence.push(key);
    let meaning = state.keymap.meaning(state.mode(), &state.sequence);
    match meaning {
        Meaning::Prefix(_) => return Vec::new(),
        Meaning::Action(action) => {
            state.sequence.clear();
            return on_action(state, project, action);
        }
        Meaning::Nothing => {}
    }
    let was_prefix = state.sequence.len() > 1;
    state.sequence.clear();
    if was_prefix {
        return Vec::new();
    }
    if state.overlay.is_some() {
        return overlay_key(state, project, key);
    }
    state.pane().key(state, project, key).unwrap_or_default()
}

/// Does an action: what lies over the panes first, then the pane in focus, then what holds everywhere.
pub fn on_action(state: &mut State, project: &Project, action: Action) -> Vec<Effect> {
    if state.overlay.is_some() {
        return overlay_action(state, project, action);
    }
    if let Some(effects) = state.pane().act(state, project, action) {
        return effects;
    }
    everywhere(state, project, action)
}

fn everywhere(state: &mut State, project: &Project, action: Action) -> Vec<Effect> {
    if let Some(tab) = pane::of(action) {
        pane::front(state, tab);
        return Vec::new();
    }
    let panes = state.workspace().panes.len();
    match action {
        Action::NextPane => state.set_focus((state.focused() + 1) % panes.max(1)),
        Action::PreviousPane => state.set_focus((state.focused() + panes.max(1) - 1) % panes.max(1)),
        Action::Drawer if state.tab == 0 => state.set_focus(if state.focused() == 1 { 3 } else { 1 }),
        Action::Back => state.back(project),
        Action::Help => state.overlay = Some(Overlay::Help(0)),
        Action::Menu => return state.open_menu(project),
        Action::Palette => open_palette(state),
        Action::Undo if !state.refuses() => return vec![Effect::Undo],
        Action::Redo if !state.refuses() => return vec![Effect::Redo],
        Action::Saved => state.tell(Tone::Plain, say!("desk-saved")),
        Action::Quit => return vec![Effect::Quit],
        Action::Suspend => return vec![Effect::Suspend],
        Action::PresetSimple => return state.set_preset(Preset::Simple),
        Action::PresetExpert => return state.set_preset(Preset::Expert),
        Action::PresetVim => return state.set_preset(Preset::Vim),
        Action::Spacing => {
            state.settings.dense = !state.settings.dense;
            return vec![Effect::Keep];
        }
        Action::Theme => {
            let at = Palette::ALL.iter().position(|palette| *palette == state.settings.theme).unwrap_or(0);
            state.settings.theme = Palette::ALL.get((at + 1) % Palette::ALL.len()).copied().unwrap_or_default();
            state.theme = Theme::new(state.settings.theme, |name| std::env::var(name).ok());
            let name = state.settings.theme.name();
            state.tell(Tone::Plain, Message::new(format!("desk-theme-{name}")));
            return vec![Effect::Keep];
        }
        Action::Language => {
            let other = if state.locale() == Locale::Sl { Locale::En } else { Locale::Sl };
            state.spoken = Some(other);
            state.stamp += 1;
        }
        Action::Coders => super::coders::switch(state, project),
        Action::PutQuestion => return theory::question::ask_here(state, project),
        Action::CiteBy if !state.refuses() => return theory::unit::ask_cite(state, project),
        Action::FixUnits | Action::RenumberUnits if !state.refuses() => return theory::unit::ask(state, project, action),
        Action::CiteBy | Action::FixUnits | Action::RenumberUnits => {}
        Action::Diary => {
            let title = state.say(&say!("memo-diary"));
            code::memo_on(state, project, Target::Diary, title);
        }
        Action::PutFor | Action::PutAgainst => return theory::ask::put_here(state, project, action),
        Action::ShowMap => pane::propositions::map::open_here(state),
        Action::LeadsTo | Action::LeadsFrom => pane::propositions::map::open_ways(state, action),
        Action::Find => {
            state.mark_jump();
            state.tab = pane::tab("search");
            state.search.in_list = false;
        }
        Action::Cancel => state.said.clear(),
        // From the menu in another pane: the reader and the codes pane know the rest.
        _ => {
            let other: &[&dyn Pane] = &[
                &pane::reader::ReaderPane,
                &pane::codes::CodesPane,
                &pane::frequencies::FrequenciesPane,
                &pane::categories::board::BoardPane,
                &pane::propositions::list::ListPane,
                &pane::compare::table::TablePane,
                &pane::questions::list::ListPane,
            ];
            let fits = |pane: &&&dyn Pane| state.workspace().panes.iter().any(|known| known.name() == pane.name());
            let known: Vec<&&dyn Pane> = other.iter().filter(fits).collect();
            for pane in known {
                if let Some(effects) = pane.act(state, project, action) {
                    return effects;
                }
            }
            state.tell(Tone::Plain, say!("desk-not-here", what = action.label()));
        }
    }
    Vec::new()
}

fn overlay_action(state: &mut State, project: &Project, action: Action) -> Vec<Effect> {
    let Some(overlay) = &mut state.overlay else { return Vec::new() };
    match (overlay, action) {
        (_, Action::Cancel) => {
            state.overlay = None;
            state.pasted.clear();
        }
        (_, Action::Quit) => return vec![Effect::Quit],
        (_, action) if pane::of(action).is_some() => {
            state.overlay = None;
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

fn overlay_key(state: &mut State, project: &Project, key: Key) -> Vec<Effect> {
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
            let digit = key.typed().and_then(|c| c.to_digit(10)).and_then(|digit| usize::try_from(digit).ok());
            if let (true, Some(digit)) = (chooser.numbered, digit) {
                if (1..=chooser.shown.len()).contains(&digit) {
                    chooser.cursor.at = digit - 1;
                    return overlay_action(state, project, Action::Enter);
                }
            } else if !chooser.numbered && chooser.field.key(key) {
                chooser.filter();
            }
        }
        Some(Overlay::Ticks(ticks)) => ticks.key(key),
        Some(Overlay::Help(_)) => state.overlay = None,
        Some(Overlay::Editor(_)) | None => {}
    }
    Vec::new()
}

/// What a chosen line does.
fn picked(state: &mut State, project: &Project, pick: Pick) -> Vec<Effect> {
    match pick {
        Pick::Heading | Pick::Cancel => Vec::new(),
        Pick::Action(action) => on_action(state, project, action),
        Pick::Coding(action, segment, code) => code::with_coding(state, project, action, segment, code),
        Pick::Unmark(segment) => code::run(UnmarkUnit { place: PlaceRef::Segment(segment), quote: None }),
        Pick::Theory(step) => theory::chosen(state, project, step),
        Pick::Variable(by) if state.tab == pane::tab("compare") => {
            state.compare.by = Some(by);
            Vec::new()
        }
        Pick::Variable(by) => {
            state.frequencies.by = Some(by);
            Vec::new()
        }
        Pick::Color(code, color) => code::run(ColorCode { code: CodeRef::Id(code), color: color.to_owned() }),
        Pick::RemoveCode(code) => code::run(RemoveCode { code: CodeRef::Id(code), with_subcodes: true }),
        Pick::RemoveMemo(memo) => code::run(RemoveMemo { memo: MemoRef::Id(memo) }),
        Pick::Pasted(what) => {
            let text = std::mem::take(&mut state.pasted);
            match what {
                Pasted::Search => {
                    state.mark_jump();
                    state.tab = pane::tab("search");
                    // Words only: signs and capital AND, OR, NOT would mean something in a query.
                    let words: Vec<&str> =
                        units::words(&text).into_iter().take(12).filter_map(|span| text.get(span.start..span.end)).collect();
                    state.search.field = super::widget::field::Field::of(&words.join(" ").to_lowercase());
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
        Purpose::GoTo => go_to(state, project, text),
        Purpose::NewCode(under) if !text.is_empty() => {
            let mut steps = under.map(|code| tree::steps(&tree::path(project, code))).unwrap_or_default();
            steps.extend(tree::steps(text));
            return code::run(AddCode { path: steps.join(tree::SEPARATOR), ..AddCode::default() });
        }
        Purpose::RenameCode(code) if !text.is_empty() => return code::run(RenameCode { code: CodeRef::Id(code), name: text.to_owned() }),
        Purpose::Weight(segment, code) => match text.parse::<u8>() {
            Ok(weight) if weight <= 100 => return code::run(WeighCoding { coded: code::coded(segment, code), weight: Some(weight) }),
            _ if text.is_empty() => return code::run(WeighCoding { coded: code::coded(segment, code), weight: None }),
            _ => state.tell(Tone::Warning, say!("prompt-weight-bad")),
        },
        Purpose::Reason(segment, code) => return code::run(SetAside { coded: code::coded(segment, code), reason: text.to_owned() }),
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
        Purpose::NewCode(_) | Purpose::RenameCode(_) | Purpose::InVivo(..) => {}
    }
    Vec::new()
}

/// To a paragraph by its number, or to a citation key.
fn go_to(state: &mut State, project: &Project, typed: &str) {
    let number = typed.parse::<usize>().ok();
    let found = match (number, state.reader.document) {
        (Some(number), Some(document)) => project.text_of(document).paragraph(number).map(|paragraph| (document, paragraph.span())),
        _ => match refs::paragraphs(project, typed) {
            Ok((document, begin, _)) => project.text_of(document).paragraph(begin).map(|paragraph| (document, paragraph.span())),
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

/// Keeps what is on the page; `stay` leaves it open.
fn close_editor(state: &mut State, stay: bool) -> Vec<Effect> {
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
        Page::Memo { id: Some(id), .. } if text.trim().is_empty() => code::run(RemoveMemo { memo: MemoRef::Id(*id) }),
        Page::Memo { id: Some(id), .. } => {
            code::run(EditMemo { memo: MemoRef::Id(*id), title: None, kind: None, text: Some(text.to_owned()) })
        }
        Page::Memo { id: None, on, kind } => {
            let on = match on {
                Place::Target(target) => TargetRef::Id(*target),
                Place::Words(document, span) => TargetRef::Place(PlaceRef::Span { document: *document, span: *span }),
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

fn on_paste(state: &mut State, text: &str) -> Vec<Effect> {
    match &mut state.overlay {
        Some(Overlay::Picker(picker)) => {
            picker.field.insert(text);
            picker.filter();
        }
        Some(Overlay::Prompt(prompt)) => prompt.field.insert(text),
        Some(Overlay::Editor(editor)) => editor.paste(text),
        Some(Overlay::Chooser(chooser)) if !chooser.numbered => {
            chooser.field.insert(text);
            chooser.filter();
        }
        Some(_) => {}
        None if state.tab == pane::tab("search") => {
            state.search.in_list = false;
            state.search.field.insert(text);
        }
        None => {
            let line = |key: &'static str, what| Choice::new(state.say(&Message::new(key)), Pick::Pasted(what));
            let lines = vec![line("pasted-drop", Pasted::Drop), line("pasted-search", Pasted::Search), line("pasted-diary", Pasted::Diary)];
            let title = say!("pasted-title", count = text.chars().count());
            state.pasted = text.to_owned();
            state.overlay = Some(Overlay::Chooser(Chooser::new(title, lines, true)));
        }
    }
    Vec::new()
}

fn on_mouse(state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
    let at = Position::new(mouse.x, mouse.y);
    if state.overlay.is_some() {
        return overlay_mouse(state, project, mouse, at);
    }
    let pressed = matches!(mouse.deed, Deed::Press(_));
    if pressed && let Some((tab, _)) = state.areas.tabs.iter().find(|(_, area)| area.contains(at)).copied() {
        pane::front(state, tab);
        return Vec::new();
    }
    // What lies in front was laid out last.
    let Some((pane, area)) = state.areas.panes.iter().rev().find(|(_, area)| area.contains(at)).copied() else { return Vec::new() };
    let Some(known) = state.workspace().panes.get(pane).copied() else { return Vec::new() };
    if pressed || mouse.deed == Deed::Right {
        state.set_focus(pane);
    }
    let inner = Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height.saturating_sub(2) };
    if !inner.contains(at) && mouse.deed != Deed::Drag {
        return Vec::new();
    }
    let inside = Mouse { x: mouse.x.saturating_sub(inner.x), y: mouse.y.saturating_sub(inner.y), ..mouse };
    known.mouse(state, project, inside)
}

fn overlay_mouse(state: &mut State, project: &Project, mouse: Mouse, at: Position) -> Vec<Effect> {
    let (inside, list) = (state.areas.overlay.contains(at), state.areas.list);
    let line = list.contains(at).then(|| usize::from(mouse.y - list.y));
    let cursor: Option<(&mut Cursor, usize)> = match &mut state.overlay {
        Some(Overlay::Picker(picker)) => Some((&mut picker.cursor, picker.lines.len())),
        Some(Overlay::Chooser(chooser)) => Some((&mut chooser.cursor, chooser.shown.len())),
        _ => None,
    };
    match (mouse.deed, cursor) {
        (Deed::WheelUp | Deed::WheelDown, Some((cursor, len))) => cursor.wheel(mouse.deed == Deed::WheelUp, len),
        (Deed::Press(_), Some((cursor, len))) => match line.map(|line| cursor.top + line) {
            Some(line) if line < len => {
                cursor.at = line;
                return overlay_action(state, project, Action::Enter);
            }
            _ if !inside => state.overlay = None,
            _ => {}
        },
        (Deed::Press(_), None) if !inside => {
            if matches!(state.overlay, Some(Overlay::Editor(_))) {
                return close_editor(state, false);
            }
            state.overlay = None;
        }
        _ => {}
    }
    Vec::new()
}

/// Every action by its name, in both languages, with its key.
fn open_palette(state: &mut State) {
    let other = if state.locale() == Locale::Sl { Locale::En } else { Locale::Sl };
    let lines = Action::ALL.iter().filter(|action| **action != Action::Palette).map(|action| Choice {
        label: state.say(&action.label()),
        note: state.key_of(*action),
        also: other.say(&action.label()),
        pick: Pick::Action(*action),
    });
    let mut lines: Vec<Choice> = lines.collect();
    let code = state.locale().code();
    lines.sort_by(|a, b| crate::language::collate::compare(code, &a.label, &b.label));
    state.overlay = Some(Overlay::Chooser(Chooser::new(say!("palette-title"), lines, false)));
}

impl State {
    /// The menu of what can be done.
    pub fn open_menu(&mut self, _: &Project) -> Vec<Effect> {
        let mut lines = Vec::new();
        let here = self.workspace().name;
        let own = [("category", "categories"), ("proposition", "propositions"), ("compare", "compare"), ("question", "questions")];
        let theory = here == "steps" || own.iter().any(|(_, workspace)| *workspace == here);
        let fits = |group: &str| match own.iter().find(|(known, _)| *known == group) {
            Some((_, workspace)) => *workspace == here,
            None => !theory || !["coding", "selection", "table"].contains(&group),
        };
        for (group, actions) in self.keymap.menu().iter().filter(|(group, _)| fits(group)) {
            lines.push(Choice::new(self.say(&Message::new(format!("menu-{group}"))), Pick::Heading));
            lines.extend(
                actions
                    .iter()
                    .filter(|action| **action != Action::Menu)
                    .map(|action| Choice { note: self.key_of(*action), ..Choice::new(self.say(&action.label()), Pick::Action(*action)) }),
            );
        }
        self.overlay = Some(Overlay::Chooser(Chooser::new(say!("menu-title"), lines, false)));
        Vec::new()
    }

    /// Back to where one was.
    pub fn back(&mut self, project: &Project) {
        let Some(jump) = self.jumps.pop() else {
            self.tab = 0;
            return;
        };
        self.tab = jump.tab;
        if let Some(document) = jump.document.filter(|document| project.document(*document).is_some()) {
            if self.reader.document != Some(document) {
                reader::open(self, project, document);
            }
            self.reader.put(jump.cursor);
        }
    }

    /// The segments of a scope, in their table.
    pub fn open_segments(&mut self, scope: Scope, own: bool) {
        self.mark_jump();
        self.segments.look(scope, own);
        self.tab = pane::tab("segments");
    }

    /// Which stripes are drawn heavy and their words underlined: those of the focused code, or the one under the cursor of
    /// the list of segments where that has the focus.
    pub fn underlined(&self, project: &Project) -> Underlined {
        if self.tab == 0 && self.focused() == 2 {
            return Underlined { segment: self.here.found.get(self.here.cursor.at).map(|at| (at.segment, at.code)), codes: Vec::new() };
        }
        // A category's whole subtree only while one moves in the tree; else half of the text would stand underlined.
        let in_tree = self.tab == 0 && self.focused() == 3;
        let codes = self.codes.focused().map(|code| if in_tree { tree::subtree(project, code) } else { vec![code] }).unwrap_or_default();
        Underlined { segment: None, codes }
    }
}

/// See [`State::underlined`].
#[derive(Clone, Debug, Default)]
pub struct Underlined {
    segment: Option<(crate::model::SegmentId, Option<CodeId>)>,
    codes: Vec<CodeId>,
}

impl Underlined {
    /// True for a stripe that is meant.
    pub fn covers(&self, stripe: &reader::Stripe) -> bool {
        match self.segment {
            Some(wanted) => wanted == (stripe.segment, stripe.code),
            None => stripe.code.is_some_and(|code| self.codes.contains(&code)),
        }
    }
}
