//! `preja export thesis`: the appendices of a thesis as one folder, beginning with a page that lists what it contains.
//!
//! The tables are numbered on from file to file. Some are made for every interview, theme or proposition, because a
//! reader looks them up there. Tables without a row are left out and named on the page, so that a missing appendix is
//! never a surprise; so is every coding that was set aside, with its reason.

use super::Desk;
use super::args::Export;
use super::print::{Press, chosen, done};
use crate::analysis::table::{Cell, Column, Table};
use crate::analysis::{Args, Shape, facts, notes};
use crate::disk::component;
use crate::error::Result;
use crate::export::{self, Exporter};
use crate::files::{self, written};
use crate::message::Message;
use crate::model::{CodeState, DocumentId, Project, Scope, Status, Subject};
use crate::say;
use crate::workbench::Workbench;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// For what a table is made.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Per {
    /// Once, for all in scope.
    Study,
    /// For each document.
    Document,
    /// For each code at the top of the tree.
    Theme,
    /// For each proposition.
    Proposition,
}

/// The tables in the order of the appendices; those of the long shape say so.
const SET: &[(&str, Shape, Per)] = &[
    ("sample", Shape::Wide, Per::Study),
    ("methodology", Shape::Wide, Per::Study),
    ("questions", Shape::Wide, Per::Study),
    ("questions", Shape::Long, Per::Study),
    ("transcript", Shape::Wide, Per::Document),
    ("units", Shape::Wide, Per::Study),
    ("concordance", Shape::Wide, Per::Study),
    ("open", Shape::Wide, Per::Document),
    ("open", Shape::Long, Per::Theme),
    ("axial", Shape::Wide, Per::Study),
    ("card", Shape::Wide, Per::Study),
    ("relations", Shape::Wide, Per::Study),
    ("propositions", Shape::Wide, Per::Study),
    ("path", Shape::Wide, Per::Proposition),
    ("recommendations", Shape::Wide, Per::Study),
    ("codebook", Shape::Wide, Per::Study),
    ("frequencies", Shape::Wide, Per::Study),
    ("codes-documents", Shape::Wide, Per::Study),
    ("crosstab", Shape::Wide, Per::Study),
    ("codes-values", Shape::Long, Per::Study),
    ("cooccurrence", Shape::Wide, Per::Study),
    ("board", Shape::Wide, Per::Study),
    ("summaries", Shape::Wide, Per::Study),
    ("citations", Shape::Wide, Per::Study),
    ("segments", Shape::Wide, Per::Study),
    ("saturation", Shape::Wide, Per::Study),
    ("agreement", Shape::Wide, Per::Study),
    ("memos", Shape::Wide, Per::Study),
    ("trail", Shape::Wide, Per::Study),
    ("cards", Shape::Wide, Per::Study),
    // Figures are counted by themselves, so the one there is comes after the tables.
    (MAP, Shape::Wide, Per::Study),
];

/// The only figure of the set.
const MAP: &str = "map";

/// One file of the set.
struct Piece {
    name: &'static str,
    shape: Shape,
    /// What its file name ends with: `A`, `P3`, the number of a theme.
    of: String,
    /// What its caption says it is of, where the table itself does not.
    titled: Option<String>,
    scope: Scope,
    subject: Option<Subject>,
}

/// The files of the set over a scope.
fn pieces(project: &Project, scope: &Scope) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (name, shape, per) in SET {
        let whole = || Piece {
            name,
            shape: *shape,
            of: String::new(),
            titled: None,
            scope: scope.clone(),
            subject: None,
        };
        match per {
            Per::Study => pieces.push(whole()),
            Per::Document => pieces.extend(
                scope.documents(project).into_iter().filter_map(|id| project.document(id)).map(|row| Piece {
                    of: row.label.clone(),
                    titled: (*name != "transcript").then(|| row.label.clone()),
                    scope: Scope { documents: vec![row.id], ..scope.clone() },
                    ..whole()
                }),
            ),
            Per::Theme => {
                let top = if scope.codes.is_empty() {
                    project.children(None).to_vec()
                } else {
                    scope.codes.clone()
                };
                let themes = top.into_iter().filter_map(|id| project.code(id));
                pieces.extend((1..).zip(themes).map(|(number, row)| Piece {
                    of: format!("{number}"),
                    titled: Some(row.name.clone()),
                    scope: Scope { codes: vec![row.id], ..scope.clone() },
                    ..whole()
                }));
            }
            Per::Proposition => pieces.extend(project.propositions_in_order().into_iter().map(|row| Piece {
                of: row.name(),
                subject: Some(Subject::Proposition(row.id)),
                ..whole()
            })),
        }
    }
    pieces
}

