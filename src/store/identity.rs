//! Who a study is: its id, the same in every copy of it, and the id of the copy.
//!
//! A copy to work on gets an id of its own when it is made (`new`, `restore`, a migration). A snapshot or a backup keeps
//! the id of the copy that it was made from, and says what it is; when someone begins to work in it, it becomes a copy
//! of its own. Formats before the third held neither: there the study is known by the id of its first entry, which the
//! migration takes over, so that older copies that nobody migrates are known as well.

use super::link::Link;
use super::place::Place;
use super::reading;
use super::schema::{erased, head, identity, journal, places, sweeps};
use super::trouble::{Outcome, unreadable};
use crate::error::Result;
use crate::id::{CopyId, EntryId, StudyId};
use crate::message::Message;
use crate::model::Time;
use crate::say;
use diesel::prelude::*;
use std::collections::BTreeSet;
use std::path::Path;
use uuid::Uuid;

crate::names! {
    /// What a project file is.
    pub enum Kind {
        /// A copy to work on.
        #[default]
        Work = "work",
        /// A copy that was made by the way, in the folder of backups.
        Snapshot = "snapshot",
        /// A copy that a person asked for.
        Backup = "backup",
    }
}

/// The store's own tables: they hold no row of the project and are in no entry.
pub(super) const TABLES: [&str; 4] = ["identity", "places", "sweeps", "erased"];

/// Who a project is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The study.
    pub study: StudyId,
    /// The copy of it.
    pub copy: CopyId,
    /// What the copy is.
    pub kind: Kind,
}

/// The study of a project file of any format, which is only read; none where it does not say, and for an older project
/// in which nothing was ever done.
pub fn study_of(file: &Path) -> Result<Option<StudyId>> {
    look(file, |link, format| if format < 3 { of_journal(link) } else { declared(link) })
}

/// Who a project file is, which is only read; none where it does not say, and for formats before the third.
pub fn identity_of(file: &Path) -> Result<Option<Identity>> {
    look(file, |link, format| if format < 3 { Ok(None) } else { load(link) })
}

fn look<T>(file: &Path, read: impl FnOnce(&mut Link, i32) -> QueryResult<T>) -> Result<T> {
    let looked = || -> Outcome<T> {
        let reading = reading::connect(file)?;
        let said = read(&mut Link::Sqlite(reading.link), reading.format);
        reading.way.leave(file);
        Ok(said?)
    };
    looked().map_err(|trouble| trouble.say(&Place::File(file.to_path_buf())))
}

/// What the project says of itself; none where that is missing, doubled or unsound.
pub(super) fn load(link: &mut Link) -> QueryResult<Option<Identity>> {
    let rows: Vec<(String, String, String)> =
        identity::table.select((identity::study, identity::copy, identity::kind)).limit(2).load(link)?;
    let [(study, copy, kind)] = rows.as_slice() else { return Ok(None) };
    let (study, copy, kind) = (study.parse(), copy.parse(), kind.parse());
    Ok((|| Some(Identity { study: study.ok()?, copy: copy.ok()?, kind: kind.ok()? }))())
}

/// The study that the project names, though the rest of what it says of itself may be unsound; none where it names none
/// or more than one.
fn declared(link: &mut Link) -> QueryResult<Option<StudyId>> {
    let named: Vec<String> = identity::table.select(identity::study).limit(8).load(link)?;
    let sound: BTreeSet<StudyId> = named.iter().filter_map(|id| id.parse().ok()).collect();
    Ok(sound.first().copied().filter(|_| sound.len() == 1))
}

/// The format that the project's own rows are of.
fn format(link: &mut Link) -> QueryResult<i32> {
    head::table.find(1).select(head::format).first(link)
}

/// The study by its first entry.
fn of_journal(link: &mut Link) -> QueryResult<Option<StudyId>> {
    let id: Option<String> = journal::table.order(journal::seq).select(journal::id).first(link).optional()?;
    Ok(id.and_then(|id| id.parse::<EntryId>().ok()).map(|id| StudyId(id.0)))
}

/// Writes who the project is, in place of whatever stands there.
pub(super) fn write(is: Identity, link: &mut Link) -> QueryResult<()> {
    diesel::delete(identity::table).execute(link)?;
    diesel::insert_into(identity::table)
        .values((
            identity::study.eq(is.study.to_string()),
            identity::copy.eq(is.copy.to_string()),
            identity::kind.eq(is.kind.name()),
        ))
        .execute(link)
        .map(drop)
}

/// What a copy of this project is to say of itself, made as `kind`; of a project that does not say who it is as well.
pub(super) fn of_copy(kind: Kind, link: &mut Link) -> QueryResult<Identity> {
    let fresh = || CopyId(Uuid::new_v4());
    let is_older = format(link)? < 3;
    let is = match if is_older { None } else { load(link)? } {
        Some(is) => is,
        None => {
            let declared = if is_older { None } else { declared(link)? };
            let known = declared.map_or_else(|| of_journal(link), |study| Ok(Some(study)))?;
            Identity { study: known.unwrap_or_else(|| StudyId(Uuid::new_v4())), copy: fresh(), kind }
        }
    };
    Ok(Identity { copy: if kind == Kind::Work { fresh() } else { is.copy }, kind, ..is })
}

/// Makes the project a copy of its own to work on, which was nowhere yet.
pub(super) fn begin(link: &mut Link) -> QueryResult<Identity> {
    let is = of_copy(Kind::Work, link)?;
    write(is, link)?;
    diesel::delete(places::table).execute(link)?;
    Ok(is)
}

/// Remembers a place where this copy was opened for writing; writes only what is new.
pub(super) fn was_at(place: &str, link: &mut Link) -> QueryResult<()> {
    if diesel::select(diesel::dsl::exists(places::table.find(place))).get_result::<bool>(link)? {
        return Ok(());
    }
    diesel::insert_into(places::table)
        .values((places::place.eq(place), places::seen.eq(Time::now().to_string())))
        .execute(link)
        .map(drop)
}

/// Places where this copy was opened for writing.
pub(super) fn places(link: &mut Link) -> QueryResult<Vec<String>> {
    places::table.select(places::place).order(places::place).load(link)
}

/// The ids of erased rows, from one project into a copy of it.
#[cfg(feature = "postgres")]
pub(super) fn copy_erased(from: &mut Link, to: &mut Link) -> QueryResult<()> {
    if format(from)? < 3 {
        return Ok(());
    }
    for id in erased::table.select(erased::id).load::<String>(from)? {
        diesel::insert_into(erased::table).values(erased::id.eq(id)).execute(to)?;
    }
    Ok(())
}

/// What is wrong with the store's own rows.
pub(super) fn check(link: &mut Link) -> Outcome<Vec<Message>> {
    let mut found = Vec::new();
    if load(link)?.is_none() {
        found.push(say!("check-identity"));
    }
    let mut bad =
        |table: &str, row: String| found.push(unreadable(table, &row).say(&Place::File(row.into())).message);
    for (place, seen) in places::table.load::<(String, String)>(link)? {
        if !Path::new(&place).is_absolute() || seen.parse::<Time>().is_err() {
            bad("places", place);
        }
    }
    for (seq, what) in sweeps::table.load::<(i64, String)>(link)? {
        if serde_json::from_str::<serde_json::Value>(&what).is_err() {
            bad("sweeps", seq.to_string());
        }
    }
    for id in erased::table.select(erased::id).load::<String>(link)? {
        if id.parse::<Uuid>().is_err() {
            bad("erased", id);
        }
    }
    found.truncate(super::check::FEW);
    Ok(found)
}
