//! # What it shows
//! The questions of the study and of the guide by documents: asked, not asked, or brought up unasked; what tells
//! "not mentioned" from "not asked". In the long shape: which themes, categories and concepts answer each question, how
//! often, and the propositions it asked for.
//!
//! # How it is counted
//! Asked: some paragraph of the document puts the question (the paragraphs are named). Not asked: it was marked so.
//! Brought up: it was not put there, but a code that answers it is coded there, with all under the code. Where none of
//! these is known the cell is a dash. Research questions are put to nobody: their cells count the answering segments.
//!
//! # Example
//! `7 · Kaj je posebnega v vaši regiji? · 7 · 2 · odst. 116 · ni bilo vprašano · …`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu*. Patton, M. Q. (2015). *Qualitative Research and
//! Evaluation Methods* (the interview guide).

use super::Switch;
use super::summaries::segments_under;
use super::table::{Cell, Column, Narrow, Table, Title};
use super::{Analysis, Input, Shape, notes, support, terms};
use crate::error::Result;
use crate::model::{CodeId, DocumentId, Project, Question, QuestionId, QuestionKind, SegmentId};
use crate::say;
use rustc_hash::{FxHashMap, FxHashSet};

/// Questions by documents.
pub struct Questions;

type Under = FxHashMap<(DocumentId, CodeId), Vec<SegmentId>>;

/// The segments of a document that answer a question, each once.
fn answers(under: &Under, question: &Question, document: DocumentId) -> FxHashSet<SegmentId> {
    question.codes.iter().filter_map(|code| under.get(&(document, *code))).flatten().copied().collect()
}

/// What is known of a question in a document.
fn cell(question: &Question, under: &Under, document: DocumentId) -> Cell {
    let answers = answers(under, question, document).len();
    if question.kind == QuestionKind::Research {
        return Cell::count(answers);
    }
    let mut put: Vec<usize> =
        question.put.iter().filter(|put| put.document == document).map(|put| put.paragraph).collect();
    put.sort_unstable();
    if !put.is_empty() {
        let numbers = put.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
        return Cell::Message(say!("questions-asked-at", numbers = numbers));
    }
    let not_asked = question.not_asked.contains(&document);
    Cell::Message(match (not_asked, answers > 0) {
        (true, true) => say!("questions-not-asked-brought-up"),
        (true, false) => say!("questions-not-asked"),
        (false, true) => say!("questions-brought-up"),
        (false, false) => say!("questions-unknown"),
    })
}

/// The propositions that each question asked for.
fn propositions(project: &Project) -> FxHashMap<QuestionId, Vec<String>> {
    let mut found: FxHashMap<QuestionId, Vec<String>> = FxHashMap::default();
    for row in project.propositions_in_order() {
        let codes = support::codes(project, row);
        for question in support::questions(project, row, &codes) {
            found.entry(question.id).or_default().push(row.name());
        }
    }
    found
}

impl Analysis for Questions {
    fn name(&self) -> &'static str {
        "questions"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::Shape]
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let documents = input.scope.documents(project);
        let under = segments_under(input);
        let questions: Vec<&Question> = [QuestionKind::Research, QuestionKind::Guide]
            .into_iter()
            .flat_map(|kind| project.questions_in_order(kind))
            .collect();
        let name = |code: &CodeId| project.code(*code).map(|row| row.name.clone());
        let mut columns = vec![
            Column::term("number", say!("questions-number")),
            Column::term("kind", say!("table-kind")),
            Column::term("question", say!("questions-question")),
        ];
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let head = |question: &Question| {
            vec![
                Cell::words(project.question_number(question.id)),
                Cell::Message(terms::question_kind(question.kind)),
                Cell::words(&question.words),
            ]
        };
        match input.args.shape {
            Shape::Wide => {
                columns.push(Column::term("codes", say!("questions-codes")));
                columns.push(Column::number("asked", say!("questions-asked")));
                columns.push(Column::number("not_asked", say!("questions-not-asked-count")));
                columns.extend(
                    documents
                        .iter()
                        .filter_map(|id| project.document(*id))
                        .map(|row| Column::words(format!("d:{}", row.label), Title::Name(row.label.clone()))),
                );
                for question in &questions {
                    let mut row = head(question);
                    row.push(Cell::words(
                        question.codes.iter().filter_map(name).collect::<Vec<_>>().join("; "),
                    ));
                    let put = |id: &&DocumentId| question.put.iter().any(|put| put.document == **id);
                    let counts = [
                        documents.iter().filter(put).count(),
                        documents.iter().filter(|id| !put(id) && question.not_asked.contains(id)).count(),
                    ];
                    let is_guide = question.kind == QuestionKind::Guide;
                    row.extend(counts.map(|count| if is_guide { Cell::count(count) } else { Cell::Empty }));
                    row.extend(documents.iter().map(|document| cell(question, &under, *document)));
                    rows.push(row);
                }
            }
            Shape::Long => {
                columns.push(Column::term("code", say!("table-code")));
                columns.push(Column::term("level", say!("table-level")));
                columns.push(Column::count(
                    "segments",
                    Title::Term(say!("table-segments-with-subcodes")),
                    Narrow::default(),
                ));
                columns.push(Column::count(
                    "documents",
                    Title::Term(say!("table-documents-with-subcodes")),
                    Narrow::default(),
                ));
                columns.push(Column::term("propositions", say!("analysis-propositions")));
                let asked_for = propositions(project);
                for question in &questions {
                    let propositions =
                        asked_for.get(&question.id).map(|names| names.join(", ")).unwrap_or_default();
                    let codes: Vec<_> =
                        question.codes.iter().filter_map(|code| project.code(*code)).collect();
                    for code in &codes {
                        let here: Vec<usize> = documents
                            .iter()
                            .filter_map(|id| under.get(&(*id, code.id)))
                            .map(Vec::len)
                            .collect();
                        let mut row = head(question);
                        row.push(Cell::Code(code.id));
                        row.push(Cell::words(code.level.as_deref().unwrap_or_default()));
                        row.extend([
                            Cell::count(here.iter().sum()),
                            Cell::count(here.len()),
                            Cell::words(&propositions),
                        ]);
                        rows.push(row);
                    }
                    // A question that only a proposition names stands there as well.
                    if codes.is_empty() && !propositions.is_empty() {
                        let mut row = head(question);
                        row.resize(columns.len() - 1, Cell::Empty);
                        row.push(Cell::words(&propositions));
                        rows.push(row);
                    }
                }
            }
        }
        let mut notes =
            vec![say!("questions-base", questions = questions.len(), documents = documents.len())];
        notes.extend(notes::scope(input));
        let title = match input.args.shape {
            Shape::Wide => say!("analysis-questions"),
            Shape::Long => say!("questions-answers"),
        };
        Ok(Table { name: self.name(), title, scope: input.scope.clone(), columns, rows, notes })
    }
}
