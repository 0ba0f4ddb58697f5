//! The tables of a thesis' appendices over a small invented project, every number counted by hand.

use crate::table_project::{Line, ORDER, id, lines, project, rows, sound, study_table};
use crate::tables::{run, run_in};
use preja::analysis::table::{Table, cell_text};
use preja::analysis::{Args, Shape};
use preja::message::Locale;
use preja::model::*;

/// Three interviews: in A the one segment of *Delo* lies inside the one of *Zaupanje*; paragraph 2 has two segments.
const ROWS: [(&str, &str, usize, &str); 7] = [
    ("A", "Odnos\\Zaupanje", 1, "Najprej zaupanje, potem delo."),
    ("A", "Delo", 1, "potem delo"),
    ("A", "Delo", 2, "Brez avtobusa ni nič."),
    ("A", "Odnos\\Stiki", 2, "Redno se slišiva."),
    ("B", "Odnos\\Zaupanje", 1, "Zaupanje raste."),
    ("B", "Delo", 3, "Delo pride samo."),
    ("C", "Odnos\\Stiki", 1, "Nič posebnega."),
];

/// Places of what the rows name, in the order in which they are made.
const ODNOS: usize = 1;
const ZAUPANJE: usize = 2;
const REGION: usize = 1;

/// The rows of the project, to which a test may add.
pub fn small() -> Rows {
    let line = |(document, code, number, words): (&str, &str, usize, &str)| Line {
        document: document.into(),
        code: code.into(),
        begin: number,
        end: number,
        words: words.into(),
    };
    let mut rows = rows(&ROWS.map(line), "ABC");
    let variables = [
        ("regija", ["vzhodna\\Breg", "zahodna", "vzhodna\\Log"]),
        ("datum", ["2. 1. 2026", "1. 1. 2026", "3. 1. 2026"]),
        ("trajanje", ["60", "45", "30"]),
    ];
    for (number, (name, values)) in (1..).zip(variables) {
        let variable = VariableId(id(7, number));
        rows.variables.push(Variable { id: variable, name: name.into(), order: format!("a{number}") });
        for (document, value) in (1..).zip(values) {
            let holder = Holder::Document(DocumentId(id(3, document)));
            rows.values.push(Value {
                id: ValueId(id(8, rows.values.len() + 1)),
                variable,
                holder,
                value: value.into(),
            });
        }
    }
    for (number, (name, documents)) in (1..).zip([("Ena", vec![1, 3]), ("Dve", vec![2]), ("Tri", vec![2])]) {
        rows.cases.push(Case {
            id: CaseId(id(9, number)),
            name: name.into(),
            kind: CaseKind::Person,
            speaker: None,
            documents: documents.into_iter().map(|number| DocumentId(id(3, number))).collect(),
            segments: Vec::new(),
        });
    }
    rows.questions.push(Question {
        id: QuestionId(id(10, 1)),
        parent: None,
        kind: QuestionKind::Guide,
        words: "Kaj je najprej?".into(),
        order: "a".into(),
        put: vec![PutAt { document: DocumentId(id(3, 1)), paragraph: 1 }],
        not_asked: vec![DocumentId(id(3, 3))],
        codes: vec![CodeId(id(2, ODNOS))],
    });
    memo(
        &mut rows,
        Target::Pair(CodeId(id(2, ODNOS)), DocumentId(id(3, 1))),
        MemoKind::Summary,
        "",
        "Odnos je pogoj.",
    );
    rows
}

fn memo(rows: &mut Rows, target: Target, kind: MemoKind, title: &str, body: &str) {
    let number = rows.memos.len() + 1;
    rows.memos.push(Memo {
        id: MemoId(id(11, number)),
        target,
        kind,
        title: title.into(),
        body: body.into(),
        coder: CoderId(id(1, 1)),
        created: Time(0),
        changed: Time(0),
    });
}

/// A second coder, who codes A with one difference (given units) and B with one omission (units free).
fn two_coders() -> Rows {
    let mut rows = small();
    let luka = CoderId(id(1, 2));
    rows.coders.push(Coder { id: luka, name: "luka".into(), created: Time(0) });
    let a = DocumentId(id(3, 1));
    rows.segments.iter_mut().filter(|row| row.document == a).for_each(|row| row.unit = true);
    let first: Vec<Coding> = rows.codings.clone();
    for (number, coding) in first.iter().enumerate().take(5) {
        let code = if number == 1 { CodeId(id(2, ZAUPANJE)) } else { coding.code };
        rows.codings.push(Coding { id: CodingId(id(6, 100 + number)), coder: luka, code, ..coding.clone() });
    }
    rows
}

