//! Import and adoption: tables alone and beside transcripts, every sentence for what cannot be read, hostile files.

use preja::command::adopt::{self, Adopt, AdoptOptions, preview};
use preja::command::draft::Draft;
use preja::command::plan::{Plan, World};
use preja::error::{Kind, Result};
use preja::files;
use preja::import::limits::{LIMITS, Limits};
use preja::import::{self, Blob, Numbering, Options, Source};
use preja::message::{Locale, Message};
use preja::model::*;
use preja::text::ParagraphKind;
use std::collections::BTreeMap;

use crate::table_project::{ORDER, lines, study_table};

fn source(files: &[(&str, &[u8])]) -> Source {
    Source {
        blobs: files
            .iter()
            .map(|(name, bytes)| Blob { name: (*name).into(), bytes: bytes.to_vec() })
            .collect(),
    }
}

pub(crate) fn read_with(files: &[(&str, &[u8])], options: &Options) -> Result<Draft> {
    import::read(source(files), options)
}

pub(crate) fn read(files: &[(&str, &str)]) -> Result<Draft> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, words)| (*name, words.as_bytes())).collect();
    read_with(&files, &Options::default())
}

/// A project with one coder, who acts.
pub(crate) fn empty() -> (Project, World) {
    let actor = CoderId(uuid::Uuid::from_u128(7));
    let mut project = Project::default();
    let row = Coder { id: actor, name: "ana".into(), created: Time(0) };
    project.apply(&[Change::Coder(Box::new(Delta::add(row)))]).unwrap();
    (project, World { now: Time(1_771_000_000_000), actor, ids: Ids::new(5) })
}

pub(crate) fn adopt(project: &mut Project, world: &mut World, draft: &Draft) -> Result<Plan> {
    let plan = adopt::plan(draft, &AdoptOptions::default(), project, world)?;
    project.apply(&plan.changes).unwrap();
    assert_eq!(project.problems(), []);
    Ok(plan)
}

fn labels(project: &Project) -> Vec<&str> {
    project.documents_in_order().map(|row| row.label.as_str()).collect()
}

fn keys(notes: &[Message]) -> Vec<&str> {
    notes.iter().map(|note| note.key.as_ref()).collect()
}

fn document<'a>(project: &'a Project, label: &str) -> &'a Document {
    project.documents().find(|row| row.label == label).unwrap()
}

/// The table as the project gives it back: code tree, then documents in order, then the text; one line per pair.
fn given_back(project: &Project) -> Vec<(String, String, usize, usize, String)> {
    let mut rows = Vec::new();
    for code in tree::walk(project) {
        for document in project.documents_in_order() {
            for placed in project.lookups().segments_in(document.id, document.text) {
                if placed.marks.iter().any(|mark| mark.code == code) {
                    let (begin, end) = project.text_of(document.id).numbers(placed.span);
                    rows.push((
                        document.name.clone(),
                        project.code_path(code),
                        begin,
                        end,
                        project.quote(placed.segment).to_owned(),
                    ));
                }
            }
        }
    }
    rows
}

fn rebuilt_is_the_table(csv: &str) -> Project {
    let (mut project, mut world) = empty();
    let draft = read(&[("tabela.csv", csv)]).unwrap();
    let plan = adopt(&mut project, &mut world, &draft).unwrap();
    assert!(!keys(&plan.notes).contains(&"import-order-contradiction"));
    assert_eq!(labels(&project).concat(), ORDER);
    let rows = lines(csv);
    assert_eq!(rows.len(), 46);
    let expected: Vec<_> =
        rows.into_iter().map(|row| (row.document, row.code, row.begin, row.end, row.words)).collect();
    assert_eq!(given_back(&project), expected);
    project
}

#[test]
fn the_invented_table_alone_rebuilds_a_project_that_gives_it_back() {
    rebuilt_is_the_table(include_str!("data/table.csv"));
}

#[test]
fn the_table_of_the_study_alone_rebuilds_its_project() {
    let Some(csv) = study_table() else { return };
    let project = rebuilt_is_the_table(&csv);
    // Counted by hand in the table: rows per document.
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let rows = given_back(&project);
    rows.iter().for_each(|row| *counts.entry(row.0.as_str()).or_default() += 1);
    let csv_rows = lines(&csv);
    assert!(
        counts
            .iter()
            .all(|(name, count)| csv_rows.iter().filter(|row| row.document == **name).count() == *count)
    );
    let coded = |label: &str, number: usize| -> Vec<(preja::text::Span, usize)> {
        let row = document(&project, label);
        let segments = project.lookups().segments_in(row.id, row.text).iter();
        let here = segments.filter(|placed| project.text_of(row.id).numbers(placed.span).0 == number);
        here.map(|placed| (placed.span, placed.marks.len())).collect()
    };
    // A49 holds two passages (one of them under two codes), D43 one within another (method page).
    let a49 = coded("A", 49);
    assert_eq!(a49.iter().filter(|(_, codes)| *codes == 2).count(), 1);
    let d43 = coded("D", 43);
    assert_eq!(d43.len(), 2);
    assert!(d43[0].0.holds(d43[1].0) && d43[0].0 != d43[1].0);
    assert_eq!(project.segments().len(), 45);
    // As many paragraphs as the highest number: E ends at 206 (method page).
    let e = project.text_of(document(&project, "E").id);
    assert_eq!(e.paragraphs().len(), 206);
    assert_eq!(e.paragraph(1).unwrap().kind, ParagraphKind::Missing);
    assert_eq!(e.paragraph(206).unwrap().kind, ParagraphKind::Said);
}

