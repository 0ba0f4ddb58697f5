//! Who a study is: what stays in every copy, what is new in each, and what is said where it does not stand.

use super::histories::Hand;
use super::story;
use diesel::connection::{Connection, SimpleConnection};
use preja::store::{Answer, Identity, Kind, Options, Place, identity_of, open, restore, study_of};
use std::path::{Path, PathBuf};

fn made(folder: &Path, name: &str) -> (PathBuf, Identity) {
    let path = folder.join(name);
    let opened = story::create(&Place::File(path.clone()));
    story::work(&opened, 3, 6, |_, _| {});
    let is = opened.identity.unwrap();
    opened.store.close().unwrap();
    (path, is)
}

/// Runs statements in a file as a stranger would; the answer is nothing.
fn alter(path: &Path, sql: &str) {
    diesel::SqliteConnection::establish(path.to_str().unwrap()).unwrap().batch_execute(sql).unwrap();
}

fn rows(path: &Path, column: &str, table: &str) -> Vec<String> {
    use diesel::RunQueryDsl;
    let mut link = diesel::SqliteConnection::establish(path.to_str().unwrap()).unwrap();
    diesel::dsl::sql::<diesel::sql_types::Text>(&format!("SELECT {column} FROM {table} ORDER BY 1"))
        .load(&mut link)
        .unwrap()
}

#[test]
fn a_study_keeps_its_id_in_every_copy_and_a_copy_to_work_on_has_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let (path, is) = made(folder.path(), "ena.preja");
    let (_, other) = made(folder.path(), "druga.preja");
    assert!(is.kind == Kind::Work && is.study != other.study && is.copy != other.copy);
    assert_eq!((study_of(&path).unwrap(), identity_of(&path).unwrap()), (Some(is.study), Some(is)));

    let opened = open(&Place::File(path.clone()), &Options::default()).unwrap();
    let snapshot = opened.store.backup(None).unwrap();
    let backup = folder.path().join("kopija.preja");
    opened.store.backup(Some(&backup)).unwrap();
    opened.store.close().unwrap();
    assert_eq!(identity_of(&snapshot).unwrap(), Some(Identity { kind: Kind::Snapshot, ..is }));
    assert_eq!(identity_of(&backup).unwrap(), Some(Identity { kind: Kind::Backup, ..is }));
    assert_eq!(rows(&backup, "place", "places"), [path.canonicalize().unwrap().to_str().unwrap()]);

    for (from, name) in [(&snapshot, "b.preja"), (&backup, "c.preja"), (&path, "d.preja")] {
        let to = folder.path().join(name);
        restore(from, &to).unwrap();
        let restored = identity_of(&to).unwrap().unwrap();
        assert_eq!((restored.study, restored.kind), (is.study, Kind::Work));
        assert_ne!(restored.copy, is.copy);
        assert_eq!(rows(&to, "place", "places"), [] as [&str; 0], "it was nowhere yet");
    }
    for name in ["ena.preja", "kopija.preja", "b.preja"] {
        let opened = open(&Place::File(folder.path().join(name)), &Options::default()).unwrap();
        assert_eq!(opened.store.check().unwrap(), []);
    }
}

#[test]
fn who_works_in_a_backup_makes_it_a_copy_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let (path, is) = made(folder.path(), "ena.preja");
    let backup = folder.path().join("kopija.preja");
    let opened = open(&Place::File(path), &Options::default()).unwrap();
    opened.store.backup(Some(&backup)).unwrap();
    opened.store.close().unwrap();

    let opened = open(&Place::File(backup.clone()), &Options::default()).unwrap();
    assert_eq!(opened.identity.unwrap().kind, Kind::Backup, "to look at it changes nothing");
    let before = identity_of(&backup).unwrap();
    let mut hand = Hand::new(40);
    let head = story::append(&opened.store, opened.head, hand.entry("korak", Vec::new(), None));
    story::append(&opened.store, head, hand.entry("korak", Vec::new(), None));
    assert_eq!(opened.store.check().unwrap(), []);
    opened.store.close().unwrap();
    let after = identity_of(&backup).unwrap().unwrap();
    assert_eq!(before, Some(Identity { kind: Kind::Backup, ..is }));
    assert_eq!((after.study, after.kind), (is.study, Kind::Work));
    assert_ne!(after.copy, is.copy);
    assert_eq!(rows(&backup, "place", "places"), [backup.canonicalize().unwrap().to_str().unwrap()]);
}

