//! Answering a query: [`Index::search`] for the hits, [`Index::segments`] for the segments a scope's search means.

use super::ast::{Expr, Query};
use super::bits::Bits;
use super::evaluate::{Evaluation, Segment};
use super::follow::Reading;
use super::hits::{Found, Hit, Hits, Options, Order};
use super::plan::{Doc, Plan};
use super::problem::Problem;
use super::{Index, Inner, counts, saved, suggest};
use crate::model::{CodeId, Project, Scope, SegmentId};
use crate::text::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::PoisonError;

type Searched<T> = std::result::Result<T, Problem>;

impl Index {
    /// The hits of a query in the documents of a scope. A search saved in the scope narrows them further. Errors point
    /// at the place of a name that the project does not know.
    pub fn search(
        &self,
        project: &Project,
        scope: &Scope,
        query: &Query,
        options: &Options,
    ) -> Searched<Hits> {
        let query = saved::put_in(project, &with_scope(query, scope)?)?;
        self.planned(project, scope, &query, options.pairs, |inner, plan| {
            let mut hits = Hits { in_segments: query.segments, waiting: plan.waiting, ..Hits::default() };
            let mut evaluation = Evaluation::new(plan);
            if query.segments {
                in_segments(plan, &mut evaluation, options, &mut hits);
            } else {
                in_paragraphs(plan, &mut evaluation, options, &mut hits);
            }
            hits.meant = suggest::meant(plan);
            let count = |swapped: &Query| {
                let plan = Plan::new(
                    project,
                    &inner.snapshot,
                    plan.reading,
                    scope,
                    swapped,
                    false,
                    Rc::clone(&plan.reader),
                );
                plan.map_or(0, |plan| suggest::total(&plan, swapped.segments))
            };
            hits.pairs = suggest::pairs(plan, &query, &count);
            hits
        })
    }

    /// The segments in which a query finds something, whether or not it says `in:segments`: what a scope's search
    /// narrows tables to.
    pub fn segments(
        &self,
        project: &Project,
        scope: &Scope,
        query: &Query,
    ) -> Searched<FxHashSet<SegmentId>> {
        let query = saved::put_in(project, query)?;
        self.planned(project, scope, &query, false, |_, plan| {
            let mut evaluation = Evaluation::new(plan);
            evaluation.segments().into_iter().map(|segment| segment.id).collect()
        })
    }