/// Table → project → table: every row comes back in its order, equal to the character, through the program's own export.
#[test]
fn what_is_imported_leaves_as_it_came() {
    let tables = [Some(include_str!("data/table.csv").to_owned()), study_table()];
    for csv in tables.into_iter().flatten() {
        let (mut project, mut world) = empty();
        adopt(&mut project, &mut world, &read(&[("tabela.csv", &csv)]).unwrap()).unwrap();
        let table = crate::tables::run(&project, "segments", preja::analysis::Args::default());
        let out = crate::tables::write_text(&project, &table, "csv", |_| {});
        let (came, left) = (lines(&csv), lines(&out));
        assert_eq!(came, left);
        // And once more from what left.
        let draft = read(&[("tabela.csv", &out)]).unwrap();
        let (mut again, mut world) = empty();
        adopt(&mut again, &mut world, &draft).unwrap();
        assert_eq!(given_back(&again), given_back(&project));
    }
}

#[test]
fn a_project_grows_by_one_table_after_the_other() {
    let csv = include_str!("data/table.csv");
    let (head, rows) = csv.split_once('\n').unwrap();
    let records: Vec<&str> = rows.lines().collect();
    let mut whole: Vec<_> =
        lines(csv).into_iter().map(|row| (row.document, row.code, row.begin, row.end, row.words)).collect();
    whole.sort();
    for cut in (1..records.len()).step_by(5) {
        let (mut project, mut world) = empty();
        for part in [&records[..cut], &records[cut..]] {
            let table = format!("{head}\n{}\n", part.join("\n"));
            let plan = adopt(&mut project, &mut world, &read(&[("t.csv", &table)]).unwrap()).unwrap();
            assert!(
                !keys(&plan.notes)
                    .iter()
                    .any(|key| matches!(*key, "import-near" | "import-unplaced" | "import-elsewhere")),
                "{cut}"
            );
        }
        let mut given = given_back(&project);
        given.sort();
        assert_eq!(given, whole, "{cut}");
        assert!(project.segments().all(|row| project.is_placed(row)));
    }
}

#[test]
fn the_interviews_of_the_corpus_are_read_as_they_are_numbered() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let opened = files::open(&[corpus.join("?.txt").display().to_string()], &LIMITS).unwrap();
    let draft = import::read(opened.source, &Options::default()).unwrap();
    // Paragraphs as the plan of the demo study gives them, document by document.
    let planned = [
        ("A", 84),
        ("B", 46),
        ("C", 132),
        ("D", 72),
        ("E", 198),
        ("F", 40),
        ("G", 95),
        ("H", 150),
        ("I", 110),
        ("J", 62),
    ];
    let (mut project, mut world) = empty();
    adopt(&mut project, &mut world, &draft).unwrap();
    let found: Vec<(&str, usize)> = project
        .documents_in_order()
        .map(|row| (row.label.as_str(), project.text(row.text).paragraphs().len()))
        .collect();
    assert_eq!(found, planned);
    let people = |label: &str| import::speakers::speakers(project.text_of(document(&project, label).id));
    println!("{:?} {:?} {:?} {:?}", people("C"), people("E"), people("H"), people("I"));
    for speaker in ["K1", "K2", "K3"] {
        assert!(people("E").contains(&speaker.to_owned()), "{:?}", people("E"));
    }
    let questions = |label: &str| {
        let text = project.text_of(document(&project, label).id);
        text.paragraphs().iter().filter(|paragraph| paragraph.kind == ParagraphKind::Question).count()
    };
    assert_eq!(questions("A"), 8, "the guide has eight questions");
}

#[test]
fn headers_in_other_languages_and_delimiters_give_the_same_draft() {
    let head = [
        "Color,Document name,Code,Begin,End,Segment",
        "farbe;dokumentname;code;anfang;ende;segment",
        "BARVA\tIme dokumenta\tKoda\tZačetek\tKonec\tSegment",
    ];
    let drafts: Vec<Draft> = head
        .iter()
        .zip([",", ";", "\t"])
        .map(|(head, sign)| {
            let row =
                ["●", "A", "Ovire\\Prevoz", "3", "4", "\"Avtobus gre, če gre.\nIn ne gre.\""].join(sign);
            read(&[("t.csv", &format!("{head}\r\n{row}\r\n"))]).unwrap()
        })
        .collect();
    assert!(drafts.iter().all(|draft| draft.quotes == drafts[0].quotes && draft.codes == drafts[0].codes));
    assert_eq!(drafts[0].quotes[0].words, "Avtobus gre, če gre.\nIn ne gre.");
    assert_eq!(drafts[0].codes[0].color, None);
}

