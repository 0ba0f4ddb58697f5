//! The message files of the interface, one list per language: the words of every sentence the program says.

/// Slovenian, one file per part of the program.
pub const SL: &[&str] = &[
    include_str!("sl/messages/core.ftl"),
    include_str!("sl/messages/commands.ftl"),
    include_str!("sl/messages/store.ftl"),
    include_str!("sl/messages/erase.ftl"),
    include_str!("sl/messages/import.ftl"),
    include_str!("sl/messages/tables.ftl"),
    include_str!("sl/messages/outputs.ftl"),
    include_str!("sl/messages/appendices.ftl"),
    include_str!("sl/messages/search.ftl"),
    include_str!("sl/messages/cli.ftl"),
    include_str!("sl/messages/desk.ftl"),
    include_str!("sl/messages/desk-theory.ftl"),
    include_str!("sl/messages/desk-work.ftl"),
];

/// English, the same files.
pub const EN: &[&str] = &[
    include_str!("en/messages/core.ftl"),
    include_str!("en/messages/commands.ftl"),
    include_str!("en/messages/store.ftl"),
    include_str!("en/messages/erase.ftl"),
    include_str!("en/messages/import.ftl"),
    include_str!("en/messages/tables.ftl"),
    include_str!("en/messages/outputs.ftl"),
    include_str!("en/messages/appendices.ftl"),
    include_str!("en/messages/search.ftl"),
    include_str!("en/messages/cli.ftl"),
    include_str!("en/messages/desk.ftl"),
    include_str!("en/messages/desk-theory.ftl"),
    include_str!("en/messages/desk-work.ftl"),
];
