//! Boxes and links as a layered drawing on a grid of cells.
//!
//! Links run from above downwards, each with its label in its own line of cells, so that nothing is written over
//! anything: layers by the longest path after circles are broken ([`layers`]), few crossings ([`order`]), places across
//! ([`across`]), bends ([`tracks`]), and the parts that hang together side by side ([`pack`]). Everything is counted in
//! whole cells: the same layout is drawn with box characters and, enlarged, as a picture, and it is the same every time.

mod across;
mod grid;
mod layers;
mod order;
mod pack;
mod part;
mod tracks;

/// Cells between two boxes, also between the parts of a drawing.
const GAP: i64 = 3;

/// How large something is, in cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: usize,
    /// Lines.
    pub height: usize,
}

/// A link between two boxes, by their places in the sketch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Stands above, where no circle forbids it.
    pub from: usize,
    /// Stands below.
    pub to: usize,
    /// Room for its words.
    pub label: Size,
}

/// What shall be drawn.
#[derive(Clone, Debug, Default)]
pub struct Sketch {
    /// The boxes, frame included.
    pub boxes: Vec<Size>,
    /// The links; one with an unknown box gets an empty route.
    pub links: Vec<Link>,
    /// So many columns are filled before a part of the drawing goes under another.
    pub room: usize,
}

/// A cell: column and line.
pub type Point = (usize, usize);

/// Where something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// First column.
    pub x: usize,
    /// First line.
    pub y: usize,
    /// Columns.
    pub width: usize,
    /// Lines.
    pub height: usize,
}

impl Area {
    /// The column after the last.
    pub fn right(self) -> usize {
        self.x + self.width
    }

    /// The line after the last.
    pub fn bottom(self) -> usize {
        self.y + self.height
    }

    /// True when the cell lies in it.
    pub fn holds(self, (x, y): Point) -> bool {
        (self.x..self.right()).contains(&x) && (self.y..self.bottom()).contains(&y)
    }

    /// True when the two share a cell.
    pub fn meets(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

/// The way of a link from its first box to its second: lines from bend to bend, interrupted by the label. The first
/// point and the last lie on the frames of the boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The lines, in the direction of the link.
    pub lines: Vec<Vec<Point>>,
    /// Where the label is.
    pub label: Area,
}

impl Route {
    /// The same way from its end to its beginning.
    pub fn turn(&mut self) {
        self.lines.iter_mut().for_each(|line| line.reverse());
        self.lines.reverse();
    }
}

/// The drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The boxes, as in the sketch; at least as large as there.
    pub boxes: Vec<Area>,
    /// The links, as in the sketch.
    pub routes: Vec<Route>,
    /// Columns of the whole.
    pub width: usize,
    /// Lines of the whole.
    pub height: usize,
}

/// Lays a sketch out.
pub fn layout(sketch: &Sketch) -> Layout {
    let mut drawing = Layout {
        boxes: vec![Area::default(); sketch.boxes.len()],
        routes: vec![Route::default(); sketch.links.len()],
        ..Layout::default()
    };
    let parts: Vec<part::Part> =
        part::split(sketch).into_iter().map(|members| part::lay_out(sketch, members)).collect();
    let sizes: Vec<Size> = parts.iter().map(|part| part.size).collect();
    for (part, (x, y)) in parts.into_iter().zip(pack::pack(&sizes, sketch.room)) {
        let moved = |area: Area| Area { x: area.x + x, y: area.y + y, ..area };
        for (at, area) in part.boxes {
            put(&mut drawing.boxes, at, moved(area));
        }
        for (at, route) in part.routes {
            let lines = route
                .lines
                .into_iter()
                .map(|line| line.into_iter().map(|(px, py)| (px + x, py + y)).collect())
                .collect();
            put(&mut drawing.routes, at, Route { lines, label: moved(route.label) });
        }
        drawing.width = drawing.width.max(x + part.size.width);
        drawing.height = drawing.height.max(y + part.size.height);
    }
    drawing
}

/// Sets a place of a list, where the list has it.
fn put<T>(list: &mut [T], at: usize, value: T) {
    if let Some(place) = list.get_mut(at) {
        *place = value;
    }
}

/// What stands at a place of a list; its default outside.
fn get<T: Copy + Default>(list: &[T], at: usize) -> T {
    list.get(at).copied().unwrap_or_default()
}
