//! From a query to what is looked up: words become slots of terms, filters become sets of paragraphs and places.
//!
//! Names are resolved against the project here; what is unknown is an error at its place, with the nearest name.

pub(super) mod filters;
mod words;

use super::analyser::{Analyser, Class};
use super::ast::{Expr, Query, What};
use super::bits::Bits;
use super::follow::{Reading, is_indexed};
use super::places::Places;
use super::problem::Problem;
use super::slot::{Maker, Slot};
use super::snapshot::Snapshot;
use super::spans::Compiled;
use super::vocabulary::Vocabulary;
use crate::model::{CodeId, CoderId, DocumentId, Project, Scope, SegmentId, TextId};
use crate::text::units::trimmed;
use crate::text::{Span, Text};
use rustc_hash::FxHashSet;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

/// A document looked at, and where its paragraphs are in the index.
#[derive(Clone, Debug)]
pub struct Doc {
    /// The document.
    pub id: DocumentId,
    /// Its current text.
    pub text: TextId,
    /// How it is read.
    pub class: Class,
    /// Ordinals of its paragraphs.
    pub range: Range<u32>,
}

impl Doc {
    /// Ordinals of the paragraphs that a span touches.
    pub fn paragraphs(&self, text: &Text, span: Span) -> Range<u32> {
        let (begin, end) = text.numbers(span);
        let at = |number: usize| {
            self.range.start.saturating_add(u32::try_from(number).unwrap_or(u32::MAX)).min(self.range.end)
        };
        at(begin - 1)..at(end)
    }

    /// Number (1…n) of a paragraph.
    pub fn number(&self, ordinal: u32) -> usize {
        (ordinal.saturating_sub(self.range.start)) as usize + 1
    }

    /// Bytes of a paragraph.
    pub fn paragraph(&self, text: &Text, ordinal: u32) -> Span {
        text.paragraph(self.number(ordinal)).map_or(Span::new(0, 0), crate::text::Paragraph::span)
    }

    /// Whether a span holds all words of a paragraph.
    pub fn covers(&self, text: &Text, ordinal: u32, span: Span) -> bool {
        let paragraph = self.paragraph(text, ordinal);
        span.holds(paragraph) || trimmed(text.body(), paragraph).is_none_or(|words| span.holds(words))
    }
}

/// An expression ready to be evaluated.
#[derive(Clone, Debug)]
pub enum Node {
    /// Everything.
    All,
    /// Words: a leaf by its number.
    Leaf(usize),
    /// Whole paragraphs.
    Bits(Bits),
    /// Places by their number.
    Place(usize),
    /// All of these.
    And(Vec<Node>),
    /// One of these.
    Or(Vec<Node>),
    /// Not this.
    Not(Box<Node>),
}

impl Node {
    /// Without words.
    pub fn is_filter(&self) -> bool {
        match self {
            Self::All | Self::Bits(_) | Self::Place(_) => true,
            Self::Leaf(_) => false,
            Self::And(parts) | Self::Or(parts) => parts.iter().all(Self::is_filter),
            Self::Not(part) => part.is_filter(),
        }
    }
}

/// Words of a query.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// As slots.
    pub compiled: Compiled,
    /// Paragraphs that hold them.
    pub bits: Bits,
    /// Under a NOT: neither ranked nor marked.
    pub negative: bool,
    /// A single typed word, with its place: what "did you mean" and pairs speak of.
    pub word: Option<(String, Range<usize>)>,
}

