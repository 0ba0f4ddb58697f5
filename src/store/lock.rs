//! One writer at a time: a kernel lock beside the project, and a text in it for people and for synced folders.
//!
//! The kernel's lock is the truth on one machine and dies with its process. Where a folder is synced the lock does not
//! travel but the file's text does: another host that wrote into it lately is taken to be at work. The text is put in
//! place in one write, so a reader may see an old one, never half of one.

use super::hindrance::Hindrance;
use crate::disk;
use crate::error::{Error, Result};
use crate::model::Time;
use crate::say;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Without a heartbeat for so many milliseconds a host of a synced folder is taken to have stopped.
const FRESH: i64 = 10 * 60 * 1000;

/// The lock, held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
    since: Time,
}

/// Who works on the project, as the file says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Holder {
    pub host: String,
    pub user: String,
    pub pid: u32,
    pub since: Time,
    pub heartbeat: Time,
}

/// What came of asking for the lock.
pub(super) enum Asked {
    /// It is ours.
    Held(Lock),
    /// Someone else has it, or it cannot be had; the sentence says who and since when, or why.
    Hindered(Hindrance),
}

/// The lock file of a project file.
pub(super) fn path_of(project: &Path) -> PathBuf {
    // A project that is reached by a link has its lock where it is itself, as its log has.
    let is_link = std::fs::symlink_metadata(project).is_ok_and(|found| found.is_symlink());
    let real = if is_link { std::fs::canonicalize(project).ok() } else { None };
    let project = real.as_deref().unwrap_or(project);
    let mut name = project.as_os_str().to_owned();
    if project.extension().is_none_or(|extension| extension != "preja") {
        name.push(".preja");
    }
    name.push("-lock");
    PathBuf::from(name)
}

/// Asks for the lock of a project file.
pub(super) fn ask(project: &Path, take_over: bool) -> Result<Asked> {
    // Whoever lets go removes the file, and may do so between our opening it and our locking it. Then the lock is one
    // on a file without a name, and worth nothing: ask again.
    for _ in 0..8 {
        let mut lock = match ask_once(project, take_over)? {
            Asked::Held(lock) => lock,
            taken => return Ok(taken),
        };
        if lock.is_in_place() {
            return Ok(Asked::Held(lock));
        }
        lock.path = PathBuf::new();
    }
    Ok(Asked::Hindered(held(project)))
}

fn held(project: &Path) -> Hindrance {
    let lock = path_of(project).display().to_string();
    Hindrance::new(
        say!("store-held", place = project.display().to_string()),
        say!("store-held-hint", lock = lock),
    )
}

/// What keeps the lock file from being opened.
fn unopened(error: std::io::Error, path: &Path, project: &Path) -> Result<Asked> {
    let place = project.display().to_string();
    let lock = path.display().to_string();
    let hindrance = match error.kind() {
        _ if disk::is_special(&error) => {
            Hindrance::new(say!("store-lock-special", place = place, lock = lock), say!("store-special-hint"))
        }
        // It is there, and is someone else's.
        ErrorKind::PermissionDenied if path.exists() => held(project),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Hindrance::new(
            say!("store-folder-unwritable", place = place.as_str()),
            say!("store-copy-hint", place = place),
        ),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            Hindrance::new(say!("store-lock-no-room", place = place), say!("store-full-hint"))
        }
        _ => {
            return Err(Error::fault(say!("store-lock-unwritable", place = lock))
                .hint(say!("store-lock-unwritable-hint"))
                .because(error));
        }
    };
    Ok(Asked::Hindered(hindrance))
}

fn ask_once(project: &Path, take_over: bool) -> Result<Asked> {
    let path = path_of(project);
    let how = &mut OpenOptions::new();
    let opened = disk::open(&path, how.read(true).write(true).create(true).truncate(false));
    let mut file = match opened {
        Ok(file) => file,
        Err(error) => return unopened(error, &path, project),
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            return Ok(Asked::Hindered(taken_here(&read(&mut file), project)));
        }
        Err(TryLockError::Error(error)) => {
            tracing::warn!(%error, "the lock file could not be locked");
            if file.metadata().is_ok_and(|found| found.len() == 0) {
                let _ = std::fs::remove_file(&path);
            }
            let place = project.display().to_string();
            return Ok(Asked::Hindered(Hindrance::new(
                say!("store-no-locks", place = place.as_str()),
                say!("store-no-locks-hint", place = place),
            )));
        }
    }
    let other = read(&mut file);
    let now = Time::now();
    if !other.host.is_empty()
        && other.host != host()
        && !take_over
        && !is_stale(&other, note_of(project), now)
    {
        return Ok(Asked::Hindered(taken_elsewhere(other, project, now)));
    }
    if other.host.is_empty() {
        // Whoever may write in the project may take its lock.
        disk::Mode::of(project).set(&file);
    }
    let mut lock = Lock { file, path, since: now };
    lock.beat();
    Ok(Asked::Held(lock))
}

