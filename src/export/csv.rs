//! CSV as RFC 4180 has it, with LF; for Excel with a byte-order mark, `;`, CRLF, and formulas guarded.
//!
//! Notes are not written: a line that is no row spoils the file for every program that reads it. The segment table has
//! MAXQDA's English headings in every language, so that other programs take it in.

use super::{Exporter, Page, io_fault};
use crate::analysis::table::{Cell, cell_text, cell_words, decimal};
use crate::error::Result;
use crate::message::Locale;
use crate::model::CodeId;
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

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let mut builder = WriterBuilder::new();
        builder.quote_style(QuoteStyle::Necessary).terminator(Terminator::Any(b'\n'));
        if page.excel {
            out.write_all("\u{FEFF}".as_bytes()).map_err(io_fault)?;
            builder.delimiter(b';').terminator(Terminator::CRLF);
        }
        let mut writer = builder.from_writer(out);
        let heading = if page.table.name == "segments" { Locale::En } else { page.locale };
        let titles = page.table.columns.iter().map(|column| guard(page, column.title.say(heading).into()).into_owned());
        writer.write_record(titles).map_err(fault)?;
        // A path is put together once, not in each of a hundred thousand rows.
        let mut paths: FxHashMap<CodeId, String> = FxHashMap::default();
        for row in &page.table.rows {
            for cell in row {
                let field = match cell {
                    Cell::Code(code) => {
                        let path = paths.entry(*code).or_insert_with(|| page.project.code_path(*code));
                        guard(page, Cow::Borrowed(path.as_str()))
                    }
                    Cell::Share { whole: 0, .. } if !page.excel => Cow::Borrowed(""),
                    Cell::Share { part, whole } if !page.excel => super::fraction(*part, *whole).into(),
                    Cell::Decimal(number) if !page.excel => decimal(*number, ".").into(),
                    Cell::Time(time) => time.to_string().into(),
                    Cell::Count(_) | Cell::Share { .. } | Cell::Decimal(_) => cell_text(page.project, cell, page.locale).into(),
                    _ => guard(page, cell_words(page.project, cell, page.locale)),
                };
                writer.write_field(field.as_bytes()).map_err(fault)?;
            }
            writer.write_record(None::<&[u8]>).map_err(fault)?;
        }
        writer.flush().map_err(io_fault)
    }
}

/// A cell that Excel would take for a formula, with a `'` before it.
fn guard<'a>(page: &Page, field: Cow<'a, str>) -> Cow<'a, str> {
    if page.excel && field.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{field}").into() } else { field }
}

fn fault(error: csv::Error) -> crate::error::Error {
    super::write_fault(error)
}
