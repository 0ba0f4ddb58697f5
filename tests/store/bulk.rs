//! A large import in one entry, and loading what came of it.

use super::histories::Hand;
use super::story::{append, create, same};
use preja::model::*;
use preja::store::{Options, Place, open};
use preja::text::{Paragraph, Span, Text};
use std::time::Instant;

/// Three coders' codings of every paragraph of so many documents, as one import brings them.
pub fn import(hand: &mut Hand, documents: usize, paragraphs: usize, words: usize) -> Vec<Change> {
    let mut changes = Vec::new();
    let coders: Vec<CoderId> = (0..3).map(|_| CoderId(hand.id())).collect();
    let codes: Vec<CodeId> = (0..50).map(|_| CodeId(hand.id())).collect();
    for (number, id) in coders.iter().enumerate() {
        changes.push(Change::Coder(Box::new(Delta::add(Coder {
            id: *id,
            name: format!("K{number}"),
            created: hand.now(),
        }))));
    }
    for (number, id) in codes.iter().enumerate() {
        let code = Code {
            id: *id,
            name: format!("koda {number}"),
            order: format!("a{number:03}"),
            ..Code::default()
        };
        changes.push(Change::Code(Box::new(Delta::add(code))));
    }
    let sentence = "študij in življenje ".repeat(words / 3);
    for number in 0..documents {
        let body = format!("{sentence}\n").repeat(paragraphs);
        let length = sentence.len() + 1;
        let marks = (0..paragraphs).map(|at| Paragraph::said(at * length, (at + 1) * length - 1)).collect();
        let (text, document) = (TextId(hand.id()), DocumentId(hand.id()));
        changes.push(Change::Text(Box::new(Delta::add(TextRow::new(text, Text::new(body, marks))))));
        let row = Document {
            id: document,
            name: format!("D{number}"),
            label: format!("D{number}"),
            text,
            ..Document::default()
        };
        changes.push(Change::Document(Box::new(Delta::add(row))));
        for at in 0..paragraphs {
            let id = SegmentId(hand.id());
            let span = Span::new(at * length, (at + 1) * length - 1);
            changes.push(Change::Segment(Box::new(Delta::add(Segment {
                id,
                document,
                text,
                span,
                unit: false,
                number: None,
            }))));
            for coder in &coders {
                let coding = Coding {
                    id: CodingId(hand.id()),
                    segment: id,
                    code: codes[(number + at) % codes.len()],
                    coder: *coder,
                    weight: None,
                    status: Status::Active,
                    origin: Origin::Imported,
                    created: hand.now(),
                };
                changes.push(Change::Coding(Box::new(Delta::add(coding))));
            }
        }
    }
    changes
}

/// The import is one entry: stored, loaded and undone whole.
pub fn import_and_undo(place: &Place, documents: usize, paragraphs: usize, words: usize) {
    let opened = create(place);
    let mut hand = Hand::new(3);
    let changes = import(&mut hand, documents, paragraphs, words);
    let mut project = Project::default();
    project.apply(&changes).unwrap();
    let begun = Instant::now();
    append(&opened.store, 0, hand.entry("import", changes, None));
    println!("{} codings stored in {:?}", project.codings().len(), begun.elapsed());
    opened.store.close().unwrap();
    let begun = Instant::now();
    let again = open(place, &Options::default()).unwrap();
    println!("loaded in {:?}", begun.elapsed());
    same(&again.project, &project);
    let begun = Instant::now();
    let entry = super::story::back(&again.store, &mut project, &mut hand, "undo").unwrap();
    append(&again.store, 1, entry);
    println!("undone in {:?}", begun.elapsed());
    assert_eq!(again.store.reload().unwrap().0, Project::default());
    assert_eq!(project, Project::default());
}

#[test]
fn an_import_of_three_coders_is_one_entry_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let (documents, paragraphs, words) = if crate::slow::asked() { (1_000, 34, 200) } else { (20, 30, 12) };
    import_and_undo(&Place::File(folder.path().join("velika.preja")), documents, paragraphs, words);
}