/// The words of a table, row by row, cells separated by ` · `.
pub fn said(project: &Project, table: &Table) -> Vec<String> {
    let row = |row: &Vec<preja::analysis::table::Cell>| {
        row.iter()
            .map(|cell| cell_text(project, cell, Locale::Sl).replace('\n', " / "))
            .collect::<Vec<_>>()
            .join(" · ")
    };
    table.rows.iter().map(row).collect()
}

pub fn ids(table: &Table) -> Vec<&str> {
    table.columns.iter().map(|column| column.id.as_str()).collect()
}

fn by_region() -> Args {
    Args { by: Some(VariableId(id(7, REGION))), depth: 1, ..Args::default() }
}

fn long() -> Args {
    Args { shape: Shape::Long, ..Args::default() }
}

#[test]
fn every_table_runs_over_an_empty_project_and_each_row_has_a_cell_for_every_column() {
    for project in [Project::default(), sound(two_coders())] {
        for analysis in preja::analysis::ALL {
            for shape in [Shape::Wide, Shape::Long] {
                let by = project.variables().next().map(|row| row.id);
                let args = Args { shape, by, ..Args::default() };
                let input = preja::analysis::Input {
                    project: &project,
                    scope: &Scope::default(),
                    args: &args,
                    entries: &[],
                    hits: None,
                };
                let Ok(table) = analysis.run(&input) else { continue };
                assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", analysis.name());
                let mut names = ids(&table);
                names.sort_unstable();
                names.dedup();
                assert_eq!(names.len(), table.columns.len(), "{}: an id stands twice", analysis.name());
                for locale in Locale::ALL {
                    assert!(
                        table.notes.iter().all(|note| locale.try_say(note).is_some()),
                        "{}",
                        analysis.name()
                    );
                    for key in [
                        format!("analysis-{}", analysis.name()),
                        format!("analysis-{}-about", analysis.name()),
                    ] {
                        assert!(
                            locale.try_say(&preja::message::Message::new(key.clone())).is_some(),
                            "{key}"
                        );
                    }
                }
            }
        }
    }
}

/// Words by hand: A 4 + 4 + 3, B 2 + 3, C 2.
#[test]
fn documents_with_what_is_in_them() {
    let project = sound(two_coders());
    let table = run(&project, "documents", Args::default());
    assert_eq!(ids(&table)[..4], ["label", "document", "group", "record"]);
    assert_eq!(
        said(&project, &table),
        [
            "A · A ·  · parafraza · sl · 2 · 11 · 5 · 8 · vzhodna\\Breg · 2. 1. 2026 · 60",
            "B · B ·  · parafraza · sl · 3 · 5 · 2 · 3 · zahodna · 1. 1. 2026 · 45",
            "C · C ·  · parafraza · sl · 1 · 2 · 1 · 1 · vzhodna\\Log · 3. 1. 2026 · 30",
        ]
    );
}

#[test]
fn the_codebook_counts_with_subcodes_and_can_be_read_back() {
    let mut rows = small();
    let row = rows.codes.iter_mut().find(|row| row.id == CodeId(id(2, ZAUPANJE))).unwrap();
    row.definition = "Pove, kar drugim ne.".into();
    row.in_vivo = true;
    let project = sound(rows);
    let table = run(&project, "codebook", Args::default());
    assert_eq!(
        said(&project, &table)[1],
        "Zaupanje · Odnos\\Zaupanje ·  · Pove, kar drugim ne. ·  ·  ·  · da · 2 · 2"
    );
    let counts: Vec<String> = said(&project, &table)
        .iter()
        .map(|row| row.rsplit(" · ").take(2).collect::<Vec<_>>().join("/"))
        .collect();
    assert_eq!(counts, ["3/4", "2/2", "2/2", "2/3"]);
    let csv = crate::tables::write_text(&project, &table, "csv", |_| {});
    let source = preja::import::Source {
        blobs: vec![preja::import::Blob { name: "kode.csv".into(), bytes: csv.into_bytes() }],
    };
    let draft = preja::import::read(
        source,
        &preja::import::Options { as_: Some("codebook".into()), ..Default::default() },
    )
    .unwrap();
    let paths: Vec<String> = draft.codes.iter().map(|code| code.path.join("\\")).collect();
    assert_eq!(paths, ["Odnos", "Odnos\\Zaupanje", "Odnos\\Stiki", "Delo"]);
    assert!(draft.codes[1].in_vivo && draft.codes[1].definition == "Pove, kar drugim ne.");
}

