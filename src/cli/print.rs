//! Where a table goes: to standard output or into a file, in the format asked for.

use super::args::PrintArgs;
use crate::analysis::table::Table;
use crate::error::{Error, Result};
use crate::export::{self, Exporter, Page};
use crate::message::Locale;
use crate::model::{Project, Time};
use crate::say;
use std::io::{IsTerminal, Write};
use std::path::Path;

/// What stands around every printed table.
pub struct Press<'a> {
    /// The project.
    pub project: &'a Project,
    /// The language.
    pub locale: Locale,
    /// Name of the study.
    pub study: String,
    /// Number of the table in captions.
    pub number: usize,
}

impl Press<'_> {
    /// Writes a table to any writer.
    pub fn write(
        &self,
        table: &Table,
        exporter: &dyn Exporter,
        excel: bool,
        out: &mut dyn Write,
    ) -> Result<()> {
        let day = Time::now().day();
        let width = std::io::stdout()
            .is_terminal()
            .then(|| crossterm::terminal::size().map(|(width, _)| usize::from(width)).ok())
            .flatten();
        let (project, locale, study, number) = (self.project, self.locale, self.study.as_str(), self.number);
        let page = Page { table, project, locale, study, day: &day, excel, width, number };
        exporter.write(&page, out)
    }

    /// Prints a table as the arguments say.
    pub fn print(&self, table: &Table, args: &PrintArgs) -> Result<()> {
        let exporter = chosen(args, "text")?;
        match &args.output {
            Some(path) => self.save(table, exporter, args.excel, path, args.force),
            None if exporter.is_binary() && std::io::stdout().is_terminal() => {
                Err(Error::usage(say!("format-binary", format = exporter.name()))
                    .hint(say!("format-binary-hint", ending = exporter.extension())))
            }
            None => {
                let mut bytes = Vec::new();
                self.write(table, exporter, args.excel, &mut bytes)?;
                // A file keeps every character of the text; a terminal never gets its control characters.
                if std::io::stdout().is_terminal() {
                    bytes =
                        export::printable_lines(&String::from_utf8_lossy(&bytes)).into_owned().into_bytes();
                }
                put(&bytes)
            }
        }
    }

    /// Writes a table into a file: a new one beside it first, so that a full disk leaves the old one whole.
    pub fn save(
        &self,
        table: &Table,
        exporter: &dyn Exporter,
        excel: bool,
        path: &Path,
        force: bool,
    ) -> Result<()> {
        crate::files::write(path, force, |out| Ok(self.write(table, exporter, excel, out)?))
    }
}

/// The exporter that the arguments name: `--format`, else the ending of `--output`, else `other`.
pub fn chosen(args: &PrintArgs, other: &str) -> Result<&'static dyn Exporter> {
    let known = || export::ALL.iter().map(|exporter| exporter.name()).collect::<Vec<_>>().join(", ");
    if let Some(name) = &args.format {
        return export::by_name(name).ok_or_else(|| {
            Error::usage(say!("format-unknown", format = name))
                .hint(say!("usage-valid-values", values = known()))
        });
    }
    if let Some(ending) = args.output.as_deref().and_then(Path::extension) {
        let ending = ending.to_string_lossy();
        return export::by_extension(&ending).ok_or_else(|| {
            Error::usage(say!("format-unknown", format = ending.as_ref()))
                .hint(say!("usage-valid-values", values = known()))
        });
    }
    export::by_name(other).ok_or_else(|| Error::usage(say!("format-unknown", format = other)))
}

/// Puts bytes on standard output; a reader that went away (`| head`) is no error.
pub fn put(bytes: &[u8]) -> Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Error::fault(say!("output-failed")).because(error))
        }
        _ => Ok(()),
    }
}

/// Puts a line on standard output.
pub fn line(words: &str) -> Result<()> {
    put(format!("{words}\n").as_bytes())
}
