//! # What it shows
//! The comparison board: documents or groups (regions) side by side, categories as rows; in each cell how often, and the
//! researcher's own summary. What the sides share and where they differ is read in the quotes, not in the numbers.
//!
//! # How it is counted
//! A column is a document, or with `--by` a value of a variable cut at `--depth`. By documents a cell counts segments with
//! all under the code; by a variable documents of that value with the code, of how many there are (`2/5`). Under the
//! number stand the summaries of the code in those documents, with the document's label. Rows are the codes of the
//! level or the codes in scope; where neither is named, every code that has others under it. What was marked as shared or
//! as different stands in columns of its own, with the comparison it was found in.
//!
//! # Example
//! `Sodelovanje z izvajalci · 3/5 C: Nadzor zapira vrata. · 1/5 H: Mimo izvajalca.`
//!
//! # References
//! Glaser, B. & Strauss, A. (1967). *The Discovery of Grounded Theory* (constant comparison). Kuckartz, U. (2014).
//! *Qualitative Text Analysis* (summary grid by cases).

use super::summaries::{segments_by, summary};
use super::table::{Cell, Column, Narrow, Table, Title};
use super::values::Values;
use super::{Analysis, Input, notes};
use crate::error::Result;
use crate::model::scope::Pair;
use crate::model::{CodeId, DocumentId, Memo, MemoKind, Project, SegmentId, Target};
use crate::say;
use rustc_hash::FxHashMap;

/// The comparison board.
pub struct Board;

/// Where a segment lies: on the side of a value, in a document.
type Place = (Option<usize>, DocumentId);

/// A side of the comparison.
#[derive(Clone, Debug)]
pub struct Side {
    /// Its column of the table.
    pub column: Column,
    /// The documents that lie on it.
    pub documents: Vec<DocumentId>,
    /// The column of the value it stands for; none where it is one document.
    group: Option<usize>,
}

/// The sides of a comparison with what is coded on each.
#[derive(Clone, Debug, Default)]
pub struct Sides {
    /// The sides, in the order of the columns.
    pub list: Vec<Side>,
    under: FxHashMap<(Place, CodeId), Vec<SegmentId>>,
}

impl Sides {
    /// The sides over a scope: documents, or values of the variable that is compared by.
    pub fn of(input: &Input) -> Self {
        let values = input.args.by.map(|variable| Values::of(input, variable));
        // A segment's own value puts it on its own side; with documents side by side all of a document is on one.
        let side_of = |pair: &Pair| values.as_ref().map(|values| values.of_pair(input.project, pair));
        Self { list: sides(input, values.as_ref()), under: segments_by(input, |pair| (side_of(pair), pair.document)) }
    }

    /// The segments of a document on a side, with all under the code, in the order of the text.
    pub fn segments(&self, code: CodeId, side: &Side, document: DocumentId) -> &[SegmentId] {
        self.under.get(&((side.group, document), code)).map_or(&[], Vec::as_slice)
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
            group: None,
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
        Side { column: Column::count(format!("v:{}", values.name(at)), title, narrow), documents: here, group: Some(at) }
    };
    (0..values.len()).map(side).collect()
}

/// What was found on a category when sides were compared: shared, or different; the earliest first.
pub fn marks(project: &Project, code: CodeId, kind: MemoKind) -> Vec<&Memo> {
    let mut list: Vec<&Memo> = project.memos_on(Target::Code(code)).filter(|memo| memo.kind == kind).collect();
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

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let sides = Sides::of(input);
        let cell = |code: CodeId, side: &Side| {
            let counts = side.documents.iter().map(|id| sides.segments(code, side, *id).len());
            let mut lines = Vec::new();
            if side.group.is_some() {
                lines.push(Cell::Text(format!("{}/{}", counts.filter(|count| *count > 0).count(), side.documents.len())));
            } else {
                lines.push(Cell::count(counts.sum()));
            }
            for document in side.documents.iter().filter_map(|id| project.document(*id)) {
                let words = summary(project, Target::Pair(code, document.id));
                if !words.is_empty() {
                    lines.push(Cell::Text(if side.group.is_some() { format!("{}: {words}", document.label) } else { words }));
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
                    Cell::Text(if memo.title.is_empty() { memo.body.clone() } else { format!("{}: {}", memo.title, memo.body) })
                };
                Cell::lines(marks(project, code, *kind).iter().map(line).collect())
            });
            std::iter::once(Cell::Code(code)).chain(sides.list.iter().map(|side| cell(code, side))).chain(marked).collect()
        };
        let rows = codes.iter().copied().map(row).collect();
        let mut notes = vec![if input.args.by.is_some() { say!("board-unit-groups") } else { say!("board-unit-documents") }];
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
        Ok(Table { name: self.name(), title: say!("analysis-board"), scope: input.scope.clone(), columns, rows, notes })
    }
}
