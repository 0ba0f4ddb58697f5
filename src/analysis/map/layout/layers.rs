//! Which box stands in which layer: below everything that leads to it.
//!
//! Circles are broken by turning the links that lead back on a walk from the boxes nothing leads to; then every box
//! comes as far down as its longest way asks for, and is drawn towards what it leads to where that makes links shorter.

use super::{get, put};

/// The layers of a part: for each link whether it is turned, for each box its layer from 0.
pub(super) struct Layers {
    /// True for the links that are drawn from below upwards.
    pub turned: Vec<bool>,
    /// By box.
    pub layer: Vec<usize>,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum Seen {
    #[default]
    Not,
    OnTheWay,
    Done,
}

/// Links that lead back to a box on the way to them.
fn turned(boxes: usize, links: &[(usize, usize)]) -> Vec<bool> {
    let mut next: Vec<Vec<(usize, usize)>> = vec![Vec::new(); boxes];
    let mut first = vec![true; boxes];
    for (at, (from, to)) in links.iter().enumerate() {
        next.get_mut(*from).into_iter().for_each(|list| list.push((at, *to)));
        put(&mut first, *to, false);
    }
    let mut turned = vec![false; links.len()];
    let mut seen = vec![Seen::Not; boxes];
    let starts = (0..boxes).filter(|at| get(&first, *at)).chain((0..boxes).filter(|at| !get(&first, *at)));
    for start in starts {
        if get(&seen, start) != Seen::Not {
            continue;
        }
        put(&mut seen, start, Seen::OnTheWay);
        // A stack instead of recursion: a chain may be as long as it likes.
        let mut open = vec![(start, 0)];
        while let Some((here, done)) = open.last_mut() {
            let Some((link, to)) = next.get(*here).and_then(|list| list.get(*done)).copied() else {
                put(&mut seen, *here, Seen::Done);
                open.pop();
                continue;
            };
            *done += 1;
            match get(&seen, to) {
                Seen::Not => {
                    put(&mut seen, to, Seen::OnTheWay);
                    open.push((to, 0));
                }
                Seen::OnTheWay => put(&mut turned, link, true),
                Seen::Done => {}
            }
        }
    }
    turned
}

/// The layers of so many boxes with these links; no link leads from a box to itself.
pub(super) fn layers(boxes: usize, links: &[(usize, usize)]) -> Layers {
    let turned = turned(boxes, links);
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); boxes];
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); boxes];
    for ((from, to), turned) in links.iter().zip(&turned) {
        let (above, below) = if *turned { (*to, *from) } else { (*from, *to) };
        after.get_mut(above).into_iter().for_each(|list| list.push(below));
        before.get_mut(below).into_iter().for_each(|list| list.push(above));
    }
    let mut waits: Vec<usize> = before.iter().map(Vec::len).collect();
    let mut layer: Vec<usize> = vec![0; boxes];
    let mut order: Vec<usize> = (0..boxes).filter(|at| get(&waits, *at) == 0).collect();
    let mut done = 0;
    while let Some(here) = order.get(done).copied() {
        done += 1;
        for below in after.get(here).into_iter().flatten().copied() {
            let deep = get(&layer, below).max(get(&layer, here) + 1);
            put(&mut layer, below, deep);
            let left = get(&waits, below).saturating_sub(1);
            put(&mut waits, below, left);
            if left == 0 {
                order.push(below);
            }
        }
    }
    for here in order.iter().rev().copied() {
        let (up, down) = (before.get(here).map_or(0, Vec::len), after.get(here).map_or(0, Vec::len));
        let lowest = after.get(here).into_iter().flatten().map(|below| get(&layer, *below)).min();
        if let (true, Some(lowest)) = (up < down, lowest) {
            put(&mut layer, here, lowest.saturating_sub(1));
        }
    }
    let top = layer.iter().copied().min().unwrap_or(0);
    layer.iter_mut().for_each(|layer| *layer -= top);
    Layers { turned, layer }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_way_decides_and_sources_stand_near_what_they_lead_to() {
        // 0 → 1 → 2 → 3, 0 → 3, 4 → 3: the fourth stands right above what it leads to.
        let made = layers(5, &[(0, 1), (1, 2), (2, 3), (0, 3), (4, 3)]);
        assert_eq!(made.layer, [0, 1, 2, 3, 2]);
        assert_eq!(made.turned, [false; 5]);
    }

    #[test]
    fn a_circle_is_broken_where_it_closes() {
        let made = layers(3, &[(0, 1), (1, 2), (2, 0)]);
        assert_eq!((made.layer, made.turned), (vec![0, 1, 2], vec![false, false, true]));
        // Entered from outside, it begins where it is entered.
        let made = layers(3, &[(0, 1), (1, 0), (2, 1)]);
        assert_eq!((made.layer, made.turned), (vec![2, 1, 0], vec![true, false, false]));
    }
}
