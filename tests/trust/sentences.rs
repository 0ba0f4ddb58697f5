//! What a command says is true: it fails or is killed at each of its writing calls, and afterwards its sentence and its
//! exit code are compared with what the project holds.

use super::strace::{self, Answer, Call, Fault};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Integer;
use preja::message::{Locale, Message};
use preja::store::{Options, Place, open};
use std::path::{Path, PathBuf};

/// A command that is tried.
struct Act {
    args: &'static [&'static str],
    /// What is done before, so that it can be done.
    before: &'static [&'static [&'static str]],
}

const ACTS: &[Act] = &[
    Act { args: &["new", "druga.preja"], before: &[] },
    Act { args: &["import", "../B.txt"], before: &[] },
    Act { args: &["code", "add", "Mir"], before: &[] },
    Act { args: &["coding", "add", "A2", "--code", "Delo"], before: &[] },
    Act { args: &["memo", "add", "Misel o delu"], before: &[] },
    Act { args: &["undo"], before: &[] },
    Act { args: &["redo"], before: &[&["undo"]] },
    Act { args: &["setting", "set", "study", "\"Delo\""], before: &[] },
    Act { args: &["backup", "kopija.preja"], before: &[] },
    Act {
        args: &["restore", "prejšnja.preja", "--to", "nova.preja"],
        before: &[&["backup", "prejšnja.preja"]],
    },
    Act { args: &["export", "codebook"], before: &[] },
    Act { args: &["erase", "A", "--yes"], before: &[&["backup"]] },
    Act { args: &["--project", "../older/stara.preja", "migrate"], before: &[] },
];

/// What lies in the folder, as far as one of the commands changes it.
#[derive(Debug, PartialEq, Eq)]
struct Holds {
    head: i64,
    documents: usize,
    /// Each further project: its name and its head.
    projects: Vec<(String, i64)>,
    /// The format of the older project: looked up before it is opened, which would migrate it.
    format: i32,
    export: Option<String>,
}

/// Head and number of documents of a sound project.
fn read(path: &Path) -> (i64, usize) {
    let opened = open(&Place::File(path.to_path_buf()), &Options::default()).unwrap_or_else(|error| {
        panic!("{}: {}", path.display(), error.say(Locale::En));
    });
    let found = opened.store.check().unwrap();
    assert!(found.is_empty(), "{}: {found:?}", path.display());
    (opened.head, opened.project.documents().count())
}

/// The format of a project, which opening it would raise.
fn format(path: &Path) -> i32 {
    let mut link = SqliteConnection::establish(&path.to_string_lossy()).unwrap();
    sql::<Integer>("PRAGMA user_version").get_result(&mut link).unwrap()
}

fn look(home: &Path) -> Holds {
    let study = home.join("study");
    let (head, documents) = read(&study.join("study.preja"));
    let format = format(&study.join("../older/stara.preja"));
    let others = ["../older/stara.preja", "druga.preja", "kopija.preja", "prejšnja.preja", "nova.preja"];
    let there = others.iter().filter(|name| study.join(name).exists());
    let projects = there.map(|name| ((*name).to_owned(), read(&study.join(name)).0)).collect();
    let export = std::fs::read_to_string(study.join("exports/codebook.csv")).ok();
    Holds { head, documents, projects, format, export }
}

/// A study of one interview, two codes and a coding; beside it a project of an older format.
fn lay_out(home: &Path) {
    std::fs::create_dir_all(home.join("older")).unwrap();
    let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journals/format-2.zip");
    let mut archive = zip::ZipArchive::new(std::fs::File::open(packed).unwrap()).unwrap();
    let mut file = std::fs::File::create(home.join("older/stara.preja")).unwrap();
    std::io::copy(&mut archive.by_index(0).unwrap(), &mut file).unwrap();
    std::fs::create_dir_all(home.join("study")).unwrap();
    let words =
        |n: usize| format!("Poved številka {n} govori o delu.\n\nDruga poved {n} govori o družini.\n\n");
    std::fs::write(home.join("A.txt"), (0..40).map(words).collect::<String>()).unwrap();
    std::fs::write(home.join("B.txt"), (40..90).map(words).collect::<String>()).unwrap();
    for args in [
        &["new", "study.preja"][..],
        &["import", "../A.txt"],
        &["code", "add", "Delo"],
        &["code", "add", "Družina"],
        &["coding", "add", "A1", "--code", "Delo"],
    ] {
        strace::done(home, args);
    }
}

/// Words of the sentences that only a damaged project may be told.
fn damaged(locale: Locale) -> Vec<String> {
    let words = ["store-damaged-hint", "check-unsound-hint"].map(|key| locale.say(&Message::new(key)));
    words.into_iter().chain(["is damaged".into(), "poškodovan".into()]).collect()
}

