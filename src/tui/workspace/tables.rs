//! Any analysis as a table: sorted, filtered, narrowed; Enter leads to the quotes where the table knows them; what is
//! shown is copied and exported, and the command line that prints the same stands below.

use crate::analysis::table::{Cell, Table};
use crate::analysis::{self, Args, Input, Needs, Takes};
use crate::command::journal::{Entry, Seq};
use crate::command::refs::PlaceRef;
use crate::message::{Locale, Message};
use crate::model::{Project, Scope};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::{Effect, Outcome};
use crate::tui::equivalent;
use crate::tui::go::Go;
use crate::tui::keymap::Mode;
use crate::tui::listing::{copied, draw_equivalent};
use crate::tui::narrow::{self, scope_words};
use crate::tui::shell::{Shell, Tone};
use crate::tui::tables;
use crate::tui::widget::grid::Grid;
use crate::tui::widget::{paint, wrap};
use crate::tui::workspace::{Arrival, Meant, Pane, Panes, Workspace};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Tables whose title counts, and that say in their own words that they are empty.
const WORDED: &[(&str, &str, &str)] = &[("concordance", "pane-concordance", "concordance-none")];

/// What a table was made for.
#[derive(Clone, Debug, PartialEq)]
struct Made {
    stamp: u64,
    locale: Locale,
    width: u16,
    entries: usize,
}

/// What the workspace owns.
#[derive(Default)]
pub struct Tables {
    /// The analysis.
    pub name: &'static str,
    /// What it looks at.
    pub scope: Scope,
    /// How.
    pub args: Args,
    /// The table.
    pub grid: Grid,
    equivalent: String,
    notes: Vec<String>,
    entries: Vec<Entry>,
    complete: bool,
    asked: Option<(u64, Option<Seq>)>,
    made_for: Option<Made>,
}

impl Tables {
    fn needs(&self) -> Needs {
        analysis::by_name(self.name).map(|analysis| analysis.needs()).unwrap_or_default()
    }

    fn look(&mut self, name: &'static str, scope: Scope, args: Args) {
        let grid = if self.name == name { std::mem::take(&mut self.grid) } else { Grid::default() };
        *self = Self { name, scope, args, grid, ..Self::default() };
    }

    fn refresh(&mut self, shell: &Shell, project: &Project, width: u16) {
        let (stamp, locale) = (shell.stamp, shell.locale());
        let made = Made { stamp, locale, width, entries: self.entries.len() };
        if self.made_for.as_ref() == Some(&made) {
            return;
        }
        self.made_for = Some(made);
        let Some(analysis) = analysis::by_name(self.name) else { return };
        let (scope, args) = (&self.scope, &self.args);
        match analysis.run(&Input { project, scope, args, entries: &self.entries, hits: None }) {
            Ok(table) => {
                self.notes = table
                    .notes
                    .iter()
                    .flat_map(|note| wrap::cut(&shell.say(note), usize::from(width.max(10))))
                    .collect();
                self.equivalent = equivalent::show(project, &table, args);
                self.grid.set(table, project, locale);
            }
            Err(error) => self.grid.fail(error.message),
        }
    }

    /// The table above, what is said of it and the command line below.
    fn body(&self, area: Rect) -> Rect {
        let skip = self.grid.filter.height().min(area.height);
        let notes = match self.worded() {
            Some(_) => 0,
            None => u16::try_from(self.notes.len()).unwrap_or(0).min(area.height / 3),
        };
        let line = u16::from(!self.equivalent.is_empty() && area.height > 8);
        Rect { y: area.y + skip, height: area.height.saturating_sub(skip + notes + line), ..area }
    }

    fn worded(&self) -> Option<&(&'static str, &'static str, &'static str)> {
        WORDED.iter().find(|(name, ..)| *name == self.name)
    }

    /// What Enter leads to: the segment of the row, the segments behind the cell, a document, a code's segments.
    fn enter(&self, shell: &mut Shell, project: &Project) -> Option<Vec<Effect>> {
        if let Some(segment) = self.grid.segment() {
            return Some(shell.open(project, segment));
        }
        let (table, row) = (self.grid.table.as_ref()?, self.grid.row()?);
        let others = || (0..table.columns.len()).rev().find_map(|column| table.opens(row, column));
        if let Some((scope, own)) = table.opens(row, self.grid.column).or_else(others) {
            shell.segments(scope, own);
            return Some(Vec::new());
        }
        let cells = table.rows.get(row)?;
        for cell in cells {
            match cell {
                Cell::Code(code) => shell.segments_of(*code),
                Cell::Document(document) => shell.go(Go::Document(*document)),
                _ => continue,
            }
            return Some(Vec::new());
        }
        shell.tell(Tone::Plain, say!("frequencies-no-cell"));
        Some(Vec::new())
    }
}

/// The pane.
pub struct TablePane;

