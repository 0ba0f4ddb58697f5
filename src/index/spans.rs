//! Phrases and near words: from the positions of single words in a paragraph to the places of the whole.

/// Words of the text as slots of terms, by their numbers in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compiled {
    /// A word.
    Slot(usize),
    /// Words at these distances from the first.
    Phrase(Vec<(u32, usize)>),
    /// All of them in any order, at most so many other words between.
    Near(Vec<Compiled>, u32),
    /// One after the other, at most so many other words between.
    Then(Box<(Compiled, Compiled)>, Option<u32>),
    /// One of them.
    Any(Vec<Compiled>),
}

/// A place in a paragraph, in positions of words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// First position.
    pub first: u32,
    /// Last position.
    pub last: u32,
    /// The words it is made of: position and slot.
    pub parts: Vec<(u32, usize)>,
}

/// Steps after which a paragraph of hundreds of equal words is given up.
const PATIENCE: usize = 20_000;

impl Compiled {
    /// Calls `see` with every slot.
    pub fn slots(&self, see: &mut dyn FnMut(usize)) {
        match self {
            Self::Slot(slot) => see(*slot),
            Self::Phrase(parts) => parts.iter().for_each(|(_, slot)| see(*slot)),
            Self::Near(parts, _) | Self::Any(parts) => parts.iter().for_each(|part| part.slots(see)),
            Self::Then(pair, _) => {
                pair.0.slots(see);
                pair.1.slots(see);
            }
        }
    }

    /// True where a paragraph that holds its words is a hit whatever their order.
    pub fn is_loose(&self) -> bool {
        match self {
            Self::Slot(_) => true,
            Self::Any(parts) => parts.iter().all(Self::is_loose),
            Self::Phrase(_) | Self::Near(..) | Self::Then(..) => false,
        }
    }

    /// The places of a paragraph whose words stand at the positions `at` gives for each slot (sorted).
    pub fn matches<'a>(&self, at: &impl Fn(usize) -> &'a [u32]) -> Vec<Match> {
        match self {
            Self::Slot(slot) => {
                at(*slot).iter().map(|p| Match { first: *p, last: *p, parts: vec![(*p, *slot)] }).collect()
            }
            Self::Phrase(parts) => phrase(parts, at),
            Self::Near(parts, slop) => {
                let lists: Vec<Vec<Match>> = parts.iter().map(|part| part.matches(at)).collect();
                if lists.iter().any(Vec::is_empty) { Vec::new() } else { near(&lists, *slop) }
            }
            Self::Then(pair, within) => {
                let (first, second) = (pair.0.matches(at), pair.1.matches(at));
                then(&first, &second, *within)
            }
            Self::Any(parts) => {
                let mut all: Vec<Match> = parts.iter().flat_map(|part| part.matches(at)).collect();
                all.sort_unstable();
                all.dedup();
                all
            }
        }
    }
}

fn phrase<'a>(parts: &[(u32, usize)], at: &impl Fn(usize) -> &'a [u32]) -> Vec<Match> {
    let Some((_, head)) = parts.first() else { return Vec::new() };
    let stands =
        |start: u32| parts.iter().all(|(offset, slot)| at(*slot).binary_search(&(start + offset)).is_ok());
    let last = parts.last().map_or(0, |(offset, _)| *offset);
    let whole = |start: &u32| Match {
        first: *start,
        last: start + last,
        parts: parts.iter().map(|(offset, slot)| (start + offset, *slot)).collect(),
    };
    at(*head).iter().filter(|start| stands(**start)).map(whole).collect()
}

fn then(first: &[Match], second: &[Match], within: Option<u32>) -> Vec<Match> {
    let mut found = Vec::new();
    for a in first {
        let b = second
            .iter()
            .filter(|b| b.first > a.last && within.is_none_or(|within| b.first - a.last - 1 <= within));
        if let Some(b) = b.min_by_key(|b| b.first) {
            found.push(Match {
                first: a.first,
                last: b.last,
                parts: a.parts.iter().chain(&b.parts).copied().collect(),
            });
        }
    }
    found
}