#[test]
fn further_columns_are_kept_where_they_have_a_place() {
    let csv = "Color,Document group,Document name,Code,Begin,End,Weight score,Segment,Modified by,Comment,Created by\n\
               #aa0000,vzhod,A,Ovire,2,2,40,Ne gre.,x,Premisli.,Breda\n";
    let draft = read(&[("t.csv", csv)]).unwrap();
    assert_eq!(keys(&draft.losses), ["import-columns-left"]);
    let (mut project, mut world) = empty();
    adopt(&mut project, &mut world, &draft).unwrap();
    let coding = project.codings().next().unwrap();
    assert_eq!((coding.weight, project.coder(coding.coder).unwrap().name.as_str()), (Some(40), "Breda"));
    assert_eq!(project.memos_on(Target::Coding(coding.id)).next().unwrap().body, "Premisli.");
    assert_eq!(project.codes().next().unwrap().color.as_deref(), Some("#aa0000"));
    assert_eq!(document(&project, "A").group.as_deref(), Some("vzhod"));
}

const TALK: &str = "Pogovor z mentorico\n\nI: Kako poteka dan?\n\nM: Najprej  pokličem vse, potem grem na teren.\n\nI: Kaj je težko?\n\nM: Prevoz. Avtobus gre »ob šestih« in ob dveh, in potem nič več do večera.\n";

#[test]
fn beside_a_transcript_the_numbering_of_the_table_is_taken_and_every_row_found_or_listed() {
    // In the table every line counts, empty ones as well; decided from the text alone it would be the non-empty ones.
    let csv = "Color,Document name,Code,Begin,End,Segment\n\
        ●,Pogovor,Delo,5,5,potem grem na teren.\n\
        ●,Pogovor,Delo,5,5,\"Najprej pokličem vse,\"\n\
        ●,Pogovor,Ovire\\Prevoz,9,9,\"Avtobus gre \"\"ob šestih\"\" in ob dveh,\"\n\
        ●,Pogovor,Ovire\\Prevoz,9,9,\"in ob dveh, in pote nič več do večera.\"\n\
        ●,Pogovor,Ovire\\Prevoz,7,7,Prevoz.\n\
        ●,Pogovor,Ovire,9,9,Tega pa v prepisu sploh nikjer ni nihče rekel.\n";
    let draft = read(&[("pogovor.txt", TALK), ("t.csv", csv)]).unwrap();
    let (mut project, mut world) = empty();
    let plan = adopt(&mut project, &mut world, &draft).unwrap();
    let row = project.documents().next().unwrap().clone();
    assert_eq!((row.label.as_str(), row.name.as_str()), ("A", "Pogovor"));
    let text = project.text_of(row.id);
    assert_eq!(text.paragraphs().len(), 9);
    assert_eq!(text.paragraph(5).unwrap().speaker.as_deref(), Some("M"));
    let quotes: Vec<&str> = project
        .lookups()
        .segments_in(row.id, row.text)
        .iter()
        .map(|placed| project.quote(placed.segment))
        .collect();
    assert_eq!(
        quotes,
        [
            "Najprej  pokličem vse,",
            "potem grem na teren.",
            "Prevoz.",
            "Avtobus gre »ob šestih« in ob dveh,",
            "in ob dveh, in potem nič več do večera."
        ]
    );
    let notes = keys(&plan.notes);
    for key in ["import-near", "import-elsewhere", "import-unplaced"] {
        assert!(notes.contains(&key), "{key} in {notes:?}");
    }
    assert!(plan.notes.iter().any(|note| Locale::En.say(note).contains("all lines")));
    let near = plan.notes.iter().find(|note| note.key == "import-near").unwrap();
    assert!(
        Locale::Sl.say(near).contains("»pote«") && Locale::Sl.say(near).contains("»potem«"),
        "{}",
        Locale::Sl.say(near)
    );
    // What has no place is kept: nothing of the table is dropped.
    assert_eq!(project.codings().len(), 5);
    let memo = project.memos_on(Target::Document(row.id)).next().unwrap();
    assert!(memo.body.contains("Tega pa v prepisu sploh nikjer ni nihče rekel."));
    let strict = adopt::plan(&draft, &AdoptOptions { strict: true }, &empty().0, &mut world).unwrap_err();
    assert_eq!(strict.message.key, "import-strict");
}

#[test]
fn a_table_meets_documents_that_are_there_and_a_second_time_nothing_is_new() {
    let (mut project, mut world) = empty();
    adopt(&mut project, &mut world, &read(&[("A.txt", TALK)]).unwrap()).unwrap();
    let csv = "Document name,Code,Begin,End,Segment\nA,Delo,3,3,potem grem na teren.\nB,Delo,2,2,Iz drugega pogovora.\n";
    let draft = read(&[("t.csv", csv)]).unwrap();
    let plan = adopt(&mut project, &mut world, &draft).unwrap();
    assert_eq!(labels(&project), ["A", "B"]);
    assert_eq!(Locale::Sl.say(&plan.said), "Uvoženo: 1 dokument, 1 koda, 2 kodirana segmenta.");
    assert_eq!(adopt(&mut project, &mut world, &draft).unwrap_err().message.key, "import-nothing-new");
    // One command, one undo: the inverse changes bring back what was there.
    let before = empty().0;
    let (mut again, mut world) = empty();
    let plan = adopt(&mut again, &mut world, &draft).unwrap();
    let back: Vec<Change> = plan.changes.into_iter().rev().map(Change::inverse).collect();
    again.apply(&back).unwrap();
    assert_eq!(again, before);
}

