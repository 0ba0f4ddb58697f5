//! Random input at every door through which something foreign comes in: nothing may panic, loop or reach the project
//! unsound. Inputs are made of the signs that the door knows and of raw bytes; what is kept in `__fuzz__` comes first.
//!
//! A few hundred milliseconds each in the suite. For longer: `BOLERO_RANDOM_TEST_TIME_MS=600000
//! BOLERO_RANDOM_ITERATIONS=1000000000 cargo test --test it fuzz::query`.

use bolero::check;
use diesel::connection::{Connection, SimpleConnection};
use diesel::{QueryableByName, RunQueryDsl, SqliteConnection};
use preja::command::adopt::{self, AdoptOptions, preview};
use preja::command::plan::Verb;
use preja::command::plan::World;
use preja::command::refs::{CodeRef, DocumentRef};
use preja::command::setting::set::SetSetting;
use preja::import::limits::{LIMITS, Limits};
use preja::import::{self, Blob, Options, Source};
use preja::index::{Index, parse};
use preja::message::Locale;
use preja::model::*;
use preja::store::{self, Place};
use preja::text::Text;
use preja::text::numbering::{Numbering, paragraphs};
use preja::tui::keymap::{Keymap, Preset};
use preja::tui::settings::Settings;
use preja::tui::theme::{Ground, Palette, Theme};
use preja::workbench::Workbench;
use std::sync::LazyLock;
use std::time::Duration;

/// What each door gets of the suite's time.
const SHARE: Duration = Duration::from_millis(250);

/// Words of signs: each byte stands for one, the highest for itself.
fn spelled(bytes: &[u8], signs: &[&str]) -> String {
    let sign = |byte: &u8| {
        signs.get(usize::from(*byte)).map_or_else(|| char::from(*byte).to_string(), |sign| (*sign).to_owned())
    };
    bytes.iter().map(sign).collect()
}

/// The demo study in memory.
static DEMO: LazyLock<(tempfile::TempDir, Project)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::File(folder.path().join("study.preja"));
    preja::cli::demo::create(&place).unwrap();
    let bench = Workbench::open(&place, &preja::workbench::Options::of("ana")).unwrap();
    let project = bench.project().clone();
    bench.close().unwrap();
    (folder, project)
});

fn world() -> World {
    World { now: Time(0), actor: DEMO.1.coders().next().unwrap().id, ids: Ids::new(1) }
}

const QUERY: &[&str] = &[
    " ",
    "(",
    ")",
    "\"",
    "AND ",
    "OR ",
    "NOT ",
    "NEAR/",
    "3 ",
    "*",
    "?",
    "/",
    "~",
    "=",
    ":",
    "delo",
    "prevoz",
    "doc:",
    "A ",
    "code:",
    "in:segments ",
    "saved:",
    "[",
    "]",
    "{",
    "}",
    "^",
    "-",
    "+",
    "č",
    "\u{301}",
    "\u{202e}",
    "|",
    "&",
    "!",
    "\\",
    "koda ",
    "speaker:",
    "var:",
    "regija",
    ">",
    "<",
    "..",
    "5",
    "0",
    "\n",
    "\t",
    "'",
    "»",
    "«",
];

#[test]
fn query() {
    let index = Index::in_memory(preja::language::Lexicon::default()).unwrap();
    let small = preja::index::Options { limit: 5, ..Default::default() };
    check!(name = "query").with_test_time(SHARE).with_max_len(48).for_each(|bytes: &[u8]| {
        for words in [spelled(bytes, QUERY), String::from_utf8_lossy(bytes).into_owned()] {
            if let Ok(query) = parse(&words) {
                // An empty project: every filter is looked up, nothing is indexed.
                let _ = index.search(&Project::default(), &Scope::default(), &query, &small);
            }
        }
    });
}

const TABLE: &[&str] = &[
    "Document name,Code,Begin,End,Segment\n",
    "Dokument,regija,datum\n",
    "Koda,Pot,Definicija\n",
    "Color,",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\"",
    "\"\"",
    "A",
    "B",
    "1",
    "2",
    "100000",
    "-1",
    "99999999999999999999",
    "\\",
    " > ",
    "sep=;\n",
    "\u{feff}",
    "č",
    "To je segment. ",
    "x\ny",
    "\u{0}",
    "=1+1",
    "Coder,",
    "Weight score,",
    "0",
    "100",
    " ",
    "%",
];

const PROSE: &[&str] = &[
    "A: ",
    "B: ",
    "Intervjuvarka: ",
    "[00:01:02] ",
    "#00:00:01-5#",
    "\n",
    "\n\n",
    "\r\n",
    "Kaj je to?",
    "To je to. ",
    "KAJ JE TO",
    "- ",
    "\t",
    "    ",
    "č",
    "c\u{30C}",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\u{1b}]52;",
    "//",
    ":",
    "…",
    "»",
    "«",
    "-\n",
    "beseda ",
    "\u{fffe}",
    "\u{a0}",
    "**",
    "(smeh)",
];

