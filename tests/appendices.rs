//! The appendices that came with relational coding: propositions, paths, transcripts, cards, a part of the segments, and
//! the whole set. Expected numbers are counted by hand, in the small invented project or in the plan of the demo study.

use crate::outputs::{ids, said, small};
use crate::table_project::{ORDER, id, lines, project, sound, study_table};
use crate::tables::{TABLE, run, run_in, write, write_text};
use preja::analysis::table::{Cell, Piece, Table};
use preja::analysis::{Args, BaseOf, Shape};
use preja::command::subject::subject;
use preja::message::Locale;
use preja::model::*;
use preja::store::Place;
use preja::workbench::{Options, Workbench};
use std::io::{Cursor, Read};
use std::path::Path;
use std::process::Command;

/// The demo study, laid out for one test.
fn demo() -> (tempfile::TempDir, Workbench) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::File(folder.path().join("study.preja"));
    preja::cli::demo::create(&place).unwrap();
    let bench = Workbench::open(&place, &Options::of("ana")).unwrap();
    (folder, bench)
}

fn document(bench: &Workbench, label: &str) -> DocumentId {
    bench.project().documents().find(|row| row.label == label).unwrap().id
}

fn region(bench: &Workbench) -> VariableId {
    bench.project().variables().find(|row| row.name == "regija").unwrap().id
}

/// The cells of one column, row by row.
fn column(project: &Project, table: &Table, column: &str) -> Vec<String> {
    let at = table
        .columns
        .iter()
        .position(|one| one.id == column)
        .unwrap_or_else(|| panic!("{column}: {:?}", ids(table)));
    table.rows.iter().map(|row| preja::analysis::table::cell_text(project, &row[at], Locale::Sl)).collect()
}

/// Expected: the plan of the demo study (`theory::demo`), P1 and P2 read again for this test.
#[test]
fn propositions_stand_with_their_evidence_and_their_numbers() {
    let (_folder, mut bench) = demo();
    let table = bench
        .look_up("propositions", &Scope::default(), &Args { shape: Shape::Long, ..Args::default() })
        .unwrap();
    assert_eq!(
        ids(&table)[..13],
        [
            "number",
            "proposition",
            "kind",
            "code_a",
            "relation",
            "code_b",
            "direction",
            "evidence_for",
            "evidence_against",
            "k_of_n",
            "status",
            "validity",
            "earlier"
        ]
    );
    let project = bench.project();
    let first = column(project, &table, "number").iter().position(|number| number == "P1").unwrap();
    let cell = |id: &str| column(project, &table, id)[first].clone();
    assert_eq!(cell("k_of_n"), "dokumenti: za 5/9, proti 1/9\nsogovorniki: za 5–9/15, proti 1–2/15");
    assert_eq!(
        (cell("supports"), cell("opposes"), cell("silent"), cell("thin")),
        ("C A G E I".into(), "H".into(), "J B D".into(), "F".into())
    );
    // H94 is set aside, so of the three quotes against it two are left.
    assert_eq!((cell("evidence_for").lines().count(), cell("evidence_against").lines().count()), (5, 2));
    assert!(cell("evidence_against").contains("(H88)") && !cell("evidence_against").contains("H94"));
    assert_eq!(cell("earlier"), "1");
    assert!(cell("status").starts_with("zožena\nnasprotni primer H"));
    assert!(
        table
            .notes
            .iter()
            .any(|note| Locale::Sl.say(note) == "Število izločenih dokazov, ki niso všteti: 1.")
    );
}