/// A query ready to be evaluated.
pub struct Plan<'a> {
    /// The project.
    pub project: &'a Project,
    /// The index.
    pub snapshot: &'a Snapshot,
    /// The terms.
    pub vocabulary: &'a Vocabulary,
    /// Lexicons and classes.
    pub reading: &'a Reading,
    /// Documents in scope, in the project's order.
    pub docs: Vec<Doc>,
    /// Numbers of `docs` by their first ordinal.
    by_ordinal: Vec<(u32, usize)>,
    /// Documents in scope that are not indexed yet.
    pub waiting: usize,
    /// Their paragraphs.
    pub universe: Bits,
    /// Terms.
    pub slots: Vec<Slot>,
    /// Words.
    pub leaves: Vec<Leaf>,
    /// Places.
    pub places: Vec<Places>,
    /// The expression.
    pub root: Node,
    /// With `in:segments`: a hit carries one of the codes that are asked for.
    pub carriers: Option<FxHashSet<SegmentId>>,
    /// With `in:segments`: units without a code are looked at too.
    pub units: bool,
    coders: Vec<CoderId>,
    negative: bool,
    classes: Vec<Class>,
    pairs: bool,
    /// What reads paragraphs; made when the first has to be read, shared by all evaluations.
    pub reader: Reader,
}

/// A reader of words, if there is one yet.
pub type Reader = Rc<RefCell<Option<Analyser>>>;

type Planned<T> = std::result::Result<T, Problem>;

fn failed(error: tantivy::TantivyError) -> Problem {
    Problem { place: 0..0, error: Box::new(super::fault(error)) }
}

impl<'a> Plan<'a> {
    /// Plans a query over the documents of a scope. `pairs` takes the counterparts of words for people in.
    pub fn new(
        project: &'a Project,
        snapshot: &'a Snapshot,
        reading: &'a Reading,
        scope: &Scope,
        query: &Query,
        pairs: bool,
        reader: Reader,
    ) -> Planned<Self> {
        let vocabulary = snapshot.vocabulary().map_err(failed)?;
        let (mut docs, mut waiting, mut seen) = (Vec::new(), 0, FxHashSet::default());
        for id in scope.documents(project) {
            let Some(document) = project.document(id) else { continue };
            if !is_indexed(project, document.text, reading, snapshot) {
                waiting += 1;
            } else if let Some(text) = snapshot.texts.get(&document.text)
                && seen.insert(document.text)
            {
                docs.push(Doc {
                    id,
                    text: document.text,
                    class: Class::of(document),
                    range: text.range.clone(),
                });
            }
        }
        let mut by_ordinal: Vec<(u32, usize)> =
            docs.iter().enumerate().map(|(at, doc)| (doc.range.start, at)).collect();
        by_ordinal.sort_unstable();
        let mut universe = Bits::none(snapshot.len());
        docs.iter().for_each(|doc| universe.insert_range(doc.range.clone()));
        let mut classes: Vec<Class> = docs.iter().map(|doc| Class { ocr: false, ..doc.class }).collect();
        classes.sort_unstable();
        classes.dedup();
        let mut plan = Self {
            project,
            snapshot,
            vocabulary,
            reading,
            docs,
            by_ordinal,
            waiting,
            universe,
            slots: Vec::new(),
            leaves: Vec::new(),
            places: Vec::new(),
            root: Node::All,
            carriers: None,
            units: false,
            coders: scope.coders.clone(),
            negative: false,
            classes,
            pairs,
            reader,
        };
        let root = plan.expr(&query.root)?;
        let mut all = vec![root];
        all.extend(plan.scope(scope));
        plan.root = if all.len() == 1 { all.pop().unwrap_or(Node::All) } else { Node::And(all) };
        Ok(plan)
    }

    /// The same plan, to which places may be added.
    pub fn copy(&self) -> Self {
        Self {
            docs: self.docs.clone(),
            by_ordinal: self.by_ordinal.clone(),
            universe: self.universe.clone(),
            slots: self.slots.clone(),
            leaves: self.leaves.clone(),
            places: self.places.clone(),
            root: self.root.clone(),
            carriers: self.carriers.clone(),
            coders: self.coders.clone(),
            classes: self.classes.clone(),
            reader: Rc::clone(&self.reader),
            ..*self
        }
    }

