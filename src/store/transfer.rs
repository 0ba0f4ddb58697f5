//! A server's project as a file: every row, every version of every text, the whole journal.

use super::files;
use super::identity::Kind;
use super::journal::{self, EntryRecord};
use super::link::Link;
use super::schema;
use super::sqlite;
use super::trouble::Outcome;
use super::{base, identity, rows, snapshot, texts};
use diesel::prelude::*;
use std::path::Path;

/// Writes all of it to a new file, which is read back before it gets its name.
pub(super) fn write_file(from: &mut Link, path: &Path) -> Outcome<()> {
    let new = files::beside(path, "copy");
    files::discard(&new);
    let written = (|| {
        sqlite::create(&new)?;
        let mut to = Link::Sqlite(sqlite::connect(&new, sqlite::Mode::Write, true)?);
        to.begin_at_head()?;
        from.reading(|from| copy(from, &mut to))?;
        to.commit()?;
        files::rest(&mut to)?;
        drop(to);
        snapshot::read_back(&new)
    })();
    match written {
        Ok(_) => {
            // The copy stays one file: what SQLite put beside it is gone with its connection.
            Ok(files::settle(&new, path)?)
        }
        Err(error) => {
            files::discard(&new);
            Err(error)
        }
    }
}

fn copy(from: &mut Link, to: &mut Link) -> Outcome<()> {
    texts::copy(from, to)?;
    rows::copy(from, to)?;
    journal::each(from, |entry: EntryRecord, _| {
        diesel::insert_into(schema::journal::table).values(&entry).execute(to)?;
        Ok(())
    })?;
    identity::write(identity::of_copy(Kind::Backup, from)?, to)?;
    identity::copy_erased(from, to)?;
    base::copy(from, to)
}
