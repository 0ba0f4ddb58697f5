//! MAXQDA's table of coded segments: CSV known by its header `Color,Document name,Code,Begin,End,Segment`.
//!
//! Rows become quotes whose places are found later, in documents that come beside the table, in the project's, or in
//! documents rebuilt from the rows themselves.

use super::encoding::decode;
use super::grid::{self, Grid, folded};
use super::limits::{Limits, PARAGRAPHS};
use super::text::encoding_notes;
use super::{Importer, Options, Source, single};
use crate::command::draft::{Draft, DraftCode, DraftQuote};
use crate::error::{Error, Result};
use crate::model::tree;
use crate::say;
use crate::text::normalise::{normalise, tidy};
use rustc_hash::FxHashSet;

/// Reads the table of coded segments.
pub struct Segments;

const COLOR: &[&str] = &["color", "colour", "farbe", "barva"];
const DOCUMENT: &[&str] = &["document name", "document", "dokumentname", "ime dokumenta", "dokument"];
const CODE: &[&str] = &["code", "koda"];
const BEGIN: &[&str] = &["begin", "beginning", "anfang", "začetek", "zacetek"];
const END: &[&str] = &["end", "ende", "konec"];
const SEGMENT: &[&str] = &["segment", "coded segment", "codiertes segment", "kodirani segment"];
const WEIGHT: &[&str] = &["weight score", "weight", "gewicht", "utež"];
const COMMENT: &[&str] = &["comment", "kommentar", "komentar", "opomba"];
const CODER: &[&str] =
    &["coder", "created by", "author", "erstellt von", "autor", "kodirka", "kodirec", "kodirka/kodirec"];
const GROUP: &[&str] = &["document group", "dokumentgruppe", "skupina dokumentov", "skupina"];

impl Importer for Segments {
    fn name(&self) -> &'static str {
        "segments"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["csv", "tsv", "tab", "txt", ""]
    }

    fn fits(&self, _extension: &str, head: &[u8]) -> bool {
        let header = grid::header_of_bytes(head);
        [DOCUMENT, CODE, BEGIN, SEGMENT]
            .iter()
            .all(|names| header.iter().any(|cell| names.contains(&cell.as_str())))
    }

    fn read(&self, source: &Source, options: &Options) -> Result<Draft> {
        let blob = single(source)?;
        let decoded = decode(&blob.name, &blob.bytes, options.encoding.as_deref())?;
        let grid = grid::read(&blob.name, &decoded.text)?;
        let mut draft = rows(&blob.name, &grid, &options.limits)?;
        draft.notes.splice(0..0, encoding_notes(&decoded));
        Ok(draft)
    }
}

fn rows(file: &str, grid: &Grid, limits: &Limits) -> Result<Draft> {
    let needed = |names: &[&str], shown: &str| {
        grid.column(names).ok_or_else(|| {
            Error::input(say!("import-column-missing", file = file, column = shown))
                .hint(say!("import-segments-hint"))
        })
    };
    let (document, code, begin, segment) = (
        needed(DOCUMENT, "Document name")?,
        needed(CODE, "Code")?,
        needed(BEGIN, "Begin")?,
        needed(SEGMENT, "Segment")?,
    );
    let end = grid.column(END).unwrap_or(begin);
    let (color, weight, comment) = (grid.column(COLOR), grid.column(WEIGHT), grid.column(COMMENT));
    let (coder, group) = (grid.column(CODER), grid.column(GROUP));
    let mut draft = Draft::default();
    let known: Vec<usize> = [
        Some(document),
        Some(code),
        Some(begin),
        Some(end),
        Some(segment),
        color,
        weight,
        comment,
        coder,
        group,
    ]
    .into_iter()
    .flatten()
    .collect();
    let left: Vec<&str> = grid
        .header
        .iter()
        .enumerate()
        .filter(|(at, name)| !known.contains(at) && !name.trim().is_empty())
        .map(|(_, name)| name.trim())
        .collect();
    if !left.is_empty() {
        draft.losses.push(say!(
            "import-columns-left",
            file = file,
            count = left.len(),
            names = left.join(", ")
        ));
    }
    // Names may hold ` > `; it parts the steps only where `\` never does.
    let backslash = grid.rows.iter().any(|row| row.cell(code).contains('\\'));
    let mut seen: FxHashSet<Vec<String>> = FxHashSet::default();
    for row in &grid.rows {
        let line = row.line;
        let (first, last) = (number(file, line, row.cell(begin))?, number(file, line, row.cell(end))?);
        if last < first {
            return Err(Error::input(say!(
                "import-number-order",
                file = file,
                line = line,
                begin = first,
                end = last
            ))
            .hint(say!("import-row-hint")));
        }
        let path = if backslash {
            row.cell(code).split('\\').map(tidy).filter(|step| !step.is_empty()).collect()
        } else {
            tree::steps(row.cell(code))
        };
        limits.depth(file, line, path.len())?;
        let name = tidy(row.cell(document));
        let empty = if path.is_empty() { Some("Code") } else { name.is_empty().then_some("Document name") };
        if let Some(column) = empty {
            return Err(Error::input(say!("import-cell-empty", file = file, line = line, column = column))
                .hint(say!("import-row-hint")));
        }
        let words = said(row.cell(segment));
        if words.trim().is_empty() {
            // A picture's or a recording's segment has no words.
            draft.losses.push(say!("import-segment-empty", file = file, line = line));
            continue;
        }
        let color = color.and_then(|column| color_of(row.cell(column)));
        if seen.insert(path.clone()) {
            draft.codes.push(DraftCode { path: path.clone(), color: color.clone(), ..DraftCode::default() });
        }
        let cell = |column: Option<usize>| {
            column.map(|column| tidy(row.cell(column))).filter(|cell| !cell.is_empty())
        };
        draft.quotes.push(DraftQuote {
            line,
            document: name,
            code: path,
            color,
            begin: first,
            end: last,
            words,
            weight: cell(weight)
                .and_then(|cell| cell.parse::<u8>().ok())
                .filter(|weight| (1..=100).contains(weight)),
            coder: cell(coder),
            group: cell(group),
            comment: comment.map(|column| said(row.cell(column).trim())).unwrap_or_default(),
        });
    }
    if draft.quotes.is_empty() {
        return Err(Error::input(say!("import-no-rows", file = file)).hint(say!("import-segments-hint")));
    }
    Ok(draft)
}

/// The words of a cell. Scripts that read a spreadsheet with openpyxl or pandas leave a carriage return as `_x000D_`.
fn said(cell: &str) -> String {
    normalise(&cell.replace("_x000D_", "\r"))
}

/// A paragraph number from 1, or a sentence naming the line.
fn number(file: &str, line: usize, cell: &str) -> Result<usize> {
    let cell = cell.trim();
    let found = cell.parse::<usize>().ok().filter(|number| *number >= 1);
    let number = found.ok_or_else(|| {
        Error::input(say!("import-number-bad", file = file, line = line, cell = cell))
            .hint(say!("import-number-hint"))
    })?;
    if number > PARAGRAPHS {
        return Err(Error::input(say!(
            "import-number-high",
            file = file,
            line = line,
            number = number,
            most = PARAGRAPHS
        ))
        .hint(say!("import-number-hint")));
    }
    Ok(number)
}

/// A colour that says something: `#rrggbb` or a word; MAXQDA writes a bullet in the code's colour, which is lost in text.
fn color_of(cell: &str) -> Option<String> {
    let cell = folded(cell);
    let hex = cell
        .strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit()));
    let word = (3..=20).contains(&cell.len()) && cell.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    (hex || word).then_some(cell)
}
