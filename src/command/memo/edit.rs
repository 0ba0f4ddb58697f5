//! `memo edit`: other words, another title or kind; who began the memo and when stays.

use super::check_body;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::MemoRef;
use crate::error::{Error, Result};
use crate::model::{MemoKind, Project, Ref};
use crate::say;
use crate::text::normalise::tidy;
use serde::Serialize;

/// Changes a memo; what is not given stays.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct EditMemo {
    /// The memo, by its title or its id.
    pub memo: MemoRef,
    /// Its title.
    #[arg(long)]
    pub title: Option<String>,
    /// Its kind.
    #[arg(long)]
    pub kind: Option<MemoKind>,
    /// Its words.
    pub text: Option<String>,
}

impl Verb for EditMemo {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let memo = self.memo.resolve(project)?;
        if self.title.is_none() && self.kind.is_none() && self.text.is_none() {
            return Err(Error::usage(say!("memo-edit-what")));
        }
        let body = self.text.as_deref().map(check_body).transpose()?;
        let mut changes = Changes::new();
        changes.update(memo, |row| {
            row.title = self.title.as_deref().map_or_else(|| row.title.clone(), tidy);
            row.kind = self.kind.unwrap_or(row.kind);
            row.body = body.unwrap_or_else(|| row.body.clone());
            if row != memo {
                row.changed = world.now;
            }
        });
        let said = if memo.title.is_empty() {
            say!("memo-edited")
        } else {
            say!("memo-edited-titled", title = &memo.title)
        };
        Ok(changes.plan(said).showing(Ref::Memo(memo.id)))
    }
}
