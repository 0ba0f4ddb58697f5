//! What every format writes, over a tiny project full of signs that break formats, read back with other programs' readers.

use crate::table_project::{Line, ORDER, id, lines, project, rows, sound};
use crate::tables::{TABLE, run, write, write_text};
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use preja::analysis::table::{Cell, Column, Table, Title, cell_text};
use preja::analysis::{Args, Input, Percent, by_name};
use preja::command::journal::{Entry, FORMAT};
use preja::export;
use preja::message::{Locale, Message};
use preja::model::*;
use preja::say;
use proptest::prelude::*;
use std::io::{Cursor, Read};

/// Three quotes: one like a formula, one that would steer a terminal and break a table, one over two paragraphs.
fn tiny() -> Project {
    let line = |document: &str, code: &str, begin, end, words: &str| Line {
        document: document.into(),
        code: code.into(),
        begin,
        end,
        words: words.into(),
    };
    let mut rows = rows(
        &[
            line("A", "Vaje|*poskusi*\\Računi, vsote idr.", 1, 1, "=1+1"),
            line(
                "A",
                "Vaje|*poskusi*\\Računi, vsote idr.",
                2,
                2,
                "Rdeče \u{1b}[31mtu\u{1b}[0m in \u{202e}nazaj <b>krepko</b> & »res« | ne",
            ),
            line("B", "Vaje|*poskusi*\\Zgodbe", 3, 4, "Čez dva odstavka. Šlo je kar dolgo, a je šlo."),
        ],
        "AB",
    );
    let variable = VariableId(id(7, 1));
    rows.variables.push(Variable { id: variable, name: "regija".into(), order: "a".into() });
    for (number, value) in ["vzhodna", "zahodna"].iter().enumerate() {
        let holder = Holder::Document(rows.documents[number].id);
        rows.values.push(Value { id: ValueId(id(8, number)), variable, holder, value: (*value).into() });
    }
    sound(rows)
}

fn by_region() -> Args {
    Args { by: Some(VariableId(id(7, 1))), percent: Percent::Documents, ..Args::default() }
}

#[test]
fn segments_in_each_text_format() {
    let project = tiny();
    let table = run(&project, "segments", Args::default());
    insta::assert_snapshot!(
        "segments.txt",
        write_text(&project, &table, "text", |page| page.width = Some(72))
    );
    insta::assert_snapshot!("segments.csv", write_text(&project, &table, "csv", |_| {}));
    insta::assert_snapshot!(
        "segments-excel.csv",
        write_text(&project, &table, "csv", |page| page.excel = true)
    );
    insta::assert_snapshot!("segments.json", write_text(&project, &table, "json", |_| {}));
    insta::assert_snapshot!("segments.md", write_text(&project, &table, "markdown", |_| {}));
    insta::assert_snapshot!("segments.html", write_text(&project, &table, "html", |_| {}));
}

#[test]
fn a_crosstab_with_shares_in_each_text_format() {
    let project = tiny();
    let table = run(&project, "crosstab", by_region());
    insta::assert_snapshot!("crosstab.txt", write_text(&project, &table, "text", |_| {}));
    insta::assert_snapshot!(
        "crosstab-en.txt",
        write_text(&project, &table, "text", |page| page.locale = Locale::En)
    );
    insta::assert_snapshot!("crosstab.csv", write_text(&project, &table, "csv", |_| {}));
    insta::assert_snapshot!("crosstab.json", write_text(&project, &table, "json", |_| {}));
    insta::assert_snapshot!("crosstab.md", write_text(&project, &table, "markdown", |_| {}));
}

#[test]
fn nothing_that_steers_a_terminal_leaves_as_text_and_lines_keep_the_width() {
    let project = tiny();
    for name in ["segments", "frequencies"] {
        let table = run(&project, name, Args { context: true, ..Args::default() });
        for width in [40, 60, 80, 120, 200] {
            let text = write_text(&project, &table, "text", |page| page.width = Some(width));
            assert!(!text.contains(|c: char| c.is_control() && c != '\n') && !text.contains('\u{202e}'));
            let least = 8 * table.columns.len() + 2 * table.columns.len();
            let widest = text.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap();
            assert!(widest <= width.max(least), "{name} at {width}: {widest}");
        }
    }
}

