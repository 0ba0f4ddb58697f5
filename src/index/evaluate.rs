//! Which paragraphs or segments a plan finds, and where in them.
//!
//! In paragraphs: first with sets of bits, a lower and an upper bound for what depends on places; only the paragraphs
//! between the bounds are read. A filter beside words says where the words must stand, not merely that the paragraph has
//! such a place. In segments: the expression is evaluated for each segment over what lies inside it.

use super::analyser::{Reading, Word};
use super::bits::Bits;
use super::hits::Found;
use super::plan::{Doc, Node, Plan};
use super::slot::{Reach, Why};
use super::spans::Match;
use crate::model::SegmentId;
use crate::text::Span;
use rustc_hash::FxHashMap;
use std::rc::Rc;
use std::sync::Arc;

/// Paragraphs kept while a query is evaluated.
const MOST_PARAGRAPHS: usize = 20_000;

/// A place of a paragraph that a leaf found.
#[derive(Clone, Debug)]
pub struct Place {
    /// From its first word to its last, bytes of the text.
    pub span: Span,
    /// Its words.
    pub marks: Vec<Found>,
}

/// Whether a scanned word was read otherwise than it stands there (*dru8tvo* as *društvo*): it has a sign that its form
/// lacks. Hyphens do not tell, they also stand in compounds; a word cut at a line end stands there as it is.
fn is_put_right(stored: &str, form: &str) -> bool {
    let is_lost = |c: char| !c.is_alphabetic() && !matches!(c, '-' | '\'' | '’') && !form.contains(c);
    !stored.contains('\n') && stored.chars().any(is_lost)
}

/// A paragraph that was read.
struct Paragraph {
    start: usize,
    language: &'static str,
    words: Vec<Word>,
}

/// A segment looked at.
#[derive(Clone, Copy, Debug)]
pub struct Segment {
    /// The segment.
    pub id: SegmentId,
    /// Its bytes.
    pub span: Span,
    /// Number of its document in the plan.
    pub doc: usize,
}

/// The positions of a slot in a paragraph, and the words at each.
type Standing = (Vec<u32>, FxHashMap<u32, Vec<Found>>);

/// Why a reading of a word fits a slot, remembered by the reading's address; the reading is kept so that it stays there.
type Fit = (Arc<Reading>, Option<Why>);

/// Evaluates one plan.
pub struct Evaluation<'p> {
    plan: &'p Plan<'p>,
    paragraphs: FxHashMap<u32, Rc<Paragraph>>,
    fits: FxHashMap<(usize, usize), Fit>,
    read: usize,
}

impl<'p> Evaluation<'p> {
    /// Of a plan.
    pub fn new(plan: &'p Plan<'p>) -> Self {
        Self { plan, paragraphs: FxHashMap::default(), fits: FxHashMap::default(), read: 0 }
    }

    /// How many paragraphs have been read.
    pub fn read(&self) -> usize {
        self.read
    }

    /// The paragraphs found.
    pub fn paragraphs(&mut self) -> Bits {
        let plan = self.plan;
        self.among(&plan.root, &plan.universe)
    }

    /// Those of `among` that the plan finds with one more filter.
    pub fn narrowed(&mut self, among: &Bits, filter: &Node) -> Bits {
        self.among(&Node::And(vec![self.plan.root.clone(), filter.clone()]), among)
    }

    fn among(&mut self, node: &Node, among: &Bits) -> Bits {
        let (mut upper, mut lower) =
            self.bounds(node, &(self.plan.universe.clone(), self.plan.universe.clone()));
        upper.keep(among);
        lower.keep(among);
        let mut between = upper;
        between.remove(&lower);
        for ordinal in between.iter() {
            if self.places(node, ordinal, &[]).is_some() {
                lower.insert(ordinal);
            }
        }
        lower
    }

    /// Upper and lower bound of a filter added to those of others.
    fn with(&self, before: &(Bits, Bits), filter: &Node) -> (Bits, Bits) {
        let everything = (self.plan.universe.clone(), self.plan.universe.clone());
        let mut bounds = self.bounds(filter, &everything);
        bounds.0.keep(&before.0);
        bounds.1.keep(&before.1);
        bounds
    }

