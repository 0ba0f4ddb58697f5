//! What a person can do to a project: commands that plan changes, and the journal's entry.
//!
//! A command is a struct with one pure function, [`plan::Verb::plan`]. A new one is a file under its noun and a line in
//! [`verbs`]; undo, redo, the trail, the team and the command line follow from there.

pub mod adopt;
pub mod card;
pub mod case;
pub mod code;
pub mod coder;
pub mod coding;
pub mod document;
pub mod draft;
pub mod journal;
pub mod memo;
pub mod plan;
pub mod property;
pub mod proposition;
pub mod question;
pub mod quote;
pub mod recommendation;
pub mod refs;
pub mod relation;
pub mod segment;
pub mod setting;
pub mod standing;
pub mod subject;
pub mod target;
pub mod unit;
pub mod variable;
pub mod verbs;

pub use verbs::Command;
