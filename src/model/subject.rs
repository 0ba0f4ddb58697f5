//! What a path through the theory begins at.

use super::{CodeId, PropositionId, RelationId, SegmentId};

/// Where a path begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// At a proposition.
    Proposition(PropositionId),
    /// At a relation.
    Relation(RelationId),
    /// At a code.
    Code(CodeId),
    /// At statements.
    Segments(Vec<SegmentId>),
}
