//! Exporters: from a table to the bytes of a file.
//!
//! A new format is a file here and a line in [`ALL`]; every table and pane can then leave so.

pub mod csv;
pub mod docx;
pub mod html;
pub mod json;
pub mod map;
pub mod markdown;
pub mod printable;
pub mod text;
pub mod xlsx;

use crate::analysis::{self, notes, table::Table};
use crate::error::{Error, Result};
use crate::message::{Locale, Message};
use crate::model::Project;
use crate::say;
use std::io::Write;

pub use printable::{printable, printable_lines};

/// What an exporter writes, and how.
pub struct Page<'a> {
    /// The table.
    pub table: &'a Table,
    /// The project its names and quotes come from.
    pub project: &'a Project,
    /// The language of headings and notes.
    pub locale: Locale,
    /// The study's name, for captions and footers.
    pub study: &'a str,
    /// The day, for footers (`2026-03-01`).
    pub day: &'a str,
    /// CSV for Excel: byte-order mark, `;`, and cells that begin with `= + - @` or a tab guarded.
    pub excel: bool,
    /// Width of the terminal in cells, for text; none: unlimited.
    pub width: Option<usize>,
    /// Number of the table in captions; the tables of a set are numbered on.
    pub number: usize,
}

impl Page<'_> {
    /// The drawing of what the table is about, within so many columns; nothing where it is a table and no more.
    pub fn drawing(&self, room: usize) -> Option<map::Drawing> {
        let graph = analysis::by_name(self.table.name)?.graph(self.project, self.table)?;
        Some(map::Drawing::of(self.project, graph, self.locale, room))
    }
}

/// Writes one format.
pub trait Exporter: Sync {
    /// Its name for `--format`.
    fn name(&self) -> &'static str;

    /// The file ending it writes, without the dot.
    fn extension(&self) -> &'static str;

    /// Its place among the formats that the desk offers: what a supervisor asks for comes first.
    fn rank(&self) -> u8;

    /// True when what it writes is no text and does not belong on a terminal.
    fn is_binary(&self) -> bool {
        false
    }

    /// True when it writes nothing but drawings.
    fn draws(&self) -> bool {
        false
    }

    /// Writes the table.
    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()>;
}

/// Every exporter, in the order in which help names them.
pub const ALL: &[&dyn Exporter] = &[
    &text::Text,
    &csv::Csv,
    &json::Json,
    &markdown::Markdown,
    &html::Html,
    &xlsx::Xlsx,
    &docx::Word,
    &map::svg::Svg,
    &map::dot::Dot,
];

/// The exporter of that name.
pub fn by_name(name: &str) -> Option<&'static dyn Exporter> {
    ALL.iter().copied().find(|exporter| exporter.name() == name)
}

/// The exporter for a file ending (any case, without the dot; `markdown`, `htm` and `gv` are known too).
pub fn by_extension(extension: &str) -> Option<&'static dyn Exporter> {
    let extension = match extension.to_lowercase().as_str() {
        "htm" => "html".to_owned(),
        "markdown" => "md".to_owned(),
        "gv" => "dot".to_owned(),
        other => other.to_owned(),
    };
    ALL.iter().copied().find(|exporter| exporter.extension() == extension)
}

/// The line at the foot of a page: the study, the part of it that was looked at, the day and the version that wrote it.
pub fn footer(page: &Page) -> Message {
    let scope = notes::scope_of(page.project, &page.table.scope);
    let scope = scope
        .iter()
        .map(|note| page.locale.say(note).trim_end_matches('.').to_owned())
        .collect::<Vec<_>>()
        .join("; ");
    say!(
        "export-footer",
        study = page.study,
        scope = scope,
        day = page.day,
        version = env!("CARGO_PKG_VERSION")
    )
}

/// `part` of `whole` with four decimals, rounded half up in whole numbers; the whole must not be 0.
fn fraction(part: u64, whole: u64) -> String {
    let whole = u128::from(whole.max(1));
    let parts = (u128::from(part) * 20_000 + whole) / (whole * 2);
    format!("{}.{:04}", parts / 10_000, parts % 10_000)
}

/// The output could not be written.
fn io_fault(error: std::io::Error) -> Error {
    write_fault(error)
}

/// The output could not be made.
fn write_fault(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    Error::fault(say!("export-failed")).hint(say!("export-failed-hint")).because(error)
}
