//! The segment table: what is in scope, sorted and filtered; Enter jumps into the text.

use super::{Pane, reader};
use crate::analysis::table::{Cell, Table, Title};
use crate::analysis::{self, Args, Input};
use crate::model::{Made, Project, Scope};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bench::Effect;
use crate::tui::equivalent;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::narrow;
use crate::tui::state::{State, Tone};
use crate::tui::widget::field::draw_field;
use crate::tui::widget::grid::Grid;
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

/// The pane's part of the state.
#[derive(Clone, Debug, Default)]
pub struct Segments {
    /// What is looked at; none: what the desk counts over.
    pub scope: Option<Scope>,
    /// Only the code itself, without those under it.
    pub own: bool,
    /// The table.
    pub grid: Grid,
    /// Rows before the filter.
    pub total: usize,
    /// Further columns, by their ids.
    pub columns: Vec<String>,
    /// The command line that prints the same.
    pub equivalent: String,
    made_for: Option<u64>,
}

impl Segments {
    /// Looks at another part of the project.
    pub fn look(&mut self, scope: Scope, own: bool) {
        *self =
            Self { scope: Some(scope), own, columns: std::mem::take(&mut self.columns), ..Self::default() };
    }

    /// Narrows what is looked at; sorting and filter stay.
    pub fn narrow(&mut self, scope: Scope) {
        (self.scope, self.own, self.made_for) = (Some(scope), false, None);
    }

    /// Shows a further column, or takes it off.
    pub fn turn(&mut self, column: String) {
        match self.columns.iter().position(|known| *known == column) {
            Some(at) => {
                self.columns.remove(at);
            }
            None => self.columns.push(column),
        }
        self.made_for = None;
    }
}

fn refresh(state: &mut State, project: &Project) {
    if state.segments.made_for == Some(state.stamp) {
        return;
    }
    state.segments.made_for = Some(state.stamp);
    let scope = state.segments.scope.clone().unwrap_or_else(|| state.counts.scope.clone());
    // A variable that was removed or renamed takes its column along.
    let known: Vec<String> = columns(project).into_iter().map(|(id, _)| id).collect();
    state.segments.columns.retain(|id| known.contains(id));
    let args = Args { columns: state.segments.columns.clone(), ..Args::default() };
    let made = analysis::by_name("segments").map(|analysis| {
        analysis.run(&Input { project, scope: &scope, args: &args, entries: &[], hits: None })
    });
    match made {
        Some(Ok(mut table)) => {
            if let (true, [code]) = (state.segments.own, scope.codes.as_slice()) {
                table.rows.retain(|row| row.contains(&Cell::Code(*code)));
            }
            state.segments.total = table.rows.len();
            // The command line knows no code without its subcodes.
            state.segments.equivalent =
                if state.segments.own { String::new() } else { equivalent::show(project, &table, &args) };
            let locale = state.locale();
            state.segments.grid.set(table, project, locale);
        }
        Some(Err(error)) => state.tell(Tone::Warning, error.message),
        None => {}
    }
}

/// The columns that can be shown beside the six, with their headings.
fn columns(project: &Project) -> Vec<(String, Title)> {
    let term = |(id, column): (&str, crate::analysis::table::Column)| (id.to_owned(), column.title);
    let mut all: Vec<(String, Title)> = analysis::segments::further_columns().into_iter().map(term).collect();
    all.extend(project.variables().map(|row| (format!("v:{}", row.name), Title::Name(row.name.clone()))));
    all
}

/// Asks which further column shall be shown, or shown no longer.
fn ask_column(state: &mut State, project: &Project) -> Vec<Effect> {
    let locale = state.locale();
    let line = |(id, title): (String, Title)| {
        let note = if state.segments.columns.contains(&id) { "✓" } else { "" };
        (title.say(locale), note.to_owned(), id)
    };
    let lines: Vec<(String, String, String)> = columns(project).into_iter().map(line).collect();
    ask::one_of(state, Action::Columns.label(), false, lines, |state, _, id| {
        state.segments.turn(id);
        Vec::new()
    })
}

/// The scope in words: codes, documents, groups, values, coders.
pub fn scope_words(state: &State, project: &Project, scope: &Scope, own: bool) -> String {
    let mut parts: Vec<String> = scope
        .codes
        .iter()
        .map(|code| format!("»{}«", project.code_path(*code).replace('\\', " > ")))
        .collect();
    if own && !scope.codes.is_empty() {
        parts.push(state.say(&say!("scope-own")));
    }
    parts.extend(scope.documents.iter().filter_map(|id| project.document(*id)).map(|row| row.name.clone()));
    parts.extend(scope.groups.iter().cloned());
    for (variable, value) in &scope.values {
        let name = project.variable(*variable).map_or("", |row| row.name.as_str());
        let value = if value.is_empty() { "–" } else { value };
        parts.push(format!("{name} = {value}"));
    }
    if scope.made == Some(Made::Hits) {
        parts.push(state.say(&say!("scope-from-hits")));
    }
    let coders: Vec<&str> =
        scope.coders.iter().filter_map(|id| project.coder(*id)).map(|row| row.name.as_str()).collect();
    if !coders.is_empty() {
        parts.push(state.say(&say!("scope-coders", names = coders.join(", "))));
    }
    parts.join(" · ")
}

