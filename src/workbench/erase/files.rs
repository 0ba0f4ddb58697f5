//! Files around a project that hold words of what goes: the folders of a study, and what lies beside the project.

use super::words;
use crate::import::limits::LIMITS;
use crate::message::Message;
use crate::say;
use crate::store::{Place, Quotes};
use std::path::{Path, PathBuf};

/// The folders of a study, which are looked through to their bottom; beside them what lies in the project's own.
const FOLDERS: [&str; 3] = ["corpus", "codebooks", "exports"];

/// How deep.
const DEPTH: usize = 8;

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// Files that hold five running words of it.
    pub quoting: Vec<PathBuf>,
    /// Files that nobody can look into.
    pub unread: Vec<PathBuf>,
}

/// A path by which a file is known again, however it was typed.
pub fn known(path: &Path) -> String {
    let whole = std::fs::canonicalize(path).or_else(|_| std::path::absolute(path));
    whole.unwrap_or_else(|_| path.to_owned()).to_string_lossy().into_owned()
}

/// Looks through the folders of a project.
pub fn look(place: &Place, quotes: &Quotes) -> Found {
    let mut found = Found::default();
    for path in all(place) {
        match words::of_file(&path) {
            Some(text) if quotes.quotes(&text) => found.quoting.push(path),
            Some(_) => {}
            None => found.unread.push(path),
        }
    }
    found
}

/// The files of a study beside its own: databases are another's to know.
pub fn all(place: &Place) -> Vec<PathBuf> {
    let folder = match place {
        Place::File(path) => path.parent().map(Path::to_owned).unwrap_or_default(),
        Place::Postgres(_) => PathBuf::new(),
    };
    let mut files = Vec::new();
    walk(&folder, 0, &mut files);
    FOLDERS.iter().for_each(|name| walk(&folder.join(name), DEPTH, &mut files));
    files.sort();
    files
}

fn walk(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let listed = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    for entry in std::fs::read_dir(listed).into_iter().flatten().flatten() {
        let (path, Ok(kind)) = (folder.join(entry.file_name()), entry.file_type()) else { continue };
        // A link leads elsewhere, and what lies there is not the study's.
        if kind.is_dir() && depth > 0 {
            walk(&path, depth - 1, files);
        } else if kind.is_file() && files.len() < LIMITS.files && !is_ours(&path) {
            files.push(path);
        }
    }
}

/// Projects with what stands beside them, which the store looks after, and the lists of what was written.
fn is_ours(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let ends = [".preja", ".preja-wal", ".preja-shm", ".preja-journal", ".preja-lock"];
    ends.iter().any(|end| name.ends_with(end)) || name == crate::files::WRITTEN
}

/// The sentence on files that nobody can look into; none where there are none.
pub fn unread(files: &[PathBuf]) -> Option<Message> {
    let names: Vec<String> = files.iter().take(20).map(|path| path.display().to_string()).collect();
    (!files.is_empty()).then(|| say!("erase-unread", count = files.len(), files = names.join(", ")))
}