#[test]
fn paragraphs_carry_the_codes_that_touch_them() {
    let project = sound(small());
    let table = run(&project, "text", Args::default());
    assert_eq!(
        said(&project, &table),
        [
            "A · 1 ·  · povedano · Najprej zaupanje, potem delo. · Zaupanje; Delo",
            "A · 2 ·  · povedano · Brez avtobusa ni nič. Redno se slišiva. · Stiki; Delo",
            "B · 1 ·  · povedano · Zaupanje raste. · Zaupanje",
            "B · 2 ·  · manjka ·  · ",
            "B · 3 ·  · povedano · Delo pride samo. · Delo",
            "C · 1 ·  · povedano · Nič posebnega. · Stiki",
        ]
    );
}

#[test]
fn memos_stand_in_order_and_follow_the_scope() {
    let mut rows = small();
    memo(&mut rows, Target::Diary, MemoKind::Reflexive, "Začetek", "Kdo sem.");
    let project = sound(rows);
    let all = said(&project, &run(&project, "memos", Args::default()));
    assert!(all[0].contains("povzetek · Odnos · A ·  · Odnos je pogoj."), "{all:?}");
    assert!(all[1].contains("refleksivni · raziskovalni dnevnik · Začetek · Kdo sem."), "{all:?}");
    let scope = Scope { documents: vec![DocumentId(id(3, 2))], ..Scope::default() };
    assert_eq!(run_in(&project, "memos", &Args::default(), &scope).rows.len(), 0);
    let scope = Scope { codes: vec![CodeId(id(2, ODNOS))], ..Scope::default() };
    assert_eq!(run_in(&project, "memos", &Args::default(), &scope).rows.len(), 1);
}

#[test]
fn variables_by_document_and_by_value() {
    let project = sound(small());
    let table = run(&project, "variables", Args::default());
    assert_eq!(ids(&table), ["label", "document", "v:regija", "v:datum", "v:trajanje"]);
    let table = run(&project, "variables", Args { depth: 1, ..long() });
    assert_eq!(said(&project, &table)[..2], ["regija · vzhodna · 2", "regija · zahodna · 1"]);
}

#[test]
fn codes_by_documents_and_by_values() {
    let project = sound(small());
    let table = run(&project, "codes-documents", Args::default());
    assert_eq!(ids(&table), ["code", "d:A", "d:B", "d:C", "total", "documents"]);
    assert_eq!(
        said(&project, &table),
        [
            "Odnos · 2 · 1 · 1 · 4 · 3",
            "Odnos\\Zaupanje · 1 · 1 · 0 · 2 · 2",
            "Odnos\\Stiki · 1 · 0 · 1 · 2 · 2",
            "Delo · 2 · 1 · 0 · 3 · 2"
        ]
    );
    // Zaupanje in the east: one segment in one of two documents, said by the one person of A and C.
    let table = run(&project, "codes-values", by_region());
    assert_eq!(
        ids(&table)[..7],
        ["code", "level", "value", "segments", "documents", "base_documents", "share"]
    );
    assert_eq!(said(&project, &table)[2], "Odnos\\Zaupanje ·  · vzhodna · 1 · 1 · 2 · 50,0 % · 1 · 1");
}

