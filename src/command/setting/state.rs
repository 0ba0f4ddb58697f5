//! `setting state`: a name for the project as it stands now ("before axial coding"), found again in the trail.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::check_name;
use crate::error::{Error, Result};
use crate::model::{Project, Setting, tree};
use crate::say;
use serde::Serialize;
use serde_json::{Value, json};

/// Key of the setting that holds the named states: a list of `{name, at, coder}` (RFC 3339 time, id of the coder).
pub const STATES: &str = "states";

/// Names the state of the project.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct NameState {
    /// The name.
    pub name: String,
}

impl Verb for NameState {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let name = check_name(&self.name)?;
        let mut list = project.setting(STATES).and_then(Value::as_array).cloned().unwrap_or_default();
        let known = |state: &Value| {
            state.get("name").and_then(Value::as_str).is_some_and(|known| tree::same_name(known) == name)
        };
        if list.iter().any(known) {
            return Err(Error::refused(say!("state-exists", name = name)).hint(say!("state-exists-hint")));
        }
        list.push(json!({ "name": name, "at": world.now.to_string(), "coder": world.actor.to_string() }));
        let mut changes = Changes::new();
        let before = project.setting_row(STATES.to_owned()).cloned();
        changes.put(before, Some(Setting { key: STATES.to_owned(), value: Value::Array(list) }));
        Ok(changes.plan(say!("state-named", name = name)))
    }
}