/// The title of a table, by its name.
fn title(name: &str) -> Message {
    Message::new(format!("analysis-{name}"))
}

/// How many numbers of statements are only computed.
fn computed(project: &Project, scope: &Scope) -> usize {
    let statements = scope.documents(project).into_iter().flat_map(|document| project.statements(document));
    statements.filter(|id| project.segment(*id).is_some_and(|row| row.number.is_none())).count()
}

/// What was set aside in scope, each with its reason: codings in the order of documents and texts, then codes.
fn set_aside(project: &Project, scope: &Scope) -> Vec<Message> {
    let documents: Vec<DocumentId> = scope.documents(project);
    let mut found = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let Some(text) = project.document(*document).map(|row| row.text) else { continue };
        for placed in project.lookups().segments_in(*document, text) {
            for coding in project.codings_on(placed.segment) {
                let Status::SetAside(reason) = &coding.status else { continue };
                if !scope.coders.is_empty() && !scope.coders.contains(&coding.coder) {
                    continue;
                }
                let code = project.code(coding.code).map_or_else(String::new, |row| row.name.clone());
                let place = project.cite_segment(placed.segment);
                let said = say!("thesis-aside", place = place, code = code, reason = reason.as_str());
                found.push(((at, placed.span), said));
            }
        }
    }
    let mut said: Vec<Message> = Vec::new();
    for (_, one) in found {
        // Two coders may have set the same aside for the same reason.
        if !said.contains(&one) {
            said.push(one);
        }
    }
    let codes = scope
        .codes(project)
        .into_iter()
        .filter_map(|id| project.code(id))
        .filter(|row| row.state == CodeState::SetAside);
    said.extend(codes.map(|row| match row.reason.as_str() {
        "" => say!("thesis-code-aside-bare", code = row.name.as_str()),
        reason => say!("thesis-code-aside", code = row.name.as_str(), reason = reason),
    }));
    said
}

impl Desk {
    /// Writes the whole set into a folder.
    pub(super) fn export_thesis(&self, export: &Export) -> Result<()> {
        let mut bench = self.open_to_look()?;
        let (scope, mut args) = self.look(&bench, &export.table, &export.scope)?;
        let exporter = chosen(
            &super::args::PrintArgs { format: export.print.format.clone(), ..Default::default() },
            "docx",
        )?;
        let ours = export.print.output.is_none();
        let (exports, mode) = (bench.place().exports(), bench.place().mode());
        let folder = export.print.output.clone().unwrap_or_else(|| exports.join("thesis"));
        if ours {
            files::make_own_folder(&exports, mode)?;
            files::make_own_folder(&folder, mode)?;
        } else {
            files::make_folder(&folder, mode)?;
        }
        if args.by.is_none() {
            args.by = facts::variable(bench.project(), facts::Fact::Region);
            args.depth = 1;
        }
        let (excel, force) = (export.print.excel, export.print.force);
        let pieces = pieces(bench.project(), &scope);
        // The set comes out whole or not at all: where people work in the folder, the names are compared first.
        let others = if ours && !force { not_ours(&folder) } else { BTreeSet::new() };
        if !others.is_empty() {
            let mut names = vec![INDEX.to_owned()];
            self.make(&mut bench, &pieces, &args, exporter.extension(), &mut |_, made| {
                names.push(made.file);
                Ok(())
            })?;
            if let Some(name) = names.into_iter().find(|name| others.contains(name)) {
                return Err(written::changed(&folder.join(name)));
            }
        }
        let save = |press: &Press<'_>, table: &Table, exporter: &dyn Exporter, excel, path: &Path| match ours
        {
            true => press.save_own(table, exporter, excel, path, force),
            false => press.save(table, exporter, excel, path, force),
        };
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        let left = self.make(&mut bench, &pieces, &args, exporter.extension(), &mut |bench, made| {
            let Made { number, name, file, table } = made;
            let press = Press { number: if name == MAP { 1 } else { number }, ..self.press(bench) };
            save(&press, &table, exporter, excel, &folder.join(&file))?;
            rows.push(vec![
                Cell::count(number),
                Cell::words(file),
                Cell::Message(table.title),
                Cell::Message(Message::new(format!("analysis-{name}-about"))),
                Cell::count(table.rows.len()),
            ]);
            Ok(())
        })?;
        if ours {
            self.sweep(&folder, &rows);
        }
        let counted = bench.table("frequencies", &scope, &Args::default(), None)?;
        let page = contents(bench.project(), &counted, rows, &left);
        let index = folder.join(INDEX);
        save(&self.press(&bench), &page, &export::html::Html, false, &index)?;
        let computed = computed(bench.project(), &scope);
        self.close(bench);
        if computed > 0 {
            self.note(&say!("thesis-numbers-computed", n = computed));
        }
        done(&index.display().to_string())
    }

