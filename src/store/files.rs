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