/// P2: for B, E, J and the north of D; against G and the south of D; A, C, H and I are silent, F is notes.
#[test]
fn propositions_follow_scope_and_base() {
    let (_folder, mut bench) = demo();
    let (region, h) = (region(&bench), document(&bench, "H"));
    let k = |bench: &mut Workbench, number: &str, scope: &Scope, args: &Args| {
        let table = bench.look_up("propositions", scope, args).unwrap();
        let at = column(bench.project(), &table, "number").iter().position(|one| one == number);
        at.map(|at| {
            column(bench.project(), &table, "k_of_n")[at].lines().map(str::to_owned).collect::<Vec<_>>()
        })
    };
    let by_region = Args { by: Some(region), depth: 1, ..Args::default() };
    let all = Scope::default();
    let lines = k(&mut bench, "P2", &all, &by_region).unwrap();
    assert_eq!(lines[0], "dokumenti: za 4/9, proti 2/9");
    assert_eq!(lines[2..], ["vzhodna: za 1/5, proti 1/5", "zahodna: za 3/4, proti 1/4"]);
    let documents = Args { base: BaseOf::Documents, ..Args::default() };
    assert_eq!(k(&mut bench, "P2", &all, &documents).unwrap(), ["dokumenti: za 4/10, proti 2/10"]);
    let west = Scope { values: vec![(region, "zahodna".into())], ..Scope::default() };
    assert_eq!(k(&mut bench, "P2", &west, &Args::default()).unwrap()[0], "dokumenti: za 3/4, proti 1/4");
    // Only quotes said of the north of D, and no other document.
    let north = Scope { values: vec![(region, "severni del".into())], ..Scope::default() };
    assert_eq!(k(&mut bench, "P2", &north, &Args::default()).unwrap()[0], "dokumenti: za 1/1, proti 0/1");
    let only = Scope { documents: vec![h], ..Scope::default() };
    assert_eq!(k(&mut bench, "P1", &only, &Args::default()).unwrap()[0], "dokumenti: za 0/1, proti 1/1");
    let code = bench.project().codes().find(|row| row.name == "Pot do programa").unwrap().id;
    let about = Scope { codes: vec![code], ..Scope::default() };
    assert!(k(&mut bench, "P2", &about, &Args::default()).is_some());
    assert_eq!(k(&mut bench, "P6", &about, &Args::default()), None);
}

/// A is for and against, B could tell, C was not asked: one of two documents, one of the three people of A and B. The row
/// of the second relation repeats nothing, in the long shape everything.
#[test]
fn a_proposition_on_several_relations_goes_on_in_further_rows() {
    let mut rows = small();
    for (number, (from, to)) in (1..).zip([(2, 3), (4, 3)]) {
        rows.relations.push(Relation {
            id: RelationId(id(12, number)),
            from: CodeId(id(2, from)),
            kind: "condition-for".into(),
            to: CodeId(id(2, to)),
            direction: Direction::Strengthens,
            stance: Stance::Inferred,
            evidence: Vec::new(),
            note: String::new(),
            order: format!("a{number}"),
        });
    }
    rows.propositions.push(proposition(1, "Zaupanje je pred delom.", &[1], &[3]));
    rows.propositions[0].relations = vec![RelationId(id(12, 1)), RelationId(id(12, 2))];
    let project = sound(rows);
    let chosen = |shape| Args {
        shape,
        columns: ["number", "code_a", "relation", "code_b", "k_of_n"].map(String::from).to_vec(),
        ..Args::default()
    };
    assert_eq!(
        said(&project, &run(&project, "propositions", chosen(Shape::Wide))),
        [
            "P1 · Odnos\\Zaupanje · pogoj za · Delo · dokumenti: za 1/2, proti 1/2 / sogovorniki: za 1/3, proti 1/3",
            " · Odnos\\Stiki · pogoj za · Delo · "
        ]
    );
    assert!(
        said(&project, &run(&project, "propositions", chosen(Shape::Long)))[1]
            .starts_with("P1 · Odnos\\Stiki · pogoj za · Delo · dokumenti")
    );
}

/// A proposition with the segments of these numbers for and against it.
fn proposition(number: u32, sentence: &str, support: &[usize], against: &[usize]) -> Proposition {
    let one = |side| {
        move |number: &usize| Evidence {
            segment: SegmentId(id(5, *number)),
            side,
            note: String::new(),
            at: Time(0),
        }
    };
    Proposition {
        id: PropositionId(id(13, number as usize)),
        number,
        sentence: sentence.into(),
        kind: PropositionKind::Link,
        validity: String::new(),
        status: PropositionStatus::Tentative,
        reason: String::new(),
        evidence: support.iter().map(one(Side::For)).chain(against.iter().map(one(Side::Against))).collect(),
        relations: Vec::new(),
        codes: Vec::new(),
        questions: Vec::new(),
        order: format!("a{number}"),
        earlier: Vec::new(),
        created: Time(0),
    }
}

