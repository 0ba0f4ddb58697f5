//! What panes and analyses would otherwise scan a map for, kept along with every change.
//!
//! The law: after any history the lookups are equal to those computed anew from the rows ([`Lookups::of`]).

use super::row::refs_of;
use super::*;
use crate::text::Span;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A segment in the order of its text: earlier first, and of two that begin together the longer first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its bytes.
    pub span: Span,
    /// The segment.
    pub segment: SegmentId,
    /// The codings on it, in the order of their ids. They lie here and not in a map of their own: a count over a project
    /// then reads memory from one end to the other.
    pub marks: Marks,
}

/// The marks of a segment; nearly always one.
pub type Marks = SmallVec<[Mark; 1]>;

impl Placed {
    fn new(row: &Segment, marks: Marks) -> Self {
        Self { span: row.span, segment: row.id, marks }
    }

    fn key(&self) -> Key {
        (self.span.start, Reverse(self.span.end), self.segment)
    }
}

/// What segments of a text are sorted by.
type Key = (usize, Reverse<usize>, SegmentId);

fn key(row: &Segment) -> Key {
    (row.span.start, Reverse(row.span.end), row.id)
}

/// What a count needs to know of a coding, beside its segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The coding.
    pub coding: CodingId,
    /// Its code.
    pub code: CodeId,
    /// Its coder.
    pub coder: CoderId,
    /// False when it is set aside.
    pub active: bool,
    /// How it came to be.
    pub made: Made,
}

/// Derived from the rows; never stored, never compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lookups {
    pub(crate) segments_in: FxHashMap<(DocumentId, TextId), Vec<Placed>>,
    pub(crate) codings_of: FxHashMap<CodeId, Vec<CodingId>>,
    pub(crate) set_aside: BTreeSet<CodingId>,
    pub(crate) from_hits: BTreeSet<CodingId>,
    pub(crate) children: FxHashMap<Option<CodeId>, Vec<CodeId>>,
    pub(crate) memos_on: FxHashMap<Target, Vec<MemoId>>,
    pub(crate) values_on: FxHashMap<Holder, Vec<ValueId>>,
    pub(crate) segment_values: FxHashMap<VariableId, u32>,
    pub(crate) document_order: Vec<DocumentId>,
    /// Who has a name that only one of its kind may have; two only while a change that brings the second is checked.
    named: FxHashMap<(Among, String), Vec<Ref>>,
    needed: FxHashMap<Ref, u32>,
    /// Marks of segments that are not there: within one command a coding may come before its segment, or go after it.
    homeless: FxHashMap<SegmentId, Marks>,
}

/// Among whom a name is unique.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Among {
    /// The codes under one.
    Codes(Option<CodeId>),
    /// The labels of documents.
    Documents,
    /// The cases.
    Cases,
}

/// Puts `item` into a sorted list, or takes it out.
fn place<T: Ord>(list: &mut Vec<T>, item: T, add: bool) {
    match (list.binary_search(&item), add) {
        (Err(at), true) => list.insert(at, item),
        (Ok(at), false) => {
            list.remove(at);
        }
        _ => {}
    }
}

/// [`place`] within a map of lists; empty lists go.
fn place_in<K: std::hash::Hash + Eq + Clone, T: Ord>(
    map: &mut FxHashMap<K, Vec<T>>,
    key: &K,
    item: T,
    add: bool,
) {
    place(map.entry(key.clone()).or_default(), item, add);
    if map.get(key).is_some_and(Vec::is_empty) {
        map.remove(key);
    }
}

impl Lookups {
    /// Computed anew from all rows.
    pub fn of(project: &Project) -> Self {
        let mut lookups = Self::default();
        // The rows come in the order of their ids, so these lists are sorted as they are filled.
        for coding in project.codings() {
            lookups.homeless.entry(coding.segment).or_default().push(mark(coding));
            lookups.codings_of.entry(coding.code).or_default().push(coding.id);
            lookups.note_rare(coding, true);
        }
        for segment in project.segments() {
            let marks = lookups.homeless.remove(&segment.id).unwrap_or_default();
            lookups
                .segments_in
                .entry((segment.document, segment.text))
                .or_default()
                .push(Placed::new(segment, marks));
        }
        lookups.homeless.shrink_to_fit();
        lookups.segments_in.values_mut().for_each(|list| list.sort_unstable_by_key(Placed::key));
        for code in project.codes() {
            lookups.children.entry(code.parent).or_default().push(code.id);
            lookups.name_code(code, true);
        }
        project.documents().for_each(|row| lookups.name_document(row, true));
        project.cases().for_each(|row| lookups.name_case(row, true));
        let codes = &project.codes;
        lookups
            .children
            .values_mut()
            .for_each(|list| list.sort_by(|a, b| code_key(codes, *a).cmp(&code_key(codes, *b))));
        for memo in project.memos() {
            lookups.memos_on.entry(memo.target).or_default().push(memo.id);
        }
        for value in project.values() {
            lookups.values_on.entry(value.holder).or_default().push(value.id);
            if matches!(value.holder, Holder::Segment(_)) {
                *lookups.segment_values.entry(value.variable).or_default() += 1;
            }
        }
        lookups.document_order = project.documents().map(|document| document.id).collect();
        let documents = &project.documents;
        lookups.document_order.sort_by(|a, b| document_key(documents, *a).cmp(&document_key(documents, *b)));
        let needed = &mut lookups.needed;
        // Not through `as_changes`, which would clone every row of a project of 100 000 codings at every opening.
        project.each_ref(&mut |to| *needed.entry(to).or_insert(0) += 1);
        lookups
    }

