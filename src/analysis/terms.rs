//! The words for kinds and places in tables: what a memo is for, what a paragraph is, what a row is called.

use crate::message::Message;
use crate::model::{
    Direction, MemoKind, Project, PropositionKind, PropositionStatus, QuestionKind, Ref, Stance, Target, tree,
};
use crate::say;
use crate::text::ParagraphKind;

/// What a memo is for.
pub fn memo_kind(kind: MemoKind) -> Message {
    match kind {
        MemoKind::Theoretical => say!("memo-kind-theoretical"),
        MemoKind::Methodological => say!("memo-kind-methodological"),
        MemoKind::Reflexive => say!("memo-kind-reflexive"),
        MemoKind::Code => say!("memo-kind-code"),
        MemoKind::Case => say!("memo-kind-case"),
        MemoKind::Meeting => say!("memo-kind-meeting"),
        MemoKind::Summary => say!("memo-kind-summary"),
        MemoKind::Paraphrase => say!("memo-kind-paraphrase"),
        MemoKind::Literature => say!("memo-kind-literature"),
        MemoKind::Shared => say!("memo-kind-shared"),
        MemoKind::Different => say!("memo-kind-different"),
    }
}

/// What a paragraph is.
pub fn paragraph_kind(kind: ParagraphKind) -> Message {
    match kind {
        ParagraphKind::Said => say!("paragraph-kind-said"),
        ParagraphKind::Question => say!("paragraph-kind-question"),
        ParagraphKind::Heading => say!("paragraph-kind-heading"),
        ParagraphKind::Missing => say!("paragraph-kind-missing"),
    }
}

/// Whose question it is.
pub fn question_kind(kind: QuestionKind) -> Message {
    match kind {
        QuestionKind::Research => say!("question-kind-research"),
        QuestionKind::Guide => say!("question-kind-guide"),
    }
}

/// The name of a kind of relation: a term for the defaults, the project's own words for its own.
pub fn relation_kind(kind: &str) -> Message {
    match kind {
        "related-to" => say!("relation-kind-related-to"),
        "condition-for" => say!("relation-kind-condition-for"),
        "consequence" => say!("relation-kind-consequence"),
        "strategy-for" => say!("relation-kind-strategy-for"),
        "part-of" => say!("relation-kind-part-of"),
        "kind-of" => say!("relation-kind-kind-of"),
        "in-opposition-to" => say!("relation-kind-in-opposition-to"),
        own => say!("relation-kind-own", name = own),
    }
}

/// What the one code of a relation does to the other.
pub fn direction(direction: Direction) -> Message {
    match direction {
        Direction::Strengthens => say!("direction-strengthens"),
        Direction::Weakens => say!("direction-weakens"),
        Direction::Undetermined => say!("direction-undetermined"),
    }
}

/// Whose relation it is.
pub fn stance(stance: Stance) -> Message {
    match stance {
        Stance::Said => say!("stance-said"),
        Stance::Inferred => say!("stance-inferred"),
    }
}

/// What kind of sentence a proposition is.
pub fn proposition_kind(kind: PropositionKind) -> Message {
    match kind {
        PropositionKind::Description => say!("proposition-kind-description"),
        PropositionKind::Link => say!("proposition-kind-link"),
        PropositionKind::Condition => say!("proposition-kind-condition"),
        PropositionKind::Comparison => say!("proposition-kind-comparison"),
        PropositionKind::Absence => say!("proposition-kind-absence"),
        PropositionKind::Model => say!("proposition-kind-model"),
    }
}

/// Where a proposition stands.
pub fn proposition_status(status: PropositionStatus) -> Message {
    match status {
        PropositionStatus::Tentative => say!("proposition-status-tentative"),
        PropositionStatus::Supported => say!("proposition-status-supported"),
        PropositionStatus::Narrowed => say!("proposition-status-narrowed"),
        PropositionStatus::Abandoned => say!("proposition-status-abandoned"),
    }
}

/// What a memo stands on: the names of the rows it points to, or the diary.
pub fn target(project: &Project, target: Target) -> Message {
    let mut names = Vec::new();
    target.refs(&mut |row| names.extend(name(project, row)));
    if names.is_empty() {
        say!("table-memo-on-diary")
    } else {
        say!("table-memo-on", names = names.join(" · "))
    }
}

/// A row's name in a sentence or a table; none for texts and settings, which have no name, and where it is gone.
pub fn name(project: &Project, row: Ref) -> Option<String> {
    match row {
        Ref::Document(id) => project.document(id).map(|row| row.name.clone()),
        Ref::Code(id) => project.code(id).map(|row| tree::path(project, row.id)),
        Ref::Segment(id) => project.segment(id).map(|row| project.cite_segment(row.id)),
        Ref::Coding(id) => {
            let row = project.coding(id)?;
            Some(format!("{} → {}", project.cite_segment(row.segment), tree::path(project, row.code)))
        }
        Ref::Memo(id) => project.memo(id).map(|row| match row.title.as_str() {
            "" => row.body.chars().take(40).collect(),
            title => title.to_owned(),
        }),
        Ref::Variable(id) => project.variable(id).map(|row| row.name.clone()),
        Ref::Value(id) => project.value(id).map(|row| row.value.clone()),
        Ref::Case(id) => project.case(id).map(|row| row.name.clone()),
        Ref::Coder(id) => project.coder(id).map(|row| row.name.clone()),
        Ref::Question(id) => project.question(id).map(|row| row.words.clone()),
        Ref::Relation(id) => {
            let row = project.relation(id)?;
            Some(format!("{} → {}", project.code_path(row.from), project.code_path(row.to)))
        }
        Ref::Proposition(id) => {
            project.proposition(id).map(|row| format!("{}: {}", row.name(), row.sentence))
        }
        Ref::Recommendation(id) => project.recommendation(id).map(|row| row.sentence.clone()),
        Ref::Property(id) => project.property(id).map(|row| row.name.clone()),
        Ref::CardEntry(id) => project.card_entry(id).map(|row| row.words.clone()),
        Ref::Merge(id) => project.merge(id).map(|row| row.gone.name.clone()),
        Ref::Text(_) | Ref::Setting => None,
    }
}
