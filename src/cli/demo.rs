//! `preja demo`: lays out the demo study by replaying its lived history, line by line, with its own dates.
//!
//! Interviews, codebook and history are built into the program; no network and no repository is needed. The lines of
//! the history are what a person would type, so they go through the same parser as the command line does. Ids and clock
//! are fixed: the same study, byte for byte, on every machine.

use super::Desk;
use super::args::{Cli, Demo, PrintArgs, Top};
use crate::analysis::{Args, CountUnit};
use crate::command::Command;
use crate::command::adopt::{Adopt, AdoptOptions};
use crate::command::coding::add::AddCoding;
use crate::command::draft::DraftValue;
use crate::command::refs::{CodeRef, PlaceRef, VariableRef};
use crate::disk::{self, Mode};
use crate::error::{Error, Result};
use crate::export;
use crate::import::{Blob, Importer, Numbering, Options as ImportOptions, Source, text::PlainText};
use crate::model::{Record, Scope, Time};
use crate::say;
use crate::store::Place;
use crate::workbench::{Clock, Options, Workbench};
use clap::Parser;
use std::path::Path;

/// A file of the repository that is built in: its place under the study's folder and its words.
macro_rules! built_in {
    ($($path:literal),* $(,)?) => { &[$(($path, include_str!(concat!("../../", $path)))),*] };
}

/// What is laid out beside the project.
const FILES: &[(&str, &str)] = built_in![
    "corpus/README.md",
    "corpus/A.txt",
    "corpus/B.txt",
    "corpus/C.txt",
    "corpus/D.txt",
    "corpus/E.txt",
    "corpus/F.txt",
    "corpus/G.txt",
    "corpus/H.txt",
    "corpus/I.txt",
    "corpus/J.txt",
    "corpus/variables.csv",
    "codebooks/demo.csv",
];

/// The history, in the order in which it is replayed.
const HISTORY: &[(&str, &str)] = built_in!["corpus/history.txt", "corpus/theory.txt"];

/// The tables that `preja demo` writes into exports/, each in the formats named.
const EXPORTS: &[(&str, &[&str])] = &[
    ("segments", &["csv", "xlsx", "docx"]),
    ("frequencies", &["csv", "docx"]),
    ("crosstab", &["csv", "docx"]),
    ("trail", &["csv"]),
];

/// Lays the study out and opens it, or prints its frequencies by region.
pub fn lay_out(desk: &Desk, args: &Demo) -> Result<()> {
    let file = args.dir.join("study.preja");
    let place = Place::File(file.clone());
    if file.exists() {
        desk.note(&say!("demo-there", folder = args.dir.display().to_string()));
    } else {
        write_files(&args.dir)?;
        create(&place)?;
    }
    if !args.no_desk {
        return desk.show_desk(desk.open_for_desk(&place)?);
    }
    let mut bench = desk.open_at(&place)?;
    let by = VariableRef::Typed("regija".into()).resolve(bench.project())?.id;
    let by_region = Args { by: Some(by), depth: 1, unit: CountUnit::Documents, ..Args::default() };
    let folder = place.exports();
    crate::files::make_own_folder(&folder, place.mode())?;
    for (name, formats) in EXPORTS {
        let table = bench.look_up(name, &Scope::default(), &by_region)?;
        let press = desk.press(&bench);
        for exporter in formats.iter().filter_map(|format| export::by_name(format)) {
            let path = folder.join(format!("{name}.{}", exporter.extension()));
            press.save_own(&table, exporter, false, &path, false)?;
        }
    }
    let table = bench.look_up("crosstab", &Scope::default(), &by_region)?;
    desk.press(&bench).print(&table, &PrintArgs::default())?;
    desk.note(&say!("demo-next", folder = args.dir.display().to_string()));
    desk.close(bench);
    Ok(())
}

fn write_files(dir: &Path) -> Result<()> {
    disk::make_folder(&dir.join("exports"), Mode::PRIVATE)
        .and_then(|()| {
            FILES.iter().try_for_each(|(path, words)| {
                let path = dir.join(path);
                disk::replace(&path, words.as_bytes())?;
                crate::files::written::remember(&path)
            })
        })
        .map_err(|error| {
            Error::input(say!("file-unwritable", file = dir.display().to_string())).because(error)
        })
}

/// Makes the project and replays its history. The bench is left closed.
pub fn create(place: &Place) -> Result<()> {
    let start = Time(0);
    let options =
        Options { relaxed: true, clock: Clock::Fixed(start), seed: Some(2026), ..Options::of("ana") };
    let mut bench = Workbench::create(place, &options)?;
    for (name, script) in HISTORY {
        play(&mut bench, name, script)?;
    }
    bench.close().map(drop)
}

