//! Rows as the database holds them: one struct a table, and the way from and to the rows of the model.
//!
//! Ids and times are text on both sides; lists without a table of their own are JSON, which is parsed only where it
//! holds something.

use super::link::Link;
use super::schema::*;
use super::trouble::{Outcome, unreadable};
use crate::model::*;
use crate::text::Span;
use diesel::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A table's row that stands for a row of the model.
pub(super) trait Stored: Sized {
    /// The row of the model.
    type Model;

    /// From the model.
    fn of(model: &Self::Model) -> Self;

    /// To the model.
    fn model(self) -> Outcome<Self::Model>;

    /// Every row of the table.
    fn all(link: &mut Link) -> QueryResult<Vec<Self>>;

    /// Adds rows.
    fn insert(rows: &[Self], link: &mut Link) -> QueryResult<()>;

    /// Sets the row of this id to this one.
    fn update(&self, link: &mut Link) -> QueryResult<()>;

    /// Removes the row of this id.
    fn delete(id: &str, link: &mut Link) -> QueryResult<()>;
}

/// PostgreSQL takes 65 535 binds in a statement; the widest table here has 14 columns.
#[cfg(feature = "postgres")]
pub(super) const BATCH: usize = 2_000;

/// Adds rows: one prepared statement on SQLite, batches on PostgreSQL.
macro_rules! insert_all {
    ($table:ident, $rows:expr, $link:expr) => {
        match $link {
            Link::Sqlite(link) => {
                for row in $rows {
                    diesel::insert_into($table::table).values(row).execute(link)?;
                }
            }
            #[cfg(feature = "postgres")]
            Link::Postgres(link) => {
                for some in $rows.chunks($crate::store::record::BATCH) {
                    diesel::insert_into($table::table).values(some).execute(link)?;
                }
            }
        }
    };
}
pub(super) use insert_all;

macro_rules! record {
    ($table:ident, $key:ident, $record:ident, $model:ident { $($field:ident: $kind:ty),* $(,)? }, |$row:ident| $of:expr, |$stored:ident| $to:expr) => {
        #[derive(Queryable, Insertable, AsChangeset)]
        #[diesel(table_name = $table, primary_key($key), treat_none_as_null = true, treat_none_as_default_value = false)]
        #[doc = concat!("A row of `", stringify!($table), "`.")]
        pub(super) struct $record { $($field: $kind),* }

        impl Stored for $record {
            type Model = $model;

            fn of($row: &$model) -> Self {
                $of
            }

            fn model(self) -> Outcome<$model> {
                let $stored = self;
                let key = $stored.$key.clone();
                let made: Option<$model> = (|| Some($to))();
                made.ok_or_else(|| unreadable(stringify!($table), &key))
            }

            fn all(link: &mut Link) -> QueryResult<Vec<Self>> {
                $table::table.load(link)
            }

            fn insert(rows: &[Self], link: &mut Link) -> QueryResult<()> {
                insert_all!($table, rows, link);
                Ok(())
            }

            fn update(&self, link: &mut Link) -> QueryResult<()> {
                diesel::update($table::table.find(&self.$key)).set(self).execute(link).map(drop)
            }

            fn delete(id: &str, link: &mut Link) -> QueryResult<()> {
                diesel::delete($table::table.find(id)).execute(link).map(drop)
            }
        }
    };
}

/// A list as JSON.
fn list<T: Serialize>(items: &[T]) -> String {
    if items.is_empty() { "[]".to_owned() } else { serde_json::to_string(items).unwrap_or_default() }
}

/// A list from JSON; most are empty and cost nothing.
fn items<T: DeserializeOwned>(json: &str) -> Option<Vec<T>> {
    if json == "[]" { Some(Vec::new()) } else { serde_json::from_str(json).ok() }
}

/// An id, a time or a name of a list.
fn read<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

/// The same where there may be none; a text that cannot be read makes the whole row unreadable.
fn maybe<T: std::str::FromStr>(text: Option<String>) -> Option<Option<T>> {
    match text {
        None => Some(None),
        Some(text) => text.parse().ok().map(Some),
    }
}

