//! The settings that the program reads, and what each has to hold: checked where one is set by hand, since a value of
//! another shape would be passed over and what stood there before it would seem gone.

use crate::command::refs::nearest;
use crate::error::{Error, Result};
use crate::language::lexicon::LEMMAS;
use crate::message::Message;
use crate::model::card::CARD_PRESETS;
use crate::model::numbering::{CiteBy, Given, NUMBERS};
use crate::model::relation::Leads;
use crate::model::setting::{LEXICON, PINS, SEARCHES};
use crate::model::{CodeId, CoderId, DocumentId};
use crate::say;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use std::str::FromStr;

/// A setting: its key, whether a value fits it, and what does in words.
struct Known {
    key: &'static str,
    fits: fn(&Value) -> bool,
    expected: fn() -> Message,
}

/// Every setting that is read somewhere, by its key.
const ALL: &[Known] = &[
    Known { key: "card-slots", fits: is_slots, expected: || say!("setting-expects-slots") },
    Known { key: "cite-by", fits: |value| is_name::<CiteBy>(value), expected: cite_by },
    Known { key: "levels", fits: is_names, expected: || say!("setting-expects-levels") },
    Known { key: LEXICON, fits: is_lexicon, expected: || say!("setting-expects-lexicon", most = LEMMAS) },
    Known { key: NUMBERS, fits: is_numbers, expected: || say!("setting-expects-numbers") },
    Known { key: PINS, fits: is_pins, expected: || say!("setting-expects-pins") },
    Known { key: "relation-kinds", fits: is_kinds, expected: || say!("setting-expects-kinds") },
    Known { key: SEARCHES, fits: is_searches, expected: || say!("setting-expects-searches") },
    Known { key: super::state::STATES, fits: is_states, expected: || say!("setting-expects-states") },
];

/// Refuses a value that a known setting cannot hold, and a key that looks like a known one mistyped.
pub fn check(key: &str, value: &Value) -> Result<()> {
    if let Some(known) = ALL.iter().find(|known| known.key == key) {
        let expected = || Error::refused(say!("setting-value-shape", key = key)).hint((known.expected)());
        return if (known.fits)(value) { Ok(()) } else { Err(expected()) };
    }
    match nearest(key, ALL.iter().map(|known| known.key)) {
        Some(near) => Err(Error::refused(say!("setting-key-near", key = key, near = near))
            .hint(say!("setting-key-near-hint"))),
        None => Ok(()),
    }
}

fn cite_by() -> Message {
    let names = CiteBy::ALL.iter().map(|by| format!("\"{}\"", by.name())).collect::<Vec<_>>();
    say!("setting-expects-one", names = names.join(", "))
}

fn is_word(value: &Value) -> bool {
    value.as_str().is_some_and(|word| !word.trim().is_empty())
}

fn is_name<T: FromStr>(value: &Value) -> bool {
    value.as_str().is_some_and(|name| name.parse::<T>().is_ok())
}

fn is_list(value: &Value, of: impl Fn(&Value) -> bool) -> bool {
    value.as_array().is_some_and(|list| !list.is_empty() && list.iter().all(of))
}

fn is_table(value: &Value, of: impl Fn(&str, &Value) -> bool) -> bool {
    value.as_object().is_some_and(|table| table.iter().all(|(name, value)| of(name, value)))
}

fn reads_as<T: DeserializeOwned>(value: &Value) -> bool {
    serde_json::from_value::<T>(value.clone()).is_ok()
}

fn is_names(value: &Value) -> bool {
    is_list(value, is_word)
}

fn is_slots(value: &Value) -> bool {
    is_names(value) || value.as_str().is_some_and(|name| CARD_PRESETS.iter().any(|(known, _)| *known == name))
}

fn is_kinds(value: &Value) -> bool {
    let leads = |kind: &Value| kind.get("leads").is_none_or(is_name::<Leads>);
    is_list(value, |kind| is_word(kind) || kind.get("name").is_some_and(is_word) && leads(kind))
}

fn is_lexicon(value: &Value) -> bool {
    let few = |list: &Value| list.as_array().is_none_or(|words| words.len() <= LEMMAS);
    is_table(value, |form, lemmas| {
        !form.trim().is_empty() && (is_word(lemmas) || is_names(lemmas) && few(lemmas))
    })
}

fn is_numbers(value: &Value) -> bool {
    reads_as::<BTreeMap<DocumentId, Given>>(value)
}

fn is_pins(value: &Value) -> bool {
    let digit = |digit: &str| matches!(digit.as_bytes(), [b'1'..=b'9']);
    is_table(value, |key, code| digit(key) && is_name::<CodeId>(code))
}

fn is_searches(value: &Value) -> bool {
    is_table(value, |name, query| !name.trim().is_empty() && is_word(query))
}

fn is_states(value: &Value) -> bool {
    let text = |state: &Value, field: &str| state.get(field).is_some_and(is_word);
    value.as_array().is_some_and(|list| {
        list.iter().all(|state| {
            text(state, "name")
                && state.get("at").is_some_and(is_name::<jiff::Timestamp>)
                && state.get("coder").is_some_and(is_name::<CoderId>)
        })
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_known_setting_holds_what_it_is_read_as() {
        let code = "01890a5d-ac96-774b-bcce-b302099a8057";
        let fits = |key: &str, value: &str| check(key, &serde_json::from_str(value).unwrap()).is_ok();
        let pins = format!("{{\"1\": \"{code}\"}}");
        let states =
            format!("[{{\"name\": \"a\", \"at\": \"2026-01-02T03:04:05Z\", \"coder\": \"{code}\"}}]");
        for (key, right, wrong) in [
            ("searches", "{\"moja\": \"prevoz\"}", "[1]"),
            ("searches", "{}", "{\"moja\": 1}"),
            ("levels", "[\"tema\", \"pojem\"]", "\"tema\""),
            ("levels", "[\"tema\"]", "[\"tema\", 2]"),
            ("cite-by", "\"paragraph\"", "\"page\""),
            ("relation-kinds", "[\"vodi v\", {\"name\": \"ovira\"}]", "[{\"kind\": \"ovira\"}]"),
            ("card-slots", "\"charmaz\"", "\"glaser\""),
            ("card-slots", "[\"moj\"]", "[]"),
            ("pins", pins.as_str(), "{\"0\": \"x\"}"),
            ("lexicon", "{\"gre\": [\"iti\"], \"gremo\": \"iti\"}", "{\"gre\": []}"),
            ("states", states.as_str(), "[{\"name\": \"a\"}]"),
            ("statement-numbers", "{}", "[]"),
            ("my-own", "[1]", "null"),
        ] {
            assert!(fits(key, right), "{key} {right}");
            assert!(key == "my-own" || !fits(key, wrong), "{key} {wrong}");
        }
        let many: Vec<String> = (0..=LEMMAS).map(|at| format!("\"b{at}\"")).collect();
        assert!(!fits("lexicon", &format!("{{\"gre\": [{}]}}", many.join(","))));
    }

    #[test]
    fn a_key_that_looks_mistyped_is_asked_about() {
        let key = |key: &str| check(key, &Value::Bool(true)).unwrap_err().message.key;
        assert_eq!(key("serches"), "setting-key-near");
        assert_eq!(key("level"), "setting-key-near");
        assert_eq!(key("cite_by"), "setting-key-near");
    }
}
