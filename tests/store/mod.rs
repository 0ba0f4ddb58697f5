//! The store as its users see it: one story on every back end, and what may go wrong with a file.

mod bulk;
#[cfg(feature = "postgres")]
mod cluster;
mod consent;
mod file;
mod formats;
mod histories;
mod identity;
mod kill;
mod meanwhile;
mod story;
#[cfg(feature = "postgres")]
mod team;
mod view;

pub use consent::is_in_files;
