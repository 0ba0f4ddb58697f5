//! The journal in its table: appending, reading pages, and the tops of undo and redo.
//!
//! It is not loaded (100 000 parsed entries cost 208 MB): the trail reads pages, and undo asks for one number. Each
//! entry stands beside a hash of itself, so that a changed byte is found though the rows do not show it.

use super::link::{Link, Number};
use super::schema::{head, journal};
use super::texts;
use super::trouble::{Outcome, unreadable};
use crate::command::journal::{Entry, Seq, read_changes};
use crate::error::Error;
use crate::model::{Change, CoderId, Ref};
use crate::say;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Which entries the trail wants, newest first.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// Only entries before this number.
    pub before: Option<Seq>,
    /// At most so many entries; 0 for 100.
    pub limit: u32,
    /// Only entries of this coder.
    pub actor: Option<CoderId>,
    /// Only entries that change a row of this kind, by the name of its table (`codings`; see `Change::kind`).
    pub kind: Option<&'static str>,
    /// Only entries that change this row or a row that points to it.
    pub touching: Option<Ref>,
}

/// An entry as stored.
#[derive(Queryable, Insertable, AsChangeset, Clone)]
#[diesel(table_name = journal, primary_key(seq), treat_none_as_null = true, treat_none_as_default_value = false)]
pub(super) struct EntryRecord {
    pub seq: i64,
    pub id: String,
    pub at: String,
    pub actor: String,
    pub format: i32,
    pub verb: String,
    pub args: String,
    pub said: String,
    pub changes: String,
    pub kinds: String,
    pub undoes: Option<i64>,
    pub setting_only: bool,
    pub hash: String,
}

impl EntryRecord {
    /// The entry under the number it gets.
    pub fn of(entry: &Entry, seq: Seq) -> Self {
        let mut record = Self {
            seq,
            id: entry.id.to_string(),
            at: entry.at.to_string(),
            actor: entry.actor.to_string(),
            format: i32::from(entry.format),
            verb: entry.verb.clone(),
            args: entry.args.to_string(),
            said: serde_json::to_string(&entry.said).unwrap_or_default(),
            changes: serde_json::to_string(&entry.changes).unwrap_or_default(),
            kinds: kinds(&entry.changes),
            undoes: entry.undoes,
            setting_only: entry.is_setting() || entry.changes.is_empty(),
            hash: String::new(),
        };
        record.hash = record.hash_now();
        record
    }

    /// The entry; its texts carry no bytes.
    pub fn entry(self) -> Outcome<Entry> {
        let number = self.seq.to_string();
        let bad = || unreadable("journal", &number);
        let format = u16::try_from(self.format).map_err(|_| bad())?;
        Ok(Entry {
            id: self.id.parse().map_err(|_| bad())?,
            seq: self.seq,
            at: self.at.parse().map_err(|_| bad())?,
            actor: self.actor.parse().map_err(|_| bad())?,
            format,
            verb: self.verb,
            args: serde_json::from_str(&self.args).map_err(|_| bad())?,
            said: serde_json::from_str(&self.said).map_err(|_| bad())?,
            changes: read_changes(format, &self.changes)?,
            undoes: self.undoes,
        })
    }

    /// SHA-256 over everything but itself, each field after its length.
    pub fn hash_now(&self) -> String {
        let mut hasher = Sha256::new();
        let numbers =
            [self.seq, i64::from(self.format), self.undoes.unwrap_or(0), i64::from(self.setting_only)];
        numbers.iter().for_each(|number| hasher.update(number.to_le_bytes()));
        for field in
            [&self.id, &self.at, &self.actor, &self.verb, &self.args, &self.said, &self.changes, &self.kinds]
        {
            hasher.update(field.len().to_le_bytes());
            hasher.update(field.as_bytes());
        }
        crate::digest::hex(hasher.finalize())
    }
}

/// The kinds of rows that changes touch, with a space around each name so that one can be looked for.
fn kinds(changes: &[Change]) -> String {
    let names: BTreeSet<&str> = changes.iter().map(Change::kind).collect();
    names.iter().fold(String::from(" "), |all, name| all + name + " ")
}

/// Puts another payload into a stored entry: erasure only. Number, id, time and actor stay.
pub(super) fn replace(mut record: EntryRecord, changes: String, link: &mut Link) -> Outcome<()> {
    let format = u16::try_from(record.format).map_err(|_| unreadable("journal", &record.seq.to_string()))?;
    record.kinds = kinds(&read_changes(format, &changes)?);
    record.changes = changes;
    record.hash = record.hash_now();
    diesel::update(journal::table.find(record.seq)).set(&record).execute(link)?;
    Ok(())
}

/// Writes an entry as number `seq` and moves the head to it.
pub(super) fn append(entry: &Entry, seq: Seq, link: &mut Link) -> QueryResult<()> {
    diesel::insert_into(journal::table).values(&EntryRecord::of(entry, seq)).execute(link)?;
    diesel::update(head::table.find(1)).set(head::seq.eq(seq)).execute(link).map(drop)
}

