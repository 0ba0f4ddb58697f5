//! Setting a coding aside, and bringing it back.
//!
//! Nothing is deleted: a reason is asked for, and where the passage is evidence the person is told so before, because a
//! case against one's own theory is the easiest to find irrelevant.

use super::Step;
use super::category::{line, list};
use crate::command::coding::set_aside::BringBack;
use crate::model::{CodeId, Project, SegmentId, Side};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::code::{coded, run};
use crate::tui::state::{State, Tone};
use crate::tui::widget::prompt::{Choice, Pick, Prompt, Purpose};

/// The propositions for which and against which a segment stands, by name.
fn stands(project: &Project, segment: SegmentId, side: Side) -> String {
    let rows = project.propositions_in_order();
    let names = rows.iter().filter(|row| row.side_of(segment) == Some(side)).map(|row| row.name());
    names.collect::<Vec<_>>().join(", ")
}

/// Asks why a coding is set aside, after a warning where the passage is evidence.
pub fn ask(state: &mut State, project: &Project, segment: SegmentId, code: CodeId) -> Vec<Effect> {
    let place = project.cite_segment(segment);
    let (for_it, against) = (stands(project, segment, Side::For), stands(project, segment, Side::Against));
    let warning = match (against.is_empty(), for_it.is_empty()) {
        (true, true) => return ask_reason(state, segment, code),
        (false, true) => say!("aside-against", place = place, names = against),
        (true, false) => say!("aside-for", place = place, names = for_it),
        (false, false) => say!("aside-both", place = place, names = for_it, others = against),
    };
    let lines = vec![
        Choice::new(state.say(&say!("desk-cancel")), Pick::Cancel),
        line(state.say(&say!("aside-still")), Step::Aside(segment, code)),
    ];
    list(state, warning, lines, true)
}

/// Why.
pub fn ask_reason(state: &mut State, segment: SegmentId, code: CodeId) -> Vec<Effect> {
    state.ask(Prompt::new(Purpose::Reason(segment, code), ""));
    Vec::new()
}

/// Brings back what is set aside on a segment: the coding with this code, else the only one there, else asks which.
pub fn bring_back(
    state: &mut State,
    project: &Project,
    segment: SegmentId,
    code: Option<CodeId>,
) -> Vec<Effect> {
    if state.refuses() {
        return Vec::new();
    }
    let mut codes: Vec<CodeId> =
        project.codings_on(segment).filter(|row| !row.is_active()).map(|row| row.code).collect();
    codes.dedup();
    codes.retain(|other| code.is_none_or(|code| code == *other));
    match codes.as_slice() {
        [] => {
            state.tell(Tone::Plain, say!("aside-none", place = project.cite_segment(segment)));
            Vec::new()
        }
        [code] => back(segment, *code),
        several => {
            let lines = several
                .iter()
                .map(|code| {
                    line(project.code_path(*code).replace('\\', " > "), Step::BringBack(segment, *code))
                })
                .collect();
            list(state, Action::BringBack.label(), lines, true)
        }
    }
}

/// Brings a coding back.
pub fn back(segment: SegmentId, code: CodeId) -> Vec<Effect> {
    run(BringBack { coded: coded(segment, code) })
}
