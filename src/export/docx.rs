//! A Word document with a real table: caption with a field that Word numbers, a header row that is repeated on every
//! page, notes under it, study, scope, day and version in the footer. Statements in a transcript are underlined; cards
//! stand in a grid with lines to cut along. Of what can be drawn it holds the picture instead.
//!
//! The number in the caption is the field's last result: the tables of a set show 1, 2, 3 …, and pasted into one thesis
//! in their order Word counts them on among its other tables.
//!
//! `docx-rs` writes the package around the table. The table's rows are written by this file into the place of a mark:
//! a tree of 600 000 cells would take gigabytes, and the library has no word for a repeated header row.

use super::{Exporter, Page, footer, map, printable_lines, write_fault};
use crate::analysis::table::{Cell, Form, Piece, cell_text};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::say;
use docx_rs::{
    AlignmentType, Docx, FieldCharType, Footer, InstrText, PageMargin, PageOrientationType, Paragraph, Run,
    RunFonts, Style, StyleType,
};
use quick_xml::escape::escape;
use std::io::{Cursor, Read, Write};
use unicode_width::UnicodeWidthStr;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Word.
pub struct Word;

/// Where the table comes, or the picture of what can be drawn.
const MARK: &str = "preja-table-stands-here";

/// The part that holds the text, the list of what it refers to, and the list of kinds of parts.
const BODY: &str = "word/document.xml";
const RELATIONS: &str = "word/_rels/document.xml.rels";
const KINDS: &str = "[Content_Types].xml";

/// With more columns the page is turned.
const UPRIGHT: usize = 6;

/// A4 and its margins in twentieths of a point.
const SHORT: usize = 11_906;
const LONG: usize = 16_838;
const MARGIN: usize = 1_134;

/// Room that a picture leaves on its page for its caption and how it is read.
const CAPTION: usize = 1_500;

/// So many rows are looked at for the widths of the columns.
const SAMPLE: usize = 300;

/// The mean width of a character of ten points, and the margins of a cell, in twentieths of a point.
const CHARACTER: usize = 108;
const CELL_MARGINS: usize = 140;

/// Cards beside each other, and how tall a card is at least, in twentieths of a point.
const CARDS: usize = 2;
const CARD_HEIGHT: usize = 2_600;

impl Exporter for Word {
    fn name(&self) -> &'static str {
        "docx"
    }

    fn extension(&self) -> &'static str {
        "docx"
    }

    fn rank(&self) -> u8 {
        0
    }

    fn is_binary(&self) -> bool {
        true
    }

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let (width, height) = if is_turned(page) { (LONG, SHORT) } else { (SHORT, LONG) };
        let picture = map::word::picture(page, (width - 2 * MARGIN, height - 2 * MARGIN - CAPTION));
        let mut package = Cursor::new(Vec::new());
        frame(page, picture.is_some()).pack(&mut package).map_err(write_fault)?;
        let mut from = ZipArchive::new(package).map_err(write_fault)?;
        let mut to = ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..from.len() {
            let mut part = from.by_index(at).map_err(write_fault)?;
            let name = part.name().map_err(write_fault)?.into_owned();
            let mut xml = String::new();
            part.read_to_string(&mut xml).map_err(write_fault)?;
            let mut xml = without_paragraph_ids(&xml);
            if picture.is_some() && name == RELATIONS {
                xml = xml.replace("</Relationships>", &format!("{}</Relationships>", map::word::RELATIONS));
            }
            if picture.is_some() && name == KINDS {
                xml = xml.replace("</Types>", &format!("{}</Types>", map::word::KINDS));
            }
            to.start_file(name.as_str(), SimpleFileOptions::default()).map_err(write_fault)?;
            if name == BODY {
                let (head, tail) = around_mark(&xml).ok_or_else(|| Error::fault(say!("export-failed")))?;
                to.write_all(head.as_bytes()).map_err(write_fault)?;
                match (&picture, page.table.form()) {
                    (Some(picture), _) => to.write_all(picture.xml.as_bytes()).map_err(write_fault)?,
                    (None, Form::Rows) => table(page, &mut to).map_err(write_fault)?,
                    (None, Form::Cards) => cards(page, &mut to).map_err(write_fault)?,
                }
                to.write_all(tail.as_bytes()).map_err(write_fault)?;
            } else {
                to.write_all(xml.as_bytes()).map_err(write_fault)?;
            }
        }
        for (name, bytes) in picture.into_iter().flat_map(|picture| picture.parts) {
            to.start_file(name, SimpleFileOptions::default()).map_err(write_fault)?;
            to.write_all(&bytes).map_err(write_fault)?;
        }
        let bytes = to.finish().map_err(write_fault)?.into_inner();
        out.write_all(&bytes).map_err(write_fault)
    }
}

