//! The store: a project in a SQLite file or a PostgreSQL schema, its journal, its lock and its snapshots.
//!
//! The project is plain data in memory; the store loads it once and then only appends. Nothing outside this folder
//! speaks SQL. Whoever appends names the number it has seen: where others were first it gets their entries with the
//! head locked, plans anew and goes on, so one attempt suffices. Nothing is acknowledged before it is durable.

mod base;
mod beside;
mod check;
mod erase;
mod files;
mod folder;
mod foreign;
mod hindrance;
mod identity;
mod journal;
mod link;
mod lock;
mod older;
mod open;
mod place;
#[cfg(feature = "postgres")]
mod postgres;
mod reading;
mod record;
mod rows;
mod schema;
mod snapshot;
mod sqlite;
mod sweep;
mod texts;
mod traces;
#[cfg(feature = "postgres")]
mod transfer;
mod trouble;
mod words;
mod work;

pub use beside::is_copy_beside;
pub use erase::{
    Erased, Erasure, Whose, asks_for_reload, leftovers, mentions, plan as plan_erasure, plan_speaker,
    speaking,
};
pub use identity::{Identity, Kind, identity_of, study_of};
pub use journal::Page;
pub use older::keep_older;
pub use open::{Opened, Options, migrate, open};
pub use place::Place;
pub use snapshot::restore;
pub use sweep::{Kept, State, Sweep, Swept, delete_copy};
pub use traces::any_string;
pub use trouble::fixed_text;
pub use words::Quotes;
pub use work::Answer;

use crate::command::journal::{Entry, Seq};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::{CoderId, Project, TextId};
use crate::say;
use crate::text::Text;
use link::Link;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use trouble::Outcome;
use work::{Request, Work};

/// A handle of an open project's store, which works on its own thread. Dropping it waits until the store is at rest.
#[derive(Debug)]
pub struct Store {
    requests: Option<Sender<Request>>,
    answers: Receiver<Answer>,
    thread: Option<JoinHandle<Vec<Message>>>,
}

impl Store {
    fn start(work: Work) -> Result<Self> {
        let (requests, asked) = channel();
        let (answer, answers) = channel();
        let thread =
            std::thread::Builder::new().name("store".into()).spawn(move || work.serve(&asked, &answer));
        let thread = thread.map_err(|error| Error::fault(say!("store-stopped")).because(error))?;
        Ok(Self { requests: Some(requests), answers, thread: Some(thread) })
    }

    fn send(&self, request: Request) -> Result<()> {
        let sent = self.requests.as_ref().map(|requests| requests.send(request));
        if matches!(sent, Some(Ok(()))) { Ok(()) } else { Err(Error::fault(say!("store-stopped"))) }
    }

