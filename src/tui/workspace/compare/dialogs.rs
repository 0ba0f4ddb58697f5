//! The dialogs of the comparison board: what is shared, what differs, a summary of a category in a document, and the
//! proposition that comes of it.

use crate::command::memo::add::AddMemo;
use crate::command::memo::edit::EditMemo;
use crate::command::memo::remove::RemoveMemo;
use crate::command::proposition::add::AddProposition;
use crate::command::refs::{CodeRef, MemoRef};
use crate::command::target::TargetRef;
use crate::model::{CodeId, Memo, MemoKind, Project, PropositionKind, Target};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bench::{Effect, run};
use crate::tui::memo;
use crate::tui::page::{Page, Place};
use crate::tui::shell::{Shell, Tone};

/// Asks what is shared, or what differs; what is written already can be changed, and emptied to take it away. `compared`
/// is what was compared.
pub fn mark(
    shell: &mut Shell,
    code: CodeId,
    kind: MemoKind,
    compared: String,
    was: Option<&Memo>,
) -> Vec<Effect> {
    let label = if kind == MemoKind::Shared { say!("prompt-shared") } else { say!("prompt-different") };
    let text = was.map_or_else(String::new, |memo| memo.body.clone());
    let was = was.map(|memo| memo.id);
    let about = (code, compared.clone(), was);
    ask::line(shell, label, about, &text, move |_, _, text| match was {
        None if text.is_empty() => Vec::new(),
        None => run(AddMemo {
            on: TargetRef::Id(Target::Code(code)),
            kind,
            title: compared.clone(),
            text: text.to_owned(),
        }),
        Some(memo) if text.is_empty() => run(RemoveMemo { memo: MemoRef::Id(memo) }),
        Some(memo) => {
            run(EditMemo { memo: MemoRef::Id(memo), title: None, kind: None, text: Some(text.to_owned()) })
        }
    })
}

/// Opens the page for a summary: the only one of a side, or one that is chosen among several.
pub fn summary_of(shell: &mut Shell, project: &Project, targets: &[Target]) -> Vec<Effect> {
    match targets {
        [] => {
            shell.tell(Tone::Plain, say!("compare-nobody"));
            Vec::new()
        }
        [one] => summary(shell, project, *one),
        several => {
            let lines: Vec<(String, String, Target)> =
                several.iter().map(|one| (of(project, *one), String::new(), *one)).collect();
            ask::one_of(shell, Action::Summary.label(), false, lines, summary)
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
pub fn summary(shell: &mut Shell, project: &Project, target: Target) -> Vec<Effect> {
    let (Target::Pair(code, _) | Target::CasePair(code, _)) = target else { return Vec::new() };
    let old =
        project.memos_on(target).find(|memo| memo.kind == MemoKind::Summary && memo.coder == shell.actor);
    let title = shell.say(&say!(
        "compare-summary-of",
        code = project.code(code).map_or("", |row| row.name.as_str()),
        label = of(project, target)
    ));
    let page = Page::Memo { id: old.map(|memo| memo.id), on: Place::Target(target), kind: MemoKind::Summary };
    memo::open(shell, page, title, old.map_or("", |memo| memo.body.as_str()))
}

/// Asks for the proposition that the comparison leads to; what was marked is its first wording.
pub fn proposition(shell: &mut Shell, code: CodeId, marked: Option<&Memo>) -> Vec<Effect> {
    let text = marked.map_or_else(String::new, |memo| crate::analysis::table::one_line(&memo.body));
    ask::words(shell, say!("prompt-proposition"), ("comparison", code), &text, move |_, _, text| {
        run(AddProposition {
            codes: vec![CodeRef::Id(code)],
            kind: PropositionKind::Comparison,
            ..AddProposition::sentence(text)
        })
    })
}
