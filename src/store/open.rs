//! Opening: find out what is there, take the lock, bring an older one up to date, load it.

use super::identity::{Identity, Kind};
use super::link::Link;
use super::lock::{self, Asked};
use super::place::Place;
use super::sqlite::{self, Mode};
use super::trouble::Outcome;
use super::work::Work;
use super::{Store, beside, files, identity, journal, rows, snapshot};
use crate::command::journal::Seq;
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::Project;
use crate::say;
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
    /// Who it is; none where it does not say, and then nothing can be appended.
    pub identity: Option<Identity>,
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
        Place::Postgres(_) => Err(Error::usage(say!("store-no-postgres", place = place.name())).into()),
    };
    let (work, notes) = opened.map_err(|trouble| trouble.say(place))?;
    let started = start(work, notes);
    if let (Err(_), Place::File(path), true) = (&started, place, options.create)
        && let Ok(Asked::Held(_held)) = lock::ask(path, false)
    {
        drop(Made(Some(path)));
    }
    started
}

/// A new file that goes again where it cannot be opened: what could not be opened was not made.
struct Made<'a>(Option<&'a Path>);

impl Drop for Made<'_> {
    fn drop(&mut self) {
        if let Some(path) = self.0 {
            files::discard(path);
        }
    }
}

fn start(mut work: Work, notes: Vec<Message>) -> Result<Opened> {
    let (read_only, identity) = (work.read_only, work.identity);
    let (project, head) =
        work.read(|link| link.reading(|link| Ok((rows::load(link)?, journal::head(link)?.0))))?;
    work.look_for_changes().map_err(|trouble| work.say(trouble))?;
    Ok(Opened { store: Store::start(work)?, project, head, identity, notes, read_only })
}

/// Brings an older project to the format of this version; what it was and what it is. A file is copied into its
/// `backups` first, and migrates when it is opened as well; a server's project only here.
pub fn migrate(place: &Place) -> Result<(i32, i32)> {
    let migrated = || -> Outcome<(i32, i32)> {
        match place {
            Place::File(path) => {
                let mut old = sqlite::connect_to_read(path)?;
                let found = sqlite::format(&mut old, path)?;
                drop(old);
                let (work, _) = open_file(path, &Options::default())?;
                match work.read_only {
                    true => Err(Error::refused(say!("store-read-only", place = place.name())).into()),
                    false => Ok((found, sqlite::FORMAT)),
                }
            }
            #[cfg(feature = "postgres")]
            Place::Postgres(address) => super::postgres::migrate_project(address),
            #[cfg(not(feature = "postgres"))]
            Place::Postgres(_) => Err(Error::usage(say!("store-no-postgres", place = place.name())).into()),
        }
    };
    migrated().map_err(|trouble| trouble.say(place))
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
            Asked::Taken(said) if options.create => return Err(Error::refused(said).into()),
            Asked::Taken(said) => notes.push(said),
        }
    }
    let mut made = Made(None);
    if options.create {
        sqlite::create(path)?;
        made.0 = Some(path);
    }
    let read_only = held.is_none();
    let mut link = if read_only {
        sqlite::connect_to_read(path)?
    } else {
        sqlite::connect(path, Mode::Write, options.relaxed)?
    };
    let format = sqlite::format(&mut link, path)?;
    if format < sqlite::FORMAT {
        let place = path.display().to_string();
        if read_only {
            return Err(Error::refused(say!(
                "store-older",
                place = place,
                found = format,
                known = sqlite::FORMAT
            ))
            .hint(say!("store-older-file-hint"))
            .into());
        }
        let mut old = Link::Sqlite(link);
        let copy = snapshot::take(&mut old, path)?;
        link = sqlite::connect(path, Mode::Write, options.relaxed)?;
        sqlite::migrate(&mut link)?;
        notes.push(say!(
            "store-migrated",
            from = format,
            to = sqlite::FORMAT,
            copy = copy.display().to_string()
        ));
    }
    notes.extend(beside::copies(path).map(|copy| say!("store-copy-beside", copy = copy)));
    if let Some(pages) = options.max_pages {
        diesel::connection::SimpleConnection::batch_execute(
            &mut link,
            &format!("PRAGMA max_page_count = {pages}"),
        )?;
    }
    let mut link = Link::Sqlite(link);
    let place = Place::File(path.to_owned());
    let identity = identity::load(&mut link).ok().flatten();
    match identity {
        Some(is) if is.kind == Kind::Work && held.is_some() => {
            // For lack of room a place may go unwritten; opening does not fail for it, the next one writes it.
            let _ = identity::was_at(&place.whole(), &mut link);
        }
        Some(_) => {}
        None => {
            notes.push(say!("store-identity-unsound", place = place.name()));
            link.run("PRAGMA query_only = ON")?;
            held = None;
        }
    }
    let work = Work {
        link,
        place,
        read_only: held.is_none(),
        lock: held,
        identity,
        open: None,
        changed: false,
        news: Vec::new(),
    };
    made.0 = None;
    Ok((work, notes))
}
