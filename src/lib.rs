//! Preja, the workbench for qualitative research that runs in a terminal.

#![cfg_attr(test, allow(clippy::string_slice))]

pub mod analysis;
pub mod cli;
pub mod command;
pub mod error;
pub mod export;
pub mod files;
pub mod id;
pub mod import;
pub mod language;
pub mod message;
pub mod model;
pub mod names;
pub mod store;
pub mod text;
pub mod workbench;
