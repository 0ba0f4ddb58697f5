//! The log: what a library said when something failed, in a file in the person's state folder; never a word of a text.

use std::fs::{File, OpenOptions};
use std::path::PathBuf;
use std::sync::Mutex;
use tracing_subscriber::filter::LevelFilter;

/// Past this many bytes the log is begun anew.
const LONGEST: u64 = 1 << 20;

/// Where the log is; none where the system has no such folder.
pub fn file() -> Option<PathBuf> {
    let dirs = directories::ProjectDirs::from("", "", "preja")?;
    Some(dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).join("preja.log"))
}

/// Begins to write warnings and errors into the log. Where it cannot be written, the program works without.
pub fn start() {
    let Some(file) = open() else { return };
    let _ = tracing_subscriber::fmt()
        .with_max_level(LevelFilter::WARN)
        .with_ansi(false)
        .with_writer(Mutex::new(file))
        .try_init();
}

fn open() -> Option<File> {
    let path = file()?;
    std::fs::create_dir_all(path.parent()?).ok()?;
    let long = std::fs::metadata(&path).is_ok_and(|meta| meta.len() > LONGEST);
    OpenOptions::new().create(true).append(!long).write(true).truncate(long).open(path).ok()
}
