//! The base: the project as it stood at an erasure, from which replay starts and at which undo stops.

use super::journal;
use super::link::Link;
use super::schema::{base, head};
use super::trouble::{Outcome, unreadable};
use crate::command::journal::{FORMAT, Seq, read_changes};
use crate::model::Project;
use diesel::prelude::*;

#[derive(Queryable, Insertable)]
#[diesel(table_name = base)]
struct BaseRecord {
    number: i64,
    format: i32,
    change: String,
}

/// The project at the base, and the base's number; texts carry no bytes.
pub(super) fn load(link: &mut Link) -> Outcome<(Project, Seq)> {
    let stored: Vec<BaseRecord> = base::table.order(base::number).load(link)?;
    let mut changes = Vec::with_capacity(stored.len());
    for record in stored {
        let bad = || unreadable("base", &record.number.to_string());
        let format = u16::try_from(record.format).map_err(|_| bad())?;
        changes.extend(read_changes(format, &format!("[{}]", record.change)).map_err(|_| bad())?);
    }
    let mut project = Project::default();
    project.apply(&changes).map_err(|_| unreadable("base", "1"))?;
    Ok((project, journal::head(link)?.1))
}

/// Makes this project the base, under the number of the head.
pub(super) fn write(project: &Project, seq: Seq, link: &mut Link) -> Outcome<()> {
    diesel::delete(base::table).execute(link)?;
    for (number, change) in (1..).zip(project.as_changes()) {
        let change = serde_json::to_string(&change).unwrap_or_default();
        diesel::insert_into(base::table)
            .values(&BaseRecord { number, format: i32::from(FORMAT), change })
            .execute(link)?;
    }
    diesel::update(head::table.find(1)).set(head::base.eq(seq)).execute(link)?;
    Ok(())
}

/// Copies the base and the head.
#[cfg(feature = "postgres")]
pub(super) fn copy(from: &mut Link, to: &mut Link) -> Outcome<()> {
    let stored: Vec<BaseRecord> = base::table.order(base::number).load(from)?;
    for record in &stored {
        diesel::insert_into(base::table).values(record).execute(to)?;
    }
    let (seq, at) = journal::head(from)?;
    diesel::update(head::table.find(1)).set((head::seq.eq(seq), head::base.eq(at))).execute(to)?;
    Ok(())
}
