//! A researcher's first day: from a table of coded segments to frequencies by region, and everything taken along.

use super::program::{Machine, files};

const TABLE: &str = include_str!("../data/table.csv");

#[test]
fn from_the_table_to_frequencies_by_region() {
    let machine = Machine::new();
    machine.write("home/.keep", "");
    let made = machine.run_in("", &["new", "study"], "");
    assert_eq!(
        (made.code, files(&machine.path("study"))),
        (0, vec!["codebooks".into(), "corpus".into(), "exports".into(), "study.preja".into()])
    );
    machine.write("study/table.csv", TABLE);
    machine.write(
        "study/regions.csv",
        "document,regija\nA,vzhodna\\Ravno\nB,zahodna\nG,vzhodna\\Log\nH,zahodna\n",
    );

    // Looking changes nothing.
    machine.done(&["import", "table.csv", "--dry-run"]);
    assert_eq!(machine.json(&["show", "documents"])["rows"].as_array().unwrap().len(), 0);
    let said = machine.done(&["import", "table.csv"]);
    assert_eq!(said, "Imported: 10 documents, 10 codes, 46 coded segments.\n");
    machine.done(&["import", "regions.csv"]);

    // What came in goes out, equal to the byte.
    assert_eq!(
        machine.done(&["export", "segments"]).trim(),
        ["exports", "segments.csv"].join(std::path::MAIN_SEPARATOR_STR)
    );
    assert_eq!(machine.read("study/exports/segments.csv"), TABLE);

    // Hand count over the table: 46 rows, ten letters; four documents have a region, A and G in the east.
    let counts = machine.json(&["show", "frequencies"]);
    assert_eq!(counts["name"], "frequencies");
    let root = &counts["rows"][0];
    assert_eq!(
        root,
        &serde_json::json!({
            "code": "Učinki obiskov", "segments": 0, "documents": 0, "segments_with_subcodes": 46, "documents_with_subcodes": 10
        })
    );
    let by_region = machine.json(&["show", "crosstab", "--by", "regija", "--depth", "1"]);
    let ids: Vec<&str> = by_region["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|column| column["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["code", "v:vzhodna", "v:zahodna", "v:", "total"]);
    assert_eq!(by_region["rows"][0]["total"], 10);
    assert_eq!(
        (&by_region["rows"][0]["v:vzhodna"], &by_region["rows"][0]["v:zahodna"]),
        (&2.into(), &2.into())
    );
    assert_eq!(by_region["rows"][0]["v:"], 6);

    // Each action can be taken back in another run of the program, and the trail says all of it.
    machine.done(&["code", "rename", "Učinki obiskov", "Učinki"]);
    assert_eq!(machine.json(&["show", "frequencies"])["rows"][0]["code"], "Učinki");
    assert!(machine.done(&["undo"]).starts_with("Undone: "));
    assert_eq!(machine.json(&["show", "frequencies"])["rows"][0]["code"], "Učinki obiskov");
    assert!(machine.done(&["redo"]).starts_with("Redone: "), "{}", machine.done(&["trail"]));
    assert_eq!(machine.json(&["show", "frequencies"])["rows"][0]["code"], "Učinki");
    machine.done(&["undo", "1"]);
    let trail = machine.json(&["trail"]);
    // Import, import, rename, undo, redo, undo, and the coder who came in first.
    assert_eq!(trail["rows"].as_array().unwrap().len(), 7);
    assert_eq!(machine.run(&["check"]).code, 0);

    // A copy is a project, and a withdrawn consent takes an interview away for good.
    machine.done(&["backup", "kopija.preja"]);
    machine.done(&["restore", "kopija.preja", "--to", "nova.preja"]);
    let restored = machine.done(&["-p", "nova.preja", "show", "segments", "--format", "csv"]);
    assert_eq!(restored, TABLE);
    assert!(machine.refused(1, &["-p", "study.preja", "erase", "A"]).contains("--yes"));
    // The table it came from and the project made of the backup are a person's own: named, and not touched.
    let erased = machine.run(&["-p", "study.preja", "erase", "A", "--yes"]);
    assert_eq!((erased.code, erased.out.as_str()), (1, "A document was erased for good.\n"));
    assert!(["table.csv", "nova.preja"].iter().all(|name| erased.err.contains(name)), "{}", erased.err);
    assert!(!machine.path("study/kopija.preja").exists() && machine.path("study/table.csv").exists());
    let left = machine.json(&["-p", "study.preja", "show", "segments"]);
    let a = TABLE.lines().filter(|line| line.starts_with("●,A,")).count();
    assert_eq!(left["rows"].as_array().unwrap().len(), 46 - a);
    assert!(left["rows"].as_array().unwrap().iter().all(|row| row["document"] != "A"));
}

