//! Opening a project file: what it is, which version, and the settings every connection works under.
//!
//! No code but SQLite opens a project file: on Unix, closing another descriptor of it would drop SQLite's locks. What
//! lies there is therefore asked of the file system (is it a folder, is it empty) and of SQLite (is it a database).

use super::link::Link;
use super::trouble::{Code, Outcome, Trouble};
use crate::error::{Error, Result};
use crate::say;
use diesel::connection::SimpleConnection;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as Sql};
use diesel::sql_types::{Integer, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::collections::BTreeMap;
use std::path::Path;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("src/store/migrations/sqlite");

/// Marks a SQLite file as a preja project.
const APPLICATION: i32 = 1_347_568_993;

/// The format of the tables that this version reads and writes: the number of its last migration.
pub(super) const FORMAT: i32 = 3;

/// How long a connection waits for another program.
pub(super) const PATIENCE: &str = "PRAGMA busy_timeout = 5000";

/// How a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// To write in.
    Write,
    /// To write in a copy that has no name yet: it is synced before it gets one, and thrown away where that fails.
    Unfinished,
    /// To read, while another may write.
    Read,
    /// To read what nobody writes: SQLite makes no file beside it and takes no lock.
    Still,
}

/// The file as SQLite's address of it.
fn address(path: &Path, mode: Mode) -> Result<String> {
    let full = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let Some(name) = full.to_str() else {
        return Err(Error::input(say!("store-name-unreadable", place = path.display().to_string()))
            .hint(say!("store-name-unreadable-hint")));
    };
    let name = if cfg!(windows) { format!("/{}", name.replace('\\', "/")) } else { name.to_owned() };
    let mut address = String::from("file:");
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                address.push(char::from(byte))
            }
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address.push_str(match mode {
        Mode::Write | Mode::Unfinished => "?mode=rw",
        Mode::Read => "?mode=ro",
        Mode::Still => "?mode=ro&immutable=1",
    });
    Ok(address)
}

/// Opens the file and sets how the connection works; nothing is read yet but the settings.
pub(super) fn connect(path: &Path, mode: Mode, relaxed: bool) -> Outcome<SqliteConnection> {
    let mut link = bare(path, mode)?;
    if mode == Mode::Write {
        link = with_log(link, path, mode)?;
        let durable = if relaxed { "PRAGMA synchronous = OFF" } else { "PRAGMA synchronous = FULL" };
        link.batch_execute(durable)?;
    }
    if mode == Mode::Unfinished {
        link.batch_execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")?;
    }
    // This one reads the file, so it comes when it is settled how.
    link.batch_execute("PRAGMA cache_size = -8192")?;
    Ok(link)
}

/// The file, opened and not yet read, with settings that every connection has. What is sorted and what a new copy is made of stays in
/// memory: a temporary file would leave an interview's words in a folder that nobody sweeps.
fn bare(path: &Path, mode: Mode) -> Outcome<SqliteConnection> {
    let mut link = SqliteConnection::establish(&address(path, mode)?)?;
    link.batch_execute(PATIENCE)?;
    link.batch_execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")?;
    Ok(link)
}

/// The connection with a write-ahead log. Some network file systems cannot share the memory that it needs; there the
/// older journal serves, which also has to be set where the file says that it has a log.
fn with_log(mut link: SqliteConnection, path: &Path, mode: Mode) -> Outcome<SqliteConnection> {
    let set = sql::<Text>("PRAGMA journal_mode = WAL").get_result::<String>(&mut link);
    // Whether the memory can be shared is known only when the log is looked into.
    let looked = set.and_then(|set| link.batch_execute("SELECT 1 FROM sqlite_schema").map(|()| set));
    match looked.map_err(Trouble::from) {
        Ok(set) if set == "wal" => Ok(link),
        Err(trouble) if trouble.code() != Code::Busy => {
            drop(link);
            without_log(path, mode).map_err(|_| trouble)
        }
        _ => {
            sql::<Text>("PRAGMA journal_mode = TRUNCATE").get_result::<String>(&mut link)?;
            Ok(link)
        }
    }
}

