//! The one grid that shows every table: sorted, filtered, with a cursor on a cell. Only the rows seen are put in words.

use super::cursor::Cursor;
use super::filter::Filter;
use super::listed::Listed;
use super::{paint, wrap};
use crate::analysis::table::{Cell, Table, cell_text};
use crate::language::collate;
use crate::message::{Locale, Message};
use crate::model::{Project, SegmentId};
use crate::tui::action::Action;
use crate::tui::counts::Counts;
use crate::tui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// Signs for how dark a cell is.
const SHADES: [&str; 5] = [" ", "░", "▒", "▓", "█"];

/// What a table is drawn with.
pub struct Inks<'a> {
    /// The colours.
    pub theme: &'a Theme,
    /// The colours of codes.
    pub counts: &'a Counts,
    /// The language.
    pub locale: Locale,
}

/// A table on the screen.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// The table.
    pub table: Option<Table>,
    /// Rows in the order shown, those that the filter leaves.
    pub order: Vec<usize>,
    /// The row under the cursor, by its place in `order`.
    pub cursor: Cursor,
    /// The column under the cursor.
    pub column: usize,
    /// Column and direction (true: descending) it is sorted by.
    pub sort: Option<(usize, bool)>,
    /// The filter.
    pub filter: Filter,
    /// Cells are darker for more.
    pub shaded: bool,
    /// Why there is no table.
    pub problem: Option<Message>,
    filtered_for: String,
    most: Vec<u64>,
    widths: Vec<u16>,
    left: usize,
    header: u16,
}

impl Grid {
    /// Shows another table; the cursor stays where it was as far as it can.
    pub fn set(&mut self, table: Table, project: &Project, locale: Locale) {
        self.column = self.column.min(table.columns.len().saturating_sub(1));
        self.sort = self.sort.filter(|(column, _)| *column < table.columns.len());
        (self.table, self.problem) = (Some(table), None);
        self.weigh();
        self.arrange(project, locale);
    }

    /// There is no table, and why.
    pub fn fail(&mut self, problem: Message) {
        (self.table, self.problem) = (None, Some(problem));
        self.order.clear();
    }

    /// The segment that the row under the cursor stands for.
    pub fn segment(&self) -> Option<SegmentId> {
        self.table.as_ref()?.segment(self.row()?)
    }

    /// Filters anew, where the filter is another.
    pub fn refilter(&mut self, project: &Project, locale: Locale) {
        if self.filtered_for != self.filter.text() {
            self.arrange(project, locale);
        }
    }

    /// Filters and sorts anew.
    pub fn arrange(&mut self, project: &Project, locale: Locale) {
        self.filter.text().clone_into(&mut self.filtered_for);
        let Some(table) = &self.table else { return };
        let fits = |row: &Vec<Cell>| {
            let words = row.iter().map(|cell| cell_text(project, cell, locale)).collect::<Vec<_>>().join(" ");
            self.filter.fits(&words)
        };
        self.order = (0..table.rows.len())
            .filter(|at| self.filter.is_empty() || table.rows.get(*at).is_some_and(fits))
            .collect();
        if let Some((column, down)) = self.sort {
            let key = |at: &usize| match table.rows.get(*at).and_then(|row| row.get(column)) {
                Some(Cell::Count(count)) => (*count, String::new()),
                Some(Cell::Share { part, whole }) => {
                    (part.saturating_mul(1_000_000).checked_div(*whole).unwrap_or(0), String::new())
                }
                Some(cell) => (0, cell_text(project, cell, locale)),
                None => (0, String::new()),
            };
            let mut keyed: Vec<_> = self.order.iter().map(|at| (key(at), *at)).collect();
            keyed.sort_by(|((n, a), x), ((m, b), y)| {
                let order = n.cmp(m).then_with(|| collate::compare(locale.code(), a, b));
                (if down { order.reverse() } else { order }).then(x.cmp(y))
            });
            self.order = keyed.into_iter().map(|(_, at)| at).collect();
        }
    }

