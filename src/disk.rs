//! Files in folders that others may have prepared, and who may read what is made there.
//!
//! A folder that was received can hold links, pipes and devices under the names that Preja uses. What is opened here is
//! an ordinary file and no link; what is made is new, under a name nobody could guess, and gets its own name when it is
//! whole. Interviews are private: what is made is its maker's alone, unless it stands for a file that others may read.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Who may read and write a file, and of which group it is; nothing where the system has no such modes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(unix), allow(dead_code))]
pub struct Mode {
    bits: u32,
    group: Option<u32>,
}

impl Mode {
    /// Its maker alone.
    pub const PRIVATE: Self = Self { bits: 0o600, group: None };

    /// As this file has it; private where there is none.
    pub fn of(path: &Path) -> Self {
        #[cfg(unix)]
        if let Ok(found) = fs::metadata(path) {
            use std::os::unix::fs::MetadataExt;
            return Self { bits: found.mode() & 0o666 | 0o600, group: Some(found.gid()) };
        }
        let _ = path;
        Self::PRIVATE
    }

    /// Sets it on an open file. Where the group cannot be the same, no group may read it. A disk that knows no modes
    /// (a stick, a share) keeps its own.
    pub fn set(self, file: &File) {
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, PermissionsExt};
            let mut bits = self.bits;
            if let Some(group) = self.group.filter(|_| bits & 0o060 != 0)
                && file.metadata().is_ok_and(|found| found.gid() != group)
                && std::os::unix::fs::fchown(file, None, Some(group)).is_err()
            {
                // But what everybody may do, it may.
                bits = bits & !0o070 | (bits & 0o007) << 3;
            }
            let _ = file.set_permissions(fs::Permissions::from_mode(bits));
        }
        let _ = file;
    }

    /// The same of a folder: who may read a file in it may look into it.
    fn set_on_folder(self, folder: &Path) {
        #[cfg(unix)]
        if let Ok(opened) = File::open(folder) {
            let bits = self.bits | (self.bits & 0o444) >> 2;
            Self { bits, ..self }.set(&opened);
        }
        let _ = folder;
    }
}

/// From here on this process makes everything for its user alone, libraries included.
pub fn keep_private() {
    #[cfg(unix)]
    let _ = rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
}

/// Why a file is not opened that is a link, a pipe, a device or a folder.
#[derive(Debug)]
struct Special;

impl std::fmt::Display for Special {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not an ordinary file")
    }
}

impl std::error::Error for Special {}

fn special() -> io::Error {
    io::Error::other(Special)
}

/// True for the error of [`open`] and [`Part::begin`] where something else than an ordinary file has the name.
pub fn is_special(error: &io::Error) -> bool {
    error.get_ref().is_some_and(|inner| inner.is::<Special>())
}

/// True where something that is no ordinary file has the name; a link counts as what it is, not as what it leads to.
pub fn holds_special(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| !found.is_file())
}

/// True where an ordinary file has the name.
pub fn is_ordinary(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
}

/// Opens an ordinary file that is no link, as `how` says. A pipe does not hold it up.
pub fn open(path: &Path, how: &mut OpenOptions) -> io::Result<File> {
    if holds_special(path) {
        return Err(special());
    }
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        how.custom_flags(i32::try_from(flags.bits()).unwrap_or_default());
    }
    #[cfg(windows)]
    {
        use std::os::windows::fs::OpenOptionsExt;
        /// Opens a link itself and not what it leads to.
        const FILE_FLAG_OPEN_REPARSE_POINT: u32 = 0x0020_0000;
        how.custom_flags(FILE_FLAG_OPEN_REPARSE_POINT);
    }
    // What lay there a moment ago may be something else by now.
    let file = how.open(path).map_err(|error| if holds_special(path) { special() } else { error })?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(special()) }
}

/// How many names a file has (hard links); one where the system does not say.
pub fn names_of(path: &Path) -> u64 {
    #[cfg(unix)]
    if let Ok(found) = fs::metadata(path) {
        return std::os::unix::fs::MetadataExt::nlink(&found);
    }
    let _ = path;
    1
}

/// True when a file may be written by whom this process runs for; asked of the system, without opening it.
pub fn is_writable(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use rustix::fs::{Access, AtFlags, CWD, accessat};
        use rustix::io::Errno;
        let asked = accessat(CWD, path, Access::WRITE_OK, AtFlags::EACCESS);
        !matches!(asked, Err(Errno::ACCESS | Errno::PERM | Errno::ROFS))
    }
    #[cfg(not(unix))]
    fs::metadata(path).is_ok_and(|found| !found.permissions().readonly())
}

/// A name that comes out of a project as a part of a file's name: letters, digits and `-`, and never more than a
/// hundred of them.
pub fn component(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").chars().take(100).collect()
}

/// A part that is older than this and that nobody holds was left by a program that was ended.
const LEFT: Duration = Duration::from_secs(60);

/// A file that is not finished: it lies beside its place under a name of its own, and is gone if it is not finished.
#[derive(Debug)]
pub struct Part {
    file: File,
    path: PathBuf,
    to: PathBuf,
    done: bool,
}

