//! The comparison board at the desk: the segments of two sides next to each other, and under them the categories with
//! their counts.
//!
//! Quotes stand above numbers, because a difference in counts is read only after what was said. The side under the
//! cursor is compared with the one that is held; what is shared and what differs is written on the category.

pub mod dialogs;
pub mod quotes;
pub mod table;

use super::frequencies::first_variable;
use crate::analysis::board::{Side, Sides, marks};
use crate::analysis::table::{Cell, cell_text};
use crate::analysis::{self, Args, CountUnit, Input};
use crate::model::{CodeId, Memo, MemoKind, Project, SegmentId, Target, Variable, VariableId, tree};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bench::Effect;
use crate::tui::page;
use crate::tui::pane::propositions;
use crate::tui::state::{State, Tone};
use crate::tui::widget::grid::Grid;
use crate::tui::widget::sheet::Sheet;
use ratatui::layout::Rect;

/// The panes by their place in the workspace.
const TABLE: usize = 0;
const QUOTES: usize = 1;

/// What stands side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Documents.
    Documents,
    /// People.
    Cases,
    /// The values of a variable.
    Variable(VariableId),
}

/// What one stands on on a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// The researcher's own summary of the category in a document or of a person, written or not.
    Summary(Target),
    /// A segment.
    Segment(SegmentId),
}

/// What the two columns of quotes were made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shown {
    stamp: u64,
    code: Option<CodeId>,
    pair: (usize, usize),
    widths: [u16; 2],
    by: By,
    depth: usize,
}

/// The workspace's part of the state.
#[derive(Clone, Debug)]
pub struct Compare {
    /// Categories by sides.
    pub grid: Grid,
    /// What stands side by side; none: not chosen yet.
    pub by: Option<By>,
    /// Steps of a value that is a path; 0: all.
    pub depth: usize,
    /// The side that is held, by its place.
    pub held: usize,
    /// The segments of the held side and of the other.
    pub sheets: [Sheet<On>; 2],
    /// True when the other side has the cursor.
    pub other: bool,
    reading: bool,
    sides: Sides,
    found: Vec<String>,
    made_for: Option<(u64, By, usize)>,
    sheets_for: Option<Shown>,
}

impl Default for Compare {
    fn default() -> Self {
        Self {
            grid: Grid::default(),
            by: None,
            depth: 1,
            held: 0,
            sheets: [Sheet::default(), Sheet::default()],
            other: false,
            reading: false,
            sides: Sides::default(),
            found: Vec::new(),
            made_for: None,
            sheets_for: None,
        }
    }
}

impl Compare {
    /// The category under the cursor.
    pub fn code(&self) -> Option<CodeId> {
        match self.grid.table.as_ref()?.rows.get(self.grid.row()?)?.first()? {
            Cell::Code(code) => Some(*code),
            _ => None,
        }
    }

    /// The held side and the one it is compared with: that of the column under the cursor, else the next one.
    pub fn pair(&self) -> (usize, usize) {
        let last = self.sides.list.len().saturating_sub(1);
        let held = self.held.min(last);
        let under = self.grid.column.checked_sub(1).filter(|at| *at <= last && *at != held);
        (held, under.unwrap_or(if held == 0 { last.min(1) } else { 0 }))
    }

    /// The segment under the cursor of the quotes.
    pub fn segment(&self) -> Option<SegmentId> {
        match self.sheet().here()? {
            On::Segment(id) => Some(*id),
            On::Summary(..) => None,
        }
    }

    /// What the cursor is on while the quotes have it.
    pub fn here(&self) -> Option<On> {
        self.reading.then(|| self.sheet().here().copied()).flatten()
    }

    /// What the summaries of the category on the side that is compared with the held one are written on.
    pub fn summaries(&self) -> Vec<Target> {
        let side = self.side(self.pair().1);
        self.code().and_then(|code| Some(side?.summaries(code))).unwrap_or_default()
    }

    fn side(&self, at: usize) -> Option<&Side> {
        self.sides.list.get(at)
    }

    fn sheet(&self) -> &Sheet<On> {
        let [held, other] = &self.sheets;
        if self.other { other } else { held }
    }

    fn sheet_mut(&mut self) -> &mut Sheet<On> {
        let [held, other] = &mut self.sheets;
        if self.other { other } else { held }
    }
}

/// What stands side by side: the values of the region at first, where there is one; else documents.
pub fn compared(state: &State, project: &Project) -> By {
    match state.compare.by.or_else(|| first_variable(project).map(By::Variable)) {
        Some(By::Variable(id)) if project.variable(id).is_none() => By::Documents,
        by => by.unwrap_or(By::Documents),
    }
}

/// The variable whose values stand side by side.
fn variable<'a>(state: &State, project: &'a Project) -> Option<&'a Variable> {
    match compared(state, project) {
        By::Variable(id) => project.variable(id),
        By::Documents | By::Cases => None,
    }
}

/// The name of a side.
fn name(state: &State, at: usize) -> String {
    state.compare.side(at).map_or_else(String::new, |side| side.column.title.say(state.locale()))
}

/// What the comparison is called on a mark: `regija: vzhodna · zahodna`.
pub fn title(state: &State, project: &Project) -> String {
    let (held, other) = state.compare.pair();
    // In the order of the columns, whichever of the two is held.
    let sides = format!("{} · {}", name(state, held.min(other)), name(state, held.max(other)));
    match variable(state, project) {
        Some(row) => format!("{}: {sides}", row.name),
        None => sides,
    }
}