    /// Does something on the store's thread and waits for it.
    fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Work) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.later(work)?.recv().unwrap_or_else(|_| Err(Error::fault(say!("store-stopped"))))
    }

    /// Does something on the store's thread; the answer comes through the channel.
    fn later<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Work) -> Result<T> + Send + 'static,
    ) -> Result<Receiver<Result<T>>> {
        let (reply, replied) = channel();
        self.send(Request::Do(Box::new(move |store| {
            let _ = reply.send(work(store));
        })))?;
        Ok(replied)
    }

    fn read<T: Send + 'static>(&self, read: impl Fn(&mut Link) -> Outcome<T> + Send + 'static) -> Result<T> {
        self.ask(move |work| work.read(read))
    }

    /// Appends an entry behind number `expected`; returns at once, the answer comes through [`Store::answer`].
    pub fn append(&self, expected: Seq, entry: Entry) {
        // A store that has stopped is noticed where the answer is waited for.
        let _ = self.send(Request::Append(expected, Box::new(entry)));
    }

    /// After [`Answer::Moved`]: writes this entry, planned anew, to the head that is still locked.
    pub fn go_on(&self, entry: Entry) {
        let _ = self.send(Request::GoOn(Box::new(entry)));
    }

    /// After [`Answer::Moved`]: lets the head go, nothing is written. There is no answer.
    pub fn abandon(&self) {
        let _ = self.send(Request::Abandon);
    }

    /// Waits for the answer to an append.
    pub fn answer(&self) -> Answer {
        self.answers.recv().unwrap_or_else(|_| Answer::Failed(Error::fault(say!("store-stopped"))))
    }

    /// The answer to an append, if it is there already.
    pub fn try_answer(&self) -> Option<Answer> {
        match self.answers.try_recv() {
            Ok(answer) => Some(answer),
            Err(std::sync::mpsc::TryRecvError::Empty) => None,
            Err(std::sync::mpsc::TryRecvError::Disconnected) => {
                Some(Answer::Failed(Error::fault(say!("store-stopped"))))
            }
        }
    }

    /// Entries after `seq`, oldest first, with the bytes of their texts: the idle poll.
    pub fn since(&self, seq: Seq) -> Result<Vec<Entry>> {
        self.read(move |link| link.reading(|link| journal::since(seq, link)))
    }

    /// A page of the trail, newest first; its texts carry no bytes.
    pub fn entries(&self, page: &Page) -> Result<Vec<Entry>> {
        let page = page.clone();
        self.read(move |link| journal::page(&page, link))
    }

    /// A page of the trail, likewise; returns at once.
    pub fn ask_entries(&self, page: &Page) -> Result<Receiver<Result<Vec<Entry>>>> {
        let page = page.clone();
        self.later(move |work| work.read(move |link| journal::page(&page, link)))
    }

    /// The entry that this actor's undo takes back, or its redo; returns at once.
    pub fn ask_top(&self, actor: CoderId, redo: bool) -> Result<Receiver<Result<Option<Entry>>>> {
        self.later(move |work| {
            let top = work.read(move |link| {
                Ok(if redo { journal::redo_top(actor, link)? } else { journal::undo_top(actor, link)? })
            })?;
            let Some(top) = top else { return Ok(None) };
            match work.read(move |link| journal::one(top, link))? {
                Some(entry) => Ok(Some(entry)),
                None => Err(Error::fault(say!("journal-unreadable"))),
            }
        })
    }

    /// One entry, with the bytes of its texts.
    pub fn entry(&self, seq: Seq) -> Result<Option<Entry>> {
        self.read(move |link| journal::one(seq, link))
    }

    /// The entry that this actor's undo takes back.
    pub fn undo_top(&self, actor: CoderId) -> Result<Option<Seq>> {
        self.read(move |link| Ok(journal::undo_top(actor, link)?))
    }

    /// The undo that this actor's redo takes back.
    pub fn redo_top(&self, actor: CoderId) -> Result<Option<Seq>> {
        self.read(move |link| Ok(journal::redo_top(actor, link)?))
    }

    /// A text by its id, part of the project or not.
    pub fn body(&self, id: TextId) -> Result<Option<Text>> {
        self.read(move |link| Ok(texts::one(id, link)?.map(|(_, text)| text)))
    }

    /// The project as stored, and its number: after an erasure by someone else.
    pub fn reload(&self) -> Result<(Project, Seq)> {
        self.read(|link| link.reading(|link| Ok((rows::load(link)?, journal::head(link)?.0))))
    }

    /// Number of the last erasure: the base, from which replay starts; 0 where nothing was ever erased.
    pub fn base(&self) -> Result<Seq> {
        self.read(|link| Ok(journal::head(link)?.1))
    }

    /// What happened in the background since this was last asked: snapshots that failed.
    pub fn news(&self) -> Vec<Message> {
        self.ask(|work| Ok(std::mem::take(&mut work.news))).unwrap_or_default()
    }

    /// The settings the connection works under, by name, for `preja check` and tests; empty for a server.
    pub fn settings(&self) -> Result<BTreeMap<&'static str, String>> {
        self.read(sqlite::settings)
    }

    /// Nothing is going on: moves the log into the file and takes a snapshot where one is due. Returns at once.
    pub fn idle(&self) {
        let _ = self.send(Request::Do(Box::new(|work| {
            work.rest();
            work.take_when_due();
        })));
    }

    /// Leaves the project at rest: one file, nothing beside it. What happened in the background and was not said yet,
    /// and where it could not be left so; nothing of what was done is less safe for that.
    pub fn close(mut self) -> Result<Vec<Message>> {
        self.stop()
    }

    fn stop(&mut self) -> Result<Vec<Message>> {
        self.requests = None;
        let ended = self.thread.take().map(JoinHandle::join).unwrap_or(Ok(Vec::new()));
        ended.map_err(|_| Error::fault(say!("store-stopped")))
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        let _ = self.stop();
    }
}
