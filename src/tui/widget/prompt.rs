//! What asks: one line to write, a list to choose from, a page to write on.

use super::field::Field;
use super::paint;
use super::wrap;
use crate::language::fold::fold;
use crate::message::Message;
use crate::model::{Code, CodeId, DocumentId, MemoId, MemoKind, Record, SegmentId, Target};
use crate::names;
use crate::text::Span;
use crate::tui::action::Action;
use crate::tui::event::Key;
use crate::tui::narrow::Narrowing;
use crate::tui::pane::Cursor;
use crate::tui::pane::compare;
use crate::tui::pane::frequencies::By;
use crate::tui::pane::sample;
use crate::tui::state::State;
use crate::tui::theory;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};
use serde::{Deserialize, Serialize};

/// What a line is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To find words in the document.
    Find,
    /// To go to a paragraph or a citation key.
    GoTo,
    /// A new code, under this one.
    NewCode(Option<CodeId>),
    /// Another name.
    RenameCode(CodeId),
    /// A weight for a coding.
    Weight(SegmentId, CodeId),
    /// Why a coding is set aside.
    Reason(SegmentId, CodeId),
    /// The name of an in vivo code.
    InVivo(DocumentId, Span),
    /// The file that a table is written into.
    Output,
    /// A cell of the sample.
    Cell(DocumentId, sample::Field),
    /// The name of a new variable.
    NewVariable,
    /// The name of a query to keep.
    SaveSearch(String),
    /// For a dialog of the theory.
    Theory(theory::Line),
}

impl Purpose {
    /// The question before the line.
    pub fn label(&self) -> Message {
        Message::new(match self {
            Self::Find => "prompt-find",
            Self::GoTo => "prompt-go-to",
            Self::NewCode(_) => "prompt-new-code",
            Self::RenameCode(_) => "prompt-rename-code",
            Self::Weight(..) => "prompt-weight",
            Self::Reason(..) => "prompt-reason",
            Self::InVivo(..) => "prompt-in-vivo",
            Self::Output => "prompt-output",
            Self::Cell(..) => "pane-sample",
            Self::NewVariable => "sample-new",
            Self::SaveSearch(_) => "prompt-save-search",
            Self::Theory(line) => line.label(),
        })
    }
}

/// A line to write.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What for.
    pub purpose: Purpose,
    /// What is written.
    pub field: Field,
}

impl Prompt {
    /// A line that begins with `text`.
    pub fn new(purpose: Purpose, text: &str) -> Self {
        Self { purpose, field: Field::of(text) }
    }
}

/// What is done with text that was pasted while no field had the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// Looked for in the project.
    Search,
    /// Made a memo in the diary.
    Diary,
    /// Dropped.
    Drop,
}

/// What a line of a list stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A heading; the cursor passes it.
    Heading,
    /// Nothing: leaves the list.
    Cancel,
    /// An action.
    Action(Action),
    /// A coding, for what was asked.
    Coding(Action, SegmentId, CodeId),
    /// The mark of a coding unit goes.
    Unmark(SegmentId),
    /// What stands side by side on the comparison board.
    Sides(compare::By),
    /// What the frequencies compare.
    Compare(By),
    /// A further column, or no longer.
    Column(String),
    /// Another part of the project.
    Narrow(Narrowing),
    /// A colour for a code.
    Color(CodeId, &'static str),
    /// A code goes, with its subcodes.
    RemoveCode(CodeId),
    /// A document goes, with all that stands on it.
    RemoveDocument(DocumentId),
    /// A memo goes.
    RemoveMemo(MemoId),
    /// A format, and whether for Excel.
    Format(&'static str, bool),
    /// The file that is there goes.
    WriteOver,
    /// A document's kind of record.
    Record(DocumentId, Record),
    /// A code is pinned to a digit.
    Pin(CodeId, u8),
    /// A pinned code is put on.
    Pinned(CodeId),
    /// What happens to pasted text.
    Pasted(Pasted),
    /// A step of a dialog of the theory.
    Theory(theory::Step),
}

/// A line of a list.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its words.
    pub label: String,
    /// What stands at its right edge: keys, counts.
    pub note: String,
    /// Further words by which it is found: its name in the other language.
    pub also: String,
    /// What it stands for.
    pub pick: Pick,
}

