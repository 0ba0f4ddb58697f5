//! `card add`: what is supposed about a category, in a slot of its card, with quotes for and against.

use super::check_slot;
use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::proposition::evidence::{put, sides};
use crate::command::quote::{QuoteRef, check_sentence};
use crate::command::refs::CodeRef;
use crate::error::Result;
use crate::model::{CardEntry, CardEntryId, Project, Ref, Side, order};
use crate::say;
use serde::Serialize;

/// A new entry on a card.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AddCardEntry {
    /// The category.
    pub category: CodeRef,
    /// The slot, by its name or its number.
    pub slot: String,
    /// What is supposed.
    pub words: String,
    /// A quote for it (C12, C12:words); may be repeated.
    #[arg(long = "for")]
    pub support: Vec<QuoteRef>,
    /// A quote against it; may be repeated.
    #[arg(long)]
    pub against: Vec<QuoteRef>,
    /// The words of a single quote.
    #[arg(long)]
    pub quote: Option<String>,
}

impl Verb for AddCardEntry {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let category = self.category.resolve(project)?;
        let (slot, words) = (check_slot(project, &self.slot)?, check_sentence(&self.words)?);
        let list = project.card_of(category.id);
        let mut changes = Changes::new();
        let id = CardEntryId(world.id());
        let [support, against] =
            sides(project, &mut changes, world, [&self.support, &self.against], self.quote.as_deref())?;
        let mut evidence = Vec::new();
        put(&mut evidence, &support, Side::For, None, world);
        put(&mut evidence, &against, Side::Against, None, world);
        let order = order::after(list.last().map(|row| row.order.as_str()));
        let number = (list.len() + 1).to_string();
        let said = say!(
            "card-added",
            category = category.name.as_str(),
            number = number,
            slot = say!("card-slot", slot = slot.as_str()),
            words = words.as_str()
        );
        changes.add(CardEntry { id, category: category.id, slot, words, evidence, order });
        Ok(changes.plan(said).showing(Ref::CardEntry(id)))
    }
}
