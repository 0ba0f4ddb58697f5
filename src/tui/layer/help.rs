//! Help of the pane in focus, then of what holds everywhere, made from the key table.

use super::{Answer, Layer, Place, middle, most};
use crate::message::{Locale, Message};
use crate::model::Project;
use crate::say;
use crate::tui::action::Action;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::shell::Shell;
use crate::tui::theme::Theme;
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// So many lines a screen of help is turned by.
const PAGE: usize = 15;

/// Help, scrolled down by so many lines.
pub struct Help {
    of: Mode,
    top: usize,
}

impl Help {
    /// Help for a mode.
    pub fn new(of: Mode) -> Self {
        Self { of, top: 0 }
    }

    fn lines(&self, shell: &Shell, width: u16) -> Vec<(String, String)> {
        let preset = shell.say(&Message::new(format!("preset-{}", shell.keymap.preset.name())));
        let mut lines: Vec<(String, String)> = Vec::new();
        for line in [say!("help-preset", preset = preset), say!("help-typing"), say!("help-mouse")] {
            let cut = wrap::cut(&shell.say(&line), usize::from(width));
            lines.extend(cut.into_iter().map(|line| (line, String::new())));
        }
        for mode in [self.of, Mode::Everywhere] {
            lines.push((String::new(), String::new()));
            lines.push((shell.say(&Message::new(format!("mode-{}", mode.name()))), String::new()));
            lines.extend(shell.keymap.help(mode).into_iter().map(|(action, keys)| {
                let label = shell.say(&action.label());
                let taken = shell.keymap.taken(mode, action);
                let label = if taken.is_empty() {
                    label
                } else {
                    format!("{label} · {}", shell.say(&say!("help-taken", keys = taken.join(", "))))
                };
                (label, keys)
            }));
        }
        lines
    }
}

impl Layer for Help {
    fn mode(&self) -> Mode {
        Mode::Choice
    }

    fn layout(&mut self, _: &Theme, _: Locale, body: Rect) -> Place {
        let (wide, tall) = most(body);
        Place { area: middle(body, wide, tall), list: Rect::default() }
    }

    fn act(&mut self, action: Action) -> Answer {
        match action {
            Action::Up => self.top = self.top.saturating_sub(1),
            Action::Down => self.top += 1,
            Action::PageUp => self.top = self.top.saturating_sub(PAGE),
            Action::PageDown => self.top += PAGE,
            Action::Top => self.top = 0,
            _ => return Answer::close(),
        }
        Answer::stay()
    }

    fn key(&mut self, _: Key) -> Answer {
        Answer::close()
    }

    fn mouse(&mut self, mouse: Mouse, _: Place) -> Answer {
        match mouse.deed {
            Deed::WheelUp => self.top = self.top.saturating_sub(3),
            Deed::WheelDown => self.top += 3,
            _ => {}
        }
        Answer::stay()
    }

    fn draw(&self, shell: &Shell, _: &Project, place: Place, buf: &mut Buffer) {
        let theme = &shell.theme;
        paint::clear(buf, place.area, theme.text());
        let inner = paint::frame(buf, place.area, &shell.say(&say!("help-title")), true, theme.edge(true));
        let lines = self.lines(shell, inner.width);
        let top = self.top.min(lines.len().saturating_sub(usize::from(inner.height)));
        for (y, (label, keys)) in (0..inner.height).zip(lines.iter().skip(top)) {
            if keys.is_empty() {
                paint::put(buf, inner, 0, y, label, theme.strong());
            } else {
                paint::put(buf, inner, 2, y, keys, theme.strong());
                paint::put(buf, inner, 26, y, label, theme.text());
            }
        }
    }
}
