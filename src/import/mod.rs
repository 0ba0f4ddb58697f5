//! Importers: from the bytes of a file to a draft. They see a `Source` (a named blob or a tree of named blobs), never a
//! path and never the project.
//!
//! A new importer is a file here and a line in [`ALL`]; the command line, the file picker, preview and losses come from there.

use crate::command::draft::Draft;
use crate::error::Result;
use crate::model::Record;
use crate::names;

names! {
    /// How the paragraphs of a plain text are numbered.
    pub enum Numbering {
        /// Every line, empty ones included.
        Lines = "lines",
        /// Lines that hold something.
        #[default]
        Nonempty = "nonempty",
        /// Blocks between empty lines.
        Blocks = "blocks",
    }
}

/// One file that was read, by its name without folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blob {
    /// File name, no path.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What an importer gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The files; one for a file, several for a folder or an archive.
    pub blobs: Vec<Blob>,
}

/// The switches of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Take the file as this, whatever it looks like.
    pub as_: Option<String>,
    /// Group of the new documents.
    pub group: Option<String>,
    /// Numbering; none: decided per file.
    pub numbering: Option<Numbering>,
    /// Encoding by its name (`windows-1250`); none: detected.
    pub encoding: Option<String>,
    /// Kind of record.
    pub record: Option<Record>,
    /// Look for speaker labels.
    pub speakers: bool,
    /// Look for question paragraphs.
    pub questions: bool,
    /// Keep the file's name as the document's name.
    pub keep_names: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { as_: None, group: None, numbering: None, encoding: None, record: None, speakers: true, questions: true, keep_names: false }
    }
}

/// Reads one format.
pub trait Importer: Sync {
    /// Its name for `--as`; `import-<name>-about` is its doc line.
    fn name(&self) -> &'static str;

    /// True when this file looks like one of its own: by the ending (lower case, no dot) and the first bytes (up to 4096).
    fn accepts(&self, extension: &str, head: &[u8]) -> bool;

    /// Reads it.
    fn read(&self, source: &Source, options: &Options) -> Result<Draft>;
}

/// Every importer; the first that accepts a file reads it, so the narrower come before the wider.
pub const ALL: &[&dyn Importer] = &[];
