//! Which item stands left of which: every item goes where the middle of its neighbours is, row by row, down and up,
//! and of all arrangements the one with the fewest crossings stays.

use super::get;
use super::grid::Grid;

/// So often the rows are gone through; of a large drawing less often.
const ROUNDS: usize = 12;
const ROUNDS_LARGE: usize = 4;
/// A drawing with more items is large.
const LARGE: usize = 4_000;

/// Puts the rows of a grid in order.
pub(super) fn order(grid: &mut Grid) {
    let large = grid.items.len() > LARGE;
    let mut best = (crossings(grid), grid.rows.clone());
    for round in 0..if large { ROUNDS_LARGE } else { ROUNDS } {
        let down = round.is_multiple_of(2);
        // What is drawn to the same middle keeps its order, or turns it: else two may stand in each other's way for ever.
        let turned = round / 2 % 2 == 1;
        let rows: Vec<usize> = if down {
            (1..grid.rows.len()).collect()
        } else {
            (0..grid.rows.len().saturating_sub(1)).rev().collect()
        };
        let mut places = grid.places();
        for row in rows {
            sort_row(grid, row, down, turned, &mut places);
        }
        if !large {
            exchange(grid, &mut places);
        }
        let count = crossings(grid);
        if count < best.0 {
            best = (count, grid.rows.clone());
        }
    }
    grid.rows = best.1;
}

/// Sorts a row by the middles of what stands over it, or under it. What has no neighbour there keeps its place.
fn sort_row(grid: &mut Grid, row: usize, down: bool, turned: bool, places: &mut [usize]) {
    let Some(list) = grid.rows.get(row) else { return };
    let middle = |item: usize| {
        let Some(lines) = grid.items.get(item).map(|item| if down { &item.up } else { &item.down }) else {
            return 0;
        };
        let sum: usize = lines.iter().map(|other| get(places, *other)).sum();
        // In thousandths of a place, so that no float ever decides.
        if lines.is_empty() { get(places, item) * 1_000 } else { sum * 1_000 / lines.len() }
    };
    let mut sorted: Vec<(usize, usize)> = list.iter().map(|item| (middle(*item), *item)).collect();
    if turned {
        sorted.reverse();
    }
    sorted.sort_by_key(|(middle, _)| *middle);
    let sorted: Vec<usize> = sorted.into_iter().map(|(_, item)| item).collect();
    for (place, item) in sorted.iter().enumerate() {
        super::put(places, *item, place);
    }
    super::put(&mut grid.rows, row, sorted);
}

/// Exchanges neighbours where that takes crossings away.
fn exchange(grid: &mut Grid, places: &mut [usize]) {
    for row in 0..grid.rows.len() {
        let Some(mut list) = grid.rows.get(row).cloned() else { continue };
        for at in 1..list.len() {
            let (Some(left), Some(right)) = (list.get(at - 1).copied(), list.get(at).copied()) else {
                continue;
            };
            if between(grid, places, left, right) > between(grid, places, right, left) {
                list.swap(at - 1, at);
                super::put(places, right, at - 1);
                super::put(places, left, at);
            }
        }
        super::put(&mut grid.rows, row, list);
    }
}

/// Crossings of the lines of two items while the one stands left of the other.
fn between(grid: &Grid, places: &[usize], left: usize, right: usize) -> usize {
    let (Some(left), Some(right)) = (grid.items.get(left), grid.items.get(right)) else { return 0 };
    let crossed = |left: &[usize], right: &[usize]| {
        let pairs = left.iter().flat_map(|one| right.iter().map(move |other| (one, other)));
        pairs.filter(|(one, other)| get(places, **one) > get(places, **other)).count()
    };
    crossed(&left.up, &right.up) + crossed(&left.down, &right.down)
}

/// How many lines cross: pairs that stand one way above and the other way below, counted with a tree of sums.
pub(super) fn crossings(grid: &Grid) -> usize {
    let places = grid.places();
    let mut count = 0;
    for (row, below) in grid.rows.iter().zip(grid.rows.iter().skip(1)) {
        let mut sums = vec![0_usize; below.len() + 1];
        let mut passed = 0;
        for item in row {
            let mut ends: Vec<usize> = grid
                .items
                .get(*item)
                .into_iter()
                .flat_map(|item| &item.down)
                .map(|other| get(&places, *other))
                .collect();
            ends.sort_unstable();
            for end in &ends {
                // Lines before this item that end further right.
                let (mut at, mut left) = (end + 1, 0);
                while at > 0 {
                    left += get(&sums, at);
                    at &= at - 1;
                }
                count += passed - left;
            }
            for end in &ends {
                let mut at = end + 1;
                while let Some(sum) = sums.get_mut(at) {
                    *sum += 1;
                    at += at & at.wrapping_neg();
                }
            }
            passed += ends.len();
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::super::Size;
    use super::super::grid::Block;
    use super::*;

    fn grid(links: &[(usize, usize)], layers: &[usize]) -> Grid {
        let blocks: Vec<Block> = layers
            .iter()
            .map(|layer| Block { size: Size { width: 5, height: 3 }, beside: 0, layer: *layer })
            .collect();
        let links: Vec<_> =
            links.iter().map(|(from, to)| (*from, *to, Size { width: 3, height: 1 })).collect();
        Grid::new(&blocks, &links)
    }

    #[test]
    fn crossed_pairs_are_uncrossed() {
        // 0 and 1 above, 2 and 3 below, each linked to the far one.
        let mut made = grid(&[(0, 3), (1, 2)], &[0, 0, 1, 1]);
        assert_eq!(crossings(&made), 1);
        order(&mut made);
        assert_eq!(crossings(&made), 0);
    }

    #[test]
    fn what_is_drawn_to_the_same_middle_does_not_block() {
        // 3 → 4 → 2 and 5 → 0, which leads to 1 and 2; 6 → 2: nothing has to cross.
        let mut made = grid(&[(0, 1), (0, 2), (3, 4), (4, 2), (5, 0), (6, 2)], &[1, 2, 2, 0, 1, 0, 1]);
        order(&mut made);
        assert_eq!(crossings(&made), 0);
    }

    #[test]
    fn two_by_two_all_linked_cross_once() {
        let mut made = grid(&[(0, 2), (0, 3), (1, 2), (1, 3)], &[0, 0, 1, 1]);
        order(&mut made);
        assert_eq!(crossings(&made), 1);
    }
}