/// For each leftmost part the first choice of the others that lies near enough; no word is used twice.
fn near(lists: &[Vec<Match>], slop: u32) -> Vec<Match> {
    let longest = |list: &Vec<Match>| list.iter().map(|m| m.last - m.first + 1).max().unwrap_or(1);
    let reach = slop.saturating_add(lists.iter().map(longest).sum());
    let mut found = Vec::new();
    let mut steps = 0;
    for (anchor, list) in lists.iter().enumerate() {
        for leftmost in list {
            let mut chosen: Vec<&Match> = vec![leftmost];
            let search = Search { lists, anchor, reach, slop, from: leftmost.first };
            if search.choose(0, &mut chosen, &mut steps) {
                let last = chosen.iter().map(|m| m.last).max().unwrap_or(leftmost.last);
                let mut parts: Vec<(u32, usize)> =
                    chosen.iter().flat_map(|m| m.parts.iter().copied()).collect();
                parts.sort_unstable();
                found.push(Match { first: leftmost.first, last, parts });
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

struct Search<'a> {
    lists: &'a [Vec<Match>],
    anchor: usize,
    reach: u32,
    slop: u32,
    from: u32,
}

impl<'a> Search<'a> {
    fn choose(&self, at: usize, chosen: &mut Vec<&'a Match>, steps: &mut usize) -> bool {
        let Some(list) = self.lists.get(at) else {
            let last = chosen.iter().map(|m| m.last).max().unwrap_or(0);
            let words: u32 = chosen.iter().map(|m| m.last - m.first + 1).sum();
            return (last - self.from + 1).saturating_sub(words) <= self.slop;
        };
        if at == self.anchor {
            return self.choose(at + 1, chosen, steps);
        }
        let start = list.partition_point(|m| m.first < self.from);
        for candidate in list.iter().skip(start) {
            *steps += 1;
            if candidate.first - self.from > self.reach || *steps > PATIENCE {
                return false;
            }
            let apart = chosen.iter().all(|m| candidate.first > m.last || m.first > candidate.last);
            if apart {
                chosen.push(candidate);
                if self.choose(at + 1, chosen, steps) {
                    return true;
                }
                chosen.pop();
            }
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(compiled: &Compiled, slots: &[&[u32]]) -> Vec<(u32, u32)> {
        let at = |slot: usize| slots[slot];
        compiled.matches(&at).iter().map(|m| (m.first, m.last)).collect()
    }

    #[test]
    fn phrases_near_and_then() {
        let phrase = Compiled::Phrase(vec![(0, 0), (1, 1)]);
        assert_eq!(found(&phrase, &[&[1, 5, 9], &[2, 9]]), [(1, 2)]);
        let near = |slop| Compiled::Near(vec![Compiled::Slot(0), Compiled::Slot(1)], slop);
        assert_eq!(found(&near(0), &[&[3], &[2]]), [(2, 3)]);
        assert_eq!(found(&near(2), &[&[1], &[4]]), [(1, 4)]);
        assert!(found(&near(1), &[&[1], &[4]]).is_empty());
        assert!(found(&near(3), &[&[1], &[1]]).is_empty(), "one word is not two");
        let then = |within| Compiled::Then(Box::new((Compiled::Slot(0), Compiled::Slot(1))), within);
        assert_eq!(found(&then(None), &[&[1, 7], &[0, 5]]), [(1, 5)]);
        assert!(found(&then(Some(2)), &[&[1], &[5]]).is_empty());
    }

    #[test]
    fn a_paragraph_of_equal_words_is_given_up_in_time() {
        let many: Vec<u32> = (0..5_000).collect();
        let near = Compiled::Near((0..12).map(Compiled::Slot).collect(), 0);
        let slots: Vec<&[u32]> = vec![&many; 12];
        assert!(found(&near, &slots).len() <= 5_000 * 12);
    }
}
