//! # What it shows
//! Codes in the order of the tree by the values of a variable: which regions a theme comes up in, and in how many
//! interviews of each.
//!
//! # How it is counted
//! A column is a value of the variable, cut at `depth` steps of its path; the last but one are documents without a
//! value, the last is the total. Counts are with subcodes. Comparison starts from documents (default): the documents of
//! a parent, and those of the total, are a union, never a sum. A segment's own value overrides its document's, so a
//! document may count in two columns. `segments` are distinct (segment, code) pairs; `cases` are persons, as bounds
//! (`9–15`) where they cannot be told apart, in the column of their own value where they have one. Per cent only when
//! asked for: of the row's total, of what was counted in the column, or of the documents in the column. Under the table
//! stand the documents and the words spoken per column, because segments measure also who talked more. `--shape long`
//! has a row per code and value.
//!
//! # Example
//! Over two regions of five interviews each, `Ne še zaposlitev` in four and in five: `4 · 5 · 9`.
//!
//! # References
//! Kuckartz, U. (2014). *Qualitative Text Analysis* (profile matrix, group comparison). Guest, G., MacQueen, K. &
//! Namey, E. (2012). *Applied Thematic Analysis* (comparing thematic data).

use super::Switch;
use super::people::{Gathered, People, Who};
use super::table::{Cell, Column, Narrow, Table, Title};
use super::tally::{Tally, Tree};
use super::values::Values;
use super::{Analysis, CountUnit, Input, Needs, Percent, Shape, notes};
use crate::error::{Error, Result};
use crate::model::{CodeId, Holder, VariableId};
use crate::say;
use std::collections::BTreeMap;

/// With fewer documents in a column a per cent says more than is known.
const FEW: usize = 20;

/// Codes by the values of a variable.
pub struct Crosstab;

impl Analysis for Crosstab {
    fn name(&self) -> &'static str {
        "crosstab"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::Unit, Switch::Percent, Switch::Shape]
    }

    fn needs(&self) -> Needs {
        Needs { variable: true, ..Needs::default() }
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let Some(variable) = input.args.by else {
            return Err(
                Error::usage(say!("crosstab-needs-variable")).hint(say!("crosstab-needs-variable-hint"))
            );
        };
        if input.project.variable(variable).is_none() {
            return Err(
                Error::refused(say!("crosstab-variable-gone")).hint(say!("crosstab-needs-variable-hint"))
            );
        }
        if input.args.unit == CountUnit::Cases && input.args.percent != Percent::None {
            return Err(Error::usage(say!("crosstab-no-share-of-people"))
                .hint(say!("crosstab-no-share-of-people-hint")));
        }
        let values = Values::of(input, variable);
        let tally = Tally::of(input, values.len(), |pair| values.of_pair(input.project, pair));
        let people = (input.args.unit == CountUnit::Cases || input.args.shape == Shape::Long)
            .then(|| gather(input, variable, &values, &tally.tree));
        let codes = input.scope.codes(input.project);
        let made = Made { input, variable, values: &values, tally: &tally, people: people.as_ref() };
        let (columns, rows) = match input.args.shape {
            Shape::Wide => (made.wide_columns(), codes.into_iter().map(|code| made.wide_row(code)).collect()),
            Shape::Long => {
                (made.long_columns(), codes.into_iter().flat_map(|code| made.long_rows(code)).collect())
            }
        };
        Ok(Table {
            name: self.name(),
            title: say!("analysis-crosstab"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes: made.notes(),
        })
    }
}

/// The persons behind each (code, column), with all under the code; the last column is the total.
struct Counted {
    cells: BTreeMap<(usize, usize), Gathered>,
    /// Persons of the documents in scope, per column and in all.
    base: Vec<usize>,
    /// Documents in scope that no person belongs to.
    nobody: usize,
}

