//! The questions in their order, each with where it was asked and which codes answer it.

use super::{DOCUMENTS, Questions, act, is_put, refresh};
use crate::model::{Project, Question, QuestionId, QuestionKind};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::keymap::Mode;
use crate::tui::shell::Shell;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::Block;
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rustc_hash::FxHashSet;

/// The pane.
pub struct ListPane;

/// How many questions stand above one.
fn depth(project: &Project, row: &Question) -> usize {
    let mut at = row.parent;
    let mut depth = 0;
    while let (Some(parent), true) = (at.and_then(|id| project.question(id)), depth < 6) {
        at = parent.parent;
        depth += 1;
    }
    depth
}

fn block(shell: &Shell, project: &Project, row: &Question) -> Block<QuestionId> {
    let theme = &shell.theme;
    let names: Vec<&str> =
        row.codes.iter().filter_map(|code| project.code(*code)).map(|code| code.name.as_str()).collect();
    let mut words = row.words.clone();
    if is_put(row) {
        let asked = row.put.iter().map(|put| put.document).collect::<FxHashSet<_>>().len();
        words = format!(
            "{words}\n{}",
            shell.say(&say!("question-counts", asked = asked, not = row.not_asked.len()))
        );
    }
    if !names.is_empty() {
        words = format!("{words}\n→ {}", names.join(", "));
    }
    let head = format!("{}{} ", "  ".repeat(depth(project, row)), project.question_number(row.id));
    Block::text(words, theme.text()).under(4).after(head, theme.strong()).on(row.id)
}

impl Pane<Questions> for ListPane {
    fn name(&self) -> &'static str {
        "questions"
    }

    fn mode(&self, _: &Questions) -> Mode {
        Mode::Question
    }

    fn list<'a>(&self, own: &'a mut Questions) -> Option<&'a mut dyn Listed> {
        Some(&mut own.list)
    }

    fn moved(&self, own: &mut Questions, _: &Shell, _: &Project) {
        own.here = own.list.here().copied();
    }

    fn layout(&self, own: &mut Questions, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        own.list.fit(area.height);
        let key = (shell.stamp, area.width);
        if own.list_for != Some(key) {
            own.list_for = Some(key);
            let mut blocks = Vec::new();
            for kind in [QuestionKind::Research, QuestionKind::Guide] {
                let rows = project.questions_in_order(kind);
                if !rows.is_empty() {
                    let heading = match kind {
                        QuestionKind::Research => say!("questions-research"),
                        QuestionKind::Guide => say!("questions-guide"),
                    };
                    blocks.push(Block::text(shell.say(&heading), shell.theme.strong()));
                }
                blocks.extend(rows.into_iter().map(|row| block(shell, project, row)));
            }
            own.list.set(blocks, area.width);
            if let Some(row) = own.shown.take() {
                own.list.show(&row);
            }
            own.list.fit(area.height);
        }
        own.here = own.list.here().copied();
    }

    fn act(
        &self,
        own: &mut Questions,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Enter | Action::Right if own.here.is_some() => shell.set_focus(DOCUMENTS),
            _ => return act(own, shell, project, action),
        }
        Some(Vec::new())
    }

    fn draw(
        &self,
        own: &Questions,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let theme = &shell.theme;
        let title = format!(
            "{} {}",
            shell.say(&say!("pane-questions", count = project.questions().len())),
            own.list.seen()
        );
        let inner = paint::frame(buf, area, title.trim_end(), focused, theme.edge(focused));
        own.list.draw(inner, Some(theme.cursor(focused)), buf);
        if own.list.is_empty() {
            let words = shell.say(&say!("questions-none"));
            paint::wrapped(buf, inner, 0, &words, theme.dim());
        }
    }
}
