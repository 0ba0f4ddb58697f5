//! A team's project: one schema of a PostgreSQL server.
//!
//! Interviews do not travel in the clear: without the feature `tls` only a socket or this machine's own address is
//! taken, and a server elsewhere is reached through an ssh tunnel. Only `migrate` changes the tables of a project that
//! is there, since all of a team have to change over together.

use super::hindrance::Hindrance;
use super::link::Link;
use super::open::Options;
use super::place::Place;
use super::sweep::Swept;
use super::trouble::{Outcome, Trouble};
use super::work::Work;
use crate::address::{self, decoded};
use crate::error::Error;
use crate::message::Message;
use crate::model::Time;
use crate::say;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::collections::BTreeMap;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("src/store/migrations/postgres");

/// The address for the server's library, and the schema.
fn parts(address: &str) -> Outcome<(String, String)> {
    let (plain, query) = address.split_once('?').unwrap_or((address, ""));
    let is_right = ["postgres://", "postgresql://"].iter().any(|scheme| plain.starts_with(scheme));
    // An `@` that comes late was meant to end a password with a `?` or a `/` in it.
    let after = plain.split_once("://").map_or(plain, |(_, rest)| rest);
    if !is_right || query.contains('@') || after.split_once('/').is_some_and(|(_, path)| path.contains('@')) {
        return Err(Error::usage(say!("store-address-wrong", place = address::shown(address)))
            .hint(say!("store-address-wrong-hint"))
            .into());
    }
    let mut schema = String::new();
    let mut others = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("schema", name)) => schema = decoded(name),
            _ => others.push(pair.to_owned()),
        }
    }
    looks_right(&schema, address)?;
    if !is_local(plain, &others) {
        if !cfg!(feature = "tls") {
            let place = Place::Postgres(address.to_owned()).name();
            return Err(Error::usage(say!("store-not-local", place = place))
                .hint(say!("store-not-local-hint"))
                .into());
        }
        if !others.iter().any(|pair| pair.starts_with("sslmode=")) {
            others.push("sslmode=require".to_owned());
        }
    }
    others.push(format!(
        "application_name={}",
        encoded(&format!("preja {}@{}", super::lock::user(), super::lock::host()))
    ));
    Ok((format!("{plain}?{}", others.join("&")), schema))
}

/// So many bytes of a name the server keeps; the rest it would leave out without a word.
const NAME: usize = 63;

/// Refuses a schema's name that the server would take for another, or for something of its own.
fn looks_right(schema: &str, address: &str) -> Outcome<()> {
    let sentence = if schema.is_empty() {
        Error::usage(say!("store-no-schema", place = address::shown(address)))
            .hint(say!("store-no-schema-hint"))
    } else if schema.len() > NAME {
        Error::usage(say!("store-schema-long", schema = schema, bytes = schema.len(), most = NAME))
            .hint(say!("store-schema-hint"))
    } else if schema.starts_with("pg_")
        || ["$user", "information_schema"].contains(&schema)
        || schema.contains(char::is_control)
    {
        Error::usage(say!("store-schema-wrong", schema = schema)).hint(say!("store-schema-hint"))
    } else {
        return Ok(());
    };
    Err(sentence.into())
}

/// True when every host that the address names is a socket or this machine.
fn is_local(plain: &str, pairs: &[String]) -> bool {
    let after = plain.split_once("://").map_or(plain, |(_, rest)| rest);
    let authority = after.split('/').next().unwrap_or_default();
    let named = authority.rsplit('@').next().unwrap_or_default();
    let mut hosts: Vec<String> = named.split(',').map(|host| decoded(without_port(host))).collect();
    for pair in pairs {
        match pair.split_once('=') {
            Some(("host" | "hostaddr", list)) => hosts.extend(decoded(list).split(',').map(str::to_owned)),
            Some(("service", _)) => return false,
            _ => {}
        }
    }
    if hosts.iter().all(String::is_empty) {
        hosts.extend(["PGHOST", "PGHOSTADDR"].iter().filter_map(|name| std::env::var(name).ok()));
        if std::env::var_os("PGSERVICE").is_some() {
            return false;
        }
    }
    let is_here = |host: &String| {
        let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
        host.is_empty()
            || host.starts_with('/')
            || host == "localhost"
            || address.is_ok_and(|address| address.is_loopback())
    };
    hosts.iter().all(is_here)
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') && (!name.contains(':') || name.ends_with(']')) => name,
        _ => host,
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            },
        )
        .collect()
}

