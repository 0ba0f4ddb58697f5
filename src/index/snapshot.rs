//! What the index holds at one moment: texts, their paragraphs in order, and the postings of terms.
//!
//! Every paragraph has a number of its own (an *ordinal*), in the order of texts and paragraphs, so that sets of
//! paragraphs are sets of bits and a document is a range. The engine's own document numbers end here.

use super::bits::Bits;
use super::schema::Fields;
use super::slot::Slot;
use super::vocabulary::Vocabulary;
use crate::model::TextId;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::InvertedIndexReader;
use tantivy::postings::{BlockSegmentPostings, Postings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, Searcher, SegmentReader, TERMINATED};

/// A text in the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indexed {
    /// Ordinals of its paragraphs.
    pub range: Range<u32>,
    /// The reading it was indexed under; 0 where its paragraphs are incomplete or mixed.
    pub stamp: u64,
}

/// One part of the index as the engine keeps it.
struct Part {
    /// Ordinal of each engine document; `u32::MAX` for a deleted one.
    ordinals: Vec<u32>,
    has_deleted: bool,
    form: Arc<InvertedIndexReader>,
    lemma: Arc<InvertedIndexReader>,
    repair: Arc<InvertedIndexReader>,
    norms: Option<FieldNormReader>,
}

/// Where the words of a slot stand in some paragraphs: read from the first to the last, so a step forward is enough.
#[derive(Debug, Default)]
pub struct Positions {
    /// Each paragraph, with where its positions begin; in order.
    paragraphs: Vec<(u32, usize)>,
    positions: Vec<u32>,
    at: usize,
}

impl Positions {
    /// Of ordinals with positions, sorted.
    fn of(all: &[(u32, u32)]) -> Self {
        let mut made = Self { paragraphs: Vec::new(), positions: Vec::with_capacity(all.len()), at: 0 };
        for (ordinal, position) in all {
            if made.paragraphs.last().is_none_or(|(last, _)| last != ordinal) {
                made.paragraphs.push((*ordinal, made.positions.len()));
            }
            made.positions.push(*position);
        }
        made
    }

    /// Goes on to a paragraph that lies behind the one before.
    pub fn step(&mut self, ordinal: u32) {
        while self.paragraphs.get(self.at).is_some_and(|(here, _)| *here < ordinal) {
            self.at += 1;
        }
    }

    /// The positions in a paragraph, sorted, if it is the one stepped to.
    pub fn here(&self, ordinal: u32) -> &[u32] {
        let Some((_, from)) = self.paragraphs.get(self.at).filter(|(here, _)| *here == ordinal) else {
            return &[];
        };
        let to = self.paragraphs.get(self.at + 1).map_or(self.positions.len(), |(_, from)| *from);
        self.positions.get(*from..to).unwrap_or(&[])
    }
}

impl Part {
    /// Adds the terms of a field that stand in a living paragraph.
    fn read_terms(&self, reader: &InvertedIndexReader, terms: &mut Vec<Box<str>>) -> Read<()> {
        let mut stream = reader.terms().stream()?;
        while stream.advance() {
            if !self.has_deleted || self.lives(reader, stream.value())? {
                terms.extend(std::str::from_utf8(stream.key()).ok().map(Box::<str>::from));
            }
        }
        Ok(())
    }

    fn lives(&self, reader: &InvertedIndexReader, term: &TermInfo) -> Read<bool> {
        let mut block = reader.read_block_postings_from_terminfo(term, IndexRecordOption::Basic)?;
        while !block.docs().is_empty() {
            if block
                .docs()
                .iter()
                .any(|doc| self.ordinals.get(*doc as usize).is_some_and(|ordinal| *ordinal != u32::MAX))
            {
                return Ok(true);
            }
            block.advance();
        }
        Ok(false)
    }
}

/// The index at one moment.
pub struct Snapshot {
    parts: Vec<Part>,
    /// The texts.
    pub texts: FxHashMap<TextId, Indexed>,
    /// Part and engine document of each ordinal.
    places: Vec<(u32, u32)>,
    vocabulary: OnceLock<Vocabulary>,
    /// Tells snapshots of one process apart.
    pub number: u64,
    segments: BTreeMap<tantivy::index::SegmentId, Option<tantivy::Opstamp>>,
}

