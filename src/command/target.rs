//! What memos and values stand on, as people give it (`code:PATH`, `case:NAME`, `C12`) and as the desk has it.

use super::coding::{Coded, segment_at};
use super::plan::{Changes, World};
use super::quote::{PropositionRef, RelationRef};
use super::refs::{CaseRef, CodeRef, DocumentRef, PlaceRef, QuestionRef, VariableRef, paragraphs};
use crate::error::{Error, Result};
use crate::model::{CoderId, Holder, Project, Target};
use crate::say;
use serde::Serialize;

/// What a memo stands on: as the desk has it, or as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum TargetRef {
    /// As the desk has it.
    Id(Target),
    /// A place; `memo add` makes its segment where it is missing.
    Place(PlaceRef),
    /// As typed: `diary`, `document:C`, `code:PATH`, `segment:C12:words`, `coding:C12:words:PATH`, `pair:PATH:C`,
    /// `pair:PATH:case:NAME`, `case:NAME`, `variable:NAME`, `question:3`, `relation:3`, `proposition:P1`.
    Typed(String),
}

impl std::str::FromStr for TargetRef {
    type Err = std::convert::Infallible;
    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        Ok(Self::Typed(text.to_owned()))
    }
}

impl From<Target> for TargetRef {
    fn from(target: Target) -> Self {
        Self::Id(target)
    }
}

/// The place at the head of `rest`, and what follows after its colon; a place may hold a colon itself (`INT1:12`).
pub(super) fn place<'a>(project: &Project, rest: &'a str) -> (&'a str, Option<&'a str>) {
    let cuts = rest.match_indices(':').map(|(at, _)| at);
    let heads = cuts.filter_map(|at| Some((rest.get(..at)?, rest.get(at + 1..)?)));
    let known = heads.into_iter().find(|(head, _)| paragraphs(project, head).is_ok());
    match known {
        Some((head, tail)) => (head, Some(tail)),
        None => (rest, None),
    }
}

impl TargetRef {
    /// The target, or a sentence; of several coders' codings on one place the actor's own is meant.
    pub fn resolve(&self, project: &Project, actor: CoderId) -> Result<Target> {
        let typed = match self {
            Self::Id(target) => {
                let mut gone = false;
                target.refs(&mut |to| gone |= !project.has(to));
                return if gone { Err(Error::refused(say!("target-gone"))) } else { Ok(*target) };
            }
            Self::Place(place) => {
                let place = place.resolve(project, None)?;
                let segment = project.segment_at(place.document, place.text, place.span);
                return segment.map(Target::Segment).ok_or_else(|| {
                    Error::refused(say!(
                        "segment-not-there",
                        place = project.cite(place.document, place.span)
                    ))
                });
            }
            Self::Typed(typed) => typed.trim(),
        };
        let unclear =
            || Error::refused(say!("target-unclear", target = typed)).hint(say!("target-unclear-hint"));
        let (kind, rest) = typed.split_once(':').unwrap_or((typed, ""));
        match kind {
            "diary" => Ok(Target::Diary),
            "document" => Ok(Target::Document(DocumentRef::Typed(rest.to_owned()).resolve(project)?.id)),
            "code" => Ok(Target::Code(CodeRef::Typed(rest.to_owned()).resolve(project)?.id)),
            "case" => Ok(Target::Case(CaseRef::Typed(rest.to_owned()).resolve(project)?.id)),
            "variable" => Ok(Target::Variable(VariableRef::Typed(rest.to_owned()).resolve(project)?.id)),
            "relation" => Ok(Target::Relation(RelationRef::Typed(rest.to_owned()).resolve(project)?.id)),
            "proposition" => {
                Ok(Target::Proposition(PropositionRef::Typed(rest.to_owned()).resolve(project)?.id))
            }
            "question" => Ok(Target::Question(QuestionRef::Typed(rest.to_owned()).resolve(project)?.id)),
            "segment" => {
                let (place, quote) = place(project, rest);
                let place = PlaceRef::Typed(place.to_owned()).resolve(project, quote)?;
                let segment = project.segment_at(place.document, place.text, place.span);
                segment.map(Target::Segment).ok_or_else(|| {
                    Error::refused(say!(
                        "segment-not-there",
                        place = project.cite(place.document, place.span)
                    ))
                })
            }
            "coding" => {
                let (place, Some(tail)) = place(project, rest) else { return Err(unclear()) };
                // Quote and path may hold colons, so the first cut whose right side names a code is meant.
                let cuts =
                    tail.match_indices(':').map(|(at, _)| (tail.get(..at), tail.get(at + 1..).unwrap_or("")));
                let named = |path: &str| CodeRef::Typed(path.to_owned()).resolve(project).is_ok();
                let (quote, path) = std::iter::once((None, tail))
                    .chain(cuts)
                    .find(|(_, path)| named(path))
                    .unwrap_or((None, tail));
                let coded = Coded {
                    place: PlaceRef::Typed(place.to_owned()),
                    quote: quote.map(str::to_owned),
                    code: CodeRef::Typed(path.to_owned()),
                };
                Ok(Target::Coding(coded.resolve(project, actor)?.id))
            }
            "pair" => {
                // The name of a case may hold a colon, so the first cut whose left side is a code is meant.
                let cuts = rest
                    .match_indices(":case:")
                    .map(|(at, mark)| (rest.get(..at), rest.get(at + mark.len()..)));
                let code = |path: Option<&str>| {
                    CodeRef::Typed(path?.to_owned()).resolve(project).ok().map(|row| row.id)
                };
                if let Some((code, name)) =
                    cuts.into_iter().find_map(|(path, name)| Some((code(path)?, name?)))
                {
                    return Ok(Target::CasePair(code, CaseRef::Typed(name.to_owned()).resolve(project)?.id));
                }
                let (code, document) = rest.rsplit_once(':').ok_or_else(unclear)?;
                let code = CodeRef::Typed(code.to_owned()).resolve(project)?.id;
                Ok(Target::Pair(code, DocumentRef::Typed(document.to_owned()).resolve(project)?.id))
            }
            _ => Err(unclear()),
        }
    }
}

