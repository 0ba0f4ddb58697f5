//! Movement by units and by lines, and the selection with its edges.

use super::{Edge, Reader, Selection};
use crate::model::Project;
use crate::text::units::{self, Unit, unit_at};
use crate::text::{Span, Text};
use crate::tui::action::Action;
use crate::tui::widget::wrap;
use unicode_segmentation::UnicodeSegmentation;

/// The units of a paragraph as bytes of the text; a turn counts as its paragraphs.
fn pieces(text: &Text, number: usize, unit: Unit) -> Vec<Span> {
    let Some(paragraph) = text.paragraph(number) else { return Vec::new() };
    let piece = text.slice(paragraph.span());
    let inside = match unit {
        Unit::Word => units::words(piece),
        Unit::Clause => units::clauses(piece),
        Unit::Sentence => units::sentences(piece),
        Unit::Paragraph | Unit::Turn => units::trimmed(piece, Span::new(0, piece.len()))
            .map(|_| Span::new(0, piece.len()))
            .into_iter()
            .collect(),
    };
    inside
        .into_iter()
        .map(|span| Span::new(paragraph.start + span.start, paragraph.start + span.end))
        .collect()
}

/// The first unit at or after a byte.
pub fn unit_after(text: &Text, byte: usize, unit: Unit) -> Option<Span> {
    let from = text.number_at(byte.saturating_sub(1));
    let found = (from..=text.paragraphs().len())
        .find_map(|number| pieces(text, number, unit).into_iter().find(|span| span.start >= byte))?;
    if unit == Unit::Turn { unit_at(text, found.start, unit) } else { Some(found) }
}

/// The last unit that ends at or before a byte.
pub fn unit_before(text: &Text, byte: usize, unit: Unit) -> Option<Span> {
    let from = text.number_at(byte);
    let found = (1..=from)
        .rev()
        .find_map(|number| pieces(text, number, unit).into_iter().rev().find(|span| span.end <= byte))?;
    if unit == Unit::Turn { unit_at(text, found.start, unit) } else { Some(found) }
}

impl Reader {
    /// Movement and selection; false for an action that is neither.
    pub fn moves(&mut self, project: &Project, action: Action, space: usize) -> bool {
        let text = self.text(project);
        if !matches!(action, Action::Up | Action::Down | Action::ExtendUp | Action::ExtendDown) {
            self.goal = None;
        }
        if let Some(Selection::Free { span, edge }) = self.selection
            && let Some(span) = self.edge_moved(text, span, edge, action)
        {
            self.selection = Some(Selection::Free { span, edge });
            self.cursor = span.start;
            self.follow = true;
            return true;
        }
        let here = self.target(project).unwrap_or(Span::new(self.cursor, self.cursor));
        match action {
            Action::Right => self.move_to(unit_after(text, here.end, self.unit)),
            Action::Left => self.move_to(unit_before(text, here.start, self.unit)),
            Action::Down | Action::Up => {
                let to = self.line_moved(text, here, action == Action::Down);
                let to = to.and_then(|byte| unit_at(text, byte, self.unit));
                let edge = if action == Action::Down {
                    unit_after(text, here.end, self.unit)
                } else {
                    unit_before(text, here.start, self.unit)
                };
                let goal = self.goal;
                self.move_to(to.filter(|to| !to.overlaps(here)).or(edge));
                self.goal = goal;
            }
            Action::PageDown | Action::PageUp => {
                let page = self.height.saturating_sub(2).max(1);
                self.top = if action == Action::PageDown {
                    self.further(text, self.top, page, space)
                } else {
                    self.before(text, self.top, page, space)
                };
                let first = self.line_span(text, self.top);
                let unit = unit_after(text, first.start, self.unit)
                    .or_else(|| unit_before(text, first.start, self.unit));
                self.move_to(unit);
            }
            Action::Top => self.move_to(unit_after(text, 0, self.unit)),
            Action::Bottom => self.move_to(unit_before(text, text.body().len(), self.unit)),
            Action::Home | Action::End => {
                let number = text.number_at(here.start);
                let own = pieces(text, number, self.unit);
                self.move_to(if action == Action::Home { own.first().copied() } else { own.last().copied() });
            }
            Action::Widen | Action::Narrow => {
                self.unit = if action == Action::Widen { self.unit.wider() } else { self.unit.narrower() };
                let at = unit_at(text, self.cursor, self.unit).map_or(self.cursor, |span| span.start);
                self.put(at);
            }
            Action::ExtendRight | Action::ExtendLeft | Action::ExtendDown | Action::ExtendUp => {
                self.extend(project, action)
            }
            Action::EdgeStart | Action::EdgeEnd => {
                let edge = if action == Action::EdgeStart { Edge::Start } else { Edge::End };
                self.selection = Some(Selection::Free { span: here, edge });
                self.follow = true;
            }
            Action::EdgeBack | Action::EdgeOn => {
                let edge = Edge::End;
                let span = self.edge_moved(text, here, edge, action).unwrap_or(here);
                self.selection = Some(Selection::Free { span, edge });
                self.follow = true;
            }
            Action::Select => {
                if let Some(span) = unit_at(text, self.cursor, Unit::Word) {
                    self.selection = Some(Selection::Free { span, edge: Edge::End });
                }
            }
            Action::SelectAll => {
                let paragraph = text.paragraph(text.number_at(here.start)).map(crate::text::Paragraph::span);
                let whole = Span::new(0, text.body().len());
                let span = paragraph.filter(|span| *span != here && !span.is_empty()).unwrap_or(whole);
                self.selection = Some(Selection::Units { anchor: span, head: span });
            }
            _ => return false,
        }
        true
    }

