//! The comparison board by people: one interview with one person, one with two of whom one is known by a segment.

use super::study::Study;
use preja::analysis::table::cell_text;
use preja::analysis::{Args, CountUnit, Input, by_name};
use preja::error::Result;
use preja::message::Locale;
use preja::model::*;

fn study() -> Study {
    let mut study = Study::of(&[
        ("A", Record::Verbatim, "vzhodna", &["Zaupam jim.", "Nadzor me moti."]),
        (
            "B",
            Record::Verbatim,
            "zahodna",
            &["Zaupam, pravi ena.", "Zaupam, pravita obe.", "Zaupam, pravi nekdo."],
        ),
    ]);
    study.run(&["code", "add", "Odnosi\\Zaupanje"]);
    study.run(&["code", "add", "Odnosi\\Nadzor"]);
    for (place, code) in
        [("A1", "Zaupanje"), ("A2", "Nadzor"), ("B1", "Zaupanje"), ("B2", "Zaupanje"), ("B3", "Zaupanje")]
    {
        study.run(&["coding", "add", place, "--code", code]);
    }
    for (name, document) in [("Zala", "A"), ("Borut", "B"), ("Anka", "B")] {
        study.run(&["case", "add", name, "--document", document]);
    }
    // What nobody types: an import knows whose a segment is.
    let own = |place: &str| {
        let document = study.document("B");
        let paragraph = study.project.text_of(document).paragraph(place.parse().unwrap()).unwrap().span();
        study.project.segments().find(|row| row.document == document && row.span == paragraph).unwrap().id
    };
    let (first, both) = (own("1"), own("2"));
    for (name, segments) in [("Borut", vec![first, both]), ("Anka", vec![both])] {
        let before = study.project.cases().find(|row| row.name == name).unwrap().clone();
        let after = Case { segments, ..before.clone() };
        study
            .project
            .apply(&[Change::Case(Box::new(Delta { before: Some(before), after: Some(after) }))])
            .unwrap();
    }
    study
}

fn board(study: &Study, args: Args, scope: &Scope) -> Result<Vec<String>> {
    let table = by_name("board").unwrap().run(&Input {
        project: &study.project,
        scope,
        args: &args,
        entries: &[],
        hits: None,
    })?;
    let head =
        table.columns.iter().map(|column| column.title.say(Locale::Sl)).collect::<Vec<_>>().join(" · ");
    let line = |row: &Vec<_>| {
        row.iter()
            .map(|cell| cell_text(&study.project, cell, Locale::Sl).replace('\n', " / "))
            .collect::<Vec<_>>()
    };
    Ok(std::iter::once(head).chain(table.rows.iter().map(|row| line(row).join(" · "))).collect())
}

fn by_cases() -> Args {
    Args { unit: CountUnit::Cases, ..Args::default() }
}

#[test]
fn segments_stand_under_whoever_said_them_and_the_rest_in_a_column_of_its_own() {
    let mut study = study();
    let rows = board(&study, by_cases(), &Scope::default()).unwrap();
    assert_eq!(rows, ["Kategorija · Zala · Anka · Borut · ni znano, kdo", "Odnosi · 2 · 1–2 · 2–3 · 1"]);
    study.run(&["memo", "add", "--on", "pair:Odnosi:case:Borut", "--kind", "summary", "Zaupa kolegici."]);
    study.run(&["memo", "add", "--on", "pair:Odnosi:B", "--kind", "summary", "O intervjuju."]);
    let rows = board(&study, by_cases(), &Scope::default()).unwrap();
    assert_eq!(
        rows[1], "Odnosi · 2 · 1–2 · 2–3 / Zaupa kolegici. · 1",
        "a summary of a document is none of a person"
    );
    let only = Scope { documents: vec![study.document("A")], ..Scope::default() };
    assert_eq!(board(&study, by_cases(), &only).unwrap(), ["Kategorija · Zala", "Odnosi · 2"]);
}

#[test]
fn a_board_stands_by_people_or_by_a_variable() {
    let study = study();
    let by = study.project.variables().next().map(|row| row.id);
    let refused = board(&study, Args { by, ..by_cases() }, &Scope::default()).unwrap_err();
    assert_eq!(refused.message.key, "board-by-or-cases");
}

#[test]
fn a_summary_of_a_person_goes_with_its_code_and_its_person() {
    let mut study = study();
    let summary =
        ["memo", "add", "--on", "pair:Odnosi > Zaupanje:case:Borut", "--kind", "summary", "Zaupa kolegici."];
    study.run(&summary);
    let on = |study: &Study| study.project.memos().map(|memo| memo.target).collect::<Vec<_>>();
    let case = study.project.cases().find(|row| row.name == "Borut").unwrap().id;
    assert_eq!(on(&study), [Target::CasePair(study.code("Zaupanje"), case)]);
    study.run(&["code", "merge", "Zaupanje", "Nadzor"]);
    assert_eq!(on(&study), [Target::CasePair(study.code("Nadzor"), case)]);
    study.run(&["code", "unmerge", "Nadzor"]);
    assert_eq!(on(&study), [Target::CasePair(study.code("Zaupanje"), case)]);
    study.run(&["case", "remove", "Borut"]);
    assert_eq!(on(&study), []);
    let on_code = ["memo", "add", "--on", "pair:Zaupanje:case:Anka", "--kind", "summary", "Zaupa."];
    study.run(&on_code);
    study.run(&["code", "remove", "Zaupanje"]);
    assert_eq!(on(&study), []);
}
