//! The variables table: a CSV whose first column names documents and whose other columns are variables.

use super::encoding::decode;
use super::grid::{self, folded};
use super::text::encoding_notes;
use super::{Importer, Options, Source, single};
use crate::command::draft::{Draft, DraftValue};
use crate::error::{Error, Result};
use crate::say;
use crate::text::normalise::tidy;
use rustc_hash::FxHashMap;

/// Reads the variables table.
pub struct Variables;

const DOCUMENT: &[&str] = &[
    "dokument",
    "document",
    "document name",
    "ime dokumenta",
    "dokumentname",
    "oznaka",
    "label",
    "intervju",
    "interview",
    "prepis",
    "transcript",
];

impl Importer for Variables {
    fn name(&self) -> &'static str {
        "variables"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["csv", "tsv", "tab"]
    }

    fn fits(&self, _extension: &str, head: &[u8]) -> bool {
        let header = grid::header_of_bytes(head);
        header.len() >= 2 && header.first().is_some_and(|cell| DOCUMENT.contains(&cell.as_str()))
    }

    fn read(&self, source: &Source, options: &Options) -> Result<Draft> {
        let blob = single(source)?;
        let decoded = decode(&blob.name, &blob.bytes, options.encoding.as_deref())?;
        let grid = grid::read(&blob.name, &decoded.text)?;
        let file = blob.name.as_str();
        if grid.rows.is_empty() || grid.header.len() < 2 {
            return Err(Error::input(say!("import-no-rows", file = file)).hint(say!("import-variables-hint")));
        }
        let mut draft = Draft { notes: encoding_notes(&decoded), ..Draft::default() };
        let mut seen: FxHashMap<(String, String), (String, usize)> = FxHashMap::default();
        for row in &grid.rows {
            let document = tidy(row.cell(0));
            if document.is_empty() {
                let column = grid.header.first().map_or("", |name| name.trim());
                return Err(Error::input(say!(
                    "import-cell-empty",
                    file = file,
                    line = row.line,
                    column = column
                ))
                .hint(say!("import-row-hint")));
            }
            for (column, name) in grid.header.iter().enumerate().skip(1) {
                let (variable, value) = (tidy(name), tidy(row.cell(column)));
                if value.is_empty() || variable.is_empty() {
                    continue;
                }
                let key = (document.to_lowercase(), folded(&variable));
                if let Some((other, line)) = seen.get(&key) {
                    if *other == value {
                        continue;
                    }
                    let error = say!(
                        "import-value-twice",
                        file = file,
                        line = row.line,
                        other = *line,
                        variable = variable,
                        document = document
                    );
                    return Err(Error::input(error).hint(say!("import-row-hint")));
                }
                seen.insert(key, (value.clone(), row.line));
                draft.values.push(DraftValue { line: row.line, document: document.clone(), variable, value });
            }
        }
        Ok(draft)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::super::{Blob, Source};
    use super::*;

    fn read(words: &str) -> Result<Draft> {
        let blob = Blob { name: "v.csv".into(), bytes: words.as_bytes().to_vec() };
        Variables.read(&Source { blobs: vec![blob] }, &Options::default())
    }

    #[test]
    fn cells_become_values_and_empty_ones_do_not() {
        let draft = read("Dokument;regija;datum\nA;vzhodna\\Podlipje;1. 3. 2026\nB;;2. 3. 2026\n").unwrap();
        let values: Vec<_> = draft
            .values
            .iter()
            .map(|value| (value.line, value.document.as_str(), value.variable.as_str(), value.value.as_str()))
            .collect();
        assert_eq!(
            values,
            [
                (2, "A", "regija", "vzhodna\\Podlipje"),
                (2, "A", "datum", "1. 3. 2026"),
                (3, "B", "datum", "2. 3. 2026")
            ]
        );
    }

    #[test]
    fn two_values_for_one_document_are_refused_with_both_lines() {
        assert_eq!(read("Dokument,regija\nA,x\na,y\n").unwrap_err().message.key, "import-value-twice");
        assert_eq!(read("Dokument,regija\nA,x\nA,x\n").unwrap().values.len(), 1);
    }
}
