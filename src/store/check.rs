//! Checking a project: whether every byte of it is as it was written.
//!
//! The rows are compared with what the journal replays to, the texts with their hashes, each entry with its own; the
//! database looks after its pages and indexes. What is found is a sentence each, worst first, and nothing is changed.

use super::link::Link;
use super::place::Place;
use super::trouble::{Outcome, Trouble};
use super::work::Work;
use super::{Store, base, identity, journal, rows, sqlite, texts};
use crate::error::Result;
use crate::message::Message;
use crate::model::{Change, Project, TextId};
use crate::say;
use std::collections::BTreeMap;

/// No more sentences than these of one kind: a damaged file can have thousands.
pub(super) const FEW: usize = 10;

impl Store {
    /// Everything that is wrong with the project as it is stored; empty where it is sound.
    pub fn check(&self) -> Result<Vec<Message>> {
        self.ask(|work| {
            let found = work.check();
            // Where someone wrote into a file at rest, it is looked at again with its log.
            if work.look_again()? { Ok(work.check()) } else { Ok(found) }
        })
    }
}

impl Work {
    fn check(&mut self) -> Vec<Message> {
        let mut found = Vec::new();
        let place = self.place.clone();
        // All parts look at one state, since others may write meanwhile.
        let _ = self.link.begin_reading();
        let mut part = |part: fn(&mut Link) -> Outcome<Vec<Message>>| match part(&mut self.link) {
            Ok(messages) => found.extend(messages),
            // What cannot be read at all is a finding like the others.
            Err(trouble) => {
                found.push(sentence(trouble, &place));
                self.link.roll_back();
                let _ = self.link.begin_reading();
            }
        };
        part(pages);
        part(hashes);
        part(entries);
        part(references);
        part(replay);
        part(identity::check);
        self.link.roll_back();
        found.dedup();
        found
    }
}

fn sentence(trouble: Trouble, place: &Place) -> Message {
    trouble.say(place).message
}

/// What the database says of its own pages, and whether its tables are those of this format.
fn pages(link: &mut Link) -> Outcome<Vec<Message>> {
    let mut found = Vec::new();
    #[cfg_attr(not(feature = "postgres"), allow(irrefutable_let_patterns))]
    if let Link::Sqlite(link) = link {
        found.extend(sqlite::integrity(link)?.map(|detail| say!("check-integrity", detail = detail)));
        if sqlite::made_of(link)? != sqlite::should_be_made_of()? {
            found.push(say!("check-tables"));
        }
    }
    Ok(found)
}

/// Every text against its hash.
fn hashes(link: &mut Link) -> Outcome<Vec<Message>> {
    let mut found = Vec::new();
    for id in texts::ids(link)? {
        let is_sound = match texts::one(id, link) {
            Ok(Some((hash, text))) => text.hash() == hash,
            Ok(None) | Err(Trouble::Said(_)) => false,
            Err(trouble) => return Err(trouble),
        };
        if !is_sound {
            found.push(text_message(id, link));
        }
    }
    found.truncate(FEW);
    Ok(found)
}

fn text_message(id: TextId, link: &mut Link) -> Message {
    use super::schema::documents;
    use diesel::prelude::*;
    let named = documents::table
        .filter(documents::text.eq(id.to_string()))
        .select(documents::name)
        .first::<String>(link);
    match named {
        Ok(name) => say!("check-text", document = name),
        Err(_) => say!("check-old-text", text = id.to_string()),
    }
}

/// Every entry against its hash and its place, and the head against the last.
fn entries(link: &mut Link) -> Outcome<Vec<Message>> {
    let mut found = Vec::new();
    let mut last = 0;
    journal::each(link, |record, _| {
        if record.seq != last + 1 {
            found.push(say!("check-entries-missing", from = last + 1, to = record.seq - 1));
        }
        last = record.seq;
        if record.hash != record.hash_now() || record.entry().is_err() {
            found.push(say!("check-entry", number = last));
        }
        Ok(())
    })?;
    found.truncate(FEW);
    let (head, base) = journal::head(link)?;
    if head != last || base > head || base < 0 {
        found.push(say!("check-head", head = head, last = last));
    }
    Ok(found)
}

/// References and what must be unique.
fn references(link: &mut Link) -> Outcome<Vec<Message>> {
    let problems = rows::load(link)?.problems();
    Ok(if problems.is_empty() { Vec::new() } else { vec![say!("check-references", count = problems.len())] })
}

/// The rows against what the journal replays to.
fn replay(link: &mut Link) -> Outcome<Vec<Message>> {
    let (mut project, base) = base::load(link)?;
    let mut broken = None;
    journal::each(link, |record, _| {
        let seq = record.seq;
        if seq > base && broken.is_none() && project.apply(&record.entry()?.changes).is_err() {
            broken = Some(seq);
        }
        Ok(())
    })?;
    if let Some(seq) = broken {
        return Ok(vec![say!("check-replay", number = seq)]);
    }
    let stored = rows::load(link)?;
    let mut found: Vec<Message> = differing(&stored, &project)
        .into_iter()
        .map(|(table, count)| say!("check-rows", table = table, count = count))
        .collect();
    found.truncate(FEW);
    Ok(found)
}

/// How many rows of each table differ between two projects.
fn differing(left: &Project, right: &Project) -> BTreeMap<&'static str, usize> {
    let rows = |project: &Project| -> BTreeMap<(&'static str, String), Change> {
        project.as_changes().into_iter().map(|change| ((change.kind(), key(&change)), change)).collect()
    };
    let (left, mut right) = (rows(left), rows(right));
    let mut counts = BTreeMap::new();
    for (name, row) in left {
        if right.remove(&name) != Some(row) {
            *counts.entry(name.0).or_default() += 1;
        }
    }
    right.into_keys().for_each(|(table, _)| *counts.entry(table).or_default() += 1);
    counts
}

fn key(change: &Change) -> String {
    match change {
        Change::Setting(delta) => delta.after.as_ref().map(|row| row.key.clone()).unwrap_or_default(),
        other => format!("{:?}", other.target()),
    }
}
