//! Evidence from anywhere: the passage in the reader or the row of the segment table stands for or against a proposition.

use super::{Step, Stood};
use crate::command::refs::PlaceRef;
use crate::model::{CodeId, Project, Side};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::state::{Overlay, State, Tone};
use crate::tui::widget::prompt::{Choice, Chooser, Pick};

/// The places that are meant: the selection or the unit in the reader, a segment of the list beside it, a row of the
/// table, what is ticked among a category's segments.
fn places(state: &State, project: &Project) -> Vec<PlaceRef> {
    match state.workspace().name {
        "coding" if state.focused() == 2 => {
            state.here.found.get(state.here.cursor.at).map(|at| PlaceRef::Segment(at.segment))
        }
        "coding" => state
            .reader
            .document
            .zip(state.reader.target(project))
            .map(|(document, span)| PlaceRef::Span { document, span }),
        "segments" => {
            let grid = &state.segments.grid;
            grid.row().and_then(|row| grid.table.as_ref()?.segment(row)).map(PlaceRef::Segment)
        }
        "compare" => state.compare.segment().map(PlaceRef::Segment),
        "categories" => {
            return state
                .categories
                .meant()
                .into_iter()
                .map(|(segment, _)| PlaceRef::Segment(segment))
                .collect();
        }
        _ => None,
    }
    .into_iter()
    .collect()
}

/// Asks what the passage under the cursor stands for or against.
pub fn put_here(state: &mut State, project: &Project, action: Action) -> Vec<Effect> {
    if state.refuses() {
        return Vec::new();
    }
    let side = if action == Action::PutFor { Side::For } else { Side::Against };
    let places = places(state, project);
    let category =
        (state.workspace().name == "categories").then(|| state.categories.tree.focused()).flatten();
    let lines = lines(state, project, side, &places, category);
    if places.is_empty() {
        state.tell(Tone::Warning, say!("theory-no-passage"));
    } else if lines.is_empty() {
        state.tell(Tone::Warning, say!("theory-no-propositions"));
    } else {
        state.overlay = Some(Overlay::Chooser(Chooser::new(action.label(), lines, false)));
    }
    Vec::new()
}

/// What evidence can be put to: the propositions, and before them what stands on the card of a category in focus.
fn lines(
    state: &State,
    project: &Project,
    side: Side,
    places: &[PlaceRef],
    category: Option<CodeId>,
) -> Vec<Choice> {
    let mut lines = Vec::new();
    let heading =
        |key: &'static str| Choice::new(state.say(&crate::message::Message::new(key)), Pick::Heading);
    let pick = |on: Stood| Pick::Theory(Step::Put(on, side, places.to_vec()));
    if let Some(category) = category {
        let card = project.card_of(category);
        if !card.is_empty() {
            lines.push(heading("category-card"));
        }
        for entry in card {
            let slot = state.say(&say!("card-slot", slot = entry.slot.as_str()));
            lines.push(Choice::new(format!("{slot}: {}", entry.words), pick(Stood::Entry(entry.id))));
        }
        let relations =
            project.relations_in_order().into_iter().filter(|row| row.from == category || row.to == category);
        let relations: Vec<Choice> = relations
            .map(|row| {
                Choice::new(
                    state.say(&crate::command::relation::line(project, row)),
                    pick(Stood::Relation(row.id)),
                )
            })
            .collect();
        if !relations.is_empty() && side == Side::For {
            lines.push(heading("category-relations"));
            lines.extend(relations);
        }
    }
    let propositions = project.propositions_in_order();
    if !lines.is_empty() && !propositions.is_empty() {
        lines.push(heading("tab-propositions"));
    }
    for row in propositions {
        let there = places.iter().any(|place| match place {
            PlaceRef::Segment(id) => row.side_of(*id).is_some(),
            _ => false,
        });
        let note = if there { state.say(&say!("theory-is-there")) } else { String::new() };
        lines.push(Choice {
            note,
            ..Choice::new(format!("{} {}", row.name(), row.sentence), pick(Stood::Proposition(row.id)))
        });
    }
    lines
}
