//! `import`: brings a draft into the project, whatever it was read from; one command, one undo.
//!
//! Names are matched to rows, what is missing is made, what is there is joined and said. The same preparation is shown
//! before anything is added ([`preview()`]).

mod codes;
mod documents;
mod grow;
mod place;
mod preview;
mod rebuild;
mod values;

pub use documents::{Home, NewDocument, Prepared, prepare};
pub use preview::{FilePreview, preview};
pub use rebuild::GAP;

use super::draft::{Draft, DraftQuote, fold};
use super::plan::{Changes, Collect, Plan, Verb, World};
use crate::error::{Error, Result};
use crate::model::*;
use crate::say;
use crate::text::Span;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// Switches of the adoption; those of reading are the importer's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AdoptOptions {
    /// Refuse when anything cannot be kept or placed.
    pub strict: bool,
}

/// Brings a draft into the project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Adopt {
    /// What was read.
    pub draft: Draft,
    /// Switches.
    pub options: AdoptOptions,
}

/// For the trail: what it came from and how much it was, no word of a text.
impl Serialize for Adopt {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Adopt", 6)?;
        out.serialize_field("source", &self.draft.source)?;
        out.serialize_field("documents", &self.draft.documents.len())?;
        out.serialize_field("codes", &self.draft.codes.len())?;
        out.serialize_field("segments", &(self.draft.quotes.len() + self.draft.codings.len()))?;
        out.serialize_field("values", &self.draft.values.len())?;
        out.serialize_field("strict", &self.options.strict)?;
        out.end()
    }
}

impl Verb for Adopt {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        plan(&self.draft, &self.options, project, world)
    }
}

/// Plans the adoption of a draft. Refused: a value for a document that is nowhere, nothing new, losses where none are
/// allowed.
pub fn plan(draft: &Draft, options: &AdoptOptions, project: &Project, world: &mut World) -> Result<Plan> {
    let prepared = prepare(draft, project);
    let lost = draft.losses.len() + prepared.unplaced.len();
    if options.strict
        && let Some(first) = draft.losses.iter().chain(&prepared.unplaced).next()
    {
        return Err(Error::refused(say!("import-strict", count = lost, first = first.clone()))
            .hint(say!("import-strict-hint")));
    }
    let mut changes = Changes::new();
    let mut notes = draft.notes.clone();
    notes.extend(prepared.notes.iter().cloned());
    let new = add_documents(&prepared, project, &mut changes, world);
    let ids: Vec<DocumentId> = new.iter().map(|(document, _)| *document).collect();
    let mut codes = codes::Codes::of(project);
    for code in &draft.codes {
        codes.take(code, &mut changes, world, &mut notes);
    }
    let mut codings = Codings::of(project, &new, world.actor);
    codings.move_along(&prepared, &mut changes, world);
    for (quote, place) in draft.quotes.iter().zip(&prepared.places) {
        let Some((home, span)) = place else { continue };
        let Some(code) = codes.at(&quote.code, &mut changes, world) else { continue };
        codings.add(Coded::of(quote, *home, *span, code), &mut changes, world);
    }
    for coding in &draft.codings {
        let Some(at) = prepared.of_draft.get(coding.document) else { continue };
        let Some(code) = codes.at(&coding.code, &mut changes, world) else { continue };
        let coded = Coded {
            home: Home::New(*at),
            span: coding.span,
            code,
            coder: coding.coder.as_deref(),
            weight: coding.weight,
            comment: "",
        };
        codings.add(coded, &mut changes, world);
    }
    codes.settle(&mut changes);
    let documents = values::Documents::of(&prepared, &ids, project);
    let counts = values::plan(draft, project, &documents, &mut changes, world, &mut notes)?;
    keep_unplaced(draft, &prepared, &documents, project, &mut changes, world);
    if codings.joined > 0 {
        notes.push(say!("import-joined", count = codings.joined));
    }
    notes.extend(prepared.unplaced.iter().cloned());
    notes.extend(draft.losses.iter().cloned());
    if prepared.new.len() <= 20 {
        for document in &prepared.new {
            notes.extend(
                document
                    .notes
                    .iter()
                    .map(|note| say!("import-note-of", label = &document.label, note = note.clone())),
            );
        }
    }
    let parts = [
        (new.len(), say!("import-count-documents", count = new.len())),
        (prepared.grown.len(), say!("import-count-grown", count = prepared.grown.len())),
        (codes.made.len(), say!("import-count-codes", count = codes.made.len())),
        (codes.filled, say!("import-count-filled", count = codes.filled)),
        (codings.count, say!("import-count-codings", count = codings.count)),
        (counts.variables, say!("import-count-variables", count = counts.variables)),
        (counts.values, say!("import-count-values", count = counts.values)),
        (counts.cases, say!("import-count-cases", count = counts.cases)),
        (counts.memos, say!("import-count-memos", count = counts.memos)),
    ];
    let said = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(_, part)| part)
        .rev()
        .reduce(|rest, part| say!("import-list", first = part, rest = rest));
    let touched: Vec<Ref> =
        ids.iter().map(|id| Ref::Document(*id)).chain(codes.made.iter().map(|id| Ref::Code(*id))).collect();
    let mut plan =
        changes.plan(say!("import-done", what = said.unwrap_or_else(|| say!("import-list-nothing"))));
    if plan.changes.is_empty() {
        return Err(Error::refused(say!("import-nothing-new")).hint(say!("import-nothing-new-hint")));
    }
    plan.notes = notes;
    plan.touched = touched;
    Ok(plan)
}