/// Reads a file, and takes it in by plan and by apply where it can be read.
fn import(name: &str, as_: &str, bytes: &[u8]) {
    // Small enough that a short input can reach them.
    let limits = Limits { lines: 2_000, paragraphs: 200_000, depth: 8, codes: 200, ..LIMITS };
    let options = Options { as_: Some(as_.to_owned()), limits, ..Options::default() };
    let source = Source { blobs: vec![Blob { name: name.to_owned(), bytes: bytes.to_vec() }] };
    match import::read(source, &options) {
        Err(error) => assert!(!error.say(Locale::Sl).contains('⟦') && !error.say(Locale::En).contains('⟦')),
        Ok(draft) => {
            let mut project = DEMO.1.clone();
            preview(&draft, &project);
            if let Ok(plan) = adopt::plan(&draft, &AdoptOptions::default(), &project, &mut world()) {
                project.apply(&plan.changes).unwrap();
                assert_eq!(project.problems(), []);
            }
        }
    }
}

#[test]
fn tables() {
    check!(name = "tables").with_test_time(SHARE).with_max_len(96).for_each(|bytes: &[u8]| {
        let kind = bytes.first().map_or(0, |byte| byte % 3);
        let (as_, head) = [("segments", 0), ("variables", 1), ("codebook", 2)][usize::from(kind)];
        let words = format!("{}{}", TABLE[head], spelled(bytes, TABLE));
        import("t.csv", as_, words.as_bytes());
        import("t.csv", as_, spelled(bytes, TABLE).as_bytes());
        import("k.codebook", "codebook", spelled(bytes, PROSE).as_bytes());
    });
}

#[test]
fn texts() {
    check!(name = "texts").with_test_time(SHARE).with_max_len(96).for_each(|bytes: &[u8]| {
        import("a.txt", "text", spelled(bytes, PROSE).as_bytes());
        import("a.txt", "text", bytes);
    });
}

/// A Word document of random marks, and one of random bytes; the reader runs in here, where its panics are caught.
#[test]
fn word() {
    const MARKS: &[&str] = &[
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "beseda ",
        "<w:b/>",
        "<w:rPr>",
        "</w:rPr>",
        "<w:br/>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "&amp;",
        "&",
        "<",
        ">",
        "A: ",
        "?",
        "<w:del>",
        "</w:del>",
        "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>",
        "<w:footnoteReference w:id=\"1\"/>",
        "č",
        "\u{fffe}",
    ];
    let packed = |xml: &str| {
        use std::io::Write;
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let parts = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" \
                 ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                    .to_owned(),
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" \
                 Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
                 Target=\"word/document.xml\"/></Relationships>"
                    .to_owned(),
            ),
            (
                "word/document.xml",
                format!(
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{xml}</w:body></w:document>"
                ),
            ),
        ];
        for (name, words) in parts {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(words.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    check!(name = "word").with_test_time(SHARE).with_max_len(64).for_each(|bytes: &[u8]| {
        import("a.docx", "docx", &packed(&spelled(bytes, MARKS)));
        import("a.docx", "docx", bytes);
    });
}

#[test]
fn keys_and_settings() {
    const TOML: &[&str] = &[
        "[everywhere]\n",
        "[list]\n",
        "[reader]\n",
        "undo",
        "up",
        " = ",
        "[\"",
        "\"]",
        "ctrl-",
        "alt-",
        "z",
        "f5",
        "<enter>",
        "\n",
        "\"",
        "[",
        "]",
        "{",
        "}",
        ",",
        "#ff00aa",
        "theme",
        "preset",
        "=",
        "\"vim\"",
        "true",
        "7",
        "č",
        "'''",
        ".",
        "dense",
        "[colors]\n",
        "red",
    ];
    let json = |bytes: &[u8]| {
        const JSON: &[&str] = &[
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "null",
            "1",
            "-",
            "1e999",
            "\"a\"",
            "\"mesec\"",
            "true",
            " ",
        ];
        spelled(bytes, JSON)
    };
    let names = [
        "levels",
        "pins",
        "searches",
        "lexicon",
        "states",
        "relation-kinds",
        "card-slots",
        "cite-by",
        "statement-numbers",
        "x",
    ];
    check!(name = "settings").with_test_time(SHARE).with_max_len(64).for_each(|bytes: &[u8]| {
        for words in [spelled(bytes, TOML), String::from_utf8_lossy(bytes).into_owned()] {
            let _ = Keymap::of(Preset::default()).with(&words);
            let _ = Theme::new(Palette::default(), &Ground::default()).painted(&words);
            let _ = Settings::read(&words);
        }
        let key = names[usize::from(bytes.first().copied().unwrap_or(0)) % names.len()];
        let value = json(bytes);
        if let Ok(plan) = (SetSetting { key: key.to_owned(), value }).plan(&DEMO.1, &mut world()) {
            let mut project = DEMO.1.clone();
            project.apply(&plan.changes).unwrap();
            // What was taken is read again without loss: nothing that was refused stands there.
            let _ = (
                project.pins(),
                project.saved_searches(),
                project.overrides(),
                project.card_slots(),
                project.relation_kinds(),
            );
        }
    });
}

#[test]
fn citations() {
    const SIGNS: &[&str] = &[
        "(",
        ")",
        "[",
        "]",
        "»",
        "«",
        "\"",
        "„",
        "“",
        "A",
        "B",
        "A1",
        "D27",
        "C12-13",
        "K1:27",
        "A¶3",
        ", ",
        "; ",
        ":",
        "–",
        "-",
        " ",
        "\n",
        "odstavek ",
        "str. ",
        "99999999999",
        "0",
        "več",
        "nekaj ",
        "vsi ",
        "…",
        "[…]",
        "č",
        "P3",
        "prevoz ",
    ];
    let mut known: Vec<&str> = SIGNS.to_vec();
    let quotes: Vec<String> = DEMO.1.segments().take(8).map(|row| DEMO.1.quote(row.id).to_owned()).collect();
    known.extend(quotes.iter().map(String::as_str));
    check!(name = "citations").with_test_time(SHARE).with_max_len(64).for_each(|bytes: &[u8]| {
        let body = spelled(bytes, &known);
        let text = Text::new(body.as_str(), paragraphs(&body, Numbering::Lines));
        preja::analysis::cited::check(&DEMO.1, &text);
        preja::analysis::cited::quantity::table(&DEMO.1, &Scope::default(), &text, &[]);
        let _ = CodeRef::Typed(body.clone()).resolve(&DEMO.1);
        let _ = DocumentRef::Typed(body).resolve(&DEMO.1);
    });
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = diesel::sql_types::Text)]
    table: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    column: String,
}

