//! A project in a file.

use super::histories::{Dice, Hand};
use super::story;
use preja::command::journal::Entry;
use preja::model::Ref;
use preja::store::{Answer, Options, Page, Place, open, restore};

fn place(folder: &tempfile::TempDir) -> Place {
    Place::File(folder.path().join("študija z imenom #1 100%.preja"))
}

fn files(folder: &tempfile::TempDir) -> usize {
    std::fs::read_dir(folder.path()).unwrap().count()
}

#[test]
fn the_story_of_a_file() {
    for seed in 0..12 {
        let folder = tempfile::tempdir().unwrap();
        story::live(&place(&folder), seed);
        assert_eq!(files(&folder), 1, "at rest there is one file");
    }
}

#[test]
fn what_is_no_project_is_told_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let key = |name: &str, options: &Options| {
        let error = open(&Place::File(folder.path().join(name)), options).unwrap_err();
        for locale in preja::message::Locale::ALL {
            let said = error.say(locale);
            assert!(!said.contains('⟦') && said.ends_with('.'), "{said}");
        }
        error.message.key.into_owned()
    };
    let plain = Options::default();
    std::fs::write(folder.path().join("prazna.preja"), "").unwrap();
    std::fs::write(folder.path().join("pismo.preja"), "Spoštovani, ".repeat(400)).unwrap();
    story::create(&Place::File(folder.path().join("cela.preja"))).store.close().unwrap();
    let whole = std::fs::read(folder.path().join("cela.preja")).unwrap();
    std::fs::write(folder.path().join("odrezana.preja"), &whole[..whole.len() / 2]).unwrap();
    let mut newer = whole.clone();
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    std::fs::write(folder.path().join("novejša.preja"), &newer).unwrap();
    let mut other = whole.clone();
    other[68..72].copy_from_slice(&1_u32.to_be_bytes());
    std::fs::write(folder.path().join("druga.preja"), &other).unwrap();

    assert_eq!(key("ni-je.preja", &plain), "store-missing");
    assert_eq!(key(".", &plain), "store-is-folder");
    assert_eq!(key("prazna.preja", &plain), "store-empty");
    assert_eq!(key("pismo.preja", &plain), "store-not-preja");
    assert_eq!(key("odrezana.preja", &plain), "store-damaged");
    assert_eq!(key("novejša.preja", &plain), "store-newer");
    assert_eq!(key("druga.preja", &plain), "store-not-preja");
    assert_eq!(key("cela.preja", &Options { create: true, ..Options::default() }), "store-exists");
}

#[test]
fn a_second_opener_reads_and_cannot_write() {
    let folder = tempfile::tempdir().unwrap();
    let first = story::create(&place(&folder));
    let (project, entries) = story::work(&first, 4, 12, |_, _| {});
    let second = open(&place(&folder), &Options::default()).unwrap();
    assert!(second.read_only && !first.read_only);
    assert_eq!(second.notes[0].key, "store-held-here");
    story::same(&second.project, &project);
    second.store.append(second.head, Hand::new(1).entry("korak", Vec::new(), None));
    assert!(matches!(second.store.answer(), Answer::Failed(error) if error.message.key == "store-read-only"));
    second.store.close().unwrap();
    let head =
        story::append(&first.store, entries.len() as i64, Hand::new(9).entry("korak", Vec::new(), None));
    first.store.close().unwrap();
    assert_eq!(files(&folder), 1);
    let third = open(&place(&folder), &Options { read_only: true, ..Options::default() }).unwrap();
    assert!(third.read_only && third.notes.is_empty() && third.head == head);
    third.store.close().unwrap();
    assert_eq!(files(&folder), 1, "a reader leaves nothing behind");
}

