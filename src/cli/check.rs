//! `preja check`: whether the project is sound, and whether a text cites it rightly.

use super::args::CheckCitations;
use super::{Desk, print};
use crate::analysis::cited;
use crate::error::{Error, Result};
use crate::import::limits::LIMITS;
use crate::import::{Numbering, Options};
use crate::say;
use crate::text::Text;

impl Desk {
    /// Looks at the project itself; 3 when something is not sound.
    pub(super) fn check(&self) -> Result<u8> {
        let bench = self.open_to_look()?;
        let found = bench.store().check()?;
        self.close(bench);
        if found.is_empty() {
            print::line(&self.locale.say(&say!("check-sound")))?;
            return Ok(0);
        }
        for finding in &found {
            print::line(&self.locale.say(finding))?;
        }
        self.note(&say!("check-unsound-hint"));
        Ok(3)
    }

    /// Prints what is wrong with a text's citations, 1 when something is; or its quantity words.
    pub(super) fn check_citations(&self, args: &CheckCitations) -> Result<u8> {
        let text = read(&args.file)?;
        let bench = self.open_to_look()?;
        let scope = args.scope.resolve(bench.project())?;
        let table = if args.words {
            cited::quantity::table(bench.project(), &scope, &text, &scope.codes)
        } else {
            cited::check(bench.project(), &text)
        };
        self.press(&bench).print(&table, &args.print)?;
        self.close(bench);
        Ok(u8::from(!args.words && !table.rows.is_empty()))
    }
}

/// The words of a file; a line is a paragraph, and in a Word document a paragraph is one.
fn read(file: &str) -> Result<Text> {
    let opened = crate::files::open(&[file.to_owned()], &LIMITS)?;
    let word = opened.source.blobs.iter().any(|blob| matches!(blob.extension().as_str(), "docx" | "doc"));
    let options = Options {
        as_: Some(if word { "docx" } else { "text" }.to_owned()),
        numbering: Some(Numbering::Lines),
        speakers: false,
        questions: false,
        ..Options::default()
    };
    let draft = crate::import::read(opened.source, &options)?;
    let text = draft.documents.into_iter().next().map(|document| document.text);
    text.ok_or_else(|| Error::input(say!("import-nothing")).hint(say!("import-nothing-hint")))
}
