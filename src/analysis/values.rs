//! The columns of a comparison: the values of a variable in scope, cut at a depth, and which documents lie under each.

use super::Input;
use crate::language::collate::compare;
use crate::model::scope::{Pair, cut, fits, lies_under};
use crate::model::{CaseKind, DocumentId, Holder, Project, VariableId, tree};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Ordering;

/// The values, in the order of the columns.
#[derive(Clone, Debug)]
pub struct Values {
    variable: VariableId,
    /// The cut path of each column; empty for what has no value.
    names: Vec<String>,
    /// As a scope asks for the column.
    wanted: Vec<String>,
    /// The column of each value as it is kept, so that no path is cut again for each segment.
    index: FxHashMap<String, usize>,
    /// The column of a document's own value, and all columns in which the document lies (its segments may add some).
    documents: FxHashMap<DocumentId, (usize, Vec<usize>)>,
    counts: Vec<usize>,
    words: Vec<usize>,
    /// True when some segment has a value of its own.
    pub by_segment: bool,
}

impl Values {
    /// The values of a variable over the documents in scope.
    pub fn of(input: &Input, variable: VariableId) -> Self {
        let (project, scope, depth) = (input.project, input.scope, input.args.depth);
        let by_segment = project.lookups().has_segment_values(variable);
        let any_by_segment =
            scope.values.iter().any(|(variable, _)| project.lookups().has_segment_values(*variable));
        let mut raw: FxHashMap<String, String> = FxHashMap::default();
        let mut lies_in: Vec<(DocumentId, String, Vec<String>)> = Vec::new();
        for document in scope.documents(project) {
            let own = project.value_on(Holder::Document(document), variable).unwrap_or_default();
            let has = |(variable, wanted): &(_, String)| {
                fits(project.value_on(Holder::Document(document), *variable), wanted)
            };
            let mut under: Vec<String> = Vec::new();
            let mut lie = |value: &str| {
                let value = cut_once(&mut raw, value, depth);
                if !under.iter().any(|other| other == value) {
                    under.push(value.to_owned());
                }
            };
            if !any_by_segment || scope.values.iter().all(has) {
                lie(own);
            }
            if by_segment || any_by_segment {
                let text = project.document(document).map(|row| row.text);
                for placed in text.map_or(&[][..], |text| project.lookups().segments_in(document, text)) {
                    let fits_all = |(variable, wanted): &(_, String)| {
                        fits(project.value_for(placed.segment, document, *variable), wanted)
                    };
                    if scope.values.iter().all(fits_all) {
                        lie(project.value_for(placed.segment, document, variable).unwrap_or_default());
                    }
                }
            }
            if !under.is_empty() {
                lies_in.push((document, own.to_owned(), under));
            }
        }
        let mut names: FxHashSet<String> =
            lies_in.iter().flat_map(|(_, _, under)| under.iter().cloned()).collect();
        if input.args.unit == super::CountUnit::Cases {
            let persons = project.cases().filter(|case| case.kind == CaseKind::Person);
            let own = persons.filter_map(|case| project.value_on(Holder::Case(case.id), variable));
            own.for_each(|value| {
                names.insert(cut_once(&mut raw, value, depth).to_owned());
            });
        }
        let mut names: Vec<String> = names.into_iter().collect();
        names.sort_by(|a, b| in_order(a, b));
        let columns: FxHashMap<&str, usize> =
            names.iter().enumerate().map(|(at, name)| (name.as_str(), at)).collect();
        let index: FxHashMap<String, usize> = raw
            .iter()
            .filter_map(|(value, cut)| Some((value.clone(), *columns.get(cut.as_str())?)))
            .collect();
        let wanted = names.iter().map(|name| wanted(name, &raw)).collect();
        let columns_of = |under: &[String]| {
            under.iter().filter_map(|value| columns.get(value.as_str()).copied()).collect()
        };
        let lies_in: Vec<(DocumentId, String, Vec<usize>)> =
            lies_in.into_iter().map(|(document, own, under)| (document, own, columns_of(&under))).collect();
        let mut values = Self {
            variable,
            wanted,
            index,
            documents: FxHashMap::default(),
            counts: vec![0; names.len() + 1],
            words: vec![0; names.len()],
            names,
            by_segment,
        };
        for (document, own, under) in lies_in {
            let words = project.text_of(document).words_said();
            for column in &under {
                values.counts.get_mut(*column).into_iter().for_each(|count| *count += 1);
                values.words.get_mut(*column).into_iter().for_each(|count| *count += words);
            }
            values.counts.last_mut().into_iter().for_each(|count| *count += 1);
            let own = values.column(&own);
            values.documents.insert(document, (own, under));
        }
        values
    }

    /// How many columns, without the total.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// True when there is no column.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The cut path of a column; empty for what has no value and for the total.
    pub fn name(&self, column: usize) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }

    /// How a scope asks for the column.
    pub fn wanted(&self, column: usize) -> &str {
        self.wanted.get(column).map_or("", String::as_str)
    }

    /// The column of a value; that of the total where no column has it.
    pub fn column(&self, value: &str) -> usize {
        self.index.get(value).copied().unwrap_or(self.names.len())
    }

    /// The column of a counted pair: its segment's own value, else its document's.
    pub fn of_pair(&self, project: &Project, pair: &Pair) -> usize {
        if self.by_segment
            && let Some(own) = project.value_on(Holder::Segment(pair.segment), self.variable)
        {
            return self.column(own);
        }
        self.documents.get(&pair.document).map_or(self.names.len(), |(own, _)| *own)
    }

    /// All columns in which a document lies.
    pub fn of_document(&self, document: DocumentId) -> &[usize] {
        self.documents.get(&document).map_or(&[], |(_, under)| under.as_slice())
    }

    /// Documents in a column; for the number of columns, all.
    pub fn documents_in(&self, column: usize) -> usize {
        self.counts.get(column).copied().unwrap_or(0)
    }

    /// Words spoken in the documents of a column.
    pub fn words_in(&self, column: usize) -> usize {
        self.words.get(column).copied().unwrap_or(0)
    }
}

/// A value cut to its depth, remembered.
fn cut_once<'a>(raw: &'a mut FxHashMap<String, String>, value: &str, depth: usize) -> &'a str {
    if !raw.contains_key(value) {
        raw.insert(value.to_owned(), cut(value, depth));
    }
    raw.get(value).map_or("", String::as_str)
}

/// A column's value as a scope asks for it: plain where that finds the column's documents and no others, else tied to
/// the ends of the path (a `Nova Gorica` that stands in two regions, a `zahodna` beside a `zahodna\Tolmin`).
fn wanted(name: &str, raw: &FxHashMap<String, String>) -> String {
    let finds = |wanted: &str| raw.iter().all(|(value, cut)| lies_under(value, wanted) == (cut == name));
    let forms = [name.to_owned(), format!("\\{name}"), format!("{name}\\"), format!("\\{name}\\")];
    let [plain, ..] = &forms;
    if name.is_empty() {
        String::new()
    } else {
        forms.iter().find(|form| finds(form)).unwrap_or(plain).clone()
    }
}

/// Step by step by the Slovenian alphabet; what has no value comes last.
fn in_order(a: &str, b: &str) -> Ordering {
    let (a, b) = (tree::steps(a), tree::steps(b));
    a.is_empty().cmp(&b.is_empty()).then_with(|| {
        let pairs = a.iter().zip(&b).map(|(a, b)| compare("sl", a, b));
        pairs.fold(Ordering::Equal, Ordering::then).then(a.len().cmp(&b.len()))
    })
}
