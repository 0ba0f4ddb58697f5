//! # What it shows
//! The comparison board: documents, people or groups (regions) side by side, categories as rows; in each cell how often, and the
//! researcher's own summary. What the sides share and where they differ is read in the quotes, not in the numbers.
//!
//! # How it is counted
//! A column is a document, or with `--by` a value of a variable cut at `--depth`. By documents a cell counts segments with
//! all under the code; by a variable documents of that value with the code, of how many there are (`2/5`). Under the
//! number stand the summaries of the code in those documents, with the document's label. With `--unit cases` a column is
//! a person, in the order of the documents, with the person's segments and the summary written for that person; a segment
//! in which several are heard counts for each of them, and what nobody can tell whose it is stands in a column of its
//! own and makes a range of the count of everyone who may have said it (`0–3`). Rows are the codes of the
//! level or the codes in scope; where neither is named, every code that has others under it. What was marked as shared or
//! as different stands in columns of its own, with the comparison it was found in.
//!
//! # Example
//! `Sodelovanje z izvajalci · 3/5 C: Nadzor zapira vrata. · 1/5 H: Mimo izvajalca.`
//!
//! # References
//! Glaser, B. & Strauss, A. (1967). *The Discovery of Grounded Theory* (constant comparison). Kuckartz, U. (2014).
//! *Qualitative Text Analysis* (summary grid by cases).

use super::Switch;
use super::people::{Bounds, People, Who};
use super::summaries::{segments_by, summary};
use super::table::{Cell, Column, Narrow, Table, Title};
use super::values::Values;
use super::{Analysis, CountUnit, Input, notes};
use crate::error::{Error, Result};
use crate::model::scope::Pair;
use crate::model::{CaseId, CodeId, DocumentId, Memo, MemoKind, Project, SegmentId, Target};
use crate::say;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// The comparison board.
pub struct Board;

/// Where a segment lies: on a side, in a document. With documents side by side all of a document is on one.
type Place = (Option<usize>, DocumentId);

/// What a side is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    /// One document.
    Document,
    /// A value of the variable that is compared by.
    Value(usize),
    /// A person, by place among them.
    Person(usize, CaseId),
    /// What nobody can tell whose it is, one place after the last person.
    Unknown(usize),
}

/// A side of the comparison.
#[derive(Clone, Debug)]
pub struct Side {
    /// Its column of the table.
    pub column: Column,
    /// The documents that lie on it.
    pub documents: Vec<DocumentId>,
    of: Of,
}

impl Side {
    /// Which part of a document lies on it; none where all of it does.
    fn part(&self) -> Option<usize> {
        match self.of {
            Of::Document => None,
            Of::Value(at) | Of::Person(at, _) | Of::Unknown(at) => Some(at),
        }
    }

    /// What the summary of a category on this side is written on, where it has one of its own.
    pub fn summary(&self, code: CodeId) -> Option<Target> {
        match self.of {
            Of::Person(_, case) => Some(Target::CasePair(code, case)),
            _ => None,
        }
    }

    /// What the summary of a category in one of its documents is written on; none where the side has a summary of its own,
    /// or nobody to write of.
    pub fn summary_in(&self, code: CodeId, document: DocumentId) -> Option<Target> {
        matches!(self.of, Of::Document | Of::Value(_)).then_some(Target::Pair(code, document))
    }

    /// Everything that its summaries of a category are written on.
    pub fn summaries(&self, code: CodeId) -> Vec<Target> {
        let within = self.documents.iter().filter_map(|document| self.summary_in(code, *document));
        self.summary(code).into_iter().chain(within).collect()
    }
}

/// The sides of a comparison with what is coded on each.
#[derive(Clone, Debug, Default)]
pub struct Sides {
    /// The sides, in the order of the columns.
    pub list: Vec<Side>,
    under: FxHashMap<(Place, CodeId), Vec<SegmentId>>,
}

impl Sides {
    /// The sides over a scope: documents, persons, or values of the variable that is compared by.
    pub fn of(input: &Input) -> Self {
        if input.args.unit == CountUnit::Cases && input.args.by.is_none() {
            return Self::of_persons(input);
        }
        let values = input.args.by.map(|variable| Values::of(input, variable));
        // A segment's own value puts it on its own side.
        let side_of = |pair: &Pair| values.as_ref().map(|values| values.of_pair(input.project, pair));
        Self {
            list: sides(input, values.as_ref()),
            under: segments_by(input, |pair| [(side_of(pair), pair.document)]),
        }
    }

