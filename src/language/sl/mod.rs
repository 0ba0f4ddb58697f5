//! Slovenian.

/// The message files, one per part of the program.
pub const MESSAGES: &[&str] = &[
    include_str!("messages/core.ftl"),
    include_str!("messages/commands.ftl"),
    include_str!("messages/store.ftl"),
    include_str!("messages/import.ftl"),
    include_str!("messages/tables.ftl"),
    include_str!("messages/search.ftl"),
    include_str!("messages/cli.ftl"),
    include_str!("messages/desk.ftl"),
];
