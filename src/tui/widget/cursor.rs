//! A cursor in a list: all lists of the desk move by it.

use super::listed::Listed;
use crate::tui::action::Action;

/// A cursor in a list of `len` lines of which `height` are seen; all lists of the desk move by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The line it is on.
    pub at: usize,
    /// The first line seen.
    pub top: usize,
    /// Lines seen.
    pub height: usize,
    /// Lines of the list.
    len: usize,
}

impl Cursor {
    /// Fits it to a list and a height; the line it is on is always seen.
    pub fn fit(&mut self, len: usize, height: usize) {
        (self.height, self.len) = (height, len);
        self.at = self.at.min(len.saturating_sub(1));
        let least = (self.at + 1).saturating_sub(height.max(1));
        self.top = self.top.clamp(least, self.at.max(least)).min(len.saturating_sub(height));
    }

    /// Puts it on a line of other contents, seen from their beginning.
    pub fn put(&mut self, at: usize) {
        (self.at, self.top) = (at, 0);
    }

    /// Moves it; false for an action that moves nothing.
    pub fn act(&mut self, action: Action, len: usize) -> bool {
        let last = len.saturating_sub(1);
        let page = self.height.saturating_sub(1).max(1);
        self.at = match action {
            Action::Up => self.at.saturating_sub(1),
            Action::Down => (self.at + 1).min(last),
            Action::PageUp => self.at.saturating_sub(page),
            Action::PageDown => (self.at + page).min(last),
            Action::Top => 0,
            Action::Bottom => last,
            _ => return false,
        };
        true
    }

    /// The wheel: three lines, the cursor stays among those seen.
    pub fn wheel(&mut self, up: bool, len: usize) {
        self.top =
            if up { self.top.saturating_sub(3) } else { (self.top + 3).min(len.saturating_sub(self.height)) };
        self.at = self
            .at
            .clamp(self.top, (self.top + self.height).saturating_sub(1).max(self.top))
            .min(len.saturating_sub(1));
    }
}

impl Listed for Cursor {
    fn step(&mut self, action: Action) -> bool {
        self.act(action, self.len)
    }

    fn turn(&mut self, up: bool) {
        self.wheel(up, self.len);
    }

    fn point(&mut self, _: u16, y: u16) -> bool {
        let (line, at) = (usize::from(y), self.top + usize::from(y));
        let there = line < self.height && at < self.len;
        if there {
            self.at = at;
        }
        there
    }

    fn begin(&mut self) {
        self.at = 0;
    }
}
