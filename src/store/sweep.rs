//! Sweeping after an erasure: what lies outside of the rows and the journal and still holds what went.
//!
//! The intention stands in the same transaction as the erasure, so that it outlives a killed program: whoever opens the
//! project for writing next finishes it before anything else. It holds no word: salted hashes of runs of words and ids
//! of rows, and only as long as something is still to be swept or was found and left to a person. Snapshots and backups
//! are known by the study that they say they are of, never by their names; copies to work on are named, not touched.

use super::identity::{self, Kind};
use super::link::Link;
use super::place::Place;
use super::schema::{erased, sweeps};
use super::trouble::Outcome;
use super::words::Quotes;
use super::work::Work;
use super::{Store, files, journal, reading, snapshot};
use crate::command::journal::Seq;
use crate::error::{Error, Result};
use crate::id::{CopyId, StudyId};
use crate::message::Message;
use crate::model::{Change, Ref};
use crate::say;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};

/// How far a sweep is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// To be done at the next opening.
    #[default]
    Due,
    /// Done; something was left to a person, who may ask for it again.
    Listed,
}

/// What is still to be swept after an erasure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sweep {
    /// How far it is.
    pub state: State,
    /// What was said, as hashes.
    pub quotes: Quotes,
    /// Rows that spoke of it: what they hold when they go later is found again by their ids.
    pub rows: Vec<Ref>,
    /// Files that a person let go, by the hash of their path.
    pub with: Vec<u64>,
}

/// What came of sweeping.
#[derive(Clone, Debug, Default)]
pub struct Swept {
    /// Snapshots and backups that were deleted.
    pub copies: Vec<PathBuf>,
    /// What holds it still, and why: named, and tried again at the next opening.
    pub failed: Vec<Message>,
    /// Copies that hold it and are a person's to delete.
    pub stays: Vec<Kept>,
}

/// A copy that stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where it is.
    pub path: PathBuf,
    /// The sentence that names it.
    pub said: Message,
}

/// Deletes a copy that a person let go.
pub fn delete_copy(path: &Path) -> std::io::Result<()> {
    files::remove(path)
}

impl Store {
    /// What erasures have left to be swept, by the number of their entry.
    pub fn sweeps(&self) -> Result<BTreeMap<Seq, Sweep>> {
        self.read(load)
    }

    /// Sweeps what the store has made: freed pages, the log, snapshots and backups, copies that were never finished.
    pub fn sweep(&self) -> Result<Swept> {
        self.ask(|work| work.sweep().map_err(|trouble| work.say(trouble)))
    }

    /// Copies of the study that only a person can let go.
    pub fn copies(&self) -> Result<Vec<Kept>> {
        self.ask(|work| work.copies().map_err(|trouble| work.say(trouble)))
    }

    /// What a person should know before erasing: which tables of a server this account may not write anew.
    pub fn before_erasing(&self) -> Result<Vec<Message>> {
        self.read(|link| match link.is_file() {
            true => Ok(Vec::new()),
            #[cfg(feature = "postgres")]
            false => Ok(super::postgres::foreign_tables(link)?),
            #[cfg(not(feature = "postgres"))]
            false => Ok(Vec::new()),
        })
    }

    /// Writes down how far a sweep is; none: it is done.
    pub fn settle_sweep(&self, seq: Seq, sweep: Option<Sweep>) -> Result<()> {
        self.ask(move |work| {
            if work.link.is_file() {
                work.link.run("PRAGMA secure_delete = ON").map_err(|error| work.say(error.into()))?;
            }
            let settled = remove(seq, &mut work.link).and_then(|()| match &sweep {
                Some(sweep) => put(seq, sweep, &mut work.link),
                None => Ok(()),
            });
            // The hashes go with their row: from the pages, and from the log.
            let rested = settled.and_then(|()| files::rest(&mut work.link)).map(drop);
            rested.map_err(|trouble| work.say(trouble))
        })
    }

    /// Places where this copy of the study was opened for writing.
    pub fn places(&self) -> Result<Vec<String>> {
        self.read(|link| Ok(identity::places(link)?))
    }

    /// Ids of rows that were erased from the study.
    pub fn erased(&self) -> Result<HashSet<String>> {
        self.read(|link| Ok(ids(link)?))
    }
}

