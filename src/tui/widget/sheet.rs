//! A sheet of blocks: words wrapped under a head, some of which can be stood on.
//!
//! Cards, propositions and lists of quotes are sheets: what is read and what is acted on stand in one column.

use super::listed::Listed;
use super::{paint, wrap};
use crate::text::Span;
use crate::tui::action::Action;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Some words of a sheet.
#[derive(Clone, Debug)]
pub struct Block<T> {
    /// What stands before the first line: numbers, citation keys, signs.
    pub head: Vec<(String, Style)>,
    /// Cells the words stand in; the head may be narrower.
    pub indent: usize,
    /// The words.
    pub words: String,
    /// Their style.
    pub style: Style,
    /// What one stands on; none where the cursor passes.
    pub item: Option<T>,
}

impl<T> Block<T> {
    /// Words that are only read.
    pub fn text(words: impl Into<String>, style: Style) -> Self {
        Self { head: Vec::new(), indent: 0, words: words.into(), style, item: None }
    }

    /// The same, further in.
    #[must_use]
    pub fn under(mut self, indent: usize) -> Self {
        self.indent = indent;
        self
    }

    /// The same after a head.
    #[must_use]
    pub fn after(mut self, head: impl Into<String>, style: Style) -> Self {
        self.head.push((head.into(), style));
        self
    }

    /// The same as something one can stand on.
    #[must_use]
    pub fn on(mut self, item: T) -> Self {
        self.item = Some(item);
        self
    }
}

#[derive(Clone, Copy, Debug)]
struct Line {
    block: usize,
    span: Span,
}

/// The blocks as they stand on the screen, and the cursor among them.
#[derive(Clone, Debug)]
pub struct Sheet<T> {
    blocks: Vec<Block<T>>,
    lines: Vec<Line>,
    first: Vec<usize>,
    at: usize,
    top: usize,
    height: usize,
}

impl<T> Default for Sheet<T> {
    fn default() -> Self {
        Self { blocks: Vec::new(), lines: Vec::new(), first: Vec::new(), at: 0, top: 0, height: 0 }
    }
}

impl<T: PartialEq> Sheet<T> {
    /// Puts other blocks there, `width` cells wide. The cursor stays on what it was on, or near it.
    pub fn set(&mut self, blocks: Vec<Block<T>>, width: u16) {
        let was = self.blocks.get_mut(self.at).and_then(|block| block.item.take());
        let same = was.and_then(|was| blocks.iter().position(|block| block.item.as_ref() == Some(&was)));
        self.at = same.unwrap_or_else(|| self.at.min(blocks.len().saturating_sub(1)));
        self.lines.clear();
        self.first.clear();
        for (block, row) in blocks.iter().enumerate() {
            self.first.push(self.lines.len());
            let room = usize::from(width).saturating_sub(indent(row)).max(1);
            self.lines.extend(wrap::wrap(&row.words, room).into_iter().map(|span| Line { block, span }));
        }
        self.blocks = blocks;
        self.top = self.top.min(self.last_top());
        if self.here().is_none() {
            self.at = self.stop(self.at, true).or_else(|| self.stop(self.at, false)).unwrap_or(self.at);
        }
    }

    /// To the beginning, for other contents.
    pub fn rewind(&mut self) {
        self.top = 0;
        self.at = if self.blocks.first().is_some_and(|block| block.item.is_some()) {
            0
        } else {
            self.stop(0, true).unwrap_or(0)
        };
    }

    /// What the cursor is on.
    pub fn here(&self) -> Option<&T> {
        self.blocks.get(self.at).and_then(|block| block.item.as_ref())
    }

    /// Everything that can be stood on, in its order.
    pub fn items(&self) -> impl Iterator<Item = &T> {
        self.blocks.iter().filter_map(|block| block.item.as_ref())
    }

    /// Puts the cursor on an item, where it stands on the sheet.
    pub fn show(&mut self, item: &T) {
        if let Some(at) = self.blocks.iter().position(|block| block.item.as_ref() == Some(item)) {
            self.at = at;
            self.reveal();
        }
    }

