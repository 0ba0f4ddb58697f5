//! What a pane shows, written into a file: the format, then the path, then the file, as the command line writes it.

use super::action::Action;
use super::bench::{Effect, Outcome};
use super::state::{Overlay, State, Tone};
use super::widget::prompt::{Choice, Chooser, Pick, Prompt, Purpose};
use crate::analysis::table::Table;
use crate::export::{self, Page};
use crate::files;
use crate::message::{Locale, Message};
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

/// Asks in which format the table of the pane in focus shall be written.
pub fn ask(state: &mut State, project: &Project) {
    let Some(table) = state.pane().table(state, project) else {
        return state.tell(Tone::Plain, say!("desk-not-here", what = Action::Export.label()));
    };
    state.output = Some(Box::new(Output { table, format: "", excel: false, path: PathBuf::new() }));
    let line = |name: &'static str, excel: bool| {
        let key = if excel { "format-csv-excel".to_owned() } else { format!("format-{name}") };
        Choice::new(state.say(&Message::new(key)), Pick::Format(name, excel))
    };
    // What a supervisor asks for comes first.
    let order = ["docx", "xlsx", "csv", "markdown", "html", "json", "text"];
    let mut lines: Vec<Choice> = order
        .into_iter()
        .filter(|name| export::by_name(name).is_some())
        .map(|name| line(name, false))
        .collect();
    lines.insert(3.min(lines.len()), line("csv", true));
    let count = state.output.as_ref().map_or(0, |output| output.table.rows.len());
    state.overlay = Some(Overlay::Chooser(Chooser::new(say!("output-title", count = count), lines, true)));
}

/// The format is chosen: where to.
pub fn format(state: &mut State, name: &'static str, excel: bool) {
    let Some(output) = &mut state.output else { return };
    (output.format, output.excel) = (name, excel);
    let ending = export::by_name(name).map_or("", |exporter| exporter.extension());
    let path = state.options.exports.join(format!("{}.{ending}", output.table.name));
    state.ask(Prompt::new(Purpose::Output, &path.display().to_string()));
}

/// The path is written.
pub fn into(state: &mut State, typed: &str) -> Vec<Effect> {
    match state.output.take() {
        Some(mut output) if !typed.is_empty() => {
            output.path = PathBuf::from(typed);
            vec![Effect::Write(output, false)]
        }
        _ => Vec::new(),
    }
}

/// A file of that name is there: shall it be written over?
pub fn occupied(state: &mut State, output: Box<Output>) {
    let title = say!("output-there", file = output.path.display().to_string());
    state.output = Some(output);
    let lines = vec![
        Choice::new(state.say(&say!("desk-cancel")), Pick::Cancel),
        Choice::new(state.say(&say!("output-over")), Pick::WriteOver),
    ];
    state.overlay = Some(Overlay::Chooser(Chooser::new(title, lines, true)));
}

/// Writes it.
pub fn write(output: Box<Output>, over: bool, project: &Project, locale: Locale, study: &str) -> Outcome {
    if output.path.exists() && !over {
        return Outcome::Occupied(output);
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
