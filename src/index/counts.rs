//! Counts beside the list: how many of the hits lie in a document, under a code, with a value.
//!
//! The law: the count beside a code is the number of hits that the query has when `code:` is added to it, and so for
//! values and documents. So each count is an evaluation of its own, over the hits alone.

use super::bits::Bits;
use super::evaluate::{Evaluation, Segment};
use super::hits::ValueCount;
use super::plan::{Node, Plan};
use crate::model::scope::{cut, lies_under};
use crate::model::{CodeId, DocumentId, SegmentId, VariableId, tree};
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
            for mark in plan.project.lookups().marks_on(placed.segment) {
                if mark.active && plan.counts(mark.coder) {
                    there.insert(mark.code);
                }
            }
        }
    }
    let with_those_under = tree::walk(plan.project).into_iter().map(|code| (code, tree::subtree(plan.project, code).into_iter().collect()));
    with_those_under.filter(|(_, under): &(CodeId, FxHashSet<CodeId>)| under.iter().any(|code| there.contains(code))).collect()
}

/// Hits by code; true where they are rough.
pub fn codes(plan: &Plan<'_>, hits: &Bits) -> (Vec<(CodeId, usize)>, bool) {
    let codes = codes_there(plan);
    // Places are part of a plan, so the codes get one of their own over the same words.
    let mut own = plan.copy();
    let nodes: Vec<(CodeId, Node)> = codes.iter().map(|(code, under)| (*code, own.coded(under))).collect();
    let mut evaluation = Evaluation::new(&own, None);
    let (mut counts, mut rough) = (Vec::new(), false);
    for (code, node) in &nodes {
        rough |= evaluation.read() > MOST_READ;
        let count = if rough { evaluation.touched(node, hits) } else { evaluation.narrowed(hits, node).count() };
        if count > 0 {
            counts.push((*code, count));
        }
    }
    (counts, rough)
}

/// Hits by code, of segments: those that carry the code, as `code:` asks for.
pub fn codes_of(plan: &Plan<'_>, hits: &[Segment]) -> Vec<(CodeId, usize)> {
    let carries = |segment: SegmentId, under: &FxHashSet<CodeId>| {
        let marks = plan.project.lookups().marks_on(segment);
        marks.iter().any(|mark| mark.active && under.contains(&mark.code) && plan.counts(mark.coder))
    };
    let counted = codes_there(plan).into_iter().map(|(code, under)| (code, hits.iter().filter(|hit| carries(hit.id, &under)).count()));
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
    let fit = |wanted: String| move |value: Option<&str>| value.is_some_and(|value| lies_under(value, &wanted));
    let nodes: Vec<(String, Node)> =
        values_there(plan, variable).into_iter().map(|value| (value.clone(), own.valued(variable, &fit(value)))).collect();
    let mut evaluation = Evaluation::new(&own, None);
    let counted =
        nodes.iter().map(|(value, node)| ValueCount { variable, value: value.clone(), hits: evaluation.narrowed(hits, node).count() });
    counted.filter(|count| count.hits > 0).collect()
}

/// Hits by the values of a variable, of segments.
pub fn values_of(plan: &Plan<'_>, variable: VariableId, hits: &[Segment]) -> Vec<ValueCount> {
    let mut own = plan.copy();
    let fit = |wanted: String| move |value: Option<&str>| value.is_some_and(|value| lies_under(value, &wanted));
    let nodes: Vec<(String, Node)> =
        values_there(plan, variable).into_iter().map(|value| (value.clone(), own.valued(variable, &fit(value)))).collect();
    let mut evaluation = Evaluation::new(&own, None);
    let mut counts = Vec::new();
    for (value, node) in &nodes {
        let holds = hits.iter().filter(|hit| own.docs.get(hit.doc).is_some_and(|doc| evaluation.holds(node, **hit, doc))).count();
        if holds > 0 {
            counts.push(ValueCount { variable, value: value.clone(), hits: holds });
        }
    }
    counts
}

/// The codes on the words found in a paragraph, or on the paragraph where there are none; in tree order.
pub fn codes_on(plan: &Plan<'_>, doc: &super::plan::Doc, spans: &[crate::text::Span], order: &FxHashMap<CodeId, usize>) -> Vec<CodeId> {
    let mut found: Vec<CodeId> = Vec::new();
    for placed in plan.project.lookups().segments_in(doc.id, doc.text) {
        if spans.iter().any(|span| placed.span.holds(*span)) {
            let marks = plan.project.lookups().marks_on(placed.segment);
            found.extend(marks.iter().filter(|mark| mark.active && plan.counts(mark.coder)).map(|mark| mark.code));
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