    /// Lines of the whole sheet.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// True when nothing stands on it.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The next block one can stand on, after `from` or before it.
    fn stop(&self, from: usize, on: bool) -> Option<usize> {
        let stands = |at: &usize| self.blocks.get(*at).is_some_and(|block| block.item.is_some());
        if on {
            (from + 1..self.blocks.len()).find(stands)
        } else {
            (0..from.min(self.blocks.len())).rev().find(stands)
        }
    }

    /// First line of a block, and the one after its last.
    fn extent(&self, block: usize) -> (usize, usize) {
        let first = self.first.get(block).copied().unwrap_or(0);
        (first, self.first.get(block + 1).copied().unwrap_or(self.lines.len()))
    }

    fn reveal(&mut self) {
        let (first, end) = self.extent(self.at);
        // With the first stop its heading is seen as well.
        let first = if self.stop(self.at, false).is_none() && first < self.height { 0 } else { first };
        if end > self.top + self.height {
            self.top = end.saturating_sub(self.height);
        }
        self.top = self.top.min(first);
    }

    fn last_top(&self) -> usize {
        self.lines.len().saturating_sub(self.height)
    }

    /// Fits it to `height` lines.
    pub fn fit(&mut self, height: u16) {
        let other = self.height != usize::from(height);
        self.height = usize::from(height);
        self.top = self.top.min(self.last_top());
        if other {
            self.reveal();
        }
    }

    /// Moves the cursor, or the sheet where nothing further can be stood on; false for an action that moves nothing.
    pub fn act(&mut self, action: Action) -> bool {
        let page = self.height.saturating_sub(1).max(1);
        match action {
            Action::Down => {
                let (_, end) = self.extent(self.at);
                match self.stop(self.at, true) {
                    _ if end > self.top + self.height => self.top = (self.top + 1).min(self.last_top()),
                    Some(next) => {
                        self.at = next;
                        self.reveal();
                    }
                    None => self.top = (self.top + 1).min(self.last_top()),
                }
            }
            Action::Up => match self.stop(self.at, false) {
                _ if self.extent(self.at).0 < self.top => self.top -= 1,
                Some(before) => {
                    self.at = before;
                    self.reveal();
                }
                None => self.top = self.top.saturating_sub(1),
            },
            Action::PageDown => self.turn((self.top + page).min(self.last_top())),
            Action::PageUp => self.turn(self.top.saturating_sub(page)),
            Action::Top => {
                self.rewind();
            }
            Action::Bottom => {
                self.at = self.stop(self.blocks.len(), false).unwrap_or(self.at);
                self.top = self.last_top();
            }
            _ => return false,
        }
        true
    }

    /// Scrolls, and takes the cursor along to what is seen.
    fn turn(&mut self, top: usize) {
        let on = top >= self.top;
        if top == self.top {
            // There is nothing further to scroll to: the cursor goes to the end of what is seen.
            if let Some(last) = self.stop(if on { self.blocks.len() } else { 0 }, !on) {
                self.at = last;
            }
            return;
        }
        self.top = top;
        let seen = |sheet: &Self, at: usize| {
            let (first, end) = sheet.extent(at);
            first >= top && end <= top + sheet.height
        };
        if !seen(self, self.at) {
            let found = (0..self.blocks.len())
                .find(|at| self.blocks.get(*at).is_some_and(|block| block.item.is_some()) && seen(self, *at));
            self.at = found.unwrap_or(self.at);
        }
    }

    /// The wheel.
    pub fn wheel(&mut self, up: bool) {
        self.top = if up { self.top.saturating_sub(3) } else { (self.top + 3).min(self.last_top()) };
    }

    /// Puts the cursor on the block at line `y` of what is seen; false where none can be stood on.
    pub fn click(&mut self, y: u16) -> bool {
        let Some(line) = self.lines.get(self.top + usize::from(y)) else { return false };
        let stands = self.blocks.get(line.block).is_some_and(|block| block.item.is_some());
        if stands {
            self.at = line.block;
        }
        stands
    }

