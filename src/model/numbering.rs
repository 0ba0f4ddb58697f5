//! Numbers of statements: A1, A2 … in the order of the text, computed until they are fixed, then kept.
//!
//! A number is kept without its document's label (`12`, `12a`), so that a document that gets another label keeps its
//! statements. What was once given is never given again: a thesis in print goes on meaning the same statement.

use super::{DocumentId, Project, SegmentId};
use crate::names;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Key of the setting that remembers, by document, which numbers were given and how they were changed.
pub const NUMBERS: &str = "statement-numbers";

names! {
    /// How a project names a passage.
    pub enum CiteBy {
        /// By document and paragraph (D27).
        #[default]
        Paragraph = "paragraph",
        /// By the number of the statement (A12).
        Statement = "statement",
    }
}

/// What is remembered of a document's numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Given {
    /// Every number that was given since the last renumbering.
    pub given: BTreeSet<String>,
    /// The concordances, the oldest first.
    pub renumbered: Vec<Renumbering>,
}

/// One renumbering.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renumbering {
    /// When.
    pub at: super::Time,
    /// Earlier and later number of each statement, without the label.
    pub pairs: Vec<(String, String)>,
}

/// A number taken apart: `12ab` is 12 and `ab`.
fn parts(number: &str) -> (u32, &str) {
    let digits = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    let (base, letters) = number.split_at_checked(digits).unwrap_or((number, ""));
    (base.parse().unwrap_or(0), letters)
}

/// The letters after these: a, b … z, za, zb …
fn next_letters(letters: &str) -> String {
    match letters.chars().last() {
        Some(last @ 'a'..='y') => {
            let head: String = letters.chars().take(letters.chars().count() - 1).collect();
            format!("{head}{}", char::from_u32(u32::from(last) + 1).unwrap_or('z'))
        }
        _ => format!("{letters}a"),
    }
}

/// Numbers for statements in the order of the text, where `fixed` are those that have one. `given` is every number that
/// was ever given: a new one between 12 and 13 is 12a, one after the last the next whole number.
pub fn fill(fixed: &[Option<&str>], given: &BTreeSet<String>) -> Vec<String> {
    let mut taken: BTreeSet<String> =
        given.iter().cloned().chain(fixed.iter().flatten().map(|number| (*number).to_owned())).collect();
    let mut numbers = Vec::with_capacity(fixed.len());
    let last_fixed = fixed.iter().rposition(Option::is_some);
    let mut highest = taken.iter().map(|number| parts(number).0).max().unwrap_or(0);
    let mut before = "0".to_owned();
    // The next fixed number after each place.
    let mut ahead: Vec<Option<&str>> = vec![None; fixed.len()];
    let mut seen = None;
    for (slot, own) in ahead.iter_mut().zip(fixed).rev() {
        *slot = seen;
        seen = own.or(seen);
    }
    for (at, (own, ahead)) in fixed.iter().zip(ahead).enumerate() {
        let number = match own {
            Some(number) => (*number).to_owned(),
            None if last_fixed.is_none_or(|last| at > last) => {
                highest += 1;
                highest.to_string()
            }
            None => {
                let (base, letters) = parts(&before);
                // Beside 12a comes 12b, unless the next statement is one of 12's letters: then 12aa lies between.
                let inside = !letters.is_empty() && ahead.is_some_and(|next| parts(next).0 == base);
                let mut letters = if inside { format!("{letters}a") } else { next_letters(letters) };
                while taken.contains(&format!("{base}{letters}")) {
                    letters = next_letters(&letters);
                }
                format!("{base}{letters}")
            }
        };
        taken.insert(number.clone());
        before.clone_from(&number);
        numbers.push(number);
    }
    numbers
}

impl Project {
    /// How the project names a passage (the setting `cite-by`).
    pub fn cite_by(&self) -> CiteBy {
        self.setting("cite-by").and_then(|value| value.as_str()?.parse().ok()).unwrap_or_default()
    }

    /// What is remembered of the numbers of each document.
    pub fn given_numbers(&self) -> BTreeMap<DocumentId, Given> {
        self.setting(NUMBERS).and_then(|value| serde_json::from_value(value.clone()).ok()).unwrap_or_default()
    }

    /// The statements of a document in the order of its current text: marked units, and segments with a coding that
    /// counts; a number that was once fixed keeps its segment among them.
    pub fn statements(&self, document: DocumentId) -> Vec<SegmentId> {
        let Some(text) = self.document(document).map(|row| row.text) else { return Vec::new() };
        let counts = |id: &SegmentId| {
            self.segment(*id).is_some_and(|row| row.unit || row.number.is_some())
                || self.marks_on(*id).iter().any(|mark| mark.active)
        };
        self.lookups()
            .segments_in(document, text)
            .iter()
            .map(|placed| placed.segment)
            .filter(counts)
            .collect()
    }

