//! A spreadsheet: words always as words, so that no segment becomes a formula, and numbers as numbers.
//!
//! The header is bold and stays in sight; notes stand under the table. A cell holds at most 32 767 characters and a
//! sheet 1 048 576 rows: longer cells are cut with a note, a longer table is refused.

use super::{Exporter, Page, footer, printable_lines, write_fault};
use crate::analysis::table::{Cell, cell_text};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::say;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use std::io::Write;
use unicode_width::UnicodeWidthStr;

/// Excel's own limits.
const MOST_ROWS: usize = 1_048_576;
const MOST_UNITS: usize = 32_767;

/// So many rows are looked at for the widths of the columns.
const SAMPLE: usize = 300;

/// Excel.
pub struct Xlsx;

impl Exporter for Xlsx {
    fn name(&self) -> &'static str {
        "xlsx"
    }

    fn extension(&self) -> &'static str {
        "xlsx"
    }

    fn rank(&self) -> u8 {
        1
    }

    fn is_binary(&self) -> bool {
        true
    }

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let most = MOST_ROWS - page.table.notes.len() - 5;
        if page.table.rows.len() > most {
            let refused = Error::refused(say!("export-too-long", rows = page.table.rows.len(), most = most));
            return Err(refused.hint(say!("export-too-long-hint")));
        }
        let mut book = Workbook::new();
        let mut about =
            DocProperties::new().set_title(page.locale.say(&page.table.title)).set_subject(page.study);
        // A fixed moment: the same table makes the same bytes.
        if let Ok(day) = ExcelDateTime::parse_from_str(page.day) {
            about = about.set_creation_datetime(&day);
        }
        book.set_properties(&about);
        fill(page, book.add_worksheet()).map_err(write_fault)?;
        let bytes = book.save_to_buffer().map_err(write_fault)?;
        out.write_all(&bytes).map_err(write_fault)
    }
}

fn fill(page: &Page, sheet: &mut Worksheet) -> std::result::Result<(), XlsxError> {
    let table = page.table;
    sheet.set_name(sheet_name(&page.locale.say(&table.title)))?;
    let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let number = Format::new().set_align(FormatAlign::Top);
    let decimal = Format::new().set_align(FormatAlign::Top).set_num_format("0.000");
    let share = Format::new().set_align(FormatAlign::Top).set_num_format("0.0%");
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    for (at, column) in (0u16..).zip(&table.columns) {
        let title = column.title.say(page.locale);
        sheet.write_string_with_format(0, at, clip(&title).0, &bold)?;
        let sampled = table.rows.iter().take(SAMPLE).filter_map(|row| row.get(usize::from(at)));
        let widest =
            sampled.map(|cell| cell_text(page.project, cell, page.locale).width()).max().unwrap_or(0);
        let heading = title.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
        let width = widest.max(heading).clamp(4, 60) + 2;
        sheet.set_column_width(at, u16::try_from(width).unwrap_or(60))?;
    }
    let mut clipped = false;
    let mut line: u32 = 1;
    for row in &table.rows {
        for (at, cell) in (0u16..).zip(row) {
            match cell {
                Cell::Empty => {}
                Cell::Count(count) => {
                    sheet.write_number_with_format(line, at, *count as f64, &number)?;
                }
                Cell::Decimal(thousandths) => {
                    sheet.write_number_with_format(line, at, *thousandths as f64 / 1000.0, &decimal)?;
                }
                Cell::Share { part, whole } if *whole > 0 => {
                    sheet.write_number_with_format(line, at, *part as f64 / *whole as f64, &share)?;
                }
                _ => {
                    let (text, cut) = clip(&cell_text(page.project, cell, page.locale));
                    clipped |= cut;
                    sheet.write_string_with_format(line, at, text, &words)?;
                }
            }
        }
        line += 1;
    }
    let mut notes: Vec<Message> = table.notes.clone();
    if clipped {
        notes.push(say!("export-clipped", n = MOST_UNITS));
    }
    notes.push(footer(page));
    for note in notes {
        line += 1;
        sheet.write_string(line, 0, clip(&page.locale.say(&note)).0)?;
    }
    Ok(())
}

/// What a cell can hold (the limit counts UTF-16 units), and whether something was cut off.
fn clip(text: &str) -> (String, bool) {
    let text = printable_lines(text);
    if text.len() <= MOST_UNITS || text.encode_utf16().count() <= MOST_UNITS {
        return (text.into_owned(), false);
    }
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units < MOST_UNITS
    };
    let mut cut: String = text.chars().take_while(fits).collect();
    cut.push('…');
    (cut, true)
}

/// A sheet's name: 31 characters, without the signs that Excel refuses.
fn sheet_name(title: &str) -> String {
    let name: String = title
        .chars()
        .map(|c| if "[]:*?/\\'".contains(c) || c.is_control() { ' ' } else { c })
        .take(31)
        .collect();
    let name = name.trim();
    if name.is_empty() { "1".to_owned() } else { name.to_owned() }
}
