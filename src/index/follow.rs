//! Bringing the index up to the project: what is missing or read otherwise by now is indexed, what is gone is forgotten.
//!
//! A text never changes, so its id and the reading it was indexed under say everything: a word in a lexicon changes the
//! reading of those texts alone that hold it. The reading of a document that
//! came through OCR, or that has words cut at a line end, depends on the words of the other texts; it is done again when
//! these change. Forgetting waits for the same commit, so a search sees either the old or the new state.

use super::analyser::{Analyser, Class, Lexicons, depends};
use super::schema::{self, Encoding};
use super::snapshot::Snapshot;
use super::store::NoWriter;
use super::{Index, Inner};
use crate::language::vocabulary::learn;
use crate::language::{self, Language, Lexicon, Vocabulary, fingerprint};
use crate::model::{Document, Project, TextId};
use crate::text::Text;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::ControlFlow;
use std::sync::{Arc, OnceLock};
use tantivy::schema::TantivyDocument;
use tantivy::{IndexWriter, Term};

/// After so many bytes of text the work so far is kept and can be searched.
const PORTION: usize = 16 << 20;

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Texts done.
    pub done: usize,
    /// Texts to do.
    pub all: usize,
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    /// Texts indexed.
    pub indexed: usize,
    /// Texts forgotten.
    pub forgotten: usize,
    /// True when it was cancelled before the end.
    pub cancelled: bool,
}

/// The words that decide between readings; learnt when a text is first read that needs them.
type Learnt = Arc<OnceLock<Arc<Vocabulary>>>;

/// How each text of a project should be read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub lexicons: Arc<Lexicons>,
    /// Class and stamp of the current texts.
    pub texts: FxHashMap<TextId, (Class, u64)>,
    versions: FxHashMap<&'static str, u64>,
    /// Hash of the set of texts that the vocabulary is learnt from.
    words_of: u64,
    /// A number for all that the lexicons say.
    lexicon: u64,
    /// A number for lexicons and vocabulary together.
    reads: u64,
    /// Some text depends on the vocabulary.
    dependent: bool,
    learnt: Learnt,
}

/// Which texts depend on others' words, and the words last learnt.
#[derive(Default)]
pub(super) struct Memory {
    depends: FxHashMap<(TextId, bool), bool>,
    versions: FxHashMap<&'static str, u64>,
    learnt: Option<(u64, Learnt)>,
    said: Option<Said>,
    analyser: Option<(u64, Analyser)>,
}

/// What the lexicons say of the forms of each text, as a number, for one snapshot and one state of the lexicons.
struct Said {
    of: (u64, u64),
    texts: Arc<FxHashMap<TextId, u64>>,
}

impl Memory {
    /// The words of this set of texts, kept from one search to the next.
    fn learnt(&mut self, of: u64) -> Learnt {
        match &self.learnt {
            Some((known, learnt)) if *known == of => Arc::clone(learnt),
            _ => Arc::clone(&self.learnt.insert((of, Learnt::default())).1),
        }
    }

    /// What the lexicons say of the forms of each text; texts of which they say nothing are left out. The sum of what is
    /// said of each form, so that it is the same however it is gathered.
    fn said(
        &mut self,
        lexicons: &Lexicons,
        snapshot: &Snapshot,
    ) -> tantivy::Result<Arc<FxHashMap<TextId, u64>>> {
        if lexicons.is_empty() {
            return Ok(Arc::default());
        }
        let of = (snapshot.number, lexicons.version());
        if let Some(known) = self.said.as_ref().filter(|known| known.of == of) {
            return Ok(Arc::clone(&known.texts));
        }
        let mut texts: FxHashMap<TextId, u64> = FxHashMap::default();
        let mut see = |form: &str| -> tantivy::Result<()> {
            let said = lexicons.says(form);
            if said != 0 {
                for text in snapshot.texts_with(form)? {
                    let sum = texts.entry(text).or_default();
                    *sum = sum.wrapping_add(said);
                }
            }
            Ok(())
        };
        // A whole lexicon is larger than the vocabulary of a study, single words are fewer.
        let vocabulary = snapshot.vocabulary()?;
        if lexicons.len() > vocabulary.len() {
            vocabulary.forms().try_for_each(&mut see)?;
        } else {
            lexicons.words().collect::<FxHashSet<_>>().into_iter().try_for_each(&mut see)?;
        }
        let texts = Arc::new(texts);
        self.said = Some(Said { of, texts: Arc::clone(&texts) });
        Ok(texts)
    }

    /// The reader of words that the last search left, if it reads as this one must: most words are known to it.
    pub fn take_analyser(&mut self, reading: &Reading) -> Option<Analyser> {
        self.analyser.take().filter(|(of, _)| *of == reading.reads).map(|(_, analyser)| analyser)
    }

