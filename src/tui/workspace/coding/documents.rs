//! Documents by group, with how many segments each has, and the variables of the one that is open.

use super::{Coding, READER};
use crate::analysis::table::{Cell, Table};
use crate::command::document::remove::RemoveDocument;
use crate::command::refs::DocumentRef;
use crate::model::{DocumentId, Holder, Project, Scope, Target};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask::{self, Then};
use crate::tui::bench::Effect;
use crate::tui::go::Go;
use crate::tui::import;
use crate::tui::keymap::Mode;
use crate::tui::listing::tabled;
use crate::tui::memo::memo_on;
use crate::tui::shell::Shell;
use crate::tui::widget::cursor::Cursor;
use crate::tui::widget::filter::Filter;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::tree::{self, TreeLine};
use crate::tui::widget::{paint, wrap};
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// A line of the pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A group with the number of its documents.
    Group(String, usize),
    /// A document.
    Document(DocumentId),
}

/// What the pane owns.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    /// The lines.
    pub lines: Vec<Line>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// What is typed to filter.
    pub filter: Filter,
    folded: Vec<String>,
    made_for: Option<(u64, String, usize)>,
}

impl Documents {
    fn refresh(&mut self, project: &Project, stamp: u64, grouped: bool) {
        let key = (stamp, self.filter.text().to_owned(), self.folded.len());
        if self.made_for.as_ref() == Some(&key) {
            return;
        }
        let here = self.document();
        self.made_for = Some(key);
        self.lines.clear();
        let filter = &self.filter;
        let fits = |row: &&crate::model::Document| filter.fits(&format!("{} {}", row.label, row.name));
        let rows: Vec<&crate::model::Document> = project.documents_in_order().filter(fits).collect();
        let mut groups: Vec<&str> = Vec::new();
        for row in &rows {
            let group = row.group.as_deref().unwrap_or("");
            if !groups.contains(&group) {
                groups.push(group);
            }
        }
        for group in groups {
            let inside: Vec<DocumentId> = rows
                .iter()
                .filter(|row| row.group.as_deref().unwrap_or("") == group)
                .map(|row| row.id)
                .collect();
            if grouped {
                self.lines.push(Line::Group(group.to_owned(), inside.len()));
            }
            if !self.filter.is_empty() || !self.folded.iter().any(|folded| folded == group) {
                self.lines.extend(inside.into_iter().map(Line::Document));
            }
        }
        if let Some(at) =
            here.and_then(|here| self.lines.iter().position(|line| *line == Line::Document(here)))
        {
            self.cursor.at = at;
        }
    }

    /// The document under the cursor.
    pub fn document(&self) -> Option<DocumentId> {
        match self.lines.get(self.cursor.at) {
            Some(Line::Document(id)) => Some(*id),
            _ => None,
        }
    }

    fn fold(&mut self, open: Option<bool>) -> bool {
        let Some(Line::Group(group, _)) = self.lines.get(self.cursor.at) else { return false };
        let folded = self.folded.iter().position(|other| other == group);
        match (folded, open) {
            (Some(at), None | Some(true)) => {
                self.folded.remove(at);
            }
            (None, None | Some(false)) => self.folded.push(group.clone()),
            _ => {}
        }
        self.made_for = None;
        true
    }
}

/// Lines that the variables of the open document take, heading included.
fn variables(own: &Coding, project: &Project) -> u16 {
    let count = own.reader.document.map_or(0, |id| project.values_on(Holder::Document(id)).count());
    if count == 0 { 0 } else { u16::try_from(count + 1).unwrap_or(0) }
}

/// The pane.
pub struct DocumentsPane;