/// A connection whose statements mean the schema of the address, and that schema's name.
pub(super) fn connect(address: &str) -> Outcome<(PgConnection, String)> {
    let place = Place::Postgres(address.to_owned()).name();
    let (server, schema) = parts(address)?;
    let opened = PgConnection::establish(&server);
    let mut link = opened.map_err(|error| {
        Error::fault(say!("store-unreachable", place = place))
            .hint(say!("store-unreachable-hint"))
            .because(address::unsaid(&error.to_string(), address))
    })?;
    let quoted = schema.replace('"', "\"\"");
    link.batch_execute(&format!(
        "SET search_path TO \"{quoted}\"; SET lock_timeout = '5s'; SET client_min_messages = warning; SET TIME ZONE 'UTC'"
    ))?;
    Ok((link, schema))
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

fn count(link: &mut PgConnection, sql: &str, schema: &str) -> QueryResult<i64> {
    sql_query(sql).bind::<Text, _>(schema).get_result::<Found>(link).map(|row| row.number)
}

/// The format of the tables in the schema; none where there is no project.
pub(super) fn format(link: &mut PgConnection, schema: &str) -> QueryResult<Option<i32>> {
    let sql = "SELECT COUNT(*) AS number FROM information_schema.tables WHERE table_schema = $1 AND table_name IN ('head', 'journal')";
    if count(link, sql, schema)? < 2 {
        return Ok(None);
    }
    use super::schema::head;
    head::table.find(1).select(head::format).first(link).map(Some)
}

/// Opens the project of a schema, or makes one in a schema that has none.
pub(super) fn open(address: &str, options: &Options) -> Outcome<(Work, Vec<Message>)> {
    let place = Place::Postgres(address.to_owned());
    let (mut link, schema) = connect(address)?;
    let found = format(&mut link, &schema)?;
    match found {
        Some(_) if options.create => {
            return Err(exists(&place.name()));
        }
        None if options.create => create(&mut link, &schema, &place.name())?,
        None => {
            return Err(Error::refused(say!("store-missing", place = place.name()))
                .hint(say!("store-missing-hint"))
                .into());
        }
        Some(format) => fits(format, &place.name())?,
    }
    let foreign = super::foreign::in_schema(&mut link, &schema)?;
    let hindrance = foreign.hinders(&place.name(), say!("store-foreign-acts-hint"));
    let mut link = Link::Postgres(link);
    let identity = super::identity::load(&mut link).ok().flatten();
    let mut notes: Vec<Message> = foreign.note(&place.name()).into_iter().collect();
    if address::has_password(address) {
        notes.push(say!("store-password-seen"));
    }
    if identity.is_none() {
        notes.push(say!("store-identity-unsound-server", place = place.name()));
    }
    let asked = options.read_only.then(Hindrance::asked);
    let unknown =
        identity.is_none().then(|| Hindrance { said: None, way_on: say!("store-copy-server-hint") });
    let hindrance = asked.or(hindrance).or(unknown);
    notes.extend(hindrance.as_ref().and_then(|hindrance| hindrance.said.clone()));
    let read_only = hindrance.is_some();
    if read_only {
        link.run("SET default_transaction_read_only = on")?;
    }
    let way_on = hindrance.map(|hindrance| hindrance.way_on);
    let work = Work { read_only, way_on, identity, ..Work::over(link, place) };
    Ok((work, notes))
}

/// Refuses a format that is not this version's, naming both.
fn fits(found: i32, place: &str) -> Outcome<()> {
    let known = super::sqlite::FORMAT;
    match found.cmp(&known) {
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Greater => {
            Err(Error::refused(say!("store-newer", place = place, found = found, known = known))
                .hint(say!("store-newer-hint"))
                .into())
        }
        std::cmp::Ordering::Less => {
            Err(Error::refused(say!("store-older", place = place, found = found, known = known))
                .hint(say!("store-older-hint"))
                .into())
        }
    }
}

/// Makes a project in a schema that holds nothing yet: whole or not at all, and never two at once.
fn create(link: &mut PgConnection, schema: &str, place: &str) -> Outcome<()> {
    alone(link, |link| {
        if format(link, schema)?.is_some() {
            return Err(exists(place));
        }
        let others = "SELECT COUNT(*) AS number FROM pg_class AS class \
            JOIN pg_namespace AS space ON space.oid = class.relnamespace WHERE space.nspname = $1";
        if count(link, others, schema)? > 0 {
            return Err(Error::refused(say!("store-schema-taken", place = place))
                .hint(say!("store-schema-taken-hint"))
                .into());
        }
        let quoted = schema.replace('"', "\"\"");
        link.batch_execute(&format!("CREATE SCHEMA IF NOT EXISTS \"{quoted}\""))?;
        update(link)
    })
}

fn exists(place: &str) -> Trouble {
    Error::refused(say!("store-exists", place = place)).hint(say!("store-exists-hint")).into()
}

/// Does something in one transaction while nobody else makes or changes the tables of a schema of this name.
fn alone<T>(link: &mut PgConnection, work: impl FnOnce(&mut PgConnection) -> Outcome<T>) -> Outcome<T> {
    link.transaction(|link| {
        sql_query(
            "SELECT pg_advisory_xact_lock(hashtextextended('preja ' || current_setting('search_path'), 0))",
        )
        .execute(link)?;
        work(link)
    })
}

/// Brings the tables to this version's format.
fn update(link: &mut PgConnection) -> Outcome<()> {
    link.run_pending_migrations(MIGRATIONS)
        .map(drop)
        .map_err(|error| Trouble::Said(Error::fault(say!("store-migration-failed")).because(error)))
}

/// Brings the project of a schema to this version's format; what it was and what it is.
pub(super) fn migrate_project(address: &str) -> Outcome<(i32, i32)> {
    let place = Place::Postgres(address.to_owned()).name();
    let (mut link, schema) = connect(address)?;
    let known = super::sqlite::FORMAT;
    match format(&mut link, &schema)? {
        None => {
            Err(Error::refused(say!("store-missing", place = place)).hint(say!("store-missing-hint")).into())
        }
        Some(found) if found > known => fits(found, &place).map(|()| (found, known)),
        Some(found) => alone(&mut link, update).map(|()| (found, known)),
    }
}

/// A table of the project: its file on the server, and who may write it anew.
#[derive(QueryableByName)]
struct Table {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = BigInt)]
    file: i64,
    #[diesel(sql_type = Text)]
    owner: String,
    #[diesel(sql_type = Bool)]
    is_ours: bool,
}

