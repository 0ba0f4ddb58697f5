//! JSON for other programs: `{"name", "columns": [{"id", "title"}], "rows": [{id: value}], "notes": [sentence]}`.
//!
//! Counts are numbers. A share is a fraction with four decimals (`0.6667`), `null` where its whole is 0; a coefficient
//! has three; an empty cell is `null`; a moment is RFC 3339 in UTC; all else is text. Written row by row, never held as
//! one value.

use super::{Exporter, Page, io_fault};
use crate::analysis::table::{Cell, cell_text, decimal};
use crate::error::Result;
use std::io::Write;

/// JSON.
pub struct Json;

impl Exporter for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn extension(&self) -> &'static str {
        "json"
    }

    fn rank(&self) -> u8 {
        5
    }

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let table = page.table;
        write!(out, "{{\"name\":{},\"columns\":[", quoted(table.name)?).map_err(io_fault)?;
        let mut ids = Vec::with_capacity(table.columns.len());
        for (at, column) in table.columns.iter().enumerate() {
            let (comma, id, title) =
                (if at > 0 { "," } else { "" }, quoted(&column.id)?, quoted(&column.title.say(page.locale))?);
            write!(out, "{comma}{{\"id\":{id},\"title\":{title}}}").map_err(io_fault)?;
            ids.push(id);
        }
        out.write_all(b"],\"rows\":[").map_err(io_fault)?;
        for (number, row) in table.rows.iter().enumerate() {
            out.write_all(if number > 0 { b",\n{" } else { b"\n{" }).map_err(io_fault)?;
            for (at, (id, cell)) in ids.iter().zip(row).enumerate() {
                let comma = if at > 0 { "," } else { "" };
                write!(out, "{comma}{id}:{}", value(page, cell)?).map_err(io_fault)?;
            }
            out.write_all(b"}").map_err(io_fault)?;
        }
        out.write_all(b"],\"notes\":[").map_err(io_fault)?;
        for (at, note) in table.notes.iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            write!(out, "{comma}{}", quoted(&page.locale.say(note))?).map_err(io_fault)?;
        }
        out.write_all(b"]}\n").map_err(io_fault)
    }
}

fn value(page: &Page, cell: &Cell) -> Result<String> {
    Ok(match cell {
        Cell::Empty | Cell::Share { whole: 0, .. } => "null".to_owned(),
        Cell::Count(count) => count.to_string(),
        Cell::Share { part, whole } => super::fraction(*part, *whole),
        Cell::Decimal(number) => decimal(*number, "."),
        Cell::Time(time) => quoted(&time.to_string())?,
        _ => quoted(&cell_text(page.project, cell, page.locale))?,
    })
}

fn quoted(text: &str) -> Result<String> {
    serde_json::to_string(text).map_err(super::write_fault)
}
