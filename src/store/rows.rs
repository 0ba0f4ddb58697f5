//! Loading a project and writing an entry's changes into its tables.
//!
//! An entry may touch a row more than once; only what comes of it is written, row by row, by what the row was before
//! the entry and is after it.

use super::link::Link;
use super::record::*;
use super::texts;
use super::trouble::Outcome;
use crate::model::*;
use diesel::prelude::*;
use std::collections::BTreeMap;

/// Every row of the project. To be called in a transaction that sees one state.
pub(super) fn load(link: &mut Link) -> Outcome<Project> {
    Ok(Project::from_rows(Rows {
        coders: all::<CoderRecord>(link)?,
        settings: all::<SettingRecord>(link)?,
        texts: texts::live(link)?,
        documents: all::<DocumentRecord>(link)?,
        codes: all::<CodeRecord>(link)?,
        segments: all::<SegmentRecord>(link)?,
        codings: all::<CodingRecord>(link)?,
        cases: all::<CaseRecord>(link)?,
        variables: all::<VariableRecord>(link)?,
        values: all::<ValueRecord>(link)?,
        questions: all::<QuestionRecord>(link)?,
        memos: all::<MemoRecord>(link)?,
        relations: all::<RelationRecord>(link)?,
        propositions: all::<PropositionRecord>(link)?,
        recommendations: all::<RecommendationRecord>(link)?,
        properties: all::<PropertyRecord>(link)?,
        card_entries: all::<CardEntryRecord>(link)?,
        merges: all::<MergeRecord>(link)?,
    }))
}

fn all<R: Stored>(link: &mut Link) -> Outcome<Vec<R::Model>> {
    R::all(link)?.into_iter().map(Stored::model).collect()
}

/// What an entry makes of one row: as it was before the entry's first change of it, and as its last one leaves it.
type Nets<'a, T> = BTreeMap<<T as Row>::Id, (Option<&'a T>, Option<&'a T>)>;

fn note<'a, T: Row>(nets: &mut Nets<'a, T>, delta: &'a Delta<T>) {
    if let Some(row) = delta.after.as_ref().or(delta.before.as_ref()) {
        nets.entry(row.id()).or_insert((delta.before.as_ref(), None)).1 = delta.after.as_ref();
    }
}

fn write<R>(
    nets: Nets<'_, R::Model>,
    name: impl Fn(&<R::Model as Row>::Id) -> String,
    link: &mut Link,
) -> QueryResult<()>
where
    R: Stored,
    R::Model: Row,
{
    let mut new = Vec::new();
    for (id, (before, after)) in nets {
        match (before, after) {
            (None, Some(row)) => new.push(R::of(row)),
            (Some(was), Some(row)) if was != row => R::of(row).update(link)?,
            (Some(_), None) => R::delete(&name(&id), link)?,
            _ => {}
        }
    }
    R::insert(&new, link)
}

/// Writes what the changes make of the rows. To be called in the transaction of their entry.
pub(super) fn apply(changes: &[Change], link: &mut Link) -> QueryResult<()> {
    let (mut coders, mut settings, mut rows_of_texts, mut documents) =
        (Nets::new(), Nets::new(), Nets::new(), Nets::new());
    let (mut codes, mut segments, mut codings, mut cases) =
        (Nets::new(), Nets::new(), Nets::new(), Nets::new());
    let (mut variables, mut values, mut questions, mut memos) =
        (Nets::new(), Nets::new(), Nets::new(), Nets::new());
    let (mut relations, mut propositions, mut recommendations) = (Nets::new(), Nets::new(), Nets::new());
    let (mut properties, mut card_entries, mut merges) = (Nets::new(), Nets::new(), Nets::new());
    for change in changes {
        match change {
            Change::Coder(delta) => note(&mut coders, delta),
            Change::Setting(delta) => note(&mut settings, delta),
            Change::Text(delta) => note(&mut rows_of_texts, delta),
            Change::Document(delta) => note(&mut documents, delta),
            Change::Code(delta) => note(&mut codes, delta),
            Change::Segment(delta) => note(&mut segments, delta),
            Change::Coding(delta) => note(&mut codings, delta),
            Change::Case(delta) => note(&mut cases, delta),
            Change::Variable(delta) => note(&mut variables, delta),
            Change::Value(delta) => note(&mut values, delta),
            Change::Question(delta) => note(&mut questions, delta),
            Change::Memo(delta) => note(&mut memos, delta),
            Change::Relation(delta) => note(&mut relations, delta),
            Change::Proposition(delta) => note(&mut propositions, delta),
            Change::Recommendation(delta) => note(&mut recommendations, delta),
            Change::Property(delta) => note(&mut properties, delta),
            Change::CardEntry(delta) => note(&mut card_entries, delta),
            Change::Merge(delta) => note(&mut merges, delta),
        }
    }
    for (id, (_, after)) in rows_of_texts {
        match after {
            Some(row) => texts::add(row, link)?,
            None => texts::set_live(id, false, link).map(drop)?,
        }
    }
    write::<CoderRecord>(coders, CoderId::to_string, link)?;
    write::<SettingRecord>(settings, String::clone, link)?;
    write::<DocumentRecord>(documents, DocumentId::to_string, link)?;
    write::<CodeRecord>(codes, CodeId::to_string, link)?;
    write::<SegmentRecord>(segments, SegmentId::to_string, link)?;
    write::<CodingRecord>(codings, CodingId::to_string, link)?;
    write::<CaseRecord>(cases, CaseId::to_string, link)?;
    write::<VariableRecord>(variables, VariableId::to_string, link)?;
    write::<ValueRecord>(values, ValueId::to_string, link)?;
    write::<QuestionRecord>(questions, QuestionId::to_string, link)?;
    write::<MemoRecord>(memos, MemoId::to_string, link)?;
    write::<RelationRecord>(relations, RelationId::to_string, link)?;
    write::<PropositionRecord>(propositions, PropositionId::to_string, link)?;
    write::<RecommendationRecord>(recommendations, RecommendationId::to_string, link)?;
    write::<PropertyRecord>(properties, PropertyId::to_string, link)?;
    write::<CardEntryRecord>(card_entries, CardEntryId::to_string, link)?;
    write::<MergeRecord>(merges, MergeId::to_string, link)
}
