//! A setting: a key and a value that belong to the project and are no finding (pins, saved scopes, levels …).

use super::{Project, Row};
use serde::{Deserialize, Serialize};

/// Key and JSON value; journaled, and skipped by undo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// Its name, such as `levels`.
    pub key: String,
    /// Its value.
    pub value: serde_json::Value,
}

impl Row for Setting {
    type Id = String;

    fn id(&self) -> String {
        self.key.clone()
    }
}

/// The setting that holds a project's own dictionary forms: an object of form → lemma, or a list of lemmas.
pub const LEXICON: &str = "lexicon";

impl Project {
    /// The project's own dictionary forms, in lower case: forms, each with its lemmas, the likeliest first.
    pub fn overrides(&self) -> Vec<(String, Vec<String>)> {
        let Some(serde_json::Value::Object(table)) = self.setting(LEXICON) else { return Vec::new() };
        let words = |value: &serde_json::Value| -> Vec<String> {
            let list = match value {
                serde_json::Value::String(word) => vec![word.as_str()],
                serde_json::Value::Array(words) => words.iter().filter_map(serde_json::Value::as_str).collect(),
                _ => Vec::new(),
            };
            list.into_iter().map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty()).collect()
        };
        let rows = table.iter().map(|(form, value)| (form.trim().to_lowercase(), words(value)));
        rows.filter(|(form, lemmas)| !form.is_empty() && !lemmas.is_empty()).collect()
    }
}