/// P1 of the demo: five quotes for and three against, one of them set aside; reworded once because of H88.
#[test]
fn the_path_of_a_proposition_goes_from_its_statements_up() {
    let (_folder, mut bench) = demo();
    let subject = subject(bench.project(), "p1").unwrap();
    let table = bench
        .look_up("path", &Scope::default(), &Args { subject: Some(subject), ..Args::default() })
        .unwrap();
    assert_eq!(ids(&table), ["step", "name", "words", "leads_to", "since", "history"]);
    assert_eq!(Locale::Sl.say(&table.title), "Pot propozicije P1");
    let project = bench.project();
    let steps = column(project, &table, "step");
    let count = |step: &str| steps.iter().filter(|one| *one == step).count();
    assert_eq!(
        ["Izjava (za)", "Izjava (proti)", "Izjava (izločena)", "Prejšnja ubeseditev", "Propozicija"]
            .map(count),
        [5, 2, 1, 1, 1]
    );
    // From the statements up: no concept before the last statement, no theme before the last concept, the sentence last.
    let last = |step: &str| steps.iter().rposition(|one| one.starts_with(step)).unwrap();
    let first = |step: &str| steps.iter().position(|one| one.starts_with(step)).unwrap();
    assert!(
        last("Izjava") < first("Pojem") && last("Pojem") < first("Tema") && last("Tema") < first("Prejšnja")
    );
    assert_eq!(steps.last().unwrap(), "Propozicija");
    let row = |head: &str| {
        said(project, &table).into_iter().find(|row| row.starts_with(&format!("{head} · "))).unwrap()
    };
    assert!(
        row("Izjava (za) · A38").contains(" · Stik prek izvajalca · 2026-02-05 · "),
        "{}",
        row("Izjava (za) · A38")
    );
    // The code was born in vivo, renamed twice, defined and chosen.
    let history = row("Pojem · »Nadzor«");
    for event in ["Pazi, kontrola", "Nisem inšpektorica", "Nadzor"] {
        assert!(history.contains(event), "{event}: {history}");
    }
    let earlier = &said(project, &table)[first("Prejšnja")];
    assert!(
        earlier.contains("ta teže ohranja stik z udeleženkami. · P1 · 2026-03-17 · do 2026-03-18 / spremenil jo je primer: H88"),
        "{earlier}"
    );
    assert!(row("Propozicija · P1").contains("razen kadar ima z njimi stik, ki ne gre prek izvajalca"));
}

/// Three codes went into *Samopodoba*; *Redni stiki* went into *Zaupanje* and came back with undo.
#[test]
fn the_path_of_a_code_holds_what_was_merged_into_it_and_nothing_that_was_taken_back() {
    let (_folder, mut bench) = demo();
    let history = |bench: &mut Workbench, code: &str| {
        let subject = subject(bench.project(), code).unwrap();
        assert!(matches!(subject, Subject::Code(_)));
        let table = bench
            .look_up("path", &Scope::default(), &Args { subject: Some(subject), ..Args::default() })
            .unwrap();
        said(bench.project(), &table)
            .into_iter()
            .find(|row| row.starts_with(&format!("Pojem · {code} · ")))
            .unwrap()
    };
    let merged = history(&mut bench, "Samopodoba");
    for gone in ["Nizka samopodoba", "Ne verjame vase", "saj nisem za nikamor"] {
        assert!(merged.contains(gone), "{gone}: {merged}");
    }
    let trust = history(&mut bench, "Zaupanje");
    assert!(!trust.contains("2026-02-19"), "the merge of that day was taken back: {trust}");
}

