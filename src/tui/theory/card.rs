//! The dialogs on what stands on a card: where segments stand on a property, quotes for and against an entry, its words,
//! and relations.
//!
//! What is meant are the ticked segments, else the one under the cursor of their list; the dialog names them, because on
//! a narrow screen that list is not in sight.

use super::category::{line, list};
use super::{Line, Step, Stood, put};
use crate::analysis::table::one_line;
use crate::analysis::terms;
use crate::command::card::edit::EditCardEntry;
use crate::command::property::set::SetProperty;
use crate::command::quote::{CardEntryRef, PropertyRef, QuoteRef, RelationRef};
use crate::command::refs::PlaceRef;
use crate::command::relation::edit::EditRelation;
use crate::model::{
    CardEntryId, CodeId, Direction, Project, Property, PropertyId, RelationId, SegmentId, Side, Stance,
};
use crate::say;
use crate::tui::bench::Effect;
use crate::tui::code::run;
use crate::tui::pane::categories::On;
use crate::tui::state::{State, Tone};
use crate::tui::widget::prompt::{Choice, Prompt, Purpose};
use crate::tui::widget::wrap;

/// The places between the extremes that a list offers; the line to write takes any other.
const PLACES: [u8; 5] = [0, 25, 50, 75, 100];

/// The segments by name: one with its words, several by their keys.
fn named(project: &Project, segments: &[SegmentId]) -> String {
    match segments {
        [one] => {
            format!("{} »{}«", project.cite_segment(*one), wrap::fit(&one_line(project.quote(*one)), 36))
        }
        several => {
            wrap::fit(&several.iter().map(|id| project.cite_segment(*id)).collect::<Vec<_>>().join(", "), 44)
        }
    }
}

/// Where the segments stand on a property; `known` for one that has a value, which can also be shown and taken away.
pub fn ask_value(
    state: &mut State,
    project: &Project,
    property: PropertyId,
    segments: Vec<SegmentId>,
    known: bool,
) -> Vec<Effect> {
    let Some(row) = project.property(property) else { return Vec::new() };
    if segments.is_empty() {
        state.tell(Tone::Warning, say!("category-tick-first"));
        return Vec::new();
    }
    let mut lines: Vec<Choice> = Vec::new();
    if let (true, [segment]) = (known, segments.as_slice()) {
        lines.push(line(state.say(&say!("property-show")), Step::Open(*segment)));
    }
    if !row.one.is_empty() || !row.other.is_empty() {
        lines.extend(PLACES.iter().map(|place| {
            let label = match place {
                0 => say!("property-at-one", one = row.one.as_str()),
                25 => say!("property-near-one", one = row.one.as_str()),
                75 => say!("property-near-other", other = row.other.as_str()),
                100 => say!("property-at-other", other = row.other.as_str()),
                _ => say!("property-between"),
            };
            let note = place.to_string();
            Choice { note, ..line(state.say(&label), Step::Value(property, segments.clone(), Some(*place))) }
        }));
    }
    lines.push(line(state.say(&say!("property-in-words")), Step::Value(property, segments.clone(), None)));
    if known {
        lines
            .push(line(state.say(&say!("property-no-value")), Step::RemoveValue(property, segments.clone())));
    }
    if lines.len() == 1 {
        return write_value(state, project, property, segments);
    }
    list(
        state,
        say!("property-ask", name = row.name.as_str(), places = named(project, &segments)),
        lines,
        true,
    )
}

/// Asks for the value in words, a number, or both.
fn write_value(
    state: &mut State,
    project: &Project,
    property: PropertyId,
    segments: Vec<SegmentId>,
) -> Vec<Effect> {
    let known =
        |row: &Property| row.values.iter().find(|one| segments.first() == Some(&one.segment)).cloned();
    let was = project.property(property).and_then(known);
    let text = was.map_or_else(String::new, |one| {
        let place = one.position.map_or_else(String::new, |place| place.to_string());
        format!("{} {place}", one.value).trim().to_owned()
    });
    state.ask(Prompt::new(Purpose::Theory(Line::Value(property, segments)), &text));
    Vec::new()
}