#[test]
fn places_are_remembered_however_they_are_typed() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("a")).unwrap();
    let (path, is) = made(&folder.path().join("a"), "ena.preja");
    let visit = |path: &Path| {
        let opened = open(&Place::File(path.to_owned()), &Options::default()).unwrap();
        assert_eq!(opened.identity, Some(is));
        opened.store.close().unwrap();
    };
    visit(&folder.path().join("a/../a/ena.preja"));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.path().join("a"), folder.path().join("povezava")).unwrap();
        visit(&folder.path().join("povezava/ena.preja"));
    }
    assert_eq!(rows(&path, "place", "places").len(), 1);
    std::fs::rename(folder.path().join("a"), folder.path().join("b")).unwrap();
    let moved = folder.path().join("b/ena.preja");
    visit(&moved);
    let places = rows(&moved, "place", "places");
    let root = folder.path().canonicalize().unwrap();
    assert_eq!(places, ["a", "b"].map(|name| root.join(name).join("ena.preja").to_str().unwrap().to_owned()));
    let opened =
        open(&Place::File(moved.clone()), &Options { read_only: true, ..Options::default() }).unwrap();
    assert_eq!(opened.identity, Some(is));
}

#[test]
fn a_project_that_does_not_say_who_it_is_opens_for_reading_and_a_copy_mends_it() {
    let folder = tempfile::tempdir().unwrap();
    for (name, sql) in [
        ("brez.preja", "DELETE FROM identity"),
        ("dvojna.preja", "INSERT INTO identity VALUES ('a', 'b', 'work')"),
        ("ponarejena.preja", "UPDATE identity SET copy = '../../../etc'"),
        ("neznana.preja", "UPDATE identity SET kind = 'cloud'"),
        (
            "brez-tabele.preja",
            "DROP TABLE identity; DROP TABLE places; CREATE VIEW places AS SELECT 1 AS place",
        ),
    ] {
        let (path, is) = made(folder.path(), name);
        alter(&path, sql);
        let opened = open(&Place::File(path.clone()), &Options::default()).unwrap();
        assert!(opened.read_only && opened.identity.is_none(), "{name}");
        assert!(opened.notes.iter().any(|note| note.key == "store-identity-unsound"), "{name}");
        let found = opened.store.check().unwrap();
        let about = if sql.starts_with("DROP") { "check-tables" } else { "check-identity" };
        assert_eq!(found[0].key, about);
        opened.store.append(opened.head, Hand::new(1).entry("korak", Vec::new(), None));
        assert!(
            matches!(opened.store.answer(), Answer::Failed(error) if error.message.key == "store-read-only")
        );
        let first = opened.store.since(0).unwrap()[0].id;
        opened.store.close().unwrap();
        // Snapshots of it are known by its study, so that is kept wherever it is plain.
        let declared = sql.starts_with(['I', 'U']).then_some(is.study);
        if !sql.starts_with("DROP") {
            assert_eq!((study_of(&path).unwrap(), identity_of(&path).unwrap()), (declared, None));
        }

        let mended = folder.path().join(format!("urejena-{name}"));
        restore(&path, &mended).unwrap();
        let opened = open(&Place::File(mended), &Options::default()).unwrap();
        assert!(!opened.read_only && opened.notes.is_empty());
        let by_first_entry = preja::id::StudyId(first.0);
        assert_eq!(opened.identity.unwrap().study, declared.unwrap_or(by_first_entry), "{name}");
        assert_eq!(opened.store.check().unwrap(), []);
    }
}

#[test]
fn the_stores_own_rows_are_checked() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path(), "ena.preja");
    alter(
        &path,
        "INSERT INTO places VALUES ('nekje/x.preja', '2026-12-01T10:00:00.000Z');
        INSERT INTO sweeps VALUES (7, 'pometi');
        INSERT INTO erased VALUES ('Ana')",
    );
    let opened = open(&Place::File(path), &Options::default()).unwrap();
    let said: Vec<String> =
        opened.store.check().unwrap().iter().map(|one| preja::message::Locale::En.say(one)).collect();
    assert_eq!(said.len(), 3, "{said:?}");
    for (sentence, words) in said.iter().zip([["places", "nekje"], ["sweeps", "7"], ["erased", "Ana"]]) {
        assert!(words.iter().all(|word| sentence.contains(word)), "{sentence}");
    }
}
