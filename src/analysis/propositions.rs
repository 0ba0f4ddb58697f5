//! # What it shows
//! The theory sentence by sentence: number, kind, the relations it rests on, the quotes for and against it, how many of
//! how many support it, where it stands and why, when it holds, and how many earlier wordings it has.
//!
//! # How it is counted
//! Only evidence put there by hand counts; what is set aside does not. k of n is counted in documents that could tell
//! (asked, and a record that shows it) and in people; `--base documents` takes all documents, `--base people` people
//! alone, `--by VARIABLE` adds a line for each value. A proposition that rests on several relations goes on in further
//! rows, which repeat nothing; `--shape long` repeats everything, for programs, and says which document stands where.
//! Where the scope names codes, only propositions about one of them; documents and values narrow evidence and base.
//!
//! # Example
//! `P2 · Prevoz odloča … · pogoj · Ni povezave · pogoj za · … · »…« (B16) · »…« (D23) · dokumenti: za 4/9, proti 2/9 · podprta`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu* (odnosno kodiranje, propozicije). Kelle, U.
//! (2005). *"Emergence" vs. "Forcing" of Empirical Data?*

use super::Switch;
use super::support::{self, Base, KofN, Stand, Support};
use super::table::{Cell, Column, Table};
use super::{Analysis, BaseOf, Input, Shape, citation, notes, terms};
use crate::error::Result;
use crate::message::Message;
use crate::model::{CodeId, Project, Proposition, Relation, SegmentId, tree};
use crate::say;
use rustc_hash::FxHashSet;

/// The propositions as a table.
pub struct Propositions;

/// The propositions in scope: those about one of its codes, where it names some.
pub fn in_scope<'a>(input: &Input<'a>) -> Vec<&'a Proposition> {
    let (project, scope) = (input.project, input.scope);
    let wanted: Option<FxHashSet<CodeId>> = (!scope.codes.is_empty() || scope.level.is_some())
        .then(|| scope.codes(project).into_iter().collect());
    let about = |row: &&Proposition| {
        wanted.as_ref().is_none_or(|wanted| {
            let ends = row
                .relations
                .iter()
                .filter_map(|id| project.relation(*id))
                .flat_map(|relation| [relation.from, relation.to]);
            let mut codes = support::codes(project, row).into_iter().chain(ends);
            codes.any(|code| {
                wanted.contains(&code) || wanted.iter().any(|wanted| tree::is_under(project, code, *wanted))
            })
        })
    };
    project.propositions_in_order().into_iter().filter(about).collect()
}

/// The quotes of all voices on one side, in the order of documents and texts.
fn quotes(support: &Support, of: fn(&support::Voice) -> &Vec<SegmentId>) -> Vec<SegmentId> {
    support.voices.iter().flat_map(|voice| of(voice).iter().copied()).collect()
}

/// `4/9`, `5–9/15`.
fn part(count: support::KofN, of: fn(&KofN) -> super::people::Bounds) -> String {
    format!("{}/{}", of(&count), count.n)
}

fn counted(name: Message, count: KofN) -> Cell {
    let (support, against) = (part(count, |count| count.support), part(count, |count| count.against));
    Cell::Message(say!("propositions-k", name = name, support = support, against = against))
}

/// k of n, a line for each base.
fn k_of_n(input: &Input, support: &Support) -> Cell {
    let project = input.project;
    let mut lines = Vec::new();
    if input.args.base != BaseOf::People {
        let base = if input.args.base == BaseOf::Documents { Base::Documents } else { Base::Asked };
        lines.push(counted(say!("propositions-of-documents"), support.count(project, base)));
    }
    if input.args.base != BaseOf::Documents {
        let people = support.count(project, Base::People);
        if people.n > 0 {
            lines.push(counted(say!("propositions-of-people"), people));
        }
    }
    if let Some(by) = input.args.by {
        let named = |value: String| say!("methodology-value", value = value);
        lines.extend(
            support
                .by_value(project, by, input.args.depth)
                .into_iter()
                .map(|(value, count)| counted(named(value), count)),
        );
    }
    Cell::lines(lines)
}

/// Where it stands, and why.
fn status(row: &Proposition) -> Cell {
    let mut lines = vec![Cell::Message(terms::proposition_status(row.status))];
    if !row.reason.is_empty() {
        lines.push(Cell::Text(row.reason.clone()));
    }
    Cell::lines(lines)
}

/// The columns of the relation a proposition rests on.
fn relation(relation: Option<&Relation>) -> [Cell; 4] {
    relation.map_or([Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty], |row| {
        [
            Cell::Code(row.from),
            Cell::Message(terms::relation_kind(&row.kind)),
            Cell::Code(row.to),
            Cell::Message(terms::direction(row.direction)),
        ]
    })
}

