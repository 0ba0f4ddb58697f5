//! What Preja wrote into a folder in which people work, too: a list of hashes and names beside the files.
//!
//! A file is written over or removed only while it is as Preja wrote it. The line of a new file comes before the file
//! itself gets its name, and the line of the one before it stays until then, so that a program that is ended between
//! the two has not made its own file a stranger.

use super::{Unwritten, name_of};
use crate::digest::hex;
use crate::disk::{self, Mode};
use crate::error::{Error, Result};
use crate::say;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// The list, in the folder of the files: a hash and a name a line.
pub const WRITTEN: &str = ".preja-written";

/// A list that is longer than this is written anew, with the last two lines of each name.
const LONG: usize = 1 << 20;

/// No list is read further than this: a folder may come from someone else.
const LONGEST: u64 = 16 << 20;

/// True when Preja wrote the file and nobody has changed it since.
pub fn is_as_written(path: &Path) -> bool {
    let (Some(folder), Some(name)) = (path.parent(), name_of(path)) else { return false };
    let list = read(folder);
    let mut known = lines(&list).filter(|(_, of)| *of == name).map(|(hash, _)| hash).peekable();
    known.peek().is_some() && hash_of(path).is_some_and(|hash| known.any(|one| one == hash))
}

/// The files of a folder that Preja wrote and that are still there: those that nobody has changed since, and the others.
pub fn in_folder(folder: &Path) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let list = read(folder);
    let mut by_name: HashMap<&str, Vec<&str>> = HashMap::new();
    lines(&list).for_each(|(hash, name)| by_name.entry(name).or_default().push(hash));
    let (mut own, mut changed) = (Vec::new(), Vec::new());
    for (name, hashes) in by_name {
        let path = folder.join(name);
        match hash_of(&path) {
            Some(hash) if hashes.contains(&hash.as_str()) => own.push(path),
            Some(_) => changed.push(path),
            None => {}
        }
    }
    own.sort();
    changed.sort();
    (own, changed)
}

/// Writes a file that is Preja's own: over one that is there only while that is as Preja wrote it, or where `force` says
/// so. See [`super::write`].
pub fn write_own(
    path: &Path,
    force: bool,
    mode: Mode,
    fill: impl FnOnce(&mut dyn Write) -> std::result::Result<(), Unwritten>,
) -> Result<()> {
    // A link, a pipe or a device is nobody's work; the writing sees to it.
    let is_file = std::fs::symlink_metadata(path).is_ok_and(|found| found.is_file());
    if !force && is_file && !is_as_written(path) {
        return Err(changed(path));
    }
    super::write(path, true, mode, |out| {
        let mut out = Hashed { out, hasher: Sha256::new() };
        fill(&mut out)?;
        Ok(note(path, &hex(out.hasher.finalize()))?)
    })
}

/// Why a file that is there is not written over: it is not, or no longer, as Preja wrote it.
pub fn changed(path: &Path) -> Error {
    Error::refused(say!("file-not-ours", file = path.display().to_string())).hint(say!("file-not-ours-hint"))
}

/// Notes that Preja has just written a file as it is.
pub fn remember(path: &Path) -> std::io::Result<()> {
    match hash_of(path) {
        Some(hash) => note(path, &hash),
        None => Ok(()),
    }
}

/// Adds a line, in one piece: others may write into the same folder.
fn note(path: &Path, hash: &str) -> std::io::Result<()> {
    let (Some(folder), Some(name)) = (path.parent(), name_of(path)) else { return Ok(()) };
    let known = read(folder);
    if lines(&known).filter(|(_, of)| *of == name).last() == Some((hash, &name)) {
        return Ok(());
    }
    let line = format!("{hash}  {name}\n");
    let list = folder.join(WRITTEN);
    if known.len() > LONG {
        let words = last_two(&known) + &line;
        return disk::replace(&list, words.as_bytes());
    }
    let mut file = disk::open(&list, OpenOptions::new().create(true).append(true))?;
    file.write_all(line.as_bytes())
}

