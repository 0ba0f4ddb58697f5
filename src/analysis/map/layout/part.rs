//! One part of a drawing: boxes that hang together, their links, and the links of a box to itself.

use super::across::across;
use super::grid::{Block, Grid, Kind};
use super::layers::layers;
use super::order::order;
use super::tracks::{Bends, bends};
use super::{Area, Point, Route, Size, Sketch, get};
use rustc_hash::FxHashMap;

/// The members of a part, by their places in the sketch.
#[derive(Clone, Debug, Default)]
pub(super) struct Members {
    pub boxes: Vec<usize>,
    /// Links between two boxes.
    pub links: Vec<usize>,
    /// Links of a box to itself.
    pub own: Vec<usize>,
}

/// A part that is laid out, its upper left corner at 0, 0.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    pub size: Size,
    /// With their places in the sketch.
    pub boxes: Vec<(usize, Area)>,
    /// With their places in the sketch.
    pub routes: Vec<(usize, Route)>,
}

/// The line of an own link leaves its box, goes down after so many columns, and comes back.
const ASIDE: usize = 3;

/// The parts of a sketch, in the order of their first boxes.
pub(super) fn split(sketch: &Sketch) -> Vec<Members> {
    let mut above: Vec<usize> = (0..sketch.boxes.len()).collect();
    let root = |above: &mut Vec<usize>, mut at: usize| {
        while get(above, at) != at {
            // Ways are shortened as they are gone.
            let next = get(above, get(above, at));
            super::put(above, at, next);
            at = next;
        }
        at
    };
    let known = |at: usize| at < sketch.boxes.len();
    for link in sketch.links.iter().filter(|link| known(link.from) && known(link.to)) {
        let (one, other) = (root(&mut above, link.from), root(&mut above, link.to));
        super::put(&mut above, one.max(other), one.min(other));
    }
    let mut places = vec![None; sketch.boxes.len()];
    let mut parts: Vec<Members> = Vec::new();
    for at in 0..sketch.boxes.len() {
        let first = root(&mut above, at);
        let part = match get(&places, first) {
            Some(part) => part,
            None => {
                parts.push(Members::default());
                super::put(&mut places, first, Some(parts.len() - 1));
                parts.len() - 1
            }
        };
        parts.get_mut(part).into_iter().for_each(|part| part.boxes.push(at));
    }
    for (at, link) in sketch.links.iter().enumerate().filter(|(_, link)| known(link.from) && known(link.to)) {
        let part = get(&places, root(&mut above, link.from)).and_then(|part: usize| parts.get_mut(part));
        part.into_iter()
            .for_each(|part| if link.from == link.to { part.own.push(at) } else { part.links.push(at) });
    }
    parts
}

/// Lines that an own link takes at the side of its box.
fn own_height(label: Size) -> usize {
    label.height.max(2)
}