    /// Upper and lower bound of what an expression finds where the filters around it have the bounds `within`.
    fn bounds(&self, node: &Node, within: &(Bits, Bits)) -> (Bits, Bits) {
        let kept = |bits: &Bits| {
            let mut bounds = within.clone();
            bounds.0.keep(bits);
            bounds.1.keep(bits);
            bounds
        };
        match node {
            Node::All => within.clone(),
            Node::Bits(bits) => kept(bits),
            Node::Leaf(leaf) => {
                self.plan.leaves.get(*leaf).map_or_else(|| within.clone(), |leaf| kept(&leaf.bits))
            }
            Node::Place(place) => match self.plan.places.get(*place) {
                Some(places) => {
                    let mut bounds = within.clone();
                    bounds.0.keep(&places.touch);
                    bounds.1.keep(&places.cover);
                    bounds
                }
                None => within.clone(),
            },
            Node::Not(part) => {
                let (upper, lower) =
                    self.bounds(part, &(self.plan.universe.clone(), self.plan.universe.clone()));
                let mut bounds = (lower.inverse(), upper.inverse());
                bounds.0.keep(&within.0);
                bounds.1.keep(&within.1);
                bounds
            }
            Node::Or(parts) => {
                let mut bounds = (Bits::none(self.plan.snapshot.len()), Bits::none(self.plan.snapshot.len()));
                for part in parts {
                    let (upper, lower) = self.bounds(part, within);
                    bounds.0.add(&upper);
                    bounds.1.add(&lower);
                }
                bounds
            }
            Node::And(parts) => {
                let (filters, others): (Vec<&Node>, Vec<&Node>) =
                    parts.iter().partition(|part| part.is_filter());
                let inside = filters.iter().fold(within.clone(), |bounds, filter| self.with(&bounds, filter));
                let mut bounds = inside.clone();
                for other in others {
                    let (upper, lower) = self.bounds(other, &inside);
                    bounds.0.keep(&upper);
                    bounds.1.keep(&lower);
                }
                bounds
            }
        }
    }

    /// Where an expression finds something in a paragraph, within the filters; none where it does not. Nothing but a
    /// negation gives an empty list.
    pub fn places(&mut self, node: &Node, ordinal: u32, within: &[&Node]) -> Option<Vec<Place>> {
        if node.is_filter() && !matches!(node, Node::All) {
            let paragraph = self.span(ordinal);
            let spans: Vec<Span> = self
                .spans(node, ordinal, paragraph)
                .into_iter()
                .filter(|span| self.fit_all(within, ordinal, *span, true))
                .collect();
            return (!spans.is_empty())
                .then(|| spans.into_iter().map(|span| Place { span, marks: Vec::new() }).collect());
        }
        match node {
            Node::Leaf(leaf) => {
                let mut found = self.found(*leaf, ordinal);
                found.retain(|place| self.fit_all(within, ordinal, place.span, false));
                (!found.is_empty()).then_some(found)
            }
            // What is not there is not in the paragraph at all, whatever filters stand beside.
            Node::Not(part) => self.places(part, ordinal, &[]).is_none().then(Vec::new),
            Node::Or(parts) => {
                let mut all = None;
                for part in parts {
                    if let Some(found) = self.places(part, ordinal, within) {
                        all.get_or_insert_with(Vec::new).extend(found);
                    }
                }
                all
            }
            Node::And(parts) => {
                let (filters, others): (Vec<&Node>, Vec<&Node>) =
                    parts.iter().partition(|part| part.is_filter());
                let inside: Vec<&Node> = within.iter().copied().chain(filters.iter().copied()).collect();
                let mut all = Vec::new();
                for other in others {
                    all.extend(self.places(other, ordinal, &inside)?);
                }
                if all.is_empty() && !filters.is_empty() {
                    // Only negations beside the filters: the places of the filters are the hit.
                    let paragraph = self.span(ordinal);
                    let mut spans = vec![paragraph];
                    for filter in &inside {
                        let more = self.spans(filter, ordinal, paragraph);
                        spans = spans
                            .iter()
                            .flat_map(|span| more.iter().filter_map(|other| span.shared(*other)))
                            .collect();
                    }
                    if spans.is_empty() {
                        return None;
                    }
                    all.extend(spans.into_iter().map(|span| Place { span, marks: Vec::new() }));
                }
                Some(all)
            }
            Node::All | Node::Bits(_) | Node::Place(_) => {
                let span = self.span(ordinal);
                self.fit_all(within, ordinal, span, true).then(|| vec![Place { span, marks: Vec::new() }])
            }
        }
    }

