//! # What it shows
//! The quantity words of a text that a person wrote ("skoraj vsi koordinatorji", "nekateri"), to think about: which base
//! does each name, people, interviews or offices? They are never errors, and no number is put in their place.
//!
//! # How it is counted
//! A row per word in the order of the text, with its sentence. Where codes are named, the numbers of each stand under
//! the table: interviews with the code of all, people as bounds of all, segments, with all under the code.
//!
//! # Example
//! `12 · skoraj vsi · Skoraj vsi koordinatorji poudarjajo odnos.`
//!
//! # References
//! Maxwell, J. (2010). *Using numbers in qualitative research*. Sandelowski, M. (2001). *Real qualitative researchers do
//! not count*.

use crate::analysis::people::{Gathered, People, Who};
use crate::analysis::table::{Cell, Column, Table};
use crate::language::fold::fold;
use crate::message::Message;
use crate::model::{CodeId, Project, Scope};
use crate::say;
use crate::text::{Text, units};
use std::collections::BTreeSet;

/// Beginnings of words that say how many, folded; a space at the end makes it a whole word.
const STEMS: &[&str] = &[
    "vsi ",
    "vse ",
    "vseh ",
    "vsem ",
    "vsak",
    "vecin",
    "pretezn",
    "polovic",
    "tretjin",
    "cetrtin",
    "nekater",
    "posamezn",
    "redk",
    "stevilni",
    "stevilne",
    "stevilnih",
    "stevilnim",
    "mnog",
    "precej",
    "veliko ",
    "malo ",
    "nihce ",
    "noben",
    "nikogar ",
    "pogosto ",
    "pogosteje ",
    "najpogosteje ",
    "vcasih ",
    "obicajno ",
    "ponavadi ",
    "navadno ",
    "najveckrat ",
    "veckrat ",
    "vedno ",
    "nikoli ",
    "dolocen",
    "manjsin",
    "all ",
    "every",
    "most ",
    "mostly ",
    "majority ",
    "minority ",
    "half ",
    "third ",
    "quarter ",
    "some ",
    "several ",
    "few ",
    "many ",
    "nobody ",
    "none ",
    "often ",
    "rarely ",
    "seldom ",
    "sometimes ",
    "usually ",
    "always ",
    "never ",
];

/// Words that go with the next one ("skoraj vsi").
const BEFORE: &[&str] = &[
    "skoraj", "velika", "vecji", "manjsi", "le", "samo", "domala", "malone", "almost", "nearly", "only", "a",
];

/// The quantity words of a text.
pub fn table(project: &Project, scope: &Scope, text: &Text, codes: &[CodeId]) -> Table {
    let columns = vec![
        Column::number("line", say!("cited-line")),
        Column::term("word", say!("quantity-word")),
        Column::term("sentence", say!("quantity-sentence")),
    ];
    let mut rows = Vec::new();
    for (number, paragraph) in (1..).zip(text.paragraphs()) {
        let body = text.slice(paragraph.span());
        for sentence in units::sentences(body) {
            let words = body.get(sentence.start..sentence.end).unwrap_or_default();
            rows.extend(
                said(words)
                    .into_iter()
                    .map(|word| vec![Cell::count(number), Cell::words(word), Cell::words(words)]),
            );
        }
    }
    let mut notes = vec![say!("quantity-base", n = rows.len()), say!("quantity-author")];
    notes.extend(codes.iter().map(|code| numbers(project, scope, *code)));
    Table { name: "quantity", title: say!("quantity-title"), scope: scope.clone(), columns, rows, notes }
}

/// The quantity words of a sentence, each with the word that goes before it.
fn said(sentence: &str) -> Vec<String> {
    let words: Vec<&str> =
        units::words(sentence).into_iter().filter_map(|span| sentence.get(span.start..span.end)).collect();
    let folded: Vec<String> = words.iter().map(|word| format!("{} ", fold(word))).collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let quantity = folded.get(at).is_some_and(|folded| STEMS.iter().any(|stem| folded.starts_with(stem)));
        if quantity {
            let before = at.checked_sub(1).filter(|before| {
                folded.get(*before).is_some_and(|folded| BEFORE.contains(&folded.trim_end()))
            });
            let before = before.and_then(|before| words.get(before));
            found.push(before.map_or_else(|| (*word).to_owned(), |before| format!("{before} {word}")));
        }
    }
    found
}

/// What can be known of how many: interviews, people, segments with a code and all under it.
pub fn numbers(project: &Project, scope: &Scope, code: CodeId) -> Message {
    let people = People::of(project);
    let narrowed = Scope { codes: vec![code], level: None, ..scope.clone() };
    let (mut documents, mut gathered, mut segments) = (BTreeSet::new(), Gathered::default(), 0);
    narrowed.pairs(project, None, |pair| {
        segments += 1;
        documents.insert(pair.document);
        match people.who(project, pair) {
            Who::Known(persons) => gathered.know(persons),
            Who::Among(persons) => gathered.guess(pair.document, persons, true),
        }
    });
    let all = scope.documents(project);
    let base: BTreeSet<usize> = all.iter().flat_map(|id| people.in_document(*id)).copied().collect();
    say!(
        "quantity-numbers",
        code = project.code_path(code),
        k = documents.len(),
        n = all.len(),
        people = gathered.bounds().to_string(),
        base = base.len(),
        segments = segments
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantity_words_with_what_goes_before() {
        assert_eq!(
            said("Skoraj vsi koordinatorji in večina CSD to počne pogosto."),
            ["Skoraj vsi", "večina", "pogosto"]
        );
        assert_eq!(said("Vselej je treba vseeno počakati."), Vec::<String>::new());
        assert_eq!(said("Nekaterim udeleženkam, only some."), ["Nekaterim", "only some"]);
    }
}