impl Choice {
    /// A line without a note.
    pub fn new(label: impl Into<String>, pick: Pick) -> Self {
        Self { label: label.into(), note: String::new(), also: String::new(), pick }
    }
}

/// A list to choose from; typing filters it, or a digit chooses where the lines are numbered.
#[derive(Clone, Debug)]
pub struct Chooser {
    /// What it is.
    pub title: Message,
    /// All lines.
    pub choices: Vec<Choice>,
    /// Those that the filter leaves, by their place.
    pub shown: Vec<usize>,
    /// The filter.
    pub field: Field,
    /// Where the cursor is among those shown.
    pub cursor: Cursor,
    /// Digits choose.
    pub numbered: bool,
}

impl Chooser {
    /// A list with the cursor on its first line that is no heading.
    pub fn new(title: Message, choices: Vec<Choice>, numbered: bool) -> Self {
        let mut chooser = Self {
            title,
            choices,
            shown: Vec::new(),
            field: Field::default(),
            cursor: Cursor::default(),
            numbered,
        };
        chooser.filter();
        chooser
    }

    /// Applies the filter.
    pub fn filter(&mut self) {
        let wanted: Vec<String> = fold(self.field.text()).split_whitespace().map(str::to_owned).collect();
        let fits = |choice: &Choice| {
            let words = fold(&format!("{} {}", choice.label, choice.also)).into_owned();
            wanted.is_empty()
                || choice.pick != Pick::Heading && wanted.iter().all(|wanted| words.contains(wanted.as_str()))
        };
        // A line that begins with what is typed is meant first, then one with words that begin so.
        let whole = wanted.join(" ");
        let mut shown: Vec<(u8, usize)> = Vec::new();
        for (at, choice) in self.choices.iter().enumerate().filter(|(_, choice)| fits(choice)) {
            let words = fold(&format!("{} {}", choice.label, choice.also)).into_owned();
            let begins = |wanted: &String| {
                words.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(wanted.as_str()))
            };
            let rank = match () {
                () if wanted.is_empty() || words.starts_with(&whole) => 0,
                () if wanted.iter().all(begins) => 1,
                () => 2,
            };
            shown.push((rank, at));
        }
        shown.sort_by_key(|(rank, _)| *rank);
        self.shown = shown.into_iter().map(|(_, at)| at).collect();
        self.cursor = Cursor { height: self.cursor.height, ..Cursor::default() };
        self.skip(Action::Down);
    }

    fn skip(&mut self, action: Action) {
        let heading = |chooser: &Self| chooser.here().is_some_and(|choice| choice.pick == Pick::Heading);
        let back = matches!(action, Action::Up | Action::PageUp);
        for _ in 0..2 {
            while heading(self) {
                let was = self.cursor.at;
                self.cursor.act(if back && was > 0 { Action::Up } else { Action::Down }, self.shown.len());
                if self.cursor.at == was || (back && self.cursor.at == 0) {
                    break;
                }
            }
            if !heading(self) {
                return;
            }
            self.cursor.act(Action::Down, self.shown.len());
        }
    }

    /// Moves the cursor; false for an action that moves nothing.
    pub fn act(&mut self, action: Action) -> bool {
        let moved = self.cursor.act(action, self.shown.len());
        if moved {
            self.skip(action);
        }
        moved
    }

    /// The line under the cursor.
    pub fn here(&self) -> Option<&Choice> {
        self.shown.get(self.cursor.at).and_then(|at| self.choices.get(*at))
    }

    /// Lines it wants on the screen, the frame included.
    pub fn wanted(&self) -> u16 {
        u16::try_from(self.choices.len() + 3).unwrap_or(u16::MAX)
    }

    /// Draws it.
    pub fn draw(&self, state: &State, area: Rect, buf: &mut Buffer) {
        let theme = &state.theme;
        paint::clear(buf, area, theme.text());
        let inner = paint::frame(buf, area, &state.say(&self.title), true, theme.edge(true));
        let mut list = inner;
        if !self.numbered {
            draw_field(buf, inner, 0, "› ", &self.field, theme.text());
            list = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
        }
        for (line, at) in self.shown.iter().enumerate().skip(self.cursor.top).take(usize::from(list.height)) {
            let Some(choice) = self.choices.get(*at) else { continue };
            let y = u16::try_from(line - self.cursor.top).unwrap_or(0);
            if choice.pick == Pick::Heading {
                paint::put(buf, list, 0, y, &choice.label, theme.strong());
                continue;
            }
            let number = if self.numbered && line < 9 { format!("{} ", line + 1) } else { "  ".to_owned() };
            let note = u16::try_from(wrap::cells(&choice.note)).unwrap_or(0);
            let words = Rect { width: list.width.saturating_sub(note + 1), ..list };
            paint::put(buf, words, 0, y, &format!("{number}{}", choice.label), theme.text());
            paint::put_right(buf, list, y, &choice.note, theme.dim());
            if line == self.cursor.at {
                paint::line(buf, list, y, theme.cursor(true));
            }
        }
    }
}

