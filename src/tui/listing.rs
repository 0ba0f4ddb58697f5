//! What all lists and tables of the desk do alike: typing filters, a click chooses and two open, copying takes what is
//! shown, and what is shown is what an export writes.

use super::bench::Effect;
use super::event::{Deed, Key, Mouse};
use super::shell::Shell;
use super::widget::grid::Grid;
use super::widget::{paint, wrap};
use crate::analysis::table::Table;
use crate::analysis::{self, Args, Input, citation};
use crate::message::Locale;
use crate::model::{Project, Scope, SegmentId};
use crate::say;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

/// An analysis over a scope.
pub fn tabled(project: &Project, name: &str, scope: &Scope) -> Option<Table> {
    let input = Input { project, scope, args: &Args::default(), entries: &[], hits: None };
    analysis::by_name(name)?.run(&input).ok()
}

/// The rows shown, for the clipboard.
pub fn copied(shell: &Shell, project: &Project, grid: &Grid) -> Vec<Effect> {
    let count = grid.order.len();
    grid.copied(project, shell.locale())
        .map(|text| Effect::Copy { text, said: say!("desk-copied-rows", count = count) })
        .into_iter()
        .collect()
}

/// A segment with its citation, for the clipboard.
pub fn cited(shell: &Shell, project: &Project, segment: SegmentId) -> Vec<Effect> {
    let text = shell.say(&citation(project, segment));
    vec![Effect::Copy { text, said: say!("desk-copied", place = project.cite_segment(segment)) }]
}

/// Draws the command line that prints the same table, on the last line of a pane that is high enough.
pub fn draw_equivalent(words: &str, shell: &Shell, area: Rect, buf: &mut Buffer) {
    if !words.is_empty() && area.height > 8 {
        let words = wrap::fit(&format!("$ {}", crate::export::printable(words)), usize::from(area.width));
        paint::put(buf, area, 0, area.height - 1, &words, shell.theme.dim());
    }
}

/// Typing filters a grid.
pub fn filter_key(grid: &mut Grid, project: &Project, locale: Locale, key: Key) -> Option<Vec<Effect>> {
    let typed = key.typed().is_some() || key.code == KeyCode::Backspace && !grid.filter.is_empty();
    (typed && grid.filter.key(key)).then(|| {
        grid.cursor.at = 0;
        grid.arrange(project, locale);
        Vec::new()
    })
}

/// The mouse in a grid whose first line is `skip` lines down; true when a cell shall be opened.
pub fn grid_mouse(grid: &mut Grid, mouse: Mouse, skip: u16) -> bool {
    let len = grid.order.len();
    match mouse.deed {
        Deed::WheelUp | Deed::WheelDown => grid.cursor.wheel(mouse.deed == Deed::WheelUp, len),
        Deed::Press(count) => return grid.click(mouse.x, mouse.y.saturating_sub(skip)) && count >= 2,
        _ => {}
    }
    false
}
