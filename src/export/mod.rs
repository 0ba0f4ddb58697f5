//! Exporters: from a table to the bytes of a file.
//!
//! A new format is a file here and a line in [`ALL`]; every table and pane can then leave so.

use crate::analysis::table::Table;
use crate::error::Result;
use crate::message::Locale;
use crate::model::Project;
use std::io::Write;

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
}

/// Writes one format.
pub trait Exporter: Sync {
    /// Its name for `--format`.
    fn name(&self) -> &'static str;

    /// The file ending it writes, without the dot.
    fn extension(&self) -> &'static str;

    /// True when what it writes is no text and does not belong on a terminal.
    fn is_binary(&self) -> bool {
        false
    }

    /// Writes the table.
    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()>;
}

/// Every exporter, in the order in which help names them.
pub const ALL: &[&dyn Exporter] = &[];

/// The exporter of that name.
pub fn by_name(name: &str) -> Option<&'static dyn Exporter> {
    ALL.iter().copied().find(|exporter| exporter.name() == name)
}

/// The exporter for a file ending (any case, without the dot; `md` and `htm` are known too).
pub fn by_extension(extension: &str) -> Option<&'static dyn Exporter> {
    let extension = match extension.to_lowercase().as_str() {
        "htm" => "html".to_owned(),
        "markdown" => "md".to_owned(),
        other => other.to_owned(),
    };
    ALL.iter().copied().find(|exporter| exporter.extension() == extension)
}
