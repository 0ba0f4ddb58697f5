//! How many people said something: a number where speakers can be told apart, bounds where they cannot.
//!
//! A document is not a person. Where a document has one person, its segments are that person's; where it has several, a
//! segment is known by its own case or by the speaker of its paragraphs, and otherwise stands for one up to all of them.

use crate::model::scope::Pair;
use crate::model::tree::same_name;
use crate::model::{CaseId, CaseKind, DocumentId, Project, SegmentId};
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// A person, by place in [`People::ids`].
pub type Person = usize;

/// The cases that are persons, ready to be asked.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// The persons, in the order of their ids.
    pub ids: Vec<CaseId>,
    speakers: Vec<Option<String>>,
    documents: FxHashMap<DocumentId, Vec<Person>>,
    segments: FxHashMap<SegmentId, Vec<Person>>,
}

/// Who stands behind a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// These.
    Known(Vec<Person>),
    /// At least one of these; nobody can tell which. Empty where the document has no person.
    Among(Vec<Person>),
}

impl People {
    /// The persons of a project.
    pub fn of(project: &Project) -> Self {
        let mut people = Self::default();
        for (person, case) in project.cases().filter(|case| case.kind == CaseKind::Person).enumerate() {
            people.ids.push(case.id);
            people.speakers.push(case.speaker.as_deref().map(same_name));
            case.documents.iter().for_each(|id| people.documents.entry(*id).or_default().push(person));
            case.segments.iter().for_each(|id| people.segments.entry(*id).or_default().push(person));
        }
        people
    }

    /// The persons of a document.
    pub fn in_document(&self, document: DocumentId) -> &[Person] {
        self.documents.get(&document).map_or(&[], Vec::as_slice)
    }

    /// Who stands behind a counted pair.
    pub fn who(&self, project: &Project, pair: &Pair) -> Who {
        if let Some(own) = self.segments.get(&pair.segment) {
            return Who::Known(own.clone());
        }
        let here = self.in_document(pair.document);
        if here.len() == 1 {
            return Who::Known(here.to_vec());
        }
        let speaking: Vec<String> = super::place::speakers(project.text_of(pair.document), pair.span)
            .into_iter()
            .map(same_name)
            .collect();
        let speaks = |person: &&Person| {
            self.speakers
                .get(**person)
                .is_some_and(|label| label.as_ref().is_some_and(|label| speaking.contains(label)))
        };
        let known: Vec<Person> = here.iter().filter(speaks).copied().collect();
        if known.is_empty() { Who::Among(here.to_vec()) } else { Who::Known(known) }
    }
}

/// From how many to how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// At least so many.
    pub least: usize,
    /// At most so many.
    pub most: usize,
}

impl std::fmt::Display for Bounds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.least == self.most {
            write!(f, "{}", self.most)
        } else {
            write!(f, "{}–{}", self.least, self.most)
        }
    }
}

/// The persons behind one count, as it is gathered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    known: BTreeSet<Person>,
    /// Per document: who may have said it, and whether one of them must have.
    unclear: BTreeMap<DocumentId, (BTreeSet<Person>, bool)>,
}

impl Gathered {
    /// Adds persons who are known.
    pub fn know(&mut self, persons: impl IntoIterator<Item = Person>) {
        self.known.extend(persons);
    }

    /// Adds persons of whom nobody can tell who said it; `must` when it is certain that one of them did.
    pub fn guess(&mut self, document: DocumentId, persons: impl IntoIterator<Item = Person>, must: bool) {
        let (candidates, one_must) = self.unclear.entry(document).or_default();
        // Of two guesses in a document the narrower one may be among the wider; joined they say no more than "one of all".
        candidates.extend(persons);
        *one_must |= must;
    }

    /// Adds what was gathered for a code under this one.
    pub fn join(&mut self, other: &Self) {
        self.know(other.known.iter().copied());
        for (document, (persons, must)) in &other.unclear {
            self.guess(*document, persons.iter().copied(), *must);
        }
    }

    /// From how many to how many. At least: those known, and one for each document whose persons are all unknown and
    /// met in no other such document. At most: everybody who may have spoken.
    pub fn bounds(&self) -> Bounds {
        let mut most = self.known.clone();
        let mut used: BTreeSet<Person> = self.known.clone();
        let mut least = self.known.len();
        let mut open: Vec<&(BTreeSet<Person>, bool)> = self.unclear.values().collect();
        open.sort_by_key(|(persons, _)| persons.len());
        for (persons, must) in open {
            most.extend(persons);
            if *must && !persons.is_empty() && persons.is_disjoint(&used) {
                least += 1;
                used.extend(persons);
            }
        }
        Bounds { least, most: most.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn document(number: u128) -> DocumentId {
        DocumentId(Uuid::from_u128(number))
    }

    #[test]
    fn nine_interviews_of_two_or_one_are_nine_to_fifteen() {
        let mut all = Gathered::default();
        // Three interviews with one person, six with two: counted by hand 3 + 6 = 9 at least, 3 + 12 = 15 at most.
        all.know([0, 1, 2]);
        (0..6).for_each(|pair| all.guess(document(pair as u128), [3 + 2 * pair, 4 + 2 * pair], true));
        assert_eq!(all.bounds(), Bounds { least: 9, most: 15 });
        assert_eq!(all.bounds().to_string(), "9–15");
    }

    #[test]
    fn a_person_met_twice_may_be_the_one_both_times() {
        let mut all = Gathered::default();
        all.guess(document(1), [0, 1], true);
        all.guess(document(2), [1, 2], true);
        assert_eq!(all.bounds(), Bounds { least: 1, most: 3 });
        all.know([1]);
        assert_eq!(all.bounds(), Bounds { least: 1, most: 3 });
        all.know([0, 2]);
        assert_eq!(all.bounds().to_string(), "3");
    }
}