/// What a value stands on: as the desk has it, or as typed (a document, a place such as `C12`, `case:NAME`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum HolderRef {
    /// As the desk has it.
    Id(Holder),
    /// A place; its segment is made where it is missing.
    Place(PlaceRef),
    /// As typed.
    Typed(String),
}

impl std::str::FromStr for HolderRef {
    type Err = std::convert::Infallible;
    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        Ok(Self::Typed(text.to_owned()))
    }
}

impl From<Holder> for HolderRef {
    fn from(holder: Holder) -> Self {
        Self::Id(holder)
    }
}

impl HolderRef {
    /// The holder and its name for the sentence; a missing segment is added to `changes`.
    pub fn resolve(
        &self,
        project: &Project,
        changes: &mut Changes,
        world: &mut World,
        quote: Option<&str>,
    ) -> Result<(Holder, String)> {
        let typed = match self {
            Self::Id(holder) => {
                let name = name(project, *holder).ok_or_else(|| Error::refused(say!("holder-gone")))?;
                return Ok((*holder, name));
            }
            Self::Place(place) => return segment(project, changes, world, place, quote),
            Self::Typed(typed) => typed,
        };
        if let Some(case) = typed.strip_prefix("case:") {
            let row = CaseRef::Typed(case.to_owned()).resolve(project)?;
            return Ok((Holder::Case(row.id), row.name.clone()));
        }
        let document = DocumentRef::Typed(typed.clone()).resolve(project);
        match document {
            Ok(row) if quote.is_none() => Ok((Holder::Document(row.id), row.name.clone())),
            Ok(_) => Err(Error::refused(say!("holder-quote", name = typed)).hint(say!("place-unclear-hint"))),
            Err(_) if typed.contains(|c: char| c.is_ascii_digit()) => {
                segment(project, changes, world, &PlaceRef::Typed(typed.clone()), quote)
            }
            Err(error) => Err(error),
        }
    }
}

/// The segment at a place, as a holder.
fn segment(
    project: &Project,
    changes: &mut Changes,
    world: &mut World,
    place: &PlaceRef,
    quote: Option<&str>,
) -> Result<(Holder, String)> {
    let place = place.resolve(project, quote)?;
    let id = segment_at(project, changes, world, place);
    Ok((Holder::Segment(id), project.cite(place.document, place.span)))
}

/// The name of a holder, if it is there.
fn name(project: &Project, holder: Holder) -> Option<String> {
    if !project.has(holder.as_ref()) {
        return None;
    }
    match holder {
        Holder::Document(id) => project.document(id).map(|row| row.name.clone()),
        Holder::Case(id) => project.case(id).map(|row| row.name.clone()),
        Holder::Segment(id) => Some(project.cite_segment(id)),
    }
}
