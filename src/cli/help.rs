//! Help in the reader's language: the clap tree is walked and its texts are set from the message files.
//!
//! `help-<command>` is a command's line, `help-<command>--<argument>` an argument's, else `help-arg-<argument>`, which
//! serves all commands. A test walks the tree and finds every text that is missing in a language.

use crate::analysis;
use crate::command::verbs;
use crate::index::help::Example;
use crate::message::{Locale, Message};
use clap::{Arg, Command};
use unicode_width::UnicodeWidthStr;

/// Id of the argument that names who acts; added to every command that changes a project.
pub const ACTOR: &str = "actor";

/// The whole tree in a language.
pub fn tree(root: Command, locale: Locale) -> Command {
    let mut root = dress(root, "", locale);
    let mut nouns: Vec<&str> = verbs::ALL
        .iter()
        .map(|(noun, _)| *noun)
        .chain(["import", "undo", "redo", "demo", "new", "erase"])
        .collect();
    nouns.dedup();
    for noun in nouns {
        let about = text(locale, "help-arg-actor").unwrap_or_default();
        root = root.mut_subcommand(noun, |command| {
            let inner: Vec<String> =
                command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
            let actor = || {
                Arg::new(ACTOR)
                    .long("coder")
                    .value_name("NAME")
                    .help(about.clone())
                    .help_heading(text(locale, "help-everywhere").unwrap_or_default())
            };
            match inner.is_empty() {
                true => command.arg(actor()),
                false => inner
                    .into_iter()
                    .fold(command, |command, name| command.mut_subcommand(name, |inner| inner.arg(actor()))),
            }
        });
    }
    root.build();
    name_options(&mut root, &text(locale, "help-usage-options").unwrap_or_default());
    root
}

/// clap writes `[OPTIONS]` into every usage line; here it is said in the reader's language.
fn name_options(command: &mut Command, options: &str) {
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage).replace("[OPTIONS]", options);
    *command = command.clone().override_usage(usage);
    command.get_subcommands_mut().for_each(|inner| name_options(inner, options));
}

/// A message by a key that is put together, if there is one.
fn text(locale: Locale, key: &str) -> Option<String> {
    locale.try_say(&Message::new(key.to_owned()))
}

fn dress(command: Command, path: &str, locale: Locale) -> Command {
    let say = |key: &str| text(locale, key).unwrap_or_default();
    let key = if path.is_empty() { "help-preja".to_owned() } else { format!("help-{path}") };
    let template =
        format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", say("help-usage"));
    let names: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    let args: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let mut command = command
        .about(say(&key))
        .long_about(None)
        .help_template(template)
        .subcommand_help_heading(say("help-commands"))
        .subcommand_value_name(say("help-command-name"))
        .disable_version_flag(true)
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .help(say("help-arg-help"))
                .help_heading(say("help-options")),
        );
    if path.is_empty() {
        command = command.arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(say("help-arg-version"))
                .help_heading(say("help-options")),
        );
    }
    let example =
        text(locale, &format!("{key}-example")).map(|after| format!("{}:\n{after}", say("help-example")));
    // What can be shown and exported is a registry; its doc lines are the help.
    let tables =
        ["show", "export"].contains(&path).then(|| format!("{}:\n{}", say("help-tables"), tables(locale)));
    let asked = (path == "search").then(|| {
        format!("{}:\n{}\n\n{}", say("help-search-queries"), queries(locale), say("help-search-operators"))
    });
    let after: Vec<String> = example.into_iter().chain(tables).chain(asked).collect();
    if !after.is_empty() {
        command = command.after_help(after.join("\n\n"));
    }
    for id in args {
        let own = format!("{key}--{id}");
        let words =
            text(locale, &own).or_else(|| text(locale, &format!("help-arg-{id}"))).unwrap_or_default();
        command = command.mut_arg(&id, |arg| {
            let heading = match (arg.is_positional(), arg.is_global_set()) {
                (true, _) => say("help-arguments"),
                (_, true) => say("help-everywhere"),
                _ => say("help-options"),
            };
            let arg = arg.help(words).long_help(None).help_heading(heading);
            // The values are named in the help text, in the reader's language.
            if arg.get_action().takes_values() {
                arg.hide_possible_values(true).hide_default_value(true)
            } else {
                arg
            }
        });
    }
    for name in names {
        let inner = if path.is_empty() { name.clone() } else { format!("{path}-{name}") };
        command = command.mut_subcommand(&name, |command| dress(command, &inner, locale));
    }
    command
}

/// The tables, each with its doc line.
fn tables(locale: Locale) -> String {
    let width = analysis::ALL.iter().map(|one| one.name().len()).max().unwrap_or(0);
    let about = |name: &str| text(locale, &format!("analysis-{name}-about")).unwrap_or_default();
    analysis::ALL
        .iter()
        .map(|one| format!("  {:width$}  {}", one.name(), about(one.name())))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The query language by its examples, a line each.
fn queries(locale: Locale) -> String {
    let examples = crate::index::help::examples();
    let width = examples.iter().map(|example| example.query.width()).max().unwrap_or(0);
    let line = |example: &Example| {
        let gap = " ".repeat(width - example.query.width());
        format!("  {}{gap}  {}", example.query, locale.say(&example.finds))
    };
    examples.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Keys of help texts that a language lacks: none in a sound program.
pub fn missing(root: &Command, locale: Locale) -> Vec<String> {
    let mut missing = Vec::new();
    let mut open = vec![(root.clone(), String::new())];
    while let Some((command, path)) = open.pop() {
        let key = if path.is_empty() { "help-preja".to_owned() } else { format!("help-{path}") };
        if text(locale, &key).is_none() {
            missing.push(key.clone());
        }
        for arg in command.get_arguments() {
            let (own, shared) = (format!("{key}--{}", arg.get_id()), format!("help-arg-{}", arg.get_id()));
            if text(locale, &own).is_none() && text(locale, &shared).is_none() {
                missing.push(own);
            }
        }
        for inner in command.get_subcommands() {
            let name = inner.get_name();
            open.push((
                inner.clone(),
                if path.is_empty() { name.to_owned() } else { format!("{path}-{name}") },
            ));
        }
    }
    missing.sort();
    missing
}
