//! The dialogs of axial and relational coding: what is asked before a category, a relation or a proposition changes.
//!
//! Each dialog is a chain of the desk's own lists, lines and pickers, and ends in one command, so that one undo takes it
//! back.

pub mod ask;
pub mod category;
pub mod proposition;
pub mod ticks;

use super::bench::Effect;
use super::code::run;
use super::state::State;
use super::widget::picker::Line as Picked;
use super::widget::prompt::Part;
use crate::command::card::evidence::EvidenceOfCardEntry;
use crate::command::code::{merge::MergeCodes, reparent::MoveCode};
use crate::command::proposition::{about::AboutProposition, evidence::EvidenceOfProposition};
use crate::command::quote::{CardEntryRef, PropositionRef, QuoteRef, RelationRef};
use crate::command::refs::{CodeRef, PlaceRef};
use crate::command::relation::evidence::EvidenceOfRelation;
use crate::message::Message;
use crate::model::{
    CardEntryId, CodeId, CodeState, Direction, Project, PropertyId, PropositionId, PropositionStatus, RelationId, SegmentId, Side, Stance,
};
use crate::say;

/// What a code is picked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// The code goes under it, or to the top.
    Under(CodeId),
    /// The code is merged into it.
    Into(CodeId),
    /// The code is related to it.
    Relate(CodeId),
    /// The proposition is about it.
    About(PropositionId),
    /// Its segments are looked through for evidence.
    Look(PropositionId, Side),
}

impl Aim {
    /// What the picker asks.
    pub fn title(self, project: &Project) -> Message {
        let code = |id: CodeId| project.code(id).map_or_else(String::new, |row| row.name.clone());
        let proposition = |id: PropositionId| project.proposition(id).map_or_else(String::new, crate::model::Proposition::name);
        match self {
            Self::Under(id) => say!("aim-under", code = code(id)),
            Self::Into(id) => say!("aim-into", code = code(id)),
            Self::Relate(id) => say!("aim-relate", code = code(id)),
            Self::About(id) => say!("aim-about", name = proposition(id)),
            Self::Look(id, _) => say!("aim-look", name = proposition(id)),
        }
    }
}

/// What a line is written for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The code that takes these segments of another.
    Split(CodeId, Vec<SegmentId>),
    /// A property: its name, and two extremes.
    Property(CodeId),
    /// An entry in a slot of the card, with quotes on a side.
    Entry(CodeId, String, Side, Vec<SegmentId>),
    /// Why a code is in a state.
    State(CodeId, CodeState),
    /// A sentence of the theory, about a code where one was in focus.
    Proposition(Option<CodeId>),
    /// Another wording.
    Reword(PropositionId),
    /// The passage that made it change, as a citation key.
    Because(PropositionId, String),
    /// Why it stands there.
    Status(PropositionId, PropositionStatus),
    /// When it holds.
    Validity(PropositionId),
}

impl Line {
    /// The key of the question before the line.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Split(..) => "prompt-split",
            Self::Property(_) => "prompt-property",
            Self::Entry(..) => "prompt-entry",
            Self::State(..) => "prompt-state",
            Self::Proposition(_) => "prompt-proposition",
            Self::Reword(_) => "prompt-reword",
            Self::Because(..) => "prompt-because",
            Self::Status(..) => "prompt-status",
            Self::Validity(_) => "prompt-validity",
        }
    }
}

/// What evidence is put to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stood {
    /// A proposition.
    Proposition(PropositionId),
    /// An entry of a card.
    Entry(CardEntryId),
    /// A relation; it has no sides.
    Relation(RelationId),
}

/// What a line of a list stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A part of a code's definition is written.
    Part(CodeId, Part),
    /// A level for a code, or none.
    Level(CodeId, String),
    /// A state for a code.
    State(CodeId, CodeState),
    /// A code goes into another.
    Merge(CodeId, CodeId),
    /// From, kind, to.
    Kind(CodeId, String, CodeId),
    /// And in which direction.
    Direction(CodeId, String, CodeId, Direction),
    /// And whose it is.
    Stance(CodeId, String, CodeId, Direction, Stance),
    /// A slot of a code's card.
    Slot(CodeId, String),
    /// And on which side the ticked segments stand.
    Side(CodeId, String, Side),
    /// Quotes stand for or against it.
    Put(Stood, Side, Vec<PlaceRef>),
    /// A status.
    Status(PropositionId, PropositionStatus),
    /// What made a proposition change: a citation key with words, or nothing.
    Because(PropositionId, String, Option<String>),
    /// Another passage, to be typed.
    BecauseTyped(PropositionId, String),
    /// Something of the card goes.
    RemoveProperty(PropertyId),
    /// An entry goes.
    RemoveEntry(CardEntryId),
    /// A relation goes.
    RemoveRelation(RelationId),
    /// A proposition goes.
    RemoveProposition(PropositionId),
}

