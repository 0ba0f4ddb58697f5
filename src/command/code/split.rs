//! `code split`: some of a code's segments go to a new (or another) code; the rest stay.

use super::NewCodes;
use crate::command::coding::join_coding;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{CodeRef, PlaceRef, paragraphs};
use crate::error::{Error, Result};
use crate::model::{Coding, Project, Ref, SegmentId, tree};
use crate::say;
use crate::text::Span;
use serde::Serialize;

/// Codings of one code on the named segments get another code.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct SplitCode {
    /// The code that is split.
    pub code: CodeRef,
    /// Path of the code that takes the segments; made where it is missing.
    pub into: String,
    /// Paragraphs whose segments go over (C12,E57).
    #[arg(value_delimiter = ',', required = true)]
    pub places: Vec<PlaceRef>,
}

impl SplitCode {
    /// The code's codings that stand in one of the places.
    fn chosen<'a>(&self, project: &'a Project, codings: &[&'a Coding]) -> Result<Vec<&'a Coding>> {
        let mut chosen: Vec<&Coding> = Vec::new();
        for place in &self.places {
            let before = chosen.len();
            let (document, span, only) = match place {
                PlaceRef::Segment(id) => (None, Span::new(0, 0), Some(*id)),
                PlaceRef::Span { document, span } => (Some(*document), *span, None),
                PlaceRef::Typed(typed) => {
                    let (document, begin, end) = paragraphs(project, typed)?;
                    let text = project.text_of(document);
                    let start = text.paragraph(begin).map_or(0, |row| row.start);
                    (Some(document), Span::new(start, text.paragraph(end).map_or(start, |row| row.end)), None)
                }
            };
            let stands = |id: SegmentId| match only {
                Some(only) => id == only,
                None => project.segment(id).is_some_and(|row| {
                    Some(row.document) == document && project.is_placed(row) && span.has(row.span.start)
                }),
            };
            for coding in codings.iter().filter(|coding| stands(coding.segment)) {
                if !chosen.iter().any(|other| other.id == coding.id) {
                    chosen.push(coding);
                }
            }
            if chosen.len() == before
                && let PlaceRef::Typed(typed) = place
            {
                return Err(Error::refused(say!("code-split-nothing", place = typed))
                    .hint(say!("code-split-nothing-hint")));
            }
        }
        Ok(chosen)
    }
}

impl Verb for SplitCode {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let code = self.code.resolve(project)?;
        let codings: Vec<&Coding> = project.codings_of(code.id).collect();
        let chosen = self.chosen(project, &codings)?;
        if chosen.is_empty() {
            let place = tree::path(project, code.id);
            return Err(
                Error::refused(say!("code-split-none", path = place)).hint(say!("code-split-nothing-hint"))
            );
        }
        let mut changes = Changes::new();
        let into = NewCodes::default().at(project, &mut changes, world, &tree::steps(&self.into))?;
        if into == code.id {
            return Err(Error::refused(say!("code-merge-itself", path = tree::path(project, code.id))));
        }
        for coding in &chosen {
            match project
                .codings_on(coding.segment)
                .find(|other| other.code == into && other.coder == coding.coder)
            {
                None => changes.update(*coding, |row| row.code = into),
                Some(twin) => join_coding(project, &mut changes, coding, twin),
            }
        }
        let said = say!(
            "code-split",
            path = tree::path(project, code.id),
            into = tree::steps(&self.into).join(tree::SEPARATOR),
            count = chosen.len()
        );
        Ok(changes.plan(said).showing(Ref::Code(into)))
    }
}
