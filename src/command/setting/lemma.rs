//! `setting lemma`: the dictionary form of a word as this project has it, over what the language says.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::error::{Error, Result};
use crate::language::lexicon::LEMMAS;
use crate::model::setting::LEXICON;
use crate::model::{Project, Setting};
use crate::say;
use serde::Serialize;
use serde_json::{Value, json};

/// Says what a form is filed under, or leaves it to the language again.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct LemmaOfForm {
    /// The word as it stands in the texts.
    pub form: String,
    /// Its dictionary forms, the likeliest first; without them the language decides again.
    pub lemmas: Vec<String>,
}

impl Verb for LemmaOfForm {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let word = |word: &String| -> Result<String> {
            let tidy = word.trim().to_lowercase();
            let one = !tidy.is_empty() && !tidy.chars().any(|c| c.is_whitespace() || c.is_control());
            if one {
                Ok(tidy)
            } else {
                Err(Error::refused(say!("lemma-bad", word = word)).hint(say!("lemma-bad-hint")))
            }
        };
        let form = word(&self.form)?;
        if self.lemmas.len() > LEMMAS {
            return Err(Error::refused(say!("limit-lemmas", form = &form, most = LEMMAS))
                .hint(say!("limit-lemmas-hint")));
        }
        let lemmas = self.lemmas.iter().map(word).collect::<Result<Vec<String>>>()?;
        let mut table = match project.setting(LEXICON) {
            Some(Value::Object(table)) => table.clone(),
            _ => serde_json::Map::new(),
        };
        let known: Vec<String> =
            table.keys().filter(|known| known.trim().to_lowercase() == form).cloned().collect();
        known.iter().for_each(|known| drop(table.remove(known)));
        let said = if !lemmas.is_empty() {
            table.insert(form.clone(), json!(lemmas));
            say!("lemma-set", form = &form, lemmas = lemmas.join(", "))
        } else if known.is_empty() {
            return Err(Error::refused(say!("lemma-none", form = &form)));
        } else {
            say!("lemma-gone", form = &form)
        };
        let before = project.setting_row(LEXICON.to_owned()).cloned();
        let after =
            (!table.is_empty()).then(|| Setting { key: LEXICON.to_owned(), value: Value::Object(table) });
        let mut changes = Changes::new();
        changes.put(before, after);
        Ok(changes.plan(said))
    }
}
