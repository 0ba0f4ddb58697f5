//! Commands on relations, one file a verb, and what they share.

pub mod add;
pub mod edit;
pub mod evidence;
pub mod remove;

use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::{Project, Relation, Stance};
use crate::say;
use crate::text::normalise::tidy;

/// A kind out of the project's list.
pub fn check_kind(project: &Project, kind: &str) -> Result<String> {
    let wanted = tidy(kind);
    let kinds = project.relation_kinds();
    let known = kinds.iter().find(|known| known.name.to_lowercase() == wanted.to_lowercase());
    known.map(|known| known.name.clone()).ok_or_else(|| {
        let names: Vec<&str> = kinds.iter().map(|known| known.name.as_str()).collect();
        Error::refused(say!("relation-kind-unknown", kind = wanted))
            .hint(say!("relation-kind-unknown-hint", kinds = names.join(", ")))
    })
}

/// Refuses a relation of a code with itself, and one that is there already.
fn check(project: &Project, relation: &Relation) -> Result<()> {
    if relation.from == relation.to {
        return Err(Error::refused(say!("relation-itself", code = project.code_path(relation.from))));
    }
    match project.relations().find(|other| other.id != relation.id && other.says_the_same(relation)) {
        Some(twin) => Err(Error::refused(say!("relation-exists", number = project.relation_number(twin.id)))
            .hint(say!("relation-exists-hint", number = project.relation_number(twin.id)))),
        None => Ok(()),
    }
}

/// What the relation says, as a term for a sentence.
pub fn line(project: &Project, relation: &Relation) -> Message {
    let name = |id| project.code(id).map_or_else(String::new, |row| row.name.clone());
    say!(
        "relation-line",
        from = name(relation.from),
        kind = relation.kind.as_str(),
        to = name(relation.to),
        direction = relation.direction.name(),
        stance = relation.stance.name()
    )
}

/// Said or inferred, as two switches say it.
fn stance(said: bool, inferred: bool) -> Option<Stance> {
    match (said, inferred) {
        (true, _) => Some(Stance::Said),
        (_, true) => Some(Stance::Inferred),
        _ => None,
    }
}

/// What to say of a relation that a participant is said to have made, while no quote shows it.
fn bare(relation: &Relation) -> Option<Message> {
    (relation.stance == Stance::Said && relation.evidence.is_empty()).then(|| say!("relation-said-bare"))
}
