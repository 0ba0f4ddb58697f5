//! What a pane shows, written into a file: the format, then the path, then the file, as the command line writes it.

use super::bench::Outcome;
use super::options::DeskOptions;
use crate::analysis::table::Table;
use crate::export::{self, Page};
use crate::files;
use crate::model::{Project, Time};
use crate::say;
use std::path::PathBuf;

/// A table on its way into a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    /// The rows and columns as they are shown.
    pub table: Table,
    /// Name of the exporter.
    pub format: &'static str,
    /// CSV for Excel.
    pub excel: bool,
    /// The file.
    pub path: PathBuf,
}

/// Writes it.
pub fn write(output: Output, over: bool, project: &Project, options: &DeskOptions) -> Outcome {
    if output.path.exists() && !over {
        return Outcome::Occupied(Box::new(output));
    }
    let Some(exporter) = export::by_name(output.format) else { return Outcome::Said(say!("output-none")) };
    let (table, day) = (&output.table, Time::now().day());
    let DeskOptions { locale, ref study, mode, .. } = *options;
    let page = Page { table, project, locale, study, day: &day, excel: output.excel, width: None, number: 1 };
    let own = output.path.parent().filter(|folder| **folder == options.exports);
    let made = own.map_or(Ok(()), |folder| files::make_own_folder(folder, mode));
    let write = |out: &mut dyn std::io::Write| Ok(exporter.write(&page, out)?);
    match made.and_then(|()| files::write(&output.path, over, mode, write)) {
        Ok(()) => Outcome::Said(say!(
            "output-done",
            count = table.rows.len(),
            file = output.path.display().to_string()
        )),
        Err(error) => Outcome::Failed(error),
    }
}
