//! From paths to a [`Source`], and from a writer to a file: files, folders and patterns, under the limits; what is too large is refused before it is read.
//!
//! The shells on Windows hand patterns over as they are, so they are resolved here on every system. Nothing outside of
//! a named folder is followed: links in it are passed over.

use crate::disk::{self, Mode, Part};
use crate::error::{Error, Result};
use crate::import::limits::Limits;
use crate::import::{Blob, Options, Source, for_blob, source};
use crate::message::Message;
use crate::say;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

pub mod written;

pub use written::{WRITTEN, is_as_written};

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
        return Err(
            Error::input(say!("import-too-many", most = limits.files)).hint(say!("import-too-much-hint"))
        );
    }
    // What the system says of the sizes is believed only where it refuses: nothing large is read in vain.
    let mut total = 0;
    for path in &found {
        let size = fs::metadata(path).map_err(|error| unreadable(path).because(error))?.len();
        if size > limits.file {
            return Err(too_large(path, size, limits.file));
        }
        total += size;
        if total > limits.total {
            return Err(too_much(limits));
        }
    }
    let mut left = limits.total;
    let mut blobs = Vec::with_capacity(found.len());
    for path in found {
        let bytes = read(&path, limits.file)?;
        left = left.checked_sub(bytes.len() as u64).ok_or_else(|| too_much(limits))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        blobs.push(Blob { name, bytes });
    }
    Ok(Opened { source: Source { blobs }, notes })
}

fn too_much(limits: &Limits) -> Error {
    Error::input(say!("import-too-much", most = limits.total >> 20)).hint(say!("import-too-much-hint"))
}

/// Opens a regular file. A pipe or a device is refused before it is opened: opening a pipe waits for whoever writes into
/// it, and a device has no end.
pub fn regular(path: &Path) -> Result<fs::File> {
    let data = fs::metadata(path).map_err(|error| unreadable(path).because(error))?;
    if !data.is_file() {
        return Err(Error::input(say!("import-no-file", path = path.display().to_string()))
            .hint(say!("import-no-file-hint")));
    }
    fs::File::open(path).map_err(|error| unreadable(path).because(error))
}

/// The bytes of a regular file, refused where they are more than `most`, whatever the system says of its size.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>> {
    let file = regular(path)?;
    let size = file.metadata().map_or(0, |data| data.len());
    if size > most {
        return Err(too_large(path, size, most));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
    file.take(most + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path).because(error))?;
    let size = bytes.len() as u64;
    if size > most { Err(too_large(path, size, most)) } else { Ok(bytes) }
}

fn too_large(path: &Path, size: u64, most: u64) -> Error {
    let path = path.display().to_string();
    // Rounded up, so that what is beyond the limit is never said to be at it.
    let size = size.div_ceil(1 << 20);
    Error::input(say!("import-too-large", path = path, size = size, most = most >> 20))
        .hint(say!("import-too-large-hint"))
}

/// A file that cannot be read, as an error for a person.
pub fn unreadable(path: &Path) -> Error {
    Error::input(say!("import-unreadable-file", path = path.display().to_string()))
        .hint(say!("import-unreadable-file-hint"))
}

/// The files a path stands for.
fn resolve(path: &str, limits: &Limits, notes: &mut Vec<Message>) -> Result<Vec<PathBuf>> {
    let whole = if Path::new(path).exists() { PathBuf::from(path) } else { at_home(path) };
    if whole.is_dir() {
        let (mut taken, mut left) = (Vec::new(), Vec::new());
        walk(&whole, limits, DEPTH, &mut taken, &mut left)?;
        if taken.is_empty() {
            return Err(
                Error::input(say!("import-folder-nothing", path = path)).hint(say!("import-folder-hint"))
            );
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
        return Err(
            Error::input(say!("import-path-missing", path = path)).hint(say!("import-path-missing-hint"))
        );
    }
    let folder = whole.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut fitting: Vec<PathBuf> = entries(folder)?
        .into_iter()
        .filter(|entry| {
            entry.is_file()
                && name_of(entry)
                    .is_some_and(|own| source::fits(&name, &own) && !source::is_passed_over(&own))
        })
        .collect();
    if fitting.is_empty() {
        return Err(Error::input(say!("import-pattern-nothing", pattern = path))
            .hint(say!("import-path-missing-hint")));
    }
    fitting.sort_by(|a, b| source::natural(&name_of(a).unwrap_or_default(), &name_of(b).unwrap_or_default()));
    Ok(fitting)
}

/// What stands in a folder, for choosing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Folders, in natural order.
    pub folders: Vec<String>,
    /// Files with an ending that an importer reads, in natural order.
    pub files: Vec<String>,
}

