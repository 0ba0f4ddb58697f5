//! Commands on segments: coding units without a code, and the ends of a segment.

pub mod mark;
pub mod reshape;
pub mod unmark;