    /// The largest count that each column is shaded by: columns that are compared (values, documents, coders) by the
    /// largest among them, any other by its own.
    fn weigh(&mut self) {
        let Some(table) = &self.table else { return };
        let largest = |at: usize| {
            let counts = table.rows.iter().filter_map(|row| match row.get(at) {
                Some(Cell::Count(count)) => Some(*count),
                _ => None,
            });
            counts.max().unwrap_or(0)
        };
        let own: Vec<u64> = (0..table.columns.len()).map(largest).collect();
        let compared = |at: usize| {
            table.columns.get(at).is_some_and(|column| column.opens.is_some() && column.id.contains(':'))
        };
        let all = (0..own.len())
            .filter(|at| compared(*at))
            .filter_map(|at| own.get(at))
            .max()
            .copied()
            .unwrap_or(0);
        self.most = own.iter().enumerate().map(|(at, own)| if compared(at) { all } else { *own }).collect();
    }

    /// How dark a cell is, from 0 to 4.
    fn shade(&self, at: usize, cell: &Cell) -> usize {
        match (cell, self.most.get(at)) {
            (Cell::Count(count), Some(most)) if self.shaded && *most > 0 => {
                usize::try_from((count * 4).div_ceil(*most)).unwrap_or(4).min(4)
            }
            _ => 0,
        }
    }

    /// The row of the table under the cursor.
    pub fn row(&self) -> Option<usize> {
        self.order.get(self.cursor.at).copied()
    }

    /// Moves the cursor or sorts; false for an action that does neither.
    pub fn act(&mut self, action: Action, project: &Project, locale: Locale) -> bool {
        let last = self.table.as_ref().map_or(0, |table| table.columns.len().saturating_sub(1));
        match action {
            Action::Left => self.column = self.column.saturating_sub(1),
            Action::Right => self.column = (self.column + 1).min(last),
            Action::Home => self.column = 0,
            Action::End => self.column = last,
            Action::Sort => {
                self.sort = match self.sort {
                    Some((column, down)) if column == self.column && down => None,
                    Some((column, _)) if column == self.column => Some((column, true)),
                    _ => Some((self.column, false)),
                };
                self.arrange(project, locale);
            }
            _ => return self.cursor.act(action, self.order.len()),
        }
        true
    }

