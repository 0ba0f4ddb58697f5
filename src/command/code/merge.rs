//! `code merge`: two codes become one; nothing of either is lost.
//!
//! Codings go over; where both codes stand on one segment for one coder, the two codings become one that keeps the
//! higher weight and both memos, and the sentence counts them. Children go over (a child of the same name is merged
//! into its namesake the same way), memos are re-pointed, questions and further categories follow.

use crate::command::coding::join_coding;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::error::{Error, Result};
use crate::model::{CodeId, Project, Ref, Target, order, tree};
use crate::say;
use serde::Serialize;

/// One code goes into another.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct MergeCodes {
    /// The code that goes.
    pub from: CodeRef,
    /// The code that stays.
    pub into: CodeRef,
}

/// What a merge did, for its sentence.
#[derive(Default)]
struct Tally {
    moved: usize,
    joined: usize,
    /// Codes that go, from the outermost inwards; none of them takes anything over.
    gone: Vec<CodeId>,
}

impl Verb for MergeCodes {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let (from, into) = (self.from.resolve(project)?, self.into.resolve(project)?);
        let path = tree::path(project, from.id);
        if from.id == into.id {
            return Err(Error::refused(say!("code-merge-itself", path = path)));
        }
        if tree::is_under(project, into.id, from.id) {
            return Err(Error::refused(say!("code-merge-child", path = path, into = tree::path(project, into.id)))
                .hint(say!("code-merge-child-hint")));
        }
        let mut changes = Changes::new();
        let mut tally = Tally::default();
        merge(project, &mut changes, from.id, into.id, &mut tally);
        let said = say!("code-merged", path = path, into = tree::path(project, into.id), moved = tally.moved, joined = tally.joined);
        Ok(changes.plan(said).showing(Ref::Code(into.id)))
    }
}

fn merge(project: &Project, changes: &mut Changes, from: CodeId, into: CodeId, tally: &mut Tally) {
    let (Some(gone), Some(kept)) = (project.code(from), project.code(into)) else { return };
    tally.gone.push(from);
    for coding in project.codings_of(from) {
        let twin = project.codings_on(coding.segment).find(|other| other.code == into && other.coder == coding.coder);
        match twin {
            None => {
                changes.update(coding, |row| row.code = into);
                tally.moved += 1;
            }
            Some(twin) => {
                join_coding(project, changes, coding, twin);
                tally.joined += 1;
            }
        }
    }
    let mut last = super::last_order(project, Some(into));
    for child in project.children(Some(from)).iter().filter_map(|id| project.code(*id)) {
        let name = tree::same_name(&child.name);
        let twin = project
            .children(Some(into))
            .iter()
            .copied()
            .find(|id| !tally.gone.contains(id) && project.code(*id).is_some_and(|row| tree::same_name(&row.name) == name));
        match twin {
            Some(twin) => merge(project, changes, child.id, twin, tally),
            None => {
                let order = order::after(last.as_deref());
                changes.update(child, |row| {
                    row.parent = Some(into);
                    row.order.clone_from(&order);
                });
                last = Some(order);
            }
        }
    }
    for memo in project.memos() {
        match memo.target {
            Target::Code(code) if code == from => changes.update(memo, |row| row.target = Target::Code(into)),
            Target::Pair(code, document) if code == from => changes.update(memo, |row| row.target = Target::Pair(into, document)),
            _ => {}
        }
    }
    for question in project.questions().filter(|row| row.codes.contains(&from)) {
        changes.update(question, |row| replace(&mut row.codes, from, into));
    }
    for code in project.codes().filter(|row| row.id != from) {
        // As the changes leave it: a child's merge may have put `from` into the list.
        if !changes.now(code).is_some_and(|row| row.also.contains(&from)) {
            continue;
        }
        changes.update(code, |row| {
            replace(&mut row.also, from, into);
            let own = row.id;
            row.also.retain(|other| *other != own);
        });
    }
    let also = changes.now(gone).map(|row| row.also).unwrap_or_default();
    changes.update(kept, |row| {
        for (mine, theirs) in [
            (&mut row.definition, &gone.definition),
            (&mut row.include, &gone.include),
            (&mut row.exclude, &gone.exclude),
            (&mut row.example, &gone.example),
        ] {
            join(mine, theirs);
        }
        for also in also {
            if also != into && !row.also.contains(&also) {
                row.also.push(also);
            }
        }
    });
    changes.remove(gone);
}

/// Puts the words of one field under those of the other; none are lost, none stand twice.
fn join(mine: &mut String, theirs: &str) {
    if mine.is_empty() {
        *mine = theirs.to_owned();
    } else if !theirs.is_empty() && !mine.contains(theirs) {
        mine.push('\n');
        mine.push_str(theirs);
    }
}

/// `from` becomes `into` in a list; `into` stands in it once.
fn replace(list: &mut Vec<CodeId>, from: CodeId, into: CodeId) {
    let known = list.contains(&into);
    list.retain(|id| *id != from);
    if !known {
        list.push(into);
    }
}