#[test]
fn codes_meet_by_words_by_paragraph_and_by_document() {
    let project = sound(small());
    let table = run(&project, "cooccurrence", Args::default());
    assert_eq!(
        said(&project, &table),
        [
            "Odnos\\Zaupanje · Odnos\\Stiki · 0 · 0 · 1",
            "Odnos\\Zaupanje · Delo · 1 · 1 · 2",
            "Odnos\\Stiki · Delo · 0 · 1 · 1",
        ]
    );
    let mut rows = small();
    rows.codes
        .iter_mut()
        .filter(|row| row.parent.is_none())
        .for_each(|row| row.level = Some("kategorija".into()));
    let project = sound(rows);
    let table = run_in(
        &project,
        "cooccurrence",
        &Args::default(),
        &Scope { level: Some("kategorija".into()), ..Scope::default() },
    );
    assert_eq!(said(&project, &table), ["Odnos · Delo · 1 · 2 · 2"]);
}

/// Expected: the design page on the method, which counted 2 pairs by overlap and 3 by paragraph in the study.
#[test]
fn codes_meet_in_the_study_as_it_was_counted() {
    let Some(csv) = study_table() else { return };
    let project = project(&lines(&csv), ORDER);
    let table = run(&project, "cooccurrence", Args::default());
    let rows = said(&project, &table);
    let row =
        rows.iter().find(|row| row.contains("podporne programe") && row.contains("\\Urejanje")).unwrap();
    let counts: Vec<&str> = row.rsplit(" · ").take(3).collect();
    assert_eq!(counts[1..], ["3", "2"]);
}

#[test]
fn summaries_with_their_quotes() {
    let project = sound(small());
    let table = run(&project, "summaries", Args::default());
    assert_eq!(ids(&table), ["document", "region", "code", "summary", "quotes"]);
    let quotes = "»Najprej zaupanje, potem delo.« (A1, parafraza) / »Redno se slišiva.« (A2, parafraza)";
    assert_eq!(said(&project, &table), [format!("A · vzhodna\\Breg · Odnos · Odnos je pogoj. · {quotes}")]);
    let scope = Scope { codes: vec![CodeId(id(2, ODNOS))], ..Scope::default() };
    assert_eq!(run_in(&project, "summaries", &Args::default(), &scope).rows.len(), 3);
}

#[test]
fn citations_are_a_row_per_segment() {
    let project = sound(small());
    let rows = said(&project, &run(&project, "citations", Args::default()));
    assert_eq!(rows.len(), 7);
    assert_eq!(
        rows[0],
        "A1 · Najprej zaupanje, potem delo. · Zaupanje · A · 1 · »Najprej zaupanje, potem delo.« (A1, parafraza)"
    );
}

/// The one person of A and C counts once in the total; 60 + 45 + 30.
#[test]
fn the_sample_has_totals_of_its_own() {
    let project = sound(small());
    let table = run(&project, "sample", Args::default());
    assert_eq!(ids(&table), ["label", "region", "people", "date", "duration", "record"]);
    assert_eq!(
        said(&project, &table),
        [
            "A · vzhodna\\Breg · 1 · 2. 1. 2026 · 60 · parafraza",
            "B · zahodna · 2 · 1. 1. 2026 · 45 · parafraza",
            "C · vzhodna\\Log · 1 · 3. 1. 2026 · 30 · parafraza",
            "Skupaj ·  · 3 ·  · 135 · ",
        ]
    );
}

/// By date B comes first with two codes, A adds one; alone A has three codes, B two, C one.
#[test]
fn saturation_goes_by_date_and_has_a_band() {
    let project = sound(small());
    let table = run(&project, "saturation", Args::default());
    assert_eq!(
        said(&project, &table),
        [
            "1 · B · 2 · 2 · 1 · 3 · 2 · 0 · 0",
            "2 · A · 1 · 3 · 3 · 3 · 1 · 0 · 0",
            "3 · C · 0 · 3 · 3 · 3 · 0 · 0 · 0"
        ]
    );
    assert_eq!(table.notes[0].key, "saturation-by-date");
    let mut rows = small();
    rows.values.retain(|row| row.value != "2. 1. 2026");
    let project = sound(rows);
    let table = run(&project, "saturation", Args::default());
    assert_eq!(table.notes[0].key, "saturation-by-order");
    assert_eq!(said(&project, &table)[0], "1 · A · 3 · 3 · 1 · 3 · 3 · 0 · 0");
}

