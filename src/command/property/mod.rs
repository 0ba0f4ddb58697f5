//! Commands on the properties of categories, one file a verb.

pub mod add;
pub mod remove;
pub mod set;
