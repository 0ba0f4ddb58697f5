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

use super::place::{self, Around};
use super::table::{Cell, Column, Table, Title, one_line};
use super::{Analysis, Input, Shape, citation, notes, select};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::scope::Pair;
use crate::model::tree::same_name;
use crate::model::{Coding, DocumentId, Origin, Project, Target, VariableId, tree};
use crate::say;
use crate::text::{Text, units};
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
const LONG: [More; 9] =
    [More::Group, More::Speaker, More::Start, More::EndChar, More::Coder, More::Created, More::Weight, More::Comment, More::Words];

impl More {
    /// The column of that id.
    fn by_id(project: &Project, id: &str) -> Result<Self> {
        if let Some((_, more)) = MORE.iter().find(|(known, _)| *known == id) {
            return Ok(more.clone());
        }
        let known = || MORE.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ");
        let Some(name) = id.strip_prefix("v:") else {
            return Err(Error::usage(say!("segments-unknown-column", column = id)).hint(say!("segments-known-columns", columns = known())));
        };
        let wanted = same_name(name).to_lowercase();
        let found = project.variables().find(|row| same_name(&row.name).to_lowercase() == wanted);
        let names = || project.variables().map(|row| row.name.as_str()).collect::<Vec<_>>().join(", ");
        match found {
            Some(row) => Ok(Self::Variable(row.id, row.name.clone())),
            None if project.variables().len() == 0 => Err(Error::usage(say!("segments-no-variables", name = name))),
            None => {
                Err(Error::usage(say!("segments-unknown-variable", name = name)).hint(say!("segments-known-variables", names = names())))
            }
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

/// What the cells of one row are made from.
struct Seen<'a> {
    project: &'a Project,
    pair: &'a Pair,
    text: &'a Text,
    /// The row's codings: one in the long shape, else all that were joined into the row.
    codings: Vec<&'a Coding>,
}

impl<'a> Seen<'a> {
    fn row(&self, more: &[More], around: &mut FxHashMap<DocumentId, Around<'a>>) -> Vec<Cell> {
        let (begin, end) = self.text.numbers(self.pair.span);
        let mut row = vec![
            Cell::Dot(self.pair.code),
            Cell::Document(self.pair.document),
            Cell::Code(self.pair.code),
            count(begin),
            count(end),
            Cell::Segment(self.pair.segment),
        ];
        if !more.is_empty() {
            let here = around.entry(self.pair.document).or_insert_with(|| Around::new(self.text));
            row.extend(more.iter().map(|more| self.cell(more, here)));
        }
        row
    }

    fn cell(&self, more: &More, here: &mut Around<'a>) -> Cell {
        let (project, span) = (self.project, self.pair.span);
        let document = project.document(self.pair.document);
        let text = self.text;
        match more {
            More::Fragment if here.is_fragment(span) => Cell::Message(say!("table-is-fragment")),
            More::Fragment => Cell::Empty,
            More::Context => text_cell(one_line(here.before(span))),
            More::Record => document.map_or(Cell::Empty, |row| Cell::Message(citation::record_name(row.record))),
            More::Group => text_cell(document.and_then(|row| row.group.clone()).unwrap_or_default()),
            More::Citation => Cell::Message(citation::citation(project, self.pair.segment)),
            More::Label => text_cell(document.map(|row| row.label.clone()).unwrap_or_default()),
            More::Coder => self.joined(|coding| project.coder(coding.coder).map(|row| row.name.clone())),
            More::Weight => match self.codings.as_slice() {
                [one] => one.weight.map_or(Cell::Empty, |weight| Cell::Count(u64::from(weight))),
                _ => self.joined(|coding| coding.weight.map(|weight| weight.to_string())),
            },
            More::Created => self.codings.iter().map(|coding| coding.created).min().map_or(Cell::Empty, Cell::Time),
            More::Origin => origins(&self.codings),
            More::Start => count(here.chars_before(span.start)),
            More::EndChar => count(here.chars_before(span.end)),
            More::Words => count(units::word_count(text.slice(span))),
            More::Speaker => text_cell(place::speakers(text, span).join(", ")),
            More::Comment => self.joined(|coding| {
                let memos: Vec<&str> = project.memos_on(Target::Coding(coding.id)).map(|memo| memo.body.as_str()).collect();
                (!memos.is_empty()).then(|| memos.join("\n"))
            }),
            More::Variable(variable, _) => {
                text_cell(project.value_for(self.pair.segment, self.pair.document, *variable).unwrap_or_default().to_owned())
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

/// The counted pairs: code tree, then documents, then the text.
fn pairs_in_order(input: &Input) -> Vec<Pair> {
    let order: FxHashMap<_, usize> = tree::walk(input.project).into_iter().enumerate().map(|(at, code)| (code, at)).collect();
    let mut pairs = Vec::new();
    input.scope.pairs(input.project, input.hits, |pair| pairs.push(pair.clone()));
    let mut pairs = select::pick(pairs, input.args.select);
    // The sort is stable, and the pairs come in the order of documents and of the text.
    pairs.sort_by_cached_key(|pair| order.get(&pair.code).copied());
    pairs
}

impl Analysis for Segments {
    fn name(&self) -> &'static str {
        "segments"
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
        let pairs = pairs_in_order(input);
        let mut around = FxHashMap::default();
        let mut rows = Vec::with_capacity(pairs.len());
        let (coders, made) = (&input.scope.coders, input.scope.made);
        for pair in &pairs {
            let text = project.text_of(pair.document);
            let mut push = |codings| rows.push(Seen { project, pair, text, codings }.row(&more, &mut around));
            if more.is_empty() {
                push(Vec::new());
                continue;
            }
            let counts = |coding: &&Coding| {
                coding.code == pair.code
                    && coding.is_active()
                    && (coders.is_empty() || coders.contains(&coding.coder))
                    && made.is_none_or(|made| coding.origin.made() == made)
            };
            let codings = project.codings_on(pair.segment).filter(counts);
            match input.args.shape {
                Shape::Wide => push(codings.collect()),
                Shape::Long => codings.for_each(|coding| push(vec![coding])),
            }
        }
        let mut notes = notes::usual(input, input.scope.documents(project).len(), pairs.len());
        notes.extend(select::note(input, pairs.len()));
        let title = select::title(input, say!("analysis-segments"));
        Ok(Table { name: self.name(), title, scope: input.scope.clone(), columns, rows, notes })
    }
}
