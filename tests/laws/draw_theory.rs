//! Draws commands of axial and relational coding, with arguments that mostly fit the project as it stands.

use super::chance::Chance;
use super::draw::{case_of, code, name, place, question};
use preja::command::Command;
use preja::command::card::{
    add::AddCardEntry, edit::EditCardEntry, evidence::EvidenceOfCardEntry, remove::RemoveCardEntry,
    reorder::MoveCardEntry,
};
use preja::command::property::{add::AddProperty, remove::RemoveProperty, set::SetProperty};
use preja::command::proposition::{
    about::AboutProposition, add::AddProposition, evidence::EvidenceOfProposition, remove::RemoveProposition,
    reorder::MoveProposition, reword::RewordProposition, status::StatusOfProposition,
    validity::ValidityOfProposition,
};
use preja::command::quote::{
    CardEntryRef, PropertyRef, PropositionRef, QuoteRef, RecommendationRef, RelationRef,
};
use preja::command::recommendation::{
    add::AddRecommendation, edit::EditRecommendation, remove::RemoveRecommendation,
};
use preja::command::refs::{CaseRef, PlaceRef};
use preja::command::relation::{
    add::AddRelation, edit::EditRelation, evidence::EvidenceOfRelation, remove::RemoveRelation,
};
use preja::model::*;

fn relation(chance: &mut Chance, project: &Project) -> RelationRef {
    match chance.one(&project.relations().map(|row| row.id).collect::<Vec<_>>()) {
        Some(id) if chance.once_in(50) => RelationRef::Id(id),
        Some(id) => RelationRef::Typed(project.relation_number(id)),
        None => RelationRef::Typed("7".into()),
    }
}

fn proposition(chance: &mut Chance, project: &Project) -> PropositionRef {
    match chance.one(&project.propositions().collect::<Vec<_>>()) {
        Some(row) if chance.once_in(50) => PropositionRef::Id(row.id),
        Some(row) => PropositionRef::Typed(row.name()),
        None => PropositionRef::Typed("P7".into()),
    }
}

fn recommendation(chance: &mut Chance, project: &Project) -> RecommendationRef {
    let many = project.recommendations().len();
    RecommendationRef::Typed((1 + chance.below(many + 1)).to_string())
}

fn property(chance: &mut Chance, project: &Project) -> PropertyRef {
    match chance.one(&project.properties().collect::<Vec<_>>()) {
        Some(row) if chance.once_in(50) => PropertyRef::Id(row.id),
        Some(row) => PropertyRef::Typed(format!("{}:{}", project.code_path(row.category), row.name)),
        None => PropertyRef::Typed("Delo:trajanje".into()),
    }
}

fn entry(chance: &mut Chance, project: &Project) -> CardEntryRef {
    match chance.one(&project.card_entries().collect::<Vec<_>>()) {
        Some(row) if chance.once_in(50) => CardEntryRef::Id(row.id),
        Some(row) => {
            let at = project.card_of(row.category).iter().position(|one| one.id == row.id).unwrap();
            CardEntryRef::Typed(format!("{}:{}", project.code_path(row.category), at + 1))
        }
        None => CardEntryRef::Typed("Delo:1".into()),
    }
}

/// A quote; of those that are there where one shall be taken away.
fn quote(chance: &mut Chance, project: &Project, there: &[SegmentId]) -> QuoteRef {
    if let Some(id) = chance.one(there).filter(|_| chance.once_in(80)) {
        return QuoteRef::from(id);
    }
    match place(chance, project) {
        (PlaceRef::Typed(typed), Some(words)) => QuoteRef::Typed(format!("{typed}:{words}")),
        (PlaceRef::Typed(typed), None) => QuoteRef::Typed(typed),
        (place, _) => QuoteRef::Place(place),
    }
}

fn quotes(chance: &mut Chance, project: &Project, there: &[SegmentId]) -> Vec<QuoteRef> {
    (0..chance.below(3)).map(|_| quote(chance, project, there)).collect()
}

