//! The desk, driven by keys over a project in memory.

mod keys;
mod keystrokes;
mod paper;
mod screens;
#[cfg(unix)]
mod terminal;
mod theory;
mod work;
