//! What of the theory stands on segments and codes when these go, move or are set aside: it is changed along, and the
//! person is told which proposition it stood for or against.

use super::plan::{Changes, Collect};
use crate::message::Message;
use crate::model::{Evidence, Project, Ref, SegmentId, Side};
use crate::say;
use std::collections::{BTreeMap, HashSet};

/// True when something of the theory stands on the segment after `changes`.
pub fn stands_on(project: &Project, changes: &Changes, id: SegmentId) -> bool {
    let mut found = false;
    let mut see = |to: Ref| found |= to == Ref::Segment(id);
    use crate::model::Row;
    project.propositions().filter_map(|row| changes.now(row)).for_each(|row| row.refs(&mut see));
    project.relations().filter_map(|row| changes.now(row)).for_each(|row| row.refs(&mut see));
    project.properties().filter_map(|row| changes.now(row)).for_each(|row| row.refs(&mut see));
    project.card_entries().filter_map(|row| changes.now(row)).for_each(|row| row.refs(&mut see));
    found
}

/// True when one row of the theory stands on both segments after `changes`: there they are two quotes, not one.
pub fn stands_on_both(project: &Project, changes: &Changes, one: SegmentId, other: SegmentId) -> bool {
    let both = |on: &[SegmentId]| on.contains(&one) && on.contains(&other);
    let quotes = |list: &[Evidence]| -> Vec<SegmentId> { list.iter().map(|row| row.segment).collect() };
    project.propositions().filter_map(|row| changes.now(row)).any(|row| both(&quotes(&row.evidence)))
        || project.relations().filter_map(|row| changes.now(row)).any(|row| both(&row.evidence))
        || project.properties().filter_map(|row| changes.now(row)).any(|row| {
            let values: Vec<SegmentId> = row.values.iter().map(|value| value.segment).collect();
            both(&values)
        })
        || project.card_entries().filter_map(|row| changes.now(row)).any(|row| both(&quotes(&row.evidence)))
}

/// How many of the segments stand for and against each proposition, the propositions in their order.
fn count(project: &Project, segments: &HashSet<SegmentId>) -> Vec<(String, Side, usize)> {
    let mut found = Vec::new();
    for row in project.propositions_in_order() {
        let mut sides: BTreeMap<Side, usize> = BTreeMap::new();
        for one in row.evidence.iter().filter(|one| segments.contains(&one.segment)) {
            *sides.entry(one.side).or_default() += 1;
        }
        found.extend(sides.into_iter().map(|(side, count)| (row.name(), side, count)));
    }
    found
}

/// What to say when segments go with their evidence.
pub fn lost(project: &Project, segments: &HashSet<SegmentId>) -> Vec<Message> {
    let note = |(name, side, count): (String, Side, usize)| match side {
        Side::For => say!("evidence-lost-for", name = name, count = count),
        Side::Against => say!("evidence-lost-against", name = name, count = count),
    };
    count(project, segments).into_iter().map(note).collect()
}

/// What to say when segments lose a code and stay as evidence.
pub fn stays(project: &Project, segments: &HashSet<SegmentId>) -> Vec<Message> {
    let note = |(name, side, count): (String, Side, usize)| match side {
        Side::For => say!("evidence-stays-for", name = name, count = count),
        Side::Against => say!("evidence-stays-against", name = name, count = count),
    };
    count(project, segments).into_iter().map(note).collect()
}

/// What to say when a coding on the segment is set aside; `counts` tells whether another coding keeps it counted.
pub fn set_aside(project: &Project, segment: SegmentId, counts: bool) -> Vec<Message> {
    let place = project.cite_segment(segment);
    let note = |(name, side, _): (String, Side, usize)| match (side, counts) {
        (Side::For, false) => say!("evidence-aside-for", place = place.as_str(), name = name),
        (Side::Against, false) => say!("evidence-aside-against", place = place.as_str(), name = name),
        (Side::For, true) => say!("evidence-counts-for", place = place.as_str(), name = name),
        (Side::Against, true) => say!("evidence-counts-against", place = place.as_str(), name = name),
    };
    count(project, &HashSet::from([segment])).into_iter().map(note).collect()
}
