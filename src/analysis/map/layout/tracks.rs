//! How the lines between two rows bend: each goes down to a line of its own, along it, and down again.
//!
//! Two lines never run along the same cells. Where one leaves the upper row in the column in which another enters the
//! lower row, the first has to bend above the second; where such wishes go in a circle, one line bends twice.

use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// The bends of the lines between two rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bends {
    /// For every line its tracks in turn, each with the column it goes to; empty for a straight line.
    pub bends: Vec<Vec<(usize, i64)>>,
    /// How many tracks there are.
    pub tracks: usize,
}

/// What is taken of each track: first column to last column.
#[derive(Default)]
struct Tracks(Vec<BTreeMap<i64, i64>>);

impl Tracks {
    /// The first track from `least` on that is free between two columns; it is taken.
    fn take(&mut self, least: usize, one: i64, other: i64) -> usize {
        let (low, high) = (one.min(other), one.max(other));
        let mut track = least;
        loop {
            while self.0.len() <= track {
                self.0.push(BTreeMap::new());
            }
            if let Some(taken) = self.0.get_mut(track)
                && taken.range(..=high).next_back().is_none_or(|(_, end)| *end < low)
            {
                taken.insert(low, high);
                return track;
            }
            track += 1;
        }
    }
}

struct Channel<'a> {
    lines: &'a [(i64, i64)],
    /// The bent line that enters the lower row in a column.
    enters: FxHashMap<i64, usize>,
    /// Bent lines that have no track yet.
    open: BTreeSet<usize>,
    tracks: Tracks,
    bends: Vec<Vec<(usize, i64)>>,
}

impl Channel<'_> {
    /// A bend of a line, in a track from `least` on; the next track.
    fn bend(&mut self, line: usize, least: usize, from: i64, to: i64) -> usize {
        let track = self.tracks.take(least, from, to);
        self.bends.get_mut(line).into_iter().for_each(|bends| bends.push((track, to)));
        track + 1
    }

    /// A line and all that have to bend below it, each in a track of its own; the track after the last.
    fn follow(&mut self, start: Option<usize>, mut least: usize) -> usize {
        let mut here = start;
        while let Some(at) = here.filter(|at| self.open.remove(at)) {
            let Some((above, below)) = self.lines.get(at).copied() else { break };
            least = self.bend(at, least, above, below);
            here = self.enters.get(&above).copied();
        }
        least
    }
}

/// Lays the lines between two rows: each from a column above to a column below, no two of one row in the same column.
pub(super) fn bends(lines: &[(i64, i64)]) -> Bends {
    let bent = || lines.iter().enumerate().filter(|(_, (above, below))| above != below);
    let leaves: BTreeSet<i64> = bent().map(|(_, (above, _))| *above).collect();
    let mut columns: BTreeSet<i64> = lines.iter().flat_map(|(above, below)| [*above, *below]).collect();
    let mut channel = Channel {
        lines,
        enters: bent().map(|(at, (_, below))| (*below, at)).collect(),
        open: bent().map(|(at, _)| at).collect(),
        tracks: Tracks::default(),
        bends: vec![Vec::new(); lines.len()],
    };
    for (start, _) in bent().filter(|(_, (_, below))| !leaves.contains(below)) {
        channel.follow(Some(start), 0);
    }
    // What is left goes in circles: one line goes aside in a free column, and to its end only below all the others.
    while let Some(start) = channel.open.pop_first() {
        let Some((above, below)) = lines.get(start).copied() else { continue };
        let towards = (below - above).signum();
        let free = (1..)
            .flat_map(|step| [above + towards * step, above - towards * step])
            .find(|column| !columns.contains(column));
        let Some(aside) = free else { continue };
        columns.insert(aside);
        let least = channel.bend(start, 0, above, aside);
        let next = channel.enters.get(&above).copied();
        let least = channel.follow(next, least);
        channel.bend(start, least, aside, below);
    }
    Bends { bends: channel.bends, tracks: channel.tracks.0.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn straight_lines_need_no_track_and_others_as_few_as_they_can() {
        assert_eq!(bends(&[(3, 3), (9, 9)]), Bends { bends: vec![vec![], vec![]], tracks: 0 });
        // Side by side in one track; over each other in two.
        assert_eq!(bends(&[(0, 4), (6, 9)]).tracks, 1);
        assert_eq!(bends(&[(0, 9), (4, 12)]).tracks, 2);
    }

    #[test]
    fn a_line_bends_above_the_one_that_enters_in_its_column() {
        let made = bends(&[(0, 5), (5, 9)]);
        // The second leaves in column 5, where the first enters.
        assert_eq!(made.bends, [vec![(1, 5)], vec![(0, 9)]]);
    }

    #[test]
    fn of_two_that_change_places_one_goes_aside() {
        let made = bends(&[(0, 5), (5, 0)]);
        assert_eq!(made.bends, [vec![(0, 1), (2, 5)], vec![(1, 0)]]);
    }
}