/// `počasi 80` as words and place; either may be missing.
fn read_value(text: &str) -> (String, Option<u8>) {
    let (head, last) = text.trim().rsplit_once(char::is_whitespace).unwrap_or(("", text.trim()));
    match last.parse::<u8>() {
        Ok(place) if place <= 100 => (head.trim().to_owned(), Some(place)),
        _ => (text.trim().to_owned(), None),
    }
}

fn set(
    property: PropertyId,
    segments: Vec<SegmentId>,
    value: Option<String>,
    position: Option<u8>,
) -> Vec<Effect> {
    let mut places = segments.into_iter().map(QuoteRef::from);
    let Some(place) = places.next() else { return Vec::new() };
    run(SetProperty {
        property: PropertyRef::Id(property),
        place,
        value,
        quote: None,
        position,
        also: places.collect(),
    })
}

/// A place that was chosen; none asks for words.
pub fn value(
    state: &mut State,
    project: &Project,
    property: PropertyId,
    segments: Vec<SegmentId>,
    place: Option<u8>,
) -> Vec<Effect> {
    let Some(place) = place else { return write_value(state, project, property, segments) };
    state.categories.untick();
    // At an extreme its word is the value.
    let word = project.property(property).map(|row| match place {
        0 => row.one.clone(),
        100 => row.other.clone(),
        _ => String::new(),
    });
    set(property, segments, word.filter(|word| !word.is_empty()), Some(place))
}

/// A value that was written; nothing written changes nothing.
pub fn value_written(
    state: &mut State,
    property: PropertyId,
    segments: Vec<SegmentId>,
    text: &str,
) -> Vec<Effect> {
    if text.is_empty() {
        return Vec::new();
    }
    state.categories.untick();
    let (words, place) = read_value(text);
    set(property, segments, Some(words).filter(|words| !words.is_empty()), place)
}

/// The value goes.
pub fn no_value(property: PropertyId, segments: Vec<SegmentId>) -> Vec<Effect> {
    set(property, segments, None, None)
}

/// What Enter does on an entry: quotes for or against it, or other words.
pub fn ask_entry(
    state: &mut State,
    project: &Project,
    entry: CardEntryId,
    segments: &[SegmentId],
) -> Vec<Effect> {
    let Some(row) = project.card_entry(entry) else { return Vec::new() };
    let mut lines = Vec::new();
    if !segments.is_empty() {
        let places = named(project, segments);
        let quotes: Vec<PlaceRef> = segments.iter().copied().map(PlaceRef::Segment).collect();
        for side in Side::ALL {
            let label = match side {
                Side::For => say!("entry-put-for", places = places.as_str()),
                Side::Against => say!("entry-put-against", places = places.as_str()),
            };
            lines.push(line(state.say(&label), Step::Put(Stood::Entry(entry), *side, quotes.clone())));
        }
    }
    lines.push(line(state.say(&say!("entry-words")), Step::EntryWords(entry)));
    list(state, say!("entry-ask", words = wrap::fit(&row.words, 50)), lines, true)
}

/// What Enter does on a relation: to the other category, quotes for it, another direction, whose it is.
pub fn ask_relation(
    state: &mut State,
    project: &Project,
    relation: RelationId,
    here: CodeId,
    segments: &[SegmentId],
) -> Vec<Effect> {
    let Some(row) = project.relation(relation) else { return Vec::new() };
    let other = if row.from == here { row.to } else { row.from };
    let name = project.code(other).map_or("", |row| row.name.as_str());
    let mut lines = vec![line(state.say(&say!("relation-show", name = name)), Step::Show(other))];
    if !segments.is_empty() {
        let label = say!("relation-put", places = named(project, segments));
        let quotes = segments.iter().copied().map(PlaceRef::Segment).collect();
        lines.push(line(state.say(&label), Step::Put(Stood::Relation(relation), Side::For, quotes)));
    }
    lines.push(line(state.say(&say!("relation-ask-direction")), Step::AskDirection(relation)));
    lines.push(line(state.say(&say!("relation-ask-stance")), Step::AskStance(relation)));
    list(state, crate::command::relation::line(project, row), lines, true)
}

