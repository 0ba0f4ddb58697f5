//! Laws: after any history a search is that of an index made anew; ranges lie in the text; nothing panics.

use super::*;
use preja::index::Order;
use proptest::prelude::*;

const WORDS: &[&str] = &[
    "delo",
    "dela",
    "delati",
    "del",
    "udeleženec",
    "udelezenka",
    "Udeleženke",
    "človek",
    "ljudje",
    "zdej",
    "¢as",
    "časa",
    "in",
    "na",
    "trg",
    "opolnomoče-\nnje",
    "dru8tvo",
    "zdravstveno-socialna",
    "CSD-ja",
    "žena",
    "zena",
    "interviews",
];

const QUERIES: &[&str] = &[
    "delo",
    "dela",
    "udelezenec",
    "čas",
    "društvo",
    "žen*",
    "*al*",
    "\"na trg\"",
    "na NEAR/1 delo",
    "delo THEN trg",
    "NOT delo",
    "delo OR človek",
    "udeleženec~1",
    "/d.*/",
    "in delo",
    "zdaj",
    "opolnomočenje",
    "socialna",
    "csd",
    "interview",
];

fn body() -> impl Strategy<Value = String> {
    let paragraph =
        prop::collection::vec(prop::sample::select(WORDS), 1..8).prop_map(|words| words.join(" "));
    prop::collection::vec(paragraph, 0..4).prop_map(|paragraphs| paragraphs.join("\n\n"))
}

/// A step in a project's life: a document gets this text, class and language, or goes.
#[derive(Clone, Debug)]
struct Step {
    document: usize,
    body: String,
    class: u8,
    gone: bool,
    followed: bool,
}

fn step() -> impl Strategy<Value = Step> {
    (0..4_usize, body(), 0..5_u8, prop::bool::weighted(0.2), prop::bool::weighted(0.7))
        .prop_map(|(document, body, class, gone, followed)| Step { document, body, class, gone, followed })
}

proptest! {
    #![proptest_config(cases(12))]
    #[test]
    fn after_any_history_as_if_made_anew(steps in prop::collection::vec(step(), 1..7), override_at in 0..7_usize) {
        let folder = tempfile::tempdir().unwrap();
        let index = Index::open(&folder.path().join("index"), Default::default()).unwrap();
        prop_assert!(!index.is_in_memory());
        let mut rows: Vec<Option<(Text, u8, usize)>> = vec![None; 4];
        let mut project = Project::default();
        for (number, step) in steps.iter().enumerate() {
            rows[step.document] = (!step.gone).then(|| (text(&step.body), step.class, number));
            let mut all = Rows::default();
            if number >= override_at {
                all.settings.push(Setting { key: "lexicon".into(), value: serde_json::json!({ "trg": ["tržišče", "trg"] }) });
            }
            for (at, row) in rows.iter().enumerate() {
                let Some((text, class, made)) = row else { continue };
                let text_id = TextId(id(4, made * 10 + at));
                all.texts.push(TextRow::new(text_id, text.clone()));
                all.documents.push(Document {
                    id: DocumentId(id(3, at + 1)),
                    name: format!("D{at}"),
                    label: format!("D{at}"),
                    text: text_id,
                    order: format!("a{at}"),
                    ocr: *class == 1,
                    record: if *class == 2 { Record::Verbatim } else { Record::Document },
                    language: if *class == 3 { "en".into() } else { "sl".into() },
                    ..Document::default()
                });
            }
            project = Project::from_rows(all);
            if step.followed {
                follow(&index, &project);
            }
        }
        follow(&index, &project);
        let anew = indexed(&project);
        for query in QUERIES {
            for order in [Order::Document, Order::Relevance] {
                let options = Options { order, ..Options::default() };
                let query = parse(query).unwrap();
                let found = index.search(&project, &Scope::default(), &query, &options).unwrap();
                prop_assert_eq!(&found, &anew.search(&project, &Scope::default(), &query, &options).unwrap(), "{}", query);
                for hit in &found.shown {
                    for range in &hit.ranges {
                        prop_assert!(hit.span.holds(range.span) && !project.text(hit.text).slice(range.span).is_empty());
                    }
                    let marked = query.to_string().contains("NOT") || !hit.ranges.is_empty();
                    prop_assert!(marked, "a hit of {} without a word marked", query);
                }
            }
        }
    }

    #[test]
    fn hostile_queries_are_answered_or_refused(query in "(\\PC|[ \"()*?~/:&|>a-cčšžA-Z0-9.+\\\\\\[\\]{}^$]|NEAR/2|THEN|OR |NOT |code:|in:segments|is:coded|delo|/.*/){0,20}") {
        static PROJECT: std::sync::LazyLock<(Project, Index)> = std::sync::LazyLock::new(|| {
            let mut made = Made::default();
            let ana = made.coder("Ana");
            let a = made.document("A", "Delo in človek.\n\nČas je delo.\n\nKonec.");
            let code = made.code(None, "a");
            made.coding(a, "človek.\n\nČas", code, ana);
            let project = made.project();
            let index = indexed(&project);
            (project, index)
        });
        let (project, index) = &*PROJECT;
        if let Ok(read) = parse(&query) {
            match index.search(project, &Scope::default(), &read, &Options::default()) {
                Ok(hits) => prop_assert!(hits.shown.len() == hits.total.min(100)),
                Err(problem) => prop_assert!(query.get(problem.place).is_some()),
            }
            let _ = index.segments(project, &Scope::default(), &read);
        }
    }
}
