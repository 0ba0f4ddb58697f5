//! `coding add`: a code (or several) on a place. The segment is found or made; a code that is missing is made.

use super::segment_at;
use crate::command::code::NewCodes;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{CodeRef, PlaceRef};
use crate::error::{Error, Result};
use crate::model::{CodeId, Coding, CodingId, Origin, Project, Ref, Status, tree};
use crate::say;
use serde::Serialize;

/// Codes a place.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AddCoding {
    /// Where (C12, C12-13).
    pub place: PlaceRef,
    /// Words that stand there once; without them the whole paragraph.
    #[arg(long)]
    pub quote: Option<String>,
    /// The code, or several.
    #[arg(long = "code", required = true)]
    pub codes: Vec<CodeRef>,
    /// Weight, 0 to 100.
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=100))]
    pub weight: Option<u8>,
    /// Make a code that is missing.
    #[arg(long)]
    pub new: bool,
    /// A new code's name is the speaker's own words.
    #[arg(long)]
    pub in_vivo: bool,
}

impl AddCoding {
    /// One code on one place.
    pub fn one(place: PlaceRef, code: impl Into<CodeRef>) -> Self {
        Self { place, quote: None, codes: vec![code.into()], weight: None, new: false, in_vivo: false }
    }

    fn code(
        &self,
        project: &Project,
        changes: &mut Changes,
        world: &mut World,
        new: &mut NewCodes,
        code: &CodeRef,
    ) -> Result<CodeId> {
        match code {
            // Asked for a new code, a typed path means that very path, not a code elsewhere that ends so.
            CodeRef::Typed(path) if self.new => {
                let before = new.count;
                let id = new.at(project, changes, world, &tree::steps(path))?;
                if self.in_vivo && new.count > before {
                    changes
                        .update(&crate::model::Code { id, ..Default::default() }, |row| row.in_vivo = true);
                }
                Ok(id)
            }
            code => Ok(code.resolve(project)?.id),
        }
    }
}

impl Verb for AddCoding {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let place = self.place.resolve(project, self.quote.as_deref())?;
        let cite = project.cite(place.document, place.span);
        let weight = self.weight.map(|weight| weight.min(100));
        let mut changes = Changes::new();
        let mut new = NewCodes::default();
        let segment = segment_at(project, &mut changes, world, place);
        let (mut names, mut seen) = (Vec::new(), Vec::new());
        for code in &self.codes {
            let id = self.code(project, &mut changes, world, &mut new, code)?;
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            let name = match (project.code(id), code) {
                (Some(row), _) => row.name.clone(),
                (None, CodeRef::Typed(path)) => tree::steps(path).pop().unwrap_or_default(),
                _ => String::new(),
            };
            match project.codings_on(segment).find(|row| row.code == id && row.coder == world.actor) {
                Some(there) if there.is_active() && self.codes.len() == 1 => {
                    return Err(Error::refused(say!("coding-exists", place = cite, code = name)));
                }
                Some(there) => changes.update(there, |row| {
                    row.status = Status::Active;
                    row.weight = weight.or(row.weight);
                }),
                None => {
                    let id_of_coding = CodingId(world.id());
                    changes.add(Coding {
                        id: id_of_coding,
                        segment,
                        code: id,
                        coder: world.actor,
                        weight,
                        status: Status::Active,
                        origin: Origin::Hand,
                        created: world.now,
                    });
                }
            }
            names.push(format!("»{name}«"));
        }
        Ok(changes.plan(say!("coded", place = cite, codes = names.join(", "))).showing(Ref::Segment(segment)))
    }
}
