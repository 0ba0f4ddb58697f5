//! A setting: a key and a value that belong to the project and are no finding (pins, saved scopes, levels …).

use super::Row;
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
