//! The comparison board at the desk: the segments of two sides next to each other, and under them the categories with
//! their counts.
//!
//! Quotes stand above numbers, because a difference in counts is read only after what was said. The side under the
//! cursor is compared with the one that is held; what is shared and what differs is written on the category.

pub mod dialogs;
pub mod quotes;
pub mod table;

use crate::analysis::board::{Side, Sides, marks};
use crate::analysis::table::{Cell, cell_text};
use crate::analysis::{self, Args, CountUnit, Input};
use crate::command::refs::PlaceRef;
use crate::model::{CodeId, Memo, MemoKind, Project, SegmentId, Target, Variable, VariableId, tree};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bench::Effect;
use crate::tui::go::Go;
use crate::tui::keymap::Menu;
use crate::tui::memo::memo_on;
use crate::tui::narrow::first_variable;
use crate::tui::shell::{Shell, Tone};
use crate::tui::widget::grid::Grid;
use crate::tui::widget::sheet::Sheet;
use crate::tui::workspace::{Meant, Pane, Panes, Workspace};
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

/// What the workspace owns.
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
pub fn compared(own: &Compare, project: &Project) -> By {
    match own.by.or_else(|| first_variable(project).map(By::Variable)) {
        Some(By::Variable(id)) if project.variable(id).is_none() => By::Documents,
        by => by.unwrap_or(By::Documents),
    }
}

/// The variable whose values stand side by side.
fn variable<'a>(own: &Compare, project: &'a Project) -> Option<&'a Variable> {
    match compared(own, project) {
        By::Variable(id) => project.variable(id),
        By::Documents | By::Cases => None,
    }
}

/// The name of a side.
fn name(own: &Compare, shell: &Shell, at: usize) -> String {
    own.side(at).map_or_else(String::new, |side| side.column.title.say(shell.locale()))
}

/// What the comparison is called on a mark: `regija: vzhodna · zahodna`.
pub fn title(own: &Compare, shell: &Shell, project: &Project) -> String {
    let (held, other) = own.pair();
    // In the order of the columns, whichever of the two is held.
    let sides = format!("{} · {}", name(own, shell, held.min(other)), name(own, shell, held.max(other)));
    match variable(own, project) {
        Some(row) => format!("{}: {sides}", row.name),
        None => sides,
    }
}

/// The mark of a kind on the category in focus that belongs to this comparison, if there is one.
pub fn mark<'a>(own: &Compare, shell: &Shell, project: &'a Project, kind: MemoKind) -> Option<&'a Memo> {
    let title = title(own, shell, project);
    marks(project, own.code()?, kind)
        .into_iter()
        .find(|memo| memo.title == title && memo.coder == shell.actor)
}

/// The table anew, when the project or the comparison is another.
fn refresh(own: &mut Compare, shell: &Shell, project: &Project) {
    let by = compared(own, project);
    let key = (shell.stamp, by, own.depth);
    if own.made_for == Some(key) {
        return;
    }
    if own.made_for.replace(key).is_none() {
        // The first side beside the one that is held.
        own.grid.column = 2;
    }
    let (scope, args) = (shell.counts.scope.clone(), Args { depth: own.depth, ..Args::default() });
    let args = match by {
        By::Documents => args,
        By::Cases => Args { unit: CountUnit::Cases, ..args },
        By::Variable(id) => Args { by: Some(id), ..args },
    };
    let input = Input { project, scope: &scope, args: &args, entries: &[], hits: None };
    match analysis::by_name("board").map(|board| board.run(&input)) {
        Some(Ok(mut table)) => {
            let locale = shell.locale();
            let sides = Sides::of(&input);
            // A line a row: that something is written there is told by a sign, the words stand above.
            for cell in table.rows.iter_mut().flat_map(|row| row.iter_mut().skip(1).take(sides.list.len())) {
                if let Cell::Lines(lines) = cell {
                    let first =
                        lines.first().map_or_else(String::new, |first| cell_text(project, first, locale));
                    *cell = Cell::Text(format!("{first} ✎"));
                }
            }
            own.grid.set(table, project, locale);
            own.sides = sides;
        }
        Some(Err(error)) => own.grid.fail(error.message),
        None => {}
    }
}