/// Lays a part out.
pub(super) fn lay_out(sketch: &Sketch, members: Members) -> Part {
    let mut local = vec![0; sketch.boxes.len()];
    members.boxes.iter().enumerate().for_each(|(at, one)| super::put(&mut local, *one, at));
    let link = |at: &usize| sketch.links.get(*at).copied();
    let mut blocks: Vec<Block> = members
        .boxes
        .iter()
        .map(|at| {
            let size = get(&sketch.boxes, *at);
            Block { size: Size { width: size.width.max(3), height: size.height.max(3) }, ..Block::default() }
        })
        .collect();
    let mut wanted = vec![0; blocks.len()];
    for own in members.own.iter().filter_map(link) {
        let here = get(&local, own.from);
        if let Some(block) = blocks.get_mut(here) {
            block.beside = block.beside.max(ASIDE + 2 + own.label.width);
            let lines = get(&wanted, here) + own_height(own.label);
            super::put(&mut wanted, here, lines);
            block.size.height = block.size.height.max(lines + 2);
        }
    }
    let ends: Vec<(usize, usize)> = members
        .links
        .iter()
        .filter_map(link)
        .map(|one| (get(&local, one.from), get(&local, one.to)))
        .collect();
    let made = layers(blocks.len(), &ends);
    blocks.iter_mut().zip(&made.layer).for_each(|(block, layer)| block.layer = *layer);
    let downwards: Vec<(usize, usize, Size)> = ends
        .iter()
        .zip(&made.turned)
        .zip(members.links.iter().filter_map(link))
        .map(
            |(((from, to), turned), link)| {
                if *turned { (*to, *from, link.label) } else { (*from, *to, link.label) }
            },
        )
        .collect();
    let mut grid = Grid::new(&blocks, &downwards);
    order(&mut grid);
    grid.sort_lines();
    let placed = Placed::of(&grid);
    let mut part = Part { size: placed.size, ..Part::default() };
    let mut boxes = vec![Area::default(); blocks.len()];
    for (at, item) in grid.items.iter().enumerate() {
        if let Kind::Box(block) = item.kind {
            super::put(&mut boxes, block, placed.area(&grid, at));
        }
    }
    for ((at, chain), turned) in members.links.iter().zip(&grid.chains).zip(&made.turned) {
        part.routes.push((*at, placed.route(&grid, chain, *turned)));
    }
    let mut taken = vec![0; blocks.len()];
    for at in &members.own {
        let Some(own) = link(at) else { continue };
        let here = get(&local, own.from);
        let (area, line) = (get(&boxes, here), get(&taken, here));
        let height = own_height(own.label);
        super::put(&mut taken, here, line + height);
        let (edge, side, y) = (area.right().saturating_sub(1), area.right() - 1 + ASIDE, area.y + 1 + line);
        let points = vec![(edge, y), (side, y), (side, y + height - 1), (edge, y + height - 1)];
        let label = Area { x: side + 2, y, width: own.label.width, height: own.label.height };
        part.routes.push((*at, Route { lines: vec![points], label }));
    }
    part.boxes = members.boxes.into_iter().zip(boxes).collect();
    part
}

/// Tracks and columns of the lines between two rows, by the upper and the lower item of each.
type BendsByLine = FxHashMap<(usize, usize), Vec<(usize, i64)>>;

/// The grid with its rows and columns.
struct Placed {
    size: Size,
    left: Vec<i64>,
    /// First line and height of every row.
    rows: Vec<(i64, i64)>,
    /// The row of every item.
    row: Vec<usize>,
    /// Between every row and the next: its first line for tracks, and how each line bends, by its upper and lower item.
    bends: Vec<(i64, BendsByLine)>,
}

