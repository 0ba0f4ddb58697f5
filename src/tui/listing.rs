//! What tables of the desk do alike: copying takes what is shown, and what is shown is what an export writes.

use super::bench::Effect;
use super::shell::Shell;
use super::widget::code_tree::CodeTree;
use super::widget::grid::Grid;
use super::widget::{paint, wrap};
use crate::analysis::table::{Cell, Table};
use crate::analysis::{self, Args, Input, citation};
use crate::model::{Project, Scope, SegmentId};
use crate::say;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// An analysis over a scope.
pub fn tabled(project: &Project, name: &str, scope: &Scope) -> Option<Table> {
    let input = Input { project, scope, args: &Args::default(), entries: &[], hits: None };
    analysis::by_name(name)?.run(&input).ok()
}

/// The codes that a tree shows, as the codebook has them.
pub fn codebook(shell: &Shell, project: &Project, tree: &CodeTree) -> Option<Table> {
    let mut table = tabled(project, "codebook", &shell.counts.scope)?;
    if !tree.filter.is_empty() {
        let lines = tree.lines.iter().filter_map(|line| shell.counts.tree.get(*line));
        let shown: Vec<Cell> = lines.map(|branch| Cell::Code(branch.code)).collect();
        table.rows.retain(|row| row.iter().any(|cell| shown.contains(cell)));
    }
    Some(table)
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
