//! The dialogs on what stands on a card: where segments stand on a property, quotes for and against an entry, its words,
//! and relations.
//!
//! What is meant are the ticked segments, else the one under the cursor of their list; the dialog names them, because on
//! a narrow screen that list is not in sight.

use super::dialogs::used_up;
use crate::analysis::table::one_line;
use crate::analysis::terms;
use crate::command::card::edit::EditCardEntry;
use crate::command::property::set::SetProperty;
use crate::command::quote::{CardEntryRef, PropertyRef, QuoteRef, RelationRef};
use crate::command::refs::PlaceRef;
use crate::command::relation;
use crate::command::relation::edit::EditRelation;
use crate::model::{
    CardEntryId, CodeId, Direction, Project, PropertyId, RelationId, SegmentId, Side, Stance,
};
use crate::say;
use crate::tui::ask;
use crate::tui::bench::{Effect, run};
use crate::tui::evidence::{Stood, put};
use crate::tui::go::Go;
use crate::tui::layer::chooser::Choice;
use crate::tui::shell::{Shell, Tone};
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

fn places(segments: &[SegmentId]) -> Vec<PlaceRef> {
    segments.iter().copied().map(PlaceRef::Segment).collect()
}

/// Where segments stand on a property: words, a place between the extremes, both or neither.
fn set(
    property: PropertyId,
    segments: &[SegmentId],
    value: Option<String>,
    position: Option<u8>,
) -> Vec<Effect> {
    let mut places = segments.iter().copied().map(QuoteRef::from);
    let Some(place) = places.next() else { return Vec::new() };
    let property = PropertyRef::Id(property);
    run(SetProperty { property, place, value, quote: None, position, also: places.collect() })
}

/// Asks where the segments stand on a property; `known` for one that has a value, which can also be shown and taken away.
pub fn value(
    shell: &mut Shell,
    project: &Project,
    property: PropertyId,
    segments: Vec<SegmentId>,
    known: bool,
) -> Vec<Effect> {
    let Some(row) = project.property(property) else { return Vec::new() };
    if segments.is_empty() {
        shell.tell(Tone::Warning, say!("category-tick-first"));
        return Vec::new();
    }
    let scaled = !row.one.is_empty() || !row.other.is_empty();
    if !known && !scaled {
        return value_in_words(shell, project, property, segments);
    }
    let mut lines: Vec<Choice> = Vec::new();
    if let (true, [segment]) = (known, segments.as_slice()) {
        let segment = *segment;
        let label = shell.say(&say!("property-show"));
        lines.push(Choice::to(label, move |shell, project| shell.open(project, segment)));
    }
    for place in PLACES.into_iter().filter(|_| scaled) {
        let (label, word) = match place {
            0 => (say!("property-at-one", one = row.one.as_str()), row.one.clone()),
            25 => (say!("property-near-one", one = row.one.as_str()), String::new()),
            75 => (say!("property-near-other", other = row.other.as_str()), String::new()),
            100 => (say!("property-at-other", other = row.other.as_str()), row.other.clone()),
            _ => (say!("property-between"), String::new()),
        };
        let segments = segments.clone();
        let line = Choice::to(shell.say(&label), move |shell, _| {
            used_up(shell);
            // At an extreme its word is the value.
            set(property, &segments, Some(word.clone()).filter(|word| !word.is_empty()), Some(place))
        });
        lines.push(line.with(place.to_string()));
    }
    let meant = segments.clone();
    lines.push(Choice::to(shell.say(&say!("property-in-words")), move |shell, project| {
        value_in_words(shell, project, property, meant.clone())
    }));
    if known {
        let meant = segments.clone();
        let label = shell.say(&say!("property-no-value"));
        lines.push(Choice::to(label, move |_, _| set(property, &meant, None, None)));
    }
    let title = say!("property-ask", name = row.name.as_str(), places = named(project, &segments));
    ask::list(shell, title, lines, true)
}

