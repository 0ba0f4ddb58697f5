//! Erasure (withdrawn consent): the one way in which something goes from a project for good.
//!
//! It is no command and cannot be undone. A plan says what goes with a document ([`plan`]) or with what one speaker said
//! ([`plan_speaker`]), and [`leftovers`] what speaks of it and would stay; [`Store::erase`] then does all of it in one
//! transaction: rows and every version of the text go, what held them in the journal is replaced by a mark, and the
//! project as it stands becomes the base from which replay starts. The same transaction holds the intention to sweep
//! what lies outside of it (see `sweep`), and the ids of what went, which may never come back.

mod journal;
mod plan;
mod restored;
mod speaker;

pub use plan::{leftovers, plan};
pub(super) use restored::{erased_near, leave_out};
pub use speaker::{mentions, plan as plan_speaker};

use super::link::Link;
use super::sweep::{self, State, Sweep};
use super::traces::Traces;
use super::trouble::Outcome;
use super::words::{Quotes, Speech};
use super::work::Work;
use super::{Store, base, rows, texts};
use crate::command::journal::{Entry, Seq};
use crate::error::{Error, Result};
use crate::model::*;
use crate::say;
use std::collections::HashSet;

/// Of whom something goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A document.
    Document(DocumentId),
    /// What was said in a document under a speaker's label.
    Speaker(DocumentId, String),
}

impl Whose {
    /// The document.
    pub fn document(&self) -> DocumentId {
        match self {
            Self::Document(id) | Self::Speaker(id, _) => *id,
        }
    }

    /// True when a case is about this and nothing else.
    fn is_alone(&self, case: &Case) -> bool {
        match self {
            Self::Document(id) => case.documents == [*id],
            Self::Speaker(id, label) => speaker::speaks(case, *id, label),
        }
    }
}

/// What goes.
#[derive(Clone, Debug)]
pub struct Erasure {
    /// Of whom.
    pub whose: Whose,
    /// Changes of rows: removals, and rows that stay but no longer name it. More may be added ([`Erasure::take`]): what
    /// such rows held before goes from the journal too.
    pub changes: Vec<Change>,
    /// What was said.
    pub speech: Speech,
    /// What stands where its words stood.
    pub mark: String,
    /// Paths of files that are to go with it, whole.
    pub with: Vec<String>,
}

/// What was done.
#[derive(Clone, Debug, Default)]
pub struct Erased {
    /// Number of the entry that says so; also the base, where undo stops.
    pub seq: Seq,
    /// How many earlier entries lost what they held of it.
    pub entries: usize,
    /// Rows that stay and hold words of it.
    pub rows: Vec<Ref>,
}

/// True for the error of a store in which someone else has erased: the project has to be loaded anew ([`Store::reload`]).
pub fn asks_for_reload(error: &Error) -> bool {
    error.message.key == "store-erased-meanwhile"
}

/// Rows that hold words of what went.
pub fn speaking(project: &Project, quotes: &Quotes) -> Vec<Ref> {
    plan::speaking(project, &Speech::known(quotes.clone()))
}

impl Store {
    /// Erases, for good. `expected` is the number that was seen, `entry` says in the trail that it was done (its changes
    /// are left out). Refused where others worked meanwhile: what quotes the document has to be looked at again. What
    /// lies outside of the project waits to be swept ([`Store::sweeps`]).
    pub fn erase(&self, expected: Seq, erasure: Erasure, entry: Entry) -> Result<Erased> {
        self.ask(move |work| work.erase(expected, |link, head| erase(&erasure, &entry, head, link)))
    }

    /// Takes leftovers of an earlier erasure out of the trail, and lets the sweep of it begin anew; `with` are paths of
    /// files that are to go, whole.
    pub fn erase_again(
        &self,
        expected: Seq,
        earlier: Seq,
        with: Vec<String>,
        entry: Entry,
    ) -> Result<Erased> {
        self.ask(move |work| {
            work.erase(expected, |link, head| erase_again(earlier, &with, &entry, head, link))
        })
    }
}

