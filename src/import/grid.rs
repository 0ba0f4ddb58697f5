//! Tables in text: CSV with `,` `;` or tabs, as spreadsheets and other tools write them.
//!
//! The reader is the project's own because it has to say on which line a quotation mark opens that is never closed:
//! such a mark swallows the rest of the table, and common readers take that without a word.

use super::encoding::decode;
use super::limits::{COLUMNS, ROWS};
use crate::error::{Error, Result};
use crate::say;
use crate::text::normalise::tidy;

/// A row of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Line of the file on which the row begins (from 1).
    pub line: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell in a column; empty where the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// A table with its header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The header's cells as they are.
    pub header: Vec<String>,
    /// The rows under it; rows of empty cells only are left out.
    pub rows: Vec<Row>,
}

/// A name of a column for comparison: tidied, small letters.
pub fn folded(name: &str) -> String {
    tidy(name).trim_matches(['"', '\u{FEFF}']).to_lowercase()
}

impl Grid {
    /// The first column with one of these names (folded).
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        self.header.iter().position(|cell| names.contains(&folded(cell).as_str()))
    }
}

/// The cells of the first line, folded: what a header is recognised by. Nothing in an empty text.
pub fn header_of(text: &str) -> Vec<String> {
    let (start, delimiter) = layout(text);
    let line = text.lines().nth(start).unwrap_or("");
    split(line, delimiter)
        .map(|rows| rows.into_iter().flat_map(|row| row.cells).map(|cell| folded(&cell)).collect())
        .unwrap_or_default()
}

/// [`header_of`] the first bytes of a file, which may end within a character: what is left is still the header.
pub fn header_of_bytes(head: &[u8]) -> Vec<String> {
    let text = decode("", head, None).map(|decoded| decoded.text);
    header_of(&text.unwrap_or_else(|_| String::from_utf8_lossy(head).into_owned()))
}

