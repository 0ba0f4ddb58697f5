//! A corrected text: what is carried over, what becomes one, what stays behind, and that nothing is lost. Expected
//! values are counted by hand in the texts below.

use preja::analysis::table::{Cell, cell_text};
use preja::analysis::{Args, Input, by_name};
use preja::command::Command;
use preja::command::code::add::AddCode;
use preja::command::coding::add::AddCoding;
use preja::command::document::{correct::CorrectDocument, mark::MarkParagraphs};
use preja::command::memo::add::AddMemo;
use preja::command::plan::{Plan, World};
use preja::command::question::{add::AddQuestion, put::PutQuestion};
use preja::command::refs::{CodeRef, DocumentRef, PlaceRef};
use preja::command::segment::reshape::MoveSegment;
use preja::message::Locale;
use preja::model::*;
use preja::text::numbering::{Numbering, paragraphs};
use preja::text::{ParagraphKind, Span, Text};

const OLD: &str =
    "Kaj se je spremenilo?\nNajprej vstanejo ob uri, potem pridejo papirji.\nKonec je bil težak.\nŠe kaj?";
const NEW: &str = "Kaj se je spremenilo?\nNajprej vstanejo ob uri, potem pridejo papirji. Konec je bil lahek.\nNazadnje pa: še kaj?";

fn text(body: &str) -> Text {
    Text::new(body, paragraphs(body, Numbering::Lines))
}

struct Desk {
    project: Project,
    world: World,
}

impl Desk {
    fn new() -> Self {
        let mut ids = Ids::new(3);
        let coder = Coder { id: CoderId(ids.next(0)), name: "Ana".into(), created: Time(0) };
        let row = TextRow::new(TextId(ids.next(0)), text(OLD));
        let document = Document {
            id: DocumentId(ids.next(0)),
            name: "Podlipje".into(),
            label: "C".into(),
            text: row.id,
            order: order::after(None),
            ..Document::default()
        };
        let world = World { now: Time(1), actor: coder.id, ids };
        let mut project = Project::default();
        let changes = [
            Change::Coder(Box::new(Delta::add(coder))),
            Change::Text(Box::new(Delta::add(row))),
            Change::Document(Box::new(Delta::add(document))),
        ];
        project.apply(&changes).unwrap();
        Self { project, world }
    }

    fn run(&mut self, command: impl Into<Command>) -> Plan {
        let plan = command.into().plan(&self.project, &mut self.world).unwrap();
        self.project.apply(&plan.changes).unwrap();
        plan
    }

    fn code(&mut self, words: &str, code: &str, weight: Option<u8>) -> SegmentId {
        let document = self.project.documents().next().unwrap();
        let at = OLD.find(words).unwrap();
        let place = PlaceRef::Span { document: document.id, span: Span::new(at, at + words.len()) };
        let add = AddCoding { weight, ..AddCoding::one(place, CodeRef::Typed(code.into())) };
        let plan = self.run(add);
        let Some(Ref::Segment(id)) = plan.touched.first() else { panic!("no segment") };
        *id
    }
}

#[test]
fn a_corrected_text_keeps_what_can_be_kept_and_says_the_rest() {
    let mut desk = Desk::new();
    for path in ["Ritem", "Papirji"] {
        desk.run(AddCode { path: path.into(), ..AddCode::default() });
    }
    // Two segments that differ by the line break at the end: in the new text both are the same words.
    let first = desk.code("Najprej vstanejo ob uri, potem pridejo papirji.", "Ritem", Some(20));
    let second = desk.code("Najprej vstanejo ob uri, potem pridejo papirji.\n", "Ritem", Some(70));
    desk.code("Najprej vstanejo ob uri, potem pridejo papirji.\n", "Papirji", None);
    let lost = desk.code("težak", "Ritem", None);
    for segment in [first, second] {
        let coding = desk.project.codings_on(segment).next().unwrap().id;
        let text = format!("o {segment}");
        desk.run(AddMemo {
            on: Target::Coding(coding).into(),
            kind: MemoKind::default(),
            title: String::new(),
            text,
        });
    }
    let codes: Vec<CodeId> = desk.project.codes().map(|row| row.id).collect();
    let relation = Relation {
        id: RelationId(desk.world.id()),
        from: codes[0],
        kind: "related".into(),
        to: codes[1],
        direction: Direction::default(),
        stance: Stance::default(),
        evidence: vec![second],
        note: String::new(),
        order: order::after(None),
    };
    desk.project.apply(&[Change::Relation(Box::new(Delta::add(relation)))]).unwrap();
    let document = DocumentRef::Typed("C".into());
    desk.run(MarkParagraphs {
        document: document.clone(),
        paragraphs: "1".into(),
        speaker: Some("K1".into()),
        no_speaker: false,
        kind: Some("question".into()),
    });
    desk.run(AddQuestion { kind: QuestionKind::Guide, words: "Kaj se je spremenilo?".into(), under: None });
    let places = vec![PlaceRef::Typed("C1".into()), PlaceRef::Typed("C3".into())];
    desk.run(PutQuestion { question: "1".parse().unwrap(), places, not: false });
    let before = desk.project.clone();
    let old = desk.project.documents().next().unwrap().text;

    let plan = desk.run(CorrectDocument { document, file: "C.txt".into(), text: Some(text(NEW)) });
    assert_eq!(
        Locale::Sl.say(&plan.said),
        "Besedilo dokumenta »Podlipje« je popravljeno. Prenesena sta 2 segmenta. 1 segment ostaja pri starem besedilu, ker v novem nima svojega mesta."
    );
    let notes: Vec<String> = plan.notes.iter().map(|note| Locale::En.say(note)).collect();
    let said = [
        "What has no place is on the review list: preja show review, at the desk the command “Review list”.",
        "1 segment went into another one on the same words.",
        "1 paragraph that put a question is not in the new text.",
    ];
    assert_eq!(notes, said);

    let project = &desk.project;
    assert!(project.problems().is_empty());
    let row = project.documents().next().unwrap();
    assert_eq!(project.text(row.text).body(), NEW);
    let placed: Vec<&Segment> = project.segments().filter(|row| project.is_placed(row)).collect();
    assert_eq!(placed.len(), 1, "two became one");
    assert_eq!(project.quote(placed[0].id), "Najprej vstanejo ob uri, potem pridejo papirji.");
    let mut codings: Vec<(String, Option<u8>)> =
        project.codings_on(placed[0].id).map(|row| (project.code_path(row.code), row.weight)).collect();
    codings.sort();
    assert_eq!(codings, [("Papirji".into(), None), ("Ritem".into(), Some(70))], "the higher weight stays");
    let ritem = project.codings_on(placed[0].id).find(|row| row.weight == Some(70)).unwrap();
    assert_eq!(project.memos_on(Target::Coding(ritem.id)).count(), 2, "the memos of both");
    assert_eq!(
        project.relations().next().unwrap().evidence,
        [placed[0].id],
        "the quote of a relation is the one that stayed"
    );
    // What has no place keeps its old text, byte for byte, with its hash.
    assert_eq!((project.quote(lost), project.segment(lost).unwrap().text), ("težak", old));
    assert_eq!(project.text_row(old), before.text_row(old));
    assert_eq!(project.text(old).body(), OLD);
    // Marks made by hand go along, and so do the paragraphs that put a question.
    let mark = project.text(row.text).paragraph(1).unwrap();
    assert_eq!((mark.kind, mark.speaker.as_deref()), (ParagraphKind::Question, Some("K1")));
    let put: Vec<usize> = project.questions().next().unwrap().put.iter().map(|put| put.paragraph).collect();
    assert_eq!(put, [1]);

    let back: Vec<Change> = plan.changes.iter().rev().cloned().map(Change::inverse).collect();
    desk.project.apply(&back).unwrap();
    assert!(desk.project == before);
}