/// The connection with the older journal, whatever the file says: who has the file to himself needs no shared memory to
/// move the log into it.
fn without_log(path: &Path, mode: Mode) -> Outcome<SqliteConnection> {
    let mut link = bare(path, mode)?;
    link.batch_execute("PRAGMA locking_mode = EXCLUSIVE")?;
    let set = sql::<Text>("PRAGMA journal_mode = TRUNCATE").get_result::<String>(&mut link)?;
    if set != "truncate" {
        return Err(Error::fault(say!("store-unopenable", place = path.display().to_string())).into());
    }
    // The lock is let go by the next reading.
    link.batch_execute("PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_schema")?;
    Ok(link)
}

/// The format of the tables of a preja project; an error where the file is none.
pub(super) fn format(link: &mut SqliteConnection, path: &Path) -> Outcome<i32> {
    let application = sql::<Integer>("PRAGMA application_id").get_result::<i32>(link)?;
    let format = sql::<Integer>("PRAGMA user_version").get_result::<i32>(link)?;
    if application != APPLICATION || format < 1 {
        return Err(not_preja(path).into());
    }
    if format > FORMAT {
        let sentence =
            say!("store-newer", place = path.display().to_string(), found = format, known = FORMAT);
        return Err(Error::refused(sentence).hint(say!("store-newer-hint")).into());
    }
    Ok(format)
}

fn not_preja(path: &Path) -> Error {
    Error::input(say!("store-not-preja", place = path.display().to_string()))
        .hint(say!("store-not-preja-hint"))
}

/// Brings the tables to [`FORMAT`].
pub(super) fn migrate(link: &mut SqliteConnection) -> Outcome<()> {
    // All of them or none: what is between two formats would be neither as before nor as after.
    link.transaction(|link| {
        link.run_pending_migrations(MIGRATIONS).map(drop).map_err(|error| {
            // What SQLite said stands behind the name of the migration.
            let said = error.to_string();
            let said = said.rsplit_once(" with: ").map_or(said.as_str(), |(_, said)| said);
            let error = Sql::DatabaseError(DatabaseErrorKind::Unknown, Box::new(said.to_owned()));
            match Code::of(&error) {
                Code::Other => Error::fault(say!("store-migration-failed")).because(error).into(),
                _ => Trouble::Sql(error),
            }
        })
    })
}

/// What can be said of a path before SQLite looks at it.
pub(super) fn look(path: &Path) -> Result<()> {
    let place = || path.display().to_string();
    let Ok(found) = std::fs::metadata(path) else {
        return Err(Error::refused(say!("store-missing", place = place())).hint(say!("store-missing-hint")));
    };
    if found.is_dir() {
        return Err(Error::input(say!("store-is-folder", place = place())).hint(say!("store-is-folder-hint")));
    }
    if !found.is_file() {
        return Err(Error::input(say!("store-special", place = place())).hint(say!("store-special-hint")));
    }
    // SQLite follows no link here, but a pipe would hold it up for ever.
    for end in ["-wal", "-shm", "-journal"] {
        let beside = super::files::with_end(path, end);
        if crate::disk::holds_special(&beside) {
            let sentence = say!("store-special", place = beside.display().to_string());
            return Err(Error::refused(sentence).hint(say!("store-special-hint")));
        }
    }
    if found.len() == 0 {
        return Err(Error::input(say!("store-empty", place = place())).hint(say!("store-damaged-hint")));
    }
    Ok(())
}