/// Replays a script; what cannot be done is said with its line.
pub fn play(bench: &mut Workbench, name: &str, script: &str) -> Result<()> {
    let mut now = Time(0);
    for (number, line) in script.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(header) = line.strip_prefix("@ ") {
            let (day, coder) = header.rsplit_once(' ').unwrap_or((header, "ana"));
            now = format!("{}:00.000Z", day.replace(' ', "T")).parse().unwrap_or(now);
            bench.set_time(now);
            bench.set_coder(coder);
            continue;
        }
        bench.set_time(now);
        now = Time(now.0 + 60_000);
        step(bench, line).map_err(|error| {
            Error::fault(say!(
                "demo-line",
                file = name,
                line = number + 1,
                why = error.say(crate::message::Locale::En)
            ))
        })?;
    }
    Ok(())
}

fn step(bench: &mut Workbench, line: &str) -> Result<()> {
    let done = |result: Result<_>| result.map(|_| ());
    if let [place, quote, code] = line.splitn(3, " | ").collect::<Vec<_>>().as_slice() {
        let quote = Some((*quote).to_owned()).filter(|quote| !quote.trim().is_empty());
        let place = PlaceRef::Typed((*place).to_owned());
        let coding = AddCoding { quote, ..AddCoding::one(place, CodeRef::Typed((*code).to_owned())) };
        return done(bench.run(coding));
    }
    let mut words = split(line);
    match words.first().map(String::as_str) {
        Some("undo") => return done(bench.undo()),
        Some("redo") => return done(bench.redo()),
        Some("import") => {
            let label = words.get(1).cloned().unwrap_or_default();
            return done(bench.run(Command::Adopt(Box::new(document(&label)?))));
        }
        Some("state") => words.insert(0, "setting".into()),
        _ => {}
    }
    words.insert(0, "preja".into());
    let cli = Cli::try_parse_from(words).map_err(|error| super::wrong::explain(&error))?;
    match cli.verb {
        Some(Top::Do(command)) => done(bench.run(command)),
        _ => Err(Error::fault(say!("usage-wrong"))),
    }
}

/// The words of a line; double quotes hold words together, and a backslash is a backslash.
fn split(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut open, mut quoted) = (String::new(), false, false);
    for c in line.chars() {
        match c {
            '"' => {
                quoted = !quoted;
                open = true;
            }
            ' ' if !quoted => {
                if open {
                    words.push(std::mem::take(&mut word));
                }
                open = false;
            }
            c => {
                word.push(c);
                open = true;
            }
        }
    }
    if open {
        words.push(word);
    }
    words
}

/// One interview of the corpus with its variables, ready to come in.
fn document(label: &str) -> Result<Adopt> {
    let unknown = || Error::fault(say!("document-unknown", name = label));
    let path = format!("corpus/{label}.txt");
    let (_, words) = FILES.iter().find(|(name, _)| *name == path).ok_or_else(unknown)?;
    let row = variables(label).ok_or_else(unknown)?;
    let value = |name: &str| {
        row.iter().find(|(variable, _)| variable == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    };
    let record = match value("vrsta prepisa") {
        "dobesedno" => Record::Verbatim,
        "zapiski" => Record::Notes,
        _ => Record::Paraphrase,
    };
    let options =
        ImportOptions { numbering: Some(Numbering::Lines), record: Some(record), ..ImportOptions::default() };
    let source =
        Source { blobs: vec![Blob { name: format!("{label}.txt"), bytes: words.as_bytes().to_vec() }] };
    let mut draft = PlainText.read(&source, &options)?;
    for document in &mut draft.documents {
        document.label = Some(label.to_owned());
        document.name = value("regija").rsplit('\\').next().map(str::to_owned);
        document.language = Some("sl".into());
        document.group = Some("Intervjuji".into());
    }
    draft.values = row
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(variable, value)| DraftValue {
            line: 0,
            document: label.to_owned(),
            variable: variable.clone(),
            value: value.clone(),
        })
        .collect();
    Ok(Adopt { draft, options: AdoptOptions::default() })
}

/// The row of a document in corpus/variables.csv, by the names of the columns.
fn variables(label: &str) -> Option<Vec<(String, String)>> {
    let (_, words) = FILES.iter().find(|(name, _)| *name == "corpus/variables.csv")?;
    let mut reader = csv::Reader::from_reader(words.as_bytes());
    let headers = reader.headers().ok()?.clone();
    let row = reader.records().flatten().find(|row| row.get(0) == Some(label))?;
    Some(
        headers
            .iter()
            .zip(row.iter())
            .skip(1)
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_words_together_and_backslashes_stay() {
        assert_eq!(
            split("code add \"Pot dela\\Prvi koraki\" --level pojem"),
            ["code", "add", "Pot dela\\Prvi koraki", "--level", "pojem"]
        );
        assert_eq!(
            split("memo --on segment:C12:\"dve besedi\" \"\""),
            ["memo", "--on", "segment:C12:dve besedi", ""]
        );
    }
}
