//! Typed ids: every row is named by a UUID of version 7, so that ids sort by the time they were made.
//!
//! The generator is a value that is passed in (see [`Ids`]): planning a command reads no clock and no random source,
//! and a replayed demo study gets the same ids, byte for byte, on every machine.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Declares one newtype around [`Uuid`] per kind of row.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}", self.0)
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}", self.0.as_hyphenated())
            }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// Names a document.
    DocumentId,
    /// Names one version of a document's text.
    TextId,
    /// Names a code of the code tree.
    CodeId,
    /// Names a segment (a place in a text).
    SegmentId,
    /// Names a coding (segment + code + coder).
    CodingId,
    /// Names a memo.
    MemoId,
    /// Names a variable.
    VariableId,
    /// Names a variable's value on one holder.
    ValueId,
    /// Names a case (a person, an office).
    CaseId,
    /// Names a coder; also the actor in the journal.
    CoderId,
    /// Names a research question or a guide question.
    QuestionId,
    /// Names a relation between two codes.
    RelationId,
    /// Names a proposition.
    PropositionId,
    /// Names a recommendation.
    RecommendationId,
    /// Names a property of a category.
    PropertyId,
    /// Names an entry on a category's card.
    CardEntryId,
    /// Names what a merge of two codes did.
    MergeId,
    /// Names a journal entry.
    EntryId,
    /// Names a study: the same in every copy of it.
    StudyId,
    /// Names one copy of a study to work on.
    CopyId,
}

/// Makes ids from a seed, a counter and the time it is given; no clock and no random source of its own.
#[derive(Clone, Debug)]
pub struct Ids {
    seed: u64,
    count: u32,
}

impl Ids {
    /// A generator whose ids are decided by `seed` and by the times it will be given.
    pub fn new(seed: u64) -> Self {
        Self { seed, count: 0 }
    }

    /// The next id at `millis` milliseconds since the Unix epoch. Ids of one generator sort in the order they were
    /// made within a millisecond (a 32-bit counter stands before the random bits).
    pub fn next(&mut self, millis: i64) -> Uuid {
        let count = self.count;
        self.count = self.count.wrapping_add(1);
        let random = splitmix(self.seed ^ u64::from(count).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        // 74 bits are free: 12 of the counter, then 2 bits of the variant (set by the builder), 20 of the counter, 42 random.
        let [c0, c1, c2, c3] = count.to_be_bytes();
        let [_, _, r0, r1, r2, r3, r4, r5] = random.to_be_bytes();
        let bytes = [c0 >> 4, (c0 << 4) | (c1 >> 4), c1 & 0x0F, c2, c3, r0 ^ r5, r1, r2, r3, r4];
        let millis = u64::try_from(millis).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }
}

/// One step of SplitMix64 (Steele, Lea and Flood 2014), enough to spread a counter over the id space.
fn splitmix(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_millisecond_sort_as_made_and_repeat_from_a_seed() {
        let mut ids = Ids::new(7);
        let made: Vec<Uuid> = (0..5_000).map(|_| ids.next(1_771_000_000_000)).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
        let mut again = Ids::new(7);
        assert_eq!(made[0], again.next(1_771_000_000_000));
        assert_eq!(made[0].get_version_num(), 7);
    }
}
