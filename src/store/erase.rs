//! Erasure (withdrawn consent): the one way in which something goes from a project for good.
//!
//! It is no command and cannot be undone. [`plan`] says what stands on a document and [`leftovers`] what quotes it;
//! [`Store::erase`] then does all of it in one transaction: rows and every version of the text go, what held them in
//! the journal is replaced by a mark, and the project as it stands becomes the base from which replay starts. After that
//! the freed pages are overwritten, the log is emptied and the snapshots go.

use super::link::Link;
use super::place::Place;
use super::traces::{Quotes, Traces, any_string, without};
use super::trouble::{Outcome, unreadable};
use super::work::Work;
use super::{Store, base, beside, files, journal, rows, snapshot, texts};
use crate::command::journal::{Entry, Seq, read_changes};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::*;
use crate::say;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What goes.
#[derive(Clone, Debug)]
pub struct Erasure {
    /// The document.
    pub document: DocumentId,
    /// Changes of rows: removals, and rows that stay but no longer name it. More may be added (a memo that quotes it, a
    /// new name for a code that was called by its words): what such rows held before goes from the journal too.
    pub changes: Vec<Change>,
}

/// What was done.
#[derive(Clone, Debug, Default)]
pub struct Erased {
    /// Number of the entry that says so; also the base, where undo stops.
    pub seq: Seq,
    /// How many earlier entries lost what they held of it.
    pub entries: usize,
    /// Snapshots that were deleted.
    pub snapshots: Vec<PathBuf>,
    /// What lies outside reach, a sentence each.
    pub beyond: Vec<Message>,
}

/// True for the error of a store in which someone else has erased: the project has to be loaded anew ([`Store::reload`]).
pub fn asks_for_reload(error: &Error) -> bool {
    error.message.key == "store-erased-meanwhile"
}

/// Everything that stands on a document, as changes: its segments in every version of its text, their codings, values
/// and memos, its own memos and values, its texts, and its name in cases, questions, settings and the theory.
pub fn plan(project: &Project, document: DocumentId) -> Erasure {
    let mut changes = Vec::new();
    let segments: BTreeSet<SegmentId> =
        project.segments().filter(|row| row.document == document).map(|row| row.id).collect();
    let codings: BTreeSet<CodingId> =
        project.codings().filter(|row| segments.contains(&row.segment)).map(|row| row.id).collect();
    let mut gone_texts: BTreeSet<TextId> =
        project.segments().filter(|row| row.document == document).map(|row| row.text).collect();
    gone_texts.extend(project.document(document).map(|row| row.text));
    let stands_on = |row: Ref| match row {
        Ref::Document(id) => id == document,
        Ref::Segment(id) => segments.contains(&id),
        Ref::Coding(id) => codings.contains(&id),
        _ => false,
    };
    for row in project.memos() {
        let mut goes = false;
        row.target.refs(&mut |to| goes |= stands_on(to));
        if goes {
            changes.push(Change::Memo(Box::new(Delta::remove(row.clone()))));
        }
    }
    let remove = |row: &Value| Change::Value(Box::new(Delta::remove(row.clone())));
    changes.extend(project.values().filter(|row| stands_on(row.holder.as_ref())).map(remove));
    changes.extend(project.cases().filter_map(|row| {
        let mut after = row.clone();
        after.documents.retain(|id| *id != document);
        after.segments.retain(|id| !segments.contains(id));
        (after != *row)
            .then(|| Change::Case(Box::new(Delta { before: Some(row.clone()), after: Some(after) })))
    }));
    changes.extend(project.questions().filter_map(|row| {
        let mut after = row.clone();
        after.put.retain(|put| put.document != document);
        after.not_asked.retain(|id| *id != document);
        (after != *row)
            .then(|| Change::Question(Box::new(Delta { before: Some(row.clone()), after: Some(after) })))
    }));
    changes.extend(project.forgotten(&stands_on));
    let ids: BTreeSet<String> = [document.to_string()]
        .into_iter()
        .chain(segments.iter().map(SegmentId::to_string))
        .chain(codings.iter().map(CodingId::to_string))
        .collect();
    changes.extend(project.settings().filter_map(|row| {
        let mut names = |text: &str| ids.contains(text);
        if !any_string(&row.value, &mut names) {
            return None;
        }
        // A setting that is nothing but the name of the document goes whole.
        let after = (!row.value.is_string())
            .then(|| Setting { key: row.key.clone(), value: without(&row.value, &mut names) });
        Some(Change::Setting(Box::new(Delta { before: Some(row.clone()), after })))
    }));
    let codings = codings.iter().filter_map(|id| project.coding(*id));
    changes.extend(codings.map(|row| Change::Coding(Box::new(Delta::remove(row.clone())))));
    let segments = segments.iter().filter_map(|id| project.segment(*id));
    changes.extend(segments.map(|row| Change::Segment(Box::new(Delta::remove(row.clone())))));
    changes
        .extend(project.document(document).map(|row| Change::Document(Box::new(Delta::remove(row.clone())))));
    let rows_of_texts = gone_texts.iter().filter_map(|id| project.text_row(*id));
    changes.extend(rows_of_texts.map(|row| Change::Text(Box::new(Delta::remove(row.clone())))));
    Erasure { document, changes }
}