/// What Enter does in the picker.
pub fn aimed(state: &mut State, project: &Project, aim: Aim, picked: Option<Picked>) -> Vec<Effect> {
    let code = match picked {
        Some(Picked::Code(code)) => Some(code),
        Some(Picked::NoCode) => None,
        _ => return Vec::new(),
    };
    match (aim, code) {
        (Aim::Under(moved), under) => {
            run(MoveCode { code: CodeRef::Id(moved), under: under.map(CodeRef::Id), top: under.is_none(), before: None, after: None })
        }
        (Aim::Into(from), Some(into)) => category::confirm_merge(state, project, from, into),
        (Aim::Relate(from), Some(to)) => category::ask_kind(state, project, from, to),
        (Aim::About(row), Some(code)) => {
            let not = project.proposition(row).is_some_and(|row| row.codes.contains(&code));
            let proposition = PropositionRef::Id(row);
            run(AboutProposition { proposition, codes: vec![CodeRef::Id(code)], questions: Vec::new(), relations: Vec::new(), not })
        }
        (Aim::Look(row, side), Some(code)) => {
            ticks::open(state, project, row, side, &[code]);
            Vec::new()
        }
        (_, None) => Vec::new(),
    }
}

/// What a chosen line does.
pub fn chosen(state: &mut State, project: &Project, step: Step) -> Vec<Effect> {
    use crate::command::{card::remove::RemoveCardEntry, property::remove::RemoveProperty};
    use crate::command::{proposition::remove::RemoveProposition, relation::remove::RemoveRelation};
    match step {
        Step::Part(code, part) => category::write_part(state, project, code, part),
        Step::Level(code, level) => run(crate::command::code::level::LevelOfCode { code: CodeRef::Id(code), level }),
        Step::State(code, set) => category::ask_reason(state, code, set),
        Step::Merge(from, into) => run(MergeCodes { from: CodeRef::Id(from), into: CodeRef::Id(into) }),
        Step::Kind(from, kind, to) => category::ask_direction(state, from, &kind, to),
        Step::Direction(from, kind, to, direction) => category::ask_stance(state, from, &kind, to, direction),
        Step::Stance(from, kind, to, direction, stance) => category::relate(state, from, kind, to, direction, stance),
        Step::Slot(code, slot) => category::ask_side(state, code, slot),
        Step::Side(code, slot, side) => category::ask_entry(state, code, slot, side),
        Step::Put(on, side, places) => put(state, on, side, places),
        Step::Status(row, status) => proposition::ask_status_reason(state, project, row, status),
        Step::Because(row, sentence, because) => proposition::reword(row, sentence, because),
        Step::BecauseTyped(row, sentence) => {
            state.ask(super::widget::prompt::Prompt::new(super::widget::prompt::Purpose::Theory(Line::Because(row, sentence)), ""));
            Vec::new()
        }
        Step::RemoveProperty(row) => run(RemoveProperty { property: crate::command::quote::PropertyRef::Id(row) }),
        Step::RemoveEntry(row) => run(RemoveCardEntry { entry: CardEntryRef::Id(row) }),
        Step::RemoveRelation(row) => run(RemoveRelation { relation: RelationRef::Id(row) }),
        Step::RemoveProposition(row) => run(RemoveProposition { proposition: PropositionRef::Id(row) }),
    }
}

/// What a written line does.
pub fn written(state: &mut State, project: &Project, line: Line, text: &str) -> Vec<Effect> {
    match line {
        Line::Split(..) | Line::Property(_) | Line::Entry(..) | Line::State(..) => category::written(state, line, text),
        _ => proposition::written(state, project, line, text),
    }
}

/// Puts quotes to something of the theory; the ticks have done their work then.
pub fn put(state: &mut State, on: Stood, side: Side, places: Vec<PlaceRef>) -> Vec<Effect> {
    state.categories.ticked.clear();
    let quotes: Vec<QuoteRef> = places.into_iter().map(QuoteRef::Place).collect();
    let (support, against) = if side == Side::For { (quotes.clone(), Vec::new()) } else { (Vec::new(), quotes.clone()) };
    match on {
        Stood::Proposition(row) => {
            let proposition = PropositionRef::Id(row);
            run(EvidenceOfProposition { proposition, support, against, quote: None, note: None, remove: false })
        }
        Stood::Entry(row) => {
            run(EvidenceOfCardEntry { entry: CardEntryRef::Id(row), support, against, quote: None, note: None, remove: false })
        }
        Stood::Relation(row) => run(EvidenceOfRelation { relation: RelationRef::Id(row), quotes, quote: None, remove: false }),
    }
}
