//! Coding the hits of a search: many places, one code, one command, one undo.
//!
//! Such codings carry the query they came from, so they can be looked through and counted apart from those made by
//! reading. Given by `search --apply-code` and by the desk's hit list; there is no verb of its own to type.

use super::segment_at;
use crate::command::code::NewCodes;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{CodeRef, Place, PlaceRef};
use crate::error::{Error, Result};
use crate::model::{Coding, CodingId, Origin, Project, Ref, Status, tree};
use crate::say;
use serde::Serialize;

/// One code on every ticked hit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CodeHits {
    /// The query, as typed.
    pub query: String,
    /// The ticked hits.
    pub places: Vec<PlaceRef>,
    /// The code; made where it is missing and typed.
    pub code: CodeRef,
}

impl Verb for CodeHits {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        if self.places.is_empty() {
            return Err(
                Error::refused(say!("hits-none", query = self.query.as_str())).hint(say!("hits-none-hint"))
            );
        }
        let mut changes = Changes::new();
        let code = match (self.code.resolve(project), &self.code) {
            (Ok(row), _) => row.id,
            (Err(_), CodeRef::Typed(path)) if tree::find_ending(project, &tree::steps(path)).is_empty() => {
                NewCodes::default().at(project, &mut changes, world, &tree::steps(path))?
            }
            (Err(error), _) => return Err(error),
        };
        let mut seen: Vec<Place> = Vec::new();
        let mut count = 0;
        for place in &self.places {
            let place = place.resolve(project, None)?;
            if seen.contains(&place) {
                continue;
            }
            seen.push(place);
            let segment = segment_at(project, &mut changes, world, place);
            if project.codings_on(segment).any(|row| row.code == code && row.coder == world.actor) {
                continue;
            }
            changes.add(Coding {
                id: CodingId(world.id()),
                segment,
                code,
                coder: world.actor,
                weight: None,
                status: Status::Active,
                origin: Origin::Hits(self.query.clone()),
                created: world.now,
            });
            count += 1;
        }
        if count == 0 {
            return Err(Error::refused(say!("hits-coded-already")));
        }
        let name = match (project.code(code), &self.code) {
            (Some(row), _) => tree::path(project, row.id),
            (None, CodeRef::Typed(path)) => tree::steps(path).join(tree::SEPARATOR),
            (None, CodeRef::Id(_)) => String::new(),
        };
        Ok(changes
            .plan(say!("hits-coded", count = count, query = self.query.as_str(), code = name))
            .showing(Ref::Code(code)))
    }
}
