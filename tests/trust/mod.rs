//! Trust: what is said when something goes wrong is true.

mod erasure;
mod sentences;
pub mod strace;
mod streams;
