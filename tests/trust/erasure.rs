//! An erasure is killed at each of its writing calls; whoever opens the project next finishes it, and then no byte
//! around the project holds a sentence of what went.

use super::strace::{self, Fault};
use crate::store::is_in_files;
use preja::message::{Locale, Message};
use std::path::Path;

/// What is looked for: sentences, a name in the words of the person, a search, a page that was not kept.
const SAID: [&str; 5] = [
    "Otrok je takrat živel pri babici v Kostanjevici",
    "smo odšli na sodišče in čakali ves dan",
    "nosili kruh in mleko",
    "odšli na sodišče in čakali",
    "Neshranjeno: otrok je takrat živel pri babici",
];

/// A study with an interview that is in a snapshot, a backup, a copy of a killed backup, the index and a draft.
fn lay_out(home: &Path) {
    let study = home.join("study");
    std::fs::create_dir_all(&study).unwrap();
    let words = "K1: Otrok je takrat živel pri babici v Kostanjevici ob Krki.\n\
                 K1: Potem smo odšli na sodišče in čakali ves dan.\nK1: Vsak dan so nosili kruh in mleko.\n";
    std::fs::write(home.join("A.txt"), words).unwrap();
    std::fs::write(home.join("B.txt"), "B: Delali smo v tovarni pohištva blizu reke.\n").unwrap();
    for args in [
        &["new", "study.preja"][..],
        &["import", "../A.txt", "../B.txt"],
        &["coding", "add", "A3", "--code", "nosili kruh in mleko", "--new", "--in-vivo"],
        &["code", "rename", "nosili kruh in mleko", "Skrb"],
        &["setting", "search", "sodišče", "\"odšli na sodišče in čakali\""],
        &["search", "babica"],
        &["backup"],
        &["backup", "kopija.preja"],
    ] {
        let args: Vec<&str> = ["-p", "study.preja"].iter().chain(args).copied().collect();
        let args = if args[2] == "new" { &args[2..] } else { &args[..] };
        strace::done(home, args);
    }
    std::fs::copy(study.join("study.preja"), study.join(".kopija.preja.copy-999999999")).unwrap();
    let places = home.join("state/preja/places");
    std::fs::create_dir_all(&places).unwrap();
    ["A.txt", "B.txt"].iter().for_each(|name| std::fs::remove_file(home.join(name)).unwrap());
}

/// The draft lies where the desk of this home keeps it: the name of its file is made of the place.
fn draft(home: &Path) {
    let project = std::fs::canonicalize(home.join("study/study.preja")).unwrap();
    let name = preja::home::places_file(&format!("{} ana", project.display()));
    let words = serde_json::json!({ "draft": { "text": SAID[4] } }).to_string();
    std::fs::write(home.join("state/preja/places").join(name), words).unwrap();
}

fn held(home: &Path) -> Vec<&'static str> {
    SAID.into_iter().filter(|words| is_in_files(home, words)).collect()
}

#[test]
fn an_erasure_killed_at_any_call_is_finished_by_the_next_opening() {
    if !strace::is_there() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    // Where it was made it is no more: else the project there would be named as a copy that was not told.
    let (made, base) = (folder.path().join("made"), folder.path().join("base"));
    lay_out(&made);
    std::fs::rename(&made, &base).unwrap();
    let args = ["-p", "study.preja", "erase", "A", "--yes"];
    let fresh = |name: &str| {
        let home = folder.path().join(name);
        strace::copy(&base, &home);
        draft(&home);
        home
    };
    let home = fresh("untouched");
    assert_eq!(held(&home), SAID);
    let (answer, calls) = strace::calls(&home, &args);
    assert_eq!((answer.code, held(&home)), (Some(0), Vec::new()), "{answer:?}");
    let calls = strace::spread(&calls, 16);
    let finished = Locale::En.say(&Message::new("erase-sweep-finished"));
    let (mut before, mut after, mut swept) = (0, 0, 0);
    for call in &calls {
        let home = fresh("killed");
        strace::run(&home, &args, call, Fault::Kill);
        let next = strace::done(&home, &["-p", "study.preja", "code", "add", "Mir"]);
        let documents =
            strace::done(&home, &["-p", "study.preja", "show", "documents", "--format", "csv"]).out;
        if documents.lines().count() == 3 {
            before += 1;
            assert_eq!(held(&home), SAID, "nothing goes before the erasure is durable: {call:?}");
        } else {
            after += 1;
            swept += usize::from(next.err.contains(&finished));
            assert_eq!(held(&home), Vec::<&str>::new(), "{call:?}: {next:?}");
        }
        assert_eq!(strace::plain(&home, &["-p", "study.preja", "check"]).code, Some(0), "{call:?}");
        std::fs::remove_dir_all(&home).unwrap();
    }
    println!(
        "killed {} times: {before} before it was durable, {after} after, {swept} finished by the next",
        calls.len()
    );
    assert!(before > 0 && swept > 0, "both sides of the commit are tried");
}