/// In which direction; that in force is left out.
pub fn ask_direction(state: &mut State, project: &Project, relation: RelationId) -> Vec<Effect> {
    let now = project.relation(relation).map(|row| row.direction);
    let lines = Direction::ALL
        .iter()
        .filter(|direction| Some(**direction) != now)
        .map(|direction| {
            line(state.say(&terms::direction(*direction)), Step::SetDirection(relation, *direction))
        })
        .collect();
    list(state, say!("category-ask-direction"), lines, true)
}

/// Whose it is; whose it is said to be is left out.
pub fn ask_stance(state: &mut State, project: &Project, relation: RelationId) -> Vec<Effect> {
    let now = project.relation(relation).map(|row| row.stance);
    let lines = Stance::ALL
        .iter()
        .filter(|stance| Some(**stance) != now)
        .map(|stance| line(state.say(&terms::stance(*stance)), Step::SetStance(relation, *stance)))
        .collect();
    list(state, say!("category-ask-stance"), lines, true)
}

/// Another direction, or somebody else's.
pub fn edit_relation(
    relation: RelationId,
    direction: Option<Direction>,
    stance: Option<Stance>,
) -> Vec<Effect> {
    run(EditRelation {
        relation: RelationRef::Id(relation),
        from: None,
        kind: None,
        to: None,
        direction,
        said: stance == Some(Stance::Said),
        inferred: stance == Some(Stance::Inferred),
        note: None,
    })
}

/// Asks for other words for an entry.
pub fn write_entry(state: &mut State, project: &Project, entry: CardEntryId) -> Vec<Effect> {
    let words = project.card_entry(entry).map_or_else(String::new, |row| row.words.clone());
    state.ask(Prompt::new(Purpose::Theory(Line::EntryWords(entry)), &words));
    Vec::new()
}

/// Other words.
pub fn entry_written(entry: CardEntryId, text: &str) -> Vec<Effect> {
    if text.is_empty() {
        return Vec::new();
    }
    run(EditCardEntry { entry: CardEntryRef::Id(entry), words: text.to_owned() })
}

/// Puts what is meant to what one stands on on the card; none where that takes no quotes.
pub fn put_on(state: &mut State, project: &Project, on: &On, side: Side) -> Option<Vec<Effect>> {
    let segments: Vec<SegmentId> = state.categories.meant().into_iter().map(|(segment, _)| segment).collect();
    let stood = match on {
        On::Property(id) => return Some(ask_value(state, project, *id, segments, false)),
        On::Entry(id) | On::Quote(id, _) => Stood::Entry(*id),
        On::Relation(id) | On::Rests(id, _) if side == Side::For => Stood::Relation(*id),
        _ => return None,
    };
    if segments.is_empty() {
        state.tell(Tone::Warning, say!("category-tick-first"));
        return Some(Vec::new());
    }
    Some(put(state, stood, side, segments.into_iter().map(PlaceRef::Segment).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_words_a_place_or_both() {
        let read = |text: &str| read_value(text);
        assert_eq!(read("počasi 80"), ("počasi".to_owned(), Some(80)));
        assert_eq!(read(" zelo počasi "), ("zelo počasi".to_owned(), None));
        assert_eq!(read("0"), (String::new(), Some(0)));
        // 130 is no place between the extremes, so it is a word.
        assert_eq!(read("130"), ("130".to_owned(), None));
        assert_eq!(read("leta 2019"), ("leta 2019".to_owned(), None));
    }
}
