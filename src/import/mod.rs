//! Importers: from the bytes of a file to a draft. They see a `Source` (a named blob or a tree of named blobs), never a
//! path and never the project.
//!
//! A new importer is a file here and a line in [`ALL`]; the command line, the file picker, preview and losses come from there.

pub mod child;
pub mod codebook;
pub mod correction;
pub mod docx;
pub mod encoding;
pub mod grid;
pub mod limits;
pub mod segments;
pub mod settle;
pub mod source;
pub mod speakers;
pub mod text;
pub mod variables;

use crate::command::draft::Draft;
use crate::error::{Error, Result};
use crate::model::Record;
use crate::say;
use limits::{LIMITS, Limits};
use std::ops::ControlFlow;

pub use crate::text::numbering::Numbering;

/// One file that was read, by its name without folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blob {
    /// File name, no path.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Blob {
    /// The ending of the name in small letters, without the dot; empty where there is none.
    pub fn extension(&self) -> String {
        self.name.rsplit_once('.').map_or(String::new(), |(_, extension)| extension.to_lowercase())
    }

    /// The name without its ending.
    pub fn stem(&self) -> &str {
        self.name.rsplit_once('.').map_or(self.name.as_str(), |(stem, _)| stem)
    }

    /// The first bytes, up to 4096.
    pub fn head(&self) -> &[u8] {
        self.bytes.get(..self.bytes.len().min(4096)).unwrap_or(&[])
    }
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
    /// What it may cost.
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            as_: None,
            group: None,
            numbering: None,
            encoding: None,
            record: None,
            speakers: true,
            questions: true,
            keep_names: false,
            limits: LIMITS,
        }
    }
}

/// Reads one format.
pub trait Importer: Sync {
    /// Its name for `--as`; `import-<name>-about` is its doc line.
    fn name(&self) -> &'static str;

    /// The endings of its files, in small letters without the dot; the empty one stands for names without an ending.
    /// What is taken from a folder, and what a list of files shows, comes from here.
    fn endings(&self) -> &'static [&'static str];

    /// True when a file of one of its endings looks like one of its own by its first bytes (up to 4096).
    fn fits(&self, _extension: &str, _head: &[u8]) -> bool {
        true
    }

    /// Reads it.
    fn read(&self, source: &Source, options: &Options) -> Result<Draft>;
}

/// Every importer; the first that accepts a file reads it, so the narrower come before the wider.
pub const ALL: &[&dyn Importer] =
    &[&docx::Docx, &segments::Segments, &codebook::Codebook, &variables::Variables, &text::PlainText];

/// The importer of that name.
pub fn by_name(name: &str) -> Option<&'static dyn Importer> {
    ALL.iter().copied().find(|importer| importer.name() == name)
}

/// The importer that reads this file: the one that is told, else the first that accepts it.
pub fn for_blob(blob: &Blob, options: &Options) -> Result<&'static dyn Importer> {
    if let Some(name) = &options.as_ {
        let names: Vec<&str> = ALL.iter().map(|importer| importer.name()).collect();
        return by_name(name).ok_or_else(|| {
            Error::usage(say!("import-as-unknown", name = name))
                .hint(say!("import-as-hint", names = names.join(", ")))
        });
    }
    let extension = blob.extension();
    let head = blob.head();
    let accepts = |importer: &&dyn Importer| {
        importer.endings().contains(&extension.as_str()) && importer.fits(&extension, head)
    };
    let found = ALL.iter().copied().find(accepts);
    found.ok_or_else(|| match extension.as_str() {
        "csv" | "tsv" | "tab" => Error::input(say!("import-table-unknown", file = &blob.name))
            .hint(say!("import-table-unknown-hint")),
        _ => Error::input(say!("import-format-unknown", file = &blob.name))
            .hint(say!("import-format-unknown-hint")),
    })
}

/// Reads every file of a source into one draft, all or nothing, and settles documents with tables that came beside them.
pub fn read(source: Source, options: &Options) -> Result<Draft> {
    Ok(read_watched(source, options, &mut |_, _| ControlFlow::Continue(()))?.unwrap_or_default())
}

/// [`read`], telling before each file how many of how many are read; nothing when that says to stop.
pub fn read_watched(
    source: Source,
    options: &Options,
    see: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Option<Draft>> {
    let mut draft = Draft::default();
    let (mut names, mut cut) = (Vec::new(), 0);
    let all = source.blobs.len();
    for (done, blob) in source.blobs.into_iter().enumerate() {
        if see(done, all).is_break() {
            return Ok(None);
        }
        let importer = for_blob(&blob, options)?;
        if is_blank(&blob.bytes) {
            return Err(Error::input(say!("import-empty", file = &blob.name)).hint(say!("import-empty-hint")));
        }
        let name = blob.name.clone();
        let part = importer.read(&Source { blobs: vec![blob] }, options)?;
        options.limits.part(&name, &part, &mut cut)?;
        // Names of transcripts may name people: the trail keeps them only where that is asked for.
        if part.documents.is_empty() || options.keep_names {
            names.push(name);
        }
        draft.join(part);
    }
    options.limits.whole(&draft)?;
    draft.source = match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first, rest @ ..] => format!("{first} (+{})", rest.len()),
    };
    settle::settle(&mut draft, options);
    Ok(Some(draft).filter(|_| see(all, all).is_continue()))
}

/// True when nothing but white space, marks of encodings and zero bytes stands in a file.
fn is_blank(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .all(|byte| byte.is_ascii_whitespace() || matches!(byte, 0 | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF))
}

/// The single file that a reader of single files was given.
fn single(source: &Source) -> Result<&Blob> {
    source.blobs.first().ok_or_else(|| Error::input(say!("import-nothing")).hint(say!("import-nothing-hint")))
}
