//! Filters of a plan: names become rows of the project, and rows become paragraphs and places.

use super::super::ast::{Combine, Filter, What};
use super::super::bits::Bits;
use super::super::places::Places;
use super::super::problem::Problem;
use super::super::suggest::nearest;
use super::{Doc, Node, Plan, Planned};
use crate::model::lookups::Placed;
use crate::model::scope::lies_under;
use crate::model::{CaseId, CodeId, CoderId, DocumentId, Holder, Made, SegmentId, VariableId, tree};
use crate::say;
use crate::text::normalise::tidy;
use rustc_hash::{FxHashMap, FxHashSet};

impl Plan<'_> {
    /// Where an active coding of one of these codes stands.
    pub fn coded(&mut self, codes: &FxHashSet<CodeId>) -> Node {
        let places =
            Places::of(self.project, &self.docs, self.snapshot.len(), |placed| self.has_code(placed, codes));
        self.place(places)
    }

    fn has_code(&self, placed: &Placed, codes: &FxHashSet<CodeId>) -> bool {
        let marks = &placed.marks;
        marks.iter().any(|mark| mark.active && codes.contains(&mark.code) && self.counts(mark.coder))
    }

    /// Where a variable's value fits.
    pub fn valued(&mut self, variable: VariableId, fits: &dyn Fn(Option<&str>) -> bool) -> Node {
        let bits = self.values_of_documents(variable, fits);
        if !self.project.lookups().has_segment_values(variable) {
            return Node::Bits(bits);
        }
        let own = |placed: &Placed| {
            self.project.value_on(Holder::Segment(placed.segment), variable).map(|value| fits(Some(value)))
        };
        let places = Places::with_values(self.project, &self.docs, bits, own);
        self.place(places)
    }

    /// Paragraphs of documents whose value fits; where a document has none, what its cases have: those that speak a
    /// paragraph, or those of whom no speaker is known.
    fn values_of_documents(&self, variable: VariableId, fits: &dyn Fn(Option<&str>) -> bool) -> Bits {
        let mut cases: FxHashMap<DocumentId, Vec<(CaseId, &str)>> = FxHashMap::default();
        for case in self.project.cases() {
            if let Some(value) = self.project.value_on(Holder::Case(case.id), variable) {
                case.documents
                    .iter()
                    .for_each(|document| cases.entry(*document).or_default().push((case.id, value)));
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

    pub(super) fn filter(&mut self, filter: &Filter) -> Planned<Node> {
        match &filter.what {
            What::Document => {
                let wanted = tidy(&filter.value).to_lowercase();
                let named = |id: DocumentId| {
                    self.project.document(id).is_some_and(|row| {
                        row.label.to_lowercase() == wanted || tidy(&row.name).to_lowercase() == wanted
                    })
                };
                let known =
                    || self.project.documents().flat_map(|row| [row.label.as_str(), row.name.as_str()]);
                self.documents(filter, named, &mut known())
            }
            What::Group => {
                let wanted = tidy(&filter.value).to_lowercase();
                let group = |id: DocumentId| self.project.document(id).and_then(|row| row.group.as_deref());
                let named =
                    |id: DocumentId| group(id).is_some_and(|group| tidy(group).to_lowercase() == wanted);
                self.documents(
                    filter,
                    named,
                    &mut self.project.documents().filter_map(|row| row.group.as_deref()),
                )
            }
            What::Speaker => {
                let mut bits = Bits::none(self.snapshot.len());
                self.docs.iter().for_each(|doc| self.speakers(doc, &filter.value, &mut bits));
                if bits.is_empty() {
                    let texts = self.project.documents().map(|document| self.project.text(document.text));
                    let known: FxHashSet<&str> = texts
                        .flat_map(|text| text.paragraphs().iter().filter_map(|p| p.speaker.as_deref()))
                        .collect();
                    let wanted = tidy(&filter.value).to_lowercase();
                    if !known.iter().any(|name| tidy(name).to_lowercase() == wanted) {
                        return Err(unknown(filter, &mut known.into_iter()));
                    }
                }
                Ok(Node::Bits(bits))
            }
            What::Coder => {
                let coder = self.coder(filter)?;
                let of = |placed: &Placed| placed.marks.iter().any(|mark| mark.active && mark.coder == coder);
                let places = Places::of(self.project, &self.docs, self.snapshot.len(), of);
                Ok(self.place(places))
            }
            What::Code => {
                let codes = self.codes(filter)?;
                self.carry(&codes);
                Ok(self.coded(&codes))
            }
            What::Coded | What::Uncoded => {
                let of =
                    |placed: &Placed| placed.marks.iter().any(|mark| mark.active && self.counts(mark.coder));
                let mut places = Places::of(self.project, &self.docs, self.snapshot.len(), of);
                // A segment is coded by its own codings, not by what overlaps it.
                places.segments.retain(|segment| {
                    self.project.marks_on(*segment).iter().any(|mark| mark.active && self.counts(mark.coder))
                });
                let node = self.place(places);
                if filter.what == What::Coded {
                    return Ok(node);
                }
                self.units = true;
                Ok(Node::Not(Box::new(node)))
            }
            What::FromHits => Ok(self.made(Made::Hits)),
            // Put in before a query is planned; one that is still here is not known.
            What::Saved => Err(super::super::saved::unknown(self.project, filter)),
            What::Variable(name) => self.variable(filter, name),
        }
    }

    /// Where something is coded in this way. As with `is:coded`: a segment's own codings, not those of what overlaps it.
    pub fn made(&mut self, made: Made) -> Node {
        let mut places = Places::of(self.project, &self.docs, self.snapshot.len(), |placed| {
            self.is_made(placed.segment, made)
        });
        places.segments.retain(|segment| self.is_made(*segment, made));
        self.place(places)
    }

    fn is_made(&self, segment: SegmentId, made: Made) -> bool {
        let marks = self.project.marks_on(segment);
        let so = |coding| self.project.coding(coding).is_some_and(|row| row.origin.made() == made);
        marks.iter().any(|mark| mark.active && self.counts(mark.coder) && so(mark.coding))
    }

    fn documents(
        &self,
        filter: &Filter,
        named: impl Fn(DocumentId) -> bool,
        known: &mut dyn Iterator<Item = &str>,
    ) -> Planned<Node> {
        let mut bits = Bits::none(self.snapshot.len());
        self.docs.iter().filter(|doc| named(doc.id)).for_each(|doc| bits.insert_range(doc.range.clone()));
        if !self.project.documents().any(|document| named(document.id)) {
            return Err(unknown(filter, known));
        }
        Ok(Node::Bits(bits))
    }

    pub(super) fn coder(&self, filter: &Filter) -> Planned<CoderId> {
        let wanted = tidy(&filter.value).to_lowercase();
        let found = self.project.coders().find(|coder| tidy(&coder.name).to_lowercase() == wanted);
        found
            .map(|coder| coder.id)
            .ok_or_else(|| unknown(filter, &mut self.project.coders().map(|coder| coder.name.as_str())))
    }

    /// The codes meant by a path or the end of one, with all under them.
    pub(super) fn codes(&self, filter: &Filter) -> Planned<FxHashSet<CodeId>> {
        let steps = tree::steps(&filter.value);
        let mut found: Vec<CodeId> =
            tree::find(self.project, &steps).filter(|_| !steps.is_empty()).into_iter().collect();
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
            found.extend(
                all.iter().filter(|placed| self.has_code(placed, codes)).map(|placed| placed.segment),
            );
        }
        self.carriers = Some(found);
    }

    pub(super) fn combine(&mut self, combine: &Combine) -> Planned<Node> {
        let (left, right) = (self.codes(&combine.left)?, self.codes(&combine.right)?);
        let (is_left, is_right) =
            (|placed: &Placed| self.has_code(placed, &left), |placed: &Placed| self.has_code(placed, &right));
        let how = (combine.ordered, combine.within);
        let places =
            Places::combined(self.project, &self.docs, self.snapshot.len(), [&is_left, &is_right], how);
        if !self.negative {
            self.carriers.get_or_insert_default().extend(places.segments.iter().copied());
        }
        Ok(self.place(places))
    }

    fn variable(&mut self, filter: &Filter, name: &str) -> Planned<Node> {
        let wanted = tidy(name).to_lowercase();
        let Some(variable) =
            self.project.variables().find(|row| tidy(&row.name).to_lowercase() == wanted).map(|row| row.id)
        else {
            let place = filter.place.0.start..(filter.place.0.start + name.len()).min(filter.place.0.end);
            let problem = Problem::unknown(place, say!("variable-unknown", name = name));
            let names = ["doc", "code", "speaker", "coder", "group"]
                .into_iter()
                .chain(self.project.variables().map(|row| row.name.as_str()));
            return Err(match nearest(name, names) {
                Some(near) => problem.hint(say!("did-you-mean", name = near)),
                None => problem.hint(say!("search-variable-hint")),
            });
        };
        if filter.value.is_empty() {
            return Ok(self.valued(variable, &|value| value.is_none_or(str::is_empty)));
        }
        let lower = filter.value.to_lowercase();
        let fits =
            move |value: Option<&str>| value.is_some_and(|value| lies_under(&value.to_lowercase(), &lower));
        let all =
            || self.project.values().filter(|row| row.variable == variable).map(|row| row.value.as_str());
        if !all().any(|value| fits(Some(value))) {
            let steps: Vec<String> = all().flat_map(tree::steps).collect();
            return Err(unknown(filter, &mut steps.iter().map(String::as_str)));
        }
        Ok(self.valued(variable, &fits))
    }
}

/// A filter's value that no one knows.
pub(in crate::index) fn unknown(filter: &Filter, known: &mut dyn Iterator<Item = &str>) -> Problem {
    let value = filter.value.as_str();
    let message = match &filter.what {
        What::Document => say!("document-unknown", name = value),
        What::Code => say!("code-unknown", path = value),
        What::Speaker => say!("search-speaker-unknown", name = value),
        What::Coder => say!("search-coder-unknown", name = value),
        What::Group => say!("search-group-unknown", name = value),
        What::Variable(name) => say!("search-value-unknown", value = value, variable = name),
        What::Saved => say!("search-saved-unknown", name = value),
        What::Coded | What::Uncoded | What::FromHits => say!("search-is-unknown", value = value),
    };
    let last = tree::steps(value).pop().unwrap_or_default();
    let problem = Problem::unknown(filter.place.0.clone(), message);
    let names: Vec<&str> = known.collect();
    match nearest(&last, names.iter().copied()) {
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
