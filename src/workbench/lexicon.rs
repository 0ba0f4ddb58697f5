//! The person's own words, for all projects: `lexicon.tsv` and `spoken.tsv` in the folder of settings.
//!
//! Plain tables that may be edited by hand. What they say overrules the program's own tables; a project's single words
//! (`setting lemma`) overrule them.

use crate::error::{Error, Result};
use crate::files::unreadable;
use crate::home;
use crate::import::encoding::decode;
use crate::import::limits::{LEMMAS, LIMITS};
use crate::language::Lexicon;
use crate::language::lexicon::BadLine;
use crate::language::sl::SLOVENIAN;
use crate::say;
use std::fmt::Write;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

/// Head of a new table of forms.
const FORMS: &str =
    "# form<TAB>lemma - oblika<TAB>osnovna oblika; several lemmas with | between, the likeliest first\n";
/// Head of a new table of spellings.
const SPOKEN: &str = "# as said<TAB>as written - kot je izgovorjeno<TAB>kot se piše\n";

/// Where the two tables lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tables {
    /// Forms and dictionary forms.
    pub forms: PathBuf,
    /// Spellings of speech.
    pub spoken: PathBuf,
}

/// What a file brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Rows taken in.
    pub rows: usize,
    /// Forms of Sloleks that the program knows by itself.
    pub known: usize,
    /// Lines that are no rows.
    pub bad: Vec<BadLine>,
}

/// Where they lie; none where the system has no folder of settings.
pub fn tables() -> Option<Tables> {
    let folder = home::config()?;
    Some(Tables { forms: folder.join("lexicon.tsv"), spoken: folder.join("spoken.tsv") })
}

/// All of the person's words; nothing where there are none yet.
pub fn read() -> Lexicon {
    let mut lexicon = Lexicon::default();
    let Some(tables) = tables() else { return lexicon };
    if let Ok(table) = std::fs::read_to_string(&tables.forms) {
        lexicon.add_forms(&table);
    }
    if let Ok(table) = std::fs::read_to_string(&tables.spoken) {
        lexicon.add_spoken(&table);
    }
    lexicon
}

/// Makes a table that is missing, with a line that says what belongs into it, so that it can be opened and written in.
pub fn make(tables: &Tables) -> Result<()> {
    for (path, head) in [(&tables.forms, FORMS), (&tables.spoken, SPOKEN)] {
        if !path.exists() {
            append(path, head)?;
        }
    }
    Ok(())
}

/// Takes a file into the tables: rows of columns, or Sloleks in XML. New rows come last, so of two that speak of the same
/// form the older one's lemma stays the likelier. Of Sloleks only what the program does not know by itself is kept.
pub fn take(file: &Path, spoken: bool, tables: &Tables) -> Result<Taken> {
    let mut found = Lexicon::default();
    let mut taken = if !spoken && is_xml(file)? {
        take_sloleks(file, &mut found)?
    } else {
        take_rows(file, spoken, &mut found)?
    };
    if let Some(form) = found.crowded() {
        return Err(
            Error::input(say!("limit-lemmas", form = form, most = LEMMAS)).hint(say!("limit-lemmas-hint"))
        );
    }
    let rows = if spoken { found.spelling_rows() } else { found.form_rows() };
    taken.rows = rows.len();
    if taken.rows + taken.known == 0 {
        return Err(Error::refused(say!("lexicon-nothing", file = file.display().to_string()))
            .hint(say!("lexicon-nothing-hint")));
    }
    make(tables)?;
    let mut lines = String::new();
    for (word, says) in rows {
        let _ = writeln!(lines, "{word}\t{says}");
    }
    append(if spoken { &tables.spoken } else { &tables.forms }, &lines)?;
    Ok(taken)
}