    /// The document that holds a paragraph.
    pub fn doc(&self, ordinal: u32) -> Option<&Doc> {
        let before = self.by_ordinal.partition_point(|(start, _)| *start <= ordinal).checked_sub(1)?;
        let (_, at) = self.by_ordinal.get(before)?;
        self.docs.get(*at).filter(|doc| doc.range.contains(&ordinal))
    }

    /// Adds places; the node that stands for them.
    pub fn place(&mut self, places: Places) -> Node {
        self.places.push(places);
        Node::Place(self.places.len() - 1)
    }

    /// Whether a coder's codings are looked at.
    pub fn counts(&self, coder: CoderId) -> bool {
        self.coders.is_empty() || self.coders.contains(&coder)
    }

    /// What makes slots.
    pub fn maker(&self) -> Maker<'_> {
        Maker { classes: &self.classes, lexicons: &self.reading.lexicons, vocabulary: self.vocabulary }
    }

    /// What the scope narrows beyond its documents.
    fn scope(&mut self, scope: &Scope) -> Vec<Node> {
        let mut nodes = Vec::new();
        if !scope.codes.is_empty() || scope.level.is_some() {
            let codes: FxHashSet<CodeId> = scope.codes(self.project).into_iter().collect();
            nodes.push(self.coded(&codes));
        }
        nodes.extend(scope.made.map(|made| self.made(made)));
        for (variable, wanted) in &scope.values {
            if self.project.lookups().has_segment_values(*variable) {
                let wanted = wanted.clone();
                nodes.push(self.valued(*variable, &move |value| crate::model::scope::fits(value, &wanted)));
            }
        }
        nodes
    }

    fn expr(&mut self, expr: &Expr) -> Planned<Node> {
        match expr {
            Expr::All => Ok(Node::All),
            Expr::Words(words) => self.leaf(words),
            Expr::Filter(filter) => self.filter(filter),
            Expr::Combine(combine) => self.combine(combine),
            Expr::Or(parts) => {
                Ok(Node::Or(parts.iter().map(|part| self.expr(part)).collect::<Planned<_>>()?))
            }
            Expr::Not(part) => {
                self.negative = !self.negative;
                let node = self.expr(part);
                self.negative = !self.negative;
                Ok(Node::Not(Box::new(node?)))
            }
            Expr::And(parts) => self.and(parts),
        }
    }

    /// A coder beside a code says whose coding it is.
    fn and(&mut self, parts: &[Expr]) -> Planned<Node> {
        let before = self.coders.clone();
        let named = |part: &&Expr| matches!(part, Expr::Filter(filter) if filter.what == What::Coder);
        let mut coders = Vec::new();
        for part in parts.iter().filter(named) {
            if let Expr::Filter(filter) = part {
                coders.push(self.coder(filter)?);
            }
        }
        let about_codes = parts.iter().any(asks_for_codes);
        if about_codes && let [first, rest @ ..] = coders.as_slice() {
            let allowed = |coder: &CoderId| {
                (before.is_empty() || before.contains(coder)) && rest.iter().all(|other| other == coder)
            };
            // Two coders at once are nobody's coding.
            self.coders = if allowed(first) { vec![*first] } else { vec![CoderId(uuid::Uuid::nil())] };
        }
        let kept = parts.iter().filter(|part| !(about_codes && named(part)));
        let nodes = kept.map(|part| self.expr(part)).collect::<Planned<Vec<_>>>();
        self.coders = before;
        Ok(Node::And(nodes?))
    }
}

fn asks_for_codes(expr: &Expr) -> bool {
    match expr {
        Expr::All | Expr::Words(_) => false,
        Expr::Filter(filter) => {
            matches!(filter.what, What::Code | What::Coded | What::Uncoded | What::FromHits)
        }
        Expr::Combine(_) => true,
        Expr::And(parts) | Expr::Or(parts) => parts.iter().any(asks_for_codes),
        Expr::Not(part) => asks_for_codes(part),
    }
}
