//! From paths to a [`Source`]: files, folders and patterns, under the limits; what is too large is refused before it is read.
//!
//! The shells on Windows hand patterns over as they are, so they are resolved here on every system. Nothing outside of
//! a named folder is followed: links in it are passed over.

use crate::error::{Error, Result};
use crate::import::limits::Limits;
use crate::import::{Blob, Options, Source, for_blob, source};
use crate::message::Message;
use crate::say;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// How deep folders in a folder are looked into.
const DEPTH: usize = 8;

/// What was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The files, in natural order of their names within each path.
    pub source: Source,
    /// What was passed over.
    pub notes: Vec<Message>,
}

/// Reads files, folders and patterns. Refused, with the path: what is not there, what cannot be read, what is over the
/// limits, a folder or a pattern without files to import.
pub fn open(paths: &[String], limits: &Limits) -> Result<Opened> {
    let mut found = Vec::new();
    let mut notes = Vec::new();
    for path in paths {
        found.extend(resolve(path, limits, &mut notes)?);
    }
    found.dedup();
    if found.is_empty() {
        return Err(Error::input(say!("import-nothing")).hint(say!("import-nothing-hint")));
    }
    if found.len() > limits.files {
        return Err(Error::input(say!("import-too-many", most = limits.files)).hint(say!("import-too-much-hint")));
    }
    let mut total = 0;
    for path in &found {
        let size = fs::metadata(path).map_err(|error| unreadable(path).because(error))?.len();
        total += size;
        let (shown, most) = (path.display().to_string(), limits.file >> 20);
        if size > limits.file {
            return Err(
                Error::input(say!("import-too-large", path = shown, size = size >> 20, most = most)).hint(say!("import-too-large-hint"))
            );
        }
        if total > limits.total {
            return Err(Error::input(say!("import-too-much", most = limits.total >> 20)).hint(say!("import-too-much-hint")));
        }
    }
    let mut blobs = Vec::with_capacity(found.len());
    for path in found {
        let bytes = fs::read(&path).map_err(|error| unreadable(&path).because(error))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        blobs.push(Blob { name, bytes });
    }
    Ok(Opened { source: Source { blobs }, notes })
}

fn unreadable(path: &Path) -> Error {
    Error::input(say!("import-unreadable-file", path = path.display().to_string())).hint(say!("import-unreadable-file-hint"))
}

/// The files a path stands for.
fn resolve(path: &str, limits: &Limits, notes: &mut Vec<Message>) -> Result<Vec<PathBuf>> {
    let whole = PathBuf::from(path);
    if whole.is_dir() {
        let (mut taken, mut left) = (Vec::new(), Vec::new());
        walk(&whole, limits, DEPTH, &mut taken, &mut left)?;
        if taken.is_empty() {
            return Err(Error::input(say!("import-folder-nothing", path = path)).hint(say!("import-folder-hint")));
        }
        if !left.is_empty() {
            let names: Vec<&str> = left.iter().take(5).map(String::as_str).collect();
            notes.push(say!("import-folder-skipped", count = left.len(), names = names.join(", ")));
        }
        return Ok(taken);
    }
    if whole.exists() {
        return Ok(vec![whole]);
    }
    let name = whole.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if !source::is_pattern(&name) {
        return Err(Error::input(say!("import-path-missing", path = path)).hint(say!("import-path-missing-hint")));
    }
    let folder = whole.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut fitting: Vec<PathBuf> = entries(folder)?
        .into_iter()
        .filter(|entry| entry.is_file() && name_of(entry).is_some_and(|own| source::fits(&name, &own) && !source::is_passed_over(&own)))
        .collect();
    if fitting.is_empty() {
        return Err(Error::input(say!("import-pattern-nothing", pattern = path)).hint(say!("import-path-missing-hint")));
    }
    fitting.sort_by(|a, b| source::natural(&name_of(a).unwrap_or_default(), &name_of(b).unwrap_or_default()));
    Ok(fitting)
}

fn name_of(path: &Path) -> Option<String> {
    path.file_name().map(|name| name.to_string_lossy().into_owned())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let list = fs::read_dir(folder).map_err(|error| unreadable(folder).because(error))?;
    Ok(list.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect())
}

/// True when some importer takes the file: a table of other things in a folder is no reason to refuse its transcripts.
fn has_reader(path: &Path, name: &str) -> bool {
    let mut bytes = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(4096).read_to_end(&mut bytes));
    read.is_err() || for_blob(&Blob { name: name.to_owned(), bytes }, &Options::default()).is_ok()
}

/// Files of a folder and of the folders in it, those to be taken and the names of the others.
fn walk(folder: &Path, limits: &Limits, depth: usize, taken: &mut Vec<PathBuf>, left: &mut Vec<String>) -> Result<()> {
    let mut list = entries(folder)?;
    list.sort_by(|a, b| source::natural(&name_of(a).unwrap_or_default(), &name_of(b).unwrap_or_default()));
    for path in list {
        let Some(name) = name_of(&path).filter(|name| !source::is_passed_over(name)) else { continue };
        let Ok(kind) = fs::symlink_metadata(&path).map(|data| data.file_type()) else { continue };
        if kind.is_dir() && depth > 0 {
            walk(&path, limits, depth - 1, taken, left)?;
        } else if kind.is_file() && source::is_taken(&name) && has_reader(&path, &name) {
            taken.push(path);
        } else if kind.is_file() {
            left.push(name);
        }
        if taken.len() > limits.files {
            return Err(Error::input(say!("import-too-many", most = limits.files)).hint(say!("import-too-much-hint")));
        }
    }
    Ok(())
}