    /// Follows one change that was just set.
    pub(crate) fn follow(
        &mut self,
        change: &Change,
        codes: &BTreeMap<CodeId, Code>,
        documents: &BTreeMap<DocumentId, Document>,
        segments: &BTreeMap<SegmentId, Segment>,
    ) {
        refs_of(change, true, &mut |to| *self.needed.entry(to).or_default() += 1);
        refs_of(change, false, &mut |to| {
            if let Some(count) = self.needed.get_mut(&to) {
                *count = count.saturating_sub(1);
                if *count == 0 {
                    self.needed.remove(&to);
                }
            }
        });
        match change {
            Change::Segment(delta) => {
                delta.before.iter().for_each(|row| self.place_segment(row, false));
                delta.after.iter().for_each(|row| self.place_segment(row, true));
            }
            Change::Coding(delta) => {
                delta.before.iter().for_each(|row| self.place_coding(row, segments.get(&row.segment), false));
                delta.after.iter().for_each(|row| self.place_coding(row, segments.get(&row.segment), true));
            }
            Change::Code(delta) => {
                let id = delta.after.as_ref().or(delta.before.as_ref()).map(|row| row.id);
                let Some(id) = id else { return };
                if let Some(row) = &delta.before {
                    self.name_code(row, false);
                    if let Some(list) = self.children.get_mut(&row.parent) {
                        list.retain(|other| *other != id);
                        if list.is_empty() {
                            self.children.remove(&row.parent);
                        }
                    }
                }
                if let Some(row) = &delta.after {
                    self.name_code(row, true);
                    let list = self.children.entry(row.parent).or_default();
                    let at =
                        list.partition_point(|other| code_key(codes, *other) < (row.order.as_str(), row.id));
                    list.insert(at, id);
                }
            }
            Change::Memo(delta) => {
                delta.before.iter().for_each(|row| place_in(&mut self.memos_on, &row.target, row.id, false));
                delta.after.iter().for_each(|row| place_in(&mut self.memos_on, &row.target, row.id, true));
            }
            Change::Value(delta) => {
                delta.before.iter().for_each(|row| self.place_value(row, false));
                delta.after.iter().for_each(|row| self.place_value(row, true));
            }
            Change::Document(delta) => {
                delta.before.iter().for_each(|row| self.name_document(row, false));
                delta.after.iter().for_each(|row| self.name_document(row, true));
                if let Some(row) = &delta.before {
                    self.document_order.retain(|id| *id != row.id);
                }
                if let Some(row) = &delta.after {
                    let at = self
                        .document_order
                        .partition_point(|id| document_key(documents, *id) < (row.order.as_str(), row.id));
                    self.document_order.insert(at, row.id);
                }
            }
            Change::Case(delta) => {
                delta.before.iter().for_each(|row| self.name_case(row, false));
                delta.after.iter().for_each(|row| self.name_case(row, true));
            }
            // The other kinds are looked up by their ids only.
            _ => {}
        }
    }

    fn place_segment(&mut self, row: &Segment, add: bool) {
        let place = (row.document, row.text);
        let list = self.segments_in.entry(place).or_default();
        match (list.binary_search_by_key(&key(row), Placed::key), add) {
            (Err(at), true) => {
                list.insert(at, Placed::new(row, self.homeless.remove(&row.id).unwrap_or_default()))
            }
            (Ok(at), false) => {
                let marks = list.remove(at).marks;
                if !marks.is_empty() {
                    self.homeless.insert(row.id, marks);
                }
            }
            _ => {}
        }
        if list.is_empty() {
            self.segments_in.remove(&place);
        }
    }

    fn place_coding(&mut self, row: &Coding, segment: Option<&Segment>, add: bool) {
        place_in(&mut self.codings_of, &row.code, row.id, add);
        self.note_rare(row, add);
        let place = segment.and_then(|segment| {
            Some((segment, self.segments_in.get_mut(&(segment.document, segment.text))?))
        });
        let placed = place.and_then(|(segment, list)| {
            list.binary_search_by_key(&key(segment), Placed::key).ok().and_then(|at| list.get_mut(at))
        });
        let list = match placed {
            Some(placed) => &mut placed.marks,
            None => self.homeless.entry(row.segment).or_default(),
        };
        match (list.binary_search_by_key(&row.id, |other| other.coding), add) {
            (Err(at), true) => list.insert(at, mark(row)),
            (Ok(at), false) => {
                list.remove(at);
            }
            _ => {}
        }
        if list.is_empty() {
            self.homeless.remove(&row.segment);
        }
    }

