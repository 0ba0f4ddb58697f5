//! Reading needs no right to write, takes no lock and leaves nothing behind.

use super::program::{Answer, Machine, files};
use diesel::connection::{Connection, SimpleConnection};
use std::fs::{File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// A machine with a study of one document, one code and one coding.
pub fn machine() -> Machine {
    let machine = Machine::new();
    machine.write("in/A.txt", "Najprej smo se dogovorili, potem pa začeli.\n");
    std::fs::create_dir_all(machine.path("study")).unwrap();
    machine.done(&["new", "."]);
    machine.done(&["import", "../in/A.txt"]);
    machine.done(&["code", "add", "Delo"]);
    machine.done(&["coding", "add", "A1", "--code", "Delo"]);
    machine
}

/// Runs a statement in a project file as a stranger would.
pub fn alter(path: &Path, sql: &str) {
    diesel::SqliteConnection::establish(path.to_str().unwrap()).unwrap().batch_execute(sql).unwrap();
}

/// What reads: each with what is given to it, and prints or writes elsewhere.
const READERS: &[&[&str]] = &[
    &["show", "segments"],
    &["search", "dogovoriti"],
    &["words"],
    &["check"],
    &["trail"],
    &["show", "codebook", "--output", "../out/a.csv", "--force"],
    &["export", "segments", "--output", "../out/b.csv", "--force"],
];

fn is_root() -> bool {
    std::os::unix::fs::MetadataExt::uid(&std::fs::metadata("/proc/self").unwrap()) == 0
}

/// Runs the program as someone who may read the study and not write in it: another user, where this one may do
/// everything.
fn as_reader(machine: &Machine, args: &[&str]) -> Answer {
    let other = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    machine.run_through(if is_root() { &other } else { &[] }, "study", args, "")
}

/// Takes the right to write in the study away, and lets everybody read it and write in `out`.
fn only_to_read(machine: &Machine) {
    let set = |path: &Path, bits: u32| std::fs::set_permissions(path, Permissions::from_mode(bits)).unwrap();
    std::fs::create_dir_all(machine.path("out")).unwrap();
    set(&machine.path("out"), 0o777);
    set(&machine.path(""), 0o755);
    for name in files(&machine.path("study")) {
        let path = machine.path("study").join(name);
        set(&path, if path.is_dir() { 0o555 } else { 0o444 });
    }
    set(&machine.path("study"), 0o555);
}

fn aged(path: &Path) {
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_secs(60)).unwrap();
}

#[test]
fn a_folder_without_the_right_to_write_is_read_by_everything_that_reads() {
    let machine = machine();
    let whole: Vec<String> = READERS[..5].iter().map(|args| machine.done(args)).collect();
    only_to_read(&machine);
    let before = files(&machine.path("study"));
    for (number, args) in READERS.iter().enumerate() {
        let answer = as_reader(&machine, args);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{args:?}: {answer:?}");
        if let Some(whole) = whole.get(number) {
            assert_eq!(answer.out, *whole, "{args:?}");
        }
    }
    for args in [
        ["backup", "../out/kopija.preja"].as_slice(),
        &["restore", "study.preja", "--to", "../out/nova.preja"],
    ] {
        let answer = as_reader(&machine, args);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{args:?}: {answer:?}");
    }
    let answer = as_reader(&machine, &["code", "add", "Mir"]);
    assert_eq!((answer.code, answer.out.as_str()), (1, ""), "{answer:?}");
    assert!(answer.err.contains("preja restore \"study.preja\" --to"), "{answer:?}");
    assert_eq!(files(&machine.path("study")), before);
    std::fs::set_permissions(machine.path("study"), Permissions::from_mode(0o755)).unwrap();
}

