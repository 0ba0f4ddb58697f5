//! The command line: words in, one result on standard output, everything else on standard error.

pub mod args;
mod cache;
mod check;
pub mod demo;
mod erase;
pub mod find;
pub mod help;
mod lemmas;
mod lexicon;
mod log;
mod preview;
pub mod print;
mod progress;
mod search;
pub mod tables;
mod thesis;
pub mod wrong;

use crate::command::Command;
use crate::command::document::correct::CorrectDocument;
use crate::command::verbs::DocumentVerb;
use crate::disk::Mode;
use crate::error::{Error, Result};
use crate::message::{Locale, Message};
use crate::say;
use crate::store::Place;
use crate::tui::DeskOptions;
use crate::workbench::incoming;
use crate::workbench::{Options, Receipt, Workbench};
use args::{CacheWhat, CheckWhat, Cli, Top};
use clap::{CommandFactory, FromArgMatches};
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::Path;
#[cfg(unix)]
use std::sync::Arc;

/// What every command needs to know.
pub struct Desk {
    /// The language.
    pub locale: Locale,
    /// The project as given.
    pub project: Option<String>,
    /// Who acts.
    pub coder: String,
    /// Nothing can change.
    pub read_only: bool,
    /// Take over from another machine.
    pub take_over: bool,
}

/// Runs the command line; the exit code.
pub fn run(words: Vec<OsString>) -> u8 {
    log::start();
    let locale = find::locale(lang_of(&words).as_deref());
    print::guard(locale);
    heed_limits();
    match parse(words, locale).and_then(|(cli, coder)| act(cli, coder, locale)) {
        Ok(code) => code,
        Err(error) => {
            tracing::warn!(key = %error.message.key, said = log::said(&error), "refused");
            print::note(&error.say(locale));
            error.exit_code()
        }
    }
}

/// A file that reaches the system's limit on the size of files ends a program that does not know of it; here writing
/// fails, and that is said.
fn heed_limits() {
    #[cfg(unix)]
    if let Err(error) = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default()) {
        tracing::warn!(%error, "the limit on the size of files is not heeded");
    }
}

/// `--lang` is needed before the words are parsed, for what is said of them.
fn lang_of(words: &[OsString]) -> Option<String> {
    let words: Vec<String> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    words.iter().find_map(|word| word.strip_prefix("--lang=").map(str::to_owned)).or_else(|| {
        let at = words.iter().position(|word| word == "--lang")?;
        words.get(at + 1).cloned()
    })
}

/// The arguments, and who acts.
fn parse(words: Vec<OsString>, locale: Locale) -> Result<(Cli, Option<String>)> {
    let tree = help::tree(Cli::command(), locale);
    let matches = match tree.try_get_matches_from(&words) {
        Ok(matches) => matches,
        Err(error)
            if matches!(
                error.kind(),
                clap::error::ErrorKind::DisplayHelp | clap::error::ErrorKind::DisplayVersion
            ) =>
        {
            print::put(error.render().to_string().as_bytes())?;
            std::process::exit(0);
        }
        // A command that is typed wrong is what is wrong, not what stands behind it.
        Err(error) => {
            let first = wrong::first_word(&words);
            return Err(first
                .as_deref()
                .and_then(wrong::unknown_word)
                .unwrap_or_else(|| wrong::explain(&error)));
        }
    };
    let mut deepest = &matches;
    let mut coder = None;
    while let Some((_, inner)) = deepest.subcommand() {
        deepest = inner;
        if let Ok(Some(name)) = deepest.try_get_one::<String>(help::ACTOR) {
            coder = Some(name.clone());
        }
    }
    let cli = Cli::from_arg_matches(&matches).map_err(|error| wrong::explain(&error))?;
    Ok((cli, coder))
}

