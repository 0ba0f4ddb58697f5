//! `show`, `search`, `export`, `trail` and `import`: what prints tables.

use super::Desk;
use super::args::{Export, PrintArgs, ScopeArgs, Show, TableArgs, Trail};
use super::print::{Press, chosen, line};
use crate::analysis::Args;
use crate::error::{Error, Result};
use crate::model::{Project, Ref, Scope};
use crate::say;
use crate::store::{Page, Place};
use crate::workbench::Workbench;
use std::path::{Path, PathBuf};

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
        })
    }
}

impl Desk {
    fn press<'a>(&self, bench: &'a Workbench) -> Press<'a> {
        Press { project: bench.project(), locale: self.locale, study: bench.study() }
    }

    fn look(&self, bench: &Workbench, table: &TableArgs, scope: &ScopeArgs) -> Result<(Scope, Args)> {
        let mut resolved = scope.resolve(bench.project())?;
        resolved.search.clone_from(&table.search);
        Ok((resolved, table.resolve(bench.project())?))
    }

    /// Prints one table.
    pub(super) fn show(&self, show: &Show) -> Result<()> {
        let mut bench = self.open()?;
        let (scope, args) = self.look(&bench, &show.table, &show.scope)?;
        let table = bench.look_up(&show.name, &scope, &args)?;
        self.press(&bench).print(&table, &show.print)?;
        bench.close()
    }

    /// Prints the trail.
    pub(super) fn trail(&self, trail: &Trail) -> Result<()> {
        let bench = self.open()?;
        let page = Page {
            touching: trail.code.as_ref().map(|code| code.resolve(bench.project())).transpose()?.map(|row| Ref::Code(row.id)),
            actor: trail.coder.as_ref().map(|coder| coder.resolve(bench.project())).transpose()?.map(|row| row.id),
            limit: trail.limit.unwrap_or(u32::MAX),
            ..Page::default()
        };
        let table = bench.trail_table(&page)?;
        self.press(&bench).print(&table, &trail.print)?;
        bench.close()
    }

    /// Writes tables into files.
    pub(super) fn export(&self, export: &Export) -> Result<()> {
        let mut bench = self.open()?;
        let (scope, args) = self.look(&bench, &export.table, &export.scope)?;
        let folder = exports_folder(bench.place());
        let mut written = Vec::new();
        for name in &export.names {
            let table = bench.look_up(name, &scope, &args)?;
            let one = export.names.len() == 1;
            let into = export.print.output.as_deref().filter(|path| !path.is_dir() && one);
            let by_ending = PrintArgs { output: into.map(Path::to_path_buf), format: export.print.format.clone(), ..PrintArgs::default() };
            let exporter = chosen(&by_ending, "csv")?;
            let path = match into {
                Some(path) => path.to_path_buf(),
                None => {
                    let folder = export.print.output.clone().unwrap_or_else(|| folder.clone());
                    std::fs::create_dir_all(&folder)
                        .map_err(|error| Error::input(say!("file-unwritable", file = folder.display().to_string())).because(error))?;
                    folder.join(format!("{name}.{}", exporter.extension()))
                }
            };
            // What Preja itself writes into exports/ may be written again; a file the person names may not.
            let ours = export.print.output.is_none();
            self.press(&bench).save(&table, exporter, export.print.excel, &path, export.print.force || ours)?;
            written.push(path);
        }
        bench.close()?;
        written.iter().try_for_each(|path| line(&path.display().to_string()))
    }
}

/// `exports/` beside the project; in the current folder for a project in a database.
pub fn exports_folder(place: &Place) -> PathBuf {
    match place {
        Place::File(path) => path.parent().unwrap_or(Path::new("")).join("exports"),
        Place::Postgres(_) => PathBuf::from("exports"),
    }
}
