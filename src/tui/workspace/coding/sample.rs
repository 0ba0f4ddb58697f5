//! The sample: documents and their variables as a table that is filled in where it stands. What is typed goes into the
//! cell under the cursor, and a block copied from a spreadsheet fills the cells from there on, as one action.

use super::{Coding, DOCUMENTS};
use crate::analysis::table::{Cell, Column, Table, Title};
use crate::analysis::{citation, facts};
use crate::command::Command;
use crate::command::adopt::Adopt;
use crate::command::document::group::GroupDocument;
use crate::command::document::label::LabelDocument;
use crate::command::document::record::RecordDocument;
use crate::command::document::rename::RenameDocument;
use crate::command::draft::{Draft, DraftValue};
use crate::command::refs::{DocumentRef, VariableRef};
use crate::command::target::HolderRef;
use crate::command::variable::add::AddVariable;
use crate::command::variable::clear::ClearValue;
use crate::command::variable::set::SetValue;
use crate::message::{Locale, Message};
use crate::model::{DocumentId, Holder, Project, Record, Scope, VariableId};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bars::whole;
use crate::tui::bench::{Effect, run};
use crate::tui::event::Key;
use crate::tui::keymap::Mode;
use crate::tui::listing::copied;
use crate::tui::shell::{Shell, Tone};
use crate::tui::widget::grid::Grid;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The document's label.
    Label,
    /// Its name.
    Name,
    /// Its group.
    Group,
    /// Its kind of record.
    Record,
    /// The people in it.
    People,
    /// Its value of a variable.
    Value(VariableId),
}

/// What the pane owns.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    /// True while it is in front.
    pub open: bool,
    /// The table.
    pub grid: Grid,
    documents: Vec<DocumentId>,
    fields: Vec<Field>,
    made_for: Option<u64>,
}

impl Sample {
    /// The row of a document.
    pub fn row_of(&self, document: DocumentId) -> Option<usize> {
        self.documents.iter().position(|other| *other == document)
    }

    /// The document and the field under the cursor.
    fn here(&self) -> Option<(DocumentId, Field)> {
        Some((*self.documents.get(self.grid.row()?)?, *self.fields.get(self.grid.column)?))
    }
}

fn refresh(own: &mut Coding, shell: &Shell, project: &Project) {
    if own.sample.made_for == Some(shell.stamp) {
        return;
    }
    own.sample.made_for = Some(shell.stamp);
    let locale = shell.locale();
    let variables = facts::variables(project);
    let fixed = [
        (Field::Label, "label", say!("sample-label")),
        (Field::Name, "name", say!("sample-name")),
        (Field::Group, "group", say!("sample-group")),
        (Field::Record, "record", say!("sample-record")),
        (Field::People, "people", say!("sample-cell-people")),
    ];
    let mut columns = Vec::new();
    let mut fields = Vec::new();
    for (field, id, title) in fixed {
        columns.push(Column::term(id, title));
        fields.push(field);
    }
    for row in &variables {
        columns.push(Column::words(format!("v:{}", row.name), Title::Name(row.name.clone())));
        fields.push(Field::Value(row.id));
    }
    let (mut documents, mut rows) = (Vec::new(), Vec::new());
    for row in project.documents_in_order() {
        documents.push(row.id);
        let value = |id| Cell::words(project.value_on(Holder::Document(row.id), id).unwrap_or_default());
        let mut cells = vec![
            Cell::words(&row.label),
            Cell::words(&row.name),
            Cell::words(row.group.as_deref().unwrap_or_default()),
            Cell::Message(citation::record_name(row.record)),
            Cell::words(people(project, row.id, locale)),
        ];
        cells.extend(variables.iter().map(|variable| value(variable.id)));
        rows.push(cells);
    }
    let (title, scope, notes) = (say!("sample-title"), Scope::default(), Vec::new());
    (own.sample.documents, own.sample.fields) = (documents, fields);
    own.sample.grid.set(Table { name: "documents", title, scope, columns, rows, notes }, project, locale);
}

