//! What stands in a project's database that Preja did not make.
//!
//! A trigger, a rule or a view under the name of a table of ours would do its maker's will with the next thing that is
//! written, so nothing is. Tables and views of others do nothing by themselves; they are named.

use super::hindrance::Hindrance;
use super::rows;
use crate::message::Message;
use crate::say;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;

/// The store's own tables beside those of the rows ([`rows::TABLES`]), and the one that the migrations keep.
const OWN: &[&str] = &["head", "identity", "places", "sweeps", "erased", "__diesel_schema_migrations"];

/// The view that the migrations make, for whoever looks into the database with another program.
const VIEW: &str = "coded_segments";

fn is_ours(name: &str) -> bool {
    rows::TABLES.iter().chain(OWN).any(|own| own.eq_ignore_ascii_case(name))
}

/// A thing in the schema of a database.
#[derive(QueryableByName)]
struct Thing {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    of: String,
}

/// What was found.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Foreign {
    /// What acts when something is written into a table of ours.
    pub acting: Vec<String>,
    /// Tables and views that are not ours.
    pub idle: Vec<String>,
}

fn sorted(things: Vec<Thing>) -> Foreign {
    let mut found = Foreign::default();
    for thing in things {
        match thing.kind.as_str() {
            "table" if is_ours(&thing.name) => {}
            "trigger" | "rule" if is_ours(&thing.of) => found.acting.push(thing.name),
            "view" if thing.name == VIEW => {}
            "view" if is_ours(&thing.name) => found.acting.push(thing.name),
            "table" | "view" => found.idle.push(thing.name),
            _ => {}
        }
    }
    found
}

/// Looks through a project file.
pub(super) fn in_file(link: &mut SqliteConnection) -> QueryResult<Foreign> {
    let sql = "SELECT type AS kind, name, tbl_name AS of FROM sqlite_schema \
        WHERE type <> 'index' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    sql_query(sql).load(link).map(sorted)
}

/// Looks through a schema of a server.
#[cfg(feature = "postgres")]
pub(super) fn in_schema(link: &mut PgConnection, schema: &str) -> QueryResult<Foreign> {
    let sql = "SELECT CASE WHEN relkind IN ('v', 'm') THEN 'view' ELSE 'table' END AS kind, \
            relname::text AS name, relname::text AS of \
        FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace \
        WHERE nspname = $1 AND relkind IN ('r', 'p', 'v', 'm', 'f') \
        UNION ALL SELECT 'trigger', tgname::text, relname::text \
        FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace \
        WHERE nspname = $1 AND NOT tgisinternal \
        UNION ALL SELECT 'rule', rulename::text, tablename::text FROM pg_rules WHERE schemaname = $1 \
        ORDER BY 2";
    sql_query(sql).bind::<Text, _>(schema).load(link).map(sorted)
}

impl Foreign {
    /// Why nothing is written; `way_on` is what to do about it there.
    pub(super) fn hinders(&self, place: &str, way_on: Message) -> Option<Hindrance> {
        let names = self.acting.join(", ");
        (!names.is_empty())
            .then(|| Hindrance::new(say!("store-foreign-acts", place = place, names = names), way_on))
    }

    /// Names what does nothing by itself.
    pub(super) fn note(&self, place: &str) -> Option<Message> {
        let names = self.idle.join(", ");
        (!names.is_empty()).then(|| say!("store-foreign", place = place, names = names))
    }
}

/// Takes triggers and views that are not ours out of a copy that someone is to work on.
pub(super) fn remove(link: &mut SqliteConnection) -> QueryResult<()> {
    let sql =
        "SELECT type AS kind, name, tbl_name AS of FROM sqlite_schema WHERE type IN ('trigger', 'view')";
    // A view's own triggers go with it.
    let things = sql_query(sql).load::<Thing>(link)?;
    for thing in things.iter().filter(|thing| thing.kind == "trigger" || thing.name != VIEW) {
        sql_query(format!("DROP {} IF EXISTS \"{}\"", thing.kind, thing.name.replace('"', "\"\"")))
            .execute(link)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::sqlite;
    use super::*;

    #[test]
    fn the_tables_that_are_ours_are_those_that_the_migrations_make() {
        let mut link = SqliteConnection::establish(":memory:").unwrap();
        sqlite::migrate(&mut link).unwrap();
        let sql = "SELECT type AS kind, name, tbl_name AS of FROM sqlite_schema \
            WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
        let made: Vec<Thing> = sql_query(sql).load(&mut link).unwrap();
        assert!(made.iter().all(|thing| is_ours(&thing.name)));
        assert_eq!(made.len(), rows::TABLES.len() + OWN.len());
        assert_eq!(in_file(&mut link).unwrap(), Foreign::default());
    }

    #[test]
    fn what_acts_on_our_tables_is_told_from_what_only_lies_there_and_goes_from_a_copy() {
        let mut link = SqliteConnection::establish(":memory:").unwrap();
        sqlite::migrate(&mut link).unwrap();
        diesel::connection::SimpleConnection::batch_execute(
            &mut link,
            "CREATE TABLE mine (a); CREATE VIEW seen AS SELECT 1 AS b; \
             CREATE TRIGGER \"a \"\"b\" AFTER INSERT ON Journal BEGIN DELETE FROM codings; END; \
             CREATE TRIGGER own AFTER INSERT ON mine BEGIN DELETE FROM mine; END; \
             CREATE TRIGGER instead INSTEAD OF INSERT ON seen BEGIN SELECT 1; END;",
        )
        .unwrap();
        let found = in_file(&mut link).unwrap();
        assert_eq!(found.acting, ["a \"b"]);
        assert_eq!(found.idle, ["mine", "seen"]);
        remove(&mut link).unwrap();
        assert_eq!(in_file(&mut link).unwrap(), Foreign { acting: vec![], idle: vec!["mine".into()] });
    }
}
