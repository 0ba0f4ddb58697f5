//! # What it shows
//! The card of a category, slot by slot as the project has it (Mesec's unless it chose another): what it means, its
//! properties with the extremes and where each interview stands, what is supposed about it with the quotes for and
//! against, and its relations with other categories.
//!
//! # How it is counted
//! A row for each thing on the card, category and slot named once (`--shape long` repeats them for programs); an empty
//! slot has no row and is no gap. Codes named by the scope have their card
//! shown; without any, every code that has a property, an entry or a relation. Documents in scope narrow the quotes and
//! the interviews, never the rows.
//!
//! # Example
//! `Pogoji · Zaupanje raste, kadar so stiki redni. · »…« (H26) · »…« (J9, parafraza)`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (osno kodiranje). Strauss, A. & Corbin, J.
//! (1998). *Basics of Qualitative Research* (the paradigm). Kuckartz, U. (2018). *Qualitative Inhaltsanalyse*.

use super::Switch;
use super::table::{Cell, Column, Table};
use super::{Analysis, Input, Shape, Takes, citation, notes, terms};
use crate::error::Result;
use crate::message::Message;
use crate::model::{
    CardEntry, CodeId, DocumentId, Project, Property, PropertyValue, Relation, SegmentId, Side, tree,
};
use crate::say;
use rustc_hash::FxHashMap;

/// The card of a category.
pub struct Card;

/// The categories whose cards are shown.
pub fn categories(input: &Input) -> Vec<CodeId> {
    let (project, scope) = (input.project, input.scope);
    let has_card = |code: &CodeId| {
        !project.properties_of(*code).is_empty()
            || !project.card_of(*code).is_empty()
            || project.relations().any(|row| row.from == *code || row.to == *code)
    };
    if scope.codes.is_empty() {
        return scope.codes(project).into_iter().filter(has_card).collect();
    }
    tree::walk(project).into_iter().filter(|code| scope.codes.contains(code)).collect()
}

/// Which documents are in scope, and their order.
struct Places(FxHashMap<DocumentId, usize>);

impl Places {
    fn of(&self, project: &Project, segment: SegmentId) -> Option<usize> {
        self.0.get(&project.segment(segment)?.document).copied()
    }

    /// Segments in scope, in the order of documents and texts.
    fn sort(&self, project: &Project, segments: impl Iterator<Item = SegmentId>) -> Vec<SegmentId> {
        let mut list: Vec<SegmentId> = segments.filter(|id| self.of(project, *id).is_some()).collect();
        list.sort_by_key(|id| (self.of(project, *id), project.segment(*id).map(|row| (row.span, row.id))));
        list
    }
}

/// One row of a card.
struct Line {
    slot: Message,
    words: Cell,
    support: Cell,
    against: Cell,
    stands: Cell,
}

impl Line {
    fn of(slot: &Message, words: Cell) -> Self {
        Self { slot: slot.clone(), words, support: Cell::Empty, against: Cell::Empty, stands: Cell::Empty }
    }
}

/// A property between its extremes, and where the interviews stand on it.
fn property(project: &Project, places: &Places, slot: &Message, row: &Property) -> Line {
    let name =
        if row.dimension.is_empty() { row.name.clone() } else { format!("{} ({})", row.name, row.dimension) };
    let words = match (row.one.is_empty(), row.other.is_empty()) {
        (true, true) => name,
        _ => format!("{name}: {} … {}", row.one, row.other),
    };
    let shown = |one: &PropertyValue| match (one.value.is_empty(), one.position) {
        (false, Some(position)) => format!("{} ({position}/100)", one.value),
        (true, Some(position)) => format!("{position}/100"),
        _ => one.value.clone(),
    };
    let sorted = places.sort(project, row.values.iter().map(|one| one.segment));
    let stands = sorted.iter().filter_map(|id| {
        let value = row.values.iter().find(|one| one.segment == *id)?;
        let label = project.document(project.segment(*id)?.document)?.label.clone();
        Some(Cell::Message(say!(
            "card-stands",
            document = label,
            value = shown(value),
            quote = citation::citation(project, *id)
        )))
    });
    Line { stands: Cell::lines(stands.collect()), ..Line::of(slot, Cell::words(words)) }
}

/// What is supposed, with its quotes.
fn entry(project: &Project, places: &Places, slot: &Message, row: &CardEntry) -> Line {
    let side = |side: Side| {
        let quotes =
            places.sort(project, row.evidence.iter().filter(|one| one.side == side).map(|one| one.segment));
        citation::several(project, &quotes)
    };
    Line { support: side(Side::For), against: side(Side::Against), ..Line::of(slot, Cell::words(&row.words)) }
}

