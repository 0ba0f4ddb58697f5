//! What a merge of two codes did, kept so that it can be taken apart again later, when other work stands on it.
//!
//! Undo takes a merge back only while nothing stands on it; a category that was merged wrongly is often seen months
//! later. The row holds the code that went, and which rows went over to the other.

use super::{Code, CodeId, Coding, Lead, MergeId, Named, Project, Ref, Relation, Row, Time, To};
use serde::{Deserialize, Serialize};

/// One code went into another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    /// Names the row.
    pub id: MergeId,
    /// When.
    pub at: Time,
    /// The code that stayed.
    pub into: CodeId,
    /// The merge this one was part of: a code under the one that went met a namesake.
    #[serde(default)]
    pub within: Option<MergeId>,
    /// The code that went, as it was.
    pub gone: Code,
    /// The code that stayed, as it was.
    pub kept: Code,
    /// Rows that named the code that went and now name the other.
    #[serde(default)]
    pub moved: Vec<Ref>,
    /// Rows that named both and now name the other alone.
    #[serde(default)]
    pub shared: Vec<Ref>,
    /// Codes that belonged under the one that went as a further category, and now under the other.
    #[serde(default)]
    pub also: Vec<CodeId>,
    /// Codes that belonged under both.
    #[serde(default)]
    pub also_shared: Vec<CodeId>,
    /// Codings that were joined into another on the same segment.
    #[serde(default)]
    pub codings: Vec<Coding>,
    /// Relations that would have said nothing, or the same as another.
    #[serde(default)]
    pub relations: Vec<Relation>,
}

impl Merge {
    /// Notes a row that named the code that went; `both` where it named the other as well.
    pub fn note(&mut self, row: Ref, both: bool) {
        if both { &mut self.shared } else { &mut self.moved }.push(row);
    }
}

impl Row for Merge {
    type Id = MergeId;

    fn id(&self) -> MergeId {
        self.id
    }

    /// The code that stayed alone: the other rows may go and come without the merge.
    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        see(Ref::Code(self.into));
    }

    fn mentions(&self, see: &mut dyn FnMut(Ref)) {
        self.refs(see);
        self.moved.iter().for_each(|row| see(*row));
        self.codings.iter().for_each(|row| see(Ref::Segment(row.segment)));
        self.relations.iter().flat_map(|row| &row.evidence).for_each(|id| see(Ref::Segment(*id)));
    }

    /// What it remembers goes with its row, and is otherwise left as it was: it is brought back as it was.
    fn point(&mut self, to: &Lead) -> bool {
        let goes = |row: Ref| to(row) == To::Nowhere;
        self.moved.retain(|row| !goes(*row));
        self.codings.retain(|row| !goes(Ref::Segment(row.segment)));
        self.relations.iter_mut().for_each(|row| row.evidence.retain(|id| !goes(Ref::Segment(*id))));
        self.into.lead(to)
    }
}

impl Project {
    /// The merges into a code, the last one first; of one command the merge of the named code before those under it.
    pub fn merges_into(&self, code: CodeId) -> Vec<&Merge> {
        let mut list: Vec<&Merge> = self.merges().filter(|row| row.into == code).collect();
        list.sort_by_key(|row| (std::cmp::Reverse(row.at), row.within.is_some(), std::cmp::Reverse(row.id)));
        list
    }
}
