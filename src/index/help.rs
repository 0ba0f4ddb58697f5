//! The query language by examples: what the desk, `preja search --help` and the manual show.

use crate::message::Message;
use crate::say;

/// An example and what it finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// As typed.
    pub query: &'static str,
    /// What it finds.
    pub finds: Message,
}

/// Every element of the language once, in the order in which one learns them. All of them can be read by
/// [`super::parse`].
pub fn examples() -> Vec<Example> {
    let list = [
        ("udeleženec", say!("search-help-word")),
        ("udelezenec", say!("search-help-folded")),
        ("stiska samota", say!("search-help-and")),
        ("stiska OR samota", say!("search-help-or")),
        ("stiska NOT denar", say!("search-help-not")),
        ("(stiska OR samota) delo", say!("search-help-group")),
        ("\"na trg dela\"", say!("search-help-phrase")),
        ("\"iskati delo\"~3", say!("search-help-slop")),
        ("iskati NEAR/3 delo", say!("search-help-near")),
        ("iskati THEN delo", say!("search-help-then")),
        ("zaposl*", say!("search-help-pattern")),
        ("udelezenca~1", say!("search-help-approx")),
        ("/ne(za|s)posl.*/", say!("search-help-regex")),
        ("doc:C", say!("search-help-doc")),
        ("group:Intervjuji", say!("search-help-group-filter")),
        ("speaker:A", say!("search-help-speaker")),
        ("regija:zahodna", say!("search-help-variable")),
        ("delo code:\"Izidi > Zaposlitev\"", say!("search-help-code")),
        ("coder:Ana", say!("search-help-coder")),
        ("is:uncoded", say!("search-help-uncoded")),
        ("is:from-hits", say!("search-help-from-hits")),
        ("saved:\"Stiska in samota\" doc:C", say!("search-help-saved")),
        ("code:Sram & code:Delo", say!("search-help-overlap")),
        ("code:Sram NEAR/2 code:Delo", say!("search-help-codes-near")),
        ("code:Sram THEN code:Delo", say!("search-help-codes-then")),
        ("stiska denar in:segments", say!("search-help-segments")),
    ];
    list.into_iter().map(|(query, finds)| Example { query, finds }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_can_be_read() {
        for example in examples() {
            assert!(super::super::parse(example.query).is_ok(), "{}", example.query);
        }
    }
}
