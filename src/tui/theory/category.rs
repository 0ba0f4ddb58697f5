//! The dialogs of a category: definition, level, state, merge, split, relation, property, entry of the card.

use super::{Line, Step};
use crate::command::card::add::AddCardEntry;
use crate::command::code::{split::SplitCode, state::StateOfCode};
use crate::command::property::add::AddProperty;
use crate::command::quote::QuoteRef;
use crate::command::refs::{CodeRef, PlaceRef};
use crate::command::relation::add::AddRelation;
use crate::message::Message;
use crate::model::{CodeId, CodeState, Direction, Project, SegmentId, Side, Stance, tree};
use crate::say;
use crate::tui::bench::Effect;
use crate::tui::code::run;
use crate::tui::state::{Overlay, State, Tone};
use crate::tui::widget::prompt::{Choice, Chooser, Editor, Page, Part, Pick, Prompt, Purpose};

/// Opens a list; nothing is done yet.
pub fn list(state: &mut State, title: Message, lines: Vec<Choice>, numbered: bool) -> Vec<Effect> {
    state.overlay = Some(Overlay::Chooser(Chooser::new(title, lines, numbered)));
    Vec::new()
}

/// A line of a list that leads on.
pub fn line(label: impl Into<String>, step: Step) -> Choice {
    Choice::new(label, Pick::Theory(step))
}

fn ask(state: &mut State, line: Line, text: &str) -> Vec<Effect> {
    state.ask(Prompt::new(Purpose::Theory(line), text));
    Vec::new()
}

fn name(project: &Project, code: CodeId) -> String {
    project.code(code).map_or_else(String::new, |row| row.name.clone())
}

/// Which part of the definition is written.
pub fn ask_part(state: &mut State, project: &Project, code: CodeId) -> Vec<Effect> {
    let Some(row) = project.code(code) else { return Vec::new() };
    let lines = Part::ALL.iter().map(|part| {
        let note = crate::tui::widget::wrap::fit(part.of(row), 36);
        Choice { note, ..line(state.say(&part.label()), Step::Part(code, *part)) }
    });
    let lines = lines.collect();
    list(state, say!("category-define", code = row.name.as_str()), lines, true)
}

/// Opens the page for a part of the definition.
pub fn write_part(state: &mut State, project: &Project, code: CodeId, part: Part) -> Vec<Effect> {
    let Some(row) = project.code(code) else { return Vec::new() };
    let title = format!("{} · {}", row.name, state.say(&part.label()));
    state.overlay = Some(Overlay::Editor(Box::new(Editor::new(Page::Part(code, part), title, part.of(row)))));
    Vec::new()
}

/// The project's levels: its setting, else the usual four; and those that codes already have.
fn levels(state: &State, project: &Project) -> Vec<String> {
    let own = project.setting("levels").and_then(|value| value.as_array());
    let mut levels: Vec<String> =
        own.into_iter().flatten().filter_map(|value| value.as_str()).map(tree::same_name).collect();
    if levels.is_empty() {
        levels =
            ["usual-level-theme", "usual-level-supercategory", "usual-level-category", "usual-level-concept"]
                .into_iter()
                .map(|key| state.say(&Message::new(key)))
                .collect();
    }
    for level in project.codes().filter_map(|row| row.level.as_ref()) {
        if !levels.contains(level) {
            levels.push(level.clone());
        }
    }
    levels
}

/// Which level.
pub fn ask_level(state: &mut State, project: &Project, code: CodeId) -> Vec<Effect> {
    let now = project.code(code).and_then(|row| row.level.clone()).unwrap_or_default();
    let mut lines: Vec<Choice> = levels(state, project)
        .into_iter()
        .filter(|level| *level != now)
        .map(|level| line(level.clone(), Step::Level(code, level)))
        .collect();
    if !now.is_empty() {
        lines.push(line(state.say(&say!("category-no-level")), Step::Level(code, String::new())));
    }
    list(state, say!("category-ask-level", code = name(project, code)), lines, true)
}

/// Which state.
pub fn ask_state(state: &mut State, project: &Project, code: CodeId) -> Vec<Effect> {
    let now = project.code(code).map(|row| row.state).unwrap_or_default();
    let lines = CodeState::ALL
        .iter()
        .filter(|one| **one != now)
        .map(|one| {
            line(state.say(&Message::new(format!("code-state-{}", one.name()))), Step::State(code, *one))
        })
        .collect();
    list(state, say!("category-ask-state", code = name(project, code)), lines, true)
}

