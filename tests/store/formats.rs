//! Projects of every format that was ever written: they open, are what they were, and go on.
//!
//! Those of `tests/journals` were made by the programs of their time; what they hold was counted by hand in `make.sh`.

use super::story;
use diesel::connection::{Connection, SimpleConnection};
use diesel::{RunQueryDsl, SqliteConnection};
use preja::cli::demo;
use preja::model::Project;
use preja::store::{self, Options, Place, identity_of, open, restore, study_of};
use preja::workbench::{self, Workbench};
use std::path::{Path, PathBuf};

/// What each project holds.
struct Known {
    format: i32,
    entries: usize,
    /// Rows by the name of their table.
    rows: &'static [(&'static str, usize)],
}

const KNOWN: [Known; 3] = [
    Known {
        format: 1,
        entries: 25,
        rows: &[("segments", 5), ("merges", 0), ("relations", 0), ("settings", 0)],
    },
    Known { format: 2, entries: 32, rows: THEORY },
    Known { format: 3, entries: 32, rows: THEORY },
];

/// In all of them.
const ALWAYS: [(&str, usize); 9] = [
    ("documents", 2),
    ("codes", 8),
    ("codings", 5),
    ("memos", 2),
    ("variables", 1),
    ("values", 2),
    ("cases", 1),
    ("questions", 1),
    ("coders", 2),
];

/// From format 2 on. The statement against the proposition is a segment that nobody coded.
const THEORY: &[(&str, usize)] = &[
    ("segments", 6),
    ("merges", 1),
    ("relations", 1),
    ("propositions", 1),
    ("recommendations", 1),
    ("properties", 1),
    ("card_entries", 1),
    ("settings", 1),
];

/// The project of a format, unpacked.
fn laid_out(format: i32, folder: &Path) -> PathBuf {
    let packed = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/journals/format-{format}.zip"));
    assert!(packed.metadata().unwrap().len() < 200_000);
    let mut archive = zip::ZipArchive::new(std::fs::File::open(packed).unwrap()).unwrap();
    let path = folder.join(format!("oblika-{format}.preja"));
    let mut file = std::fs::File::create(&path).unwrap();
    std::io::copy(&mut archive.by_index(0).unwrap(), &mut file).unwrap();
    path
}

fn count(project: &Project, table: &str) -> usize {
    project.as_changes().iter().filter(|change| change.kind() == table).count()
}

fn ask(path: &Path, sql: &str) -> Vec<String> {
    let mut link = SqliteConnection::establish(path.to_str().unwrap()).unwrap();
    diesel::dsl::sql::<diesel::sql_types::Text>(sql).load(&mut link).unwrap()
}

fn format_of(path: &Path) -> String {
    ask(path, "SELECT CAST(user_version AS TEXT) FROM pragma_user_version").remove(0)
}