fn taken_here(holder: &Holder, project: &Path) -> Hindrance {
    if holder.host.is_empty() {
        return held(project);
    }
    let said = say!(
        "store-held-here",
        place = project.display().to_string(),
        user = holder.user.as_str(),
        pid = holder.pid.to_string(),
        since = holder.since.local()
    );
    Hindrance::new(said, say!("store-held-here-hint"))
}

fn taken_elsewhere(other: Holder, project: &Path, now: Time) -> Hindrance {
    let place = project.display().to_string();
    let hint = say!("store-held-elsewhere-hint", host = other.host.as_str());
    if is_ahead(&other, now) {
        let said = say!(
            "store-held-ahead",
            place = place,
            user = other.user,
            host = other.host,
            last = other.heartbeat.local()
        );
        return Hindrance::new(said, hint);
    }
    let since = other.since.local();
    let said =
        say!("store-held-elsewhere", place = place, user = other.user, host = other.host, since = since);
    Hindrance::new(said, hint)
}

/// True when the machine that wrote its text into the file is taken to have stopped: its last sign is old, or lies ahead
/// (then one of the clocks is wrong) and has stayed the same for as long since it was first seen here.
fn is_stale(other: &Holder, note: Option<PathBuf>, now: Time) -> bool {
    let seen = if is_ahead(other, now) { first_seen(other, note, now) } else { other.heartbeat };
    now.0.saturating_sub(seen.0) >= FRESH
}

fn is_ahead(other: &Holder, now: Time) -> bool {
    other.heartbeat.0.saturating_sub(now.0) >= FRESH
}

/// Where the person's cache keeps when a project's lock was first seen.
fn note_of(project: &Path) -> Option<PathBuf> {
    let cache = crate::home::cache()?;
    let whole = std::fs::canonicalize(project).unwrap_or_else(|_| project.to_owned());
    Some(cache.join("locks").join(crate::digest::short(&whole.to_string_lossy(), 12)))
}

/// When this text of a lock file was first seen by this machine.
fn first_seen(other: &Holder, note: Option<PathBuf>, now: Time) -> Time {
    let Some(note) = note else { return now };
    let text = other.write();
    let known = std::fs::read_to_string(&note).unwrap_or_default();
    let before = known.strip_suffix(&text).and_then(|seen| seen.trim().parse::<Time>().ok());
    if let Some(before) = before.filter(|before| *before <= now) {
        return before;
    }
    if let Err(error) = disk::replace(&note, format!("{now}\n{text}").as_bytes()) {
        tracing::warn!(%error, "when a lock was first seen could not be kept");
    }
    now
}

impl Lock {
    /// Says that the project is still being worked on. A text that cannot be written costs nothing but the text.
    pub(super) fn beat(&mut self) {
        let text = Holder {
            host: host(),
            user: user(),
            pid: std::process::id(),
            since: self.since,
            heartbeat: Time::now(),
        }
        .write();
        let _ = self.file.seek(SeekFrom::Start(0));
        let _ = self.file.write_all(text.as_bytes());
        let _ = self.file.set_len(text.len() as u64);
    }

    /// True when the file under the lock's name is the one that is locked, or cannot be read because it is locked.
    fn is_in_place(&mut self) -> bool {
        let ours = read(&mut self.file);
        match disk::open(&self.path, OpenOptions::new().read(true)) {
            Ok(mut there) => read(&mut there) == ours,
            Err(error) => error.kind() != ErrorKind::NotFound && !disk::is_special(&error),
        }
    }
}

