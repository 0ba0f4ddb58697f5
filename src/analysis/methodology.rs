//! # What it shows
//! The facts a methodology chapter asks for, in its order: questions, sample, collection, material, analysis. What the
//! project does not know is named as a gap. Facts only, no running text: the chapter is the author's.
//!
//! # How it is counted
//! Everything is computed from the project as it stands, over the documents in scope. Region, date, place, duration and
//! the like are read from variables of those names. The days of coding are those of the active codings in scope.
//!
//! # Example
//! `Zbiranje gradiva · Trajanje pogovorov · 676 min skupaj, od 35 do 97 min`
//!
//! # References
//! Tong, A., Sainsbury, P. & Craig, J. (2007). *Consolidated criteria for reporting qualitative research (COREQ)*. Mesec,
//! B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu*.

use super::facts::{self, Fact};
use super::people::People;
use super::table::{Cell, Column, Table};
use super::{Analysis, Input, citation, notes, terms};
use crate::error::Result;
use crate::message::Message;
use crate::model::scope::cut;
use crate::model::{CodeState, DocumentId, MemoKind, QuestionKind, Record, Status};
use crate::say;
use std::collections::{BTreeMap, BTreeSet};

/// The facts of the methodology chapter.
pub struct Methodology;

/// A fact: its name, and what is known or what is missing.
type Known = (Message, std::result::Result<Cell, Message>);

fn number(name: Message, count: usize, gap: Message) -> Known {
    (name, if count > 0 { Ok(Cell::count(count)) } else { Err(gap) })
}

/// Names and how often each occurs, a line each.
fn tally(counts: impl IntoIterator<Item = (Message, usize)>) -> Vec<Cell> {
    let counted = counts.into_iter().filter(|(_, count)| *count > 0);
    counted.map(|(name, count)| Cell::Message(say!("methodology-count", name = name, n = count))).collect()
}

/// The values of a variable over the documents, each with how often; a gap where some document has none.
fn values(input: &Input, documents: &[DocumentId], fact: Fact, name: Message, gap: Message) -> Known {
    let variable = facts::variable(input.project, fact);
    let depth = usize::from(fact == Fact::Region);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for document in documents {
        *counts.entry(cut(facts::value(input.project, *document, variable), depth)).or_default() += 1;
    }
    if counts.keys().all(String::is_empty) {
        return (name, Err(gap));
    }
    let named = |value: String| {
        if value.is_empty() { say!("table-no-value") } else { say!("methodology-value", value = value) }
    };
    (name, Ok(Cell::lines(tally(counts.into_iter().map(|(value, count)| (named(value), count))))))
}

/// The questions.
fn questions(input: &Input) -> Vec<Known> {
    let count = |kind| input.project.questions_in_order(kind).len();
    vec![
        number(
            say!("methodology-research-questions"),
            count(QuestionKind::Research),
            say!("methodology-no-research-questions"),
        ),
        number(
            say!("methodology-guide-questions"),
            count(QuestionKind::Guide),
            say!("methodology-no-guide-questions"),
        ),
    ]
}

/// The sample.
fn sample(input: &Input, documents: &[DocumentId]) -> Vec<Known> {
    let people = People::of(input.project);
    let persons: BTreeSet<usize> = documents.iter().flat_map(|id| people.in_document(*id)).copied().collect();
    vec![
        number(say!("table-documents"), documents.len(), say!("methodology-no-documents")),
        number(say!("table-people"), persons.len(), say!("methodology-no-people")),
        values(input, documents, Fact::Region, say!("methodology-regions"), say!("methodology-no-regions")),
    ]
}

/// How the material was collected.
fn collection(input: &Input, documents: &[DocumentId]) -> Vec<Known> {
    let project = input.project;
    let of = |fact| {
        let variable = facts::variable(project, fact);
        documents.iter().map(move |id| facts::value(project, *id, variable))
    };
    let mut dates: Vec<((u32, u32, u32), &str)> =
        of(Fact::Date).filter_map(|value| Some((facts::date(value)?, value))).collect();
    dates.sort_unstable();
    let days = match (dates.first(), dates.last()) {
        (Some((_, first)), Some((_, last))) => {
            Ok(Cell::Message(say!("methodology-from-to", from = *first, to = *last)))
        }
        _ => Err(say!("methodology-no-dates")),
    };
    let lengths: Vec<u64> = of(Fact::Duration).filter_map(facts::whole).collect();
    let minutes = match (lengths.iter().min(), lengths.iter().max()) {
        (Some(least), Some(most)) => {
            let sum = lengths.iter().fold(0_u64, |sum, length| sum.saturating_add(*length));
            let say = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
            Ok(Cell::Message(say!(
                "methodology-minutes",
                sum = say(sum),
                least = say(*least),
                most = say(*most),
                n = lengths.len()
            )))
        }
        _ => Err(say!("methodology-no-durations")),
    };
    vec![
        (say!("methodology-days"), days),
        (say!("methodology-durations"), minutes),
        values(
            input,
            documents,
            Fact::Recorded,
            say!("methodology-recorded"),
            say!("methodology-no-recorded"),
        ),
    ]
}

