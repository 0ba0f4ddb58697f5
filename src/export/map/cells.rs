//! The map with box characters, a window of it at a time.
//!
//! Lines that only cross share a cell as `┼`; no two ever run along the same cells (the layout sees to that). What the
//! cursor is on is drawn heavier, so that it is seen without colour.

use super::Drawing;
use crate::analysis::map::layout::{Area, Point, Route};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Something on the map, by its place among the nodes or the edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A code.
    Node(usize),
    /// A relation.
    Edge(usize),
}

/// What some words of a row are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The frame of a box.
    Frame,
    /// A name in a box.
    Name,
    /// Counts.
    Count,
    /// A line or an arrow.
    Line,
    /// The kind beside a line.
    Label,
}

/// Words of one ink in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// First cell, counted from the window's.
    pub x: usize,
    /// The words, or box characters.
    pub words: String,
    /// What they are.
    pub ink: Ink,
    /// True for what the cursor is on.
    pub here: bool,
}

const UP: u8 = 1;
const DOWN: u8 = 2;
const LEFT: u8 = 4;
const RIGHT: u8 = 8;

/// By the arms of a cell: right, left, down, up as the bits 8, 4, 2, 1.
const FRAME: [char; 16] = [' ', '╵', '╷', '│', '╴', '┘', '┐', '┤', '╶', '└', '┌', '├', '─', '┴', '┬', '┼'];
const LINE: [char; 16] = [' ', '╵', '╷', '│', '╴', '╯', '╮', '┤', '╶', '╰', '╭', '├', '─', '┴', '┬', '┼'];
const HEAVY: [char; 16] = [' ', '╹', '╻', '┃', '╸', '┛', '┓', '┫', '╺', '┗', '┏', '┣', '━', '┻', '┳', '╋'];

/// What lines do in a cell.
#[derive(Clone, Copy, Default)]
struct Mark {
    arms: u8,
    dashed: bool,
    frame: bool,
    here: bool,
}

impl Mark {
    fn sign(self) -> char {
        let set = if self.here {
            &HEAVY
        } else if self.frame {
            &FRAME
        } else {
            &LINE
        };
        match (self.dashed, self.arms, self.here) {
            (true, 3, false) => '┆',
            (true, 3, true) => '┇',
            (true, 12, false) => '┄',
            (true, 12, true) => '┅',
            _ => set.get(usize::from(self.arms)).copied().unwrap_or(' '),
        }
    }
}

/// Words that lie over the lines.
struct Words<'a> {
    x: usize,
    words: &'a str,
    ink: Ink,
    here: bool,
}

struct Canvas<'a> {
    view: Area,
    marks: Vec<Mark>,
    words: Vec<Vec<Words<'a>>>,
}

impl<'a> Canvas<'a> {
    fn arm(&mut self, at: Point, arms: u8, like: Mark) {
        if !self.view.holds(at) {
            return;
        }
        let place = (at.1 - self.view.y) * self.view.width + at.0 - self.view.x;
        if let Some(mark) = self.marks.get_mut(place) {
            mark.dashed = like.dashed && (mark.arms == 0 || mark.dashed);
            mark.arms |= arms;
            mark.frame |= like.frame;
            mark.here |= like.here;
        }
    }

    /// A straight line; its ends get the arm towards each other only.
    fn line(&mut self, from: Point, to: Point, like: Mark) {
        let (one, other) = (from.min(to), from.max(to));
        if one.0 == other.0 {
            let seen = one.1.max(self.view.y)..=other.1.min(self.view.bottom());
            for y in seen.filter(|_| one.1 < other.1) {
                let arms = if y == one.1 {
                    DOWN
                } else if y == other.1 {
                    UP
                } else {
                    UP | DOWN
                };
                self.arm((one.0, y), arms, like);
            }
        } else {
            for x in one.0.max(self.view.x)..=other.0.min(self.view.right()) {
                let arms = if x == one.0 {
                    RIGHT
                } else if x == other.0 {
                    LEFT
                } else {
                    LEFT | RIGHT
                };
                self.arm((x, one.1), arms, like);
            }
        }
    }

    fn put(&mut self, x: usize, y: usize, words: &'a str, ink: Ink, here: bool) {
        let row = y.checked_sub(self.view.y).and_then(|row| self.words.get_mut(row));
        row.into_iter().for_each(|row| row.push(Words { x, words, ink, here }));
    }

    /// Lines of words, each in the middle of an area.
    fn put_lines(&mut self, area: Area, lines: &'a [String], ink: Ink, here: bool) {
        for (y, line) in (area.y..).zip(lines) {
            let last = y + 1 == area.y + lines.len();
            self.put(
                area.x + area.width.saturating_sub(line.width()) / 2,
                y,
                line,
                if last { Ink::Count } else { ink },
                here,
            );
        }
    }

    fn route(&mut self, route: &Route, arrow: bool, like: Mark) {
        let count = route.lines.len();
        for (at, line) in route.lines.iter().enumerate() {
            let [first, .., last] = line.as_slice() else { continue };
            // An arrow ends before the frame, so that the frame stays whole.
            let tip = (at + 1 == count && arrow).then(|| before(line)).flatten();
            let mut points = line.clone();
            if let (Some((tip, _)), Some(end)) = (tip, points.last_mut()) {
                *end = tip;
            }
            for pair in points.windows(2) {
                let &[from, to] = pair else { continue };
                self.line(from, to, like);
            }
            // Beside the label lines go right up to its words.
            let towards = |at: &Point| if at.1 < route.label.y { DOWN } else { UP };
            if at + 1 < count {
                self.arm(*last, towards(last), like);
            }
            if at > 0 {
                self.arm(*first, towards(first), like);
            }
            if let Some((tip, sign)) = tip {
                self.put(tip.0, tip.1, sign, Ink::Line, like.here);
            }
        }
    }

