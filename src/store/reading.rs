//! Opening a project to read it, which asks for no right to write, takes no lock and leaves nothing behind.
//!
//! A project at rest is one file, and is read as it lies there; should someone begin to write in it meanwhile, that is
//! noticed and it is read again. While someone is at work in it, or left it without closing it, it is read with its
//! log, as the database does; where that cannot be (the folder may not be written, its disk shares no memory and knows
//! no locks), or the project is of an older format, a private copy is read, which goes when it is closed.

use super::files;
use super::hindrance;
use super::sqlite::{self, Mode};
use super::trouble::{Outcome, Trouble};
use crate::disk;
use crate::error::{Error, Result};
use crate::say;
use diesel::prelude::*;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// A file that was written less than this ago may be written again without its time showing it.
const SETTLED: Duration = Duration::from_secs(3);

/// So often it is tried to copy a project that someone writes in meanwhile.
const TRIES: usize = 5;

/// A project opened to be read.
pub(super) struct Reading {
    /// The connection.
    pub link: SqliteConnection,
    /// How it is read.
    pub way: Way,
    /// The format of its tables.
    pub format: i32,
}

/// How a project is read.
pub(super) enum Way {
    /// As it lies there, while the file stays as it was.
    Still(Stamp),
    /// With its log, while others write.
    Live,
    /// Out of a private copy, which goes when this does.
    Copy { _kept: Copy },
}

/// What shows that a file was written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    changed: SystemTime,
    has_log: bool,
}

impl Stamp {
    fn of(path: &Path) -> Option<Self> {
        let found = std::fs::metadata(path).ok()?;
        Some(Self { length: found.len(), changed: found.modified().ok()?, has_log: files::has_log(path) })
    }

    fn is_at_rest(&self) -> bool {
        !self.has_log && self.changed.elapsed().is_ok_and(|age| age > SETTLED)
    }
}

impl Way {
    /// True when what was read may be neither the state before nor the one after something that another program wrote.
    pub(super) fn has_moved(&self, path: &Path) -> bool {
        matches!(self, Self::Still(stamp) if Stamp::of(path) != Some(*stamp))
    }

    /// To be called when the connection is closed. A reader of the log leaves its files behind, since it may not remove
    /// them; where nobody else is at work a writer that comes and goes does. It writes nothing, so it needs no lock.
    pub(super) fn leave(&self, path: &Path) {
        if matches!(self, Self::Live) && files::has_log(path) && hindrance::of_file(path).is_none() {
            let _ = sqlite::connect(path, Mode::Write, false);
        }
    }
}

/// Opens a file that is a preja project of a known format.
pub(super) fn connect(path: &Path) -> Outcome<Reading> {
    sqlite::look(path)?;
    if let Some(stamp) = Stamp::of(path).filter(Stamp::is_at_rest) {
        let still = connect_as(path, Mode::Still, Way::Still(stamp));
        if Stamp::of(path) == Some(stamp) {
            return still;
        }
    }
    match connect_as(path, Mode::Read, Way::Live) {
        // What is wrong with the file itself is wrong with a copy of it as well, and is said then.
        Err(Trouble::Sql(_)) => copied(path),
        opened => opened,
    }
}

fn connect_as(path: &Path, mode: Mode, way: Way) -> Outcome<Reading> {
    let mut link = sqlite::connect(path, mode, false)?;
    let format = sqlite::format(&mut link, path)?;
    Ok(Reading { link, way, format })
}

/// Opens it with the tables of this version's format; an older one is brought up to it in a copy, and stays as it is.
pub(super) fn connect_in_format(path: &Path) -> Outcome<Reading> {
    let mut reading = connect(path)?;
    if reading.format < sqlite::FORMAT {
        drop(reading.link);
        reading.way.leave(path);
        reading = copied(path)?;
        sqlite::migrate(&mut reading.link)?;
    }
    Ok(reading)
}

fn copied(path: &Path) -> Outcome<Reading> {
    let copy = Copy::of(path)?;
    let file = copy.file();
    let mut link = sqlite::connect(&file, Mode::Write, true)?;
    // It is named as the project that it was copied from.
    let format = sqlite::format(&mut link, path)?;
    Ok(Reading { link, way: Way::Copy { _kept: copy }, format })
}

/// A private copy; its folder goes with it.
pub(super) struct Copy {
    folder: PathBuf,
    /// Locked while the copy is used, so that nobody takes it for one that was left.
    _held: File,
}

/// What the folders of copies are called before a part that is their own.
const NAME: &str = "preja-reading-";

/// Where copies are made: the person's cache, or where that cannot be, the system's folder for such things.
fn homes() -> Vec<PathBuf> {
    let cache = crate::home::cache().map(|folder| folder.join("reading"));
    cache.into_iter().chain([std::env::temp_dir()]).collect()
}

