//! Finds citations in a text that a person wrote: quotes in quotation marks and the keys in brackets after them.
//!
//! `»…« (D27)`, `(»…« (D27, parafraza))`, `»…« in »…« (E84)`, `»…« (C12-13; D4)`; other quotation marks are known too. A bracket
//! that begins with something else than a key (a year, a name) is none of ours.

use crate::text::Span;
use regex::Regex;
use std::sync::LazyLock;

/// Words in quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// With its marks, in bytes of the text.
    pub span: Span,
    /// Without them.
    pub words: String,
}

/// A bracket with keys, and the quotes that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The bracket, in bytes of the text.
    pub span: Span,
    /// The keys as they stand there.
    pub keys: Vec<String>,
    /// What else is said in the bracket (`parafraza`).
    pub remarks: Vec<String>,
    /// The quotes before it; may be none.
    pub quotes: Vec<Quote>,
}

/// A quote that is not closed within so many characters is none.
const LONGEST: usize = 6_000;

/// Between two quotes of one citation there is at most so much, and no full stop.
const BETWEEN: usize = 60;

/// A bracket without further brackets in it.
static BRACKET: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\(([^()]{1,200})\)").ok());

/// A key: label, perhaps a word for the form, number.
static KEY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^\p{L}[\p{L}0-9]{0,5}[:·]?(?: ?(?:odst\.|par\.|izjava|statement) ?)?[0-9]+[a-z]{0,3}(?:[-–][0-9]+)?$").ok()
});

/// The quotes of a text, outermost only, in its order.
pub fn quotes(body: &str) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut chars = body.char_indices();
    while let Some((start, open)) = chars.next() {
        if !matches!(open, '»' | '„' | '“' | '"') {
            continue;
        }
        let mut depth = 1;
        for (at, c) in chars.clone().take(LONGEST) {
            match (open, c) {
                ('»', '»') => depth += 1,
                ('»', '«') | ('„', '“' | '”') | ('“', '”') | ('"', '"') => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                let end = at + c.len_utf8();
                let words = body.get(start + open.len_utf8()..at).unwrap_or_default().to_owned();
                found.push(Quote { span: Span::new(start, end), words });
                while chars.clone().next().is_some_and(|(next, _)| next < end) {
                    chars.next();
                }
                break;
            }
        }
    }
    found
}

/// The citations of a text, in its order.
pub fn citations(body: &str) -> Vec<Citation> {
    let (Some(bracket), Some(key)) = (&*BRACKET, &*KEY) else { return Vec::new() };
    let quotes = quotes(body);
    let mut found: Vec<Citation> = Vec::new();
    for hit in bracket.captures_iter(body) {
        let (Some(whole), Some(inner)) = (hit.get(0), hit.get(1)) else { continue };
        // A bracket inside a quote belongs to the words quoted.
        if quotes.iter().any(|quote| quote.span.start < whole.start() && whole.end() <= quote.span.end) {
            continue;
        }
        let tokens = inner
            .as_str()
            .split([',', ';'])
            .map(|token| token.split_whitespace().collect::<Vec<_>>().join(" "));
        let tokens: Vec<String> = tokens.filter(|token| !token.is_empty()).collect();
        if !tokens.first().is_some_and(|token| key.is_match(token)) {
            continue;
        }
        let (keys, remarks) = tokens.into_iter().partition(|token| key.is_match(token));
        let from = found.last().map_or(0, |last| last.span.end);
        let quotes = before(body, &quotes, from, whole.start());
        found.push(Citation { span: Span::new(whole.start(), whole.end()), keys, remarks, quotes });
    }
    found
}

/// The quotes that end right before a bracket, and those that are joined to them by a few words.
fn before(body: &str, quotes: &[Quote], from: usize, bracket: usize) -> Vec<Quote> {
    let mut taken: Vec<Quote> = Vec::new();
    let mut edge = bracket;
    for quote in quotes.iter().rev().filter(|quote| quote.span.end <= bracket && quote.span.start >= from) {
        let gap = body.get(quote.span.end..edge).unwrap_or_default();
        let near = if taken.is_empty() {
            gap.chars().all(|c| c.is_whitespace() || ",.;:".contains(c))
        } else {
            gap.chars().count() <= BETWEEN && !gap.contains(['.', '(', ')', '!', '?'])
        };
        if !near {
            break;
        }
        edge = quote.span.start;
        taken.push(quote.clone());
    }
    taken.reverse();
    taken
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn said(body: &str) -> Vec<String> {
        let say = |one: Citation| {
            let quotes: Vec<String> = one.quotes.into_iter().map(|quote| quote.words).collect();
            format!("{} [{}] {}", one.keys.join("+"), one.remarks.join(","), quotes.join(" / "))
        };
        citations(body).into_iter().map(say).collect()
    }

    #[test]
    fn quotes_with_their_keys_in_the_forms_people_write() {
        assert_eq!(said("Pravi »najprej zob« (C28)."), ["C28 [] najprej zob"]);
        assert_eq!(said("(»Najprej\nzob.« (C28, parafraza))"), ["C28 [parafraza] Najprej\nzob."]);
        assert_eq!(said("»ena« in »dve« (E84, F3–5), prej »tri«."), ["E84+F3–5 [] ena / dve"]);
        assert_eq!(said("»O »sebi« pravi.« (D27)"), ["D27 [] O »sebi« pravi."]);
        assert_eq!(
            said("„ena“ (D27) “dve” (D28) \"tri\" (INT1:3)"),
            ["D27 [] ena", "D28 [] dve", "INT1:3 [] tri"]
        );
        assert_eq!(said("Beseda »pogum«. Drugo je jasno (D27)."), ["D27 [] "]);
        assert_eq!(said("(Mesec, 1998) (2026) (»Kaj (D27) je« pravi)"), Vec::<String>::new());
    }

    #[test]
    fn an_open_quote_does_not_swallow_the_rest() {
        let body = format!("»odprto {} »zob« (C28)", "beseda ".repeat(1_000));
        assert_eq!(said(&body), ["C28 [] zob"]);
    }
}