    fn rows(mut self) -> Vec<Vec<Run>> {
        let mut rows = Vec::with_capacity(self.view.height);
        let mut marks = self.marks.chunks(self.view.width.max(1));
        for mut words in std::mem::take(&mut self.words) {
            let marks = marks.next().unwrap_or_default();
            words.sort_by_key(|words| words.x);
            let mut row = Row { runs: Vec::new() };
            let mut x = 0;
            for over in &words {
                let (cells, shown) = clip(over.words, over.x, self.view);
                let Some(start) = cells.filter(|start| *start >= x) else { continue };
                row.marks(marks, x..start);
                x = start + shown.width();
                row.push(start, &shown, over.ink, over.here);
            }
            row.marks(marks, x..marks.len());
            rows.push(row.runs);
        }
        rows
    }
}

/// The cell before the end of a line, and the arrow that points from there.
fn before(line: &[Point]) -> Option<(Point, &'static str)> {
    let [.., (from_x, from_y), (x, y)] = line else { return None };
    Some(if from_x == x {
        if from_y < y { ((*x, y.saturating_sub(1)), "▼") } else { ((*x, y + 1), "▲") }
    } else if from_x < x {
        ((x.saturating_sub(1), *y), "►")
    } else {
        ((x + 1, *y), "◄")
    })
}

/// The part of some words that lies in a window: its first cell there, and the words. Half a wide sign is a space.
fn clip(words: &str, x: usize, view: Area) -> (Option<usize>, String) {
    let mut start = None;
    let mut out = String::new();
    let mut at = x;
    for cluster in words.graphemes(true) {
        let end = at + cluster.width();
        if at >= view.x && end <= view.right() {
            start = start.or(Some(at - view.x));
            out.push_str(cluster);
        }
        at = end;
    }
    (start, out)
}

/// A row as it is put together.
struct Row {
    runs: Vec<Run>,
}

impl Row {
    fn push(&mut self, x: usize, words: &str, ink: Ink, here: bool) {
        match self.runs.last_mut() {
            Some(run) if run.ink == ink && run.here == here && run.x + run.words.width() == x => {
                run.words.push_str(words)
            }
            _ => self.runs.push(Run { x, words: words.to_owned(), ink, here }),
        }
    }

    fn marks(&mut self, marks: &[Mark], cells: std::ops::Range<usize>) {
        for x in cells {
            let Some(mark) = marks.get(x).filter(|mark| mark.arms != 0) else { continue };
            let ink = if mark.frame { Ink::Frame } else { Ink::Line };
            self.push(x, mark.sign().encode_utf8(&mut [0; 4]), ink, mark.here);
        }
    }
}

/// The rows of a window on the drawing, what is in it drawn as it stands, what `here` names drawn heavier.
pub fn rows(drawing: &Drawing, view: Area, here: Option<Item>) -> Vec<Vec<Run>> {
    let mut canvas = Canvas {
        view,
        marks: vec![Mark::default(); view.width * view.height],
        words: (0..view.height).map(|_| Vec::new()).collect(),
    };
    for (at, route) in drawing.layout.routes.iter().enumerate() {
        let is_here = here == Some(Item::Edge(at));
        canvas.route(
            route,
            drawing.has_arrow(at),
            Mark { dashed: drawing.is_dashed(at), here: is_here, ..Mark::default() },
        );
        let lines = drawing.labels.get(at).map_or(&[][..], Vec::as_slice);
        canvas.put_lines(route.label, lines, Ink::Label, is_here);
    }
    for (at, area) in drawing.layout.boxes.iter().copied().enumerate().filter(|(_, area)| area.meets(view)) {
        let is_here = here == Some(Item::Node(at));
        let like = Mark { frame: true, here: is_here, ..Mark::default() };
        let (right, bottom) = (area.right().saturating_sub(1), area.bottom().saturating_sub(1));
        for (from, to) in [
            ((area.x, area.y), (right, area.y)),
            ((area.x, bottom), (right, bottom)),
            ((area.x, area.y), (area.x, bottom)),
            ((right, area.y), (right, bottom)),
        ] {
            canvas.line(from, to, like);
        }
        let lines = drawing.names.get(at).map_or(&[][..], Vec::as_slice);
        // Words stand in the middle of a box that is taller than they are.
        let spare = area.height.saturating_sub(lines.len() + 2) / 2;
        canvas.put_lines(Area { y: area.y + 1 + spare, ..area }, lines, Ink::Name, is_here);
    }
    canvas.rows()
}

/// The whole drawing as lines of text.
pub fn lines(drawing: &Drawing) -> Vec<String> {
    let view = Area { x: 0, y: 0, width: drawing.layout.width, height: drawing.layout.height };
    rows(drawing, view, None)
        .into_iter()
        .map(|runs| {
            let mut line = String::new();
            let mut x = 0;
            for run in runs {
                line.extend(std::iter::repeat_n(' ', run.x.saturating_sub(x)));
                x = run.x + run.words.width();
                line.push_str(&run.words);
            }
            line
        })
        .collect()
}
