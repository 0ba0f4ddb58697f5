//! The parts of a drawing side by side: the tallest first, under a small one more small ones, and a new line of them
//! when the room is filled.

use super::{GAP, Size};
use std::cmp::Reverse;

/// Lines between two parts.
const BETWEEN: usize = 1;

/// Where each part begins. Only a part that is wider than the room by itself goes beyond it.
pub(super) fn pack(sizes: &[Size], room: usize) -> Vec<(usize, usize)> {
    let gap = usize::try_from(GAP).unwrap_or(1);
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_key(|at| sizes.get(*at).map(|size| Reverse(size.height)));
    let mut places = vec![(0, 0); sizes.len()];
    let (mut top, mut tall) = (0, 0);
    // The column that is being filled: its first cell, its width, its next free line.
    let (mut x, mut width, mut next) = (0, 0, 0);
    for at in order {
        let Some(size) = sizes.get(at) else { continue };
        if next > top && next + size.height <= top + tall && (size.width <= width || x + size.width <= room) {
            super::put(&mut places, at, (x, next));
        } else {
            let right = x + width + gap;
            if width > 0 && right + size.width <= room {
                (x, width) = (right, 0);
            } else {
                top = if width > 0 { top + tall + BETWEEN } else { top };
                (x, width, tall) = (0, 0, size.height);
            }
            super::put(&mut places, at, (x, top));
            next = top;
        }
        width = width.max(size.width);
        next += size.height + BETWEEN;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_parts_stand_under_each_other_beside_a_tall_one() {
        let size = |width, height| Size { width, height };
        let places = pack(&[size(5, 3), size(10, 7), size(6, 3), size(30, 3)], 30);
        assert_eq!(places, [(13, 0), (0, 0), (13, 4), (0, 8)]);
    }
}
