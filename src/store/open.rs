//! Opening: find out what is there, take the lock, bring an older one up to date, load it.

use super::link::Link;
use super::lock::{self, Asked};
use super::place::Place;
use super::sqlite::{self, Mode};
use super::trouble::Outcome;
use super::work::Work;
use super::{Store, journal, rows};
use crate::command::journal::Seq;
use crate::error::Result;
use crate::message::Message;
use crate::model::Project;
use std::path::Path;

/// How to open.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Make a new project; one that is there is never written over.
    pub create: bool,
    /// Only read: no lock is taken and nothing can be appended.
    pub read_only: bool,
    /// Write though another machine says in the lock file that it is at work.
    pub take_over: bool,
    /// Do not wait for the disk at every entry, but once at the end: for laying out a sample, which can be made again.
    pub relaxed: bool,
    /// Let the file grow to so many pages only, as a full disk would: for tests.
    pub max_pages: Option<u32>,
}

/// An open project.
#[derive(Debug)]
pub struct Opened {
    /// Where it is stored.
    pub store: Store,
    /// What it holds.
    pub project: Project,
    /// Number of the last entry.
    pub head: Seq,
    /// What should be said about how it was opened.
    pub notes: Vec<Message>,
    /// True when nothing can be appended.
    pub read_only: bool,
}

/// Opens a project, or makes one.
pub fn open(place: &Place, options: &Options) -> Result<Opened> {
    let opened = match place {
        Place::File(path) => open_file(path, options),
        #[cfg(feature = "postgres")]
        Place::Postgres(address) => super::postgres::open(address, options),
        #[cfg(not(feature = "postgres"))]
        Place::Postgres(_) => Err(crate::error::Error::usage(crate::say!("store-no-postgres", place = place.name())).into()),
    };
    let (work, notes) = opened.map_err(|trouble| trouble.say(&place.name()))?;
    start(work, notes)
}

fn start(mut work: Work, notes: Vec<Message>) -> Result<Opened> {
    let read_only = work.read_only;
    let (project, head) = work.read(|link| link.reading(|link| Ok((rows::load(link)?, journal::head(link)?.0))))?;
    Ok(Opened { store: Store::start(work)?, project, head, notes, read_only })
}

fn open_file(path: &Path, options: &Options) -> Outcome<(Work, Vec<Message>)> {
    let mut notes = Vec::new();
    let mut held = None;
    if !options.create {
        sqlite::look(path)?;
    }
    if !options.read_only {
        match lock::ask(path, options.take_over)? {
            Asked::Held(lock) => held = Some(lock),
            Asked::Taken(said) if options.create => return Err(crate::error::Error::refused(said).into()),
            Asked::Taken(said) => notes.push(said),
        }
    }
    if options.create {
        sqlite::create(path)?;
    }
    let read_only = held.is_none();
    let mut link = sqlite::connect(path, if read_only { Mode::Read } else { Mode::Write }, options.relaxed)?;
    sqlite::format(&mut link, path)?;
    if let Some(pages) = options.max_pages {
        diesel::connection::SimpleConnection::batch_execute(&mut link, &format!("PRAGMA max_page_count = {pages}"))?;
    }
    let work = Work {
        link: Link::Sqlite(link),
        place: Place::File(path.to_owned()),
        read_only,
        lock: held,
        open: None,
        changed: false,
        news: Vec::new(),
    };
    Ok((work, notes))
}