#[test]
fn a_full_disk_refuses_the_entry_and_keeps_the_project() {
    let folder = tempfile::tempdir().unwrap();
    story::create(&place(&folder)).store.close().unwrap();
    let opened = open(&place(&folder), &Options { max_pages: Some(120), ..Options::default() }).unwrap();
    let mut hand = Hand::new(2);
    let hello = hand.hello("Ana");
    let mut project = opened.project.clone();
    project.apply(&hello).unwrap();
    let head = story::append(&opened.store, 0, hand.entry("coder add", hello, None));
    let large = super::bulk::import(&mut hand, 4, 60, 300);
    opened.store.append(head, hand.entry("import", large, None));
    let Answer::Failed(error) = opened.store.answer() else { panic!("no room") };
    assert_eq!(error.message.key, "store-full");
    let (stored, at) = opened.store.reload().unwrap();
    story::same(&stored, &project);
    assert_eq!((at, opened.store.check().unwrap()), (head, Vec::new()));
    // What is small still fits.
    let head = story::append(&opened.store, head, hand.entry("korak", Vec::new(), None));
    opened.store.close().unwrap();
    assert_eq!(open(&place(&folder), &Options::default()).unwrap().head, head);
}

#[test]
fn a_snapshot_is_a_project_and_restore_never_writes_over_one() {
    let folder = tempfile::tempdir().unwrap();
    let opened = story::create(&place(&folder));
    let (project, _) = story::work(&opened, 5, 20, |_, _| {});
    opened.store.idle();
    assert_eq!(opened.store.news(), []);
    let backups = folder.path().join("backups");
    let taken =
        || -> Vec<_> { std::fs::read_dir(&backups).unwrap().map(|file| file.unwrap().path()).collect() };
    assert_eq!(taken().len(), 1, "due since something changed and there was none");
    opened.store.idle();
    let second = opened.store.backup(None).unwrap();
    assert_eq!(taken().len(), 2, "asked for; not due a second time");
    let elsewhere = folder.path().join("kopija.preja");
    opened.store.backup(Some(&elsewhere)).unwrap();
    assert_eq!(opened.store.backup(Some(&elsewhere)).unwrap_err().message.key, "store-exists");
    let restored = folder.path().join("obnovljena.preja");
    restore(&second, &restored).unwrap();
    assert_eq!(restore(&second, &restored).unwrap_err().message.key, "store-exists");
    for file in [elsewhere, restored] {
        let copy = open(&Place::File(file), &Options::default()).unwrap();
        story::same(&copy.project, &project);
        assert_eq!(copy.store.check().unwrap(), []);
        assert_eq!(copy.store.since(0).unwrap(), opened.store.since(0).unwrap());
    }
    opened.store.close().unwrap();
    assert_eq!(files(&folder), 4, "project, two copies, the folder of snapshots");
}

#[test]
fn copies_of_a_synced_folder_are_noted() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::File(folder.path().join("studija.preja"));
    story::create(&place).store.close().unwrap();
    std::fs::write(folder.path().join("studija (conflicted copy 2026-11-22).preja"), "").unwrap();
    let opened = open(&place, &Options::default()).unwrap();
    assert_eq!(opened.notes.iter().map(|note| note.key.as_ref()).collect::<Vec<_>>(), ["store-copy-beside"]);
}

