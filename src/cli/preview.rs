//! `preja import --dry-run`: what an import would bring, file by file, and the switches that change it.

use super::Desk;
use super::print::put;
use crate::command::adopt::{self, FilePreview};
use crate::command::draft::Draft;
use crate::command::plan::Plan;
use crate::error::Result;
use crate::export::printable;
use crate::model::Project;
use crate::say;

impl Desk {
    /// Prints the preview; nothing is changed.
    pub(super) fn preview(&self, draft: &Draft, plan: &Plan, project: &Project) -> Result<()> {
        let mut out = String::new();
        for file in adopt::preview(draft, project) {
            self.file(&file, &mut out);
        }
        // What is said of a document stands under its file already.
        let others = plan.notes.iter().filter(|note| note.key != "import-note-of");
        for note in draft.notes.iter().chain(&draft.losses).chain(others) {
            out.push_str(&printable(&self.locale.say(note)));
            out.push('\n');
        }
        out.push_str(&self.locale.say(&say!("preview-would")));
        out.push(' ');
        out.push_str(&printable(&self.locale.say(&plan.said)));
        out.push('\n');
        out.push_str(&self.locale.say(&say!("preview-switches")));
        out.push('\n');
        put(out.as_bytes())
    }

    fn file(&self, file: &FilePreview, out: &mut String) {
        let mut line = |words: String| {
            out.push_str(&printable(&words));
            out.push('\n');
        };
        line(format!("{}  {}  {}", file.label, file.name, file.file));
        let people = if file.speakers.is_empty() { "–".to_owned() } else { file.speakers.join(", ") };
        line(format!(
            "   {}",
            self.locale.say(&say!(
                "preview-found",
                paragraphs = file.paragraphs,
                missing = file.missing,
                people = people,
                questions = file.questions
            ))
        ));
        for note in &file.notes {
            line(format!("   {}", self.locale.say(note)));
        }
        for (number, words) in &file.first {
            let short: String = words.chars().take(100).collect();
            let more = if words.chars().count() > 100 { "…" } else { "" };
            line(format!("   {number:>5}  {short}{more}"));
        }
        line(String::new());
    }
}