    /// The places of a paragraph where a filter holds.
    fn spans(&self, node: &Node, ordinal: u32, paragraph: Span) -> Vec<Span> {
        let whole = |holds: bool| if holds { vec![paragraph] } else { Vec::new() };
        match node {
            Node::All => vec![paragraph],
            Node::Bits(bits) => whole(bits.has(ordinal)),
            Node::Place(place) => {
                self.plan.places.get(*place).map_or_else(Vec::new, |places| places.spans(ordinal, paragraph))
            }
            Node::Leaf(_) => Vec::new(),
            Node::Not(part) => whole(self.spans(part, ordinal, paragraph).is_empty()),
            Node::Or(parts) => parts.iter().flat_map(|part| self.spans(part, ordinal, paragraph)).collect(),
            Node::And(parts) => {
                let (not, are): (Vec<&Node>, Vec<&Node>) =
                    parts.iter().partition(|part| matches!(part, Node::Not(_)));
                let mut spans = vec![paragraph];
                for part in are {
                    let more = self.spans(part, ordinal, paragraph);
                    spans = spans
                        .iter()
                        .flat_map(|span| more.iter().filter_map(|other| span.shared(*other)))
                        .collect();
                }
                let free = |span: &Span| {
                    not.iter().all(|part| match part {
                        Node::Not(inner) => {
                            !self.spans(inner, ordinal, paragraph).iter().any(|other| other.overlaps(*span))
                        }
                        _ => true,
                    })
                };
                spans.into_iter().filter(free).collect()
            }
        }
    }

    /// Whether a span lies where all filters hold; for a place rather than a word, whether it touches where they hold.
    fn fit_all(&self, filters: &[&Node], ordinal: u32, span: Span, touching: bool) -> bool {
        filters.iter().all(|filter| {
            if touching {
                let paragraph = self.span(ordinal);
                self.spans(filter, ordinal, paragraph).iter().any(|place| place.overlaps(span))
            } else {
                self.fits_filter(filter, ordinal, span)
            }
        })
    }

    fn fits_filter(&self, node: &Node, ordinal: u32, span: Span) -> bool {
        match node {
            Node::All => true,
            Node::Leaf(_) => false,
            Node::Bits(bits) => bits.has(ordinal),
            Node::Place(place) => {
                self.plan.places.get(*place).is_some_and(|places| places.fits(ordinal, span))
            }
            Node::And(parts) => parts.iter().all(|part| self.fits_filter(part, ordinal, span)),
            Node::Or(parts) => parts.iter().any(|part| self.fits_filter(part, ordinal, span)),
            Node::Not(part) => !self.fits_filter(part, ordinal, span),
        }
    }

    fn span(&self, ordinal: u32) -> Span {
        let doc = self.plan.doc(ordinal);
        doc.map_or(Span::new(0, 0), |doc| doc.paragraph(self.plan.project.text(doc.text), ordinal))
    }

    fn paragraph(&mut self, ordinal: u32) -> Option<Rc<Paragraph>> {
        if let Some(known) = self.paragraphs.get(&ordinal) {
            return Some(Rc::clone(known));
        }
        let doc = self.plan.doc(ordinal)?;
        let text = self.plan.project.text(doc.text);
        let span = doc.paragraph(text, ordinal);
        let mut words = Vec::new();
        let mut reader = self.plan.reader.borrow_mut();
        let analyser = reader.get_or_insert_with(|| self.plan.reading.analyser(self.plan.project));
        analyser.words(doc.class, text.slice(span), &mut words);
        self.read += 1;
        if self.paragraphs.len() >= MOST_PARAGRAPHS {
            self.paragraphs.clear();
        }
        let paragraph = Rc::new(Paragraph { start: span.start, language: doc.class.language, words });
        self.paragraphs.insert(ordinal, Rc::clone(&paragraph));
        Some(paragraph)
    }

    fn why(&mut self, number: usize, language: &'static str, reading: &Arc<Reading>) -> Option<Why> {
        let slot = self.plan.slots.get(number)?;
        let key = (number, Arc::as_ptr(reading).addr());
        self.fits.entry(key).or_insert_with(|| (Arc::clone(reading), slot.why(language, reading))).1.clone()
    }

