//! The cache as a person meets it: an index is found again from wherever its project is opened, and goes when asked.
//! On Linux only: elsewhere the cache cannot be moved into the test's folder.

use super::program::Machine;
use std::path::PathBuf;

/// Every folder of an index.
fn shelves(machine: &Machine, folder: &str) -> Vec<PathBuf> {
    let folders = std::fs::read_dir(machine.path(folder).join("cache/preja/index"));
    let mut found: Vec<PathBuf> = folders.into_iter().flatten().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

#[test]
fn an_index_is_found_again_and_goes_when_its_project_is_gone() {
    let machine = Machine::new();
    machine.run_in("", &["new", "study"], "");
    machine.write("study/A.txt", "Skrivnostna beseda abrakadabra.\n");
    machine.done(&["import", "A.txt"]);
    // The cache of the machine is in the folder where the program runs, so every run is from the same one.
    let run = |args: &[&str]| {
        let answer = machine.run_in("", args, "");
        assert_eq!(answer.code, 0, "{args:?}: {answer:?}");
        answer.out
    };
    let search = |place: &str| run(&["-p", place, "search", "abrakadabra", "--format", "csv"]);
    assert_eq!(run(&["cache"]), "The cache holds nothing.\n");
    assert!(search("study").contains("abrakadabra"));
    let one = shelves(&machine, "");
    assert_eq!(one.len(), 1);
    std::os::unix::fs::symlink(machine.path("study"), machine.path("povezava")).unwrap();
    for place in ["study/../study", "povezava/study.preja"] {
        search(place);
        assert_eq!(shelves(&machine, ""), one);
    }
    let listed = run(&["cache"]);
    assert!(listed.contains("study/study.preja: ") && listed.lines().count() == 2, "{listed}");

    std::fs::copy(machine.path("study/study.preja"), machine.path("kopija.preja")).unwrap();
    search("kopija.preja");
    assert_eq!(shelves(&machine, "").len(), 2, "a copy has one of its own");
    std::fs::remove_file(machine.path("kopija.preja")).unwrap();
    let listed = run(&["cache"]);
    let gone: Vec<&str> = listed.lines().filter(|line| line.ends_with("no such project any more")).collect();
    assert!(gone.len() == 1 && gone[0].contains("kopija.preja"), "{listed}");
    assert!(run(&["cache", "clear"]).starts_with("Cleared: 1 index, "));
    assert_eq!(shelves(&machine, ""), one);
    assert_eq!(run(&["cache", "clear"]), "Nothing was cleared.\n");
    assert!(run(&["cache", "clear", "--all"]).starts_with("Cleared: 1 index, "));
    assert!(shelves(&machine, "").is_empty());
    assert!(search("study").contains("abrakadabra"), "made anew");
}

#[test]
fn an_erasure_clears_the_index_of_every_place() {
    let machine = Machine::new();
    machine.run_in("", &["new", "study"], "");
    machine.write("study/A.txt", "Skrivnostna beseda abrakadabra.\n");
    machine.write("study/B.txt", "Druga beseda.\n");
    machine.done(&["import", "A.txt", "B.txt"]);
    let run = |args: &[&str]| assert_eq!(machine.run_in("", args, "").code, 0, "{args:?}");
    run(&["-p", "study", "backup", "kopija.preja"]);
    run(&["restore", "kopija.preja", "--to", "nova.preja"]);
    for place in ["kopija.preja", "nova.preja", "study"] {
        run(&["-p", place, "search", "abrakadabra"]);
    }
    let found = shelves(&machine, "");
    assert_eq!(found.len(), 3);
    // The transcript is a person's own file and is only named.
    let erased = machine.run_in("", &["-p", "study", "erase", "A", "--yes"], "");
    assert_eq!((erased.code, erased.err.contains("A.txt")), (1, true), "{erased:?}");
    assert_eq!(shelves(&machine, ""), Vec::<PathBuf>::new());
}
