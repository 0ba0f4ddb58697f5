//! The dialogs of a recommendation: a new one, other words, what it rests on, and its removal.

use super::category::{line, list};
use super::{Line, Step};
use crate::command::quote::{PropositionRef, RecommendationRef};
use crate::command::recommendation::{
    add::AddRecommendation, edit::EditRecommendation, remove::RemoveRecommendation,
};
use crate::model::{Project, PropositionId, RecommendationId};
use crate::say;
use crate::tui::bench::Effect;
use crate::tui::code::run;
use crate::tui::state::{State, Tone};
use crate::tui::widget::prompt::{Choice, Pick, Prompt, Purpose};

/// Its number: its place among the recommendations, from 1.
pub fn number(project: &Project, row: RecommendationId) -> String {
    let at = project.recommendations_in_order().iter().position(|one| one.id == row);
    at.map_or_else(String::new, |at| (at + 1).to_string())
}

/// Asks for a new one; it rests on the proposition in focus, where there is one.
pub fn ask(state: &mut State, on: Option<PropositionId>) -> Vec<Effect> {
    state.ask(Prompt::new(Purpose::Theory(Line::Recommendation(on)), ""));
    Vec::new()
}

/// Asks for other words.
pub fn ask_edit(state: &mut State, project: &Project, row: RecommendationId) -> Vec<Effect> {
    let Some(known) = project.recommendation(row) else { return Vec::new() };
    state.ask(Prompt::new(Purpose::Theory(Line::EditRecommendation(row)), &known.sentence));
    Vec::new()
}

/// Asks before one goes.
pub fn ask_remove(state: &mut State, project: &Project, row: RecommendationId) -> Vec<Effect> {
    let yes = say!("recommendation-remove", number = number(project, row));
    let lines = vec![
        Choice::new(state.say(&say!("desk-cancel")), Pick::Cancel),
        line(state.say(&yes), Step::RemoveRecommendation(row)),
    ];
    list(state, crate::tui::action::Action::Remove.label(), lines, true)
}

/// A line of a list: Enter puts the recommendation on the proposition, or takes it off where it rests on it.
fn choice(state: &State, label: String, row: RecommendationId, on: PropositionId, there: bool) -> Choice {
    let note = if there { state.say(&say!("recommendation-rests")) } else { String::new() };
    Choice { note, ..line(label, Step::RecommendOn(row, on)) }
}

/// Which propositions a recommendation rests on; those of it come first.
pub fn ask_propositions(state: &mut State, project: &Project, row: RecommendationId) -> Vec<Effect> {
    let Some(known) = project.recommendation(row) else { return Vec::new() };
    let mut rows = project.propositions_in_order();
    rows.sort_by_key(|one| !known.propositions.contains(&one.id));
    let lines: Vec<Choice> = rows
        .into_iter()
        .map(|one| {
            choice(
                state,
                format!("{} {}", one.name(), one.sentence),
                row,
                one.id,
                known.propositions.contains(&one.id),
            )
        })
        .collect();
    if lines.is_empty() {
        state.tell(Tone::Plain, say!("theory-no-propositions"));
        return Vec::new();
    }
    list(state, say!("recommendation-ask-propositions", number = number(project, row)), lines, false)
}

/// Which recommendations rest on a proposition.
pub fn ask_recommendations(state: &mut State, project: &Project, on: PropositionId) -> Vec<Effect> {
    let Some(name) = project.proposition(on).map(crate::model::Proposition::name) else { return Vec::new() };
    let lines: Vec<Choice> = (1_usize..)
        .zip(project.recommendations_in_order())
        .map(|(number, row)| {
            choice(state, format!("{number} {}", row.sentence), row.id, on, row.propositions.contains(&on))
        })
        .collect();
    if lines.is_empty() {
        state.tell(Tone::Plain, say!("recommendations-none"));
        return Vec::new();
    }
    list(state, say!("recommendation-ask-recommendations", name = name), lines, false)
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

/// It goes.
pub fn remove(row: RecommendationId) -> Vec<Effect> {
    run(RemoveRecommendation { recommendation: RecommendationRef::Id(row) })
}

/// What a written line does.
pub fn written(project: &Project, line: &Line, text: &str) -> Vec<Effect> {
    match *line {
        Line::Recommendation(on) if !text.is_empty() => run(AddRecommendation {
            sentence: text.to_owned(),
            on: on.map(PropositionRef::Id).into_iter().collect(),
        }),
        Line::EditRecommendation(row)
            if !text.is_empty()
                && project.recommendation(row).is_some_and(|known| known.sentence != text) =>
        {
            run(EditRecommendation {
                recommendation: RecommendationRef::Id(row),
                sentence: Some(text.to_owned()),
                on: None,
            })
        }
        _ => Vec::new(),
    }
}
