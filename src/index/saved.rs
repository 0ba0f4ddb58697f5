//! `saved:NAME`: what a query asks that was kept under a name.
//!
//! Put in before a query is planned, so that saved queries mean the same everywhere: at the desk, on the command line,
//! in the scope of a table, and in another saved query. A saved `in:segments` holds for the query it is put into.

use super::ast::{Expr, Filter, Query, What};
use super::plan::filters;
use super::problem::Problem;
use crate::model::Project;
use crate::say;

/// Saved queries within saved queries; one that holds itself goes deeper than any.
const DEEPEST: usize = 8;

/// The query with what its saved queries ask in their places.
pub fn put_in(project: &Project, query: &Query) -> Result<Query, Problem> {
    let mut made = query.clone();
    made.segments |= expand(project, &mut made.root, 0)?;
    Ok(made)
}

/// True where a saved query asks for segments.
fn expand(project: &Project, expr: &mut Expr, depth: usize) -> Result<bool, Problem> {
    match expr {
        Expr::And(parts) | Expr::Or(parts) => {
            parts.iter_mut().try_fold(false, |segments, part| Ok(expand(project, part, depth)? || segments))
        }
        Expr::Not(part) => expand(project, part, depth),
        Expr::Filter(filter) if filter.what == What::Saved => {
            let place = filter.place.0.clone();
            let Some(text) = project.saved_search(&filter.value) else {
                return Err(unknown(project, filter));
            };
            let wrong = |problem: Problem| Problem { place: place.clone(), ..problem };
            if depth >= DEEPEST {
                return Err(Problem::at(place, say!("search-saved-round", name = &filter.value)));
            }
            let mut saved = super::parse(text).map_err(wrong)?;
            saved.root.put_at(&place);
            let inner = expand(project, &mut saved.root, depth + 1).map_err(wrong)?;
            *expr = saved.root;
            Ok(saved.segments || inner)
        }
        Expr::All | Expr::Words(_) | Expr::Filter(_) | Expr::Combine(_) => Ok(false),
    }
}

/// A name under which nothing is kept.
pub fn unknown(project: &Project, filter: &Filter) -> Problem {
    let saved = project.saved_searches();
    filters::unknown(filter, &mut saved.iter().map(|(name, _)| *name))
}
