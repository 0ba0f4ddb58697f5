//! The log: what a library said when something failed, in a file in the person's state folder; never a word of a text.

use crate::disk::{self, Mode};
use crate::error::Error;
use std::fs::{File, OpenOptions};
use std::path::PathBuf;
use std::sync::Mutex;
use tracing_subscriber::filter::LevelFilter;

/// Past this many bytes the log is begun anew.
const LONGEST: u64 = 1 << 20;

/// Where the log is; none where the system has no such folder.
pub fn file() -> Option<PathBuf> {
    crate::home::state().map(|folder| folder.join("preja.log"))
}

/// What a library said, as far as no word of a text can stand in it: that of the database where it is one of its fixed
/// sentences, and the number of a system's error. Libraries that read texts quote them in what they say.
pub fn said(error: &Error) -> String {
    let mut next: Option<&(dyn std::error::Error + 'static)> =
        error.source.as_deref().map(|source| source as &(dyn std::error::Error + 'static));
    while let Some(source) = next {
        if let Some(text) = crate::store::fixed_text(source) {
            return text.to_owned();
        }
        if let Some(error) = source.downcast_ref::<std::io::Error>()
            && (error.raw_os_error().is_some() || error.get_ref().is_none())
        {
            return format!("{:?} {}", error.kind(), error.raw_os_error().unwrap_or_default());
        }
        next = source.source();
    }
    String::new()
}

/// Begins to write warnings and errors into the log. Where it cannot be written, the program works without.
pub fn start() {
    let Some(file) = open() else { return };
    let _ = tracing_subscriber::fmt()
        .with_max_level(LevelFilter::WARN)
        .with_ansi(false)
        // A log that cannot be written is not told: the library would do so on standard error.
        .log_internal_errors(false)
        .with_writer(Mutex::new(file))
        .try_init();
}

fn open() -> Option<File> {
    let path = file()?;
    disk::make_folder(path.parent()?, Mode::PRIVATE).ok()?;
    let long = std::fs::metadata(&path).is_ok_and(|meta| meta.len() > LONGEST);
    let how = &mut OpenOptions::new();
    let file = disk::open(&path, how.create(true).append(!long).write(true).truncate(long)).ok()?;
    // One that an earlier version made may be everybody's to read.
    Mode::PRIVATE.set(&file);
    Some(file)
}