/// The pane.
pub struct SegmentsPane;

impl Pane for SegmentsPane {
    fn name(&self) -> &'static str {
        "segments"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Grid
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        refresh(state, project);
        let locale = state.locale();
        state.segments.grid.layout(project, locale, body(state, area));
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        let locale = state.locale();
        if state.segments.grid.act(action, project, locale) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter => {
                let grid = &state.segments.grid;
                let segment = grid
                    .row()
                    .and_then(|row| grid.table.as_ref()?.segment(row))
                    .and_then(|id| project.segment(id))?;
                if project.is_placed(segment) {
                    reader::go_to(state, project, segment.document, segment.span);
                } else {
                    state.tell(Tone::Warning, say!("segments-unplaced"));
                }
            }
            Action::Cancel if !state.segments.grid.filter.is_empty() => {
                state.segments.grid.filter.clear();
                state.segments.grid.arrange(project, locale);
            }
            Action::Cancel => state.back(project),
            Action::ShowAll => state.segments = Segments::default(),
            Action::Columns => return Some(ask_column(state, project)),
            Action::Narrowed => {
                let scope = state.segments.scope.clone().unwrap_or_else(|| state.counts.scope.clone());
                return Some(narrow::ask(state, project, &scope, |state, scope| {
                    state.segments.narrow(scope)
                }));
            }
            Action::FromHits => {
                let mut scope = state.segments.scope.clone().unwrap_or_else(|| state.counts.scope.clone());
                scope.made = if scope.made.is_none() { Some(Made::Hits) } else { None };
                state.segments.look(scope, state.segments.own);
            }
            Action::Copy => return Some(copied(state, project, &state.segments.grid)),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn table(&self, state: &State, _: &Project) -> Option<Table> {
        state.segments.grid.shown()
    }

    fn key(&self, state: &mut State, project: &Project, key: Key) -> Option<Vec<Effect>> {
        let locale = state.locale();
        filter_key(&mut state.segments.grid, project, locale, key)
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let skip = u16::from(!state.segments.grid.filter.is_empty());
        if grid_mouse(&mut state.segments.grid, mouse, skip) {
            return self.act(state, project, Action::Enter).unwrap_or_default();
        }
        if mouse.deed == Deed::Right { state.open_menu(project) } else { Vec::new() }
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let segments = &state.segments;
        let scope = segments.scope.as_ref().unwrap_or(&state.counts.scope);
        let shown = segments.grid.order.len();
        let mut title = state.say(&say!("segments-title", count = shown));
        let words = scope_words(state, project, scope, segments.own);
        if !words.is_empty() {
            title = format!("{title} · {words}");
        }
        if shown < segments.total {
            title = format!("{title} · {}", state.say(&say!("desk-hidden", count = segments.total - shown)));
        }
        let inner = paint::frame(buf, area, &title, focused, state.theme.edge(focused));
        if !segments.grid.filter.is_empty() {
            draw_field(buf, inner, 0, "/ ", &segments.grid.filter, state.theme.text());
        }
        segments.grid.draw(state, project, body(state, inner), focused, buf);
        if segments.total == 0 {
            paint::put(buf, inner, 1, 2, &state.say(&say!("segments-none")), state.theme.dim());
        }
        draw_equivalent(&state.segments.equivalent, state, inner, buf);
    }
}

fn body(state: &State, area: Rect) -> Rect {
    let skip = u16::from(!state.segments.grid.filter.is_empty()).min(area.height);
    let below = u16::from(!state.segments.equivalent.is_empty() && area.height > 8);
    Rect { y: area.y + skip, height: area.height - skip - below, ..area }
}

/// Draws the command line that prints the same table, on the last line of a pane that is high enough.
pub fn draw_equivalent(words: &str, state: &State, area: Rect, buf: &mut Buffer) {
    if !words.is_empty() && area.height > 8 {
        let words = wrap::fit(&format!("$ {}", crate::export::printable(words)), usize::from(area.width));
        paint::put(buf, area, 0, area.height - 1, &words, state.theme.dim());
    }
}

/// Typing filters a grid.
pub fn filter_key(
    grid: &mut Grid,
    project: &Project,
    locale: crate::message::Locale,
    key: Key,
) -> Option<Vec<Effect>> {
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

/// The rows shown, for the clipboard.
pub fn copied(state: &State, project: &Project, grid: &Grid) -> Vec<Effect> {
    let count = grid.order.len();
    grid.copied(project, state.locale())
        .map(|text| Effect::Copy { text, said: say!("desk-copied-rows", count = count) })
        .into_iter()
        .collect()
}