/// A column or line as it is given out; nothing is left of or above 0.
fn cell(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

impl Placed {
    fn of(grid: &Grid) -> Self {
        let mut left = across(grid);
        let channels: Vec<(Vec<(usize, usize)>, Bends)> = grid
            .rows
            .iter()
            .take(grid.rows.len().saturating_sub(1))
            .map(|row| {
                let lines = |item: &usize| grid.items.get(*item).map_or(&[][..], |item| &item.down);
                let pairs: Vec<(usize, usize)> =
                    row.iter().flat_map(|item| lines(item).iter().map(|below| (*item, *below))).collect();
                let columns: Vec<(i64, i64)> =
                    pairs.iter().map(|(above, below)| columns(grid, &left, *above, *below)).collect();
                let bends = bends(&columns);
                (pairs, bends)
            })
            .collect();
        // Lines that go aside may reach further left than any item.
        let asides = channels.iter().flat_map(|(_, made)| made.bends.iter().flatten()).map(|(_, x)| *x);
        let least = left.iter().copied().chain(asides).min().unwrap_or(0);
        left.iter_mut().for_each(|x| *x -= least);
        let mut placed = Self {
            size: Size::default(),
            left,
            rows: Vec::new(),
            row: vec![0; grid.items.len()],
            bends: Vec::new(),
        };
        let mut y = 0;
        let mut channels = channels.into_iter();
        for (at, row) in grid.rows.iter().enumerate() {
            row.iter().for_each(|item| super::put(&mut placed.row, *item, at));
            let height = row
                .iter()
                .filter_map(|item| grid.items.get(*item))
                .map(|item| item.height)
                .max()
                .unwrap_or(0);
            placed.rows.push((y, height));
            y += height;
            let Some((pairs, made)) = channels.next() else { continue };
            // Next to boxes there is a line for the arrow, and above it one in which the link itself is seen.
            let arrow = i64::from(at.is_multiple_of(2));
            let shifted = made
                .bends
                .into_iter()
                .map(|bends| bends.into_iter().map(|(track, x)| (track, x - least)).collect());
            placed.bends.push((y + arrow, pairs.into_iter().zip(shifted).collect()));
            y += i64::try_from(made.tracks).unwrap_or(0) + 2 - arrow;
        }
        let items = grid.items.iter().zip(&placed.left).map(|(item, left)| left + item.width);
        let sides = placed.bends.iter().flat_map(|(_, lines)| lines.values().flatten()).map(|(_, x)| x + 1);
        placed.size = Size { width: cell(items.chain(sides).max().unwrap_or(0)), height: cell(y) };
        placed
    }

    fn area(&self, grid: &Grid, item: usize) -> Area {
        let Some(row) = grid.items.get(item) else { return Area::default() };
        let (top, height) = get(&self.rows, get(&self.row, item));
        Area {
            x: cell(get(&self.left, item)),
            y: cell(top + (height - row.height) / 2),
            width: cell(row.body),
            height: cell(row.height),
        }
    }

    /// The lines of a link from its upper box to its lower one, or the other way where it is turned.
    fn route(&self, grid: &Grid, chain: &[usize], turned: bool) -> Route {
        let mut route = Route { lines: vec![Vec::new(), Vec::new()], label: Area::default() };
        let mut line: Vec<Point> = Vec::new();
        for (at, pair) in chain.windows(2).enumerate() {
            let &[above, below] = pair else { continue };
            let (from, to) = columns(grid, &self.left, above, below);
            let (upper, lower) = (self.area(grid, above), self.area(grid, below));
            if at == 0 {
                line.push((cell(from), upper.bottom() - 1));
            } else if let Some(Kind::Label(_)) = grid.items.get(above).map(|item| item.kind) {
                route.label = upper;
                super::put(&mut route.lines, 0, std::mem::take(&mut line));
                line.push((cell(from), upper.bottom()));
            }
            let Some((top, bends)) = self.bends.get(get(&self.row, above)) else { continue };
            let mut x = from;
            for (track, column) in bends.get(&(above, below)).into_iter().flatten() {
                let y = cell(top + i64::try_from(*track).unwrap_or(0));
                line.extend([(cell(x), y), (cell(*column), y)]);
                x = *column;
            }
            match grid.items.get(below).map(|item| item.kind) {
                Some(Kind::Label(_)) => line.push((cell(to), lower.y.saturating_sub(1))),
                Some(Kind::Box(_)) => line.push((cell(to), lower.y)),
                _ => {}
            }
        }
        super::put(&mut route.lines, 1, line);
        route.lines.iter_mut().for_each(simplify);
        if turned {
            route.turn();
        }
        route
    }
}

/// The columns in which a line leaves the upper item and enters the lower one.
fn columns(grid: &Grid, left: &[i64], above: usize, below: usize) -> (i64, i64) {
    (get(left, above) + grid.port(above, below, true), get(left, below) + grid.port(below, above, false))
}

/// Takes out points that are no bends; a line of one point keeps it twice.
fn simplify(line: &mut Vec<Point>) {
    line.dedup();
    let mut kept: Vec<Point> = Vec::with_capacity(line.len());
    for point in line.iter().copied() {
        if let [.., before, last] = kept.as_slice()
            && (before.0 == last.0 && last.0 == point.0 || before.1 == last.1 && last.1 == point.1)
        {
            kept.pop();
        }
        kept.push(point);
    }
    if let [only] = kept.as_slice() {
        kept.push(*only);
    }
    *line = kept;
}
