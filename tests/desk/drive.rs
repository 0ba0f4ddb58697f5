//! Drives a desk by keys and reads its screen: for the tests, and for the picture in the README.

use preja::tui::bench::Bench;
use preja::tui::desk::{Desk, Outside};
use preja::tui::event::{Event, Key};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use std::time::Duration;

/// The screen as text, trailing spaces cut.
pub fn screen(desk: &mut Desk<impl Bench>, size: (u16, u16)) -> String {
    desk.layout(size);
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buf = Buffer::empty(area);
    desk.view(&mut buf);
    let line = |y: u16| {
        let mut words = String::new();
        let mut skip = 0;
        for x in 0..size.0 {
            let symbol = buf[(x, y)].symbol();
            if skip == 0 {
                words.push_str(symbol);
                skip = preja::tui::widget::wrap::cells(symbol).max(1);
            }
            skip -= 1;
        }
        words.trim_end().to_owned()
    };
    (0..size.1).map(line).collect::<Vec<_>>().join("\n")
}

/// Takes in what the bench and the index answer.
pub fn settle(desk: &mut Desk<impl Bench>) {
    while desk.poll() || desk.is_working() || desk.bench.is_busy() {
        std::thread::sleep(Duration::from_millis(u64::from(desk.is_working() || desk.bench.is_busy())));
    }
}

/// Presses keys: names as in the key file in `<…>` (`<shift-right>`), all else as typed. What the bench answers comes
/// in after each key. Returns what was left for the terminal.
pub fn press(desk: &mut Desk<impl Bench>, keys: &str, size: (u16, u16)) -> Vec<Outside> {
    let mut outside = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        let named = rest
            .strip_prefix('<')
            .and_then(|rest| rest.split_once('>'))
            .filter(|(name, _)| name.len() > 1 && !name.contains('<'));
        let key = match named {
            Some((name, after)) => {
                rest = after;
                Key::parse(name).unwrap_or_else(|| panic!("no key {name}"))
            }
            None => {
                rest = &rest[c.len_utf8()..];
                Key::plain(KeyCode::Char(c))
            }
        };
        outside.extend(desk.event(Event::Key(key)));
        settle(desk);
        desk.layout(size);
    }
    outside
}
