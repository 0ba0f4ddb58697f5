//! Snapshots: whole copies of the project in a folder beside it, thinned by time, each read back before an old one goes.
//!
//! All of today, one a day for a month, one a month. A snapshot is a project file of its own: it opens like any other.

use super::files;
use super::folder::Obstacle;
use super::foreign;
use super::identity::Kind;
use super::link::Link;
use super::place::Place;
use super::reading;
use super::sqlite::{self, Mode};
use super::trouble::{Outcome, Trouble};
use super::work::Work;
use super::{Store, erase, identity, journal, sweep};
use crate::disk;
use crate::error::{Error, Result};
use crate::model::Time;
use crate::say;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A snapshot is due when the newest is so many milliseconds old.
const DUE: i64 = 60 * 60 * 1000;

/// The folder of a project's snapshots.
pub(super) fn folder(project: &Path) -> PathBuf {
    project.with_file_name("backups")
}

fn stem(project: &Path) -> String {
    project.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

pub(super) fn name(stem: &str, at: Time) -> String {
    let stamp: String = at.to_string().chars().map(|c| if c == ':' || c == '.' { '-' } else { c }).collect();
    format!("{stem}-{stamp}.preja")
}

/// The moment a snapshot of this project was taken, by its name.
fn time_of(stem: &str, file: &str) -> Option<Time> {
    let stamp = file.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(".preja")?;
    let (day, clock) = stamp.strip_suffix('Z')?.split_once('T')?;
    let (clock, millis) = clock.rsplit_once('-')?;
    let at: Time = format!("{day}T{}.{millis}Z", clock.replace('-', ":")).parse().ok()?;
    (name(stem, at) == file).then_some(at)
}

/// The snapshots of a project, oldest first.
pub(super) fn all(project: &Path) -> Vec<(Time, PathBuf)> {
    let stem = stem(project);
    let files = std::fs::read_dir(folder(project)).into_iter().flatten().flatten();
    let mut found: Vec<(Time, PathBuf)> = files
        .filter_map(|file| Some((time_of(&stem, &file.file_name().to_string_lossy())?, file.path())))
        .collect();
    found.sort();
    found
}

/// Of these moments, oldest first, the ones whose snapshots may go: all of today stay, of each of the thirty days
/// before the last, of each month before that the last.
fn to_thin(taken: &[Time], now: Time) -> Vec<Time> {
    let today = now.day();
    let (mut days, mut months) = (BTreeSet::new(), BTreeSet::new());
    let mut gone = Vec::new();
    for at in taken.iter().rev() {
        let day = at.day();
        let month: String = day.chars().take(7).collect();
        let stays =
            day == today || if now.0 - at.0 < 31 * DAY { days.insert(day) } else { months.insert(month) };
        if !stays {
            gone.push(*at);
        }
    }
    gone
}

/// Copies a file's whole project into a new file of this mode, reads that back, and gives it its name.
pub(super) fn copy_into(link: &mut Link, to: &Path, kind: Kind, mode: disk::Mode) -> Outcome<()> {
    let new = files::begin(to, "copy", mode)?;
    let Some(address) = new.to_str() else {
        files::discard(&new);
        return Err(Error::input(say!("store-name-unreadable", place = to.display().to_string()))
            .hint(say!("store-name-unreadable-hint"))
            .into());
    };
    let copied =
        sql_query("VACUUM INTO $1").bind::<Text, _>(address).execute(link).map(drop).map_err(Trouble::from);
    let copied = copied.map_err(|trouble| trouble.writing(to));
    let marked = copied.and_then(|()| mark(&new, kind));
    let checked = marked.and_then(|()| Ok((journal::head(link)?, read_back(&new)?)));
    match checked {
        Ok((head, copy)) if head == copy => Ok(files::settle(&new, to)?),
        Ok(_) => {
            files::discard(&new);
            Err(Error::fault(say!("store-copy-differs", place = to.display().to_string())).into())
        }
        Err(error) => {
            files::discard(&new);
            Err(error)
        }
    }
}

/// Writes into a copy what it is. A copy of an older project does not say; it is known by its first entry.
fn mark(new: &Path, kind: Kind) -> Outcome<()> {
    let mut link = sqlite::connect(new, Mode::Unfinished, false)?;
    if sqlite::format(&mut link, new)? < 3 {
        return Ok(());
    }
    if kind == Kind::Work {
        foreign::remove(&mut link)?;
    }
    sqlite::make_missing(&identity::TABLES, &mut link)?;
    let mut link = Link::Sqlite(link);
    link.run("PRAGMA secure_delete = ON")?;
    sweep::strip(&mut link)?;
    if kind == Kind::Work {
        identity::begin(&mut link)?;
    } else {
        identity::write(identity::of_copy(kind, &mut link)?, &mut link)?;
    }
    Ok(())
}

/// Opens a finished copy and checks it; its head.
pub(super) fn read_back(path: &Path) -> Outcome<(i64, i64)> {
    let mut link = sqlite::connect(path, Mode::Still, false)?;
    sqlite::format(&mut link, path)?;
    if let Some(detail) = sqlite::integrity(&mut link)? {
        return Err(Error::fault(say!("check-integrity", detail = detail)).into());
    }
    Ok(journal::head(&mut Link::Sqlite(link))?)
}

/// Makes the folder of copies where it is missing.
pub(super) fn make_folder(folder: &Path, mode: disk::Mode) -> Result<()> {
    disk::make_folder(folder, mode).map_err(|error| Obstacle::of(&error).say(folder).because(error))
}

/// Takes a snapshot now and thins the old ones.
pub(super) fn take(link: &mut Link, project: &Path) -> Outcome<PathBuf> {
    let now = Time::now();
    let folder = folder(project);
    let mode = disk::Mode::of(project);
    make_folder(&folder, mode)?;
    let path = folder.join(name(&stem(project), now));
    copy_into(link, &path, Kind::Snapshot, mode)?;
    let taken = all(project);
    let gone = to_thin(&taken.iter().map(|(at, _)| *at).collect::<Vec<_>>(), now);
    for (_, old) in taken.iter().filter(|(at, _)| gone.contains(at)) {
        let _ = std::fs::remove_file(old);
    }
    Ok(path)
}

impl Work {
    /// Finds out whether the last entry is in a snapshot already.
    pub(super) fn look_for_changes(&mut self) -> Outcome<()> {
        let Place::File(project) = &self.place else { return Ok(()) };
        let newest = all(project).last().map(|(at, _)| *at);
        let (head, _) = journal::head(&mut self.link)?;
        let last = journal::stored_from(head, 1, &mut self.link)?
            .first()
            .and_then(|entry| entry.at.parse::<Time>().ok());
        self.changed = last.is_some_and(|last| newest.is_none_or(|newest| newest < last));
        Ok(())
    }

    /// Takes a snapshot when something changed and the newest is old enough. What fails is news, not an error: nobody
    /// waits for it.
    pub(super) fn take_when_due(&mut self) {
        let Place::File(project) = &self.place else { return };
        let newest = all(project).last().map_or(0, |(at, _)| at.0);
        if !self.changed || self.read_only || self.open.is_some() || Time::now().0 - newest < DUE {
            return;
        }
        let project = project.clone();
        match take(&mut self.link, &project) {
            Ok(_) => self.changed = false,
            Err(trouble) => {
                let error = self.say(trouble);
                self.news.push(say!("store-snapshot-failed", why = error.message));
            }
        }
    }
}

impl Store {
    /// Writes the whole project, journal included, to `to` as a project file of its own, or for none as a snapshot
    /// beside the project. What is there already is never written over. The file that was made.
    pub fn backup(&self, to: Option<&Path>) -> Result<PathBuf> {
        let to = to.map(Path::to_owned);
        self.ask(move |work| {
            let made = match (&work.place, to) {
                (Place::File(project), None) => {
                    let project = project.clone();
                    take(&mut work.link, &project).inspect(|_| work.changed = false)
                }
                (Place::File(_), Some(to)) => {
                    copy_into(&mut work.link, &to, Kind::Backup, work.place.mode()).map(|()| to)
                }
                (Place::Postgres(_), None) => {
                    Err(Error::usage(say!("store-backup-where")).hint(say!("store-backup-where-hint")).into())
                }
                #[cfg(feature = "postgres")]
                (Place::Postgres(_), Some(to)) => {
                    super::transfer::write_file(&mut work.link, &to).map(|()| to)
                }
                #[cfg(not(feature = "postgres"))]
                (Place::Postgres(place), Some(_)) => {
                    Err(Error::usage(say!("store-no-postgres", place = place)).into())
                }
            };
            made.map_err(|trouble| work.say(trouble))
        })
    }
}

/// Makes a new project of a snapshot, a backup or another project; `to` must be free, and `from` is only read. What was
/// erased from the study since, as far as its copies near both say so, is left out: how many documents.
pub fn restore(from: &Path, to: &Path) -> Result<usize> {
    let restored = || -> Outcome<usize> {
        let reading::Reading { mut link, way, format } = reading::connect(from)?;
        if let Some(detail) = sqlite::integrity(&mut link)? {
            return Err(Error::fault(say!("store-damaged", place = from.display().to_string()))
                .hint(say!("store-restore-other-hint"))
                .because(detail)
                .into());
        }
        if to.exists() {
            return Err(Error::refused(say!("store-exists", place = to.display().to_string()))
                .hint(say!("store-exists-hint"))
                .into());
        }
        let mut link = Link::Sqlite(link);
        let restored = restore_from(&mut link, format, from, to);
        drop(link);
        way.leave(from);
        restored
    };
    restored().map_err(|trouble| trouble.say(&Place::File(from.to_path_buf())))
}

fn restore_from(link: &mut Link, format: i32, from: &Path, to: &Path) -> Outcome<usize> {
    // Of a project whose own tables are lost nothing is known, and it is restored all the same.
    let is_third = format >= 3;
    let places = identity::places(link).ok().filter(|_| is_third).unwrap_or_default();
    let known = sweep::ids(link).ok().filter(|_| is_third).unwrap_or_default();
    let study = identity::study_of(from).ok().flatten();
    let mut erased = study.map(|study| erase::erased_near(study, &[from, to], &places)).unwrap_or_default();
    erased.retain(|id| !known.contains(id));
    if erased.is_empty() {
        return copy_into(link, to, Kind::Work, disk::Mode::of(from)).map(|()| 0);
    }
    let new = files::beside(to, "new");
    copy_into(link, &new, Kind::Work, disk::Mode::of(from))?;
    match erase::leave_out(&new, &erased) {
        Ok(count) => files::settle(&new, to).map(|()| count).map_err(Into::into),
        Err(trouble) => {
            files::discard(&new);
            Err(trouble)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn snapshots_are_thinned_to_today_a_day_and_a_month() {
        // By hand: today (22 November 2026, noon) 24 and the one of midnight; every 6 hours back to 1 January.
        let now: Time = "2026-11-22T12:00:00.000Z".parse().unwrap();
        let mut taken: Vec<Time> = (0..24).map(|n| Time(now.0 - n * 20 * 60 * 1000)).collect();
        taken.extend((2..1_300).map(|n| Time(now.0 - n * 6 * 60 * 60 * 1000)));
        taken.sort();
        taken.dedup();
        let gone = to_thin(&taken, now);
        let kept: Vec<Time> = taken.iter().copied().filter(|at| !gone.contains(at)).collect();
        let days: BTreeSet<String> = kept.iter().map(|at| at.day()).collect();
        assert_eq!(kept.iter().filter(|at| at.day() == "2026-11-22").count(), 25);
        // One of each day from 21 November back to 22 October, then of each month from October to January.
        assert_eq!(kept.len() - 25, 31 + 10, "{days:?}");
        assert!(to_thin(&kept, now).is_empty());
    }

    #[test]
    fn a_snapshot_knows_its_moment_by_its_name() {
        let at: Time = "2026-11-22T11:30:05.007Z".parse().unwrap();
        let file = name("študija-1", at);
        assert_eq!(file, "študija-1-2026-11-22T11-30-05-007Z.preja");
        assert_eq!(time_of("študija-1", &file), Some(at));
        assert_eq!(time_of("študija", &file), None);
    }
}