    fn planned<T>(
        &self,
        project: &Project,
        scope: &Scope,
        query: &Query,
        pairs: bool,
        with: impl FnOnce(&Inner, &Plan<'_>) -> T,
    ) -> Searched<T> {
        let inner = self.now();
        let failed = |error| {
            self.damaged.store(true, std::sync::atomic::Ordering::Relaxed);
            Problem { place: 0..0, error: Box::new(super::fault(error)) }
        };
        let memory = || self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let (reading, reader) = {
            let mut memory = memory();
            let reading = Reading::of(project, &inner.user, &mut memory, &inner.snapshot).map_err(failed)?;
            let reader = Rc::new(RefCell::new(memory.take_analyser(&reading)));
            (reading, reader)
        };
        let plan = Plan::new(project, &inner.snapshot, &reading, scope, query, pairs, Rc::clone(&reader))?;
        let answer = with(&inner, &plan);
        if let Some(analyser) = reader.take() {
            memory().keep_analyser(&reading, analyser);
        }
        Ok(answer)
    }
}

/// The query and the search that a scope holds.
fn with_scope(query: &Query, scope: &Scope) -> Searched<Query> {
    let Some(saved) = scope.search.as_deref().filter(|saved| !saved.trim().is_empty()) else {
        return Ok(query.clone());
    };
    let saved = super::parse(saved)?;
    Ok(Query {
        root: Expr::And(vec![query.root.clone(), saved.root]),
        segments: query.segments || saved.segments,
    })
}

/// The part of a list that is shown.
fn window<T: Clone>(list: &[T], options: &Options) -> Vec<T> {
    list.iter().skip(options.from).take(options.limit).cloned().collect()
}

fn in_paragraphs(plan: &Plan<'_>, evaluation: &mut Evaluation<'_>, options: &Options, hits: &mut Hits) {
    let found = evaluation.paragraphs();
    hits.total = found.count();
    if options.counts {
        hits.documents = counts::documents(plan, &found);
        (hits.codes, hits.codes_rough) = counts::codes(plan, &found);
        hits.values =
            options.by.iter().flat_map(|variable| counts::values(plan, *variable, &found)).collect();
    }
    let scores = scores(plan, &found, options);
    let in_order = plan.docs.iter().flat_map(|doc| found.iter_in(doc.range.clone()));
    let shown: Vec<u32> = match &scores {
        None => in_order.skip(options.from).take(options.limit).collect(),
        Some(scores) => {
            let mut all: Vec<u32> = in_order.collect();
            all.sort_by(|a, b| score(scores, *b).total_cmp(&score(scores, *a)));
            window(&all, options)
        }
    };
    let order = counts::tree_order(plan);
    for ordinal in shown {
        let Some(doc) = plan.doc(ordinal) else { continue };
        let span = doc.paragraph(plan.project.text(doc.text), ordinal);
        let places = evaluation.places(&plan.root, ordinal, &[]).unwrap_or_default();
        let mut ranges: Vec<Found> = places.iter().flat_map(|place| place.marks.iter().cloned()).collect();
        sort_ranges(&mut ranges);
        let mut spans: Vec<Span> = places.iter().map(|place| place.span).collect();
        if spans.is_empty() {
            spans.push(span);
        }
        let number = doc.number(ordinal);
        hits.shown.push(Hit {
            document: doc.id,
            text: doc.text,
            paragraph: number,
            end: number,
            segment: None,
            span,
            ranges,
            codes: counts::codes_on(plan, doc, &spans, &order),
            score: scores.as_ref().map_or(0.0, |scores| score(scores, ordinal)),
        });
    }
}

fn in_segments(plan: &Plan<'_>, evaluation: &mut Evaluation<'_>, options: &Options, hits: &mut Hits) {
    let found = evaluation.segments();
    hits.total = found.len();
    if options.counts {
        hits.documents = counts::documents_of(plan, &found);
        hits.codes = counts::codes_of(plan, &found);
        hits.values =
            options.by.iter().flat_map(|variable| counts::values_of(plan, *variable, &found)).collect();
    }
    let touched = || {
        let mut bits = Bits::none(plan.snapshot.len());
        for (segment, doc) in found.iter().filter_map(|segment| Some((segment, plan.docs.get(segment.doc)?)))
        {
            bits.insert_range(doc.paragraphs(plan.project.text(doc.text), segment.span));
        }
        bits
    };
    let scores = if options.order == Order::Relevance { scores(plan, &touched(), options) } else { None };
    let of = |segment: &Segment, doc: &Doc| {
        let paragraphs = doc.paragraphs(plan.project.text(doc.text), segment.span);
        scores.as_ref().map_or(0.0, |scores| paragraphs.map(|ordinal| score(scores, ordinal)).sum::<f32>())
    };
    let mut all: Vec<(Segment, f32)> = found
        .iter()
        .filter_map(|segment| plan.docs.get(segment.doc).map(|doc| (*segment, of(segment, doc))))
        .collect();
    if scores.is_some() {
        all.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    }
    let order = counts::tree_order(plan);
    for (segment, score) in window(&all, options) {
        let Some(doc) = plan.docs.get(segment.doc) else { continue };
        let (begin, end) = plan.project.text(doc.text).numbers(segment.span);
        let mut ranges = evaluation.inside(segment);
        sort_ranges(&mut ranges);
        let marks = plan.project.marks_on(segment.id);
        let codes: Vec<CodeId> = marks
            .iter()
            .filter(|mark| mark.active && plan.counts(mark.coder))
            .map(|mark| mark.code)
            .collect();
        hits.shown.push(Hit {
            document: doc.id,
            text: doc.text,
            paragraph: begin,
            end,
            segment: Some(segment.id),
            span: segment.span,
            ranges,
            codes: counts::in_order(codes, &order),
            score,
        });
    }
}

/// In the order of the text, each range once.
fn sort_ranges(ranges: &mut Vec<Found>) {
    ranges.sort_by_key(|found| (found.span, found.why.reach));
    ranges.dedup_by_key(|found| found.span);
}

fn score(scores: &FxHashMap<u32, f32>, ordinal: u32) -> f32 {
    scores.get(&ordinal).copied().unwrap_or(0.0)
}

/// BM25 of the hits over the query's words; nothing in document order. An exact form stands in two fields of the index
/// and so counts twice.
fn scores(plan: &Plan<'_>, found: &Bits, options: &Options) -> Option<FxHashMap<u32, f32>> {
    if options.order != Order::Relevance {
        return None;
    }
    const K: f32 = 1.2;
    const B: f32 = 0.75;
    let all = plan.universe.count().max(1);
    let words: u64 = plan.universe.iter().map(|ordinal| u64::from(plan.snapshot.length(ordinal))).sum();
    let average = (words as f32 / all as f32).max(1.0);
    let mut scores: FxHashMap<u32, f32> = FxHashMap::default();
    let mut slots = Vec::new();
    plan.leaves
        .iter()
        .filter(|leaf| !leaf.negative)
        .for_each(|leaf| leaf.compiled.slots(&mut |slot| slots.push(slot)));
    for slot in slots.into_iter().filter_map(|slot| plan.slots.get(slot)) {
        let mut frequencies: FxHashMap<u32, u32> = FxHashMap::default();
        let mut holding = 0_usize;
        let counted = plan.snapshot.frequencies(slot, |ordinal, frequency| {
            if plan.universe.has(ordinal) {
                let known = frequencies.entry(ordinal).or_default();
                holding += usize::from(*known == 0);
                *known += frequency;
            }
        });
        if counted.is_err() {
            continue;
        }
        let rarity = (1.0 + (all as f32 - holding as f32 + 0.5) / (holding as f32 + 0.5)).ln();
        for (ordinal, frequency) in frequencies.into_iter().filter(|(ordinal, _)| found.has(*ordinal)) {
            let (frequency, length) = (frequency as f32, plan.snapshot.length(ordinal) as f32);
            *scores.entry(ordinal).or_default() +=
                rarity * frequency * (K + 1.0) / (frequency + K * (1.0 - B + B * length / average));
        }
    }
    Some(scores)
}
