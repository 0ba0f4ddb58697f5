//! CSV as RFC 4180 has it, with LF; for Excel with a byte-order mark, `;`, CRLF, and formulas guarded.
//!
//! Notes are not written: a line that is no row spoils the file for every program that reads it. The segment table has
//! MAXQDA's English headings in every language, so that other programs take it in.

use super::{Exporter, Page, io_fault};
use crate::analysis::table::{Cell, cell_words, decimal, in_one_line};
use crate::error::Result;
use crate::message::Locale;
use crate::model::{CodeId, DocumentId, Project, TextId};
use crate::text::Text;
use csv::{QuoteStyle, Terminator, WriterBuilder};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::io::Write;

/// Comma-separated values.
pub struct Csv;

impl Exporter for Csv {
    fn name(&self) -> &'static str {
        "csv"
    }

    fn extension(&self) -> &'static str {
        "csv"
    }

    fn rank(&self) -> u8 {
        2
    }

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let mut builder = WriterBuilder::new();
        builder.quote_style(QuoteStyle::Necessary).terminator(Terminator::Any(b'\n'));
        if page.excel {
            out.write_all("\u{FEFF}".as_bytes()).map_err(io_fault)?;
            builder.delimiter(b';').terminator(Terminator::CRLF);
        }
        let mut writer = builder.from_writer(out);
        let heading = if page.table.name == "segments" { Locale::En } else { page.locale };
        let titles = page
            .table
            .columns
            .iter()
            .map(|column| guard(page, column.title.say(heading).into()).into_owned());
        writer.write_record(titles).map_err(fault)?;
        let mut known = Known::default();
        let (mut quotes, mut digits) = (Vec::new(), itoa::Buffer::new());
        for rows in page.table.rows.chunks(TOGETHER) {
            quotes.clear();
            quotes.extend(rows.iter().flatten().filter_map(|cell| known.quote(page.project, cell)));
            let mut quotes = quotes.iter().copied();
            for row in rows {
                for cell in row {
                    let field = match cell {
                        Cell::Segment { .. } => {
                            guard(page, quotes.next().map_or(Cow::Borrowed(""), in_one_line))
                        }
                        Cell::Code(code) => guard(page, Cow::Borrowed(known.path(page.project, *code))),
                        Cell::Document(document) => {
                            guard(page, Cow::Borrowed(known.name(page.project, *document)))
                        }
                        Cell::Count(count) => Cow::Borrowed(digits.format(*count)),
                        Cell::Share { whole: 0, .. } if !page.excel => Cow::Borrowed(""),
                        Cell::Share { part, whole } if !page.excel => super::fraction(*part, *whole).into(),
                        Cell::Decimal(number) if !page.excel => decimal(*number, ".").into(),
                        Cell::Time(time) => time.to_string().into(),
                        Cell::Share { .. } | Cell::Decimal(_) => cell_words(page.project, cell, page.locale),
                        _ => guard(page, cell_words(page.project, cell, page.locale)),
                    };
                    writer.write_field(field.as_bytes()).map_err(fault)?;
                }
                writer.write_record(None::<&[u8]>).map_err(fault)?;
            }
        }
        writer.flush().map_err(io_fault)
    }
}

/// So many rows have their quotes found one right after the other: quotes lie all over the texts, and the processor fetches
/// from many places at once when nothing else stands between.
const TOGETHER: usize = 64;

/// What a hundred thousand rows repeat, found once.
#[derive(Default)]
struct Known<'a> {
    paths: FxHashMap<CodeId, String>,
    names: FxHashMap<DocumentId, &'a str>,
    texts: FxHashMap<TextId, &'a Text>,
}

impl<'a> Known<'a> {
    fn path(&mut self, project: &Project, code: CodeId) -> &str {
        self.paths.entry(code).or_insert_with(|| project.code_path(code))
    }

    fn name(&mut self, project: &'a Project, document: DocumentId) -> &'a str {
        self.names
            .entry(document)
            .or_insert_with(|| project.document(document).map_or("", |row| row.name.as_str()))
    }

    /// The words of a segment; none for another cell.
    fn quote(&mut self, project: &'a Project, cell: &Cell) -> Option<&'a str> {
        let Cell::Segment { text, span, .. } = cell else { return None };
        Some(self.texts.entry(*text).or_insert_with(|| project.text(*text)).slice(*span))
    }
}

/// A cell that Excel would take for a formula, with a `'` before it.
#[inline]
fn guard<'a>(page: &Page, field: Cow<'a, str>) -> Cow<'a, str> {
    if page.excel && field.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{field}").into()
    } else {
        field
    }
}

fn fault(error: csv::Error) -> crate::error::Error {
    super::write_fault(error)
}