/// Asks for the value in words, a number, or both; nothing written changes nothing.
fn value_in_words(
    shell: &mut Shell,
    project: &Project,
    property: PropertyId,
    segments: Vec<SegmentId>,
) -> Vec<Effect> {
    let values = project.property(property).map(|row| row.values.as_slice()).unwrap_or_default();
    let was = values.iter().find(|one| segments.first() == Some(&one.segment));
    let text = was.map_or_else(String::new, |one| {
        let place = one.position.map_or_else(String::new, |place| place.to_string());
        format!("{} {place}", one.value).trim().to_owned()
    });
    let about = (property, segments.clone());
    ask::words(shell, say!("prompt-value"), about, &text, move |shell, _, text| {
        used_up(shell);
        let (words, place) = read_value(text);
        set(property, &segments, Some(words).filter(|words| !words.is_empty()), place)
    })
}

/// `počasi 80` as words and place; either may be missing.
fn read_value(text: &str) -> (String, Option<u8>) {
    let (head, last) = text.trim().rsplit_once(char::is_whitespace).unwrap_or(("", text.trim()));
    match last.parse::<u8>() {
        Ok(place) if place <= 100 => (head.trim().to_owned(), Some(place)),
        _ => (text.trim().to_owned(), None),
    }
}

/// What Enter does on an entry: quotes for or against it, or other words.
pub fn entry(
    shell: &mut Shell,
    project: &Project,
    entry: CardEntryId,
    segments: &[SegmentId],
) -> Vec<Effect> {
    let Some(row) = project.card_entry(entry) else { return Vec::new() };
    let mut lines = Vec::new();
    if !segments.is_empty() {
        let name = named(project, segments);
        for side in Side::ALL {
            let (side, quotes) = (*side, places(segments));
            let label = match side {
                Side::For => say!("entry-put-for", places = name.as_str()),
                Side::Against => say!("entry-put-against", places = name.as_str()),
            };
            lines.push(Choice::to(shell.say(&label), move |shell, _| {
                put(shell, Stood::Entry(entry), side, quotes.clone())
            }));
        }
    }
    let words = row.words.clone();
    lines.push(Choice::to(shell.say(&say!("entry-words")), move |shell, _| {
        ask::words(shell, say!("prompt-entry-words"), entry, &words, move |_, _, text| {
            run(EditCardEntry { entry: CardEntryRef::Id(entry), words: text.to_owned() })
        })
    }));
    ask::list(shell, say!("entry-ask", words = wrap::fit(&row.words, 50)), lines, true)
}

/// What Enter does on a relation: to the other category, quotes for it, another direction, whose it is. What is in force
/// is left out.
pub fn relation(
    shell: &mut Shell,
    project: &Project,
    relation: RelationId,
    here: CodeId,
    segments: &[SegmentId],
) -> Vec<Effect> {
    let Some(row) = project.relation(relation) else { return Vec::new() };
    let other = if row.from == here { row.to } else { row.from };
    let name = project.code(other).map_or("", |row| row.name.as_str());
    let mut lines = vec![Choice::to(shell.say(&say!("relation-show", name = name)), move |shell, _| {
        shell.go(Go::Category(other));
        Vec::new()
    })];
    if !segments.is_empty() {
        let label = say!("relation-put", places = named(project, segments));
        let quotes = places(segments);
        lines.push(Choice::to(shell.say(&label), move |shell, _| {
            put(shell, Stood::Relation(relation), Side::For, quotes.clone())
        }));
    }
    let (direction, stance) = (row.direction, row.stance);
    lines.push(Choice::to(shell.say(&say!("relation-ask-direction")), move |shell, _| {
        let others = Direction::ALL.iter().filter(|one| **one != direction);
        let lines: Vec<(String, String, Direction)> =
            others.map(|one| (shell.say(&terms::direction(*one)), String::new(), *one)).collect();
        ask::one_of(shell, say!("category-ask-direction"), true, lines, move |_, _, direction| {
            edit(relation, Some(direction), None)
        })
    }));
    lines.push(Choice::to(shell.say(&say!("relation-ask-stance")), move |shell, _| {
        let others = Stance::ALL.iter().filter(|one| **one != stance);
        let lines: Vec<(String, String, Stance)> =
            others.map(|one| (shell.say(&terms::stance(*one)), String::new(), *one)).collect();
        ask::one_of(shell, say!("category-ask-stance"), true, lines, move |_, _, stance| {
            edit(relation, None, Some(stance))
        })
    }));
    ask::list(shell, relation::line(project, row), lines, true)
}

/// Another direction, or somebody else's.
fn edit(relation: RelationId, direction: Option<Direction>, stance: Option<Stance>) -> Vec<Effect> {
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
