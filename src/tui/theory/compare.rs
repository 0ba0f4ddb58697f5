//! The dialogs of the comparison board: what is shared, what differs, a summary of a category in a document, and the
//! proposition that comes of it.

use super::category::{line, list};
use super::{Line, Step};
use crate::command::memo::{add::AddMemo, edit::EditMemo, remove::RemoveMemo};
use crate::command::proposition::add::AddProposition;
use crate::command::refs::{CodeRef, MemoRef};
use crate::command::target::TargetRef;
use crate::model::{CodeId, MemoId, MemoKind, Project, PropositionKind, Target};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::code::run;
use crate::tui::pane::compare::{On, mark, title};
use crate::tui::state::{Overlay, State, Tone};
use crate::tui::widget::prompt::{Choice, Editor, Page, Place, Prompt, Purpose};

/// What is written on a category when sides are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The category.
    pub code: CodeId,
    /// Shared or different.
    pub kind: MemoKind,
    /// What was compared.
    pub title: String,
    /// The mark that is there already.
    pub was: Option<MemoId>,
}

/// Asks what is shared, or what differs; what is written already can be changed, and emptied to take it away.
pub fn ask_mark(state: &mut State, project: &Project, kind: MemoKind) -> Vec<Effect> {
    let Some(code) = state.compare.code() else {
        state.tell(Tone::Warning, say!("compare-none"));
        return Vec::new();
    };
    let was = mark(state, project, kind);
    let text = was.map_or_else(String::new, |memo| memo.body.clone());
    let line = Line::Mark(Mark { code, kind, title: title(state, project), was: was.map(|memo| memo.id) });
    state.ask(Prompt::new(Purpose::Theory(line), &text));
    Vec::new()
}

/// Keeps what was written.
pub fn mark_written(mark: Mark, text: &str) -> Vec<Effect> {
    match mark.was {
        None if text.is_empty() => Vec::new(),
        None => run(AddMemo {
            on: TargetRef::Id(Target::Code(mark.code)),
            kind: mark.kind,
            title: mark.title,
            text: text.to_owned(),
        }),
        Some(memo) if text.is_empty() => run(RemoveMemo { memo: MemoRef::Id(memo) }),
        Some(memo) => {
            run(EditMemo { memo: MemoRef::Id(memo), title: None, kind: None, text: Some(text.to_owned()) })
        }
    }
}

/// Opens the page for a summary: the one on which the cursor is, else one that is chosen among those of the side.
pub fn ask_summary(state: &mut State, project: &Project) -> Vec<Effect> {
    if let Some(On::Summary(target)) = state.compare.here() {
        return write_summary(state, project, target);
    }
    match state.compare.summaries().as_slice() {
        [] => {
            state.tell(Tone::Plain, say!("compare-nobody"));
            Vec::new()
        }
        [one] => write_summary(state, project, *one),
        several => {
            let lines: Vec<Choice> =
                several.iter().map(|one| line(of(project, *one), Step::Summary(*one))).collect();
            list(state, Action::Summary.label(), lines, false)
        }
    }
}

/// Of which document or person a summary is.
fn of(project: &Project, target: Target) -> String {
    match target {
        Target::Pair(_, document) => {
            project.document(document).map_or_else(String::new, |row| format!("{} {}", row.label, row.name))
        }
        Target::CasePair(_, case) => project.case(case).map_or_else(String::new, |row| row.name.clone()),
        _ => String::new(),
    }
}

/// Opens the page for the summary of a category in a document or of a person: one's own, where one is there.
pub fn write_summary(state: &mut State, project: &Project, target: Target) -> Vec<Effect> {
    let (Target::Pair(code, _) | Target::CasePair(code, _)) = target else { return Vec::new() };
    let old =
        project.memos_on(target).find(|memo| memo.kind == MemoKind::Summary && memo.coder == state.actor);
    let title = state.say(&say!(
        "compare-summary-of",
        code = project.code(code).map_or("", |row| row.name.as_str()),
        label = of(project, target)
    ));
    let page = Page::Memo { id: old.map(|memo| memo.id), on: Place::Target(target), kind: MemoKind::Summary };
    state.overlay =
        Some(Overlay::Editor(Box::new(Editor::new(page, title, old.map_or("", |memo| memo.body.as_str())))));
    Vec::new()
}

/// Asks for the proposition that the comparison leads to; what was marked is its first wording.
pub fn ask_proposition(state: &mut State, project: &Project) -> Vec<Effect> {
    let Some(code) = state.compare.code() else { return Vec::new() };
    let words =
        [MemoKind::Different, MemoKind::Shared].into_iter().find_map(|kind| mark(state, project, kind));
    let text = words.map_or_else(String::new, |memo| crate::analysis::table::one_line(&memo.body));
    state.ask(Prompt::new(Purpose::Theory(Line::Comparison(code)), &text));
    Vec::new()
}

/// A sentence that compares.
pub fn proposition_written(code: CodeId, text: &str) -> Vec<Effect> {
    if text.is_empty() {
        return Vec::new();
    }
    run(AddProposition {
        codes: vec![CodeRef::Id(code)],
        kind: PropositionKind::Comparison,
        ..AddProposition::sentence(text)
    })
}
