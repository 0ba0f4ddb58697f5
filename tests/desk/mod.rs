//! The desk, driven by keys over a project in memory.

mod axial;
mod coders;
mod compare;
pub mod drive;
mod keys;
mod keystrokes;
mod map;
mod paper;
mod questions;
mod screens;
mod tables;
#[cfg(unix)]
mod terminal;
mod theory;
mod tree;
mod viva;
mod work;