impl Copy {
    /// Copies a project with its log as they are at one moment.
    fn of(path: &Path) -> Result<Self> {
        let failed = |error: std::io::Error| {
            Error::fault(say!("store-copy-unmade", place = path.display().to_string()))
                .hint(say!("store-copy-unmade-hint"))
                .because(error)
        };
        for _ in 0..TRIES {
            let before = Stamp::of(path);
            let copy = Self::begin().map_err(failed)?;
            copy.fill(path).map_err(failed)?;
            if before == Stamp::of(path) {
                return Ok(copy);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(Error::refused(say!("store-busy", place = path.display().to_string()))
            .hint(say!("store-busy-hint")))
    }

    fn begin() -> std::io::Result<Self> {
        let name = format!("{NAME}{}", uuid::Uuid::new_v4().simple());
        let mut last = None;
        for home in homes() {
            let folder = home.join(&name);
            let made = disk::make_folder(&folder, disk::Mode::PRIVATE);
            let held = made.and_then(|()| new_file(&folder.join("held")));
            match held {
                Ok(held) => {
                    let _ = held.try_lock();
                    return Ok(Self { folder, _held: held });
                }
                Err(error) => last = Some(error),
            }
        }
        Err(last.unwrap_or_else(|| std::io::ErrorKind::NotFound.into()))
    }

    fn file(&self) -> PathBuf {
        self.folder.join("study.preja")
    }

    fn fill(&self, path: &Path) -> std::io::Result<()> {
        let copy = |from: &Path, to: &Path| -> std::io::Result<()> {
            std::io::copy(&mut File::open(from)?, &mut new_file(to)?).map(drop)
        };
        copy(path, &self.file())?;
        for end in ["-wal", "-journal"] {
            let from = files::with_end(path, end);
            if from.exists() {
                copy(&from, &files::with_end(&self.file(), end))?;
            }
        }
        Ok(())
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn new_file(path: &Path) -> std::io::Result<File> {
    let file = disk::open(path, OpenOptions::new().read(true).write(true).create_new(true))?;
    disk::Mode::PRIVATE.set(&file);
    Ok(file)
}

/// Removes copies that programs left which were ended while they read.
pub(super) fn sweep() {
    for home in homes() {
        for entry in std::fs::read_dir(home).into_iter().flatten().flatten() {
            if !entry.file_name().to_string_lossy().starts_with(NAME) || !is_folder(&entry) {
                continue;
            }
            let held = disk::open(&entry.path().join("held"), OpenOptions::new().read(true).write(true));
            let is_left = match held {
                Ok(file) => file.try_lock().is_ok(),
                // Ended before there was anything in it, or just begun.
                Err(error) => error.kind() == std::io::ErrorKind::NotFound && is_old(&entry),
            };
            if is_left {
                let _ = std::fs::remove_dir_all(entry.path());
            }
        }
    }
}

fn is_folder(entry: &std::fs::DirEntry) -> bool {
    entry.file_type().is_ok_and(|kind| kind.is_dir())
}

fn is_old(entry: &std::fs::DirEntry) -> bool {
    let changed = entry.metadata().and_then(|found| found.modified());
    changed.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > Duration::from_secs(60)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_written_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.preja");
        std::fs::write(&path, "one").unwrap();
        let stamp = Stamp::of(&path).unwrap();
        let way = Way::Still(stamp);
        assert!(!way.has_moved(&path) && !stamp.is_at_rest());
        std::fs::write(files::with_end(&path, "-wal"), "").unwrap();
        assert!(way.has_moved(&path));
        std::fs::remove_file(files::with_end(&path, "-wal")).unwrap();
        assert!(!way.has_moved(&path));
        std::fs::write(&path, "four").unwrap();
        assert!(way.has_moved(&path) && !Way::Live.has_moved(&path));
        let file = File::options().write(true).open(&path).unwrap();
        file.set_modified(SystemTime::now() - 2 * SETTLED).unwrap();
        assert!(Stamp::of(&path).unwrap().is_at_rest());
    }

    #[test]
    fn a_copy_goes_with_its_reader_and_what_was_left_goes_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.preja");
        std::fs::write(&path, "words").unwrap();
        let copy = Copy::of(&path).unwrap();
        let place = copy.folder.clone();
        assert_eq!(std::fs::read(copy.file()).unwrap(), b"words");
        sweep();
        assert!(place.exists(), "it is in use");
        let left = place.with_file_name(format!("{NAME}left"));
        std::fs::create_dir_all(&left).unwrap();
        std::fs::write(left.join("held"), "").unwrap();
        sweep();
        assert!(!left.exists());
        drop(copy);
        assert!(!place.exists());
    }
}