#[test]
fn a_path_begins_at_what_is_typed_or_lists_what_can_be() {
    let (_folder, mut bench) = demo();
    let project = bench.project();
    assert!(matches!(subject(project, "P3"), Ok(Subject::Proposition(_))));
    assert!(matches!(subject(project, "3"), Ok(Subject::Relation(_))));
    assert!(matches!(subject(project, "Najprej zob"), Ok(Subject::Code(_))));
    let Ok(Subject::Segments(at)) = subject(project, "C12") else { panic!() };
    assert!(!at.is_empty() && at.iter().all(|id| project.cite_segment(*id) == "C12"));
    for (typed, key) in [
        ("P99", "proposition-unknown"),
        ("99", "relation-unknown"),
        ("nekaj drugega", "path-unknown"),
        ("F1", "path-nothing-there"),
    ] {
        let error = subject(project, typed).unwrap_err();
        assert_eq!(
            (error.message.key.as_ref(), error.hint.is_some(), error.exit_code()),
            (key, true, 1),
            "{typed}"
        );
    }
    let list = bench.look_up("path", &Scope::default(), &Args::default()).unwrap();
    // Eight propositions and all relations.
    assert_eq!(list.rows.len(), 8 + bench.project().relations().count());
}

/// A by hand: the whole first paragraph is A1, »potem delo« inside it A2; the second paragraph holds A3 and A4.
#[test]
fn the_transcript_is_underlined_and_numbered() {
    let project = sound(small());
    let scope = Scope { documents: vec![DocumentId(id(3, 1))], ..Scope::default() };
    let table = run_in(&project, "transcript", &Args::default(), &scope);
    assert_eq!(ids(&table), ["number", "text", "concepts"], "nobody is named, so nobody has a column");
    assert_eq!(Locale::Sl.say(&table.title), "Prepis A (parafraza)");
    assert_eq!(
        said(&project, &table),
        [
            "1 · [Najprej zaupanje, [potem delo] (A2).] (A1) · A1 Zaupanje / A2 Delo",
            "2 · [Brez avtobusa ni nič.] (A3) [Redno se slišiva.] (A4) · A3 Delo / A4 Stiki"
        ]
    );
    let html = write_text(&project, &table, "html", |_| {});
    assert!(
        html.contains("<u>Najprej zaupanje, </u><u><u>potem delo</u></u> <b>(A2)</b><u>.</u> <b>(A1)</b>")
    );
    let markdown = write_text(&project, &table, "markdown", |_| {});
    assert!(markdown.contains("<u>Brez avtobusa ni nič.</u> **(A3)** <u>Redno se slišiva.</u> **(A4)**"));
    let xml = part(&write(&project, &table, "docx", |_| {}), "word/document.xml");
    assert!(
        xml.contains("<w:rPr><w:u w:val=\"double\"/></w:rPr><w:t xml:space=\"preserve\">potem delo</w:t>")
    );
    assert!(xml.contains(
        "<w:rPr><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">Redno se slišiva.</w:t>"
    ));
    // All documents: the label stands in every row; narrowed to a code, only its statements are marked.
    let trust = Scope { codes: vec![CodeId(id(2, 2))], ..Scope::default() };
    let table = run_in(&project, "transcript", &Args::default(), &trust);
    assert_eq!(
        said(&project, &table)[..2],
        [
            "A · 1 · [Najprej zaupanje, potem delo.] (A1) · A1 Zaupanje",
            "A · 2 · Brez avtobusa ni nič. Redno se slišiva. · "
        ]
    );
}

/// One span lies under two codes, so the 46 rows of either table are 45 statements; each ends once, and that span alone
/// has two concepts beside it.
#[test]
fn every_statement_of_the_table_ends_once_in_the_transcripts() {
    for csv in [Some(TABLE.to_owned()), study_table()].into_iter().flatten() {
        let project = project(&lines(&csv), ORDER);
        let table = run(&project, "transcript", Args::default());
        let text = table.columns.iter().position(|one| one.id == "text").unwrap();
        let ends = table.rows.iter().flat_map(|row| match &row[text] {
            Cell::Marked(pieces) => pieces.clone(),
            other => panic!("{other:?}"),
        });
        let mut ends: Vec<String> = ends
            .filter_map(|piece| match piece {
                Piece::Close(number) if !number.ends_with('…') => Some(number),
                _ => None,
            })
            .collect();
        assert_eq!(ends.len(), 45);
        ends.sort();
        ends.dedup();
        assert_eq!(ends.len(), 45, "a number stands twice");
        let margin = column(&project, &table, "concepts");
        let at = margin.iter().flat_map(|lines| lines.lines()).filter(|line| line.contains("; ")).count();
        assert_eq!(at, 1);
    }
}

