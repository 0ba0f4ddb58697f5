//! `code move`: under another code, to the top, or to another place among its siblings.

use super::last_order;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::error::{Error, Result};
use crate::model::{CodeId, Project, Ref, order, tree};
use crate::say;
use serde::Serialize;

/// A code, with all under it, goes to another place.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct MoveCode {
    /// The code.
    pub code: CodeRef,
    /// Under this code, as its last.
    #[arg(long, conflicts_with_all = ["top", "before", "after"])]
    pub under: Option<CodeRef>,
    /// To the top of the tree, as its last.
    #[arg(long, conflicts_with_all = ["before", "after"])]
    pub top: bool,
    /// Right before this code, under the same parent as it.
    #[arg(long, conflicts_with = "after")]
    pub before: Option<CodeRef>,
    /// Right after this code, under the same parent as it.
    #[arg(long)]
    pub after: Option<CodeRef>,
}

impl MoveCode {
    /// The new parent and the order key there.
    fn place(&self, project: &Project, moved: CodeId) -> Result<(Option<CodeId>, String)> {
        let beside = |sibling: &CodeRef, before: bool| -> Result<(Option<CodeId>, String)> {
            let sibling = sibling.resolve(project)?;
            let list: Vec<CodeId> =
                project.children(sibling.parent).iter().copied().filter(|id| *id != moved).collect();
            let key = |id: Option<&CodeId>| id.and_then(|id| project.code(*id)).map(|row| row.order.clone());
            let at = list.iter().position(|id| *id == sibling.id).unwrap_or(0);
            let (lower, upper) =
                if before { (at.checked_sub(1), Some(at)) } else { (Some(at), Some(at + 1)) };
            let lower = key(lower.and_then(|at| list.get(at)));
            let upper = key(upper.and_then(|at| list.get(at)));
            Ok((sibling.parent, order::between(lower.as_deref(), upper.as_deref())))
        };
        match (&self.under, &self.before, &self.after) {
            (Some(parent), _, _) => {
                let parent = parent.resolve(project)?.id;
                Ok((Some(parent), order::after(last_order(project, Some(parent)).as_deref())))
            }
            (_, Some(sibling), _) => beside(sibling, true),
            (_, _, Some(sibling)) => beside(sibling, false),
            _ if self.top => Ok((None, order::after(last_order(project, None).as_deref()))),
            _ => Err(Error::usage(say!("code-move-where"))),
        }
    }
}

impl Verb for MoveCode {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let code = self.code.resolve(project)?;
        let (parent, order) = self.place(project, code.id)?;
        if let Some(parent) = parent
            && (parent == code.id || tree::is_under(project, parent, code.id))
        {
            return Err(Error::refused(say!(
                "code-move-under-itself",
                path = tree::path(project, code.id),
                parent = tree::path(project, parent)
            )));
        }
        let name = tree::same_name(&code.name);
        let twin = project.children(parent).iter().filter_map(|id| project.code(*id));
        if let Some(twin) =
            twin.into_iter().find(|other| other.id != code.id && tree::same_name(&other.name) == name)
        {
            return Err(Error::refused(say!("code-exists", path = tree::path(project, twin.id)))
                .hint(say!("code-exists-merge-hint")));
        }
        let mut changes = Changes::new();
        changes.update(code, |row| {
            row.parent = parent;
            row.order = order;
        });
        let path = tree::path(project, code.id);
        let said = match parent {
            Some(parent) => say!("code-moved", path = path, parent = tree::path(project, parent)),
            None => say!("code-moved-top", path = path),
        };
        Ok(changes.plan(said).showing(Ref::Code(code.id)))
    }
}
