//! Commands on the cards of categories, one file a verb, and what they share.

pub mod add;
pub mod edit;
pub mod evidence;
pub mod remove;
pub mod reorder;

use crate::error::{Error, Result};
use crate::model::{CardEntry, Project, tree};
use crate::say;

/// A slot of the project's card, by its name or its number.
fn check_slot(project: &Project, typed: &str) -> Result<String> {
    let (slots, wanted) = (project.card_slots(), tree::same_name(typed));
    let by_name = slots.iter().find(|slot| slot.name.to_lowercase() == wanted.to_lowercase());
    let by_number = || wanted.parse::<usize>().ok()?.checked_sub(1).and_then(|at| slots.get(at));
    by_name.or_else(by_number).map(|slot| slot.name.clone()).ok_or_else(|| {
        let names: Vec<&str> = slots.iter().map(|slot| slot.name.as_str()).collect();
        Error::refused(say!("card-slot-unknown", slot = wanted))
            .hint(say!("card-slot-unknown-hint", slots = names.join(", ")))
    })
}

/// The category of an entry, for a sentence.
fn category(project: &Project, row: &CardEntry) -> String {
    project.code(row.category).map_or_else(String::new, |code| code.name.clone())
}

/// The number of an entry on its card.
fn number(project: &Project, row: &CardEntry) -> String {
    let at = project.card_of(row.category).iter().position(|one| one.id == row.id);
    at.map_or_else(String::new, |at| (at + 1).to_string())
}
