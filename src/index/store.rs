//! Where the index lies: a folder in the user's cache, or memory where the folder cannot be had.
//!
//! The index is no one's only copy of anything. So nothing that is wrong with it is an error for a person: a damaged one
//! is deleted and made anew, a locked or unwritable one is left alone and another made in memory.

use super::schema::{self, Fields};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, TantivyError};

/// Memory for words that are not written yet, in bytes.
const BUFFER: usize = 64 << 20;
/// How often and how long a writer of another process is waited for.
const PATIENCE: (u32, Duration) = (20, Duration::from_millis(100));

/// An open index.
pub struct Store {
    index: Index,
    /// Its reader; reloaded by hand.
    pub reader: IndexReader,
    /// Its fields.
    pub fields: Fields,
    /// Its folder; none in memory.
    pub folder: Option<PathBuf>,
}

/// Why no writer was given.
pub enum NoWriter {
    /// Another process writes.
    Locked,
    /// The folder cannot be written, or is damaged.
    Broken(TantivyError),
}

impl Store {
    /// Opens the index in `folder`, made anew where it is damaged or of another version; in memory where the folder
    /// cannot be used.
    pub fn open(folder: &Path) -> tantivy::Result<Self> {
        match Self::in_folder(folder) {
            Ok(store) => Ok(store),
            Err(_) => {
                let _ = std::fs::remove_dir_all(folder);
                Self::in_folder(folder).or_else(|_| Self::in_memory())
            }
        }
    }

    fn in_folder(folder: &Path) -> tantivy::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let (wanted, fields) = schema::schema();
        let has = folder.join("meta.json").exists();
        let index =
            if has { Index::open_in_dir(folder)? } else { Index::create_in_dir(folder, wanted.clone())? };
        if index.schema() != wanted {
            return Err(TantivyError::SchemaError("another version".into()));
        }
        if has && !index.validate_checksum()?.is_empty() {
            return Err(TantivyError::InternalError("damaged".into()));
        }
        Self::new(index, fields, Some(folder.to_owned()))
    }

    /// A new one in memory.
    pub fn in_memory() -> tantivy::Result<Self> {
        let (wanted, fields) = schema::schema();
        Self::new(Index::create_in_ram(wanted), fields, None)
    }

    fn new(index: Index, fields: Fields, folder: Option<PathBuf>) -> tantivy::Result<Self> {
        schema::register(&index);
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { index, reader, fields, folder })
    }

    /// A writer with one thread, so that paragraphs stay in order; another process is waited for a little.
    pub fn writer(&self) -> std::result::Result<IndexWriter, NoWriter> {
        let mut tries = 0;
        loop {
            match self.index.writer_with_num_threads(1, BUFFER) {
                Ok(writer) => return Ok(writer),
                Err(TantivyError::LockFailure(..)) if tries < PATIENCE.0 => {
                    tries += 1;
                    std::thread::sleep(PATIENCE.1);
                }
                Err(TantivyError::LockFailure(..)) => return Err(NoWriter::Locked),
                Err(error) => return Err(NoWriter::Broken(error)),
            }
        }
    }
}

/// The folder of all indexes under the user's cache folder; none where the system has no such folder.
pub fn root() -> Option<PathBuf> {
    crate::home::cache().map(|folder| folder.join("index"))
}
