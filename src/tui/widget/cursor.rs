//! A cursor in a list: all lists of the desk move by it.

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
}

impl Cursor {
    /// Fits it to a list and a height; the line it is on is always seen.
    pub fn fit(&mut self, len: usize, height: usize) {
        self.height = height;
        self.at = self.at.min(len.saturating_sub(1));
        let least = (self.at + 1).saturating_sub(height.max(1));
        self.top = self.top.clamp(least, self.at.max(least)).min(len.saturating_sub(height));
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