/// A relation with another category.
fn link(project: &Project, places: &Places, slot: &Message, row: &Relation) -> Line {
    let name = |id| project.code(id).map_or_else(String::new, |row| row.name.clone());
    let words = say!(
        "path-relation-words",
        from = name(row.from),
        kind = terms::relation_kind(&row.kind),
        to = name(row.to),
        direction = terms::direction(row.direction),
        stance = terms::stance(row.stance)
    );
    let quotes = places.sort(project, row.evidence.iter().copied());
    Line { support: citation::several(project, &quotes), ..Line::of(slot, Cell::Message(words)) }
}

/// The rows of one card.
fn card(project: &Project, places: &Places, code: CodeId) -> Vec<Line> {
    let Some(row) = project.code(code) else { return Vec::new() };
    let mut lines = Vec::new();
    for (slot, words) in [
        (say!("table-definition"), &row.definition),
        (say!("table-include"), &row.include),
        (say!("table-exclude"), &row.exclude),
        (say!("table-example"), &row.example),
    ] {
        if !words.trim().is_empty() {
            lines.push(Line::of(&slot, Cell::words(words)));
        }
    }
    let (properties, entries) = (project.properties_of(code), project.card_of(code));
    let links: Vec<&Relation> =
        project.relations_in_order().into_iter().filter(|row| row.from == code || row.to == code).collect();
    // A preset without a place for properties and links gets one, because a category has both; entries in a slot that the
    // project no longer lists are still its own.
    let mut slots: Vec<String> = project.card_slots().into_iter().map(|slot| slot.name).collect();
    if !slots.iter().any(|slot| slot == "properties") {
        slots.insert(0, "properties".to_owned());
    }
    for slot in entries.iter().map(|entry| entry.slot.as_str()).chain(["links"]) {
        if !slots.iter().any(|known| known == slot) {
            slots.push(slot.to_owned());
        }
    }
    for slot in slots {
        let name = say!("card-slot", slot = slot.as_str());
        match slot.as_str() {
            "properties" => lines.extend(properties.iter().map(|row| property(project, places, &name, row))),
            "links" => lines.extend(links.iter().map(|row| link(project, places, &name, row))),
            _ => {}
        }
        lines.extend(
            entries.iter().filter(|entry| entry.slot == slot).map(|row| entry(project, places, &name, row)),
        );
    }
    lines
}

impl Analysis for Card {
    fn name(&self) -> &'static str {
        "card"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::Shape]
    }

    fn takes(&self) -> Takes {
        Takes::Code
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let places =
            Places(input.scope.documents(project).into_iter().enumerate().map(|(at, id)| (id, at)).collect());
        let categories = categories(input);
        let cards: Vec<(CodeId, Vec<Line>)> =
            categories.iter().map(|code| (*code, card(project, &places, *code))).collect();
        let has_properties = cards.iter().flat_map(|(_, lines)| lines).any(|line| line.stands != Cell::Empty);
        let single = match categories.as_slice() {
            [one] => Some(*one),
            _ => None,
        };
        let repeats = input.args.shape == Shape::Long;
        let mut columns = Vec::new();
        if single.is_none() {
            columns.push(Column::term("category", say!("table-category")));
        }
        columns.push(Column::term("slot", say!("card-slot-column")));
        columns.push(Column::term("words", say!("card-words")));
        if has_properties {
            columns.push(Column::term("stands", say!("card-stands-column")));
        }
        columns.push(Column::term("quotes_for", say!("card-for")));
        columns.push(Column::term("quotes_against", say!("card-against")));
        let mut rows = Vec::new();
        for (code, lines) in cards {
            let mut before: Option<Message> = None;
            for (at, line) in lines.into_iter().enumerate() {
                let mut row = Vec::with_capacity(columns.len());
                if single.is_none() {
                    row.push(if at == 0 || repeats { Cell::Code(code) } else { Cell::Empty });
                }
                let slot = if before.as_ref() == Some(&line.slot) && !repeats {
                    Cell::Empty
                } else {
                    Cell::Message(line.slot.clone())
                };
                before = Some(line.slot);
                row.extend([slot, line.words]);
                if has_properties {
                    row.push(line.stands);
                }
                row.extend([line.support, line.against]);
                rows.push(row);
            }
        }
        let title = match single {
            Some(code) => say!("card-title", path = project.code_path(code)),
            None => say!("analysis-card"),
        };
        let mut notes = vec![say!("card-base", n = categories.len())];
        notes.extend(notes::scope(input));
        Ok(Table { name: self.name(), title, scope: input.scope.clone(), columns, rows, notes })
    }
}
