//! `proposition evidence`: quotes for and against, put there by hand by someone who read them.

use crate::command::coding::drop_if_bare;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::quote::{PropositionRef, QuoteRef, held, keys, segments};
use crate::command::refs::Place;
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::{Evidence, Project, Proposition, Ref, SegmentId, Side};
use crate::say;
use serde::Serialize;

/// Puts quotes to a proposition, or takes them away.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct EvidenceOfProposition {
    /// The proposition (P1).
    pub proposition: PropositionRef,
    /// A quote for it (C12, C12:words); may be repeated.
    #[arg(long = "for")]
    pub support: Vec<QuoteRef>,
    /// A quote against it; may be repeated.
    #[arg(long)]
    pub against: Vec<QuoteRef>,
    /// The words of a single quote.
    #[arg(long)]
    pub quote: Option<String>,
    /// Why it is evidence.
    #[arg(long)]
    pub note: Option<String>,
    /// Takes them away.
    #[arg(long)]
    pub remove: bool,
}

/// Puts segments on a side of a list of evidence; those that stood on the other side go over. Returns how many did.
pub fn put(
    list: &mut Vec<Evidence>,
    new: &[SegmentId],
    side: Side,
    note: Option<&str>,
    world: &World,
) -> usize {
    let mut turned = 0;
    for segment in new {
        match list.iter_mut().find(|one| one.segment == *segment) {
            Some(one) => {
                turned += usize::from(one.side != side);
                one.side = side;
                if let Some(note) = note {
                    note.trim().clone_into(&mut one.note);
                }
            }
            None => {
                let note = note.unwrap_or_default().trim().to_owned();
                list.push(Evidence { segment: *segment, side, note, at: world.now });
            }
        }
    }
    turned
}

/// What to say of evidence that changed sides.
pub fn turned(count: usize) -> Vec<Message> {
    (count > 0).then(|| say!("evidence-turned", count = count)).into_iter().collect()
}

/// Both lists of quotes, and refuses where there is none, or words that could be of several.
pub fn check(support: &[QuoteRef], against: &[QuoteRef], words: Option<&str>) -> Result<()> {
    match support.len() + against.len() {
        0 => Err(Error::usage(say!("evidence-what")).hint(say!("evidence-what-hint"))),
        1 => Ok(()),
        _ if words.is_none() => Ok(()),
        _ => Err(Error::usage(say!("quote-of-several")).hint(say!("quote-of-several-hint"))),
    }
}

/// The segments of the quotes on both sides; made where they are missing. One that is named on both is refused.
pub fn sides(
    project: &Project,
    changes: &mut Changes,
    world: &mut World,
    quotes: [&[QuoteRef]; 2],
    words: Option<&str>,
) -> Result<[Vec<SegmentId>; 2]> {
    let [support, against] = quotes;
    let all: Vec<QuoteRef> = support.iter().chain(against).cloned().collect();
    let named = |quote: &QuoteRef| quote.resolve(project, words);
    let against_places = against.iter().map(named).collect::<Result<Vec<_>>>()?;
    let support_places = support.iter().map(named).collect::<Result<Vec<_>>>()?;
    if support_places.iter().any(|place| against_places.contains(place)) {
        return Err(Error::refused(say!("evidence-both")).hint(say!("evidence-both-hint")));
    }
    // Found together, so that a quote given twice is one segment; the places of each side are told apart afterwards.
    let found = segments(project, changes, world, &all, words)?;
    let lies = |id: &SegmentId, places: &[Place]| {
        let row = project.segment(*id).or_else(|| changes.segment(*id));
        row.is_some_and(|row| {
            places
                .iter()
                .any(|place| (place.document, place.text, place.span) == (row.document, row.text, row.span))
        })
    };
    let (support, against) = found.into_iter().partition(|id| lies(id, &support_places));
    Ok([support, against])
}

impl EvidenceOfProposition {
    fn take(&self, project: &Project, row: &Proposition) -> Result<Plan> {
        let mut gone: Vec<SegmentId> = Vec::new();
        for (quotes, side) in [(&self.support, Side::For), (&self.against, Side::Against)] {
            let there: Vec<SegmentId> =
                row.evidence.iter().filter(|one| one.side == side).map(|one| one.segment).collect();
            for quote in quotes {
                gone.push(held(project, &there, quote, self.quote.as_deref())?);
            }
        }
        let mut changes = Changes::new();
        let said = say!("evidence-gone", name = row.name(), places = keys(project, &changes, &gone));
        changes.update(row, |row| row.evidence.retain(|one| !gone.contains(&one.segment)));
        for segment in gone.iter().filter_map(|id| project.segment(*id)) {
            drop_if_bare(project, &mut changes, segment);
        }
        Ok(changes.plan(said).showing(Ref::Proposition(row.id)))
    }
}

impl Verb for EvidenceOfProposition {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let row = self.proposition.resolve(project)?;
        check(&self.support, &self.against, self.quote.as_deref())?;
        if self.remove {
            return self.take(project, row);
        }
        let mut changes = Changes::new();
        let [support, against] =
            sides(project, &mut changes, world, [&self.support, &self.against], self.quote.as_deref())?;
        let name = row.name();
        let (for_keys, against_keys) = (keys(project, &changes, &support), keys(project, &changes, &against));
        let said = match (support.is_empty(), against.is_empty()) {
            (false, true) => say!("evidence-put-for", name = name, places = for_keys),
            (true, _) => say!("evidence-put-against", name = name, places = against_keys),
            _ => say!("evidence-put-both", name = name, places = for_keys, against = against_keys),
        };
        let mut sides = 0;
        changes.update(row, |row| {
            sides += put(&mut row.evidence, &support, Side::For, self.note.as_deref(), world);
            sides += put(&mut row.evidence, &against, Side::Against, self.note.as_deref(), world);
        });
        Ok(Plan { notes: turned(sides), ..changes.plan(said).showing(Ref::Proposition(row.id)) })
    }
}