type Read<T> = tantivy::Result<T>;

impl Snapshot {
    /// Of a searcher.
    pub fn new(searcher: &Searcher, fields: Fields) -> Read<Self> {
        let mut rows: Vec<(TextId, u64, u32, u32, u64)> = Vec::new();
        let mut parts = Vec::new();
        for (number, reader) in (0_u32..).zip(searcher.segment_readers()) {
            read_rows(reader, number, &mut rows)?;
            parts.push(Part {
                ordinals: vec![u32::MAX; reader.max_doc() as usize],
                has_deleted: reader.has_deletes(),
                form: reader.inverted_index(fields.form)?,
                lemma: reader.inverted_index(fields.lemma)?,
                repair: reader.inverted_index(fields.repair)?,
                norms: reader.get_fieldnorms_reader(fields.form).ok(),
            });
        }
        rows.sort_unstable();
        let mut texts: FxHashMap<TextId, Indexed> = FxHashMap::default();
        let mut places = Vec::with_capacity(rows.len());
        for (ordinal, (text, paragraph, part, doc, stamp)) in (0_u32..).zip(rows) {
            if let Some(at) =
                parts.get_mut(part as usize).and_then(|part| part.ordinals.get_mut(doc as usize))
            {
                *at = ordinal;
            }
            places.push((part, doc));
            let known = texts.entry(text).or_insert(Indexed { range: ordinal..ordinal, stamp });
            // Two writers, or one that died, may leave a paragraph twice or not at all: such a text is indexed anew.
            if known.stamp != stamp || u64::from(ordinal - known.range.start) + 1 != paragraph {
                known.stamp = 0;
            }
            known.range.end = ordinal + 1;
        }
        let segments = searcher.generation().segments().clone();
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        Ok(Self { parts, texts, places, vocabulary: OnceLock::new(), number, segments })
    }

    /// Whether it holds what this searcher holds.
    pub fn is_of(&self, searcher: &Searcher) -> bool {
        self.segments == *searcher.generation().segments()
    }

    /// How many paragraphs there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// The terms that stand in a living paragraph; read from the dictionaries on first use. A dictionary keeps the words of
    /// deleted texts until the engine merges, and what is suggested must not depend on when that was.
    pub fn vocabulary(&self) -> Read<&Vocabulary> {
        if let Some(vocabulary) = self.vocabulary.get() {
            return Ok(vocabulary);
        }
        let (mut forms, mut lemmas) = (Vec::new(), Vec::new());
        for part in &self.parts {
            part.read_terms(&part.form, &mut forms)?;
            part.read_terms(&part.repair, &mut forms)?;
            part.read_terms(&part.lemma, &mut lemmas)?;
        }
        Ok(self.vocabulary.get_or_init(|| Vocabulary::new(forms, lemmas)))
    }