#[test]
fn questions_tell_not_asked_from_brought_up() {
    let project = sound(small());
    let table = run(&project, "questions", Args::default());
    assert_eq!(
        said(&project, &table),
        [
            "1 · vprašanje iz smernic · Kaj je najprej? · Odnos · 1 · 1 · odst. 1 · omenjeno · ni bilo vprašano, omenjeno"
        ]
    );
    let table = run(&project, "questions", long());
    assert_eq!(said(&project, &table), ["1 · vprašanje iz smernic · Kaj je najprej? · Odnos ·  · 4 · 3 · "]);
}

#[test]
fn the_board_has_counts_and_summaries_side_by_side() {
    let project = sound(small());
    let table = run(&project, "board", Args::default());
    assert_eq!(said(&project, &table), ["Odnos · 2 / Odnos je pogoj. · 1 · 1"]);
    let table = run(&project, "board", by_region());
    assert_eq!(said(&project, &table), ["Odnos · 2/2 / A: Odnos je pogoj. · 1/1"]);
}

/// A in two parts: its second paragraph lies in the west by its own value.
#[test]
fn the_board_follows_a_segments_own_side() {
    let mut rows = small();
    let segment = rows.segments[3].id;
    let variable = VariableId(id(7, REGION));
    rows.values.push(Value {
        id: ValueId(id(8, 99)),
        variable,
        holder: Holder::Segment(segment),
        value: "zahodna".into(),
    });
    let project = sound(rows);
    let scope = Scope { codes: vec![CodeId(id(2, ODNOS))], ..Scope::default() };
    let table = run_in(&project, "board", &by_region(), &scope);
    // Stiki: C in the east, A by its segment in the west.
    assert_eq!(said(&project, &table)[2], "Odnos\\Stiki · 1/2 · 1/2");
}

/// Units of A by hand: Z D D S and Z Z D S; 3 of 4, q = 3: κn = (3/4 - 1/3) / (2/3) = ,625; chance for Cohen
/// (1·2 + 2·1 + 1·1) / 16, for Fleiss (9 + 9 + 4) / 64.
#[test]
fn agreement_lists_what_differs_and_computes_when_asked() {
    let project = sound(two_coders());
    let table = run(&project, "agreement", Args::default());
    assert_eq!(
        ids(&table),
        ["place", "segment", "coder:ana", "coder:luka", "definitions", "decision", "reason"]
    );
    assert_eq!(
        said(&project, &table),
        [
            "A1 · potem delo · Delo · Zaupanje · Zaupanje: – / Delo: – ·  · ",
            "B3 · Delo pride samo. · Delo ·  · Delo: – ·  · ",
        ]
    );
    let table = run(&project, "agreement", long());
    let rows = said(&project, &table);
    assert_eq!(rows[0], "dane enote · vse kode · 4 · 3 · 75,0 % · 3 · 0,636 · 0,625 · 0,619 · 0,667 ·  · ");
    let find = |head: &str| {
        rows.iter().find(|row| row.starts_with(head)).unwrap_or_else(|| panic!("{head}: {rows:#?}"))
    };
    assert!(
        find("prekrivanje vsaj 90 % · vse kode")
            .starts_with("prekrivanje vsaj 90 % · vse kode · 3 · 2 · 66,7 % · 2 ·  · 0,333")
    );
    assert!(
        find("koda v dokumentu · Odnos\\Zaupanje")
            .contains("· 2 · 2 · 100,0 % · 2 · ni določljivo · 1,000 · ni določljivo · ni določljivo")
    );
    assert!(find("pogostost v dokumentu · Odnos\\Zaupanje").contains("· 2 · 1 · 50,0 %"));
    assert!(find("meje segmentov · Odnos\\Zaupanje").ends_with("1,000 · ana: 1 / luka: 1"));
}

#[test]
fn a_memo_of_a_meeting_is_the_decision() {
    let mut rows = two_coders();
    let segment = rows
        .segments
        .iter()
        .find(|row| row.document == DocumentId(id(3, 2)) && row.span.start > 0)
        .unwrap()
        .id;
    memo(&mut rows, Target::Segment(segment), MemoKind::Meeting, "Ostane Delo", "Luka je prezrl.");
    let project = sound(rows);
    assert!(
        said(&project, &run(&project, "agreement", Args::default()))[1]
            .ends_with("Ostane Delo · Luka je prezrl.")
    );
    let one = sound(small());
    let input = preja::analysis::Input {
        project: &one,
        scope: &Scope::default(),
        args: &Args::default(),
        entries: &[],
        hits: None,
    };
    assert!(preja::analysis::by_name("agreement").unwrap().run(&input).is_err());
}

