//! Commands on settings of the project, one file a verb.

pub mod known;
pub mod lemma;
pub mod search;
pub mod set;
pub mod state;
