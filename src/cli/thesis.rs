//! `preja export thesis`: the appendices of a thesis as one folder, beginning with a page that lists what it contains.
//!
//! Tables without a row are left out and named on the page, so that a missing appendix is never a surprise.

use super::Desk;
use super::args::Export;
use super::print::{chosen, line};
use super::tables::exports_folder;
use crate::analysis::table::{Cell, Column, Table};
use crate::analysis::{Args, Shape, facts, notes};
use crate::error::{Error, Result};
use crate::export;
use crate::message::Message;
use crate::model::{Project, Scope};
use crate::say;

/// The tables in the order of the appendices; those of the long shape say so.
const SET: &[(&str, Shape)] = &[
    ("sample", Shape::Wide),
    ("methodology", Shape::Wide),
    ("questions", Shape::Wide),
    ("text", Shape::Wide),
    ("units", Shape::Wide),
    ("open", Shape::Wide),
    ("axial", Shape::Wide),
    ("relations", Shape::Wide),
    ("codebook", Shape::Wide),
    ("frequencies", Shape::Wide),
    ("codes-documents", Shape::Wide),
    ("crosstab", Shape::Wide),
    ("codes-values", Shape::Long),
    ("cooccurrence", Shape::Wide),
    ("board", Shape::Wide),
    ("summaries", Shape::Wide),
    ("citations", Shape::Wide),
    ("segments", Shape::Wide),
    ("saturation", Shape::Wide),
    ("agreement", Shape::Wide),
    ("memos", Shape::Wide),
    ("trail", Shape::Wide),
];

/// The title of a table, by its name.
fn title(name: &str) -> Message {
    Message::new(format!("analysis-{name}"))
}

/// How many numbers of statements are only computed.
fn computed(project: &Project, scope: &Scope) -> usize {
    let statements = scope.documents(project).into_iter().flat_map(|document| project.statements(document));
    statements.filter(|id| project.segment(*id).is_some_and(|row| row.number.is_none())).count()
}

impl Desk {
    /// Writes the whole set into a folder.
    pub(super) fn export_thesis(&self, export: &Export) -> Result<()> {
        let mut bench = self.open()?;
        let (scope, mut args) = self.look(&bench, &export.table, &export.scope)?;
        let exporter = chosen(&super::args::PrintArgs { format: export.print.format.clone(), ..Default::default() }, "docx")?;
        let ours = export.print.output.is_none();
        let folder = export.print.output.clone().unwrap_or_else(|| exports_folder(bench.place()).join("thesis"));
        std::fs::create_dir_all(&folder)
            .map_err(|error| Error::input(say!("file-unwritable", file = folder.display().to_string())).because(error))?;
        if args.by.is_none() {
            args.by = facts::variable(bench.project(), facts::Fact::Region);
            args.depth = 1;
        }
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let mut left: Vec<String> = Vec::new();
        for (name, shape) in SET {
            // Saturation goes by the date, not by the region.
            let by = args.by.filter(|_| *name != "saturation" && *name != "board");
            let own = Args { shape: *shape, by, columns: Vec::new(), ..args.clone() };
            let table = bench.look_up(name, &scope, &own).ok().filter(|table| !table.rows.is_empty());
            let Some(table) = table else {
                left.push(self.locale.say(&title(name)));
                continue;
            };
            let file = format!("{:02}-{name}.{}", rows.len() + 1, exporter.extension());
            self.press(&bench).save(&table, exporter, export.print.excel, &folder.join(&file), export.print.force || ours)?;
            rows.push(vec![
                Cell::words(file),
                Cell::Message(table.title),
                Cell::Message(Message::new(format!("analysis-{name}-about"))),
                Cell::count(table.rows.len()),
            ]);
        }
        let page = contents(&bench.table("frequencies", &scope, &Args::default(), None)?, rows, &left, computed(bench.project(), &scope));
        let index = folder.join("00-index.html");
        self.press(&bench).save(&page, &export::html::Html, false, &index, export.print.force || ours)?;
        bench.close()?;
        line(&index.display().to_string())
    }
}

/// The first page: the files, the scope, what was set aside, what was left out.
fn contents(counted: &Table, rows: Vec<Vec<Cell>>, left: &[String], computed: usize) -> Table {
    let columns = vec![
        Column::term("file", say!("thesis-file")),
        Column::term("title", say!("table-title")),
        Column::term("about", say!("thesis-about")),
        Column::number("rows", say!("thesis-rows")),
    ];
    // Base, scope, coders and what was set aside, as under every count.
    let mut lines = counted.notes.clone();
    lines.retain(|note| note.key != "frequencies-subcodes");
    if !left.is_empty() {
        lines.push(say!("thesis-left-out", names = notes::list(left.to_vec())));
    }
    if computed > 0 {
        lines.push(say!("thesis-numbers-computed", n = computed));
    }
    Table { name: "thesis", title: say!("thesis-title"), scope: counted.scope.clone(), columns, rows, notes: lines }
}