/// The last two lines of each name, in their order.
fn last_two(list: &str) -> String {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut kept: Vec<&str> = Vec::new();
    for line in list.lines().rev() {
        let Some((_, name)) = line.split_once("  ") else { continue };
        let count = seen.entry(name).or_default();
        *count += 1;
        if *count <= 2 {
            kept.push(line);
        }
    }
    kept.iter().rev().flat_map(|line| [*line, "\n"]).collect()
}

/// The list of a folder; empty where there is none.
fn read(folder: &Path) -> String {
    let list = folder.join(WRITTEN);
    let mut words = Vec::new();
    if let Ok(file) = disk::open(&list, OpenOptions::new().read(true)) {
        let _ = file.take(LONGEST).read_to_end(&mut words);
    }
    String::from_utf8_lossy(&words).into_owned()
}

/// Hashes and names; a name leads nowhere but into the folder.
fn lines(list: &str) -> impl Iterator<Item = (&str, &str)> {
    let plain = |name: &str| !name.contains(['/', '\\', ':']) && name != "." && name != "..";
    list.lines().filter_map(|line| line.split_once("  ")).filter(move |(_, name)| plain(name))
}

/// The hash of an ordinary file; none where there is no such file.
fn hash_of(path: &Path) -> Option<String> {
    let mut file = disk::open(path, OpenOptions::new().read(true)).ok()?;
    let mut hasher = Sha256::new();
    std::io::copy(&mut file, &mut hasher).ok()?;
    Some(hex(hasher.finalize()))
}

/// Counts the hash of what goes through.
struct Hashed<'a> {
    out: &'a mut dyn Write,
    hasher: Sha256,
}

impl Write for Hashed<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let count = self.out.write(bytes)?;
        self.hasher.update(bytes.get(..count).unwrap_or(bytes));
        Ok(count)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn put(path: &Path, force: bool, words: &str) -> Result<()> {
        write_own(path, force, Mode::PRIVATE, |out| Ok(out.write_all(words.as_bytes())?))
    }

    /// The hash of `abc` is the one in FIPS 180-4.
    #[test]
    fn only_what_is_as_it_was_written_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("priloga 1.csv");
        put(&path, false, "abc").unwrap();
        let list = fs::read_to_string(folder.path().join(WRITTEN)).unwrap();
        assert_eq!(list, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  priloga 1.csv\n");
        put(&path, false, "drugače").unwrap();
        assert!(is_as_written(&path));
        fs::write(&path, "moje delo").unwrap();
        assert!(!is_as_written(&path));
        assert_eq!(put(&path, false, "tretjič").unwrap_err().message.key, "file-not-ours");
        assert_eq!(fs::read_to_string(&path).unwrap(), "moje delo");
        let own = folder.path().join("moje.docx");
        fs::write(&own, "moje").unwrap();
        assert_eq!(put(&own, false, "x").unwrap_err().message.key, "file-not-ours");
        assert_eq!(in_folder(folder.path()), (vec![], vec![path.clone()]));
        put(&path, true, "tretjič").unwrap();
        assert_eq!(in_folder(folder.path()), (vec![path], vec![]));
    }

    #[test]
    fn what_was_ended_between_list_and_file_is_still_ours_and_a_list_leads_nowhere_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        put(&path, false, "ena").unwrap();
        note(&path, &hash_of(Path::new("/")).unwrap_or_default()).unwrap();
        assert!(is_as_written(&path));
        remember(&path).unwrap();
        let list = folder.path().join(WRITTEN);
        let hash = hash_of(&path).unwrap();
        fs::write(&list, format!("{hash}  ../a.csv\n{hash}  {}\nno line\n", path.display())).unwrap();
        assert_eq!(in_folder(folder.path()), (vec![], vec![]));
    }

    #[test]
    fn a_long_list_keeps_two_lines_of_each_name() {
        assert_eq!(last_two("1  a\n2  b\n3  a\n4  a\n"), "2  b\n3  a\n4  a\n");
    }
}
