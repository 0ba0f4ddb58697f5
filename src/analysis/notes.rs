//! The lines under a table: what is counted, over what, and what was left out.
//!
//! A number without its unit and its base is the commonest way of counting the same text twice, so every table says both.

use super::Input;
use crate::message::Message;
use crate::model::{Made, Project, Scope};
use crate::say;

/// So many names are listed in a note; of more only the number is given.
const LISTED: usize = 12;

/// Which part of the project the table was made over, one note per filter.
pub fn scope(input: &Input) -> Vec<Message> {
    scope_of(input.project, input.scope)
}

/// Which part of a project a scope is, one note per filter.
pub fn scope_of(project: &Project, scope: &Scope) -> Vec<Message> {
    if scope.is_all() {
        return vec![say!("table-scope-all")];
    }
    let mut notes = Vec::new();
    let mut add = |names: Vec<String>, note: fn(String) -> Message| {
        if !names.is_empty() {
            notes.push(note(list(names)));
        }
    };
    let documents =
        scope.documents.iter().filter_map(|id| project.document(*id)).map(|row| row.name.clone()).collect();
    add(documents, |names| say!("table-scope-documents", names = names));
    add(scope.groups.clone(), |names| say!("table-scope-groups", names = names));
    let codes = scope.codes.iter().map(|id| project.code_path(*id)).collect();
    add(codes, |names| say!("table-scope-codes", names = names));
    add(scope.level.iter().cloned().collect(), |names| say!("table-scope-level", names = names));
    let coders =
        scope.coders.iter().filter_map(|id| project.coder(*id)).map(|row| row.name.clone()).collect();
    add(coders, |names| say!("table-scope-coders", names = names));
    for (variable, value) in &scope.values {
        let name = project.variable(*variable).map_or("", |row| row.name.as_str());
        notes.push(match value.as_str() {
            "" => say!("table-scope-no-value", variable = name),
            value => {
                say!(
                    "table-scope-value",
                    variable = name,
                    value = crate::model::tree::steps(value).join(crate::model::tree::SEPARATOR)
                )
            }
        });
    }
    if let Some(made) = scope.made {
        notes.push(match made {
            Made::Hand => say!("table-scope-made-hand"),
            Made::Hits => say!("table-scope-made-hits"),
            Made::Imported => say!("table-scope-made-imported"),
        });
    }
    if let Some(query) = &scope.search {
        notes.push(say!("table-scope-search", query = query));
    }
    notes
}

/// Whose codings were counted where the scope does not name them.
pub fn coders(project: &Project) -> Option<Message> {
    let names: Vec<String> = project.coders().map(|row| row.name.clone()).collect();
    (!names.is_empty()).then(|| say!("table-coders", names = list(names)))
}

/// The unit and the base.
pub fn base(documents: usize, segments: usize) -> Message {
    say!("table-base", documents = documents, segments = segments)
}

/// What the counts leave out: set-aside codings, segments that wait for a place.
pub fn left_out(input: &Input) -> Vec<Message> {
    let out = input.scope.left_out(input.project, input.hits);
    let mut notes = Vec::new();
    if out.set_aside > 0 {
        notes.push(say!("table-set-aside", n = out.set_aside));
    }
    if out.unplaced > 0 {
        notes.push(say!("table-unplaced", n = out.unplaced));
    }
    notes
}

/// How much of what is counted was coded from the hits of a search and not by reading: such codings count, but nobody
/// should have to guess how many there are.
pub fn from_hits(input: &Input) -> Option<Message> {
    let count = if input.scope.made.is_none() { input.scope.only_hits(input.project, input.hits) } else { 0 };
    (count > 0).then(|| say!("table-from-hits", n = count))
}

/// Base, scope, coders, what came from searches and what was left out: the notes that every count carries.
pub fn usual(input: &Input, documents: usize, segments: usize) -> Vec<Message> {
    let mut notes = vec![base(documents, segments)];
    notes.extend(from_hits(input));
    notes.extend(scope(input));
    if input.scope.coders.is_empty() {
        notes.extend(coders(input.project));
    }
    notes.extend(left_out(input));
    notes
}

/// Names in a row; of many only the first and how many more.
pub fn list(names: Vec<String>) -> String {
    let more = names.len().saturating_sub(LISTED);
    let mut shown = names.into_iter().take(LISTED).collect::<Vec<_>>().join(", ");
    if more > 0 {
        shown.push_str(&format!(" … (+{more})"));
    }
    shown
}
