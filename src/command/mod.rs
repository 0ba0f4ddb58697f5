//! What a person can do to a project: commands that plan changes, and the journal's entry.

pub mod draft;
pub mod journal;
