//! # What it shows
//! The comparison board: documents or groups (regions) side by side, categories as rows; in each cell how often, and the
//! researcher's own summary. What the sides share and where they differ is read in the quotes, not in the numbers.
//!
//! # How it is counted
//! A column is a document, or with `--by` a value of a variable cut at `--depth`. By documents a cell counts segments with
//! all under the code; by a variable documents of that value with the code, of how many there are (`2/5`). Under the
//! number stand the summaries of the code in those documents, with the document's label. Rows are the codes of the
//! level or the codes in scope; where neither is named, every code that has others under it.
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
use crate::model::{CodeId, DocumentId, Target};
use crate::say;

/// The comparison board.
pub struct Board;

/// A side of the comparison.
struct Side {
    column: Column,
    documents: Vec<DocumentId>,
    /// The column of the value it stands for; none where it is one document.
    group: Option<usize>,
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
        let values = input.args.by.map(|variable| Values::of(input, variable));
        // A segment's own value puts it on its own side; with documents side by side all of a document is on one.
        let side_of = |pair: &Pair| values.as_ref().map(|values| values.of_pair(project, pair));
        let under = segments_by(input, |pair| (side_of(pair), pair.document));
        let sides = sides(input, values.as_ref());
        let cell = |code: CodeId, side: &Side| {
            let counts = side.documents.iter().map(|id| under.get(&((side.group, *id), code)).map_or(0, Vec::len));
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
        let row = |code: CodeId| std::iter::once(Cell::Code(code)).chain(sides.iter().map(|side| cell(code, side))).collect();
        let rows = categories(input).into_iter().map(row).collect();
        let mut notes = vec![if input.args.by.is_some() { say!("board-unit-groups") } else { say!("board-unit-documents") }];
        notes.push(say!("board-read"));
        let mut pairs = 0;
        input.scope.pairs(project, input.hits, |_| pairs += 1);
        notes.extend(notes::usual(input, input.scope.documents(project).len(), pairs));
        let columns =
            std::iter::once(Column::term("code", say!("table-category"))).chain(sides.into_iter().map(|side| side.column)).collect();
        Ok(Table { name: self.name(), title: say!("analysis-board"), scope: input.scope.clone(), columns, rows, notes })
    }
}