/// The beginning of a sentence that says that nothing was saved.
const NOTHING: [&str; 4] = ["Nothing was saved", "nothing was saved", "Nič ni shranjeno", "nič ni shranjeno"];

struct Trial<'a> {
    base: &'a Path,
    args: Vec<&'a str>,
    locale: Locale,
    usual: Answer,
    before: Holds,
    after: Holds,
}

impl Trial<'_> {
    /// What is not true of the answer to a command that met a fault, or what is not sound afterwards.
    fn judge(&self, call: &Call, fault: Fault) -> Option<String> {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("home");
        strace::copy(self.base, &home);
        let answer = strace::run(&home, &self.args, call, fault);
        let holds = look(&home);
        let done = holds == self.after;
        let told = answer.out == self.usual.out;
        let mute = call.says() || matches!(fault, Fault::Lasting(_)) && call.name.starts_with("write");
        let says = |words: &str| answer.out.contains(words) || answer.err.contains(words);
        // Where the disk fails for good while it is being saved, nobody can know; that is a true sentence, too.
        let unsure = self.locale.say(&Message::new("store-unsure-hint"));
        // An erasure that could not be swept up names what is left, and is done in part.
        let in_part =
            answer.code == Some(1) && (says("Not everything is gone") || says("Ni še vse izbrisano"));
        let wrong = if !done && holds != self.before {
            "is neither as before nor as after"
        } else if damaged(self.locale).iter().any(|words| says(words)) {
            "calls a sound project damaged"
        } else if done && NOTHING.iter().any(|words| says(words)) {
            "says that nothing was saved, and it was"
        } else if told && !done {
            "says that it was done, and it was not"
        } else if fault == Fault::Kill || says(&unsure) {
            return None;
        } else if !matches!(answer.code, Some(0 | 1 | 3)) {
            "ends otherwise than a command may"
        } else if done && !told && !mute {
            "was done and does not say so"
        } else if done && !mute && answer.code != Some(0) && !in_part {
            "was done and says so, and its exit code does not"
        } else if !done && answer.code == Some(0) {
            "was not done, and its exit code says that it was"
        } else if !done && answer.err.trim().is_empty() && !mute {
            "was not done and says nothing"
        } else {
            return None;
        };
        Some(format!("{:?} {wrong}: {fault:?} at {call:?}: {answer:?} {holds:?}", self.args))
    }
}

/// Tries a command at `few` of its calls with each fault, or at all; how many trials, and what was wrong.
fn attempt(act: &Act, base: &Path, locale: Locale, few: usize) -> (usize, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let ready: PathBuf = folder.path().join("ready");
    strace::copy(base, &ready);
    for args in act.before {
        strace::done(&ready, args);
    }
    // Where it was made it is no more: else it would be named as a copy that was not told of an erasure.
    let made = ready;
    let ready = folder.path().join("kept");
    std::fs::rename(&made, &ready).unwrap();
    let args: Vec<&str> = ["--lang", locale.code()].iter().chain(act.args).copied().collect();
    let (home, again) = (folder.path().join("home"), folder.path().join("again"));
    strace::copy(&ready, &home);
    let (usual, calls) = strace::calls(&home, &args);
    assert!(usual.code == Some(0) && !usual.out.is_empty(), "{args:?}: {usual:?}");
    strace::copy(&ready, &again);
    let (before, after) = (look(&again), look(&home));
    assert_ne!(before, after, "{args:?} changes nothing");
    let trial = Trial { base: &ready, args, locale, usual, before, after };
    let mut trials: Vec<(Call, Fault)> = Vec::new();
    for call in &calls {
        trials.extend(call.faults().iter().map(|fault| (call.clone(), *fault)));
    }
    let trials = strace::spread(&trials, few);
    let wrong = trials.iter().filter_map(|(call, fault)| trial.judge(call, *fault));
    let told = wrong.inspect(|wrong| {
        if strace::whole() {
            println!("{wrong}")
        }
    });
    (trials.len(), told.collect())
}

#[test]
fn a_command_that_fails_or_is_killed_at_any_call_says_what_is_so() {
    if !strace::is_there() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (made, base) = (folder.path().join("made"), folder.path().join("base"));
    lay_out(&made);
    std::fs::rename(&made, &base).unwrap();
    let mut all = Vec::new();
    for (at, act) in ACTS.iter().enumerate().filter(|(_, act)| act.args.iter().any(|arg| strace::wanted(arg)))
    {
        let locales = if strace::whole() { &Locale::ALL[..] } else { &Locale::ALL[at % 2..][..1] };
        for locale in locales {
            let (tried, wrong) = attempt(act, &base, *locale, 12);
            if strace::whole() {
                println!(
                    "{:40} {} tried {tried:4}, untrue {}",
                    act.args.join(" "),
                    locale.code(),
                    wrong.len()
                );
            }
            all.extend(wrong);
        }
    }
    assert!(all.is_empty(), "{}\n{}", all.len(), all.join("\n"));
}