    /// Where a leaf's words stand in a paragraph.
    pub fn found(&mut self, leaf: usize, ordinal: u32) -> Vec<Place> {
        let plan = self.plan;
        let Some(leaf) = plan.leaves.get(leaf).filter(|leaf| leaf.bits.has(ordinal)) else {
            return Vec::new();
        };
        let Some(paragraph) = self.paragraph(ordinal) else { return Vec::new() };
        let mut slots = Vec::new();
        leaf.compiled.slots(&mut |slot| slots.push(slot));
        slots.sort_unstable();
        slots.dedup();
        let scanned = plan.doc(ordinal).filter(|doc| doc.class.ocr).map(|doc| plan.project.text(doc.text));
        let mut at: FxHashMap<usize, Standing> = FxHashMap::default();
        for slot in slots {
            let entry = at.entry(slot).or_default();
            for word in &paragraph.words {
                if let Some(why) = self.why(slot, paragraph.language, &word.reading) {
                    entry.0.push(word.position);
                    let span =
                        Span::new(paragraph.start + word.range.start, paragraph.start + word.range.end);
                    let form = &word.reading.form;
                    let why = match scanned.is_some_and(|text| is_put_right(text.slice(span), form)) {
                        true => Why { reach: Reach::Repaired, by: form.clone() },
                        false => why,
                    };
                    entry.1.entry(word.position).or_default().push(Found { span, why });
                }
            }
            entry.0.dedup();
        }
        let positions = |slot: usize| at.get(&slot).map_or(&[][..], |(positions, _)| positions.as_slice());
        let marks = |found: &Match| -> Vec<Found> {
            let of = |(position, slot): &(u32, usize)| {
                at.get(slot).and_then(|(_, words)| words.get(position)).cloned().unwrap_or_default()
            };
            found.parts.iter().flat_map(of).collect()
        };
        let place = |marks: Vec<Found>| {
            let start = marks.iter().map(|mark| mark.span.start).min()?;
            let end = marks.iter().map(|mark| mark.span.end).max()?;
            Some(Place { span: Span::new(start, end), marks })
        };
        leaf.compiled.matches(&positions).iter().filter_map(|found| place(marks(found))).collect()
    }

    /// The segments found, in the order of documents and texts.
    pub fn segments(&mut self) -> Vec<Segment> {
        let plan = self.plan;
        let mut found = Vec::new();
        for (number, doc) in plan.docs.iter().enumerate() {
            for placed in plan.project.lookups().segments_in(doc.id, doc.text) {
                let coded = placed.marks.iter().any(|mark| mark.active && plan.counts(mark.coder));
                let unit = plan.units && plan.project.segment(placed.segment).is_some_and(|row| row.unit);
                let carries =
                    plan.carriers.as_ref().is_none_or(|carriers| carriers.contains(&placed.segment));
                let segment = Segment { id: placed.segment, span: placed.span, doc: number };
                if (coded || unit) && carries && self.holds(&plan.root, segment, doc) {
                    found.push(segment);
                }
            }
        }
        found
    }

    /// Whether an expression is true of a segment.
    pub fn holds(&mut self, node: &Node, segment: Segment, doc: &Doc) -> bool {
        let text = self.plan.project.text(doc.text);
        match node {
            Node::All => true,
            Node::Bits(bits) => bits.iter_in(doc.paragraphs(text, segment.span)).next().is_some(),
            Node::Place(place) => {
                self.plan.places.get(*place).is_some_and(|places| places.segments.contains(&segment.id))
            }
            Node::And(parts) => parts.iter().all(|part| self.holds(part, segment, doc)),
            Node::Or(parts) => parts.iter().any(|part| self.holds(part, segment, doc)),
            Node::Not(part) => !self.holds(part, segment, doc),
            Node::Leaf(leaf) => {
                let plan = self.plan;
                let Some(bits) = plan.leaves.get(*leaf).map(|leaf| &leaf.bits) else { return false };
                bits.iter_in(doc.paragraphs(text, segment.span)).any(|ordinal| {
                    doc.covers(text, ordinal, segment.span)
                        || self.found(*leaf, ordinal).iter().any(|place| segment.span.holds(place.span))
                })
            }
        }
    }

    /// Where the words of a query stand inside a segment, those under a negation left out.
    pub fn inside(&mut self, segment: Segment) -> Vec<Found> {
        let plan = self.plan;
        let Some(doc) = plan.docs.get(segment.doc) else { return Vec::new() };
        let text = plan.project.text(doc.text);
        let mut found = Vec::new();
        for ordinal in doc.paragraphs(text, segment.span) {
            for leaf in (0..plan.leaves.len())
                .filter(|leaf| plan.leaves.get(*leaf).is_some_and(|leaf| !leaf.negative))
            {
                let places = self.found(leaf, ordinal);
                found.extend(
                    places
                        .into_iter()
                        .filter(|place| segment.span.holds(place.span))
                        .flat_map(|place| place.marks),
                );
            }
        }
        found
    }
}
