//! Counts beside the list: how many of the hits lie in a document, under a code, with a value.
//!
//! The law: the count beside a code is the number of hits that the query has when `code:` is added to it, and so for
//! values and documents. So each count is an evaluation of its own, over the hits alone.

use super::bits::Bits;
use super::evaluate::{Evaluation, Segment};
use super::hits::ValueCount;
use super::places::Places;
use super::plan::{Node, Plan};
use crate::model::scope::{cut, lies_under};
use crate::model::{CodeId, DocumentId, SegmentId, VariableId, tree};
use crate::text::Span;
use rustc_hash::{FxHashMap, FxHashSet};

/// Paragraphs read for the counts by code before they become rough.
const MOST_READ: usize = 4_000;

/// Hits by document.
pub fn documents(plan: &Plan<'_>, hits: &Bits) -> Vec<(DocumentId, usize)> {
    let counted = plan.docs.iter().map(|doc| (doc.id, hits.count_in(doc.range.clone())));
    counted.filter(|(_, hits)| *hits > 0).collect()
}

/// Hits by document, of segments.
pub fn documents_of(plan: &Plan<'_>, hits: &[Segment]) -> Vec<(DocumentId, usize)> {
    let mut counts: FxHashMap<usize, usize> = FxHashMap::default();
    hits.iter().for_each(|hit| *counts.entry(hit.doc).or_default() += 1);
    plan.docs.iter().enumerate().filter_map(|(at, doc)| counts.get(&at).map(|hits| (doc.id, *hits))).collect()
}

/// The codes that stand on segments of the documents looked at, each with those under it; in tree order.
fn codes_there(plan: &Plan<'_>) -> Vec<(CodeId, FxHashSet<CodeId>)> {
    let mut there: FxHashSet<CodeId> = FxHashSet::default();
    for doc in &plan.docs {
        for placed in plan.project.lookups().segments_in(doc.id, doc.text) {
            for mark in &placed.marks {
                if mark.active && plan.counts(mark.coder) {
                    there.insert(mark.code);
                }
            }
        }
    }
    let with_those_under = tree::walk(plan.project)
        .into_iter()
        .map(|code| (code, tree::subtree(plan.project, code).into_iter().collect()));
    with_those_under
        .filter(|(_, under): &(CodeId, FxHashSet<CodeId>)| under.iter().any(|code| there.contains(code)))
        .collect()
}

/// Where a code and those under it stand among the hits.
#[derive(Default)]
struct Standing {
    /// Paragraphs that a segment covers whole.
    covered: FxHashSet<u32>,
    /// The segments of paragraphs that are covered in part.
    parts: FxHashMap<u32, Vec<Span>>,
}

/// Where the codes stand among the hits, in one pass over the segments.
fn standing(plan: &Plan<'_>, hits: &Bits) -> FxHashMap<CodeId, Standing> {
    let mut found: FxHashMap<CodeId, Standing> = FxHashMap::default();
    let mut codes: Vec<CodeId> = Vec::new();
    for doc in plan.docs.iter().filter(|doc| hits.iter_in(doc.range.clone()).next().is_some()) {
        let text = plan.project.text(doc.text);
        for placed in plan.project.lookups().segments_in(doc.id, doc.text) {
            codes.clear();
            for mark in &placed.marks {
                let mut at = Some(mark.code).filter(|_| mark.active && plan.counts(mark.coder));
                while let Some(code) = at.filter(|code| !codes.contains(code)) {
                    codes.push(code);
                    at = plan.project.code(code).and_then(|row| row.parent);
                }
            }
            for ordinal in
                doc.paragraphs(text, placed.span).filter(|ordinal| !codes.is_empty() && hits.has(*ordinal))
            {
                let covers = doc.covers(text, ordinal, placed.span);
                for code in &codes {
                    let standing = found.entry(*code).or_default();
                    if covers {
                        standing.covered.insert(ordinal);
                    } else {
                        standing.parts.entry(ordinal).or_default().push(placed.span);
                    }
                }
            }
        }
    }
    found
}

/// Hits by code; true where they are rough. A hit in a paragraph that a segment covers whole lies under its code; only
/// where a segment ends inside a paragraph are the places of the words looked at.
pub fn codes(plan: &Plan<'_>, hits: &Bits) -> (Vec<(CodeId, usize)>, bool) {
    let mut standing = standing(plan, hits);
    let mut own = plan.copy();
    let mut asked: Vec<(CodeId, usize, Vec<u32>, Node)> = Vec::new();
    for code in tree::walk(plan.project) {
        let Some(Standing { covered, mut parts }) = standing.remove(&code) else { continue };
        parts.retain(|ordinal, _| !covered.contains(ordinal));
        let mut ordinals: Vec<u32> = parts.keys().copied().collect();
        ordinals.sort_unstable();
        let place = own.place(Places::only(parts));
        asked.push((code, covered.len(), ordinals, Node::And(vec![own.root.clone(), place])));
    }
    let mut evaluation = Evaluation::new(&own);
    let (mut counts, mut rough) = (Vec::new(), false);
    for (code, covered, ordinals, node) in &asked {
        rough |= evaluation.read() > MOST_READ;
        let inside = |ordinal: &&u32| rough || evaluation.places(node, **ordinal, &[]).is_some();
        let count = covered + ordinals.iter().filter(inside).count();
        if count > 0 {
            counts.push((*code, count));
        }
    }
    (counts, rough)
}

