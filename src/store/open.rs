//! Opening: find out what is there, take the lock, bring an older one up to date, load it.

use super::hindrance::{self, Hindrance};
use super::identity::{Identity, Kind};
use super::link::Link;
use super::lock::{self, Asked, Lock};
use super::place::Place;
use super::reading::{self, Way};
use super::sqlite::{self, Mode};
use super::trouble::Outcome;
use super::work::Work;
use super::{Store, beside, files, foreign, identity, journal, rows, snapshot};
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
    /// What to do in order to write, where nothing can be appended.
    pub way_on: Option<Message>,
}

/// Opens a project, or makes one.
pub fn open(place: &Place, options: &Options) -> Result<Opened> {
    reading::sweep();
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
    let (read_only, identity, way_on) = (work.read_only, work.identity, work.way_on.clone());
    let (project, head) =
        work.read(|link| link.reading(|link| Ok((rows::load(link)?, journal::head(link)?.0))))?;
    if !read_only {
        work.look_for_changes().map_err(|trouble| work.say(trouble))?;
    }
    Ok(Opened { store: Store::start(work)?, project, head, identity, notes, read_only, way_on })
}

/// Brings an older project to the format of this version; what it was and what it is. A file is copied into its
/// `backups` first, and migrates when it is opened as well; a server's project only here.
pub fn migrate(place: &Place) -> Result<(i32, i32)> {
    let migrated = || -> Outcome<(i32, i32)> {
        match place {
            Place::File(path) => {
                let reading::Reading { link, way, format: found } = reading::connect(path)?;
                drop(link);
                way.leave(path);
                let (work, _) = open_file(path, &Options::default())?;
                match work.way_on {
                    Some(way_on) => {
                        Err(Error::refused(say!("store-read-only", place = place.name())).hint(way_on).into())
                    }
                    None => Ok((found, sqlite::FORMAT)),
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

/// Opens a project file to write in it; to read it where that was asked for, or something hinders writing.
fn open_file(path: &Path, options: &Options) -> Outcome<(Work, Vec<Message>)> {
    if options.create {
        return create_file(path, options);
    }
    sqlite::look(path)?;
    let asked = options.read_only.then(Hindrance::asked);
    let hindrance = match asked.or_else(|| hindrance::of_file(path)) {
        Some(hindrance) => hindrance,
        None => match lock::ask(path, options.take_over)? {
            Asked::Hindered(hindrance) => hindrance,
            Asked::Held(lock) => {
                // Whoever holds the project makes its copies: what nobody is making was left by a program that was ended.
                let folders = [path.with_file_name("."), snapshot::folder(path)];
                folders.iter().for_each(|folder| drop(files::clear_left(folder)));
                match write_in(path, lock, options)? {
                    Ok(opened) => return Ok(opened),
                    Err(hindrance) => hindrance,
                }
            }
        },
    };
    read_in(path, hindrance)
}

fn create_file(path: &Path, options: &Options) -> Outcome<(Work, Vec<Message>)> {
    let lock = match lock::ask(path, options.take_over)? {
        Asked::Held(lock) => lock,
        Asked::Hindered(hindrance) => {
            let said = hindrance.said.unwrap_or_else(|| hindrance.way_on.clone());
            return Err(Error::refused(said).hint(hindrance.way_on).into());
        }
    };
    sqlite::create(path)?;
    let mut made = Made(Some(path));
    let opened = write_in(path, lock, options)?;
    made.0 = None;
    opened.map_err(|hindrance| Error::refused(say!("project-read-only")).hint(hindrance.way_on).into())
}

/// Opens it to write, with the lock; what in the database itself hinders that.
fn write_in(
    path: &Path,
    lock: Lock,
    options: &Options,
) -> Outcome<std::result::Result<(Work, Vec<Message>), Hindrance>> {
    let mut notes = Vec::new();
    let place = Place::File(path.to_owned());
    let name = place.name();
    let mut link = sqlite::connect(path, Mode::Write, options.relaxed)?;
    let format = sqlite::format(&mut link, path)?;
    let foreign = foreign::in_file(&mut link)?;
    if let Some(hindrance) = foreign.hinders(&name, say!("store-copy-hint", place = name.as_str())) {
        return Ok(Err(hindrance));
    }
    notes.extend(foreign.note(&name));
    if format < sqlite::FORMAT {
        let mut old = Link::Sqlite(link);
        let copy = snapshot::take(&mut old, path)?;
        link = sqlite::connect(path, Mode::Write, options.relaxed)?;
        sqlite::migrate(&mut link)?;
        let copy = copy.display().to_string();
        notes.push(say!("store-migrated", from = format, to = sqlite::FORMAT, copy = copy));
    }
    notes.extend(beside::copies(path).map(|copy| say!("store-copy-beside", copy = copy)));
    if let Some(pages) = options.max_pages {
        diesel::connection::SimpleConnection::batch_execute(
            &mut link,
            &format!("PRAGMA max_page_count = {pages}"),
        )?;
    }
    let mut link = Link::Sqlite(link);
    let Some(identity) = identity::load(&mut link).ok().flatten() else {
        let said = say!("store-identity-unsound", place = name.as_str());
        return Ok(Err(Hindrance::new(said, say!("store-copy-hint", place = name))));
    };
    if identity.kind == Kind::Work {
        // For lack of room a place may go unwritten; opening does not fail for it, the next one writes it.
        let _ = identity::was_at(&place.whole(), &mut link);
    }
    let work = Work {
        lock: Some(lock),
        way: Way::Live,
        read_only: false,
        way_on: None,
        identity: Some(identity),
        ..Work::over(link, place)
    };
    Ok(Ok((work, notes)))
}

/// Opens it to read.
fn read_in(path: &Path, hindrance: Hindrance) -> Outcome<(Work, Vec<Message>)> {
    let place = Place::File(path.to_owned());
    let name = place.name();
    let mut notes: Vec<Message> = hindrance.said.into_iter().collect();
    let mut reading = reading::connect_in_format(path)?;
    if reading.format < sqlite::FORMAT {
        let (found, known) = (reading.format, sqlite::FORMAT);
        notes.push(say!("store-older-read", place = name.as_str(), found = found, known = known));
    }
    notes.extend(foreign::in_file(&mut reading.link)?.note(&name));
    notes.extend(beside::copies(path).map(|copy| say!("store-copy-beside", copy = copy)));
    let mut link = Link::Sqlite(reading.link);
    let identity = identity::load(&mut link).ok().flatten();
    let is_said = notes.iter().any(|note| note.key == "store-identity-unsound");
    if identity.is_none() && !is_said {
        notes.push(say!("store-identity-unsound", place = name));
    }
    let work = Work { way: reading.way, way_on: Some(hindrance.way_on), identity, ..Work::over(link, place) };
    Ok((work, notes))
}