#[test]
fn labels_names_and_equal_texts() {
    let (mut project, mut world) = empty();
    let draft = read(&[
        ("Vesna intervju.txt", "Ena.\nDve."),
        ("C.txt", "Tri."),
        ("Boris.txt", "Ena.\nDve."),
        ("A.txt", "Pet."),
    ])
    .unwrap();
    let shown = preview(&draft, &project);
    assert_eq!(
        shown.iter().map(|file| (file.file.as_str(), file.label.as_str())).collect::<Vec<_>>(),
        [("Vesna intervju.txt", "B"), ("C.txt", "C"), ("Boris.txt", "D"), ("A.txt", "A")]
    );
    assert_eq!(shown[0].first, [(1, "Ena.".to_owned()), (2, "Dve.".to_owned())]);
    let plan = adopt(&mut project, &mut world, &draft).unwrap();
    assert!(keys(&plan.notes).contains(&"import-text-twice"));
    assert!(project.documents().all(|row| row.name == row.label));
    assert_eq!(draft.source, "", "names of transcripts may name people");
    assert!(!serde_json::to_string(&Adopt { draft, ..Adopt::default() }).unwrap().contains("Vesna"));
    let options = Options {
        keep_names: true,
        record: Some(Record::Notes),
        group: Some("vzhod".into()),
        ..Options::default()
    };
    let kept = read_with(
        &[("Vesna.txt", b"Nekaj."), ("Vesna.md", "Še nekaj.".as_bytes()), ("A.txt", b"Nov A.")],
        &options,
    )
    .unwrap();
    let plan = adopt(&mut project, &mut world, &kept).unwrap();
    let names: Vec<_> = project
        .documents_in_order()
        .skip(4)
        .map(|row| (row.label.as_str(), row.name.as_str(), row.record))
        .collect();
    assert_eq!(
        names,
        [("E", "Vesna", Record::Notes), ("F", "Vesna (2)", Record::Notes), ("G", "A (2)", Record::Notes)]
    );
    assert!(
        keys(&plan.notes).contains(&"import-label-taken") && keys(&plan.notes).contains(&"import-name-twice")
    );
}

#[test]
fn variables_and_codebooks_join_what_is_there() {
    let (mut project, mut world) = empty();
    let csv = "Document name,Code,Begin,End,Segment\nA,Ovire\\Prevoz,3,3,Ne gre.\nB,Ovire\\Prevoz,2,2,Gre.\n";
    let values = "Dokument,regija,snemano\nA,vzhodna\\Podlipje,da\nb,zahodna,\n";
    let plan = adopt(&mut project, &mut world, &read(&[("t.csv", csv), ("v.csv", values)]).unwrap()).unwrap();
    assert_eq!(
        Locale::En.say(&plan.said),
        "Imported: 2 documents, 2 codes, 2 coded segments, 2 variables, 3 values."
    );
    let again = adopt(&mut project, &mut world, &read(&[("v.csv", "Dokument,regija\nA,zahodna\n")]).unwrap())
        .unwrap();
    assert_eq!(keys(&again.notes), ["import-values-replaced"]);
    let error = adopt(
        &mut project,
        &mut world,
        &read(&[("v.csv", "Dokument,regija\nA,zahodna\n\nČ,zahodna\n")]).unwrap(),
    )
    .unwrap_err();
    assert_eq!(error.message.key, "import-value-document");
    assert!(
        Locale::En.say(&error.message).contains("Line 4") && Locale::En.say(&error.message).contains("»Č«")
    );
    let book = "Koda;Pot;Raven;Definicija;Barva\nPrevoz;Ovire\\Prevoz;kategorija;Vse, kar vozi.;red\nDenar;Ovire\\Denar;;Stroški.;barva\n";
    let plan = adopt(&mut project, &mut world, &read(&[("k.csv", book)]).unwrap()).unwrap();
    assert_eq!(Locale::Sl.say(&plan.said), "Uvoženo: 1 koda, 1 dopolnjena koda.");
    assert_eq!(keys(&plan.notes), ["import-color-unknown"]);
    let differs = "Koda,Pot,Definicija\nPrevoz,Ovire\\Prevoz,Nekaj drugega.\nNovo,Novo,x\n";
    let plan = adopt(&mut project, &mut world, &read(&[("k.csv", differs)]).unwrap()).unwrap();
    assert_eq!(keys(&plan.notes), ["import-code-differs"]);
    let prevoz = project.codes().find(|row| row.name == "Prevoz").unwrap();
    assert_eq!(
        (prevoz.definition.as_str(), prevoz.color.as_deref(), prevoz.level.as_deref()),
        ("Vse, kar vozi.", Some("red"), Some("kategorija"))
    );
}