/// Why; an empty line gives no reason.
pub fn ask_reason(state: &mut State, code: CodeId, set: CodeState) -> Vec<Effect> {
    ask(state, Line::State(code, set), "")
}

/// Says what a merge would do.
pub fn confirm_merge(state: &mut State, project: &Project, from: CodeId, into: CodeId) -> Vec<Effect> {
    let tally = state.counts.of(from);
    let yes =
        say!("category-merge", from = name(project, from), into = name(project, into), segments = tally.own);
    let lines = vec![
        Choice::new(state.say(&say!("desk-cancel")), Pick::Cancel),
        line(state.say(&yes), Step::Merge(from, into)),
    ];
    list(state, crate::tui::action::Action::MergeCode.label(), lines, true)
}

/// Says what would come apart: the last code that went into this one, where one did.
pub fn confirm_unmerge(state: &mut State, project: &Project, code: CodeId) -> Vec<Effect> {
    let into = name(project, code);
    let Some(last) = project.merges_into(code).into_iter().next() else {
        state.tell(Tone::Plain, say!("category-unmerge-none", code = into));
        return Vec::new();
    };
    let yes = say!("category-unmerge", from = last.gone.name.as_str(), into = into, day = last.at.day());
    let lines = vec![
        Choice::new(state.say(&say!("desk-cancel")), Pick::Cancel),
        line(state.say(&yes), Step::Unmerge(code)),
    ];
    list(state, crate::tui::action::Action::UnmergeCode.label(), lines, true)
}

/// How the one stands to the other: every kind in both readings.
pub fn ask_kind(state: &mut State, project: &Project, from: CodeId, to: CodeId) -> Vec<Effect> {
    let mut lines = Vec::new();
    for (from, to) in [(from, to), (to, from)] {
        let (one, other) = (name(project, from), name(project, to));
        lines.extend(project.relation_kinds().into_iter().map(|kind| {
            let says =
                say!("relation-reads", from = one.as_str(), kind = kind.name.as_str(), to = other.as_str());
            line(state.say(&says), Step::Kind(from, kind.name, to))
        }));
    }
    list(state, crate::tui::action::Action::RelateCode.label(), lines, false)
}

/// In which direction.
pub fn ask_direction(state: &mut State, from: CodeId, kind: &str, to: CodeId) -> Vec<Effect> {
    let lines = Direction::ALL
        .iter()
        .map(|direction| {
            let label = state.say(&Message::new(format!("direction-{}", direction.name())));
            line(label, Step::Direction(from, kind.to_owned(), to, *direction))
        })
        .collect();
    list(state, say!("category-ask-direction"), lines, true)
}

/// Whose relation it is.
pub fn ask_stance(
    state: &mut State,
    from: CodeId,
    kind: &str,
    to: CodeId,
    direction: Direction,
) -> Vec<Effect> {
    let lines = Stance::ALL
        .iter()
        .map(|stance| {
            let label = state.say(&Message::new(format!("stance-{}", stance.name())));
            line(label, Step::Stance(from, kind.to_owned(), to, direction, *stance))
        })
        .collect();
    list(state, say!("category-ask-stance"), lines, true)
}

/// Makes the relation; what is ticked is its evidence.
pub fn relate(
    state: &mut State,
    from: CodeId,
    kind: String,
    to: CodeId,
    direction: Direction,
    stance: Stance,
) -> Vec<Effect> {
    let evidence = take_ticked(state).into_iter().map(QuoteRef::from).collect();
    run(AddRelation {
        from: CodeRef::Id(from),
        kind,
        to: CodeRef::Id(to),
        direction,
        said: stance == Stance::Said,
        inferred: stance == Stance::Inferred,
        evidence,
        quote: None,
        note: String::new(),
    })
}

fn take_ticked(state: &mut State) -> Vec<SegmentId> {
    let ticked = std::mem::take(&mut state.categories.ticked);
    state.categories.untick();
    ticked.into_iter().map(|(segment, _)| segment).collect()
}

