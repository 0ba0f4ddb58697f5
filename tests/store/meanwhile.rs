//! What a colleague erased meanwhile is gone from a project that is open, too.

use preja::command::Command;
use preja::command::adopt::Adopt;
use preja::command::refs::DocumentRef;
use preja::import::{Blob, Options as ImportOptions, Source};
use preja::store::Place;
use preja::workbench::{Options, Workbench};

#[test]
fn an_open_project_is_read_anew_after_an_erasure_by_someone_else() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::File(folder.path().join("studija.preja"));
    let mut ana = Workbench::create(&place, &Options::of("ana")).unwrap();
    let blob = |name: &str, words: &str| Blob { name: name.into(), bytes: words.as_bytes().to_vec() };
    let source =
        Source { blobs: vec![blob("A.txt", "Umaknjene besede."), blob("B.txt", "Te besede ostanejo.")] };
    let draft = preja::import::read(source, &ImportOptions::default()).unwrap();
    ana.run(Command::Adopt(Box::new(Adopt { draft, ..Adopt::default() }))).unwrap();
    let mut other = Workbench::open(&place, &Options { read_only: true, ..Options::of("bor") }).unwrap();
    assert_eq!((other.sync().unwrap(), other.project().documents().count()), (0, 2));

    let plan = ana.plan_erasure(&DocumentRef::Typed("A".to_owned()), None).unwrap();
    ana.erase(plan).unwrap();
    assert!(other.sync().unwrap() > 0, "it is said that something came in");
    let kept: Vec<&str> =
        other.project().documents().map(|row| other.project().text_of(row.id).body()).collect();
    assert_eq!(kept, ["Te besede ostanejo."]);
    assert_eq!(other.sync().unwrap(), 0, "once, and not every two seconds");
}
