//! The reader: the text with paragraph numbers and coding stripes, and a cursor that is always a unit.
//!
//! Nothing beyond the screen is wrapped: the first line seen is kept as (paragraph, line), so scrolling needs no count of
//! all lines, and resizing keeps the place.

use super::{Pane, segments_here};
use crate::model::{CodeId, CodingId, DocumentId, Project, SegmentId, TextId};
use crate::say;
use crate::text::units::{self, Unit, unit_at};
use crate::text::{Span, Text};
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::code;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::{Mode, Preset};
use crate::tui::search;
use crate::tui::state::{State, Tone};
use crate::tui::widget::prompt::{Prompt, Purpose};
use crate::tui::widget::{prose, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rustc_hash::FxHashMap;
use std::rc::Rc;
use unicode_segmentation::UnicodeSegmentation;

/// Cells of a lane: the short name, the bar, a space.
pub const LANE: u16 = 7;
/// Cells of the paragraph's number and the space after it.
pub const NUMBER: u16 = 5;
/// Lines of text longer than this are hard to read.
const WIDEST: u16 = 100;

/// Which end of a free selection the arrows move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Its beginning.
    Start,
    /// Its end.
    End,
}

/// What is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selection {
    /// From one unit to another.
    Units {
        /// Where it was begun.
        anchor: Span,
        /// Where it goes to.
        head: Span,
    },
    /// Any bytes on grapheme bounds.
    Free {
        /// The bytes.
        span: Span,
        /// The end that arrows move.
        edge: Edge,
    },
}

impl Selection {
    /// The bytes selected.
    pub fn span(self) -> Span {
        match self {
            Self::Units { anchor, head } => Span { start: anchor.start.min(head.start), end: anchor.end.max(head.end) },
            Self::Free { span, .. } => span,
        }
    }
}

/// A coding as it is drawn beside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stripe {
    /// Its bytes.
    pub span: Span,
    /// The segment.
    pub segment: SegmentId,
    /// The code; none for a unit that is only marked.
    pub code: Option<CodeId>,
    /// The coding.
    pub coding: Option<CodingId>,
    /// The lane it stands in, from 0.
    pub lane: usize,
}

/// A line on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Number of the paragraph.
    pub number: usize,
    /// Bytes of the text; empty for the space after a paragraph.
    pub span: Span,
    /// True for the first line of its paragraph.
    pub first: bool,
    /// True for the space after a paragraph.
    pub space: bool,
}

/// The reader's part of the state.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The document that is open.
    pub document: Option<DocumentId>,
    /// The byte at which the unit under the cursor begins.
    pub cursor: usize,
    /// How wide the cursor is.
    pub unit: Unit,
    /// What is selected.
    pub selection: Option<Selection>,
    /// The words looked for in the document, folded.
    pub find: Vec<String>,
    /// The lines on the screen.
    pub rows: Vec<Row>,
    /// Lanes shown.
    pub lanes: usize,
    /// Cells of a line of text.
    pub width: usize,
    /// The codings of the document, by their beginnings.
    pub stripes: Vec<Stripe>,
    top: (usize, usize),
    follow: bool,
    height: usize,
    goal: Option<usize>,
    pressed: Option<usize>,
    wrapped: FxHashMap<usize, Rc<[Span]>>,
    wrapped_for: Option<(TextId, usize)>,
    stripes_for: Option<(u64, DocumentId, usize)>,
}

impl Default for Reader {
    fn default() -> Self {
        Self {
            document: None,
            cursor: 0,
            unit: Unit::Sentence,
            selection: None,
            find: Vec::new(),
            rows: Vec::new(),
            lanes: 1,
            width: 40,
            stripes: Vec::new(),
            top: (1, 0),
            follow: true,
            height: 10,
            goal: None,
            pressed: None,
            wrapped: FxHashMap::default(),
            wrapped_for: None,
            stripes_for: None,
        }
    }
}

