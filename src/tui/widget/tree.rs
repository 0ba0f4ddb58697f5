//! Draws the lines of a tree or a list: indent, fold sign, dot, name, and a note at the right edge.

use super::{paint, wrap};
use crate::tui::theme::Theme;
use crate::tui::widget::cursor::Cursor;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// A line.
#[derive(Clone, Debug, Default)]
pub struct TreeLine {
    /// How deep it stands.
    pub depth: usize,
    /// Open, folded, or neither.
    pub open: Option<bool>,
    /// A sign before the name, and its style.
    pub dot: Option<(&'static str, Style)>,
    /// The name.
    pub label: String,
    /// What stands at the right edge.
    pub note: String,
    /// Style of the name.
    pub style: Style,
}

/// Draws the lines that the cursor's list shows; `lines` begins with the first one seen.
pub fn draw(
    lines: impl Iterator<Item = TreeLine>,
    cursor: Cursor,
    focused: bool,
    theme: &Theme,
    area: Rect,
    buf: &mut Buffer,
) {
    for (at, line) in lines.take(usize::from(area.height)).enumerate() {
        let y = u16::try_from(at).unwrap_or(0);
        let edge = if line.note.is_empty() {
            area.width
        } else {
            paint::put_right(buf, area, y, &line.note, theme.dim())
        };
        let words = Rect { width: edge.saturating_sub(u16::from(edge < area.width)), ..area };
        let sign = match line.open {
            Some(true) => "▾ ",
            Some(false) => "▸ ",
            None => "  ",
        };
        // Deep branches on a narrow pane keep room for their names.
        let indent = u16::try_from(line.depth).unwrap_or(0).min(area.width / 4);
        let mut x = paint::put(buf, words, indent, y, sign, theme.dim());
        if let Some((dot, style)) = line.dot {
            x = paint::put(buf, words, x, y, dot, style) + 1;
        }
        paint::put(
            buf,
            words,
            x,
            y,
            &wrap::fit(&line.label, usize::from(words.width.saturating_sub(x))),
            line.style,
        );
        if cursor.top + at == cursor.at {
            paint::line(buf, area, y, theme.cursor(focused));
        }
    }
}