    /// Makes the tables of the set one after the other, so that never two are held; what was left out, by name.
    fn make(
        &self,
        bench: &mut Workbench,
        pieces: &[Piece],
        args: &Args,
        ending: &str,
        see: &mut dyn FnMut(&Workbench, Made) -> Result<()>,
    ) -> Result<Vec<String>> {
        let digits = pieces.len().to_string().len().max(2);
        let (mut number, mut left) = (0, Vec::new());
        for piece in pieces {
            // Saturation goes by the date, not by the region.
            let by = args.by.filter(|_| !["saturation", "board"].contains(&piece.name));
            let (shape, subject) = (piece.shape, piece.subject.clone());
            let own = Args { shape, by, columns: Vec::new(), subject, ..args.clone() };
            let table = bench.look_up(piece.name, &piece.scope, &own).ok();
            let Some(mut table) = table.filter(|table| !table.rows.is_empty()) else {
                let name = self.locale.say(&title(piece.name));
                left.push(match piece.of.as_str() {
                    "" => name,
                    of => format!("{name} {}", piece.titled.as_deref().unwrap_or(of)),
                });
                continue;
            };
            if let Some(of) = &piece.titled {
                table.title = say!("thesis-title-of", title = table.title, of = of.as_str());
            }
            number += 1;
            let of = component(&piece.of);
            let of = if of.is_empty() { of } else { format!("-{of}") };
            let theme = if piece.shape == Shape::Long && !of.is_empty() { "-theme" } else { "" };
            let file = format!("{number:0digits$}-{}{theme}{of}.{ending}", piece.name);
            see(bench, Made { number, name: piece.name, file, table })?;
        }
        Ok(left)
    }

    /// Removes what an earlier export of the set wrote and this one did not: the numbers move when a table comes or goes.
    /// What a person has changed since stays and is named.
    fn sweep(&self, folder: &Path, rows: &[Vec<Cell>]) {
        let written: BTreeSet<&str> = rows
            .iter()
            .filter_map(|row| match row.get(1) {
                Some(Cell::Text(file)) => Some(file.as_str()),
                _ => None,
            })
            .chain([INDEX])
            .collect();
        let is_stale = |path: &&PathBuf| !written.contains(name_of(path).as_str());
        let (own, changed) = written::in_folder(folder);
        let gone = own.iter().filter(is_stale).filter(|path| std::fs::remove_file(path).is_ok()).count();
        if gone > 0 {
            self.note(&say!("thesis-swept", n = gone));
        }
        let stay: Vec<String> = changed.iter().filter(is_stale).map(|path| name_of(path)).collect();
        if !stay.is_empty() {
            self.note(&say!("thesis-changed-stay", names = notes::list(stay)));
        }
    }
}

/// The page that lists the set.
const INDEX: &str = "00-index.html";

/// A table of the set with its number and the name of its file.
struct Made {
    number: usize,
    name: &'static str,
    file: String,
    table: Table,
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The names of what lies in a folder and is not as Preja wrote it.
fn not_ours(folder: &Path) -> BTreeSet<String> {
    let own: BTreeSet<String> = written::in_folder(folder).0.iter().map(|path| name_of(path)).collect();
    let there = std::fs::read_dir(folder).into_iter().flatten().flatten();
    there.map(|entry| name_of(&entry.path())).filter(|name| !own.contains(name)).collect()
}

/// The first page: the files, the scope, what was set aside, what was left out.
fn contents(project: &Project, counted: &Table, rows: Vec<Vec<Cell>>, left: &[String]) -> Table {
    let columns = vec![
        Column::number("number", say!("thesis-number")),
        Column::term("file", say!("thesis-file")),
        Column::term("title", say!("table-title")),
        Column::term("about", say!("thesis-about")),
        Column::number("rows", say!("thesis-rows")),
    ];
    // Base, scope, coders and what was set aside, as under every count.
    let mut lines = counted.notes.clone();
    lines.retain(|note| note.key != "frequencies-subcodes");
    lines.extend(set_aside(project, &counted.scope));
    if !left.is_empty() {
        lines.push(say!("thesis-left-out", names = notes::list(left.to_vec())));
    }
    let computed = computed(project, &counted.scope);
    if computed > 0 {
        lines.push(say!("thesis-numbers-computed", n = computed));
    }
    Table {
        name: "thesis",
        title: say!("thesis-title"),
        scope: counted.scope.clone(),
        columns,
        rows,
        notes: lines,
    }
}
