//! Preja, the workbench for qualitative research that runs in a terminal.

pub mod command;
pub mod error;
pub mod id;
pub mod language;
pub mod message;
pub mod model;
pub mod names;
pub mod text;
