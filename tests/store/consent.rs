//! Withdrawn consent: after an erasure no byte of project, journal and snapshots holds a sentence of the document.

use super::histories::Hand;
use super::story::{append, create, same};
use preja::model::*;
use preja::store::{Options, Place, State, Store, asks_for_reload, leftovers, open, plan_erasure};
use preja::text::{Paragraph, Span, Text};
use std::path::Path;

/// Words that must be found nowhere: two versions of the text, a quote in a memo, the names.
pub const SECRETS: [&str; 8] = [
    "Otrok je takrat živel pri babici",
    "pri babici v Kostanjevici ob Krki",
    "potem pa smo odšli na sodišče in čakali",
    "na sodišče in čakali ves dan",
    "Gospa Marjeta Skrivna",
    "prikrita opomba k segmentu",
    "parafraza tega, kar je bilo rečeno",
    "skrivna vrednost",
];

/// What must stay.
const STAYS: &str = "Druga oseba pripoveduje o službi in o prihodnosti";

fn add<T>(make: impl Fn(Box<Delta<T>>) -> Change, row: T) -> Change {
    make(Box::new(Delta::add(row)))
}

fn text(body: &str) -> Text {
    Text::new(body, vec![Paragraph { speaker: Some("Ž1".into()), ..Paragraph::said(0, body.len()) }])
}

/// A project with two documents, of which one will be erased; what was appended, one entry each.
struct Study {
    hand: Hand,
    project: Project,
    head: i64,
    gone: DocumentId,
    stays: DocumentId,
    memo: MemoId,
    case: CaseId,
}

impl Study {
    fn run(&mut self, store: &Store, changes: Vec<Change>) {
        self.project.apply(&changes).unwrap();
        let entry = self.hand.entry("korak", changes, None);
        self.head = append(store, self.head, entry);
    }

    fn new(store: &Store) -> Self {
        let mut hand = Hand::new(77);
        let hello = hand.hello("Ana");
        let (gone, stays) = (DocumentId(hand.id()), DocumentId(hand.id()));
        let (memo, case) = (MemoId(hand.id()), CaseId(hand.id()));
        let mut study = Self { hand, project: Project::default(), head: 0, gone, stays, memo, case };
        study.run(store, hello);
        let (first, second, other) =
            (TextId(study.hand.id()), TextId(study.hand.id()), TextId(study.hand.id()));
        let body = "Otrok je takrat živel pri babici v Kostanjevici ob Krki. To je bilo.";
        let row = Document {
            id: gone,
            name: "Gospa Marjeta Skrivna".into(),
            label: "A".into(),
            text: first,
            ..Document::default()
        };
        study.run(
            store,
            vec![add(Change::Text, TextRow::new(first, text(body))), add(Change::Document, row.clone())],
        );
        let row_other =
            Document { id: stays, name: "B".into(), label: "B".into(), text: other, ..Document::default() };
        study.run(
            store,
            vec![add(Change::Text, TextRow::new(other, text(STAYS))), add(Change::Document, row_other)],
        );
        let code = CodeId(study.hand.id());
        study.run(store, vec![add(Change::Code, Code { id: code, name: "dom".into(), ..Code::default() })]);
        let now = study.hand.now();
        let coder = study.hand.coder;
        for (document, text, end) in [(gone, first, 33), (gone, first, 20), (stays, other, 12)] {
            let (segment, coding, value) =
                (SegmentId(study.hand.id()), CodingId(study.hand.id()), MemoId(study.hand.id()));
            let status = Status::Active;
            let origin = Origin::Hits("Otrok je takrat živel pri babici".into());
            let origin = if document == gone { origin } else { Origin::Hand };
            study.run(
                store,
                vec![
                    add(
                        Change::Segment,
                        Segment {
                            id: segment,
                            document,
                            text,
                            span: Span::new(0, end),
                            unit: false,
                            number: None,
                        },
                    ),
                    add(
                        Change::Coding,
                        Coding {
                            id: coding,
                            segment,
                            code,
                            coder,
                            weight: None,
                            status,
                            origin,
                            created: now,
                        },
                    ),
                ],
            );
            let words = if document == gone { "prikrita opomba k segmentu" } else { "opomba, ki ostane" };
            let memo = Memo {
                id: value,
                target: Target::Segment(segment),
                kind: MemoKind::Paraphrase,
                title: String::new(),
                body: words.into(),
                coder,
                created: now,
                changed: now,
            };
            study.run(store, vec![add(Change::Memo, memo)]);
        }
        // One segment was taken away again before: only the journal still knows it.
        let segment = study.project.segments().find(|row| row.span.end == 20).unwrap().clone();
        let coding = study.project.codings_on(segment.id).next().unwrap().clone();
        let note = study.project.memos_on(Target::Segment(segment.id)).next().unwrap().clone();
        let mut after = note.clone();
        after.body = "parafraza tega, kar je bilo rečeno".into();
        study.run(
            store,
            vec![Change::Memo(Box::new(Delta { before: Some(note), after: Some(after.clone()) }))],
        );
        study.run(
            store,
            vec![
                Change::Memo(Box::new(Delta::remove(after))),
                Change::Coding(Box::new(Delta::remove(coding))),
                Change::Segment(Box::new(Delta::remove(segment))),
            ],
        );
        // A correction, whose first version stays for the segments that stand on it.
        let corrected =
            text("Otrok je takrat živel drugje, potem pa smo odšli na sodišče in čakali ves dan.");
        let after = Document { text: second, ..row.clone() };
        study.run(
            store,
            vec![
                add(Change::Text, TextRow::new(second, corrected)),
                Change::Document(Box::new(Delta { before: Some(row), after: Some(after) })),
            ],
        );
        let variable = VariableId(study.hand.id());
        let value = Value {
            id: ValueId(study.hand.id()),
            variable,
            holder: Holder::Document(gone),
            value: "skrivna vrednost".into(),
        };
        let variable = Variable { id: variable, name: "regija".into(), order: "a0".into() };
        study.run(store, vec![add(Change::Variable, variable), add(Change::Value, value)]);
        let person = Case {
            id: case,
            name: "ena oseba".into(),
            kind: CaseKind::Person,
            speaker: None,
            documents: vec![gone],
            segments: study.project.segments().filter(|row| row.document == gone).map(|row| row.id).collect(),
        };
        let quote = Memo {
            id: memo,
            target: Target::Diary,
            kind: MemoKind::Reflexive,
            title: "razmislek".into(),
            body: "Zapisala sem: »odšli na sodišče in čakali ves dan«.".into(),
            coder,
            created: now,
            changed: now,
        };
        study.run(store, vec![add(Change::Case, person), add(Change::Memo, quote)]);
        let pins = serde_json::json!([{ "document": gone.to_string() }, { "document": stays.to_string() }]);
        study.run(store, vec![add(Change::Setting, Setting { key: "pins".into(), value: pins })]);
        study
    }
}