/// Draws a line to write, with its cursor; long lines show what is around the cursor.
pub fn draw_field(buf: &mut Buffer, area: Rect, y: u16, label: &str, field: &Field, style: Style) {
    let left = paint::put(buf, area, 0, y, label, style);
    let room = usize::from(area.width.saturating_sub(left + 1));
    let cell = wrap::cell_of(field.text(), field.cursor());
    let from = cell.saturating_sub(room);
    for glyph in wrap::glyphs(field.text())
        .filter(|glyph| glyph.cell >= from && glyph.cell + glyph.width <= from + room)
    {
        let x = left + u16::try_from(glyph.cell - from).unwrap_or(0);
        paint::put_glyph(buf, area, x, y, glyph.words, style);
    }
    let x = left + u16::try_from(cell - from).unwrap_or(0);
    if x < area.width && y < area.height {
        let at = Rect { x: area.x + x, y: area.y + y, width: 1, height: 1 };
        buf.set_style(
            at.intersection(buf.area),
            Style::new().add_modifier(ratatui::style::Modifier::REVERSED),
        );
    }
}

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

/// A page to write on.
#[derive(Clone, Debug)]
pub struct Editor {
    /// What for.
    pub page: Page,
    /// Its heading.
    pub title: String,
    /// What was there when it was opened.
    pub was: String,
    area: TextArea<'static>,
}

impl Editor {
    /// A page that holds `text`.
    pub fn new(page: Page, title: String, text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(clean).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_line_style(Style::new());
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { page, title, was: text.to_owned(), area }
    }

    /// What is written.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Takes in pasted text.
    pub fn paste(&mut self, text: &str) {
        let lines: Vec<String> = text.split('\n').map(clean).collect();
        self.area.insert_str(lines.join("\n"));
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) {
        if let Some(c) = key.typed() {
            self.area.insert_char(c);
            return;
        }
        match (key.code, key.ctrl) {
            (KeyCode::Char('z'), true) => {
                self.area.undo();
            }
            (KeyCode::Char('y'), true) => {
                self.area.redo();
            }
            (KeyCode::Enter, _) => self.area.insert_newline(),
            (KeyCode::Backspace, false) => {
                self.area.delete_char();
            }
            (KeyCode::Delete, false) => {
                self.area.delete_next_char();
            }
            (KeyCode::Backspace, true) => {
                self.area.delete_word();
            }
            (
                KeyCode::Left
                | KeyCode::Right
                | KeyCode::Up
                | KeyCode::Down
                | KeyCode::Home
                | KeyCode::End
                | KeyCode::PageUp
                | KeyCode::PageDown,
                _,
            ) => {
                let mut modifiers = KeyModifiers::empty();
                modifiers.set(KeyModifiers::CONTROL, key.ctrl);
                modifiers.set(KeyModifiers::SHIFT, key.shift);
                self.area.input(KeyEvent::new(key.code, modifiers));
            }
            _ => {}
        }
    }

    /// Draws it.
    pub fn draw(&self, state: &State, area: Rect, buf: &mut Buffer) {
        paint::clear(buf, area, state.theme.text());
        let inner = paint::frame(buf, area, &self.title, true, state.theme.edge(true));
        if inner.width > 0 && inner.height > 0 {
            (&self.area).render(inner.intersection(buf.area), buf);
        }
    }
}

/// A line without what must not reach a terminal.
fn clean(line: &str) -> String {
    line.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| !c.is_control()).collect()
}
