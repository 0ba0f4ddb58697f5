//! The store's own thread: it owns the connection, does one thing at a time, and answers through channels.
//!
//! Appending never blocks who asks. When the head has moved, the entries that were not seen go back with the head still
//! locked, so that the plan made anew is written without a second attempt.

use super::identity::{self, Identity, Kind};
use super::journal;
use super::link::Link;
use super::lock::Lock;
use super::place::Place;
use super::reading::{self, Way};
use super::rows;
use super::sweep;
use super::trouble::{Code, Outcome, Trouble, lost};
use crate::command::journal::{Entry, Seq};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::say;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// What came of an entry.
#[derive(Debug)]
pub enum Answer {
    /// It is durable, under this number.
    Committed(Seq),
    /// Others appended these first, texts included. The head stays locked until `go_on` or `abandon`.
    Moved(Vec<Entry>),
    /// Nothing was written.
    Failed(Error),
}

/// What the thread is asked.
pub(super) enum Request {
    /// Append behind this number.
    Append(Seq, Box<Entry>),
    /// Append to the head that is locked.
    GoOn(Box<Entry>),
    /// Let the locked head go.
    Abandon,
    /// Anything that answers by itself.
    Do(Box<dyn FnOnce(&mut Work) + Send>),
}

/// What the thread works with.
pub(super) struct Work {
    pub link: Link,
    pub place: Place,
    pub read_only: bool,
    /// What to do in order to write, where nothing can be written.
    pub way_on: Option<Message>,
    /// How it is read where it is only read.
    pub way: Way,
    pub lock: Option<Lock>,
    /// Who the project is; none where it does not say, and then it is read-only.
    pub identity: Option<Identity>,
    /// The head's number while a transaction is open on it.
    pub open: Option<Seq>,
    /// True when something was appended since the last snapshot.
    pub changed: bool,
    /// What happened in the background and should be said.
    pub news: Vec<Message>,
}

/// How often the lock file says that its holder lives.
const HEARTBEAT: Duration = Duration::from_secs(30);

impl Work {
    /// Over a connection that only reads, to a project of which nothing is known yet.
    pub(super) fn over(link: Link, place: Place) -> Self {
        Self {
            link,
            place,
            read_only: true,
            way_on: None,
            way: Way::Live,
            lock: None,
            identity: None,
            open: None,
            changed: false,
            news: Vec::new(),
        }
    }

    /// Works until the last handle is gone, then leaves one file. What should still be said.
    pub(super) fn serve(mut self, requests: &Receiver<Request>, answers: &Sender<Answer>) -> Vec<Message> {
        loop {
            let answer = match requests.recv_timeout(HEARTBEAT) {
                Ok(Request::Append(expected, entry)) => Some(self.append(expected, &entry)),
                Ok(Request::GoOn(entry)) => Some(self.go_on(&entry)),
                Ok(Request::Abandon) => {
                    self.let_go();
                    None
                }
                Ok(Request::Do(work)) => {
                    work(&mut self);
                    None
                }
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => break,
            };
            if let Some(lock) = &mut self.lock {
                lock.beat();
            }
            if let Some(answer) = answer {
                // Nobody listens when the handle is gone; the entry is durable all the same.
                let _ = answers.send(answer);
            }
        }
        self.let_go();
        self.rest();
        self.leave()
    }

    /// Closes the connection. What should still be said.
    fn leave(self) -> Vec<Message> {
        let Self { link, place, read_only, lock, way, news, .. } = self;
        drop(link);
        if let Place::File(path) = &place
            && read_only
        {
            way.leave(path);
        }
        drop(lock);
        news
    }

    /// Moves everything into the one file. What was done is saved either way: what stands in the way is news, once.
    pub(super) fn rest(&mut self) {
        if self.read_only {
            return;
        }
        let rested = super::files::rest(&mut self.link);
        let Place::File(path) = &self.place else { return };
        let (place, log) = (path.display().to_string(), super::files::log_of(path).display().to_string());
        let note = match rested {
            Ok(true) => return,
            Ok(false) => say!("store-log-read", place = place, log = log),
            Err(trouble) => {
                let why = self.say(trouble).message;
                say!("store-log-beside", place = place, log = log, why = why)
            }
        };
        self.news.retain(|known| known.key != note.key);
        self.news.push(note);
    }

    /// Sets back what is open.
    pub(super) fn let_go(&mut self) {
        if self.open.take().is_some() {
            self.link.roll_back();
        }
    }

    /// The sentence of what went wrong.
    pub(super) fn say(&mut self, trouble: Trouble) -> Error {
        match trouble {
            Trouble::Sql(error) if self.link.is_lost() => lost(&self.place.name()).because(error),
            trouble => trouble.say(&self.place),
        }
    }

    fn refused(&self) -> Option<Answer> {
        self.read_only
            .then(|| Answer::Failed(Error::refused(say!("store-read-only", place = self.place.name()))))
    }

    fn append(&mut self, expected: Seq, entry: &Entry) -> Answer {
        if let Some(refused) = self.refused() {
            return refused;
        }
        self.let_go();
        let tried = self.try_append(expected, entry);
        self.settle(expected, entry, tried)
    }

