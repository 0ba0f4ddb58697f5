//! The laws of counting: every table equals a plain recount, whatever the project.

use crate::table_project::{ORDER, id, lines, project, rows, sound};
use crate::tables::{TABLE, run, run_in};
use preja::analysis::table::{Cell, Table, cell_text};
use preja::analysis::{Args, CountUnit, Input, Percent, Shape, by_name};
use preja::message::Locale;
use preja::model::scope::cut;
use preja::model::*;
use preja::text::{Paragraph, Span, Text};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A region for each document of the invented table: five in the east, four in the west, one unknown; J in two parts.
fn with_regions() -> Rows {
    let mut rows = rows(&lines(TABLE), ORDER);
    let variable = VariableId(id(7, 1));
    rows.variables.push(Variable { id: variable, name: "regija".into(), order: "a".into() });
    let places = [
        "vzhodna\\Ščit",
        "zahodna\\Žaga",
        "zahodna\\Žaga",
        "vzhodna\\Čret",
        "vzhodna\\Cvet",
        "zahodna\\Breg",
        "vzhodna\\Cvet",
    ];
    let labels = ["A", "G", "J", "H", "F", "D", "I"];
    for (number, (label, place)) in labels.iter().zip(places).enumerate() {
        let document = rows.documents.iter().find(|row| row.label == *label).unwrap().id;
        let value = Value {
            id: ValueId(id(8, number + 1)),
            variable,
            holder: Holder::Document(document),
            value: place.into(),
        };
        rows.values.push(value);
    }
    rows
}

fn by_region(depth: usize) -> Args {
    Args { by: Some(VariableId(id(7, 1))), depth, ..Args::default() }
}

fn ids(table: &Table) -> Vec<&str> {
    table.columns.iter().map(|column| column.id.as_str()).collect()
}

fn said(project: &Project, table: &Table, ending: &str) -> Vec<String> {
    let row =
        table.rows.iter().find(|row| cell_text(project, &row[0], Locale::Sl).ends_with(ending)).unwrap();
    row[1..].iter().map(|cell| cell_text(project, cell, Locale::Sl)).collect()
}

/// Expected: counted by hand in the invented table (A H F I east, G J D west, E C B unknown).
#[test]
fn codes_by_region_count_documents_and_sort_in_slovenian() {
    let project = sound(with_regions());
    let table = run(&project, "crosstab", by_region(1));
    assert_eq!(ids(&table), ["code", "v:vzhodna", "v:zahodna", "v:", "total"]);
    assert_eq!(said(&project, &table, "\\Ni še sprememb"), ["3", "3", "3", "9"]);
    assert_eq!(said(&project, &table, "\\Stiki z ljudmi, v soseski"), ["3", "2", "2", "7"]);
    let deep = run(&project, "crosstab", by_region(2));
    let sorted = [
        "code",
        "v:vzhodna\\Cvet",
        "v:vzhodna\\Čret",
        "v:vzhodna\\Ščit",
        "v:zahodna\\Breg",
        "v:zahodna\\Žaga",
        "v:",
        "total",
    ];
    assert_eq!(ids(&deep), sorted);
}

/// Expected by hand: J's one segment under *Ni še sprememb* lies in the east by its own value, the rest of J in the west.
#[test]
fn a_segments_own_value_overrides_and_the_total_stays_a_union() {
    let mut rows = with_regions();
    let document = rows.documents.iter().find(|row| row.label == "J").unwrap().id;
    let fragment =
        rows.segments.iter().filter(|row| row.document == document).map(|row| row.id).next().unwrap();
    let value = "vzhodna\\Čret".to_owned();
    rows.values.push(Value {
        id: ValueId(id(8, 99)),
        variable: VariableId(id(7, 1)),
        holder: Holder::Segment(fragment),
        value,
    });
    let project = sound(rows);
    let table = run(&project, "crosstab", by_region(1));
    assert_eq!(said(&project, &table, "\\Ni še sprememb"), ["4", "2", "3", "9"]);
    assert_eq!(said(&project, &table, "Učinki obiskov"), ["5", "3", "3", "10"]);
    let notes: Vec<String> = table.notes.iter().map(|note| Locale::Sl.say(note)).collect();
    assert!(notes.iter().any(|note| note.starts_with("vzhodna – število dokumentov: 5,")), "{notes:?}");
    assert!(notes.iter().any(|note| note.contains("štete po dokumentih")), "{notes:?}");
}

