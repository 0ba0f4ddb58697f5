//! The words of any file, so that what was said can be looked for in it: office files are unpacked under the limits of
//! an import, old Word files read in a child, texts decoded.

use crate::import::child;
use crate::import::encoding::decode;
use crate::import::limits::{LIMITS, Limits};
use quick_xml::events::Event;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The words of a file; none where nobody can look into it (a picture, a recording, a locked or too large file).
pub fn of_file(path: &Path) -> Option<String> {
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(LIMITS.file + 1).read_to_end(&mut bytes).ok()?;
    if bytes.len() as u64 > LIMITS.file {
        return None;
    }
    of_bytes(&bytes, &LIMITS)
}

fn of_bytes(bytes: &[u8], limits: &Limits) -> Option<String> {
    if bytes.starts_with(b"PK\x03\x04") {
        return of_archive(bytes, limits);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let pages = child::read("docx", bytes, limits).ok()?;
        return String::from_utf8(pages).ok();
    }
    if bytes.starts_with(b"%PDF") {
        return None;
    }
    let text = decode("", bytes, None).ok()?.text;
    // A page of HTML or a picture in SVG has its words between tags; without the tags it has them whole.
    let is_markup = text.trim_start().starts_with('<');
    Some(if is_markup { format!("{} {text}", of_markup(&text)) } else { text })
}

/// The words of every part of an archive that is markup or text.
fn of_archive(bytes: &[u8], limits: &Limits) -> Option<String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).ok()?;
    if archive.len() > limits.parts {
        return None;
    }
    let (mut words, mut left) = (String::new(), limits.unpacked);
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).ok()?;
        let name = part.name().map(|name| name.to_lowercase()).unwrap_or_default();
        let is_text = [".xml", ".html", ".xhtml", ".htm", ".txt", ".md", ".csv", ".json"]
            .iter()
            .any(|end| name.ends_with(end));
        if !is_text {
            continue;
        }
        // The size in the directory may be a lie: what comes out is counted.
        let mut inner = Vec::new();
        part.by_ref().take(left).read_to_end(&mut inner).ok()?;
        left = left.saturating_sub(inner.len() as u64);
        if left == 0 {
            return None;
        }
        words.push('\n');
        words.push_str(&of_markup(&String::from_utf8_lossy(&inner)));
    }
    Some(words)
}

/// Elements within a word or a sentence; the end of any other parts words.
const WITHIN: [&str; 22] = [
    "r",
    "t",
    "rPr",
    "span",
    "b",
    "i",
    "u",
    "em",
    "strong",
    "font",
    "a",
    "mark",
    "proofErr",
    "bookmarkStart",
    "bookmarkEnd",
    "lang",
    "rFonts",
    "sz",
    "tspan",
    "sub",
    "sup",
    "small",
];

/// The words between tags.
fn of_markup(text: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let mut words = String::new();
    let apart = |name: &str| !WITHIN.contains(&name);
    loop {
        match reader.read_event() {
            Ok(Event::Text(text)) => words.push_str(&text),
            Ok(Event::CData(text)) => words.push_str(&text),
            Ok(Event::GeneralRef(name)) => match name.resolve_char_ref() {
                Ok(Some(c)) => words.push(c),
                _ => words.push(' '),
            },
            Ok(Event::End(tag)) if apart(tag.local_name().as_ref()) => words.push(' '),
            Ok(Event::Empty(tag)) if apart(tag.local_name().as_ref()) => words.push(' '),
            Ok(Event::Eof) => return words,
            Ok(_) => {}
            Err(_) => {
                // What is no markup any more is searched as it stands.
                let at = usize::try_from(reader.error_position()).unwrap_or_default();
                words.push_str(text.get(at..).unwrap_or(text));
                return words;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, words) in parts {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(words.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn words_are_found_in_office_files_though_a_word_is_cut_in_two() {
        let word = "<w:p><w:r><w:t>Naj</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>prej smo</w:t></w:r></w:p><w:p><w:r><w:t>se dogo&#118;orili</w:t></w:r></w:p>";
        let bytes = archive(&[("word/document.xml", word), ("word/media/image1.png", "x")]);
        let words = of_bytes(&bytes, &LIMITS).unwrap();
        assert_eq!(words.split_whitespace().collect::<Vec<_>>(), ["Najprej", "smo", "se", "dogovorili"]);
        let sheet =
            archive(&[("xl/sharedStrings.xml", "<sst><si><t>Prva</t></si><si><t>celica</t></si></sst>")]);
        assert_eq!(
            of_bytes(&sheet, &LIMITS).unwrap().split_whitespace().collect::<Vec<_>>(),
            ["Prva", "celica"]
        );
        assert!(of_bytes(&bytes, &Limits { unpacked: 50, ..LIMITS }).is_none());
    }

    #[test]
    fn pages_are_read_without_their_tags_and_what_is_no_text_not_at_all() {
        let page =
            of_bytes("<!doctype html><p>Najprej <em>smo</em> se &scaron; <br>dogovorili".as_bytes(), &LIMITS)
                .unwrap();
        assert!(page.starts_with("Najprej smo se"), "{page}");
        assert!(of_bytes(b"%PDF-1.7", &LIMITS).is_none());
        assert!(of_bytes(&[0, 1, 2, 3, 0, 0, 0, 9, 8, 7, 0, 0, 1, 1, 1, 255], &LIMITS).is_none());
        assert_eq!(of_bytes("Čez dan.".as_bytes(), &LIMITS).unwrap(), "Čez dan.");
    }
}