/// The names of the people in a document.
fn people(project: &Project, document: DocumentId, locale: Locale) -> String {
    let mut names: Vec<&str> = project
        .cases()
        .filter(|row| row.documents.contains(&document))
        .map(|row| row.name.as_str())
        .collect();
    names.sort_by(|a, b| crate::language::collate::compare(locale.code(), a, b));
    names.join(", ")
}

/// What stands in a cell.
fn text(project: &Project, document: DocumentId, field: Field) -> String {
    let Some(row) = project.document(document) else { return String::new() };
    match field {
        Field::Label => row.label.clone(),
        Field::Name => row.name.clone(),
        Field::Group => row.group.clone().unwrap_or_default(),
        Field::Record | Field::People => String::new(),
        Field::Value(id) => project.value_on(Holder::Document(document), id).unwrap_or_default().to_owned(),
    }
}

/// Opens the cell under the cursor to be written; `typed` replaces what stands there.
fn edit(own: &mut Coding, shell: &mut Shell, project: &Project, typed: Option<char>) -> Vec<Effect> {
    if shell.refuses() {
        return Vec::new();
    }
    let Some((document, field)) = own.sample.here() else { return Vec::new() };
    let title = heading(shell, project, document, field);
    if field == Field::People {
        shell.tell(Tone::Plain, say!("sample-fixed"));
        return Vec::new();
    }
    if field == Field::Record {
        let line = |record: &Record| (shell.say(&citation::record_name(*record)), String::new(), *record);
        let lines: Vec<(String, String, Record)> = Record::ALL.iter().map(line).collect();
        return ask::one_of(shell, title, true, lines, move |_, _, record| {
            run(RecordDocument { document: DocumentRef::Id(document), record })
        });
    }
    let words = typed.map_or_else(|| text(project, document, field), String::from);
    ask::line(shell, title, (document, field), &words, move |shell, _, text| {
        let words = text.to_owned();
        shell.within(move |own: &mut Coding, _, project| written(own, project, document, field, &words))
    })
}

/// The question before the line: which document, and which column.
fn heading(shell: &Shell, project: &Project, document: DocumentId, field: Field) -> Message {
    let column = match field {
        Field::Label => shell.say(&say!("sample-label")),
        Field::Name => shell.say(&say!("sample-name")),
        Field::Group => shell.say(&say!("sample-group")),
        Field::Record => shell.say(&say!("sample-record")),
        Field::People => shell.say(&say!("sample-cell-people")),
        Field::Value(id) => project.variable(id).map_or_else(String::new, |row| row.name.clone()),
    };
    say!("sample-edit", document = text(project, document, Field::Name), column = column)
}

/// Writes a cell; the cursor goes on to the one below it, as in a spreadsheet.
fn written(
    own: &mut Coding,
    project: &Project,
    document: DocumentId,
    field: Field,
    words: &str,
) -> Vec<Effect> {
    let len = own.sample.grid.order.len();
    own.sample.grid.cursor.act(Action::Down, len);
    if words == text(project, document, field) {
        return Vec::new();
    }
    let of = DocumentRef::Id(document);
    let words = words.to_owned();
    match field {
        Field::Label => run(LabelDocument { document: of, label: words }),
        Field::Name => run(RenameDocument { document: of, name: words }),
        Field::Group => run(GroupDocument { document: of, group: Some(words) }),
        Field::Record | Field::People => Vec::new(),
        Field::Value(id) if words.is_empty() => clear(document, id),
        Field::Value(id) => {
            let variable = project.variable(id).map_or_else(String::new, |row| row.name.clone());
            run(SetValue {
                holder: HolderRef::Id(Holder::Document(document)),
                variable,
                value: words,
                quote: None,
            })
        }
    }
}

fn clear(document: DocumentId, variable: VariableId) -> Vec<Effect> {
    run(ClearValue {
        holder: HolderRef::Id(Holder::Document(document)),
        variable: VariableRef::Id(variable),
        quote: None,
    })
}

