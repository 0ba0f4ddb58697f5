//! The theory as a list: number, sentence, status, and how many of those who could tell support it.

use super::{EVIDENCE, LIST, act, k_of_n, refresh};
use crate::language::fold::fold;
use crate::message::Message;
use crate::model::{Project, Proposition, PropositionId, PropositionStatus};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::pane::Pane;
use crate::tui::state::{State, filtered};
use crate::tui::widget::field::Field;
use crate::tui::widget::field::draw_field;
use crate::tui::widget::sheet::Block;
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

/// The pane.
pub struct ListPane;

fn block(state: &State, project: &Project, row: &Proposition) -> Block<PropositionId> {
    let theme = &state.theme;
    let status = state.say(&Message::new(format!("proposition-status-{}", row.status.name())));
    let words = format!("{}\n{status} · {}", row.sentence, k_of_n(state, project, row.id));
    let style = if row.status == PropositionStatus::Abandoned { theme.dim() } else { theme.text() };
    Block::text(words, style).under(4).after(format!("{} ", row.name()), theme.strong()).on(row.id)
}

/// The proposition that is named by what is typed: `3`, `P3`.
fn named(state: &State, project: &Project) -> Option<PropositionId> {
    let number = crate::command::quote::proposition_number(state.propositions.filter.text().trim())?;
    project.propositions().find(|row| row.number == number).map(|row| row.id)
}

/// Typing finds a sentence, from every pane of the workspace: a number is gone to, words filter the list.
pub fn type_in(state: &mut State, project: &Project, key: Key) -> Option<Vec<Effect>> {
    let typed =
        key.typed().is_some() || key.code == KeyCode::Backspace && !state.propositions.filter.is_empty();
    if !typed || !state.propositions.filter.key(key) {
        return None;
    }
    state.set_focus(LIST);
    // 6 and then 3 is P63 where there is one, else P3.
    let digit = key.typed().filter(char::is_ascii_digit);
    let all_digits = state.propositions.filter.text().chars().all(|c| c.is_ascii_digit());
    if let (Some(digit), true, None) = (digit, all_digits, named(state, project)) {
        state.propositions.filter = Field::of(digit.encode_utf8(&mut [0; 4]));
    }
    Some(Vec::new())
}

fn make(state: &mut State, project: &Project, width: u16) {
    let named = named(state, project);
    let wanted = filtered(&state.propositions.filter).filter(|_| named.is_none());
    let all = project.propositions_in_order();
    let fits = |row: &&&Proposition| {
        let Some(wanted) = &wanted else { return true };
        let words = fold(&format!("{} {}", row.name(), row.sentence)).into_owned();
        wanted.split_whitespace().all(|word| words.contains(word))
    };
    let shown: Vec<&&Proposition> = all.iter().filter(fits).collect();
    let blocks = shown.iter().map(|row| block(state, project, row)).collect();
    state.propositions.hidden = all.len() - shown.len();
    state.propositions.list.set(blocks, width);
    // What is typed is meant sooner than what was shown before the list was in sight again.
    let shown = state.propositions.shown.take();
    if let Some(row) = named.or(shown) {
        state.propositions.list.show(&row);
    }
}

impl Pane for ListPane {
    fn name(&self) -> &'static str {
        "propositions"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Proposition
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        refresh(state, project);
        let key = (state.stamp, state.propositions.filter.text().to_owned(), area.width);
        let field = u16::from(!state.propositions.filter.is_empty());
        state.propositions.list.fit(area.height.saturating_sub(field));
        if state.propositions.list_for.as_ref() != Some(&key) {
            state.propositions.list_for = Some(key);
            make(state, project, area.width);
            state.propositions.list.fit(area.height.saturating_sub(field));
        }
        state.propositions.here = state.propositions.list.here().copied();
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        match action {
            Action::Enter | Action::Right if state.focused() == LIST => {
                if state.propositions.list.here().is_some() {
                    if named(state, project).is_some() {
                        state.propositions.begin();
                    }
                    state.propositions.side = crate::model::Side::For;
                    state.set_focus(EVIDENCE);
                }
            }
            Action::Cancel if !state.propositions.filter.is_empty() && state.focused() == LIST => {
                if let Some(row) = state.propositions.here {
                    state.propositions.show(row);
                }
            }
            _ if state.propositions.list.act(action) => {
                state.propositions.here = state.propositions.list.here().copied()
            }
            _ => return act(state, project, action),
        }
        Some(Vec::new())
    }

    fn key(&self, state: &mut State, project: &Project, key: Key) -> Option<Vec<Effect>> {
        type_in(state, project, key)
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let field = u16::from(!state.propositions.filter.is_empty());
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => state.propositions.list.wheel(mouse.deed == Deed::WheelUp),
            Deed::Press(count) => {
                if state.propositions.list.click(mouse.y.saturating_sub(field)) {
                    state.propositions.here = state.propositions.list.here().copied();
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
        let rows = &state.propositions;
        let mut title = state.say(&say!("pane-propositions", count = project.propositions().len()));
        if rows.hidden > 0 {
            title = format!("{title} · {}", state.say(&say!("desk-hidden", count = rows.hidden)));
        }
        let title = format!("{title} {}", rows.list.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, theme.edge(focused));
        let mut list = inner;
        if !rows.filter.is_empty() {
            draw_field(buf, inner, 0, "/ ", &rows.filter, theme.text());
            list = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
        }
        rows.list.draw(list, Some(theme.cursor(focused)), buf);
        if rows.list.here().is_none() {
            let words = state.say(&if rows.hidden > 0 {
                say!("propositions-none-so")
            } else {
                say!("propositions-none")
            });
            for (y, line) in wrap::wrap(&words, usize::from(list.width)).into_iter().enumerate() {
                let y = u16::try_from(y).unwrap_or(u16::MAX);
                paint::put(buf, list, 0, y, words.get(line.start..line.end).unwrap_or(""), theme.dim());
            }
        }
    }
}
