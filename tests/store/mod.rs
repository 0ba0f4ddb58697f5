//! The store as its users see it: one story on every back end, and what may go wrong with a file.

#[cfg(feature = "postgres")]
mod cluster;
mod file;
mod histories;
mod story;
#[cfg(feature = "postgres")]
mod team;
