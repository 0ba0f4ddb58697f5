//! # What it shows
//! The coded segments with their place and words, in the form and row order of MAXQDA's table of coded segments:
//! `Color, Document name, Code, Begin, End, Segment`. Begin and End are paragraph numbers.
//!
//! # How it is counted
//! A row per distinct (segment, code) pair among the active codings in scope: one span under two codes is two rows, one
//! span under one code by two coders is one. Rows follow the code tree, then the project's order of documents, then the
//! text. With `--context` a fragment (it does not begin or end with a sentence) is marked and the words before it are
//! shown. `--select K` takes at most K segments of each code by the rule of `select`. Further columns are added on
//! request; `start` and `end_char` are characters (code points) from 0, the end excluded. `--shape long` gives a row per
//! active coding with coder, weight, moment, place, words and all variables.
//!
//! # Example
//! `● · D · Izidi\Ne še zaposlitev · 27 · 27 · Delo pride na vrsto pozneje.`
//!
//! # References
//! Kuckartz, U. & Rädiker, S. (2019). *Analyzing Qualitative Data with MAXQDA* (the table of coded segments).

use super::Switch;
use super::place::{self, Around};
use super::table::{Cell, Column, Table, Title, one_line};
use super::{Analysis, Input, Shape, citation, notes, select};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::tree::same_name;
use crate::model::{
    CodeId, Coding, Document, DocumentId, Origin, Project, SegmentId, Target, VariableId, tree,
};
use crate::say;
use crate::text::{Span, Text, units};
use rustc_hash::FxHashMap;

/// The table of coded segments.
pub struct Segments;

/// A column beside the six.
#[derive(Clone, Debug, PartialEq)]
enum More {
    Fragment,
    Context,
    Record,
    Group,
    Citation,
    Label,
    Coder,
    Weight,
    Created,
    Origin,
    Start,
    EndChar,
    Words,
    Speaker,
    Comment,
    Variable(VariableId, String),
}

/// The columns that may be asked for, by their ids; `v:NAME` besides.
const MORE: [(&str, More); 15] = [
    ("fragment", More::Fragment),
    ("context", More::Context),
    ("record", More::Record),
    ("group", More::Group),
    ("citation", More::Citation),
    ("label", More::Label),
    ("coder", More::Coder),
    ("weight", More::Weight),
    ("created", More::Created),
    ("origin", More::Origin),
    ("start", More::Start),
    ("end_char", More::EndChar),
    ("words", More::Words),
    ("speaker", More::Speaker),
    ("comment", More::Comment),
];

/// The columns that may be asked for beside the six and the variables.
pub fn further_columns() -> Vec<(&'static str, Column)> {
    MORE.iter().map(|(id, more)| (*id, more.column())).collect()
}

/// The further columns of the long shape, before the variables.
const LONG: [More; 9] = [
    More::Group,
    More::Speaker,
    More::Start,
    More::EndChar,
    More::Coder,
    More::Created,
    More::Weight,
    More::Comment,
    More::Words,
];

impl More {
    /// The column of that id.
    fn by_id(project: &Project, id: &str) -> Result<Self> {
        if let Some((_, more)) = MORE.iter().find(|(known, _)| *known == id) {
            return Ok(more.clone());
        }
        let known = || MORE.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ");
        let Some(name) = id.strip_prefix("v:") else {
            return Err(Error::usage(say!("segments-unknown-column", column = id))
                .hint(say!("segments-known-columns", columns = known())));
        };
        let wanted = same_name(name).to_lowercase();
        let found = project.variables().find(|row| same_name(&row.name).to_lowercase() == wanted);
        let names = || project.variables().map(|row| row.name.as_str()).collect::<Vec<_>>().join(", ");
        match found {
            Some(row) => Ok(Self::Variable(row.id, row.name.clone())),
            None if project.variables().len() == 0 => {
                Err(Error::usage(say!("segments-no-variables", name = name)))
            }
            None => Err(Error::usage(say!("segments-unknown-variable", name = name))
                .hint(say!("segments-known-variables", names = names()))),
        }
    }

