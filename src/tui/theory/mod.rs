//! The dialogs of axial and relational coding: what is asked before a category, a relation or a proposition changes.
//!
//! Each dialog is a chain of the desk's own lists, lines and pickers, and ends in one command, so that one undo takes it
//! back.

pub mod aside;
pub mod ask;
pub mod card;
pub mod category;
pub mod compare;
pub mod proposition;
pub mod question;
pub mod recommendation;
pub mod ticks;
pub mod unit;

use super::bench::Effect;
use super::code::run;
use super::pane::reader;
use super::state::{State, Tone};
use super::widget::picker::Line as Picked;
use super::widget::prompt::{Part, Prompt, Purpose};
use crate::command::card::evidence::EvidenceOfCardEntry;
use crate::command::code::{also::AlsoUnder, merge::MergeCodes, reparent::MoveCode, unmerge::UnmergeCode};
use crate::command::proposition::{about::AboutProposition, evidence::EvidenceOfProposition};
use crate::command::quote::{CardEntryRef, PropositionRef, QuoteRef, RelationRef};
use crate::command::refs::{CodeRef, PlaceRef};
use crate::command::relation::evidence::EvidenceOfRelation;
use crate::message::Message;
use crate::model::{
    CardEntryId, CiteBy, CodeId, CodeState, Direction, DocumentId, MemoKind, Project, PropertyId,
    PropositionId, PropositionKind, PropositionStatus, QuestionId, QuestionKind, RecommendationId,
    RelationId, SegmentId, Side, Stance, Target,
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
    /// The code belongs there as well, or no longer.
    Also(CodeId),
    /// The question is answered by it, or no longer.
    Answer(QuestionId),
    /// The proposition is about it.
    About(PropositionId),
    /// Its segments are looked through for evidence.
    Look(PropositionId, Side),
}

