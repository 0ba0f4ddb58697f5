//! A project folder that came from someone else: links, pipes and devices under the names that the program uses.

use super::program::{Machine, files};
use super::reading::{alter, machine as studied};
use std::os::unix::fs::{FileTypeExt, symlink};
use std::process::Command;

/// A machine with a study of one document, and a file outside of it that must stay as it is.
fn machine() -> Machine {
    let machine = studied();
    machine.write("outside/thesis.docx", "mine");
    machine
}

fn untouched(machine: &Machine) {
    assert_eq!(machine.read("outside/thesis.docx"), "mine");
    assert_eq!(files(&machine.path("outside")), ["thesis.docx"]);
}

#[test]
fn an_export_gives_way_to_no_link_and_takes_the_place_of_one() {
    let machine = machine();
    symlink(machine.path("outside/thesis.docx"), machine.path("study/exports/segments.csv")).unwrap();
    symlink(machine.path("outside/thesis.docx"), machine.path("study/exports/segments.csv.part")).unwrap();
    machine.done(&["export", "segments"]);
    untouched(&machine);
    let made = std::fs::symlink_metadata(machine.path("study/exports/segments.csv")).unwrap();
    assert!(made.is_file());
    let mode = std::os::unix::fs::PermissionsExt::mode(&made.permissions());
    assert_eq!(mode & 0o777, 0o600, "the mode of what the link led to is not taken over");
    assert_eq!(
        files(&machine.path("study/exports")),
        [".preja-written", "segments.csv", "segments.csv.part"]
    );
}

#[test]
fn an_own_folder_that_is_a_link_is_refused() {
    let machine = machine();
    std::fs::remove_dir(machine.path("study/exports")).unwrap();
    symlink(machine.path("outside"), machine.path("study/exports")).unwrap();
    for args in [["export", "segments"], ["export", "thesis"]] {
        assert!(machine.refused(1, &args).contains("is a link"));
    }
    untouched(&machine);
    machine.done(&["export", "segments", "--output", "../segments.csv"]);
}

#[test]
fn a_device_and_a_pipe_stay_what_they_are() {
    let machine = machine();
    let pipe = machine.path("study/exports/segments.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for args in [
        ["export", "segments"].as_slice(),
        &["show", "segments", "--output", "exports/segments.csv", "--force"],
        &["show", "segments", "--output", "/dev/null", "--format", "csv", "--force"],
        &["show", "segments", "--output", "/dev/stdout", "--format", "csv", "--force"],
    ] {
        assert!(machine.refused(1, args).contains("not an ordinary file"), "{args:?}");
    }
    assert!(std::fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
    assert!(std::fs::metadata("/dev/null").unwrap().file_type().is_char_device());
}

#[test]
fn a_lock_that_is_a_link_or_a_pipe_is_left_alone_and_the_project_is_read() {
    let machine = machine();
    let lock = machine.path("study/study.preja-lock");
    symlink(machine.path("outside/thesis.docx"), &lock).unwrap();
    machine.done(&["show", "segments"]);
    assert!(machine.refused(1, &["code", "add", "Mir"]).contains("study.preja-lock is a link"));
    untouched(&machine);
    std::fs::remove_file(&lock).unwrap();
    assert!(Command::new("mkfifo").arg(&lock).status().unwrap().success());
    machine.done(&["show", "segments"]);
    assert!(machine.refused(1, &["code", "add", "Mir"]).contains("a pipe"));
    std::fs::remove_file(&lock).unwrap();
    for end in ["-wal", "-shm", "-journal"] {
        let beside = machine.path(&format!("study/study.preja{end}"));
        assert!(Command::new("mkfifo").arg(&beside).status().unwrap().success());
        assert!(machine.refused(1, &["show", "segments"]).contains("not an ordinary file"), "{end}");
        std::fs::remove_file(&beside).unwrap();
    }
    machine.done(&["code", "add", "Mir"]);
}

#[test]
fn what_would_act_in_the_database_refuses_writing_and_is_not_in_a_copy_to_work_on() {
    let machine = machine();
    let study = machine.path("study/study.preja");
    alter(
        &study,
        "CREATE TABLE mine (a); CREATE TRIGGER gone AFTER INSERT ON journal BEGIN DELETE FROM codings; END",
    );
    let answer = machine.run(&["show", "segments"]);
    assert!(answer.code == 0 && answer.err.contains("did not make: mine"), "{answer:?}");
    let said = machine.refused(1, &["code", "add", "Mir"]);
    assert!(
        said.contains("reading only: gone") && said.contains("preja restore \"study.preja\" --to"),
        "{said}"
    );
    machine.done(&["restore", "study.preja", "--to", "../nova.preja"]);
    machine.done(&["-p", "../nova.preja", "code", "add", "Mir"]);
}

#[test]
fn a_label_that_leads_elsewhere_stays_in_its_folder_and_is_mended_by_a_command() {
    let machine = machine();
    alter(
        &machine.path("study/study.preja"),
        "UPDATE documents SET label = '/../../../outside/thesis', name = 'Prvi'",
    );
    machine.done(&["export", "thesis"]);
    untouched(&machine);
    let made = files(&machine.path("study/exports/thesis"));
    assert!(made.iter().any(|name| name.ends_with("-transcript-outside-thesis.docx")), "{made:?}");
    let said = machine.refused(1, &["code", "add", "Mir"]);
    assert!(said.contains("preja document label \"Prvi\""), "{said}");
    machine.done(&["document", "label", "Prvi", "A"]);
    let answer = machine.run(&["code", "add", "Mir"]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
}