impl Pane<Tables> for TablePane {
    fn name(&self) -> &'static str {
        "table"
    }

    fn mode(&self, _: &Tables) -> Mode {
        Mode::Grid
    }

    fn grid<'a>(&self, own: &'a mut Tables) -> Option<&'a mut Grid> {
        Some(&mut own.grid)
    }

    fn layout(&self, own: &mut Tables, shell: &Shell, project: &Project, area: Rect) {
        own.refresh(shell, project, area.width);
        let body = own.body(area);
        own.grid.layout(project, shell.locale(), body);
    }

    fn act(
        &self,
        own: &mut Tables,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Enter => return own.enter(shell, project),
            Action::Narrowed => {
                return Some(narrow::ask(shell, project, &own.scope, |shell, scope| {
                    shell.within(|own: &mut Tables, _, _| {
                        (own.scope, own.made_for) = (scope, None);
                        Vec::new()
                    });
                }));
            }
            Action::ShowAll => (own.scope, own.made_for) = (Scope::default(), None),
            Action::Variable | Action::CountUnit | Action::Percent => {
                let (scope, args) = (own.scope.clone(), own.args.clone());
                return Some(tables::again(shell, project, own.name, scope, args));
            }
            Action::Deeper => (own.args.depth, own.made_for) = ((own.args.depth + 1).min(9), None),
            Action::Shallower => {
                (own.args.depth, own.made_for) = (own.args.depth.saturating_sub(1).max(1), None);
            }
            Action::Shading => own.grid.shaded = !own.grid.shaded,
            Action::Copy => return Some(copied(shell, project, &own.grid)),
            Action::Cancel => shell.go(Go::Back),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn table(&self, own: &Tables, _: &Shell, _: &Project) -> Option<Table> {
        own.grid.shown()
    }

    fn draw(
        &self,
        own: &Tables,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let (theme, grid) = (&shell.theme, &own.grid);
        let count = grid.order.len();
        let title = match (own.worded(), analysis::by_name(own.name)) {
            (Some((_, title, _)), _) => shell.say(&Message::new(*title).with("count", count)),
            (_, Some(analysis)) => {
                let title =
                    grid.table.as_ref().map_or_else(|| tables::title(analysis), |table| table.title.clone());
                // What a table is of stands in its title already.
                let words = match analysis.takes() {
                    Takes::Nothing => scope_words(shell, project, &own.scope, false),
                    _ => String::new(),
                };
                let parts = [shell.say(&title), words, count.to_string()];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
            }
            _ => shell.say(&say!("tables-title")),
        };
        let inner = paint::frame(buf, area, &title, focused, theme.edge(focused));
        grid.filter.draw(inner, &shell.theme, buf);
        let body = own.body(inner);
        grid.draw(&shell.inks(), project, body, focused, buf);
        if count == 0 {
            let none = match own.worded() {
                Some((_, _, none)) => Message::new(*none),
                None if own.name.is_empty() => say!("tables-choose"),
                None => say!("tables-none"),
            };
            let words = if grid.problem.is_some() { String::new() } else { shell.say(&none) };
            for (y, line) in (1..).zip(wrap::cut(&words, usize::from(body.width))) {
                paint::put(buf, body, 0, y, &line, theme.dim());
            }
        }
        let line = u16::from(!own.equivalent.is_empty() && inner.height > 8);
        let below =
            Rect { y: body.bottom(), height: inner.bottom().saturating_sub(body.bottom() + line), ..inner };
        for (y, note) in (0..below.height).zip(&own.notes) {
            paint::put(buf, below, 0, y, note, theme.dim());
        }
        draw_equivalent(&own.equivalent, shell, inner, buf);
    }
}

impl Panes for Tables {
    const PANES: &'static [&'static dyn Pane<Self>] = &[&TablePane];
}

impl Workspace for Tables {
    fn name(&self) -> &'static str {
        "tables"
    }

    fn action(&self) -> Action {
        Action::TabTables
    }

    fn tab(&self) -> &'static str {
        self.worded().map_or("tables", |(name, ..)| *name)
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![0]
    }

    fn called(&mut self, shell: &mut Shell) {
        tables::choose(shell);
    }

    fn anywhere(
        &mut self,
        shell: &mut Shell,
        project: &Project,
        action: Action,
        _: &Meant,
    ) -> Option<Vec<Effect>> {
        (action == Action::TabConcordance).then(|| tables::ask(shell, project, "concordance"))
    }

    fn meant(&self, _: &Shell, _: &Project) -> Meant {
        let places = self.grid.segment().map(PlaceRef::Segment).into_iter().collect();
        Meant { places, ..Meant::default() }
    }

    fn wants(&mut self, shell: &Shell) -> Option<Effect> {
        if !self.needs().entries {
            return None;
        }
        let fresh = self.asked.is_none_or(|(stamp, _)| stamp != shell.stamp);
        let before = if fresh { None } else { self.entries.last().map(|entry| entry.seq) };
        if !fresh && (self.complete || before.is_none()) || self.asked == Some((shell.stamp, before)) {
            return None;
        }
        self.asked = Some((shell.stamp, before));
        Some(Effect::Entries(self.name(), before))
    }

    fn takes(&mut self, _: &mut Shell, _: &Project, outcome: Outcome) -> Option<Outcome> {
        match outcome {
            Outcome::Entries(of, entries) if of == self.name() => {
                if self.asked.is_some_and(|(_, before)| before.is_none()) {
                    self.entries.clear();
                    self.complete = false;
                }
                self.complete |= entries.is_empty();
                self.entries.extend(entries);
                None
            }
            other => Some(other),
        }
    }

    fn go(&mut self, _: &mut Shell, _: &Project, go: &Go) -> Option<Arrival> {
        match go {
            Go::Table(name, scope, args) => {
                self.look(name, Scope::clone(scope), Args::clone(args));
                Some(Arrival::Anywhere)
            }
            _ => None,
        }
    }
}