/// Hits by code, of segments: those that carry the code, as `code:` asks for.
pub fn codes_of(plan: &Plan<'_>, hits: &[Segment]) -> Vec<(CodeId, usize)> {
    let carries = |segment: SegmentId, under: &FxHashSet<CodeId>| {
        let marks = plan.project.marks_on(segment);
        marks.iter().any(|mark| mark.active && under.contains(&mark.code) && plan.counts(mark.coder))
    };
    let counted = codes_there(plan)
        .into_iter()
        .map(|(code, under)| (code, hits.iter().filter(|hit| carries(hit.id, &under)).count()));
    counted.filter(|(_, hits)| *hits > 0).collect()
}

/// Values of a variable and the beginnings of their paths, sorted.
fn values_there(plan: &Plan<'_>, variable: VariableId) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for row in plan.project.values().filter(|row| row.variable == variable) {
        let depth = tree::steps(&row.value).len();
        values.extend((1..=depth).map(|depth| cut(&row.value, depth)));
    }
    values.sort_unstable();
    values.dedup();
    values
}

/// Hits by the values of a variable.
pub fn values(plan: &Plan<'_>, variable: VariableId, hits: &Bits) -> Vec<ValueCount> {
    let mut own = plan.copy();
    let fit =
        |wanted: String| move |value: Option<&str>| value.is_some_and(|value| lies_under(value, &wanted));
    let nodes: Vec<(String, Node)> = values_there(plan, variable)
        .into_iter()
        .map(|value| (value.clone(), own.valued(variable, &fit(value))))
        .collect();
    let mut evaluation = Evaluation::new(&own);
    let counted = nodes.iter().map(|(value, node)| ValueCount {
        variable,
        value: value.clone(),
        hits: evaluation.narrowed(hits, node).count(),
    });
    counted.filter(|count| count.hits > 0).collect()
}

/// Hits by the values of a variable, of segments.
pub fn values_of(plan: &Plan<'_>, variable: VariableId, hits: &[Segment]) -> Vec<ValueCount> {
    let mut own = plan.copy();
    let fit =
        |wanted: String| move |value: Option<&str>| value.is_some_and(|value| lies_under(value, &wanted));
    let nodes: Vec<(String, Node)> = values_there(plan, variable)
        .into_iter()
        .map(|value| (value.clone(), own.valued(variable, &fit(value))))
        .collect();
    let mut evaluation = Evaluation::new(&own);
    let mut counts = Vec::new();
    for (value, node) in &nodes {
        let holds = hits
            .iter()
            .filter(|hit| own.docs.get(hit.doc).is_some_and(|doc| evaluation.holds(node, **hit, doc)))
            .count();
        if holds > 0 {
            counts.push(ValueCount { variable, value: value.clone(), hits: holds });
        }
    }
    counts
}

/// The codes on the words found in a paragraph, or on the paragraph where there are none; in tree order.
pub fn codes_on(
    plan: &Plan<'_>,
    doc: &super::plan::Doc,
    spans: &[Span],
    order: &FxHashMap<CodeId, usize>,
) -> Vec<CodeId> {
    let mut found: Vec<CodeId> = Vec::new();
    for placed in plan.project.lookups().segments_in(doc.id, doc.text) {
        if spans.iter().any(|span| placed.span.holds(*span)) {
            let marks = &placed.marks;
            found.extend(
                marks.iter().filter(|mark| mark.active && plan.counts(mark.coder)).map(|mark| mark.code),
            );
        }
    }
    in_order(found, order)
}

/// Without repetition, in tree order.
pub fn in_order(mut codes: Vec<CodeId>, order: &FxHashMap<CodeId, usize>) -> Vec<CodeId> {
    codes.sort_unstable_by_key(|code| (order.get(code).copied(), *code));
    codes.dedup();
    codes
}

/// Place of every code in the tree.
pub fn tree_order(plan: &Plan<'_>) -> FxHashMap<CodeId, usize> {
    tree::walk(plan.project).into_iter().enumerate().map(|(at, code)| (code, at)).collect()
}
