//! What leads back to what was erased: ids of rows that went, names, and words.

use super::words::Speech;
use crate::model::{Change, DocumentId, Ref, TextId};
use crate::text::Span;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// What to look for in the journal.
#[derive(Debug, Default)]
pub(super) struct Traces {
    /// Ids of rows that go, or went before: any change that mentions one is a trace.
    pub gone: HashSet<String>,
    /// The document of which every version of the text goes.
    pub document: Option<DocumentId>,
    /// The versions of its text, and of each the bytes that a speaker said; none: all of them.
    pub texts: HashMap<String, Option<Vec<Span>>>,
    /// Rows of which the earlier forms are traces (a case that was linked, a memo that quoted it).
    pub altered: HashSet<Ref>,
    /// Names of the document, earlier ones included.
    pub names: HashSet<String>,
    /// Its words.
    pub speech: Speech,
}

/// Kinds of rows that go with what they stand on.
const STANDING: [&str; 4] = ["segment", "coding", "memo", "value"];

/// A name that is shorter stands in too many sentences.
const NAME: usize = 3;

impl Traces {
    /// Learns from one entry's changes what else stood on it; to be shown the journal in its order.
    pub fn learn(&mut self, changes: &[Value]) {
        // Rows of one entry may come in any order, so they are gone through until nothing new is found.
        loop {
            let before = self.gone.len() + self.texts.len();
            for (kind, row) in sides(changes) {
                self.learn_row(kind, row);
            }
            if self.gone.len() + self.texts.len() == before {
                return;
            }
        }
    }

    fn learn_row(&mut self, kind: &str, row: &Value) {
        let text = |name: &str| row.get(name).and_then(Value::as_str);
        let Some(id) = text("id") else { return };
        if kind == "document" && self.document.is_some_and(|own| own.to_string() == id) {
            // Of one speaker alone nothing is known of a version whose bytes are not here any more.
            let whole = self.gone.contains(id);
            let said = if whole { None } else { Some(Vec::new()) };
            self.texts.entry(text("text").unwrap_or_default().to_owned()).or_insert(said);
            if whole {
                self.add_name(text("name").unwrap_or_default());
            }
        } else if kind == "segment" && self.is_said(row) || STANDING.contains(&kind) && self.names_gone(row) {
            self.gone.insert(id.to_owned());
        }
    }

    /// True when a segment lies in what goes.
    fn is_said(&self, row: &Value) -> bool {
        let text = row.get("text").and_then(Value::as_str).unwrap_or_default();
        match self.texts.get(text) {
            None => false,
            Some(None) => true,
            Some(Some(said)) => {
                let span = row.get("span").and_then(|span| serde_json::from_value::<Span>(span.clone()).ok());
                span.is_some_and(|span| said.iter().any(|own| own.holds(span)))
            }
        }
    }

    /// Learns the names of codes that are in vivo and nobody else's words, also of codes that were renamed, removed or
    /// merged since.
    pub fn learn_names(&mut self, changes: &[Value]) {
        for (_, row) in sides(changes) {
            self.learn_codes(row);
        }
    }

    fn learn_codes(&mut self, row: &Value) {
        let Value::Object(fields) = row else { return };
        if fields.get("in_vivo") == Some(&Value::Bool(true))
            && let Some(name) = fields.get("name").and_then(Value::as_str)
            && self.speech.said(name)
        {
            self.speech.add_name(name);
        }
        // What a merge remembers are codes within its row.
        fields.values().filter(|value| value.is_object()).for_each(|inner| self.learn_codes(inner));
    }

    /// Looks for a name of the document from now on.
    pub fn add_name(&mut self, name: &str) {
        if name.chars().count() > NAME {
            self.names.insert(name.to_owned());
        }
    }

    fn names_gone(&self, value: &Value) -> bool {
        any_string(value, &mut |text| self.gone.contains(text))
    }

    /// True when a change of the journal leads back to it.
    pub fn is_in_change(&self, change: &Value, read: Option<&Change>) -> bool {
        self.is_in(change)
            || match read.and_then(Change::target) {
                Some(Ref::Text(id)) => self.has_text(id),
                row => row.is_some_and(|row| self.altered.contains(&row)),
            }
    }

    /// True when the bytes of this version go.
    pub fn has_text(&self, id: TextId) -> bool {
        self.texts.contains_key(&id.to_string())
    }

    /// True when arguments or a sentence lead back to it.
    pub fn is_in(&self, value: &Value) -> bool {
        any_string(value, &mut |text| {
            self.gone.contains(text)
                || self.speech.is_in(text)
                || self.names.iter().any(|name| text.contains(name.as_str()))
        })
    }
}

/// The rows before and after of an entry's changes, with their kinds.
fn sides(changes: &[Value]) -> impl Iterator<Item = (&str, &Value)> {
    changes.iter().flat_map(|change| {
        let kind = change.get("row").and_then(Value::as_str).unwrap_or_default();
        ["before", "after"].into_iter().filter_map(move |side| Some((kind, change.get(side)?)))
    })
}

/// True when `is` holds for some string in a JSON value, keys of objects included.
pub fn any_string(value: &Value, is: &mut impl FnMut(&str) -> bool) -> bool {
    match value {
        Value::String(text) => is(text),
        Value::Array(items) => items.iter().any(|item| any_string(item, is)),
        Value::Object(fields) => fields.iter().any(|(name, value)| is(name) || any_string(value, is)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Puts another string in place of each for which there is one.
pub(super) fn map_strings(value: &mut Value, other: &mut impl FnMut(&str) -> Option<String>) {
    match value {
        Value::String(text) => {
            if let Some(new) = other(text) {
                *text = new;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| map_strings(item, other)),
        Value::Object(fields) => fields.values_mut().for_each(|value| map_strings(value, other)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
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
