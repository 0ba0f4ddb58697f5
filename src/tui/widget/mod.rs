//! Widgets that borrow: each draws a value into a buffer and changes nothing.

pub mod code_tree;
pub mod cursor;
pub mod field;
pub mod filter;
pub mod grid;
pub mod listed;
pub mod paint;
pub mod sheet;
pub mod tree;
pub mod wrap;