    /// A side for each person in the documents in scope, and one for what nobody can tell whose it is.
    fn of_persons(input: &Input) -> Self {
        let project = input.project;
        let people = People::of(project);
        let unknown = people.ids.len();
        let under = segments_by(input, |pair| {
            let persons = match people.who(project, pair) {
                Who::Known(persons) => persons,
                Who::Among(_) => vec![unknown],
            };
            let document = pair.document;
            persons.into_iter().map(move |person| (Some(person), document))
        });
        // Who is met in which document: those linked to it, and those of whom something is coded there.
        let mut met: FxHashMap<DocumentId, BTreeSet<usize>> = FxHashMap::default();
        for ((part, document), _) in under.keys() {
            met.entry(*document).or_default().extend(part);
        }
        let documents = input.scope.documents(project);
        let mut order: Vec<usize> = Vec::new();
        let mut lies: FxHashMap<usize, Vec<DocumentId>> = FxHashMap::default();
        let name = |part: usize| {
            people.ids.get(part).and_then(|id| project.case(*id)).map_or("", |row| row.name.as_str())
        };
        for document in documents {
            let parts = met.entry(document).or_default();
            parts.extend(people.in_document(document));
            let mut here: Vec<usize> = parts.iter().copied().collect();
            here.sort_by_key(|part| name(*part));
            for part in here {
                let list = lies.entry(part).or_default();
                if list.is_empty() && part != unknown {
                    order.push(part);
                }
                list.push(document);
            }
        }
        order.extend(lies.contains_key(&unknown).then_some(unknown));
        let side = |part: usize| {
            let (id, title, of) = match people.ids.get(part) {
                Some(case) => {
                    (format!("c:{}", name(part)), Title::Name(name(part).to_owned()), Of::Person(part, *case))
                }
                None => ("unknown".to_owned(), Title::Term(say!("board-unknown")), Of::Unknown(part)),
            };
            // A person is no scope, so the cells open nothing; the segments are read side by side.
            let column = Column { numeric: true, ..Column::words(id, title) };
            Side { column, documents: lies.get(&part).cloned().unwrap_or_default(), of }
        };
        let list = order.into_iter().map(side).collect();
        Self { list, under }
    }

    /// How many segments a person may have said beside those that are known to be the person's.
    fn further(&self, project: &Project, code: CodeId, side: &Side) -> usize {
        let (Of::Person(_, case), Some(unknown)) =
            (side.of, self.list.last().filter(|last| matches!(last.of, Of::Unknown(_))))
        else {
            return 0;
        };
        let documents = project.case(case).map_or(&[][..], |row| row.documents.as_slice());
        documents.iter().map(|document| self.segments(code, unknown, *document).len()).sum()
    }

    /// The segments of a document on a side, with all under the code, in the order of the text.
    pub fn segments(&self, code: CodeId, side: &Side, document: DocumentId) -> &[SegmentId] {
        self.under.get(&((side.part(), document), code)).map_or(&[], Vec::as_slice)
    }
}

/// The sides: documents, or values of the variable.
fn sides(input: &Input, values: Option<&Values>) -> Vec<Side> {
    let project = input.project;
    let documents = input.scope.documents(project);
    let (Some(variable), Some(values)) = (input.args.by, values) else {
        let side = |row: &crate::model::Document| Side {
            column: Column::count(
                format!("d:{}", row.label),
                Title::Name(row.label.clone()),
                Narrow { document: Some(row.id), ..Narrow::default() },
            ),
            documents: vec![row.id],
            of: Of::Document,
        };
        return documents.iter().filter_map(|id| project.document(*id)).map(side).collect();
    };
    let side = |at: usize| {
        let title = match values.name(at) {
            "" => Title::Term(say!("table-no-value")),
            name => Title::Name(name.to_owned()),
        };
        let narrow = Narrow { value: Some((variable, values.wanted(at).to_owned())), ..Narrow::default() };
        let here = documents.iter().filter(|id| values.of_document(**id).contains(&at)).copied().collect();
        Side {
            column: Column::count(format!("v:{}", values.name(at)), title, narrow),
            documents: here,
            of: Of::Value(at),
        }
    };
    (0..values.len()).map(side).collect()
}