/// A part of a Word document.
fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_card_of_a_category_holds_what_is_there() {
    let mut rows = small();
    let trust = CodeId(id(2, 2));
    rows.codes[1].definition = "Pove, kar drugim ne.".into();
    let value = |segment: usize, value: &str, position| PropertyValue {
        segment: SegmentId(id(5, segment)),
        value: value.into(),
        position,
    };
    rows.properties.push(Property {
        id: PropertyId(id(14, 1)),
        category: trust,
        name: "trajanje".into(),
        dimension: String::new(),
        one: "kratko".into(),
        other: "dolgo".into(),
        values: vec![value(5, "dolgo", Some(90)), value(1, "", Some(10))],
        order: "a".into(),
    });
    let evidence = |segment: usize, side| Evidence {
        segment: SegmentId(id(5, segment)),
        side,
        note: String::new(),
        at: Time(0),
    };
    rows.card_entries.push(CardEntry {
        id: CardEntryId(id(15, 1)),
        category: trust,
        slot: "conditions".into(),
        words: "Zaupanje raste s stiki.".into(),
        evidence: vec![evidence(5, Side::For), evidence(3, Side::Against)],
        order: "a".into(),
    });
    let project = sound(rows);
    let scope = Scope { codes: vec![trust], ..Scope::default() };
    let table = run_in(&project, "card", &Args::default(), &scope);
    assert_eq!(ids(&table), ["slot", "words", "stands", "quotes_for", "quotes_against"]);
    assert_eq!(
        said(&project, &table),
        [
            "Definicija · Pove, kar drugim ne. ·  ·  · ",
            "Lastnosti in dimenzije · trajanje: kratko … dolgo · A: 10/100 – »Najprej zaupanje, potem delo.« (A1, parafraza) / B: dolgo (90/100) – »Zaupanje raste.« (B1, parafraza) ·  · ",
            "Pogoji · Zaupanje raste s stiki. ·  · »Zaupanje raste.« (B1, parafraza) · »Brez avtobusa ni nič.« (A2, parafraza)",
        ]
    );
    assert_eq!(Locale::Sl.say(&table.title), "Kartica kategorije Odnos\\Zaupanje");
    // Without a code every category that has something, here one; only A in scope leaves B's quotes out.
    let only_a = Scope { documents: vec![DocumentId(id(3, 1))], ..Scope::default() };
    let rows = said(&project, &run_in(&project, "card", &Args::default(), &only_a));
    assert_eq!(rows[2], "Pogoji · Zaupanje raste s stiki. ·  ·  · »Brez avtobusa ni nič.« (A2, parafraza)");
}

/// Seven statements; with the code printed also seven cards, because none has two codes here.
#[test]
fn cards_are_laid_out_to_be_cut() {
    let project = sound(small());
    let table = run(&project, "cards", Args::default());
    assert_eq!(said(&project, &table)[..2], ["A1 · Najprej zaupanje, potem delo. · ", "A2 · potem delo · "]);
    assert_eq!(table.rows.len(), 7);
    let xml = part(&write(&project, &table, "docx", |_| {}), "word/document.xml");
    assert_eq!(
        (xml.matches("<w:tr>").count(), xml.matches("w:val=\"dashed\"").count()),
        (4, 6),
        "two cards a row, lines on all sides"
    );
    assert!(xml.contains("Pojem: ____"));
    let html = write_text(&project, &table, "html", |_| {});
    assert_eq!((html.matches("class=\"card\"").count(), html.matches("class=\"blank\"").count()), (7, 7));
    let printed = run(&project, "cards", Args { columns: vec!["code".into()], ..Args::default() });
    assert_eq!(said(&project, &printed)[1], "A2 · potem delo · Delo");
    assert!(write_text(&project, &printed, "html", |_| {}).contains("<div>Pojem: Delo</div>"));
}

