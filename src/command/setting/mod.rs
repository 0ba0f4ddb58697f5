//! Commands on settings of the project, one file a verb.

pub mod set;
pub mod state;
