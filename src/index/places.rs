//! Filters that a span decides: codes, coders, coded or not, and variables that segments have values of.
//!
//! Made from the project for one query: per paragraph the segments that fit, and as sets the paragraphs they touch and
//! those they cover whole. Only where a segment ends inside a paragraph has a word's own place to be looked at.

use super::bits::Bits;
use super::plan::Doc;
use crate::model::lookups::Placed;
use crate::model::{Project, SegmentId};
use crate::text::{Span, Text};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;

/// A filter by places.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Segments by the paragraphs they touch; false for a segment that says no (another value of a variable).
    spans: FxHashMap<u32, Vec<(Span, bool)>>,
    /// Paragraphs in which some place fits.
    pub touch: Bits,
    /// Paragraphs in which every place fits.
    pub cover: Bits,
    /// Where nothing is said by a segment: these paragraphs fit as a whole.
    fallback: Option<Bits>,
    /// Segments for which the filter holds.
    pub segments: FxHashSet<SegmentId>,
}

/// A segment in a document with the paragraphs (1…n) it touches.
#[derive(Clone, Copy, Debug)]
struct At<'a> {
    placed: &'a Placed,
    begin: usize,
    end: usize,
}

impl Places {
    /// Segments of which `fits` is true. A segment of any kind that overlaps one of them fits as well.
    pub fn of(project: &Project, docs: &[Doc], len: usize, fits: impl Fn(&Placed) -> bool) -> Self {
        let mut places = Self { touch: Bits::none(len), cover: Bits::none(len), ..Self::default() };
        for doc in docs {
            let all = project.lookups().segments_in(doc.id, doc.text);
            let chosen: Vec<&Placed> = all.iter().filter(|placed| fits(placed)).collect();
            let text = project.text(doc.text);
            chosen.iter().for_each(|placed| places.add(doc, text, placed.span));
            places.segments.extend(overlapping(all, &chosen));
        }
        places
    }

    /// Segments by the paragraphs they touch, for paragraphs that are asked one by one: without the sets.
    pub fn only(spans: FxHashMap<u32, Vec<Span>>) -> Self {
        let spans = spans
            .into_iter()
            .map(|(ordinal, spans)| (ordinal, spans.into_iter().map(|span| (span, true)).collect()));
        Self { spans: spans.collect(), ..Self::default() }
    }

    /// Segments with a value of their own, over what documents have: `own` says yes, no, or nothing.
    pub fn with_values(
        project: &Project,
        docs: &[Doc],
        fallback: Bits,
        own: impl Fn(&Placed) -> Option<bool>,
    ) -> Self {
        let len = fallback.len();
        let mut places = Self { touch: fallback.clone(), cover: fallback.clone(), ..Self::default() };
        let mut denied = Bits::none(len);
        for doc in docs {
            let text = project.text(doc.text);
            for placed in project.lookups().segments_in(doc.id, doc.text) {
                match own(placed) {
                    Some(fits) => {
                        for ordinal in doc.paragraphs(text, placed.span) {
                            places.spans.entry(ordinal).or_default().push((placed.span, fits));
                            denied.insert(ordinal);
                            if fits {
                                places.touch.insert(ordinal);
                            }
                        }
                        if fits {
                            places.segments.insert(placed.segment);
                        }
                    }
                    None if doc.paragraphs(text, placed.span).any(|at| fallback.has(at)) => {
                        places.segments.insert(placed.segment);
                    }
                    None => {}
                }
            }
        }
        places.cover.remove(&denied);
        places.fallback = Some(fallback);
        places
    }

