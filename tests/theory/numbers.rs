//! Numbers of statements, from computed to fixed to renumbered, and citing by them.

use super::study::Study;
use preja::analysis::table::cell_text;
use preja::analysis::{self, Args, Input};
use preja::message::Locale;
use preja::model::*;

fn study() -> Study {
    let mut study = Study::of(&[
        ("A", Record::Verbatim, "", &["Prvo. Drugo. Tretje.", "Četrto. Peto."]),
        ("INT1", Record::Verbatim, "", &["Šesto. Sedmo."]),
    ]);
    for quote in ["Drugo.", "Četrto."] {
        let place = if quote == "Drugo." { "A1" } else { "A2" };
        study.run(&["coding", "add", place, "--quote", quote, "--code", "Vrsta", "--new"]);
    }
    study.run(&["segment", "mark", "INT1:1", "--quote", "Sedmo."]);
    study
}

/// The statements of a document with their keys.
fn numbers(project: &Project, document: DocumentId) -> Vec<(SegmentId, String)> {
    let key = |(id, number): (SegmentId, String)| (id, project.statement_key(document, &number));
    project.statement_numbers(document).into_iter().map(key).collect()
}

/// The concordance: earlier number, later number, number today, words.
fn concordance(study: &Study) -> Vec<String> {
    let (scope, args) = (Scope::default(), Args::default());
    let input = Input { project: &study.project, scope: &scope, args: &args, entries: &[], hits: None };
    let table = analysis::by_name("concordance").unwrap().run(&input).unwrap();
    let words = |row: &Vec<_>| {
        [0, 1, 2, 4].map(|at: usize| cell_text(&study.project, &row[at], Locale::Sl)).join(" → ")
    };
    table.rows.iter().map(words).collect()
}

fn keys(study: &Study, label: &str) -> String {
    numbers(&study.project, study.document(label))
        .iter()
        .map(|(id, key)| format!("{key} {}", study.project.quote(*id)))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn numbers_are_computed_then_fixed_then_never_given_twice() {
    let mut study = study();
    assert_eq!(keys(&study, "A"), "A1 Drugo. A2 Četrto.");
    study.run(&["coding", "add", "A1", "--quote", "Prvo.", "--code", "Vrsta"]);
    assert_eq!(
        keys(&study, "A"),
        "A1 Prvo. A2 Drugo. A3 Četrto.",
        "until they are fixed they follow the text"
    );
    assert_eq!(study.run(&["unit", "fix"]), ["Stalno številko so dobile 4 izjave v 2 dokumentih."]);
    assert_eq!(keys(&study, "INT1"), "INT1:1 Sedmo.");
    study.run(&["coding", "add", "A1", "--quote", "Tretje.", "--code", "Vrsta"]);
    study.run(&["coding", "add", "A2", "--quote", "Peto.", "--code", "Vrsta"]);
    assert_eq!(keys(&study, "A"), "A1 Prvo. A2 Drugo. A2a Tretje. A3 Četrto. A4 Peto.");
    study.run(&["unit", "fix", "A"]);
    study.run(&["coding", "remove", "A1", "--quote", "Tretje.", "--code", "Vrsta"]);
    study.run(&["segment", "mark", "A1", "--quote", "Tretje."]);
    assert_eq!(
        keys(&study, "A"),
        "A1 Prvo. A2 Drugo. A2b Tretje. A3 Četrto. A4 Peto.",
        "A2a was given once and is gone"
    );
    assert_eq!(study.refused(&["unit", "fix", "INT1"]), "unit-fix-none");
    study.run(&["unit", "renumber", "A"]);
    assert_eq!(keys(&study, "A"), "A1 Prvo. A2 Drugo. A3 Tretje. A4 Četrto. A5 Peto.");
    let once = ["A3 → A4 → A4 → Četrto.", "A4 → A5 → A5 → Peto."];
    assert_eq!(concordance(&study), once, "Tretje. had no fixed number before");
    study.run(&["document", "label", "A", "B"]);
    assert_eq!(keys(&study, "B"), "B1 Prvo. B2 Drugo. B3 Tretje. B4 Četrto. B5 Peto.");
    // Četrto. is no statement any more, and its number goes to the next one.
    study.run(&["document", "label", "B", "A"]);
    study.run(&["coding", "remove", "A2", "--quote", "Četrto.", "--code", "Vrsta"]);
    study.run(&["unit", "renumber", "A"]);
    assert_eq!(concordance(&study), ["A3 → A4 →  → ", "A4 → A5 → A4 → Peto.", "A5 → A4 → A4 → Peto."]);
}

#[test]
fn a_project_cites_by_paragraph_or_by_statement() {
    let mut study = study();
    let second = numbers(&study.project, study.document("A"))[1].0;
    assert_eq!(study.project.cite_segment(second), "A2");
    study.run(&["coding", "add", "A izjava 2", "--code", "Drugače", "--new"]);
    assert_eq!(study.project.codings_on(second).count(), 2);
    study.run(&["setting", "set", "cite-by", "\"statement\""]);
    study.run(&["coding", "add", "A1", "--code", "Tretjič", "--new"]);
    assert_eq!(
        study.project.codings_on(numbers(&study.project, study.document("A"))[0].0).count(),
        2,
        "A1 is the statement »Drugo.«"
    );
    let said = study.run(&["proposition", "add", "Vrsta ni vseeno."]);
    assert_eq!(said, ["Propozicija P1 je dodana: »Vrsta ni vseeno.«"]);
    assert_eq!(study.run(&["proposition", "evidence", "P1", "--for", "A2"]), ["Za propozicijo P1: A2"]);
    assert_eq!(
        study.run(&["proposition", "evidence", "P1", "--for", "A odst. 1:Prvo."]),
        ["Za propozicijo P1: A¶1"],
        "no statement of its own"
    );
    assert_eq!(study.run(&["memo", "add", "--on", "segment:INT1:1", "Beseda zase."]), ["Memo je dodan."]);
    assert_eq!(study.refused(&["coding", "add", "A9", "--code", "Vrsta"]), "statement-unknown");
    assert_eq!(study.run(&["coding", "add", "A¶2", "--code", "Vrsta"]), ["Kodirano: A¶2 → »Vrsta«"]);
    // The whole second paragraph is a statement now, before »Četrto.« within it.
    assert_eq!(keys(&study, "A"), "A1 Drugo. A2 Četrto. Peto. A3 Četrto.");
}
