//! What can go wrong inside the store, and the sentence that is made of it where it leaves.

use crate::error::Error;
use crate::say;
use diesel::result::{DatabaseErrorKind, Error as Sql};

/// A library's error, or one that is a sentence already.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The database said it.
    Sql(Sql),
    /// It is known what it means.
    Said(Error),
}

/// Result inside the store.
pub(super) type Outcome<T> = Result<T, Trouble>;

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

impl Trouble {
    /// The sentence; `place` is the project's file or address, without a password.
    pub(super) fn say(self, place: &str) -> Error {
        match self {
            Self::Said(error) => error,
            Self::Sql(error) => of_sql(error, place),
        }
    }

    /// True when the server waited for a lock and gave up.
    #[cfg(feature = "postgres")]
    pub(super) fn is_lock(&self) -> bool {
        matches!(self, Self::Sql(error) if error.to_string().contains("lock timeout"))
    }
}

fn of_sql(error: Sql, place: &str) -> Error {
    let said = error.to_string();
    let has = |words: &str| said.contains(words);
    let sentence = if has("database or disk is full") || has("No space left") {
        Error::fault(say!("store-full", place = place)).hint(say!("store-full-hint"))
    } else if has("file is not a database") {
        Error::input(say!("store-not-preja", place = place)).hint(say!("store-not-preja-hint"))
    } else if has("malformed") || has("disk I/O error") {
        Error::fault(say!("store-damaged", place = place)).hint(say!("store-damaged-hint"))
    } else if has("readonly database") || has("read-only transaction") {
        Error::refused(say!("store-read-only", place = place))
    } else if has("database is locked") || has("lock timeout") {
        Error::refused(say!("store-busy", place = place)).hint(say!("store-busy-hint"))
    } else if has("unable to open database file") {
        Error::fault(say!("store-unopenable", place = place)).hint(say!("store-unopenable-hint"))
    } else if matches!(&error, Sql::DatabaseError(DatabaseErrorKind::ClosedConnection, _))
        || has("server closed the connection")
    {
        Error::fault(say!("store-lost", place = place)).hint(say!("store-lost-hint"))
    } else {
        Error::fault(say!("store-failed", place = place, detail = said.as_str()))
    };
    sentence.because(error)
}

/// A row that cannot be read as what it should be.
pub(super) fn unreadable(table: &str, id: &str) -> Trouble {
    Trouble::Said(
        Error::fault(say!("store-row-unreadable", table = table, row = id)).hint(say!("store-damaged-hint")),
    )
}
