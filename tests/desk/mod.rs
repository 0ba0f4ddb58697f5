//! The desk, driven by keys over a project in memory.

mod keys;
mod paper;
mod screens;
mod theory;
