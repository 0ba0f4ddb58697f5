//! A codebook: a CSV with a header, or an indented list of names with definitions.

use super::encoding::decode;
use super::grid::{self, Grid};
use super::limits::Limits;
use super::text::encoding_notes;
use super::{Importer, Options, Source, single};
use crate::command::draft::{Draft, DraftCode};
use crate::error::{Error, Result};
use crate::model::tree;
use crate::say;
use crate::text::normalise::tidy;

/// Reads codebooks.
pub struct Codebook;

const CODE: &[&str] = &["koda", "code", "ime kode", "code name", "tag"];
const PATH: &[&str] = &["pot", "path", "pot kode", "code path"];
const PARENT: &[&str] = &["parent code", "parent", "nadkoda", "nadrejena koda", "obercode"];
const LEVEL: &[&str] = &["raven", "level"];
const DEFINITION: &[&str] = &["definicija", "definition", "opis", "description", "code memo"];
const INCLUDE: &[&str] = &[
    "vključitvena merila",
    "vključitveno merilo",
    "inclusion criteria",
    "inclusion criterion",
    "inclusion",
    "include",
];
const EXCLUDE: &[&str] = &[
    "izključitvena merila",
    "izključitveno merilo",
    "exclusion criteria",
    "exclusion criterion",
    "exclusion",
    "exclude",
];
const EXAMPLE: &[&str] = &["zgled", "example", "anchor example", "sidrni primer", "primer"];
const COLOR: &[&str] = &["barva", "color", "colour", "farbe"];
const IN_VIVO: &[&str] = &["in vivo", "in-vivo"];

impl Importer for Codebook {
    fn name(&self) -> &'static str {
        "codebook"
    }

    fn endings(&self) -> &'static [&'static str] {
        &["codebook", "csv", "tsv", "tab"]
    }

    fn fits(&self, extension: &str, head: &[u8]) -> bool {
        extension == "codebook" || is_header(&grid::header_of_bytes(head))
    }

    fn read(&self, source: &Source, options: &Options) -> Result<Draft> {
        let blob = single(source)?;
        let decoded = decode(&blob.name, &blob.bytes, options.encoding.as_deref())?;
        let mut draft = if is_header(&grid::header_of(&decoded.text)) {
            table(&blob.name, &grid::read(&blob.name, &decoded.text)?, &options.limits)?
        } else {
            let codes = indented(&blob.name, &decoded.text, &options.limits)?;
            Draft { codes, ..Draft::default() }
        };
        if draft.codes.is_empty() {
            return Err(
                Error::input(say!("import-no-rows", file = &blob.name)).hint(say!("import-codebook-hint"))
            );
        }
        draft.notes = encoding_notes(&decoded);
        Ok(draft)
    }
}

/// A codebook has codes and says something about them.
fn is_header(header: &[String]) -> bool {
    let has = |names: &[&str]| header.iter().any(|cell| names.contains(&cell.as_str()));
    has(CODE)
        && [PATH, PARENT, LEVEL, DEFINITION, INCLUDE, EXCLUDE, EXAMPLE, COLOR].iter().any(|names| has(names))
        || has(PATH) && has(DEFINITION)
}

fn table(file: &str, grid: &Grid, limits: &Limits) -> Result<Draft> {
    let mut draft = Draft::default();
    let columns = [CODE, PATH, PARENT, LEVEL, DEFINITION, INCLUDE, EXCLUDE, EXAMPLE, COLOR, IN_VIVO]
        .map(|names| grid.column(names));
    let [code, path, parent, level, definition, include, exclude, example, color, in_vivo] = columns;
    for row in &grid.rows {
        let cell = |column: Option<usize>| column.map_or("", |column| row.cell(column)).trim().to_owned();
        let (name, above) = (tree::steps(&cell(code)), tree::steps(&cell(path.or(parent))));
        // A path may name the code itself or only what stands above it.
        let steps = if above.ends_with(&name) && path.is_some() { above } else { [above, name].concat() };
        if steps.is_empty() {
            return Err(Error::input(say!(
                "import-cell-empty",
                file = file,
                line = row.line,
                column = "Code"
            ))
            .hint(say!("import-row-hint")));
        }
        limits.depth(file, row.line, steps.len())?;
        draft.codes.push(DraftCode {
            path: steps,
            color: Some(cell(color).to_lowercase()).filter(|color| !color.is_empty() && color.is_ascii()),
            definition: cell(definition),
            include: cell(include),
            exclude: cell(exclude),
            example: cell(example),
            level: Some(tidy(&cell(level))).filter(|level| !level.is_empty()),
            in_vivo: matches!(
                cell(in_vivo).to_lowercase().as_str(),
                "da" | "yes" | "ja" | "true" | "1" | "x" | "in vivo"
            ),
        });
    }
    Ok(draft)
}

/// Codes of an indented list: tabs or spaces say what stands under what; `name: definition`; bullets are no part of a name.
fn indented(file: &str, text: &str, limits: &Limits) -> Result<Vec<DraftCode>> {
    let mut codes = Vec::new();
    let mut above: Vec<(usize, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let words = line.trim_start();
        let depth: usize =
            line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let words =
            ["- ", "* ", "• ", "– "].iter().find_map(|bullet| words.strip_prefix(bullet)).unwrap_or(words);
        let (name, definition) =
            words.split_once(": ").unwrap_or((words.trim_end().trim_end_matches(':'), ""));
        let name = tidy(&name.replace('\\', "/"));
        if name.is_empty() {
            continue;
        }
        while above.last().is_some_and(|(last, _)| *last >= depth) {
            above.pop();
        }
        above.push((depth, name));
        limits.depth(file, number, above.len())?;
        let path = above.iter().map(|(_, name)| name.clone()).collect();
        codes.push(DraftCode { path, definition: definition.trim().to_owned(), ..DraftCode::default() });
    }
    Ok(codes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::super::{Blob, Source};
    use super::*;

    fn read(name: &str, words: &str) -> Draft {
        let blob = Blob { name: name.into(), bytes: words.as_bytes().to_vec() };
        Codebook.read(&Source { blobs: vec![blob] }, &Options::default()).unwrap()
    }

    #[test]
    fn a_table_with_paths_in_either_form() {
        let draft = read(
            "k.csv",
            "Koda,Pot,Raven,Definicija\nPrevoz,Ovire\\Prevoz,kategorija,\"Vse, kar vozi.\"\nStrošek poti,Ovire > Prevoz,,\n",
        );
        assert_eq!(draft.codes[0].path, ["Ovire", "Prevoz"]);
        assert_eq!(
            (draft.codes[0].definition.as_str(), draft.codes[0].level.as_deref()),
            ("Vse, kar vozi.", Some("kategorija"))
        );
        assert_eq!(draft.codes[1].path, ["Ovire", "Prevoz", "Strošek poti"]);
    }

    #[test]
    fn an_indented_list_with_definitions() {
        let draft = read(
            "k.codebook",
            "Ovire\n\tPrevoz: Vse, kar vozi.\n\t\tNi povezave\n\tDenar\n- Uspeh\n  - Mali koraki:\n",
        );
        let paths: Vec<String> = draft.codes.iter().map(|code| code.path.join("\\")).collect();
        assert_eq!(
            paths,
            [
                "Ovire",
                "Ovire\\Prevoz",
                "Ovire\\Prevoz\\Ni povezave",
                "Ovire\\Denar",
                "Uspeh",
                "Uspeh\\Mali koraki"
            ]
        );
        assert_eq!(draft.codes[1].definition, "Vse, kar vozi.");
    }
}
