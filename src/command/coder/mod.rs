//! Commands on coders, one file a verb.

pub mod rename;