#[test]
fn shares_are_of_the_documents_in_the_column_and_warned_of() {
    let project = sound(with_regions());
    let table = run(&project, "crosstab", Args { percent: Percent::Documents, ..by_region(1) });
    assert_eq!(
        said(&project, &table, "\\Ni še sprememb"),
        ["3", "75,0 %", "3", "100,0 %", "3", "100,0 %", "9", "90,0 %"]
    );
    assert!(table.notes.iter().any(|note| note.key == "crosstab-few-documents"));
    assert!(
        !run(&project, "crosstab", by_region(1))
            .notes
            .iter()
            .any(|note| note.key == "crosstab-few-documents")
    );
    assert!(
        run(&project, "crosstab", by_region(2)).notes.iter().any(|note| note.key == "crosstab-one-document")
    );
}

/// 16 people in 10 documents: two in six of them, one in four. *Ni še sprememb* is missing in F alone, which has one:
/// 9 documents, so at least 9 people and at most 15 (as the design page on the method counts for the study).
#[test]
fn people_are_bounds_where_they_cannot_be_told_apart() {
    let mut rows = with_regions();
    let mut person = 0;
    for document in rows.documents.clone() {
        let two = "AGJHDI".contains(&document.label);
        for _ in 0..if two { 2 } else { 1 } {
            person += 1;
            let (speaker, segments) = (None, Vec::new());
            let documents = vec![document.id];
            rows.cases.push(Case {
                id: CaseId(id(9, person)),
                name: format!("oseba {person}"),
                kind: CaseKind::Person,
                speaker,
                documents,
                segments,
            });
        }
    }
    let project = sound(rows.clone());
    let table = run(&project, "crosstab", Args { unit: CountUnit::Cases, ..by_region(1) });
    assert_eq!(said(&project, &table, "\\Ni še sprememb"), ["3–6", "3–6", "3", "9–15"]);
    assert_eq!(said(&project, &table, "Učinki obiskov"), ["4–7", "3–6", "3", "10–16"]);
    assert!(table.notes.iter().any(|note| Locale::Sl.say(note) == "Osnova: 16 oseb."));
    // With one speaker's own segment known, that document is exact.
    let document = rows.documents.iter().find(|row| row.label == "J").unwrap().id;
    let own: Vec<SegmentId> =
        rows.segments.iter().filter(|row| row.document == document).map(|row| row.id).collect();
    rows.cases.iter_mut().find(|case| case.documents == [document]).unwrap().segments = own;
    let project = sound(rows);
    let table = run(&project, "crosstab", Args { unit: CountUnit::Cases, ..by_region(1) });
    assert_eq!(said(&project, &table, "\\Ni še sprememb"), ["3–6", "3–5", "3", "9–14"]);
}

#[test]
fn without_a_variable_or_with_shares_of_people_the_sentence_says_what_to_do() {
    let project = sound(with_regions());
    let refuse = |args: Args| {
        let input =
            Input { project: &project, scope: &Scope::default(), args: &args, entries: &[], hits: None };
        by_name("crosstab").unwrap().run(&input).unwrap_err()
    };
    assert_eq!(refuse(Args::default()).exit_code(), 2);
    assert!(
        refuse(Args { unit: CountUnit::Cases, percent: Percent::Row, ..by_region(1) })
            .say(Locale::Sl)
            .contains("razpon")
    );
}

#[test]
fn set_aside_codings_and_segments_without_a_place_are_left_out_and_said() {
    let mut rows = with_regions();
    rows.codings.last_mut().unwrap().status = Status::SetAside("ne sodi sem".into());
    let (last, document) = (TextId(id(4, 90)), rows.documents[0].id);
    rows.texts.push(TextRow::new(last, Text::new("Popravljeno.", vec![Paragraph::said(0, 12)])));
    rows.documents[0].text = last;
    let gone = rows.segments.iter().filter(|row| row.document == document).count();
    let project = sound(rows);
    let table = run(&project, "segments", Args::default());
    let notes: Vec<String> = table.notes.iter().map(|note| Locale::En.say(note)).collect();
    assert!(
        notes.contains(&format!(
            "{gone} coded segments without a place in the corrected text are not counted; they wait on the review list."
        )),
        "{notes:?}"
    );
    assert!(notes.contains(&"One coding that was set aside is not counted.".to_owned()), "{notes:?}");
    assert!(table.rows.iter().all(|row| row[1] != Cell::Document(document)));
}

