//! Pages are opened: for a memo on what is in focus, or for other words.

use super::bench::Effect;
use super::layer::editor::Editor;
use super::page::{Page, Place};
use super::shell::Shell;
use crate::model::{Memo, MemoKind, Project, Target};

/// Opens a page that begins with `text`.
pub fn open(shell: &mut Shell, page: Page, title: String, text: &str) -> Vec<Effect> {
    shell.layer = Some(Box::new(Editor::new(page, title, text)));
    Vec::new()
}

/// Opens a page for a memo on a target; where one of one's own stands there, that one.
pub fn memo_on(shell: &mut Shell, project: &Project, target: Target, title: String) -> Vec<Effect> {
    let kind = match target {
        Target::Code(_) => MemoKind::Code,
        Target::Document(_) | Target::Case(_) => MemoKind::Case,
        _ => MemoKind::Theoretical,
    };
    memo(shell, project, target, kind, title)
}

/// Opens a page for a memo of a kind; a paraphrase is kept apart from what one thinks of a place.
pub fn memo(
    shell: &mut Shell,
    project: &Project,
    target: Target,
    kind: MemoKind,
    title: String,
) -> Vec<Effect> {
    if shell.refuses() {
        return Vec::new();
    }
    let apart = |memo: &&Memo| (memo.kind == MemoKind::Paraphrase) == (kind == MemoKind::Paraphrase);
    let old = project
        .memos_on(target)
        .filter(apart)
        .filter(|memo| target != Target::Diary && memo.coder == shell.actor)
        .last();
    let page = Page::Memo {
        id: old.map(|memo| memo.id),
        on: Place::Target(target),
        kind: old.map_or(kind, |memo| memo.kind),
    };
    open(shell, page, title, old.map_or("", |memo| memo.body.as_str()))
}
