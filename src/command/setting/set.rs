//! `setting set`: a key and a JSON value that belong to the project and are no finding.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::error::{Error, Result};
use crate::model::{Project, Setting};
use crate::say;
use serde::Serialize;

/// Sets a setting of the project.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct SetSetting {
    /// Its key: lower-case letters, digits, `-`, `_`, `.`.
    pub key: String,
    /// Its value as JSON; null takes the setting away.
    pub value: String,
}

impl Verb for SetSetting {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
        if self.key.is_empty() || !self.key.chars().all(plain) {
            return Err(
                Error::refused(say!("setting-key-bad", key = &self.key)).hint(say!("setting-key-bad-hint"))
            );
        }
        let value: serde_json::Value = serde_json::from_str(&self.value).map_err(|error| {
            Error::refused(say!("setting-value-bad", key = &self.key))
                .hint(say!("setting-value-bad-hint"))
                .because(error)
        })?;
        if !value.is_null() {
            super::known::check(&self.key, &value)?;
        }
        let before = project.setting_row(self.key.clone()).cloned();
        let mut changes = Changes::new();
        let said = if value.is_null() {
            changes.put(before, None);
            say!("setting-gone", key = &self.key)
        } else {
            changes.put(before, Some(Setting { key: self.key.clone(), value }));
            say!("setting-set", key = &self.key)
        };
        Ok(changes.plan(said))
    }
}
