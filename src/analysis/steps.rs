//! # What it shows
//! The six steps of the method and where the work stands in each: what is there, in numbers, from the material in order
//! to the theory; and the memos, which go along with all of them.
//!
//! # How it is counted
//! Plain numbers of rows, over the documents and coders in scope where these matter. A statement is a marked unit or a
//! segment with a coding that counts; a category is a code with codes under it; evidence is counted in quotes. Steps are
//! no ranking and have no shares: one goes back and forth between them, and passages without a code are not counted,
//! because what is relevant is coded and not everything.
//!
//! # Example
//! `5 Odnosno kodiranje · propozicije · 8`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (šest korakov kvalitativne analize).

use super::table::{Cell, Column, Table};
use super::{Analysis, Input, notes};
use crate::error::Result;
use crate::message::Message;
use crate::model::{CodeState, MemoKind, PropositionStatus, QuestionKind, Side, Target};
use crate::say;

/// The steps of the method.
pub struct Steps;

/// Where the work of a line is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The documents.
    Documents,
    /// The questions.
    Questions,
    /// The text, where units are marked and coded.
    Text,
    /// The segment table.
    Segments,
    /// The tree of categories.
    Categories,
    /// The card of a category.
    Card,
    /// The comparison board.
    Compare,
    /// The propositions.
    Propositions,
    /// The memos.
    Memos,
}

/// One thing that a step leaves behind.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// 1 to 6; 0 for what goes along with all of them.
    pub step: usize,
    /// What is counted.
    pub what: Message,
    /// How many there are.
    pub count: usize,
    /// Where one goes on with it.
    pub place: Place,
}

/// The name of a step.
pub fn name(step: usize) -> Message {
    match step {
        1 => say!("step-material"),
        2 => say!("step-units"),
        3 => say!("step-open"),
        4 => say!("step-axial"),
        5 => say!("step-relational"),
        6 => say!("step-theory"),
        _ => say!("step-always"),
    }
}

/// The lines of all steps, in the order of the method.
pub fn lines(input: &Input) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add = |step, what, count, place| lines.push(Line { step, what, count, place });
    material(input, &mut add);
    open(input, &mut add);
    axial(input, &mut add);
    relational(input, &mut add);
    let project = input.project;
    let diary = project.memos_on(Target::Diary).count();
    add(0, say!("step-memos"), project.memos().count() - diary, Place::Memos);
    add(0, say!("step-diary"), diary, Place::Memos);
    lines
}

fn material(input: &Input, add: &mut dyn FnMut(usize, Message, usize, Place)) {
    let project = input.project;
    add(1, say!("step-documents"), input.scope.documents(project).len(), Place::Documents);
    add(1, say!("step-cases"), project.cases().count(), Place::Documents);
    add(
        1,
        say!("step-research-questions"),
        project.questions_in_order(QuestionKind::Research).len(),
        Place::Questions,
    );
    add(
        1,
        say!("step-guide-questions"),
        project.questions_in_order(QuestionKind::Guide).len(),
        Place::Questions,
    );
}

fn open(input: &Input, add: &mut dyn FnMut(usize, Message, usize, Place)) {
    let (project, scope) = (input.project, input.scope);
    let (mut statements, mut marked, mut fixed) = (0, 0, 0);
    for id in scope.documents(project).into_iter().flat_map(|document| project.statements(document)) {
        statements += 1;
        marked += usize::from(project.marks_on(id).iter().all(|mark| !mark.active));
        fixed += usize::from(project.segment(id).is_some_and(|row| row.number.is_some()));
    }
    add(2, say!("step-statements"), statements, Place::Text);
    add(2, say!("step-marked"), marked, Place::Text);
    add(2, say!("step-numbered"), fixed, Place::Text);
    let mut pairs = 0;
    scope.pairs(project, input.hits, |_| pairs += 1);
    add(3, say!("step-codes"), project.codes().count(), Place::Categories);
    add(3, say!("step-in-vivo"), project.codes().filter(|row| row.in_vivo).count(), Place::Categories);
    add(3, say!("step-segments"), pairs, Place::Segments);
    let coder = |row: &crate::model::Coding| scope.coders.is_empty() || scope.coders.contains(&row.coder);
    add(
        3,
        say!("step-aside"),
        project.codings().filter(|row| !row.is_active() && coder(row)).count(),
        Place::Categories,
    );
}

fn axial(input: &Input, add: &mut dyn FnMut(usize, Message, usize, Place)) {
    let project = input.project;
    let categories = project.codes().filter(|row| !project.children(Some(row.id)).is_empty()).count();
    add(4, say!("step-categories"), categories, Place::Categories);
    add(
        4,
        say!("step-chosen"),
        project.codes().filter(|row| row.state == CodeState::Chosen).count(),
        Place::Categories,
    );
    add(
        4,
        say!("step-defined"),
        project.codes().filter(|row| !row.definition.is_empty()).count(),
        Place::Categories,
    );
    add(4, say!("step-properties"), project.properties().count(), Place::Card);
    add(4, say!("step-values"), project.properties().map(|row| row.values.len()).sum(), Place::Card);
    add(4, say!("step-entries"), project.card_entries().count(), Place::Card);
}

fn relational(input: &Input, add: &mut dyn FnMut(usize, Message, usize, Place)) {
    let project = input.project;
    let of_kind = |kind: MemoKind| project.memos().filter(|memo| memo.kind == kind).count();
    let evidence = |side: Side| {
        project.propositions().flat_map(|row| &row.evidence).filter(|one| one.side == side).count()
    };
    let status =
        |status: PropositionStatus| project.propositions().filter(|row| row.status == status).count();
    add(5, say!("step-relations"), project.relations().count(), Place::Card);
    add(5, say!("step-summaries"), of_kind(MemoKind::Summary), Place::Compare);
    add(5, say!("step-shared"), of_kind(MemoKind::Shared), Place::Compare);
    add(5, say!("step-different"), of_kind(MemoKind::Different), Place::Compare);
    add(5, say!("step-propositions"), project.propositions().count(), Place::Propositions);
    add(5, say!("step-for"), evidence(Side::For), Place::Propositions);
    add(5, say!("step-against"), evidence(Side::Against), Place::Propositions);
    add(6, say!("step-tentative"), status(PropositionStatus::Tentative), Place::Propositions);
    add(6, say!("step-supported"), status(PropositionStatus::Supported), Place::Propositions);
    add(6, say!("step-narrowed"), status(PropositionStatus::Narrowed), Place::Propositions);
    add(6, say!("step-abandoned"), status(PropositionStatus::Abandoned), Place::Propositions);
    add(
        6,
        say!("step-earlier"),
        project.propositions().map(|row| row.earlier.len()).sum(),
        Place::Propositions,
    );
    add(6, say!("step-recommendations"), project.recommendations().count(), Place::Propositions);
}

impl Analysis for Steps {
    fn name(&self) -> &'static str {
        "steps"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let columns = vec![
            Column::term("step", say!("step-step")),
            Column::term("what", say!("step-what")),
            Column::number("count", say!("step-count")),
        ];
        let row = |line: Line| {
            vec![Cell::Message(name(line.step)), Cell::Message(line.what), Cell::count(line.count)]
        };
        let rows = lines(input).into_iter().map(row).collect();
        let mut notes = vec![say!("step-note")];
        notes.extend(notes::scope(input));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-steps"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