/// Adds the documents after those of the project; each with the id of its text.
fn add_documents(
    prepared: &Prepared,
    project: &Project,
    changes: &mut Changes,
    world: &mut World,
) -> Vec<(DocumentId, TextId)> {
    let mut last = project.documents_in_order().next_back().map(|row| row.order.clone());
    let count = prepared.new.len();
    let shared = (count > codes::MANY).then(|| order::many_after(last.as_deref(), count));
    let mut shared = shared.into_iter().flatten();
    let mut ids = Vec::with_capacity(count);
    for document in &prepared.new {
        let (id, text) = (DocumentId(world.id()), TextId(world.id()));
        let order = shared.next().unwrap_or_else(|| order::after(last.as_deref()));
        last = Some(order.clone());
        changes.add(TextRow::new(text, document.text.clone()));
        changes.add(Document {
            id,
            name: document.name.clone(),
            label: document.label.clone(),
            group: document.group.clone(),
            language: document.language.clone().unwrap_or_else(|| Document::default().language),
            record: document.record,
            ocr: document.ocr,
            text,
            order,
        });
        ids.push((id, text));
    }
    ids
}

/// A coding to add.
struct Coded<'a> {
    home: Home,
    span: Span,
    code: CodeId,
    coder: Option<&'a str>,
    weight: Option<u8>,
    comment: &'a str,
}

impl<'a> Coded<'a> {
    fn of(quote: &'a DraftQuote, home: Home, span: Span, code: CodeId) -> Self {
        Self {
            home,
            span,
            code,
            coder: quote.coder.as_deref(),
            weight: quote.weight,
            comment: &quote.comment,
        }
    }
}

/// Segments, codings and coders as the plan leaves them.
struct Codings<'a> {
    project: &'a Project,
    new: &'a [(DocumentId, TextId)],
    actor: CoderId,
    coders: FxHashMap<String, CoderId>,
    segments: FxHashMap<(DocumentId, Span), SegmentId>,
    grown: FxHashMap<DocumentId, TextId>,
    seen: FxHashSet<(SegmentId, CodeId, CoderId)>,
    count: usize,
    joined: usize,
}