impl Pane<Coding> for DocumentsPane {
    fn name(&self) -> &'static str {
        "documents"
    }

    fn mode(&self, _: &Coding) -> Mode {
        Mode::List
    }

    fn list<'a>(&self, own: &'a mut Coding) -> Option<&'a mut dyn Listed> {
        Some(&mut own.documents.cursor)
    }

    fn filter<'a>(&self, own: &'a mut Coding) -> Option<&'a mut Filter> {
        Some(&mut own.documents.filter)
    }

    fn layout(&self, own: &mut Coding, shell: &Shell, project: &Project, area: Rect) {
        let (stamp, grouped) = (shell.stamp, shell.counts.grouped);
        let below = variables(own, project).min(area.height / 2);
        let field = own.documents.filter.height();
        own.documents.refresh(project, stamp, grouped);
        let len = own.documents.lines.len();
        own.documents.cursor.fit(len, usize::from(area.height.saturating_sub(below + field)));
    }

    fn act(
        &self,
        own: &mut Coding,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Enter if !own.documents.fold(None) => {
                if let Some(document) = own.documents.document() {
                    shell.go(Go::Document(document));
                    own.documents.filter.clear();
                }
            }
            Action::Enter => {}
            Action::Left | Action::Right if own.documents.fold(Some(action == Action::Right)) => {}
            Action::Fold => {
                own.documents.fold(None);
            }
            Action::ShowSegments => {
                let document = own.documents.document()?;
                shell.segments(Scope { documents: vec![document], ..shell.counts.scope.clone() }, false);
            }
            Action::Memo => {
                let document = own.documents.document()?;
                let title = shell.say(&say!("memo-on", what = project.document(document)?.name.as_str()));
                return Some(memo_on(shell, project, Target::Document(document), title));
            }
            Action::CorrectText => {
                let row = project.document(own.documents.document()?)?;
                return Some(import::begin(shell, Some((row.id, row.name.clone()))));
            }
            Action::Remove => {
                let row = project.document(own.documents.document()?)?;
                let segments = project.segments().filter(|segment| segment.document == row.id).count();
                let yes = say!("documents-remove", name = row.name.as_str(), segments = segments);
                let then = Then::run(RemoveDocument { document: DocumentRef::Id(row.id) });
                return Some(ask::confirm(shell, say!("documents-remove-title"), &yes, then));
            }
            Action::Cancel => shell.set_focus(READER),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn table(&self, own: &Coding, shell: &Shell, project: &Project) -> Option<Table> {
        let mut table = tabled(project, "documents", &shell.counts.scope)?;
        let shown = |cell: &Cell| match cell {
            Cell::Document(id) => own.documents.lines.contains(&Line::Document(*id)),
            _ => false,
        };
        table.rows.retain(|row| row.iter().any(shown));
        Some(table)
    }

    fn draw(
        &self,
        own: &Coding,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let theme = &shell.theme;
        let documents = &own.documents;
        let inner =
            paint::frame(buf, area, &shell.say(&say!("pane-documents")), focused, theme.edge(focused));
        let list = documents.filter.draw(inner, theme, buf);
        let grouped = shell.counts.grouped;
        let list =
            Rect { height: u16::try_from(documents.cursor.height).unwrap_or(0).min(list.height), ..list };
        let lines = documents.lines.iter().skip(documents.cursor.top).map(|line| match line {
            Line::Group(group, count) => {
                let label =
                    if group.is_empty() { shell.say(&say!("documents-no-group")) } else { group.clone() };
                let open = !documents.folded.contains(group);
                TreeLine {
                    open: Some(open),
                    label,
                    note: count.to_string(),
                    style: theme.strong(),
                    ..TreeLine::default()
                }
            }
            Line::Document(id) => {
                let Some(row) = project.document(*id) else { return TreeLine::default() };
                let count = shell.counts.in_document(*id);
                let open = own.reader.document == Some(*id);
                let label = if row.name == row.label {
                    row.label.clone()
                } else {
                    format!("{}  {}", row.label, row.name)
                };
                TreeLine {
                    depth: usize::from(grouped),
                    dot: Some((if count > 0 { "●" } else { "○" }, theme.dim())),
                    label,
                    note: count.to_string(),
                    style: if open { theme.strong() } else { theme.text() },
                    ..TreeLine::default()
                }
            }
        });
        tree::draw(lines, documents.cursor, focused, theme, list, buf);
        if documents.lines.is_empty() {
            paint::put(buf, list, 1, 0, &shell.say(&say!("documents-none")), theme.dim());
        }
        draw_variables(own, shell, project, inner, buf);
    }
}

fn draw_variables(own: &Coding, shell: &Shell, project: &Project, inner: Rect, buf: &mut Buffer) {
    let below = variables(own, project).min(inner.height / 2);
    let Some(document) = own.reader.document.filter(|_| below > 0) else { return };
    let area = Rect { y: inner.bottom() - below, height: below, ..inner };
    paint::put(
        buf,
        area,
        0,
        0,
        &format!("─ {} ", shell.say(&say!("documents-variables"))),
        shell.theme.dim(),
    );
    let name =
        |value: &crate::model::Value| project.variable(value.variable).map_or("", |row| row.name.as_str());
    let widest = project
        .values_on(Holder::Document(document))
        .map(|value| wrap::cells(name(value)))
        .max()
        .unwrap_or(0);
    let column = u16::try_from(widest).unwrap_or(u16::MAX).min(area.width / 2);
    for (at, value) in project.values_on(Holder::Document(document)).enumerate() {
        let y = u16::try_from(at + 1).unwrap_or(u16::MAX);
        paint::put(buf, Rect { width: column, ..area }, 0, y, name(value), shell.theme.dim());
        paint::put(buf, area, column + 1, y, &value.value, shell.theme.text());
    }
}