/// One of each code: Zaupanje and Stiki first in A, Delo has two in A before the one in B.
#[test]
fn a_part_of_the_segments_says_its_rule() {
    let project = sound(small());
    let one = Args { select: 1, ..Args::default() };
    let table = run(&project, "segments", one.clone());
    assert_eq!(
        column(&project, &table, "segment"),
        ["Najprej zaupanje, potem delo.", "Redno se slišiva.", "potem delo"]
    );
    assert_eq!(
        Locale::Sl.say(&table.title),
        "Kodirani segmenti – izbor: segmentov na kodo največ 1; dokumenti se vrstijo, iz vsakega najprej prvi po besedilu"
    );
    assert!(
        table
            .notes
            .iter()
            .any(|note| Locale::Sl.say(note) == "Prikaz dela. Število prikazanih segmentov: 3; vseh: 7.")
    );
    let two = run(&project, "citations", Args { select: 2, ..Args::default() });
    // Of Delo A and B, not the second of A.
    assert_eq!(column(&project, &two, "key"), ["A1", "A1", "A2", "B1", "B3", "C1"]);
    assert!(write_text(&project, &table, "html", |_| {}).contains("<caption>Kodirani segmenti – izbor"));
}

/// By date B, A, C. The property has »dolgo« in B and in A, »kratko« in A. P1 has its evidence in A and B, so it begins
/// in B; P2 in C; P1 was narrowed by A.
#[test]
fn saturation_counts_values_and_propositions_where_they_begin() {
    let mut rows = small();
    let value = |segment: usize, value: &str| PropertyValue {
        segment: SegmentId(id(5, segment)),
        value: value.into(),
        position: None,
    };
    rows.properties.push(Property {
        id: PropertyId(id(14, 1)),
        category: CodeId(id(2, 2)),
        name: "trajanje".into(),
        dimension: String::new(),
        one: String::new(),
        other: String::new(),
        values: vec![value(1, "Dolgo"), value(2, "kratko"), value(5, "dolgo")],
        order: "a".into(),
    });
    let mut first = proposition(1, "Delo raste iz zaupanja.", &[1], &[5]);
    let because = Some(Because::Document(DocumentId(id(3, 1))));
    first.earlier.push(Wording { sentence: "Delo je zaupanje.".into(), at: Time(0), because });
    rows.propositions = vec![first, proposition(2, "Nič se ne zgodi.", &[7], &[])];
    let project = sound(rows);
    let table = run(&project, "saturation", Args::default());
    assert_eq!(ids(&table)[6..], ["named_codes", "new_values", "new_propositions"]);
    let ends: Vec<String> = said(&project, &table)
        .iter()
        .map(|row| row.rsplitn(3, " · ").take(2).collect::<Vec<_>>().join("/"))
        .collect();
    // New propositions and narrowings before new values, because the row was read from its end.
    assert_eq!(ends, ["1/1", "1/1", "1/0"]);
}

/// *Sram* was named in E, the seventh interview, and then found in C: it is met in C and named in E. New values of the four
/// properties, read off the demo's history in the order of interviewing: A has three, of which »nadzor« comes again in H
/// and G; H adds four, J »dvakrat na teden« and »avtobus«, which comes again in B and I, and so on.
#[test]
fn what_was_named_late_moves_the_table_of_the_demo() {
    let (_folder, mut bench) = demo();
    let table = bench.look_up("saturation", &Scope::default(), &Args::default()).unwrap();
    let labels: Vec<String> = table
        .rows
        .iter()
        .map(|row| match row[1] {
            Cell::Document(id) => bench.project().document(id).unwrap().label.clone(),
            _ => panic!("a document"),
        })
        .collect();
    assert_eq!(labels.concat(), "CAHJBGEIDF");
    assert_eq!(
        column(bench.project(), &table, "new_values"),
        ["4", "3", "4", "2", "1", "2", "5", "3", "4", "0"]
    );
    let (new, named) =
        (column(bench.project(), &table, "new_codes"), column(bench.project(), &table, "named_codes"));
    assert_eq!(new[6], "0");
    assert!(named[6].parse::<usize>().unwrap() >= 1, "{named:?}");
    let sum = |list: &[String]| list.iter().map(|number| number.parse::<usize>().unwrap()).sum::<usize>();
    assert_eq!(sum(&new), sum(&named), "every code is met once and named once");
}