/// A caption with a number that Word counts; before a table it stays with it.
fn caption(page: &Page, kind: Message, before: bool) -> Paragraph {
    let words = |text: &str| Run::new().add_text(printable_lines(text));
    let kind = page.locale.say(&kind);
    let number = Run::new()
        .add_field_char(FieldCharType::Begin, false)
        .add_instr_text(InstrText::Unsupported(format!(" SEQ {kind} \\* ARABIC ")))
        .add_field_char(FieldCharType::Separate, false)
        .add_text(page.number.to_string())
        .add_field_char(FieldCharType::End, false);
    Paragraph::new()
        .style("Caption")
        .keep_next(before)
        .add_run(words(&format!("{kind} ")))
        .add_run(number)
        .add_run(words(&format!(": {}", page.locale.say(&page.table.title))))
}

/// The document without its table and its picture: captions, marks, notes, footer, styles.
fn frame(page: &Page, drawn: bool) -> Docx {
    let words = |text: &str| Run::new().add_text(printable_lines(text));
    let note = |note: &Message| Paragraph::new().style("TableNote").add_run(words(&page.locale.say(note)));
    let foot = Paragraph::new()
        .style("Footer")
        .align(AlignmentType::Left)
        .add_run(words(&page.locale.say(&footer(page))));
    let turned = is_turned(page);
    let (width, height) = if turned { (LONG, SHORT) } else { (SHORT, LONG) };
    let margin = MARGIN as i32;
    let mut document = Docx::new()
        .default_fonts(RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri"))
        .default_size(20)
        .add_style(
            Style::new("Caption", StyleType::Paragraph)
                .name("caption")
                .based_on("Normal")
                .bold()
                .q_format(true),
        )
        .add_style(Style::new("Footer", StyleType::Paragraph).name("footer").based_on("Normal").size(16))
        .add_style(
            Style::new("TableNote", StyleType::Paragraph).name("Table Note").based_on("Normal").size(17),
        )
        .page_size(width as u32, height as u32)
        .page_orient(if turned { PageOrientationType::Landscape } else { PageOrientationType::Portrait })
        .page_margin(PageMargin {
            top: margin,
            bottom: margin,
            left: margin,
            right: margin,
            header: 708,
            footer: 708,
            gutter: 0,
        })
        .footer(Footer::new().add_paragraph(foot));
    // The caption of a table stands above it, that of a picture below.
    let mark = Paragraph::new().add_run(Run::new().add_text(MARK));
    if drawn {
        document = document.add_paragraph(mark).add_paragraph(caption(page, say!("export-figure"), false));
        document = map::legend().iter().fold(document, |document, line| document.add_paragraph(note(line)));
    } else {
        document =
            document.add_paragraph(caption(page, say!("export-caption-before"), true)).add_paragraph(mark);
    }
    document = page.table.notes.iter().fold(document, |document, line| document.add_paragraph(note(line)));
    if page.table.notes.is_empty() {
        // A table must not be the last thing in a document.
        document = document.add_paragraph(Paragraph::new());
    }
    document
}

/// True where the page lies on its side.
fn is_turned(page: &Page) -> bool {
    page.table.form() == Form::Rows && page.table.columns.len() > UPRIGHT
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
    let titles: Vec<String> =
        table.columns.iter().map(|column| run(&column.title.say(page.locale), "<w:b/>")).collect();
    row(page, &widths, &titles, true, out)?;
    for cells in &table.rows {
        let cells: Vec<String> = cells.iter().map(|cell| runs(page, cell)).collect();
        row(page, &widths, &cells, false, out)?;
    }
    out.write_all(b"</w:tbl>")
}

fn row(
    page: &Page,
    widths: &[usize],
    cells: &[String],
    header: bool,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    let mut xml = String::from("<w:tr><w:trPr><w:cantSplit/>");
    xml.push_str(if header { "<w:tblHeader/></w:trPr>" } else { "</w:trPr>" });
    for ((cell, width), column) in cells.iter().zip(widths).zip(&page.table.columns) {
        xml.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>"));
        if column.numeric {
            xml.push_str("<w:jc w:val=\"right\"/>");
        }
        xml.push_str(&format!("</w:pPr>{cell}</w:p></w:tc>"));
    }
    xml.push_str("</w:tr>");
    out.write_all(xml.as_bytes())
}

/// The cell's words as runs; statements are underlined, words of several twice.
fn runs(page: &Page, cell: &Cell) -> String {
    let Cell::Marked(pieces) = cell else { return run(&cell_text(page.project, cell, page.locale), "") };
    let piece = |piece: &Piece| match piece {
        Piece::Words(words, 0) => run(words, ""),
        Piece::Words(words, 1) => run(words, "<w:u w:val=\"single\"/>"),
        Piece::Words(words, _) => run(words, "<w:u w:val=\"double\"/>"),
        Piece::Open => String::new(),
        Piece::Close(number) => run(&format!(" ({number})"), "<w:b/>"),
    };
    pieces.iter().map(piece).collect()
}

/// A run with these properties, line breaks kept.
fn run(words: &str, properties: &str) -> String {
    let mut xml = String::from("<w:r>");
    if !properties.is_empty() {
        xml.push_str(&format!("<w:rPr>{properties}</w:rPr>"));
    }
    for (at, line) in printable_lines(words).split('\n').enumerate() {
        if at > 0 {
            xml.push_str("<w:br/>");
        }
        xml.push_str(&format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(line)));
    }
    xml.push_str("</w:r>");
    xml
}

