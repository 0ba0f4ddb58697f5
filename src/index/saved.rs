//! `saved:NAME`: what a query asks that was kept under a name.
//!
//! Put in before a query is planned, so that saved queries mean the same everywhere: at the desk, on the command line,
//! in the scope of a table, and in another saved query. A saved `in:segments` holds for the query it is put into.

use super::ast::{Expr, Filter, Query, What};
use super::plan::filters;
use super::problem::Problem;
use crate::model::{Project, tree};
use crate::say;

/// So many saved queries may lie within each other.
const DEEPEST: usize = 8;

/// So many are put into one query; each may name several others, so a chain of eight could stand for millions.
const MOST: usize = 1_000;

/// The query with what its saved queries ask in their places.
pub fn put_in(project: &Project, query: &Query) -> Result<Query, Problem> {
    let mut made = query.clone();
    let mut within = Within { project, names: Vec::new(), count: 0 };
    made.segments |= within.expand(&mut made.root)?;
    Ok(made)
}

/// Where in the chain of saved queries one is.
struct Within<'p> {
    project: &'p Project,
    /// The saved queries that are being put in, each within the one before.
    names: Vec<String>,
    /// How many were put in.
    count: usize,
}

impl Within<'_> {
    /// True where a saved query asks for segments.
    fn expand(&mut self, expr: &mut Expr) -> Result<bool, Problem> {
        match expr {
            Expr::And(parts) | Expr::Or(parts) => {
                parts.iter_mut().try_fold(false, |segments, part| Ok(self.expand(part)? || segments))
            }
            Expr::Not(part) => self.expand(part),
            Expr::Filter(filter) if filter.what == What::Saved => {
                let (query, segments) = self.put(filter)?;
                *expr = query;
                Ok(segments)
            }
            Expr::All | Expr::Words(_) | Expr::Filter(_) | Expr::Combine(_) => Ok(false),
        }
    }

    /// What a saved query asks, with its own ones in their places.
    fn put(&mut self, filter: &Filter) -> Result<(Expr, bool), Problem> {
        let place = filter.place.0.clone();
        let Some(text) = self.project.saved_search(&filter.value) else {
            return Err(unknown(self.project, filter));
        };
        let name = tree::same_name(&filter.value).to_lowercase();
        self.count += 1;
        let refused = if self.names.contains(&name) {
            Some(say!("search-saved-round", name = &filter.value))
        } else if self.names.len() >= DEEPEST {
            Some(say!("search-saved-deep", name = &filter.value, most = DEEPEST))
        } else {
            (self.count > MOST).then(|| say!("search-saved-many", name = &filter.value, most = MOST))
        };
        if let Some(sentence) = refused {
            return Err(Problem::at(place, sentence));
        }
        let wrong = |problem: Problem| Problem { place: place.clone(), ..problem };
        let mut saved = super::parse(text).map_err(wrong)?;
        saved.root.put_at(&place);
        self.names.push(name);
        let inner = self.expand(&mut saved.root).map_err(wrong)?;
        self.names.pop();
        Ok((saved.root, saved.segments || inner))
    }
}

/// A name under which nothing is kept.
pub fn unknown(project: &Project, filter: &Filter) -> Problem {
    let saved = project.saved_searches();
    filters::unknown(filter, &mut saved.iter().map(|(name, _)| *name))
}
