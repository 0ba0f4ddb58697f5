//! The reader: the text with paragraph numbers and coding stripes, and a cursor that is always a unit.
//!
//! Nothing beyond the screen is wrapped: the first line seen is kept as (paragraph, line), so scrolling needs no count of
//! all lines, and resizing keeps the place.

pub mod coding;
mod jumps;
mod lines;
mod moves;
mod stripes;
mod underlined;

pub use jumps::{ask_find, find_next, go_to, keep_place, open};
pub use moves::{unit_after, unit_before};
pub use stripes::Stripe;
pub use underlined::Underlined;

use super::Pane;
use super::tabled;
use crate::analysis::table::Table;
use crate::model::Scope;
use crate::model::{DocumentId, Project, TextId};
use crate::text::units::{Unit, unit_at};
use crate::text::{Span, Text};
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::{Mode, Preset};
use crate::tui::state::State;
use crate::tui::widget::field::Field;
use crate::tui::widget::prose;
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
            Self::Units { anchor, head } => {
                Span { start: anchor.start.min(head.start), end: anchor.end.max(head.end) }
            }
            Self::Free { span, .. } => span,
        }
    }
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
        project.text(
            self.document
                .and_then(|id| project.document(id))
                .map_or(TextId(uuid::Uuid::nil()), |row| row.text),
        )
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
            state.reader.stripes = stripes::stripes(state, project, document, id, usize::from(width));
            state.reader.stripes_for = Some((stamp, document, usize::from(width)));
        }
        let space = state.space();
        let text = project.text(id);
        let reader = &mut state.reader;
        (reader.lanes, reader.width, reader.height) =
            (usize::from(lanes), usize::from(width), usize::from(area.height));
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
        let space = state.space();
        if state.reader.moves(project, action, space) {
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
            Action::Cancel if state.jumps.last().is_some_and(|jump| jump.tab != state.tab) => {
                state.back(project)
            }
            Action::Find => return Some(ask_find(state)),
            Action::FindNext => return Some(find_next(state, project)),
            Action::GoTo => return Some(jumps::ask_place(state)),
            Action::NextUnread => jumps::next_unread(state, project),
            Action::NextSame | Action::NextMemo => jumps::next_stripe(state, project, action),
            Action::NextDocument | Action::PreviousDocument => {
                jumps::next_document(state, project, action == Action::NextDocument)
            }
            _ => return coding::act(state, project, action),
        }
        Some(Vec::new())
    }

    fn key(&self, state: &mut State, project: &Project, key: Key) -> Option<Vec<Effect>> {
        // In `simple` typing opens the picker with what is typed.
        let typed = key.typed().filter(|c| state.settings.preset == Preset::Simple && c.is_alphanumeric())?;
        Some(coding::open_picker(state, project, typed.encode_utf8(&mut [0; 4])))
    }

    fn table(&self, state: &State, project: &Project) -> Option<Table> {
        let scope = Scope { documents: vec![state.reader.document?], ..state.counts.scope.clone() };
        tabled(state, project, "text", &scope, &Field::default())
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let space = state.space();
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
                    let hit = state.reader.stripes.iter().find(|stripe| {
                        stripe.lane == lane && row.is_some_and(|row| stripe.span.overlaps(row))
                    });
                    if let Some(stripe) = hit.copied() {
                        if let Some(code) = stripe.code {
                            state.codes.show(project, code);
                        }
                        state.reader.put(stripe.span.start);
                        state.reader.selection =
                            Some(Selection::Units { anchor: stripe.span, head: stripe.span });
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
                let (Some(from), Some(to)) =
                    (state.reader.pressed, state.reader.byte_at(text, mouse.x, mouse.y))
                else {
                    return Vec::new();
                };
                let around = |byte| {
                    let word = unit_at(text, byte, Unit::Word).filter(|_| !mouse.alt);
                    word.unwrap_or_else(|| {
                        Span::new(
                            byte,
                            byte + text
                                .body()
                                .get(byte..)
                                .and_then(|rest| rest.graphemes(true).next())
                                .map_or(0, str::len),
                        )
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