/// Lines to pass over (`sep=;` of spreadsheets, empty ones) and the sign between cells.
fn layout(text: &str) -> (usize, char) {
    for (at, line) in text.lines().enumerate().take(50) {
        if let Some(sign) = line.trim_end().strip_prefix("sep=").and_then(|rest| rest.chars().next()) {
            return (at + 1, sign);
        }
        if line.trim().is_empty() {
            continue;
        }
        let count = |sign: char| {
            let mut quoted = false;
            line.chars()
                .filter(|c| {
                    quoted ^= *c == '"';
                    *c == sign && !quoted
                })
                .count()
        };
        // Of equal counts the comma: it is the one that the other tools write.
        let sign = [',', ';', '\t'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(',');
        return (at, sign);
    }
    (0, ',')
}

/// Why a table cannot be read: what, and on which line.
enum Bad {
    Open(usize),
    After(usize),
    Rows(usize),
    Columns(usize),
}

/// Reads the table of the file `file`. Refused with the line: a quotation mark that is never closed, one that closes
/// inside a cell, a row with more cells than the header.
pub fn read(file: &str, text: &str) -> Result<Grid> {
    let (skip, delimiter) = layout(text);
    let at: usize = text.split_inclusive('\n').take(skip).map(str::len).sum();
    let rows = split(text.get(at..).unwrap_or(""), delimiter).map_err(|bad| match bad {
        Bad::Open(line) => Error::input(say!("import-quote-open", file = file, line = line + skip))
            .hint(say!("import-quote-hint")),
        Bad::After(line) => Error::input(say!("import-quote-after", file = file, line = line + skip))
            .hint(say!("import-quote-hint")),
        Bad::Rows(line) => Error::input(say!("limit-rows", file = file, line = line + skip, most = ROWS))
            .hint(say!("limit-lines-hint")),
        Bad::Columns(line) => {
            Error::input(say!("limit-columns", file = file, line = line + skip, most = COLUMNS))
                .hint(say!("limit-columns-hint"))
        }
    })?;
    let mut rows = rows
        .into_iter()
        .map(|row| Row { line: row.line + skip, ..row })
        .filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
    let header = rows.next().map(|row| row.cells).unwrap_or_default();
    let rows: Vec<Row> = rows.collect();
    let filled =
        |row: &Row| row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
    if let Some(row) = rows.iter().find(|row| filled(row) > header.len()) {
        let (cells, columns) = (filled(row), header.len());
        return Err(Error::input(say!(
            "import-row-long",
            file = file,
            line = row.line,
            cells = cells,
            columns = columns
        ))
        .hint(say!("import-row-hint")));
    }
    Ok(Grid { header, rows })
}

fn split(text: &str, delimiter: char) -> std::result::Result<Vec<Row>, Bad> {
    let mut rows = Vec::new();
    let (mut line, mut begun) = (1, 1);
    let mut cells: Vec<String> = Vec::new();
    let mut cell = String::new();
    // None outside quotes; the line on which they opened inside; `closed` right after they closed.
    let (mut open, mut closed) = (None::<usize>, None::<usize>);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c == '\n' {
            line += 1;
        }
        if open.is_some() {
            if c != '"' {
                cell.push(c);
            } else if rest.next_if_eq(&'"').is_some() {
                cell.push('"');
            } else {
                closed = open.take();
            }
            continue;
        }
        if c == '"' && cell.is_empty() && closed.is_none() {
            open = Some(line);
        } else if c == delimiter {
            cells.push(std::mem::take(&mut cell));
            closed = None;
        } else if c == '\n' {
            cells.push(std::mem::take(&mut cell));
            rows.push(Row { line: begun, cells: std::mem::take(&mut cells) });
            closed = None;
            begun = line;
        } else if let Some(opened) = closed {
            if !c.is_whitespace() {
                return Err(Bad::After(opened));
            }
        } else if c != '\r' {
            cell.push(c);
        }
        if cells.len() >= COLUMNS && c == delimiter {
            return Err(Bad::Columns(line));
        }
        if rows.len() > ROWS {
            return Err(Bad::Rows(line));
        }
    }
    if let Some(opened) = open {
        return Err(Bad::Open(opened));
    }
    if !cell.is_empty() || !cells.is_empty() || closed.is_some() {
        cells.push(cell);
        rows.push(Row { line: begun, cells });
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn quotes_line_breaks_and_delimiters() {
        let grid = read("a.csv", "a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n\n,\nz,\n").unwrap();
        assert_eq!(grid.header, ["a", "b"]);
        assert_eq!(grid.rows[0], Row { line: 2, cells: vec!["x, \"y\"".into(), "two\nlines".into()] });
        assert_eq!(
            (grid.rows[1].line, grid.rows[1].cell(0), grid.rows[1].cell(1), grid.rows[1].cell(9)),
            (6, "z", "", "")
        );
        assert_eq!(read("a.csv", "sep=;\na;b,c\n1;2").unwrap().rows[0].line, 3);
        assert_eq!(header_of("Farbe;Dokumentname, kurz;Code\n"), ["farbe", "dokumentname, kurz", "code"]);
        assert_eq!(header_of("Barva\tIme  dokumenta\n"), ["barva", "ime dokumenta"]);
    }

    #[test]
    fn a_quote_that_never_closes_is_named_by_the_line_on_which_it_opens() {
        let key = |text: &str| read("a.csv", text).unwrap_err();
        let error = key("a,b\nx,y\nz,\"open\nmore\nand more");
        assert_eq!(error.message.key, "import-quote-open");
        assert!(error.message.args.contains(&("line".into(), 3_usize.into())));
        let error = key("a,b\nx,\"open\nz,\"closed\"\n");
        assert_eq!(error.message.key, "import-quote-after");
        assert!(error.message.args.contains(&("line".into(), 2_usize.into())));
        assert_eq!(key("a,b\n1,2,3\n").message.key, "import-row-long");
    }
}
