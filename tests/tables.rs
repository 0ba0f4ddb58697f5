//! Analyses over a table of 46 invented rows that always runs, and over the study's own 46 where it is there.

use crate::table_project::{ORDER, lines, project, study_table};
use preja::analysis::table::{Cell, Table, cell_text};
use preja::analysis::{Args, Input, Shape, by_name};
use preja::export::{self, Page};
use preja::message::Locale;
use preja::model::{Project, Scope};

pub const TABLE: &str = include_str!("data/table.csv");

/// Runs an analysis over the whole project.
pub fn run(project: &Project, name: &str, args: Args) -> Table {
    run_in(project, name, &args, &Scope::default())
}

/// Runs an analysis over a part.
pub fn run_in(project: &Project, name: &str, args: &Args, scope: &Scope) -> Table {
    let input = Input { project, scope, args, entries: &[], hits: None };
    by_name(name).unwrap().run(&input).unwrap()
}

/// Writes a table; binary formats as bytes.
pub fn write(project: &Project, table: &Table, format: &str, change: impl Fn(&mut Page)) -> Vec<u8> {
    let mut page = Page {
        table,
        project,
        locale: Locale::Sl,
        study: "Obiski",
        day: "2026-03-01",
        excel: false,
        width: None,
        number: 1,
    };
    change(&mut page);
    let mut out = Vec::new();
    export::by_name(format).unwrap().write(&page, &mut out).unwrap();
    out
}

pub fn write_text(project: &Project, table: &Table, format: &str, change: impl Fn(&mut Page)) -> String {
    String::from_utf8(write(project, table, format, change)).unwrap()
}

/// `[own segments, own documents, with subcodes, documents with subcodes]` of the code whose path ends so.
fn counts(project: &Project, table: &Table, ending: &str) -> [u64; 4] {
    let row =
        table.rows.iter().find(|row| cell_text(project, &row[0], Locale::En).ends_with(ending)).unwrap();
    std::array::from_fn(|at| match row[at + 1] {
        Cell::Count(count) => count,
        _ => panic!("a count"),
    })
}

#[test]
fn the_segment_table_of_the_invented_rows_is_the_file_they_came_from() {
    let project = project(&lines(TABLE), ORDER);
    let table = run(&project, "segments", Args::default());
    assert_eq!(write_text(&project, &table, "csv", |_| {}), TABLE);
}

#[test]
fn the_segment_table_of_the_study_is_its_own_table() {
    let Some(csv) = study_table() else { return };
    let project = project(&lines(&csv), ORDER);
    let table = run(&project, "segments", Args::default());
    assert_eq!(lines(&write_text(&project, &table, "csv", |_| {})), lines(&csv));
}

/// Expected: counted by hand in the invented table, which keeps the counts of the study's.
#[test]
fn frequencies_of_the_invented_rows() {
    let project = project(&lines(TABLE), ORDER);
    let table = run(&project, "frequencies", Args::default());
    let count = |ending: &str| counts(&project, &table, ending);
    assert_eq!(count("\\Ni še sprememb"), [16, 9, 16, 9]);
    assert_eq!(count("\\Skupne poti, trg, knjižnica"), [9, 6, 9, 6]);
    assert_eq!(count("\\Pomoč pri opravkih, nakupih"), [9, 6, 9, 6]);
    assert_eq!(count("\\Ureditev zdravstvenih, bivalnih idr. zadev"), [6, 3, 6, 3]);
    assert_eq!(count("\\Stiki z ljudmi, v soseski"), [0, 0, 12, 7]);
    assert_eq!(count("Učinki obiskov"), [0, 0, 46, 10]);
}

