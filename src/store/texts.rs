//! Texts and their paragraphs: bytes that are never written twice and never deleted by undo.
//!
//! A text that a change removes is only no longer live. Its bytes stay, since the journal has none: an entry read
//! back gets them from here. Erasure is what takes them away.

use super::link::Link;
use super::record::{BATCH, insert_all};
use super::schema::{paragraphs, texts};
use super::trouble::{Outcome, unreadable};
use crate::model::{Change, TextId, TextRow};
use crate::text::{Paragraph, ParagraphKind, Text};
use diesel::connection::DefaultLoadingMode;
use diesel::prelude::*;
use std::collections::HashMap;

#[derive(Queryable, Insertable)]
#[diesel(table_name = texts)]
struct TextRecord {
    id: String,
    hash: String,
    live: bool,
    body: Vec<u8>,
}

#[derive(Queryable, Insertable)]
#[diesel(table_name = paragraphs, treat_none_as_default_value = false)]
struct ParagraphRecord {
    text: String,
    number: i64,
    start_byte: i64,
    end_byte: i64,
    speaker: Option<String>,
    kind: String,
    time: Option<String>,
}

/// A paragraph's kind, bytes, speaker and time, as stored.
type Marks = (String, i64, i64, Option<String>, Option<String>);

/// Stores a text, or makes one live again whose bytes are here from before.
pub(super) fn add(row: &TextRow, link: &mut Link) -> QueryResult<()> {
    let id = row.id.to_string();
    if set_live(row.id, true, link)? {
        return Ok(());
    }
    let body = row.text.body().as_bytes();
    let values = (texts::id.eq(&id), texts::hash.eq(&row.hash), texts::live.eq(true), texts::body.eq(body));
    diesel::insert_into(texts::table).values(values).execute(link)?;
    // A text of a million paragraphs would stand in memory twice: its records are made as they go.
    for (batch, some) in row.text.paragraphs().chunks(BATCH).enumerate() {
        let record = |(index, paragraph): (usize, &Paragraph)| ParagraphRecord {
            text: id.clone(),
            number: wide(batch * BATCH + index + 1),
            start_byte: wide(paragraph.start),
            end_byte: wide(paragraph.end),
            speaker: paragraph.speaker.clone(),
            kind: paragraph.kind.name().to_owned(),
            time: paragraph.time.clone(),
        };
        let marks: Vec<ParagraphRecord> = some.iter().enumerate().map(record).collect();
        insert_all!(paragraphs, &marks, link);
    }
    Ok(())
}

/// Marks a text as part of the project or as gone from it; false where it is not stored.
pub(super) fn set_live(id: TextId, live: bool, link: &mut Link) -> QueryResult<bool> {
    diesel::update(texts::table.find(id.to_string()))
        .set(texts::live.eq(live))
        .execute(link)
        .map(|count| count > 0)
}

/// Every text that is part of the project.
pub(super) fn live(link: &mut Link) -> Outcome<Vec<TextRow>> {
    let stored: Vec<(String, String, Vec<u8>)> =
        texts::table.filter(texts::live.eq(true)).select((texts::id, texts::hash, texts::body)).load(link)?;
    let mut marks = all_paragraphs(link)?;
    stored
        .into_iter()
        .map(|(id, hash, body)| {
            let text = text_of(&id, body, marks.remove(&id).unwrap_or_default())?;
            let Ok(id) = id.parse() else { return Err(unreadable("texts", &id)) };
            Ok(TextRow { id, hash, text })
        })
        .collect()
}

