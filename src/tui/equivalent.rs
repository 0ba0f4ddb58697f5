//! The command line that prints the same table: it teaches, and makes a result repeatable.

use crate::analysis::{Args, CountUnit, Percent, table::Table};
use crate::model::{Project, Scope};

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

/// The command that prints this table.
pub fn show(project: &Project, table: &Table, args: &Args) -> String {
    let mut words = vec!["preja".to_owned(), "show".to_owned(), table.name.to_owned()];
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
    if !args.columns.is_empty() {
        option("columns", &args.columns.join(","));
    }
    let Scope { documents, groups, codes, level, coders, values, made, search } = &table.scope;
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
