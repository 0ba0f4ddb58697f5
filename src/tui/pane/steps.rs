//! The steps of the method and where the work stands; every line leads to its place.

use super::Pane;
use crate::analysis::steps::{self, Place};
use crate::analysis::{Args, Input};
use crate::model::Project;
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::state::State;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Block, Sheet};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane's part of the state.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    /// The lines; what stands at one is its place among the lines, so that two lines of one place are two.
    pub sheet: Sheet<(usize, Place)>,
    made_for: Option<(u64, u16)>,
}

/// The pane.
pub struct StepsPane;

fn blocks(state: &State, project: &Project) -> Vec<Block<(usize, Place)>> {
    let theme = &state.theme;
    let (scope, args) = (&state.counts.scope, &Args::default());
    let lines = steps::lines(&Input { project, scope, args, entries: &[], hits: None });
    let mut out = Vec::new();
    let mut step = None;
    for (at, line) in lines.into_iter().enumerate() {
        if step != Some(line.step) {
            step = Some(line.step);
            out.push(Block::text(state.say(&steps::name(line.step)), theme.strong()));
        }
        let style = if line.count == 0 { theme.dim() } else { theme.text() };
        out.push(
            Block::text(state.say(&line.what), style)
                .after(format!("{:>8}  ", line.count), style)
                .on((at, line.place)),
        );
    }
    out
}

/// Brings the place of a line to the front.
fn lead(state: &mut State, place: Place) {
    let (tab, focus) = match place {
        Place::Documents => ("coding", 0),
        Place::Text => ("coding", 1),
        Place::Questions => ("questions", 0),
        Place::Segments => ("segments", 0),
        Place::Categories => ("categories", 0),
        Place::Card => ("categories", super::categories::CARD),
        Place::Compare => ("compare", 0),
        Place::Propositions => ("propositions", 0),
        Place::Memos => ("memos", 0),
    };
    super::front(state, super::tab(tab));
    state.set_focus(focus);
}

impl Pane for StepsPane {
    fn name(&self) -> &'static str {
        "steps"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::List
    }

    fn lacks(&self) -> &'static [Action] {
        &[Action::ShowSegments]
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        let key = (state.stamp, area.width);
        if state.steps.made_for != Some(key) {
            state.steps.made_for = Some(key);
            let blocks = blocks(state, project);
            state.steps.sheet.set(blocks, area.width);
        }
        state.steps.sheet.fit(area.height);
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        if state.steps.sheet.act(action) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter | Action::Right => {
                let (_, place) = *state.steps.sheet.here()?;
                lead(state, place);
            }
            Action::Cancel | Action::Left => state.back(project),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => state.steps.sheet.wheel(mouse.deed == Deed::WheelUp),
            Deed::Press(count) => {
                if state.steps.sheet.click(mouse.y) && count >= 2 {
                    return self.act(state, project, Action::Enter).unwrap_or_default();
                }
            }
            Deed::Right => return state.open_menu(project),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(&self, state: &State, _: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let title = format!("{} {}", state.say(&say!("pane-steps")), state.steps.sheet.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, state.theme.edge(focused));
        state.steps.sheet.draw(inner, Some(state.theme.cursor(focused)), buf);
    }
}
