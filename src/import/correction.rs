//! A corrected transcript for a document that is in the project: its paragraphs are numbered as the document's are.

use super::{Options, Source, read, settle};
use crate::command::draft::DraftQuote;
use crate::error::{Error, Result};
use crate::say;
use crate::text::{Paragraph, ParagraphKind, Span, Text};

/// Reads the corrected text of a document whose text is `old` and whose segments are `segments` (bytes of `old`). Of the
/// ways to number it the one is taken under which most of them, and of the old paragraphs, have the numbers they had.
pub fn correction(source: Source, old: &Text, segments: &[Span]) -> Result<Text> {
    let options = Options::default();
    let name = source.blobs.first().map_or_else(String::new, |blob| blob.name.clone());
    let mut documents = read(source, &options)?.documents;
    let (Some(mut document), true) = (documents.pop(), documents.is_empty()) else {
        return Err(
            Error::input(say!("document-correct-one", file = name)).hint(say!("document-correct-one-hint"))
        );
    };
    let known = old
        .paragraphs()
        .iter()
        .filter(|paragraph| paragraph.kind != ParagraphKind::Missing)
        .map(Paragraph::span);
    let quotes: Vec<DraftQuote> = known
        .chain(segments.iter().copied())
        .map(|span| {
            let (begin, end) = old.numbers(span);
            DraftQuote { begin, end, words: old.slice(span).trim().to_owned(), ..DraftQuote::default() }
        })
        .filter(|quote| !quote.words.is_empty())
        .collect();
    settle::number(&mut document, &quotes, &options);
    Ok(document.text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::Blob;
    use super::*;
    use crate::text::numbering::{Numbering, paragraphs};

    #[test]
    fn a_corrected_file_is_numbered_as_the_document_is() {
        // By blank lines this is two paragraphs, by lines four: the file alone would not tell.
        let body = "Kaj se je spremenilo?\nNajprej vstanejo.\n\nPotem pridejo papirji.\nKonec je bil tezak.";
        let corrected = body.replace("tezak", "težak");
        for numbering in Numbering::ALL {
            let old = Text::new(body, paragraphs(body, *numbering));
            let source =
                Source { blobs: vec![Blob { name: "C.txt".into(), bytes: corrected.clone().into_bytes() }] };
            let new = correction(source, &old, &[]).unwrap();
            assert_eq!(new.paragraphs().len(), old.paragraphs().len(), "{numbering:?}");
        }
    }

    #[test]
    fn a_table_is_no_corrected_transcript() {
        let table = "Document name,Code,Begin,End,Segment\nC,Delo,1,1,Najprej vstanejo.\n";
        let source = Source { blobs: vec![Blob { name: "t.csv".into(), bytes: table.as_bytes().to_vec() }] };
        assert!(correction(source, &Text::default(), &[]).is_err());
    }
}
