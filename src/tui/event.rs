//! What comes in: keys by one spelling on every terminal, pastes, the mouse, and the guard against pasted bursts.
//!
//! A terminal without bracketed paste sends a pasted page as single keys, which would be taken as commands. Nobody types
//! [`BURST`] characters within [`WINDOW`] milliseconds, so the [`Gate`] holds a character for [`PAUSE`] milliseconds while
//! no field has the focus, and gives a burst on as what it is: a paste.
//!
//! Alt and a character arrive as Esc and the character, and a slow line tears them apart: an Esc is held for [`APART`]
//! milliseconds, so that its character is never taken for one that was typed.

use ratatui::crossterm::event::{
    self as term, KeyCode, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};

/// So many characters at least are a burst.
pub const BURST: usize = 20;
/// Within so many milliseconds.
pub const WINDOW: u64 = 30;
/// A lone character is held so many milliseconds.
pub const PAUSE: u64 = 8;
/// A character so many milliseconds after an Esc belongs to it.
pub const APART: u64 = 50;
/// Two clicks within so many milliseconds are a double click.
const CLICK: u64 = 400;

/// A key with its modifiers. A letter carries its case and no `shift`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// With Ctrl.
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// With Shift, where the key is no character.
    pub shift: bool,
}

impl Key {
    /// A key without modifiers.
    pub fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// The character it types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// The key as `keymap.toml` names it.
    pub fn name(self) -> String {
        let mut name = String::new();
        for (held, word) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if held {
                name.push_str(word);
            }
        }
        match self.code {
            KeyCode::Char(' ') => name.push_str("space"),
            KeyCode::Char(c) => name.push(c),
            KeyCode::F(number) => name.push_str(&format!("f{number}")),
            code => match NAMES.iter().find(|(known, _)| *known == code) {
                Some((_, word)) => name.push_str(word),
                None => name.push_str("none"),
            },
        }
        name
    }

    /// The key of that name.
    pub fn parse(name: &str) -> Option<Self> {
        let mut key = Self::plain(KeyCode::Null);
        let mut rest = name;
        loop {
            rest = if let Some(rest) = rest.strip_prefix("ctrl-").filter(|rest| !rest.is_empty()) {
                key.ctrl = true;
                rest
            } else if let Some(rest) = rest.strip_prefix("alt-").filter(|rest| !rest.is_empty()) {
                key.alt = true;
                rest
            } else if let Some(rest) = rest.strip_prefix("shift-").filter(|rest| !rest.is_empty()) {
                key.shift = true;
                rest
            } else {
                break;
            };
        }
        let mut chars = rest.chars();
        key.code = match (chars.next(), chars.next()) {
            (Some(c), None) => KeyCode::Char(c),
            _ if rest == "space" => KeyCode::Char(' '),
            _ => match rest.strip_prefix('f').and_then(|number| number.parse().ok()) {
                Some(number) => KeyCode::F(number),
                None => NAMES.iter().find(|(_, word)| *word == rest)?.0,
            },
        };
        Some(key)
    }
}

const NAMES: [(KeyCode, &str); 14] = [
    (KeyCode::Enter, "enter"),
    (KeyCode::Esc, "esc"),
    (KeyCode::Tab, "tab"),
    (KeyCode::Backspace, "backspace"),
    (KeyCode::Delete, "del"),
    (KeyCode::Insert, "insert"),
    (KeyCode::Up, "up"),
    (KeyCode::Down, "down"),
    (KeyCode::Left, "left"),
    (KeyCode::Right, "right"),
    (KeyCode::Home, "home"),
    (KeyCode::End, "end"),
    (KeyCode::PageUp, "pageup"),
    (KeyCode::PageDown, "pagedown"),
];

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The left button went down: the first, second or third time in a row.
    Press(u8),
    /// Moved with the left button down.
    Drag,
    /// The right button went down.
    Right,
    /// The wheel, up.
    WheelUp,
    /// The wheel, down.
    WheelDown,
}

/// The mouse, at a cell of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub deed: Deed,
    /// Column.
    pub x: u16,
    /// Line.
    pub y: u16,
    /// With Alt: free of the snapping to words.
    pub alt: bool,
}

