//! The dialogs of a recommendation: a new one, other words, what it rests on, and its removal.

use crate::command::quote::{PropositionRef, RecommendationRef};
use crate::command::recommendation::add::AddRecommendation;
use crate::command::recommendation::edit::EditRecommendation;
use crate::command::recommendation::remove::RemoveRecommendation;
use crate::model::{Project, Proposition, PropositionId, RecommendationId};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask::{self, Then};
use crate::tui::bench::{Effect, run};
use crate::tui::shell::{Shell, Tone};

/// Its number: its place among the recommendations, from 1.
pub fn number(project: &Project, row: RecommendationId) -> String {
    let at = project.recommendations_in_order().iter().position(|one| one.id == row);
    at.map_or_else(String::new, |at| (at + 1).to_string())
}

/// A new one; it rests on the proposition in focus, where there is one.
pub fn new(shell: &mut Shell, on: Option<PropositionId>) -> Vec<Effect> {
    ask::words(shell, say!("prompt-recommendation"), on, "", move |_, _, text| {
        run(AddRecommendation {
            sentence: text.to_owned(),
            on: on.map(PropositionRef::Id).into_iter().collect(),
        })
    })
}

/// Other words.
pub fn edit(shell: &mut Shell, project: &Project, row: RecommendationId) -> Vec<Effect> {
    let Some(was) = project.recommendation(row).map(|known| known.sentence.clone()) else {
        return Vec::new();
    };
    let text = was.clone();
    ask::words(shell, say!("prompt-edit-recommendation"), row, &text, move |_, _, text| {
        if text == was {
            return Vec::new();
        }
        let recommendation = RecommendationRef::Id(row);
        run(EditRecommendation { recommendation, sentence: Some(text.to_owned()), on: None })
    })
}

/// It goes.
pub fn remove(shell: &mut Shell, project: &Project, row: RecommendationId) -> Vec<Effect> {
    let yes = say!("recommendation-remove", number = number(project, row));
    let then = Then::run(RemoveRecommendation { recommendation: RecommendationRef::Id(row) });
    ask::confirm(shell, Action::Remove.label(), &yes, then)
}

fn rests(shell: &Shell, there: bool) -> String {
    if there { shell.say(&say!("recommendation-rests")) } else { String::new() }
}

/// Which propositions a recommendation rests on; those of it come first.
pub fn propositions(shell: &mut Shell, project: &Project, row: RecommendationId) -> Vec<Effect> {
    let Some(known) = project.recommendation(row) else { return Vec::new() };
    let mut rows = project.propositions_in_order();
    rows.sort_by_key(|one| !known.propositions.contains(&one.id));
    let line = |one: &Proposition| {
        let note = rests(shell, known.propositions.contains(&one.id));
        (format!("{} {}", one.name(), one.sentence), note, one.id)
    };
    let lines: Vec<(String, String, PropositionId)> = rows.into_iter().map(line).collect();
    if lines.is_empty() {
        shell.tell(Tone::Plain, say!("theory-no-propositions"));
        return Vec::new();
    }
    let title = say!("recommendation-ask-propositions", number = number(project, row));
    ask::one_of(shell, title, false, lines, move |_, project, on| rests_on(project, row, on))
}

/// Which recommendations rest on a proposition.
pub fn recommendations(shell: &mut Shell, project: &Project, on: PropositionId) -> Vec<Effect> {
    let Some(name) = project.proposition(on).map(Proposition::name) else { return Vec::new() };
    let lines: Vec<(String, String, RecommendationId)> = (1_usize..)
        .zip(project.recommendations_in_order())
        .map(|(number, row)| {
            (format!("{number} {}", row.sentence), rests(shell, row.propositions.contains(&on)), row.id)
        })
        .collect();
    if lines.is_empty() {
        shell.tell(Tone::Plain, say!("recommendations-none"));
        return Vec::new();
    }
    let title = say!("recommendation-ask-recommendations", name = name);
    ask::one_of(shell, title, false, lines, move |_, project, row| rests_on(project, row, on))
}

/// It rests on a proposition, or no longer.
pub fn rests_on(project: &Project, row: RecommendationId, on: PropositionId) -> Vec<Effect> {
    let Some(known) = project.recommendation(row) else { return Vec::new() };
    let mut propositions = known.propositions.clone();
    if known.propositions.contains(&on) {
        propositions.retain(|one| *one != on);
    } else {
        propositions.push(on);
    }
    let on = propositions.into_iter().map(PropositionRef::Id).collect();
    run(EditRecommendation { recommendation: RecommendationRef::Id(row), sentence: None, on: Some(on) })
}
