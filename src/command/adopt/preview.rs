//! What an import would bring, file by file, before anything is added.

use super::documents::prepare;
use crate::command::draft::Draft;
use crate::message::Message;
use crate::model::Project;
use crate::text::ParagraphKind;

/// One document to come.
#[derive(Clone, Debug, PartialEq)]
pub struct FilePreview {
    /// The file it comes from; a table's name for it where it is rebuilt.
    pub file: String,
    /// The label it will get.
    pub label: String,
    /// The name it will get.
    pub name: String,
    /// How many numbered paragraphs.
    pub paragraphs: usize,
    /// How many of them are known by number only.
    pub missing: usize,
    /// People found, in the order in which they first speak.
    pub speakers: Vec<String>,
    /// Paragraphs that put a question.
    pub questions: usize,
    /// The first ten paragraphs that hold something, with their numbers.
    pub first: Vec<(usize, String)>,
    /// What was decided and why.
    pub notes: Vec<Message>,
}

/// How many paragraphs are shown.
const FIRST: usize = 10;

/// The documents that the draft would make in this project, in the order they would get.
pub fn preview(draft: &Draft, project: &Project) -> Vec<FilePreview> {
    let prepared = prepare(draft, project);
    let shown = |document: super::NewDocument| {
        let text = &document.text;
        let mut speakers: Vec<String> = Vec::new();
        for speaker in text.paragraphs().iter().filter_map(|paragraph| paragraph.speaker.as_ref()) {
            if !speakers.contains(speaker) {
                speakers.push(speaker.clone());
            }
        }
        let of_kind =
            |kind: ParagraphKind| text.paragraphs().iter().filter(|paragraph| paragraph.kind == kind).count();
        let filled = (1..=text.paragraphs().len())
            .map(|number| (number, text.paragraph_text(number)))
            .filter(|(_, words)| !words.trim().is_empty());
        FilePreview {
            paragraphs: text.paragraphs().len(),
            missing: of_kind(ParagraphKind::Missing),
            questions: of_kind(ParagraphKind::Question),
            first: filled.take(FIRST).map(|(number, words)| (number, words.to_owned())).collect(),
            speakers,
            file: document.file,
            label: document.label,
            name: document.name,
            notes: document.notes,
        }
    };
    prepared.new.into_iter().map(shown).collect()
}