fn all_paragraphs(link: &mut Link) -> Outcome<HashMap<String, Vec<(i64, Paragraph)>>> {
    let mut by_text: HashMap<String, Vec<(i64, Paragraph)>> = HashMap::new();
    let mut open: Option<(String, Vec<(i64, Paragraph)>)> = None;
    let marks = (
        paragraphs::kind,
        paragraphs::start_byte,
        paragraphs::end_byte,
        paragraphs::speaker,
        paragraphs::time,
    );
    let order = (paragraphs::text, paragraphs::start_byte, paragraphs::number);
    let mut take = |(text, number, marks): (String, i64, Marks)| -> Outcome<()> {
        let paragraph = paragraph(&text, marks)?;
        match &mut open {
            Some((same, list)) if *same == text => list.push((number, paragraph)),
            _ => {
                if let Some((done, list)) = open.replace((text, vec![(number, paragraph)])) {
                    by_text.insert(done, list);
                }
            }
        }
        Ok(())
    };
    // Row by row: a million rows as the database hands them out weigh three times what comes of them.
    macro_rules! stream {
        ($link:expr) => {
            for row in paragraphs::table
                .select((paragraphs::text, paragraphs::number, marks))
                .order(order)
                .load_iter::<(String, i64, Marks), DefaultLoadingMode>($link)?
            {
                take(row?)?;
            }
        };
    }
    match link {
        Link::Sqlite(link) => stream!(link),
        #[cfg(feature = "postgres")]
        Link::Postgres(link) => stream!(link),
    }
    by_text.extend(open);
    Ok(by_text)
}

fn paragraph(text: &str, (kind, start, end, speaker, time): Marks) -> Outcome<Paragraph> {
    let known = ParagraphKind::by_name(&kind);
    match (known, usize::try_from(start), usize::try_from(end)) {
        (Some(kind), Ok(start), Ok(end)) => Ok(Paragraph { start, end, speaker, kind, time }),
        _ => Err(unreadable("paragraphs", text)),
    }
}

fn text_of(id: &str, body: Vec<u8>, mut marks: Vec<(i64, Paragraph)>) -> Outcome<Text> {
    let body = String::from_utf8(body).map_err(|_| unreadable("texts", id))?;
    marks.sort_by_key(|(number, _)| *number);
    Ok(Text::new(body, marks.into_iter().map(|(_, paragraph)| paragraph).collect()))
}

/// One text, live or not, with the hash that was stored for it.
pub(super) fn one(id: TextId, link: &mut Link) -> Outcome<Option<(String, Text)>> {
    let name = id.to_string();
    let stored: Option<(String, Vec<u8>)> =
        texts::table.find(&name).select((texts::hash, texts::body)).first(link).optional()?;
    let Some((hash, body)) = stored else { return Ok(None) };
    let rows: Vec<ParagraphRecord> = paragraphs::table.filter(paragraphs::text.eq(&name)).load(link)?;
    let marks = rows
        .into_iter()
        .map(|row| {
            Ok((
                row.number,
                paragraph(&name, (row.kind, row.start_byte, row.end_byte, row.speaker, row.time))?,
            ))
        })
        .collect::<Outcome<Vec<_>>>()?;
    Ok(Some((hash, text_of(&name, body, marks)?)))
}

/// The ids of all stored texts, live or not.
pub(super) fn ids(link: &mut Link) -> Outcome<Vec<TextId>> {
    let ids: Vec<String> = texts::table.select(texts::id).order(texts::id).load(link)?;
    ids.iter().map(|id| id.parse().map_err(|_| unreadable("texts", id))).collect()
}

/// Puts bytes and paragraphs into the texts of changes that were read from the journal.
pub(super) fn hydrate(changes: &mut [Change], link: &mut Link) -> Outcome<()> {
    for change in changes {
        if let Change::Text(delta) = change {
            for row in [&mut delta.before, &mut delta.after].into_iter().flatten() {
                if let Some((_, text)) = one(row.id, link)? {
                    row.hydrate(text);
                }
            }
        }
    }
    Ok(())
}

/// Takes away texts with their bytes and paragraphs: erasure only.
pub(super) fn erase(ids: &[TextId], link: &mut Link) -> QueryResult<()> {
    for id in ids {
        let id = id.to_string();
        diesel::delete(paragraphs::table.filter(paragraphs::text.eq(&id))).execute(link)?;
        diesel::delete(texts::table.find(&id)).execute(link)?;
    }
    Ok(())
}

/// Copies every text, live or not, one at a time.
#[cfg(feature = "postgres")]
pub(super) fn copy(from: &mut Link, to: &mut Link) -> Outcome<()> {
    for id in ids(from)? {
        let record: TextRecord = texts::table.find(id.to_string()).first(from)?;
        let marks: Vec<ParagraphRecord> =
            paragraphs::table.filter(paragraphs::text.eq(&record.id)).load(from)?;
        diesel::insert_into(texts::table).values(&record).execute(to)?;
        insert_all!(paragraphs, &marks, to);
    }
    Ok(())
}

fn wide(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
