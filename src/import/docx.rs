//! Word documents (`.docx`, and `.doc` of old): paragraphs, list items, table cells and notes; labels in bold.
//!
//! Read by the `undoc` crate in a child process (see `child`). Author, title and the other properties of the file are
//! not looked at: they name people.

use super::child::{self, Trouble};
use super::limits::Limits;
use super::speakers::mark;
use super::text::{document, numbering_note};
use super::{Blob, Importer, Numbering, Options, Source, single};
use crate::command::draft::Draft;
use crate::error::{Error, Result};
use crate::say;
use crate::text::normalise::normalise;
use crate::text::numbering::paragraphs;
use crate::text::{Paragraph, ParagraphKind, Text};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::io::Read;
use undoc::model::{Block, RevisionType, Table};

/// Reads Word documents.
pub struct Docx;

/// A paragraph as the reader gives it.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Piece {
    words: String,
    /// A label in bold at its beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    bold: Option<String>,
    /// A heading by its style.
    #[serde(default)]
    heading: bool,
    /// All of it in bold.
    #[serde(default)]
    strong: bool,
    /// A footnote or an endnote.
    #[serde(default)]
    note: bool,
}

impl Importer for Docx {
    fn name(&self) -> &'static str {
        "docx"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["docx", "doc"]
    }

    fn read(&self, source: &Source, options: &Options) -> Result<Draft> {
        let blob = single(source)?;
        check(blob, &options.limits)?;
        let broken = || {
            Error::input(say!("import-docx-broken", file = &blob.name)).hint(say!("import-docx-broken-hint"))
        };
        let pages = child::read("docx", &blob.bytes, &options.limits).map_err(|trouble| match trouble {
            Trouble::Broken(why) => broken().because(why),
            Trouble::Crashed => broken(),
            Trouble::Slow => {
                Error::input(say!("import-slow", file = &blob.name, seconds = options.limits.seconds))
                    .hint(say!("import-docx-broken-hint"))
            }
        })?;
        let pieces: Vec<Piece> = serde_json::from_slice(&pages).map_err(|error| broken().because(error))?;
        if pieces.iter().all(|piece| piece.words.trim().is_empty()) {
            return Err(Error::input(say!("import-empty", file = &blob.name)).hint(say!("import-empty-hint")));
        }
        Ok(draft(blob, &pieces, options))
    }
}

fn draft(blob: &Blob, pieces: &[Piece], options: &Options) -> Draft {
    let mut body = String::new();
    let mut found: Vec<(Paragraph, &Piece)> = Vec::new();
    for piece in pieces {
        if !found.is_empty() {
            body.push('\n');
        }
        let words = normalise(&piece.words);
        let lead = words.len() - words.trim_start().len();
        let start = body.len() + if words.trim().is_empty() { 0 } else { lead };
        found.push((Paragraph::said(start, start + words.trim().len()), piece));
        body.push_str(&words);
    }
    // The file says itself what a paragraph is; empty ones count only where every line is to count.
    let numbering = options.numbering.unwrap_or(Numbering::Nonempty);
    if numbering == Numbering::Nonempty {
        found.retain(|(paragraph, _)| paragraph.end > paragraph.start);
    }
    let text = Text::new(body.as_str(), found.iter().map(|(paragraph, _)| paragraph.clone()).collect());
    let bold =
        found.iter().enumerate().filter_map(|(at, (_, piece))| Some((at, piece.bold.clone()?))).collect();
    let mut notes = Vec::new();
    if let Some(told) = options.numbering {
        notes.push(numbering_note(told, None));
    }
    let footnotes = found.iter().filter(|(_, piece)| piece.note).count();
    if footnotes > 0 {
        notes.push(say!("import-footnotes", count = footnotes));
    }
    if numbering == Numbering::Blocks {
        let text =
            mark(&Text::new(body.as_str(), paragraphs(&body, numbering)), &FxHashMap::default(), options);
        return Draft {
            documents: vec![document(blob, text, &FxHashMap::default(), notes, options)],
            ..Draft::default()
        };
    }
    let text = if options.questions { styled(&text, &found) } else { text };
    Draft { documents: vec![document(blob, text, &bold, notes, options)], ..Draft::default() }
}

/// Headings by style, and questions: headings that ask, and paragraphs all in bold that ask in a text not all in bold.
fn styled(text: &Text, found: &[(Paragraph, &Piece)]) -> Text {
    let strong = found.iter().filter(|(_, piece)| piece.strong).count();
    let set_off = strong * 2 <= found.len();
    let mut marks = text.paragraphs().to_vec();
    for (mark, (_, piece)) in marks.iter_mut().zip(found) {
        let asks = piece.words.trim_end().ends_with('?');
        mark.kind = match () {
            () if asks && (piece.heading || piece.strong && set_off) => ParagraphKind::Question,
            () if piece.heading => ParagraphKind::Heading,
            () => ParagraphKind::Said,
        };
    }
    text.with_paragraphs(marks)
}

