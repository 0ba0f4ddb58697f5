//! `preja lemmas`: a word a line on standard input, its dictionary forms on standard output; needs no project.

use super::print::put;
use crate::error::{Error, Result};
use crate::language::{self, Lexicon, WithLexicon, sl};
use crate::say;
use std::io::BufRead;

/// So many bytes are printed at once.
const AT_ONCE: usize = 64 * 1024;

/// Prints `form<TAB>key1|key2|…` for every line; with `spoken`, spellings of speech are read as what they stand for.
/// `method` prints what a simpler way would give: the form itself, a light suffix stripper, the suffix rules alone.
pub fn print(spoken: bool, method: Option<&str>) -> Result<()> {
    let failed = |error: std::io::Error| Error::input(say!("output-failed")).because(error);
    let mut lexicon = Lexicon::default();
    lexicon.verbatim = spoken;
    let language = WithLexicon { language: &sl::SLOVENIAN, lexicon: &lexicon };
    let mut out = Vec::new();
    let mut keys = Vec::new();
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line.map_err(failed)?;
        let line = String::from_utf8_lossy(&line);
        let line = line.strip_suffix('\r').unwrap_or(&line);
        let joined = match method {
            Some("form") => line.to_lowercase(),
            Some("light") => sl::light::stem(&line.to_lowercase()).to_owned(),
            Some("rules") => sl::rules::guess(&line.to_lowercase()).lemma,
            _ => {
                language::lemmas(&language, line, &mut keys);
                keys.iter().map(|key| key.text.as_str()).collect::<Vec<_>>().join("|")
            }
        };
        out.extend_from_slice(format!("{line}\t{joined}\n").as_bytes());
        if out.len() > AT_ONCE {
            put(&out)?;
            out.clear();
        }
    }
    put(&out)
}
