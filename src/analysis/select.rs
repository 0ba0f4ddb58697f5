//! A part of the segments for an appendix that shows how the work was done: at most k of each code, by one printed rule.
//!
//! The rule leaves nothing to taste: round after round one segment of every document that has one, in the order of
//! documents and of the text, until k are there. So a code is shown from as many interviews as it has.

use super::Input;
use crate::message::Message;
use crate::model::{CodeId, DocumentId};
use crate::say;
use rustc_hash::{FxHashMap, FxHashSet};

/// Those of the selection in the order in which they came; all of them for 0. Counted units come in the order of
/// documents and of the text; `of` tells the code and the document of one.
pub fn pick<T>(units: Vec<T>, k: usize, of: impl Fn(&T) -> (CodeId, DocumentId)) -> Vec<T> {
    if k == 0 {
        return units;
    }
    let mut by_code: FxHashMap<CodeId, Vec<usize>> = FxHashMap::default();
    for (at, unit) in units.iter().enumerate() {
        by_code.entry(of(unit).0).or_default().push(at);
    }
    let mut chosen: FxHashSet<usize> = FxHashSet::default();
    for places in by_code.into_values() {
        // The round of a segment is how many of the same code its document has before it.
        let mut seen = FxHashMap::default();
        let mut rounds: Vec<(usize, usize)> = Vec::with_capacity(places.len());
        for at in places {
            let Some(unit) = units.get(at) else { continue };
            let round = seen.entry(of(unit).1).or_insert(0);
            rounds.push((*round, at));
            *round += 1;
        }
        rounds.sort_unstable();
        chosen.extend(rounds.into_iter().take(k).map(|(_, at)| at));
    }
    units.into_iter().enumerate().filter(|(at, _)| chosen.contains(at)).map(|(_, unit)| unit).collect()
}

/// The title of a table, with the rule of the selection where there is one.
pub fn title(input: &Input, title: Message) -> Message {
    match input.args.select {
        0 => title,
        k => say!("select-title", title = title, k = k),
    }
}

/// How many of how many are shown, where there is a selection.
pub fn note(input: &Input, shown: usize) -> Option<Message> {
    let mut all = 0;
    (input.args.select > 0).then(|| {
        input.scope.pairs(input.project, input.hits, |_| all += 1);
        say!("select-shown", shown = shown, all = all)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::model::scope::Pair;
    use crate::model::{CodingId, SegmentId};
    use crate::text::Span;
    use uuid::Uuid;

    /// Picks out of pairs written as document and code (`A1`); what is left, in order, with places from 1.
    fn picked(pairs: &str, k: usize) -> String {
        let pair = |(at, word): (usize, &str)| {
            let bytes = word.as_bytes();
            let id = |number: u8| Uuid::from_u128(u128::from(number));
            Pair {
                document: DocumentId(id(*bytes.first().unwrap())),
                segment: SegmentId(Uuid::from_u128(at as u128)),
                span: Span::new(at, at + 1),
                code: CodeId(id(*bytes.last().unwrap())),
                coding: CodingId(Uuid::nil()),
            }
        };
        let pairs = (1..).zip(pairs.split(' ')).map(pair).collect();
        pick(pairs, k, |pair: &Pair| (pair.code, pair.document))
            .iter()
            .map(|pair| pair.span.start.to_string())
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn documents_take_turns_until_k_are_there() {
        let pairs = "A1 A1 A1 A2 B1 B1 C1";
        assert_eq!(picked(pairs, 0), "1 2 3 4 5 6 7");
        assert_eq!(picked(pairs, 1), "1 4");
        assert_eq!(picked(pairs, 3), "1 4 5 7");
        // The second round begins with the first document again.
        assert_eq!(picked(pairs, 4), "1 2 4 5 7");
        assert_eq!(picked(pairs, 5), "1 2 4 5 6 7");
    }
}
