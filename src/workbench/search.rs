//! Searching an open project: the index is opened when it is first needed and follows the texts before every search.

use super::{Workbench, cache};
use crate::analysis::hits::{HitRow, HitRows, hits_table};
use crate::analysis::table::Table;
use crate::command::refs::PlaceRef;
use crate::error::Result;
use crate::index::{self, Hit, Hits, Index, Options, Problem, Progress};
use crate::message::Message;
use crate::model::{Project, Scope, SegmentId};
use crate::text::units::{self, Unit};
use rustc_hash::FxHashSet;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

impl Workbench {
    /// The index, opened (and made, where it is missing) on first use. It may be followed and searched on any thread.
    pub fn index(&mut self) -> Result<Arc<Index>> {
        if let Some(index) = &self.index {
            return Ok(Arc::clone(index));
        }
        let lexicon = super::lexicon::read();
        let opened = match self.identity.and_then(|is| cache::folder(is, &self.place)) {
            Some(folder) => {
                self.forget_erased(&folder)?;
                Index::open(&folder, lexicon)?
            }
            None => Index::in_memory(lexicon)?,
        };
        let index = Arc::new(opened);
        self.index = Some(Arc::clone(&index));
        Ok(index)
    }

    /// Begins an index anew that is from before an erasure: somebody else's, on another machine or account, did not reach
    /// it, and an index marks words as deleted long before it loses them.
    fn forget_erased(&self, index: &Path) -> Result<()> {
        let (mark, base) = (index.with_file_name("base"), self.store.base()?.to_string());
        if std::fs::read_to_string(&mark).unwrap_or_else(|_| "0".to_owned()) != base {
            let is_gone = std::fs::remove_dir_all(index).is_ok() || !index.exists();
            if is_gone {
                // Where the mark cannot be written, the next search begins anew once more.
                let _ = crate::disk::replace(&mark, base.as_bytes());
            }
        }
        Ok(())
    }

    /// Clears the index of the study, at every place and of every copy of it on this machine, and those of which nobody
    /// knows whose they are; a sentence of each that stays.
    pub(super) fn clear_indexes(&mut self) -> Vec<Message> {
        // The files are let go before they are deleted: some systems delete no file that is open.
        self.index = None;
        let Some(is) = self.identity else { return Vec::new() };
        let unknown = cache::all().into_iter().filter(|shelf| shelf.whose() == cache::Whose::Unknown);
        let shelves = cache::of_study(is.study).into_iter().chain(unknown);
        shelves.filter_map(|shelf| shelf.clear().err()).collect()
    }

    /// Answers a query over the texts as they are now. A mistake in it is said with its place.
    pub fn search(
        &mut self,
        query: &str,
        scope: &Scope,
        options: &Options,
    ) -> std::result::Result<Hits, Problem> {
        let parsed = index::parse(query)?;
        let index = self.followed().map_err(|error| Problem { place: 0..0, error: Box::new(error) })?;
        index.search(&self.project, scope, &parsed, options)
    }

    /// The hits of a query as a table, a row per paragraph (or per segment, with `in:segments`).
    pub fn hits_table(&self, query: &str, scope: &Scope, hits: &Hits) -> Table {
        let rows = hits.shown.iter().map(row).collect();
        let rows =
            HitRows { rows, total: hits.total, in_segments: hits.in_segments, query: query.to_owned() };
        hits_table(&self.project, scope, &rows)
    }

    /// The segments that the scope's search means; none where it searches for nothing.
    pub fn hit_segments(&mut self, scope: &Scope) -> Result<Option<FxHashSet<SegmentId>>> {
        let Some(query) = &scope.search else { return Ok(None) };
        let parsed = index::parse(query)?;
        let index = self.followed()?;
        Ok(Some(index.segments(&self.project, &Scope { search: None, ..scope.clone() }, &parsed)?))
    }

    /// What coding the hits would code: the sentence of every word found, or the segment itself where segments were
    /// searched; each once, in the order of the hits.
    pub fn places_of(&self, hits: &Hits) -> Vec<PlaceRef> {
        places(&self.project, &hits.shown)
    }

    fn followed(&mut self) -> Result<Arc<Index>> {
        let index = self.index()?;
        let shown = &mut self.progress;
        index.follow(&self.project, &mut |at: Progress| {
            if let Some(shown) = shown {
                shown(at.done, at.all);
            }
            ControlFlow::Continue(())
        })?;
        Ok(index)
    }

    /// A snapshot of the project for a worker: cheap, and untouched by what is done meanwhile.
    pub fn snapshot(&self) -> Project {
        self.project.clone()
    }
}

/// See [`Workbench::places_of`]; of these hits, in their order.
pub(crate) fn places<'h>(project: &Project, hits: impl IntoIterator<Item = &'h Hit>) -> Vec<PlaceRef> {
    let mut places = Vec::new();
    for hit in hits {
        if let Some(segment) = hit.segment {
            places.push(PlaceRef::Segment(segment));
            continue;
        }
        let text = project.text(hit.text);
        for found in &hit.ranges {
            let span = units::unit_at(text, found.span.start, Unit::Sentence).unwrap_or(hit.span);
            let place = PlaceRef::Span { document: hit.document, span };
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    places
}

fn row(hit: &Hit) -> HitRow {
    HitRow {
        document: hit.document,
        paragraph: hit.paragraph,
        end: hit.end,
        segment: hit.segment,
        span: hit.span,
        codes: hit.codes.clone(),
        why: hit.reasons(),
    }
}
