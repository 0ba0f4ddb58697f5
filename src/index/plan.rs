//! From a query to what is looked up: words become slots of terms, filters become sets of paragraphs and places.
//!
//! Names are resolved against the project here; what is unknown is an error at its place, with the nearest name.

use super::analyser::Class;
use super::ast::{Combine, Expr, Filter, Query, What, Words};
use super::bits::Bits;
use super::follow::{Reading, is_indexed};
use super::places::Places;
use super::problem::Problem;
use super::slot::{Maker, Slot, token_of};
use super::snapshot::Snapshot;
use super::spans::Compiled;
use super::vocabulary::Vocabulary;
use crate::language::{Kind, tokens};
use crate::model::lookups::Placed;
use crate::model::scope::lies_under;
use crate::model::{CaseId, CodeId, CoderId, DocumentId, Holder, Project, Scope, SegmentId, TextId, VariableId, tree};
use crate::say;
use crate::text::normalise::tidy;
use crate::text::units::trimmed;
use crate::text::{Span, Text};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

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
        let at = |number: usize| self.range.start.saturating_add(u32::try_from(number).unwrap_or(u32::MAX)).min(self.range.end);
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
}

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
                docs.push(Doc { id, text: document.text, class: Class::of(document), range: text.range.clone() });
            }
        }
        let mut by_ordinal: Vec<(u32, usize)> = docs.iter().enumerate().map(|(at, doc)| (doc.range.start, at)).collect();
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
            ..*self
        }
    }

    /// The document that holds a paragraph.
    pub fn doc(&self, ordinal: u32) -> Option<&Doc> {
        let before = self.by_ordinal.partition_point(|(start, _)| *start <= ordinal).checked_sub(1)?;
        let (_, at) = self.by_ordinal.get(before)?;
        self.docs.get(*at).filter(|doc| doc.range.contains(&ordinal))
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
            Expr::Or(parts) => Ok(Node::Or(parts.iter().map(|part| self.expr(part)).collect::<Planned<_>>()?)),
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
            let allowed = |coder: &CoderId| (before.is_empty() || before.contains(coder)) && rest.iter().all(|other| other == coder);
            // Two coders at once are nobody's coding.
            self.coders = if allowed(first) { vec![*first] } else { vec![CoderId(uuid::Uuid::nil())] };
        }
        let kept = parts.iter().filter(|part| !(about_codes && named(part)));
        let nodes = kept.map(|part| self.expr(part)).collect::<Planned<Vec<_>>>();
        self.coders = before;
        Ok(Node::And(nodes?))
    }

    fn leaf(&mut self, words: &Words) -> Planned<Node> {
        let compiled = self.words(words);
        let bits = self.bits(&compiled).map_err(failed)?;
        let word = match words {
            Words::Word(word, place) => Some((word.clone(), place.0.clone())),
            _ => None,
        };
        self.leaves.push(Leaf { compiled, bits, negative: self.negative, word });
        Ok(Node::Leaf(self.leaves.len() - 1))
    }

    fn slot(&mut self, slot: Slot) -> Compiled {
        self.slots.push(slot);
        Compiled::Slot(self.slots.len() - 1)
    }

    fn words(&mut self, words: &Words) -> Compiled {
        match words {
            Words::Word(word, _) => self.word(word),
            Words::Pattern(pattern, _) => self.slot(self.maker().pattern(pattern)),
            Words::Approx(word, distance, _) => self.slot(self.maker().approx(word, *distance)),
            Words::Regex(pattern, _) => self.slot(self.maker().regex(pattern)),
            Words::Phrase(text, _) => self.phrase(text),
            Words::Near(parts, slop, _) => Compiled::Near(parts.iter().map(|part| self.words(part)).collect(), *slop),
            Words::Then(pair, within, _) => Compiled::Then(Box::new((self.words(&pair.0), self.words(&pair.1))), *within),
            Words::Any(parts, _) => Compiled::Any(parts.iter().map(|part| self.words(part)).collect()),
        }
    }

    /// A word; what is typed as one and read as several (`in/ali`) is looked for as several in a row.
    fn word(&mut self, word: &str) -> Compiled {
        let mut all = Vec::new();
        tokens(word, &mut all);
        let several = all.iter().any(|token| token.position > 0) && !all.iter().any(|token| token.kind == Kind::Compound);
        if several {
            let parts = all.iter().map(|token| {
                let slot = self.maker().word(token);
                (token.position, slot)
            });
            let parts: Vec<(u32, Slot)> = parts.collect();
            return self.row(parts);
        }
        let maker = self.maker();
        let mut slot = maker.word(&token_of(word));
        if self.pairs {
            maker.take_pairs(&mut slot);
        }
        self.slot(slot)
    }

    fn row(&mut self, parts: Vec<(u32, Slot)>) -> Compiled {
        let mut row = Vec::new();
        for (position, slot) in parts {
            if let Compiled::Slot(number) = self.slot(slot) {
                row.push((position, number));
            }
        }
        match row.as_slice() {
            [(_, only)] => Compiled::Slot(*only),
            _ => Compiled::Phrase(row),
        }
    }

    /// Exactly these words; `*` in one of them stands for any letters.
    fn phrase(&mut self, text: &str) -> Compiled {
        let mut parts: Vec<(u32, Slot)> = Vec::new();
        let mut from = 0;
        let pieces: Vec<&str> = if text.contains('*') { text.split_whitespace().collect() } else { vec![text] };
        for piece in pieces {
            let maker = self.maker();
            if piece.contains('*') && piece.chars().any(char::is_alphanumeric) {
                let pattern: String = piece.chars().filter(|c| c.is_alphanumeric() || matches!(c, '*' | '-')).collect();
                parts.push((from, maker.pattern(&pattern.to_lowercase())));
                from += 1;
                continue;
            }
            let mut all = Vec::new();
            tokens(piece, &mut all);
            for token in all.iter().filter(|token| token.kind != Kind::Compound) {
                parts.push((from + token.position, maker.exact(token)));
            }
            from = parts.last().map_or(from, |(position, _)| position + 1);
        }
        self.row(parts)
    }

    /// The paragraphs of the documents looked at that hold these words.
    fn bits(&self, compiled: &Compiled) -> tantivy::Result<Bits> {
        let mut bits = self.candidates(compiled)?;
        bits.keep(&self.universe);
        if compiled.is_loose() || bits.is_empty() {
            return Ok(bits);
        }
        let mut positions: FxHashMap<usize, FxHashMap<u32, Vec<u32>>> = FxHashMap::default();
        let mut slots = Vec::new();
        compiled.slots(&mut |slot| slots.push(slot));
        for number in slots {
            if let Some(slot) = self.slots.get(number).filter(|_| !positions.contains_key(&number)) {
                positions.insert(number, self.snapshot.positions(slot, &bits)?);
            }
        }
        let mut found = Bits::none(self.snapshot.len());
        for ordinal in bits.iter() {
            let at = |slot: usize| positions.get(&slot).and_then(|all| all.get(&ordinal)).map_or(&[][..], Vec::as_slice);
            if !compiled.matches(&at).is_empty() {
                found.insert(ordinal);
            }
        }
        Ok(found)
    }

    fn candidates(&self, compiled: &Compiled) -> tantivy::Result<Bits> {
        let all = |parts: &mut dyn Iterator<Item = tantivy::Result<Bits>>| -> tantivy::Result<Bits> {
            let mut bits = self.universe.clone();
            for part in parts {
                bits.keep(&part?);
            }
            Ok(bits)
        };
        match compiled {
            Compiled::Slot(slot) => {
                self.slots.get(*slot).map_or_else(|| Ok(Bits::none(self.snapshot.len())), |slot| self.snapshot.paragraphs(slot))
            }
            Compiled::Phrase(parts) if parts.is_empty() => Ok(Bits::none(self.snapshot.len())),
            Compiled::Phrase(parts) => all(&mut parts.iter().map(|(_, slot)| self.candidates(&Compiled::Slot(*slot)))),
            Compiled::Near(parts, _) => all(&mut parts.iter().map(|part| self.candidates(part))),
            Compiled::Then(pair, _) => all(&mut [&pair.0, &pair.1].into_iter().map(|part| self.candidates(part))),
            Compiled::Any(parts) => {
                let mut bits = Bits::none(self.snapshot.len());
                for part in parts {
                    bits.add(&self.candidates(part)?);
                }
                Ok(bits)
            }
        }
    }

    fn place(&mut self, places: Places) -> Node {
        self.places.push(places);
        Node::Place(self.places.len() - 1)
    }

    /// Where an active coding of one of these codes stands.
    pub fn coded(&mut self, codes: &FxHashSet<CodeId>) -> Node {
        let places = Places::of(self.project, &self.docs, self.snapshot.len(), |placed| self.has_code(placed, codes));
        self.place(places)
    }

    fn has_code(&self, placed: &Placed, codes: &FxHashSet<CodeId>) -> bool {
        let marks = self.project.lookups().marks_on(placed.segment);
        marks.iter().any(|mark| mark.active && codes.contains(&mark.code) && self.counts(mark.coder))
    }

    /// Where a variable's value fits.
    pub fn valued(&mut self, variable: VariableId, fits: &dyn Fn(Option<&str>) -> bool) -> Node {
        let bits = self.values_of_documents(variable, fits);
        if !self.project.lookups().has_segment_values(variable) {
            return Node::Bits(bits);
        }
        let own = |placed: &Placed| self.project.value_on(Holder::Segment(placed.segment), variable).map(|value| fits(Some(value)));
        let places = Places::with_values(self.project, &self.docs, bits, own);
        self.place(places)
    }

    /// Paragraphs of documents whose value fits; where a document has none, what its cases have: those that speak a
    /// paragraph, or those of whom no speaker is known.
    fn values_of_documents(&self, variable: VariableId, fits: &dyn Fn(Option<&str>) -> bool) -> Bits {
        let mut cases: FxHashMap<DocumentId, Vec<(CaseId, &str)>> = FxHashMap::default();
        for case in self.project.cases() {
            if let Some(value) = self.project.value_on(Holder::Case(case.id), variable) {
                case.documents.iter().for_each(|document| cases.entry(*document).or_default().push((case.id, value)));
            }
        }
        let mut bits = Bits::none(self.snapshot.len());
        for doc in &self.docs {
            match (self.project.value_on(Holder::Document(doc.id), variable), cases.get(&doc.id)) {
                (None, Some(cases)) => {
                    for (case, value) in cases.iter().filter(|(_, value)| fits(Some(value))) {
                        let speaker = self.project.case(*case).and_then(|case| case.speaker.as_deref());
                        let _ = value;
                        match speaker {
                            None => bits.insert_range(doc.range.clone()),
                            Some(speaker) => self.speakers(doc, speaker, &mut bits),
                        }
                    }
                }
                (value, _) if fits(value) => bits.insert_range(doc.range.clone()),
                _ => {}
            }
        }
        bits
    }

    fn speakers(&self, doc: &Doc, speaker: &str, bits: &mut Bits) {
        let wanted = tidy(speaker).to_lowercase();
        for (ordinal, paragraph) in doc.range.clone().zip(self.project.text(doc.text).paragraphs()) {
            if paragraph.speaker.as_deref().is_some_and(|speaker| tidy(speaker).to_lowercase() == wanted) {
                bits.insert(ordinal);
            }
        }
    }

    fn filter(&mut self, filter: &Filter) -> Planned<Node> {
        match &filter.what {
            What::Document => {
                let wanted = tidy(&filter.value).to_lowercase();
                let named = |id: DocumentId| {
                    self.project
                        .document(id)
                        .is_some_and(|row| row.label.to_lowercase() == wanted || tidy(&row.name).to_lowercase() == wanted)
                };
                let known = || self.project.documents().flat_map(|row| [row.label.as_str(), row.name.as_str()]);
                self.documents(filter, named, &mut known())
            }
            What::Group => {
                let wanted = tidy(&filter.value).to_lowercase();
                let group = |id: DocumentId| self.project.document(id).and_then(|row| row.group.as_deref());
                let named = |id: DocumentId| group(id).is_some_and(|group| tidy(group).to_lowercase() == wanted);
                self.documents(filter, named, &mut self.project.documents().filter_map(|row| row.group.as_deref()))
            }
            What::Speaker => {
                let mut bits = Bits::none(self.snapshot.len());
                self.docs.iter().for_each(|doc| self.speakers(doc, &filter.value, &mut bits));
                if bits.is_empty() {
                    let texts = self.project.documents().map(|document| self.project.text(document.text));
                    let known: FxHashSet<&str> =
                        texts.flat_map(|text| text.paragraphs().iter().filter_map(|p| p.speaker.as_deref())).collect();
                    let wanted = tidy(&filter.value).to_lowercase();
                    if !known.iter().any(|name| tidy(name).to_lowercase() == wanted) {
                        return Err(unknown(filter, &mut known.into_iter()));
                    }
                }
                Ok(Node::Bits(bits))
            }
            What::Coder => {
                let coder = self.coder(filter)?;
                let of =
                    |placed: &Placed| self.project.lookups().marks_on(placed.segment).iter().any(|mark| mark.active && mark.coder == coder);
                let places = Places::of(self.project, &self.docs, self.snapshot.len(), of);
                Ok(self.place(places))
            }
            What::Code => {
                let codes = self.codes(filter)?;
                self.carry(&codes);
                Ok(self.coded(&codes))
            }
            What::Coded | What::Uncoded => {
                let of = |placed: &Placed| {
                    self.project.lookups().marks_on(placed.segment).iter().any(|mark| mark.active && self.counts(mark.coder))
                };
                let mut places = Places::of(self.project, &self.docs, self.snapshot.len(), of);
                // A segment is coded by its own codings, not by what overlaps it.
                places
                    .segments
                    .retain(|segment| self.project.lookups().marks_on(*segment).iter().any(|mark| mark.active && self.counts(mark.coder)));
                let node = self.place(places);
                if filter.what == What::Coded {
                    return Ok(node);
                }
                self.units = true;
                Ok(Node::Not(Box::new(node)))
            }
            What::Variable(name) => self.variable(filter, name),
        }
    }

    fn documents(&self, filter: &Filter, named: impl Fn(DocumentId) -> bool, known: &mut dyn Iterator<Item = &str>) -> Planned<Node> {
        let mut bits = Bits::none(self.snapshot.len());
        self.docs.iter().filter(|doc| named(doc.id)).for_each(|doc| bits.insert_range(doc.range.clone()));
        if !self.project.documents().any(|document| named(document.id)) {
            return Err(unknown(filter, known));
        }
        Ok(Node::Bits(bits))
    }

    fn coder(&self, filter: &Filter) -> Planned<CoderId> {
        let wanted = tidy(&filter.value).to_lowercase();
        let found = self.project.coders().find(|coder| tidy(&coder.name).to_lowercase() == wanted);
        found.map(|coder| coder.id).ok_or_else(|| unknown(filter, &mut self.project.coders().map(|coder| coder.name.as_str())))
    }

    /// The codes meant by a path or the end of one, with all under them.
    fn codes(&self, filter: &Filter) -> Planned<FxHashSet<CodeId>> {
        let steps = tree::steps(&filter.value);
        let mut found: Vec<CodeId> = tree::find(self.project, &steps).filter(|_| !steps.is_empty()).into_iter().collect();
        if found.is_empty() {
            found = tree::find_ending(self.project, &steps);
        }
        if found.is_empty() {
            let lower: Vec<String> = steps.iter().map(|step| step.to_lowercase()).collect();
            let ends = |code: &CodeId| {
                let path = tree::steps(&tree::path(self.project, *code));
                !lower.is_empty()
                    && path.len() >= lower.len()
                    && path.iter().rev().zip(lower.iter().rev()).all(|(a, b)| a.to_lowercase() == *b)
            };
            found = tree::walk(self.project).into_iter().filter(ends).collect();
        }
        if found.is_empty() {
            return Err(unknown(filter, &mut self.project.codes().map(|code| code.name.as_str())));
        }
        Ok(found.into_iter().flat_map(|code| tree::subtree(self.project, code)).collect())
    }

    /// Notes whose segments carry a code that is asked for.
    fn carry(&mut self, codes: &FxHashSet<CodeId>) {
        if self.negative {
            return;
        }
        let mut found = self.carriers.take().unwrap_or_default();
        for doc in &self.docs {
            let all = self.project.lookups().segments_in(doc.id, doc.text);
            found.extend(all.iter().filter(|placed| self.has_code(placed, codes)).map(|placed| placed.segment));
        }
        self.carriers = Some(found);
    }

    fn combine(&mut self, combine: &Combine) -> Planned<Node> {
        let (left, right) = (self.codes(&combine.left)?, self.codes(&combine.right)?);
        let (is_left, is_right) = (|placed: &Placed| self.has_code(placed, &left), |placed: &Placed| self.has_code(placed, &right));
        let how = (combine.ordered, combine.within);
        let places = Places::combined(self.project, &self.docs, self.snapshot.len(), [&is_left, &is_right], how);
        if !self.negative {
            self.carriers.get_or_insert_default().extend(places.segments.iter().copied());
        }
        Ok(self.place(places))
    }

    fn variable(&mut self, filter: &Filter, name: &str) -> Planned<Node> {
        let wanted = tidy(name).to_lowercase();
        let Some(variable) = self.project.variables().find(|row| tidy(&row.name).to_lowercase() == wanted).map(|row| row.id) else {
            let place = filter.place.0.start..(filter.place.0.start + name.len()).min(filter.place.0.end);
            let problem = Problem::at(place, say!("variable-unknown", name = name));
            let names =
                ["doc", "code", "speaker", "coder", "group"].into_iter().chain(self.project.variables().map(|row| row.name.as_str()));
            return Err(match super::suggest::nearest(name, names) {
                Some(near) => problem.hint(say!("did-you-mean", name = near)),
                None => problem.hint(say!("search-variable-hint")),
            });
        };
        if filter.value.is_empty() {
            return Ok(self.valued(variable, &|value| value.is_none_or(str::is_empty)));
        }
        let lower = filter.value.to_lowercase();
        let fits = move |value: Option<&str>| value.is_some_and(|value| lies_under(&value.to_lowercase(), &lower));
        let all = || self.project.values().filter(|row| row.variable == variable).map(|row| row.value.as_str());
        if !all().any(|value| fits(Some(value))) {
            let steps: Vec<String> = all().flat_map(tree::steps).collect();
            return Err(unknown(filter, &mut steps.iter().map(String::as_str)));
        }
        Ok(self.valued(variable, &fits))
    }
}