impl Reader {
    /// The text that is open.
    pub fn text<'a>(&self, project: &'a Project) -> &'a Text {
        project.text(self.document.and_then(|id| project.document(id)).map_or(TextId(uuid::Uuid::nil()), |row| row.text))
    }

    /// What a code would be put on: the selection, else the unit under the cursor.
    pub fn target(&self, project: &Project) -> Option<Span> {
        match self.selection {
            Some(selection) => Some(selection.span()).filter(|span| !span.is_empty()),
            None => self.unit_here(project),
        }
    }

    /// The unit under the cursor.
    pub fn unit_here(&self, project: &Project) -> Option<Span> {
        unit_at(self.text(project), self.cursor, self.unit)
    }

    /// The lines of a paragraph, bytes counted from its beginning; wrapped once for a width.
    fn lines(&mut self, text: &Text, number: usize) -> Rc<[Span]> {
        let width = self.width;
        Rc::clone(self.wrapped.entry(number).or_insert_with(|| wrap::wrap(text.paragraph_text(number), width).into()))
    }

    /// Paragraph and line of a byte.
    fn line_of(&mut self, text: &Text, byte: usize) -> (usize, usize) {
        let number = text.number_at(byte);
        let start = text.paragraph(number).map_or(0, |paragraph| paragraph.start);
        let lines = self.lines(text, number);
        let inside = byte.saturating_sub(start);
        (number, lines.partition_point(|line| line.start <= inside).saturating_sub(1))
    }

    /// Bytes of a line in the text.
    fn line_span(&mut self, text: &Text, (number, line): (usize, usize)) -> Span {
        let start = text.paragraph(number).map_or(0, |paragraph| paragraph.start);
        let lines = self.lines(text, number);
        lines.get(line).map_or(Span::new(start, start), |line| Span::new(start + line.start, start + line.end))
    }

    /// The line `count` lines further, spaces between paragraphs counted.
    fn further(&mut self, text: &Text, from: (usize, usize), count: usize, space: usize) -> (usize, usize) {
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
    fn before(&mut self, text: &Text, from: (usize, usize), count: usize, space: usize) -> (usize, usize) {
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

    /// Puts the cursor on the unit that begins there.
    pub fn put(&mut self, byte: usize) {
        self.cursor = byte;
        self.selection = None;
        self.follow = true;
    }

    fn move_to(&mut self, span: Option<Span>) {
        if let Some(span) = span {
            self.put(span.start);
        }
    }
}

/// The units of a paragraph as bytes of the text; a turn counts as its paragraphs.
fn pieces(text: &Text, number: usize, unit: Unit) -> Vec<Span> {
    let Some(paragraph) = text.paragraph(number) else { return Vec::new() };
    let piece = text.slice(paragraph.span());
    let inside = match unit {
        Unit::Word => units::words(piece),
        Unit::Clause => units::clauses(piece),
        Unit::Sentence => units::sentences(piece),
        Unit::Paragraph | Unit::Turn => {
            units::trimmed(piece, Span::new(0, piece.len())).map(|_| Span::new(0, piece.len())).into_iter().collect()
        }
    };
    inside.into_iter().map(|span| Span::new(paragraph.start + span.start, paragraph.start + span.end)).collect()
}

/// The first unit at or after a byte.
pub fn unit_after(text: &Text, byte: usize, unit: Unit) -> Option<Span> {
    let from = text.number_at(byte.saturating_sub(1));
    let found =
        (from..=text.paragraphs().len()).find_map(|number| pieces(text, number, unit).into_iter().find(|span| span.start >= byte))?;
    if unit == Unit::Turn { unit_at(text, found.start, unit) } else { Some(found) }
}

/// The last unit that ends at or before a byte.
pub fn unit_before(text: &Text, byte: usize, unit: Unit) -> Option<Span> {
    let from = text.number_at(byte);
    let found = (1..=from).rev().find_map(|number| pieces(text, number, unit).into_iter().rev().find(|span| span.end <= byte))?;
    if unit == Unit::Turn { unit_at(text, found.start, unit) } else { Some(found) }
}

/// Opens a document where it was left.
pub fn open(state: &mut State, project: &Project, document: DocumentId) {
    if project.document(document).is_none() {
        return;
    }
    keep_place(state);
    let place = state.places.documents.get(&document).copied().unwrap_or_default();
    let reader = &mut state.reader;
    if reader.document != Some(document) {
        reader.document = Some(document);
        reader.top = (1, 0);
        reader.wrapped.clear();
        reader.find.clear();
    }
    let text = reader.text(project);
    let cursor = unit_at(text, place.cursor.min(text.body().len()), reader.unit).map_or(0, |span| span.start);
    reader.put(cursor);
    state.places.last = Some(document);
}

/// Notes where one is in the open document.
pub fn keep_place(state: &mut State) {
    if let Some(document) = state.reader.document {
        let place = state.places.documents.entry(document).or_default();
        place.cursor = state.reader.cursor;
    }
}

/// Jumps to a passage and selects it; `Alt-Left` and Esc come back.
pub fn go_to(state: &mut State, project: &Project, document: DocumentId, span: Span) {
    state.mark_jump();
    state.tab = super::tab("coding");
    state.set_focus(1);
    if state.reader.document != Some(document) {
        open(state, project, document);
    }
    state.reader.put(span.start);
    state.reader.selection = Some(Selection::Units { anchor: span, head: span });
}

/// The codings of the open document with their lanes. A lane is free again in the next paragraph, or a line's width
/// further on: two passages on one line never share it.
fn stripes(state: &State, project: &Project, document: DocumentId, text: TextId, width: usize) -> Vec<Stripe> {
    let coders = &state.counts.scope.coders;
    let words = project.text(text);
    let mut out: Vec<Stripe> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    for placed in project.lookups().segments_in(document, text) {
        let mut codes: Vec<(Option<CodeId>, Option<CodingId>)> = Vec::new();
        for mark in project.lookups().marks_on(placed.segment) {
            let counts = mark.active && (coders.is_empty() || coders.contains(&mark.coder));
            if counts && !codes.iter().any(|(code, _)| *code == Some(mark.code)) {
                codes.push((Some(mark.code), Some(mark.coding)));
            }
        }
        if codes.is_empty() && project.segment(placed.segment).is_some_and(|row| row.unit) {
            codes.push((None, None));
        }
        for (code, coding) in codes {
            let begin = words.number_at(placed.span.start);
            let free = |end: &usize| {
                *end <= placed.span.start && (placed.span.start - *end >= width || words.number_at(end.saturating_sub(1)) < begin)
            };
            let lane = ends.iter().position(free).unwrap_or(ends.len());
            match ends.get_mut(lane) {
                Some(end) => *end = placed.span.end,
                None => ends.push(placed.span.end),
            }
            out.push(Stripe { span: placed.span, segment: placed.segment, code, coding, lane });
        }
    }
    out
}

/// The pane.
pub struct ReaderPane;

impl Pane for ReaderPane {
    fn name(&self) -> &'static str {
        "reader"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Reader
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        let Some(document) = state.reader.document.filter(|id| project.document(*id).is_some()) else {
            state.reader.document = None;
            state.reader.rows.clear();
            state.reader.stripes.clear();
            return;
        };
        let lanes = match area.width {
            0..=49 => 1,
            50..=79 => 2,
            80..=119 => 3,
            _ => 4,
        };
        let width = area.width.saturating_sub(lanes * LANE + NUMBER + 1).clamp(8, WIDEST);
        let id = project.document(document).map_or(TextId(uuid::Uuid::nil()), |row| row.text);
        let stamp = state.stamp;
        if state.reader.stripes_for != Some((stamp, document, usize::from(width))) {
            state.reader.stripes = stripes(state, project, document, id, usize::from(width));
            state.reader.stripes_for = Some((stamp, document, usize::from(width)));
        }
        let space = usize::from(!state.settings.dense);
        let text = project.text(id);
        let reader = &mut state.reader;
        (reader.lanes, reader.width, reader.height) = (usize::from(lanes), usize::from(width), usize::from(area.height));
        if reader.wrapped_for != Some((id, reader.width)) {
            // The line that was seen first stays so, by its byte.
            let first = reader.rows.iter().find(|row| !row.space).map(|row| row.span.start);
            let same = reader.wrapped_for.is_some_and(|(old, _)| old == id);
            reader.wrapped.clear();
            reader.wrapped_for = Some((id, reader.width));
            if let Some(first) = first.filter(|_| same) {
                reader.top = reader.line_of(text, first);
                reader.follow = true;
            }
        }
        reader.cursor = crate::text::span::floor_boundary(text.body(), reader.cursor);
        reader.top.0 = reader.top.0.clamp(1, text.paragraphs().len().max(1));
        if std::mem::take(&mut reader.follow) {
            reader.show_target(project, text, space);
        }
        reader.fill(text, space);
        let first = reader.rows.first().map_or(0, |row| row.number);
        let last = reader.rows.iter().rev().find(|row| !row.space).map_or(0, |row| row.number);
        let seen = state.places.documents.entry(document).or_default();
        // Who jumps to a passage has not read what lies before it.
        if first <= seen.read + 1 {
            seen.read = seen.read.max(last);
        }
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        state.reader.document?;
        if state.reader.moves(project, action, usize::from(!state.settings.dense)) {
            return Some(Vec::new());
        }
        match action {
            Action::Cancel if state.reader.selection.take().is_some() => {
                // Out of a table and back again: Esc lets the selection go and returns in one step.
                let from_elsewhere = state.jumps.last().is_some_and(|jump| jump.tab != state.tab);
                if !from_elsewhere {
                    return Some(Vec::new());
                }
                state.back(project);
            }
            Action::Cancel if !state.reader.find.is_empty() => state.reader.find.clear(),
            Action::Cancel if state.jumps.last().is_some_and(|jump| jump.tab != state.tab) => state.back(project),
            Action::Find => state.ask(Prompt::new(Purpose::Find, "")),
            Action::FindNext => find_next(state, project),
            Action::GoTo => state.ask(Prompt::new(Purpose::GoTo, "")),
            Action::NextUnread => next_unread(state, project),
            Action::NextSame | Action::NextMemo => next_stripe(state, project, action),
            Action::NextDocument | Action::PreviousDocument => next_document(state, project, action == Action::NextDocument),
            _ => return code::act(state, project, action),
        }
        Some(Vec::new())
    }

    fn key(&self, state: &mut State, project: &Project, key: Key) -> Option<Vec<Effect>> {
        // In `simple` typing opens the picker with what is typed.
        let typed = key.typed().filter(|c| state.settings.preset == Preset::Simple && c.is_alphanumeric())?;
        code::open_picker(state, project, typed.encode_utf8(&mut [0; 4]));
        Some(Vec::new())
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let space = usize::from(!state.settings.dense);
        let text = state.reader.text(project);
        match mouse.deed {
            Deed::WheelUp => state.reader.scroll(text, false, space),
            Deed::WheelDown => state.reader.scroll(text, true, space),
            Deed::Press(count) => {
                let left = u16::try_from(state.reader.lanes).unwrap_or(0) * LANE;
                let Some(byte) = state.reader.byte_at(text, mouse.x, mouse.y) else { return Vec::new() };
                if mouse.x < left {
                    let lane = usize::from(mouse.x / LANE);
                    let row = state.reader.rows.get(usize::from(mouse.y)).map(|row| row.span);
                    let hit =
                        state.reader.stripes.iter().find(|stripe| stripe.lane == lane && row.is_some_and(|row| stripe.span.overlaps(row)));
                    if let Some(stripe) = hit.copied() {
                        if let Some(code) = stripe.code {
                            state.codes.show(project, code);
                        }
                        state.reader.put(stripe.span.start);
                        state.reader.selection = Some(Selection::Units { anchor: stripe.span, head: stripe.span });
                    }
                    return Vec::new();
                }
                let unit = if count >= 3 { Unit::Paragraph } else { state.reader.unit };
                let at = unit_at(text, byte, unit).map_or(byte, |span| span.start);
                state.reader.put(at);
                state.reader.follow = false;
                state.reader.pressed = Some(byte);
                if count >= 2
                    && let Some(span) = unit_at(text, byte, unit)
                {
                    state.reader.selection = Some(Selection::Units { anchor: span, head: span });
                }
            }
            Deed::Drag => {
                let (Some(from), Some(to)) = (state.reader.pressed, state.reader.byte_at(text, mouse.x, mouse.y)) else {
                    return Vec::new();
                };
                let around = |byte| {
                    let word = unit_at(text, byte, Unit::Word).filter(|_| !mouse.alt);
                    word.unwrap_or_else(|| {
                        Span::new(byte, byte + text.body().get(byte..).and_then(|rest| rest.graphemes(true).next()).map_or(0, str::len))
                    })
                };
                let (from, to) = (around(from), around(to));
                let span = Span { start: from.start.min(to.start), end: from.end.max(to.end) };
                state.reader.cursor = span.start;
                state.reader.selection = Some(Selection::Free { span, edge: Edge::End });
            }
            Deed::Right => return state.open_menu(project),
        }
        Vec::new()
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        prose::draw(state, project, area, focused, buf);
    }
}

