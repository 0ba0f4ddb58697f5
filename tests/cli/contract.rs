//! What scripts rely on: exit codes, where sentences go, how a project is found, and what needs none.

use super::program::Machine;

#[test]
fn what_is_wrong_is_said_with_the_code_that_belongs_to_it() {
    let machine = Machine::new();
    machine.write("study/prazna.txt", "");
    // No project here.
    assert!(machine.refused(1, &["show", "segments"]).contains("preja new"));
    machine.run_in("", &["new", "study"], "");
    // 2: the words are wrong.
    let near = machine.refused(2, &["frequencies"]);
    assert!(near.contains("frequencies"), "{near}");
    assert!(machine.refused(2, &["imprt", "x"]).contains("import"), "did you mean");
    machine.refused(2, &["show"]);
    machine.refused(2, &["show", "segmnts"]);
    machine.refused(2, &["show", "segments", "--format", "pdf"]);
    machine.refused(2, &["show", "frequencies", "--unit", "pages"]);
    machine.refused(2, &["search", "(sram"]);
    // 1: refused or not found, and nothing changed.
    machine.refused(1, &["import", "ni.txt"]);
    machine.refused(1, &["import", "prazna.txt"]);
    machine.refused(1, &["code", "rename", "Ni je", "Je"]);
    machine.refused(1, &["show", "segments", "--code", "Ni je"]);
    machine.refused(1, &["undo"]);
    machine.refused(1, &["--read-only", "code", "add", "Sram"]);
    assert_eq!(machine.json(&["trail"])["rows"].as_array().unwrap().len(), 0);
    // 0: an empty result is a result.
    assert_eq!(machine.json(&["show", "segments"])["rows"].as_array().unwrap().len(), 0);
    assert_eq!(machine.json(&["search", "sram"])["rows"].as_array().unwrap().len(), 0);
}

#[test]
fn a_project_is_found_by_its_name_or_by_being_the_only_one() {
    let machine = Machine::new();
    machine.run_in("", &["new", "study"], "");
    machine.write("study/A.txt", "Prvi odstavek.\n");
    machine.done(&["import", "A.txt"]);
    let rows = |args: &[&str], folder: &str| {
        let answer = machine.run_in(folder, args, "");
        assert_eq!(answer.code, 0, "{answer:?}");
        serde_json::from_str::<serde_json::Value>(&answer.out).unwrap()["rows"].as_array().unwrap().len()
    };
    let show = ["show", "documents", "--format", "json"];
    assert_eq!(rows(&show, "study"), 1);
    for place in ["study", "study/study.preja"] {
        assert_eq!(rows(&[&["-p", place], &show[..]].concat(), ""), 1);
        assert_eq!(rows(&[&show[..], &["--project", place]].concat(), ""), 1);
    }
    std::fs::copy(machine.path("study/study.preja"), machine.path("study/druga.preja")).unwrap();
    assert_eq!(rows(&show, "study"), 1, "the project of a folder is study.preja");
    std::fs::rename(machine.path("study/study.preja"), machine.path("study/prva.preja")).unwrap();
    let asked = machine.refused(1, &["show", "documents"]);
    assert!(
        asked.contains("prva.preja") && asked.contains("druga.preja") && asked.contains("--project"),
        "{asked}"
    );
}

#[test]
fn dictionary_forms_completions_and_the_manual_need_no_project() {
    let machine = Machine::new();
    machine.write("study/.keep", "");
    let lemmas = machine.run_in("study", &["lemmas"], "udeleženkami\nljudmi\nstiski\n");
    assert_eq!(lemmas.code, 0);
    let keys: Vec<Vec<&str>> = lemmas
        .out
        .lines()
        .map(|line| line.split_once('\t').map(|(_, keys)| keys.split('|').collect()).unwrap_or_default())
        .collect();
    for (line, lemma) in ["udeleženka", "človek", "stiska"].into_iter().enumerate() {
        assert!(keys[line].contains(&lemma), "{}", lemmas.out);
    }
    for shell in ["bash", "zsh", "fish", "powershell"] {
        assert!(machine.done(&["completions", shell]).contains("preja"));
    }
    assert!(machine.done(&["manual"]).starts_with(".ie"), "roff");
    for (lang, word) in [("sl", "Ukazi"), ("en", "Commands")] {
        assert!(machine.done(&["--help", "--lang", lang]).contains(word));
        assert!(!machine.done(&["import", "--help", "--lang", lang]).is_empty());
    }
}