#[test]
fn the_same_text_and_an_empty_one_are_refused() {
    let mut desk = Desk::new();
    let correct = |text: Option<Text>| CorrectDocument {
        document: DocumentRef::Typed("C".into()),
        file: "C.txt".into(),
        text,
    };
    for given in [Some(text(OLD)), Some(text(" \n ")), None] {
        assert!(Command::from(correct(given)).plan(&desk.project, &mut desk.world).is_err());
    }
}

/// The review list as lines: name, paragraph it had, words, codes, nearest place and words.
fn review(project: &Project) -> Vec<String> {
    let input = Input { project, scope: &Scope::default(), args: &Args::default(), entries: &[], hits: None };
    let table = by_name("review").unwrap().run(&input).unwrap();
    let line = |row: &Vec<Cell>| {
        row.iter().map(|cell| cell_text(project, cell, Locale::Sl)).collect::<Vec<_>>().join(" | ")
    };
    table.rows.iter().map(line).collect()
}

#[test]
fn a_segment_that_waits_is_placed_by_its_name() {
    let mut desk = Desk::new();
    for path in ["Ritem", "Konec"] {
        desk.run(AddCode { path: path.into(), ..AddCode::default() });
    }
    let near = desk.code("Konec je bil težak.", "Konec", Some(30));
    let far = desk.code("težak", "Ritem", None);
    desk.run(CorrectDocument {
        document: DocumentRef::Typed("C".into()),
        file: "C.txt".into(),
        text: Some(text(NEW)),
    });
    // Of the five tokens of the first four stand in the new text; of the one of the second none.
    let waiting = [
        "C!1 | Podlipje | 3 | Konec je bil težak. | Konec | C2 | Konec je bil lahek.",
        "C!2 | Podlipje | 3 | težak | Ritem |  | ",
    ];
    assert_eq!(review(&desk.project), waiting);

    let to = |words: &str| MoveSegment {
        place: PlaceRef::Typed("C!1".into()),
        quote: None,
        to: Some(PlaceRef::Typed("C2".into())),
        to_quote: Some(words.into()),
    };
    // Where it shall stand has to be said.
    let nowhere = MoveSegment { to: None, ..to("") };
    assert!(Command::from(nowhere).plan(&desk.project, &mut desk.world).is_err());
    let before = desk.project.clone();
    let plan = desk.run(to("Konec je bil lahek."));
    assert_eq!(Locale::Sl.say(&plan.said), "Segment C!1 ima mesto v popravljenem besedilu: C2");
    assert_eq!(desk.project.quote(near), "Konec je bil lahek.");
    assert_eq!(desk.project.codings_on(near).next().unwrap().weight, Some(30));
    // The next one has the first name now, and goes into the segment that stands there.
    assert_eq!(review(&desk.project), ["C!1 | Podlipje | 3 | težak | Ritem |  | "]);
    desk.run(to("Konec je bil lahek."));
    assert!(desk.project.segment(far).is_none() && review(&desk.project).is_empty());
    let codes: Vec<String> =
        desk.project.codings_on(near).map(|row| desk.project.code_path(row.code)).collect();
    assert_eq!(codes, ["Konec", "Ritem"]);
    assert_eq!(desk.project.texts().count(), 1, "the old text goes with the last that stood in it");

    let back: Vec<Change> = plan.changes.iter().rev().cloned().map(Change::inverse).collect();
    let mut undone = before.clone();
    undone.apply(&plan.changes).unwrap();
    undone.apply(&back).unwrap();
    assert!(undone == before);
}
