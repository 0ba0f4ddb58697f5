//! The one integration-test binary; a file per topic, a line per file.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod appendices;
mod architecture;
mod bounds;
mod cli;
mod correct;
mod crosstab;
mod desk;
mod docs;
mod exports;
mod fuzz;
mod golden;
mod import;
mod laws;
mod licences;
mod map;
mod messages;
mod outputs;
mod outside;
mod search;
mod slow;
mod store;
mod table_project;
mod tables;
mod theory;
#[cfg(target_os = "linux")]
mod trust;