    fn column(&self) -> Column {
        let term = |message: Message| Title::Term(message);
        let words = |id: &str, message| Column::words(id, term(message));
        let number = |id: &str, message| Column { numeric: true, ..Column::words(id, term(message)) };
        match self {
            Self::Fragment => words("fragment", say!("table-fragment")),
            Self::Context => words("context", say!("table-context")),
            Self::Record => words("record", say!("table-record")),
            Self::Group => words("group", say!("table-group")),
            Self::Citation => words("citation", say!("table-citation")),
            Self::Label => words("label", say!("table-label")),
            Self::Coder => words("coder", say!("table-coder")),
            Self::Weight => number("weight", say!("table-weight")),
            Self::Created => words("created", say!("table-created")),
            Self::Origin => words("origin", say!("table-origin")),
            Self::Start => number("start", say!("table-start")),
            Self::EndChar => number("end_char", say!("table-end-char")),
            Self::Words => number("words", say!("table-words")),
            Self::Speaker => words("speaker", say!("table-speaker")),
            Self::Comment => words("comment", say!("table-comment")),
            Self::Variable(_, name) => Column::words(format!("v:{name}"), Title::Name(name.clone())),
        }
    }
}

/// A counted pair and its place.
struct Unit<'a> {
    document: &'a Document,
    text: &'a Text,
    segment: SegmentId,
    span: Span,
    code: CodeId,
    /// Of the first and the last paragraph.
    numbers: (usize, usize),
}

/// What the cells of one row are made from.
struct Seen<'a, 'u> {
    project: &'a Project,
    unit: &'u Unit<'a>,
    /// The row's codings: one in the long shape, else all that were joined into the row.
    codings: Vec<&'a Coding>,
}

impl<'a> Seen<'a, '_> {
    fn row(&self, more: &[More], around: &mut FxHashMap<DocumentId, Around<'a>>) -> Vec<Cell> {
        let unit = self.unit;
        let mut row = Vec::with_capacity(6 + more.len());
        row.extend([
            Cell::Dot(unit.code),
            Cell::Document(unit.document.id),
            Cell::Code(unit.code),
            count(unit.numbers.0),
            count(unit.numbers.1),
            Cell::Segment { id: unit.segment, text: unit.document.text, span: unit.span },
        ]);
        if !more.is_empty() {
            let here = around.entry(unit.document.id).or_insert_with(|| Around::new(unit.text));
            row.extend(more.iter().map(|more| self.cell(more, here)));
        }
        row
    }

    fn cell(&self, more: &More, here: &mut Around<'a>) -> Cell {
        let (project, Unit { document, text, segment, span, .. }) = (self.project, self.unit);
        let span = *span;
        match more {
            More::Fragment if here.is_fragment(span) => Cell::Message(say!("table-is-fragment")),
            More::Fragment => Cell::Empty,
            More::Context => text_cell(one_line(here.before(span))),
            More::Record => Cell::Message(citation::record_name(document.record)),
            More::Group => text_cell(document.group.clone().unwrap_or_default()),
            More::Citation => Cell::Message(citation::citation(project, *segment)),
            More::Label => text_cell(document.label.clone()),
            More::Coder => self.joined(|coding| project.coder(coding.coder).map(|row| row.name.clone())),
            More::Weight => match self.codings.as_slice() {
                [one] => one.weight.map_or(Cell::Empty, |weight| Cell::Count(u64::from(weight))),
                _ => self.joined(|coding| coding.weight.map(|weight| weight.to_string())),
            },
            More::Created => {
                self.codings.iter().map(|coding| coding.created).min().map_or(Cell::Empty, Cell::Time)
            }
            More::Origin => origins(&self.codings),
            More::Start => count(here.chars_before(span.start)),
            More::EndChar => count(here.chars_before(span.end)),
            More::Words => count(units::word_count(text.slice(span))),
            More::Speaker => text_cell(place::speakers(text, span).join(", ")),
            More::Comment => self.joined(|coding| {
                let memos: Vec<&str> =
                    project.memos_on(Target::Coding(coding.id)).map(|memo| memo.body.as_str()).collect();
                (!memos.is_empty()).then(|| memos.join("\n"))
            }),
            More::Variable(variable, _) => {
                text_cell(project.value_for(*segment, document.id, *variable).unwrap_or_default().to_owned())
            }
        }
    }

    /// What the row's codings say, each once.
    fn joined(&self, say: impl Fn(&Coding) -> Option<String>) -> Cell {
        let mut said: Vec<String> = Vec::new();
        for one in self.codings.iter().filter_map(|coding| say(coding)) {
            if !said.contains(&one) {
                said.push(one);
            }
        }
        text_cell(said.join(", "))
    }
}