    /// Keeps the lists of the few codings that every table's notes speak of.
    fn note_rare(&mut self, row: &Coding, add: bool) {
        let mut note = |list: fn(&mut Self) -> &mut BTreeSet<CodingId>| match add {
            true => list(self).insert(row.id),
            false => list(self).remove(&row.id),
        };
        if !row.is_active() {
            note(|lookups| &mut lookups.set_aside);
        }
        if row.origin.made() == Made::Hits {
            note(|lookups| &mut lookups.from_hits);
        }
    }

    fn name_code(&mut self, row: &Code, add: bool) {
        let key = (Among::Codes(row.parent), tree::same_name(&row.name));
        place_in(&mut self.named, &key, Ref::Code(row.id), add);
    }

    fn name_document(&mut self, row: &Document, add: bool) {
        let key = (Among::Documents, row.label.to_ascii_lowercase());
        place_in(&mut self.named, &key, Ref::Document(row.id), add);
    }

    fn name_case(&mut self, row: &Case, add: bool) {
        let key = (Among::Cases, tree::same_name(&row.name));
        place_in(&mut self.named, &key, Ref::Case(row.id), add);
    }

    /// Another than `own` that has this name.
    pub(crate) fn namesake(&self, among: Among, name: String, own: Ref) -> Option<Ref> {
        let list = self.named.get(&(among, name))?;
        list.iter().copied().find(|other| *other != own)
    }

    fn place_value(&mut self, row: &Value, add: bool) {
        place_in(&mut self.values_on, &row.holder, row.id, add);
        if matches!(row.holder, Holder::Segment(_)) {
            let count = self.segment_values.entry(row.variable).or_default();
            *count = if add { *count + 1 } else { count.saturating_sub(1) };
            if *count == 0 {
                self.segment_values.remove(&row.variable);
            }
        }
    }

    /// True when some row points to `row`.
    pub fn is_needed(&self, row: Ref) -> bool {
        self.needed.contains_key(&row)
    }

    /// How many references lead to `row`.
    pub fn needed_by(&self, row: Ref) -> u32 {
        self.needed.get(&row).copied().unwrap_or(0)
    }

    /// Segments of one version of a document's text, in the order of the text.
    pub fn segments_in(&self, document: DocumentId, text: TextId) -> &[Placed] {
        self.segments_in.get(&(document, text)).map_or(&[], Vec::as_slice)
    }

    /// Every version of every document's text in which some segment lies, with its segments, in no order.
    pub fn segment_lists(&self) -> impl Iterator<Item = (DocumentId, TextId, &[Placed])> {
        self.segments_in.iter().map(|((document, text), list)| (*document, *text, list.as_slice()))
    }

    /// The codings on a segment, as marks.
    pub fn marks_on(&self, segment: &Segment) -> &[Mark] {
        let list = self.segments_in(segment.document, segment.text);
        let placed = list.binary_search_by_key(&key(segment), Placed::key).ok().and_then(|at| list.get(at));
        placed.map_or(&[], |placed| &placed.marks)
    }

    /// The segment that stands exactly there.
    pub fn segment_at(&self, document: DocumentId, text: TextId, span: Span) -> Option<SegmentId> {
        self.segments_at(document, text, span).next()
    }

    /// Every segment that stands exactly there: one in a sound project, two while a change that puts another there is checked.
    pub(crate) fn segments_at(
        &self,
        document: DocumentId,
        text: TextId,
        span: Span,
    ) -> impl Iterator<Item = SegmentId> {
        let list = self.segments_in(document, text);
        let at = list.partition_point(|placed| {
            (placed.span.start, Reverse(placed.span.end)) < (span.start, Reverse(span.end))
        });
        list.iter().skip(at).take_while(move |placed| placed.span == span).map(|placed| placed.segment)
    }

    /// True when some segment has a value of this variable of its own.
    pub fn has_segment_values(&self, variable: VariableId) -> bool {
        self.segment_values.contains_key(&variable)
    }
}

/// What a count needs to know of a coding.
pub(super) fn mark(coding: &Coding) -> Mark {
    Mark {
        coding: coding.id,
        code: coding.code,
        coder: coding.coder,
        active: coding.is_active(),
        made: coding.origin.made(),
    }
}

fn code_key(codes: &BTreeMap<CodeId, Code>, id: CodeId) -> (&str, CodeId) {
    (codes.get(&id).map_or("", |row| row.order.as_str()), id)
}

fn document_key(documents: &BTreeMap<DocumentId, Document>, id: DocumentId) -> (&str, DocumentId) {
    (documents.get(&id).map_or("", |row| row.order.as_str()), id)
}