fn gather(input: &Input, variable: VariableId, values: &Values, tree: &Tree) -> Counted {
    let (project, total) = (input.project, values.len());
    let people = People::of(project);
    let own: Vec<Option<usize>> = people
        .ids
        .iter()
        .map(|case| project.value_on(Holder::Case(*case), variable).map(|value| values.column(value)))
        .collect();
    let own_of = |person: usize| own.get(person).copied().flatten();
    let mut cells: BTreeMap<(usize, usize), Gathered> = BTreeMap::new();
    input.scope.pairs(project, input.hits, |pair| {
        let Some(code) = tree.index.get(&pair.code).copied() else { return };
        let place = values.of_pair(project, pair);
        let column_of = |person: usize| own_of(person).unwrap_or(place);
        match people.who(project, pair) {
            Who::Known(persons) => {
                for person in persons {
                    for column in [column_of(person), total] {
                        cells.entry((code, column)).or_default().know([person]);
                    }
                }
            }
            Who::Among(persons) => {
                let mut by_column: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
                persons
                    .iter()
                    .for_each(|person| by_column.entry(column_of(*person)).or_default().push(*person));
                let one_column = by_column.len() == 1;
                for (column, some) in by_column {
                    cells.entry((code, column)).or_default().guess(pair.document, some, one_column);
                }
                cells.entry((code, total)).or_default().guess(pair.document, persons, true);
            }
        }
    });
    for code in (0..tree.codes.len()).rev() {
        let Some(parent) = tree.parent(code) else { continue };
        for column in 0..=total {
            if let Some(below) = cells.get(&(code, column)).cloned() {
                cells.entry((parent, column)).or_default().join(&below);
            }
        }
    }
    let mut base: Vec<std::collections::BTreeSet<usize>> = vec![Default::default(); total + 1];
    let mut nobody = 0;
    for document in input.scope.documents(project) {
        let here = people.in_document(document);
        nobody += usize::from(here.is_empty());
        for person in here {
            let columns =
                own_of(*person).map_or_else(|| values.of_document(document).to_vec(), |own| vec![own]);
            for column in columns.into_iter().chain([total]) {
                base.get_mut(column).into_iter().for_each(|set| {
                    set.insert(*person);
                });
            }
        }
    }
    Counted { cells, base: base.iter().map(std::collections::BTreeSet::len).collect(), nobody }
}

/// What rows, columns and notes are made from.
struct Made<'a> {
    input: &'a Input<'a>,
    variable: VariableId,
    values: &'a Values,
    tally: &'a Tally,
    people: Option<&'a Counted>,
}

