//! One self-contained page: no script, no font, nothing fetched; in print the header stands on every page.

use super::{Exporter, Page, footer, io_fault, printable_lines};
use crate::analysis::table::cell_text;
use crate::error::Result;
use std::io::Write;

/// HTML.
pub struct Html;

const STYLE: &str = "body{font:16px/1.45 Georgia,serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#222;background:#fff}\
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:bold;padding-bottom:.5rem}\
th,td{padding:.25rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid #ccc}\
thead{display:table-header-group}thead th{border-bottom:2px solid #222}tr{break-inside:avoid}\
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}footer,.notes{font-size:.85em;color:#444}";

impl Exporter for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn extension(&self) -> &'static str {
        "html"
    }

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let table = page.table;
        let title = escape(&page.locale.say(&table.title));
        let class = |at: usize| if table.columns.get(at).is_some_and(|column| column.numeric) { " class=\"n\"" } else { "" };
        let mut head = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n\
             <body>\n<table>\n<caption>{title}</caption>\n<thead>\n<tr>",
            page.locale.code()
        );
        for (at, column) in table.columns.iter().enumerate() {
            head.push_str(&format!("<th scope=\"col\"{}>{}</th>", class(at), escape(&column.title.say(page.locale))));
        }
        head.push_str("</tr>\n</thead>\n<tbody>\n");
        out.write_all(head.as_bytes()).map_err(io_fault)?;
        for row in &table.rows {
            let mut line = String::from("<tr>");
            for (at, cell) in row.iter().enumerate() {
                line.push_str(&format!("<td{}>{}</td>", class(at), escape(&cell_text(page.project, cell, page.locale))));
            }
            line.push_str("</tr>\n");
            out.write_all(line.as_bytes()).map_err(io_fault)?;
        }
        out.write_all(b"</tbody>\n</table>\n<div class=\"notes\">\n").map_err(io_fault)?;
        for note in &table.notes {
            writeln!(out, "<p>{}</p>", escape(&page.locale.say(note))).map_err(io_fault)?;
        }
        write!(out, "</div>\n<footer><p>{}</p></footer>\n</body>\n</html>\n", escape(&page.locale.say(&footer(page)))).map_err(io_fault)
    }
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
