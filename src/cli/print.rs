//! Where words go: a table to standard output or into a file, a line or a note to the terminal.
//!
//! Nothing else writes to standard output or standard error (`tests/architecture.rs`).

use super::args::PrintArgs;
use crate::analysis::table::Table;
use crate::disk::Mode;
use crate::error::{Error, Result};
use crate::export::{self, Exporter, Page};
use crate::files::written;
use crate::message::Locale;
use crate::model::{Project, Time};
use crate::say;
use std::io::{ErrorKind, IsTerminal, Write};
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
    /// Who may read what is written: those who may read the project.
    pub mode: Mode,
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
        crate::files::write(path, force, self.mode, |out| Ok(self.write(table, exporter, excel, out)?))
    }

    /// Writes a table into a folder of Preja's own, over what is there only where that is as Preja wrote it.
    pub fn save_own(
        &self,
        table: &Table,
        exporter: &dyn Exporter,
        excel: bool,
        path: &Path,
        force: bool,
    ) -> Result<()> {
        written::write_own(path, force, self.mode, |out| Ok(self.write(table, exporter, excel, out)?))
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

/// Puts bytes on standard output; a reader that went away (`| head`) is no error. A file keeps every character; a
/// terminal never gets a control character, whoever calls.
pub fn put(bytes: &[u8]) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let written = match std::io::stdout().is_terminal() {
        true => out.write_all(export::printable_lines(&String::from_utf8_lossy(bytes)).as_bytes()),
        false => out.write_all(bytes),
    };
    match written.and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Error::fault(say!("output-failed")).because(error))
        }
        _ => Ok(()),
    }
}

/// Puts a line on standard output, without control characters.
pub fn line(words: &str) -> Result<()> {
    put(format!("{}\n", export::printable(words)).as_bytes())
}

/// Puts the sentence of something that was done on standard output. Where it cannot be written, it was done all the same,
/// and that is said.
pub fn done(words: &str) -> Result<()> {
    line(words).map_err(|error| Error { message: say!("output-failed-done"), ..error })
}

/// Puts a line on standard error, without control characters. Where it cannot be written nobody reads it, and that is no
/// reason to fail.
pub fn note(words: &str) {
    let _ = writeln!(std::io::stderr(), "{}", export::printable(words));
}

/// What a mistake of ours prints goes the way of everything else, and never into the log: it may hold words of a text.
pub fn guard(locale: Locale) {
    std::panic::set_hook(Box::new(move |info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a mistake of ours");
        note(&locale.say(&say!("program-broken", place = place)));
        let said = info.payload();
        let owned = || said.downcast_ref::<String>().map(String::as_str);
        if let Some(words) = said.downcast_ref::<&str>().copied().or_else(owned) {
            note(words);
        }
    }));
}
