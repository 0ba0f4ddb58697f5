//! One writer at a time: a kernel lock beside the project, and a text in it for people and for synced folders.
//!
//! The kernel's lock is the truth on one machine and dies with its process. Where a folder is synced the lock does not
//! travel but the file's text does: another host that wrote into it lately is taken to be at work. The text is put in
//! place in one write, so a reader may see an old one, never half of one.

use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::Time;
use crate::say;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
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
    /// Someone else has it; the sentence says who and since when.
    Taken(Message),
}

/// The lock file of a project file.
pub(super) fn path_of(project: &Path) -> PathBuf {
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
    Ok(Asked::Taken(say!("store-held", place = project.display().to_string())))
}

fn ask_once(project: &Path, take_over: bool) -> Result<Asked> {
    let path = path_of(project);
    let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
    let mut file = open.map_err(|error| {
        Error::fault(say!("store-lock-unwritable", place = path.display().to_string()))
            .hint(say!("store-lock-unwritable-hint"))
            .because(error)
    })?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(Asked::Taken(taken_here(&read(&mut file), project))),
        Err(TryLockError::Error(error)) => {
            return Err(
                Error::fault(say!("store-lock-failed", place = path.display().to_string())).because(error)
            );
        }
    }
    let other = read(&mut file);
    let now = Time::now();
    let is_fresh = now.0.saturating_sub(other.heartbeat.0) < FRESH;
    if !other.host.is_empty() && other.host != host() && is_fresh && !take_over {
        return Ok(Asked::Taken(say!(
            "store-held-elsewhere",
            place = project.display().to_string(),
            user = other.user,
            host = other.host,
            since = other.since.local()
        )));
    }
    let mut lock = Lock { file, path, since: now };
    lock.beat();
    Ok(Asked::Held(lock))
}

fn taken_here(holder: &Holder, project: &Path) -> Message {
    let place = project.display().to_string();
    if holder.host.is_empty() {
        return say!("store-held", place = place);
    }
    let pid = holder.pid.to_string();
    say!(
        "store-held-here",
        place = place,
        user = holder.user.as_str(),
        pid = pid,
        since = holder.since.local()
    )
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
        match std::fs::read_to_string(&self.path) {
            Ok(text) => Holder::parse(&text) == ours,
            Err(error) => error.kind() != std::io::ErrorKind::NotFound,
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
        let Asked::Taken(said) = ask(&project, true).unwrap() else { panic!("held") };
        assert_eq!(said.key, "store-held-here");
        drop(lock);
        assert!(!path_of(&project).exists());
        assert!(matches!(ask(&project, false).unwrap(), Asked::Held(_)));
    }

    #[test]
    fn another_host_holds_it_while_its_heart_beats_or_until_it_is_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("studija.preja");
        std::fs::write(path_of(&project), other(Time::now())).unwrap();
        assert!(
            matches!(ask(&project, false).unwrap(), Asked::Taken(said) if said.key == "store-held-elsewhere")
        );
        assert!(matches!(ask(&project, true).unwrap(), Asked::Held(_)));
        std::fs::write(path_of(&project), other(Time(Time::now().0 - FRESH))).unwrap();
        assert!(matches!(ask(&project, false).unwrap(), Asked::Held(_)));
    }
}