/// The files behind a path: itself, or of a folder its `.xml` and `.tsv` files by name, as Sloleks is handed out.
pub fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let inside = std::fs::read_dir(path).map_err(|error| unreadable(path).because(error))?;
    let is_table = |file: &PathBuf| {
        file.extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("xml") || ending.eq_ignore_ascii_case("tsv"))
    };
    let mut files: Vec<PathBuf> = inside.flatten().map(|entry| entry.path()).filter(is_table).collect();
    files.sort();
    if files.is_empty() {
        return Err(Error::refused(say!("lexicon-nothing", file = path.display().to_string()))
            .hint(say!("lexicon-nothing-hint")));
    }
    Ok(files)
}

/// Whether a file begins as XML does.
fn is_xml(file: &Path) -> Result<bool> {
    let opened = crate::files::regular(file)?;
    let mut head = Vec::new();
    opened.take(512).read_to_end(&mut head).map_err(|error| unreadable(file).because(error))?;
    Ok(String::from_utf8_lossy(&head).trim_start_matches('\u{feff}').trim_start().starts_with('<'))
}

/// A file of Sloleks, however large: it is never held whole.
fn take_sloleks(file: &Path, found: &mut Lexicon) -> Result<Taken> {
    let opened = crate::files::regular(file)?;
    let broken = |error: quick_xml::Error| {
        Error::input(say!("lexicon-broken", file = file.display().to_string())).because(error)
    };
    let count = found.add_sloleks(&SLOVENIAN, BufReader::new(opened)).map_err(broken)?;
    Ok(Taken { known: count.forms - count.new, ..Taken::default() })
}

fn take_rows(file: &Path, spoken: bool, found: &mut Lexicon) -> Result<Taken> {
    let bytes = crate::files::read(file, LIMITS.file)?;
    let text = decode(&file.display().to_string(), &bytes, None)?.text;
    let bad = if spoken { found.add_spoken(&text) } else { found.add_forms(&text) };
    Ok(Taken { bad, ..Taken::default() })
}

fn append(path: &Path, lines: &str) -> Result<()> {
    let failed = |error: std::io::Error| {
        Error::input(say!("file-unwritable", file = path.display().to_string())).because(error)
    };
    let mut whole = std::fs::read_to_string(path).unwrap_or_default();
    if !whole.is_empty() && !whole.ends_with('\n') {
        whole.push('\n');
    }
    whole.push_str(lines);
    crate::disk::replace(path, whole.as_bytes()).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_taken_into_the_tables() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let tables = Tables { forms: at("settings/lexicon.tsv"), spoken: at("settings/spoken.tsv") };
        std::fs::write(at("a.tsv"), "blorga\tblorgus\nhiša\t=\tNcfsn\nslabo\n").unwrap();
        std::fs::write(
            at("s.xml"),
            "<lexicon><entry><head><headword><lemma>arkati</lemma></headword></head><body><orthography><form>arka</form></orthography></body></entry></lexicon>",
        )
        .unwrap();
        std::fs::write(at("said.tsv"), "kuga\tkaj\n").unwrap();
        let taken = take(&at("a.tsv"), false, &tables).unwrap();
        assert_eq!((taken.rows, taken.bad.len()), (2, 1));
        let sloleks = take(&at("s.xml"), false, &tables).unwrap();
        assert_eq!((sloleks.rows, sloleks.known), (1, 0));
        assert_eq!(files(folder.path()).unwrap(), [at("a.tsv"), at("s.xml"), at("said.tsv")]);
        std::fs::write(at("broken.xml"), "<lexicon><entry></lexicon>").unwrap();
        assert!(take(&at("broken.xml"), false, &tables).is_err());
        assert_eq!(take(&at("said.tsv"), true, &tables).unwrap().rows, 1);
        assert!(take(&at("missing.tsv"), false, &tables).is_err());
        let mut lexicon = Lexicon::default();
        lexicon.add_forms(&std::fs::read_to_string(&tables.forms).unwrap());
        lexicon.add_spoken(&std::fs::read_to_string(&tables.spoken).unwrap());
        assert!(lexicon.knows("blorga") && lexicon.knows("arka") && lexicon.knows("hiša"));
        assert_eq!((lexicon.len(), lexicon.spellings()), (3, 1));
    }
}