fn asks_for_codes(expr: &Expr) -> bool {
    match expr {
        Expr::All | Expr::Words(_) => false,
        Expr::Filter(filter) => matches!(filter.what, What::Code | What::Coded | What::Uncoded),
        Expr::Combine(_) => true,
        Expr::And(parts) | Expr::Or(parts) => parts.iter().any(asks_for_codes),
        Expr::Not(part) => asks_for_codes(part),
    }
}

/// A filter's value that no one knows.
fn unknown(filter: &Filter, known: &mut dyn Iterator<Item = &str>) -> Problem {
    let value = filter.value.as_str();
    let message = match &filter.what {
        What::Document => say!("document-unknown", name = value),
        What::Code => say!("code-unknown", path = value),
        What::Speaker => say!("search-speaker-unknown", name = value),
        What::Coder => say!("search-coder-unknown", name = value),
        What::Group => say!("search-group-unknown", name = value),
        What::Variable(name) => say!("search-value-unknown", value = value, variable = name),
        What::Coded | What::Uncoded => say!("search-is-unknown", value = value),
    };
    let last = tree::steps(value).pop().unwrap_or_default();
    let problem = Problem::at(filter.place.0.clone(), message);
    let names: Vec<&str> = known.collect();
    match super::suggest::nearest(&last, names.iter().copied()) {
        Some(near) => problem.hint(say!("did-you-mean", name = near)),
        None if names.is_empty() => problem.hint(say!("search-unknown-none")),
        None => {
            let mut names: Vec<&str> = names;
            names.sort_unstable();
            names.dedup();
            let few: Vec<String> = names.iter().take(6).map(|name| format!("»{name}«")).collect();
            problem.hint(say!("search-unknown-hint", names = few.join(", ")))
        }
    }
}
