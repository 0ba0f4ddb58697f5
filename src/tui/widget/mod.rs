//! Widgets that borrow: each draws a value into a buffer and changes nothing.

pub mod bars;
pub mod field;
pub mod grid;
pub mod paint;
pub mod picker;
pub mod prompt;
pub mod prose;
pub mod sheet;
pub mod tree;
pub mod wrap;