#[test]
fn json_is_json_and_counts_are_numbers() {
    let project = tiny();
    let table = run(&project, "crosstab", by_region());
    let json: serde_json::Value =
        serde_json::from_str(&write_text(&project, &table, "json", |_| {})).unwrap();
    assert_eq!(json["name"], "crosstab");
    assert_eq!(json["columns"][1]["id"], "v:vzhodna");
    assert_eq!(json["rows"][0]["v:vzhodna"], 1);
    assert_eq!(json["rows"][2]["share:vzhodna"], 0.0);
    assert_eq!(json["rows"][2]["share:total"], 0.5);
    assert_eq!(json["notes"].as_array().unwrap().len(), table.notes.len());
}

#[test]
fn a_spreadsheet_keeps_words_as_words_and_numbers_as_numbers() {
    let project = tiny();
    let table = run(&project, "segments", Args::default());
    let mut book: Xlsx<_> =
        open_workbook_from_rs(Cursor::new(write(&project, &table, "xlsx", |_| {}))).unwrap();
    let sheet = book.worksheet_range("Kodirani segmenti").unwrap();
    assert_eq!(sheet.get((0, 1)), Some(&Data::String("Ime dokumenta".into())));
    assert_eq!(sheet.get((1, 5)), Some(&Data::String("=1+1".into())));
    assert_eq!(sheet.get((1, 3)), Some(&Data::Float(1.0)));
    assert!(book.worksheet_formula("Kodirani segmenti").unwrap().used_cells().next().is_none());
    let table = run(&project, "crosstab", by_region());
    let mut book: Xlsx<_> =
        open_workbook_from_rs(Cursor::new(write(&project, &table, "xlsx", |_| {}))).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(sheet.get((1, 6)), Some(&Data::Float(1.0)));
    let notes: Vec<String> = sheet.rows().skip(table.rows.len() + 2).map(|row| row[0].to_string()).collect();
    assert_eq!(notes[0], Locale::Sl.say(&table.notes[0]));
}

#[test]
fn a_cell_longer_than_a_spreadsheet_holds_is_cut_and_said() {
    let mut table = nasty(vec![vec!["č".repeat(40_000)]]);
    table.notes.clear();
    let mut book: Xlsx<_> =
        open_workbook_from_rs(Cursor::new(write(&Project::default(), &table, "xlsx", |_| {}))).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(sheet.get((1, 0)).unwrap().to_string().chars().count(), 32_767);
    assert!(sheet.get((3, 0)).unwrap().to_string().contains("odrezane"));
}

/// One part of a Word document.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The words of a piece of WordprocessingML.
fn words(xml: &str) -> String {
    let mut out = String::new();
    for piece in xml.split("<w:t").skip(1).filter(|piece| piece.starts_with([' ', '>'])) {
        let text = &piece[piece.find('>').unwrap() + 1..piece.find("</w:t>").unwrap()];
        out.push_str(&quick_xml::escape::unescape(text).unwrap());
    }
    out
}

#[test]
fn a_word_document_has_a_table_with_caption_and_repeated_header() {
    let project = tiny();
    let table = run(&project, "segments", Args::default());
    let bytes = write(&project, &table, "docx", |_| {});
    let xml = part(&bytes, "word/document.xml");
    assert_eq!(xml.matches("<w:tblHeader").count(), 1);
    assert!(xml.find("w:val=\"Caption\"").unwrap() < xml.find("<w:tbl>").unwrap());
    assert!(xml.contains(" SEQ Tabela \\* ARABIC "));
    assert!(words(&xml).starts_with("Tabela 1: Kodirani segmenti"));
    let rows: Vec<Vec<String>> = xml
        .split("<w:tr>")
        .skip(1)
        .map(|row| row.split("<w:tc>").skip(1).map(words_of_cell).collect())
        .collect();
    let expected: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| export::printable(&cell_text(&project, cell, Locale::Sl)).into_owned())
                .collect()
        })
        .collect();
    assert_eq!(rows[1..], expected);
    assert!(xml.contains("w:w=\"11906\""), "six columns stand upright");
    let footer: String = (1..4)
        .map(|at| format!("word/footer{at}.xml"))
        .filter(|name| has(&bytes, name))
        .map(|name| words(&part(&bytes, &name)))
        .collect();
    assert_eq!(
        footer,
        format!("Obiski · Izbor: vsa raziskava · 2026-03-01 · Preja {}", env!("CARGO_PKG_VERSION"))
    );
    assert_eq!(bytes, write(&project, &table, "docx", |_| {}), "the same table makes the same bytes");
    let wide = run(&project, "segments", Args { context: true, ..Args::default() });
    assert!(
        part(&write(&project, &wide, "docx", |_| {}), "word/document.xml").contains("w:orient=\"landscape\"")
    );
}