/// What was found on a category when sides were compared: shared, or different; the earliest first.
pub fn marks(project: &Project, code: CodeId, kind: MemoKind) -> Vec<&Memo> {
    let mut list: Vec<&Memo> =
        project.memos_on(Target::Code(code)).filter(|memo| memo.kind == kind).collect();
    list.sort_by_key(|memo| (memo.created, memo.id));
    list
}

/// The categories: the codes the scope names, else those that have codes under them.
fn categories(input: &Input) -> Vec<CodeId> {
    let (project, scope) = (input.project, input.scope);
    let codes = scope.codes(project);
    if scope.level.is_some() || !scope.codes.is_empty() {
        return codes;
    }
    codes.into_iter().filter(|code| !project.children(Some(*code)).is_empty()).collect()
}

impl Analysis for Board {
    fn name(&self) -> &'static str {
        "board"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::By, Switch::Unit]
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let (project, by_persons) = (input.project, input.args.unit == CountUnit::Cases);
        if by_persons && input.args.by.is_some() {
            return Err(Error::usage(say!("board-by-or-cases")));
        }
        let sides = Sides::of(input);
        let cell = |code: CodeId, side: &Side| {
            let counts = side.documents.iter().map(|id| sides.segments(code, side, *id).len());
            let mut lines = Vec::new();
            if matches!(side.of, Of::Value(_)) {
                lines.push(Cell::Text(format!(
                    "{}/{}",
                    counts.filter(|count| *count > 0).count(),
                    side.documents.len()
                )));
            } else {
                let (count, further) = (counts.sum(), sides.further(project, code, side));
                lines.push(match further {
                    0 => Cell::count(count),
                    _ => Cell::Text(Bounds { least: count, most: count + further }.to_string()),
                });
            }
            for target in side.summaries(code) {
                let label = match (target, side.of) {
                    (Target::Pair(_, document), Of::Value(_)) => {
                        project.document(document).map(|row| format!("{}: ", row.label))
                    }
                    _ => None,
                };
                let words = summary(project, target);
                if !words.is_empty() {
                    lines.push(Cell::Text(format!("{}{words}", label.unwrap_or_default())));
                }
            }
            match lines.len() {
                1 => lines.remove(0),
                _ => Cell::Lines(lines),
            }
        };
        let codes = categories(input);
        // What was found to be shared and to differ, where something was.
        let found: Vec<MemoKind> = [MemoKind::Shared, MemoKind::Different]
            .into_iter()
            .filter(|kind| codes.iter().any(|code| !marks(project, *code, *kind).is_empty()))
            .collect();
        let row = |code: CodeId| {
            let marked = found.iter().map(|kind| {
                let line = |memo: &&Memo| {
                    Cell::Text(if memo.title.is_empty() {
                        memo.body.clone()
                    } else {
                        format!("{}: {}", memo.title, memo.body)
                    })
                };
                Cell::lines(marks(project, code, *kind).iter().map(line).collect())
            });
            std::iter::once(Cell::Code(code))
                .chain(sides.list.iter().map(|side| cell(code, side)))
                .chain(marked)
                .collect()
        };
        let rows = codes.iter().copied().map(row).collect();
        let mut notes = vec![match input.args.by {
            Some(_) => say!("board-unit-groups"),
            None if by_persons => say!("board-unit-persons"),
            None => say!("board-unit-documents"),
        }];
        notes.push(say!("board-read"));
        let mut pairs = 0;
        input.scope.pairs(project, input.hits, |_| pairs += 1);
        notes.extend(notes::usual(input, input.scope.documents(project).len(), pairs));
        let columns = std::iter::once(Column::term("code", say!("table-category")))
            .chain(sides.list.into_iter().map(|side| side.column))
            .chain(found.into_iter().map(|kind| match kind {
                MemoKind::Shared => Column::term("shared", say!("board-shared")),
                _ => Column::term("different", say!("board-different")),
            }))
            .collect();
        Ok(Table {
            name: self.name(),
            title: say!("analysis-board"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
