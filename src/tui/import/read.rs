//! Reading what was chosen, on a thread of its own: the draft, and what would come of it.

use crate::command::Command;
use crate::command::adopt::{self, FilePreview};
use crate::command::document::correct::CorrectDocument;
use crate::command::plan::World;
use crate::command::refs::DocumentRef;
use crate::error::Result;
use crate::import::Options;
use crate::message::Message;
use crate::model::{CoderId, DocumentId, Ids, Project, Time};
use crate::say;
use crate::text::ParagraphKind;
use crate::tui::jobs::Watch;
use crate::workbench::incoming;
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// What a read needs beside the files.
#[derive(Clone, Debug)]
pub struct Ground {
    /// A snapshot of the project.
    pub project: Project,
    /// Who acts.
    pub actor: CoderId,
}

/// What was read.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The command that brings it in.
    pub command: Command,
    /// File by file.
    pub files: Vec<FilePreview>,
    /// What would be said then, or why it cannot come in.
    pub said: Vec<Message>,
    /// True when it can come in.
    pub fits: bool,
    /// What should be known beside.
    pub notes: Vec<Message>,
}

/// Reads files, folders and patterns, or the better transcript of a document; nothing when it was stopped.
pub fn read(
    of: Option<DocumentId>,
    paths: &[String],
    options: &Options,
    ground: &Ground,
    watch: &Watch,
) -> Result<Option<Incoming>> {
    if let Some(of) = of {
        return corrected(of, paths, ground).map(Some);
    }
    let mut see =
        |done, all| if watch.at(done, all) { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    let Some(read) = incoming::import(paths, options, &mut see)? else { return Ok(None) };
    let draft = &read.command.draft;
    let files = adopt::preview(draft, &ground.project);
    let lost: Vec<Message> = draft.notes.iter().chain(&draft.losses).cloned().collect();
    let mut incoming = planned(Command::Adopt(Box::new(read.command)), files, read.notes, ground);
    if !incoming.fits {
        incoming.notes.extend(lost);
    }
    Ok(Some(incoming))
}

/// What would be said of a command; its notes come after those that are known.
fn planned(command: Command, files: Vec<FilePreview>, mut notes: Vec<Message>, ground: &Ground) -> Incoming {
    // Planned for its words only: when it comes in it is planned again on the project as it then is.
    let mut world = World { now: Time::now(), actor: ground.actor, ids: Ids::new(0) };
    let (said, fits) = match command.plan(&ground.project, &mut world) {
        Ok(plan) => {
            notes.extend(plan.notes.into_iter().filter(|note| note.key != "import-note-of"));
            (vec![plan.said], true)
        }
        Err(error) => (std::iter::once(error.message).chain(error.hint).collect(), false),
    };
    Incoming { command, files, said, fits, notes }
}

/// So many changed paragraphs are shown.
const CHANGED: usize = 40;

/// A better transcript: what would be carried over, what would wait for a place, and the paragraphs that are not as they
/// were.
fn corrected(of: DocumentId, paths: &[String], ground: &Ground) -> Result<Incoming> {
    let project = &ground.project;
    let document = DocumentRef::Id(of).resolve(project)?;
    let old = project.text(document.text);
    let file = paths.first().map(PathBuf::from).unwrap_or_default();
    let asked = CorrectDocument { document: DocumentRef::Id(of), file, text: None };
    let read = incoming::correct(project, &asked)?;
    let text = read.command.text.clone().unwrap_or_default();
    let before: HashSet<&str> =
        (1..=old.paragraphs().len()).map(|number| old.paragraph_text(number).trim()).collect();
    let numbers = 1..=text.paragraphs().len();
    let changed: Vec<(usize, String)> = numbers
        .map(|number| (number, text.paragraph_text(number).to_owned()))
        .filter(|(_, words)| !before.contains(words.trim()))
        .collect();
    let of_text = |kind| text.paragraphs().iter().filter(|paragraph| paragraph.kind == kind).count();
    let mut speakers: Vec<String> = Vec::new();
    for speaker in text.paragraphs().iter().filter_map(|paragraph| paragraph.speaker.as_ref()) {
        if !speakers.contains(speaker) {
            speakers.push(speaker.clone());
        }
    }
    let preview = FilePreview {
        file: paths.join(", "),
        label: document.label.clone(),
        name: document.name.clone(),
        paragraphs: text.paragraphs().len(),
        missing: of_text(ParagraphKind::Missing),
        speakers,
        questions: of_text(ParagraphKind::Question),
        notes: vec![say!("correct-changed", n = changed.len())],
        first: changed.into_iter().take(CHANGED).collect(),
    };
    Ok(planned(read.command.into(), vec![preview], read.notes, ground))
}