#[test]
fn methodology_says_what_is_known_and_what_is_missing() {
    let project = sound(small());
    let rows = said(&project, &run(&project, "methodology", Args::default()));
    for row in [
        "Vzorec · Sogovorniki · 3 · ",
        "Vzorec · Regije · vzhodna: 2 / zahodna: 1 · ",
        "Zbiranje gradiva · Čas zbiranja · od 1. 1. 2026 do 3. 1. 2026 · ",
        "Zbiranje gradiva · Trajanje pogovorov · skupaj 135 min, od 30 do 60 min (pogovori z znanim trajanjem: 3) · ",
        "Zbiranje gradiva · Snemano ·  · Spremenljivke snemano ni ali nima vrednosti.",
        "Gradivo · Izgovorjene besede · 18 · ",
        "Analiza · Opredeljene kode ·  · 4 kode nimajo definicije.",
        "Analiza · Kodiranja po osebah ·  · Kodirala je ena sama oseba; ujemanja ni mogoče poročati.",
    ] {
        assert!(rows.iter().any(|other| other == row), "{row}: {rows:#?}");
    }
}

/// The statements of A by hand: 1 Zaupanje, 2 the Delo inside it, 3 and 4 in paragraph 2.
#[test]
fn open_and_axial_coding_with_the_numbers_of_statements() {
    let mut rows = small();
    rows.codes[ZAUPANJE - 1].in_vivo = true;
    rows.segments[5].unit = true;
    rows.codings.retain(|row| row.segment != SegmentId(id(5, 6)));
    let project = sound(rows);
    let table = run(&project, "open", Args::default());
    assert_eq!(ids(&table), ["number", "statement", "concept", "category", "supercategory", "theme"]);
    assert_eq!(
        said(&project, &table),
        [
            " · Vprašanje 1: Kaj je najprej? ·  ·  ·  · ",
            "A1 · Najprej zaupanje, potem delo. · »Zaupanje« ·  ·  · Odnos",
            "A2 · potem delo · Delo ·  ·  · ",
            "A3 · Brez avtobusa ni nič. · Delo ·  ·  · ",
            "A4 · Redno se slišiva. · Stiki ·  ·  · Odnos",
            "B1 · Zaupanje raste. · »Zaupanje« ·  ·  · Odnos",
            "B2 · Delo pride samo. ·  ·  ·  · ",
            "C1 · Nič posebnega. · Stiki ·  ·  · Odnos",
        ]
    );
    let by_theme = run(&project, "open", Args { columns: vec!["concept".into(), "number".into()], ..long() });
    assert_eq!(
        said(&project, &by_theme),
        ["»Zaupanje« · A1", "»Zaupanje« · B1", "Stiki · A4", "Stiki · C1", "Delo · A2", "Delo · A3", " · B2"]
    );
    let table = run(&project, "axial", Args::default());
    assert_eq!(
        said(&project, &table),
        [
            "Odnos ·  ·  ·  ·  · 0 · 0 · 4 · 3",
            "Odnos ·  ·  · »Zaupanje« · A1, B1 · 2 · 2 · 2 · 2",
            "Odnos ·  ·  · Stiki · A4, C1 · 2 · 2 · 2 · 2",
            " ·  ·  · Delo · A2, A3 · 2 · 1 · 2 · 1",
        ]
    );
    let table = run(&project, "units", Args::default());
    assert_eq!(said(&project, &table)[5], "B2 · B · 3 · Delo pride samo. ·  ·  · ");
}

