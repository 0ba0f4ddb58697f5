//! Quotes and rows of the theory as people type them: `C12:words`, `P3`, a relation's number, `CATEGORY:2`.

use super::coding::segment_at;
use super::plan::{Changes, World};
use super::refs::{CodeRef, Place, PlaceRef, nearest, paragraphs, references};
use super::target::place;
use crate::error::{Error, Result};
use crate::model::{
    CardEntry, CardEntryId, Project, Property, PropertyId, Proposition, PropositionId, Recommendation,
    RecommendationId, Relation, RelationId, SegmentId, tree,
};
use crate::say;
use crate::text::normalise::tidy;
use serde::{Deserialize, Serialize};

references! {
    /// A proposition: its id or its number (`P1`).
    PropositionRef, PropositionId;
    /// A relation: its id or its number in their order.
    RelationRef, RelationId;
    /// A recommendation: its id or its number in their order.
    RecommendationRef, RecommendationId;
    /// A property: its id, or its category and its name (`CATEGORY:name`).
    PropertyRef, PropertyId;
    /// An entry of a card: its id, or its category and its number on the card (`CATEGORY:2`).
    CardEntryRef, CardEntryId;
}

/// The row of that number (from 1) in a list, or of that id.
fn numbered<'a, T>(typed: &str, list: &[&'a T], by_id: impl FnOnce() -> Option<&'a T>) -> Option<&'a T> {
    let number = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    number.and_then(|at| list.get(at).copied()).or_else(by_id)
}

impl PropositionRef {
    /// The proposition, or a sentence.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a Proposition> {
        let typed = match self {
            Self::Id(id) => {
                return project.proposition(*id).ok_or_else(|| Error::refused(say!("proposition-gone")));
            }
            Self::Typed(typed) => typed.trim(),
        };
        let number = proposition_number(typed);
        let by_number = project.propositions().find(|row| Some(row.number) == number);
        let by_id = || typed.parse().ok().and_then(|id| project.proposition(id));
        by_number.or_else(by_id).ok_or_else(|| {
            Error::refused(say!("proposition-unknown", name = typed)).hint(say!("proposition-unknown-hint"))
        })
    }
}

/// The number in `P1`, `p1` or `1`.
pub fn proposition_number(typed: &str) -> Option<u32> {
    typed.strip_prefix(['P', 'p']).unwrap_or(typed).parse().ok()
}

impl RelationRef {
    /// The relation, or a sentence.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a Relation> {
        match self {
            Self::Id(id) => project.relation(*id).ok_or_else(|| Error::refused(say!("relation-gone"))),
            Self::Typed(typed) => {
                let by_id = || typed.trim().parse().ok().and_then(|id| project.relation(id));
                numbered(typed.trim(), &project.relations_in_order(), by_id).ok_or_else(|| {
                    Error::refused(say!("relation-unknown", name = typed)).hint(say!("relation-unknown-hint"))
                })
            }
        }
    }
}

impl RecommendationRef {
    /// The recommendation, or a sentence.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a Recommendation> {
        match self {
            Self::Id(id) => {
                project.recommendation(*id).ok_or_else(|| Error::refused(say!("recommendation-gone")))
            }
            Self::Typed(typed) => {
                let by_id = || typed.trim().parse().ok().and_then(|id| project.recommendation(id));
                numbered(typed.trim(), &project.recommendations_in_order(), by_id).ok_or_else(|| {
                    Error::refused(say!("recommendation-unknown", name = typed))
                        .hint(say!("recommendation-unknown-hint"))
                })
            }
        }
    }
}

impl PropertyRef {
    /// The property, or a sentence.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a Property> {
        let typed = match self {
            Self::Id(id) => {
                return project.property(*id).ok_or_else(|| Error::refused(say!("property-gone")));
            }
            Self::Typed(typed) => typed.trim(),
        };
        if let Some(row) = typed.parse().ok().and_then(|id| project.property(id)) {
            return Ok(row);
        }
        let (category, name) = typed.rsplit_once(':').ok_or_else(|| {
            Error::refused(say!("property-unclear", name = typed)).hint(say!("property-unclear-hint"))
        })?;
        let category = CodeRef::Typed(category.to_owned()).resolve(project)?;
        let (known, name) = (project.properties_of(category.id), tidy(name));
        let named = known
            .iter()
            .copied()
            .find(|row| tree::same_name(&row.name).to_lowercase() == name.to_lowercase());
        named.ok_or_else(|| {
            let error = Error::refused(say!("property-unknown", name = &name, category = &category.name));
            match nearest(&name, known.iter().map(|row| row.name.as_str())) {
                Some(near) => error.hint(say!("did-you-mean", name = near)),
                None => error.hint(say!("property-unknown-hint")),
            }
        })
    }
}