/// A level's rows are its codes, and what lies under them counts with them.
#[test]
fn a_level_in_the_scope_keeps_what_lies_under_it() {
    let mut rows = with_regions();
    rows.codes.iter_mut().find(|code| code.name.starts_with("Stiki")).unwrap().level =
        Some("kategorija".into());
    let project = sound(rows);
    let scope = Scope { level: Some("kategorija".into()), ..Scope::default() };
    let table = run_in(&project, "frequencies", &Args::default(), &scope);
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.rows[0][3..], [Cell::Count(12), Cell::Count(7)]);
}

#[test]
fn segments_on_request_name_unknown_columns() {
    let project = project(&lines(TABLE), ORDER);
    let args = Args { columns: vec!["bogus".into()], ..Args::default() };
    let input = Input { project: &project, scope: &Scope::default(), args: &args, entries: &[], hits: None };
    let error = by_name("segments").unwrap().run(&input).unwrap_err();
    assert!(error.say(Locale::En).contains("no column bogus. Choose from: fragment, context"), "{error}");
}

/// What a random project is made of: parents of codes, values of documents, segments with codes, coders and own values.
#[derive(Clone, Debug)]
struct Plan {
    parents: Vec<usize>,
    values: Vec<usize>,
    segments: Vec<PlannedSegment>,
}

/// Document, codings (code, coder, active), own value.
type PlannedSegment = (usize, Vec<(usize, usize, bool)>, usize);

const VALUES: [&str; 6] = ["", "a", "a\\b", "a\\c", "b", "c\\a"];

fn plan() -> impl Strategy<Value = Plan> {
    let marks = prop::collection::vec((0usize..7, 0usize..2, prop::bool::weighted(0.85)), 0..4);
    let segments = prop::collection::vec((0usize..5, marks, 0usize..12), 0..25);
    (prop::collection::vec(0usize..8, 7), prop::collection::vec(0usize..6, 5), segments)
        .prop_map(|(parents, values, segments)| Plan { parents, values, segments })
}

fn build(plan: &Plan) -> Project {
    let mut rows = Rows::default();
    let variable = VariableId(id(7, 1));
    rows.variables.push(Variable { id: variable, name: "v".into(), order: "a".into() });
    for coder in 0..2 {
        rows.coders.push(Coder { id: CoderId(id(1, coder)), name: format!("c{coder}"), created: Time(0) });
    }
    for (number, parent) in plan.parents.iter().enumerate() {
        // A parent comes before its child, so that the tree has no circle.
        let parent = (*parent < number).then(|| CodeId(id(2, *parent)));
        rows.codes.push(Code {
            id: CodeId(id(2, number)),
            parent,
            name: format!("k{number}"),
            order: format!("a{number}"),
            ..Code::default()
        });
    }
    for (number, value) in plan.values.iter().enumerate() {
        let (document, text) = (DocumentId(id(3, number)), TextId(id(4, number)));
        rows.texts.push(TextRow::new(text, Text::new("x".repeat(60), vec![Paragraph::said(0, 60)])));
        let order = format!("a{number}");
        rows.documents.push(Document {
            id: document,
            label: format!("D{number}"),
            name: format!("D{number}"),
            text,
            order,
            ..Document::default()
        });
        if !VALUES[*value].is_empty() {
            let holder = Holder::Document(document);
            rows.values.push(Value {
                id: ValueId(id(8, number)),
                variable,
                holder,
                value: VALUES[*value].into(),
            });
        }
    }
    for (number, (document, marks, value)) in plan.segments.iter().enumerate() {
        let segment = SegmentId(id(5, number));
        let span = Span::new(number, number + 3);
        rows.segments.push(Segment {
            id: segment,
            document: DocumentId(id(3, *document)),
            text: TextId(id(4, *document)),
            span,
            unit: false,
            number: None,
        });
        if *value < VALUES.len() {
            let holder = Holder::Segment(segment);
            rows.values.push(Value {
                id: ValueId(id(8, 1000 + number)),
                variable,
                holder,
                value: VALUES[*value].into(),
            });
        }
        let mut done = BTreeSet::new();
        for (code, coder, active) in marks {
            if done.insert((code, coder)) {
                let status = if *active { Status::Active } else { Status::SetAside("ne".into()) };
                rows.codings.push(Coding {
                    id: CodingId(id(6, rows.codings.len())),
                    segment,
                    code: CodeId(id(2, *code)),
                    coder: CoderId(id(1, *coder)),
                    weight: None,
                    status,
                    origin: Origin::Hand,
                    created: Time(0),
                });
            }
        }
    }
    sound(rows)
}

