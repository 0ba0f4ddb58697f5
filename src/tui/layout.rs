//! Fits the state to the screen: where the panes are, and what each shows. The only step that computes for drawing.

use super::coders;
use super::pane::{self, Pane, WORKSPACES, categories, compare, propositions, questions};
use super::state::{Areas, State};
use super::widget::{bars, wrap};
use crate::model::Project;
use ratatui::layout::Rect;

/// Below this many columns or lines nothing can be read.
pub const LEAST: (u16, u16) = (60, 16);
/// Below this many columns the side panes fold away.
const WIDE: u16 = 100;

/// Fits everything to a screen of this size.
pub fn layout(state: &mut State, size: (u16, u16), project: &Project) {
    let screen = Rect::new(0, 0, size.0, size.1);
    coders::refresh(state, project);
    state.areas = Areas {
        screen,
        tiny: size.0 < LEAST.0 || size.1 < LEAST.1,
        narrow: size.0 < WIDE,
        ..Areas::default()
    };
    if state.areas.tiny {
        return;
    }
    let top = Rect { height: 1, ..screen };
    let tab = |(at, x, words): (usize, u16, String)| {
        (at, Rect { x, y: 0, width: u16::try_from(wrap::cells(&words)).unwrap_or(1), height: 1 })
    };
    state.areas.tabs = bars::tabs(state, top).into_iter().map(tab).collect();
    let body = Rect { y: 1, height: screen.height.saturating_sub(2), ..screen };
    state.areas.panes = panes(state, body);
    let workspace = WORKSPACES.get(state.tab).map_or(&[] as &[&dyn Pane], |workspace| workspace.panes);
    for (at, area) in state.areas.panes.clone() {
        let inner = Rect {
            x: area.x + 1,
            y: area.y + 1,
            width: area.width.saturating_sub(2),
            height: area.height.saturating_sub(2),
        };
        if let Some(pane) = workspace.get(at) {
            pane.layout(state, project, inner);
        }
    }
    let locale = state.locale();
    if let Some(layer) = &mut state.layer {
        state.areas.layer = layer.layout(&state.theme, locale, body);
    }
}

/// The panes of the workspace in front; what lies over others comes last.
fn panes(state: &State, body: Rect) -> Vec<(usize, Rect)> {
    match state.workspace().name {
        "categories" => return categories::arrange(state, body),
        "propositions" => return propositions::arrange(state, body),
        "compare" => return compare::arrange(state, body),
        "questions" => return questions::arrange(state, body),
        _ if state.tab != 0 => return vec![(0, body)],
        _ => {}
    }
    if state.sample.open {
        return vec![(pane::SAMPLE, body)];
    }
    if state.presenting {
        return for_two(state, body);
    }
    let here = if body.height >= 30 { 7 } else { 5 };
    if state.areas.narrow {
        let reader = Rect { height: body.height.saturating_sub(here), ..body };
        let below = Rect { y: reader.bottom(), height: here, ..body };
        let drawer = body.width.min(34);
        let mut panes = vec![(1, reader), (2, below)];
        match state.focused() {
            0 => panes.push((0, Rect { width: drawer, ..body })),
            3 => panes.push((3, Rect { x: body.right() - drawer, width: drawer, ..body })),
            _ => {}
        }
        return panes;
    }
    let left = (body.width / 5).clamp(22, 34);
    let right = (body.width / 4).clamp(26, 42);
    let middle = Rect { x: body.x + left, width: body.width - left - right, ..body };
    let reader = Rect { height: middle.height.saturating_sub(here), ..middle };
    vec![
        (0, Rect { width: left, ..body }),
        (1, reader),
        (2, Rect { y: reader.bottom(), height: here, ..middle }),
        (3, Rect { x: middle.right(), width: right, ..body }),
    ]
}

/// The view for two: the codes, the text with room, and the segments of the code beside it, or below it where it is
/// narrow.
fn for_two(state: &State, body: Rect) -> Vec<(usize, Rect)> {
    if state.areas.narrow {
        let reader = Rect { height: body.height / 2, ..body };
        let beside = Rect { y: reader.bottom(), height: body.height - reader.height, ..body };
        let mut panes = vec![(pane::READER, reader), (pane::BESIDE, beside)];
        if state.focused() == pane::CODES {
            panes.push((pane::CODES, Rect { width: body.width.min(34), ..body }));
        }
        return panes;
    }
    let codes = (body.width / 5).clamp(22, 34);
    let beside = body.width / 3;
    let reader = Rect { x: body.x + codes, width: body.width - codes - beside, ..body };
    vec![
        (pane::CODES, Rect { width: codes, ..body }),
        (pane::READER, reader),
        (pane::BESIDE, Rect { x: reader.right(), width: beside, ..body }),
    ]
}
