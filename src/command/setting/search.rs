//! `setting search`: a query kept under a name, found again as `saved:NAME` wherever one searches.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::check_name;
use crate::error::{Error, Result};
use crate::model::setting::SEARCHES;
use crate::model::{Project, Setting, tree};
use crate::say;
use serde::Serialize;
use serde_json::Value;

/// Keeps a query, or forgets it.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct SaveSearch {
    /// Its name.
    pub name: String,
    /// The query; without it the saved one is forgotten.
    pub query: Option<String>,
}

impl Verb for SaveSearch {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let name = check_name(&self.name)?;
        let mut table = match project.setting(SEARCHES) {
            Some(Value::Object(table)) => table.clone(),
            _ => serde_json::Map::new(),
        };
        // One search a name: saving anew takes the place of the old one, however the name was written.
        let same = |known: &str| tree::same_name(known).to_lowercase() == name.to_lowercase();
        let known = table.keys().find(|known| same(known)).cloned();
        known.iter().for_each(|known| drop(table.remove(known)));
        let query = self.query.as_deref().map(str::trim).filter(|query| !query.is_empty());
        let said = match (query, known) {
            (Some(query), _) => {
                table.insert(name.clone(), Value::String(query.to_owned()));
                say!("search-saved", name = name, query = query)
            }
            (None, Some(known)) => say!("search-saved-gone", name = known),
            (None, None) => return Err(Error::refused(say!("search-saved-unknown", name = name))),
        };
        let before = project.setting_row(SEARCHES.to_owned()).cloned();
        let after =
            (!table.is_empty()).then(|| Setting { key: SEARCHES.to_owned(), value: Value::Object(table) });
        let mut changes = Changes::new();
        changes.put(before, after);
        Ok(changes.plan(said))
    }
}
