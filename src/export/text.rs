//! Aligned text for a terminal: numbers to the right, words wrapped to the width, notes under the table.
//!
//! Widths are counted in terminal cells. Where the table is wider than the terminal, the widest columns of words give
//! way first and their cells run over several lines; nothing is cut off that could be wrapped. What is a list in a cell
//! has a line for each item.

use super::{Exporter, Page, io_fault, map, printable};
use crate::analysis::table::{Cell, cell_text};
use crate::error::Result;
use crate::message::Message;
use std::io::Write;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Text.
pub struct Text;

/// Between two columns.
const GAP: usize = 2;

/// No column of words is made narrower than this.
const LEAST: usize = 8;

impl Exporter for Text {
    fn name(&self) -> &'static str {
        "text"
    }

    fn extension(&self) -> &'static str {
        "txt"
    }

    fn rank(&self) -> u8 {
        6
    }

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let table = page.table;
        let numeric: Vec<bool> = table.columns.iter().map(|column| column.numeric).collect();
        let titles: Vec<String> =
            table.columns.iter().map(|column| shown(&column.title.say(page.locale))).collect();
        let widths = widths(page, &titles, &numeric);
        let mut line =
            |text: &str| out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).map_err(io_fault);
        for piece in wrap(&shown(&page.locale.say(&table.title)), page.width.unwrap_or(usize::MAX)) {
            line(&piece)?;
        }
        line("")?;
        if let Some(drawing) = page.drawing(page.width.unwrap_or(map::ROOM)) {
            map::cells::lines(&drawing).iter().try_for_each(|text| line(text))?;
            return under(page, map::legend().iter().chain(&table.notes), &mut line);
        }
        row_lines(&titles, &widths, &numeric, &mut line)?;
        line(&widths.iter().map(|width| "─".repeat(*width)).collect::<Vec<_>>().join(&" ".repeat(GAP)))?;
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(|cell| shown_cell(page, cell)).collect();
            row_lines(&cells, &widths, &numeric, &mut line)?;
        }
        under(page, table.notes.iter(), &mut line)
    }
}

/// The notes, after an empty line.
fn under<'a>(
    page: &Page,
    notes: impl Iterator<Item = &'a Message>,
    line: &mut impl FnMut(&str) -> Result<()>,
) -> Result<()> {
    for (at, note) in notes.enumerate() {
        if at == 0 {
            line("")?;
        }
        for piece in wrap(&shown(&page.locale.say(note)), page.width.unwrap_or(usize::MAX)) {
            line(&piece)?;
        }
    }
    Ok(())
}

/// A cell's words; several cells in one stay a line each.
fn shown_cell(page: &Page, cell: &Cell) -> String {
    match cell {
        Cell::Lines(cells) => cells.iter().map(|cell| shown_cell(page, cell)).collect::<Vec<_>>().join("\n"),
        _ => shown(&cell_text(page.project, cell, page.locale)),
    }
}

/// The width of the widest line.
fn broad(cell: &str) -> usize {
    cell.split('\n').map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// One line, with what would steer the terminal as symbols.
fn shown(text: &str) -> String {
    let line = if text.contains(['\n', '\t']) {
        text.split(['\n', '\t']).collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    };
    printable(&line).into_owned()
}

/// The width of each column: as wide as its widest cell, or what is left of the page.
fn widths(page: &Page, titles: &[String], numeric: &[bool]) -> Vec<usize> {
    let mut cells = vec![0; titles.len()];
    for row in &page.table.rows {
        for (width, cell) in cells.iter_mut().zip(row) {
            *width = (*width).max(broad(&shown_cell(page, cell)));
        }
    }
    let mut widths: Vec<usize> =
        cells.iter().zip(titles).map(|(cell, title)| (*cell).max(title.width()).max(1)).collect();
    let Some(room) = page.width.map(|width| width.saturating_sub(GAP * widths.len().saturating_sub(1)))
    else {
        return widths;
    };
    // A number is never wrapped, its heading is.
    let least = |at: usize| match numeric.get(at) {
        Some(true) => cells.get(at).copied().unwrap_or(0).max(LEAST),
        _ => LEAST,
    };
    let floors: Vec<usize> = widths.iter().enumerate().map(|(at, width)| least(at).min(*width)).collect();
    let mut over = widths.iter().sum::<usize>().saturating_sub(room);
    while over > 0 {
        // The widest column that may still give way comes down to the next widest.
        let can = || widths.iter().zip(&floors).enumerate().filter(|(_, (width, floor))| width > floor);
        let Some((at, widest)) = can()
            .max_by_key(|(at, (width, _))| (**width, std::cmp::Reverse(*at)))
            .map(|(at, (width, _))| (at, *width))
        else {
            break;
        };
        let next = can().filter(|(other, _)| *other != at).map(|(_, (width, _))| *width).max().unwrap_or(0);
        let floor = floors.get(at).copied().unwrap_or(1);
        let down = next.min(widest - 1).max(floor).max(widest.saturating_sub(over));
        widths.get_mut(at).into_iter().for_each(|width| *width = down);
        over -= widest - down;
    }
    widths
}

/// One row over as many lines as its tallest cell needs.
fn row_lines(
    cells: &[String],
    widths: &[usize],
    numeric: &[bool],
    line: &mut impl FnMut(&str) -> Result<()>,
) -> Result<()> {
    let lines = |cell: &String, width: usize| {
        cell.split('\n').flat_map(|line| wrap(line, width)).collect::<Vec<String>>()
    };
    let wrapped: Vec<Vec<String>> =
        cells.iter().zip(widths).map(|(cell, width)| lines(cell, *width)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    for at in 0..height {
        let mut text = String::new();
        for ((pieces, width), numeric) in wrapped.iter().zip(widths).zip(numeric) {
            let piece = pieces.get(at).map_or("", String::as_str);
            let space = " ".repeat(width.saturating_sub(piece.width()));
            if *numeric {
                text.push_str(&space);
                text.push_str(piece);
            } else {
                text.push_str(piece);
                text.push_str(&space);
            }
            text.push_str(&" ".repeat(GAP));
        }
        line(text.trim_end_matches(' '))?;
    }
    Ok(())
}

/// Lines of at most `width` cells, broken at spaces and after `\`, within a word only where a word is longer than that.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    if text.width() <= width {
        return vec![text.to_owned()];
    }
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_inclusive([' ', '\\']) {
        if line.width() + word.trim_end_matches(' ').width() > width && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        if word.trim_end_matches(' ').width() <= width {
            line.push_str(word);
            continue;
        }
        for cluster in word.graphemes(true) {
            if line.width() + cluster.width() > width && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(cluster);
        }
    }
    lines.push(line);
    lines.iter_mut().for_each(|line| line.truncate(line.trim_end_matches(' ').len()));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_break_at_spaces_and_after_path_steps() {
        assert_eq!(wrap("Izidi\\Ne še zaposlitev", 12), ["Izidi\\Ne še", "zaposlitev"]);
        assert_eq!(wrap("nezaposljivost", 5), ["nezap", "oslji", "vost"]);
    }

    proptest! {
        #[test]
        fn wrapping_loses_nothing_but_spaces(text in "[a-zčš \\\\日]{0,60}", width in 2usize..20) {
            let lines = wrap(&text, width);
            let plain = |text: &str| text.replace(' ', "");
            prop_assert_eq!(plain(&lines.concat()), plain(&text));
            prop_assert!(lines.iter().all(|line| line.width() <= width));
        }
    }
}