/// Something that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key.
    Key(Key),
    /// Text at once.
    Paste(String),
    /// The mouse.
    Mouse(Mouse),
    /// The screen has another size, or wants to be drawn again.
    Redraw,
    /// The system wants the program to end.
    Leave,
}

/// Reads what the terminal sent; nothing for what the desk does not use. Clicks are counted here.
#[derive(Debug, Default)]
pub struct Reader {
    last: Option<(u16, u16, u64, u8)>,
}

impl Reader {
    /// The event, at `at` milliseconds of the desk's own clock.
    pub fn read(&mut self, event: term::Event, at: u64) -> Option<Event> {
        match event {
            term::Event::Key(key) if key.kind == KeyEventKind::Press => Some(Event::Key(spelled(key))),
            term::Event::Paste(text) => Some(Event::Paste(text)),
            term::Event::Mouse(mouse) => {
                let deed = match mouse.kind {
                    MouseEventKind::Down(MouseButton::Left) => {
                        Deed::Press(self.clicks(mouse.column, mouse.row, at))
                    }
                    MouseEventKind::Drag(MouseButton::Left) => Deed::Drag,
                    MouseEventKind::Down(MouseButton::Right) => Deed::Right,
                    MouseEventKind::ScrollUp => Deed::WheelUp,
                    MouseEventKind::ScrollDown => Deed::WheelDown,
                    _ => return None,
                };
                let alt = mouse.modifiers.contains(KeyModifiers::ALT);
                Some(Event::Mouse(Mouse { deed, x: mouse.column, y: mouse.row, alt }))
            }
            term::Event::Resize(..) | term::Event::FocusGained => Some(Event::Redraw),
            _ => None,
        }
    }

    fn clicks(&mut self, x: u16, y: u16, at: u64) -> u8 {
        let count = match self.last {
            Some((was_x, was_y, was_at, count))
                if (was_x, was_y) == (x, y) && at.saturating_sub(was_at) <= CLICK =>
            {
                count % 3 + 1
            }
            _ => 1,
        };
        self.last = Some((x, y, at, count));
        count
    }
}

/// One spelling: Ctrl-H is Backspace on some terminals, Shift-Tab is BackTab, a capital carries its Shift.
fn spelled(key: term::KeyEvent) -> Key {
    let held = |modifier| key.modifiers.contains(modifier);
    let (mut ctrl, alt, mut shift) =
        (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT), held(KeyModifiers::SHIFT));
    let code = match key.code {
        KeyCode::Char('h') if ctrl && !alt => {
            ctrl = false;
            KeyCode::Backspace
        }
        KeyCode::BackTab => {
            shift = true;
            KeyCode::Tab
        }
        KeyCode::Char(c) => {
            shift = false;
            KeyCode::Char(if ctrl { c.to_ascii_lowercase() } else { c })
        }
        code => code,
    };
    Key { code, ctrl, alt, shift }
}

/// Holds characters back for a moment, to tell a pasted burst from typing.
#[derive(Debug, Default)]
pub struct Gate {
    held: Vec<Key>,
    first: u64,
    last: u64,
    escaped: Option<u64>,
}

impl Gate {
    /// Takes an event in and gives out what is decided. `typing` is true while a field has the focus: there every
    /// character is text anyway and passes at once.
    pub fn feed(&mut self, event: Event, at: u64, typing: bool) -> Vec<Event> {
        let mut out = self.wake(at);
        let text = |key: Key| key.typed().is_some() || matches!(key.code, KeyCode::Enter | KeyCode::Tab);
        let escape = Key::plain(KeyCode::Esc);
        let event = match (self.escaped.take(), event) {
            (Some(_), Event::Key(key)) if key.typed().is_some() => Event::Key(Key { alt: true, ..key }),
            (Some(_), event) => {
                out.push(Event::Key(escape));
                event
            }
            (None, event) => event,
        };
        match event {
            Event::Key(key) if key == escape => {
                out.extend(self.release());
                self.escaped = Some(at);
            }
            Event::Key(key) if text(key) && (!self.held.is_empty() || !typing && key.typed().is_some()) => {
                if self.held.is_empty() {
                    self.first = at;
                }
                self.last = at;
                self.held.push(key);
            }
            other => {
                out.extend(self.release());
                out.push(other);
            }
        }
        out
    }