impl Reader {
    /// Scrolls so that the whole target is seen, or at least its beginning.
    fn show_target(&mut self, project: &Project, text: &Text, space: usize) {
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
    fn fill(&mut self, text: &Text, space: usize) {
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
                self.rows.push(Row { number, span: Span::new(paragraph.end, paragraph.end), first: false, space: true });
            }
            (number, from) = (number + 1, 0);
        }
        self.rows.truncate(height);
    }

    fn scroll(&mut self, text: &Text, down: bool, space: usize) {
        self.top = if down { self.further(text, self.top, 3, space) } else { self.before(text, self.top, 3, space) };
        self.follow = false;
    }

    /// The byte drawn at a cell of the pane.
    fn byte_at(&self, text: &Text, x: u16, y: u16) -> Option<usize> {
        let row = self.rows.get(usize::from(y)).or(self.rows.last())?;
        let left = u16::try_from(self.lanes).unwrap_or(0) * LANE + NUMBER;
        Some(row.span.start + wrap::byte_at(text.slice(row.span), usize::from(x.saturating_sub(left))))
    }

    /// Movement and selection; false for an action that is neither.
    fn moves(&mut self, project: &Project, action: Action, space: usize) -> bool {
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
                let edge =
                    if action == Action::Down { unit_after(text, here.end, self.unit) } else { unit_before(text, here.start, self.unit) };
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
                let unit = unit_after(text, first.start, self.unit).or_else(|| unit_before(text, first.start, self.unit));
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
            Action::ExtendRight | Action::ExtendLeft | Action::ExtendDown | Action::ExtendUp => self.extend(project, action),
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
            Action::EdgeOn => at + body.get(at..).and_then(|rest| rest.graphemes(true).next()).map_or(0, str::len),
            Action::EdgeBack => at - body.get(..at).and_then(|rest| rest.graphemes(true).next_back()).map_or(0, str::len),
            Action::Down | Action::ExtendDown => self.line_moved(text, Span::new(at, at), true)?,
            Action::Up | Action::ExtendUp => self.line_moved(text, Span::new(at, at), false)?,
            _ => return None,
        };
        let to = crate::text::span::floor_boundary(body, to);
        let moved = if edge == Edge::Start { Span { start: to, end: span.end } } else { Span { start: span.start, end: to } };
        Some(if moved.is_empty() { span } else { moved })
    }
}

