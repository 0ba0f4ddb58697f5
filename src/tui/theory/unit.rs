//! Numbers of statements at the desk: how passages are cited, fixing the numbers, and giving new ones.

use super::Step;
use super::category::{line, list};
use crate::command::setting::set::SetSetting;
use crate::command::unit::{fix::FixNumbers, renumber::RenumberStatements};
use crate::model::{CiteBy, Project};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::code::run;
use crate::tui::state::State;
use crate::tui::widget::prompt::{Choice, Pick};

/// How the project names a passage: the form in force is marked.
pub fn ask_cite(state: &mut State, project: &Project) -> Vec<Effect> {
    let now = project.cite_by();
    let lines = CiteBy::ALL
        .iter()
        .map(|by| {
            let label = match by {
                CiteBy::Paragraph => say!("cite-by-paragraph"),
                CiteBy::Statement => say!("cite-by-statement"),
            };
            let note = if *by == now { state.say(&say!("cite-by-now")) } else { String::new() };
            Choice { note, ..line(state.say(&label), Step::CiteBy(*by)) }
        })
        .collect();
    list(state, Action::CiteBy.label(), lines, true)
}

/// Another form.
pub fn cite(by: CiteBy) -> Vec<Effect> {
    run(SetSetting { key: "cite-by".to_owned(), value: format!("\"{}\"", by.name()) })
}

/// Asks before numbers are written, because what is written stays.
pub fn ask(state: &mut State, project: &Project, action: Action) -> Vec<Effect> {
    let (mut open, mut fixed) = (0, 0);
    for id in project.documents_in_order().flat_map(|row| project.statements(row.id)) {
        let known = project.segment(id).is_some_and(|row| row.number.is_some());
        open += usize::from(!known);
        fixed += usize::from(known);
    }
    let yes = match action {
        Action::FixUnits => line(state.say(&say!("units-fix", count = open)), Step::FixUnits),
        _ => line(state.say(&say!("units-renumber", count = fixed)), Step::RenumberUnits),
    };
    let lines = vec![Choice::new(state.say(&say!("desk-cancel")), Pick::Cancel), yes];
    list(state, action.label(), lines, true)
}

/// The numbers are written.
pub fn fix() -> Vec<Effect> {
    run(FixNumbers { documents: Vec::new() })
}

/// New numbers in the order of the text; the earlier ones stay in the concordance.
pub fn renumber() -> Vec<Effect> {
    run(RenumberStatements { documents: Vec::new() })
}