impl Work {
    fn erase(
        &mut self,
        expected: Seq,
        erase: impl FnOnce(&mut Link, Seq) -> Outcome<Erased>,
    ) -> Result<Erased> {
        if self.read_only {
            return Err(Error::refused(say!("store-read-only", place = self.place.name())));
        }
        self.let_go();
        let done = self.erase_all(expected, erase);
        if done.is_err() {
            self.link.roll_back();
        }
        done.map_err(|trouble| self.say(trouble))
    }

    fn erase_all(
        &mut self,
        expected: Seq,
        erase: impl FnOnce(&mut Link, Seq) -> Outcome<Erased>,
    ) -> Outcome<Erased> {
        if self.link.is_file() {
            self.link.run("PRAGMA secure_delete = ON")?;
        }
        let head = self.link.begin_at_head()?;
        if head != expected {
            return Err(Error::refused(say!("store-moved")).hint(say!("store-moved-hint")).into());
        }
        let erased = erase(&mut self.link, head)?;
        let is = self.begin_of_its_own()?;
        self.commit()?;
        self.identity = is;
        Ok(erased)
    }
}

fn erase(erasure: &Erasure, entry: &Entry, head: Seq, link: &mut Link) -> Outcome<Erased> {
    // A case about nothing else, and what stands on it, hold no words of what goes and speak of it all the same.
    let before = rows::load(link)?;
    let alone = plan::alone(&before, erasure);
    let traces = journal::learn(erasure, link)?;
    let entries = journal::blank(&traces, link)?;
    rows::apply(&erasure.changes, link)?;
    let gone: Vec<TextId> = texts::ids(link)?.into_iter().filter(|id| traces.has_text(*id)).collect();
    texts::erase(&gone, link)?;
    let mut erased = finish(entries, entry, head, &traces.speech, link)?;
    let project = rows::load(link)?;
    erased.rows.extend(alone.into_iter().filter(|row| project.has(*row)));
    let living: HashSet<String> =
        project.as_changes().iter().filter_map(Change::target).filter_map(Ref::id).collect();
    let ids = traces.gone.iter().chain(traces.texts.keys()).filter(|id| !living.contains(*id));
    sweep::remember(&ids.collect(), link)?;
    let quotes = traces.speech.quotes;
    let with = erasure.with.iter().map(|path| quotes.mark(path)).collect();
    sweep::put(erased.seq, &Sweep { state: State::Due, quotes, rows: erased.rows.clone(), with }, link)?;
    Ok(erased)
}

fn erase_again(earlier: Seq, with: &[String], entry: &Entry, head: Seq, link: &mut Link) -> Outcome<Erased> {
    let Some(mut sweep) = sweep::load(link)?.remove(&earlier) else {
        return Err(Error::refused(say!("erase-again-nothing")).into());
    };
    let speech = Speech::known(sweep.quotes.clone());
    // The rows that spoke of it: whatever was done with them since, what they held before is a trace.
    let traces = Traces { altered: sweep.rows.iter().copied().collect(), speech, ..Traces::default() };
    let entries = journal::blank(&traces, link)?;
    let erased = finish(entries, entry, head, &traces.speech, link)?;
    sweep.state = State::Due;
    // What is still there may still speak of it; a case says so by no word.
    let project = rows::load(link)?;
    sweep.rows.retain(|row| project.has(*row));
    sweep.with = with.iter().map(|path| sweep.quotes.mark(path)).collect();
    sweep::remove(earlier, link)?;
    sweep::put(erased.seq, &sweep, link)?;
    Ok(erased)
}

/// Writes the entry and makes the project as it stands the base.
fn finish(entries: usize, entry: &Entry, head: Seq, speech: &Speech, link: &mut Link) -> Outcome<Erased> {
    let seq = head + 1;
    super::journal::append(&Entry { changes: Vec::new(), ..entry.clone() }, seq, link)?;
    let project = rows::load(link)?;
    base::write(&project, seq, link)?;
    Ok(Erased { seq, entries, rows: plan::speaking(&project, speech) })
}
