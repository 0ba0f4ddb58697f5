//! The drawing as shapes on a sheet: a cell becomes a small rectangle of pixels, lines run through the middles of cells.
//!
//! The same shapes become SVG and the picture in Word.

use super::Drawing;
use super::width::width;
use crate::analysis::map::layout::{Area, Point, Route};
use crate::command::relation::line;
use crate::export::printable;
use crate::message::Locale;
use crate::model::Project;

/// Pixels of a cell.
const WIDE: i32 = 8;
const TALL: i32 = 17;
/// Pixels of air around the drawing.
const MARGIN: i32 = 8;
/// Size of the letters.
pub const LETTERS: i32 = 13;
/// An arrow: how long, and how wide to each side.
const ARROW: (i32, i32) = (10, 4);
/// Dashes of a line that is inferred: drawn, left out.
pub const DASH: (i32, i32) = (6, 4);

/// A point on the sheet.
pub type Spot = (i32, i32);

/// A shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A box by two corners.
    Frame(Spot, Spot),
    /// A line from bend to bend, whole or in dashes.
    Line(Vec<Spot>, bool),
    /// A filled triangle.
    Arrow([Spot; 3]),
    /// Words: the middle of their base line, how wide they may be, and whether they are a name.
    Words {
        /// The middle of the base line.
        at: Spot,
        /// Pixels they may take.
        room: i32,
        /// The words.
        words: String,
        /// A name in a box.
        strong: bool,
    },
}

/// Shapes that belong together, and a sentence for whoever cannot see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The code's path, or the relation in words.
    pub says: String,
    /// The shapes.
    pub shapes: Vec<Shape>,
}

/// A sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// Pixels across.
    pub width: i32,
    /// Pixels down.
    pub height: i32,
    /// The relations, then the codes.
    pub groups: Vec<Group>,
}

fn pixels(cells: usize, each: i32) -> i32 {
    // A drawing of more than a million cells has no sheet to go on.
    i32::try_from(cells.min(1_000_000)).unwrap_or(0) * each
}

fn middle((x, y): Point) -> Spot {
    (MARGIN + pixels(x, WIDE) + WIDE / 2, MARGIN + pixels(y, TALL) + TALL / 2)
}

/// Lines of words in the middle of an area; the last is no name.
fn words(area: Area, lines: &[String], strong: bool) -> impl Iterator<Item = Shape> {
    let x = MARGIN + pixels(2 * area.x + area.width, WIDE) / 2;
    lines.iter().zip(area.y..).enumerate().map(move |(at, (words, y))| Shape::Words {
        at: (x, middle((0, y)).1 + LETTERS * 7 / 20),
        room: pixels(area.width, WIDE),
        words: words.clone(),
        strong: strong && at + 1 < lines.len(),
    })
}

/// The arrow at the end of a line, which is shortened to where the arrow begins.
fn arrow(line: &mut [Spot]) -> Option<Shape> {
    let [.., from, tip] = line else { return None };
    let (dx, dy) = ((tip.0 - from.0).signum(), (tip.1 - from.1).signum());
    let (long, side) = ARROW;
    let base = (tip.0 - dx * long, tip.1 - dy * long);
    let shape = Shape::Arrow([
        *tip,
        (base.0 + dy * side, base.1 + dx * side),
        (base.0 - dy * side, base.1 - dx * side),
    ]);
    *tip = base;
    Some(shape)
}

fn route(route: &Route, dashed: bool, arrowed: bool) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let count = route.lines.len();
    for (at, line) in route.lines.iter().enumerate() {
        let mut spots: Vec<Spot> = line.iter().copied().map(middle).collect();
        // Beside the label lines go up to its words.
        let reach = |point: &Point| {
            let (x, y) = middle(*point);
            (x, if point.1 < route.label.y { y + TALL / 2 } else { y - TALL / 2 })
        };
        if at + 1 < count {
            spots.extend(line.last().map(reach));
        }
        if at > 0 {
            spots.splice(0..0, line.first().map(reach));
        }
        let tip = if arrowed && at + 1 == count { arrow(&mut spots) } else { None };
        shapes.push(Shape::Line(spots, dashed));
        shapes.extend(tip);
    }
    shapes
}

/// The shapes of a drawing.
pub fn scene(project: &Project, drawing: &Drawing, locale: Locale) -> Scene {
    let layout = &drawing.layout;
    let mut groups = Vec::new();
    for (at, ((one, edge), lines)) in
        layout.routes.iter().zip(&drawing.graph.edges).zip(&drawing.labels).enumerate()
    {
        let says =
            project.relation(edge.relation).map_or_else(String::new, |row| locale.say(&line(project, row)));
        let mut shapes = route(one, drawing.is_dashed(at), drawing.has_arrow(at));
        shapes.extend(words(one.label, lines, false));
        groups.push(Group { says: printable(&says).into_owned(), shapes });
    }
    for ((area, node), lines) in layout.boxes.iter().zip(&drawing.graph.nodes).zip(&drawing.names) {
        let corner = middle((area.right().saturating_sub(1), area.bottom().saturating_sub(1)));
        let mut shapes = vec![Shape::Frame(middle((area.x, area.y)), corner)];
        let spare = area.height.saturating_sub(lines.len() + 2) / 2;
        shapes.extend(words(Area { y: area.y + 1 + spare, ..*area }, lines, true));
        groups.push(Group { says: printable(&project.code_path(node.code)).into_owned(), shapes });
    }
    Scene {
        width: pixels(layout.width, WIDE) + 2 * MARGIN,
        height: pixels(layout.height, TALL) + 2 * MARGIN,
        groups,
    }
}

/// How wide words are when drawn, in pixels: what is wider than its room is drawn narrower.
pub fn drawn_width(words: &str, strong: bool) -> i32 {
    let plain = width(words) * LETTERS / 1000;
    if strong { plain * 108 / 100 } else { plain }
}
