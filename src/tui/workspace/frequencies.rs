//! How often each code: over all documents, or by the values of a variable. Every cell opens its segments.

use crate::analysis::table::Table;
use crate::analysis::{self, Args, CountUnit, Input, Percent};
use crate::message::{Locale, Message};
use crate::model::{Project, Scope, VariableId};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bench::Effect;
use crate::tui::equivalent;
use crate::tui::go::Go;
use crate::tui::keymap::Mode;
use crate::tui::listing::{copied, draw_equivalent};
use crate::tui::narrow::{self, first_variable, scope_words};
use crate::tui::shell::{Shell, Tone};
use crate::tui::widget::grid::Grid;
use crate::tui::widget::{paint, wrap};
use crate::tui::workspace::{Pane, Panes, Workspace};
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

/// What the pane owns.
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

/// What is compared by.
fn by(own: &Frequencies, project: &Project) -> By {
    match own.by.or_else(|| first_variable(project).map(By::Variable)) {
        Some(By::Variable(id)) if project.variable(id).is_none() => By::Nothing,
        by => by.unwrap_or(By::Nothing),
    }
}

/// The variable that is compared by.
fn compared(own: &Frequencies, project: &Project) -> Option<VariableId> {
    match by(own, project) {
        By::Variable(id) => Some(id),
        _ => None,
    }
}

fn refresh(own: &mut Frequencies, shell: &Shell, project: &Project, width: u16) {
    let by = by(own, project);
    let scope = own.scope.clone().unwrap_or_else(|| shell.counts.scope.clone());
    let (unit, percent, depth) = (own.unit, own.percent, own.depth);
    let (stamp, shaded, locale) = (shell.stamp, own.grid.shaded, shell.locale());
    let key = Key { stamp, by, unit, percent, depth, shaded, width, scope: scope.clone(), locale };
    if own.made_for.as_ref() == Some(&key) {
        return;
    }
    own.made_for = Some(key);
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
            let mut said = table.notes.iter().map(|note| shell.say(note)).collect::<Vec<_>>();
            let documents = scope.documents(project).len();
            if shaded && documents < FEW {
                said.insert(0, shell.say(&say!("frequencies-shading-few", count = documents)));
            }
            own.notes = said.iter().flat_map(|note| wrap::cut(note, usize::from(width.max(10)))).collect();
            own.equivalent = equivalent::show(project, &table, &args);
            own.grid.set(table, project, locale);
        }
        Some(Err(error)) => own.grid.fail(error.message),
        None => {}
    }
}

/// The pane.
pub struct FrequenciesPane;

