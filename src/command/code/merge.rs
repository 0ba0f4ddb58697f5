//! `code merge`: two codes become one; nothing of either is lost.
//!
//! Codings go over; where both codes stand on one segment for one coder, the two codings become one that keeps the
//! higher weight and both memos, and the sentence counts them. Children go over (a child of the same name is merged
//! into its namesake the same way), memos, relations, propositions, cards, questions and further categories follow. What
//! went over is kept as a `Merge`, so that `code unmerge` can take the two apart later.

use crate::command::coding::{drop_if_bare, join_coding};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::CodeRef;
use crate::error::{Error, Result};
use crate::model::{CodeId, Merge, MergeId, Project, Ref, Relation, Target, To, order, tree};
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
    /// Relations that would have said nothing, or the same as another.
    relations: usize,
    /// Codes that go, from the outermost inwards; none of them takes anything over.
    gone: Vec<CodeId>,
}

impl Verb for MergeCodes {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let (from, into) = (self.from.resolve(project)?, self.into.resolve(project)?);
        let path = tree::path(project, from.id);
        if from.id == into.id {
            return Err(Error::refused(say!("code-merge-itself", path = path)));
        }
        if tree::is_under(project, into.id, from.id) {
            return Err(Error::refused(say!(
                "code-merge-child",
                path = path,
                into = tree::path(project, into.id)
            ))
            .hint(say!("code-merge-child-hint")));
        }
        let mut changes = Changes::new();
        let mut tally = Tally::default();
        merge(project, &mut changes, world, (from.id, into.id), None, &mut tally);
        let said = say!(
            "code-merged",
            path = path,
            into = tree::path(project, into.id),
            moved = tally.moved,
            joined = tally.joined
        );
        let lost = (tally.relations > 0).then(|| say!("code-merged-relations", count = tally.relations));
        Ok(Plan { notes: lost.into_iter().collect(), ..changes.plan(said).showing(Ref::Code(into.id)) })
    }
}

fn merge(
    project: &Project,
    changes: &mut Changes,
    world: &mut World,
    (from, into): (CodeId, CodeId),
    within: Option<MergeId>,
    tally: &mut Tally,
) {
    let (Some(gone), Some(kept)) = (project.code(from), project.code(into)) else { return };
    tally.gone.push(from);
    let mut record = Merge {
        id: MergeId(world.id()),
        at: world.now,
        into,
        within,
        gone: gone.clone(),
        kept: kept.clone(),
        moved: Vec::new(),
        shared: Vec::new(),
        also: Vec::new(),
        also_shared: Vec::new(),
        codings: Vec::new(),
        relations: Vec::new(),
    };
    for coding in project.codings_of(from) {
        let twin = project
            .codings_on(coding.segment)
            .find(|other| other.code == into && other.coder == coding.coder);
        match twin {
            None => {
                changes.update(coding, |row| row.code = into);
                record.moved.push(Ref::Coding(coding.id));
                tally.moved += 1;
            }
            Some(twin) => {
                record.codings.push(coding.clone());
                join_coding(project, changes, coding, twin);
                tally.joined += 1;
            }
        }
    }
    let mut last = super::last_order(project, Some(into));
    for child in project.children(Some(from)).iter().filter_map(|id| project.code(*id)) {
        let name = tree::same_name(&child.name);
        let twin = project.children(Some(into)).iter().copied().find(|id| {
            !tally.gone.contains(id)
                && project.code(*id).is_some_and(|row| tree::same_name(&row.name) == name)
        });
        match twin {
            Some(twin) => merge(project, changes, world, (child.id, twin), Some(record.id), tally),
            None => {
                let order = order::after(last.as_deref());
                changes.update(child, |row| {
                    row.parent = Some(into);
                    row.order.clone_from(&order);
                });
                record.moved.push(Ref::Code(child.id));
                last = Some(order);
            }
        }
    }
    // What names the code and nothing more of it goes over as it is. Codings and codes were seen to; relations and properties
    // may meet their like, see `theory`.
    let to = lead(from, into);
    for row in changes.pointing_to(project, Ref::Code(from)) {
        if matches!(row, Ref::Coding(_) | Ref::Code(_) | Ref::Relation(_) | Ref::Property(_)) {
            continue;
        }
        record.note(row, changes.points(project, row, Ref::Code(into)));
        changes.point(project, row, &to);
    }
    for code in project.codes().filter(|row| row.id != from) {
        // As the changes leave it: a child's merge may have put `from` into the list.
        if !changes.now(code).is_some_and(|row| row.also.contains(&from)) {
            continue;
        }
        if code.also.contains(&into) || code.id == into {
            record.also_shared.push(code.id);
        } else {
            record.also.push(code.id);
        }
        changes.update(code, |row| {
            replace(&mut row.also, from, into);
            let own = row.id;
            row.also.retain(|other| *other != own);
        });
    }
    theory(project, changes, &mut record, from, tally);
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
    changes.add(record);
}