/// What is wrong with a file is one sentence in each language, with what to do; nothing is changed.
#[test]
fn every_broken_file_has_its_sentence() {
    let head = "Document name,Code,Begin,End,Segment\n";
    let cases: Vec<(&str, String, &str)> = vec![
        ("t.csv", format!("{head}A,K,x,1,Besedilo.\n"), "import-number-bad"),
        ("t.csv", format!("{head}A,K,0,1,Besedilo.\n"), "import-number-bad"),
        ("t.csv", format!("{head}A,K,1,999999999,Besedilo.\n"), "import-number-high"),
        ("t.csv", format!("{head}A,K,3,2,Besedilo.\n"), "import-number-order"),
        ("t.csv", format!("{head}A,,3,3,Besedilo.\n"), "import-cell-empty"),
        ("t.csv", format!("{head},K,3,3,Besedilo.\n"), "import-cell-empty"),
        ("t.csv", format!("{head}A,K,3,3,Besedilo,ki,ni,v,narekovajih\n"), "import-row-long"),
        ("t.csv", format!("{head}A,K,3,3,\"Odprto\nA,K,4,4,Drugo\n"), "import-quote-open"),
        ("t.csv", format!("{head}A,K,3,3,\"Odprto\nA,K,4,4,\"Drugo\"\n"), "import-quote-after"),
        ("t.csv", head.to_owned(), "import-no-rows"),
        ("t.csv", "ena,dve\n1,2\n".into(), "import-table-unknown"),
        ("v.csv", "Dokument,regija\n".into(), "import-no-rows"),
        ("k.csv", "Koda,Definicija\n,Nekaj\n".into(), "import-cell-empty"),
        ("a.txt", String::new(), "import-empty"),
        ("a.txt", "\u{FEFF} \n\n".into(), "import-empty"),
        ("a.pdf", "%PDF-1.7".into(), "import-format-unknown"),
        ("a.docx", "to ni zip".into(), "import-docx-broken"),
        ("a.doc", "to ni doc".into(), "import-docx-broken"),
    ];
    for (name, words, key) in cases {
        let error = read(&[("dobro.txt", "Dobro."), (name, &words)]).map(|_| ()).unwrap_err();
        assert_eq!((error.message.key.as_ref(), error.kind), (key, Kind::Input), "{words}");
        assert!(error.hint.is_some(), "{key}");
        for locale in Locale::ALL {
            let said = error.say(locale);
            assert!(!said.contains('⟦') && said.ends_with(['.', ')']), "{said}");
            assert!(said.contains(&format!("»{name}«")), "{said}");
        }
    }
    let wrong = Options { encoding: Some("klingon".into()), ..Options::default() };
    assert_eq!(read_with(&[("a.txt", b"x")], &wrong).unwrap_err().kind, Kind::Usage);
    let wrong = Options { as_: Some("pdf".into()), ..Options::default() };
    assert_eq!(read_with(&[("a.txt", b"x")], &wrong).unwrap_err().message.key, "import-as-unknown");
    let noise: Vec<u8> = (0..=255u8).cycle().take(3_000).collect();
    assert_eq!(
        read_with(&[("a.txt", &noise)], &Options::default()).unwrap_err().message.key,
        "import-not-text"
    );
}

#[test]
fn every_message_of_the_import_is_in_both_languages_with_the_same_names() {
    let keys = |text: &str| -> Vec<String> {
        text.lines()
            .filter_map(|line| line.split_once(" = ").map(|(key, _)| key))
            .filter(|key| key.starts_with("import-"))
            .map(str::to_owned)
            .collect()
    };
    let (sl, en) = (
        keys(include_str!("../src/language/sl/messages/import.ftl")),
        keys(include_str!("../src/language/en/messages/import.ftl")),
    );
    assert_eq!(sl, en);
    let mut used = Vec::new();
    // The sentences of the desk about imports have their own file.
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut open: Vec<_> = ["import", "command", "cli", "text", "language", "files.rs"]
        .iter()
        .map(|part| root.join(part))
        .collect();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let code = std::fs::read_to_string(path).unwrap();
            let found = code.split('"').filter(|piece| {
                piece.starts_with("import-") && piece.chars().all(|c| c.is_ascii_lowercase() || c == '-')
            });
            used.extend(
                found.filter(|key| *key != "import-numbering" && *key != "import-").map(str::to_owned),
            );
        }
    }
    for key in &used {
        assert!(sl.contains(key), "{key}");
    }
    for key in sl.iter().filter(|key| !key.ends_with("-about")) {
        assert!(used.contains(key), "{key} is used nowhere");
    }
}

#[test]
fn folders_patterns_and_limits() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for name in ["A10.txt", "A2.txt", "$(touch x).txt", "slika.png", "~$A.docx", ".skrito.txt"] {
        std::fs::write(at(name), "Nekaj.").unwrap();
    }
    std::fs::write(at("opombe.csv"), "kdo,kaj\nx,y\n").unwrap();
    std::fs::write(at("README.md"), "O mapi.").unwrap();
    std::fs::create_dir(at("notri")).unwrap();
    std::fs::write(at("notri").join("B.txt"), "Notri.").unwrap();
    let open = |name: &str, limits: &Limits| files::open(&[at(name).display().to_string()], limits);
    let names =
        |opened: &files::Opened| opened.source.blobs.iter().map(|blob| blob.name.clone()).collect::<Vec<_>>();
    let whole = open("", &LIMITS).unwrap();
    assert_eq!(names(&whole), ["$(touch x).txt", "A2.txt", "A10.txt", "B.txt"]);
    assert_eq!(keys(&whole.notes), ["import-folder-skipped"]);
    assert_eq!(names(&open("A*.txt", &LIMITS).unwrap()), ["A2.txt", "A10.txt"]);
    let key = |name: &str, limits: &Limits| open(name, limits).unwrap_err().message.key.into_owned();
    assert_eq!(key("*.docx", &LIMITS), "import-pattern-nothing");
    assert_eq!(key("ni.txt", &LIMITS), "import-path-missing");
    std::fs::create_dir(at("prazno")).unwrap();
    assert_eq!(key("prazno", &LIMITS), "import-folder-nothing");
    assert_eq!(key("", &Limits { files: 2, ..LIMITS }), "import-too-many");
    assert_eq!(key("", &Limits { total: 10, ..LIMITS }), "import-too-much");
    // Two gigabytes that take no room: refused by their size, before a byte is read.
    let large = std::fs::File::create(at("velika.txt")).unwrap();
    large.set_len(2 << 30).unwrap();
    let error = open("velika.txt", &LIMITS).unwrap_err();
    assert_eq!(error.message.key, "import-too-large");
    assert!(error.say(Locale::En).contains("2048 MB"));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/etc", at("prazno").join("ven")).unwrap();
        std::os::unix::fs::symlink("/etc/hostname", at("prazno").join("ven.txt")).unwrap();
        assert_eq!(key("prazno", &LIMITS), "import-folder-nothing");
    }
}

