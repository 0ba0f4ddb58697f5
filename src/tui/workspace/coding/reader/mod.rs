//! The text with a cursor that is always a unit, its selection, and the codings as stripes beside it.
//!
//! Nothing beyond the screen is wrapped: the first line seen is kept as (paragraph, line), so scrolling needs no count of
//! all lines, and resizing keeps the place.

pub mod coding;
pub mod jumps;
mod lines;
mod moves;
pub mod prose;
mod stripes;

pub use moves::{unit_after, unit_before};
pub use stripes::{Stripe, Underlined};

use crate::model::{DocumentId, Project, TextId};
use crate::text::units::{Unit, unit_at};
use crate::text::{Span, Text};
use crate::tui::shell::Shell;
use ratatui::layout::Rect;
use rustc_hash::FxHashMap;
use std::rc::Rc;

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

/// What the text owns.
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
    pub(in crate::tui::workspace::coding) top: (usize, usize),
    pub(in crate::tui::workspace::coding) follow: bool,
    pub(in crate::tui::workspace::coding) height: usize,
    pub(in crate::tui::workspace::coding) goal: Option<usize>,
    pub(in crate::tui::workspace::coding) pressed: Option<usize>,
    pub(in crate::tui::workspace::coding) wrapped: FxHashMap<usize, Rc<[Span]>>,
    pub(in crate::tui::workspace::coding) wrapped_for: Option<(TextId, usize)>,
    pub(in crate::tui::workspace::coding) stripes_for: Option<(u64, DocumentId, usize)>,
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

    pub(super) fn move_to(&mut self, span: Option<Span>) {
        if let Some(span) = span {
            self.put(span.start);
        }
    }

    /// Fits the text to an area and computes what of it is seen.
    pub fn fit(&mut self, shell: &Shell, project: &Project, area: Rect) {
        let Some(row) = self.document.and_then(|id| project.document(id)) else {
            self.document = None;
            self.rows.clear();
            self.stripes.clear();
            return;
        };
        let lanes = match area.width {
            0..=49 => 1,
            50..=79 => 2,
            80..=119 => 3,
            _ => 4,
        };
        let width = usize::from(area.width.saturating_sub(lanes * LANE + NUMBER + 1).clamp(8, WIDEST));
        let key = (shell.stamp, row.id, width);
        if self.stripes_for != Some(key) {
            self.stripes = stripes::stripes(&shell.counts.scope.coders, project, row.id, row.text, width);
            self.stripes_for = Some(key);
        }
        let (text, space) = (project.text(row.text), shell.space());
        (self.lanes, self.width, self.height) = (usize::from(lanes), width, usize::from(area.height));
        if self.wrapped_for != Some((row.text, self.width)) {
            // The line that was seen first stays so, by its byte.
            let first = self.rows.iter().find(|row| !row.space).map(|row| row.span.start);
            let same = self.wrapped_for.is_some_and(|(old, _)| old == row.text);
            self.wrapped.clear();
            self.wrapped_for = Some((row.text, self.width));
            if let Some(first) = first.filter(|_| same) {
                self.top = self.line_of(text, first);
                self.follow = true;
            }
        }
        self.cursor = crate::text::span::floor_boundary(text.body(), self.cursor);
        self.top.0 = self.top.0.clamp(1, text.paragraphs().len().max(1));
        if std::mem::take(&mut self.follow) {
            self.show_target(project, text, space);
        }
        self.fill(text, space);
    }

    /// How far the document is read, with what is seen of it now. Who jumps to a passage has not read what lies before it.
    pub fn read(&self, shell: &Shell) -> usize {
        let kept = self.document.and_then(|id| shell.places.documents.get(&id)).map_or(0, |place| place.read);
        let first = self.rows.first().map_or(0, |row| row.number);
        let last = self.rows.iter().rev().find(|row| !row.space).map_or(0, |row| row.number);
        if first <= kept + 1 { kept.max(last) } else { kept }
    }
}
