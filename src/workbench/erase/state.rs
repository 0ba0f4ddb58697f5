//! What the desk keeps for a person outside of the project: a page that is not kept yet, and the reading places.

use crate::store::{Quotes, any_string};
use serde_json::Value;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// What was found in the state files.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Files whose unsaved page could not be taken out.
    pub failed: Vec<PathBuf>,
    /// Files of other projects, or of nobody knows whom, whose unsaved page holds words of what went.
    pub stays: Vec<PathBuf>,
}

/// Takes an unsaved page that holds words of what went out of the state files of this project (`ours`). The pages of
/// others are named only: they are somebody's unsaved writing.
pub fn sweep(folder: &Path, ours: &HashSet<String>, quotes: &Quotes) -> Swept {
    let mut swept = Swept::default();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        let read = || std::fs::read_to_string(&path).ok();
        let Some(text) = is_file.then(read).flatten() else { continue };
        let Ok(Value::Object(mut state)) = serde_json::from_str(&text) else { continue };
        if !state.get("draft").is_some_and(|draft| any_string(draft, &mut |text| quotes.quotes(text))) {
            continue;
        }
        if !ours.contains(&*entry.file_name().to_string_lossy()) {
            swept.stays.push(path);
            continue;
        }
        state.insert("draft".to_owned(), Value::Null);
        let words = Value::Object(state).to_string();
        if crate::disk::replace(&path, words.as_bytes()).is_err() {
            swept.failed.push(path);
        }
    }
    swept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::home::places_file as file;

    #[test]
    fn a_draft_of_the_project_goes_and_reading_places_and_drafts_of_others_stay() {
        let folder = tempfile::tempdir().unwrap();
        let mut quotes = Quotes::default();
        quotes.add("Najprej smo se dogovorili, potem pa začeli.");
        let state = |text: &str| {
            serde_json::json!({ "last": null, "documents": { "a": { "cursor": 7 } }, "draft": { "text": text } }).to_string()
        };
        let quote = "Rekla je:\n»Najprej smo se dogovorili, potem …«";
        let path = |identity: &str| folder.path().join(file(identity));
        std::fs::write(path("p ana"), state(quote)).unwrap();
        std::fs::write(path("p bor"), state("Nekaj drugega.")).unwrap();
        std::fs::write(path("q ana"), state(quote)).unwrap();
        let ours = HashSet::from([file("p ana"), file("p bor")]);
        let swept = sweep(folder.path(), &ours, &quotes);
        assert_eq!(swept, Swept { failed: Vec::new(), stays: vec![path("q ana")] });
        let read = |identity: &str| -> Value {
            serde_json::from_str(&std::fs::read_to_string(path(identity)).unwrap()).unwrap()
        };
        assert_eq!(read("p ana")["draft"], Value::Null);
        assert_eq!(read("p ana")["documents"]["a"]["cursor"], 7);
        assert_eq!(read("p bor")["draft"]["text"], "Nekaj drugega.");
    }
}
