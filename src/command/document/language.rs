//! `document language`: the language of a text, by which it is searched.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::DocumentRef;
use crate::error::{Error, Result};
use crate::model::{Project, Ref};
use crate::say;
use serde::Serialize;

/// A document's language.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct LanguageOfDocument {
    /// The document.
    pub document: DocumentRef,
    /// Two letters (ISO 639-1): sl, en, de …
    pub language: String,
}

impl Verb for LanguageOfDocument {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let document = self.document.resolve(project)?;
        let language = self.language.trim().to_lowercase();
        if language.len() != 2 || !language.chars().all(|c| c.is_ascii_lowercase()) {
            return Err(Error::refused(say!("document-language-bad", language = &self.language))
                .hint(say!("document-language-bad-hint")));
        }
        let mut changes = Changes::new();
        changes.update(document, |row| row.language.clone_from(&language));
        Ok(changes
            .plan(say!("document-language", name = &document.name, language = language))
            .showing(Ref::Document(document.id)))
    }
}
