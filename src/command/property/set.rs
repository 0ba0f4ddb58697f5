//! `property set`: where passages stand between the extremes of a property, in words or as a number.

use crate::command::coding::{drop_if_bare, segment_at};
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::{PropertyRef, QuoteRef, held};
use crate::error::{Error, Result};
use crate::model::{Project, PropertyValue, Ref, SegmentId};
use crate::say;
use serde::Serialize;

/// A property's value on a segment; without a value and a position it is taken away.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct SetProperty {
    /// The property (CATEGORY:name).
    pub property: PropertyRef,
    /// Where (C12, C12:words).
    pub place: QuoteRef,
    /// The value in words.
    pub value: Option<String>,
    /// The words of the passage.
    #[arg(long)]
    pub quote: Option<String>,
    /// Where it stands: 0 is the one extreme, 100 the other.
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=100))]
    pub position: Option<u8>,
    /// Further passages that stand there too (C13, C13:words).
    #[arg(long)]
    pub also: Vec<QuoteRef>,
}

impl Verb for SetProperty {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let property = self.property.resolve(project)?;
        let words = self.value.as_deref().map(str::trim).unwrap_or_default();
        let quote = self.quote.as_deref();
        let mut changes = Changes::new();
        if words.is_empty() && self.position.is_none() {
            let there: Vec<SegmentId> = property.values.iter().map(|one| one.segment).collect();
            if there.is_empty() {
                return Err(Error::refused(say!("property-value-none", name = property.name.as_str())));
            }
            let mut gone: Vec<SegmentId> = vec![held(project, &there, &self.place, quote)?];
            for place in &self.also {
                gone.push(held(project, &there, place, None)?);
            }
            let cite = gone.iter().map(|id| project.cite_segment(*id)).collect::<Vec<_>>().join(", ");
            changes.update(property, |row| row.values.retain(|one| !gone.contains(&one.segment)));
            gone.iter()
                .filter_map(|id| project.segment(*id))
                .for_each(|row| drop_if_bare(project, &mut changes, row));
            let said = say!("property-value-gone", name = property.name.as_str(), place = cite);
            return Ok(changes.plan(said).showing(Ref::Property(property.id)));
        }
        let mut places = vec![self.place.resolve(project, quote)?];
        for place in &self.also {
            places.push(place.resolve(project, None)?);
        }
        let segments: Vec<SegmentId> =
            places.iter().map(|place| segment_at(project, &mut changes, world, *place)).collect();
        let position = self.position.map(|position| position.min(100));
        let shown = match (words.is_empty(), position) {
            (false, Some(position)) => format!("{words} ({position})"),
            (true, Some(position)) => position.to_string(),
            _ => words.to_owned(),
        };
        let cite = places
            .iter()
            .map(|place| project.cite(place.document, place.span))
            .collect::<Vec<_>>()
            .join(", ");
        changes.update(property, |row| {
            row.values.retain(|one| !segments.contains(&one.segment));
            for segment in segments {
                if row.values.iter().all(|one| one.segment != segment) {
                    row.values.push(PropertyValue { segment, value: words.to_owned(), position });
                }
            }
        });
        let said = say!("property-set", place = cite, name = property.name.as_str(), value = shown);
        Ok(changes.plan(said).showing(Ref::Property(property.id)))
    }
}