/// The recount: every active coding from the rows alone, as sets of (segment, code) and documents, per code and value.
type Recount = BTreeMap<(CodeId, Option<String>), (BTreeSet<(SegmentId, CodeId)>, BTreeSet<DocumentId>)>;

fn recount(project: &Project, depth: usize) -> Recount {
    let mut all = Recount::new();
    for coding in project.codings().filter(|coding| coding.is_active()) {
        let segment = project.segment(coding.segment).unwrap();
        let value = project.value_for(segment.id, segment.document, VariableId(id(7, 1))).unwrap_or_default();
        for code in project.codes().map(|code| code.id) {
            if code == coding.code || tree::is_under(project, coding.code, code) {
                for column in [Some(cut(value, depth)), None] {
                    let (pairs, documents) = all.entry((code, column)).or_default();
                    pairs.insert((segment.id, coding.code));
                    documents.insert(segment.document);
                }
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn a_crosstab_equals_the_recount_and_opens_what_it_counts(plan in plan(), depth in 0usize..3, by_segments: bool) {
        let project = build(&plan);
        let expected = recount(&project, depth);
        let unit = if by_segments { CountUnit::Segments } else { CountUnit::Documents };
        let table = run(&project, "crosstab", Args { unit, ..by_region(depth) });
        for (at, row) in table.rows.iter().enumerate() {
            let Cell::Code(code) = row[0] else { panic!("a code") };
            for (column, cell) in row.iter().enumerate().skip(1) {
                let name = table.columns[column].id.strip_prefix("v:").map(str::to_owned);
                let (pairs, documents) = expected.get(&(code, name)).cloned().unwrap_or_default();
                let count = if by_segments { pairs.len() } else { documents.len() };
                prop_assert_eq!(cell, &Cell::Count(count as u64));
                let (scope, _) = table.opens(at, column).unwrap();
                let mut opened = BTreeSet::new();
                scope.pairs(&project, None, |pair| { opened.insert((pair.segment, pair.code)); });
                prop_assert_eq!(opened, pairs);
            }
        }
        let counted: BTreeSet<_> = expected.keys().filter_map(|(_, name)| name.clone()).collect();
        let shown: BTreeSet<_> = ids(&table).iter().filter_map(|name| name.strip_prefix("v:")).map(str::to_owned).collect();
        prop_assert!(counted.is_subset(&shown));
    }

    #[test]
    fn the_long_shape_says_the_same_as_the_wide(plan in plan(), depth in 0usize..3) {
        let project = build(&plan);
        let wide = run(&project, "crosstab", by_region(depth));
        let long = run(&project, "crosstab", Args { shape: Shape::Long, ..by_region(depth) });
        let columns = wide.columns.len() - 2;
        prop_assert_eq!(long.rows.len(), wide.rows.len() * columns);
        for (at, row) in long.rows.iter().enumerate() {
            prop_assert_eq!(&row[4], &wide.rows[at / columns][1 + at % columns]);
        }
    }

    #[test]
    fn frequencies_are_unions_over_the_tree(plan in plan()) {
        let project = build(&plan);
        let expected = recount(&project, 0);
        let table = run(&project, "frequencies", Args::default());
        prop_assert_eq!(table.rows.len(), project.codes().len());
        for row in &table.rows {
            let Cell::Code(code) = row[0] else { panic!("a code") };
            let (pairs, documents) = expected.get(&(code, None)).cloned().unwrap_or_default();
            let own: BTreeSet<_> = pairs.iter().filter(|(_, one)| *one == code).collect();
            let in_documents: BTreeSet<_> = own.iter().map(|(segment, _)| project.segment(*segment).unwrap().document).collect();
            let counts = [own.len(), in_documents.len(), pairs.len(), documents.len()].map(|count| Cell::Count(count as u64));
            prop_assert_eq!(&row[1..], &counts);
        }
    }
}
