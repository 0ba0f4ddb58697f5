//! Makes `src/language/sl/lemmagen/forms.tsv` from the hand-written tables in `src/language/sl/tables/`.
//!
//! ```text
//! cargo run --release --example xtask -- forms
//! ```

use super::Fallible;
use preja::language::sl::paradigm::{SOURCES, forms_table};
use std::{fs, path::Path};

/// Writes the table of forms.
pub fn make(_: &[String]) -> Fallible<()> {
    let text = forms_table(&SOURCES);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language/sl/lemmagen/forms.tsv");
    fs::write(path, &text)?;
    println!("{} forms, {} bytes", text.lines().count() - 1, text.len());
    Ok(())
}