/// A changed byte is found, or refused at opening, or lies where it means nothing: then all that is read is the same.
#[test]
fn a_flipped_byte_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let opened = story::create(&place(&folder));
    let (project, entries) = story::work(&opened, 6, 40, |_, _| {});
    assert_eq!(opened.store.check().unwrap(), []);
    opened.store.close().unwrap();
    let Place::File(path) = place(&folder) else { panic!("a file") };
    let whole = std::fs::read(&path).unwrap();
    let flipped = Place::File(folder.path().join("okvarjena.preja"));
    let Place::File(flipped_path) = &flipped else { panic!("a file") };
    let mut dice = Dice::new(11);
    let (mut found, mut refused, mut harmless) = (0, 0, 0);
    let words = whole.windows(9).position(|bytes| bytes == "življenje".as_bytes().get(..9).unwrap()).unwrap();
    // Most of a small file is room that is not used yet; bytes that say something are what may be hurt.
    let written: Vec<usize> = (0..whole.len()).filter(|at| whole[*at] != 0).collect();
    let chosen: Vec<usize> = (0..100).map(|_| written[dice.below(written.len())]).chain([words]).collect();
    for at in chosen {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << dice.below(8);
        std::fs::write(flipped_path, &bytes).unwrap();
        let Ok(opened) = open(&flipped, &Options::default()) else {
            refused += 1;
            continue;
        };
        let messages = opened.store.check().unwrap();
        for locale in preja::message::Locale::ALL {
            messages.iter().for_each(|message| assert!(locale.try_say(message).is_some(), "{message:?}"));
        }
        if messages.is_empty() {
            assert_ne!(at, words, "a changed word of a text");
            story::same(&opened.project, &project);
            assert_eq!(opened.store.since(0).unwrap(), entries, "byte {at} of {}", whole.len());
            harmless += 1;
        } else {
            found += 1;
        }
    }
    println!("{found} found, {refused} refused at opening, {harmless} where nothing stands");
    assert!(found + refused > 60);
}

#[test]
fn every_way_of_opening_works_under_the_same_settings() {
    let folder = tempfile::tempdir().unwrap();
    let ways = [
        (Options { create: true, ..Options::default() }, 2),
        (Options::default(), 2),
        (Options { take_over: true, ..Options::default() }, 2),
        (Options { relaxed: true, ..Options::default() }, 0),
        (Options { read_only: true, ..Options::default() }, 2),
    ];
    for (options, synchronous) in ways {
        let opened = open(&place(&folder), &options).unwrap();
        let settings = opened.store.settings().unwrap();
        assert_eq!(settings["journal_mode"], "wal", "{options:?}");
        assert_eq!(settings["synchronous"], synchronous.to_string(), "{options:?}");
        assert_eq!(settings["foreign_keys"], "1", "{options:?}");
        assert_eq!(settings["cache_size"], "-8192", "{options:?}");
        assert_eq!(settings["busy_timeout"], "5000", "{options:?}");
    }
}

#[test]
fn the_trail_is_read_in_pages_and_by_what_it_touches() {
    let folder = tempfile::tempdir().unwrap();
    let opened = story::create(&place(&folder));
    let (project, entries) = story::work(&opened, 8, 60, |_, _| {});
    let numbers = |page: Page| -> Vec<i64> {
        opened.store.entries(&page).unwrap().iter().map(|entry| entry.seq).collect()
    };
    let wanted = |is: &dyn Fn(&Entry) -> bool| -> Vec<i64> {
        entries.iter().rev().filter(|entry| is(entry)).map(|entry| entry.seq).collect()
    };
    assert_eq!(numbers(Page::default()), wanted(&|_| true));
    assert_eq!(numbers(Page { before: Some(20), limit: 5, ..Page::default() }), [19, 18, 17, 16, 15]);
    let actor = entries[0].actor;
    assert_eq!(
        numbers(Page { actor: Some(actor), ..Page::default() }),
        wanted(&|entry| entry.actor == actor)
    );
    assert_eq!(numbers(Page { actor: Some(Hand::new(99).coder), ..Page::default() }), Vec::<i64>::new());
    for kind in ["codings", "codes", "settings", "texts"] {
        assert_eq!(
            numbers(Page { kind: Some(kind), ..Page::default() }),
            wanted(&|entry| entry.changes.iter().any(|change| change.kind() == kind))
        );
    }
    for code in project.codes() {
        let id = code.id.to_string();
        let touches = |entry: &Entry| serde_json::to_string(&entry.changes).unwrap().contains(&id);
        assert_eq!(numbers(Page { touching: Some(Ref::Code(code.id)), ..Page::default() }), wanted(&touches));
    }
}
