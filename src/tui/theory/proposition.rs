//! The dialogs of a proposition: a new one, another wording and why, status with its reason, validity.

use super::category::{line, list};
use super::{Line, Step};
use crate::analysis::table::one_line;
use crate::command::proposition::{
    about::AboutProposition, add::AddProposition, reword::RewordProposition, status::StatusOfProposition,
    validity::ValidityOfProposition,
};
use crate::command::quote::{PropositionRef, RelationRef};
use crate::command::refs::CodeRef;
use crate::message::Message;
use crate::model::{Project, PropositionId, PropositionKind, PropositionStatus, Relation, RelationId, Side};
use crate::say;
use crate::tui::bench::Effect;
use crate::tui::code::run;
use crate::tui::state::{State, Tone};
use crate::tui::widget::prompt::{Choice, Prompt, Purpose};

/// Asks for a line.
pub fn ask(state: &mut State, line: Line, text: &str) -> Vec<Effect> {
    state.ask(Prompt::new(Purpose::Theory(line), text));
    Vec::new()
}

/// Which status.
pub fn ask_status(state: &mut State, project: &Project, row: PropositionId) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    let lines = PropositionStatus::ALL
        .iter()
        .filter(|status| **status != known.status)
        .map(|status| {
            line(
                state.say(&Message::new(format!("proposition-status-{}", status.name()))),
                Step::Status(row, *status),
            )
        })
        .collect();
    list(state, say!("proposition-ask-status", name = known.name()), lines, true)
}

/// And why.
pub fn ask_status_reason(
    state: &mut State,
    project: &Project,
    row: PropositionId,
    status: PropositionStatus,
) -> Vec<Effect> {
    let same = project
        .proposition(row)
        .filter(|known| known.status == status)
        .map_or("", |known| known.reason.as_str());
    ask(state, Line::Status(row, status), same)
}

/// What kind of sentence it is.
pub fn ask_kind(state: &mut State, project: &Project, row: PropositionId) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    let lines = PropositionKind::ALL
        .iter()
        .filter(|kind| **kind != known.kind)
        .map(|kind| {
            line(
                state.say(&Message::new(format!("proposition-kind-{}", kind.name()))),
                Step::PropositionKind(row, *kind),
            )
        })
        .collect();
    list(state, say!("proposition-ask-kind", name = known.name()), lines, true)
}

/// Another kind; when it holds stays.
pub fn set_kind(project: &Project, row: PropositionId, kind: PropositionKind) -> Vec<Effect> {
    let Some(validity) = project.proposition(row).map(|row| row.validity.clone()) else { return Vec::new() };
    run(ValidityOfProposition { proposition: PropositionRef::Id(row), validity, kind: Some(kind) })
}

/// Which relations it rests on: those of its codes first, then the others; one that is there is taken off.
pub fn ask_relations(state: &mut State, project: &Project, row: PropositionId) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    let mut rows = project.relations_in_order();
    if rows.is_empty() {
        state.tell(Tone::Plain, say!("proposition-no-relations"));
        return Vec::new();
    }
    let near =
        |relation: &&Relation| known.codes.contains(&relation.from) || known.codes.contains(&relation.to);
    rows.sort_by_key(|relation| !near(relation));
    let lines = rows
        .into_iter()
        .map(|relation| {
            let there = known.relations.contains(&relation.id);
            let note = if there { state.say(&say!("proposition-rests")) } else { String::new() };
            let label = state.say(&crate::command::relation::line(project, relation));
            Choice { note, ..line(label, Step::RestsOn(row, relation.id, there)) }
        })
        .collect();
    list(state, say!("proposition-ask-relations", name = known.name()), lines, false)
}

/// It rests on a relation, or no longer.
pub fn rests_on(row: PropositionId, relation: RelationId, not: bool) -> Vec<Effect> {
    let proposition = PropositionRef::Id(row);
    run(AboutProposition {
        proposition,
        codes: Vec::new(),
        questions: Vec::new(),
        relations: vec![RelationRef::Id(relation)],
        not,
    })
}

/// What made it change: its evidence, that against it first, another passage, or nothing.
fn ask_because(state: &mut State, project: &Project, row: PropositionId, sentence: &str) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    let mut evidence: Vec<_> = known
        .evidence
        .iter()
        .filter(|one| project.segment(one.segment).is_some_and(|at| project.is_placed(at)))
        .collect();
    evidence.sort_by_key(|one| one.side != Side::Against);
    let mut lines: Vec<Choice> = evidence
        .into_iter()
        .map(|one| {
            let (key, quote) = (project.cite_segment(one.segment), one_line(project.quote(one.segment)));
            let sign = if one.side == Side::For { "+" } else { "−" };
            let because = format!("{key}:{}", project.quote(one.segment));
            line(format!("{sign} {key} »{quote}«"), Step::Because(row, sentence.to_owned(), Some(because)))
        })
        .collect();
    lines.push(line(
        state.say(&say!("proposition-because-typed")),
        Step::BecauseTyped(row, sentence.to_owned()),
    ));
    lines.push(line(
        state.say(&say!("proposition-because-none")),
        Step::Because(row, sentence.to_owned(), None),
    ));
    list(state, say!("proposition-ask-because"), lines, false)
}

/// Gives it another wording.
pub fn reword(row: PropositionId, sentence: String, because: Option<String>) -> Vec<Effect> {
    run(RewordProposition { proposition: PropositionRef::Id(row), sentence, because })
}

/// What a written line does.
pub fn written(state: &mut State, project: &Project, line: Line, text: &str) -> Vec<Effect> {
    match line {
        Line::Proposition(code) if !text.is_empty() => run(AddProposition {
            codes: code.map(CodeRef::Id).into_iter().collect(),
            ..AddProposition::sentence(text)
        }),
        Line::Reword(row)
            if !text.is_empty() && project.proposition(row).is_some_and(|known| known.sentence != text) =>
        {
            ask_because(state, project, row, text)
        }
        Line::Because(row, sentence) => {
            reword(row, sentence, Some(text.to_owned()).filter(|text| !text.is_empty()))
        }
        Line::Status(row, status) => {
            run(StatusOfProposition { proposition: PropositionRef::Id(row), status, reason: text.to_owned() })
        }
        Line::Validity(row) => run(ValidityOfProposition {
            proposition: PropositionRef::Id(row),
            validity: text.to_owned(),
            kind: None,
        }),
        _ => Vec::new(),
    }
}