/// The sweeps as stored. One that cannot be read (somebody else wrote it) is to be done, and leads to no words.
pub(super) fn load(link: &mut Link) -> Outcome<BTreeMap<Seq, Sweep>> {
    let stored: Vec<(i64, String)> = sweeps::table.load(link)?;
    Ok(stored.into_iter().map(|(seq, what)| (seq, serde_json::from_str(&what).unwrap_or_default())).collect())
}

pub(super) fn put(seq: Seq, sweep: &Sweep, link: &mut Link) -> Outcome<()> {
    let what = serde_json::to_string(sweep).unwrap_or_default();
    diesel::insert_into(sweeps::table).values((sweeps::seq.eq(seq), sweeps::what.eq(what))).execute(link)?;
    Ok(())
}

pub(super) fn remove(seq: Seq, link: &mut Link) -> Outcome<()> {
    diesel::delete(sweeps::table.find(seq)).execute(link)?;
    Ok(())
}

/// Keeps the ids of rows that went, for good.
pub(super) fn remember(gone: &BTreeSet<&String>, link: &mut Link) -> Outcome<()> {
    let known = ids(link)?;
    let is_id = |id: &str| id.parse::<uuid::Uuid>().is_ok_and(|id| !id.is_nil());
    for id in gone.iter().filter(|id| !known.contains(id.as_str()) && is_id(id)) {
        diesel::insert_into(erased::table).values(erased::id.eq(id.as_str())).execute(link)?;
    }
    Ok(())
}

pub(super) fn ids(link: &mut Link) -> QueryResult<HashSet<String>> {
    Ok(erased::table.select(erased::id).load::<String>(link)?.into_iter().collect())
}

/// Refuses changes that would bring erased rows back, whatever they came with.
pub(super) fn refuse_erased(changes: &[Change], link: &mut Link) -> Outcome<()> {
    if erased::table.select(erased::id).first::<String>(link).optional()?.is_none() {
        return Ok(());
    }
    let added = changes.iter().filter(|change| change.is_addition()).filter_map(Change::target);
    let added: Vec<String> = added.filter_map(Ref::id).collect();
    let mut count = 0;
    for some in added.chunks(500) {
        count += erased::table.filter(erased::id.eq_any(some)).count().get_result::<i64>(link)?;
    }
    if count == 0 { Ok(()) } else { Err(Error::refused(say!("store-erased-rows", count = count)).into()) }
}

/// Takes the hashes out of a copy: what was said is looked for from the project itself, and a copy lies about for long.
pub(super) fn strip(link: &mut Link) -> Outcome<()> {
    for (seq, sweep) in load(link)? {
        remove(seq, link)?;
        put(seq, &Sweep { quotes: Quotes::default(), with: Vec::new(), ..sweep }, link)?;
    }
    Ok(())
}

impl Work {
    fn sweep(&mut self) -> Outcome<Swept> {
        match self.place.clone() {
            Place::File(project) => self.sweep_file(&project),
            #[cfg(feature = "postgres")]
            Place::Postgres(_) => super::postgres::sweep(&mut self.link),
            #[cfg(not(feature = "postgres"))]
            Place::Postgres(_) => Ok(Swept::default()),
        }
    }

    fn sweep_file(&mut self, project: &Path) -> Outcome<Swept> {
        self.link.run("PRAGMA secure_delete = ON; VACUUM")?;
        let mut swept = Swept::default();
        if !files::rest(&mut self.link)? {
            swept.failed.push(say!("erase-beyond-log"));
        }
        let folders = folders(project, &identity::places(&mut self.link)?);
        let unfinished: Vec<PathBuf> = folders.iter().flat_map(|folder| files::clear_left(folder)).collect();
        let copies = self.find_copies(project, &folders)?;
        if !copies.iter().any(|(_, copy)| *copy == Copy::Clean) {
            // The new one comes before the old ones go: there is always a snapshot.
            snapshot::take(&mut self.link, project)?;
            self.changed = false;
        }
        let stays = |path: &Path| say!("erase-beyond-snapshot", copy = path.display().to_string());
        swept.failed.extend(unfinished.iter().map(|path| stays(path)));
        for (path, copy) in copies {
            if copy != Copy::Made {
                swept.stays.extend(kept(path, copy));
            } else if files::remove(&path).is_ok() {
                swept.copies.push(path);
            } else {
                swept.failed.push(stays(&path));
            }
        }
        Ok(swept)
    }

