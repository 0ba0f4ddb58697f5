//! What every part of the desk knows.

pub use super::state::{State as Shell, Tone};
