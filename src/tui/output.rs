//! What a pane shows, written into a file: the format, then the path, then the file, as the command line writes it.

use super::ask::{self, Then};
use super::bench::{Effect, Outcome};
use super::shell::Shell;
use crate::analysis;
use crate::analysis::table::Table;
use crate::export::{self, Exporter, Page};
use crate::files;
use crate::message::{Locale, Message};
use crate::model::{Project, Time};
use crate::say;
use std::path::PathBuf;
use std::rc::Rc;

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

/// Asks in which format the table shall be written, and where to.
pub fn ask(shell: &mut Shell, project: &Project, table: Table) -> Vec<Effect> {
    let count = table.rows.len();
    let draws =
        analysis::by_name(table.name).is_some_and(|analysis| analysis.graph(project, &table).is_some());
    let mut formats: Vec<&dyn Exporter> =
        export::ALL.iter().copied().filter(|exporter| draws || !exporter.draws()).collect();
    formats.sort_by_key(|exporter| exporter.rank());
    let mut lines = Vec::new();
    for exporter in formats {
        let name = exporter.name();
        let label = |key: &str| shell.say(&Message::new(format!("format-{key}")));
        lines.push((label(name), String::new(), (name, false)));
        if name == "csv" {
            lines.push((label("csv-excel"), String::new(), (name, true)));
        }
    }
    let table = Rc::new(table);
    ask::one_of(shell, say!("output-title", count = count), true, lines, move |shell, _, (format, excel)| {
        let ending = export::by_name(format).map_or("", |exporter| exporter.extension());
        let path = shell.options.exports.join(format!("{}.{ending}", table.name));
        let table = Rc::clone(&table);
        ask::words(shell, say!("prompt-output"), (), &path.display().to_string(), move |_, _, typed| {
            let path = PathBuf::from(typed);
            let output = Output { table: Table::clone(&table), format, excel, path };
            vec![Effect::Write(Box::new(output), false)]
        })
    })
}

/// A file of that name is there: shall it be written over?
pub fn occupied(shell: &mut Shell, output: Output) -> Vec<Effect> {
    let title = say!("output-there", file = output.path.display().to_string());
    let over = Then::act(move |_, _| vec![Effect::Write(Box::new(output.clone()), true)]);
    ask::confirm(shell, title, &say!("output-over"), over)
}

/// Writes it.
pub fn write(output: Output, over: bool, project: &Project, locale: Locale, study: &str) -> Outcome {
    if output.path.exists() && !over {
        return Outcome::Occupied(Box::new(output));
    }
    let Some(exporter) = export::by_name(output.format) else { return Outcome::Said(say!("output-none")) };
    let (table, day) = (&output.table, Time::now().day());
    let page = Page { table, project, locale, study, day: &day, excel: output.excel, width: None, number: 1 };
    match files::write(&output.path, over, |out| Ok(exporter.write(&page, out)?)) {
        Ok(()) => Outcome::Said(say!(
            "output-done",
            count = table.rows.len(),
            file = output.path.display().to_string()
        )),
        Err(error) => Outcome::Failed(error),
    }
}
