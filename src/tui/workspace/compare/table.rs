//! The categories with their counts by sides; the category and the side under the cursor are read above.

use super::{Compare, QUOTES, act, name, refresh};
use crate::model::Project;
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::keymap::Mode;
use crate::tui::listing::copied;
use crate::tui::shell::Shell;
use crate::tui::widget::grid::Grid;
use crate::tui::widget::paint;
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane.
pub struct TablePane;

fn body(compare: &Compare, area: Rect) -> Rect {
    let skip = compare.grid.filter.height().min(area.height);
    Rect { y: area.y + skip, height: area.height.saturating_sub(skip), ..area }
}

impl Pane<Compare> for TablePane {
    fn name(&self) -> &'static str {
        "compare"
    }

    fn mode(&self, _: &Compare) -> Mode {
        Mode::Compare
    }

    fn grid<'a>(&self, own: &'a mut Compare) -> Option<&'a mut Grid> {
        Some(&mut own.grid)
    }

    fn layout(&self, own: &mut Compare, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let (locale, body) = (shell.locale(), body(own, area));
        own.grid.layout(project, locale, body);
    }

    fn act(
        &self,
        own: &mut Compare,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Enter => {
                own.other = false;
                shell.set_focus(QUOTES);
            }
            Action::ShowSegments => {
                let grid = &own.grid;
                let (scope, own) = grid.row().and_then(|row| grid.table.as_ref()?.opens(row, grid.column))?;
                shell.segments(scope, own);
            }
            Action::Copy => return Some(copied(shell, project, &own.grid)),
            _ => return act(own, shell, project, action),
        }
        Some(Vec::new())
    }

    fn draw(
        &self,
        own: &Compare,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let compare = &own;
        let held = name(own, shell, compare.pair().0);
        let title = match super::variable(own, project) {
            Some(by) => say!("pane-compare-by", by = by.name.as_str(), held = held),
            None => say!("pane-compare", held = held),
        };
        let inner = paint::frame(buf, area, &shell.say(&title), focused, shell.theme.edge(focused));
        compare.grid.filter.draw(inner, &shell.theme, buf);
        compare.grid.draw(&shell.inks(), project, body(compare, inner), focused, buf);
        if compare.grid.order.is_empty() {
            paint::put(buf, inner, 0, 1, &shell.say(&say!("compare-none")), shell.theme.dim());
        }
    }
}
