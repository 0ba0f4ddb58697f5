//! The only way words reach the screen: clipped to their area, and printable.

use super::wrap;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::symbols::border;

/// Writes `text` at column `x` and line `y` of `area` (counted from its corner), shortened to what fits. Returns the
/// column after it.
pub fn put(buf: &mut Buffer, area: Rect, x: u16, y: u16, text: &str, style: Style) -> u16 {
    let area = area.intersection(buf.area);
    if y >= area.height || x >= area.width {
        return x;
    }
    let shown = wrap::fit(text, usize::from(area.width - x));
    let (end, _) = buf.set_stringn(area.x + x, area.y + y, shown, usize::from(area.width - x), style);
    end.saturating_sub(area.x)
}

/// Writes `text` on as many lines as it takes, from line `y` of `area`. Returns the line after it.
pub fn wrapped(buf: &mut Buffer, area: Rect, y: u16, text: &str, style: Style) -> u16 {
    let mut y = y;
    for line in wrap::cut(text, usize::from(area.width)) {
        put(buf, area, 0, y, &line, style);
        y = y.saturating_add(1);
    }
    y
}

/// Writes `text` so that it ends at the right edge of `area`; nothing where it does not fit. Returns its first column.
pub fn put_right(buf: &mut Buffer, area: Rect, y: u16, text: &str, style: Style) -> u16 {
    let wide = u16::try_from(wrap::cells(text)).unwrap_or(u16::MAX);
    if wide > area.width {
        return area.width;
    }
    put(buf, area, area.width - wide, y, text, style);
    area.width - wide
}

/// Writes one grapheme as it is drawn by the wrapping's own widths, without shortening.
pub fn put_glyph(buf: &mut Buffer, area: Rect, x: u16, y: u16, grapheme: &str, style: Style) {
    let area = area.intersection(buf.area);
    if y < area.height && x < area.width {
        buf.set_stringn(area.x + x, area.y + y, wrap::shown(grapheme), usize::from(area.width - x), style);
    }
}

/// Lays a style over a line of `area`.
pub fn line(buf: &mut Buffer, area: Rect, y: u16, style: Style) {
    let area = area.intersection(buf.area);
    if y < area.height {
        buf.set_style(Rect { y: area.y + y, height: 1, ..area }, style);
    }
}

/// Empties an area and gives it a style.
pub fn clear(buf: &mut Buffer, area: Rect, style: Style) {
    let area = area.intersection(buf.area);
    for y in area.y..area.bottom() {
        for x in area.x..area.right() {
            if let Some(cell) = buf.cell_mut((x, y)) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }
}

/// A frame with a title in its upper edge; the focused one is drawn heavier, so that focus is seen without colour.
pub fn frame(buf: &mut Buffer, area: Rect, title: &str, focused: bool, style: Style) -> Rect {
    let area = area.intersection(buf.area);
    if area.width < 2 || area.height < 2 {
        return Rect { width: 0, height: 0, ..area };
    }
    let set = if focused { border::THICK } else { border::PLAIN };
    let (right, bottom) = (area.width - 1, area.height - 1);
    for x in 1..right {
        put(buf, area, x, 0, set.horizontal_top, style);
        put(buf, area, x, bottom, set.horizontal_bottom, style);
    }
    for y in 1..bottom {
        put(buf, area, 0, y, set.vertical_left, style);
        put(buf, area, right, y, set.vertical_right, style);
    }
    put(buf, area, 0, 0, set.top_left, style);
    put(buf, area, right, 0, set.top_right, style);
    put(buf, area, 0, bottom, set.bottom_left, style);
    put(buf, area, right, bottom, set.bottom_right, style);
    if !title.is_empty() && area.width > 6 {
        let shown = wrap::fit(title, usize::from(area.width - 4));
        put(buf, Rect { width: area.width - 1, ..area }, 1, 0, &format!(" {shown} "), style);
    }
    Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2 }
}
