//! The paragraphs of an old text in a new one: their numbers there, and the marks that were put on them.

use crate::text::{Paragraph, ParagraphKind, Span, Text, align};

/// For each paragraph of `old` its number in `new`. A paragraph whose own words changed is found between neighbours that
/// stayed, where as many paragraphs lie between them as before.
pub fn numbers(old: &Text, new: &Text) -> Vec<Option<usize>> {
    let spans: Vec<Span> = old.paragraphs().iter().map(Paragraph::span).collect();
    let mut found: Vec<Option<usize>> = align::carry(old, new, &spans)
        .into_iter()
        .map(|span| span.map(|span| new.number_at(span.start)))
        .collect();
    let mut known: Vec<(usize, usize)> = vec![(0, 0)];
    for (index, number) in found.iter().enumerate() {
        if let Some(number) = number.filter(|number| known.last().is_some_and(|(_, last)| *number > *last)) {
            known.push((index + 1, number));
        }
    }
    known.push((old.paragraphs().len() + 1, new.paragraphs().len() + 1));
    for ((from, from_new), (to, to_new)) in known.iter().zip(known.iter().skip(1)) {
        if to - from == to_new.saturating_sub(*from_new) {
            for (step, slot) in found.iter_mut().enumerate().take(to - 1).skip(*from) {
                slot.get_or_insert(step + 1 - from + from_new);
            }
        }
    }
    found
}

/// The new text with the speakers, kinds and times of the old one, wherever the new one says nothing of its own.
pub fn marked(old: &Text, new: &Text, numbers: &[Option<usize>]) -> Text {
    let mut marks: Vec<Paragraph> = new.paragraphs().to_vec();
    for (paragraph, number) in old.paragraphs().iter().zip(numbers) {
        let Some(mark) =
            number.and_then(|number| number.checked_sub(1)).and_then(|index| marks.get_mut(index))
        else {
            continue;
        };
        mark.speaker = mark.speaker.take().or_else(|| paragraph.speaker.clone());
        mark.time = mark.time.take().or_else(|| paragraph.time.clone());
        // What is missing in the old text may well be what the new one brings.
        if mark.kind == ParagraphKind::Said && paragraph.kind != ParagraphKind::Missing {
            mark.kind = paragraph.kind;
        }
    }
    new.with_paragraphs(marks)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::text::numbering::{Numbering, paragraphs};

    fn text(body: &str) -> Text {
        Text::new(body, paragraphs(body, Numbering::Lines))
    }

    #[test]
    fn paragraphs_keep_their_marks_though_words_change_and_paragraphs_come() {
        let old = text(
            "Prvo vprašanje o tem?\nOdgovor z napako v besedi.\nDrugo vprašanje o tem?\nKonec pogovora je tu.",
        );
        let mut marks = old.paragraphs().to_vec();
        marks[0].kind = ParagraphKind::Question;
        marks[1].speaker = Some("K1".into());
        marks[3].kind = ParagraphKind::Missing;
        let old = old.with_paragraphs(marks);
        let new = text(
            "Uvod, ki ga prej ni bilo.\nPrvo vprašanje o tem?\nOdgovor brez napake v besedi.\nDrugo vprašanje o tem?\nKonec pogovora je tu.",
        );
        let numbers = numbers(&old, &new);
        assert_eq!(numbers, [Some(2), Some(3), Some(4), Some(5)]);
        let marked = marked(&old, &new, &numbers);
        assert_eq!(marked.paragraph(2).unwrap().kind, ParagraphKind::Question);
        assert_eq!(marked.paragraph(3).unwrap().speaker.as_deref(), Some("K1"));
        assert_eq!(marked.paragraph(5).unwrap().kind, ParagraphKind::Said);
        assert_eq!(marked.paragraph(1).unwrap().speaker, None);
    }
}
