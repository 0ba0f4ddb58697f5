//! Wrong usage in the reader's language: clap's finding, our sentence.

use super::args::Cli;
use crate::command::refs;
use crate::error::Error;
use crate::message::Message;
use crate::say;
use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;
use std::path::Path;

/// The sentence for a command line that clap refused.
pub fn explain(error: &clap::Error) -> Error {
    let get = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(list)) => list.join(", "),
        Some(ContextValue::StyledStrs(list)) => {
            list.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let (arg, value) = (get(ContextKind::InvalidArg), get(ContextKind::InvalidValue));
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => say!("usage-unknown-argument", argument = arg),
        ErrorKind::InvalidSubcommand => {
            say!("usage-unknown-command", command = get(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => say!("usage-missing-argument", argument = arg),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            say!("usage-missing-command")
        }
        ErrorKind::InvalidValue if value.is_empty() => say!("usage-missing-value", argument = arg),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            say!("usage-invalid-value", argument = arg, value = value)
        }
        ErrorKind::ArgumentConflict => {
            say!("usage-conflict", argument = arg, other = get(ContextKind::PriorArg))
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            say!("usage-missing-value", argument = arg)
        }
        ErrorKind::TooManyValues => say!("usage-too-many-values", argument = arg, value = value),
        _ => say!("usage-wrong"),
    };
    Error::usage(sentence).hint(hint(&get(ContextKind::ValidValue), &suggestion(error)))
}

/// What to say of a first word that is no command and no project: `preja imprt …`.
pub fn unknown_word(name: &str) -> Option<Error> {
    if crate::address::looks_like(name) || Path::new(name).exists() {
        return None;
    }
    let error = Error::usage(say!("neither-command-nor-file", name = name));
    let tree = Cli::command();
    let names: Vec<&str> = tree.get_subcommands().map(clap::Command::get_name).collect();
    Some(match refs::nearest(name, names.into_iter()) {
        Some(near) => error.hint(say!("did-you-mean", name = near)),
        None => error.hint(say!("usage-hint")),
    })
}

/// The first word that is no option and no option's value, where it is no command.
pub fn first_word(words: &[OsString]) -> Option<String> {
    let tree = Cli::command();
    let takes_value = |word: &str| {
        let name = word.trim_start_matches('-');
        tree.get_arguments().any(|arg| {
            arg.get_action().takes_values()
                && (arg.get_long() == Some(name)
                    || arg.get_short().map(String::from).as_deref() == Some(name))
        })
    };
    let mut words = words.iter().skip(1).map(|word| word.to_string_lossy().into_owned());
    while let Some(word) = words.next() {
        match word.starts_with('-') {
            true if takes_value(&word) => drop(words.next()),
            true => {}
            false => return (!tree.get_subcommands().any(|known| known.get_name() == word)).then_some(word),
        }
    }
    None
}

fn suggestion(error: &clap::Error) -> String {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    kinds
        .into_iter()
        .find_map(|kind| match error.get(kind) {
            Some(ContextValue::String(text)) => Some(text.clone()),
            Some(ContextValue::Strings(list)) => list.first().cloned(),
            _ => None,
        })
        .unwrap_or_default()
}

fn hint(valid: &str, suggestion: &str) -> Message {
    match (valid, suggestion) {
        (_, near) if !near.is_empty() => say!("did-you-mean", name = near),
        (valid, _) if !valid.is_empty() => say!("usage-valid-values", values = valid),
        _ => say!("usage-hint"),
    }
}
