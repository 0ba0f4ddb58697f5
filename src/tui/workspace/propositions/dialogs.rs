//! The dialogs of a proposition: a new one, another wording and why, status with its reason, kind, validity, what it rests
//! on and what it is about; and how evidence gets to it from wherever one reads.

use crate::analysis::table::one_line;
use crate::command::proposition::about::AboutProposition;
use crate::command::proposition::add::AddProposition;
use crate::command::proposition::remove::RemoveProposition;
use crate::command::proposition::reword::RewordProposition;
use crate::command::proposition::status::StatusOfProposition;
use crate::command::proposition::validity::ValidityOfProposition;
use crate::command::quote::{PropositionRef, RelationRef};
use crate::command::refs::{CodeRef, PlaceRef};
use crate::command::relation;
use crate::message::Message;
use crate::model::{
    CodeId, Project, Proposition, PropositionId, PropositionKind, PropositionStatus, Relation, RelationId,
    Side,
};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask::{self, Then};
use crate::tui::bench::{Effect, run};
use crate::tui::evidence::{Stood, put};
use crate::tui::layer::chooser::Choice;
use crate::tui::shell::{Shell, Tone};

/// A sentence of the theory, about a code where one was in focus.
pub fn new(shell: &mut Shell, code: Option<CodeId>) -> Vec<Effect> {
    ask::words(shell, say!("prompt-proposition"), code, "", move |_, _, text| {
        run(AddProposition {
            codes: code.map(CodeRef::Id).into_iter().collect(),
            ..AddProposition::sentence(text)
        })
    })
}

/// Another wording, and what made it change: its evidence, that against it first, another passage, or nothing.
pub fn reword(shell: &mut Shell, project: &Project, row: PropositionId) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    let was = known.sentence.clone();
    ask::words(shell, say!("prompt-reword"), row, &known.sentence, move |shell, project, sentence| {
        let Some(known) = project.proposition(row).filter(|_| was != sentence) else { return Vec::new() };
        let reworded = move |sentence: &str, because: Option<String>| RewordProposition {
            proposition: PropositionRef::Id(row),
            sentence: sentence.to_owned(),
            because,
        };
        let mut evidence: Vec<_> = known
            .evidence
            .iter()
            .filter(|one| project.segment(one.segment).is_some_and(|at| project.is_placed(at)))
            .collect();
        evidence.sort_by_key(|one| one.side != Side::Against);
        let mut lines: Vec<Choice> = evidence
            .into_iter()
            .map(|one| {
                let (key, words) = (project.cite_segment(one.segment), project.quote(one.segment));
                let sign = if one.side == Side::For { "+" } else { "−" };
                let because = format!("{key}:{words}");
                Choice::run(format!("{sign} {key} »{}«", one_line(words)), reworded(sentence, Some(because)))
            })
            .collect();
        let typed = sentence.to_owned();
        lines.push(Choice::to(shell.say(&say!("proposition-because-typed")), move |shell, _| {
            let sentence = typed.clone();
            ask::line(shell, say!("prompt-because"), (row, typed.clone()), "", move |_, _, text| {
                run(reworded(&sentence, Some(text.to_owned()).filter(|text| !text.is_empty())))
            })
        }));
        lines.push(Choice::run(shell.say(&say!("proposition-because-none")), reworded(sentence, None)));
        ask::list(shell, say!("proposition-ask-because"), lines, false)
    })
}

/// Where it stands, and why.
pub fn status(shell: &mut Shell, project: &Project, row: PropositionId) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    let lines: Vec<(String, String, PropositionStatus)> = PropositionStatus::ALL
        .iter()
        .filter(|status| **status != known.status)
        .map(|status| {
            let label = Message::new(format!("proposition-status-{}", status.name()));
            (shell.say(&label), String::new(), *status)
        })
        .collect();
    let title = say!("proposition-ask-status", name = known.name());
    ask::one_of(shell, title, true, lines, move |shell, _, status| {
        ask::line(shell, say!("prompt-status"), (row, status), "", move |_, _, reason| {
            run(StatusOfProposition {
                proposition: PropositionRef::Id(row),
                status,
                reason: reason.to_owned(),
            })
        })
    })
}

/// What kind of sentence it is; when it holds stays.
pub fn kind(shell: &mut Shell, project: &Project, row: PropositionId) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    let lines: Vec<(String, String, PropositionKind)> = PropositionKind::ALL
        .iter()
        .filter(|kind| **kind != known.kind)
        .map(|kind| {
            let label = Message::new(format!("proposition-kind-{}", kind.name()));
            (shell.say(&label), String::new(), *kind)
        })
        .collect();
    let title = say!("proposition-ask-kind", name = known.name());
    ask::one_of(shell, title, true, lines, move |_, project, kind| {
        let Some(validity) = project.proposition(row).map(|row| row.validity.clone()) else {
            return Vec::new();
        };
        run(ValidityOfProposition { proposition: PropositionRef::Id(row), validity, kind: Some(kind) })
    })
}