/// How the codings of a row came to be, each way once; a search by its query and the day.
fn origins(codings: &[&Coding]) -> Cell {
    let mut said: Vec<Message> = Vec::new();
    for coding in codings {
        let one = match &coding.origin {
            Origin::Hand => say!("origin-hand"),
            Origin::Hits(query) => say!("origin-hits", query = query, day = coding.created.day()),
            Origin::Imported => say!("origin-imported"),
        };
        if !said.contains(&one) {
            said.push(one);
        }
    }
    let joined = said.into_iter().reduce(|first, then| say!("search-why-and", first = first, then = then));
    joined.map_or(Cell::Empty, Cell::Message)
}

fn text_cell(text: String) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
}

fn count(number: usize) -> Cell {
    Cell::Count(u64::try_from(number).unwrap_or(u64::MAX))
}

/// The further columns that the switches ask for.
fn further(input: &Input) -> Result<Vec<More>> {
    let mut columns: Vec<More> = Vec::new();
    if input.args.context {
        columns.extend([More::Fragment, More::Context]);
    }
    if input.args.shape == Shape::Long {
        columns.extend(LONG);
        let mut variables: Vec<_> = input.project.variables().collect();
        variables.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
        columns.extend(variables.into_iter().map(|row| More::Variable(row.id, row.name.clone())));
    }
    for id in &input.args.columns {
        let more = More::by_id(input.project, id)?;
        if !columns.contains(&more) {
            columns.push(more);
        }
    }
    Ok(columns)
}

/// The counted pairs with their places, by the codes of the tree; those of a code follow documents and texts, as the
/// pairs come. Each place is worked out as its pair comes: the paragraphs of its text are at hand then, and in the order
/// of the codes they would be fetched from all over the memory.
fn units_by_code<'a>(input: &Input<'a>) -> Vec<Vec<Unit<'a>>> {
    let project = input.project;
    let order: FxHashMap<_, usize> =
        tree::walk(project).into_iter().enumerate().map(|(at, code)| (code, at)).collect();
    let mut by_code: Vec<Vec<Unit>> = std::iter::repeat_with(Vec::new).take(order.len()).collect();
    let mut here: Option<(&Document, &Text)> = None;
    input.scope.pairs(project, input.hits, |pair| {
        if here.is_none_or(|(document, _)| document.id != pair.document) {
            here = project.document(pair.document).map(|row| (row, project.text(row.text)));
        }
        let (Some((document, text)), Some(units)) =
            (here, order.get(&pair.code).and_then(|at| by_code.get_mut(*at)))
        else {
            return;
        };
        let numbers = text.numbers(pair.span);
        units.push(Unit { document, text, segment: pair.segment, span: pair.span, code: pair.code, numbers });
    });
    by_code
        .into_iter()
        .map(|units| select::pick(units, input.args.select, |unit| (unit.code, unit.document.id)))
        .collect()
}

impl Analysis for Segments {
    fn name(&self) -> &'static str {
        "segments"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::Context, Switch::Shape]
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let more = further(input)?;
        let number = |id: &str, message| Column { numeric: true, ..Column::words(id, Title::Term(message)) };
        let mut columns = vec![
            Column::words("color", Title::Term(say!("table-color"))),
            Column::words("document", Title::Term(say!("table-document"))),
            Column::words("code", Title::Term(say!("table-code"))),
            number("begin", say!("table-begin")),
            number("end", say!("table-end")),
            Column::words("segment", Title::Term(say!("table-segment"))),
        ];
        columns.extend(more.iter().map(More::column));
        let by_code = units_by_code(input);
        let shown = by_code.iter().map(Vec::len).sum();
        let mut around = FxHashMap::default();
        let mut rows = Vec::with_capacity(shown);
        let (coders, made) = (&input.scope.coders, input.scope.made);
        for unit in by_code.iter().flatten() {
            let mut push = |codings| rows.push(Seen { project, unit, codings }.row(&more, &mut around));
            if more.is_empty() {
                push(Vec::new());
                continue;
            }
            let counts = |coding: &&Coding| {
                coding.code == unit.code
                    && coding.is_active()
                    && (coders.is_empty() || coders.contains(&coding.coder))
                    && made.is_none_or(|made| coding.origin.made() == made)
            };
            let codings = project.codings_on(unit.segment).filter(counts);
            match input.args.shape {
                Shape::Wide => push(codings.collect()),
                Shape::Long => codings.for_each(|coding| push(vec![coding])),
            }
        }
        let mut notes = notes::usual(input, input.scope.documents(project).len(), shown);
        notes.extend(select::note(input, shown));
        let title = select::title(input, say!("analysis-segments"));
        Ok(Table { name: self.name(), title, scope: input.scope.clone(), columns, rows, notes })
    }
}