/// To the next place where the words looked for stand, from the cursor on, round the end.
pub fn find_next(state: &mut State, project: &Project) {
    let words = state.reader.find.clone();
    if words.is_empty() {
        return state.ask(Prompt::new(Purpose::Find, ""));
    }
    let text = state.reader.text(project);
    let here = state.reader.target(project).map_or(state.reader.cursor, |span| span.end);
    let number = text.number_at(here);
    let count = text.paragraphs().len();
    let around = (number..=count).chain(1..=number);
    let found = around.enumerate().find_map(|(turn, number)| {
        let hits = search::in_paragraph(text, number, &words)?;
        let first = hits.into_iter().find(|span| turn > 0 || span.start >= here)?;
        Some(first)
    });
    match found {
        Some(span) => {
            let at = unit_at(text, span.start, state.reader.unit).map_or(span.start, |unit| unit.start);
            state.reader.put(at);
            state.tell(
                Tone::Plain,
                say!("desk-found", place = project.cite(state.reader.document.unwrap_or(DocumentId(uuid::Uuid::nil())), span)),
            );
        }
        None => state.tell(Tone::Warning, say!("desk-found-nothing", words = words.join(" "))),
    }
}

/// To the next sentence under no coding, after what was read.
fn next_unread(state: &mut State, project: &Project) {
    let text = state.reader.text(project);
    let mut at = state.reader.target(project).map_or(0, |span| span.end);
    while let Some(unit) = unit_after(text, at, state.reader.unit) {
        let kind = text.paragraph(text.number_at(unit.start)).map(|paragraph| paragraph.kind);
        let coded = state.reader.stripes.iter().any(|stripe| stripe.span.overlaps(unit));
        if kind == Some(crate::text::ParagraphKind::Said) && !coded {
            return state.reader.put(unit.start);
        }
        at = unit.end;
    }
    state.tell(Tone::Plain, say!("desk-nothing-further"));
}

