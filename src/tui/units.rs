//! Numbers of statements at the desk: how passages are cited, fixing the numbers, and giving new ones.

use super::action::Action;
use super::ask::{self, Then};
use super::bench::{Effect, run};
use super::shell::Shell;
use crate::command::setting::set::SetSetting;
use crate::command::unit::{fix::FixNumbers, renumber::RenumberStatements};
use crate::model::{CiteBy, Project};
use crate::say;

/// How the project names a passage: the form in force is marked.
pub fn ask_cite(shell: &mut Shell, project: &Project) -> Vec<Effect> {
    let now = project.cite_by();
    let lines: Vec<(String, String, CiteBy)> = CiteBy::ALL
        .iter()
        .map(|by| {
            let label = match by {
                CiteBy::Paragraph => say!("cite-by-paragraph"),
                CiteBy::Statement => say!("cite-by-statement"),
            };
            let note = if *by == now { shell.say(&say!("cite-by-now")) } else { String::new() };
            (shell.say(&label), note, *by)
        })
        .collect();
    ask::one_of(shell, Action::CiteBy.label(), true, lines, |_, _, by| {
        run(SetSetting { key: "cite-by".to_owned(), value: format!("\"{}\"", by.name()) })
    })
}

/// Asks before numbers are written, because what is written stays. New ones go in the order of the text; the earlier ones
/// stay in the concordance.
pub fn ask(shell: &mut Shell, project: &Project, action: Action) -> Vec<Effect> {
    let (mut open, mut fixed) = (0, 0);
    for id in project.documents_in_order().flat_map(|row| project.statements(row.id)) {
        let known = project.segment(id).is_some_and(|row| row.number.is_some());
        open += usize::from(!known);
        fixed += usize::from(known);
    }
    let (yes, then) = match action {
        Action::FixUnits => {
            (say!("units-fix", count = open), Then::run(FixNumbers { documents: Vec::new() }))
        }
        _ => (say!("units-renumber", count = fixed), Then::run(RenumberStatements { documents: Vec::new() })),
    };
    ask::confirm(shell, action.label(), &yes, then)
}
