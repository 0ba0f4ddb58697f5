//! A project in a file.

use super::story;
use preja::store::{Options, Place, open};

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
