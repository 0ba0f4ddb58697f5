//! The words for kinds and places in tables: what a memo is for, what a paragraph is, what a row is called.

use crate::message::Message;
use crate::model::{CodeState, MemoKind, Project, QuestionKind, Ref, Target, tree};
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

/// Where a code stands in the work.
pub fn code_state(state: CodeState) -> Message {
    match state {
        CodeState::InUse => say!("code-state-in-use"),
        CodeState::Chosen => say!("code-state-chosen"),
        CodeState::SetAside => say!("code-state-set-aside"),
    }
}

/// What a memo stands on: the names of the rows it points to, or the diary.
pub fn target(project: &Project, target: Target) -> Message {
    let mut names = Vec::new();
    target.refs(&mut |row| names.extend(name(project, row)));
    if names.is_empty() { say!("table-memo-on-diary") } else { say!("table-memo-on", names = names.join(" · ")) }
}

/// A row's name in a table.
fn name(project: &Project, row: Ref) -> Option<String> {
    match row {
        Ref::Document(id) => project.document(id).map(|row| row.name.clone()),
        Ref::Code(id) => project.code(id).map(|row| tree::path(project, row.id)),
        Ref::Segment(id) => Some(project.cite_segment(id)),
        Ref::Coding(id) => {
            let row = project.coding(id)?;
            Some(format!("{} → {}", project.cite_segment(row.segment), tree::path(project, row.code)))
        }
        Ref::Case(id) => project.case(id).map(|row| row.name.clone()),
        Ref::Variable(id) => project.variable(id).map(|row| row.name.clone()),
        Ref::Question(id) => project.question(id).map(|row| row.words.clone()),
        _ => None,
    }
}