/// Fills cells from the one under the cursor on with a block as spreadsheets copy it; empty cells and cells beyond the
/// variables are passed over.
pub fn paste(own: &mut Coding, shell: &mut Shell, project: &Project, block: &str) -> Vec<Effect> {
    if shell.refuses() {
        return Vec::new();
    }
    let sample = &own.sample;
    let mut values = Vec::new();
    let lines = block
        .trim_end_matches(['\n', '\r'])
        .split('\n')
        .flat_map(|line| line.trim_end_matches('\r').split('\r'));
    for (down, line) in lines.enumerate() {
        let row = sample.grid.order.get(sample.grid.cursor.at + down);
        let Some(document) =
            row.and_then(|at| sample.documents.get(*at)).and_then(|id| project.document(*id))
        else {
            break;
        };
        for (right, value) in line.split('\t').enumerate().filter(|(_, value)| !value.trim().is_empty()) {
            let Some(Field::Value(id)) = sample.fields.get(sample.grid.column + right) else { continue };
            let Some(variable) = project.variable(*id).map(|row| row.name.clone()) else { continue };
            values.push(DraftValue {
                line: down + 1,
                document: document.label.clone(),
                variable,
                value: value.trim().to_owned(),
            });
        }
    }
    if values.is_empty() {
        shell.tell(Tone::Warning, say!("sample-paste-none"));
        return Vec::new();
    }
    let draft = Draft { values, ..Draft::default() };
    run(Command::Adopt(Box::new(Adopt { draft, ..Adopt::default() })))
}

/// Leaves it.
fn close(own: &mut Coding, shell: &mut Shell) {
    own.sample.open = false;
    shell.set_focus(DOCUMENTS);
}

/// Asks for the name of a new variable.
fn new_variable(shell: &mut Shell) -> Vec<Effect> {
    if shell.refuses() {
        return Vec::new();
    }
    ask::words(shell, say!("sample-new"), (), "", |_, _, name| run(AddVariable { name: name.to_owned() }))
}

/// The pane.
pub struct SamplePane;

impl Pane<Coding> for SamplePane {
    fn name(&self) -> &'static str {
        "sample"
    }

    fn mode(&self, _: &Coding) -> Mode {
        Mode::Grid
    }

    fn list<'a>(&self, own: &'a mut Coding) -> Option<&'a mut dyn Listed> {
        Some(&mut own.sample.grid)
    }

    fn layout(&self, own: &mut Coding, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let locale = shell.locale();
        own.sample.grid.layout(project, locale, body(area));
    }

    fn act(
        &self,
        own: &mut Coding,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        let locale = shell.locale();
        if own.sample.grid.act(action, project, locale) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter => return Some(edit(own, shell, project, None)),
            Action::Variable => return Some(new_variable(shell)),
            Action::Remove => {
                if let Some((document, field)) = own.sample.here() {
                    return Some(match field {
                        Field::Value(id) if project.value_on(Holder::Document(document), id).is_some() => {
                            clear(document, id)
                        }
                        Field::Group => {
                            run(GroupDocument { document: DocumentRef::Id(document), group: None })
                        }
                        _ => Vec::new(),
                    });
                }
            }
            Action::Cancel | Action::TabCoding | Action::Sample => close(own, shell),
            Action::Copy => return Some(copied(shell, project, &own.sample.grid)),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn table(&self, own: &Coding, _: &Shell, _: &Project) -> Option<Table> {
        own.sample.grid.shown()
    }

    fn key(&self, own: &mut Coding, shell: &mut Shell, project: &Project, key: Key) -> Option<Vec<Effect>> {
        if key.ctrl && key.code == KeyCode::Char('n') {
            return Some(new_variable(shell));
        }
        let typed = key.typed()?;
        Some(edit(own, shell, project, Some(typed)))
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
        let inner =
            paint::frame(buf, area, &shell.say(&say!("sample-title")), focused, shell.theme.edge(focused));
        own.sample.grid.draw(&shell.inks(), project, body(inner), focused, buf);
        let keys = whole(&shell.say(&say!("sample-keys")), usize::from(inner.width));
        paint::put(buf, inner, 0, inner.height.saturating_sub(1), &keys, shell.theme.dim());
    }
}

fn body(area: Rect) -> Rect {
    Rect { height: area.height.saturating_sub(1), ..area }
}