/// Rows that would stay and say something of the document: memos, codes and questions with five running words of it,
/// codes whose name is a speaker's own words out of it, cases that have no other document and memos on these. For a person to decide on.
pub fn leftovers(project: &Project, document: DocumentId) -> Vec<Ref> {
    let erasure = plan(project, document);
    let goes: BTreeSet<Ref> =
        erasure.changes.iter().filter(|change| change.is_removal()).filter_map(Change::target).collect();
    let mut quotes = Quotes::default();
    let mut bodies = Vec::new();
    for text in erasure.changes.iter().filter_map(Change::target) {
        if let Ref::Text(id) = text {
            quotes.add(project.text(id));
            bodies.push(project.text(id).body().to_lowercase());
        }
    }
    let alone = |id: CaseId| project.case(id).is_some_and(|row| row.documents == [document]);
    let of_case = |target| matches!(target, Target::Case(id) | Target::CasePair(_, id) if alone(id));
    let says = |row: &&Memo| of_case(row.target) || quotes.quotes(&row.title) || quotes.quotes(&row.body);
    let memos = project.memos().filter(says).map(|row| Ref::Memo(row.id));
    let codes = project.codes().filter(|row| {
        let words = [&row.name, &row.definition, &row.include, &row.exclude, &row.example, &row.reason];
        let name = row.name.to_lowercase();
        words.iter().any(|words| quotes.quotes(words))
            || row.in_vivo && bodies.iter().any(|body| body.contains(&name))
    });
    let questions =
        project.questions().filter(|row| quotes.quotes(&row.words)).map(|row| Ref::Question(row.id));
    let cases = project.cases().filter(|row| alone(row.id)).map(|row| Ref::Case(row.id));
    let theory = project.theory_with_words(&|words| quotes.quotes(words));
    memos
        .chain(codes.map(|row| Ref::Code(row.id)))
        .chain(questions)
        .chain(cases)
        .chain(theory)
        .filter(|row| !goes.contains(row))
        .collect()
}

impl Store {
    /// Erases, for good. `expected` is the number that was seen, `entry` says in the trail that it was done (its changes
    /// are left out). Refused where others worked meanwhile: what quotes the document has to be looked at again.
    pub fn erase(&self, expected: Seq, erasure: Erasure, entry: Entry) -> Result<Erased> {
        self.ask(move |work| work.erase(expected, &erasure, &entry))
    }
}

impl Work {
    fn erase(&mut self, expected: Seq, erasure: &Erasure, entry: &Entry) -> Result<Erased> {
        if self.read_only {
            return Err(Error::refused(say!("store-read-only", place = self.place.name())));
        }
        self.let_go();
        let done = self.erase_all(expected, erasure, entry);
        if done.is_err() {
            self.link.roll_back();
        }
        done.map_err(|trouble| self.say(trouble))
    }

    fn erase_all(&mut self, expected: Seq, erasure: &Erasure, entry: &Entry) -> Outcome<Erased> {
        if self.link.is_file() {
            self.link.run("PRAGMA secure_delete = ON")?;
        }
        let head = self.link.begin_at_head()?;
        if head != expected {
            return Err(Error::refused(say!("store-moved")).hint(say!("store-moved-hint")).into());
        }
        let traces = learn(erasure, &mut self.link)?;
        let entries = blank(&traces, &mut self.link)?;
        rows::apply(&erasure.changes, &mut self.link)?;
        let gone: Vec<TextId> = texts::ids(&mut self.link)?
            .into_iter()
            .filter(|id| traces.gone.contains(&id.to_string()))
            .collect();
        texts::erase(&gone, &mut self.link)?;
        let seq = head + 1;
        journal::append(&Entry { changes: Vec::new(), ..entry.clone() }, seq, &mut self.link)?;
        let project = rows::load(&mut self.link)?;
        base::write(&project, seq, &mut self.link)?;
        self.link.commit()?;
        let mut erased = Erased { seq, entries, ..Erased::default() };
        // It is erased already, so what could not be swept up is told with the rest that is out of reach.
        if let Err(trouble) = self.sweep(&mut erased) {
            let error = self.say(trouble);
            erased.beyond.push(say!("erase-beyond-sweep", why = error.message));
        }
        Ok(erased)
    }

