//! `search`: hits as a table, as lines of context or counted; saved queries; hits coded as one action.

use super::Desk;
use super::args::Search;
use super::print::{line, note};
use crate::analysis::hits::{self, Counted, KwicRow};
use crate::analysis::table::{Table, one_line};
use crate::command::Command;
use crate::command::coding::hits::CodeHits;
use crate::command::refs::{CodeRef, PlaceRef};
use crate::command::setting::search::SaveSearch;
use crate::error::{Error, Result};
use crate::index::{self, Hits, Options};
use crate::model::{Project, Scope};
use crate::say;
use crate::text::{Span, units};
use crate::workbench::Workbench;

impl Desk {
    /// Prints hits, keeps the query, or codes what it finds.
    pub(super) fn search(&self, search: &Search) -> Result<()> {
        let writes = search.save.is_some() || search.apply_code.is_some() && !search.dry_run;
        let mut bench = if writes { self.open()? } else { self.open_to_look()? };
        let Some(typed) = &search.query else {
            let table = hits::saved_table(bench.project());
            self.press(&bench).print(&table, &search.print)?;
            self.close(bench);
            return Ok(());
        };
        let scope = search.scope.resolve(bench.project())?;
        let query = match (search.coded, search.uncoded) {
            (true, _) => format!("({typed}) is:coded"),
            (_, true) => format!("({typed}) is:uncoded"),
            _ => typed.clone(),
        };
        let by = search.by.as_ref().map(|by| by.resolve(bench.project())).transpose()?.map(|row| row.id);
        let options = Options {
            order: search.order,
            limit: search.limit.unwrap_or(usize::MAX),
            pairs: search.pairs,
            counts: search.counts,
            by: by.into_iter().collect(),
            ..Options::default()
        };
        let hits = bench.search(&query, &scope, &options).map_err(|problem| {
            problem.carets(&query).lines().for_each(note);
            Error::from(problem)
        })?;
        for meant in &hits.meant {
            self.note(&say!("search-meant", typed = meant.typed.as_str(), meant = meant.meant.as_str()));
        }
        for (word, count) in &hits.pairs {
            self.note(&say!("search-pair", word = word.as_str(), count = *count));
        }
        if let Some(name) = &search.save {
            let receipt = bench.run(SaveSearch { name: name.clone(), query: Some(query.clone()) })?;
            self.note(&receipt.said);
        }
        if let Some(code) = &search.apply_code {
            return self.code_hits(bench, search.dry_run, &query, &hits, code);
        }
        let table = match (search.kwic, search.counts) {
            (Some(width), _) => kwic(bench.project(), &scope, &hits, width, &query),
            (None, true) => counts(bench.project(), &scope, &hits, &query),
            (None, false) => bench.hits_table(&query, &scope, &hits),
        };
        self.press(&bench).print(&table, &search.print)?;
        self.close(bench);
        Ok(())
    }

    fn code_hits(
        &self,
        mut bench: Workbench,
        dry_run: bool,
        query: &str,
        hits: &Hits,
        code: &CodeRef,
    ) -> Result<()> {
        let places = bench.places_of(hits);
        if dry_run {
            for place in &places {
                line(&around(bench.project(), place)?)?;
            }
        }
        let command =
            Command::CodeHits(Box::new(CodeHits { query: query.to_owned(), places, code: code.clone() }));
        if dry_run {
            let plan = bench.preview(&command)?;
            line(&self.locale.say(&say!("preview-would")))?;
            line(&self.locale.say(&plan.said))?;
            self.close(bench);
            return Ok(());
        }
        let receipt = bench.run(command)?;
        let said = self.receipt(&receipt);
        self.close(bench);
        said
    }
}

/// A line for every word found.
fn kwic(project: &Project, scope: &Scope, hits: &Hits, width: usize, query: &str) -> Table {
    let lines = |hit: &index::Hit| {
        let lines = index::context::lines(project, hit, width).into_iter().zip(&hit.ranges);
        let row = |(line, found): (index::context::Line, &index::Found)| KwicRow {
            document: hit.document,
            span: line.span,
            before: line.before,
            word: line.word,
            after: line.after,
            why: found.why.message(),
        };
        lines.map(row).collect::<Vec<_>>()
    };
    hits::kwic_table(project, scope, hits.shown.iter().flat_map(lines).collect(), query)
}

/// How many hits lie where.
fn counts(project: &Project, scope: &Scope, hits: &Hits, query: &str) -> Table {
    let mut rows: Vec<(Counted, usize)> = Vec::new();
    rows.extend(hits.documents.iter().map(|(id, hits)| (Counted::Document(*id), *hits)));
    rows.extend(
        hits.values.iter().map(|count| (Counted::Value(count.variable, count.value.clone()), count.hits)),
    );
    rows.extend(hits.codes.iter().map(|(id, hits)| (Counted::Code(*id), *hits)));
    hits::counts_table(project, scope, rows, (query, hits.total, hits.in_segments))
}

/// A place with the sentences before and after it, as a person reads it before ticking.
fn around(project: &Project, place: &PlaceRef) -> Result<String> {
    let place = place.resolve(project, None)?;
    let text = project.text(place.text);
    let (before, after) = units::sentences_around(text, place.span);
    let words_of = |span: Option<Span>| span.map_or_else(String::new, |span| one_line(text.slice(span)));
    let (before, after) = (words_of(before), words_of(after));
    let words = one_line(text.slice(place.span));
    Ok(format!("{}  {before} »{words}« {after}", project.cite(place.document, place.span))
        .replace("  »", " »")
        .trim_end()
        .to_owned())
}