fn act(cli: Cli, coder: Option<String>, locale: Locale) -> Result<u8> {
    let desk = Desk {
        locale,
        coder: find::coder(coder.as_deref()),
        project: cli.project,
        read_only: cli.read_only,
        take_over: cli.take_over,
    };
    let done = |result: Result<()>| result.map(|()| 0);
    match cli.verb {
        None => done(desk.open_desk(cli.study)),
        Some(Top::Demo(args)) => done(demo::lay_out(&desk, &args)),
        Some(Top::New { place }) => done(desk.new_project(&place)),
        Some(Top::Import(args)) => done(desk.import(&args)),
        Some(Top::Show(args)) => done(desk.show(&args)),
        Some(Top::Search(args)) => done(desk.search(&args)),
        Some(Top::Words(args)) => done(desk.words(&args)),
        Some(Top::Lexicon { files, spoken }) => done(desk.lexicon(&files, spoken)),
        Some(Top::Export(args)) => done(desk.export(&args)),
        Some(Top::Trail(args)) => done(desk.trail(&args)),
        Some(Top::Undo { count }) => done(desk.several(count, Workbench::undo)),
        Some(Top::Redo { count }) => done(desk.several(count, Workbench::redo)),
        Some(Top::Check(args)) => match args.what {
            None => desk.check(),
            Some(CheckWhat::Citations(args)) => desk.check_citations(&args),
        },
        Some(Top::Backup { file }) => done(desk.backup(file.as_deref())),
        Some(Top::Restore { file, to }) => done(desk.restore(&file, to.as_deref())),
        Some(Top::Migrate) => done(desk.migrate()),
        Some(Top::Erase(args)) => desk.erase(&args),
        Some(Top::Cache { what: None }) => done(desk.cache()),
        Some(Top::Cache { what: Some(CacheWhat::Clear { all }) }) => desk.clear_cache(all),
        Some(Top::Lemmas { spoken, method }) => done(lemmas::print(spoken, method.as_deref())),
        Some(Top::Completions { shell }) => {
            let mut bytes = Vec::new();
            clap_complete::generate(shell, &mut help::tree(Cli::command(), locale), "preja", &mut bytes);
            done(print::put(&bytes))
        }
        Some(Top::Manual) => done(manual(locale).and_then(|page| print::put(&page))),
        Some(Top::Do(command)) => done(desk.run(command)),
    }
}

/// The manual page, in roff.
pub fn manual(locale: Locale) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let page = clap_mangen::Man::new(help::tree(Cli::command(), locale)).render(&mut bytes);
    page.map_err(|error| Error::fault(say!("output-failed")).because(error))?;
    Ok(bytes)
}

impl Desk {
    /// Opens the project that was named or found.
    pub fn open(&self) -> Result<Workbench> {
        self.open_at(&find::place(self.project.as_deref())?)
    }

    /// Opens it to look only: no lock is taken, so nobody who works is in the way or stands in it.
    pub fn open_to_look(&self) -> Result<Workbench> {
        let place = find::place(self.project.as_deref())?;
        let options = Options { read_only: true, ..Options::of(&self.coder) };
        self.started(Workbench::open(&place, &options)?)
    }

    fn open_at(&self, place: &Place) -> Result<Workbench> {
        self.started(self.open_for_desk(place)?)
    }

    fn started(&self, mut bench: Workbench) -> Result<Workbench> {
        bench.on_progress(progress::bar(self.locale.say(&say!("indexing"))));
        for note in bench.take_notes() {
            self.note(&note);
        }
        Ok(bench)
    }

    /// Opens it with its notes left to the desk: what is printed before would vanish behind the screen.
    fn open_for_desk(&self, place: &Place) -> Result<Workbench> {
        let options =
            Options { read_only: self.read_only, take_over: self.take_over, ..Options::of(&self.coder) };
        Workbench::open(place, &options)
    }

    /// Says something that is not the result.
    pub fn note(&self, note: &Message) {
        print::note(&self.locale.say(note));
    }

    fn open_desk(&self, study: Option<String>) -> Result<()> {
        if let Some(error) = study.as_deref().and_then(wrong::unknown_word) {
            return Err(error);
        }
        let place = find::place(study.as_deref().or(self.project.as_deref()))?;
        self.show_desk(self.open_for_desk(&place)?)
    }

    /// Opens the desk on an open project.
    pub fn show_desk(&self, bench: Workbench) -> Result<()> {
        if !std::io::stdout().is_terminal() || !std::io::stdin().is_terminal() {
            return Err(Error::usage(say!("desk-needs-terminal")).hint(say!("desk-needs-terminal-hint")));
        }
        let options = DeskOptions::over(&bench, self.locale, self.read_only);
        crate::tui::run(bench, options)?.iter().for_each(|note| self.note(note));
        Ok(())
    }

