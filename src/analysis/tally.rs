//! Counts of codes by columns, in one pass over the counted pairs.
//!
//! A document counts once for a code and once for each code above it. Pairs come document by document, so a mark with
//! the number of the last document in every (code, column) tells whether it has been counted; as soon as one code is
//! marked, all above it are, and the climb stops. No sets are kept and none are joined.

use super::Input;
use crate::model::scope::Pair;
use crate::model::{CodeId, DocumentId, tree};
use rustc_hash::FxHashMap;

/// Numbers by row and column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    width: usize,
    cells: Vec<u32>,
}

impl Grid {
    fn new(rows: usize, width: usize, value: u32) -> Self {
        Self { width, cells: vec![value; rows * width] }
    }

    /// The number there; 0 outside.
    pub fn at(&self, row: usize, column: usize) -> u32 {
        if column < self.width { self.cells.get(row * self.width + column).copied().unwrap_or(0) } else { 0 }
    }

    fn add(&mut self, row: usize, column: usize, more: u32) {
        if let Some(cell) = self.cells.get_mut(row * self.width + column) {
            *cell += more;
        }
    }

    /// Sets a cell and tells whether it was different before.
    fn mark(&mut self, row: usize, column: usize, value: u32) -> bool {
        self.cells
            .get_mut(row * self.width + column)
            .is_some_and(|cell| std::mem::replace(cell, value) != value)
    }
}

/// The code tree with numbers for codes.
#[derive(Clone, Debug)]
pub struct Tree {
    /// The codes in tree order.
    pub codes: Vec<CodeId>,
    /// Where each stands in `codes`.
    pub index: FxHashMap<CodeId, usize>,
    /// The place of the code above each.
    pub parents: Vec<Option<usize>>,
}

impl Tree {
    /// The whole tree of the input's project.
    pub fn of(input: &Input) -> Self {
        let codes = tree::walk(input.project);
        let index: FxHashMap<CodeId, usize> =
            codes.iter().enumerate().map(|(at, code)| (*code, at)).collect();
        let parents = codes
            .iter()
            .map(|code| input.project.code(*code)?.parent.and_then(|id| index.get(&id).copied()))
            .collect();
        Self { codes, index, parents }
    }

    /// The code above.
    pub fn parent(&self, code: usize) -> Option<usize> {
        self.parents.get(code).copied().flatten()
    }
}

/// What was counted. The last column is the total over the columns.
#[derive(Clone, Debug)]
pub struct Tally {
    /// The tree that numbers the rows.
    pub tree: Tree,
    /// The number of the total's column.
    pub total: usize,
    /// Pairs of the code itself.
    pub own_segments: Grid,
    /// Documents in which the code itself stands.
    pub own_documents: Grid,
    /// Pairs of the code and all under it.
    pub segments: Grid,
    /// Documents in which the code or one under it stands: a union, never a sum.
    pub documents: Grid,
    /// Per column (in one row): documents in which anything counted stands.
    pub coded_documents: Grid,
    /// Per column (in one row): all pairs.
    pub coded_segments: Grid,
}

impl Tally {
    /// Counts over `columns` columns; `column_of` tells in which a pair belongs (in the total alone from `columns` on).
    pub fn of(input: &Input, columns: usize, mut column_of: impl FnMut(&Pair) -> usize) -> Self {
        let tree = Tree::of(input);
        let (rows, width) = (tree.codes.len(), columns + 1);
        let grid = |rows| Grid::new(rows, width, 0);
        let (mut own_segments, mut own_documents, mut documents) = (grid(rows), grid(rows), grid(rows));
        let (mut coded_documents, mut coded_segments) = (grid(1), grid(1));
        // Numbers of documents begin at 1, so that 0 marks what no document has touched yet.
        let (mut own_marks, mut marks, mut column_marks) = (grid(rows), grid(rows), grid(1));
        let (mut number, mut current) = (0, None::<DocumentId>);
        input.scope.pairs(input.project, input.hits, |pair| {
            if current != Some(pair.document) {
                current = Some(pair.document);
                number += 1;
            }
            let Some(code) = tree.index.get(&pair.code).copied() else { return };
            let column = column_of(pair);
            for column in [column, columns].into_iter().skip(usize::from(column >= columns)) {
                own_segments.add(code, column, 1);
                coded_segments.add(0, column, 1);
                if own_marks.mark(code, column, number) {
                    own_documents.add(code, column, 1);
                }
                if column_marks.mark(0, column, number) {
                    coded_documents.add(0, column, 1);
                }
                let mut at = Some(code);
                while let Some(open) = at {
                    if !marks.mark(open, column, number) {
                        break;
                    }
                    documents.add(open, column, 1);
                    at = tree.parent(open);
                }
            }
        });
        let mut segments = own_segments.clone();
        // A parent stands before its children, so from the end every sum is whole when it is handed up.
        for code in (0..rows).rev() {
            if let Some(parent) = tree.parent(code) {
                (0..width).for_each(|column| segments.add(parent, column, segments.at(code, column)));
            }
        }
        Self {
            tree,
            total: columns,
            own_segments,
            own_documents,
            segments,
            documents,
            coded_documents,
            coded_segments,
        }
    }

    /// Row number of a code.
    pub fn row(&self, code: CodeId) -> Option<usize> {
        self.tree.index.get(&code).copied()
    }
}