impl Made<'_> {
    fn narrow(&self, column: usize) -> Narrow {
        if column == self.tally.total {
            return Narrow::default();
        }
        Narrow { value: Some((self.variable, self.values.wanted(column).to_owned())), ..Narrow::default() }
    }

    fn title(&self, column: usize) -> Title {
        match self.values.name(column) {
            _ if column == self.tally.total => Title::Term(say!("table-total")),
            "" => Title::Term(say!("table-no-value")),
            name => Title::Name(name.to_owned()),
        }
    }

    /// True when a column has its share beside it: a total has none of itself.
    fn has_share(&self, column: usize) -> bool {
        match self.input.args.percent {
            Percent::None => false,
            Percent::Row => column != self.tally.total,
            Percent::Column | Percent::Documents => true,
        }
    }

    fn wide_columns(&self) -> Vec<Column> {
        let mut columns = vec![Column::words("code", Title::Term(say!("table-code")))];
        for column in 0..=self.tally.total {
            let id = if column == self.tally.total {
                "total".to_owned()
            } else {
                format!("v:{}", self.values.name(column))
            };
            if self.has_share(column) {
                columns.push(Column::count(id.clone(), self.title(column), self.narrow(column)));
                let share = match self.title(column) {
                    Title::Name(name) => say!("crosstab-share-of", name = name),
                    Title::Term(term) => say!("crosstab-share-of", name = term),
                };
                columns.push(Column::count(
                    format!("share:{}", id.trim_start_matches("v:")),
                    Title::Term(share),
                    self.narrow(column),
                ));
            } else {
                columns.push(Column::count(id, self.title(column), self.narrow(column)));
            }
        }
        columns
    }

    fn wide_row(&self, code: CodeId) -> Vec<Cell> {
        let mut row = vec![Cell::Code(code)];
        let at = self.tally.row(code).unwrap_or(usize::MAX);
        for column in 0..=self.tally.total {
            row.push(match self.input.args.unit {
                CountUnit::Documents => Cell::Count(u64::from(self.tally.documents.at(at, column))),
                CountUnit::Segments => Cell::Count(u64::from(self.tally.segments.at(at, column))),
                CountUnit::Cases => self.persons(at, column),
            });
            if self.has_share(column) {
                row.push(self.share(at, column));
            }
        }
        row
    }

    fn persons(&self, at: usize, column: usize) -> Cell {
        let bounds = self
            .people
            .and_then(|people| people.cells.get(&(at, column)))
            .map(Gathered::bounds)
            .unwrap_or_default();
        if bounds.least == bounds.most {
            Cell::Count(bounds.most as u64)
        } else {
            Cell::Text(bounds.to_string())
        }
    }

    fn share(&self, at: usize, column: usize) -> Cell {
        let tally = self.tally;
        let (counts, coded) = match self.input.args.unit {
            CountUnit::Segments => (&tally.segments, &tally.coded_segments),
            _ => (&tally.documents, &tally.coded_documents),
        };
        let (part, whole) = match self.input.args.percent {
            Percent::Row => (counts.at(at, column), u64::from(counts.at(at, tally.total))),
            Percent::Column => (counts.at(at, column), u64::from(coded.at(0, column))),
            _ => (tally.documents.at(at, column), self.values.documents_in(column) as u64),
        };
        Cell::Share { part: u64::from(part), whole }
    }

    fn long_columns(&self) -> Vec<Column> {
        let count = |id: &str, message| Column::count(id, Title::Term(message), Narrow::default());
        let plain = |id: &str, message| Column { numeric: true, ..Column::words(id, Title::Term(message)) };
        let name =
            self.input.project.variable(self.variable).map_or_else(String::new, |row| row.name.clone());
        let mut columns = vec![
            Column::words("code", Title::Term(say!("table-code"))),
            Column::words("level", Title::Term(say!("table-level"))),
            Column::words("value", Title::Name(name)),
            count("segments", say!("table-segments-with-subcodes")),
            count("documents", say!("table-documents-with-subcodes")),
            plain("base_documents", say!("table-base-documents")),
            count("share", say!("table-share-of-documents")),
        ];
        if self.has_people() {
            columns.push(count("people", say!("table-people")));
            columns.push(plain("base_people", say!("table-base-people")));
        }
        columns
    }

    fn has_people(&self) -> bool {
        self.people.is_some_and(|people| people.base.last().is_some_and(|all| *all > 0))
    }

    fn long_rows(&self, code: CodeId) -> Vec<Vec<Cell>> {
        let at = self.tally.row(code).unwrap_or(usize::MAX);
        let level =
            self.input.project.code(code).and_then(|row| row.level.clone()).map_or(Cell::Empty, Cell::Text);
        let row = |column: usize| {
            let (documents, base) =
                (u64::from(self.tally.documents.at(at, column)), self.values.documents_in(column) as u64);
            let mut row = vec![
                Cell::Code(code),
                level.clone(),
                Cell::Value(self.variable, self.values.wanted(column).to_owned()),
                Cell::Count(u64::from(self.tally.segments.at(at, column))),
                Cell::Count(documents),
                Cell::Count(base),
                Cell::Share { part: documents, whole: base },
            ];
            if self.has_people() {
                row.push(self.persons(at, column));
                row.push(Cell::Count(
                    self.people.and_then(|people| people.base.get(column)).copied().unwrap_or(0) as u64,
                ));
            }
            row
        };
        (0..self.tally.total).map(row).collect()
    }

    fn notes(&self) -> Vec<crate::message::Message> {
        let (input, values) = (self.input, self.values);
        let total = self.tally.total;
        let segments = usize::try_from(self.tally.coded_segments.at(0, total)).unwrap_or(usize::MAX);
        let mut notes = vec![match (input.args.shape, input.args.unit) {
            (Shape::Long, _) => say!("crosstab-unit-long"),
            (_, CountUnit::Documents) => say!("crosstab-unit-documents"),
            (_, CountUnit::Segments) => say!("crosstab-unit-segments"),
            (_, CountUnit::Cases) => say!("crosstab-unit-cases"),
        }];
        notes.extend(notes::usual(input, values.documents_in(total), segments));
        match input.args.percent {
            Percent::None => {}
            Percent::Row => notes.push(say!("crosstab-percent-row")),
            Percent::Column => notes.push(say!("crosstab-percent-column")),
            Percent::Documents => notes.push(say!("crosstab-percent-documents")),
        }
        for column in 0..total {
            let (documents, words) = (values.documents_in(column), values.words_in(column));
            notes.push(match values.name(column) {
                "" => say!("crosstab-column-no-value", documents = documents, words = words),
                name => say!("crosstab-column", name = name, documents = documents, words = words),
            });
        }
        if values.by_segment {
            notes.push(say!("crosstab-words-by-document"));
        }
        if let Some(people) = self.people.filter(|_| input.args.unit == CountUnit::Cases || self.has_people())
        {
            notes.push(say!("crosstab-people", n = people.base.last().copied().unwrap_or(0)));
            for (column, count) in people.base.iter().enumerate().take(total).filter(|_| self.has_people()) {
                notes.push(match values.name(column) {
                    "" => say!("crosstab-people-no-value", n = *count),
                    name => say!("crosstab-people-in", name = name, n = *count),
                });
            }
            if people.nobody > 0 {
                notes.push(say!("crosstab-nobody", n = people.nobody));
            }
        }
        let named: Vec<usize> = (0..total).filter(|column| !values.name(*column).is_empty()).collect();
        let single = named.iter().filter(|column| values.documents_in(**column) == 1).count();
        if single * 2 > named.len() {
            notes.push(say!("crosstab-one-document"));
        }
        let shares = input.args.percent != Percent::None || input.args.shape == Shape::Long;
        if shares && (0..total).any(|column| values.documents_in(column) < FEW) {
            notes.push(say!("crosstab-few-documents", n = FEW));
        }
        notes
    }
}
