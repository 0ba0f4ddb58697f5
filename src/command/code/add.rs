//! `code add`: a new code, with the codes above it where they are missing.

use super::{NewCodes, check_color};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::error::{Error, Result};
use crate::model::{Code, Project, Ref, tree};
use crate::say;
use serde::Serialize;

/// A new code at a path.
#[derive(Clone, Debug, Default, PartialEq, Serialize, clap::Args)]
pub struct AddCode {
    /// Its path.
    pub path: String,
    /// What it means.
    #[arg(long)]
    pub definition: Option<String>,
    /// When it is used.
    #[arg(long)]
    pub include: Option<String>,
    /// When it is not used.
    #[arg(long)]
    pub exclude: Option<String>,
    /// An anchor example.
    #[arg(long)]
    pub example: Option<String>,
    /// Its level.
    #[arg(long)]
    pub level: Option<String>,
    /// Its colour.
    #[arg(long)]
    pub color: Option<String>,
    /// Its name is the speaker's own words.
    #[arg(long)]
    pub in_vivo: bool,
}

impl Verb for AddCode {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let steps = tree::steps(&self.path);
        if let Some(there) = tree::find(project, &steps).filter(|_| !steps.is_empty()) {
            return Err(Error::refused(say!("code-exists", path = tree::path(project, there))));
        }
        let mut changes = Changes::new();
        let mut new = NewCodes::default();
        let id = new.at(project, &mut changes, world, &steps)?;
        let color = self.color.as_deref().map(check_color).transpose()?;
        changes.update(&Code { id, ..Code::default() }, |code| {
            code.definition = self.definition.clone().unwrap_or_default();
            code.include = self.include.clone().unwrap_or_default();
            code.exclude = self.exclude.clone().unwrap_or_default();
            code.example = self.example.clone().unwrap_or_default();
            code.level = self.level.clone();
            code.color = color;
            code.in_vivo = self.in_vivo;
        });
        Ok(changes.plan(say!("code-added", path = steps.join(tree::SEPARATOR))).showing(Ref::Code(id)))
    }
}