/// The entries after `seq`, oldest first, with the bytes of their texts. Where an erasure lies between, they would not
/// lead to the project any more: the sentence says so, and the project has to be loaded anew.
pub(super) fn since(seq: Seq, link: &mut Link) -> Outcome<Vec<Entry>> {
    if seq < head(link)?.1 {
        return Err(Error::refused(say!("store-erased-meanwhile"))
            .hint(say!("store-erased-meanwhile-hint"))
            .into());
    }
    let records: Vec<EntryRecord> =
        journal::table.filter(journal::seq.gt(seq)).order(journal::seq).load(link)?;
    records.into_iter().map(|record| hydrated(record, link)).collect()
}

/// One entry, with the bytes of its texts.
pub(super) fn one(seq: Seq, link: &mut Link) -> Outcome<Option<Entry>> {
    let record: Option<EntryRecord> = journal::table.find(seq).first(link).optional()?;
    record.map(|record| hydrated(record, link)).transpose()
}

fn hydrated(record: EntryRecord, link: &mut Link) -> Outcome<Entry> {
    let mut entry = record.entry()?;
    texts::hydrate(&mut entry.changes, link)?;
    Ok(entry)
}

/// At most `limit` stored entries from number `from` on, in their order.
pub(super) fn stored_from(from: Seq, limit: i64, link: &mut Link) -> QueryResult<Vec<EntryRecord>> {
    journal::table.filter(journal::seq.ge(from)).order(journal::seq).limit(limit).load(link)
}

/// Calls `see` with every stored entry in its order; no more than a few hundred are held at a time.
pub(super) fn each(
    link: &mut Link,
    mut see: impl FnMut(EntryRecord, &mut Link) -> Outcome<()>,
) -> Outcome<()> {
    let mut next = 0;
    loop {
        let records = stored_from(next, 200, link)?;
        let Some(last) = records.last().map(|record| record.seq) else { return Ok(()) };
        for record in records {
            see(record, link)?;
        }
        next = last + 1;
    }
}

/// The number under which an entry was committed.
pub(super) fn number_of(entry: &Entry, link: &mut Link) -> QueryResult<Option<Seq>> {
    journal::table.filter(journal::id.eq(entry.id.to_string())).select(journal::seq).first(link).optional()
}

/// A page of the trail, newest first; texts carry no bytes.
pub(super) fn page(page: &Page, link: &mut Link) -> Outcome<Vec<Entry>> {
    // Every filter is always there, with a value that lets all through where nothing is asked: one statement for all.
    let before = page.before.unwrap_or(i64::MAX);
    let limit = i64::from(if page.limit == 0 { 100 } else { page.limit });
    let actor = page.actor.map_or("%".to_owned(), |id| id.to_string());
    let kind = page.kind.map_or("%".to_owned(), |kind| format!("% {kind} %"));
    let touching = page.touching.and_then(Ref::id).map_or("%".to_owned(), |id| format!("%{id}%"));
    let records: Vec<EntryRecord> = journal::table
        .filter(journal::seq.lt(before))
        .filter(journal::actor.like(actor))
        .filter(journal::kinds.like(kind))
        .filter(journal::changes.like(touching))
        .order(journal::seq.desc())
        .limit(limit)
        .load(link)?;
    records.into_iter().map(EntryRecord::entry).collect()
}

/// This actor's latest entry that is no undo or redo, holds more than settings, is not undone, and lies after the base.
const UNDO: &str = "SELECT done.seq AS number FROM journal AS done, head \
    WHERE done.actor = $1 AND done.undoes IS NULL AND NOT done.setting_only AND done.seq > head.base AND NOT EXISTS ( \
        SELECT 1 FROM journal AS undo WHERE undo.undoes = done.seq AND undo.verb = 'undo' AND NOT EXISTS ( \
            SELECT 1 FROM journal AS redo WHERE redo.undoes = undo.seq AND redo.verb = 'redo')) \
    ORDER BY done.seq DESC LIMIT 1";

/// This actor's latest undo that is not taken back, as long as the actor did nothing else after it.
const REDO: &str = "SELECT undo.seq AS number FROM journal AS undo, head \
    WHERE undo.actor = $1 AND undo.verb = 'undo' AND undo.undoes IS NOT NULL AND undo.seq > head.base AND NOT EXISTS ( \
        SELECT 1 FROM journal AS redo WHERE redo.undoes = undo.seq AND redo.verb = 'redo') \
    AND undo.seq > COALESCE(( \
        SELECT MAX(done.seq) FROM journal AS done WHERE done.actor = $2 AND done.undoes IS NULL AND NOT done.setting_only), 0) \
    ORDER BY undo.seq DESC LIMIT 1";

/// The entry that this actor's undo takes back.
pub(super) fn undo_top(actor: CoderId, link: &mut Link) -> QueryResult<Option<Seq>> {
    let found = sql_query(UNDO).bind::<Text, _>(actor.to_string()).get_result::<Number>(link).optional()?;
    Ok(found.map(|row| row.number))
}

/// The undo that this actor's redo takes back.
pub(super) fn redo_top(actor: CoderId, link: &mut Link) -> QueryResult<Option<Seq>> {
    let name = actor.to_string();
    let found = sql_query(REDO)
        .bind::<Text, _>(&name)
        .bind::<Text, _>(&name)
        .get_result::<Number>(link)
        .optional()?;
    Ok(found.map(|row| row.number))
}

/// Numbers of the last entry and of the base.
pub(super) fn head(link: &mut Link) -> QueryResult<(Seq, Seq)> {
    head::table.find(1).select((head::seq, head::base)).first(link)
}