/// To the next segment of the focused code, or the next with a memo.
fn next_stripe(state: &mut State, project: &Project, action: Action) {
    let here = state.reader.cursor;
    let focused = state.codes.focused();
    let wanted = |stripe: &&Stripe| {
        stripe.span.start > here
            && match action {
                Action::NextSame => stripe.code.is_some() && stripe.code == focused,
                _ => segments_here::has_memo(project, stripe.segment, stripe.coding),
            }
    };
    match state.reader.stripes.iter().find(wanted).map(|stripe| stripe.span) {
        Some(span) => {
            state.reader.put(span.start);
            state.reader.selection = Some(Selection::Units { anchor: span, head: span });
        }
        None => state.tell(Tone::Plain, say!("desk-nothing-further")),
    }
}

/// The document after this one, or before it, in the project's order.
fn next_document(state: &mut State, project: &Project, on: bool) {
    let all: Vec<DocumentId> = project.documents_in_order().map(|row| row.id).collect();
    let at = all.iter().position(|id| Some(*id) == state.reader.document).unwrap_or(0);
    let to = if on { at.checked_add(1) } else { at.checked_sub(1) };
    if let Some(document) = to.and_then(|to| all.get(to)).copied() {
        state.mark_jump();
        open(state, project, document);
    }
}