/// The statements that made the tables and views, and the migrations that ran: equal in every sound file of a format.
pub(super) fn made_of(link: &mut SqliteConnection) -> Outcome<Vec<String>> {
    let mut made = sql::<Text>("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
        .load::<String>(link)?;
    made.extend(
        sql::<Text>("SELECT version FROM __diesel_schema_migrations ORDER BY version")
            .load::<String>(link)?,
    );
    Ok(made)
}

/// What [`made_of`] says of a new file.
pub(super) fn should_be_made_of() -> Outcome<Vec<String>> {
    let mut link = SqliteConnection::establish(":memory:")?;
    migrate(&mut link)?;
    made_of(&mut link)
}

/// Makes those of these tables that a copy lacks, as a new file has them.
pub(super) fn make_missing(tables: &[&str], link: &mut SqliteConnection) -> Outcome<()> {
    let statements = should_be_made_of()?;
    for name in tables {
        let made = sql::<Integer>("SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = ")
            .bind::<Text, _>(name)
            .get_result::<i32>(link)?;
        let statement = statements.iter().find(|sql| sql.starts_with(&format!("CREATE TABLE {name} ")));
        if let Some(statement) = statement.filter(|_| made == 0) {
            let sql = format!("DROP VIEW IF EXISTS {name}; {statement}");
            diesel::connection::SimpleConnection::batch_execute(link, &sql)?;
        }
    }
    Ok(())
}

/// The settings of a connection to a file, by name.
#[cfg_attr(not(feature = "postgres"), allow(irrefutable_let_patterns))]
pub(super) fn settings(link: &mut Link) -> Outcome<BTreeMap<&'static str, String>> {
    let mut all = BTreeMap::new();
    if let Link::Sqlite(link) = link {
        all.insert("journal_mode", sql::<Text>("PRAGMA journal_mode").get_result::<String>(link)?);
        for name in ["synchronous", "foreign_keys", "cache_size", "busy_timeout"] {
            all.insert(name, sql::<Integer>(&format!("PRAGMA {name}")).get_result::<i32>(link)?.to_string());
        }
    }
    Ok(all)
}

/// True when a finding of the check speaks of a page that could not be read (one of SQLite's numbers of input and output
/// stands behind it): that says nothing of what is on the page.
fn is_unread(line: &str) -> bool {
    let number = |rest: &str| {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        rest.get(..end).and_then(|digits| digits.parse::<u32>().ok())
    };
    line.split("error code=").skip(1).filter_map(number).any(|code| code & 0xff == 10)
}

/// What SQLite itself finds wrong with a file; nothing where it is sound.
pub(super) fn integrity(link: &mut SqliteConnection) -> Outcome<Option<String>> {
    let found: Vec<String> = sql::<Text>("PRAGMA integrity_check(20)").load(link)?;
    if found.iter().any(|line| is_unread(line)) {
        return Err(
            Sql::DatabaseError(DatabaseErrorKind::Unknown, Box::new("disk I/O error".to_owned())).into()
        );
    }
    if found.iter().all(|line| line == "ok") {
        let broken = sql::<Text>("SELECT \"table\" FROM pragma_foreign_key_check").load::<String>(link)?;
        return Ok(broken.into_iter().next());
    }
    Ok(Some(found.join("; ")))
}

/// True when SQLite itself, asked anew, finds the file malformed.
pub(super) fn is_malformed(path: &Path) -> bool {
    let asked = || -> Outcome<Vec<String>> {
        let mut link = bare(path, Mode::Read)?;
        Ok(sql::<Text>("PRAGMA integrity_check(20)").load(&mut link)?)
    };
    match asked() {
        Ok(found) => found != ["ok"] && !found.iter().any(|line| is_unread(line)),
        Err(trouble) => matches!(trouble.code(), Code::Malformed | Code::Foreign),
    }
}

/// A new project file: made under another name, so that a full disk leaves nothing that looks like a project.
pub(super) fn create(path: &Path) -> Outcome<()> {
    let place = path.display().to_string();
    if path.exists() {
        return Err(Error::refused(say!("store-exists", place = place))
            .hint(say!("store-exists-hint"))
            .into());
    }
    let new = super::files::begin(path, "new", crate::disk::Mode::PRIVATE)?;
    let made = (|| {
        let mut link = connect(&new, Mode::Write, false)?;
        migrate(&mut link)?;
        super::files::rest(&mut Link::Sqlite(link))
    })();
    match made.map_err(|trouble| trouble.writing(path)) {
        Ok(_) => Ok(super::files::settle(&new, path)?),
        Err(error) => {
            super::files::discard(&new);
            Err(error)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_could_not_be_read_is_told_from_one_that_is_wrong() {
        // As SQLite 3.53 wrote them: 8458 is SQLITE_IOERR_CORRUPTFS, 11 would be SQLITE_CORRUPT.
        let unread = "*** in database main ***\nTree 29 page 29: unable to get the page. error code=8458\nPage 64: never used";
        assert!(is_unread(unread));
        assert!(!is_unread("Tree 29 page 29: unable to get the page. error code=11"));
        assert!(!is_unread("wrong # of entries in index journal_actor"));
    }
}
