//! `code unmerge`: the last code that was merged into this one stands by itself again, with its segments.
//!
//! Unlike undo it works when other work stands on the merge: what was moved elsewhere since stays where it is.

use super::merge::{join, lead, replace};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::error::{Error, Result};
use crate::model::{Code, CodeId, Coding, Merge, Project, Ref, Relation, tree};
use crate::say;
use serde::Serialize;

/// Takes the last merge into a code apart.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct UnmergeCode {
    /// The code into which another was merged.
    pub code: CodeRef,
}

impl Verb for UnmergeCode {
    fn plan(&self, project: &Project, _: &mut World) -> Result<Plan> {
        let code = self.code.resolve(project)?;
        let path = tree::path(project, code.id);
        let Some(last) = project.merges_into(code.id).into_iter().next() else {
            return Err(
                Error::refused(say!("code-unmerge-none", path = path)).hint(say!("code-unmerge-none-hint"))
            );
        };
        let mut merges = vec![last];
        let mut at = 0;
        while let Some(outer) = merges.get(at).map(|row| row.id) {
            merges.extend(project.merges().filter(|row| row.within == Some(outer)));
            at += 1;
        }
        let mut changes = Changes::new();
        let parent = parent(project, last);
        if let Some(twin) = project
            .children(parent)
            .iter()
            .filter_map(|id| project.code(*id))
            .find(|row| row.name == last.gone.name)
        {
            return Err(Error::refused(say!("code-exists", path = tree::path(project, twin.id)))
                .hint(say!("code-unmerge-rename-hint")));
        }
        let back: Vec<CodeId> = merges.iter().map(|row| row.gone.id).collect();
        let mut segments = 0;
        for merge in merges {
            let parent = if merge.id == last.id {
                parent
            } else {
                merge.gone.parent.filter(|id| back.contains(id)).or(Some(last.gone.id))
            };
            segments += restore(project, &mut changes, merge, parent, &back);
        }
        let said = say!("code-unmerged", name = &last.gone.name, path = path, count = segments);
        Ok(changes.plan(said).showing(Ref::Code(last.gone.id)))
    }
}

/// Where the code comes back: where it was, else beside the one it was merged into.
fn parent(project: &Project, merge: &Merge) -> Option<CodeId> {
    let beside = || project.code(merge.into).and_then(|row| row.parent);
    let parent = merge.gone.parent?;
    // A code that comes back under this one must not stand above it.
    let comes_under = |id: CodeId| {
        let child = |row: &Ref| matches!(row, Ref::Code(child) if *child == id || tree::is_under(project, id, *child));
        merge.moved.iter().any(child)
    };
    if project.code(parent).is_none() || comes_under(parent) { beside() } else { Some(parent) }
}

/// Brings one code back with what went over; returns how many segments.
fn restore(
    project: &Project,
    changes: &mut Changes,
    merge: &Merge,
    parent: Option<CodeId>,
    back: &[CodeId],
) -> usize {
    let (gone, into) = (merge.gone.id, merge.into);
    let mut code = Code { parent, ..merge.gone.clone() };
    code.also.retain(|id| project.code(*id).is_some() || back.contains(id));
    changes.add(code);
    let segments = codings(project, changes, merge);
    for row in &merge.moved {
        give_back(project, changes, *row, into, gone);
    }
    for row in &merge.shared {
        let again = |codes: &mut Vec<CodeId>| {
            if codes.contains(&into) {
                codes.push(gone);
            }
        };
        match row {
            Ref::Question(id) => project
                .question(*id)
                .into_iter()
                .for_each(|row| changes.update(row, |row| again(&mut row.codes))),
            Ref::Proposition(id) => project
                .proposition(*id)
                .into_iter()
                .for_each(|row| changes.update(row, |row| again(&mut row.codes))),
            _ => {}
        }
    }
    for row in merge.also.iter().filter_map(|id| project.code(*id)) {
        if changes.now(row).is_some_and(|row| row.also.contains(&into)) {
            changes.update(row, |row| replace(&mut row.also, into, gone));
        }
    }
    for row in merge.also_shared.iter().filter_map(|id| project.code(*id)).filter(|row| row.id != gone) {
        if changes.now(row).is_some_and(|row| row.id == into || row.also.contains(&into)) {
            changes.update(row, |row| row.also.push(gone));
        }
    }
    relations(project, changes, merge, back);
    if let Some(row) = project.code(into) {
        changes.update(row, |row| words_back(row, merge));
    }
    changes.remove(merge);
    segments
}

/// The codings come back: those that still have the other code, and those that were joined into one of it.
fn codings(project: &Project, changes: &mut Changes, merge: &Merge) -> usize {
    let (gone, into) = (merge.gone.id, merge.into);
    let mut count = 0;
    for row in merge
        .moved
        .iter()
        .filter_map(|row| if let Ref::Coding(id) = row { project.coding(*id) } else { None })
    {
        if row.code == into {
            changes.update(row, |row| row.code = gone);
            count += 1;
        }
    }
    for row in &merge.codings {
        let twin = |other: &Coding| other.code == into && other.coder == row.coder;
        if project.coding(row.id).is_none() && project.codings_on(row.segment).any(twin) {
            changes.add(Coding { code: gone, ..row.clone() });
            count += 1;
        }
    }
    count
}

/// A row that went over names the code again, if it still names the other. Of a code that is the one it lies under, not
/// those it belongs to besides; codings come back by [`codings`].
fn give_back(project: &Project, changes: &mut Changes, row: Ref, into: CodeId, gone: CodeId) {
    match row {
        Ref::Coding(_) => {}
        Ref::Code(id) => {
            if let Some(row) = project.code(id).filter(|row| row.parent == Some(into)) {
                changes.update(row, |row| row.parent = Some(gone));
            }
        }
        _ => changes.point(project, row, &lead(into, gone)),
    }
}

/// Relations that the merge left nothing to say, where both ends are there and nothing says the same.
fn relations(project: &Project, changes: &mut Changes, merge: &Merge, back: &[CodeId]) {
    for row in &merge.relations {
        let there = |id: CodeId| project.code(id).is_some() || back.contains(&id);
        let said = project
            .relations()
            .any(|other| other.id == row.id || changes.now(other).is_some_and(|now| now.says_the_same(row)));
        if there(row.from) && there(row.to) && !said {
            let mut row: Relation = row.clone();
            row.evidence.retain(|id| project.segment(*id).is_some());
            changes.add(row);
        }
    }
}

/// The definition and the further categories of the code that stayed, where nothing was written since.
fn words_back(row: &mut Code, merge: &Merge) {
    for (now, kept, gone) in [
        (&mut row.definition, &merge.kept.definition, &merge.gone.definition),
        (&mut row.include, &merge.kept.include, &merge.gone.include),
        (&mut row.exclude, &merge.kept.exclude, &merge.gone.exclude),
        (&mut row.example, &merge.kept.example, &merge.gone.example),
    ] {
        let mut joined = kept.clone();
        join(&mut joined, gone);
        if *now == joined {
            now.clone_from(kept);
        }
    }
    row.also
        .retain(|id| *id == merge.gone.id || merge.kept.also.contains(id) || !merge.gone.also.contains(id));
}
