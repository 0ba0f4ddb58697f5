//! The desk, driven by keys over a project in memory.

mod axial;
mod coders;
mod compare;
mod keys;
mod map;
mod paper;
mod questions;
mod screens;
mod theory;
mod tree;
mod viva;
