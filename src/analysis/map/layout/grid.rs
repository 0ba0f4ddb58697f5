//! The layers as rows of items: boxes in the even rows, labels in the odd ones, and a cell in every row that a link
//! only passes.

use super::{Size, get};

/// What stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A box, by its place in the part.
    Box(usize),
    /// The label of a link, by its place in the part.
    Label(usize),
    /// A link on its way.
    Pass,
}

/// An item with the items that its lines lead to, in the order in which the lines leave it.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub kind: Kind,
    /// Columns it needs.
    pub width: i64,
    /// Columns in which lines may leave it.
    pub body: i64,
    pub height: i64,
    pub up: Vec<usize>,
    pub down: Vec<usize>,
}

/// Items by rows.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    pub items: Vec<Item>,
    /// From left to right.
    pub rows: Vec<Vec<usize>>,
    /// For every link of the part its items from above downwards.
    pub chains: Vec<Vec<usize>>,
}

/// A box of a part: its own size, and the columns at its right that its own links take.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Block {
    pub size: Size,
    pub beside: usize,
    pub layer: usize,
}

impl Grid {
    /// The grid of some boxes and the links between them: upper box, lower box, label.
    pub fn new(blocks: &[Block], links: &[(usize, usize, Size)]) -> Self {
        let deepest = blocks.iter().map(|block| block.layer).max().unwrap_or(0);
        let mut grid = Self { rows: vec![Vec::new(); 2 * deepest + 1], ..Self::default() };
        let mut ends = vec![(0, 0); blocks.len()];
        for (above, below, _) in links {
            ends.get_mut(*above).into_iter().for_each(|(_, down)| *down += 1);
            ends.get_mut(*below).into_iter().for_each(|(up, _)| *up += 1);
        }
        for (at, (block, (up, down))) in blocks.iter().zip(ends).enumerate() {
            // Lines leave a box two cells apart.
            let body = block.size.width.max(2 * usize::max(up, down) + 2);
            grid.add(2 * block.layer, Kind::Box(at), (body + block.beside, body, block.size.height));
        }
        for (at, (above, below, label)) in links.iter().enumerate() {
            let layer = |block: &usize| blocks.get(*block).map_or(0, |block| block.layer);
            let (first, last) = (2 * layer(above), 2 * layer(below));
            let mut chain = vec![*above];
            // The label stands in the odd row nearest to the middle of the way.
            let middle = ((first + last) / 2) | 1;
            for row in first + 1..last {
                let here = match row == middle {
                    true => grid.add(row, Kind::Label(at), (label.width, label.width, label.height)),
                    false => grid.add(row, Kind::Pass, (1, 1, 1)),
                };
                chain.push(here);
            }
            chain.push(*below);
            for pair in chain.windows(2) {
                let &[above, below] = pair else { continue };
                grid.items.get_mut(above).into_iter().for_each(|item| item.down.push(below));
                grid.items.get_mut(below).into_iter().for_each(|item| item.up.push(above));
            }
            grid.chains.push(chain);
        }
        grid
    }

    fn add(&mut self, row: usize, kind: Kind, (width, body, height): (usize, usize, usize)) -> usize {
        let at = self.items.len();
        let cells = |count: usize| i64::try_from(count.max(1)).unwrap_or(i64::MAX / 4);
        self.items.push(Item {
            kind,
            width: cells(width),
            body: cells(body),
            height: cells(height),
            up: Vec::new(),
            down: Vec::new(),
        });
        self.rows.get_mut(row).into_iter().for_each(|row| row.push(at));
        at
    }

    /// For every item its place in its row.
    pub fn places(&self) -> Vec<usize> {
        let mut places = vec![0; self.items.len()];
        for row in &self.rows {
            for (place, item) in row.iter().enumerate() {
                super::put(&mut places, *item, place);
            }
        }
        places
    }

    /// Puts the lines of every item in the order of what they lead to.
    pub fn sort_lines(&mut self) {
        let places = self.places();
        for item in &mut self.items {
            item.up.sort_by_key(|other| get(&places, *other));
            item.down.sort_by_key(|other| get(&places, *other));
        }
    }

    /// The column, counted from the item's first, in which its line to `other` leaves it.
    pub fn port(&self, item: usize, other: usize, down: bool) -> i64 {
        let Some(item) = self.items.get(item) else { return 0 };
        let lines = if down { &item.down } else { &item.up };
        let at = lines.iter().position(|one| *one == other).unwrap_or(0);
        let share = |number: usize| i64::try_from(number).unwrap_or(0) + 1;
        share(at) * item.body / share(lines.len())
    }
}
