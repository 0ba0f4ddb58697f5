//! All segments of the code in focus beside the text: what two who sit before one screen talk about.

use super::categories::quotes;
use super::{Pane, reader};
use crate::analysis::table::one_line;
use crate::model::{CodeId, Project, SegmentId, tree};
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
pub struct Beside {
    /// The quotes.
    pub sheet: Sheet<SegmentId>,
    total: usize,
    made_for: Option<(u64, Option<CodeId>, u16)>,
}

/// The pane.
pub struct BesidePane;

fn make(state: &mut State, project: &Project, code: CodeId, width: u16) {
    let (mut blocks, theme) = (Vec::new(), &state.theme);
    let row = project.code(code);
    if let Some(definition) = row.map(|row| row.definition.as_str()).filter(|text| !text.is_empty()) {
        blocks.push(Block::text(definition, theme.dim()));
        blocks.push(Block::text("", theme.text()));
    }
    let all = quotes::segments(state, project, code, false);
    for (segment, own) in &all {
        let mut words = format!("»{}«", one_line(project.quote(*segment)));
        if *own != code {
            words = format!("{words} ‹{}›", project.code(*own).map_or("", |row| row.name.as_str()));
        }
        let key = format!("{} ", project.cite_segment(*segment));
        blocks.push(Block::text(words, theme.text()).under(6).after(key, theme.dim()).on(*segment));
        blocks.push(Block::text("", theme.text()));
    }
    state.beside.total = all.len();
    state.beside.sheet.set(blocks, width);
}

impl Pane for BesidePane {
    fn name(&self) -> &'static str {
        "beside"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::List
    }

    fn lacks(&self) -> &'static [Action] {
        &[Action::ShowSegments]
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        let code = state.codes.focused();
        let key = (state.stamp, code, area.width);
        if state.beside.made_for != Some(key) {
            let other = state.beside.made_for.is_none_or(|(_, was, _)| was != code);
            state.beside.made_for = Some(key);
            match code {
                Some(code) => make(state, project, code, area.width),
                None => state.beside.sheet.set(Vec::new(), area.width),
            }
            if other {
                state.beside.sheet.rewind();
            }
        }
        state.beside.sheet.fit(area.height);
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        if state.beside.sheet.act(action) {
            return Some(Vec::new());
        }
        let segment = state.beside.sheet.here().copied();
        match action {
            Action::Enter => {
                let row = project.segment(segment?)?;
                reader::go_to(state, project, row.document, row.span);
            }
            Action::Cancel => state.set_focus(super::READER),
            Action::Copy => {
                let segment = segment?;
                let text = state.say(&crate::analysis::citation(project, segment));
                return Some(vec![Effect::Copy {
                    text,
                    said: say!("desk-copied", place = project.cite_segment(segment)),
                }]);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => state.beside.sheet.wheel(mouse.deed == Deed::WheelUp),
            Deed::Press(_) if state.beside.sheet.click(mouse.y) => {
                return self.act(state, project, Action::Enter).unwrap_or_default();
            }
            Deed::Right => return state.open_menu(project),
            Deed::Press(_) | Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let title = match state.codes.focused() {
            Some(code) => {
                let path = tree::path(project, code).replace('\\', " > ");
                state.say(&say!("pane-beside", code = path, segments = state.beside.total))
            }
            None => state.say(&say!("pane-codes", count = state.counts.tree.len())),
        };
        let title = format!("{title} {}", state.beside.sheet.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, state.theme.edge(focused));
        if state.codes.focused().is_none() {
            let words = state.say(&say!("beside-no-code"));
            for (y, line) in
                crate::tui::widget::wrap::wrap(&words, usize::from(inner.width)).into_iter().enumerate()
            {
                let line = words.get(line.start..line.end).unwrap_or("");
                paint::put(buf, inner, 0, u16::try_from(y).unwrap_or(u16::MAX), line, state.theme.dim());
            }
        }
        state.beside.sheet.draw(inner, focused.then(|| state.theme.cursor(true)), buf);
    }
}
