//! A setting: a key and a value that belong to the project and are no finding (pins, saved scopes, levels …).

use super::{CodeId, Project, Row, tree};
use crate::language::lexicon::LEMMAS;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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

/// The setting that holds the pinned codes: an object of digit (1 to 9) → code.
pub const PINS: &str = "pins";

/// The setting that holds saved searches: an object of name → query.
pub const SEARCHES: &str = "searches";

impl Project {
    /// The pinned codes by their digits. One that was merged stands for the code it went into.
    pub fn pins(&self) -> BTreeMap<u8, CodeId> {
        let Some(value) = self.setting(PINS) else { return BTreeMap::new() };
        let pins: BTreeMap<u8, CodeId> = serde_json::from_value(value.clone()).unwrap_or_default();
        let there = |mut code: CodeId| {
            // A merge is written down once; a round trip through them is as long as there are merges.
            for _ in 0..=self.merges().count() {
                if self.code(code).is_some() {
                    return Some(code);
                }
                code = self.merges().find(|merge| merge.gone.id == code)?.into;
            }
            None
        };
        pins.into_iter()
            .filter(|(digit, _)| (1..=9).contains(digit))
            .filter_map(|(digit, code)| Some((digit, there(code)?)))
            .collect()
    }

    /// The saved searches by name, each with its query.
    pub fn saved_searches(&self) -> Vec<(&str, &str)> {
        let Some(serde_json::Value::Object(table)) = self.setting(SEARCHES) else { return Vec::new() };
        table.iter().filter_map(|(name, query)| Some((name.as_str(), query.as_str()?))).collect()
    }

    /// The query kept under a name; letter case and white space do not count.
    pub fn saved_search(&self, name: &str) -> Option<&str> {
        let wanted = tree::same_name(name).to_lowercase();
        let saved = self.saved_searches().into_iter();
        saved
            .filter(|(known, _)| tree::same_name(known).to_lowercase() == wanted)
            .map(|(_, query)| query)
            .next()
    }

    /// The project's own dictionary forms, in lower case: forms, each with its lemmas, the likeliest first.
    pub fn overrides(&self) -> Vec<(String, Vec<String>)> {
        let Some(serde_json::Value::Object(table)) = self.setting(LEXICON) else { return Vec::new() };
        let words = |value: &serde_json::Value| -> Vec<String> {
            let list = match value {
                serde_json::Value::String(word) => vec![word.as_str()],
                serde_json::Value::Array(words) => {
                    words.iter().filter_map(serde_json::Value::as_str).collect()
                }
                _ => Vec::new(),
            };
            let words = list.into_iter().map(|word| word.trim().to_lowercase());
            words.filter(|word| !word.is_empty()).take(LEMMAS).collect()
        };
        let rows = table.iter().map(|(form, value)| (form.trim().to_lowercase(), words(value)));
        rows.filter(|(form, lemmas)| !form.is_empty() && !lemmas.is_empty()).collect()
    }
}
