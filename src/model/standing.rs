//! What of the theory stands on which segment: propositions, relations, properties and cards; and what is left of it
//! when rows go.

use super::{Change, Code, Project, Ref, SegmentId, Side, To};
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

    /// The changes that take rows that go out of evidence, of properties, of cards, of earlier wordings and of what merges
    /// did; nothing else of the theory is touched.
    pub fn forgotten(&self, gone: &dyn Fn(Ref) -> bool) -> Vec<Change> {
        let mut changes = self.pointed(&|row| if gone(row) { To::Nowhere } else { To::Same });
        changes.retain(|change| {
            matches!(change, Change::Relation(_) | Change::Proposition(_) | Change::Property(_))
                || matches!(change, Change::CardEntry(_) | Change::Merge(_))
        });
        changes
    }

    /// Rows of the theory in whose words `is` finds something: for what has to be looked at when a document is erased.
    pub fn theory_with_words(&self, is: &dyn Fn(&str) -> bool) -> Vec<Ref> {
        let mut found = Vec::new();
        let mut see = |row: Ref, words: Vec<&String>| {
            if words.into_iter().any(|words| is(words)) {
                found.push(row);
            }
        };
        for row in self.propositions() {
            let notes =
                row.evidence.iter().map(|one| &one.note).chain(row.earlier.iter().map(|one| &one.sentence));
            see(
                Ref::Proposition(row.id),
                [&row.sentence, &row.validity, &row.reason].into_iter().chain(notes).collect(),
            );
        }
        for row in self.recommendations() {
            see(Ref::Recommendation(row.id), vec![&row.sentence]);
        }
        for row in self.relations() {
            see(Ref::Relation(row.id), vec![&row.note]);
        }
        for row in self.properties() {
            let values = row.values.iter().map(|one| &one.value);
            see(
                Ref::Property(row.id),
                [&row.name, &row.dimension, &row.one, &row.other].into_iter().chain(values).collect(),
            );
        }
        for row in self.card_entries() {
            see(
                Ref::CardEntry(row.id),
                [&row.words].into_iter().chain(row.evidence.iter().map(|one| &one.note)).collect(),
            );
        }
        for row in self.merges() {
            see(Ref::Merge(row.id), words_of(&row.gone).into_iter().chain(words_of(&row.kept)).collect());
        }
        found
    }
}

fn words_of(code: &Code) -> [&String; 5] {
    [&code.name, &code.definition, &code.include, &code.exclude, &code.example]
}