fn words_of_cell(cell: &str) -> String {
    words(cell.split("</w:tc>").next().unwrap())
}

fn has(bytes: &[u8], name: &str) -> bool {
    zip::ZipArchive::new(Cursor::new(bytes)).unwrap().by_name(name).is_ok()
}

#[test]
fn another_reader_of_word_finds_the_rows() {
    let project = tiny();
    let table = run(&project, "frequencies", Args::default());
    let bytes = write(&project, &table, "docx", |_| {});
    let document = undoc::parse_bytes(&bytes).unwrap();
    let text = format!("{document:?}");
    assert!(text.contains("Segmenti s podkodami") && text.contains("Računi, vsote idr."));
}

#[test]
fn the_history_is_a_table_in_either_language() {
    let project = project(&lines(TABLE), ORDER);
    let entry = |seq: i64, actor: CoderId| Entry {
        id: EntryId(id(10, seq as usize)),
        seq,
        at: Time(1_771_000_000_000),
        actor,
        format: FORMAT,
        verb: "code add".into(),
        args: serde_json::Value::Null,
        said: say!("table-total"),
        changes: Vec::new(),
        undoes: None,
    };
    let entries = [entry(2, CoderId(id(1, 1))), entry(1, CoderId(id(1, 7)))];
    let input = Input {
        project: &project,
        scope: &Scope::default(),
        args: &Args::default(),
        entries: &entries,
        hits: None,
    };
    let analysis = by_name("trail").unwrap();
    assert!(analysis.needs().entries);
    let table = analysis.run(&input).unwrap();
    let csv = write_text(&project, &table, "csv", |_| {});
    let rows: Vec<&str> = csv.lines().collect();
    assert_eq!(rows[1], "2,2026-02-13T16:26:40.000Z,ana,Skupaj,code add");
    assert!(rows[2].starts_with("1,") && rows[2].contains(&id(1, 7).to_string()));
    assert!(write_text(&project, &table, "csv", |page| page.locale = Locale::En).contains(",Total,"));
}

/// A table of words alone.
fn nasty(cells: Vec<Vec<String>>) -> Table {
    let width = cells.iter().map(Vec::len).max().unwrap_or(1);
    Table {
        name: "words",
        title: say!("analysis-segments"),
        scope: Scope::default(),
        columns: (0..width)
            .map(|at| Column::words(format!("c{at}"), Title::Name(format!("c{at}"))))
            .collect(),
        rows: cells.into_iter().map(|row| row.into_iter().map(Cell::Text).collect()).collect(),
        notes: vec![say!("table-scope-all")],
    }
}