const TABLES: &str = "SELECT quote_ident(class.relname) AS name, class.relfilenode::bigint AS file, \
        quote_ident(pg_get_userbyid(class.relowner)::text) AS owner, \
        pg_has_role(current_user, class.relowner, 'USAGE') AS is_ours \
    FROM pg_class AS class JOIN pg_namespace AS space ON space.oid = class.relnamespace \
    WHERE space.nspname = current_schema() AND class.relkind = 'r' ORDER BY class.relname";

/// Tables that this account may not write anew, since they are another's: the sentence of each owner.
pub(super) fn foreign_tables(link: &mut Link) -> QueryResult<Vec<Message>> {
    let tables: Vec<Table> = sql_query(TABLES).load(link)?;
    Ok(by_owner(tables.iter().filter(|table| !table.is_ours), &schema_of(link)?))
}

fn schema_of(link: &mut Link) -> QueryResult<String> {
    let schema: Name = sql_query("SELECT quote_ident(current_schema()) AS name").get_result(link)?;
    Ok(schema.name)
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

/// Which tables keep the words, who owns them and what is to be run.
fn by_owner<'a>(tables: impl Iterator<Item = &'a Table>, schema: &str) -> Vec<Message> {
    let mut owners: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    tables.for_each(|table| owners.entry(&table.owner).or_default().push(&table.name));
    let sentence = |(owner, tables): (&str, Vec<&str>)| {
        let whole: Vec<String> = tables.iter().map(|table| format!("{schema}.{table}")).collect();
        say!(
            "erase-beyond-tables",
            tables = tables.join(", "),
            owner = owner,
            command = format!("VACUUM FULL {}", whole.join(", "))
        )
    };
    owners.into_iter().map(sentence).collect()
}