/// The cards of the demo: every slot of *Stik z udeleženko* has an entry; a strategy of *Sodelovanje z izvajalci* has two
/// quotes for and one against it.
#[test]
fn the_demo_has_cards() {
    let (_folder, mut bench) = demo();
    let long = Args { shape: Shape::Long, ..Args::default() };
    let code = bench.project().codes().find(|row| row.name == "Stik z udeleženko").unwrap().id;
    let table = bench.look_up("card", &Scope { codes: vec![code], ..Scope::default() }, &long).unwrap();
    let slots = column(bench.project(), &table, "slot");
    let count = |slot: &str| slots.iter().filter(|one| *one == slot).count();
    assert_eq!(
        ["Lastnosti in dimenzije", "Pogoji", "Posledice", "Interakcije", "Strategije"].map(count),
        [2, 1, 1, 1, 1]
    );
    // Where the interviews stand on how often, in their order; H, G and E at two places.
    let stands = column(bench.project(), &table, "stands");
    let often = &stands[slots.iter().position(|slot| slot == "Lastnosti in dimenzije").unwrap()];
    let letters: String = often.lines().map(|line| &line[..1]).collect();
    assert_eq!(letters, "AHHJBGGEEIDF");
    let code = bench.project().codes().find(|row| row.name == "Sodelovanje z izvajalci").unwrap().id;
    let table = bench.look_up("card", &Scope { codes: vec![code], ..Scope::default() }, &long).unwrap();
    let row = column(bench.project(), &table, "slot").iter().position(|slot| slot == "Strategije").unwrap();
    let side = |id: &str| column(bench.project(), &table, id)[row].lines().count();
    assert_eq!((side("quotes_for"), side("quotes_against")), (2, 1));
}

/// Runs the program on a demo study.
fn preja(folder: &Path, words: &[&str]) -> (String, String, i32) {
    let out = Command::new(env!("CARGO_BIN_EXE_preja"))
        .args(["--lang", "sl", "-p"])
        .arg(folder.join("study.preja"))
        .args(words)
        .env("XDG_CONFIG_HOME", folder)
        .env("XDG_STATE_HOME", folder)
        .env("XDG_CACHE_HOME", folder)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(out.stdout), text(out.stderr), out.status.code().unwrap())
}

#[test]
fn the_set_of_a_thesis_is_numbered_on_and_listed() {
    let (folder, bench) = demo();
    bench.close().unwrap();
    // What an earlier set left under another number goes; what somebody put there or finished by hand stays.
    let into = folder.path().join("exports/thesis");
    let named = |words: &str| match words {
        "Mine" => ["12-memos-my-notes.docx", "99-trail-draft.csv", "moje-opombe.docx"].as_slice(),
        _ => ["97-sample.docx", "98-segments.docx", "99-cards.docx"].as_slice(),
    };
    std::fs::create_dir_all(&into).unwrap();
    for words in ["Mine", "Theirs"] {
        for name in named(words) {
            std::fs::write(into.join(name), words).unwrap();
        }
    }
    for name in named("Theirs") {
        preja::files::written::remember(&into.join(name)).unwrap();
    }
    std::fs::write(into.join("98-segments.docx"), "finished in Word").unwrap();
    let (printed, said, code) = preja(folder.path(), &["export", "thesis"]);
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("iz prejšnjega izvoza: 2") && said.contains("preja unit fix"), "{said}");
    assert!(said.contains("98-segments.docx") && !said.contains("99-trail"), "{said}");
    for (name, words) in
        named("Mine").iter().map(|name| (*name, "Mine")).chain([("98-segments.docx", "finished in Word")])
    {
        assert_eq!(std::fs::read_to_string(into.join(name)).unwrap(), words, "{name}");
        std::fs::remove_file(into.join(name)).unwrap();
    }
    let index = std::fs::read_to_string(printed.trim()).unwrap();
    let mut files: Vec<String> = std::fs::read_dir(&into)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with('.'))
        .collect();
    files.sort();
    assert_eq!(files.remove(0), "00-index.html");
    for (number, file) in (1..).zip(&files) {
        assert_eq!(file.split('-').next().unwrap().parse::<usize>().unwrap(), number, "{file}");
        assert!(index.contains(file.as_str()), "{file} is not on the first page");
        let bytes = std::fs::read(into.join(file)).unwrap();
        let xml = part(&bytes, "word/document.xml");
        // The one figure is counted by itself.
        let (kind, number) =
            if file.ends_with("-map.docx") { ("SEQ Slika", 1) } else { ("SEQ Tabela", number) };
        let caption = xml.split(kind).nth(1).unwrap().split("w:fldCharType=\"end\"").next().unwrap();
        assert!(caption.contains(&format!(">{number}<")), "{file}: {caption}");
        let footer: String =
            (1..4).filter_map(|at| part_if(&bytes, &format!("word/footer{at}.xml"))).collect();
        assert!(footer.contains("Izbor: vsa raziskava") || footer.contains("Samo "), "{file}: {footer}");
        assert!(footer.contains("Preja "), "{file}");
    }
    let names: Vec<&str> = files.iter().map(|file| &file[3..file.len() - 5]).collect();
    for name in
        ["transcript-C", "open-C", "open-theme-1", "propositions", "path-P8", "relations", "card", "cards"]
    {
        assert!(names.iter().any(|one| one.trim_start_matches('-') == name), "{name}: {names:?}");
    }
    // The set-aside codings stand on the first page with their reasons.
    assert!(index.contains("Izločeno kodiranje H94 → »Stik mimo izvajalca«: klepet ob avtomatu"));
    assert!(index.contains("Izbor: vsa raziskava"));
    // An appendix that was finished by hand is not written over, and the rest of the set stays with it as it was.
    let (first, memos) =
        (into.join(&files[0]), into.join(files.iter().find(|name| name.contains("memos")).unwrap()));
    std::fs::write(&memos, "finished in Word").unwrap();
    let before = std::fs::metadata(&first).unwrap().modified().unwrap();
    let (_, said, code) = preja(folder.path(), &["export", "thesis"]);
    assert!(code == 1 && said.contains("memos.docx") && said.contains("--force"), "{code} {said}");
    assert_eq!(std::fs::read_to_string(&memos).unwrap(), "finished in Word");
    assert_eq!(std::fs::metadata(&first).unwrap().modified().unwrap(), before);
}

