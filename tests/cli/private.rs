//! Who may read what the program makes: its maker alone, or whoever may read the project.

use super::program::Machine;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// A shell that lets everybody read what is made, as most systems do.
const USUAL: [&str; 3] = ["sh", "-c", "umask 022; exec \"$0\" \"$@\""];

fn run(machine: &Machine, args: &[&str]) {
    let answer = machine.run_through(&USUAL, "study", args, "");
    assert_eq!(answer.code, 0, "{args:?}: {answer:?}");
}

fn bits(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// Every file and folder under a folder that has not the mode of these two.
fn others(folder: &Path, file_bits: u32, folder_bits: u32) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(others(&path, file_bits, folder_bits));
        }
        let wanted = if path.is_dir() { folder_bits } else { file_bits };
        if bits(&path) != wanted {
            found.push(format!("{:o} {}", bits(&path), path.display()));
        }
    }
    found
}

#[test]
fn what_is_made_is_its_makers_alone() {
    let machine = Machine::new();
    machine.write("in/A.txt", "Najprej smo se dogovorili, potem pa začeli.\n");
    std::fs::create_dir_all(machine.path("study")).unwrap();
    run(&machine, &["new", "."]);
    run(&machine, &["import", "../in/A.txt"]);
    run(&machine, &["search", "dogovoriti"]);
    run(&machine, &["export", "segments", "documents"]);
    run(&machine, &["export", "thesis"]);
    run(&machine, &["backup"]);
    std::fs::create_dir(machine.path("out")).unwrap();
    run(&machine, &["backup", "../out/kopija.preja"]);
    for folder in ["study", "cache", "state"] {
        assert_eq!(others(&machine.path(folder), 0o600, 0o700), Vec::<String>::new(), "{folder}");
    }
    assert_eq!(bits(&machine.path("out/kopija.preja")), 0o600);
}

#[test]
fn copies_take_the_mode_of_the_project_and_a_file_that_is_written_over_keeps_its_own() {
    let machine = Machine::new();
    std::fs::create_dir_all(machine.path("study")).unwrap();
    run(&machine, &["new", "."]);
    let set = |name: &str, bits: u32| {
        std::fs::set_permissions(machine.path(name), std::fs::Permissions::from_mode(bits)).unwrap();
    };
    set("study/study.preja", 0o640);
    run(&machine, &["backup"]);
    run(&machine, &["backup", "../kopija.preja"]);
    run(&machine, &["restore", "../kopija.preja", "--to", "../obnovljena.preja"]);
    run(&machine, &["show", "documents", "--output", "../tabela.csv"]);
    run(&machine, &["show", "documents", "--output", "../mapa/tabela.csv"]);
    assert_eq!(others(&machine.path("study/backups"), 0o640, 0), Vec::<String>::new());
    for name in ["kopija.preja", "obnovljena.preja", "tabela.csv", "mapa/tabela.csv"] {
        assert_eq!(bits(&machine.path(name)), 0o640, "{name}");
    }
    assert_eq!([bits(&machine.path("study/backups")), bits(&machine.path("mapa"))], [0o750, 0o750]);
    set("tabela.csv", 0o604);
    run(&machine, &["show", "documents", "--output", "../tabela.csv", "--force"]);
    assert_eq!(bits(&machine.path("tabela.csv")), 0o604);
}
