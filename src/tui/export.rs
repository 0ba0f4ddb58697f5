//! What a pane shows is written into a file: in which format, and where to.

use super::ask::{self, Then};
use super::bench::Effect;
use super::output::Output;
use super::shell::Shell;
use crate::analysis::{self, table::Table};
use crate::export::{self, Exporter};
use crate::message::Message;
use crate::model::Project;
use crate::say;
use std::path::PathBuf;
use std::rc::Rc;

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
    let file = output.path.display().to_string();
    let is_own = super::output::is_own(&output, &shell.options);
    let is_changed = is_own && !crate::files::written::is_as_written(&output.path);
    let title =
        if is_changed { say!("output-changed", file = file) } else { say!("output-there", file = file) };
    let over = Then::act(move |_, _| vec![Effect::Write(Box::new(output.clone()), true)]);
    ask::confirm(shell, title, &say!("output-over"), over)
}
