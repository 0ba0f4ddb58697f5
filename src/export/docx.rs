//! A Word document with a real table: caption with a field that Word numbers, a header row that is repeated on every
//! page, notes under it, study and day in the footer.
//!
//! `docx-rs` writes the package around the table. The table's rows are written by this file into the place of a mark:
//! a tree of 600 000 cells would take gigabytes, and the library has no word for a repeated header row.

use super::{Exporter, Page, footer, printable_lines, write_fault};
use crate::analysis::table::cell_text;
use crate::error::{Error, Result};
use crate::say;
use docx_rs::{
    AlignmentType, Docx, FieldCharType, Footer, InstrText, PageMargin, PageOrientationType, Paragraph, Run, RunFonts, Style, StyleType,
};
use quick_xml::escape::escape;
use std::io::{Cursor, Read, Write};
use unicode_width::UnicodeWidthStr;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Word.
pub struct Word;

/// Where the table comes.
const MARK: &str = "preja-table-stands-here";

/// The part that holds the text.
const BODY: &str = "word/document.xml";

/// With more columns the page is turned.
const UPRIGHT: usize = 6;

/// A4 and its margins in twentieths of a point.
const SHORT: usize = 11_906;
const LONG: usize = 16_838;
const MARGIN: usize = 1_134;

/// So many rows are looked at for the widths of the columns.
const SAMPLE: usize = 300;

impl Exporter for Word {
    fn name(&self) -> &'static str {
        "docx"
    }

    fn extension(&self) -> &'static str {
        "docx"
    }

    fn is_binary(&self) -> bool {
        true
    }

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let mut package = Cursor::new(Vec::new());
        frame(page).pack(&mut package).map_err(write_fault)?;
        let mut from = ZipArchive::new(package).map_err(write_fault)?;
        let mut to = ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..from.len() {
            let mut part = from.by_index(at).map_err(write_fault)?;
            let name = part.name().map_err(write_fault)?.into_owned();
            let mut xml = String::new();
            part.read_to_string(&mut xml).map_err(write_fault)?;
            let xml = without_paragraph_ids(&xml);
            to.start_file(name.as_str(), SimpleFileOptions::default()).map_err(write_fault)?;
            if name == BODY {
                let (head, tail) = around_mark(&xml).ok_or_else(|| Error::fault(say!("export-failed")))?;
                to.write_all(head.as_bytes()).map_err(write_fault)?;
                table(page, &mut to).map_err(write_fault)?;
                to.write_all(tail.as_bytes()).map_err(write_fault)?;
            } else {
                to.write_all(xml.as_bytes()).map_err(write_fault)?;
            }
        }
        let bytes = to.finish().map_err(write_fault)?.into_inner();
        out.write_all(&bytes).map_err(write_fault)
    }
}