/// The material as it was analysed.
fn material(input: &Input, documents: &[DocumentId]) -> Vec<Known> {
    let project = input.project;
    let of_kind = |record: Record| {
        documents.iter().filter(|id| project.document(**id).is_some_and(|row| row.record == record)).count()
    };
    let kinds = tally(Record::ALL.iter().map(|record| (citation::record_name(*record), of_kind(*record))));
    let paragraphs: usize = documents.iter().map(|id| project.text_of(*id).paragraphs().len()).sum();
    let words: usize = documents.iter().map(|id| project.text_of(*id).words_said()).sum();
    vec![
        (
            say!("table-record"),
            if kinds.is_empty() { Err(say!("methodology-no-documents")) } else { Ok(Cell::lines(kinds)) },
        ),
        values(
            input,
            documents,
            Fact::Authorised,
            say!("methodology-authorised"),
            say!("methodology-no-authorised"),
        ),
        (say!("table-paragraphs"), Ok(Cell::count(paragraphs))),
        (say!("methodology-words"), Ok(Cell::count(words))),
    ]
}

/// How it was analysed.
fn analysis(input: &Input) -> Vec<Known> {
    let project = input.project;
    let codes: Vec<_> = input.scope.codes(project).into_iter().filter_map(|id| project.code(id)).collect();
    let mut levels: BTreeMap<String, usize> = BTreeMap::new();
    codes.iter().for_each(|row| *levels.entry(row.level.clone().unwrap_or_default()).or_default() += 1);
    let level = |name: String| {
        if name.is_empty() { say!("methodology-no-level") } else { say!("methodology-value", value = name) }
    };
    let undefined = codes.iter().filter(|row| row.definition.trim().is_empty()).count();
    let chosen = codes.iter().filter(|row| row.state == CodeState::Chosen).count();
    let (mut pairs, mut units) = (0, 0);
    input.scope.pairs(project, input.hits, |_| pairs += 1);
    for document in input.scope.documents(project).into_iter().filter_map(|id| project.document(id)) {
        let here = project.lookups().segments_in(document.id, document.text);
        units +=
            here.iter().filter(|placed| project.segment(placed.segment).is_some_and(|row| row.unit)).count();
    }
    let counts = |status: &Status| matches!(status, Status::Active);
    let codings: Vec<_> = project.codings().filter(|row| counts(&row.status)).collect();
    let by_coder = project.coders().map(|coder| {
        (
            say!("methodology-value", value = coder.name.as_str()),
            codings.iter().filter(|row| row.coder == coder.id).count(),
        )
    });
    let coders = tally(by_coder);
    let first = codings.iter().map(|row| row.created).min();
    let last = codings.iter().map(|row| row.created).max();
    let days = first
        .zip(last)
        .map(|(first, last)| Cell::Message(say!("methodology-from-to", from = first.day(), to = last.day())));
    let memos = MemoKind::ALL
        .iter()
        .map(|kind| (terms::memo_kind(*kind), project.memos().filter(|memo| memo.kind == *kind).count()));
    let memos = tally(memos);
    let aside = project.codings().count() - codings.len();
    let single = coders.len() < 2;
    vec![
        (
            say!("methodology-codes"),
            if codes.is_empty() {
                Err(say!("methodology-no-codes"))
            } else {
                Ok(Cell::lines(tally(levels.into_iter().map(|(name, count)| (level(name), count)))))
            },
        ),
        (
            say!("methodology-definitions"),
            if undefined == 0 {
                Ok(Cell::count(codes.len()))
            } else {
                Err(say!("methodology-undefined", n = undefined))
            },
        ),
        number(say!("methodology-chosen"), chosen, say!("methodology-no-chosen")),
        (say!("methodology-units"), Ok(Cell::count(units))),
        number(say!("table-segments"), pairs, say!("methodology-no-segments")),
        (say!("methodology-set-aside"), Ok(Cell::count(aside))),
        (
            say!("methodology-coders"),
            if single { Err(say!("methodology-one-coder")) } else { Ok(Cell::lines(coders)) },
        ),
        (say!("methodology-coding-days"), days.ok_or_else(|| say!("methodology-no-segments"))),
        (
            say!("methodology-memos"),
            if memos.is_empty() { Err(say!("methodology-no-memos")) } else { Ok(Cell::lines(memos)) },
        ),
    ]
}

impl Analysis for Methodology {
    fn name(&self) -> &'static str {
        "methodology"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let documents = input.scope.documents(input.project);
        let sections = [
            (say!("methodology-of-questions"), questions(input)),
            (say!("methodology-of-sample"), sample(input, &documents)),
            (say!("methodology-of-collection"), collection(input, &documents)),
            (say!("methodology-of-material"), material(input, &documents)),
            (say!("methodology-of-analysis"), analysis(input)),
        ];
        let columns = vec![
            Column::term("section", say!("methodology-section")),
            Column::term("fact", say!("methodology-fact")),
            Column::term("value", say!("methodology-known")),
            Column::term("gap", say!("methodology-gap")),
        ];
        let mut rows = Vec::new();
        let mut gaps = 0;
        for (section, facts) in sections {
            for (fact, known) in facts {
                let (value, gap) = match known {
                    Ok(cell) => (cell, Cell::Empty),
                    Err(gap) => {
                        gaps += 1;
                        (Cell::Empty, Cell::Message(gap))
                    }
                };
                rows.push(vec![Cell::Message(section.clone()), Cell::Message(fact), value, gap]);
            }
        }
        let mut notes = vec![say!("methodology-gaps", n = gaps)];
        notes.extend(notes::scope(input));
        notes.extend(notes::left_out(input));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-methodology"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
