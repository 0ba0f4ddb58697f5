//! The top line with the tabs, and the bottom line with what was said and the keys that matter here.

use super::{paint, wrap};
use crate::message::Message;
use crate::say;
use crate::tui::action::Action;
use crate::tui::keymap::{Meaning, Mode};
use crate::tui::pane::{TABS, WORKSPACES, Workspace};
use crate::tui::state::{State, Tone};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What can be done in the view for two.
const TWO: [Action; 5] =
    [Action::NextPane, Action::Find, Action::TabFrequencies, Action::Presenting, Action::Help];

/// Where the tabs are in the top line: the words of each with its place. Where it is narrow only the tab in front keeps
/// its name, the others their number.
pub fn tabs(state: &State, area: Rect) -> Vec<(usize, u16, String)> {
    let name = |workspace: &Workspace| state.say(&Message::new(format!("tab-{}", workspace.name)));
    let number = |workspace: &Workspace| {
        state
            .keymap
            .keys(Mode::Everywhere, workspace.action)
            .first()
            .map_or_else(String::new, |key| key.trim_start_matches('F').to_owned())
    };
    let head = wrap::cells(&heading(state)) + 2;
    // What has no tab of its own has one while it is in front.
    let shown = || WORKSPACES.iter().enumerate().filter(|(at, _)| *at < TABS || *at == state.tab);
    let names: usize = shown().map(|(_, workspace)| wrap::cells(&name(workspace)) + 3).sum();
    let whose = if state.whose.is_empty() { 0 } else { wrap::cells(&state.whose) + 2 };
    let room = usize::from(area.width).saturating_sub(head + 2 + whose);
    // With numbers where there is room, else names alone, else numbers and one name.
    let (full, short) = (names + 2 * TABS <= room, names > room);
    let mut x = head;
    let mut out = Vec::new();
    for (at, workspace) in shown() {
        let words = match at == state.tab {
            true if at >= TABS => name(workspace),
            _ if full => format!("{} {}", number(workspace), name(workspace)),
            _ if !short => name(workspace),
            true => format!("{} {}", number(workspace), name(workspace)),
            false => number(workspace),
        };
        out.push((at, u16::try_from(x).unwrap_or(u16::MAX), words.clone()));
        x += wrap::cells(&words) + 3;
    }
    out
}

fn heading(state: &State) -> String {
    format!(" preja  {}", wrap::fit(&state.options.study, 24))
}

/// Draws the top line.
pub fn top(state: &State, area: Rect, buf: &mut Buffer) {
    let theme = &state.theme;
    paint::put(buf, area, 0, 0, &heading(state), theme.strong());
    let mut end = 0;
    for (at, x, words) in tabs(state, area) {
        let style = if at == state.tab { theme.cursor(true) } else { theme.text() };
        let shown = if at == state.tab { format!(" {words} ") } else { words.clone() };
        let from = if at == state.tab { x.saturating_sub(1) } else { x };
        end = paint::put(buf, area, from, 0, &shown, style);
        if at + 1 < TABS.max(state.tab + 1) && at != state.tab {
            paint::put(buf, area, end + 1, 0, "│", theme.dim());
        }
    }
    let mut right = Vec::new();
    if !state.whose.is_empty() {
        right.push(state.whose.clone());
    }
    if state.options.read_only {
        right.push(state.say(&say!("desk-read-only")));
    }
    if state.busy {
        right.push("…".to_owned());
    }
    let rest = Rect { x: area.x + end, width: area.width.saturating_sub(end), ..area };
    paint::put_right(buf, rest, 0, &format!("{} ", right.join("  ")), theme.warning());
}

/// Between two hints.
const JOINT: &str = " · ";

/// Draws the bottom line: what may follow a prefix key, else what was said last and the keys that matter here.
pub fn bottom(state: &State, area: Rect, buf: &mut Buffer) {
    let theme = &state.theme;
    if !state.sequence.is_empty()
        && let Meaning::Prefix(next) = state.keymap.meaning(state.mode(), &state.sequence)
    {
        let keys = crate::tui::keymap::shown(&state.sequence);
        let words: Vec<String> = next
            .iter()
            .map(|(key, action)| {
                format!("{} {}", crate::tui::keymap::shown(&[*key]), state.say(&action.label()))
            })
            .collect();
        paint::put(buf, area, 1, 0, &format!("{keys} …  {}", words.join(" · ")), theme.strong());
        return;
    }
    let said = state.said.iter().map(|message| state.say(message)).collect::<Vec<_>>().join(" ");
    let style = match state.tone {
        Tone::Plain => theme.text(),
        Tone::Done => theme.done(),
        Tone::Warning => theme.warning(),
    };
    let end =
        paint::put(buf, area, 1, 0, &wrap::fit(&said, usize::from(area.width.saturating_sub(2))), style);
    let room = usize::from(area.width.saturating_sub(end + 3));
    let own = state.layer.as_ref().and_then(|layer| layer.keys());
    // Whole hints or none: half of one helps nobody.
    let mut hints = own.as_ref().map(|own| whole(&state.say(own), room)).unwrap_or_default();
    let listed = match () {
        () if own.is_some() => &[],
        () if state.presenting && state.layer.is_none() => &TWO[..],
        () => state.keymap.hints(state.mode()),
    };
    let words = |action: Action| match state.key_of(action) {
        key if key.is_empty() => String::new(),
        key => format!("{key} {}", state.say(&Message::new(format!("hint-{}", action.name())))),
    };
    // The last one is help: where room is short it is shown before any other.
    let last = listed.last().map_or_else(String::new, |action| words(*action));
    let room = room.saturating_sub(if last.is_empty() { 0 } else { wrap::cells(&last) + 3 });
    let lacks = if state.layer.is_none() { state.pane().lacks() } else { &[] };
    for action in listed.iter().take(listed.len().saturating_sub(1)).filter(|action| !lacks.contains(action))
    {
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