/// The document without its table: caption, mark, notes, footer, styles.
fn frame(page: &Page) -> Docx {
    let words = |text: &str| Run::new().add_text(printable_lines(text));
    let number = Run::new()
        .add_field_char(FieldCharType::Begin, false)
        .add_instr_text(InstrText::Unsupported(format!(" SEQ {} \\* ARABIC ", page.locale.say(&say!("export-caption-before")))))
        .add_field_char(FieldCharType::Separate, false)
        .add_text("1")
        .add_field_char(FieldCharType::End, false);
    let caption = Paragraph::new()
        .style("Caption")
        .keep_next(true)
        .add_run(words(&format!("{} ", page.locale.say(&say!("export-caption-before")))))
        .add_run(number)
        .add_run(words(&format!(": {}", page.locale.say(&page.table.title))));
    let foot = Paragraph::new().style("Footer").align(AlignmentType::Left).add_run(words(&page.locale.say(&footer(page))));
    let turned = page.table.columns.len() > UPRIGHT;
    let (width, height) = if turned { (LONG, SHORT) } else { (SHORT, LONG) };
    let margin = MARGIN as i32;
    let mut document = Docx::new()
        .default_fonts(RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri"))
        .default_size(20)
        .add_style(Style::new("Caption", StyleType::Paragraph).name("caption").based_on("Normal").bold().q_format(true))
        .add_style(Style::new("Footer", StyleType::Paragraph).name("footer").based_on("Normal").size(16))
        .add_style(Style::new("TableNote", StyleType::Paragraph).name("Table Note").based_on("Normal").size(17))
        .page_size(width as u32, height as u32)
        .page_orient(if turned { PageOrientationType::Landscape } else { PageOrientationType::Portrait })
        .page_margin(PageMargin { top: margin, bottom: margin, left: margin, right: margin, header: 708, footer: 708, gutter: 0 })
        .footer(Footer::new().add_paragraph(foot))
        .add_paragraph(caption)
        .add_paragraph(Paragraph::new().add_run(Run::new().add_text(MARK)));
    for note in &page.table.notes {
        document = document.add_paragraph(Paragraph::new().style("TableNote").add_run(words(&page.locale.say(note))));
    }
    if page.table.notes.is_empty() {
        // A table must not be the last thing in a document.
        document = document.add_paragraph(Paragraph::new());
    }
    document
}

/// What stands before and after the paragraph with the mark.
fn around_mark(xml: &str) -> Option<(&str, &str)> {
    let mark = xml.find(MARK)?;
    let head = xml.get(..mark)?;
    let start = head.rfind("<w:p>").max(head.rfind("<w:p "))?;
    let end = mark + xml.get(mark..)?.find("</w:p>")? + "</w:p>".len();
    Some((xml.get(..start)?, xml.get(end..)?))
}

/// The part without the paragraph ids, which count on through a process: the same table makes the same bytes.
fn without_paragraph_ids(xml: &str) -> String {
    let mut out = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some((before, after)) = rest.split_once(" w14:paraId=\"") {
        out.push_str(before);
        rest = after.split_once('"').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

/// The table, row by row.
fn table(page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    let table = page.table;
    let widths = widths(page);
    let line = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"";
    write!(
        out,
        "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders><w:top {line}/><w:bottom {line}/><w:insideH {line}/>\
         </w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" \
         w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>",
        widths.iter().sum::<usize>()
    )?;
    widths.iter().try_for_each(|width| write!(out, "<w:gridCol w:w=\"{width}\"/>"))?;
    out.write_all(b"</w:tblGrid>")?;
    let titles: Vec<String> = table.columns.iter().map(|column| column.title.say(page.locale)).collect();
    row(page, &widths, &titles, true, out)?;
    for cells in &table.rows {
        let cells: Vec<String> = cells.iter().map(|cell| cell_text(page.project, cell, page.locale)).collect();
        row(page, &widths, &cells, false, out)?;
    }
    out.write_all(b"</w:tbl>")
}

fn row(page: &Page, widths: &[usize], cells: &[String], header: bool, out: &mut dyn Write) -> std::io::Result<()> {
    let mut xml = String::from("<w:tr><w:trPr><w:cantSplit/>");
    xml.push_str(if header { "<w:tblHeader/></w:trPr>" } else { "</w:trPr>" });
    for ((cell, width), column) in cells.iter().zip(widths).zip(&page.table.columns) {
        xml.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>"));
        if column.numeric {
            xml.push_str("<w:jc w:val=\"right\"/>");
        }
        xml.push_str(if header { "</w:pPr><w:r><w:rPr><w:b/></w:rPr>" } else { "</w:pPr><w:r>" });
        for (at, line) in printable_lines(cell).split('\n').enumerate() {
            if at > 0 {
                xml.push_str("<w:br/>");
            }
            xml.push_str(&format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(line)));
        }
        xml.push_str("</w:r></w:p></w:tc>");
    }
    xml.push_str("</w:tr>");
    out.write_all(xml.as_bytes())
}

/// The page's width shared out: to each column by what its longest word and its usual cell need.
fn widths(page: &Page) -> Vec<usize> {
    let table = page.table;
    let room = if table.columns.len() > UPRIGHT { LONG } else { SHORT } - 2 * MARGIN;
    let sample = table.rows.len().clamp(1, SAMPLE);
    let wanted: Vec<usize> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let cells =
                || table.rows.iter().take(SAMPLE).filter_map(|row| row.get(at)).map(|cell| cell_text(page.project, cell, page.locale));
            let mean = cells().map(|cell| cell.width()).sum::<usize>() / sample;
            let title = column.title.say(page.locale);
            let longest = title.split([' ', '\\']).map(UnicodeWidthStr::width).max().unwrap_or(0);
            let longest = if column.numeric { cells().map(|cell| cell.width()).max().unwrap_or(0).max(longest) } else { longest };
            mean.max(longest).clamp(3, 60) + 2
        })
        .collect();
    let sum = wanted.iter().sum::<usize>().max(1);
    wanted.into_iter().map(|width| width * room / sum).collect()
}