/// The file goes before the lock is let go, so that nothing lies beside a project at rest.
impl Drop for Lock {
    fn drop(&mut self) {
        if !self.path.as_os_str().is_empty() {
            let _ = std::fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

impl Holder {
    fn write(&self) -> String {
        format!(
            "host {}\nuser {}\npid {}\nsince {}\nheartbeat {}\n",
            self.host, self.user, self.pid, self.since, self.heartbeat
        )
    }

    fn parse(text: &str) -> Self {
        let mut holder = Self::default();
        for (name, value) in text.lines().filter_map(|line| line.split_once(' ')) {
            match name {
                "host" => value.clone_into(&mut holder.host),
                "user" => value.clone_into(&mut holder.user),
                "pid" => holder.pid = value.parse().unwrap_or_default(),
                "since" => holder.since = value.parse().unwrap_or_default(),
                "heartbeat" => holder.heartbeat = value.parse().unwrap_or_default(),
                _ => {}
            }
        }
        holder
    }
}

/// What the file says; nothing where it cannot be read (on Windows a held file cannot).
fn read(file: &mut File) -> Holder {
    let mut bytes = Vec::new();
    let _ = file.seek(SeekFrom::Start(0));
    let _ = file.take(4_096).read_to_end(&mut bytes);
    let text: String =
        String::from_utf8_lossy(&bytes).chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    Holder::parse(&text)
}

/// The name of this machine.
pub(super) fn host() -> String {
    let kernel = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
    let named =
        kernel.or_else(|| std::env::var("HOSTNAME").ok()).or_else(|| std::env::var("COMPUTERNAME").ok());
    let asked = named.or_else(|| {
        let output = std::process::Command::new("hostname").output().ok()?;
        String::from_utf8(output.stdout).ok()
    });
    asked
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "localhost".to_owned())
}

/// The operating system's user.
pub(super) fn user() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok())
        .unwrap_or_else(|| "?".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn other(heartbeat: Time) -> String {
        let holder = Holder {
            host: "drugi-gostitelj".into(),
            user: "ana".into(),
            pid: 7,
            since: Time(1_000),
            heartbeat,
        };
        assert_eq!(Holder::parse(&holder.write()), holder);
        holder.write()
    }

    #[test]
    fn a_second_opener_hears_who_holds_it_and_the_lock_dies_with_its_holder() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("studija.preja");
        let Asked::Held(lock) = ask(&project, false).unwrap() else { panic!("free") };
        let Asked::Hindered(why) = ask(&project, true).unwrap() else { panic!("held") };
        assert_eq!(why.said.unwrap().key, "store-held-here");
        drop(lock);
        assert!(!path_of(&project).exists());
        assert!(matches!(ask(&project, false).unwrap(), Asked::Held(_)));
    }

    #[test]
    fn another_host_holds_it_while_its_heart_beats_or_until_it_is_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("studija.preja");
        std::fs::write(path_of(&project), other(Time::now())).unwrap();
        let Asked::Hindered(why) = ask(&project, false).unwrap() else { panic!("held elsewhere") };
        assert_eq!(why.said.unwrap().key, "store-held-elsewhere");
        assert_eq!(why.way_on.key, "store-held-elsewhere-hint");
        assert!(matches!(ask(&project, true).unwrap(), Asked::Held(_)));
        std::fs::write(path_of(&project), other(Time(Time::now().0 - FRESH))).unwrap();
        assert!(matches!(ask(&project, false).unwrap(), Asked::Held(_)));
    }

    #[test]
    fn a_heart_that_beats_ahead_of_the_clock_stops_some_time_after_it_was_first_seen() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("studija.preja");
        let now = Time::now();
        let ahead = Holder::parse(&other(Time(now.0 + 1_000 * FRESH)));
        let stale = |holder: &Holder, at: i64| is_stale(holder, Some(folder.path().join("note")), Time(at));
        assert!(!stale(&ahead, now.0));
        assert!(!stale(&ahead, now.0 + FRESH - 1));
        assert!(stale(&ahead, now.0 + FRESH));
        // It beats again: someone is at work.
        let later = Holder { heartbeat: Time(ahead.heartbeat.0 + 1), ..ahead };
        assert!(!stale(&later, now.0 + FRESH));
        assert!(!stale(&later, now.0 + 2 * FRESH - 1));
        assert!(stale(&later, now.0 + 2 * FRESH));
        std::fs::write(path_of(&project), later.write()).unwrap();
        let Asked::Hindered(why) = ask(&project, false).unwrap() else { panic!("held ahead") };
        assert_eq!(why.said.unwrap().key, "store-held-ahead");
    }
}