/// Which slot of the card. The links of a category are its relations; an entry there says what a relation cannot.
pub fn ask_slot(state: &mut State, project: &Project, code: CodeId) -> Vec<Effect> {
    let lines = project
        .card_slots()
        .into_iter()
        .map(|slot| {
            line(state.say(&say!("card-slot", slot = slot.name.as_str())), Step::Slot(code, slot.name))
        })
        .collect();
    list(state, crate::tui::action::Action::AddEntry.label(), lines, true)
}

/// On which side the ticked segments stand; nothing is asked where none is ticked.
pub fn ask_side(state: &mut State, code: CodeId, slot: String) -> Vec<Effect> {
    let count = state.categories.ticked.len();
    if count == 0 {
        return ask_entry(state, code, slot, Side::For);
    }
    let lines = Side::ALL
        .iter()
        .map(|side| {
            let label = state.say(&Message::new(format!("category-ticked-{}", side.name())));
            line(label, Step::Side(code, slot.clone(), *side))
        })
        .collect();
    list(state, say!("category-ask-side", count = count), lines, true)
}

/// The words of the entry.
pub fn ask_entry(state: &mut State, code: CodeId, slot: String, side: Side) -> Vec<Effect> {
    let segments = state.categories.ticked.iter().map(|(segment, _)| *segment).collect();
    ask(state, Line::Entry(code, slot, side, segments), "")
}

/// A new property.
pub fn ask_property(state: &mut State, code: CodeId) -> Vec<Effect> {
    ask(state, Line::Property(code), "")
}

/// Which code the ticked segments go to.
pub fn ask_split(state: &mut State, project: &Project) -> Vec<Effect> {
    let ticked = state.categories.ticked.clone();
    let Some((_, code)) = ticked.first().copied() else {
        state.tell(Tone::Warning, say!("category-tick-first"));
        return Vec::new();
    };
    if ticked.iter().any(|(_, other)| *other != code) {
        state.tell(Tone::Warning, say!("category-tick-one-code"));
        return Vec::new();
    }
    let path = tree::steps(&project.code_path(code)).join(" > ");
    let segments = ticked.into_iter().map(|(segment, _)| segment).collect();
    ask(state, Line::Split(code, segments), &format!("{path} > "))
}

/// `trajanje: kratko … dolgo` as name and two extremes.
fn read_property(text: &str) -> (String, Option<String>, Option<String>) {
    let Some((name, rest)) = text.split_once(':') else { return (text.trim().to_owned(), None, None) };
    let kept = |part: &str| Some(part.trim().to_owned()).filter(|part| !part.is_empty());
    let (one, other) = rest.split_once('…').or_else(|| rest.split_once("...")).unwrap_or((rest, ""));
    (name.trim().to_owned(), kept(one), kept(other))
}

/// What a written line does.
pub fn written(state: &mut State, line: Line, text: &str) -> Vec<Effect> {
    match line {
        Line::State(code, set) => {
            run(StateOfCode { code: CodeRef::Id(code), state: set, reason: text.to_owned() })
        }
        _ if text.is_empty() => Vec::new(),
        Line::Split(code, segments) => {
            state.categories.untick();
            let into = tree::steps(text).join(tree::SEPARATOR);
            run(SplitCode {
                code: CodeRef::Id(code),
                into,
                places: segments.into_iter().map(PlaceRef::Segment).collect(),
            })
        }
        Line::Property(code) => {
            let (name, from, to) = read_property(text);
            run(AddProperty { category: CodeRef::Id(code), name, from, to, dimension: None })
        }
        Line::Entry(code, slot, side, segments) => {
            state.categories.untick();
            let quotes: Vec<QuoteRef> = segments.into_iter().map(QuoteRef::from).collect();
            let (support, against) =
                if side == Side::For { (quotes, Vec::new()) } else { (Vec::new(), quotes) };
            run(AddCardEntry {
                category: CodeRef::Id(code),
                slot,
                words: text.to_owned(),
                support,
                against,
                quote: None,
            })
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_property_is_read_with_its_extremes() {
        let read = |text: &str| {
            let (name, one, other) = read_property(text);
            (name, one.unwrap_or_default(), other.unwrap_or_default())
        };
        let words = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(read("trajanje: kratko … dolgo"), words("trajanje", "kratko", "dolgo"));
        assert_eq!(read("trajanje: kratko ... dolgo"), words("trajanje", "kratko", "dolgo"));
        assert_eq!(read("trajanje"), words("trajanje", "", ""));
    }
}