impl Aim {
    /// What the picker asks.
    pub fn title(self, project: &Project) -> Message {
        let code = |id: CodeId| project.code(id).map_or_else(String::new, |row| row.name.clone());
        let proposition = |id: PropositionId| {
            project.proposition(id).map_or_else(String::new, crate::model::Proposition::name)
        };
        match self {
            Self::Under(id) => say!("aim-under", code = code(id)),
            Self::Into(id) => say!("aim-into", code = code(id)),
            Self::Relate(id) => say!("aim-relate", code = code(id)),
            Self::Also(id) => say!("aim-also", code = code(id)),
            Self::Answer(id) => say!("aim-answer", number = project.question_number(id)),
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
    /// Where segments stand on a property.
    Value(PropertyId, Vec<SegmentId>),
    /// Other words for an entry.
    EntryWords(CardEntryId),
    /// Why a code is in a state.
    State(CodeId, CodeState),
    /// What is shared or differs on a category.
    Mark(compare::Mark),
    /// A sentence that a comparison leads to.
    Comparison(CodeId),
    /// A new question.
    Question(QuestionKind),
    /// Other words for a question.
    EditQuestion(QuestionId),
    /// The paragraph of a document that puts a question.
    Paragraph(QuestionId, DocumentId),
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
    /// What the study recommends, on a proposition where one was in focus.
    Recommendation(Option<PropositionId>),
    /// Other words for a recommendation.
    EditRecommendation(RecommendationId),
}

impl Line {
    /// The key of the question before the line.
    pub fn label(&self) -> &'static str {
        match self {
            Self::Split(..) => "prompt-split",
            Self::Property(_) => "prompt-property",
            Self::Entry(..) => "prompt-entry",
            Self::Value(..) => "prompt-value",
            Self::EntryWords(_) => "prompt-entry-words",
            Self::State(..) => "prompt-state",
            Self::Mark(mark) if mark.kind == MemoKind::Shared => "prompt-shared",
            Self::Mark(_) => "prompt-different",
            Self::Question(_) => "prompt-question",
            Self::EditQuestion(_) => "prompt-edit-question",
            Self::Paragraph(..) => "prompt-paragraph",
            Self::Proposition(_) | Self::Comparison(_) => "prompt-proposition",
            Self::Reword(_) => "prompt-reword",
            Self::Because(..) => "prompt-because",
            Self::Status(..) => "prompt-status",
            Self::Validity(_) => "prompt-validity",
            Self::Recommendation(_) => "prompt-recommendation",
            Self::EditRecommendation(_) => "prompt-edit-recommendation",
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
    /// Segments stand at a place of a property; none: the value is written.
    Value(PropertyId, Vec<SegmentId>, Option<u8>),
    /// Segments have no value on a property any more.
    RemoveValue(PropertyId, Vec<SegmentId>),
    /// The words of an entry are changed.
    EntryWords(CardEntryId),
    /// Which direction a relation has.
    AskDirection(RelationId),
    /// A direction for a relation.
    SetDirection(RelationId, Direction),
    /// Whose relation it is.
    AskStance(RelationId),
    /// Said or inferred.
    SetStance(RelationId, Stance),
    /// A kind for a proposition.
    PropositionKind(PropositionId, PropositionKind),
    /// A proposition rests on a relation, or (true) no longer.
    RestsOn(PropositionId, RelationId, bool),
    /// To a segment in the reader.
    Open(SegmentId),
    /// A coding is set aside although it is evidence.
    Aside(SegmentId, CodeId),
    /// A coding that was set aside counts again.
    BringBack(SegmentId, CodeId),
    /// A summary of a category in a document or of a person is written.
    Summary(Target),
    /// A new question, of this kind.
    Question(QuestionKind),
    /// A paragraph puts a question, or (true) no longer.
    PutQuestion(QuestionId, DocumentId, usize, bool),
    /// The paragraph that puts a question is chosen.
    AskParagraph(QuestionId, DocumentId),
    /// Or typed.
    OtherParagraph(QuestionId, DocumentId),
    /// A question was not asked in a document, or was after all.
    NotAsked(QuestionId, DocumentId),
    /// To a paragraph in the reader.
    Paragraph(DocumentId, usize),
    /// To the segments of a document that answer a question.
    Answers(QuestionId, DocumentId),
    /// A question goes.
    RemoveQuestion(QuestionId),
    /// How passages are cited.
    CiteBy(CiteBy),
    /// Numbers of statements are written.
    FixUnits,
    /// Statements get new numbers.
    RenumberUnits,
    /// The last merge into a code is taken apart.
    Unmerge(CodeId),
    /// To a category on the board.
    Show(CodeId),
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
    /// A recommendation rests on a proposition, or no longer.
    RecommendOn(RecommendationId, PropositionId),
    /// A recommendation goes.
    RemoveRecommendation(RecommendationId),
}

/// What Enter does in the picker.
pub fn aimed(state: &mut State, project: &Project, aim: Aim, picked: Option<Picked>) -> Vec<Effect> {
    let code = match picked {
        Some(Picked::Code(code)) => Some(code),
        Some(Picked::NoCode) => None,
        _ => return Vec::new(),
    };
    match (aim, code) {
        (Aim::Under(moved), under) => run(MoveCode {
            code: CodeRef::Id(moved),
            under: under.map(CodeRef::Id),
            top: under.is_none(),
            before: None,
            after: None,
        }),
        (Aim::Into(from), Some(into)) => category::confirm_merge(state, project, from, into),
        (Aim::Relate(from), Some(to)) => category::ask_kind(state, project, from, to),
        (Aim::Also(code), Some(category)) => {
            let not = project.code(code).is_some_and(|row| row.also.contains(&category));
            run(AlsoUnder { code: CodeRef::Id(code), category: CodeRef::Id(category), not })
        }
        (Aim::Answer(row), Some(code)) => question::answer(project, row, code),
        (Aim::About(row), Some(code)) => {
            let not = project.proposition(row).is_some_and(|row| row.codes.contains(&code));
            let proposition = PropositionRef::Id(row);
            run(AboutProposition {
                proposition,
                codes: vec![CodeRef::Id(code)],
                questions: Vec::new(),
                relations: Vec::new(),
                not,
            })
        }
        (Aim::Look(row, side), Some(code)) => {
            ticks::open(state, project, row, side, &[code], false);
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
        Step::Level(code, level) => {
            run(crate::command::code::level::LevelOfCode { code: CodeRef::Id(code), level })
        }
        Step::State(code, set) => category::ask_reason(state, code, set),
        Step::Merge(from, into) => run(MergeCodes { from: CodeRef::Id(from), into: CodeRef::Id(into) }),
        Step::Kind(from, kind, to) => category::ask_direction(state, from, &kind, to),
        Step::Direction(from, kind, to, direction) => category::ask_stance(state, from, &kind, to, direction),
        Step::Stance(from, kind, to, direction, stance) => {
            category::relate(state, from, kind, to, direction, stance)
        }
        Step::Slot(code, slot) => category::ask_side(state, code, slot),
        Step::Side(code, slot, side) => category::ask_entry(state, code, slot, side),
        Step::Put(on, side, places) => put(state, on, side, places),
        Step::Value(row, segments, place) => card::value(state, project, row, segments, place),
        Step::RemoveValue(row, segments) => card::no_value(row, segments),
        Step::EntryWords(row) => card::write_entry(state, project, row),
        Step::AskDirection(row) => card::ask_direction(state, project, row),
        Step::SetDirection(row, direction) => card::edit_relation(row, Some(direction), None),
        Step::AskStance(row) => card::ask_stance(state, project, row),
        Step::SetStance(row, stance) => card::edit_relation(row, None, Some(stance)),
        Step::PropositionKind(row, kind) => proposition::set_kind(project, row, kind),
        Step::RestsOn(row, relation, not) => proposition::rests_on(row, relation, not),
        Step::Open(segment) => {
            open(state, project, segment);
            Vec::new()
        }
        Step::Summary(target) => compare::write_summary(state, project, target),
        Step::Question(kind) => question::ask_words(state, kind),
        Step::PutQuestion(row, document, number, not) => question::put(row, document, number, not, project),
        Step::AskParagraph(row, document) => question::ask_paragraph(state, project, row, document),
        Step::OtherParagraph(row, document) => {
            state.ask(Prompt::new(Purpose::Theory(Line::Paragraph(row, document)), ""));
            Vec::new()
        }
        Step::NotAsked(row, document) => question::toggle_not_asked(project, row, document),
        Step::Paragraph(document, number) => {
            question::show(state, project, document, number);
            Vec::new()
        }
        Step::Answers(row, document) => {
            question::answers(state, project, row, document);
            Vec::new()
        }
        Step::RemoveQuestion(row) => question::remove(row),
        Step::CiteBy(by) => unit::cite(by),
        Step::FixUnits => unit::fix(),
        Step::RenumberUnits => unit::renumber(),
        Step::Show(code) => {
            state.categories.tree.show(project, code);
            Vec::new()
        }
        Step::Unmerge(code) => run(UnmergeCode { code: CodeRef::Id(code) }),
        Step::Aside(segment, code) => aside::ask_reason(state, segment, code),
        Step::BringBack(segment, code) => aside::back(segment, code),
        Step::Status(row, status) => proposition::ask_status_reason(state, project, row, status),
        Step::Because(row, sentence, because) => proposition::reword(row, sentence, because),
        Step::BecauseTyped(row, sentence) => {
            state.ask(Prompt::new(Purpose::Theory(Line::Because(row, sentence)), ""));
            Vec::new()
        }
        Step::RemoveProperty(row) => {
            run(RemoveProperty { property: crate::command::quote::PropertyRef::Id(row) })
        }
        Step::RemoveEntry(row) => run(RemoveCardEntry { entry: CardEntryRef::Id(row) }),
        Step::RemoveRelation(row) => run(RemoveRelation { relation: RelationRef::Id(row) }),
        Step::RecommendOn(row, on) => recommendation::rests_on(project, row, on),
        Step::RemoveRecommendation(row) => recommendation::remove(row),
        Step::RemoveProposition(row) => run(RemoveProposition { proposition: PropositionRef::Id(row) }),
    }
}

/// What a written line does.
pub fn written(state: &mut State, project: &Project, line: Line, text: &str) -> Vec<Effect> {
    match line {
        Line::Value(row, segments) => card::value_written(state, row, segments, text),
        Line::EntryWords(row) => card::entry_written(row, text),
        Line::Mark(mark) => compare::mark_written(mark, text),
        Line::Comparison(code) => compare::proposition_written(code, text),
        Line::Question(_) | Line::EditQuestion(_) | Line::Paragraph(..) => {
            question::written(state, project, line, text)
        }
        Line::Recommendation(_) | Line::EditRecommendation(_) => {
            recommendation::written(project, &line, text)
        }
        Line::Split(..) | Line::Property(_) | Line::Entry(..) | Line::State(..) => {
            category::written(state, line, text)
        }
        _ => proposition::written(state, project, line, text),
    }
}

/// To a segment in the reader.
pub fn open(state: &mut State, project: &Project, segment: SegmentId) {
    match project.segment(segment) {
        Some(row) if project.is_placed(row) => reader::go_to(state, project, row.document, row.span),
        _ => state.tell(Tone::Warning, say!("segments-unplaced")),
    }
}

/// Puts quotes to something of the theory; the ticks have done their work then.
pub fn put(state: &mut State, on: Stood, side: Side, places: Vec<PlaceRef>) -> Vec<Effect> {
    state.categories.untick();
    let quotes: Vec<QuoteRef> = places.into_iter().map(QuoteRef::Place).collect();
    let (support, against) =
        if side == Side::For { (quotes.clone(), Vec::new()) } else { (Vec::new(), quotes.clone()) };
    match on {
        Stood::Proposition(row) => {
            let proposition = PropositionRef::Id(row);
            run(EvidenceOfProposition {
                proposition,
                support,
                against,
                quote: None,
                note: None,
                remove: false,
            })
        }
        Stood::Entry(row) => run(EvidenceOfCardEntry {
            entry: CardEntryRef::Id(row),
            support,
            against,
            quote: None,
            note: None,
            remove: false,
        }),
        Stood::Relation(row) => {
            run(EvidenceOfRelation { relation: RelationRef::Id(row), quotes, quote: None, remove: false })
        }
    }
}
