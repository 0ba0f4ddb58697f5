//! The store as its users see it: one story on every back end, and what may go wrong with a file.

mod file;
mod histories;
mod story;