/// A project with the document that will be erased.
pub fn lay_out(place: &Place) -> preja::store::Opened {
    let opened = create(place);
    Study::new(&opened.store);
    opened
}

/// True when some file under the folder holds these bytes.
pub fn is_in_files(folder: &Path, words: &str) -> bool {
    std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).any(|path| {
        if path.is_dir() {
            return is_in_files(&path, words);
        }
        std::fs::read(&path)
            .is_ok_and(|bytes| bytes.windows(words.len()).any(|window| window == words.as_bytes()))
    })
}

/// The story of an erasure. `search` looks for words in all that the back end has stored.
pub fn withdraw(place: &Place, search: impl Fn(&str) -> bool) {
    let opened = create(place);
    let store = &opened.store;
    let mut study = Study::new(store);
    if matches!(place, Place::File(_)) {
        store.backup(None).unwrap();
    }
    assert_eq!(store.check().unwrap(), []);
    SECRETS.iter().for_each(|words| assert!(search(words), "the search finds what is there: {words}"));
    let before = study.head;
    let mut erasure = plan_erasure(&study.project, study.gone);
    assert_eq!(leftovers(&study.project, &erasure), [Ref::Memo(study.memo), Ref::Case(study.case)]);
    erasure.take(&study.project, Ref::Memo(study.memo));
    let entry = study.hand.entry("erase", Vec::new(), None);
    let early = store.erase(before - 1, erasure.clone(), entry.clone()).unwrap_err();
    assert_eq!(early.message.key, "store-moved");
    assert_eq!(store.reload().unwrap(), (study.project.clone(), before), "nothing was done");
    let erased = store.erase(before, erasure.clone(), entry).unwrap();
    assert_eq!(erased.seq, before + 1);
    assert_eq!(erased.rows, [Ref::Case(study.case)], "the case is left to a person");
    assert_eq!(store.sweeps().unwrap()[&erased.seq].state, State::Due);
    let swept = store.sweep().unwrap();
    assert_eq!(swept.copies.len(), usize::from(matches!(place, Place::File(_))));
    assert_eq!((swept.failed, swept.stays), (Vec::new(), Vec::new()));
    store.settle_sweep(erased.seq, None).unwrap();
    assert!(store.sweeps().unwrap().is_empty());
    assert!(store.erased().unwrap().contains(&study.gone.to_string()));

    SECRETS.iter().for_each(|words| assert!(!search(words), "still there: {words}"));
    assert!(search(STAYS) && search("opomba, ki ostane"));
    study.project.apply(&erasure.changes).unwrap();
    let (stored, head) = store.reload().unwrap();
    same(&stored, &study.project);
    assert_eq!(head, erased.seq);
    assert_eq!(
        stored.setting("pins").unwrap(),
        &serde_json::json!([{ "document": study.stays.to_string() }])
    );
    assert_eq!(store.check().unwrap(), []);

    // Undo stops at the base; the trail keeps number, time and actor; who has seen less has to load anew.
    assert_eq!(store.undo_top(study.hand.coder).unwrap(), None);
    let trail = store.entries(&preja::store::Page::default()).unwrap();
    assert_eq!(trail.iter().map(|entry| entry.seq).collect::<Vec<_>>(), (1..=head).rev().collect::<Vec<_>>());
    let marked = trail.iter().filter(|entry| entry.said.key == "entry-erased").count();
    assert_eq!(marked, erased.entries);
    assert!(asks_for_reload(&store.since(before).unwrap_err()));
    let hello = study.hand.entry("korak", Vec::new(), None);
    let head = append(store, head, hello);
    opened.store.close().unwrap();
    let again = open(place, &Options::default()).unwrap();
    same(&again.project, &study.project);
    assert_eq!(again.head, head);
    SECRETS.iter().for_each(|words| assert!(!search(words), "back again: {words}"));
}

#[test]
fn an_erased_document_is_in_no_byte_of_a_file_and_its_snapshots() {
    let folder = tempfile::tempdir().unwrap();
    withdraw(&Place::File(folder.path().join("studija.preja")), |words| is_in_files(folder.path(), words));
}
