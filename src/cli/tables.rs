//! `show`, `words`, `export`, `trail` and `import`: what prints tables.

use super::args::{Export, Import, PrintArgs, ScopeArgs, Show, TableArgs, Trail, Words};
use super::print::{Press, chosen, done};
use super::{Desk, find};
use crate::analysis::relations::{Query, Way};
use crate::analysis::{self, Args, Takes};
use crate::command::Command;
use crate::command::refs::{CodeRef, DocumentRef};
use crate::command::relation::check_kind;
use crate::command::subject::subject;
use crate::error::{Error, Result};
use crate::import::Options;
use crate::model::{Project, Ref, Scope};
use crate::say;
use crate::store::Page;
use crate::workbench::Workbench;
use crate::workbench::incoming::{self, Incoming};
use std::ops::ControlFlow;
use std::path::Path;

impl TableArgs {
    fn resolve(&self, project: &Project) -> Result<Args> {
        Ok(Args {
            by: self.by.as_ref().map(|by| by.resolve(project)).transpose()?.map(|row| row.id),
            depth: self.depth,
            unit: self.unit,
            percent: self.percent,
            shape: self.shape,
            context: self.context,
            columns: self.columns.clone(),
            base: self.base,
            select: self.select,
            subject: None,
            relations: self.relations(project)?,
        })
    }

    /// Which relations are asked for.
    fn relations(&self, project: &Project) -> Result<Query> {
        let code = |code: &Option<CodeRef>| {
            code.as_ref().map(|code| code.resolve(project)).transpose().map(|row| row.map(|row| row.id))
        };
        let leads_to = code(&self.leads_to)?.map(|code| (Way::Causes, code));
        let leads_from = code(&self.leads_from)?.map(|code| (Way::Effects, code));
        Ok(Query {
            from: code(&self.relation_from)?,
            kind: self.relation_kind.as_ref().map(|kind| check_kind(project, kind)).transpose()?,
            to: code(&self.relation_to)?,
            with: None,
            direction: self.relation_direction,
            stance: self.relation_stance,
            leads: leads_to.or(leads_from),
        })
    }
}

/// Narrows a table to what it was asked to be of (`show path P3`, `show card CODE`, `show transcript C`).
fn narrow(project: &Project, name: &str, of: Option<&str>, scope: &mut Scope, args: &mut Args) -> Result<()> {
    let Some(of) = of else { return Ok(()) };
    // An unknown table is said where it is looked up.
    let Some(analysis) = analysis::by_name(name) else { return Ok(()) };
    match analysis.takes() {
        Takes::Subject => args.subject = Some(subject(project, of)?),
        Takes::Code => scope.codes = vec![CodeRef::Typed(of.to_owned()).resolve(project)?.id],
        Takes::Document => scope.documents = vec![DocumentRef::Typed(of.to_owned()).resolve(project)?.id],
        Takes::Nothing => {
            let takers = analysis::ALL
                .iter()
                .filter(|one| one.takes() != Takes::Nothing)
                .map(|one| one.name())
                .collect::<Vec<_>>();
            return Err(Error::usage(say!("table-of-nothing", name = name, of = of))
                .hint(say!("table-of-nothing-hint", names = takers.join(", "))));
        }
    }
    Ok(())
}