fn wide(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

record!(
    coders,
    id,
    CoderRecord,
    Coder { id: String, name: String, created: String },
    |row| Self { id: row.id.to_string(), name: row.name.clone(), created: row.created.to_string() },
    |it| Coder { id: read(&it.id)?, name: it.name, created: read(&it.created)? }
);

record!(
    settings,
    key,
    SettingRecord,
    Setting { key: String, value: String },
    |row| Self { key: row.key.clone(), value: row.value.to_string() },
    |it| Setting { key: it.key, value: serde_json::from_str(&it.value).ok()? }
);

record!(documents, id, DocumentRecord, Document {
    id: String, name: String, label: String, group: Option<String>, language: String, record: String, ocr: bool, text: String,
    order: String,
},
|row| Self {
    id: row.id.to_string(),
    name: row.name.clone(),
    label: row.label.clone(),
    group: row.group.clone(),
    language: row.language.clone(),
    record: row.record.to_string(),
    ocr: row.ocr,
    text: row.text.to_string(),
    order: row.order.clone(),
},
|it| Document {
    id: read(&it.id)?,
    name: it.name,
    label: it.label,
    group: it.group,
    language: it.language,
    record: read(&it.record)?,
    ocr: it.ocr,
    text: read(&it.text)?,
    order: it.order,
});

record!(codes, id, CodeRecord, Code {
    id: String, parent: Option<String>, name: String, order: String, color: Option<String>, definition: String, include: String,
    exclude: String, example: String, level: Option<String>, in_vivo: bool, state: String, reason: String, also: String,
},
|row| Self {
    id: row.id.to_string(),
    parent: row.parent.map(|id| id.to_string()),
    name: row.name.clone(),
    order: row.order.clone(),
    color: row.color.clone(),
    definition: row.definition.clone(),
    include: row.include.clone(),
    exclude: row.exclude.clone(),
    example: row.example.clone(),
    level: row.level.clone(),
    in_vivo: row.in_vivo,
    state: row.state.to_string(),
    reason: row.reason.clone(),
    also: list(&row.also),
},
|it| Code {
    id: read(&it.id)?,
    parent: maybe(it.parent)?,
    name: it.name,
    order: it.order,
    color: it.color,
    definition: it.definition,
    include: it.include,
    exclude: it.exclude,
    example: it.example,
    level: it.level,
    in_vivo: it.in_vivo,
    state: read(&it.state)?,
    reason: it.reason,
    also: items(&it.also)?,
});

record!(
    segments,
    id,
    SegmentRecord,
    Segment { id: String, document: String, text: String, start_byte: i64, end_byte: i64, unit: bool, number: Option<String> },
    |row| Self {
        id: row.id.to_string(),
        document: row.document.to_string(),
        text: row.text.to_string(),
        start_byte: wide(row.span.start),
        end_byte: wide(row.span.end),
        unit: row.unit,
        number: row.number.clone(),
    },
    |it| Segment {
        id: read(&it.id)?,
        document: read(&it.document)?,
        text: read(&it.text)?,
        span: Span { start: usize::try_from(it.start_byte).ok()?, end: usize::try_from(it.end_byte).ok()? },
        unit: it.unit,
        number: it.number,
    }
);

record!(codings, id, CodingRecord, Coding {
    id: String, segment: String, code: String, coder: String, weight: Option<i32>, status: String, reason: Option<String>,
    origin: String, query: Option<String>, created: String,
},
|row| {
    let (status, reason) = match &row.status {
        Status::Active => ("active", None),
        Status::SetAside(reason) => ("set-aside", Some(reason.clone())),
    };
    let (origin, query) = match &row.origin {
        Origin::Hand => ("hand", None),
        Origin::Hits(query) => ("hits", Some(query.clone())),
        Origin::Imported => ("imported", None),
    };
    Self {
        id: row.id.to_string(),
        segment: row.segment.to_string(),
        code: row.code.to_string(),
        coder: row.coder.to_string(),
        weight: row.weight.map(i32::from),
        status: status.to_owned(),
        reason,
        origin: origin.to_owned(),
        query,
        created: row.created.to_string(),
    }
},
|it| Coding {
    id: read(&it.id)?,
    segment: read(&it.segment)?,
    code: read(&it.code)?,
    coder: read(&it.coder)?,
    weight: match it.weight {
        None => None,
        Some(weight) => Some(u8::try_from(weight).ok()?),
    },
    status: match (it.status.as_str(), it.reason) {
        ("active", None) => Status::Active,
        ("set-aside", Some(reason)) => Status::SetAside(reason),
        _ => return None,
    },
    origin: match (it.origin.as_str(), it.query) {
        ("hand", None) => Origin::Hand,
        ("hits", Some(query)) => Origin::Hits(query),
        ("imported", None) => Origin::Imported,
        _ => return None,
    },
    created: read(&it.created)?,
});

record!(cases, id, CaseRecord, Case {
    id: String, name: String, kind: String, speaker: Option<String>, documents: String, segments: String,
},
|row| Self {
    id: row.id.to_string(),
    name: row.name.clone(),
    kind: row.kind.to_string(),
    speaker: row.speaker.clone(),
    documents: list(&row.documents),
    segments: list(&row.segments),
},
|it| Case {
    id: read(&it.id)?,
    name: it.name,
    kind: read(&it.kind)?,
    speaker: it.speaker,
    documents: items(&it.documents)?,
    segments: items(&it.segments)?,
});

record!(
    variables,
    id,
    VariableRecord,
    Variable { id: String, name: String, order: String },
    |row| Self { id: row.id.to_string(), name: row.name.clone(), order: row.order.clone() },
    |it| Variable { id: read(&it.id)?, name: it.name, order: it.order }
);

record!(values, id, ValueRecord, Value {
    id: String, variable: String, document: Option<String>, case: Option<String>, segment: Option<String>, value: String,
},
|row| {
    let (mut document, mut case, mut segment) = (None, None, None);
    match row.holder {
        Holder::Document(id) => document = Some(id.to_string()),
        Holder::Case(id) => case = Some(id.to_string()),
        Holder::Segment(id) => segment = Some(id.to_string()),
    }
    Self { id: row.id.to_string(), variable: row.variable.to_string(), document, case, segment, value: row.value.clone() }
},
|it| Value {
    id: read(&it.id)?,
    variable: read(&it.variable)?,
    holder: match (it.document, it.case, it.segment) {
        (Some(id), None, None) => Holder::Document(read(&id)?),
        (None, Some(id), None) => Holder::Case(read(&id)?),
        (None, None, Some(id)) => Holder::Segment(read(&id)?),
        _ => return None,
    },
    value: it.value,
});

record!(questions, id, QuestionRecord, Question {
    id: String, parent: Option<String>, kind: String, words: String, order: String, put: String, not_asked: String, codes: String,
},
|row| Self {
    id: row.id.to_string(),
    parent: row.parent.map(|id| id.to_string()),
    kind: row.kind.to_string(),
    words: row.words.clone(),
    order: row.order.clone(),
    put: list(&row.put),
    not_asked: list(&row.not_asked),
    codes: list(&row.codes),
},
|it| Question {
    id: read(&it.id)?,
    parent: maybe(it.parent)?,
    kind: read(&it.kind)?,
    words: it.words,
    order: it.order,
    put: items(&it.put)?,
    not_asked: items(&it.not_asked)?,
    codes: items(&it.codes)?,
});

record!(memos, id, MemoRecord, Memo {
    id: String, kind: String, title: String, body: String, coder: String, created: String, changed: String,
    document: Option<String>, code: Option<String>, segment: Option<String>, coding: Option<String>, case: Option<String>,
    variable: Option<String>, question: Option<String>, relation: Option<String>, proposition: Option<String>,
},
|row| {
    let mut stored = Self {
        id: row.id.to_string(),
        kind: row.kind.to_string(),
        title: row.title.clone(),
        body: row.body.clone(),
        coder: row.coder.to_string(),
        created: row.created.to_string(),
        changed: row.changed.to_string(),
        document: None,
        code: None,
        segment: None,
        coding: None,
        case: None,
        variable: None,
        question: None,
        relation: None,
        proposition: None,
    };
    row.target.refs(&mut |to| match to {
        Ref::Document(id) => stored.document = Some(id.to_string()),
        Ref::Code(id) => stored.code = Some(id.to_string()),
        Ref::Segment(id) => stored.segment = Some(id.to_string()),
        Ref::Coding(id) => stored.coding = Some(id.to_string()),
        Ref::Case(id) => stored.case = Some(id.to_string()),
        Ref::Variable(id) => stored.variable = Some(id.to_string()),
        Ref::Question(id) => stored.question = Some(id.to_string()),
        Ref::Relation(id) => stored.relation = Some(id.to_string()),
        Ref::Proposition(id) => stored.proposition = Some(id.to_string()),
        // No memo stands on the other kinds; one that did would need a column here.
        _ => {}
    });
    stored
},
|it| Memo {
    id: read(&it.id)?,
    target: {
        let rows = [it.document, it.code, it.segment, it.coding, it.case, it.variable, it.question, it.relation, it.proposition];
        match rows.each_ref().map(Option::as_deref) {
            [None, None, None, None, None, None, None, None, None] => Target::Diary,
            [Some(id), None, None, None, None, None, None, None, None] => Target::Document(read(id)?),
            [None, Some(id), None, None, None, None, None, None, None] => Target::Code(read(id)?),
            [None, None, Some(id), None, None, None, None, None, None] => Target::Segment(read(id)?),
            [None, None, None, Some(id), None, None, None, None, None] => Target::Coding(read(id)?),
            [None, None, None, None, Some(id), None, None, None, None] => Target::Case(read(id)?),
            [None, None, None, None, None, Some(id), None, None, None] => Target::Variable(read(id)?),
            [None, None, None, None, None, None, Some(id), None, None] => Target::Question(read(id)?),
            [None, None, None, None, None, None, None, Some(id), None] => Target::Relation(read(id)?),
            [None, None, None, None, None, None, None, None, Some(id)] => Target::Proposition(read(id)?),
            [Some(document), Some(code), None, None, None, None, None, None, None] => Target::Pair(read(code)?, read(document)?),
            [None, Some(code), None, None, Some(case), None, None, None, None] => Target::CasePair(read(code)?, read(case)?),
            _ => return None,
        }
    },
    kind: read(&it.kind)?,
    title: it.title,
    body: it.body,
    coder: read(&it.coder)?,
    created: read(&it.created)?,
    changed: read(&it.changed)?,
});

record!(
    relations,
    id,
    RelationRecord,
    Relation {
        id: String,
        from_code: String,
        kind: String,
        to_code: String,
        direction: String,
        stance: String,
        evidence: String,
        note: String,
        order: String,
    },
    |row| Self {
        id: row.id.to_string(),
        from_code: row.from.to_string(),
        kind: row.kind.clone(),
        to_code: row.to.to_string(),
        direction: row.direction.to_string(),
        stance: row.stance.to_string(),
        evidence: list(&row.evidence),
        note: row.note.clone(),
        order: row.order.clone(),
    },
    |it| Relation {
        id: read(&it.id)?,
        from: read(&it.from_code)?,
        kind: it.kind,
        to: read(&it.to_code)?,
        direction: read(&it.direction)?,
        stance: read(&it.stance)?,
        evidence: items(&it.evidence)?,
        note: it.note,
        order: it.order,
    }
);

record!(
    propositions,
    id,
    PropositionRecord,
    Proposition {
        id: String,
        number: i64,
        sentence: String,
        kind: String,
        validity: String,
        status: String,
        reason: String,
        evidence: String,
        relations: String,
        codes: String,
        questions: String,
        order: String,
        earlier: String,
        created: String,
    },
    |row| Self {
        id: row.id.to_string(),
        number: i64::from(row.number),
        sentence: row.sentence.clone(),
        kind: row.kind.to_string(),
        validity: row.validity.clone(),
        status: row.status.to_string(),
        reason: row.reason.clone(),
        evidence: list(&row.evidence),
        relations: list(&row.relations),
        codes: list(&row.codes),
        questions: list(&row.questions),
        order: row.order.clone(),
        earlier: list(&row.earlier),
        created: row.created.to_string(),
    },
    |it| Proposition {
        id: read(&it.id)?,
        number: u32::try_from(it.number).ok()?,
        sentence: it.sentence,
        kind: read(&it.kind)?,
        validity: it.validity,
        status: read(&it.status)?,
        reason: it.reason,
        evidence: items(&it.evidence)?,
        relations: items(&it.relations)?,
        codes: items(&it.codes)?,
        questions: items(&it.questions)?,
        order: it.order,
        earlier: items(&it.earlier)?,
        created: read(&it.created)?,
    }
);

record!(
    recommendations,
    id,
    RecommendationRecord,
    Recommendation { id: String, sentence: String, propositions: String, order: String },
    |row| Self {
        id: row.id.to_string(),
        sentence: row.sentence.clone(),
        propositions: list(&row.propositions),
        order: row.order.clone()
    },
    |it| Recommendation {
        id: read(&it.id)?,
        sentence: it.sentence,
        propositions: items(&it.propositions)?,
        order: it.order
    }
);

record!(
    properties,
    id,
    PropertyRecord,
    Property {
        id: String,
        category: String,
        name: String,
        dimension: String,
        one: String,
        other: String,
        places: String,
        order: String
    },
    |row| Self {
        id: row.id.to_string(),
        category: row.category.to_string(),
        name: row.name.clone(),
        dimension: row.dimension.clone(),
        one: row.one.clone(),
        other: row.other.clone(),
        places: list(&row.values),
        order: row.order.clone(),
    },
    |it| Property {
        id: read(&it.id)?,
        category: read(&it.category)?,
        name: it.name,
        dimension: it.dimension,
        one: it.one,
        other: it.other,
        values: items(&it.places)?,
        order: it.order,
    }
);

record!(
    card_entries,
    id,
    CardEntryRecord,
    CardEntry { id: String, category: String, slot: String, words: String, evidence: String, order: String },
    |row| Self {
        id: row.id.to_string(),
        category: row.category.to_string(),
        slot: row.slot.clone(),
        words: row.words.clone(),
        evidence: list(&row.evidence),
        order: row.order.clone(),
    },
    |it| CardEntry {
        id: read(&it.id)?,
        category: read(&it.category)?,
        slot: it.slot,
        words: it.words,
        evidence: items(&it.evidence)?,
        order: it.order,
    }
);

// What a merge did is read by the program alone, so it stands as one value.
record!(
    merges,
    id,
    MergeRecord,
    Merge { id: String, code: String, body: String },
    |row| Self {
        id: row.id.to_string(),
        code: row.into.to_string(),
        body: serde_json::to_string(row).unwrap_or_default()
    },
    |it| serde_json::from_str(&it.body).ok()?
);
