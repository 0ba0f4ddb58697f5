//! Widgets that borrow: each draws a value into a buffer and changes nothing.

pub mod code_tree;
pub mod cursor;
pub mod field;
pub mod grid;
pub mod paint;
pub mod sheet;
pub mod tree;
pub mod wrap;