/// Holds the side under the cursor; the others are compared with it.
fn hold(own: &mut Compare, shell: &mut Shell) {
    let at = own.grid.column.checked_sub(1).filter(|at| *at < own.sides.list.len());
    if let Some(at) = at {
        own.held = at;
        own.sheets_for = None;
        let name = name(own, shell, at);
        shell.tell(Tone::Plain, say!("compare-held", name = name));
    }
}

/// Asks what the sides share, or where they differ.
fn ask_mark(own: &mut Compare, shell: &mut Shell, project: &Project, kind: MemoKind) -> Vec<Effect> {
    let Some(code) = own.code() else {
        shell.tell(Tone::Warning, say!("compare-none"));
        return Vec::new();
    };
    let (compared, was) = (title(own, shell, project), mark(own, shell, project, kind));
    dialogs::mark(shell, code, kind, compared, was)
}

/// What can be done in both panes with the category in focus.
fn act(own: &mut Compare, shell: &mut Shell, project: &Project, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Hold => hold(own, shell),
        Action::MarkShared => return Some(ask_mark(own, shell, project, MemoKind::Shared)),
        Action::MarkDifferent => return Some(ask_mark(own, shell, project, MemoKind::Different)),
        Action::Summary => {
            own.reading = shell.focused() == QUOTES;
            let targets = match own.here() {
                Some(On::Summary(target)) => vec![target],
                _ => own.summaries(),
            };
            return Some(dialogs::summary_of(shell, project, &targets));
        }
        Action::NewProposition => {
            let code = own.code()?;
            let kinds = [MemoKind::Different, MemoKind::Shared];
            let marked = kinds.into_iter().find_map(|kind| mark(own, shell, project, kind));
            return Some(dialogs::proposition(shell, code, marked));
        }
        Action::Memo => {
            let code = own.code()?;
            let title = shell.say(&say!("memo-on", what = tree::path(project, code)));
            return Some(memo_on(shell, project, Target::Code(code), title));
        }
        Action::Variable => {
            let line = |label: String, by| (label, String::new(), by);
            let mut lines = vec![
                line(shell.say(&say!("compare-documents")), By::Documents),
                line(shell.say(&say!("compare-cases")), By::Cases),
            ];
            lines.extend(project.variables().map(|row| line(row.name.clone(), By::Variable(row.id))));
            return Some(ask::one_of(shell, action.label(), true, lines, |shell, _, by| {
                shell.within(move |own: &mut Compare, _, _| {
                    own.by = Some(by);
                    Vec::new()
                })
            }));
        }
        Action::Deeper => own.depth = (own.depth + 1).min(9),
        Action::Shallower => own.depth = own.depth.saturating_sub(1).max(1),
        Action::Cancel if shell.focused() == QUOTES => shell.set_focus(TABLE),
        Action::Cancel => shell.go(Go::Back),
        _ => return None,
    }
    Some(Vec::new())
}

/// What Enter does on a side.
fn enter(shell: &mut Shell, project: &Project, on: On) -> Vec<Effect> {
    match on {
        On::Segment(segment) => shell.open(project, segment),
        On::Summary(..) if shell.refuses() => Vec::new(),
        On::Summary(target) => dialogs::summary(shell, project, target),
    }
}

impl Panes for Compare {
    const PANES: &'static [&'static dyn Pane<Self>] = &[&table::TablePane, &quotes::QuotesPane];
}

impl Workspace for Compare {
    fn name(&self) -> &'static str {
        "compare"
    }

    fn action(&self) -> Action {
        Action::TabCompare
    }

    fn menu(&self, _: usize) -> Menu {
        Menu { groups: &["compare"], first: "" }
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![TABLE, QUOTES]
    }

    fn arrange(&self, shell: &Shell, body: Rect) -> Vec<(usize, Rect)> {
        let share = if shell.focused() == QUOTES { 70 } else { 55 };
        let above = body.height * share / 100;
        let below = Rect { y: body.y + above, height: body.height - above, ..body };
        vec![(TABLE, below), (QUOTES, Rect { height: above, ..body })]
    }

    fn meant(&self, _: &Shell, _: &Project) -> Meant {
        let places = self.segment().map(PlaceRef::Segment).into_iter().collect();
        Meant { places, ..Meant::default() }
    }
}