    /// Segments of `left` and of `right` that stand near each other, or one after the other.
    pub fn combined(
        project: &Project,
        docs: &[Doc],
        len: usize,
        pair: [&dyn Fn(&Placed) -> bool; 2],
        how: (bool, Option<u32>),
    ) -> Self {
        let mut places = Self { touch: Bits::none(len), cover: Bits::none(len), ..Self::default() };
        let [is_left, is_right] = pair;
        for doc in docs {
            let text = project.text(doc.text);
            let all = project.lookups().segments_in(doc.id, doc.text);
            let list = |fits: &dyn Fn(&Placed) -> bool| -> Vec<At<'_>> {
                all.iter().filter(|placed| fits(placed)).map(|placed| at(text, placed)).collect()
            };
            let (left, right) = (list(is_left), list(is_right));
            let (ordered, within) = how;
            let within = within.map_or(usize::MAX, |within| within as usize);
            let found =
                if ordered { one_after_other(left, right, within) } else { near(&left, &right, within) };
            for placed in found {
                places.add(doc, text, placed.span);
                places.segments.insert(placed.segment);
            }
        }
        places
    }

    fn add(&mut self, doc: &Doc, text: &Text, span: Span) {
        for ordinal in doc.paragraphs(text, span) {
            self.spans.entry(ordinal).or_default().push((span, true));
            self.touch.insert(ordinal);
            if doc.covers(text, ordinal, span) {
                self.cover.insert(ordinal);
            }
        }
    }

    /// Whether a span of a paragraph lies where the filter holds.
    pub fn fits(&self, ordinal: u32, span: Span) -> bool {
        let mut said = None;
        for (place, fits) in self.spans.get(&ordinal).into_iter().flatten() {
            if place.holds(span) {
                said = Some(said.unwrap_or(false) || *fits);
            }
        }
        said.unwrap_or_else(|| self.fallback.as_ref().is_some_and(|fallback| fallback.has(ordinal)))
    }

    /// The places of a paragraph where the filter holds, cut to the paragraph.
    pub fn spans(&self, ordinal: u32, paragraph: Span) -> Vec<Span> {
        if self.fallback.as_ref().is_some_and(|fallback| fallback.has(ordinal)) {
            return vec![paragraph];
        }
        let spans = self.spans.get(&ordinal).into_iter().flatten();
        spans.filter(|(_, fits)| *fits).filter_map(|(span, _)| span.shared(paragraph)).collect()
    }
}

fn at<'a>(text: &Text, placed: &'a Placed) -> At<'a> {
    let (begin, end) = text.numbers(placed.span);
    At { placed, begin, end }
}

/// Of `all` (in the order of the text) those that overlap one of `chosen`.
fn overlapping(all: &[Placed], chosen: &[&Placed]) -> Vec<SegmentId> {
    let mut ends = Vec::with_capacity(chosen.len());
    for placed in chosen {
        ends.push(ends.last().copied().unwrap_or(0).max(placed.span.end));
    }
    let touched = |placed: &&Placed| {
        let before = chosen.partition_point(|other| other.span.start < placed.span.end);
        before.checked_sub(1).and_then(|last| ends.get(last)).is_some_and(|end| *end > placed.span.start)
    };
    all.iter().filter(touched).map(|placed| placed.segment).collect()
}

/// Of both lists those with one of the other at most `within` paragraphs away.
fn near<'a>(left: &[At<'a>], right: &[At<'a>], within: usize) -> Vec<&'a Placed> {
    let mut found = Vec::new();
    for (these, others) in [(left, right), (right, left)] {
        let mut others: Vec<(usize, usize)> = others.iter().map(|at| (at.begin, at.end)).collect();
        others.sort_unstable();
        let mut furthest = 0;
        let ends: Vec<usize> = others
            .iter()
            .map(|(_, end)| {
                furthest = furthest.max(*end);
                furthest
            })
            .collect();
        for this in these {
            let before = others.partition_point(|(begin, _)| *begin <= this.end.saturating_add(within));
            let end = before.checked_sub(1).and_then(|last| ends.get(last));
            if end.is_some_and(|end| end.saturating_add(within) >= this.begin) {
                found.push(this.placed);
            }
        }
    }
    found
}

/// Those of `left` that one of `right` follows at most `within` paragraphs later, and those of `right` that follow.
fn one_after_other<'a>(mut left: Vec<At<'a>>, mut right: Vec<At<'a>>, within: usize) -> Vec<&'a Placed> {
    let mut found = Vec::new();
    right.sort_by_key(|at| (at.placed.span.start, Reverse(at.placed.span.end)));
    left.sort_by_key(|at| at.placed.span.end);
    for a in &left {
        let next = right.get(right.partition_point(|b| b.placed.span.start < a.placed.span.end));
        if next.is_some_and(|b| b.begin.saturating_sub(a.end) <= within) {
            found.push(a.placed);
        }
    }
    for b in &right {
        let before = left
            .partition_point(|a| a.placed.span.end <= b.placed.span.start)
            .checked_sub(1)
            .and_then(|last| left.get(last));
        if before.is_some_and(|a| b.begin.saturating_sub(a.end) <= within) {
            found.push(b.placed);
        }
    }
    found
}
