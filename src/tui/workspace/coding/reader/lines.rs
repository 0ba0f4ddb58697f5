//! What of the text is on the screen: lines wrapped once for a width, and the first one seen as (paragraph, line).

use super::{Edge, LANE, NUMBER, Reader, Row, Selection};
use crate::model::Project;
use crate::text::{Span, Text};
use crate::tui::widget::wrap;
use std::rc::Rc;

impl Reader {
    /// The lines of a paragraph, bytes counted from its beginning; wrapped once for a width.
    pub(super) fn lines(&mut self, text: &Text, number: usize) -> Rc<[Span]> {
        let width = self.width;
        Rc::clone(
            self.wrapped
                .entry(number)
                .or_insert_with(|| wrap::wrap(text.paragraph_text(number), width).into()),
        )
    }

    /// Paragraph and line of a byte.
    pub(super) fn line_of(&mut self, text: &Text, byte: usize) -> (usize, usize) {
        let number = text.number_at(byte);
        let start = text.paragraph(number).map_or(0, |paragraph| paragraph.start);
        let lines = self.lines(text, number);
        let inside = byte.saturating_sub(start);
        (number, lines.partition_point(|line| line.start <= inside).saturating_sub(1))
    }

    /// Bytes of a line in the text.
    pub(super) fn line_span(&mut self, text: &Text, (number, line): (usize, usize)) -> Span {
        let start = text.paragraph(number).map_or(0, |paragraph| paragraph.start);
        let lines = self.lines(text, number);
        lines
            .get(line)
            .map_or(Span::new(start, start), |line| Span::new(start + line.start, start + line.end))
    }

    /// The line `count` lines further, spaces between paragraphs counted.
    pub(super) fn further(
        &mut self,
        text: &Text,
        from: (usize, usize),
        count: usize,
        space: usize,
    ) -> (usize, usize) {
        let last = text.paragraphs().len().max(1);
        let (mut number, mut line) = from;
        let mut left = count;
        loop {
            let rest = (self.lines(text, number).len() + space).saturating_sub(line);
            if left < rest {
                return (number, line + left);
            }
            if number >= last {
                return (last, self.lines(text, last).len().saturating_sub(1));
            }
            left -= rest;
            (number, line) = (number + 1, 0);
        }
    }

    /// The line `count` lines before.
    pub(super) fn before(
        &mut self,
        text: &Text,
        from: (usize, usize),
        count: usize,
        space: usize,
    ) -> (usize, usize) {
        let (mut number, mut line) = from;
        let mut left = count;
        while left > line {
            if number <= 1 {
                return (1, 0);
            }
            left -= line + 1;
            number -= 1;
            line = (self.lines(text, number).len() + space).saturating_sub(1);
        }
        line -= left;
        (number, line)
    }

    /// Scrolls so that the whole target is seen, or at least its beginning.
    pub(super) fn show_target(&mut self, project: &Project, text: &Text, space: usize) {
        let span = self.target(project).unwrap_or(Span::new(self.cursor, self.cursor));
        let shown = match self.selection {
            Some(Selection::Units { head, .. }) => head,
            Some(Selection::Free { span, edge: Edge::Start }) => Span::new(span.start, span.start),
            Some(Selection::Free { span, edge: Edge::End }) => Span::new(span.end, span.end),
            None => span,
        };
        let first = self.line_of(text, shown.start);
        let last = self.line_of(text, shown.end.max(shown.start + 1) - 1);
        let room = self.height.saturating_sub(1);
        if first < self.top {
            let margin = 2.min(room / 4);
            self.top = self.before(text, first, margin, space);
            return;
        }
        let bottom = self.further(text, self.top, room, space);
        if last > bottom {
            let far = self.further(text, bottom, room, space);
            let margin = if last > far { self.height / 3 } else { 1.min(room / 4) };
            let wanted = self.before(text, last, room.saturating_sub(margin), space);
            self.top = wanted.min(first);
        }
    }

    /// The lines seen from `top` on.
    pub(super) fn fill(&mut self, text: &Text, space: usize) {
        self.rows.clear();
        let (mut number, mut from) = self.top;
        let height = self.height;
        while self.rows.len() < height && number <= text.paragraphs().len() {
            let Some(paragraph) = text.paragraph(number) else { break };
            let lines = self.lines(text, number);
            for (at, line) in lines.iter().enumerate().skip(from) {
                let span = Span::new(paragraph.start + line.start, paragraph.start + line.end);
                self.rows.push(Row { number, span, first: at == 0, space: false });
            }
            for _ in from.saturating_sub(lines.len())..space {
                self.rows.push(Row {
                    number,
                    span: Span::new(paragraph.end, paragraph.end),
                    first: false,
                    space: true,
                });
            }
            (number, from) = (number + 1, 0);
        }
        self.rows.truncate(height);
    }

    /// Scrolls three lines; the cursor stays.
    pub fn scroll(&mut self, text: &Text, down: bool, space: usize) {
        self.top =
            if down { self.further(text, self.top, 3, space) } else { self.before(text, self.top, 3, space) };
        self.follow = false;
    }

    /// The byte drawn at a cell of the pane.
    pub fn byte_at(&self, text: &Text, x: u16, y: u16) -> Option<usize> {
        let row = self.rows.get(usize::from(y)).or(self.rows.last())?;
        let left = u16::try_from(self.lanes).unwrap_or(0) * LANE + NUMBER;
        Some(row.span.start + wrap::byte_at(text.slice(row.span), usize::from(x.saturating_sub(left))))
    }
}
