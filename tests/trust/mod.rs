//! Trust: what is said when something goes wrong is true.

mod sentences;
pub mod strace;
mod streams;