    fn go_on(&mut self, entry: &Entry) -> Answer {
        let Some(head) = self.open else { return Answer::Failed(Error::fault(say!("store-nothing-open"))) };
        let tried = self.write(head, entry).map(Answer::Committed);
        self.settle(head, entry, tried)
    }

    fn try_append(&mut self, expected: Seq, entry: &Entry) -> Outcome<Answer> {
        let head = self.link.begin_at_head()?;
        self.open = Some(head);
        if head == expected {
            return self.write(head, entry).map(Answer::Committed);
        }
        Ok(Answer::Moved(journal::since(expected, &mut self.link)?))
    }

    /// Writes rows and entry behind the head that is locked, and commits.
    fn write(&mut self, head: Seq, entry: &Entry) -> Outcome<Seq> {
        let seq = head + 1;
        sweep::refuse_erased(&entry.changes, &mut self.link)?;
        rows::apply(&entry.changes, &mut self.link)?;
        journal::append(entry, seq, &mut self.link)?;
        let is = self.begin_of_its_own()?;
        self.commit()?;
        self.identity = is;
        self.open = None;
        self.changed = true;
        Ok(seq)
    }

    /// Whoever works in a snapshot or a backup has made it a copy of its own: what is done with snapshots and backups of
    /// the study must not reach it any more. To be called in the transaction of the work; who the project is then.
    pub(super) fn begin_of_its_own(&mut self) -> Outcome<Option<Identity>> {
        let mut is = self.identity;
        if is.is_some_and(|is| is.kind != Kind::Work) {
            is = Some(identity::begin(&mut self.link)?);
            identity::was_at(&self.place.whole(), &mut self.link)?;
        }
        Ok(is)
    }

    /// Commits. What failed while the log was being synced may stand in it whole, and would come to light when the project
    /// is opened next: the log is emptied of it, and where that fails, too, nobody knows. Of a server nobody knows anyhow
    /// until it was asked.
    pub(super) fn commit(&mut self) -> Outcome<()> {
        let Err(error) = self.link.commit() else { return Ok(()) };
        if self.link.is_file() {
            self.link.roll_back();
            if Code::of(&error) != Code::Io || matches!(super::files::rest(&mut self.link), Ok(true)) {
                return Err(error.into());
            }
        }
        Err(Trouble::Unsure(error))
    }

    /// Makes the answer of an attempt. After a lost connection the entry's id tells whether it was committed; where it
    /// was not, it is tried once more, since then nothing of it is there.
    fn settle(&mut self, expected: Seq, entry: &Entry, tried: Outcome<Answer>) -> Answer {
        let trouble = match tried {
            Ok(answer) => return answer,
            Err(trouble) => trouble,
        };
        self.open = None;
        self.link.roll_back();
        if !self.link.is_lost() {
            let trouble = if self.link.is_file() { trouble } else { trouble.undone() };
            return Answer::Failed(self.explain(trouble));
        }
        let found = self.reconnect().and_then(|()| Ok(journal::number_of(entry, &mut self.link)?));
        let again = match found {
            Ok(Some(seq)) => Ok(Answer::Committed(seq)),
            Ok(None) => self.try_append(expected, entry),
            Err(_) if trouble.is_unsure() => Err(trouble),
            Err(other) => Err(other),
        };
        again.unwrap_or_else(|trouble| {
            self.open = None;
            self.link.roll_back();
            Answer::Failed(self.explain(trouble))
        })
    }

    /// The sentence of what went wrong; of a lock that did not come free, who holds it and since when.
    fn explain(&mut self, trouble: Trouble) -> Error {
        #[cfg(feature = "postgres")]
        if trouble.is_lock()
            && let Link::Postgres(link) = &mut self.link
            && let Some(sentence) = super::postgres::who_holds(link)
        {
            return Error::refused(sentence).hint(say!("store-busy-hint"));
        }
        self.say(trouble)
    }

    /// A new connection to a server that was lost.
    fn reconnect(&mut self) -> Outcome<()> {
        #[cfg(feature = "postgres")]
        if let Place::Postgres(address) = &self.place {
            self.link = Link::Postgres(super::postgres::connect(address)?.0);
        }
        Ok(())
    }

    /// Reads, once more on a new connection where the old one was lost.
    pub(super) fn read<T>(&mut self, read: impl Fn(&mut Link) -> Outcome<T>) -> Result<T> {
        let mut done = read(&mut self.link);
        if done.is_err() && self.open.is_none() && self.link.is_lost() {
            done = self.reconnect().and_then(|()| read(&mut self.link));
        }
        if self.look_again()? {
            done = read(&mut self.link);
        }
        done.map_err(|trouble| self.say(trouble))
    }

    /// Opens anew what is read as it lies there and was written by another program meanwhile, since what was read may
    /// be half of it; true when it was.
    pub(super) fn look_again(&mut self) -> Result<bool> {
        let Place::File(path) = &self.place else { return Ok(false) };
        if !self.way.has_moved(path) {
            return Ok(false);
        }
        let again = reading::connect_in_format(path).map_err(|trouble| trouble.say(&self.place))?;
        self.link = Link::Sqlite(again.link);
        self.way = again.way;
        Ok(true)
    }
}
