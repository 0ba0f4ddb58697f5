//! The command line that prints the same table: it teaches, and makes a result repeatable.

use crate::analysis::{self, Args, BaseOf, CountUnit, Percent, Shape, Takes, table::Table};
use crate::model::{Project, Proposition, Scope, Subject};

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:".contains(c);
    match word {
        "" => "''".to_owned(),
        _ if word.chars().all(plain) => word.to_owned(),
        // The prompt of Windows knows no single quotes.
        _ if cfg!(windows) => format!("\"{}\"", word.replace('"', "\\\"")),
        _ => format!("'{}'", word.replace('\'', "'\\''")),
    }
}

/// What the table is of, as the second word after its name.
fn of(project: &Project, table: &Table, args: &Args, takes: Takes) -> Option<String> {
    match (takes, &args.subject) {
        (Takes::Code, _) => Some(project.code_path(*table.scope.codes.first()?).replace('\\', " > ")),
        (Takes::Document, _) => Some(project.document(*table.scope.documents.first()?)?.label.clone()),
        (Takes::Subject, Some(Subject::Proposition(id))) => project.proposition(*id).map(Proposition::name),
        (Takes::Subject, Some(Subject::Relation(id))) => Some(project.relation_number(*id).to_string()),
        (Takes::Subject, Some(Subject::Code(id))) => Some(project.code_path(*id).replace('\\', " > ")),
        (Takes::Subject, Some(Subject::Segments(ids))) => ids.first().map(|id| project.cite_segment(*id)),
        _ => None,
    }
}

/// The command that prints this table.
pub fn show(project: &Project, table: &Table, args: &Args) -> String {
    let mut words = vec!["preja".to_owned(), "show".to_owned(), table.name.to_owned()];
    let takes = analysis::by_name(table.name).map(|analysis| analysis.takes()).unwrap_or_default();
    if let Some(of) = of(project, table, args, takes) {
        words.push(quoted(&of));
    }
    let mut option = |name: &str, value: &str| words.extend([format!("--{name}"), quoted(value)]);
    if let Some(variable) = args.by.and_then(|id| project.variable(id)) {
        option("by", &variable.name);
        if args.depth > 0 {
            option("depth", &args.depth.to_string());
        }
    }
    if args.unit != CountUnit::default() {
        option("unit", args.unit.name());
    }
    if args.percent != Percent::None {
        option("percent", args.percent.name());
    }
    if args.shape != Shape::default() {
        option("shape", args.shape.name());
    }
    if args.base != BaseOf::default() {
        option("base", args.base.name());
    }
    if !args.columns.is_empty() {
        option("columns", &args.columns.join(","));
    }
    let Scope { documents, groups, codes, level, coders, values, made, search } = &table.scope;
    let codes = if takes == Takes::Code { &[] } else { codes.as_slice() };
    let documents = if takes == Takes::Document { &[] } else { documents.as_slice() };
    codes.iter().for_each(|id| option("code", &project.code_path(*id).replace('\\', " > ")));
    level.iter().for_each(|name| option("level", name));
    documents.iter().filter_map(|id| project.document(*id)).for_each(|row| option("document", &row.label));
    groups.iter().for_each(|name| option("group", name));
    coders.iter().filter_map(|id| project.coder(*id)).for_each(|row| option("coder", &row.name));
    for (variable, value) in values {
        let name = project.variable(*variable).map_or("", |row| row.name.as_str());
        option("where", &format!("{name}={value}"));
    }
    made.iter().for_each(|made| option("made", made.name()));
    search.iter().for_each(|query| option("search", query));
    if args.context {
        words.push("--context".to_owned());
    }
    words.join(" ")
}

#[cfg(all(test, not(windows)))]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_as_a_shell_takes_them() {
        assert_eq!(quoted("regija"), "regija");
        assert_eq!(quoted("Izidi > Strah"), "'Izidi > Strah'");
        assert_eq!(quoted("ni'ma"), "'ni'\\''ma'");
        assert_eq!(quoted("regija=\\vzhodna"), "'regija=\\vzhodna'");
    }
}
