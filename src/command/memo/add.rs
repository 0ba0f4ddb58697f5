//! `memo add`: what the researcher thinks, on a row, on a code in a document, or in the diary.

use super::check_body;
use crate::command::coding::segment_at;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::target::TargetRef;
use crate::error::Result;
use crate::model::{Memo, MemoId, MemoKind, Project, Ref, Target};
use crate::say;
use crate::text::normalise::tidy;
use serde::Serialize;

/// A new memo.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AddMemo {
    /// What it stands on: diary, document:C, code:PATH, segment:C12:words, coding:C12:words:PATH, pair:PATH:C, case:NAME,
    /// variable:NAME, question:3, relation:3, proposition:P1.
    #[arg(long, default_value = "diary")]
    pub on: TargetRef,
    /// Its kind.
    #[arg(long, default_value_t)]
    pub kind: MemoKind,
    /// Its title.
    #[arg(long, default_value = "")]
    pub title: String,
    /// Its words.
    pub text: String,
}

impl Verb for AddMemo {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let mut changes = Changes::new();
        let target = match &self.on {
            TargetRef::Place(place) => {
                Target::Segment(segment_at(project, &mut changes, world, place.resolve(project, None)?))
            }
            on => on.resolve(project, world.actor)?,
        };
        let body = check_body(&self.text)?;
        let id = MemoId(world.id());
        let title = tidy(&self.title);
        let said =
            if title.is_empty() { say!("memo-added") } else { say!("memo-added-titled", title = &title) };
        changes.add(Memo {
            id,
            target,
            kind: self.kind,
            title,
            body,
            coder: world.actor,
            created: world.now,
            changed: world.now,
        });
        Ok(changes.plan(said).showing(Ref::Memo(id)))
    }
}
