//! The segment table: what is in scope, sorted and filtered; Enter jumps into the text.

use crate::analysis::table::{Cell, Table, Title};
use crate::analysis::{self, Args, Input};
use crate::command::refs::PlaceRef;
use crate::model::{Made, Project, Scope};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bench::Effect;
use crate::tui::equivalent;
use crate::tui::go::Go;
use crate::tui::keymap::Mode;
use crate::tui::listing::{copied, draw_equivalent};
use crate::tui::narrow::{self, scope_words};
use crate::tui::shell::Shell;
use crate::tui::widget::grid::Grid;
use crate::tui::widget::paint;
use crate::tui::workspace::{Arrival, Meant, Pane, Panes, Workspace};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What the pane owns.
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

fn refresh(own: &mut Segments, shell: &Shell, project: &Project) {
    if own.made_for == Some(shell.stamp) {
        return;
    }
    own.made_for = Some(shell.stamp);
    let scope = own.scope.clone().unwrap_or_else(|| shell.counts.scope.clone());
    // A variable that was removed or renamed takes its column along.
    let known: Vec<String> = columns(project).into_iter().map(|(id, _)| id).collect();
    own.columns.retain(|id| known.contains(id));
    let args = Args { columns: own.columns.clone(), ..Args::default() };
    let made = analysis::by_name("segments").map(|analysis| {
        analysis.run(&Input { project, scope: &scope, args: &args, entries: &[], hits: None })
    });
    match made {
        Some(Ok(mut table)) => {
            if let (true, [code]) = (own.own, scope.codes.as_slice()) {
                table.rows.retain(|row| row.contains(&Cell::Code(*code)));
            }
            own.total = table.rows.len();
            // The command line knows no code without its subcodes.
            own.equivalent = if own.own { String::new() } else { equivalent::show(project, &table, &args) };
            let locale = shell.locale();
            own.grid.set(table, project, locale);
        }
        Some(Err(error)) => own.grid.fail(error.message),
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
fn ask_column(own: &mut Segments, shell: &mut Shell, project: &Project) -> Vec<Effect> {
    let locale = shell.locale();
    let line = |(id, title): (String, Title)| {
        let note = if own.columns.contains(&id) { "✓" } else { "" };
        (title.say(locale), note.to_owned(), id)
    };
    let lines: Vec<(String, String, String)> = columns(project).into_iter().map(line).collect();
    ask::one_of(shell, Action::Columns.label(), false, lines, |shell, _, id: String| {
        shell.within(move |own: &mut Segments, _, _| {
            own.turn(id);
            Vec::new()
        })
    })
}

/// The pane.
pub struct SegmentsPane;

impl Pane<Segments> for SegmentsPane {
    fn name(&self) -> &'static str {
        "segments"
    }

    fn mode(&self, _: &Segments) -> Mode {
        Mode::Grid
    }

    fn grid<'a>(&self, own: &'a mut Segments) -> Option<&'a mut Grid> {
        Some(&mut own.grid)
    }

    fn layout(&self, own: &mut Segments, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let locale = shell.locale();
        own.grid.layout(project, locale, body(own, area));
    }

    fn act(
        &self,
        own: &mut Segments,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Enter => {
                let grid = &own.grid;
                let segment = grid.segment()?;
                return Some(shell.open(project, segment));
            }
            Action::Cancel => shell.go(Go::Back),
            Action::ShowAll => *own = Segments::default(),
            Action::Columns => return Some(ask_column(own, shell, project)),
            Action::Narrowed => {
                let scope = own.scope.clone().unwrap_or_else(|| shell.counts.scope.clone());
                return Some(narrow::ask(shell, project, &scope, |shell, scope| {
                    shell.within(|own: &mut Segments, _, _| {
                        own.narrow(scope);
                        Vec::new()
                    });
                }));
            }
            Action::FromHits => {
                let mut scope = own.scope.clone().unwrap_or_else(|| shell.counts.scope.clone());
                scope.made = if scope.made.is_none() { Some(Made::Hits) } else { None };
                own.look(scope, own.own);
            }
            Action::Copy => return Some(copied(shell, project, &own.grid)),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn table(&self, own: &Segments, _: &Shell, _: &Project) -> Option<Table> {
        own.grid.shown()
    }

    fn draw(
        &self,
        own: &Segments,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let segments = own;
        let scope = segments.scope.as_ref().unwrap_or(&shell.counts.scope);
        let shown = segments.grid.order.len();
        let mut title = shell.say(&say!("segments-title", count = shown));
        let words = scope_words(shell, project, scope, segments.own);
        if !words.is_empty() {
            title = format!("{title} · {words}");
        }
        if shown < segments.total {
            title = format!("{title} · {}", shell.say(&say!("desk-hidden", count = segments.total - shown)));
        }
        let inner = paint::frame(buf, area, &title, focused, shell.theme.edge(focused));
        segments.grid.filter.draw(inner, &shell.theme, buf);
        segments.grid.draw(&shell.inks(), project, body(own, inner), focused, buf);
        if segments.total == 0 {
            paint::put(buf, inner, 1, 2, &shell.say(&say!("segments-none")), shell.theme.dim());
        }
        draw_equivalent(&own.equivalent, shell, inner, buf);
    }
}

fn body(own: &Segments, area: Rect) -> Rect {
    let skip = own.grid.filter.height().min(area.height);
    let below = u16::from(!own.equivalent.is_empty() && area.height > 8);
    Rect { y: area.y + skip, height: area.height - skip - below, ..area }
}

impl Panes for Segments {
    const PANES: &'static [&'static dyn Pane<Self>] = &[&SegmentsPane];
}

impl Workspace for Segments {
    fn name(&self) -> &'static str {
        "segments"
    }

    fn action(&self) -> Action {
        Action::TabSegments
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![0]
    }

    fn meant(&self, _: &Shell, _: &Project) -> Meant {
        let places = self.grid.segment().map(PlaceRef::Segment).into_iter().collect();
        Meant { places, ..Meant::default() }
    }

    fn go(&mut self, _: &mut Shell, _: &Project, go: &Go) -> Option<Arrival> {
        match go {
            Go::Segments(scope, own) => {
                self.look(scope.clone(), *own);
                Some(Arrival::Anywhere)
            }
            _ => None,
        }
    }
}