/// A pipe has no end until its writer says so, and a device may have none: neither is opened.
#[cfg(unix)]
#[test]
fn what_is_no_regular_file_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("cev.txt");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe.as_path(), std::path::Path::new("/dev/zero")] {
        let error = files::open(&[path.display().to_string()], &LIMITS).unwrap_err();
        assert_eq!(error.message.key, "import-no-file");
        assert!(error.say(Locale::Sl).contains(&path.display().to_string()));
        let lexicon = preja::workbench::lexicon::take(path, false, &tables(folder.path())).unwrap_err();
        assert_eq!(lexicon.message.key, "import-no-file");
    }
    // In a folder it is passed over.
    std::fs::write(folder.path().join("A.txt"), "Nekaj.").unwrap();
    let opened = files::open(&[folder.path().display().to_string()], &LIMITS).unwrap();
    assert_eq!(opened.source.blobs.len(), 1);
}

/// Files of the kernel say that they have no bytes, and give some: what comes out is counted.
#[cfg(target_os = "linux")]
#[test]
fn a_size_that_is_a_lie_is_not_believed() {
    let limits = Limits { file: 4, ..LIMITS };
    assert_eq!(std::fs::metadata("/proc/self/status").unwrap().len(), 0);
    let error = files::open(&["/proc/self/status".to_owned()], &limits).unwrap_err();
    assert_eq!(error.message.key, "import-too-large");
    let limits = Limits { total: 4, ..LIMITS };
    let error = files::open(&["/proc/self/status".to_owned()], &limits).unwrap_err();
    assert_eq!(error.message.key, "import-too-much");
}

#[cfg(unix)]
fn tables(folder: &std::path::Path) -> preja::workbench::lexicon::Tables {
    let at = |name: &str| folder.join("nastavitve").join(name);
    preja::workbench::lexicon::Tables { forms: at("lexicon.tsv"), spoken: at("spoken.tsv") }
}

/// Every search reads all dictionary forms of a word.
#[cfg(unix)]
#[test]
fn a_word_of_ones_own_has_only_so_many_dictionary_forms() {
    use preja::import::limits::LEMMAS;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("moj.tsv");
    let table = |count: usize| -> String { (0..count).map(|at| format!("gre\tbeseda{at}\n")).collect() };
    std::fs::write(&file, table(LEMMAS + 1)).unwrap();
    let error = preja::workbench::lexicon::take(&file, false, &tables(folder.path())).unwrap_err();
    assert_eq!(error.message.key, "limit-lemmas");
    std::fs::write(&file, table(LEMMAS)).unwrap();
    preja::workbench::lexicon::take(&file, false, &tables(folder.path())).unwrap();
}

#[test]
fn encodings_and_line_ends_of_every_kind_give_one_text() {
    let words = "Še čaka, žal.\r\nPotem gre »peš«.\rKonec\u{0} je 😀 c\u{30C}.";
    let wanted = "Še čaka, žal.\nPotem gre »peš«.\nKonec je 😀 č.";
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(words.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let marked = format!("\u{FEFF}{words}");
    for bytes in [words.as_bytes(), marked.as_bytes(), &wide] {
        let draft = read_with(&[("a.txt", bytes)], &Options::default()).unwrap();
        assert_eq!(draft.documents[0].text.body(), wanted);
    }
    let old = encoding_rs::WINDOWS_1250.encode("Še čaka, žal.\r\nPotem gre »peš«.").0;
    let draft = read_with(&[("a.txt", &old)], &Options::default()).unwrap();
    assert_eq!(draft.documents[0].text.body(), "Še čaka, žal.\nPotem gre »peš«.");
    assert!(keys(&draft.documents[0].notes).contains(&"import-encoding-guessed"));
}

#[test]
fn escapes_and_bidi_marks_stay_text() {
    let words = "Beri \u{1b}]52;c;bWFsbw==\u{7} in \u{202e}nazaj\u{1b}[31m rdeče.";
    let draft = read(&[("../../etc/a.txt", words)]).unwrap();
    assert_eq!(draft.documents[0].text.body(), words);
}

/// A Word document with these parts, made by hand so that it may be wrong in any way.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>"#;
const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const CORE: &str = r#"<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Vesna Hribar</dc:creator><dc:title>Intervju z Vesno</dc:title></cp:coreProperties>"#;

pub(crate) fn word(body: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let body = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>"#
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELS.as_bytes()),
        ("docProps/core.xml", CORE.as_bytes()),
        ("word/document.xml", body.as_bytes()),
    ];
    parts.extend(more);
    zipped(&parts)
}

