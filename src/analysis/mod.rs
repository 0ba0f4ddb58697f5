//! Analyses: each looks at a project through one `Scope` and returns a `Table`.
//!
//! A new analysis is a file here and a line in [`ALL`]; the table pane, `preja show`, every export and the palette get
//! it from there. Counted is the distinct (segment, code) pair among the active codings in scope (`Scope::pairs`).

pub mod agreement;
pub mod axial;
pub mod board;
pub mod card;
pub mod cards;
pub mod citation;
pub mod citations;
pub mod cited;
pub mod codebook;
pub mod codes_coders;
pub mod codes_documents;
pub mod codes_values;
pub mod concordance;
pub mod cooccurrence;
pub mod crosstab;
pub mod documents;
pub mod facts;
pub mod frequencies;
pub mod hits;
pub mod levels;
pub mod map;
pub mod memos;
pub mod methodology;
pub mod notes;
pub mod open;
pub mod path;
pub mod people;
pub mod place;
pub mod propositions;
pub mod questions;
pub mod recommendations;
pub mod relation_quotes;
pub mod relational;
pub mod relations;
pub mod review;
pub mod sample;
pub mod saturation;
pub mod segments;
pub mod select;
pub mod steps;
pub mod summaries;
pub mod support;
pub mod table;
pub mod tally;
pub mod terms;
pub mod text;
pub mod trail;
pub mod transcript;
pub mod units;
pub mod values;
pub mod variables;
pub mod words;

use crate::command::journal::Entry;
use crate::error::Result;
use crate::model::{Project, Scope, SegmentId, Subject, VariableId};
use crate::names;
use rustc_hash::FxHashSet;
use table::Table;

pub use citation::citation;

names! {
    /// What a cell counts.
    pub enum CountUnit {
        /// Documents (interviews).
        #[default]
        Documents = "documents",
        /// Segments: distinct (segment, code) pairs.
        Segments = "segments",
        /// Cases (people), as bounds where they cannot be told apart.
        Cases = "cases",
    }
}

names! {
    /// Of what a per cent is taken; none unless asked for.
    pub enum Percent {
        /// No per cent.
        #[default]
        None = "none",
        /// Of the row's total.
        Row = "row",
        /// Of the column's total.
        Column = "column",
        /// Of the documents in the column.
        Documents = "documents",
    }
}

names! {
    /// One row per unit, or one per observation.
    pub enum Shape {
        /// As the table is read by people.
        #[default]
        Wide = "wide",
        /// As statistics programs and SQL read it.
        Long = "long",
    }
}

names! {
    /// Of what k of n is taken, where a table says how many support a proposition.
    pub enum BaseOf {
        /// Documents that could tell: asked, and a record that shows it.
        #[default]
        Asked = "asked",
        /// All documents in scope.
        Documents = "documents",
        /// The people in the documents that could tell.
        People = "people",
    }
}

names! {
    /// A switch that an analysis knows; the desk asks for it before the table.
    pub enum Switch {
        /// Compare by a variable.
        #[default]
        By = "by",
        /// What is counted.
        Unit = "unit",
        /// Of what a per cent is taken.
        Percent = "percent",
        /// Wide or long.
        Shape = "shape",
        /// Of what k of n is taken.
        Base = "base",
        /// With the sentence before a segment.
        Context = "context",
    }
}

names! {
    /// What the second word of a table names: `show path P3`, `show card CODE`, `show transcript C`.
    pub enum Takes {
        /// Nothing.
        #[default]
        Nothing = "nothing",
        /// A row of the theory or what it stands on: a proposition, a relation, a code, a statement.
        Subject = "subject",
        /// A code.
        Code = "code",
        /// A document.
        Document = "document",
    }
}

/// The switches of an analysis; each takes those it knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args {
    /// Compare by this variable.
    pub by: Option<VariableId>,
    /// Cut paths of values to this many steps; 0 keeps them whole.
    pub depth: usize,
    /// What is counted.
    pub unit: CountUnit,
    /// Per cent, on request.
    pub percent: Percent,
    /// Wide or long.
    pub shape: Shape,
    /// With the sentence before a segment.
    pub context: bool,
    /// Which relations, where relations are looked at.
    pub relations: relations::Query,
    /// Further columns of the segment table, by their ids (`record`, `coder`, `v:regija` …); of tables whose columns are
    /// chosen, those that are shown.
    pub columns: Vec<String>,
    /// Of what k of n is taken.
    pub base: BaseOf,
    /// At most so many segments of each code, by the rule that the caption names; 0: all.
    pub select: usize,
    /// Where a path begins.
    pub subject: Option<Subject>,
}

/// What an analysis needs beside the project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Entries of the journal.
    pub entries: bool,
    /// A variable to compare by.
    pub variable: bool,
}

/// What an analysis looks at.
pub struct Input<'a> {
    /// The project.
    pub project: &'a Project,
    /// Which part of it.
    pub scope: &'a Scope,
    /// How.
    pub args: &'a Args,
    /// Entries, newest first, where the analysis needs them.
    pub entries: &'a [Entry],
    /// Segments that the scope's search found, where it searches.
    pub hits: Option<&'a FxHashSet<SegmentId>>,
}

/// One way of looking at a project.
pub trait Analysis: Sync {
    /// Its name on the command line; `analysis-<name>` and `analysis-<name>-about` are its title and doc line in the message files.
    fn name(&self) -> &'static str;

    /// What it needs beside the project.
    fn needs(&self) -> Needs {
        Needs::default()
    }

    /// What a second word after its name is.
    fn takes(&self) -> Takes {
        Takes::default()
    }

    /// The switches it knows, beside its scope.
    fn switches(&self) -> &'static [Switch] {
        &[]
    }

    /// The table.
    fn run(&self, input: &Input) -> Result<Table>;

    /// What can be drawn of its table; nothing where it is a table and no more.
    fn graph(&self, _project: &Project, _table: &Table) -> Option<map::graph::Graph> {
        None
    }
}

/// Every analysis, in the order of the method: the steps themselves, the material and the segments first, then what is counted of them, then
/// what is compared, then the study itself and its history.
pub const ALL: &[&dyn Analysis] = &[
    &steps::Steps,
    &documents::Documents,
    &variables::Variables,
    &sample::Sample,
    &text::Text,
    &transcript::Transcript,
    &units::Units,
    &concordance::Concordance,
    &segments::Segments,
    &review::Review,
    &citations::Citations,
    &cards::Cards,
    &open::Open,
    &axial::Axial,
    &card::Card,
    &codebook::Codebook,
    &frequencies::Frequencies,
    &words::Words,
    &codes_documents::CodesDocuments,
    &codes_coders::CodesCoders,
    &crosstab::Crosstab,
    &codes_values::CodesValues,
    &cooccurrence::Cooccurrence,
    &board::Board,
    &relational::Relational,
    &relation_quotes::RelationQuotes,
    &map::Map,
    &propositions::Propositions,
    &path::Path,
    &recommendations::Recommendations,
    &summaries::Summaries,
    &questions::Questions,
    &saturation::Saturation,
    &agreement::Agreement,
    &memos::Memos,
    &methodology::Methodology,
    &trail::Trail,
];

/// The analysis of that name.
pub fn by_name(name: &str) -> Option<&'static dyn Analysis> {
    ALL.iter().copied().find(|analysis| analysis.name() == name)
}