#[test]
fn a_segment_is_coded_searched_and_leaves_in_every_format() {
    let machine = Machine::new();
    machine.run_in("", &["new", "study"], "");
    machine.write(
        "study/A.txt",
        "Kaj se najprej spremeni?\nNajprej vstanejo ob uri. Udeleženke so se mi smejale.\nK: Sram jih je bilo, potem pa ne več.\n",
    );
    assert_eq!(machine.done(&["import", "A.txt"]), "Imported: 1 document.\n");
    let said = machine.done(&[
        "coding",
        "add",
        "A2",
        "--quote",
        "Najprej vstanejo ob uri.",
        "--code",
        "Vsakdan > Rutina",
        "--new",
    ]);
    assert_eq!(said, "Coded: A2 → »Rutina«\n");
    let hits = machine.json(&["search", "udelezenka"]);
    assert_eq!(hits["rows"].as_array().unwrap().len(), 1);
    let hit = &hits["rows"][0];
    assert_eq!((&hit["document"], &hit["paragraph"]), (&"A".into(), &2.into()));
    assert_eq!(hit["text"], "Najprej vstanejo ob uri. Udeleženke so se mi smejale.");
    assert!(hit.get("codes").is_some() && !hit["why"].as_str().unwrap().is_empty());

    // Found, looked at, coded: nothing changes before the second line, and its codings carry the query.
    machine.done(&["search", "sram", "--apply-code", "Rutina", "--dry-run"]);
    assert_eq!(machine.json(&["show", "segments"])["rows"].as_array().unwrap().len(), 1);
    machine.done(&["search", "sram", "--apply-code", "Rutina"]);
    let segments = machine.json(&["show", "segments"]);
    let words: Vec<&str> =
        segments["rows"].as_array().unwrap().iter().map(|row| row["segment"].as_str().unwrap()).collect();
    assert_eq!(words, ["Najprej vstanejo ob uri.", "K: Sram jih je bilo, potem pa ne več."]);

    for ending in ["txt", "csv", "json", "md", "html", "xlsx", "docx"] {
        let file = format!("segmenti.{ending}");
        machine.done(&["export", "segments", "--output", &file]);
        assert!(machine.path(&format!("study/{file}")).metadata().unwrap().len() > 60, "{ending}");
        assert!(
            machine.refused(1, &["export", "segments", "--output", &file]).contains("--force"),
            "nothing is written over"
        );
        machine.done(&["export", "segments", "--output", &file, "--force"]);
    }
    assert!(machine.refused(2, &["export", "segments", "--output", "segmenti.pdf"]).contains("docx"));
}

#[test]
fn the_demo_prints_its_regions_and_fills_exports() {
    let machine = Machine::new();
    machine.write("study/.keep", "");
    let printed = machine.run(&["demo", "--no-desk", "--lang", "sl"]);
    assert_eq!(printed.code, 0);
    assert!(printed.out.contains("vzhodna") && printed.out.contains("zahodna"), "{}", printed.out);
    let made = files(&machine.path("study/preja-demo/exports"));
    assert!(
        ["crosstab.csv", "crosstab.docx", "segments.csv", "segments.xlsx"]
            .iter()
            .all(|name| made.iter().any(|one| one == name)),
        "{made:?}"
    );
    // The plan of the demo asks for at least 260 rows over all ten interviews.
    let rows = machine.json(&["-p", "preja-demo", "show", "segments"]);
    let rows = rows["rows"].as_array().unwrap();
    let documents: std::collections::BTreeSet<&str> =
        rows.iter().map(|row| row["document"].as_str().unwrap()).collect();
    assert!(rows.len() >= 260 && documents.len() == 10, "{} rows in {documents:?}", rows.len());
    // Laid out a second time it is opened as it is.
    assert_eq!(machine.run(&["demo", "--no-desk", "--lang", "sl"]).out, printed.out);
}

#[test]
fn a_scanned_document_is_read_as_it_was_printed() {
    let machine = Machine::new();
    machine.write("study/A.txt", "Društvo udeleženk vabi.\n");
    machine.write("study/B.txt", "Dru8tvo udelezenk se je zbralo.\n");
    machine.run_in("study", &["new", "."], "");
    machine.done(&["import", "A.txt", "B.txt"]);
    let found = |query: &str| {
        let hits = machine.json(&["search", query]);
        let places =
            hits["rows"].as_array().unwrap().iter().map(|row| {
                format!("{}: {}", row["document"].as_str().unwrap(), row["why"].as_str().unwrap())
            });
        places.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(found("društvo"), "A: as typed: društvo");
    machine.done(&["document", "ocr", "B"]);
    assert_eq!(found("društvo"), "A: as typed: društvo\nB: repaired reading: društvo");
    // The stored words stay as they were scanned, and the mark is taken back like everything else.
    assert_eq!(machine.json(&["search", "društvo"])["rows"][1]["text"], "Dru8tvo udelezenk se je zbralo.");
    machine.done(&["undo"]);
    assert_eq!(found("društvo"), "A: as typed: društvo");
    machine.done(&["redo"]);
    machine.done(&["document", "ocr", "B", "--no"]);
    assert_eq!(found("društvo"), "A: as typed: društvo");
    machine.refused(1, &["document", "ocr", "C"]);
}