/// Relations and properties go over; one that meets its like is joined with it or named apart.
fn theory(project: &Project, changes: &mut Changes, record: &mut Merge, from: CodeId, tally: &mut Tally) {
    let into = record.into;
    for row in project.relations_in_order() {
        let Some(before) = changes.now(row).filter(|row| row.from == from || row.to == from) else {
            continue;
        };
        let end = |id: CodeId| if id == from { into } else { id };
        let after = Relation { from: end(before.from), to: end(before.to), ..before.clone() };
        let twin = project.relations().find(|other| {
            other.id != row.id && changes.now(*other).is_some_and(|now| now.says_the_same(&after))
        });
        if after.from != after.to && twin.is_none() {
            changes.update(row, |row| *row = after);
            record.moved.push(Ref::Relation(row.id));
            continue;
        }
        tally.relations += 1;
        drop_relation(project, changes, &before, twin, into);
        record.relations.push(before);
    }
    for row in project.properties().filter(|row| row.category == from) {
        let taken = |name: &str| {
            let same = |now: crate::model::Property| {
                now.category == into && tree::same_name(&now.name) == tree::same_name(name)
            };
            project.properties().any(|other| other.id != row.id && changes.now(other).is_some_and(same))
        };
        let mut name = row.name.clone();
        while taken(&name) {
            name = format!("{name} ({})", record.gone.name);
        }
        changes.update(row, |row| {
            row.category = into;
            row.name = name;
        });
        record.moved.push(Ref::Property(row.id));
    }
}

/// A relation that a merge leaves nothing to say goes: its quotes and what stands on it to the relation that says the
/// same, its memos otherwise to the code.
fn drop_relation(
    project: &Project,
    changes: &mut Changes,
    relation: &Relation,
    twin: Option<&Relation>,
    into: CodeId,
) {
    for memo in project.memos_on(Target::Relation(relation.id)) {
        changes.update(memo, |row| {
            row.target = twin.map_or(Target::Code(into), |twin| Target::Relation(twin.id))
        });
    }
    for row in project.propositions() {
        if !changes.now(row).is_some_and(|row| row.relations.contains(&relation.id)) {
            continue;
        }
        changes.update(row, |row| {
            row.relations.retain(|id| *id != relation.id);
            row.relations.extend(twin.map(|twin| twin.id).filter(|id| !row.relations.contains(id)));
        });
    }
    if let Some(twin) = twin {
        changes.update(twin, |row| {
            let missing: Vec<_> =
                relation.evidence.iter().copied().filter(|id| !row.evidence.contains(id)).collect();
            row.evidence.extend(missing);
            join(&mut row.note, &relation.note);
        });
    }
    if let Some(row) = project.relation(relation.id) {
        changes.remove(row);
    }
    for segment in relation.evidence.iter().filter_map(|id| project.segment(*id)) {
        drop_if_bare(project, changes, segment);
    }
}

/// Puts the words of one field under those of the other; none are lost, none stand twice.
pub(super) fn join(mine: &mut String, theirs: &str) {
    if mine.is_empty() {
        *mine = theirs.to_owned();
    } else if !theirs.is_empty() && !mine.contains(theirs) {
        mine.push('\n');
        mine.push_str(theirs);
    }
}

/// What points to the one code points to the other from now on.
pub(super) fn lead(from: CodeId, into: CodeId) -> impl Fn(Ref) -> To {
    move |row| if row == Ref::Code(from) { To::Row(Ref::Code(into)) } else { To::Same }
}

/// `from` becomes `into` in a list; `into` stands in it once.
pub(super) fn replace(list: &mut Vec<CodeId>, from: CodeId, into: CodeId) {
    let known = list.contains(&into);
    list.retain(|id| *id != from);
    if !known {
        list.push(into);
    }
}