/// A card for each row, two beside each other, with dashed lines to cut along: the first cell above, the second as its
/// words, the others under them; an empty one is a line to write on.
fn cards(page: &Page, out: &mut dyn Write) -> std::io::Result<()> {
    let line = "w:val=\"dashed\" w:sz=\"6\" w:space=\"0\" w:color=\"666666\"";
    let width = (SHORT - 2 * MARGIN) / CARDS;
    write!(
        out,
        "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblBorders><w:top {line}/><w:left {line}/><w:bottom {line}/>\
         <w:right {line}/><w:insideH {line}/><w:insideV {line}/></w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>\
         <w:top w:w=\"140\" w:type=\"dxa\"/><w:left w:w=\"200\" w:type=\"dxa\"/><w:bottom w:w=\"140\" w:type=\"dxa\"/>\
         <w:right w:w=\"200\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>",
        width * CARDS
    )?;
    (0..CARDS).try_for_each(|_| write!(out, "<w:gridCol w:w=\"{width}\"/>"))?;
    out.write_all(b"</w:tblGrid>")?;
    if page.table.rows.is_empty() {
        // A table without a row is none that Word opens.
        let empty = format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>");
        write!(out, "<w:tr>{}</w:tr>", empty.repeat(CARDS))?;
    }
    for pair in page.table.rows.chunks(CARDS) {
        let mut xml = format!(
            "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{CARD_HEIGHT}\" w:hRule=\"atLeast\"/></w:trPr>"
        );
        for at in 0..CARDS {
            xml.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
            xml.push_str(&pair.get(at).map_or_else(|| "<w:p/>".to_owned(), |cells| card(page, cells)));
            xml.push_str("</w:tc>");
        }
        xml.push_str("</w:tr>");
        out.write_all(xml.as_bytes())?;
    }
    out.write_all(b"</w:tbl>")
}

/// The paragraphs of one card.
fn card(page: &Page, cells: &[Cell]) -> String {
    let paragraph = |(at, (cell, column)): (usize, (&Cell, &crate::analysis::table::Column))| {
        let words = cell_text(page.project, cell, page.locale);
        let inner = match at {
            0 => run(&words, "<w:b/>"),
            1 => run(&words, ""),
            _ => {
                let words = if words.is_empty() { "_".repeat(28) } else { words };
                run(&format!("{}: {words}", column.title.say(page.locale)), "")
            }
        };
        format!("<w:p><w:pPr><w:spacing w:after=\"80\"/></w:pPr>{inner}</w:p>")
    };
    cells.iter().zip(&page.table.columns).enumerate().map(paragraph).collect()
}

/// The page's width shared out: each column has room for the longest word of its heading, a number for its longest; what
/// is left goes to the columns by what their usual cell needs.
fn widths(page: &Page) -> Vec<usize> {
    let table = page.table;
    let room = if is_turned(page) { LONG } else { SHORT } - 2 * MARGIN;
    let needs: Vec<(usize, usize)> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let cells = || {
                table
                    .rows
                    .iter()
                    .take(SAMPLE)
                    .filter_map(|row| row.get(at))
                    .map(|cell| cell_text(page.project, cell, page.locale))
            };
            // An empty cell needs no room, however many of them there are.
            let filled = cells().filter(|cell| !cell.is_empty()).count().max(1);
            let mean = cells().map(|cell| cell.width()).sum::<usize>() / filled;
            let title = column.title.say(page.locale);
            let longest = title.split([' ', '\\']).map(UnicodeWidthStr::width).max().unwrap_or(0);
            let longest = if column.numeric {
                cells().map(|cell| cell.width()).max().unwrap_or(0).max(longest)
            } else {
                longest
            };
            let least = longest.clamp(3, 14) * CHARACTER + CELL_MARGINS;
            (least, (mean.max(longest).clamp(3, 90) * CHARACTER + CELL_MARGINS).saturating_sub(least))
        })
        .collect();
    let (least, more) = needs.iter().fold((0, 0), |(least, more), need| (least + need.0, more + need.1));
    let width = |(own, wish): &(usize, usize)| match room.checked_sub(least) {
        Some(left) if more > 0 => own + wish * left / more,
        Some(left) => own + own * left / least.max(1),
        // Too many columns for the page: all become narrower alike.
        None => own * room / least.max(1),
    };
    needs.iter().map(width).collect()
}