    /// When to call [`Gate::wake`], in milliseconds of the same clock; nothing when nothing is held.
    pub fn deadline(&self) -> Option<u64> {
        let held = (!self.held.is_empty())
            .then(|| if self.is_burst() { self.last + WINDOW } else { self.last + PAUSE });
        held.or(self.escaped.map(|at| at + APART))
    }

    /// Gives out what was held long enough.
    pub fn wake(&mut self, at: u64) -> Vec<Event> {
        if self.deadline().is_none_or(|deadline| at < deadline) {
            return Vec::new();
        }
        let mut out = self.release();
        if self.escaped.take_if(|escaped| at >= *escaped + APART).is_some() {
            out.push(Event::Key(Key::plain(KeyCode::Esc)));
        }
        out
    }

    fn is_burst(&self) -> bool {
        self.held.len() >= BURST
    }

    fn release(&mut self) -> Vec<Event> {
        let quick = self.last.saturating_sub(self.first) <= WINDOW * (self.held.len() / BURST) as u64;
        let held = std::mem::take(&mut self.held);
        if held.len() >= BURST && quick {
            let text = held
                .into_iter()
                .map(|key| match key.code {
                    KeyCode::Enter => '\n',
                    KeyCode::Tab => '\t',
                    _ => key.typed().unwrap_or(' '),
                })
                .collect();
            return vec![Event::Paste(text)];
        }
        held.into_iter().map(Event::Key).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn keys(text: &str) -> impl Iterator<Item = Event> {
        text.chars()
            .map(|c| Event::Key(Key::plain(if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) })))
    }

    #[test]
    fn a_burst_of_single_keys_is_a_paste_with_its_line_breaks() {
        let (mut gate, mut out) = (Gate::default(), Vec::new());
        for (at, event) in keys("xxcd razmislek o delu\nin poti").enumerate() {
            out.extend(gate.feed(event, at as u64, false));
        }
        assert_eq!(out, []);
        assert_eq!(
            gate.wake(gate.deadline().unwrap()),
            [Event::Paste("xxcd razmislek o delu\nin poti".into())]
        );
    }

    #[test]
    fn typed_letters_pass_after_a_pause_and_at_once_in_a_field() {
        let mut gate = Gate::default();
        let key = Event::Key(Key::plain(KeyCode::Char('c')));
        assert_eq!(gate.feed(key.clone(), 0, false), []);
        assert_eq!(gate.wake(PAUSE), vec![key.clone()]);
        assert_eq!(gate.feed(key.clone(), 20, true), vec![key]);
        let arrow = Event::Key(Key::plain(KeyCode::Up));
        assert_eq!(gate.feed(arrow.clone(), 30, false), [arrow]);
    }

    #[test]
    fn a_character_after_an_esc_is_alt_and_an_esc_alone_passes() {
        let mut gate = Gate::default();
        let (esc, c) = (Event::Key(Key::plain(KeyCode::Esc)), Event::Key(Key::plain(KeyCode::Char('c'))));
        assert_eq!(gate.feed(esc.clone(), 0, false), []);
        let alt = Key { alt: true, ..Key::plain(KeyCode::Char('c')) };
        assert_eq!(gate.feed(c.clone(), 30, false), [Event::Key(alt)]);
        assert_eq!(gate.deadline(), None);
        assert_eq!(gate.feed(esc.clone(), 100, true), []);
        assert_eq!(gate.wake(100 + APART), std::slice::from_ref(&esc));
        assert_eq!(gate.feed(esc.clone(), 200, false), []);
        let arrow = Event::Key(Key::plain(KeyCode::Up));
        assert_eq!(gate.feed(arrow.clone(), 210, false), [esc.clone(), arrow]);
        assert_eq!(gate.feed(esc.clone(), 300, true), []);
        assert_eq!(gate.feed(c.clone(), 300 + APART, true), [esc, c]);
    }

    #[test]
    fn every_key_name_is_read_back() {
        for name in
            ["ctrl-z", "alt-left", "shift-tab", "f10", "+", "-", "ctrl--", "space", "<", "U", "del", "č"]
        {
            assert_eq!(Key::parse(name).map(Key::name).as_deref(), Some(name));
        }
        assert_eq!(Key::parse("hyper-x"), None);
    }
}