#[test]
fn an_export_is_written_again_only_over_what_is_as_it_was_written() {
    let (folder, bench) = demo();
    bench.close().unwrap();
    let path = folder.path().join("exports/codebook.csv");
    let run = |words: &[&str]| preja(folder.path(), words);
    assert_eq!(run(&["export", "codebook"]).2, 0);
    assert_eq!(run(&["export", "codebook"]).2, 0);
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, "moje").unwrap();
    let (_, said, code) = run(&["export", "codebook"]);
    assert!(code == 1 && said.contains("codebook.csv") && said.contains("--force"), "{code} {said}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "moje");
    assert_eq!(run(&["export", "codebook", "--force"]).2, 0);
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}

fn part_if(bytes: &[u8], name: &str) -> Option<String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = String::new();
    zip.by_name(name).ok()?.read_to_string(&mut text).ok()?;
    Some(text)
}

#[test]
fn a_second_word_is_taken_where_it_means_something() {
    let (folder, bench) = demo();
    bench.close().unwrap();
    let (said, _, code) = preja(folder.path(), &["show", "path", "P3"]);
    assert!(code == 0 && said.starts_with("Pot propozicije P3"));
    let (said, _, code) = preja(folder.path(), &["show", "transcript", "F"]);
    assert!(code == 0 && said.starts_with("Prepis F: Podgora (zapiski)"), "{said}");
    let (_, said, code) = preja(folder.path(), &["show", "path", "P99"]);
    assert!(code == 1 && said.lines().count() == 1 && said.starts_with("Propozicije »P99« ni."), "{said}");
    let (_, said, code) = preja(folder.path(), &["show", "frequencies", "P3"]);
    assert!(code == 2 && said.contains("path"), "{code} {said}");
    let (said, _, _) = preja(folder.path(), &["show", "--help"]);
    let line = |line: &str| {
        line.trim_start().starts_with("propositions ") && line.contains("Propozicije s povezavami")
    };
    assert!(said.lines().any(line), "every table has its line: {said}");
    let (_, said, code) = preja(folder.path(), &["show", "propozicije"]);
    assert!(code == 2 && said.contains("propositions") && said.contains("saturation"), "{code} {said}");
}
