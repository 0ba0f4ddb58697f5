//! The public view `coded_segments`: what a researcher's own SQL reads is what the project says.

use super::story::{create, work};
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use preja::model::{Holder, Project};
use preja::store::Place;
use serde_json::{Map, Value};

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
    #[diesel(sql_type = Text)]
    variables: String,
}

const QUESTION: &str = "SELECT document_name || '|' || COALESCE(document_group, '-') || '|' || code_path || '|' || CAST(begin_paragraph AS TEXT) \
    || '|' || CAST(end_paragraph AS TEXT) || '|' || segment || '|' || CAST(start_byte AS TEXT) || '|' || CAST(end_byte AS TEXT) || '|' \
    || CAST(start_char AS TEXT) || '|' || coder || '|' || COALESCE(CAST(weight AS TEXT), '-') || '|' || created || '|' || status AS line, \
    variables FROM coded_segments";

/// The rows as the model knows them: computed without any SQL.
fn expected(project: &Project) -> Vec<(String, Value)> {
    let mut lines: Vec<(String, Value)> = project
        .codings()
        .map(|coding| {
            let segment = project.segment(coding.segment).unwrap();
            let document = project.document(segment.document).unwrap();
            let text = project.text(segment.text);
            let (begin, end) = text.numbers(segment.span);
            let variables: Map<String, Value> = project
                .variables()
                .filter_map(|row| {
                    let own = project.value_on(Holder::Segment(segment.id), row.id);
                    let value = own.or(project.value_on(Holder::Document(document.id), row.id))?;
                    Some((row.name.clone(), value.into()))
                })
                .collect();
            let line = [
                document.name.clone(),
                document.group.clone().unwrap_or("-".into()),
                project.code_path(coding.code),
                begin.to_string(),
                end.to_string(),
                text.slice(segment.span).to_owned(),
                segment.span.start.to_string(),
                segment.span.end.to_string(),
                text.body()[..segment.span.start].chars().count().to_string(),
                project.coder(coding.coder).unwrap().name.clone(),
                coding.weight.map_or("-".to_owned(), |weight| weight.to_string()),
                coding.created.to_string(),
                if coding.is_active() { "active".to_owned() } else { "set-aside".to_owned() },
            ];
            (line.join("|"), Value::Object(variables))
        })
        .collect();
    lines.sort_by(|a, b| a.0.cmp(&b.0));
    lines
}

/// Several histories of a place, each read by `ask` with plain SQL.
pub fn agrees(place: impl Fn(u64) -> Place, ask: impl Fn(u64, &str) -> Vec<(String, String)>) {
    let mut seen = 0;
    for seed in 100..116 {
        let opened = create(&place(seed));
        let (project, _) = work(&opened, seed, 140, |_, _| {});
        opened.store.close().unwrap();
        let mut lines: Vec<(String, Value)> = ask(seed, QUESTION)
            .into_iter()
            .map(|(line, json)| (line, serde_json::from_str(&json).unwrap()))
            .collect();
        lines.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(lines, expected(&project));
        seen += lines.len();
    }
    assert!(seen > 20, "{seen}");
}

/// Asks over any connection.
macro_rules! asked {
    ($link:expr, $sql:expr) => {
        sql_query($sql)
            .load::<Line>($link)
            .unwrap()
            .into_iter()
            .map(|row| (row.line, row.variables))
            .collect::<Vec<_>>()
    };
}

#[test]
fn the_view_of_a_file_is_the_project() {
    let folder = tempfile::tempdir().unwrap();
    let path = |seed: u64| folder.path().join(format!("{seed}.preja"));
    agrees(
        |seed| Place::File(path(seed)),
        |seed, sql| {
            let mut link = SqliteConnection::establish(path(seed).to_str().unwrap()).unwrap();
            asked!(&mut link, sql)
        },
    );
}

/// The same on a server.
#[cfg(feature = "postgres")]
pub fn agrees_on_a_server(cluster: &super::cluster::Cluster) {
    use diesel::connection::SimpleConnection;
    agrees(
        |seed| Place::parse(&cluster.address(&format!("pogled{seed}"))),
        |seed, sql| {
            let mut link = PgConnection::establish(&cluster.server()).unwrap();
            link.batch_execute(&format!("SET search_path TO pogled{seed}")).unwrap();
            asked!(&mut link, sql)
        },
    );
}
