//! The statements of a document with their numbers (A1, A2 …), and which number was which before.

use crate::model::{DocumentId, Project, SegmentId, Time};

/// The statements of a document in the order of its text, each with its key (`A12`, `A12a`): the fixed numbers, and for
/// the others those that `unit fix` would write.
pub fn numbers(project: &Project, document: DocumentId) -> Vec<(SegmentId, String)> {
    let key = |(segment, number): (SegmentId, String)| (segment, project.statement_key(document, &number));
    project.statement_numbers(document).into_iter().map(key).collect()
}

/// A number that was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renumbered {
    /// When.
    pub at: Time,
    /// The earlier key.
    pub old: String,
    /// The later key.
    pub new: String,
}

/// The concordance of a document: every renumbering, the oldest first.
pub fn concordance(project: &Project, document: DocumentId) -> Vec<Renumbered> {
    let given = project.given_numbers().remove(&document).unwrap_or_default();
    let key = |number: &str| project.statement_key(document, number);
    let pairs = given.renumbered.iter().flat_map(|one| one.pairs.iter().map(|(old, new)| (one.at, old, new)));
    pairs.map(|(at, old, new)| Renumbered { at, old: key(old), new: key(new) }).collect()
}
