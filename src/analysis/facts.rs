//! What a study says of its documents in variables of common names: region, date, place, duration and the like.
//!
//! The names are the project's own; these are recognised in both languages so that a sample table needs no settings.

use super::Input;
use crate::language::fold::fold;
use crate::model::{DocumentId, Holder, Project, Variable, VariableId};

/// A fact that a sample table has a column for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Where: a path of regions.
    Region,
    /// How many spoke.
    People,
    /// The day of the interview.
    Date,
    /// Where it was held.
    Place,
    /// How long it took, in minutes.
    Duration,
    /// Whether it was recorded.
    Recorded,
    /// The kind of record.
    Record,
    /// Whether the person interviewed read it over.
    Authorised,
}

/// The names by which a fact is known, folded.
const NAMES: [(Fact, &[&str]); 8] = [
    (Fact::Region, &["regija", "region"]),
    (Fact::People, &["sogovorniki", "st. sogovornikov", "stevilo sogovornikov", "participants", "people"]),
    (Fact::Date, &["datum", "date"]),
    (Fact::Place, &["kraj", "place"]),
    (Fact::Duration, &["trajanje", "duration"]),
    (Fact::Recorded, &["snemano", "recorded"]),
    (Fact::Record, &["vrsta prepisa", "vrsta zapisa", "record", "kind of record"]),
    (Fact::Authorised, &["avtorizirano", "avtorizacija", "authorised", "authorized", "member check"]),
];

/// The variable that holds a fact, if the project has one.
pub fn variable(project: &Project, fact: Fact) -> Option<VariableId> {
    let names = NAMES.iter().find(|(known, _)| *known == fact).map(|(_, names)| *names)?;
    names
        .iter()
        .find_map(|name| project.variables().find(|row| fold(row.name.trim()) == *name).map(|row| row.id))
}

/// The region: the variable to compare by where one was named, else the one called so.
pub fn region(input: &Input) -> Option<VariableId> {
    input.args.by.or_else(|| variable(input.project, Fact::Region))
}

/// The variables in the project's order.
pub fn variables(project: &Project) -> Vec<&Variable> {
    let mut list: Vec<&Variable> = project.variables().collect();
    list.sort_by(|a, b| (&a.order, a.id).cmp(&(&b.order, b.id)));
    list
}

/// A document's value; empty where there is none.
pub fn value(project: &Project, document: DocumentId, variable: Option<VariableId>) -> &str {
    variable.and_then(|variable| project.value_on(Holder::Document(document), variable)).unwrap_or_default()
}

/// A value as a whole number: digits only, white space aside.
pub fn whole(value: &str) -> Option<u64> {
    value.trim().parse().ok()
}

/// Year, month and day of a value: `2026-03-01`, `1. 3. 2026`, `01.03.2026`.
pub fn date(value: &str) -> Option<(u32, u32, u32)> {
    let numbers: Vec<u32> = value
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map_while(|part| part.parse().ok())
        .collect();
    let (year, month, day) = match numbers.as_slice() {
        [year, month, day, ..] if *year > 31 => (*year, *month, *day),
        [day, month, year, ..] if *year > 31 => (*year, *month, *day),
        _ => return None,
    };
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        assert_eq!(date("2026-03-01"), Some((2026, 3, 1)));
        assert_eq!(date("1. 3. 2026"), Some((2026, 3, 1)));
        assert_eq!(date("01.03.2026 ob 10.00"), Some((2026, 3, 1)));
        assert_eq!(date("marec 2026"), None);
        assert_eq!(date("2026-13-01"), None);
    }
}