    /// Keeps the reader for the next search.
    pub fn keep_analyser(&mut self, reading: &Reading, analyser: Analyser) {
        self.analyser = Some((reading.reads, analyser));
    }
}

impl Reading {
    /// Of a project as it stands; `snapshot` tells which texts hold the project's own forms.
    pub fn of(
        project: &Project,
        user: &Arc<Lexicon>,
        memory: &mut Memory,
        snapshot: &Snapshot,
    ) -> tantivy::Result<Self> {
        let lexicons = Arc::new(Lexicons::of(project, user));
        let mut reading = Self { lexicons, ..Self::default() };
        let mut sum = 0_u64;
        for document in project.documents().filter(|document| !document.ocr) {
            sum = sum.wrapping_add(fingerprint(&[document.text.0.as_bytes()]));
        }
        reading.words_of = fingerprint(&[&sum.to_le_bytes()]);
        reading.learnt = memory.learnt(reading.words_of);
        reading.lexicon = reading.lexicons.version();
        let said = memory.said(&reading.lexicons, snapshot)?;
        for document in project.documents() {
            let class = Class::of(document);
            let body = project.text(document.text).body();
            let dependent =
                *memory.depends.entry((document.text, class.ocr)).or_insert_with(|| depends(class, body));
            reading.dependent |= dependent;
            let version = *memory
                .versions
                .entry(class.language)
                .or_insert_with(|| language::by_code(class.language).map_or(0, Language::version));
            reading.versions.insert(class.language, version);
            let stamp = reading.stamp(class, dependent, said.get(&document.text).copied().unwrap_or(0));
            reading.texts.insert(document.text, (class, stamp));
        }
        memory.depends.retain(|(text, _), _| reading.texts.contains_key(text));
        let words = if reading.dependent { reading.words_of } else { 0 };
        reading.reads = fingerprint(&[&reading.lexicon.to_le_bytes(), &words.to_le_bytes()]);
        Ok(reading)
    }

    /// A number for how a text is read: `said` is what the lexicons say of its forms. A text that depends on the words of
    /// others may be read otherwise after any change of theirs or of the lexicons.
    fn stamp(&self, class: Class, dependent: bool, said: u64) -> u64 {
        let (words, lexicon) = if dependent { (self.words_of, self.lexicon) } else { (0, said) };
        fingerprint(&[
            &schema::VERSION.to_le_bytes(),
            &self.versions.get(class.language).copied().unwrap_or(0).to_le_bytes(),
            class.language.as_bytes(),
            &[u8::from(class.verbatim), u8::from(class.ocr), u8::from(dependent)],
            &words.to_le_bytes(),
            &lexicon.to_le_bytes(),
        ])
        .max(1)
    }

    /// What reads the texts of this project, for the index and for the places in a text alike: a paragraph that is read
    /// otherwise than it was indexed would be counted or marked wrongly.
    pub fn analyser(&self, project: &Project) -> Analyser {
        Analyser::new(Arc::clone(&self.lexicons), self.vocabulary(project))
    }

    /// The words that decide between readings; nothing where no text needs them.
    fn vocabulary(&self, project: &Project) -> Arc<Vocabulary> {
        if !self.dependent {
            return Arc::default();
        }
        let learn_all = || {
            let mut words = Vocabulary::default();
            project
                .documents()
                .filter(|document| !document.ocr)
                .for_each(|document| learn(project.text(document.text).body(), &mut words));
            Arc::new(words)
        };
        Arc::clone(self.learnt.get_or_init(learn_all))
    }
}