impl Part {
    /// Begins a file that shall stand at `to`; its folder must be there.
    pub fn begin(to: &Path, mode: Mode) -> io::Result<Self> {
        let name = to.file_name().unwrap_or_default().to_string_lossy();
        // Room for what is added, within what systems allow.
        let short: String = name.chars().take(60).collect();
        let stem = format!(".{short}.part-");
        sweep(to.parent().unwrap_or(Path::new("")), &stem);
        let random = uuid::Uuid::new_v4().simple().to_string();
        let path = to.with_file_name(format!("{stem}{random}"));
        let file = open(&path, OpenOptions::new().write(true).create_new(true))?;
        let part = Self { file, path, to: to.to_owned(), done: false };
        // Held while it is written, so that nobody takes it for left; where files cannot be locked its age says that.
        let _ = part.file.try_lock();
        mode.set(&part.file);
        Ok(part)
    }

    /// What is written into.
    pub fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Syncs it and gives it its name, in place of what has it.
    pub fn finish(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.path, &self.to)?;
        self.done = true;
        sync_folder(&self.to);
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.done {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Removes the parts of a file that programs left which were ended while they wrote it.
fn sweep(folder: &Path, stem: &str) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if !entry.file_name().to_string_lossy().starts_with(stem) {
            continue;
        }
        let age =
            entry.metadata().and_then(|found| found.modified()).map(|at| at.elapsed().unwrap_or_default());
        let is_left = || {
            let opened = open(&entry.path(), OpenOptions::new().read(true).write(true));
            opened.is_ok_and(|file| file.try_lock().is_ok())
        };
        if age.is_ok_and(|age| age > LEFT) && is_left() {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// A name is safe when its folder is; not every system can sync a folder, and none needs more than this.
fn sync_folder(path: &Path) {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// Puts a private file in place, whole or not at all; its folders are made.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    path.parent().map_or(Ok(()), |folder| make_folder(folder, Mode::PRIVATE))?;
    let mut part = Part::begin(path, Mode::PRIVATE)?;
    part.file().write_all(bytes)?;
    part.finish()
}

/// Makes a folder and those above it that are missing, for whoever may read files of this mode.
pub fn make_folder(folder: &Path, mode: Mode) -> io::Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    folder.parent().map_or(Ok(()), |above| make_folder(above, mode))?;
    match fs::create_dir(folder) {
        // Another was faster.
        Err(_) if folder.is_dir() => Ok(()),
        made => made.map(|()| mode.set_on_folder(folder)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_part_of_a_file_name_and_leads_nowhere() {
        for (name, part) in [
            ("A", "A"),
            ("Č12", "Č12"),
            ("/../../thesis", "thesis"),
            ("..\\..\\C:\\con", "C-con"),
            ("a\0b\u{1b}[2J", "a-b-2J"),
            ("../", ""),
        ] {
            assert_eq!(component(name), part, "{name:?}");
        }
        assert_eq!(component(&"a".repeat(300)).len(), 100);
    }

    #[test]
    fn a_part_is_new_takes_its_place_whole_and_is_gone_where_it_is_not_finished() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("a.csv");
        drop(Part::begin(&to, Mode::PRIVATE).unwrap());
        let names = || fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(names(), 0);
        replace(&to, b"one").unwrap();
        replace(&to, b"two").unwrap();
        assert_eq!((fs::read(&to).unwrap().as_slice(), names()), (b"two".as_slice(), 1));
    }

    #[test]
    fn what_a_program_left_that_was_ended_goes_and_what_is_being_written_stays() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("a.csv");
        let left = folder.path().join(".a.csv.part-left");
        let other = folder.path().join(".b.csv.part-left");
        let aged = |path: &Path| {
            let file = File::create(path).unwrap();
            file.set_modified(std::time::SystemTime::now() - 2 * LEFT).unwrap();
            file
        };
        drop((aged(&left), aged(&other)));
        drop(Part::begin(&to, Mode::PRIVATE).unwrap());
        assert_eq!((left.exists(), other.exists()), (false, true));
        let held = aged(&left);
        held.try_lock().unwrap();
        drop(Part::begin(&to, Mode::PRIVATE).unwrap());
        assert!(left.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_and_a_pipe_are_not_opened() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("file"), "words").unwrap();
        std::os::unix::fs::symlink(at("file"), at("link")).unwrap();
        rustix::fs::mkfifoat(rustix::fs::CWD, at("pipe"), rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR)
            .unwrap();
        for name in ["link", "pipe", "."] {
            let error = open(&at(name), OpenOptions::new().read(true).write(true)).unwrap_err();
            assert!(is_special(&error), "{name}: {error}");
        }
        assert!(open(&at("file"), OpenOptions::new().read(true)).is_ok());
        let missing = open(&at("none"), OpenOptions::new().read(true)).unwrap_err();
        assert_eq!(missing.kind(), io::ErrorKind::NotFound);
    }
}
