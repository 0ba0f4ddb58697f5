//! A backup from before an erasure: what was erased from the study since does not come back with it.
//!
//! Which rows went is known to the copies of the study that can be reached from the backup: those in its folder and in
//! the folder of the new project, in the backups of both, and at the places the backup says it was at. A backup that is
//! carried to another machine meets none of them; there nothing can be known.

use super::{Erasure, Whose, erase, plan};
use crate::command::journal::{Entry, FORMAT};
use crate::error::Error;
use crate::id::{EntryId, StudyId};
use crate::model::*;
use crate::say;
use crate::store::link::Link;
use crate::store::sqlite::{self, Mode};
use crate::store::sweep;
use crate::store::trouble::Outcome;
use crate::store::words::Speech;
use crate::store::{files, identity, journal, reading, rows, snapshot, texts};
use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

/// Ids of rows that were erased from a study, by what its copies near these files say.
pub(in crate::store) fn erased_near(study: StudyId, near: &[&Path], places: &[String]) -> HashSet<String> {
    let mut folders: BTreeSet<PathBuf> = BTreeSet::new();
    for path in near.iter().copied().chain(places.iter().map(Path::new)) {
        let own = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        folders.extend([own.to_owned(), snapshot::folder(path)]);
        if own.file_name().is_some_and(|name| name == "backups") {
            folders.extend(own.parent().map(Path::to_owned));
        }
    }
    let mut erased = HashSet::new();
    for entry in folders.iter().flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten()) {
        let path = entry.path();
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && files::is_database(&path) && identity::study_of(&path).ok().flatten() == Some(study) {
            erased.extend(erased_in(&path).unwrap_or_default());
        }
    }
    erased
}

fn erased_in(path: &Path) -> Outcome<HashSet<String>> {
    let reading = reading::connect(path)?;
    let ids = sweep::ids(&mut Link::Sqlite(reading.link));
    reading.way.leave(path);
    Ok(ids?)
}

/// Erases from a copy that has no name yet what was erased from its study; how many documents were left out.
pub(in crate::store) fn leave_out(new: &Path, erased: &HashSet<String>) -> Outcome<usize> {
    let mut link = sqlite::connect(new, Mode::Unfinished, false)?;
    if sqlite::format(&mut link, new)? < sqlite::FORMAT {
        sqlite::migrate(&mut link)?;
    }
    let mut link = Link::Sqlite(link);
    let mut left_out = 0;
    while let Some(erasure) = next(erased, &mut link)? {
        let head = link.begin_at_head()?;
        let entry = entry(head, &mut link)?;
        erase(&erasure, &entry, head, &mut link)?;
        link.commit()?;
        left_out += usize::from(matches!(&erasure.whose, Whose::Document(id) if !id.0.is_nil()));
    }
    link.begin_at_head()?;
    sweep::remember(&erased.iter().collect(), &mut link)?;
    link.commit()?;
    link.run("VACUUM")?;
    Ok(left_out)
}

/// What still has to go: a document that went, or of which a version went; a memo or a case.
fn next(erased: &HashSet<String>, link: &mut Link) -> Outcome<Option<Erasure>> {
    let project = rows::load(link)?;
    let went = |row: &&Document| {
        let texts = plan::texts_of(&project, row.id);
        erased.contains(&row.id.to_string()) || texts.iter().any(|id| erased.contains(&id.to_string()))
    };
    if let Some(row) = project.documents().find(went) {
        return Ok(Some(plan::plan(&project, row.id)));
    }
    let memos = project.memos().map(|row| (Ref::Memo(row.id), row.id.to_string()));
    let cases = project.cases().map(|row| (Ref::Case(row.id), row.id.to_string()));
    let row = memos.chain(cases).find(|(_, id)| erased.contains(id));
    // A version that no document has any more stands in the texts alone.
    let dead = texts::ids(link)?
        .into_iter()
        .filter(|id| erased.contains(&id.to_string()) && !project.has(Ref::Text(*id)));
    let dead: Vec<TextId> = dead.collect();
    if !dead.is_empty() {
        texts::erase(&dead, link)?;
    }
    Ok(row.map(|(row, _)| {
        let nobody = Whose::Document(DocumentId(uuid::Uuid::nil()));
        let mark = plan::withdrawn("");
        let mut erasure =
            Erasure { whose: nobody, changes: Vec::new(), speech: Speech::default(), mark, with: Vec::new() };
        erasure.take(&project, row);
        erasure
    }))
}

/// The entry that says so, by whoever acted last.
fn entry(head: i64, link: &mut Link) -> Outcome<Entry> {
    let last = journal::stored_from(head, 1, link)?;
    let actor = last.first().and_then(|entry| entry.actor.parse().ok());
    let actor = actor.ok_or_else(|| Error::fault(say!("journal-unreadable")))?;
    Ok(Entry {
        id: EntryId(uuid::Uuid::new_v4()),
        seq: 0,
        at: Time::now(),
        actor,
        format: FORMAT,
        verb: "erase".to_owned(),
        args: serde_json::Value::Null,
        said: say!("erased"),
        changes: Vec::new(),
        undoes: None,
    })
}