/// Lists a folder; `~` is the person's own.
pub fn list(folder: &str) -> Result<Listing> {
    let folder = at_home(folder);
    let mut listing = Listing::default();
    for path in entries(&folder)? {
        let Some(name) = name_of(&path).filter(|name| !source::is_passed_over(name)) else { continue };
        if path.is_dir() {
            listing.folders.push(name);
        } else if source::is_taken(&name) {
            listing.files.push(name);
        }
    }
    listing.folders.sort_by(|a, b| source::natural(a, b));
    listing.files.sort_by(|a, b| source::natural(a, b));
    Ok(listing)
}

/// A path that begins with `~` begins in the person's own folder, where no shell has seen to that.
fn at_home(path: &str) -> PathBuf {
    let rest =
        path.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(std::path::is_separator));
    match (rest, directories::BaseDirs::new()) {
        (Some(rest), Some(home)) => home.home_dir().join(rest.trim_start_matches(std::path::is_separator)),
        _ => PathBuf::from(path),
    }
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
fn walk(
    folder: &Path,
    limits: &Limits,
    depth: usize,
    taken: &mut Vec<PathBuf>,
    left: &mut Vec<String>,
) -> Result<()> {
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
            return Err(
                Error::input(say!("import-too-many", most = limits.files)).hint(say!("import-too-much-hint"))
            );
        }
    }
    Ok(())
}

/// Writes a file: a new one beside it first, so that a full disk leaves the old one whole. Missing folders are made. A
/// file that is there is refused unless it may be written `over`, and then keeps its mode; a new one gets `mode`.
pub fn write(
    path: &Path,
    over: bool,
    mode: Mode,
    fill: impl FnOnce(&mut dyn Write) -> std::result::Result<(), Unwritten>,
) -> Result<()> {
    let name = || path.display().to_string();
    let failed = |error: std::io::Error| Error::input(say!("file-unwritable", file = name())).because(error);
    // What a link leads to counts for a device that has one (/dev/stdout); a link to a file gives way to the new file.
    let there = fs::symlink_metadata(path).is_ok();
    if there && fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(Error::refused(say!("file-special", file = name())).hint(say!("file-special-hint")));
    }
    if there && !over {
        return Err(Error::refused(say!("file-exists", file = name())).hint(say!("file-exists-hint")));
    }
    path.parent().map_or(Ok(()), |folder| make_folder(folder, mode))?;
    let mode = if disk::is_ordinary(path) { Mode::of(path) } else { mode };
    let mut part = Part::begin(path, mode).map_err(failed)?;
    let mut out = std::io::BufWriter::new(part.file());
    let filled = fill(&mut out).map_err(|unwritten| match unwritten {
        Unwritten::Disk(error) => failed(error),
        Unwritten::Content(error) => error,
    });
    filled.and_then(|()| out.flush().map_err(failed))?;
    drop(out);
    part.finish().map_err(failed)
}

/// Makes a folder and those above it, for whoever may read files of this mode.
pub fn make_folder(folder: &Path, mode: Mode) -> Result<()> {
    disk::make_folder(folder, mode).map_err(|error| {
        Error::input(say!("file-unwritable", file = folder.display().to_string())).because(error)
    })
}

/// Makes a folder beside the project that Preja names itself. One that is a link would lead what is written there to
/// where only who sent the project knows.
pub fn make_own_folder(folder: &Path, mode: Mode) -> Result<()> {
    let is_link = |path: &Path| fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
    if is_link(folder) {
        let name = folder.display().to_string();
        return Err(Error::refused(say!("folder-link", folder = name)).hint(say!("folder-link-hint")));
    }
    make_folder(folder, mode)
}

/// Why a file was not filled.
#[derive(Debug)]
pub enum Unwritten {
    /// The disk said no.
    Disk(std::io::Error),
    /// What was to be written could not be made.
    Content(Error),
}

impl From<std::io::Error> for Unwritten {
    fn from(error: std::io::Error) -> Self {
        Self::Disk(error)
    }
}

impl From<Error> for Unwritten {
    fn from(error: Error) -> Self {
        Self::Content(error)
    }
}
