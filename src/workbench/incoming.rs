//! What comes from outside: files are read into a command, which is planned for a preview and then run as any other. The
//! desk and the command line bring transcripts, tables and corrections in by nothing else.

use crate::command::adopt::Adopt;
use crate::command::document::correct::CorrectDocument;
use crate::error::Result;
use crate::files;
use crate::import::correction::correction;
use crate::import::limits::LIMITS;
use crate::import::{self, Options};
use crate::message::Message;
use crate::model::Project;
use crate::text::Span;
use std::ops::ControlFlow;

/// A command with what was read, and what is to be known beside it.
#[derive(Clone, Debug)]
pub struct Incoming<C> {
    /// Brings it in.
    pub command: C,
    /// What was passed over.
    pub notes: Vec<Message>,
}

/// Reads files, folders and patterns. `see` is told before each file how many of how many are read; nothing comes back
/// where it says to stop.
pub fn import(
    paths: &[String],
    options: &Options,
    see: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Option<Incoming<Adopt>>> {
    let opened = files::open(paths, &LIMITS)?;
    let draft = import::read_watched(opened.source, options, see)?;
    Ok(draft.map(|draft| Incoming { command: Adopt { draft, ..Adopt::default() }, notes: opened.notes }))
}

/// Reads the file of a correction, numbered as the document is.
pub fn correct(project: &Project, correct: &CorrectDocument) -> Result<Incoming<CorrectDocument>> {
    let document = correct.document.resolve(project)?;
    let opened = files::open(&[correct.file.to_string_lossy().into_owned()], &LIMITS)?;
    let placed = project.lookups().segments_in(document.id, document.text);
    let spans: Vec<Span> = placed.iter().map(|placed| placed.span).collect();
    let text = correction(opened.source, project.text(document.text), &spans)?;
    let command = CorrectDocument { text: Some(text), ..correct.clone() };
    Ok(Incoming { command, notes: opened.notes })
}
