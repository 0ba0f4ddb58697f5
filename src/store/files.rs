//! Files that are written whole or not at all: made under another name, synced, renamed.

use super::folder::Obstacle;
use super::link::Link;
use super::sqlite;
use super::trouble::Outcome;
use crate::disk::{self, Mode};
use crate::error::{Error, Result};
use crate::say;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::BigInt;
use std::fs::File;
use std::path::{Path, PathBuf};

/// A name beside `path` for what is not finished yet: nobody could guess it, and it says which process makes it.
pub(super) fn beside(path: &Path, what: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Room for what is added, within what systems allow.
    let short: String = name.chars().take(60).collect();
    let random: String = uuid::Uuid::new_v4().simple().to_string().chars().take(12).collect();
    path.with_file_name(format!(".{short}.{random}.{what}-{}", std::process::id()))
}

/// Makes the empty file in which what shall stand at `path` is made, for those who may read it then.
pub(super) fn begin(path: &Path, what: &str, mode: Mode) -> Result<PathBuf> {
    let new = beside(path, what);
    let made = disk::open(&new, File::options().write(true).create_new(true));
    let file = made.map_err(|error| Obstacle::of(&error).say(path).because(error))?;
    mode.set(&file);
    Ok(new)
}

/// What came of moving the log.
#[derive(QueryableByName)]
struct Moved {
    #[diesel(sql_type = BigInt)]
    busy: i64,
}

/// Moves the write-ahead log into the database file, so that the file alone is the project. False where another program
/// reads the log just now: nobody waits for it, since what stands in the log is as safe as in the file.
pub(super) fn rest(link: &mut Link) -> Outcome<bool> {
    if !link.is_file() {
        return Ok(true);
    }
    link.run("PRAGMA synchronous = FULL; PRAGMA busy_timeout = 0")?;
    let moved = sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result::<Moved>(link);
    link.run(sqlite::PATIENCE)?;
    Ok(moved?.busy == 0)
}

/// The write-ahead log of a project.
pub(super) fn log_of(project: &Path) -> PathBuf {
    with_end(project, "-wal")
}

/// True when a log of the database lies beside the project: it is open, or was when its program was ended.
pub(super) fn has_log(project: &Path) -> bool {
    ["-wal", "-journal"].iter().any(|end| with_end(project, end).exists())
}

/// The path with this after its name.
pub(super) fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// Syncs a finished file and gives it its name, which must be free. No database connection may have it open.
pub(super) fn settle(new: &Path, path: &Path) -> Result<()> {
    let failed = |error: std::io::Error| {
        discard(new);
        Obstacle::of(&error).say(path).because(error)
    };
    disk::open(new, File::options().read(true).write(true))
        .and_then(|file| file.sync_all())
        .map_err(failed)?;
    if std::fs::symlink_metadata(path).is_ok() {
        discard(new);
        return Err(Error::refused(say!("store-exists", place = path.display().to_string()))
            .hint(say!("store-exists-hint")));
    }
    std::fs::rename(new, path).map_err(failed)?;
    // The name is safe when its folder is; not every system can sync a folder, and none needs more than this.
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
    Ok(())
}

/// Removes an unfinished file and what SQLite put beside it.
pub(super) fn discard(new: &Path) {
    for end in ["", "-wal", "-shm", "-journal"] {
        let _ = std::fs::remove_file(with_end(new, end));
    }
}

/// True when both names lead to one file.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let which = |path: &Path| std::fs::metadata(path).ok().map(|meta| (meta.dev(), meta.ino()));
        which(one).is_some() && which(one) == which(other)
    }
    #[cfg(not(unix))]
    {
        let whole = |path: &Path| std::fs::canonicalize(path).ok();
        whole(one).is_some() && whole(one) == whole(other)
    }
}

/// True when a file begins as SQLite's files do. Never to be asked of a file that is open here.
pub(super) fn is_database(path: &Path) -> bool {
    let mut head = [0; 16];
    let read = File::open(path).and_then(|mut file| std::io::Read::read_exact(&mut file, &mut head));
    read.is_ok() && &head == b"SQLite format 3\0"
}

/// Deletes a copy and what SQLite put beside it.
pub(super) fn remove(path: &Path) -> std::io::Result<()> {
    std::fs::remove_file(path)?;
    discard(path);
    Ok(())
}

/// Deletes what programs that were killed left unfinished in a folder; what could not be deleted.
pub(super) fn clear_left(folder: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let left = files.filter(|file| {
        file.file_type().is_ok_and(|kind| kind.is_file())
            && maker(&file.file_name().to_string_lossy()).is_some_and(|process| !is_running(process))
    });
    left.map(|file| file.path()).filter(|path| std::fs::remove_file(path).is_err() && path.exists()).collect()
}

/// The process that was making this unfinished file ([`beside`]), or what SQLite put beside it.
fn maker(name: &str) -> Option<u32> {
    let name = ["-wal", "-shm", "-journal"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    let (rest, process) = name.strip_prefix('.')?.rsplit_once('-')?;
    let is_ours = [".copy", ".new"].iter().any(|what| rest.len() > what.len() && rest.ends_with(what));
    if is_ours { process.parse().ok() } else { None }
}

/// True when a process of that number is there. Windows deletes no file that is open, so there it need not be known.
fn is_running(process: u32) -> bool {
    if process == std::process::id() || cfg!(windows) {
        return false;
    }
    if Path::new("/proc/self").exists() {
        return Path::new("/proc").join(process.to_string()).exists();
    }
    let asked = std::process::Command::new("ps").args(["-p", &process.to_string()]).output();
    asked.map_or(true, |answer| answer.status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unfinished_copy_is_known_by_its_name_and_by_who_makes_it() {
        let own = std::process::id();
        assert_eq!(maker(&beside(Path::new("a-b.preja"), "copy").display().to_string()), Some(own));
        assert_eq!(maker(".studija.preja.new-17-wal"), Some(17));
        for name in ["studija.preja.copy-17", ".studija.preja", ".copy-17", ".a.copy-x", ".a.part-17"] {
            assert_eq!(maker(name), None, "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_a_dead_process_left_goes_and_what_a_living_one_makes_stays() {
        let folder = tempfile::tempdir().unwrap();
        let mut dead = std::process::Command::new("true").spawn().unwrap();
        dead.wait().unwrap();
        let mut living = std::process::Command::new("sleep").arg("60").spawn().unwrap();
        let file = |process: u32| folder.path().join(format!(".studija.preja.copy-{process}"));
        for path in [file(dead.id()), file(living.id()), folder.path().join("studija.preja")] {
            std::fs::write(path, "x").unwrap();
        }
        assert_eq!(clear_left(folder.path()), Vec::<PathBuf>::new());
        assert!(!file(dead.id()).exists() && file(living.id()).exists());
        assert!(folder.path().join("studija.preja").exists());
        living.kill().unwrap();
        living.wait().unwrap();
    }
}