impl Index {
    /// Indexes what is missing and forgets what is gone. `progress` is told after each text and may break off; what is
    /// done by then is kept. Works beside searches; a second call waits for the first. Another process that is writing
    /// is waited for two seconds, then this index goes on in memory.
    pub fn follow(
        &self,
        project: &Project,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> crate::error::Result<Followed> {
        let _one = self.following.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if self.is_damaged() {
            self.clear()?;
        }
        match self.try_follow(project, progress) {
            Ok(followed) => Ok(followed),
            Err(_) => {
                // Damaged, or another process took it away: anew, first where it was, then in memory.
                self.clear()?;
                self.try_follow(project, progress).or_else(|_| {
                    self.to_memory().and_then(|()| self.try_follow(project, progress)).map_err(super::fault)
                })
            }
        }
    }

    fn try_follow(
        &self,
        project: &Project,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> tantivy::Result<Followed> {
        let inner = self.reload()?;
        let mut memory = self.memory.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let reading = Reading::of(project, &inner.user, &mut memory, &inner.snapshot)?;
        let (missing, gone) = work(project, &reading, &inner.snapshot);
        if missing.is_empty() && gone.is_empty() {
            return Ok(Followed::default());
        }
        drop(memory);
        let mut writer = match inner.store.writer() {
            Ok(writer) => writer,
            Err(NoWriter::Locked) if inner.store.folder.is_some() => {
                self.to_memory()?;
                return self.try_follow(project, progress);
            }
            Err(NoWriter::Locked) => return Ok(Followed { cancelled: true, ..Followed::default() }),
            Err(NoWriter::Broken(error)) => return Err(error),
        };
        let fields = inner.store.fields;
        let mut followed = Followed { forgotten: gone.len(), ..Followed::default() };
        for text in &gone {
            writer.delete_term(Term::from_field_text(fields.text, &text.to_string()));
        }
        let mut maker = Maker { inner: &inner, analyser: reading.analyser(project), reading: &reading };
        let mut bytes = 0;
        for document in &missing {
            let text = project.text(document.text);
            maker.index(&mut writer, document, text)?;
            followed.indexed += 1;
            bytes += text.body().len();
            if bytes > PORTION {
                bytes = 0;
                writer.commit()?;
                self.reload()?;
            }
            if progress(Progress { done: followed.indexed, all: missing.len() }).is_break() {
                followed.cancelled = followed.indexed < missing.len();
                break;
            }
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        self.reload()?;
        Ok(followed)
    }
}

/// The documents whose texts are to be indexed, in the project's order, and the texts to be forgotten.
fn work<'p>(
    project: &'p Project,
    reading: &Reading,
    snapshot: &Snapshot,
) -> (Vec<&'p Document>, Vec<TextId>) {
    let mut seen: FxHashSet<TextId> = FxHashSet::default();
    let missing = project
        .documents_in_order()
        .filter(|document| {
            !is_indexed(project, document.text, reading, snapshot) && seen.insert(document.text)
        })
        .collect();
    let mut gone: Vec<TextId> =
        snapshot.texts.keys().filter(|text| !reading.texts.contains_key(text)).copied().collect();
    gone.sort_unstable();
    (missing, gone)
}

/// Whether a text is in the index, whole and as it is read now.
pub(super) fn is_indexed(project: &Project, text: TextId, reading: &Reading, snapshot: &Snapshot) -> bool {
    let paragraphs = project.text(text).paragraphs().len();
    let stamp = reading.texts.get(&text).map_or(0, |(_, stamp)| *stamp);
    paragraphs == 0
        || snapshot
            .texts
            .get(&text)
            .is_some_and(|known| known.stamp == stamp && known.range.len() == paragraphs)
}

/// Makes index documents.
struct Maker<'a> {
    inner: &'a Inner,
    analyser: Analyser,
    reading: &'a Reading,
}

impl Maker<'_> {
    fn index(&mut self, writer: &mut IndexWriter, document: &Document, text: &Text) -> tantivy::Result<()> {
        let fields = self.inner.store.fields;
        let id = document.text.to_string();
        writer.delete_term(Term::from_field_text(fields.text, &id));
        let (class, stamp) = self.stamp(document, text);
        let (mut form, mut lemma, mut repair) =
            (Encoding::default(), Encoding::default(), Encoding::default());
        let mut words = Vec::new();
        for (number, paragraph) in (1_u64..).zip(text.paragraphs()) {
            words.clear();
            self.analyser.words(class, text.slice(paragraph.span()), &mut words);
            for word in &words {
                form.push(word.position, None, &word.reading.form);
                word.reading
                    .keys
                    .iter()
                    .for_each(|key| lemma.push(word.position, Some(class.language), &key.text));
                word.reading.repairs.iter().for_each(|key| repair.push(word.position, None, &key.text));
            }
            let mut row = TantivyDocument::default();
            row.add_text(fields.text, &id);
            row.add_u64(fields.paragraph, number);
            row.add_u64(fields.stamp, stamp);
            for (field, encoding) in
                [(fields.form, &mut form), (fields.lemma, &mut lemma), (fields.repair, &mut repair)]
            {
                let encoded = encoding.take();
                if !encoded.is_empty() {
                    row.add_text(field, encoded);
                }
            }
            writer.add_document(row)?;
        }
        Ok(())
    }

    /// Class and stamp of a text. What the lexicons say of its forms the index may not know yet, so the text itself is
    /// read.
    fn stamp(&mut self, document: &Document, text: &Text) -> (Class, u64) {
        let class = Class::of(document);
        let dependent = depends(class, text.body());
        let lexicons = &self.reading.lexicons;
        if lexicons.is_empty() || dependent {
            return (class, self.reading.stamp(class, dependent, 0));
        }
        let mut forms: FxHashSet<Box<str>> = FxHashSet::default();
        let mut words = Vec::new();
        for paragraph in text.paragraphs() {
            words.clear();
            self.analyser.words(class, text.slice(paragraph.span()), &mut words);
            for word in &words {
                if !forms.contains(&word.reading.form) {
                    forms.insert(word.reading.form.clone());
                }
            }
        }
        let said = forms.iter().fold(0_u64, |sum, form| sum.wrapping_add(lexicons.says(form)));
        (class, self.reading.stamp(class, dependent, said))
    }
}
