//! The connection: one type over SQLite and PostgreSQL, so that everything else in the store is written once.

use diesel::connection::{AnsiTransactionManager, Connection, SimpleConnection, TransactionManager};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::BigInt;

/// A connection to either database.
#[derive(diesel::MultiConnection)]
pub enum Link {
    /// An embedded file.
    Sqlite(SqliteConnection),
    /// A team's server.
    #[cfg(feature = "postgres")]
    Postgres(PgConnection),
}

/// A row of one number.
#[derive(QueryableByName)]
pub(super) struct Number {
    /// The number.
    #[diesel(sql_type = BigInt)]
    pub number: i64,
}

impl Link {
    /// Opens a transaction that only reads and sees one state throughout.
    pub(super) fn begin_reading(&mut self) -> QueryResult<()> {
        match self {
            Self::Sqlite(link) => AnsiTransactionManager::begin_transaction_sql(link, "BEGIN"),
            #[cfg(feature = "postgres")]
            Self::Postgres(link) => {
                AnsiTransactionManager::begin_transaction_sql(link, "BEGIN ISOLATION LEVEL REPEATABLE READ")
            }
        }
    }

    /// Opens a transaction that holds the head: nobody else appends until it ends. The number of the last entry.
    pub(super) fn begin_at_head(&mut self) -> QueryResult<i64> {
        match self {
            Self::Sqlite(link) => AnsiTransactionManager::begin_transaction_sql(link, "BEGIN IMMEDIATE")?,
            #[cfg(feature = "postgres")]
            Self::Postgres(link) => {
                AnsiTransactionManager::begin_transaction_sql(link, "BEGIN")?;
                sql_query("SELECT seq AS number FROM head FOR UPDATE").execute(link)?;
            }
        }
        self.number("SELECT seq AS number FROM head")
    }

    /// Commits.
    pub(super) fn commit(&mut self) -> QueryResult<()> {
        match self {
            Self::Sqlite(link) => AnsiTransactionManager::commit_transaction(link),
            #[cfg(feature = "postgres")]
            Self::Postgres(link) => AnsiTransactionManager::commit_transaction(link),
        }
    }

    /// Sets back what is open, if anything.
    pub(super) fn roll_back(&mut self) {
        let _ = match self {
            Self::Sqlite(link) => AnsiTransactionManager::rollback_transaction(link),
            #[cfg(feature = "postgres")]
            Self::Postgres(link) => AnsiTransactionManager::rollback_transaction(link),
        };
    }

    /// Runs `work` in a reading transaction.
    pub(super) fn reading<T, E: From<diesel::result::Error>>(
        &mut self,
        work: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        self.begin_reading()?;
        let done = work(self);
        self.roll_back();
        done
    }

    /// Runs a statement, or several.
    pub(super) fn run(&mut self, sql: &str) -> QueryResult<()> {
        self.batch_execute(sql)
    }

    /// The one number that a query without binds answers, in a column named `number`.
    pub(super) fn number(&mut self, sql: &str) -> QueryResult<i64> {
        sql_query(sql).get_result::<Number>(self).map(|row| row.number)
    }

    /// True for an embedded file.
    pub(super) fn is_file(&self) -> bool {
        matches!(self, Self::Sqlite(_))
    }

    /// True when the server does not answer any more; an embedded file always answers.
    pub(super) fn is_lost(&mut self) -> bool {
        !self.is_file() && self.run("SELECT 1").is_err()
    }
}