/// The log holds the last entries alone; where the folder cannot be written they are read out of a private copy.
#[test]
fn what_stands_only_in_the_log_is_read_too() {
    let machine = machine();
    let study = machine.path("study/study.preja");
    let aside = machine.path("aside");
    std::fs::create_dir(&aside).unwrap();
    {
        let mut link = diesel::SqliteConnection::establish(study.to_str().unwrap()).unwrap();
        link.batch_execute("PRAGMA wal_autocheckpoint = 0; UPDATE codes SET name = 'Red'").unwrap();
        for name in ["study.preja", "study.preja-wal"] {
            std::fs::copy(machine.path("study").join(name), aside.join(name)).unwrap();
        }
    }
    for name in files(&aside) {
        std::fs::copy(aside.join(&name), machine.path("study").join(&name)).unwrap();
    }
    only_to_read(&machine);
    let answer = as_reader(&machine, &["show", "codebook"]);
    assert!(answer.code == 0 && answer.out.contains("Red"), "{answer:?}");
    let left: Vec<String> = files(&std::env::temp_dir());
    assert!(!left.iter().any(|name| name.starts_with("preja-reading-")), "{left:?}");
    std::fs::set_permissions(machine.path("study"), Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn who_reads_is_not_in_the_way_and_hears_of_no_lock() {
    let machine = machine();
    aged(&machine.path("study/study.preja"));
    let lock = machine.path("study/study.preja-lock");
    let held = File::create(&lock).unwrap();
    held.try_lock().unwrap();
    for args in READERS {
        let answer = machine.run(args);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{args:?}: {answer:?}");
    }
    assert_eq!(
        files(&machine.path("study")),
        ["codebooks", "corpus", "exports", "study.preja", "study.preja-lock"]
    );
    assert!(machine.refused(1, &["code", "add", "Mir"]).contains("Close it there"));
    drop(held);
    machine.done(&["code", "add", "Mir"]);
    machine.done(&["show", "codebook"]);
    assert_eq!(files(&machine.path("study")), ["codebooks", "corpus", "exports", "study.preja"]);
}

#[test]
fn an_older_project_is_read_and_stays_as_it_is() {
    let machine = machine();
    let study = machine.path("study/study.preja");
    alter(
        &study,
        "DROP TABLE identity; DROP TABLE places; DROP TABLE sweeps; DROP TABLE erased; \
         DELETE FROM __diesel_schema_migrations WHERE version LIKE '0*3%'; \
         DELETE FROM __diesel_schema_migrations WHERE version LIKE '%3'; \
         UPDATE head SET format = 2; PRAGMA user_version = 2; PRAGMA wal_checkpoint(TRUNCATE)",
    );
    let before = std::fs::read(&study).unwrap();
    let answer = machine.run(&["show", "segments"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert!(answer.out.contains("Delo") && answer.err.contains("preja migrate"), "{answer:?}");
    assert_eq!(std::fs::read(&study).unwrap(), before);
    assert_eq!(files(&machine.path("study")), ["codebooks", "corpus", "exports", "study.preja"]);
    machine.done(&["migrate"]);
    assert_eq!(machine.run(&["show", "segments"]).err, "");
}

#[test]
fn several_names_of_one_file_are_read_and_a_copy_is_written_in() {
    let machine = machine();
    std::fs::hard_link(machine.path("study/study.preja"), machine.path("druga.preja")).unwrap();
    machine.done(&["show", "segments"]);
    let said = machine.refused(1, &["code", "add", "Mir"]);
    assert!(said.contains("has 2 names") && said.contains("preja restore \"study.preja\" --to"), "{said}");
    machine.done(&["restore", "study.preja", "--to", "../nova.preja"]);
    machine.done(&["-p", "../nova.preja", "code", "add", "Mir"]);
    std::fs::remove_file(machine.path("druga.preja")).unwrap();
    machine.done(&["code", "add", "Mir"]);
}

#[test]
fn where_no_locks_exist_it_is_read_and_writing_says_what_to_do() {
    if !crate::trust::strace::is_there() {
        return;
    }
    let machine = machine();
    aged(&machine.path("study/study.preja"));
    let without =
        ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=flock", "-e", "inject=flock:error=ENOLCK"];
    let answer = machine.run_through(&without, "study", &["show", "segments"], "");
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{answer:?}");
    let answer = machine.run_through(&without, "study", &["code", "add", "Mir"], "");
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.err.contains("knows no locks") && answer.err.contains("preja restore"), "{answer:?}");
    assert_eq!(files(&machine.path("study")), ["codebooks", "corpus", "exports", "study.preja"]);
}

#[test]
fn the_project_of_a_folder_is_found_beside_its_backups_and_copies() {
    let machine = machine();
    machine.done(&["backup", "x.preja"]);
    machine.write("study/study (conflicted copy 2026-11-22).preja", "");
    let answer = machine.run(&["show", "segments"]);
    assert!(answer.code == 0 && answer.err.contains("conflicted copy"), "{answer:?}");
    std::fs::remove_file(machine.path("study/study (conflicted copy 2026-11-22).preja")).unwrap();
    std::fs::rename(machine.path("study/study.preja"), machine.path("study/moja.preja")).unwrap();
    machine.done(&["code", "add", "Mir"]);
    let names = machine.json(&["-p", "moja.preja", "show", "codebook"]).to_string();
    assert!(names.contains("Mir"));
    machine.done(&["restore", "x.preja", "--to", "druga.preja"]);
    assert!(machine.refused(1, &["show", "segments"]).contains("several projects"));
}
