//! Quotes are put to something of the theory: a proposition, an entry of a card, a relation.

use super::bench::{Effect, run};
use super::go::Go;
use super::shell::Shell;
use crate::command::card::evidence::EvidenceOfCardEntry;
use crate::command::proposition::evidence::EvidenceOfProposition;
use crate::command::quote::{CardEntryRef, PropositionRef, QuoteRef, RelationRef};
use crate::command::refs::PlaceRef;
use crate::command::relation::evidence::EvidenceOfRelation;
use crate::model::{CardEntryId, PropositionId, RelationId, Side};

/// What evidence is put to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stood {
    /// A proposition.
    Proposition(PropositionId),
    /// An entry of a card.
    Entry(CardEntryId),
    /// A relation; it has no sides.
    Relation(RelationId),
}

/// Puts quotes to something of the theory; the ticks have done their work then.
pub fn put(shell: &mut Shell, on: Stood, side: Side, places: Vec<PlaceRef>) -> Vec<Effect> {
    shell.go(Go::Ticked);
    let quotes: Vec<QuoteRef> = places.into_iter().map(QuoteRef::Place).collect();
    let (support, against) = match side {
        Side::For => (quotes.clone(), Vec::new()),
        Side::Against => (Vec::new(), quotes.clone()),
    };
    let (quote, note, remove) = (None, None, false);
    match on {
        Stood::Proposition(row) => {
            let proposition = PropositionRef::Id(row);
            run(EvidenceOfProposition { proposition, support, against, quote, note, remove })
        }
        Stood::Entry(row) => {
            let entry = CardEntryRef::Id(row);
            run(EvidenceOfCardEntry { entry, support, against, quote, note, remove })
        }
        Stood::Relation(row) => {
            run(EvidenceOfRelation { relation: RelationRef::Id(row), quotes, quote, remove })
        }
    }
}
