//! What is typed to filter a list: one meaning for all of them. Every word of it must stand in a line, in any order; letter
//! case and carons do not count.

use super::field::{Field, draw_field};
use crate::language::fold::fold;
use crate::tui::event::Key;
use crate::tui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

/// A filter, with its line above the list while anything is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    field: Field,
    words: Vec<String>,
}

impl Filter {
    /// A filter that says `text`.
    pub fn of(text: &str) -> Self {
        let mut filter = Self { field: Field::of(text), words: Vec::new() };
        filter.read();
        filter
    }

    fn read(&mut self) {
        self.words = fold(self.field.text()).split_whitespace().map(str::to_owned).collect();
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        self.field.text()
    }

    /// True when nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.field.is_empty()
    }

    /// Takes it off.
    pub fn clear(&mut self) {
        self.field.clear();
        self.words.clear();
    }

    /// Takes a key that writes; false for any other.
    pub fn key(&mut self, key: Key) -> bool {
        let writes = key.typed().is_some() || key.code == KeyCode::Backspace && !self.is_empty();
        writes && self.edit(key)
    }

    /// Takes a key as editing, where the line has the keys to itself; false for one that means nothing there.
    pub fn edit(&mut self, key: Key) -> bool {
        let edited = self.field.key(key);
        if edited {
            self.read();
        }
        edited
    }

    /// Writes at its cursor.
    pub fn insert(&mut self, text: &str) {
        self.field.insert(text);
        self.read();
    }

    /// The words that must stand in a line.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The line as it is written.
    pub fn field(&self) -> &Field {
        &self.field
    }

    /// True for a line that it leaves.
    pub fn fits(&self, line: &str) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let line = fold(line);
        self.words.iter().all(|word| line.contains(word.as_str()))
    }

    /// Lines that it takes above the list.
    pub fn height(&self) -> u16 {
        u16::from(!self.is_empty())
    }

    /// What it leaves of an area for the list.
    pub fn below(&self, area: Rect) -> Rect {
        let skip = self.height().min(area.height);
        Rect { y: area.y + skip, height: area.height - skip, ..area }
    }

    /// Draws its line, where anything is typed; what is left is for the list.
    pub fn draw(&self, area: Rect, theme: &Theme, buf: &mut Buffer) -> Rect {
        if !self.is_empty() {
            draw_field(buf, area, 0, "/ ", &self.field, theme.text());
        }
        self.below(area)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_must_stand_there_in_any_order_without_carons() {
        let filter = Filter::of("zag kaj");
        assert!(filter.fits("Kaj je Žaga") && !filter.fits("Žaga") && Filter::default().fits(""));
    }
}