#[test]
fn a_project_of_every_format_opens_replays_and_is_undone() {
    for known in KNOWN {
        let folder = tempfile::tempdir().unwrap();
        let path = laid_out(known.format, folder.path());
        assert_eq!(format_of(&path), known.format.to_string());
        let study = study_of(&path).unwrap().unwrap();
        let identity = identity_of(&path).unwrap();
        assert_eq!(identity.map(|is| is.study), (known.format == 3).then_some(study));

        let opened = open(&Place::File(path.clone()), &Options::default()).unwrap();
        let notes: Vec<&str> = opened.notes.iter().map(|note| note.key.as_ref()).collect();
        assert_eq!(notes, if known.format == 3 { vec![] } else { vec!["store-migrated"] });
        for (table, rows) in known.rows.iter().chain(&ALWAYS) {
            assert_eq!(count(&opened.project, table), *rows, "{table} of format {}", known.format);
        }
        let entries = opened.store.since(0).unwrap();
        assert_eq!(entries.len(), known.entries);
        let mut replayed = Project::default();
        entries.iter().for_each(|entry| replayed.apply(&entry.changes).unwrap());
        story::same(&replayed, &opened.project);
        assert_eq!((opened.store.check().unwrap(), opened.project.problems()), (Vec::new(), Vec::new()));
        assert_eq!(opened.identity.unwrap().study, study, "the same before and after");
        let before = opened.project.clone();
        opened.store.close().unwrap();

        // What it was is beside it, of its old format, and known as the same study.
        let copies: Vec<PathBuf> = std::fs::read_dir(folder.path().join("backups"))
            .into_iter()
            .flatten()
            .map(|file| file.unwrap().path())
            .collect();
        assert_eq!(copies.len(), usize::from(known.format < 3));
        for copy in copies {
            assert_eq!((format_of(&copy), study_of(&copy).unwrap()), (known.format.to_string(), Some(study)));
            let again = folder.path().join("obnovljena.preja");
            restore(&copy, &again).unwrap();
            let restored = open(&Place::File(again), &Options::default()).unwrap();
            story::same(&restored.project, &before);
            let is = restored.identity.unwrap();
            assert_eq!(is.study, study);
            assert_ne!(Some(is.copy), identity_of(&path).unwrap().map(|is| is.copy));
        }

        // Each goes on where they stopped, and what was done then can be taken back now.
        let work = |coder: &str| {
            Workbench::open(&Place::File(path.clone()), &workbench::Options::of(coder)).unwrap()
        };
        let mut borut = work("Borut");
        borut.undo().unwrap();
        assert_eq!(count(borut.project(), "codes"), 7);
        borut.redo().unwrap();
        story::same(borut.project(), &before);
        borut.close().unwrap();
        let mut ana = work("Ana");
        let mut undone = 0;
        while ana.undo().is_ok() {
            undone += 1;
        }
        // Borut stands on what Ana brought in, so that stays; all else of hers goes, one by one.
        assert!(undone >= 10, "{undone} of format {}", known.format);
        assert_eq!((count(ana.project(), "memos"), count(ana.project(), "cases")), (0, 0));
        for _ in 0..undone {
            ana.redo().unwrap();
        }
        story::same(ana.project(), &before);
        assert_eq!(ana.store().check().unwrap(), []);
        ana.close().unwrap();
    }
}

#[test]
fn an_older_project_is_only_read_where_nothing_may_be_written() {
    for format in [1, 2] {
        let folder = tempfile::tempdir().unwrap();
        let path = laid_out(format, folder.path());
        let whole = std::fs::read(&path).unwrap();
        assert!(study_of(&path).unwrap().is_some());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "looking leaves nothing beside it");
        assert_eq!(std::fs::read(&path).unwrap(), whole);
    }
}

/// What made the tables, without the store's own of format 3.
fn tables(path: &Path) -> Vec<String> {
    ask(
        path,
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name NOT IN ('identity', 'places', 'sweeps', 'erased') \
            ORDER BY type, name",
    )
}

/// The demo study holds a row of every kind. As format 2 it is what a program of that format laid out: the tables of
/// the two differ in the store's own alone, which the project of `tests/journals` witnesses.
#[test]
fn a_project_with_everything_is_equal_after_migration() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.preja");
    demo::create(&Place::File(path.clone())).unwrap();
    let laid = open(&Place::File(path.clone()), &Options::default()).unwrap();
    let (project, entries) = (laid.project.clone(), laid.store.since(0).unwrap());
    laid.store.close().unwrap();
    SqliteConnection::establish(path.to_str().unwrap())
        .unwrap()
        .batch_execute(
            "DROP TABLE identity; DROP TABLE places; DROP TABLE sweeps; DROP TABLE erased; UPDATE head SET format = 2;
            DELETE FROM __diesel_schema_migrations WHERE version = '0003'; PRAGMA user_version = 2",
        )
        .unwrap();
    assert_eq!(tables(&path), tables(&laid_out(2, folder.path())));
    assert_eq!(store::migrate(&Place::File(path.clone())).unwrap(), (2, 3));
    assert_eq!(store::migrate(&Place::File(path.clone())).unwrap(), (3, 3));
    let opened = open(&Place::File(path), &Options::default()).unwrap();
    story::same(&opened.project, &project);
    assert_eq!(opened.store.since(0).unwrap(), entries);
    assert_eq!(opened.store.check().unwrap(), []);
    assert_eq!(opened.identity.unwrap().study.0, entries[0].id.0);
}