/// When it holds.
pub fn validity(shell: &mut Shell, project: &Project, row: PropositionId) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    ask::line(shell, say!("prompt-validity"), row, &known.validity, move |_, _, text| {
        run(ValidityOfProposition {
            proposition: PropositionRef::Id(row),
            validity: text.to_owned(),
            kind: None,
        })
    })
}

/// A proposition is about something, or no longer.
fn about(
    row: PropositionId,
    codes: Vec<CodeRef>,
    relations: Vec<RelationRef>,
    not: bool,
) -> AboutProposition {
    AboutProposition { proposition: PropositionRef::Id(row), codes, questions: Vec::new(), relations, not }
}

/// Which codes it is about.
pub fn codes(shell: &mut Shell, project: &Project, row: PropositionId) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    let title = say!("aim-about", name = known.name());
    ask::code(shell, project, title, &known.codes, move |_, project, code| {
        let not = project.proposition(row).is_some_and(|row| row.codes.contains(&code));
        run(about(row, vec![CodeRef::Id(code)], Vec::new(), not))
    })
}

/// Which relations it rests on: those of its codes first, then the others; one that is there is taken off.
pub fn relations(shell: &mut Shell, project: &Project, row: PropositionId) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    let mut rows = project.relations_in_order();
    if rows.is_empty() {
        shell.tell(Tone::Plain, say!("proposition-no-relations"));
        return Vec::new();
    }
    let near =
        |relation: &&Relation| known.codes.contains(&relation.from) || known.codes.contains(&relation.to);
    rows.sort_by_key(|relation| !near(relation));
    let lines: Vec<(String, String, (RelationId, bool))> = rows
        .into_iter()
        .map(|relation| {
            let there = known.relations.contains(&relation.id);
            let note = if there { shell.say(&say!("proposition-rests")) } else { String::new() };
            (shell.say(&relation::line(project, relation)), note, (relation.id, there))
        })
        .collect();
    let title = say!("proposition-ask-relations", name = known.name());
    ask::one_of(shell, title, false, lines, move |_, _, (relation, there)| {
        run(about(row, Vec::new(), vec![RelationRef::Id(relation)], there))
    })
}

/// It goes.
pub fn remove(shell: &mut Shell, row: &Proposition) -> Vec<Effect> {
    let yes = say!("proposition-remove", name = row.name(), count = row.evidence.len());
    let then = Then::run(RemoveProposition { proposition: PropositionRef::Id(row.id) });
    ask::confirm(shell, Action::Remove.label(), &yes, then)
}

/// Asks what the passages that are meant stand for or against: the propositions, and before them what stands on the card
/// of a category in focus.
pub fn put_here(
    shell: &mut Shell,
    project: &Project,
    action: Action,
    places: Vec<PlaceRef>,
    category: Option<CodeId>,
) -> Vec<Effect> {
    let side = if action == Action::PutFor { Side::For } else { Side::Against };
    let mut lines = Vec::new();
    let line = |label: String, on: Stood| {
        let places = places.clone();
        Choice::to(label, move |shell, _| put(shell, on, side, places.clone()))
    };
    if let Some(category) = category {
        let card = project.card_of(category);
        if !card.is_empty() {
            lines.push(Choice::heading(shell.say(&say!("category-card"))));
        }
        for entry in card {
            let slot = shell.say(&say!("card-slot", slot = entry.slot.as_str()));
            lines.push(line(format!("{slot}: {}", entry.words), Stood::Entry(entry.id)));
        }
        let own = |row: &&Relation| row.from == category || row.to == category;
        let relations: Vec<&Relation> = project.relations_in_order().into_iter().filter(own).collect();
        if !relations.is_empty() && side == Side::For {
            lines.push(Choice::heading(shell.say(&say!("category-relations"))));
            let says = |row: &&Relation| shell.say(&relation::line(project, row));
            lines.extend(relations.iter().map(|row| line(says(row), Stood::Relation(row.id))));
        }
    }
    let propositions = project.propositions_in_order();
    if !lines.is_empty() && !propositions.is_empty() {
        lines.push(Choice::heading(shell.say(&say!("tab-propositions"))));
    }
    for row in propositions {
        let there = places.iter().any(|place| match place {
            PlaceRef::Segment(id) => row.side_of(*id).is_some(),
            _ => false,
        });
        let note = if there { shell.say(&say!("theory-is-there")) } else { String::new() };
        let label = format!("{} {}", row.name(), row.sentence);
        lines.push(line(label, Stood::Proposition(row.id)).with(note));
    }
    if places.is_empty() {
        shell.tell(Tone::Warning, say!("theory-no-passage"));
        return Vec::new();
    }
    if lines.is_empty() {
        shell.tell(Tone::Warning, say!("theory-no-propositions"));
        return Vec::new();
    }
    ask::list(shell, action.label(), lines, false)
}
