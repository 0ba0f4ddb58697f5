//! The user's cache: whose each index in it is, so that a project finds its own from wherever it is opened.
//!
//! An index lies on a shelf of its own, a folder named by the copy of the study and by the place of the project file,
//! beside a record of both. A moved project takes its shelf along: it is found by the copy, when no project is where the
//! record says. A copy made by a file manager stands elsewhere beside the original, and gets a shelf of its own.

use crate::digest;
use crate::error::Error;
use crate::id::{CopyId, StudyId};
use crate::index;
use crate::message::Message;
use crate::say;
use crate::store::{Identity, Place, identity_of};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

const RECORD: &str = "shelf.json";

/// What a shelf says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Record {
    study: StudyId,
    copy: CopyId,
    /// The whole path of the file, or the address of the schema.
    place: String,
}

/// Whether the project of a shelf is still there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The project at this place.
    Here(String),
    /// A project that was at this place and is not there any more.
    Gone(String),
    /// A project on a server, which is not asked.
    Server(String),
    /// Nobody knows: an earlier version made it, or its record is damaged.
    Unknown,
}

/// A folder of the cache.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// The folder.
    pub folder: PathBuf,
    record: Option<Record>,
}

impl Shelf {
    fn read(folder: PathBuf) -> Self {
        let path = folder.join(RECORD);
        let is_ours = |found: &std::fs::Metadata| found.is_file() && found.len() < 1 << 16;
        let record =
            std::fs::symlink_metadata(&path).ok().filter(is_ours).and_then(|_| std::fs::read(path).ok());
        let record = record.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self { folder, record }
    }

    /// Bytes in it.
    pub fn size(&self) -> u64 {
        size(&self.folder)
    }

    /// Whose it is.
    pub fn whose(&self) -> Whose {
        let Some(record) = &self.record else { return Whose::Unknown };
        let place = record.place.clone();
        match Place::parse(&place) {
            Place::Postgres(_) => Whose::Server(place),
            Place::File(path) if is_gone(&path, record.copy) => Whose::Gone(place),
            Place::File(_) => Whose::Here(place),
        }
    }

    /// Deletes it; the sentence of what could not be deleted.
    pub fn clear(&self) -> Result<(), Message> {
        match std::fs::remove_dir_all(&self.folder) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                let folder = self.folder.display().to_string();
                Err(say!("cache-stays", folder = folder, why = error.to_string()))
            }
            _ => Ok(()),
        }
    }
}

/// True where no file is, or another project. A file that cannot be read now is there.
fn is_gone(path: &Path, copy: CopyId) -> bool {
    match std::fs::metadata(path) {
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
        Ok(_) => identity_of(path).is_ok_and(|is| is.is_some_and(|is| is.copy != copy)),
    }
}

fn size(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let sizes = files.filter_map(|file| Some((file.metadata().ok()?, file.path())));
    sizes.map(|(data, path)| if data.is_dir() { size(&path) } else { data.len() }).sum()
}

/// Everything in a folder of shelves, in the order of their names; what Preja did not make is passed over.
fn all_in(root: &Path) -> Vec<Shelf> {
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    let is_ours = |name: &str| {
        let (copy, place) = name.split_at_checked(36).unwrap_or((name, ""));
        is_old(name)
            || copy.parse::<CopyId>().is_ok()
                && place.strip_prefix('-').is_some_and(|place| place.len() == 16 && is_hex(place))
    };
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    let mut found: Vec<PathBuf> = folders
        .filter(|entry| entry.file_name().to_str().is_some_and(is_ours))
        .map(|entry| entry.path())
        .collect();
    found.sort();
    found.into_iter().map(Shelf::read).collect()
}

