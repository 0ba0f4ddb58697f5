//! What the file system says of the place where a project lies: whether it is still there, writable, and has room.
//!
//! Asked where a library says no more than that reading or writing failed. The answer is found by doing: a small file is
//! written beside the project and goes again. That knows quotas, mounts and rights, which no table of figures does.

use super::files;
use crate::error::Error;
use crate::say;
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::Path;

/// So many bytes have to go in: more than any one step of the database takes.
const ENOUGH: usize = 256 * 1024;

/// What stands in the way of reading and writing.
#[derive(Debug)]
pub(super) enum Obstacle {
    /// The file or its folder is not there any more.
    Gone,
    /// No room is left, on the disk or of what one person may take.
    Full,
    /// Files may not grow so large here.
    Limit,
    /// Writing is not allowed.
    Forbidden,
    /// Something else: the disk or the network does not do what it should.
    Silent,
}

impl Obstacle {
    /// Of what the system said.
    pub(super) fn of(error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Gone,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::FileTooLarge => Self::Limit,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::Forbidden,
            _ => Self::Silent,
        }
    }

    /// The sentence, with the next step.
    pub(super) fn say(&self, path: &Path) -> Error {
        let place = path.display().to_string();
        match self {
            Self::Gone => Error::fault(say!("store-gone", place = place)).hint(say!("store-gone-hint")),
            Self::Full => Error::fault(say!("store-full", place = place)).hint(say!("store-full-hint")),
            Self::Limit => Error::fault(say!("store-limit", place = place)).hint(say!("store-limit-hint")),
            Self::Forbidden => {
                Error::refused(say!("store-forbidden", place = place)).hint(say!("store-forbidden-hint"))
            }
            Self::Silent => Error::fault(say!("store-silent", place = place)).hint(say!("store-silent-hint")),
        }
    }
}

/// What stands in the way of writing to a file, which is there or is to come; nothing where a file beside it can be
/// written.
pub(super) fn obstacle(path: &Path, is_there: bool) -> Option<Obstacle> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let found = std::fs::metadata(folder).and_then(|_| match is_there {
        true => std::fs::metadata(path).map(Some),
        false => Ok(None),
    });
    let file = match found {
        Ok(file) => file,
        Err(error) => return Some(Obstacle::of(&error)),
    };
    if file.as_ref().is_some_and(|file| file.permissions().readonly()) {
        return Some(Obstacle::Forbidden);
    }
    let trial = files::beside(path, "new");
    let tried = write(&trial, file.map_or(0, |file| file.len()));
    match tried {
        // Another part of the program is just writing there.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => None,
        tried => {
            let _ = std::fs::remove_file(&trial);
            tried.err().map(|error| Obstacle::of(&error))
        }
    }
}

/// Writes the small file, and looks whether one may grow a little over the length of the project.
fn write(trial: &Path, length: u64) -> std::io::Result<()> {
    let mut file = File::options().write(true).create_new(true).open(trial)?;
    file.write_all(&vec![0x50; ENOUGH])?;
    file.sync_all()?;
    match file.set_len(length + ENOUGH as u64) {
        Err(error) if error.kind() == ErrorKind::FileTooLarge => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_way_is_found_by_asking() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("studija.preja");
        std::fs::write(&path, "x").unwrap();
        assert!(obstacle(&path, true).is_none());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
        assert!(matches!(obstacle(&folder.path().join("druga.preja"), true), Some(Obstacle::Gone)));
        assert!(obstacle(&folder.path().join("druga.preja"), false).is_none());
        assert!(matches!(obstacle(&folder.path().join("ni/a.preja"), false), Some(Obstacle::Gone)));
        let mut rights = std::fs::metadata(&path).unwrap().permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(&path, rights).unwrap();
        assert!(matches!(obstacle(&path, true), Some(Obstacle::Forbidden)));
        let full = std::io::Error::from(ErrorKind::StorageFull);
        assert!(matches!(Obstacle::of(&full), Obstacle::Full));
    }
}
