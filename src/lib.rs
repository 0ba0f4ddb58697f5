//! Preja, the workbench for qualitative research that runs in a terminal: the architecture page.
//!
//! # The way of data
//!
//! Bytes come in through an importer as a `Draft`; a person's intention is a `Command`. Either is planned against the
//! project as a list of `Change`s (a row before and after), applied to the project in memory, and appended to the
//! journal and the tables in one transaction. Screens, analyses and exporters only read the project. No step returns to
//! an earlier one.
//!
//! ```text
//! file -> import -> Draft -> Adopt ┐
//! key, word -> Command ------------┴> plan -> changes -> apply (memory) + append (store) -> Receipt
//! Project + Scope -> Analysis -> Table -> screen, or exporter -> file
//!                          └----> Graph -> layout -> box characters, SVG, DOT, picture in Word
//! ```
//!
//! # Modules, bottom-up (a module uses only those above it in this list)
//!
//! | module | is |
//! |---|---|
//! | [`id`], [`names`], [`message`], [`error`] | typed ids, enums with one name each, sentences as data, the one error type |
//! | [`digest`], [`home`] | hashes in words; where what belongs to a person and to no study lies |
//! | [`disk`] | files opened and made so that no link leads elsewhere and nobody else reads them |
//! | [`address`] | addresses of servers, and how they are shown: without a password |
//! | [`text`], [`language`] | bytes and numbered paragraphs; words, dictionary forms, order, message files |
//! | [`model`] | the project: rows in maps, changes, derived lookups, `Scope` |
//! | [`command`] | commands that plan, the journal's entry, drafts |
//! | [`analysis`] | analyses that return a `Table` |
//! | [`import`], [`export`] | from bytes to a draft; from a table to bytes |
//! | [`store`], [`index`] | SQLite and PostgreSQL with journal, lock, snapshots; full-text search over the texts |
//! | [`files`], [`workbench`] | paths to bytes, and tables to files; an open project: the only caller of plan, apply and append |
//! | [`tui`], [`cli`] | the desk; the command line |
//!
//! # Invariants
//!
//! 1. `model`, `command`, `analysis`, `text` and `language` do no I/O and never panic on user data.
//! 2. Only `workbench` changes a project (`tests/architecture.rs`).
//! 3. No `diesel` outside `store`, no `tantivy` outside `index`, no `ratatui` outside `tui` (`tests/architecture.rs`).
//! 4. The index can be deleted at any time; it changes only when a text or the analyser does (`tests/search`).
//! 5. A journal entry is never edited or removed; undo is an entry. Erasure (7) is the one exception.
//! 6. Replaying the changes gives the project (`tests/laws.rs`, `tests/store`).
//! 7. Erasure takes a document, or what one speaker said, out of rows, texts, journal and copies; the intention to sweep
//!    is part of its transaction, and a test searches the bytes after a kill at every call (`tests/trust`).
//! 8. What is drawn is computed before it is drawn: view functions take `&` and never scan a map.
//! 9. Every entry of a registry has a doc line and a test; every action a name in the key file.
//! 10. Importers get a `Source`, exporters a writer; neither sees the store.
//! 11. Every sentence comes from a message file; both languages have the same keys (`tests/messages.rs`).
//!
//! # Where does a new … go
//!
//! The first three rows and the last are counted by `tests/architecture.rs`; `CONTRIBUTING.md` has an example of each.
//!
//! | new | file | registration |
//! |---|---|---|
//! | importer | `src/import/<format>.rs`, its endings in it | a line in `import::ALL` |
//! | exporter | `src/export/<format>.rs` | a line in `export::ALL` |
//! | analysis | `src/analysis/<name>.rs` | a line in `analysis::ALL` |
//! | drawing of an analysis | its `Analysis::graph` | – (`export::map` draws it) |
//! | command | `src/command/<noun>/<verb>.rs` | a line in `command::verbs` |
//! | key | – | a line in `src/tui/keymap.toml` |
//! | workspace of the desk | `src/tui/workspace/<name>.rs` | a line in `tui::workspace::all` |
//! | pane | a file of its workspace | a line in the workspace's `PANES` |
//! | language | `src/language/<code>/` | a line in `language::ALL` |
//! | work for the project itself | `xtask/<task>.rs` | a line in `TASKS` of `xtask/main.rs` |
//! | kind of row | `src/model/<row>.rs`, its id | a line in `for_each_row!`; record, schema and a migration in `store` |

#![cfg_attr(test, allow(clippy::string_slice))]

pub mod address;
pub mod analysis;
pub mod cli;
pub mod command;
pub mod digest;
pub mod disk;
pub mod error;
pub mod export;
pub mod files;
pub mod home;
pub mod id;
pub mod import;
pub mod index;
pub mod language;
pub mod message;
pub mod model;
pub mod names;
pub mod store;
pub mod text;
pub mod tui;
pub mod workbench;
