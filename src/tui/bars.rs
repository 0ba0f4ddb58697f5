//! The top line with the tabs, and the bottom line with what was said and the keys that matter here.

use super::action::Action;
use super::keymap::{Meaning, Mode};
use super::shell::{Shell, Tab, Tone};
use super::widget::{paint, wrap};
use crate::message::Message;
use crate::say;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// So many workspaces have a tab of their own; those after them are reached by menu, palette and key, and have a tab only
/// while they are in front.
const TABS: usize = 8;
/// What can be done in the view for two.
const TWO: [Action; 5] =
    [Action::NextPane, Action::Find, Action::TabFrequencies, Action::Presenting, Action::Help];

/// Where the tabs are in the top line: the words of each with its place. Where it is narrow only the tab in front keeps
/// its name, the others their number.
pub fn tabs(shell: &Shell, area: Rect) -> Vec<(usize, u16, String)> {
    let front = shell.tabs.get(shell.tab).map(|tab| tab.name);
    let name = |tab: &Tab| {
        let called = if Some(tab.name) == front { shell.front.tab } else { tab.name };
        shell.say(&Message::new(format!("tab-{called}")))
    };
    let number = |tab: &Tab| {
        shell
            .keymap
            .keys(Mode::Everywhere, tab.action)
            .first()
            .map_or_else(String::new, |key| key.trim_start_matches('F').to_owned())
    };
    let head = wrap::cells(&heading(shell)) + 2;
    // What has no tab of its own has one while it is in front.
    let shown = || shell.tabs.iter().enumerate().filter(|(at, _)| *at < TABS || *at == shell.tab);
    let names: usize = shown().map(|(_, tab)| wrap::cells(&name(tab)) + 3).sum();
    let whose = if shell.whose.is_empty() { 0 } else { wrap::cells(&shell.whose) + 2 };
    let room = usize::from(area.width).saturating_sub(head + 2 + whose);
    // With numbers where there is room, else names alone, else numbers and one name.
    let (full, short) = (names + 2 * TABS <= room, names > room);
    let mut x = head;
    let mut out = Vec::new();
    for (at, tab) in shown() {
        let words = match at == shell.tab {
            true if at >= TABS => name(tab),
            _ if full => format!("{} {}", number(tab), name(tab)),
            _ if !short => name(tab),
            true => format!("{} {}", number(tab), name(tab)),
            false => number(tab),
        };
        out.push((at, u16::try_from(x).unwrap_or(u16::MAX), words.clone()));
        x += wrap::cells(&words) + 3;
    }
    out
}

fn heading(shell: &Shell) -> String {
    format!(" preja  {}", wrap::fit(&shell.options.study, 24))
}

/// Draws the top line.
pub fn top(shell: &Shell, area: Rect, buf: &mut Buffer) {
    let theme = &shell.theme;
    paint::put(buf, area, 0, 0, &heading(shell), theme.strong());
    let mut end = 0;
    for (at, x, words) in tabs(shell, area) {
        let style = if at == shell.tab { theme.cursor(true) } else { theme.text() };
        let shown = if at == shell.tab { format!(" {words} ") } else { words.clone() };
        let from = if at == shell.tab { x.saturating_sub(1) } else { x };
        end = paint::put(buf, area, from, 0, &shown, style);
        if at + 1 < TABS.max(shell.tab + 1) && at != shell.tab {
            paint::put(buf, area, end + 1, 0, "│", theme.dim());
        }
    }
    let mut right = Vec::new();
    if !shell.whose.is_empty() {
        right.push(shell.whose.clone());
    }
    if shell.options.read_only {
        right.push(shell.say(&say!("desk-read-only")));
    }
    if shell.busy {
        right.push("…".to_owned());
    }
    let rest = Rect { x: area.x + end, width: area.width.saturating_sub(end), ..area };
    paint::put_right(buf, rest, 0, &format!("{} ", right.join("  ")), theme.warning());
}

/// Between two hints.
const JOINT: &str = " · ";

/// Draws the bottom line: what may follow a prefix key, else what was said last and the keys that matter here.
pub fn bottom(shell: &Shell, area: Rect, buf: &mut Buffer) {
    let theme = &shell.theme;
    if !shell.sequence.is_empty()
        && let Meaning::Prefix(next) = shell.keymap.meaning(shell.mode(), &shell.sequence)
    {
        let keys = crate::tui::keymap::shown(&shell.sequence);
        let words: Vec<String> = next
            .iter()
            .map(|(key, action)| {
                format!("{} {}", crate::tui::keymap::shown(&[*key]), shell.say(&action.label()))
            })
            .collect();
        paint::put(buf, area, 1, 0, &format!("{keys} …  {}", words.join(" · ")), theme.strong());
        return;
    }
    let said = shell.said.iter().map(|message| shell.say(message)).collect::<Vec<_>>().join(" ");
    let style = match shell.tone {
        Tone::Plain => theme.text(),
        Tone::Done => theme.done(),
        Tone::Warning => theme.warning(),
    };
    let end =
        paint::put(buf, area, 1, 0, &wrap::fit(&said, usize::from(area.width.saturating_sub(2))), style);
    let room = usize::from(area.width.saturating_sub(end + 3));
    let own = shell.layer.as_ref().and_then(|layer| layer.keys());
    // Whole hints or none: half of one helps nobody.
    let mut hints = own.as_ref().map(|own| whole(&shell.say(own), room)).unwrap_or_default();
    let listed = match () {
        () if own.is_some() => &[],
        () if shell.presenting && shell.layer.is_none() => &TWO[..],
        () => shell.keymap.hints(shell.mode()),
    };
    let words = |action: Action| match shell.key_of(action) {
        key if key.is_empty() => String::new(),
        key => format!("{key} {}", shell.say(&Message::new(format!("hint-{}", action.name())))),
    };
    // The last one is help: where room is short it is shown before any other.
    let last = listed.last().map_or_else(String::new, |action| words(*action));
    let room = room.saturating_sub(if last.is_empty() { 0 } else { wrap::cells(&last) + 3 });
    // What cannot be done here is not hinted at.
    let lacks = if shell.layer.is_none() { shell.front.lacks } else { &[] };
    let can = |action: &&Action| !(lacks.contains(action) || action.changes() && shell.is_shut());
    for action in listed.iter().take(listed.len().saturating_sub(1)).filter(can) {
        let hint = words(*action);
        if hint.is_empty() {
            continue;
        }
        let joint = if hints.is_empty() { "" } else { JOINT };
        if wrap::cells(&hints) + wrap::cells(joint) + wrap::cells(&hint) > room {
            break;
        }
        hints = format!("{hints}{joint}{hint}");
    }
    if !last.is_empty() && usize::from(area.width.saturating_sub(end + 3)) >= wrap::cells(&last) {
        let joint = if hints.is_empty() { "" } else { JOINT };
        hints = format!("{hints}{joint}{last}");
    }
    paint::put_right(buf, Rect { width: area.width.saturating_sub(1), ..area }, 0, &hints, theme.dim());
}

/// As many parts of a sentence of keys, from its beginning, as have room.
pub fn whole(keys: &str, room: usize) -> String {
    let mut shown = String::new();
    for part in keys.split(JOINT) {
        let joint = if shown.is_empty() { "" } else { JOINT };
        if wrap::cells(&shown) + wrap::cells(joint) + wrap::cells(part) > room {
            break;
        }
        shown = format!("{shown}{joint}{part}");
    }
    shown
}