proptest! {
    #[test]
    fn csv_gives_back_every_cell(cells in prop::collection::vec(prop::collection::vec("[a-zč=+@\"',;\t\r\n -]{0,12}", 3), 1..6)) {
        let table = nasty(cells.clone());
        let read = |csv: &str, delimiter: u8| -> Vec<Vec<String>> {
            let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(csv.as_bytes());
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
        };
        let project = Project::default();
        let plain: Vec<Vec<String>> =
            cells.iter().map(|row| row.to_vec()).collect();
        prop_assert_eq!(read(&write_text(&project, &table, "csv", |_| {}), b','), plain);
        let excel = write_text(&project, &table, "csv", |page| page.excel = true);
        let guarded = read(excel.strip_prefix('\u{feff}').unwrap(), b';');
        for (row, was) in guarded.iter().flatten().zip(cells.iter().flatten()) {
            prop_assert!(!row.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(row.strip_prefix('\'').filter(|_| !was.starts_with('\'')).unwrap_or(row), was);
        }
    }

    #[test]
    fn every_format_takes_any_cell(cells in prop::collection::vec(prop::collection::vec("\\PC{0,20}|[\\x00-\\x1f<>&|]{0,6}", 2), 0..4)) {
        let table = nasty(cells);
        for exporter in export::ALL.iter().filter(|exporter| !exporter.draws()) {
            write(&Project::default(), &table, exporter.name(), |page| page.width = Some(30));
        }
        let html = write_text(&Project::default(), &table, "html", |_| {});
        prop_assert!(!html.contains("<script") && !html.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
        let xml = part(&write(&Project::default(), &table, "docx", |_| {}), "word/document.xml");
        let mut reader = quick_xml::Reader::from_str(&xml);
        while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    }
}

/// Reads XML to its end, and every character of it is one that XML 1.0 allows.
fn well_formed(xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
    let allowed = |c: char| {
        matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}') || c >= '\u{10000}'
    };
    assert_eq!(xml.chars().find(|c| !allowed(*c)), None);
}

/// A project in which every name, text, memo and note is these words, with a relation to be drawn.
fn all_named(words: &str) -> Project {
    let mut rows = rows(
        &[
            Line { document: "A".into(), code: "Ena".into(), begin: 1, end: 1, words: words.into() },
            Line { document: "A".into(), code: "Dve".into(), begin: 2, end: 2, words: format!("2 {words}") },
        ],
        "A",
    );
    for (at, code) in rows.codes.iter_mut().enumerate() {
        code.name = format!("{at} {words}");
        code.definition = words.into();
    }
    rows.documents[0].name = words.into();
    rows.relations.push(Relation {
        id: RelationId(id(12, 1)),
        from: rows.codes[0].id,
        kind: words.into(),
        to: rows.codes[1].id,
        direction: Direction::default(),
        stance: Stance::default(),
        evidence: Vec::new(),
        note: words.into(),
        order: "a".into(),
    });
    sound(rows)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Any text, with what broken conversions leave in it: Word, browsers and viewers of pictures read every part.
    #[test]
    fn every_part_of_every_format_is_well_formed(
        words in "[\\x00-\\x1f\\x7f-\\x9f<>&\"'\u{fffe}\u{ffff}\u{202e}\u{2028}\u{fdd0}\u{1fffe}č]{1,12}|\\PC{1,12}"
    ) {
        // A line break would cut the paragraph; it is a sign like others within a name.
        let words = format!("z{}z", words.replace('\n', "\t"));
        let project = all_named(&words);
        for name in ["segments", "relations", "map", "codebook"] {
            let table = run(&project, name, Args::default());
            for exporter in export::ALL.iter().filter(|exporter| !exporter.draws() || name == "map") {
                let bytes = write(&project, &table, exporter.name(), |page| page.width = Some(60));
                match exporter.extension() {
                    "svg" => well_formed(std::str::from_utf8(&bytes).unwrap()),
                    "docx" | "xlsx" => {
                        let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
                        for at in 0..zip.len() {
                            let mut part = zip.by_index(at).unwrap();
                            let name = part.name().unwrap().into_owned();
                            if name.ends_with(".emf") {
                                // Words of a picture are UTF-16; the two signs are never among them.
                                let mut bytes = Vec::new();
                                part.read_to_end(&mut bytes).unwrap();
                                prop_assert!(bytes.chunks(2).all(|pair| pair != [0xFE, 0xFF]), "{}", words);
                                continue;
                            }
                            let mut xml = String::new();
                            part.read_to_string(&mut xml).unwrap();
                            well_formed(&xml);
                        }
                    }
                    "html" => {
                        let html = std::str::from_utf8(&bytes).unwrap();
                        let forbidden = html.contains(['\u{fffe}', '\u{ffff}']);
                        prop_assert!(!forbidden);
                        let drawn = html.find("<svg").zip(html.find("</svg>"));
                        drawn.into_iter().for_each(|(from, to)| well_formed(&html[from..to + 6]));
                    }
                    _ => {}
                }
            }
        }
    }
}

/// Every word a table can print is in both languages.
#[test]
fn titles_and_doc_lines_are_in_both_languages() {
    for analysis in preja::analysis::ALL {
        for key in [format!("analysis-{}", analysis.name()), format!("analysis-{}-about", analysis.name())] {
            for locale in Locale::ALL {
                assert!(locale.try_say(&Message::new(key.clone())).is_some(), "{key} in {}", locale.code());
            }
        }
    }
    assert!(
        export::ALL
            .iter()
            .all(|one| export::by_extension(one.extension()).is_some_and(|found| found.name() == one.name()))
    );
}