/// Writes every table anew, so that nothing of what was deleted stays in its files. The server only warns where it does
/// not do so; whether it did is seen by the file.
pub(super) fn sweep(link: &mut Link) -> Outcome<Swept> {
    let before: Vec<Table> = sql_query(TABLES).load(link)?;
    for table in before.iter().filter(|table| table.is_ours) {
        link.run(&format!("VACUUM FULL {}", table.name))?;
    }
    let after: Vec<Table> = sql_query(TABLES).load(link)?;
    let kept = after
        .iter()
        .filter(|table| before.iter().any(|old| old.name == table.name && old.file == table.file));
    Ok(Swept { failed: by_owner(kept, &schema_of(link)?), ..Swept::default() })
}

#[derive(QueryableByName)]
struct Session {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Nullable<BigInt>)]
    since: Option<i64>,
}

/// Who holds the head: of the sessions that locked it, the one that waits for nobody and began first.
const HOLDER: &str = "SELECT COALESCE(NULLIF(session.application_name, ''), session.usename::text, '?') AS name, \
        (EXTRACT(EPOCH FROM session.xact_start) * 1000)::bigint AS since \
    FROM pg_locks AS held JOIN pg_stat_activity AS session ON session.pid = held.pid \
    WHERE held.relation = 'head'::regclass AND held.granted AND held.mode IN ('RowShareLock', 'RowExclusiveLock') \
        AND session.pid <> pg_backend_pid() \
    ORDER BY (session.wait_event_type IS NOT DISTINCT FROM 'Lock'), session.xact_start NULLS LAST LIMIT 1";

/// The sentence that says who holds the head and since when.
pub(super) fn who_holds(link: &mut PgConnection) -> Option<Message> {
    let session: Session = sql_query(HOLDER).get_result(link).ok()?;
    Some(match session.since {
        Some(since) => say!("store-head-held-since", who = session.name, since = Time(since).local()),
        None => say!("store-head-held", who = session.name),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(address: &str) -> Result<(String, String), String> {
        parts(address)
            .map_err(|trouble| trouble.say(&Place::Postgres(address.to_owned())).message.key.into_owned())
    }

    #[test]
    fn a_socket_and_this_machine_are_taken_and_nothing_else_without_tls() {
        for host in ["", "localhost", "127.0.0.1:5433", "[::1]:5432", "%2Fvar%2Frun", "ana:geslo@localhost"] {
            assert_eq!(
                parted(&format!("postgres://{host}/raziskava?schema=studija")).unwrap().1,
                "studija",
                "{host}"
            );
        }
        assert!(parted("postgres:///r?host=/tmp/vtičnica&schema=s").is_ok());
        if cfg!(feature = "tls") {
            return;
        }
        for address in [
            "postgres://streznik.si/r?schema=s",
            "postgres:///r?host=10.0.0.1&schema=s",
            "postgres://localhost,10.0.0.1/r?schema=s",
        ] {
            assert_eq!(parted(address).unwrap_err(), "store-not-local", "{address}");
        }
    }

    #[test]
    fn what_the_server_would_take_for_something_else_is_refused() {
        let long = "č".repeat(31) + "ab";
        for (address, key) in [
            ("postgres://localhost/r", "store-no-schema"),
            ("postgres://localhost/r?schema=%24user", "store-schema-wrong"),
            ("postgres://localhost/r?schema=a%00b", "store-schema-wrong"),
            ("postgres://localhost/r?schema=pg_catalog", "store-schema-wrong"),
            ("postgres://localhost/r?schema=information_schema", "store-schema-wrong"),
            (&format!("postgres://localhost/r?schema={long}"), "store-schema-long"),
            ("postgres:/localhost/r?schema=s", "store-address-wrong"),
            ("POSTGRES://localhost/r?schema=s", "store-address-wrong"),
            ("postgres://ana:a?b@localhost/r?schema=s", "store-address-wrong"),
            ("postgres://ana:a/b@localhost/r?schema=s", "store-address-wrong"),
            ("host=localhost password=skrivno", "store-address-wrong"),
        ] {
            assert_eq!(parted(address).unwrap_err(), key, "{address}");
        }
        let most = "č".repeat(31) + "a";
        assert_eq!(parted(&format!("postgres://localhost/r?schema={most}")).unwrap().1, most);
    }
}