impl Pane<Frequencies> for FrequenciesPane {
    fn name(&self) -> &'static str {
        "frequencies"
    }

    fn mode(&self, _: &Frequencies) -> Mode {
        Mode::Grid
    }

    fn grid<'a>(&self, own: &'a mut Frequencies) -> Option<&'a mut Grid> {
        Some(&mut own.grid)
    }

    fn layout(&self, own: &mut Frequencies, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project, area.width);
        let locale = shell.locale();
        let body = body(own, area);
        own.grid.layout(project, locale, body);
    }

    fn act(
        &self,
        own: &mut Frequencies,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Enter => {
                let grid = &own.grid;
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
                    Some((scope, own)) => shell.segments(scope, own),
                    None => shell.tell(Tone::Plain, say!("frequencies-no-cell")),
                }
            }
            Action::Variable => {
                let line = |label: String, by| (label, String::new(), by);
                let mut lines = vec![line(shell.say(&say!("frequencies-no-variable")), By::Nothing)];
                lines.extend(project.variables().map(|row| line(row.name.clone(), By::Variable(row.id))));
                lines.push(line(shell.say(&say!("frequencies-by-documents")), By::Documents));
                lines.push(line(shell.say(&say!("frequencies-by-coders")), By::Coders));
                return Some(ask::one_of(shell, action.label(), true, lines, |shell, _, by| {
                    if let By::Variable(id) = by {
                        shell.compared = Some(id);
                    }
                    shell.within(move |own: &mut Frequencies, _, _| {
                        own.by = Some(by);
                        Vec::new()
                    })
                }));
            }
            Action::Deeper => own.depth = (own.depth + 1).min(9),
            Action::Shallower => own.depth = own.depth.saturating_sub(1).max(1),
            Action::Percent if compared(own, project).is_none() => {
                shell.tell(Tone::Plain, say!("frequencies-percent-variable"));
            }
            Action::Percent if own.unit == CountUnit::Cases => {
                shell.tell(Tone::Plain, say!("crosstab-no-share-of-people"));
            }
            Action::Percent => {
                let at = Percent::ALL.iter().position(|one| *one == own.percent).unwrap_or(0);
                let percent = Percent::ALL.get((at + 1) % Percent::ALL.len()).copied().unwrap_or_default();
                own.percent = percent;
                shell.tell(Tone::Plain, Message::new(format!("frequencies-percent-{}", percent.name())));
            }
            Action::Shading => {
                own.grid.shaded = !own.grid.shaded;
                let shaded = own.grid.shaded;
                shell.tell(
                    Tone::Plain,
                    if shaded { say!("frequencies-shaded") } else { say!("frequencies-not-shaded") },
                );
            }
            Action::Narrowed => {
                let scope = own.scope.clone().unwrap_or_else(|| shell.counts.scope.clone());
                let narrowed = |shell: &mut Shell, scope| {
                    shell.within(|own: &mut Frequencies, _, _| {
                        own.scope = Some(scope);
                        Vec::new()
                    });
                };
                return Some(narrow::ask(shell, project, &scope, narrowed));
            }
            Action::ShowAll => {
                let shaded = own.grid.shaded;
                *own = Frequencies { by: own.by, ..Frequencies::default() };
                own.grid.shaded = shaded;
            }
            Action::CountUnit => {
                own.unit = match own.unit {
                    CountUnit::Documents => CountUnit::Segments,
                    CountUnit::Segments => CountUnit::Cases,
                    CountUnit::Cases => CountUnit::Documents,
                };
                if own.unit == CountUnit::Cases {
                    // People are bounds, and a share of bounds says nothing.
                    own.percent = Percent::None;
                }
            }
            Action::Cancel => shell.go(Go::Back),
            Action::Copy => return Some(copied(shell, project, &own.grid)),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn table(&self, own: &Frequencies, _: &Shell, _: &Project) -> Option<Table> {
        own.grid.shown()
    }

    fn draw(
        &self,
        own: &Frequencies,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let frequencies = own;
        let Some(table) = &frequencies.grid.table else { return };
        let mut title = shell.say(&table.title);
        let words = scope_words(shell, project, &table.scope, false);
        if !words.is_empty() {
            title = format!("{title} · {words}");
        }
        let inner = paint::frame(buf, area, &title, focused, shell.theme.edge(focused));
        frequencies.grid.filter.draw(inner, &shell.theme, buf);
        let body = body(own, inner);
        frequencies.grid.draw(&shell.inks(), project, body, focused, buf);
        let line = u16::from(!frequencies.equivalent.is_empty() && inner.height > 8);
        let below =
            Rect { y: body.bottom(), height: inner.bottom().saturating_sub(body.bottom() + line), ..inner };
        for (at, note) in frequencies.notes.iter().enumerate() {
            paint::put(buf, below, 0, u16::try_from(at).unwrap_or(u16::MAX), note, shell.theme.dim());
        }
        draw_equivalent(&frequencies.equivalent, shell, inner, buf);
    }
}

fn body(own: &Frequencies, area: Rect) -> Rect {
    let skip = own.grid.filter.height().min(area.height);
    let notes = u16::try_from(own.notes.len()).unwrap_or(0).min(area.height / 3);
    let line = u16::from(!own.equivalent.is_empty() && area.height > 8);
    Rect { y: area.y + skip, height: area.height.saturating_sub(skip + notes + line), ..area }
}

impl Panes for Frequencies {
    const PANES: &'static [&'static dyn Pane<Self>] = &[&FrequenciesPane];
}

impl Workspace for Frequencies {
    fn name(&self) -> &'static str {
        "frequencies"
    }

    fn action(&self) -> Action {
        Action::TabFrequencies
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![0]
    }
}