    /// The statements of a document with their numbers, without its label: the fixed ones, and for the others those
    /// that fixing would give.
    pub fn statement_numbers(&self, document: DocumentId) -> Vec<(SegmentId, String)> {
        let statements = self.statements(document);
        let fixed: Vec<Option<&str>> =
            statements.iter().map(|id| self.segment(*id).and_then(|row| row.number.as_deref())).collect();
        let given = self.given_numbers().remove(&document).unwrap_or_default().given;
        let numbers = fill(&fixed, &given);
        statements.into_iter().zip(numbers).collect()
    }

    /// The number of a statement, fixed or computed, without its document's label; none for what is no statement.
    pub fn statement_number(&self, segment: SegmentId) -> Option<String> {
        let row = self.segment(segment)?;
        row.number.clone().or_else(|| {
            self.statement_numbers(row.document)
                .into_iter()
                .find(|(id, _)| *id == segment)
                .map(|(_, number)| number)
        })
    }

    /// The statement of that key (`A12`, `INT1:12a`, `A 12`), if there is one.
    pub fn statement_at(&self, key: &str) -> Option<SegmentId> {
        let mut documents: Vec<_> = self.documents().collect();
        // The label may itself end in a digit, so the longest label wins.
        documents.sort_by_key(|row| std::cmp::Reverse(row.label.len()));
        documents.into_iter().find_map(|row| {
            let head = key.get(..row.label.len()).filter(|head| head.eq_ignore_ascii_case(&row.label))?;
            let rest = key.get(head.len()..)?;
            let number = rest.trim_start_matches([':', ' ']);
            if number.len() == rest.len() && !row.joint().is_empty() {
                return None;
            }
            let lower = number.to_lowercase();
            self.statement_numbers(row.id).into_iter().find(|(_, known)| *known == lower).map(|(id, _)| id)
        })
    }

    /// How a statement is cited: `A12`, `INT1:12a`.
    pub fn statement_key(&self, document: DocumentId, number: &str) -> String {
        self.document(document)
            .map_or_else(String::new, |row| format!("{}{}{number}", row.label, row.joint()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn filled(fixed: &str, given: &str) -> String {
        let fixed: Vec<Option<&str>> = fixed.split(' ').map(|item| (item != "_").then_some(item)).collect();
        fill(&fixed, &given.split_whitespace().map(str::to_owned).collect()).join(" ")
    }

    #[test]
    fn later_statements_stand_between_and_no_number_comes_twice() {
        assert_eq!(filled("_ _ _", ""), "1 2 3");
        assert_eq!(filled("1 _ _ 2 _", "1 2"), "1 1a 1b 2 3");
        assert_eq!(filled("_ 1", "1"), "0a 1");
        assert_eq!(filled("1 1a _ 1b 2", "1 1a 1b 2"), "1 1a 1aa 1b 2");
        assert_eq!(filled("1 1a _ 2", "1 1a 2"), "1 1a 1b 2");
        // The statement 1a was given and removed, the last one was 3 and is gone.
        assert_eq!(filled("1 _ 2 _", "1 1a 2 3"), "1 1b 2 4");
        assert_eq!(filled("1 1z _ 2", "1 1z 2"), "1 1z 1za 2");
    }

    proptest! {
        /// Statements come in at any place, numbers are fixed, statements go: what was given stays with its statement.
        #[test]
        fn a_number_is_never_given_twice(steps in prop::collection::vec((0usize..3, 0usize..40), 1..60)) {
            let mut list: Vec<Option<String>> = Vec::new();
            let mut given: BTreeSet<String> = BTreeSet::new();
            for (what, at) in steps {
                match what {
                    0 => list.insert(at % (list.len() + 1), None),
                    1 if !list.is_empty() => { list.remove(at % list.len()); }
                    _ => {
                        let fixed: Vec<Option<&str>> = list.iter().map(Option::as_deref).collect();
                        let numbers = fill(&fixed, &given);
                        for (old, new) in list.iter().zip(&numbers) {
                            match old {
                                Some(old) => prop_assert_eq!(old, new),
                                None => prop_assert!(given.insert(new.clone()), "{} again", new),
                            }
                        }
                        list = numbers.into_iter().map(Some).collect();
                    }
                }
            }
        }
    }
}