fn held(evidence: &[Evidence], side: Side) -> Vec<SegmentId> {
    evidence.iter().filter(|one| one.side == side).map(|one| one.segment).collect()
}

fn because(chance: &mut Chance, project: &Project) -> String {
    match (chance.below(4), place(chance, project)) {
        (0, _) => match case_of(chance, project) {
            CaseRef::Typed(name) => format!("case:{name}"),
            CaseRef::Id(id) => id.to_string(),
        },
        (1, _) => project.documents().next().map_or_else(String::new, |row| row.label.clone()),
        (_, (PlaceRef::Typed(typed), Some(words))) => format!("{typed}:{words}"),
        (_, (PlaceRef::Typed(typed), None)) => typed,
        _ => "A1:7".into(),
    }
}

/// A command of the verb.
pub fn draw(noun: &str, verb: &str, chance: &mut Chance, project: &Project) -> Command {
    let c = chance;
    let segments: Vec<SegmentId> = project.segments().map(|row| row.id).collect();
    match (noun, verb) {
        ("relation", "add") => AddRelation {
            from: code(c, project),
            kind: c.one(&["condition-for", "Part-of", "consequence", "ni je"]).unwrap().into(),
            to: code(c, project),
            direction: c.one(Direction::ALL).unwrap(),
            said: c.once_in(50),
            inferred: false,
            evidence: quotes(c, project, &segments),
            quote: None,
            note: name(c),
        }
        .into(),
        ("relation", "edit") => EditRelation {
            relation: relation(c, project),
            from: c.maybe(20, |c| code(c, project)),
            kind: c.maybe(20, |_| "related-to".into()),
            to: c.maybe(20, |c| code(c, project)),
            direction: c.maybe(30, |c| c.one(Direction::ALL).unwrap()),
            said: c.once_in(20),
            inferred: false,
            note: c.maybe(20, name),
        }
        .into(),
        ("relation", "evidence") => {
            let (one, remove) = (relation(c, project), c.once_in(40));
            let there = one.resolve(project).map(|row| row.evidence.clone()).unwrap_or_default();
            let mut list = quotes(c, project, if remove { &there } else { &segments });
            list.push(quote(c, project, if remove { &there } else { &segments }));
            EvidenceOfRelation { relation: one, quotes: list, quote: None, remove }.into()
        }
        ("relation", "remove") => RemoveRelation { relation: relation(c, project) }.into(),
        ("proposition", "add") => {
            let mut words = vec![name(c)];
            if c.once_in(30) {
                words.insert(0, format!("P{}", c.below(5)));
            }
            let codes = (0..c.below(2)).map(|_| code(c, project)).collect();
            let questions = (0..c.below(2)).map(|_| question(c, project)).collect();
            let relations = (0..c.below(2)).map(|_| relation(c, project)).collect();
            AddProposition {
                words,
                kind: c.one(PropositionKind::ALL).unwrap(),
                validity: name(c),
                codes,
                questions,
                relations,
            }
            .into()
        }
        ("proposition", "reword") => RewordProposition {
            proposition: proposition(c, project),
            sentence: name(c),
            because: c.maybe(70, |c| because(c, project)),
        }
        .into(),
        ("proposition", "status") => StatusOfProposition {
            proposition: proposition(c, project),
            status: c.one(PropositionStatus::ALL).unwrap(),
            reason: name(c),
        }
        .into(),
        ("proposition", "evidence") => {
            let (one, remove) = (proposition(c, project), c.once_in(30));
            let there = one.resolve(project).map(|row| row.evidence.clone()).unwrap_or_default();
            let of = |side| if remove { held(&there, side) } else { segments.clone() };
            let (support, against) =
                (quotes(c, project, &of(Side::For)), quotes(c, project, &of(Side::Against)));
            EvidenceOfProposition {
                proposition: one,
                support,
                against,
                quote: None,
                note: c.maybe(30, name),
                remove,
            }
            .into()
        }
        ("proposition", "validity") => {
            let kind = c.maybe(30, |c| c.one(PropositionKind::ALL).unwrap());
            ValidityOfProposition { proposition: proposition(c, project), validity: name(c), kind }.into()
        }
        ("proposition", "about") => {
            let codes = (0..c.below(3)).map(|_| code(c, project)).collect();
            let questions = (0..c.below(2)).map(|_| question(c, project)).collect();
            let relations = (0..c.below(2)).map(|_| relation(c, project)).collect();
            AboutProposition {
                proposition: proposition(c, project),
                codes,
                questions,
                relations,
                not: c.once_in(30),
            }
            .into()
        }
        ("proposition", "move") => {
            let (other, before) = (c.maybe(95, |c| proposition(c, project)), c.once_in(50));
            let (first, second) = if before { (other, None) } else { (None, other) };
            MoveProposition { proposition: proposition(c, project), before: first, after: second }.into()
        }
        ("proposition", "remove") => RemoveProposition { proposition: proposition(c, project) }.into(),
        ("recommendation", "add") => {
            let on = (0..c.below(3)).map(|_| proposition(c, project)).collect();
            AddRecommendation { sentence: name(c), on }.into()
        }
        ("recommendation", "edit") => {
            let on = c.maybe(50, |c| vec![proposition(c, project)]);
            EditRecommendation { recommendation: recommendation(c, project), sentence: c.maybe(50, name), on }
                .into()
        }
        ("recommendation", "remove") => {
            RemoveRecommendation { recommendation: recommendation(c, project) }.into()
        }
        ("property", "add") => {
            let (from, to) = (c.maybe(50, name), c.maybe(50, name));
            AddProperty { category: code(c, project), name: name(c), from, to, dimension: c.maybe(20, name) }
                .into()
        }
        ("property", "set") => {
            let (one, clear) = (property(c, project), c.once_in(30));
            let there: Vec<SegmentId> = one
                .resolve(project)
                .map(|row| row.values.iter().map(|one| one.segment).collect())
                .unwrap_or_default();
            let place = quote(c, project, if clear { &there } else { &segments });
            let (value, position) =
                if clear { (None, None) } else { (c.maybe(80, name), c.maybe(50, |c| c.below(101) as u8)) };
            SetProperty { property: one, place, value, quote: None, position, also: Vec::new() }.into()
        }
        ("property", "remove") => RemoveProperty { property: property(c, project) }.into(),
        ("card", "add") => {
            let slot = c.one(&["conditions", "3", "Links", "ni ga"]).unwrap().to_owned();
            let (support, against) = (quotes(c, project, &segments), quotes(c, project, &segments));
            AddCardEntry { category: code(c, project), slot, words: name(c), support, against, quote: None }
                .into()
        }
        ("card", "edit") => EditCardEntry { entry: entry(c, project), words: name(c) }.into(),
        ("card", "evidence") => {
            let (one, remove) = (entry(c, project), c.once_in(30));
            let there = one.resolve(project).map(|row| row.evidence.clone()).unwrap_or_default();
            let of = |side| if remove { held(&there, side) } else { segments.clone() };
            let (support, against) =
                (quotes(c, project, &of(Side::For)), quotes(c, project, &of(Side::Against)));
            EvidenceOfCardEntry { entry: one, support, against, quote: None, note: c.maybe(30, name), remove }
                .into()
        }
        ("card", "move") => {
            let other = c.maybe(60, |c| entry(c, project));
            let slot = c.maybe(50, |_| "strategies".to_owned());
            MoveCardEntry { entry: entry(c, project), slot, before: other, after: None }.into()
        }
        ("card", "remove") => RemoveCardEntry { entry: entry(c, project) }.into(),
        _ => panic!("the laws do not know {noun} {verb}: draw one here"),
    }
}
