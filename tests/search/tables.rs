//! The table of hits, and the table of words.

use super::*;
use preja::analysis::hits::{Counted, HitRow, HitRows, KwicRow, counts_table, hits_table, kwic_table};
use preja::analysis::table::{Table, cell_text};
use preja::analysis::{self, Args, Input, Shape};
use preja::message::Locale;

fn printed(project: &Project, table: &Table) -> Vec<String> {
    table
        .rows
        .iter()
        .map(|row| {
            row.iter().map(|cell| cell_text(project, cell, Locale::Sl)).collect::<Vec<_>>().join(" | ")
        })
        .collect()
}

fn made() -> Made {
    let mut made = Made::default();
    let ana = made.coder("Ana");
    let a = made.document("A", "Delo je tu.\n\nDela ni. Hiša, hiše.");
    let b = made.document("B", "Delati z delom in hišo.");
    let code = made.code(None, "Sram");
    made.coding(a, "Dela ni.", code, ana);
    let regija = made.variable("regija");
    made.value(regija, Holder::Document(a), "zahodna\\Tolmin");
    made.value(regija, Holder::Document(b), "vzhodna");
    made
}

#[test]
fn a_row_per_hit_with_codes_and_reasons() {
    let project = made().project();
    let index = indexed(&project);
    let hits = search(&index, &project, "delo");
    let rows = hits.shown.iter().map(|hit| HitRow {
        document: hit.document,
        paragraph: hit.paragraph,
        end: hit.end,
        segment: hit.segment,
        span: hit.span,
        codes: hit.codes.clone(),
        why: hit.reasons(),
    });
    let hits = HitRows { rows: rows.collect(), total: hits.total, in_segments: false, query: "delo".into() };
    let table = hits_table(&project, &Scope::default(), &hits);
    assert_eq!(
        printed(&project, &table),
        [
            "A | 1 | Delo je tu. |  | kot je napisano: delo",
            "A | 2 | Dela ni. Hiša, hiše. | Sram | ista beseda: delo",
            "B | 1 | Delati z delom in hišo. |  | ista beseda: delo",
        ]
    );
}

fn words_table(project: &Project, scope: &Scope, args: &Args) -> Table {
    let input = Input { project, scope, args, entries: &[], hits: None };
    analysis::by_name("words").unwrap().run(&input).unwrap()
}

#[test]
fn words_are_counted_by_their_dictionary_form() {
    let project = made().project();
    let table = words_table(&project, &Scope::default(), &Args::default());
    let rows = printed(&project, &table);
    assert_eq!(rows[0], "delo | 3 | 2 | dela (1), delo (1), delom (1)");
    assert_eq!(rows[1], "hiša | 3 | 2 | hiša (1), hiše (1), hišo (1)");
    assert!(rows.iter().any(|row| row.starts_with("delati | 1 | 1")), "{rows:?}");
    assert!(rows.iter().all(|row| !row.starts_with("biti |") && !row.starts_with("in |")), "{rows:?}");
    let regija = project.variables().next().unwrap().id;
    let by =
        words_table(&project, &Scope::default(), &Args { by: Some(regija), depth: 1, ..Args::default() });
    assert_eq!(
        by.columns.iter().map(|column| column.id.as_str()).collect::<Vec<_>>(),
        ["word", "count", "documents", "value:vzhodna", "value:zahodna", "forms"]
    );
    assert_eq!(printed(&project, &by)[0], "delo | 3 | 2 | 1 | 2 | dela (1), delo (1), delom (1)");
    let long = words_table(&project, &Scope::default(), &Args { shape: Shape::Long, ..Args::default() });
    assert_eq!(printed(&project, &long)[..2], ["delo | A | 2", "delo | B | 1"]);
    let coded =
        words_table(&project, &Scope { codes: vec![CodeId(id(2, 1))], ..Scope::default() }, &Args::default());
    assert_eq!(printed(&project, &coded), ["delo | 1 | 1 | dela (1)"]);
}

#[test]
fn spoiled_and_cut_words_count_as_what_they_were() {
    let mut made = Made::default();
    made.document("A", "Samoigralka in zaščita žlobudravcev.");
    made.document_of("B", text("Nova samo-\nigralka, zascita zlobudravcev, dru8tvo."), |row| row.ocr = true);
    let project = made.project();
    let rows = printed(&project, &words_table(&project, &Scope::default(), &Args::default()));
    for row in [
        "samoigralka | 2 | 2 | samoigralka (2)",
        "zaščita | 2 | 2 | zascita (1), zaščita (1)",
        "žlobudravec | 2 | 2 | zlobudravcev (1), žlobudravcev (1)",
        "društvo | 1 | 1 | društvo (1)",
    ] {
        assert!(rows.iter().any(|known| known == row), "{row} in {rows:#?}");
    }
}

#[test]
fn words_in_context_and_hits_counted() {
    let project = made().project();
    let index = indexed(&project);
    let by = project.variables().next().unwrap().id;
    let options = Options { by: vec![by], ..Options::default() };
    let hits = index.search(&project, &Scope::default(), &parse("hiša").unwrap(), &options).unwrap();
    let rows = hits.shown.iter().flat_map(|hit| {
        let lines = preja::index::context::lines(&project, hit, 30).into_iter().zip(&hit.ranges);
        lines.map(|(line, found)| KwicRow {
            document: hit.document,
            span: line.span,
            before: line.before,
            word: line.word,
            after: line.after,
            why: found.why.message(),
        })
    });
    let table = kwic_table(&project, &Scope::default(), rows.collect(), "hiša");
    assert_eq!(
        printed(&project, &table),
        [
            "A2 | Dela ni. | Hiša | , hiše. | kot je napisano: hiša",
            "A2 | Dela ni. Hiša, | hiše | . | ista beseda: hiša",
            "B1 | Delati z delom in | hišo | . | ista beseda: hiša",
        ]
    );
    let mut counts: Vec<(Counted, usize)> =
        hits.documents.iter().map(|(id, hits)| (Counted::Document(*id), *hits)).collect();
    counts.extend(
        hits.values.iter().map(|count| (Counted::Value(count.variable, count.value.clone()), count.hits)),
    );
    counts.extend(hits.codes.iter().map(|(id, hits)| (Counted::Code(*id), *hits)));
    assert_eq!(
        printed(&project, &counts_table(&project, &Scope::default(), counts, ("hiša", hits.total, false))),
        [
            "dokument | A | 1",
            "dokument | B | 1",
            "regija | vzhodna | 1",
            "regija | zahodna | 1",
            "regija | zahodna\\Tolmin | 1"
        ]
    );
}
