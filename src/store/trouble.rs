//! What can go wrong inside the store, and the sentence that is made of it where it leaves.
//!
//! SQLite has a number for everything that can go wrong, but Diesel hands on its text alone, and asking SQLite for the
//! number is not possible without unsafe code. The text will do: it is fixed for each number (`sqlite3_errstr`), SQLite
//! is built in, and [`TEXTS`] compares it as a whole. Of what the extended numbers add (no room for the shared memory,
//! the file was moved, the folder is gone) nothing is guessed: the file system is asked ([`folder`]), and whether a file
//! is damaged is asked of SQLite itself, by its own check.

use super::folder::{self, Obstacle};
use super::place::Place;
use super::sqlite;
use crate::error::Error;
use crate::say;
use diesel::result::{ConnectionError, DatabaseErrorKind, Error as Sql};
use std::path::Path;

/// A library's error, or one that is a sentence already.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The database said it.
    Sql(Sql),
    /// The database failed while it committed, and nobody knows yet whether it did.
    Unsure(Sql),
    /// It is known what it means.
    Said(Error),
}

/// Result inside the store.
pub(super) type Outcome<T> = Result<T, Trouble>;

/// SQLite's number of what went wrong, as far as a person has to know the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Code {
    /// Another program reads or writes.
    Busy,
    /// It may not be read or written.
    Forbidden,
    /// It can be read and not written.
    ReadOnly,
    /// Reading, writing or syncing failed.
    Io,
    /// It cannot be opened.
    Closed,
    /// There is no room.
    Full,
    /// What was read is not what SQLite writes.
    Malformed,
    /// The file is none of SQLite's.
    Foreign,
    /// There is no memory.
    Memory,
    /// Everything else.
    Other,
}

/// What SQLite says of each number, word for word.
const TEXTS: &[(&str, Code)] = &[
    ("access permission denied", Code::Forbidden),
    ("attempt to write a readonly database", Code::ReadOnly),
    ("database disk image is malformed", Code::Malformed),
    ("database is locked", Code::Busy),
    ("database or disk is full", Code::Full),
    ("database table is locked", Code::Busy),
    ("disk I/O error", Code::Io),
    ("file is not a database", Code::Foreign),
    ("locking protocol", Code::Busy),
    ("out of memory", Code::Memory),
    ("unable to open database file", Code::Closed),
];

/// The same where SQLite puts a name behind it: of a file that is attached, of a table.
const BEGINNINGS: &[(&str, Code)] =
    &[("malformed database schema (", Code::Malformed), ("unable to open database: ", Code::Closed)];

impl Code {
    /// Of what SQLite said.
    pub(super) fn of(error: &Sql) -> Self {
        let Sql::DatabaseError(_, said) = error else { return Self::Other };
        let said = said.message();
        let whole = TEXTS.iter().find(|(text, _)| *text == said);
        let found = whole.or_else(|| BEGINNINGS.iter().find(|(text, _)| said.starts_with(text)));
        found.map_or(Self::Other, |(_, code)| *code)
    }
}