fn para(runs: &[(&str, bool)]) -> String {
    let run = |(words, bold): &(&str, bool)| {
        format!(
            r#"<w:r>{}<w:t xml:space="preserve">{words}</w:t></w:r>"#,
            if *bold { "<w:rPr><w:b/></w:rPr>" } else { "" }
        )
    };
    format!("<w:p>{}</w:p>", runs.iter().map(run).collect::<String>())
}

#[test]
fn a_word_document_gives_paragraphs_cells_notes_and_bold_labels() {
    let table = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        para(&[("Prva celica", false)]),
        para(&[("Druga celica", false)])
    );
    let note = r#"<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1"><w:p><w:r><w:t>Opomba čez črto.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
    let noted = r#"<w:p><w:r><w:t>Z opombo</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t xml:space="preserve"> naprej.</w:t></w:r></w:p>"#;
    let body = [
        para(&[("Koordinatorka: ", true), ("Še čakamo na avtobus.", false)]),
        "<w:p/>".into(),
        para(&[("Vodja", true), (": Res, ", false), ("zelo", true), (" dolgo.", false)]),
        para(&[("Kaj pa pozimi?", true)]),
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Točka seznama</w:t></w:r></w:p>"#.into(),
        table,
        noted.into(),
    ]
    .concat();
    let bytes = word(&body, &[("word/footnotes.xml", note.as_bytes())]);
    let draft = read_with(&[("Vesna.docx", &bytes)], &Options::default()).unwrap();
    let text = &draft.documents[0].text;
    let words: Vec<&str> = (1..=text.paragraphs().len()).map(|number| text.paragraph_text(number)).collect();
    assert_eq!(
        words,
        [
            "Koordinatorka: Še čakamo na avtobus.",
            "Vodja: Res, zelo dolgo.",
            "Kaj pa pozimi?",
            "Točka seznama",
            "Prva celica",
            "Druga celica",
            "Z opombo[1] naprej.",
            "[1] Opomba čez črto."
        ]
    );
    let speakers: Vec<Option<&str>> =
        text.paragraphs().iter().map(|one| one.speaker.as_deref()).take(3).collect();
    assert_eq!(speakers, [Some("Koordinatorka"), Some("Vodja"), None]);
    assert_eq!(text.paragraph(3).unwrap().kind, ParagraphKind::Question);
    assert_eq!(keys(&draft.documents[0].notes), ["import-footnotes", "import-speakers", "import-questions"]);
    assert!(!format!("{draft:?}").contains("Hribar"), "the file's properties are not kept");
    let off = Options {
        speakers: false,
        questions: false,
        numbering: Some(Numbering::Lines),
        ..Options::default()
    };
    let draft = read_with(&[("Vesna.docx", &bytes)], &off).unwrap();
    assert!(
        draft.documents[0]
            .text
            .paragraphs()
            .iter()
            .all(|one| one.speaker.is_none() && one.kind == ParagraphKind::Said)
    );
}

#[test]
fn hostile_archives_are_refused_or_read_without_harm() {
    let key = |bytes: &[u8]| {
        read_with(&[("a.docx", bytes)], &Options::default()).unwrap_err().message.key.into_owned()
    };
    let bomb = vec![b' '; 40 << 20];
    assert_eq!(key(&word(&para(&[("x", false)]), &[("word/media/a.xml", &bomb)])), "import-bomb");
    let laughs =
        br#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>"#;
    assert_eq!(
        key(&zipped(&[
            ("[Content_Types].xml", TYPES.as_bytes()),
            ("_rels/.rels", RELS.as_bytes()),
            ("word/document.xml", laughs)
        ])),
        "import-bomb"
    );
    assert_eq!(key(&[0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0]), "import-locked");
    let slip =
        word(&para(&[("Ostane tu.", false)]), &[("../../../ven.xml", b"<x/>"), ("/etc/ven.xml", b"<x/>")]);
    let draft = read_with(&[("a.docx", &slip)], &Options::default()).unwrap();
    assert_eq!(draft.documents[0].text.body(), "Ostane tu.");
    let whole = word(&para(&[("Besedilo.", false)]), &[]);
    for length in (0..whole.len()).step_by(37) {
        let _ = read_with(&[("a.docx", &whole[..length])], &Options::default());
    }
}

