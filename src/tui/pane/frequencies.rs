//! How often each code: over all documents, or by the values of a variable. Every cell opens its segments.

use super::Pane;
use super::segments::{copied, filter_key, grid_mouse, scope_words};
use crate::analysis::{self, Args, CountUnit, Input};
use crate::model::{Project, VariableId};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::state::{Overlay, State, Tone};
use crate::tui::widget::grid::Grid;
use crate::tui::widget::prompt::{Choice, Chooser, Pick, draw_field};
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane's part of the state.
#[derive(Clone, Debug)]
pub struct Frequencies {
    /// The table.
    pub grid: Grid,
    /// Compared by; the outer none: not chosen yet.
    pub by: Option<Option<VariableId>>,
    /// What the cells count.
    pub unit: CountUnit,
    /// Steps of a value that is a path; 0: all.
    pub depth: usize,
    notes: Vec<String>,
    made_for: Option<(u64, Option<VariableId>, CountUnit, usize, u16)>,
}

impl Default for Frequencies {
    fn default() -> Self {
        Self { grid: Grid::default(), by: None, unit: CountUnit::default(), depth: 1, notes: Vec::new(), made_for: None }
    }
}

/// The variable that is compared by at first: the region, where one is called so.
pub(super) fn first_variable(project: &Project) -> Option<VariableId> {
    let region = |name: &str| {
        let name = crate::language::fold::fold(name).into_owned();
        name.contains("regij") || name.contains("region")
    };
    project.variables().find(|row| region(&row.name)).map(|row| row.id)
}

/// The variable that is compared by.
pub fn compared(state: &State, project: &Project) -> Option<VariableId> {
    state.frequencies.by.unwrap_or_else(|| first_variable(project)).filter(|id| project.variable(*id).is_some())
}

fn refresh(state: &mut State, project: &Project, width: u16) {
    let by = compared(state, project);
    let key = (state.stamp, by, state.frequencies.unit, state.frequencies.depth, width);
    if state.frequencies.made_for == Some(key) {
        return;
    }
    state.frequencies.made_for = Some(key);
    let args = Args { by, unit: state.frequencies.unit, depth: state.frequencies.depth, ..Args::default() };
    let name = if by.is_some() { "crosstab" } else { "frequencies" };
    let scope = state.counts.scope.clone();
    let made =
        analysis::by_name(name).map(|analysis| analysis.run(&Input { project, scope: &scope, args: &args, entries: &[], hits: None }));
    match made {
        Some(Ok(table)) => {
            let said = table.notes.iter().map(|note| state.say(note)).collect::<Vec<_>>();
            let lines = said.iter().flat_map(|note| {
                wrap::wrap(note, usize::from(width.max(10)))
                    .into_iter()
                    .map(|line| note.get(line.start..line.end).unwrap_or("").trim_end().to_owned())
            });
            let notes: Vec<String> = lines.collect();
            let locale = state.locale();
            state.frequencies.notes = notes;
            state.frequencies.grid.set(table, project, locale);
        }
        Some(Err(error)) => state.tell(Tone::Warning, error.message),
        None => {}
    }
}

/// The pane.
pub struct FrequenciesPane;

impl Pane for FrequenciesPane {
    fn name(&self) -> &'static str {
        "frequencies"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Grid
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        refresh(state, project, area.width);
        let locale = state.locale();
        let body = body(state, area);
        state.frequencies.grid.layout(project, locale, body);
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        let locale = state.locale();
        if state.frequencies.grid.act(action, project, locale) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter => {
                let grid = &state.frequencies.grid;
                let opened = grid.row().and_then(|row| {
                    let table = grid.table.as_ref()?;
                    // The code's own column opens everything under the code.
                    table.opens(row, grid.column).or_else(|| {
                        (grid.column == 0).then(|| (1..table.columns.len()).rev().find_map(|column| table.opens(row, column)))?
                    })
                });
                match opened {
                    Some((scope, own)) => state.open_segments(scope, own),
                    None => state.tell(Tone::Plain, say!("frequencies-no-cell")),
                }
            }
            Action::Variable => {
                let mut lines = vec![Choice::new(state.say(&say!("frequencies-no-variable")), Pick::Variable(None))];
                lines.extend(project.variables().map(|row| Choice::new(row.name.clone(), Pick::Variable(Some(row.id)))));
                state.overlay = Some(Overlay::Chooser(Chooser::new(action.label(), lines, true)));
            }
            Action::Deeper => state.frequencies.depth = (state.frequencies.depth + 1).min(9),
            Action::Shallower => state.frequencies.depth = state.frequencies.depth.saturating_sub(1).max(1),
            Action::CountUnit => {
                state.frequencies.unit = match state.frequencies.unit {
                    CountUnit::Documents => CountUnit::Segments,
                    CountUnit::Segments => CountUnit::Cases,
                    CountUnit::Cases => CountUnit::Documents,
                };
            }
            Action::Cancel if !state.frequencies.grid.filter.is_empty() => {
                state.frequencies.grid.filter.clear();
                state.frequencies.grid.arrange(project, locale);
            }
            Action::Cancel => state.back(project),
            Action::Copy => return Some(copied(state, project, &state.frequencies.grid)),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn key(&self, state: &mut State, project: &Project, key: Key) -> Option<Vec<Effect>> {
        let locale = state.locale();
        filter_key(&mut state.frequencies.grid, project, locale, key)
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let skip = u16::from(!state.frequencies.grid.filter.is_empty());
        if grid_mouse(&mut state.frequencies.grid, mouse, skip) {
            return self.act(state, project, Action::Enter).unwrap_or_default();
        }
        if mouse.deed == Deed::Right { state.open_menu(project) } else { Vec::new() }
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let frequencies = &state.frequencies;
        let Some(table) = &frequencies.grid.table else { return };
        let mut title = state.say(&table.title);
        let words = scope_words(state, project, &table.scope, false);
        if !words.is_empty() {
            title = format!("{title} · {words}");
        }
        let inner = paint::frame(buf, area, &title, focused, state.theme.edge(focused));
        if !frequencies.grid.filter.is_empty() {
            draw_field(buf, inner, 0, "/ ", &frequencies.grid.filter, state.theme.text());
        }
        let body = body(state, inner);
        frequencies.grid.draw(state, project, body, focused, buf);
        let below = Rect { y: body.bottom(), height: inner.bottom().saturating_sub(body.bottom()), ..inner };
        for (at, note) in frequencies.notes.iter().enumerate() {
            paint::put(buf, below, 0, u16::try_from(at).unwrap_or(u16::MAX), note, state.theme.dim());
        }
    }
}

fn body(state: &State, area: Rect) -> Rect {
    let skip = u16::from(!state.frequencies.grid.filter.is_empty()).min(area.height);
    let notes = u16::try_from(state.frequencies.notes.len()).unwrap_or(0).min(area.height / 3);
    Rect { y: area.y + skip, height: area.height.saturating_sub(skip + notes), ..area }
}
