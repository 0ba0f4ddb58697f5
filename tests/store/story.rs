//! The story every back end lives through: random work, undo and redo, and after every entry the same project.

use super::histories::{Dice, Hand, step};
use preja::command::journal::{Entry, Seq};
use preja::model::{CoderId, Project};
use preja::store::{Answer, Opened, Options, Place, Store, open};

pub fn create(place: &Place) -> Opened {
    open(place, &Options { create: true, ..Options::default() }).unwrap()
}

/// Appends, and says under which number.
pub fn append(store: &Store, head: Seq, entry: Entry) -> Seq {
    store.append(head, entry);
    match store.answer() {
        Answer::Committed(seq) => seq,
        other => panic!("{other:?}"),
    }
}

/// Two projects are the same to the last byte of their texts (rows of texts compare by hash only).
pub fn same(left: &Project, right: &Project) {
    assert_eq!(left, right);
    for (left, right) in left.texts().zip(right.texts()) {
        assert_eq!(left.text, right.text);
        assert_eq!(left.hash, left.text.hash());
    }
    assert_eq!(left.lookups(), right.lookups());
}

/// The definition of what undo takes back, told a second time over the plain list.
fn naive_undo(entries: &[Entry], actor: CoderId) -> Option<Seq> {
    let taken_back = |seq| entries.iter().any(|redo| redo.verb == "redo" && redo.undoes == Some(seq));
    let undone = |seq| {
        entries.iter().any(|undo| undo.verb == "undo" && undo.undoes == Some(seq) && !taken_back(undo.seq))
    };
    let mine = entries
        .iter()
        .rev()
        .filter(|entry| entry.actor == actor && entry.undoes.is_none() && !entry.is_setting());
    mine.map(|entry| entry.seq).find(|seq| !undone(*seq))
}

fn naive_redo(entries: &[Entry], actor: CoderId) -> Option<Seq> {
    for entry in entries.iter().rev().filter(|entry| entry.actor == actor) {
        if entry.verb == "undo"
            && !entries.iter().any(|redo| redo.verb == "redo" && redo.undoes == Some(entry.seq))
        {
            return Some(entry.seq);
        }
        if entry.undoes.is_none() && !entry.is_setting() {
            return None;
        }
    }
    None
}

/// Undoes or redoes what the store names, if the project allows it; the entry that does so.
pub fn back(store: &Store, project: &mut Project, hand: &mut Hand, verb: &str) -> Option<Entry> {
    let top =
        if verb == "undo" { store.undo_top(hand.coder) } else { store.redo_top(hand.coder) }.unwrap()?;
    let entry = store.entry(top).unwrap().unwrap();
    let changes: Vec<_> = entry.changes.into_iter().rev().map(preja::model::Change::inverse).collect();
    project.apply(&changes).ok()?;
    Some(hand.entry(verb, changes, Some(top)))
}

/// Random work of `steps` steps; what was done, and the project it led to.
pub fn work(
    opened: &Opened,
    seed: u64,
    steps: usize,
    mut after_each: impl FnMut(&Project, &[Entry]),
) -> (Project, Vec<Entry>) {
    let store = &opened.store;
    let mut project = opened.project.clone();
    let (mut dice, mut hand) = (Dice::new(seed), Hand::new(seed));
    let hello = hand.hello(&format!("Ana {seed}"));
    project.apply(&hello).unwrap();
    let mut head = append(store, opened.head, hand.entry("coder add", hello, None));
    let mut entries = store.since(0).unwrap();
    for _ in 0..steps {
        assert_eq!(store.undo_top(hand.coder).unwrap(), naive_undo(&entries, hand.coder));
        assert_eq!(store.redo_top(hand.coder).unwrap(), naive_redo(&entries, hand.coder));
        let entry = match dice.below(6) {
            0 => back(store, &mut project, &mut hand, "undo"),
            1 => back(store, &mut project, &mut hand, "redo"),
            _ => step(&project, &mut hand, &mut dice)
                .filter(|changes| project.apply(changes).is_ok())
                .map(|changes| hand.entry("korak", changes, None)),
        };
        let Some(entry) = entry else { continue };
        head = append(store, head, entry.clone());
        entries.push(Entry { seq: head, ..entry });
        after_each(&project, &entries);
    }
    (project, entries)
}

/// One history: after every entry the stored project is the project, and the journal replays to it.
pub fn live(place: &Place, seed: u64) {
    let opened = create(place);
    let store = &opened.store;
    let (project, entries) = work(&opened, seed, 40, |project, entries| {
        let (stored, head) = store.reload().unwrap();
        assert_eq!(head, entries.last().unwrap().seq);
        same(&stored, project);
    });
    assert_eq!(project.problems(), []);
    let stored = store.since(0).unwrap();
    assert_eq!(stored, entries);
    let mut replayed = Project::default();
    stored.iter().for_each(|entry| replayed.apply(&entry.changes).unwrap());
    same(&replayed, &project);
    opened.store.close().unwrap();
    let again = open(place, &Options::default()).unwrap();
    same(&again.project, &project);
    assert_eq!(again.head, entries.last().unwrap().seq);
}
