//! Markdown: a pipe table with its title and notes, every sign that Markdown would take for its own escaped.

use super::{Exporter, Page, io_fault, printable_lines};
use crate::analysis::table::{Cell, Piece, cell_text};
use crate::error::Result;
use std::io::Write;

/// Markdown.
pub struct Markdown;

impl Exporter for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn extension(&self) -> &'static str {
        "md"
    }

    fn rank(&self) -> u8 {
        3
    }

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let table = page.table;
        let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let titles = table.columns.iter().map(|column| escape(&column.title.say(page.locale))).collect();
        let rule = table
            .columns
            .iter()
            .map(|column| if column.numeric { "---:" } else { "---" }.to_owned())
            .collect();
        let head = format!("**{}**\n\n{}{}", escape(&page.locale.say(&table.title)), row(titles), row(rule));
        out.write_all(head.as_bytes()).map_err(io_fault)?;
        for cells in &table.rows {
            let line = row(cells.iter().map(|cell| shown(page, cell)).collect());
            out.write_all(line.as_bytes()).map_err(io_fault)?;
        }
        for note in &table.notes {
            write!(out, "\n{}\n", escape(&page.locale.say(note))).map_err(io_fault)?;
        }
        Ok(())
    }
}

/// A cell; statements are underlined with the one tag of HTML that Markdown lets through for it.
fn shown(page: &Page, cell: &Cell) -> String {
    let Cell::Marked(pieces) = cell else { return escape(&cell_text(page.project, cell, page.locale)) };
    let piece = |piece: &Piece| match piece {
        Piece::Words(words, 0) => escape(words),
        Piece::Words(words, _) => format!("<u>{}</u>", escape(words)),
        Piece::Open => String::new(),
        Piece::Close(number) => format!(" **({})**", escape(number)),
    };
    pieces.iter().map(piece).collect()
}

/// Words as Markdown prints them back: signs escaped, line breaks as `<br>`.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in printable_lines(text).chars() {
        match c {
            '\n' => out.push_str("<br>"),
            '\\' | '|' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '&' | '#' | '~' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}