/// Labels of the documents that stand so.
fn labels(project: &Project, support: &Support, stand: Stand) -> Cell {
    let labels =
        support.documents(stand).into_iter().filter_map(|id| Some(project.document(id)?.label.clone()));
    Cell::words(labels.collect::<Vec<_>>().join(" "))
}

fn columns(shape: Shape) -> Vec<Column> {
    let mut columns = vec![
        Column::term("number", say!("relations-number")),
        Column::term("proposition", say!("propositions-sentence")),
        Column::term("kind", say!("table-kind")),
        Column::term("code_a", say!("relations-a")),
        Column::term("relation", say!("relations-kind")),
        Column::term("code_b", say!("relations-b")),
        Column::term("direction", say!("relations-direction")),
        Column::term("evidence_for", say!("propositions-for")),
        Column::term("evidence_against", say!("propositions-against")),
        Column::term("k_of_n", say!("propositions-k-of-n")),
        Column::term("status", say!("propositions-status")),
        Column::term("validity", say!("propositions-validity")),
        Column::number("earlier", say!("propositions-earlier")),
    ];
    if shape == Shape::Long {
        columns.extend([
            Column::number("documents_for", say!("propositions-documents-for")),
            Column::number("documents_against", say!("propositions-documents-against")),
            Column::number("documents_base", say!("propositions-documents-base")),
            Column::term("people_for", say!("propositions-people-for")),
            Column::term("people_against", say!("propositions-people-against")),
            Column::number("people_base", say!("propositions-people-base")),
            Column::term("supports", say!("propositions-supports")),
            Column::term("opposes", say!("propositions-opposes")),
            Column::term("both", say!("propositions-both")),
            Column::term("silent", say!("propositions-silent")),
            Column::term("not_asked", say!("propositions-not-asked")),
            Column::term("thin", say!("propositions-thin")),
        ]);
    }
    columns
}

/// The numbers by themselves, for programs.
fn long(input: &Input, support: &Support) -> Vec<Cell> {
    let project = input.project;
    let base = if input.args.base == BaseOf::Documents { Base::Documents } else { Base::Asked };
    let (documents, people) = (support.count(project, base), support.count(project, Base::People));
    let mut cells = vec![
        Cell::count(documents.support.most),
        Cell::count(documents.against.most),
        Cell::count(documents.n),
        Cell::Text(people.support.to_string()),
        Cell::Text(people.against.to_string()),
        Cell::count(people.n),
    ];
    cells.extend(Stand::ALL.iter().map(|stand| labels(project, support, *stand)));
    cells
}

impl Analysis for Propositions {
    fn name(&self) -> &'static str {
        "propositions"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::By, Switch::Base, Switch::Shape]
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let (project, shape) = (input.project, input.args.shape);
        let columns = columns(shape);
        let found = in_scope(input);
        let mut rows = Vec::new();
        let mut aside = 0;
        for (row, support) in found.iter().zip(support::many(project, input.scope, &found, input.hits)) {
            aside += support.voices.iter().map(|voice| voice.aside.len()).sum::<usize>();
            let relations: Vec<&Relation> =
                row.relations.iter().filter_map(|id| project.relation(*id)).collect();
            for at in 0..relations.len().max(1) {
                let mut cells = vec![Cell::Empty; columns.len()];
                if at == 0 || shape == Shape::Long {
                    cells = vec![
                        Cell::Text(row.name()),
                        Cell::words(&row.sentence),
                        Cell::Message(terms::proposition_kind(row.kind)),
                        Cell::Empty,
                        Cell::Empty,
                        Cell::Empty,
                        Cell::Empty,
                        citation::several(project, &quotes(&support, |voice| &voice.support)),
                        citation::several(project, &quotes(&support, |voice| &voice.against)),
                        k_of_n(input, &support),
                        status(row),
                        Cell::words(&row.validity),
                        Cell::count(row.earlier.len()),
                    ];
                    if shape == Shape::Long {
                        cells.extend(long(input, &support));
                    }
                }
                for (slot, cell) in cells.iter_mut().skip(3).zip(relation(relations.get(at).copied())) {
                    *slot = cell;
                }
                rows.push(cells);
            }
        }
        let mut notes = vec![say!("propositions-base", n = found.len())];
        notes.push(match input.args.base {
            BaseOf::Asked => say!("propositions-base-asked"),
            BaseOf::Documents => say!("propositions-base-documents"),
            BaseOf::People => say!("propositions-base-people"),
        });
        if aside > 0 {
            notes.push(say!("propositions-aside", n = aside));
        }
        notes.extend(notes::scope(input));
        let table = Table {
            name: self.name(),
            title: say!("analysis-propositions"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        };
        table.only(&input.args.columns)
    }
}