    /// Draws what is seen of it, what the cursor is on in its style; none while it shall not be seen.
    pub fn draw(&self, area: Rect, cursor: Option<Style>, buf: &mut Buffer) {
        for (at, line) in self.lines.iter().enumerate().skip(self.top).take(usize::from(area.height)) {
            let y = u16::try_from(at - self.top).unwrap_or(u16::MAX);
            let Some(block) = self.blocks.get(line.block) else { continue };
            if self.first.get(line.block) == Some(&at) {
                let mut x = 0;
                for (words, style) in &block.head {
                    x = paint::put(buf, area, x, y, words, *style);
                }
            }
            let words = block.words.get(line.span.start..line.span.end).unwrap_or("");
            let x = u16::try_from(indent(block)).unwrap_or(u16::MAX);
            paint::put(buf, area, x, y, words.trim_end(), block.style);
            if let Some(style) = cursor.filter(|_| line.block == self.at && block.item.is_some()) {
                paint::line(buf, area, y, style);
            }
        }
    }

    /// Where more of it is, for a title; nothing where all is seen.
    pub fn seen(&self) -> String {
        if self.lines.len() <= self.height {
            return String::new();
        }
        let share = if self.top == 0 {
            "▼"
        } else if self.top >= self.last_top() {
            "▲"
        } else {
            "▲▼"
        };
        share.to_owned()
    }
}

impl<T: PartialEq> Listed for Sheet<T> {
    fn step(&mut self, action: Action) -> bool {
        self.act(action)
    }

    fn turn(&mut self, up: bool) {
        self.wheel(up);
    }

    fn point(&mut self, _: u16, y: u16) -> bool {
        self.click(y)
    }
}

/// Where the words of a block begin.
fn indent<T>(block: &Block<T>) -> usize {
    block.indent.max(block.head.iter().map(|(words, _)| wrap::cells(words)).sum())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn sheet(stops: &[bool], height: u16) -> Sheet<usize> {
        let mut sheet = Sheet::default();
        let block = |(at, stands): (usize, &bool)| {
            let block = Block::text("ena dve", Style::new());
            if *stands { block.on(at) } else { block }
        };
        sheet.set(stops.iter().enumerate().map(block).collect(), 20);
        sheet.fit(height);
        sheet
    }

    #[test]
    fn the_cursor_goes_from_stop_to_stop_and_stays_on_its_item() {
        let mut sheet = sheet(&[false, true, false, true, true], 3);
        assert_eq!(sheet.here(), Some(&1));
        sheet.act(Action::Down);
        assert_eq!(sheet.here(), Some(&3));
        sheet.act(Action::Up);
        assert_eq!((sheet.here(), sheet.top), (Some(&1), 0));
        sheet.act(Action::Bottom);
        assert_eq!((sheet.here(), sheet.top), (Some(&4), 2));
        // Another set in which the item stands elsewhere.
        sheet.set(vec![Block::text("x", Style::new()).on(4), Block::text("y", Style::new()).on(7)], 20);
        assert_eq!(sheet.here(), Some(&4));
        assert!(sheet.click(1));
        assert_eq!(sheet.here(), Some(&7));
    }

    #[test]
    fn what_cannot_be_stood_on_is_scrolled_through() {
        let mut sheet = sheet(&[true, false, false, false], 2);
        sheet.act(Action::Down);
        assert_eq!((sheet.here(), sheet.top), (Some(&0), 1));
        for _ in 0..5 {
            sheet.act(Action::Down);
        }
        assert_eq!(sheet.top, 2);
        assert_eq!(sheet.seen(), "▲");
    }

    #[test]
    fn an_empty_sheet_moves_nowhere() {
        let mut sheet = sheet(&[], 3);
        for action in
            [Action::Up, Action::Down, Action::PageUp, Action::PageDown, Action::Top, Action::Bottom]
        {
            sheet.act(action);
        }
        assert!(sheet.is_empty() && sheet.here().is_none() && !sheet.click(0));
    }
}