#[test]
fn the_reader_in_a_child_answers_as_the_one_inside() {
    let bytes = word(&para(&[("Še čakamo.", false)]), &[]);
    let inside = import::docx::pages(&bytes).unwrap();
    import::child::use_program(env!("CARGO_BIN_EXE_preja").into());
    assert_eq!(import::child::read("docx", &bytes, &LIMITS).unwrap(), inside);
    assert!(matches!(import::child::read("docx", b"nic", &LIMITS), Err(import::child::Trouble::Broken(_))));
    let hurried = Limits { seconds: 0, ..LIMITS };
    assert_eq!(import::child::read("docx", &bytes, &hurried), Err(import::child::Trouble::Slow));
    let ask = |format: &str, bytes: &[u8]| {
        use std::io::Write;
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_preja"))
            .args(["__read", format])
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(bytes).unwrap();
        child.wait_with_output().unwrap().stdout
    };
    let answer = ask("docx", &bytes);
    assert_eq!(answer.first(), Some(&b'+'));
    assert!(String::from_utf8(answer).unwrap().contains("Še čakamo."));
    assert_eq!(ask("docx", b"nic").first(), Some(&b'-'));
    assert_eq!(ask("nekaj", b"nic").first(), Some(&b'-'));
}

#[test]
fn the_files_of_the_study_are_read_as_they_are() {
    let folder = std::env::var_os("PREJA_STUDY").map_or_else(
        || std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/study")),
        std::path::PathBuf::from,
    );
    if !folder.is_dir() {
        println!("skipped: the study is not here");
        return;
    }
    let opened = files::open(&[folder.join("00*.txt").display().to_string()], &LIMITS).unwrap();
    let draft = import::read(opened.source, &Options::default()).unwrap();
    assert_eq!(draft.documents.len(), 5);
    let (mut project, mut world) = empty();
    adopt(&mut project, &mut world, &draft).unwrap();
    for document in &draft.documents {
        let text = &document.text;
        let count = text.paragraphs().len();
        let longest = text.paragraphs().iter().map(|one| one.end - one.start).max().unwrap();
        println!(
            "{}: {count} paragraphs, longest {longest} bytes, ocr {}, {:?}",
            document.file, document.ocr, document.language
        );
        // Lines of these files are wrapped at 30 to 100 characters: paragraphs are blocks of them.
        assert!(count > 5 && count * 30 < text.body().len(), "{}: {count}", document.file);
    }
    // 002 is a talk whose capital headings are its questions (README of the study); counted in the file by their question marks.
    let talk = &draft.documents[2].text;
    let headings = talk
        .body()
        .lines()
        .map(str::trim)
        .filter(|line| line.ends_with('?') && !line.chars().any(char::is_lowercase))
        .count();
    let questions: Vec<&str> = (1..=talk.paragraphs().len())
        .filter(|number| talk.paragraph(*number).unwrap().kind == ParagraphKind::Question)
        .map(|number| talk.paragraph_text(number))
        .collect();
    assert_eq!(questions.len(), headings, "{questions:#?}");
    assert!(draft.documents[3].ocr);
}

#[test]
fn a_thousand_documents_and_a_hundred_thousand_codings_are_planned_at_once() {
    let mut csv = String::from("Document name,Code,Begin,End,Segment\n");
    for code in 0..100 {
        for document in 0..1_000 {
            csv.push_str(&format!(
                "D{document},Tema\\K{code},{},{},Izjava {code} v dokumentu {document} o poti.\n",
                code / 3 + 1,
                code / 3 + 1
            ));
        }
    }
    let draft = read(&[("t.csv", &csv)]).unwrap();
    let (project, mut world) = empty();
    let begun = std::time::Instant::now();
    let plan = adopt::plan(&draft, &AdoptOptions::default(), &project, &mut world).unwrap();
    let took = begun.elapsed();
    println!("planned {} changes in {took:?}", plan.changes.len());
    assert_eq!(plan.changes.len(), 2_000 + 101 + 200_000);
    // Without optimisation; a release build takes a fraction.
    assert!(took.as_secs() < 10, "{took:?}");
}

mod laws {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(150))]

        #[test]
        fn no_bytes_make_an_importer_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), lines in "([ \t]{0,3}[A-Za-zč,;\"\n:?\\\\0-9]{0,9}\n?){0,20}", which in 0usize..5) {
            let names = ["docx", "segments", "codebook", "variables", "text"];
            let options = Options { as_: Some(names[which].into()), ..Options::default() };
            for bytes in [bytes.as_slice(), lines.as_bytes(), format!("Document name,Code,Begin,End,Segment\n{lines}").as_bytes()] {
                if let Ok(draft) = read_with(&[("a.txt", bytes)], &options) {
                    let (mut project, mut world) = empty();
                    let _ = adopt(&mut project, &mut world, &draft);
                    let _ = preview(&draft, &project);
                }
            }
        }

        #[test]
        fn every_row_of_a_table_is_coded_with_its_words(
            rows in prop::collection::vec(("[ABC]", "[KLM]", 1usize..6, 0usize..3, "[a-cč ]{1,8}[.,]? ?[a-c\n]{1,30}"), 1..20)
        ) {
            let mut csv = String::from("Document name,Code,Begin,End,Segment\n");
            for (document, code, begin, more, words) in &rows {
                csv.push_str(&format!("{document},{code},{begin},{},\"{words}\"\n", begin + more));
            }
            let (mut project, mut world) = empty();
            let draft = read(&[("t.csv", &csv)]).unwrap();
            adopt(&mut project, &mut world, &draft).unwrap();
            let given: Vec<_> = given_back(&project).into_iter().map(|row| (row.0, row.1, row.4)).collect();
            for quote in &draft.quotes {
                prop_assert!(given.contains(&(quote.document.clone(), quote.code.join("\\"), quote.words.clone())));
            }
        }
    }
}