#[test]
fn relations_with_their_places() {
    let mut rows = small();
    rows.relations.push(Relation {
        id: RelationId(id(12, 1)),
        from: CodeId(id(2, ZAUPANJE)),
        kind: "condition-for".into(),
        to: CodeId(id(2, 3)),
        direction: Direction::Strengthens,
        stance: Stance::Said,
        evidence: vec![SegmentId(id(5, 1)), SegmentId(id(5, 5))],
        note: String::new(),
        order: "a".into(),
    });
    let project = sound(rows);
    let table = run(&project, "relations", Args::default());
    assert_eq!(
        said(&project, &table),
        [
            "1 · Odnos\\Zaupanje · pogoj za · Delo · krepi (+) · pove sogovornik/-ca · 2 · 2 · »Najprej zaupanje, potem delo.« (A1, parafraza) / »Zaupanje raste.« (B1, parafraza) · "
        ]
    );
    let scope = Scope { documents: vec![DocumentId(id(3, 2))], ..Scope::default() };
    assert!(
        said(&project, &run_in(&project, "relations", &Args::default(), &scope))[0]
            .contains(" · 1 · 1 · »Zaupanje raste.«")
    );
}

fn findings(rows: Rows, body: &str) -> Vec<String> {
    let project = sound(rows);
    let lines = preja::text::numbering::paragraphs(body, preja::import::Numbering::Lines);
    let table = preja::analysis::cited::check(&project, &preja::text::Text::new(body, lines));
    said(&project, &table)
}

/// Five mistakes planted in six citations; the last is right.
#[test]
fn citations_of_a_text_are_checked_against_the_transcripts() {
    let mut rows = small();
    memo(
        &mut rows,
        Target::Segment(SegmentId(id(5, 1))),
        MemoKind::Paraphrase,
        "",
        "Zaupanje je pred delom.",
    );
    let body = "Uvod (Mesec, 1998).\n\
                Pravi »Najprej zaupanje« (A9, parafraza).\n\
                Pravi »najprej zaupanje, potem nič« (A1, parafraza).\n\
                Pravi »Redno se slišiva« (A1, parafraza).\n\
                Pravi »Zaupanje je pred delom« (A1, parafraza).\n\
                Pravi »Zaupanje raste« (B1).\n\
                Pravi »Brez avtobusa … redno se\u{a0}slišiva.« (A2, parafraza) in »beseda« brez sklica.";
    assert_eq!(
        findings(rows, body),
        [
            "2 · A9 ·  · Sklic A9 ne vodi nikamor: dokument nima takega mesta.",
            "3 · A1 · najprej zaupanje, potem nič · Drugače kakor v prepisu, od besede »nič« naprej.",
            "4 · A1 · Redno se slišiva · Citat ne stoji na navedenem mestu; stoji na A2.",
            "5 · A1 · Zaupanje je pred delom · To je parafraza iz mema, ne izrečene besede; ne sodi v narekovaje.",
            "6 · B1 · Zaupanje raste · Zapis je parafraza; v oklepaju manjka beseda parafraza.",
        ]
    );
}

#[test]
fn notes_are_never_quoted_and_statements_are_cited_by_their_numbers() {
    let mut rows = small();
    rows.documents[1].record = Record::Notes;
    rows.settings.push(Setting { key: "cite-by".into(), value: serde_json::json!("statement") });
    let body = "»Zaupanje raste« (B1)\n»Redno se slišiva« (A4, parafraza)\n»Redno se slišiva« (A odst. 2, parafraza)\n»Redno« (A12, parafraza)";
    assert_eq!(
        findings(rows, body),
        [
            "1 · B1 · Zaupanje raste · Zapis so zapiski; nihče ni govoril teh besed, zato brez narekovajev.",
            "4 · A12 ·  · Sklic A12 ne vodi nikamor: dokument nima takega mesta.",
        ]
    );
}

/// Zaupanje by hand: A and B of three interviews; the one person of A, and one of the two of B: 2 to 3 of 3.
#[test]
fn quantity_words_stand_beside_the_numbers_of_a_code() {
    let project = sound(small());
    let body = "Skoraj vsi poudarjajo zaupanje.\nDelo manj.";
    let lines = preja::text::numbering::paragraphs(body, preja::import::Numbering::Lines);
    let text = preja::text::Text::new(body, lines);
    let table = preja::analysis::cited::quantity::table(
        &project,
        &Scope::default(),
        &text,
        &[CodeId(id(2, ZAUPANJE))],
    );
    assert_eq!(said(&project, &table), ["1 · Skoraj vsi · Skoraj vsi poudarjajo zaupanje."]);
    assert_eq!(
        Locale::Sl.say(&table.notes[2]),
        "Odnos\\Zaupanje – pogovori: 2 od 3, sogovorniki: 2–3 od 3, segmenti: 2."
    );
}