impl<'a> Codings<'a> {
    fn of(project: &'a Project, new: &'a [(DocumentId, TextId)], actor: CoderId) -> Self {
        let coders = project.coders().map(|row| (fold(&row.name), row.id)).collect();
        Self {
            project,
            new,
            actor,
            coders,
            segments: FxHashMap::default(),
            grown: FxHashMap::default(),
            seen: FxHashSet::default(),
            count: 0,
            joined: 0,
        }
    }

    /// Gives the documents that grow their new texts, and their segments the places in them.
    fn move_along(&mut self, prepared: &Prepared, changes: &mut Changes, world: &mut World) {
        for grown in &prepared.grown {
            let Some(row) = self.project.document(grown.document) else { continue };
            let text = TextId(world.id());
            changes.add(TextRow::new(text, grown.text.clone()));
            changes.update(row, |row| row.text = text);
            for (id, span) in &grown.moved {
                if let Some(segment) = self.project.segment(*id) {
                    changes.update(segment, |segment| (segment.text, segment.span) = (text, *span));
                    self.segments.insert((grown.document, *span), *id);
                }
            }
            self.grown.insert(grown.document, text);
        }
    }

    fn add(&mut self, coded: Coded, changes: &mut Changes, world: &mut World) {
        let place = match coded.home {
            Home::New(at) => self.new.get(at).copied(),
            Home::Old(id) => {
                self.project.document(id).map(|row| (id, self.grown.get(&id).copied().unwrap_or(row.text)))
            }
        };
        let Some((document, text)) = place else { return };
        let coder = match coded.coder {
            None => self.actor,
            Some(name) => *self.coders.entry(fold(name)).or_insert_with(|| {
                let id = CoderId(world.id());
                changes.add(Coder { id, name: tree::same_name(name), created: world.now });
                id
            }),
        };
        let segment = *self.segments.entry((document, coded.span)).or_insert_with(|| {
            self.project.segment_at(document, text, coded.span).unwrap_or_else(|| {
                let id = SegmentId(world.id());
                changes.add(Segment { id, document, text, span: coded.span, unit: false, number: None });
                id
            })
        });
        let there = self.project.codings_on(segment).any(|row| row.code == coded.code && row.coder == coder);
        if there || !self.seen.insert((segment, coded.code, coder)) {
            self.joined += 1;
            return;
        }
        let id = CodingId(world.id());
        changes.add(Coding {
            id,
            segment,
            code: coded.code,
            coder,
            weight: coded.weight,
            status: Status::Active,
            origin: Origin::Imported,
            created: world.now,
        });
        self.count += 1;
        if !coded.comment.trim().is_empty() {
            changes.add(values::note(world, Target::Coding(id), MemoKind::default(), "", coded.comment));
        }
    }
}

/// Rows without a place are kept as a memo, one per document: line, code, paragraphs, words.
fn keep_unplaced(
    draft: &Draft,
    prepared: &Prepared,
    documents: &values::Documents,
    project: &Project,
    changes: &mut Changes,
    world: &mut World,
) {
    let mut lists: Vec<(Target, String)> = Vec::new();
    let mut known: FxHashMap<Target, usize> = FxHashMap::default();
    for (quote, _) in draft.quotes.iter().zip(&prepared.places).filter(|(_, place)| place.is_none()) {
        let home = prepared.homes.get(&fold(&quote.document)).and_then(|home| documents.at(*home));
        let target = home.map_or(Target::Diary, Target::Document);
        let line = format!(
            "{} · {} · {}–{} · {}\n",
            quote.line,
            quote.code.join(tree::SEPARATOR),
            quote.begin,
            quote.end,
            quote.words
        );
        let at = *known.entry(target).or_insert(lists.len());
        match lists.get_mut(at) {
            Some((_, body)) => body.push_str(&line),
            None => lists.push((target, line)),
        }
    }
    for (target, body) in lists {
        if !project.memos_on(target).any(|row| row.body == body) {
            changes.add(values::note(world, target, MemoKind::Methodological, &draft.source, &body));
        }
    }
}
