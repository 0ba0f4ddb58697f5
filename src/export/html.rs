//! One self-contained page: no script, no font, nothing fetched; in print the header stands on every page.

use super::{Exporter, Page, footer, io_fault, map, printable_lines};
use crate::analysis::table::{Cell, Form, Piece, cell_text};
use crate::error::Result;
use crate::say;
use std::io::Write;

/// HTML.
pub struct Html;

const STYLE: &str = "body{font:16px/1.45 Georgia,serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#222;background:#fff}\
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;padding-bottom:.5rem}\
th,td{padding:.25rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid #ccc}\
thead{display:table-header-group}thead th{border-bottom:2px solid #222}tr{break-inside:avoid}\
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}footer,.notes,figcaption{font-size:.85em;color:#444}\
h1{font-size:1.3em}figure{margin:0 0 1.5rem;overflow-x:auto}figure svg{max-width:none}@media print{figure svg{max-width:100%;height:auto}}";

/// Words that lie in several statements are underlined twice.
const MARKS: &str = "u u{text-decoration:underline double}";

/// Cards in two columns with lines to cut along.
const CARDS: &str = "h1{font-size:1em}.cards{display:grid;grid-template-columns:1fr 1fr}.card{border:1px dashed #666;margin:-1px 0 0 -1px;\
padding:.8rem;min-height:7rem;break-inside:avoid;display:flex;flex-direction:column}.card p{margin:.3rem 0;flex:1}\
.blank{display:inline-block;min-width:60%;border-bottom:1px solid #222}";

impl Exporter for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn extension(&self) -> &'static str {
        "html"
    }

    fn rank(&self) -> u8 {
        4
    }

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let title = escape(&page.locale.say(&page.table.title));
        let mut style = STYLE.to_owned();
        if page.table.form() == Form::Cards {
            style.push_str(CARDS);
        }
        if page.table.rows.iter().flatten().any(|cell| matches!(cell, Cell::Marked(_))) {
            style.push_str(MARKS);
        }
        let drawing = page.drawing(map::ROOM);
        let head = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>{style}</style>\n</head>\n\
             <body>\n{}",
            page.locale.code(),
            drawing.as_ref().map_or_else(String::new, |drawing| figure(page, drawing))
        );
        out.write_all(head.as_bytes()).map_err(io_fault)?;
        match page.table.form() {
            // Under a drawing stands the table of what is drawn.
            Form::Rows if drawing.is_some() => {
                rows(page, &escape(&page.locale.say(&say!("analysis-relations"))), out)?
            }
            Form::Rows => rows(page, &title, out)?,
            Form::Cards => cards(page, &title, out)?,
        }
        out.write_all(b"<div class=\"notes\">\n").map_err(io_fault)?;
        for note in &page.table.notes {
            writeln!(out, "<p>{}</p>", escape(&page.locale.say(note))).map_err(io_fault)?;
        }
        write!(
            out,
            "</div>\n<footer><p>{}</p></footer>\n</body>\n</html>\n",
            escape(&page.locale.say(&footer(page)))
        )
        .map_err(io_fault)
    }
}

/// The table.
fn rows(page: &Page, title: &str, out: &mut dyn Write) -> Result<()> {
    let table = page.table;
    let class = |at: usize| {
        if table.columns.get(at).is_some_and(|column| column.numeric) { " class=\"n\"" } else { "" }
    };
    let mut head = format!("<table>\n<caption>{title}</caption>\n<thead>\n<tr>");
    for (at, column) in table.columns.iter().enumerate() {
        head.push_str(&format!(
            "<th scope=\"col\"{}>{}</th>",
            class(at),
            escape(&column.title.say(page.locale))
        ));
    }
    head.push_str("</tr>\n</thead>\n<tbody>\n");
    out.write_all(head.as_bytes()).map_err(io_fault)?;
    for row in &table.rows {
        let mut line = String::from("<tr>");
        for (at, cell) in row.iter().enumerate() {
            line.push_str(&format!("<td{}>{}</td>", class(at), cell_html(page, cell)));
        }
        line.push_str("</tr>\n");
        out.write_all(line.as_bytes()).map_err(io_fault)?;
    }
    out.write_all(b"</tbody>\n</table>\n").map_err(io_fault)
}

/// A card for each row: the first cell above, the second as its words, the others under them; an empty one is a line to
/// write on.
fn cards(page: &Page, title: &str, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "<h1>{title}</h1>\n<div class=\"cards\">").map_err(io_fault)?;
    for row in &page.table.rows {
        let mut card = String::from("<div class=\"card\">");
        for (at, (cell, column)) in row.iter().zip(&page.table.columns).enumerate() {
            let words = cell_html(page, cell);
            match at {
                0 => card.push_str(&format!("<b>{words}</b>")),
                1 => card.push_str(&format!("<p>{words}</p>")),
                _ => {
                    let words =
                        if words.is_empty() { "<span class=\"blank\"></span>".to_owned() } else { words };
                    card.push_str(&format!("<div>{}: {words}</div>", escape(&column.title.say(page.locale))));
                }
            }
        }
        card.push_str("</div>\n");
        out.write_all(card.as_bytes()).map_err(io_fault)?;
    }
    out.write_all(b"</div>\n").map_err(io_fault)
}

/// A cell in HTML; statements are underlined, words of several twice.
fn cell_html(page: &Page, cell: &Cell) -> String {
    let Cell::Marked(pieces) = cell else { return escape(&cell_text(page.project, cell, page.locale)) };
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Open => {}
            // Statements may cross, elements may not: each piece is closed before the next begins.
            Piece::Words(words, depth) => {
                let deep = (*depth).min(2);
                out.push_str(&format!("{}{}{}", "<u>".repeat(deep), escape(words), "</u>".repeat(deep)));
            }
            Piece::Close(number) => out.push_str(&format!(" <b>({})</b>", escape(number))),
        }
    }
    out
}

/// What can be drawn of the table, above it.
fn figure(page: &Page, drawing: &map::Drawing) -> String {
    let lines: Vec<String> = map::legend().iter().map(|line| escape(&page.locale.say(line))).collect();
    let title = escape(&page.locale.say(&page.table.title));
    format!(
        "<h1>{title}</h1>\n<figure>{}<figcaption>{}</figcaption></figure>\n",
        map::svg::alone(page, drawing),
        lines.join("<br>")
    )
}

/// Words in HTML: the five signs escaped, line breaks as `<br>`.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in printable_lines(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("<br>"),
            c => out.push(c),
        }
    }
    out
}
