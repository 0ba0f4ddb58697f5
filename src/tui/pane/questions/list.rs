//! The questions in their order, each with where it was asked and which codes answer it.

use super::{DOCUMENTS, act, is_put, refresh};
use crate::model::{Project, Question, QuestionId, QuestionKind};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::pane::Pane;
use crate::tui::state::State;
use crate::tui::widget::sheet::Block;
use crate::tui::widget::{paint, wrap};
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

fn block(state: &State, project: &Project, row: &Question) -> Block<QuestionId> {
    let theme = &state.theme;
    let names: Vec<&str> =
        row.codes.iter().filter_map(|code| project.code(*code)).map(|code| code.name.as_str()).collect();
    let mut words = row.words.clone();
    if is_put(row) {
        let asked = row.put.iter().map(|put| put.document).collect::<FxHashSet<_>>().len();
        words = format!(
            "{words}\n{}",
            state.say(&say!("question-counts", asked = asked, not = row.not_asked.len()))
        );
    }
    if !names.is_empty() {
        words = format!("{words}\n→ {}", names.join(", "));
    }
    let head = format!("{}{} ", "  ".repeat(depth(project, row)), project.question_number(row.id));
    Block::text(words, theme.text()).under(4).after(head, theme.strong()).on(row.id)
}

impl Pane for ListPane {
    fn name(&self) -> &'static str {
        "questions"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Question
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        refresh(state, project);
        state.questions.list.fit(area.height);
        let key = (state.stamp, area.width);
        if state.questions.list_for != Some(key) {
            state.questions.list_for = Some(key);
            let mut blocks = Vec::new();
            for kind in [QuestionKind::Research, QuestionKind::Guide] {
                let rows = project.questions_in_order(kind);
                if !rows.is_empty() {
                    let heading = match kind {
                        QuestionKind::Research => say!("questions-research"),
                        QuestionKind::Guide => say!("questions-guide"),
                    };
                    blocks.push(Block::text(state.say(&heading), state.theme.strong()));
                }
                blocks.extend(rows.into_iter().map(|row| block(state, project, row)));
            }
            state.questions.list.set(blocks, area.width);
            if let Some(row) = state.questions.shown.take() {
                state.questions.list.show(&row);
            }
            state.questions.list.fit(area.height);
        }
        state.questions.here = state.questions.list.here().copied();
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        if state.questions.list.act(action) {
            state.questions.here = state.questions.list.here().copied();
            return Some(Vec::new());
        }
        match action {
            Action::Enter | Action::Right if state.questions.here.is_some() => state.set_focus(DOCUMENTS),
            _ => return act(state, project, action),
        }
        Some(Vec::new())
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => state.questions.list.wheel(mouse.deed == Deed::WheelUp),
            Deed::Press(count) => {
                if state.questions.list.click(mouse.y) {
                    state.questions.here = state.questions.list.here().copied();
                    if count >= 2 {
                        return self.act(state, project, Action::Enter).unwrap_or_default();
                    }
                }
            }
            Deed::Right => return state.open_menu(project),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let theme = &state.theme;
        let title = format!(
            "{} {}",
            state.say(&say!("pane-questions", count = project.questions().len())),
            state.questions.list.seen()
        );
        let inner = paint::frame(buf, area, title.trim_end(), focused, theme.edge(focused));
        state.questions.list.draw(inner, Some(theme.cursor(focused)), buf);
        if state.questions.list.is_empty() {
            let words = state.say(&say!("questions-none"));
            for (y, line) in wrap::wrap(&words, usize::from(inner.width)).into_iter().enumerate() {
                let y = u16::try_from(y).unwrap_or(u16::MAX);
                paint::put(buf, inner, 0, y, words.get(line.start..line.end).unwrap_or(""), theme.dim());
            }
        }
    }
}
