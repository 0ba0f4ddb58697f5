//! Which part of the project a table looks at: one list of coders, groups, documents, values and codes, chosen one by one.

use super::action::Action;
use super::ask;
use super::bench::Effect;
use super::layer::chooser::Choice;
use super::shell::Shell;
use crate::model::scope::cut;
use crate::model::{CodeId, CoderId, DocumentId, Made, Project, Scope, VariableId};
use crate::say;
use std::rc::Rc;

/// A step that narrows, or takes the same narrowing off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Narrowing {
    /// Everything, of all coders.
    All,
    /// One's own codings only, or those of another.
    Coder(CoderId),
    /// A group of documents.
    Group(String),
    /// A document.
    Document(DocumentId),
    /// A value of a variable.
    Value(VariableId, String),
    /// A code with all under it.
    Code(CodeId),
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, one: T) {
    match list.iter().position(|known| *known == one) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(one),
    }
}

impl Narrowing {
    /// Does it to a scope.
    pub fn narrow(self, scope: &mut Scope) {
        match self {
            Self::All => *scope = Scope::default(),
            Self::Coder(id) => toggle(&mut scope.coders, id),
            Self::Group(name) => toggle(&mut scope.groups, name),
            Self::Document(id) => toggle(&mut scope.documents, id),
            Self::Code(id) => toggle(&mut scope.codes, id),
            Self::Value(variable, value) => {
                let same = scope.values.contains(&(variable, value.clone()));
                // A document has one value of a variable: a second one would leave nothing.
                scope.values.retain(|(known, _)| *known != variable);
                if !same {
                    scope.values.push((variable, value));
                }
            }
        }
    }
}

/// Asks which part is looked at, where this one is now; `then` is given what was chosen.
pub fn ask(
    shell: &mut Shell,
    project: &Project,
    scope: &Scope,
    then: impl Fn(&mut Shell, Scope) + 'static,
) -> Vec<Effect> {
    let then = Rc::new(then);
    let tick = |on: bool| if on { "✓" } else { "" };
    let line = |label: String, on: bool, step: Narrowing| {
        let (then, mut scope) = (Rc::clone(&then), scope.clone());
        step.narrow(&mut scope);
        let narrowed = move |shell: &mut Shell, _: &Project| {
            then(shell, scope.clone());
            Vec::new()
        };
        Choice::to(label, narrowed).with(tick(on))
    };
    let mut lines = vec![line(shell.say(&say!("narrow-all")), false, Narrowing::All)];
    let heading = |message| Choice::heading(shell.say(&message));
    lines.push(heading(say!("narrow-coders")));
    lines.extend(
        project
            .coders()
            .map(|row| line(row.name.clone(), scope.coders.contains(&row.id), Narrowing::Coder(row.id))),
    );
    let mut groups: Vec<&String> =
        project.documents_in_order().filter_map(|row| row.group.as_ref()).collect();
    groups.sort_unstable();
    groups.dedup();
    if groups.len() > 1 {
        lines.push(heading(say!("narrow-groups")));
        lines.extend(
            groups
                .into_iter()
                .map(|name| line(name.clone(), scope.groups.contains(name), Narrowing::Group(name.clone()))),
        );
    }
    for variable in project.variables() {
        lines.push(Choice::heading(variable.name.clone()));
        let mut values: Vec<String> = Vec::new();
        for whole in project.values().filter(|row| row.variable == variable.id).map(|row| row.value.as_str())
        {
            // Each step of a path is a value of its own: a region before its places.
            let steps = whole.split('\\').count();
            values.extend((1..=steps).map(|depth| cut(whole, depth)));
        }
        values.sort_by(|a, b| crate::language::collate::compare(shell.locale().code(), a, b));
        values.dedup();
        lines.extend(values.into_iter().map(|value| {
            let on = scope.values.contains(&(variable.id, value.clone()));
            line(format!("{} = {value}", variable.name), on, Narrowing::Value(variable.id, value))
        }));
    }
    lines.push(heading(say!("narrow-documents")));
    lines.extend(project.documents_in_order().map(|row| {
        let label =
            if row.name == row.label { row.name.clone() } else { format!("{}  {}", row.label, row.name) };
        line(label, scope.documents.contains(&row.id), Narrowing::Document(row.id))
    }));
    lines.push(heading(say!("narrow-codes")));
    lines.extend(shell.counts.tree.iter().map(|branch| {
        let path = project.code_path(branch.code).replace('\\', " > ");
        line(path, scope.codes.contains(&branch.code), Narrowing::Code(branch.code))
    }));
    ask::list(shell, Action::Narrowed.label(), lines, false)
}

/// The scope in words: codes, documents, groups, values, coders.
pub fn scope_words(shell: &Shell, project: &Project, scope: &Scope, own: bool) -> String {
    let mut parts: Vec<String> = scope
        .codes
        .iter()
        .map(|code| format!("»{}«", project.code_path(*code).replace('\\', " > ")))
        .collect();
    if own && !scope.codes.is_empty() {
        parts.push(shell.say(&say!("scope-own")));
    }
    parts.extend(scope.documents.iter().filter_map(|id| project.document(*id)).map(|row| row.name.clone()));
    parts.extend(scope.groups.iter().cloned());
    for (variable, value) in &scope.values {
        let name = project.variable(*variable).map_or("", |row| row.name.as_str());
        let value = if value.is_empty() { "–" } else { value };
        parts.push(format!("{name} = {value}"));
    }
    if scope.made == Some(Made::Hits) {
        parts.push(shell.say(&say!("scope-from-hits")));
    }
    let coders: Vec<&str> =
        scope.coders.iter().filter_map(|id| project.coder(*id)).map(|row| row.name.as_str()).collect();
    if !coders.is_empty() {
        parts.push(shell.say(&say!("scope-coders", names = coders.join(", "))));
    }
    parts.join(" · ")
}

/// The variable that is compared by at first: the region, where one is called so.
pub fn first_variable(project: &Project) -> Option<VariableId> {
    let region = |name: &str| {
        let name = crate::language::fold::fold(name).into_owned();
        name.contains("regij") || name.contains("region")
    };
    project.variables().find(|row| region(&row.name)).map(|row| row.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_step_done_twice_changes_nothing_and_a_variable_has_one_value() {
        let (region, date) = (VariableId(Uuid::from_u128(1)), VariableId(Uuid::from_u128(2)));
        let mut scope = Scope::default();
        for (variable, value) in [(region, "vzhodna"), (date, "2025"), (region, "zahodna")] {
            Narrowing::Value(variable, value.into()).narrow(&mut scope);
        }
        assert_eq!(scope.values, [(date, "2025".to_owned()), (region, "zahodna".to_owned())]);
        let coder = CoderId(Uuid::from_u128(3));
        Narrowing::Coder(coder).narrow(&mut scope);
        Narrowing::Coder(coder).narrow(&mut scope);
        assert!(scope.coders.is_empty());
        Narrowing::All.narrow(&mut scope);
        assert!(scope.is_all());
    }
}