    fn copies(&mut self) -> Outcome<Vec<Kept>> {
        let Place::File(project) = self.place.clone() else { return Ok(Vec::new()) };
        let folders = folders(&project, &identity::places(&mut self.link)?);
        let copies = self.find_copies(&project, &folders)?;
        // Before the erasure none was told of it, so each copy to work on is to be looked at.
        let all =
            copies.into_iter().map(|(path, copy)| (path, if copy == Copy::Told { Copy::Work } else { copy }));
        Ok(all.filter_map(|(path, copy)| kept(path, copy)).collect())
    }

    /// The copies of the study in these folders.
    fn find_copies(&mut self, project: &Path, folders: &BTreeSet<PathBuf>) -> Outcome<Vec<(PathBuf, Copy)>> {
        let Some(is) = self.identity else { return Ok(Vec::new()) };
        let base = journal::head(&mut self.link)?.1;
        let known = Known { study: is.study, copy: is.copy, project, base, erased: ids(&mut self.link)? };
        Ok(folders.iter().flat_map(|folder| known.copies(folder)).collect())
    }
}

/// The sentence on a copy that only a person can let go.
fn kept(path: PathBuf, copy: Copy) -> Option<Kept> {
    let shown = path.display().to_string();
    let said = match copy {
        Copy::Work => say!("erase-beyond-copy", copy = shown),
        Copy::Unreadable => say!("erase-beyond-unreadable", copy = shown),
        Copy::Clean | Copy::Made | Copy::Told => return None,
    };
    Some(Kept { path, said })
}

/// The folders in which copies are looked for: the project's own and its backups', and those of the places it was at.
fn folders(project: &Path, places: &[String]) -> BTreeSet<PathBuf> {
    let whole = |path: &Path| std::fs::canonicalize(path).ok();
    let mut folders = BTreeSet::new();
    for project in std::iter::once(project).chain(places.iter().map(Path::new)) {
        let own = project.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        folders.extend([whole(own), whole(&snapshot::folder(project))].into_iter().flatten());
    }
    folders
}

/// What a file is to a sweep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Copy {
    /// A snapshot or backup that was made after the erasure.
    Clean,
    /// A snapshot or backup that Preja made, and that may hold what went.
    Made,
    /// A copy to work on that was not told of the erasure.
    Work,
    /// A copy to work on that was.
    Told,
    /// One of the backups that cannot be read.
    Unreadable,
}

/// What is known of the study.
struct Known<'a> {
    study: StudyId,
    copy: CopyId,
    project: &'a Path,
    base: Seq,
    erased: HashSet<String>,
}

impl Known<'_> {
    /// The copies of the study in a folder.
    fn copies(&self, folder: &Path) -> Vec<(PathBuf, Copy)> {
        let mut found = Vec::new();
        let is_backups = folder.file_name().is_some_and(|name| name == "backups");
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
            if is_file && !files::is_same(&path, self.project) && files::is_database(&path) {
                found.extend(self.copy(&path, is_backups).map(|copy| (path, copy)));
            }
        }
        found.sort();
        found
    }

    fn copy(&self, path: &Path, is_backups: bool) -> Option<Copy> {
        let study = match identity::study_of(path) {
            Ok(study) => study,
            Err(_) => return is_backups.then_some(Copy::Unreadable),
        };
        if study != Some(self.study) {
            return None;
        }
        // Before the third format a file did not say what it is; in the folder of backups it is one.
        let is = identity::identity_of(path).ok().flatten();
        let is_made = is.map_or(is_backups, |is| is.kind != Kind::Work);
        // One that was made of this copy knows the sweeps in its trail by its number, too.
        let since = is.is_some_and(|is| is_made && is.copy == self.copy).then_some(self.base);
        Some(match (is_made, self.is_clean(path, since)) {
            (true, true) => Copy::Clean,
            (true, false) => Copy::Made,
            (false, true) => Copy::Told,
            (false, false) => Copy::Work,
        })
    }

    /// True when a copy was told of every erasure, and where it can be known of what was swept in the trail.
    fn is_clean(&self, path: &Path, since: Option<Seq>) -> bool {
        let read = || -> Outcome<bool> {
            let reading = reading::connect(path)?;
            let mut link = Link::Sqlite(reading.link);
            let (base, erased) = (journal::head(&mut link)?.1, ids(&mut link)?);
            drop(link);
            reading.way.leave(path);
            let is_told = self.erased.iter().all(|id| erased.contains(id));
            Ok(is_told && since.is_none_or(|since| base >= since))
        };
        read().unwrap_or(false)
    }
}