    /// What is left of it on the disk: freed pages, the log, the snapshots.
    fn sweep(&mut self, erased: &mut Erased) -> Outcome<()> {
        let Place::File(project) = &self.place else {
            #[cfg(feature = "postgres")]
            super::postgres::sweep(&mut self.link)?;
            erased.beyond.push(say!("erase-beyond-server"));
            return Ok(());
        };
        let project = project.clone();
        self.link.run("VACUUM")?;
        files::rest(&mut self.link)?;
        self.link.run("PRAGMA secure_delete = OFF")?;
        for (_, path) in snapshot::all(&project) {
            match std::fs::remove_file(&path) {
                Ok(()) => erased.snapshots.push(path),
                Err(_) => {
                    erased.beyond.push(say!("erase-beyond-snapshot", copy = path.display().to_string()))
                }
            }
        }
        snapshot::take(&mut self.link, &project)?;
        self.changed = false;
        erased.beyond.extend(beside::copies(&project).map(|copy| say!("erase-beyond-copy", copy = copy)));
        erased.beyond.push(say!("erase-beyond-file"));
        Ok(())
    }
}

/// What leads back to the document: what goes now, and what went before and is still in the journal.
fn learn(erasure: &Erasure, link: &mut Link) -> Outcome<Traces> {
    let mut traces = Traces::default();
    traces.gone.insert(erasure.document.to_string());
    for change in &erasure.changes {
        let goes = serde_json::to_value(change).ok().is_some_and(|json| json.get("after").is_none());
        match change.target() {
            Some(Ref::Setting) | None => {}
            Some(row) if !goes => drop(traces.altered.insert(row)),
            Some(row) => traces.gone.extend(row_id(row)),
        }
        if let Change::Document(delta) = change {
            traces.names.extend(
                delta.before.iter().map(|row| row.name.clone()).filter(|name| name.chars().count() > 3),
            );
        }
    }
    journal::each(link, |record, _| {
        traces.learn(&parsed(&record.changes, record.seq)?);
        Ok(())
    })?;
    for id in texts::ids(link)? {
        if traces.gone.contains(&id.to_string())
            && let Some((_, text)) = texts::one(id, link)?
        {
            traces.quotes.add(&text);
        }
    }
    Ok(traces)
}

fn row_id(row: Ref) -> Option<String> {
    match serde_json::to_value(row).ok()? {
        Json::Object(fields) => fields.values().next().and_then(Json::as_str).map(str::to_owned),
        _ => None,
    }
}

fn parsed(changes: &str, seq: Seq) -> Outcome<Vec<Json>> {
    serde_json::from_str(changes).map_err(|_| unreadable("journal", &seq.to_string()))
}

/// Takes every trace out of the journal; how many entries held one.
fn blank(traces: &Traces, link: &mut Link) -> Outcome<usize> {
    let mut count = 0;
    journal::each(link, |mut record, link| {
        let changes = parsed(&record.changes, record.seq)?;
        let format = u16::try_from(record.format).unwrap_or(u16::MAX);
        let read = read_changes(format, &record.changes)?;
        let total = changes.len();
        let kept: Vec<Json> = changes
            .into_iter()
            .zip(&read)
            .filter(|(json, change)| !traces.is_in_change(json, Some(change)))
            .map(|(json, _)| json)
            .collect();
        let is_said = [&record.args, &record.said]
            .iter()
            .any(|json| serde_json::from_str(json).is_ok_and(|json: Json| traces.is_in(&json)));
        if kept.len() == total && !is_said {
            return Ok(());
        }
        count += 1;
        record.args = serde_json::json!({ "erased": total - kept.len() }).to_string();
        record.said = serde_json::to_string(&say!("entry-erased")).unwrap_or_default();
        journal::replace(record, Json::Array(kept).to_string(), link)
    })?;
    Ok(count)
}
