//! A line to write in: its own undo, the cursor between graphemes, never a control character.

use super::{paint, wrap};
use crate::tui::event::Key;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

/// The most bytes a line holds; what is pasted beyond it is cut.
const LIMIT: usize = 4_096;

/// A line of text with a cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    cursor: usize,
    undo: Vec<(String, usize)>,
    redo: Vec<(String, usize)>,
}

impl Field {
    /// A line that holds `text`, the cursor at its end.
    pub fn of(text: &str) -> Self {
        let mut field = Self::default();
        field.insert(text);
        field.undo.clear();
        field
    }

    /// What is written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The cursor's byte.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// True when nothing is written.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Empties the line.
    pub fn clear(&mut self) {
        self.keep();
        self.text.clear();
        self.cursor = 0;
    }

    fn keep(&mut self) {
        self.undo.push((self.text.clone(), self.cursor));
        self.redo.clear();
    }

    /// Writes at the cursor; line breaks and tabs become spaces, other control characters are left out.
    pub fn insert(&mut self, text: &str) {
        self.keep();
        let clean: String = text
            .chars()
            .map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c })
            .filter(|c| !c.is_control())
            .collect();
        let room = LIMIT.saturating_sub(self.text.len());
        let end = crate::text::span::floor_boundary(&clean, room);
        let clean = clean.get(..end).unwrap_or("");
        self.text.insert_str(self.cursor, clean);
        self.cursor += clean.len();
    }

    /// Takes a key as editing; false for a key that means nothing here.
    pub fn key(&mut self, key: Key) -> bool {
        if let Some(c) = key.typed() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return true;
        }
        let (before, after) = self.text.split_at_checked(self.cursor).unwrap_or((&self.text, ""));
        let back = before.graphemes(true).next_back().map_or(0, str::len);
        let on = after.graphemes(true).next().map_or(0, str::len);
        match (key.code, key.ctrl) {
            (KeyCode::Left, false) => self.cursor -= back,
            (KeyCode::Right, false) => self.cursor += on,
            (KeyCode::Left, true) => self.cursor = before.trim_end().rfind(' ').map_or(0, |at| at + 1),
            (KeyCode::Right, true) => {
                self.cursor += after
                    .trim_start()
                    .find(' ')
                    .map_or(after.len(), |at| at + after.len() - after.trim_start().len())
            }
            (KeyCode::Home, _) => self.cursor = 0,
            (KeyCode::End, _) => self.cursor = self.text.len(),
            (KeyCode::Backspace, _) => {
                self.keep();
                self.text.replace_range(self.cursor - back..self.cursor, "");
                self.cursor -= back;
            }
            (KeyCode::Delete, _) => {
                self.keep();
                self.text.replace_range(self.cursor..self.cursor + on, "");
            }
            (KeyCode::Char('u'), true) => self.clear(),
            (KeyCode::Char('z'), true) => {
                if let Some(was) = self.undo.pop() {
                    self.redo.push((std::mem::take(&mut self.text), self.cursor));
                    (self.text, self.cursor) = was;
                }
            }
            (KeyCode::Char('y'), true) => {
                if let Some(was) = self.redo.pop() {
                    self.undo.push((std::mem::take(&mut self.text), self.cursor));
                    (self.text, self.cursor) = was;
                }
            }
            _ => return false,
        }
        true
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_grapheme_goes_at_once_and_comes_back() {
        let mut field = Field::of("dež c\u{30C}");
        field.key(Key::parse("backspace").unwrap());
        assert_eq!(field.text(), "dež ");
        field.key(Key::parse("ctrl-z").unwrap());
        assert_eq!(field.text(), "dež c\u{30C}");
        field.insert("a\u{1b}\nb");
        assert_eq!(field.text(), "dež c\u{30C}a b");
    }

    proptest! {
        #[test]
        fn no_key_breaks_a_line(keys in proptest::collection::vec(0_usize..12, 0..60)) {
            let names = ["a", "č", "left", "right", "home", "end", "backspace", "del", "ctrl-z", "ctrl-y", "ctrl-left", "ctrl-right"];
            let mut field = Field::default();
            for key in keys {
                field.key(Key::parse(names[key]).unwrap());
                prop_assert!(field.text().is_char_boundary(field.cursor()));
            }
        }
    }
}