    fn extend(&mut self, project: &Project, action: Action) {
        let text = self.text(project);
        let (anchor, head) = match self.selection {
            Some(Selection::Units { anchor, head }) => (anchor, head),
            Some(Selection::Free { span, .. }) => (span, span),
            None => {
                let Some(unit) = self.unit_here(project) else { return };
                (unit, unit)
            }
        };
        let by_line = |reader: &mut Self, down| {
            let byte = reader.line_moved(text, head, down)?;
            unit_at(text, byte, reader.unit).filter(|span| !span.overlaps(head))
        };
        let next = match action {
            Action::ExtendRight => unit_after(text, head.end, self.unit),
            Action::ExtendLeft => unit_before(text, head.start, self.unit),
            Action::ExtendDown => by_line(self, true).or_else(|| unit_after(text, head.end, self.unit)),
            _ => by_line(self, false).or_else(|| unit_before(text, head.start, self.unit)),
        };
        if let Some(head) = next {
            self.selection = Some(Selection::Units { anchor, head });
            self.follow = true;
        }
    }

    /// The byte a line below the end of a span, or above its beginning, in the column of its beginning.
    fn line_moved(&mut self, text: &Text, from: Span, down: bool) -> Option<usize> {
        let begin = self.line_of(text, from.start);
        let span = self.line_span(text, begin);
        let column = wrap::cell_of(text.slice(span), from.start.saturating_sub(span.start));
        let goal = *self.goal.get_or_insert(column);
        let mut at = if down { self.line_of(text, from.end.max(from.start + 1) - 1) } else { begin };
        let last = text.paragraphs().len();
        loop {
            at = match down {
                true if at.1 + 1 < self.lines(text, at.0).len() => (at.0, at.1 + 1),
                true if at.0 < last => (at.0 + 1, 0),
                false if at.1 > 0 => (at.0, at.1 - 1),
                false if at.0 > 1 => (at.0 - 1, self.lines(text, at.0 - 1).len().saturating_sub(1)),
                _ => return None,
            };
            let line = self.line_span(text, at);
            if !text.slice(line).trim().is_empty() {
                return Some(line.start + wrap::byte_at(text.slice(line), goal));
            }
        }
    }

    /// A span with one edge moved: by a word, with Ctrl by a character, with up and down by a line.
    fn edge_moved(&mut self, text: &Text, span: Span, edge: Edge, action: Action) -> Option<Span> {
        let at = if edge == Edge::Start { span.start } else { span.end };
        let body = text.body();
        let to = match action {
            Action::Right | Action::ExtendRight => {
                let word = unit_after(text, at + usize::from(edge == Edge::Start), Unit::Word);
                word.map_or(body.len(), |word| if edge == Edge::Start { word.start } else { word.end })
            }
            Action::Left | Action::ExtendLeft => {
                let word = unit_before(text, at.saturating_sub(usize::from(edge == Edge::End)), Unit::Word);
                word.map_or(0, |word| if edge == Edge::Start { word.start } else { word.end })
            }
            Action::EdgeOn => {
                at + body.get(at..).and_then(|rest| rest.graphemes(true).next()).map_or(0, str::len)
            }
            Action::EdgeBack => {
                at - body.get(..at).and_then(|rest| rest.graphemes(true).next_back()).map_or(0, str::len)
            }
            Action::Down | Action::ExtendDown => self.line_moved(text, Span::new(at, at), true)?,
            Action::Up | Action::ExtendUp => self.line_moved(text, Span::new(at, at), false)?,
            _ => return None,
        };
        let to = crate::text::span::floor_boundary(body, to);
        let moved = if edge == Edge::Start {
            Span { start: to, end: span.end }
        } else {
            Span { start: span.start, end: to }
        };
        Some(if moved.is_empty() { span } else { moved })
    }
}