impl Desk {
    pub(super) fn press<'a>(&self, bench: &'a Workbench) -> Press<'a> {
        let (study, mode) = (bench.study(), bench.place().mode());
        Press { project: bench.project(), locale: self.locale, study, number: 1, mode }
    }

    pub(super) fn look(
        &self,
        bench: &Workbench,
        table: &TableArgs,
        scope: &ScopeArgs,
    ) -> Result<(Scope, Args)> {
        let mut resolved = scope.resolve(bench.project())?;
        resolved.search.clone_from(&table.search);
        Ok((resolved, table.resolve(bench.project())?))
    }

    /// Prints one table.
    pub(super) fn show(&self, show: &Show) -> Result<()> {
        let mut bench = self.open_to_look()?;
        let (mut scope, mut args) = self.look(&bench, &show.table, &show.scope)?;
        let of = show.which.as_deref().or(show.table.of.as_deref());
        narrow(bench.project(), &show.name, of, &mut scope, &mut args)?;
        let table = bench.look_up(&show.name, &scope, &args)?;
        self.press(&bench).print(&table, &show.print)?;
        self.close(bench);
        Ok(())
    }

    /// Prints the table of words.
    pub(super) fn words(&self, words: &Words) -> Result<()> {
        let mut bench = self.open_to_look()?;
        let (scope, args) = self.look(&bench, &words.table, &words.scope)?;
        let mut table = bench.look_up("words", &scope, &args)?;
        if let Some(limit) = words.limit.filter(|limit| *limit < table.rows.len()) {
            table.rows.truncate(limit);
            table.notes.push(say!("words-limited"));
        }
        self.press(&bench).print(&table, &words.print)?;
        self.close(bench);
        Ok(())
    }

    /// Prints the trail.
    pub(super) fn trail(&self, trail: &Trail) -> Result<()> {
        let bench = self.open_to_look()?;
        let page = Page {
            touching: trail
                .code
                .as_ref()
                .map(|code| code.resolve(bench.project()))
                .transpose()?
                .map(|row| Ref::Code(row.id)),
            actor: trail
                .coder
                .as_ref()
                .map(|coder| coder.resolve(bench.project()))
                .transpose()?
                .map(|row| row.id),
            limit: trail.limit.unwrap_or(u32::MAX),
            ..Page::default()
        };
        let table = bench.trail_table(&page)?;
        self.press(&bench).print(&table, &trail.print)?;
        self.close(bench);
        Ok(())
    }

    /// Writes tables into files.
    pub(super) fn export(&self, export: &Export) -> Result<()> {
        if export.names.iter().any(|name| name == "thesis") {
            return match export.names.as_slice() {
                [_] => self.export_thesis(export),
                _ => Err(Error::usage(say!("thesis-alone")).hint(say!("thesis-alone-hint"))),
            };
        }
        let mut bench = self.open_to_look()?;
        let (scope, args) = self.look(&bench, &export.table, &export.scope)?;
        let folder = bench.place().exports();
        let mut written = Vec::new();
        for name in &export.names {
            let (mut scope, mut args) = (scope.clone(), args.clone());
            narrow(bench.project(), name, export.table.of.as_deref(), &mut scope, &mut args)?;
            let table = bench.look_up(name, &scope, &args)?;
            let one = export.names.len() == 1;
            let into = export.print.output.as_deref().filter(|path| !path.is_dir() && one);
            let by_ending = PrintArgs {
                output: into.map(Path::to_path_buf),
                format: export.print.format.clone(),
                ..PrintArgs::default()
            };
            let exporter = chosen(&by_ending, "csv")?;
            let path = match into {
                Some(path) => path.to_path_buf(),
                None => {
                    let mode = bench.place().mode();
                    let folder = match &export.print.output {
                        Some(named) => crate::files::make_folder(named, mode).map(|()| named),
                        None => crate::files::make_own_folder(&folder, mode).map(|()| &folder),
                    }?;
                    folder.join(format!("{name}.{}", exporter.extension()))
                }
            };
            // What Preja itself wrote into exports/ may be written again; a file the person names may not.
            let (press, excel, force) = (self.press(&bench), export.print.excel, export.print.force);
            match &export.print.output {
                None => press.save_own(&table, exporter, excel, &path, force)?,
                Some(_) => press.save(&table, exporter, excel, &path, force)?,
            }
            written.push(path);
        }
        let said = written.iter().try_for_each(|path| done(&path.display().to_string()));
        self.close(bench);
        said
    }

    /// Brings files in, or shows what would be read.
    pub(super) fn import(&self, import: &Import) -> Result<()> {
        let options = Options {
            as_: import.as_.clone(),
            group: import.group.clone(),
            numbering: import.numbering,
            encoding: import.encoding.clone(),
            record: import.record,
            speakers: !import.no_speakers,
            questions: !import.no_questions,
            keep_names: import.keep_names,
            ..Options::default()
        };
        let read = incoming::import(&import.files, &options, &mut |_, _| ControlFlow::Continue(()))?;
        let Some(Incoming { command: adopt, notes }) = read else { return Ok(()) };
        notes.iter().for_each(|note| self.note(note));
        let place = find::place(self.project.as_deref())?;
        let mut bench = if import.dry_run { self.open_to_look()? } else { self.open_at(&place)? };
        if import.dry_run {
            let plan = bench.preview(&Command::Adopt(Box::new(adopt.clone())))?;
            self.preview(&adopt.draft, &plan, bench.project())?;
            self.close(bench);
            return Ok(());
        }
        let receipt = bench.run(Command::Adopt(Box::new(adopt)))?;
        let said = self.receipt(&receipt);
        self.close(bench);
        said
    }
}
