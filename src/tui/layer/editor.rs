//! A page to write on. Leaving it keeps what was written.

use super::{Answer, Layer, Place, middle, most};
use crate::message::{Locale, Message};
use crate::model::Project;
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::page::{self, Page};
use crate::tui::settings::Draft;
use crate::tui::shell::Shell;
use crate::tui::theme::Theme;
use crate::tui::widget::paint;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

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
    pub fn insert(&mut self, text: &str) {
        let lines: Vec<String> = text.split('\n').map(clean).collect();
        self.area.insert_str(lines.join("\n"));
    }

    /// Takes a key as writing.
    fn write(&mut self, key: Key) {
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
}

impl Layer for Editor {
    fn mode(&self) -> Mode {
        Mode::Editor
    }

    fn keys(&self) -> Option<Message> {
        Some(say!("editor-keys"))
    }

    fn layout(&mut self, _: &Theme, _: Locale, body: Rect) -> Place {
        let (wide, tall) = most(body);
        Place { area: middle(body, wide.min(90), tall.min(22)), list: Rect::default() }
    }

    fn act(&mut self, action: Action) -> Answer {
        match action {
            Action::Cancel => Answer::Close(self.leave()),
            Action::Saved => {
                let effects = self.leave();
                // A new memo is known by its id only when the store has answered, so keeping it closes the page.
                if matches!(self.page, Page::Memo { id: None, .. }) && !effects.is_empty() {
                    return Answer::Close(effects);
                }
                self.was = self.text();
                Answer::Stay(effects)
            }
            _ => Answer::stay(),
        }
    }

    fn key(&mut self, key: Key) -> Answer {
        self.write(key);
        Answer::stay()
    }

    fn paste(&mut self, text: &str) -> Answer {
        self.insert(text);
        Answer::stay()
    }

    fn mouse(&mut self, mouse: Mouse, _: Place) -> Answer {
        let to = match mouse.deed {
            Deed::WheelUp => CursorMove::Up,
            Deed::WheelDown => CursorMove::Down,
            _ => return Answer::stay(),
        };
        self.area.move_cursor(to);
        Answer::stay()
    }

    fn leave(&mut self) -> Vec<Effect> {
        let text = self.text();
        if text.trim() == self.was.trim() { Vec::new() } else { page::keep(&self.page, &text) }
    }

    fn draft(&self) -> Option<Draft> {
        let text = self.text();
        (text != self.was).then(|| Draft {
            page: self.page.clone(),
            title: self.title.clone(),
            was: self.was.clone(),
            text,
        })
    }

    fn draw(&self, shell: &Shell, _: &Project, place: Place, buf: &mut Buffer) {
        paint::clear(buf, place.area, shell.theme.text());
        let inner = paint::frame(buf, place.area, &self.title, true, shell.theme.edge(true));
        if inner.width > 0 && inner.height > 0 {
            (&self.area).render(inner.intersection(buf.area), buf);
        }
    }
}

/// A line without what must not reach a terminal.
fn clean(line: &str) -> String {
    line.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| !c.is_control()).collect()
}