/// Expected: the design page on the method, which counted the study's 46 rows.
#[test]
fn frequencies_of_the_study() {
    let Some(csv) = study_table() else { return };
    let project = project(&lines(&csv), ORDER);
    let table = run(&project, "frequencies", Args::default());
    let count = |ending: &str| counts(&project, &table, ending);
    assert_eq!(count("\\Ne še zaposlitev"), [16, 9, 16, 9]);
    assert_eq!(count("\\Prilagojena zaposlitev, JD, APZ"), [9, 6, 9, 6]);
    assert_eq!(count("\\Vključitev v podporne programe, terapijo"), [9, 6, 9, 6]);
    assert_eq!(count("\\Urejanje socialnih, zdravstvenih idr. težav"), [6, 3, 6, 3]);
    assert_eq!(count("\\Kvaliteta zaposlitve"), [2, 2, 2, 2]);
    assert_eq!(count("\\Zdravljenje od alkohola"), [2, 2, 2, 2]);
    assert_eq!(count("\\Vabilo na razgovor"), [1, 1, 1, 1]);
    assert_eq!(count("\\Vključitev v evidence ZRSZ"), [1, 1, 1, 1]);
    assert_eq!(count("\\Vključitev na trg dela, zaposlitve"), [0, 0, 12, 7]);
    assert_eq!(count("Izidi za uporabnike"), [0, 0, 46, 10]);
}

#[test]
fn every_count_opens_as_many_segments() {
    let project = project(&lines(TABLE), ORDER);
    let table = run(&project, "frequencies", Args::default());
    for row in 0..table.rows.len() {
        for (column, by_document) in [(1, false), (2, true), (3, false), (4, true)] {
            let (scope, own) = table.opens(row, column).unwrap();
            let Cell::Code(code) = table.rows[row][0] else { panic!("a code") };
            let mut seen = Vec::new();
            scope.pairs(&project, None, |pair| {
                if !own || pair.code == code {
                    seen.push(pair.document)
                }
            });
            if by_document {
                seen.dedup();
            }
            assert_eq!(table.rows[row][column], Cell::Count(seen.len() as u64));
        }
    }
}

#[test]
fn the_long_shape_has_a_row_per_coding_with_its_place_in_characters() {
    let project = project(&lines(TABLE), ORDER);
    let table = run(&project, "segments", Args { shape: Shape::Long, ..Args::default() });
    assert_eq!(table.rows.len(), 46);
    let at = |id: &str| table.columns.iter().position(|column| column.id == id).unwrap();
    for row in &table.rows {
        let number = |id: &str| match row[at(id)] {
            Cell::Count(number) => number as usize,
            _ => panic!("a number"),
        };
        let Cell::Document(document) = row[at("document")] else { panic!("a document") };
        let Cell::Segment { id: segment, .. } = row[at("segment")] else { panic!("a segment") };
        let cut: String =
            project.text_of(document).body().chars().take(number("end_char")).skip(number("start")).collect();
        assert_eq!(cut, project.quote(segment));
    }
}

#[test]
fn fragments_are_marked_and_carry_what_stands_before() {
    let project = project(&lines(TABLE), ORDER);
    let table = run(
        &project,
        "segments",
        Args { context: true, columns: vec!["citation".into()], ..Args::default() },
    );
    let ids: Vec<&str> = table.columns.iter().map(|column| column.id.as_str()).collect();
    assert_eq!(
        ids,
        ["color", "document", "code", "begin", "end", "segment", "fragment", "context", "citation"]
    );
    let row = table
        .rows
        .iter()
        .find(|row| cell_text(&project, &row[5], Locale::Sl).starts_with("naročilo pri"))
        .unwrap();
    let said: Vec<String> = row[6..].iter().map(|cell| cell_text(&project, cell, Locale::Sl)).collect();
    assert_eq!(
        said,
        [
            "del povedi",
            "To po mojem kaže, da ljudje spet hodijo ven in po opravkih, pa tudi, da so si uredili zdravnika in ogrevanje. \
             Potem so tu še opravki: položnice, recepti,",
            "»naročilo pri zobozdravniku, prijava za pomoč na domu« (D27, parafraza)"
        ]
    );
}
