//! Plain text: any encoding, three ways to number paragraphs, speakers and questions as marks.

use super::encoding::{Decoded, Known, decode};
use super::speakers::{mark, speakers};
use super::{Blob, Importer, Options, Source, single};
use crate::command::draft::{Draft, DraftDocument};
use crate::error::Result;
use crate::language::{self, OcrSigns, looks_ocr};
use crate::message::Message;
use crate::say;
use crate::text::numbering::{Numbering, Why, decide, paragraphs};
use crate::text::{ParagraphKind, Text};
use rustc_hash::FxHashMap;

/// Reads plain text.
pub struct PlainText;

impl Importer for PlainText {
    fn name(&self) -> &'static str {
        "text"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["txt", "text", "md", ""]
    }

    fn fits(&self, extension: &str, head: &[u8]) -> bool {
        !extension.is_empty() || !head.contains(&0)
    }

    fn read(&self, source: &Source, options: &Options) -> Result<Draft> {
        let blob = single(source)?;
        let decoded = decode(&blob.name, &blob.bytes, options.encoding.as_deref())?;
        options.limits.text(&blob.name, &decoded.text)?;
        let mut notes = encoding_notes(&decoded);
        let (numbering, why) = decide(&decoded.text);
        let numbering = options.numbering.unwrap_or(numbering);
        let text = Text::new(decoded.text.as_str(), paragraphs(&decoded.text, numbering));
        notes.push(numbering_note(numbering, options.numbering.is_none().then_some(why)));
        let document = document(blob, text, &FxHashMap::default(), notes, options);
        Ok(Draft { documents: vec![document], ..Draft::default() })
    }
}

/// What was decided about the characters; nothing for plain UTF-8.
pub fn encoding_notes(decoded: &Decoded) -> Vec<Message> {
    let mut notes = Vec::new();
    match decoded.known {
        Known::Sure if decoded.encoding == "UTF-8" => {}
        Known::Guessed => notes.push(say!("import-encoding-guessed", encoding = decoded.encoding)),
        Known::Sure | Known::Told => notes.push(say!("import-encoding", encoding = decoded.encoding)),
    }
    if decoded.unreadable > 0 {
        notes.push(say!("import-unreadable", count = decoded.unreadable));
    }
    notes
}

/// Which numbering was taken and, where it was decided here, why.
pub fn numbering_note(numbering: Numbering, why: Option<Why>) -> Message {
    match (numbering, why) {
        (Numbering::Blocks, Some(Why::DoubleSpaced)) => say!("import-numbering-spaced"),
        (Numbering::Blocks, Some(_)) => say!("import-numbering-wrapped"),
        (_, Some(_)) => say!("import-numbering-lines-each"),
        (told, None) => say!("import-numbering-told", numbering = numbering_name(told)),
    }
}

/// The words for a numbering.
pub fn numbering_name(numbering: Numbering) -> Message {
    match numbering {
        Numbering::Lines => say!("import-numbering-lines"),
        Numbering::Nonempty => say!("import-numbering-nonempty"),
        Numbering::Blocks => say!("import-numbering-blocks"),
    }
}

/// A document of a text whose paragraphs are cut: marks set, wishes for name and label, what was found as notes.
pub fn document(
    blob: &Blob,
    text: Text,
    bold: &FxHashMap<usize, String>,
    mut notes: Vec<Message>,
    options: &Options,
) -> DraftDocument {
    let text = mark(&text, bold, options);
    let people = speakers(&text);
    if !people.is_empty() {
        let shown: Vec<&str> = people.iter().take(8).map(String::as_str).collect();
        notes.push(say!("import-speakers", count = people.len(), names = shown.join(", ")));
    }
    let questions =
        text.paragraphs().iter().filter(|paragraph| paragraph.kind == ParagraphKind::Question).count();
    if questions > 0 {
        notes.push(say!("import-questions", count = questions));
    }
    let language = language_of(text.body());
    if let Some(other) = language.as_deref().filter(|code| *code != "sl").and_then(language::by_code) {
        notes.push(say!("import-language", language = other.name()));
    }
    let signs = looks_ocr(text.body());
    notes.extend(signs.as_ref().map(ocr_note));
    DraftDocument {
        file: blob.name.clone(),
        name: options.keep_names.then(|| blob.stem().to_owned()),
        label: label_in_name(blob.stem()),
        group: options.group.clone(),
        language,
        record: options.record,
        ocr: signs.is_some(),
        text,
        notes,
    }
}

/// A file name that is already a label (`A`, `AB`, `K12`): it names nobody, and citations of the study use it.
fn label_in_name(stem: &str) -> Option<String> {
    let letters = stem.chars().take_while(char::is_ascii_uppercase).count();
    let digits = stem.chars().skip(letters).filter(char::is_ascii_digit).count();
    ((1..=2).contains(&letters) && digits <= 3 && letters + digits == stem.chars().count())
        .then(|| stem.to_owned())
}

/// Why a text is taken for one that came out of a scanner.
fn ocr_note(signs: &OcrSigns) -> Message {
    match signs.example.as_str() {
        "" => say!("import-ocr-no-carons"),
        example => say!("import-ocr", example = example),
    }
}

/// The language by its ISO 639-1 code, where the text is long enough to tell.
fn language_of(body: &str) -> Option<String> {
    (body.len() > 400).then(|| language::detect(body).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_labels_are_known() {
        for (stem, label) in [
            ("A", true),
            ("AB", true),
            ("K12", true),
            ("Vesna", false),
            ("a", false),
            ("ANA", false),
            ("1", false),
            ("", false),
        ] {
            assert_eq!(label_in_name(stem).is_some(), label, "{stem}");
        }
    }

    #[test]
    fn what_was_detected_is_said_with_its_reason() {
        let read = |body: &str| {
            let blob = Blob { name: "a.txt".into(), bytes: body.as_bytes().to_vec() };
            let draft = PlainText.read(&Source { blobs: vec![blob] }, &Options::default()).unwrap();
            let document = draft.documents.into_iter().next().unwrap();
            let keys: Vec<String> = document.notes.iter().map(|note| note.key.to_string()).collect();
            (document.ocr, document.language, keys)
        };
        let (ocr, _, notes) = read("v okviru ¢rpanja sredstev, socialno izklju¢ene, vklju¢uje vse");
        assert!(ocr && notes.contains(&"import-ocr".to_owned()));
        assert!(!read("Cena je 8 $ ali 5 ¢ na kos, kot vedno.").0);
        let (_, language, notes) = read(
            &"They think that the office helps people who have been looking for work for a long time. "
                .repeat(6),
        );
        assert!(language.as_deref() == Some("en") && notes.contains(&"import-language".to_owned()));
    }
}