    /// Fits columns and rows to an area.
    pub fn layout(&mut self, project: &Project, locale: Locale, area: Rect) {
        let Some(table) = &self.table else { return };
        self.header = 1;
        self.cursor.fit(self.order.len(), usize::from(area.height.saturating_sub(self.header)));
        // Widths come from the rows seen: a column's width may change while one scrolls, its order never does.
        let seen: Vec<&Vec<Cell>> = self
            .order
            .iter()
            .skip(self.cursor.top)
            .take(self.cursor.height.max(1))
            .filter_map(|at| table.rows.get(*at))
            .collect();
        let mut widths: Vec<u16> = Vec::new();
        let mut wanted: Vec<u16> = Vec::new();
        for (at, column) in table.columns.iter().enumerate() {
            let title = wrap::cells(&column.title.say(locale)) + 2;
            let widest = seen
                .iter()
                .filter_map(|row| row.get(at))
                .map(|cell| wrap::cells(&cell_text(project, cell, locale)))
                .max()
                .unwrap_or(0);
            let (least, most) = if column.numeric { (4, 12) } else { (3, 34) };
            let sign = if self.shaded && column.opens.is_some() { 2 } else { 0 };
            let wide =
                if column.numeric { (widest + sign).max(title.min(12)) } else { widest.max(title.min(18)) };
            let is_quote = seen.iter().any(|row| matches!(row.get(at), Some(Cell::Segment { .. })));
            let most = if is_quote { usize::from(area.width) } else { most };
            wanted.push(u16::try_from(wide).unwrap_or(u16::MAX));
            widths.push(u16::try_from(wide.clamp(least, most)).unwrap_or(12));
        }
        // A quote gets what the others leave.
        let quote = (0..table.columns.len())
            .find(|at| seen.iter().any(|row| matches!(row.get(*at), Some(Cell::Segment { .. }))));
        if let Some(at) = quote {
            let others: u16 =
                widths.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, width)| width + 1).sum();
            if let Some(width) = widths.get_mut(at) {
                *width = area.width.saturating_sub(others).clamp(24, area.width.max(24));
            }
        }
        if quote.is_none() {
            // What is left goes to the columns that had to be cut.
            let mut left = area.width.saturating_sub(widths.iter().map(|width| width + 1).sum());
            for (width, wanted) in widths.iter_mut().zip(wanted) {
                let more = wanted.saturating_sub(*width).min(left);
                *width += more;
                left -= more;
            }
        }
        self.widths = widths;
        // The column under the cursor is always seen; the first column stays.
        self.left = self.left.clamp(1, self.column.max(1));
        while self.left < self.column && self.right_edge(self.column) > area.width {
            self.left += 1;
        }
    }

    /// Where a column ends, with the first kept and the others from `left` on.
    fn right_edge(&self, column: usize) -> u16 {
        let width = |at: usize| self.widths.get(at).map_or(0, |width| width + 1);
        (self.left..=column).fold(width(0), |sum, at| sum.saturating_add(width(at)))
    }

    /// The columns seen with their first cells.
    fn columns(&self) -> Vec<(usize, u16, u16)> {
        let mut x: u16 = 0;
        let mut out = Vec::new();
        for at in std::iter::once(0).chain(self.left..self.widths.len()) {
            let width = self.widths.get(at).copied().unwrap_or(0);
            out.push((at, x, width));
            x = x.saturating_add(width + 1);
        }
        out
    }

    /// Puts the cursor on the cell at a place of the area; true when that is a row.
    pub fn click(&mut self, x: u16, y: u16) -> bool {
        if let Some((column, ..)) =
            self.columns().into_iter().find(|(_, from, width)| (*from..from + width + 1).contains(&x))
        {
            self.column = column;
        }
        let row = self.cursor.top + usize::from(y.saturating_sub(self.header));
        if y < self.header || row >= self.order.len() {
            return false;
        }
        self.cursor.at = row;
        true
    }

    /// Draws it.
    pub fn draw(&self, inks: &Inks, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let Inks { theme, counts, locale } = *inks;
        let Some(table) = &self.table else {
            let problem = self.problem.as_ref().map(|problem| locale.say(problem)).unwrap_or_default();
            for (y, line) in (1..area.height).zip(wrap::cut(&problem, usize::from(area.width))) {
                paint::put(buf, area, 0, y, &line, theme.warning());
            }
            return;
        };
        let columns = self.columns();
        for (at, x, width) in &columns {
            let Some(column) = table.columns.get(*at) else { continue };
            let sign = match self.sort {
                Some((sorted, down)) if sorted == *at => {
                    if down {
                        "↓"
                    } else {
                        "↑"
                    }
                }
                _ => "",
            };
            let title = format!(
                "{}{sign}",
                wrap::fit(&column.title.say(locale), usize::from(*width).saturating_sub(sign.len().min(1)))
            );
            let cell = Rect {
                x: area.x.saturating_add(*x),
                width: (*width).min(area.width.saturating_sub(*x)),
                height: 1,
                ..area
            };
            let style = theme.strong().add_modifier(if *at == self.column {
                Modifier::UNDERLINED
            } else {
                Modifier::empty()
            });
            if column.numeric {
                paint::put_right(buf, cell, 0, &title, style);
            } else {
                paint::put(buf, cell, 0, 0, &title, style);
            }
        }
        for line in 0..self.cursor.height {
            let Some(row) = self.order.get(self.cursor.top + line).and_then(|at| table.rows.get(*at)) else {
                break;
            };
            let y = u16::try_from(line).unwrap_or(0) + self.header;
            let here = self.cursor.top + line == self.cursor.at;
            if here {
                paint::line(buf, area, y, theme.cursor(false));
            }
            for (at, x, width) in &columns {
                let Some(cell) = row.get(*at) else { continue };
                let place = Rect {
                    x: area.x.saturating_add(*x),
                    y: area.y + y,
                    width: (*width).min(area.width.saturating_sub(*x)),
                    height: 1,
                };
                let words = cell_text(project, cell, locale);
                let mut style = match cell {
                    Cell::Dot(code) => theme.hue(counts.hue(*code)),
                    Cell::Count(0) => theme.dim(),
                    _ => theme.text(),
                };
                if here && *at == self.column {
                    paint::line(buf, place, 0, theme.cursor(focused));
                    style = theme.cursor(focused);
                } else if here {
                    style = style.patch(theme.cursor(false));
                }
                // Also what is no plain number (`3/5`) stands under the number of its heading.
                let of_numbers = table.columns.get(*at).is_some_and(|column| column.numeric);
                let numeric = matches!(cell, Cell::Count(_) | Cell::Share { .. })
                    || of_numbers && matches!(cell, Cell::Text(_));
                let shade = self.shade(*at, cell);
                if shade > 0 && table.columns.get(*at).is_some_and(|column| column.opens.is_some()) {
                    // The sign says it where there are no colours.
                    paint::line(buf, place, 0, theme.heat(shade));
                    style = theme.heat(shade).patch(style);
                    paint::put(buf, place, 0, 0, SHADES.get(shade).copied().unwrap_or(" "), style);
                }
                if numeric {
                    paint::put_right(buf, place, 0, &words, style);
                } else {
                    paint::put(buf, place, 0, 0, &tail(cell, &words, *width), style);
                }
            }
        }
    }

    /// The table with the rows shown, in their order: what an export takes.
    pub fn shown(&self) -> Option<Table> {
        let table = self.table.as_ref()?;
        let rows = self.order.iter().filter_map(|at| table.rows.get(*at)).cloned().collect();
        Some(Table {
            rows,
            columns: table.columns.clone(),
            notes: table.notes.clone(),
            scope: table.scope.clone(),
            title: table.title.clone(),
            ..*table
        })
    }

    /// The rows shown, with their headings, separated by tabs: what copying a table takes.
    pub fn copied(&self, project: &Project, locale: Locale) -> Option<String> {
        let table = self.table.as_ref()?;
        let clean = |text: String| text.replace(['\t', '\n', '\r'], " ");
        let mut lines = vec![
            table.columns.iter().map(|column| clean(column.title.say(locale))).collect::<Vec<_>>().join("\t"),
        ];
        for row in self.order.iter().filter_map(|at| table.rows.get(*at)) {
            lines.push(
                row.iter().map(|cell| clean(cell_text(project, cell, locale))).collect::<Vec<_>>().join("\t"),
            );
        }
        Some(lines.join("\n"))
    }
}

impl Listed for Grid {
    fn step(&mut self, action: Action) -> bool {
        self.cursor.act(action, self.order.len())
    }

    fn turn(&mut self, up: bool) {
        self.cursor.wheel(up, self.order.len());
    }

    fn point(&mut self, x: u16, y: u16) -> bool {
        self.click(x, y)
    }

    fn begin(&mut self) {
        self.cursor.at = 0;
    }
}

/// A code's path is shortened at its beginning: its own name says most.
fn tail(cell: &Cell, words: &str, width: u16) -> String {
    let width = usize::from(width);
    if !matches!(cell, Cell::Code(_)) || wrap::cells(words) <= width {
        return words.to_owned();
    }
    let steps: Vec<&str> = words.split('\\').collect();
    for from in 1..steps.len() {
        let rest = steps.get(from..).unwrap_or(&[]).join("\\");
        if wrap::cells(&rest) + 2 <= width {
            return format!("…\\{rest}");
        }
    }
    steps.last().map_or_else(String::new, |name| wrap::fit(name, width))
}