/// What the database said, where it is one of its fixed texts and nothing of a project can stand in it.
pub fn fixed_text(error: &(dyn std::error::Error + 'static)) -> Option<&'static str> {
    let Sql::DatabaseError(_, said) = error.downcast_ref::<Sql>()? else { return None };
    TEXTS.iter().map(|(text, _)| *text).find(|text| *text == said.message())
}

impl From<Sql> for Trouble {
    fn from(error: Sql) -> Self {
        Self::Sql(error)
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Said(error)
    }
}

/// What is said when a connection is made.
impl From<ConnectionError> for Trouble {
    fn from(error: ConnectionError) -> Self {
        Self::Sql(match error {
            ConnectionError::CouldntSetupConfiguration(error) => error,
            other => Sql::DatabaseError(DatabaseErrorKind::Unknown, Box::new(other.to_string())),
        })
    }
}

impl Trouble {
    /// The sentence.
    pub(super) fn say(self, place: &Place) -> Error {
        match (self, place) {
            (Self::Said(error), _) => error,
            (Self::Unsure(error), _) => Error::fault(say!("store-unsure", place = place.name()))
                .hint(say!("store-unsure-hint"))
                .because(error),
            (Self::Sql(error), Place::File(path)) => of_file(error, path),
            (Self::Sql(error), Place::Postgres(_)) => of_server(error, &place.name()),
        }
    }

    /// The same, told of the new file that was being written.
    pub(super) fn writing(self, path: &Path) -> Self {
        let Self::Sql(error) = self else { return self };
        let obstacle = match Code::of(&error) {
            Code::Full => Obstacle::Full,
            Code::Forbidden | Code::ReadOnly | Code::Io | Code::Closed => {
                folder::obstacle(path, false).unwrap_or(Obstacle::Silent)
            }
            _ => return Self::Sql(error),
        };
        Self::Said(obstacle.say(path).because(error))
    }

    /// SQLite's number for it.
    pub(super) fn code(&self) -> Code {
        match self {
            Self::Sql(error) | Self::Unsure(error) => Code::of(error),
            Self::Said(_) => Code::Other,
        }
    }

    /// True where nobody knows whether it was committed.
    pub(super) fn is_unsure(&self) -> bool {
        matches!(self, Self::Unsure(_))
    }

    /// Where it turned out that nothing was committed.
    pub(super) fn undone(self) -> Self {
        match self {
            Self::Unsure(error) => Self::Sql(error),
            other => other,
        }
    }

    /// True when the server waited for a lock and gave up.
    #[cfg(feature = "postgres")]
    pub(super) fn is_lock(&self) -> bool {
        matches!(self, Self::Sql(error) if error.to_string().contains("lock timeout"))
    }
}

/// What a project in a file says.
fn of_file(error: Sql, path: &Path) -> Error {
    let place = path.display().to_string();
    let code = Code::of(&error);
    let sentence = match code {
        Code::Full => Obstacle::Full.say(path),
        Code::Busy => Error::refused(say!("store-busy", place = place)).hint(say!("store-busy-hint")),
        Code::Foreign => {
            Error::input(say!("store-not-preja", place = place)).hint(say!("store-not-preja-hint"))
        }
        Code::Memory => Error::fault(say!("store-memory")).hint(say!("store-memory-hint")),
        Code::Malformed if sqlite::is_malformed(path) => {
            Error::fault(say!("store-damaged", place = place)).hint(say!("store-damaged-hint"))
        }
        Code::Other => Error::fault(say!("store-failed", place = place, detail = error.to_string())),
        Code::Forbidden | Code::ReadOnly | Code::Io | Code::Closed | Code::Malformed => {
            match (folder::obstacle(path, true), code) {
                (Some(obstacle), _) => obstacle.say(path),
                (None, Code::Closed) => {
                    Error::fault(say!("store-unopenable", place = place)).hint(say!("store-unopenable-hint"))
                }
                // The file may be written, but not the one that was opened: another lies in its place.
                (None, Code::ReadOnly) => Obstacle::Gone.say(path),
                (None, _) => Obstacle::Silent.say(path),
            }
        }
    };
    sentence.because(error)
}

/// What a server says. Diesel does not hand its codes on, so the rest goes by its texts; what is none of these is told
/// as the server told it.
fn of_server(error: Sql, place: &str) -> Error {
    let said = error.to_string();
    let kind = match &error {
        Sql::DatabaseError(kind, _) => Some(kind),
        _ => None,
    };
    let sentence = match kind {
        Some(DatabaseErrorKind::ReadOnlyTransaction) => {
            Error::refused(say!("store-read-only", place = place))
        }
        Some(DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand) => lost(place),
        _ if said.contains("server closed the connection") => lost(place),
        _ if said.contains("lock timeout") => {
            Error::refused(say!("store-busy", place = place)).hint(say!("store-busy-hint"))
        }
        _ if said.contains("No space left") => {
            Error::fault(say!("store-full", place = place)).hint(say!("store-full-hint"))
        }
        _ => Error::fault(say!("store-failed", place = place, detail = said.as_str())),
    };
    sentence.because(error)
}

/// The server is not there any more.
pub(super) fn lost(place: &str) -> Error {
    Error::fault(say!("store-lost", place = place)).hint(say!("store-lost-hint"))
}

/// A row that cannot be read as what it should be.
pub(super) fn unreadable(table: &str, id: &str) -> Trouble {
    Trouble::Said(
        Error::fault(say!("store-row-unreadable", table = table, row = id)).hint(say!("store-damaged-hint")),
    )
}
