//! The folder of the index: made anew when damaged, left alone when another process writes, empty after an erasure.

use super::*;
use std::path::Path;

fn project() -> Project {
    let mut made = Made::default();
    made.document("A", "Skrivnostna beseda abrakadabra.\n\nDelo.");
    made.document("B", "Drugo delo.");
    made.project()
}

fn open(folder: &Path) -> Index {
    Index::open(folder, Default::default()).unwrap()
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .collect()
}

#[test]
fn it_is_kept_and_nothing_is_indexed_twice() {
    let folder = tempfile::tempdir().unwrap();
    let project = project();
    let index = open(folder.path());
    assert_eq!(index.follow(&project, &mut |_| ControlFlow::Continue(())).unwrap().indexed, 2);
    drop(index);
    let again = open(folder.path());
    assert_eq!(places(&again, &project, "delo"), "A2 B1");
    assert_eq!(again.follow(&project, &mut |_| ControlFlow::Continue(())).unwrap(), Default::default());
}

#[test]
fn what_is_damaged_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let project = project();
    follow(&open(folder.path()), &project);
    for damage in [&b"{"[..], b"", b"\0\0\0\0\0\0\0\0\0\0"] {
        for file in files(folder.path()) {
            std::fs::write(file, damage).unwrap();
        }
        let index = open(folder.path());
        follow(&index, &project);
        assert_eq!(places(&index, &project, "delo"), "A2 B1");
    }
    // A folder that is a file: in memory, and nobody notices.
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let index = open(&file.join("index"));
    follow(&index, &project);
    assert!(index.is_in_memory());
    assert_eq!(places(&index, &project, "delo"), "A2 B1");
}

#[test]
fn a_second_writer_goes_on_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let index = open(folder.path());
    let lock = std::fs::OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.path().join(".tantivy-writer.lock"))
        .unwrap();
    lock.lock().unwrap();
    follow(&index, &project());
    assert!(index.is_in_memory());
    assert_eq!(places(&index, &project(), "delo"), "A2 B1");
}

#[test]
fn two_in_one_folder_both_find_everything() {
    let folder = tempfile::tempdir().unwrap();
    let project = project();
    let (one, two) = (open(folder.path()), open(folder.path()));
    std::thread::scope(|scope| {
        for index in [&one, &two] {
            scope.spawn(|| follow(index, &project));
        }
    });
    follow(&one, &project);
    follow(&two, &project);
    assert_eq!(places(&one, &project, "delo"), "A2 B1");
    assert_eq!(places(&two, &project, "delo"), "A2 B1");
}

#[test]
fn it_may_be_deleted_while_it_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let index = open(folder.path());
    follow(&index, &project());
    std::fs::remove_dir_all(folder.path()).unwrap();
    let mut made = Made::default();
    made.document("C", "Drugo delo.");
    let mut rows = made.rows;
    rows.texts[0].id = TextId(id(4, 77));
    rows.documents[0].text = TextId(id(4, 77));
    let other = Project::from_rows(rows);
    follow(&index, &other);
    assert_eq!(places(&index, &other, "delo"), "C1");
}

#[test]
fn nothing_of_a_text_is_left_after_clearing() {
    let folder = tempfile::tempdir().unwrap();
    let index = open(folder.path());
    follow(&index, &project());
    let holds = || {
        files(folder.path())
            .iter()
            .any(|file| std::fs::read(file).unwrap().windows(11).any(|bytes| bytes == b"abrakadabra"))
    };
    let _ = holds();
    index.clear().unwrap();
    assert!(!holds());
    assert_eq!(search(&index, &project(), "delo").waiting, 2);
    follow(&index, &project());
    assert_eq!(places(&index, &project(), "delo"), "A2 B1");
}

#[test]
fn work_can_be_broken_off_and_goes_on_later() {
    let index = Index::in_memory(Default::default()).unwrap();
    let project = project();
    let mut seen = Vec::new();
    let done = index
        .follow(&project, &mut |progress| {
            seen.push((progress.done, progress.all));
            ControlFlow::Break(())
        })
        .unwrap();
    assert_eq!((done.indexed, done.cancelled, seen), (1, true, vec![(1, 2)]));
    let hits = search(&index, &project, "delo");
    assert_eq!((hits.total, hits.waiting), (1, 1));
    follow(&index, &project);
    assert_eq!(places(&index, &project, "delo"), "A2 B1");
}

#[test]
fn searching_goes_on_while_another_thread_follows() {
    fn shared<T: Send + Sync>(_: &T) {}
    let index = Index::in_memory(Default::default()).unwrap();
    shared(&index);
    let project = project();
    std::thread::scope(|scope| {
        scope.spawn(|| follow(&index, &project));
        for _ in 0..20 {
            let hits = search(&index, &project, "delo");
            assert!(hits.total + hits.waiting >= 1);
        }
    });
    assert_eq!(places(&index, &project, "delo"), "A2 B1");
}
