//! How often each code: over all documents, or by the values of a variable. Every cell opens its segments.

use super::Pane;
use super::segments::{copied, draw_equivalent, filter_key, grid_mouse, scope_words};
use crate::analysis::table::Table;
use crate::analysis::{self, Args, CountUnit, Input, Percent};
use crate::message::{Locale, Message};
use crate::model::{Project, Scope, VariableId};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bench::Effect;
use crate::tui::event::{self, Deed, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::state::{State, Tone};
use crate::tui::widget::field::draw_field;
use crate::tui::widget::grid::Grid;
use crate::tui::widget::{paint, wrap};
use crate::tui::{equivalent, narrow};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// With fewer documents a shade or a per cent says more than is known.
const FEW: usize = 20;

/// What the codes are compared by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By nothing: all documents.
    Nothing,
    /// By the values of a variable.
    Variable(VariableId),
    /// Document by document.
    Documents,
    /// Coder by coder.
    Coders,
}

/// The pane's part of the state.
#[derive(Clone, Debug)]
pub struct Frequencies {
    /// The table.
    pub grid: Grid,
    /// What is looked at; none: what the desk counts over.
    pub scope: Option<Scope>,
    /// Compared by; none: not chosen yet.
    pub by: Option<By>,
    /// What the cells count.
    pub unit: CountUnit,
    /// Per cent of what.
    pub percent: Percent,
    /// Steps of a value that is a path; 0: all.
    pub depth: usize,
    notes: Vec<String>,
    equivalent: String,
    made_for: Option<Key>,
}

/// What a table was made for.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    stamp: u64,
    by: By,
    unit: CountUnit,
    percent: Percent,
    depth: usize,
    shaded: bool,
    width: u16,
    scope: Scope,
    locale: Locale,
}

