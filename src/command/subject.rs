//! What a path begins at, as people type it: `P3`, the number of a relation, a place or a statement, a code.

use super::quote::{PropositionRef, QuoteRef, RelationRef, proposition_number};
use super::refs::{CodeRef, nearest};
use crate::error::{Error, Result};
use crate::model::{Project, SegmentId, Subject};
use crate::say;

/// The subject, or a sentence.
pub fn subject(project: &Project, typed: &str) -> Result<Subject> {
    let typed = typed.trim();
    let is_number = !typed.is_empty() && typed.chars().all(|c| c.is_ascii_digit());
    if is_number {
        return RelationRef::Typed(typed.to_owned()).resolve(project).map(|row| Subject::Relation(row.id));
    }
    let proposition = PropositionRef::Typed(typed.to_owned()).resolve(project);
    if let Ok(row) = &proposition {
        return Ok(Subject::Proposition(row.id));
    }
    if let Ok(place) = QuoteRef::Typed(typed.to_owned()).resolve(project, None) {
        let standing = project.standing();
        let counts = |id: &SegmentId| !project.marks_on(*id).is_empty() || standing.contains_key(id);
        let exact = project.segment_at(place.document, place.text, place.span).filter(counts);
        let within = project
            .lookups()
            .segments_in(place.document, place.text)
            .iter()
            .filter(|placed| place.span.holds(placed.span));
        let found: Vec<SegmentId> =
            exact.map_or_else(|| within.map(|placed| placed.segment).filter(counts).collect(), |id| vec![id]);
        if found.is_empty() {
            return Err(
                Error::refused(say!("path-nothing-there", name = typed)).hint(say!("path-unknown-hint"))
            );
        }
        return Ok(Subject::Segments(found));
    }
    let code = CodeRef::Typed(typed.to_owned()).resolve(project).map(|row| Subject::Code(row.id));
    match code {
        Err(error) if error.message.key == "code-unknown" => {
            if proposition_number(typed).is_some() {
                return proposition.map(|row| Subject::Proposition(row.id));
            }
            let unknown = Error::refused(say!("path-unknown", name = typed));
            Err(match nearest(typed, project.codes().map(|row| row.name.as_str())) {
                Some(near) => unknown.hint(say!("did-you-mean", name = near)),
                None => unknown.hint(say!("path-unknown-hint")),
            })
        }
        found => found,
    }
}