impl CardEntryRef {
    /// The entry, or a sentence.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a CardEntry> {
        let typed = match self {
            Self::Id(id) => {
                return project.card_entry(*id).ok_or_else(|| Error::refused(say!("card-entry-gone")));
            }
            Self::Typed(typed) => typed.trim(),
        };
        if let Some(row) = typed.parse().ok().and_then(|id| project.card_entry(id)) {
            return Ok(row);
        }
        let unclear =
            || Error::refused(say!("card-entry-unclear", name = typed)).hint(say!("card-entry-unclear-hint"));
        let (category, number) = typed.rsplit_once(':').ok_or_else(unclear)?;
        let category = CodeRef::Typed(category.to_owned()).resolve(project)?;
        numbered(number.trim(), &project.card_of(category.id), || None).ok_or_else(|| {
            Error::refused(say!("card-entry-unknown", number = number, category = &category.name))
                .hint(say!("card-entry-unclear-hint"))
        })
    }
}

/// A passage that is quoted: as the desk has it, or typed with its words after a colon (`C12:words`), which stand there
/// once; without words the whole paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum QuoteRef {
    /// As the desk has it.
    Place(PlaceRef),
    /// As typed.
    Typed(String),
}

impl std::str::FromStr for QuoteRef {
    type Err = std::convert::Infallible;
    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        Ok(Self::Typed(text.to_owned()))
    }
}

impl From<SegmentId> for QuoteRef {
    fn from(id: SegmentId) -> Self {
        Self::Place(PlaceRef::Segment(id))
    }
}

impl QuoteRef {
    /// The place; `quote` stands for the words where none are typed.
    pub fn resolve(&self, project: &Project, quote: Option<&str>) -> Result<Place> {
        match self {
            Self::Place(place) => place.resolve(project, quote),
            Self::Typed(typed) => {
                let (head, words) = match place(project, typed) {
                    // Nothing before a colon is a place: the sentence shall name what should have been one.
                    (_, None) if paragraphs(project, typed).is_err() => {
                        typed.split_once(':').map_or((typed.as_str(), None), |(a, b)| (a, Some(b)))
                    }
                    found => found,
                };
                PlaceRef::Typed(head.to_owned()).resolve(project, words.or(quote))
            }
        }
    }
}

/// The segments at quotes, each once; made where they are missing. `--quote` gives the words of a single one.
pub fn segments(
    project: &Project,
    changes: &mut Changes,
    world: &mut World,
    quotes: &[QuoteRef],
    words: Option<&str>,
) -> Result<Vec<SegmentId>> {
    if words.is_some() && quotes.len() > 1 {
        return Err(Error::usage(say!("quote-of-several")).hint(say!("quote-of-several-hint")));
    }
    let mut found: Vec<(Place, SegmentId)> = Vec::new();
    for quote in quotes {
        let place = quote.resolve(project, words)?;
        if !found.iter().any(|(known, _)| *known == place) {
            found.push((place, segment_at(project, changes, world, place)));
        }
    }
    Ok(found.into_iter().map(|(_, segment)| segment).collect())
}

/// Of `held` segments the one a quote means: the one that stands exactly there, else the only one inside.
pub fn held(
    project: &Project,
    held: &[SegmentId],
    quote: &QuoteRef,
    words: Option<&str>,
) -> Result<SegmentId> {
    let place = quote.resolve(project, words)?;
    let cite = project.cite(place.document, place.span);
    if let Some(exact) =
        project.segment_at(place.document, place.text, place.span).filter(|id| held.contains(id))
    {
        return Ok(exact);
    }
    let inside = |id: &SegmentId| {
        project.segment(*id).is_some_and(|row| {
            row.document == place.document && row.text == place.text && place.span.holds(row.span)
        })
    };
    let found: Vec<SegmentId> = held.iter().copied().filter(inside).collect();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => {
            Err(Error::refused(say!("evidence-not-there", place = cite))
                .hint(say!("evidence-not-there-hint")))
        }
        several => Err(Error::refused(say!("evidence-several", place = cite, count = several.len()))
            .hint(say!("quote-of-several-hint"))),
    }
}

/// The citation keys of segments, for a sentence; of those that a plan only makes the place is asked from `changes`.
pub fn keys(project: &Project, changes: &Changes, segments: &[SegmentId]) -> String {
    let key = |id: &SegmentId| {
        let new = || changes.segment(*id).map(|row| project.cite(row.document, row.span));
        project.segment(*id).map(|row| project.cite_segment(row.id)).or_else(new).unwrap_or_default()
    };
    segments.iter().map(key).collect::<Vec<_>>().join(", ")
}

/// A sentence as it is kept: tidied, without control characters, not empty.
pub fn check_sentence(sentence: &str) -> Result<String> {
    let plain: String = sentence.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect();
    Some(tidy(&plain))
        .filter(|words| !words.is_empty())
        .ok_or_else(|| Error::refused(say!("sentence-empty")).hint(say!("sentence-empty-hint")))
}