impl Default for Frequencies {
    fn default() -> Self {
        Self {
            grid: Grid::default(),
            scope: None,
            by: None,
            unit: CountUnit::default(),
            percent: Percent::None,
            depth: 1,
            notes: Vec::new(),
            equivalent: String::new(),
            made_for: None,
        }
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

/// What is compared by.
fn by(state: &State, project: &Project) -> By {
    match state.frequencies.by.or_else(|| first_variable(project).map(By::Variable)) {
        Some(By::Variable(id)) if project.variable(id).is_none() => By::Nothing,
        by => by.unwrap_or(By::Nothing),
    }
}

/// The variable that is compared by.
pub fn compared(state: &State, project: &Project) -> Option<VariableId> {
    match by(state, project) {
        By::Variable(id) => Some(id),
        _ => None,
    }
}

fn refresh(state: &mut State, project: &Project, width: u16) {
    let by = by(state, project);
    let scope = state.frequencies.scope.clone().unwrap_or_else(|| state.counts.scope.clone());
    let (unit, percent, depth) = (state.frequencies.unit, state.frequencies.percent, state.frequencies.depth);
    let (stamp, shaded, locale) = (state.stamp, state.frequencies.grid.shaded, state.locale());
    let key = Key { stamp, by, unit, percent, depth, shaded, width, scope: scope.clone(), locale };
    if state.frequencies.made_for.as_ref() == Some(&key) {
        return;
    }
    state.frequencies.made_for = Some(key);
    let (name, args) = match by {
        By::Nothing => ("frequencies", Args::default()),
        By::Variable(id) => ("crosstab", Args { by: Some(id), unit, percent, depth, ..Args::default() }),
        By::Documents => ("codes-documents", Args::default()),
        By::Coders => ("codes-coders", Args { unit, ..Args::default() }),
    };
    let made = analysis::by_name(name).map(|analysis| {
        analysis.run(&Input { project, scope: &scope, args: &args, entries: &[], hits: None })
    });
    match made {
        Some(Ok(table)) => {
            let mut said = table.notes.iter().map(|note| state.say(note)).collect::<Vec<_>>();
            let documents = scope.documents(project).len();
            if shaded && documents < FEW {
                said.insert(0, state.say(&say!("frequencies-shading-few", count = documents)));
            }
            let lines = said.iter().flat_map(|note| {
                wrap::wrap(note, usize::from(width.max(10)))
                    .into_iter()
                    .map(|line| note.get(line.start..line.end).unwrap_or("").trim_end().to_owned())
            });
            let notes: Vec<String> = lines.collect();
            let locale = state.locale();
            state.frequencies.notes = notes;
            state.frequencies.equivalent = equivalent::show(project, &table, &args);
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
                        (grid.column == 0).then(|| {
                            (1..table.columns.len()).rev().find_map(|column| table.opens(row, column))
                        })?
                    })
                });
                match opened {
                    Some((scope, own)) => state.open_segments(scope, own),
                    None => state.tell(Tone::Plain, say!("frequencies-no-cell")),
                }
            }
            Action::Variable => {
                let line = |label: String, by| (label, String::new(), by);
                let mut lines = vec![line(state.say(&say!("frequencies-no-variable")), By::Nothing)];
                lines.extend(project.variables().map(|row| line(row.name.clone(), By::Variable(row.id))));
                lines.push(line(state.say(&say!("frequencies-by-documents")), By::Documents));
                lines.push(line(state.say(&say!("frequencies-by-coders")), By::Coders));
                return Some(ask::one_of(state, action.label(), true, lines, |state, _, by| {
                    state.frequencies.by = Some(by);
                    Vec::new()
                }));
            }
            Action::Deeper => state.frequencies.depth = (state.frequencies.depth + 1).min(9),
            Action::Shallower => state.frequencies.depth = state.frequencies.depth.saturating_sub(1).max(1),
            Action::Percent if compared(state, project).is_none() => {
                state.tell(Tone::Plain, say!("frequencies-percent-variable"));
            }
            Action::Percent if state.frequencies.unit == CountUnit::Cases => {
                state.tell(Tone::Plain, say!("crosstab-no-share-of-people"));
            }
            Action::Percent => {
                let at = Percent::ALL.iter().position(|one| *one == state.frequencies.percent).unwrap_or(0);
                let percent = Percent::ALL.get((at + 1) % Percent::ALL.len()).copied().unwrap_or_default();
                state.frequencies.percent = percent;
                state.tell(Tone::Plain, Message::new(format!("frequencies-percent-{}", percent.name())));
            }
            Action::Shading => {
                state.frequencies.grid.shaded = !state.frequencies.grid.shaded;
                let shaded = state.frequencies.grid.shaded;
                state.tell(
                    Tone::Plain,
                    if shaded { say!("frequencies-shaded") } else { say!("frequencies-not-shaded") },
                );
            }
            Action::Narrowed => {
                let scope = state.frequencies.scope.clone().unwrap_or_else(|| state.counts.scope.clone());
                let narrowed = |state: &mut State, scope| state.frequencies.scope = Some(scope);
                return Some(narrow::ask(state, project, &scope, narrowed));
            }
            Action::ShowAll => {
                let shaded = state.frequencies.grid.shaded;
                state.frequencies = Frequencies { by: state.frequencies.by, ..Frequencies::default() };
                state.frequencies.grid.shaded = shaded;
            }
            Action::CountUnit => {
                state.frequencies.unit = match state.frequencies.unit {
                    CountUnit::Documents => CountUnit::Segments,
                    CountUnit::Segments => CountUnit::Cases,
                    CountUnit::Cases => CountUnit::Documents,
                };
                if state.frequencies.unit == CountUnit::Cases {
                    // People are bounds, and a share of bounds says nothing.
                    state.frequencies.percent = Percent::None;
                }
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

    fn table(&self, state: &State, _: &Project) -> Option<Table> {
        state.frequencies.grid.shown()
    }

    fn key(&self, state: &mut State, project: &Project, key: event::Key) -> Option<Vec<Effect>> {
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
        let line = u16::from(!frequencies.equivalent.is_empty() && inner.height > 8);
        let below =
            Rect { y: body.bottom(), height: inner.bottom().saturating_sub(body.bottom() + line), ..inner };
        for (at, note) in frequencies.notes.iter().enumerate() {
            paint::put(buf, below, 0, u16::try_from(at).unwrap_or(u16::MAX), note, state.theme.dim());
        }
        draw_equivalent(&frequencies.equivalent, state, inner, buf);
    }
}

fn body(state: &State, area: Rect) -> Rect {
    let skip = u16::from(!state.frequencies.grid.filter.is_empty()).min(area.height);
    let notes = u16::try_from(state.frequencies.notes.len()).unwrap_or(0).min(area.height / 3);
    let line = u16::from(!state.frequencies.equivalent.is_empty() && area.height > 8);
    Rect { y: area.y + skip, height: area.height.saturating_sub(skip + notes + line), ..area }
}
