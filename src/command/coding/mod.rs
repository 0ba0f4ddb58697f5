//! Commands on codings, one file a verb, and what they share.

pub mod add;
pub mod hits;
pub mod recode;
pub mod remove;
pub mod set_aside;
pub mod weight;

use super::document::drop_text;
use super::plan::{Changes, Collect, World};
use super::refs::{CodeRef, Place, PlaceRef};
use super::standing;
use crate::error::{Error, Result};
use crate::model::row::refs_of;
use crate::model::{CoderId, Coding, Holder, Project, Ref, Segment, SegmentId, Status, Target, tree};
use crate::say;
use serde::Serialize;

/// One code on one place: what most commands on codings name.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct Coded {
    /// Where (C12, C12-13).
    pub place: PlaceRef,
    /// Words that stand there once; without them the whole paragraph.
    #[arg(long)]
    pub quote: Option<String>,
    /// The code.
    #[arg(long)]
    pub code: CodeRef,
}

impl Coded {
    /// The actor's coding there, else the only one of another coder.
    pub fn resolve<'a>(&self, project: &'a Project, actor: CoderId) -> Result<&'a Coding> {
        let code = self.code.resolve(project)?;
        let place = self.place.resolve(project, self.quote.as_deref())?;
        let cite = project.cite(place.document, place.span);
        let nothing = || {
            Error::refused(say!(
                "coding-not-there",
                place = cite.as_str(),
                code = tree::path(project, code.id)
            ))
            .hint(say!("coding-not-there-hint"))
        };
        let segment = project.segment_at(place.document, place.text, place.span).ok_or_else(nothing)?;
        let mut found: Vec<&Coding> = project.codings_on(segment).filter(|row| row.code == code.id).collect();
        found.sort_by_key(|row| row.coder != actor);
        match found.as_slice() {
            [] => Err(nothing()),
            [one] => Ok(one),
            [mine, ..] if mine.coder == actor => Ok(mine),
            several => Err(Error::refused(say!("coding-of-several", place = cite, count = several.len()))
                .hint(say!("coding-of-several-hint"))),
        }
    }
}

/// The segment at a place; made where there is none.
pub fn segment_at(project: &Project, changes: &mut Changes, world: &mut World, place: Place) -> SegmentId {
    project.segment_at(place.document, place.text, place.span).unwrap_or_else(|| {
        let id = SegmentId(world.id());
        changes.add(Segment {
            id,
            document: place.document,
            text: place.text,
            span: place.span,
            unit: false,
            number: None,
        });
        id
    })
}

/// Removes a coding, its memos, and its segment where nothing else stands on it any more. Returns how many memos go.
pub fn remove_coding(project: &Project, changes: &mut Changes, coding: &Coding) -> usize {
    let mut memos = 0;
    for memo in project.memos_on(Target::Coding(coding.id)) {
        changes.remove(memo);
        memos += 1;
    }
    changes.remove(coding);
    let Some(segment) = project.segment(coding.segment) else { return memos };
    drop_if_bare(project, changes, segment);
    memos
}

/// Removes rows with all that cannot stand without them, and the segments on which nothing else stood.
pub fn remove_rows(project: &Project, changes: &mut Changes, rows: impl IntoIterator<Item = Ref>) {
    let removed = project.without(&project.falling(rows));
    let mut bare = Vec::new();
    for change in removed.iter().filter(|change| change.is_removal()) {
        refs_of(change, false, &mut |to| {
            if let Ref::Segment(id) = to {
                bare.push(id)
            }
        });
    }
    changes.extend(removed);
    for segment in bare.into_iter().filter_map(|id| project.segment(id)) {
        drop_if_bare(project, changes, segment);
    }
}

/// Joins a coding into another on the same place and by the same coder: the higher weight stays, an active one makes
/// the other active, memos are re-pointed.
pub fn join_coding(project: &Project, changes: &mut Changes, coding: &Coding, twin: &Coding) {
    let joined = changes.now(coding).unwrap_or_else(|| coding.clone());
    changes.update(twin, |row| {
        row.weight = row.weight.max(joined.weight);
        if joined.is_active() {
            row.status = Status::Active;
        }
    });
    for memo in project.memos_on(Target::Coding(coding.id)) {
        changes.update(memo, |row| row.target = Target::Coding(twin.id));
    }
    changes.remove(coding);
}

/// Removes a segment on which nothing stands after `changes`: no coding, no unit mark, no memo, no value, no case,
/// nothing of the theory; and an earlier text on which it was the last.
pub fn drop_if_bare(project: &Project, changes: &mut Changes, segment: &Segment) {
    let id = segment.id;
    let coded = project.codings_on(id).any(|row| changes.now(row).is_some_and(|row| row.segment == id));
    let memo = project
        .memos_on(Target::Segment(id))
        .any(|row| changes.now(row).is_some_and(|row| row.target == Target::Segment(id)));
    let value = project.values_on(Holder::Segment(id)).any(|row| changes.now(row).is_some());
    let unit = changes.now(segment).is_none_or(|row| row.unit);
    // Cases and the theory are scanned only where the segment is needed by more than codings, memos and values.
    let needed = project.lookups().needed_by(Ref::Segment(id)) as usize;
    let known = project.codings_on(id).count()
        + project.memos_on(Target::Segment(id)).count()
        + project.values_on(Holder::Segment(id)).count();
    let case = needed > known
        && project.cases().any(|row| changes.now(row).is_some_and(|row| row.segments.contains(&id)));
    let theory = needed > known && !case && standing::stands_on(project, changes, id);
    if !coded && !memo && !value && !unit && !case && !theory {
        changes.remove(segment);
        drop_text(project, changes, segment.document, segment.text);
    }
}