    /// Closes a project after what was to be done with it is done and said: what cannot be tidied then is a note.
    pub fn close(&self, bench: Workbench) {
        match bench.close() {
            Ok(notes) => notes.iter().for_each(|note| self.note(note)),
            Err(error) => self.note(&error.message),
        }
    }

    /// The sentence of something that was done.
    fn done(&self, said: &Message) -> Result<()> {
        print::done(&self.locale.say(said))
    }

    fn new_project(&self, name: &str) -> Result<()> {
        let place = match Place::parse(name) {
            Place::File(path) => {
                let (folder, file) = match path.extension() {
                    Some(ending) if ending == "preja" => {
                        (path.parent().map(Path::to_path_buf).unwrap_or_default(), path.clone())
                    }
                    _ => (path.clone(), path.join("study.preja")),
                };
                if file.exists() {
                    return Err(Error::refused(say!("project-exists", file = file.display().to_string()))
                        .hint(say!("project-exists-hint")));
                }
                for inner in ["corpus", "codebooks", "exports"] {
                    crate::files::make_folder(&folder.join(inner), Mode::PRIVATE)?;
                }
                Place::File(file)
            }
            other => other,
        };
        let bench = Workbench::create(&place, &Options::of(&self.coder))?;
        self.close(bench);
        self.done(&say!("project-created", place = place.name()))?;
        self.note(&say!("project-created-next"));
        Ok(())
    }

    fn receipt(&self, receipt: &Receipt) -> Result<()> {
        self.done(&receipt.said)?;
        receipt.notes.iter().for_each(|note| self.note(note));
        Ok(())
    }

    fn run(&self, mut command: Command) -> Result<()> {
        let mut bench = self.open()?;
        if let Command::Document(DocumentVerb::Correct(correct)) = &mut command {
            self.read_correction(&bench, correct)?;
        }
        let receipt = bench.run(command)?;
        let said = self.receipt(&receipt);
        self.close(bench);
        said
    }

    /// Reads the file of a correction, numbered as the document is.
    fn read_correction(&self, bench: &Workbench, correct: &mut CorrectDocument) -> Result<()> {
        let read = incoming::correct(bench.project(), correct)?;
        read.notes.iter().for_each(|note| self.note(note));
        *correct = read.command;
        Ok(())
    }

    fn several(&self, count: usize, mut step: impl FnMut(&mut Workbench) -> Result<Receipt>) -> Result<()> {
        let mut bench = self.open()?;
        let mut said = Ok(());
        for done in 0..count {
            match step(&mut bench) {
                Ok(receipt) => said = said.and(self.receipt(&receipt)),
                Err(error) if done == 0 => return Err(error),
                Err(error) => {
                    self.note(&error.message);
                    break;
                }
            }
        }
        self.close(bench);
        said
    }

    fn backup(&self, file: Option<&Path>) -> Result<()> {
        let bench = self.open_to_look()?;
        let made = bench.store().backup(file)?;
        let said = self.done(&say!("backup-made", file = made.display().to_string()));
        self.close(bench);
        said
    }

    fn restore(&self, file: &Path, to: Option<&Path>) -> Result<()> {
        let to = match to {
            Some(to) => to.to_path_buf(),
            None => {
                let stem = file
                    .file_stem()
                    .map(|stem| stem.to_string_lossy().into_owned())
                    .unwrap_or_else(|| "study".into());
                Path::new(&format!("{stem}-restored.preja")).to_path_buf()
            }
        };
        let left_out = crate::store::restore(file, &to)?;
        self.done(&say!("restored", file = to.display().to_string()))?;
        if left_out > 0 {
            self.note(&say!("restored-without", count = left_out));
        }
        Ok(())
    }

    fn migrate(&self) -> Result<()> {
        let place = find::place(self.project.as_deref())?;
        let kept = crate::store::keep_older(&place, Path::new("backups"))?;
        let (from, to) = crate::store::migrate(&place)?;
        self.done(&match (kept, &place) {
            _ if from == to => say!("migrated-not", format = to),
            (Some(copy), _) => {
                say!("migrated-kept", from = from, to = to, copy = copy.display().to_string())
            }
            (None, Place::File(_)) => say!("migrated", from = from, to = to),
            (None, Place::Postgres(_)) => say!("migrated-bare", from = from, to = to),
        })
    }
}
