//! `lexicon`: the person's own words, for all projects.

use super::Desk;
use super::print::line;
use crate::error::{Error, Result};
use crate::say;
use crate::workbench::lexicon;
use std::path::PathBuf;

/// Bad lines shown of a file.
const SHOWN: usize = 5;

impl Desk {
    /// Says where the tables lie and what is in them; files are taken in first.
    pub(super) fn lexicon(&self, files: &[PathBuf], spoken: bool) -> Result<()> {
        let tables = lexicon::tables().ok_or_else(|| Error::refused(say!("lexicon-no-folder")))?;
        let files: Vec<PathBuf> =
            files.iter().map(|path| lexicon::files(path)).collect::<Result<Vec<_>>>()?.concat();
        for file in files {
            let taken = lexicon::take(&file, spoken, &tables)?;
            self.note(&say!("lexicon-taken", file = file.display().to_string(), rows = taken.rows));
            if taken.known > 0 {
                self.note(&say!("lexicon-known", n = taken.known));
            }
            for bad in taken.bad.iter().take(SHOWN) {
                self.note(&say!("lexicon-bad-line", number = bad.number, text = bad.text.as_str()));
            }
            if taken.bad.len() > SHOWN {
                self.note(&say!("lexicon-bad-more", more = taken.bad.len() - SHOWN));
            }
        }
        lexicon::make(&tables)?;
        let now = lexicon::read();
        line(&self.locale.say(&say!(
            "lexicon-forms",
            file = tables.forms.display().to_string(),
            rows = now.len()
        )))?;
        line(&self.locale.say(&say!(
            "lexicon-spoken",
            file = tables.spoken.display().to_string(),
            rows = now.spellings()
        )))
    }
}
