//! Opening, coding, counting and exporting over generated projects of 10, 100 and 1 000 documents (60 MB of text and
//! 100 000 codings at the largest), each raced against what the machine has to do at least.
//!
//! `PREJA_BENCH_DOCUMENTS` sets the largest size (1 000 by default; the limits are stated for that).
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]

mod generated;

use criterion::{Criterion, criterion_group, criterion_main};
use diesel::prelude::*;
use generated::{CODER, REGION, id, median, next, one_pass, race, size, stored, timed, within};
use preja::analysis::table::{Table, cell_text};
use preja::analysis::{Args, CountUnit, Input, by_name};
use preja::command::coding::add::AddCoding;
use preja::command::refs::{CodeRef, PlaceRef};
use preja::export::{self, Exporter, Page};
use preja::message::Locale;
use preja::model::*;
use preja::store::Place;
use preja::text::Span;
use preja::workbench::{Options, Workbench};
use std::fs::File;
use std::hint::black_box;
use std::io::Write;
use std::path::Path;

diesel::table! { texts (id) { id -> Text, hash -> Text, live -> Bool, body -> Binary, } }
diesel::table! {
    paragraphs (text, start_byte, number) {
        text -> Text, number -> BigInt, start_byte -> BigInt, end_byte -> BigInt, speaker -> Nullable<Text>, kind -> Text, time -> Nullable<Text>,
    }
}
diesel::table! {
    segments (id) { id -> Text, document -> Text, text -> Text, start_byte -> BigInt, end_byte -> BigInt, unit -> Bool, number -> Nullable<Text>, }
}
diesel::table! {
    codings (id) {
        id -> Text, segment -> Text, code -> Text, coder -> Text, weight -> Nullable<Integer>, status -> Text, reason -> Nullable<Text>,
        origin -> Text, query -> Nullable<Text>, created -> Text,
    }
}

type CodingRow =
    (String, String, String, String, Option<i32>, String, Option<String>, String, Option<String>, String);
type ParagraphRow = (String, i64, i64, i64, Option<String>, String, Option<String>);

/// The floor of opening: the same large tables read row by row, and nothing made of them.
fn read_raw(file: &Path) -> usize {
    let mut link = SqliteConnection::establish(file.to_str().unwrap()).unwrap();
    let texts = texts::table.load::<(String, String, bool, Vec<u8>)>(&mut link).unwrap();
    let paragraphs = paragraphs::table.load::<ParagraphRow>(&mut link).unwrap();
    let segments =
        segments::table.load::<(String, String, String, i64, i64, bool, Option<String>)>(&mut link).unwrap();
    let codings = codings::table.load::<CodingRow>(&mut link).unwrap();
    texts.len() + paragraphs.len() + segments.len() + codings.len()
}

fn open(place: &Place) -> Workbench {
    Workbench::open(place, &Options::of("koder 1")).unwrap()
}

fn table(project: &Project, name: &str, args: &Args) -> Table {
    let scope = Scope::default();
    by_name(name).unwrap().run(&Input { project, scope: &scope, args, entries: &[], hits: None }).unwrap()
}

fn written(project: &Project, made: &Table) -> usize {
    let mut out = Vec::new();
    let page = Page {
        table: made,
        project,
        locale: Locale::Sl,
        study: "študija",
        day: "2026-01-01",
        excel: false,
        width: None,
        number: 1,
    };
    export::csv::Csv.write(&page, &mut out).unwrap();
    out.len()
}

fn to_csv(project: &Project) -> usize {
    written(project, &table(project, "segments", &Args::default()))
}

/// The floor of the segment table: its strings, ready, through the csv writer.
fn raw_csv(ready: &[Vec<String>]) -> usize {
    let mut out = Vec::new();
    let mut writer = csv::Writer::from_writer(&mut out);
    ready.iter().for_each(|row| writer.write_record(row).unwrap());
    drop(writer);
    out.len()
}