    /// Calls `see` with every reader and every term of a slot that it has.
    fn terms<'a>(
        &'a self,
        slot: &'a Slot,
        see: &mut dyn FnMut(&'a Part, &InvertedIndexReader, &TermInfo) -> Read<()>,
    ) -> Read<()> {
        for part in &self.parts {
            let fields =
                [(&part.form, &slot.forms), (&part.lemma, &slot.lemmas), (&part.repair, &slot.repairs)];
            for (reader, terms) in fields.into_iter().filter(|(reader, _)| reader.terms().num_terms() > 0) {
                for term in terms.keys() {
                    if let Some(found) = reader.terms().get(term.as_bytes())? {
                        see(part, reader, &found)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// The paragraphs that hold any of the slot's terms.
    pub fn paragraphs(&self, slot: &Slot) -> Read<Bits> {
        let mut bits = Bits::none(self.len());
        // One block is read into again and again: a pattern may have thousands of terms.
        let mut block: Option<BlockSegmentPostings> = None;
        self.terms(slot, &mut |part, reader, term| {
            let block = match &mut block {
                Some(block) => {
                    reader.reset_block_postings_from_terminfo(term, block)?;
                    block
                }
                None => {
                    block.insert(reader.read_block_postings_from_terminfo(term, IndexRecordOption::Basic)?)
                }
            };
            while !block.docs().is_empty() {
                for doc in block.docs() {
                    bits.insert(part.ordinals.get(*doc as usize).copied().unwrap_or(u32::MAX));
                }
                block.advance();
            }
            Ok(())
        })?;
        Ok(bits)
    }

    /// How often the slot's terms stand in each paragraph; an exact form counts again for each time it was typed so.
    pub fn frequencies(&self, slot: &Slot, mut see: impl FnMut(u32, u32)) -> Read<()> {
        self.terms(slot, &mut |part, reader, term| {
            let mut postings = reader.read_postings_from_terminfo(term, IndexRecordOption::WithFreqs)?;
            while postings.doc() != TERMINATED {
                if let Some(ordinal) =
                    part.ordinals.get(postings.doc() as usize).filter(|ordinal| **ordinal != u32::MAX)
                {
                    see(*ordinal, postings.term_freq());
                }
                postings.advance();
            }
            Ok(())
        })
    }

    /// Positions of the slot's terms in the candidate paragraphs.
    pub fn positions(&self, slot: &Slot, candidates: &Bits) -> Read<Positions> {
        let mut all: Vec<(u32, u32)> = Vec::new();
        let mut buffer = Vec::new();
        self.terms(slot, &mut |part, reader, term| {
            let mut postings =
                reader.read_postings_from_terminfo(term, IndexRecordOption::WithFreqsAndPositions)?;
            while postings.doc() != TERMINATED {
                let ordinal = part.ordinals.get(postings.doc() as usize).copied().unwrap_or(u32::MAX);
                if candidates.has(ordinal) {
                    postings.positions(&mut buffer);
                    all.extend(buffer.iter().map(|position| (ordinal, *position)));
                }
                postings.advance();
            }
            Ok(())
        })?;
        all.sort_unstable();
        all.dedup();
        Ok(Positions::of(&all))
    }

    /// Words of a paragraph, rounded as the engine keeps them.
    pub fn length(&self, ordinal: u32) -> u32 {
        let place = self.places.get(ordinal as usize);
        let norms =
            place.and_then(|(part, _)| self.parts.get(*part as usize)).and_then(|part| part.norms.as_ref());
        norms.zip(place).map_or(1, |(norms, (_, doc))| norms.fieldnorm(*doc))
    }

    /// The texts that hold a form.
    pub fn texts_with(&self, form: &str) -> Read<FxHashSet<TextId>> {
        let mut slot = Slot::default();
        slot.forms.insert(form.into(), super::slot::Via::Own);
        let bits = self.paragraphs(&slot)?;
        if bits.is_empty() {
            return Ok(FxHashSet::default());
        }
        Ok(self
            .texts
            .iter()
            .filter(|(_, text)| bits.iter_in(text.range.clone()).next().is_some())
            .map(|(id, _)| *id)
            .collect())
    }
}

/// Text, paragraph, part, document and stamp of every living document of a part.
fn read_rows(reader: &SegmentReader, number: u32, rows: &mut Vec<(TextId, u64, u32, u32, u64)>) -> Read<()> {
    let fast = reader.fast_fields();
    let (paragraphs, stamps) = (fast.u64("paragraph")?, fast.u64("stamp")?);
    let Some(texts) = fast.str("text")? else { return Ok(()) };
    let mut names: Vec<Option<TextId>> = Vec::new();
    let mut name = String::new();
    for ord in 0..texts.num_terms() as u64 {
        name.clear();
        texts.ord_to_str(ord, &mut name)?;
        names.push(name.parse().ok());
    }
    for doc in reader.doc_ids_alive() {
        let text =
            texts.ords().first(doc).and_then(|ord| names.get(usize::try_from(ord).ok()?).copied().flatten());
        if let (Some(text), Some(paragraph), Some(stamp)) = (text, paragraphs.first(doc), stamps.first(doc)) {
            rows.push((text, paragraph, number, doc, stamp));
        }
    }
    Ok(())
}
