//! Loading a project and writing an entry's changes into its tables.
//!
//! An entry may touch a row more than once; only what comes of it is written, row by row, by what the row was before
//! the entry and is after it.

use super::link::Link;
use super::record::*;
use super::texts;
use super::trouble::Outcome;
use crate::model::*;
use diesel::prelude::*;
use std::collections::BTreeMap;

fn all<R: Stored>(link: &mut Link) -> Outcome<Vec<R::Model>> {
    R::all(link)?.into_iter().map(Stored::model).collect()
}

/// What an entry makes of one row: as it was before the entry's first change of it, and as its last one leaves it.
type Nets<'a, T> = BTreeMap<<T as Row>::Id, (Option<&'a T>, Option<&'a T>)>;

fn note<'a, T: Row>(nets: &mut Nets<'a, T>, delta: &'a Delta<T>) {
    if let Some(row) = delta.after.as_ref().or(delta.before.as_ref()) {
        nets.entry(row.id()).or_insert((delta.before.as_ref(), None)).1 = delta.after.as_ref();
    }
}

fn write<R>(
    nets: Nets<'_, R::Model>,
    name: impl Fn(&<R::Model as Row>::Id) -> String,
    link: &mut Link,
) -> QueryResult<()>
where
    R: Stored,
    R::Model: Row,
{
    let mut new = Vec::new();
    for (id, (before, after)) in nets {
        match (before, after) {
            (None, Some(row)) => new.push(R::of(row)),
            (Some(was), Some(row)) if was != row => R::of(row).update(link)?,
            (Some(_), None) => R::delete(&name(&id), link)?,
            _ => {}
        }
    }
    R::insert(&new, link)
}

/// Declares what goes through the tables of all kinds of rows.
macro_rules! tables {
    ($($variant:ident: $row:ident, $id:ident, $map:ident, $one:ident, $record:ident;)*) => {
        /// The tables that hold words of a study: those of the rows, of texts and settings, and of the history.
        pub(super) const TABLES: &[&str] =
            &["texts", "paragraphs", "settings", $(stringify!($map),)* "journal", "base"];

        /// Every row of the project. To be called in a transaction that sees one state.
        pub(super) fn load(link: &mut Link) -> Outcome<Project> {
            Ok(Project::from_rows(Rows {
                settings: all::<SettingRecord>(link)?,
                texts: texts::live(link)?,
                $($map: all::<$record>(link)?,)*
            }))
        }

        /// Copies the rows of one store into another; texts are copied with their versions (see [`texts`]).
        #[cfg(feature = "postgres")]
        pub(super) fn copy(from: &mut Link, to: &mut Link) -> QueryResult<()> {
            SettingRecord::insert(&SettingRecord::all(from)?, to)?;
            $($record::insert(&$record::all(from)?, to)?;)*
            Ok(())
        }

        /// Writes what the changes make of the rows. To be called in the transaction of their entry.
        pub(super) fn apply(changes: &[Change], link: &mut Link) -> QueryResult<()> {
            let (mut settings, mut versions) = (Nets::new(), Nets::new());
            $(let mut $map = Nets::new();)*
            for change in changes {
                match change {
                    Change::Setting(delta) => note(&mut settings, delta),
                    Change::Text(delta) => note(&mut versions, delta),
                    $(Change::$variant(delta) => note(&mut $map, delta),)*
                }
            }
            for (id, (_, after)) in versions {
                match after {
                    Some(row) => texts::add(row, link)?,
                    None => texts::set_live(id, false, link).map(drop)?,
                }
            }
            write::<SettingRecord>(settings, String::clone, link)?;
            $(write::<$record>($map, $id::to_string, link)?;)*
            Ok(())
        }
    };
}
for_each_row!(tables);
