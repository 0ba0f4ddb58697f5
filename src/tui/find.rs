//! Finding words in the document that is open: letter case and carons do not count, every word begins a word of the passage.
//!
//! Without the index, so that a document can be searched while that is being made.

use crate::language::fold::fold;
use crate::text::{Span, Text, units};

/// The folded words of a query.
pub fn words(query: &str) -> Vec<String> {
    units::words(query)
        .into_iter()
        .filter_map(|span| query.get(span.start..span.end))
        .map(|word| fold(word).into_owned())
        .collect()
}

/// Where the words stand in a paragraph; nothing when one of them does not.
pub fn in_paragraph(text: &Text, number: usize, wanted: &[String]) -> Option<Vec<Span>> {
    let paragraph = text.paragraph(number).filter(|_| !wanted.is_empty())?;
    let piece = text.slice(paragraph.span());
    let mut found = Vec::new();
    let mut seen = vec![false; wanted.len()];
    for span in units::words(piece) {
        let word = fold(piece.get(span.start..span.end)?);
        for (seen, wanted) in seen.iter_mut().zip(wanted) {
            if word.starts_with(wanted.as_str()) {
                *seen = true;
                found.push(Span::new(paragraph.start + span.start, paragraph.start + span.end));
            }
        }
    }
    found.dedup();
    seen.iter().all(|seen| *seen).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Paragraph;

    #[test]
    fn carons_and_case_do_not_count_and_all_words_must_stand_there() {
        let body = "Življenjepis piše sam.\nDrugi piše pozneje.";
        let at = body.find('\n').map_or(0, |at| at);
        let text = Text::new(body, vec![Paragraph::said(0, at), Paragraph::said(at + 1, body.len())]);
        let found = |number, query| {
            in_paragraph(&text, number, &words(query))
                .map(|found| found.into_iter().map(|span| text.slice(span)).collect::<Vec<_>>())
        };
        assert_eq!(found(1, "zivljenje PISE"), Some(vec!["Življenjepis", "piše"]));
        assert_eq!(found(2, "zivljenje pise"), None);
        assert_eq!(found(2, ""), None);
    }
}