/// Bytes of a part among which a document type would stand.
const HEAD: u64 = 64 << 10;

/// Looks at an archive before it is handed over: how many parts, how large, how tightly packed, no entities.
fn check(blob: &Blob, limits: &Limits) -> Result<()> {
    let bomb = || Error::input(say!("import-bomb", file = &blob.name)).hint(say!("import-bomb-hint"));
    let broken =
        || Error::input(say!("import-docx-broken", file = &blob.name)).hint(say!("import-docx-broken-hint"));
    if blob.bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        // A `.docx` in this wrapping is locked with a password.
        let locked = blob.extension() == "docx";
        return if locked {
            Err(Error::input(say!("import-locked", file = &blob.name)).hint(say!("import-locked-hint")))
        } else {
            Ok(())
        };
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(blob.bytes.as_slice()))
        .map_err(|error| broken().because(error))?;
    if archive.len() > limits.parts {
        return Err(bomb());
    }
    let mut total = 0;
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).map_err(|error| broken().because(error))?;
        let name = part.name().map_err(|error| broken().because(error))?.to_lowercase();
        let (packed, claimed) = (part.compressed_size().max(1), part.size());
        total += claimed;
        if total > limits.unpacked || claimed > 1 << 20 && claimed / packed > limits.ratio {
            return Err(bomb());
        }
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        // The size in the directory may be a lie: what comes out is counted, and not kept.
        let mut head = Vec::new();
        part.by_ref().take(HEAD).read_to_end(&mut head).map_err(|error| broken().because(error))?;
        let mut rest = part.by_ref().take(claimed.saturating_add(1));
        let rest = std::io::copy(&mut rest, &mut std::io::sink()).map_err(|error| broken().because(error))?;
        if head.len() as u64 + rest > claimed
            || head.windows(9).any(|window| window.eq_ignore_ascii_case(b"<!DOCTYPE"))
        {
            return Err(bomb());
        }
    }
    Ok(())
}

/// The paragraphs of a Word document as JSON; runs in the child.
pub fn pages(bytes: &[u8]) -> std::result::Result<Vec<u8>, Trouble> {
    let document = undoc::parse_bytes(bytes).map_err(|error| Trouble::Broken(error.to_string()))?;
    let mut pieces = Vec::new();
    for block in document.sections.iter().flat_map(|section| &section.content) {
        match block {
            Block::Paragraph(paragraph) => pieces.push(piece(paragraph)),
            Block::Table(table) => cells(table, &mut pieces),
            Block::Note { label, content } => {
                pieces.extend(content.iter().enumerate().map(|(at, paragraph)| {
                    let piece = piece(paragraph);
                    let words =
                        if at == 0 { format!("[{label}] {}", piece.words.trim_start()) } else { piece.words };
                    Piece { words, note: true, ..Piece::default() }
                }))
            }
            Block::PageBreak | Block::SectionBreak | Block::Image { .. } => {}
        }
    }
    serde_json::to_vec(&pieces).map_err(|error| Trouble::Broken(error.to_string()))
}

/// The paragraphs of a table, row by row, cell by cell, inner tables after the words of their cell.
fn cells(table: &Table, pieces: &mut Vec<Piece>) {
    for cell in table.rows.iter().flat_map(|row| &row.cells) {
        pieces.extend(cell.content.iter().map(piece));
        for inner in &cell.nested_tables {
            cells(inner, pieces);
        }
    }
}

fn piece(paragraph: &undoc::model::Paragraph) -> Piece {
    let mut words = String::new();
    let (mut lead, mut leading, mut strong) = (String::new(), true, true);
    for run in paragraph.runs.iter().filter(|run| run.revision != RevisionType::Deleted) {
        if !run.text.trim().is_empty() {
            leading &= run.style.bold;
            strong &= run.style.bold;
        }
        words.push_str(&run.text);
        if leading {
            lead.push_str(&run.text);
        }
        if let Some(label) = &run.note {
            words.push_str(&format!("[{label}]"));
        }
        if run.line_break {
            words.push('\n');
        }
    }
    Piece {
        bold: label(&lead, &words),
        heading: paragraph.is_heading(),
        strong: strong && !words.trim().is_empty(),
        words,
        note: false,
    }
}

/// The label that a run in bold sets at a paragraph's beginning: short, up to a colon inside the run or right after it.
fn label(lead: &str, words: &str) -> Option<String> {
    let head = lead.trim();
    let (label, closed) = match head.split_once(':') {
        Some((label, _)) => (label, true),
        None => (
            head,
            words.trim_start().get(head.len()..).is_some_and(|rest| rest.trim_start().starts_with(':')),
        ),
    };
    let label = label.trim();
    let short = !label.is_empty()
        && label.chars().count() <= 40
        && label.split_whitespace().count() <= 4
        && label.chars().any(char::is_alphabetic);
    (closed && short).then(|| label.to_owned())
}
