//! In which column each item begins: as near as its neighbours in the row allow to the place where its lines are straight.
//!
//! Each row is the nearest one to the wishes of its items that keeps their order and distances (wishes that collide are
//! averaged until none do); then every item is moved to where most of its lines are exactly straight.

use super::grid::{Grid, Kind};
use super::{GAP, get, put};

/// So often the rows are gone through, down and up; of a large drawing less often.
const ROUNDS: usize = 8;
const ROUNDS_LARGE: usize = 3;
/// A drawing with more items is large.
const LARGE: usize = 20_000;

/// A line of an item: where it leads, and in which column it leaves the one and the other.
#[derive(Clone, Copy)]
struct Line {
    other: usize,
    own: i64,
    theirs: i64,
}

struct Lines {
    up: Vec<Vec<Line>>,
    down: Vec<Vec<Line>>,
}

impl Lines {
    fn of(grid: &Grid) -> Self {
        let all = |down: bool| -> Vec<Vec<Line>> {
            let one = |(at, item): (usize, &super::grid::Item)| {
                let others = if down { &item.down } else { &item.up };
                let line = |other: &usize| Line {
                    other: *other,
                    own: grid.port(at, *other, down),
                    theirs: grid.port(*other, at, !down),
                };
                others.iter().map(line).collect()
            };
            grid.items.iter().enumerate().map(one).collect()
        };
        Self { up: all(false), down: all(true) }
    }

    fn both(&self, item: usize) -> impl Iterator<Item = &Line> {
        self.up.get(item).into_iter().flatten().chain(self.down.get(item).into_iter().flatten())
    }
}

/// Where an item would have to begin for a line to be straight.
fn straight(line: &Line, left: &[i64]) -> i64 {
    get(left, line.other) + line.theirs - line.own
}

/// Columns from the beginning of an item to the earliest beginning of the next.
fn distance(grid: &Grid, item: usize, next: usize) -> i64 {
    let kind = |at: usize| grid.items.get(at).map(|item| item.kind);
    let gap = match (kind(item), kind(next)) {
        (Some(Kind::Box(_)), _) | (_, Some(Kind::Box(_))) => GAP,
        (Some(Kind::Pass), Some(Kind::Pass)) => 1,
        _ => 2,
    };
    grid.items.get(item).map_or(1, |item| item.width) + gap
}

/// First columns of all items.
pub(super) fn across(grid: &Grid) -> Vec<i64> {
    let lines = Lines::of(grid);
    let mut left = vec![0; grid.items.len()];
    for row in &grid.rows {
        let mut x = 0;
        for (at, item) in row.iter().enumerate() {
            put(&mut left, *item, x);
            x += row.get(at + 1).map_or(0, |next| distance(grid, *item, *next));
        }
    }
    for _ in 0..if grid.items.len() > LARGE { ROUNDS_LARGE } else { ROUNDS } {
        grid.rows.iter().skip(1).for_each(|row| fit(grid, row, &lines.up, &mut left));
        grid.rows.iter().rev().skip(1).for_each(|row| fit(grid, row, &lines.down, &mut left));
    }
    grid.rows.iter().for_each(|row| straighten(grid, row, &lines, &mut left));
    grid.rows.iter().rev().for_each(|row| straighten(grid, row, &lines, &mut left));
    left
}

/// Puts a row where its lines to one side ask for it.
fn fit(grid: &Grid, row: &[usize], lines: &[Vec<Line>], left: &mut [i64]) {
    // Wishes without the distances, so that the row only has to be in ascending order: (weight, weighted sum, items).
    let mut groups: Vec<(i64, i64, usize)> = Vec::new();
    let mut offset = 0;
    for (at, item) in row.iter().enumerate() {
        let own = lines.get(*item).map_or(&[][..], Vec::as_slice);
        let count = i64::try_from(own.len()).unwrap_or(1);
        let (weight, wish) = match count {
            0 => (1, get(left, *item)),
            _ => (4 * count, own.iter().map(|line| straight(line, left)).sum::<i64>().div_euclid(count)),
        };
        let mut group = (weight, weight * (wish - offset), 1);
        let value = |group: &(i64, i64, usize)| group.1.div_euclid(group.0);
        while let Some(before) = groups.pop_if(|before| value(before) > value(&group)) {
            group = (before.0 + group.0, before.1 + group.1, before.2 + group.2);
        }
        groups.push(group);
        offset += row.get(at + 1).map_or(0, |next| distance(grid, *item, *next));
    }
    let mut offset = 0;
    let mut at = 0;
    for (weight, sum, count) in groups {
        for item in row.iter().skip(at).take(count) {
            put(left, *item, sum.div_euclid(weight) + offset);
            at += 1;
            offset += row.get(at).map_or(0, |next| distance(grid, *item, *next));
        }
    }
}

/// Moves each item of a row, within the room it has, to where most of its lines are straight.
fn straighten(grid: &Grid, row: &[usize], lines: &Lines, left: &mut [i64]) {
    for (at, item) in row.iter().enumerate() {
        let here = get(left, *item);
        let before = at
            .checked_sub(1)
            .and_then(|at| row.get(at))
            .map(|before| get(left, *before) + distance(grid, *before, *item));
        let after = row.get(at + 1).map(|after| get(left, *after) - distance(grid, *item, *after));
        let fits =
            |x: &i64| before.is_none_or(|before| *x >= before) && after.is_none_or(|after| *x <= after);
        let mut wishes: Vec<i64> = lines.both(*item).map(|line| straight(line, left)).collect();
        wishes.sort_unstable();
        let runs = wishes.chunk_by(|a, b| a == b).filter_map(|run| Some((run.len(), *run.first()?)));
        let best = runs.filter(|(_, x)| fits(x)).max_by_key(|(count, x)| (*count, -(x - here).abs()));
        let now = wishes.iter().filter(|x| **x == here).count();
        if let Some((count, x)) = best
            && count > now
        {
            put(left, *item, x);
        }
    }
}
