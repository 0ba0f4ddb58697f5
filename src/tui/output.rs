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

/// True for a file in the folder of exports, where Preja notes what it wrote.
pub fn is_own(output: &Output, options: &DeskOptions) -> bool {
    output.path.parent() == Some(options.exports.as_path())
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
    let write = |out: &mut dyn std::io::Write| Ok(exporter.write(&page, out)?);
    let written = match is_own(&output, options) {
        true => files::make_own_folder(&options.exports, mode)
            .and_then(|()| files::written::write_own(&output.path, over, mode, write)),
        false => files::write(&output.path, over, mode, write),
    };
    match written {
        Ok(()) => Outcome::Said(say!(
            "output-done",
            count = table.rows.len(),
            file = output.path.display().to_string()
        )),
        Err(error) => Outcome::Failed(error),
    }
}
