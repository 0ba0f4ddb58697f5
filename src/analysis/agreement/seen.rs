//! What each coder put where, made ready for comparing: the common documents, the given units, the found segments.

use super::SHARE;
use crate::analysis::Input;
use crate::model::{CodeId, CoderId, DocumentId, Project, SegmentId, tree};
use crate::text::Span;
use rustc_hash::FxHashMap;

/// One coding by one of the coders compared; code and coder by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Put {
    /// The document.
    pub document: DocumentId,
    /// The segment.
    pub segment: SegmentId,
    /// Its bytes.
    pub span: Span,
    /// Place of the code.
    pub code: usize,
    /// Place of the coder.
    pub coder: usize,
}

/// A given unit and the codes each coder put on it, sorted.
pub type GivenUnit = (SegmentId, Vec<Vec<usize>>);

/// What the coders put.
pub struct Seen {
    /// The coders compared.
    pub coders: Vec<CoderId>,
    /// The codes that any of them used in the common documents, in tree order.
    pub codes: Vec<CodeId>,
    /// Common documents in which coding units are marked.
    pub given: Vec<DocumentId>,
    /// Common documents in which the coders found their own segments.
    pub free: Vec<DocumentId>,
    /// The given units that at least one of them coded.
    pub units: Vec<GivenUnit>,
    /// All codings in the common documents, in the order of documents and of the text.
    pub puts: Vec<Put>,
}

/// True when two spans cover the same place: what they share is at least the set share of what they cover together.
pub fn same_place(a: Span, b: Span) -> bool {
    let shared = a.shared(b).map_or(0, Span::len);
    let together = a.len() + b.len() - shared;
    shared > 0 && shared * 100 >= together * SHARE
}

impl Seen {
    /// Over the scope of an analysis.
    pub fn of(input: &Input) -> Self {
        let project = input.project;
        let order: FxHashMap<CodeId, usize> =
            tree::walk(project).into_iter().enumerate().map(|(at, code)| (code, at)).collect();
        let mut all: Vec<(CoderId, CodeId, Put)> = Vec::new();
        let wanted = &input.scope.coders;
        input.scope.pairs(project, input.hits, |pair| {
            let codings = project
                .codings_on(pair.segment)
                .filter(|coding| coding.code == pair.code && coding.is_active());
            for coding in codings.filter(|coding| wanted.is_empty() || wanted.contains(&coding.coder)) {
                let put = Put {
                    document: pair.document,
                    segment: pair.segment,
                    span: pair.span,
                    code: 0,
                    coder: 0,
                };
                all.push((coding.coder, coding.code, put));
            }
        });
        let mut coders: Vec<CoderId> = wanted.clone();
        if coders.is_empty() {
            coders = project
                .coders()
                .map(|row| row.id)
                .filter(|id| all.iter().any(|(coder, _, _)| coder == id))
                .collect();
        }
        coders.dedup();
        let common = |document: &DocumentId| {
            coders
                .iter()
                .all(|coder| all.iter().any(|(other, _, put)| other == coder && put.document == *document))
        };
        let documents: Vec<DocumentId> = input.scope.documents(project).into_iter().filter(common).collect();
        all.retain(|(_, _, put)| documents.contains(&put.document));
        let mut codes: Vec<CodeId> = all.iter().map(|(_, code, _)| *code).collect();
        codes.sort_by_key(|code| order.get(code).copied());
        codes.dedup();
        let places: FxHashMap<CodeId, usize> =
            codes.iter().enumerate().map(|(at, code)| (*code, at)).collect();
        let place = |(coder, code, put): &(CoderId, CodeId, Put)| {
            let coder = coders.iter().position(|other| other == coder)?;
            Some(Put { coder, code: places.get(code).copied()?, ..*put })
        };
        let puts: Vec<Put> = all.iter().filter_map(place).collect();
        let marked = |document: DocumentId| -> Vec<SegmentId> {
            let text = project.document(document).map(|row| row.text);
            let here = text.map_or(&[][..], |text| project.lookups().segments_in(document, text));
            here.iter()
                .map(|placed| placed.segment)
                .filter(|id| project.segment(*id).is_some_and(|row| row.unit))
                .collect()
        };
        let (given, free) = documents.into_iter().partition(|document| !marked(*document).is_empty());
        let mut seen = Self { coders, codes, given, free, units: Vec::new(), puts };
        let mut on: FxHashMap<SegmentId, Vec<Vec<usize>>> = FxHashMap::default();
        for put in &seen.puts {
            let by_coder = on.entry(put.segment).or_insert_with(|| vec![Vec::new(); seen.coders.len()]);
            by_coder.get_mut(put.coder).into_iter().for_each(|codes| codes.push(put.code));
        }
        on.values_mut().flatten().for_each(|codes| codes.sort_unstable());
        let units = seen.given.iter().flat_map(|document| marked(*document));
        seen.units = units.filter_map(|segment| Some((segment, on.get(&segment)?.clone()))).collect();
        seen
    }

    /// The names of the coders.
    pub fn names(&self, project: &Project) -> Vec<String> {
        self.coders
            .iter()
            .map(|id| project.coder(*id).map_or_else(|| id.to_string(), |row| row.name.clone()))
            .collect()
    }

    /// The code at a place.
    pub fn code(&self, place: usize) -> Option<CodeId> {
        self.codes.get(place).copied()
    }

    /// The codings in one document.
    pub fn puts_in(&self, document: DocumentId) -> impl Iterator<Item = &Put> {
        self.puts.iter().filter(move |put| put.document == document)
    }

    /// The places where the coders differ, in the order of documents and of the text, with what each put there.
    pub fn differing(&self, input: &Input) -> Vec<GivenUnit> {
        let differ = |by_coder: &[Vec<usize>]| by_coder.windows(2).any(|pair| pair.first() != pair.last());
        let mut found = Vec::new();
        for document in input.scope.documents(input.project) {
            if self.given.contains(&document) {
                let here =
                    |id: SegmentId| input.project.segment(id).is_some_and(|row| row.document == document);
                found.extend(
                    self.units.iter().filter(|(id, by_coder)| here(*id) && differ(by_coder)).cloned(),
                );
            } else if self.free.contains(&document) {
                let mut listed: Vec<Span> = Vec::new();
                let puts: Vec<&Put> = self.puts_in(document).collect();
                for put in &puts {
                    // What covers the same place begins and ends near it; the list is in the order of the text.
                    let reach = put.span.len();
                    let near = |other: &&&Put| {
                        other.span.start + reach >= put.span.start && other.span.start <= put.span.end
                    };
                    let mut by_coder: Vec<Vec<usize>> = vec![Vec::new(); self.coders.len()];
                    for other in puts.iter().filter(near).filter(|other| same_place(put.span, other.span)) {
                        by_coder.get_mut(other.coder).into_iter().for_each(|codes| codes.push(other.code));
                    }
                    by_coder.iter_mut().for_each(|codes| {
                        codes.sort_unstable();
                        codes.dedup();
                    });
                    if differ(&by_coder) && !listed.iter().rev().any(|span| same_place(*span, put.span)) {
                        listed.push(put.span);
                        found.push((put.segment, by_coder));
                    }
                }
            }
        }
        found
    }
}
