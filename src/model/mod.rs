//! The project: plain rows in memory, which screens, analyses and exporters only read.
//!
//! Each map stands behind an `Arc`, so a worker gets a snapshot for the price of a dozen counters. Rows change only by
//! [`Project::apply`], which is all or nothing and keeps the derived [`Lookups`] that panes and analyses count with.

pub mod card;
pub mod case;
pub mod code;
pub mod coder;
pub mod coding;
pub mod document;
pub mod lookups;
pub mod memo;
pub mod merge;
pub mod numbering;
pub mod order;
pub mod proposition;
pub mod question;
pub mod relation;
pub mod row;
pub mod scope;
pub mod segment;
pub mod setting;
mod sound;
pub mod standing;
pub mod subject;
pub mod textrow;
pub mod time;
pub mod tree;
pub mod variable;
pub mod waiting;

pub use crate::id::*;
pub use card::{CardEntry, Property, PropertyValue, Slot};
pub use case::{Case, CaseKind};
pub use code::{Code, CodeState};
pub use coder::Coder;
pub use coding::{Coding, Made, Origin, Status};
pub use document::{Document, Record};
pub use lookups::Lookups;
pub use memo::{Memo, MemoKind, Target};
pub use merge::Merge;
pub use numbering::{CiteBy, Given, Renumbering};
pub use proposition::{
    Because, Evidence, Proposition, PropositionKind, PropositionStatus, Recommendation, Side, Wording,
};
pub use question::{PutAt, Question, QuestionKind};
pub use relation::{Direction, Leads, Relation, RelationKind, Stance};
pub(crate) use row::for_each_row;
pub use row::{Change, Clash, Conflict, Delta, Lead, Named, Project, Ref, Row, Rows, To};
pub use scope::Scope;
pub use segment::Segment;
pub use setting::Setting;
pub use subject::Subject;
pub use textrow::TextRow;
pub use time::Time;
pub use variable::{Holder, Value, Variable};