/// Codes a place that is not coded yet: in document after document, paragraph after paragraph, a little longer each round.
fn code_one(bench: &mut Workbench) {
    let number = next();
    let documents = bench.project().documents().len();
    let row = bench.project().documents().nth(number % documents).unwrap();
    let (document, text) = (row.id, bench.project().text(row.text));
    let paragraphs = text.paragraphs();
    let start = paragraphs[number / documents % paragraphs.len()].span().start;
    let round = number / documents / paragraphs.len();
    let length = text.body()[start..].char_indices().nth(2 + round % 200).map_or(1, |(at, _)| at);
    let place = PlaceRef::Span { document, span: Span::new(start, start + length) };
    bench.run(AddCoding::one(place, CodeRef::Id(CodeId(id(4, (number + round) % 400))))).unwrap();
}

/// One small write that has to reach the disk, as every entry has to.
fn sync(file: &mut File) {
    file.write_all(&[7; 4096]).unwrap();
    file.sync_all().unwrap();
}

fn sizes() -> Vec<usize> {
    let most =
        std::env::var("PREJA_BENCH_DOCUMENTS").ok().and_then(|most| most.parse().ok()).unwrap_or(1_000);
    [10, 100, 1_000].into_iter().filter(|documents| *documents <= most).collect()
}

fn benches(c: &mut Criterion) {
    let sizes = sizes();
    let largest = sizes.last().copied().unwrap_or(10);
    for documents in sizes {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("study.preja");
        let place = Place::File(file.clone());
        stored(&place, size(documents));
        let mut bench = open(&place);
        let text: usize = bench.project().texts().map(|row| row.text.body().len()).sum();
        println!(
            "{documents} documents, {:.1} MB, {} codings",
            text as f64 / 1e6,
            bench.project().codings().len()
        );
        let by_region = Args { by: Some(REGION), depth: 1, unit: CountUnit::Documents, ..Args::default() };
        // The limits are stated for the largest project; small ones are printed and not judged.
        let most = |limit: f64| if documents == largest { limit } else { f64::INFINITY };

        let mut group = c.benchmark_group(format!("{documents} documents"));
        group.sample_size(10);
        let project = bench.project();
        group.bench_function("crosstab by region", |b| {
            b.iter(|| black_box(table(project, "crosstab", &by_region).rows.len()))
        });
        group.bench_function("frequencies", |b| {
            b.iter(|| black_box(table(project, "frequencies", &Args::default()).rows.len()))
        });
        group.bench_function("segments to CSV", |b| b.iter(|| black_box(to_csv(project))));
        let runs = 15;
        race(
            "crosstab against one pass over the codings",
            runs,
            most(3.0),
            || table(project, "crosstab", &by_region),
            || one_pass(project),
        );
        race(
            "frequencies against one pass",
            runs,
            most(3.0),
            || table(project, "frequencies", &Args::default()),
            || one_pass(project),
        );
        let made = table(project, "segments", &Args::default());
        let ready: Vec<Vec<String>> = made
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell_text(project, cell, Locale::Sl)).collect())
            .collect();
        race(
            "segments to CSV against the csv writer on ready strings",
            runs,
            most(3.0),
            || written(project, &made),
            || raw_csv(&ready),
        );
        race("the same with the table made first", runs, most(5.0), || to_csv(project), || raw_csv(&ready));
        drop((made, ready));

        let mut beside = File::create(folder.path().join("sync")).unwrap();
        let (mut coded, mut synced) = (Vec::new(), Vec::new());
        for _ in 0..200 {
            synced.push(timed(|| sync(&mut beside)));
            coded.push(timed(|| code_one(&mut bench)));
        }
        let (coded, synced) = (median(coded), median(synced));
        println!("one coding, durable: {coded:?}; one sync of the disk: {synced:?}");
        within(
            "one coding less the disk's sync, in ms",
            coded.saturating_sub(synced).as_secs_f64() * 1e3,
            1.0,
            most(1.0),
        );
        group.bench_function("one coding, durable", |b| b.iter(|| code_one(&mut bench)));
        assert_eq!(bench.actor(), CODER);
        bench.close().unwrap();

        group.bench_function("open", |b| b.iter(|| open(&place).project().codings().len()));
        race(
            "opening against reading the same rows",
            5,
            most(2.5),
            || open(&place).project().codings().len(),
            || read_raw(&file),
        );
        group.finish();
    }
    generated::verdict();
}

criterion_group!(project, benches);
criterion_main!(project);
