//! What leads back to an erased document: ids of rows that stand on it, its names, and five words of it in a row.

use crate::model::{Change, Ref};
use crate::text::Text;
use serde_json::Value;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// So many words in a row are a quote.
const RUN: usize = 5;

/// Known runs of words, as hashes.
#[derive(Clone, Debug, Default)]
pub struct Quotes {
    runs: HashSet<u64>,
}

/// The words of a text as they are compared: letters and digits, lower case.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn hash(run: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    run.hash(&mut hasher);
    hasher.finish()
}

impl Quotes {
    /// Adds every run of five words of a text; a shorter text counts as one run.
    pub fn add(&mut self, text: &Text) {
        let words = words(text.body());
        self.runs.extend(words.windows(RUN).map(hash));
        if (1..RUN).contains(&words.len()) {
            self.runs.insert(hash(&words));
        }
    }

    /// True when `text` holds five words in a row of what was added.
    pub fn quotes(&self, text: &str) -> bool {
        let words = words(text);
        words.windows(RUN).any(|run| self.runs.contains(&hash(run)))
            || (words.len() < RUN && self.runs.contains(&hash(&words)))
    }
}

/// What to look for in the journal.
#[derive(Debug, Default)]
pub(super) struct Traces {
    /// Ids of rows that go, or went before: any change that mentions one is a trace.
    pub gone: HashSet<String>,
    /// Rows that stay but were changed by the erasure (a case that was linked): their earlier forms are traces.
    pub altered: HashSet<Ref>,
    /// Names of the document, earlier ones included.
    pub names: HashSet<String>,
    /// Its words.
    pub quotes: Quotes,
}

/// Kinds of rows that go with what they stand on.
const STANDING: [&str; 4] = ["segment", "coding", "memo", "value"];

impl Traces {
    /// Learns from one entry's changes what else stood on the document; to be shown the journal in its order.
    pub fn learn(&mut self, changes: &[Value]) {
        // Rows of one entry may come in any order, so they are gone through until nothing new is found.
        loop {
            let before = self.gone.len();
            for change in changes {
                let kind = change.get("row").and_then(Value::as_str).unwrap_or_default();
                for row in ["before", "after"].iter().filter_map(|side| change.get(side)) {
                    self.learn_row(kind, row);
                }
            }
            if self.gone.len() == before {
                return;
            }
        }
    }

    fn learn_row(&mut self, kind: &str, row: &Value) {
        let text = |name: &str| row.get(name).and_then(Value::as_str).map(str::to_owned);
        let Some(id) = text("id") else { return };
        if kind == "document" && self.gone.contains(&id) {
            self.gone.extend(text("text"));
            self.names.extend(text("name").into_iter().filter(|name| name.chars().count() > 3));
        } else if STANDING.contains(&kind) && self.names_gone(row) {
            self.gone.insert(id);
        }
    }

    fn names_gone(&self, value: &Value) -> bool {
        any_string(value, &mut |text| self.gone.contains(text))
    }

    /// True when a change of the journal leads back to the document.
    pub fn is_in_change(&self, change: &Value, read: Option<&Change>) -> bool {
        self.is_in(change) || read.and_then(Change::target).is_some_and(|row| self.altered.contains(&row))
    }

    /// True when arguments or a sentence lead back to it.
    pub fn is_in(&self, value: &Value) -> bool {
        any_string(value, &mut |text| {
            self.gone.contains(text)
                || self.quotes.quotes(text)
                || self.names.iter().any(|name| text.contains(name.as_str()))
        })
    }
}

/// True when `is` holds for some string in a JSON value, keys of objects included.
pub(super) fn any_string(value: &Value, is: &mut impl FnMut(&str) -> bool) -> bool {
    match value {
        Value::String(text) => is(text),
        Value::Array(items) => items.iter().any(|item| any_string(item, is)),
        Value::Object(fields) => fields.iter().any(|(name, value)| is(name) || any_string(value, is)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The value without list items and fields that hold such a string.
pub(super) fn without(value: &Value, is: &mut impl FnMut(&str) -> bool) -> Value {
    match value {
        Value::Array(items) => items.iter().filter(|item| !any_string(item, is)).cloned().collect(),
        Value::Object(fields) => {
            let kept = fields
                .iter()
                .filter(|(name, value)| !is(name) && !matches!(value, Value::String(text) if is(text)));
            let kept: Vec<(String, Value)> =
                kept.map(|(name, value)| (name.clone(), value.clone())).collect();
            kept.into_iter().map(|(name, value)| (name, without(&value, is))).collect()
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_words_in_a_row_are_a_quote_and_four_are_not() {
        let mut quotes = Quotes::default();
        quotes.add(&Text::new("Najprej smo se dogovorili, potem pa začeli.", Vec::new()));
        assert!(quotes.quotes("Rekla je: »SMO SE dogovorili – potem pa!«"));
        assert!(!quotes.quotes("smo se dogovorili potem"));
        let mut short = Quotes::default();
        short.add(&Text::new("Ne vem.", Vec::new()));
        assert!(short.quotes("ne VEM") && !short.quotes("ne vem, zakaj bi to sploh"));
    }
}