fn is_hex(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Earlier versions named a folder by the path as it was typed.
fn is_old(name: &str) -> bool {
    name.len() == 32 && is_hex(name)
}

/// Every shelf of the cache.
pub fn all() -> Vec<Shelf> {
    index::root().map(|root| all_in(&root)).unwrap_or_default()
}

/// Every shelf of a study, whichever copy and place it is of.
pub fn of_study(study: StudyId) -> Vec<Shelf> {
    all().into_iter().filter(|shelf| shelf.record.as_ref().is_some_and(|is| is.study == study)).collect()
}

/// The folder of the index of a project, made where it is missing; none where the cache cannot be used.
pub(super) fn folder(is: Identity, place: &Place) -> Option<PathBuf> {
    folder_in(&index::root()?, is, place).ok()
}

fn folder_in(root: &Path, is: Identity, place: &Place) -> Result<PathBuf, Error> {
    let whole = place.whole();
    // A server's address is written in more than one way; a copy of a study stands at one of them only.
    let key = if matches!(place, Place::File(_)) { whole.as_str() } else { "" };
    let own = root.join(format!("{}-{}", is.copy, digest::short(key, 8)));
    let record = Record { study: is.study, copy: is.copy, place: whole };
    for shelf in all_in(root).into_iter().filter(|shelf| shelf.folder != own) {
        let stands_here = shelf.record.as_ref().is_some_and(|other| other.place == record.place);
        let is_of_copy = shelf.record.as_ref().is_some_and(|other| other.copy == is.copy);
        if is_of_copy && !own.exists() && matches!(shelf.whose(), Whose::Gone(_)) {
            // Where this fails a new one is made, and the old one is listed with what is gone.
            let _ = std::fs::rename(&shelf.folder, &own);
        } else if stands_here || shelf.folder.file_name().and_then(|name| name.to_str()).is_some_and(is_old) {
            // What was at this place before, or what an earlier version left and nobody finds any more.
            let _ = shelf.clear();
        }
    }
    if Shelf::read(own.clone()).record.as_ref() != Some(&record) {
        let words = serde_json::to_vec(&record).unwrap_or_default();
        let (file, mode) = (own.join(RECORD), crate::disk::Mode::PRIVATE);
        // A pipe or a link in its place is nobody's record, and gives way.
        if std::fs::symlink_metadata(&file).is_ok_and(|found| !found.is_file()) {
            let _ = std::fs::remove_file(&file);
        }
        crate::files::write(&file, true, mode, |out| Ok(out.write_all(&words)?))?;
    }
    Ok(own.join("index"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Options, open, restore};

    fn project(path: &Path) -> Identity {
        let opened = open(&Place::File(path.to_owned()), &Options { create: true, ..Options::default() });
        let opened = opened.unwrap();
        opened.store.close().unwrap();
        opened.identity.unwrap()
    }

    fn names(root: &Path) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(root)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_project_finds_its_shelf_however_it_is_reached_and_takes_it_along() {
        let home = tempfile::tempdir().unwrap();
        let (root, at) = (home.path().join("index"), |name: &str| home.path().join(name));
        std::fs::create_dir(at("a")).unwrap();
        let is = project(&at("a/study.preja"));
        let folder = |path: PathBuf| folder_in(&root, is, &Place::File(path)).unwrap();
        let first = folder(at("a/study.preja"));
        std::fs::create_dir_all(&first).unwrap();
        std::fs::write(first.join("words"), "besede").unwrap();
        assert_eq!(folder(at("a/../a/study.preja")), first);
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(at("a"), at("link")).unwrap();
            assert_eq!(folder(at("link/study.preja")), first);
        }
        // Copied by a file manager: the original is still there, so the copy begins one of its own.
        std::fs::copy(at("a/study.preja"), at("copy.preja")).unwrap();
        let copied = folder(at("copy.preja"));
        assert!(copied != first && !copied.exists());
        assert_eq!((names(&root).len(), folder(at("a/study.preja"))), (2, first.clone()));
        // Moved: what was indexed goes along.
        std::fs::rename(at("a"), at("b")).unwrap();
        let moved = folder(at("b/study.preja"));
        assert_eq!(std::fs::read_to_string(moved.join("words")).unwrap(), "besede");
        assert!(!first.exists() && names(&root).len() == 2);
        assert_eq!(folder(at("b/study.preja")), moved);
    }

    #[test]
    fn what_is_gone_is_known_and_what_cannot_be_known_too() {
        let home = tempfile::tempdir().unwrap();
        let (root, at) = (home.path().join("index"), |name: &str| home.path().join(name));
        let is = project(&at("ena.preja"));
        folder_in(&root, is, &Place::File(at("ena.preja"))).unwrap();
        let whose = || all_in(&root).iter().map(Shelf::whose).collect::<Vec<_>>();
        let place = Place::File(at("ena.preja")).whole();
        assert_eq!(whose(), [Whose::Here(place.clone())]);
        std::fs::rename(at("ena.preja"), at("druga.preja")).unwrap();
        assert_eq!(whose(), [Whose::Gone(place.clone())]);
        // Another copy of the study in its place: the shelf is not its own, and goes when it is opened.
        restore(&at("druga.preja"), &at("ena.preja")).unwrap();
        assert_eq!(whose(), [Whose::Gone(place.clone())]);
        let other = identity_of(&at("ena.preja")).unwrap().unwrap();
        folder_in(&root, other, &Place::File(at("ena.preja"))).unwrap();
        assert_eq!((whose(), names(&root).len()), (vec![Whose::Here(place)], 1));
        // On a server, from an earlier version, with a record that is none, and what is not Preja's.
        let address = "postgres://ana:geslo@localhost/r?schema=s";
        folder_in(&root, is, &Place::parse(address)).unwrap();
        folder_in(&root, is, &Place::parse("postgres://ana@127.0.0.1/r?schema=s")).unwrap();
        for name in ["0123456789abcdef0123456789abcdef", "moje"] {
            std::fs::create_dir(root.join(name)).unwrap();
        }
        let mut found = whose();
        found.sort_by_key(|whose| format!("{whose:?}"));
        assert_eq!(found.len(), 3);
        assert_eq!(found[1], Whose::Server("postgres://ana@127.0.0.1/r?schema=s".into()));
        assert_eq!(found[2], Whose::Unknown);
        // Instead of a record a pipe, which nobody ever writes into: it is not read.
        #[cfg(unix)]
        {
            let shelf = all_in(&root).into_iter().find(|shelf| shelf.record.is_some()).unwrap();
            let record = shelf.folder.join(RECORD);
            std::fs::remove_file(&record).unwrap();
            assert!(std::process::Command::new("mkfifo").arg(&record).status().unwrap().success());
            assert_eq!(whose().iter().filter(|whose| **whose == Whose::Unknown).count(), 2);
        }
        // Whoever opens an index next clears what an earlier version left.
        folder_in(&root, other, &Place::File(at("ena.preja"))).unwrap();
        assert_eq!(names(&root).len(), 3, "two projects and the stranger's folder");
    }
}
