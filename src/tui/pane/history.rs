//! Every change in a sentence, the latest first; under the list what the change touched.

use super::{Cursor, Pane};
use crate::command::journal::{Entry, Seq};
use crate::message::Message;
use crate::model::Project;
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::state::State;
use crate::tui::widget::paint;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane's part of the state.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// The entries read so far, newest first.
    pub entries: Vec<Entry>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// True when there are no older ones.
    pub complete: bool,
    asked: Option<(u64, Option<Seq>)>,
}

impl History {
    /// What must be read for what is seen; nothing when it is there.
    pub fn wants(&mut self, stamp: u64) -> Option<Effect> {
        let fresh = self.asked.is_none_or(|(asked, _)| asked != stamp);
        let oldest = self.entries.last().map(|entry| entry.seq);
        let near_end = self.cursor.at + self.cursor.height + 5 >= self.entries.len();
        let before = if fresh { None } else { Some(oldest?).filter(|_| near_end && !self.complete) };
        if !fresh && before.is_none() || self.asked == Some((stamp, before)) {
            return None;
        }
        self.asked = Some((stamp, before));
        Some(Effect::Entries(before))
    }

    /// Takes in a page.
    pub fn take(&mut self, entries: Vec<Entry>) {
        if self.asked.is_some_and(|(_, before)| before.is_none()) {
            self.entries.clear();
            self.complete = false;
        }
        self.complete |= entries.is_empty();
        self.entries.extend(entries);
    }
}

/// The pane.
pub struct HistoryPane;

impl Pane for HistoryPane {
    fn name(&self) -> &'static str {
        "history"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::List
    }

    fn layout(&self, state: &mut State, _: &Project, area: Rect) {
        let len = state.history.entries.len();
        state.history.cursor.fit(len, usize::from(list(area).height));
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        let len = state.history.entries.len();
        if state.history.cursor.act(action, len) {
            return Some(Vec::new());
        }
        match action {
            Action::Cancel => state.back(project),
            Action::Copy => {
                let entry = state.history.entries.get(state.history.cursor.at)?;
                return Some(vec![Effect::Copy { text: state.say(&entry.said), said: say!("desk-copied-entry", number = entry.seq) }]);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let len = state.history.entries.len();
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => state.history.cursor.wheel(mouse.deed == Deed::WheelUp, len),
            Deed::Press(_) => {
                let at = state.history.cursor.top + usize::from(mouse.y);
                if at < len && usize::from(mouse.y) < state.history.cursor.height {
                    state.history.cursor.at = at;
                }
            }
            Deed::Right => return state.open_menu(project),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let theme = &state.theme;
        let history = &state.history;
        let inner = paint::frame(buf, area, &state.say(&say!("pane-history")), focused, theme.edge(focused));
        let lines = list(inner);
        for (line, entry) in history.entries.iter().enumerate().skip(history.cursor.top).take(usize::from(lines.height)) {
            let y = u16::try_from(line - history.cursor.top).unwrap_or(0);
            let name = project.coder(entry.actor).map_or("", |row| row.name.as_str());
            let mut x = paint::put(buf, lines, 0, y, &format!("{:>5}  {}", entry.seq, entry.at.local()), theme.dim()) + 2;
            paint::put(buf, Rect { width: (x + 12).min(lines.width), ..lines }, x, y, name, theme.dim());
            x += 13;
            paint::put(buf, lines, x, y, &state.say(&entry.said), if entry.undoes.is_some() { theme.dim() } else { theme.text() });
            if line == history.cursor.at {
                paint::line(buf, lines, y, theme.cursor(focused));
            }
        }
        let Some(entry) = history.entries.get(history.cursor.at) else {
            paint::put(buf, lines, 1, 0, &state.say(&say!("history-none")), theme.dim());
            return;
        };
        let below = Rect { y: lines.bottom(), height: inner.bottom().saturating_sub(lines.bottom()), ..inner };
        paint::put(buf, below, 0, 0, &"─".repeat(usize::from(below.width)), theme.dim());
        let mut counts: Vec<(&'static str, usize)> = Vec::new();
        for change in &entry.changes {
            match counts.iter_mut().find(|(kind, _)| *kind == change.kind()) {
                Some((_, count)) => *count += 1,
                None => counts.push((change.kind(), 1)),
            }
        }
        let rows: Vec<String> =
            counts.iter().map(|(kind, count)| state.say(&Message::new(format!("history-rows-{kind}")).with("count", *count))).collect();
        paint::put(buf, below, 0, 1, &state.say(&entry.said), theme.strong());
        paint::put(buf, below, 0, 2, &state.say(&say!("history-changed", rows = rows.join(", "), verb = entry.verb.as_str())), theme.dim());
    }
}

/// The list above, what the entry changed below.
fn list(area: Rect) -> Rect {
    Rect { height: area.height.saturating_sub(3), ..area }
}
