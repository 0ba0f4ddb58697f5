//! What of the theory stands on which segment: propositions, relations, properties and cards.

use super::{Project, Ref, SegmentId, Side};
use rustc_hash::FxHashMap;

/// A row of the theory that stands on a segment, and on which side where there are sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// A proposition, a relation, a property or an entry of a card.
    pub row: Ref,
    /// For or against.
    pub side: Option<Side>,
}

impl Project {
    /// By segment, what of the theory stands on it: propositions in their order, then relations, properties, cards.
    pub fn standing(&self) -> FxHashMap<SegmentId, Vec<Standing>> {
        let mut found: FxHashMap<SegmentId, Vec<Standing>> = FxHashMap::default();
        let mut add = |segment, row, side| found.entry(segment).or_default().push(Standing { row, side });
        for row in self.propositions_in_order() {
            row.evidence.iter().for_each(|one| add(one.segment, Ref::Proposition(row.id), Some(one.side)));
        }
        for row in self.relations() {
            row.evidence.iter().for_each(|id| add(*id, Ref::Relation(row.id), None));
        }
        for row in self.properties() {
            row.values.iter().for_each(|one| add(one.segment, Ref::Property(row.id), None));
        }
        for row in self.card_entries() {
            row.evidence.iter().for_each(|one| add(one.segment, Ref::CardEntry(row.id), Some(one.side)));
        }
        found
    }
}
