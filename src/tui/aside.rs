//! Setting a coding aside, and bringing it back.
//!
//! Nothing is deleted: a reason is asked for, and where the passage is evidence the person is told so before, because a
//! case against one's own theory is the easiest to find irrelevant.

use super::action::Action;
use super::ask::{self, Then};
use super::bench::{Effect, run};
use super::code::coded;
use super::shell::{Shell, Tone};
use crate::command::coding::set_aside::{BringBack, SetAside};
use crate::model::{CodeId, Project, SegmentId, Side};
use crate::say;

/// The propositions for which and against which a segment stands, by name.
fn stands(project: &Project, segment: SegmentId, side: Side) -> String {
    let rows = project.propositions_in_order();
    let names = rows.iter().filter(|row| row.side_of(segment) == Some(side)).map(|row| row.name());
    names.collect::<Vec<_>>().join(", ")
}

/// Asks why a coding is set aside, after a warning where the passage is evidence.
pub fn ask(shell: &mut Shell, project: &Project, segment: SegmentId, code: CodeId) -> Vec<Effect> {
    let place = project.cite_segment(segment);
    let (for_it, against) = (stands(project, segment, Side::For), stands(project, segment, Side::Against));
    let reason = move |shell: &mut Shell, _: &Project| {
        ask::line(shell, say!("prompt-reason"), (segment, code), "", move |_, _, text| {
            run(SetAside { coded: coded(segment, code), reason: text.to_owned() })
        })
    };
    let warning = match (against.is_empty(), for_it.is_empty()) {
        (true, true) => return reason(shell, project),
        (false, true) => say!("aside-against", place = place, names = against),
        (true, false) => say!("aside-for", place = place, names = for_it),
        (false, false) => say!("aside-both", place = place, names = for_it, others = against),
    };
    ask::confirm(shell, warning, &say!("aside-still"), Then::act(reason))
}

/// Brings back what is set aside on a segment: the coding with this code, else the only one there, else asks which.
pub fn bring_back(
    shell: &mut Shell,
    project: &Project,
    segment: SegmentId,
    code: Option<CodeId>,
) -> Vec<Effect> {
    let mut codes: Vec<CodeId> =
        project.codings_on(segment).filter(|row| !row.is_active()).map(|row| row.code).collect();
    codes.dedup();
    codes.retain(|other| code.is_none_or(|code| code == *other));
    let back = move |code: CodeId| run(BringBack { coded: coded(segment, code) });
    match codes.as_slice() {
        [] => {
            shell.tell(Tone::Plain, say!("aside-none", place = project.cite_segment(segment)));
            Vec::new()
        }
        [code] => back(*code),
        several => {
            let lines = several
                .iter()
                .map(|code| (project.code_path(*code).replace('\\', " > "), String::new(), *code));
            ask::one_of(shell, Action::BringBack.label(), true, lines, move |_, _, code| back(code))
        }
    }
}