/// The mark of a kind on the category in focus that belongs to this comparison, if there is one.
pub fn mark<'a>(state: &State, project: &'a Project, kind: MemoKind) -> Option<&'a Memo> {
    let title = title(state, project);
    marks(project, state.compare.code()?, kind)
        .into_iter()
        .find(|memo| memo.title == title && memo.coder == state.actor)
}

/// Where the panes stand: the quotes above the numbers; what has the focus gets more room.
pub fn arrange(state: &State, body: Rect) -> Vec<(usize, Rect)> {
    let share = if state.focused() == QUOTES { 70 } else { 55 };
    let above = body.height * share / 100;
    let below = Rect { y: body.y + above, height: body.height - above, ..body };
    vec![(TABLE, below), (QUOTES, Rect { height: above, ..body })]
}

/// The table anew, when the project or the comparison is another.
fn refresh(state: &mut State, project: &Project) {
    let by = compared(state, project);
    let key = (state.stamp, by, state.compare.depth);
    if state.compare.made_for == Some(key) {
        return;
    }
    if state.compare.made_for.replace(key).is_none() {
        // The first side beside the one that is held.
        state.compare.grid.column = 2;
    }
    let (scope, args) = (state.counts.scope.clone(), Args { depth: state.compare.depth, ..Args::default() });
    let args = match by {
        By::Documents => args,
        By::Cases => Args { unit: CountUnit::Cases, ..args },
        By::Variable(id) => Args { by: Some(id), ..args },
    };
    let input = Input { project, scope: &scope, args: &args, entries: &[], hits: None };
    match analysis::by_name("board").map(|board| board.run(&input)) {
        Some(Ok(mut table)) => {
            let locale = state.locale();
            let sides = Sides::of(&input);
            // A line a row: that something is written there is told by a sign, the words stand above.
            for cell in table.rows.iter_mut().flat_map(|row| row.iter_mut().skip(1).take(sides.list.len())) {
                if let Cell::Lines(lines) = cell {
                    let first =
                        lines.first().map_or_else(String::new, |first| cell_text(project, first, locale));
                    *cell = Cell::Text(format!("{first} ✎"));
                }
            }
            state.compare.grid.set(table, project, locale);
            state.compare.sides = sides;
        }
        Some(Err(error)) => state.tell(Tone::Warning, error.message),
        None => {}
    }
}

/// Holds the side under the cursor; the others are compared with it.
fn hold(state: &mut State) {
    let at = state.compare.grid.column.checked_sub(1).filter(|at| *at < state.compare.sides.list.len());
    if let Some(at) = at {
        state.compare.held = at;
        state.compare.sheets_for = None;
        let name = name(state, at);
        state.tell(Tone::Plain, say!("compare-held", name = name));
    }
}

/// Asks what the sides share, or where they differ.
fn ask_mark(state: &mut State, project: &Project, kind: MemoKind) -> Vec<Effect> {
    let Some(code) = state.compare.code() else {
        state.tell(Tone::Warning, say!("compare-none"));
        return Vec::new();
    };
    let (compared, was) = (title(state, project), mark(state, project, kind));
    dialogs::mark(state, code, kind, compared, was)
}

/// What can be done in both panes with the category in focus.
fn act(state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
    let changes = matches!(
        action,
        Action::MarkShared
            | Action::MarkDifferent
            | Action::Summary
            | Action::NewProposition
            | Action::Memo
            | Action::Remove
    );
    if changes && state.refuses() {
        return Some(Vec::new());
    }
    match action {
        Action::Hold => hold(state),
        Action::MarkShared => return Some(ask_mark(state, project, MemoKind::Shared)),
        Action::MarkDifferent => return Some(ask_mark(state, project, MemoKind::Different)),
        Action::Summary => {
            state.compare.reading = state.focused() == QUOTES;
            let targets = match state.compare.here() {
                Some(On::Summary(target)) => vec![target],
                _ => state.compare.summaries(),
            };
            return Some(dialogs::summary_of(state, project, &targets));
        }
        Action::NewProposition => {
            let code = state.compare.code()?;
            let kinds = [MemoKind::Different, MemoKind::Shared];
            let marked = kinds.into_iter().find_map(|kind| mark(state, project, kind));
            return Some(dialogs::proposition(state, code, marked));
        }
        Action::PutFor | Action::PutAgainst => return Some(propositions::put_here(state, project, action)),
        Action::Memo => {
            let code = state.compare.code()?;
            let title = state.say(&say!("memo-on", what = tree::path(project, code)));
            return Some(page::memo_on(state, project, Target::Code(code), title));
        }
        Action::Variable => {
            let line = |label: String, by| (label, String::new(), by);
            let mut lines = vec![
                line(state.say(&say!("compare-documents")), By::Documents),
                line(state.say(&say!("compare-cases")), By::Cases),
            ];
            lines.extend(project.variables().map(|row| line(row.name.clone(), By::Variable(row.id))));
            return Some(ask::one_of(state, action.label(), true, lines, |state, _, by| {
                state.compare.by = Some(by);
                Vec::new()
            }));
        }
        Action::Deeper => state.compare.depth = (state.compare.depth + 1).min(9),
        Action::Shallower => state.compare.depth = state.compare.depth.saturating_sub(1).max(1),
        Action::Cancel if state.focused() == QUOTES => state.set_focus(TABLE),
        Action::Cancel => state.back(project),
        _ => return None,
    }
    Some(Vec::new())
}

/// What Enter does on a side.
fn enter(state: &mut State, project: &Project, on: On) -> Vec<Effect> {
    match on {
        On::Segment(segment) => state.open(project, segment),
        On::Summary(..) if state.refuses() => Vec::new(),
        On::Summary(target) => dialogs::summary(state, project, target),
    }
}