/// Any cell of a project file may be anything, and any row may be gone or there twice: it opens or it says why not, and
/// what opened can be counted, drawn and checked.
#[test]
fn rows_of_a_project() {
    const VALUES: &[&str] = &[
        "NULL",
        "''",
        "'\u{202e}'",
        "-1",
        "0",
        "1",
        "9223372036854775807",
        "-9223372036854775808",
        "1.5",
        "x'ff00'",
        "'../../x'",
        "'[]'",
        "'{}'",
        "'null'",
        "'[[[[]]]]'",
        "'a\nb'",
        "char(0)",
        "'00000000-0000-0000-0000-000000000000'",
        "'set-aside'",
        "(SELECT id FROM codes LIMIT 1)",
        "(SELECT id FROM documents LIMIT 1)",
        "(SELECT id FROM segments LIMIT 1)",
    ];
    let (folder, _) = &*DEMO;
    let whole = std::fs::read(folder.path().join("study.preja")).unwrap();
    let place = folder.path().join("tampered.preja");
    let columns: Vec<Column> = {
        let mut link =
            SqliteConnection::establish(folder.path().join("study.preja").to_str().unwrap()).unwrap();
        diesel::sql_query(
            "SELECT m.name AS \"table\", p.name AS \"column\" FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY 1, 2",
        )
        .load(&mut link)
        .unwrap()
    };
    assert!(columns.len() > 50);
    check!(name = "rows").with_test_time(3 * SHARE).with_max_len(16).for_each(|bytes: &[u8]| {
        let mut left = bytes.iter().map(|byte| usize::from(*byte));
        let mut next = |count: usize| left.next().unwrap_or(0) % count.max(1);
        std::fs::write(&place, &whole).unwrap();
        let mut link = SqliteConnection::establish(place.to_str().unwrap()).unwrap();
        for _ in 0..=next(3) {
            let Column { table, column } = &columns[(256 * next(256) + next(256)) % columns.len()];
            let nth =
                |number: usize| format!("(SELECT \"{column}\" FROM \"{table}\" LIMIT 1 OFFSET {number})");
            let own = nth(next(20));
            let value =
                VALUES.get(next(VALUES.len() + 4)).map_or_else(|| nth(next(20)), |value| (*value).to_owned());
            let sql = match next(8) {
                0 => format!("DELETE FROM \"{table}\" WHERE \"{column}\" IS {own}"),
                _ => format!("UPDATE \"{table}\" SET \"{column}\" = {value} WHERE \"{column}\" IS {own}"),
            };
            // What the tables themselves refuse is no input.
            let _ = link.batch_execute(&format!("PRAGMA foreign_keys = OFF; {sql}"));
        }
        drop(link);
        let how = store::Options { read_only: true, ..store::Options::default() };
        match store::open(&Place::File(place.clone()), &how) {
            Err(error) => assert!(!error.say(Locale::Sl).contains('⟦')),
            Ok(opened) => {
                let _ = opened.store.check();
                let _ = opened.store.entries(&preja::store::Page::default());
                opened.project.problems();
                for name in ["segments", "frequencies", "codebook", "map", "propositions", "cards"] {
                    let args = preja::analysis::Args::default();
                    let input = preja::analysis::Input {
                        project: &opened.project,
                        scope: &Scope::default(),
                        args: &args,
                        entries: &[],
                        hits: None,
                    };
                    if let Ok(table) = preja::analysis::by_name(name).unwrap().run(&input) {
                        crate::tables::write_text(&opened.project, &table, "text", |_| {});
                    }
                }
            }
        }
    });
}
