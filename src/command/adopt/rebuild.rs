//! Documents rebuilt from a table of coded segments: their order, and a text that holds every segment in its paragraph.
//!
//! The table says in which paragraphs a segment lies and in which order; more is not guessed. What lies between the
//! segments of a paragraph is shown as ` […] `, paragraphs without a segment are marked as missing.

use crate::command::draft::{DraftQuote, fold};
use crate::text::units::sentences;
use crate::text::{Paragraph, ParagraphKind, Span, Text};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Stands for what is not known between two segments of a paragraph.
pub const GAP: &str = " […] ";
/// Characters from which a text within another of its paragraph is taken for a part of it.
const NESTS: usize = 20;
/// Texts of one paragraph beyond which they are no longer looked for within each other.
const CROWD: usize = 1_000;

/// The documents' names in the order that the rows imply, and whether the rows contradict each other: within each code
/// the documents follow each other in the order of the project, so each run of rows under one code is a piece of it.
/// What the rows leave open is settled by first appearance.
pub fn order(quotes: &[DraftQuote]) -> (Vec<String>, bool) {
    let mut numbers: FxHashMap<String, usize> = FxHashMap::default();
    let mut names: Vec<String> = Vec::new();
    let mut after: Vec<FxHashSet<usize>> = Vec::new();
    let mut before: Option<(&[String], usize)> = None;
    for quote in quotes {
        let number = *numbers.entry(fold(&quote.document)).or_insert_with(|| {
            names.push(quote.document.clone());
            after.push(FxHashSet::default());
            names.len() - 1
        });
        if let Some((code, last)) = before
            && code == quote.code.as_slice()
            && last != number
            && let Some(next) = after.get_mut(last)
        {
            next.insert(number);
        }
        before = Some((&quote.code, number));
    }
    let mut waiting = vec![0usize; names.len()];
    after
        .iter()
        .flatten()
        .for_each(|next| waiting.iter_mut().skip(*next).take(1).for_each(|count| *count += 1));
    let mut open: BinaryHeap<Reverse<usize>> =
        waiting.iter().enumerate().filter(|(_, count)| **count == 0).map(|(at, _)| Reverse(at)).collect();
    let (mut done, mut order, mut contradiction, mut first) =
        (vec![false; names.len()], Vec::new(), false, 0);
    while order.len() < names.len() {
        let next = match open.pop() {
            Some(Reverse(next)) => next,
            None => {
                // Each waits for another: the one that appears first goes first.
                contradiction = true;
                while done.get(first).copied().unwrap_or(false) {
                    first += 1;
                }
                first
            }
        };
        if std::mem::replace(done.get_mut(next).unwrap_or(&mut true), true) {
            continue;
        }
        order.push(next);
        for follower in after.get(next).into_iter().flatten() {
            if let Some(count) = waiting.get_mut(*follower) {
                *count = count.saturating_sub(1);
                if *count == 0 && !done.get(*follower).copied().unwrap_or(true) {
                    open.push(Reverse(*follower));
                }
            }
        }
    }
    (order.into_iter().filter_map(|at| names.get(at).cloned()).collect(), contradiction)
}

/// A rebuilt text and the place of each quote in it, in the order of the quotes.
pub struct Rebuilt {
    /// The text.
    pub text: Text,
    /// A span for each quote.
    pub spans: Vec<Span>,
    /// Quotes (by their place in the list) that had to stand in another paragraph than their row says, because a
    /// segment over several paragraphs fills it.
    pub shifted: Vec<usize>,
}

/// A text that stands in the document by itself, not within another.
struct Piece<'a> {
    words: &'a str,
    begin: usize,
    /// Bytes of `words` at which the paragraphs after the first begin, each with the byte at which the one before ends.
    cuts: Vec<(usize, usize)>,
    start: usize,
}

/// Builds the text of one document from its quotes.
pub fn rebuild(quotes: &[&DraftQuote]) -> Rebuilt {
    let count = quotes.iter().map(|quote| quote.end.max(quote.begin)).max().unwrap_or(0);
    let within = containers(quotes);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut piece_of: FxHashMap<usize, usize> = FxHashMap::default();
    // For each boundary (after paragraph n) the piece that lies across it; paragraphs inside such a piece are full.
    let mut across: FxHashMap<usize, usize> = FxHashMap::default();
    let mut shifted = Vec::new();
    let own = |at: &usize| within.get(*at).is_some_and(|container| container.is_none());
    for at in (0..quotes.len()).filter(own) {
        let Some(quote) = quotes.get(at).filter(|quote| quote.end > quote.begin) else { continue };
        let boundaries = quote.begin..quote.end;
        let cuts = cuts(&quote.words, quote.end - quote.begin);
        if cuts.len() == boundaries.len()
            && boundaries.clone().all(|boundary| !across.contains_key(&boundary))
        {
            across.extend(boundaries.map(|boundary| (boundary, pieces.len())));
            piece_of.insert(at, pieces.len());
            pieces.push(Piece { words: &quote.words, begin: quote.begin, cuts, start: 0 });
        }
    }
    let mut in_paragraph: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for at in (0..quotes.len()).filter(own) {
        let Some(quote) = quotes.get(at).filter(|_| !piece_of.contains_key(&at)) else { continue };
        let mut number = quote.begin;
        while number > 1
            && across.contains_key(&number)
            && across.contains_key(&(number - 1))
            && across.get(&number) == across.get(&(number - 1))
        {
            number -= 1;
        }
        if number != quote.begin || quote.end != quote.begin {
            shifted.push(at);
        }
        piece_of.insert(at, pieces.len());
        in_paragraph.entry(number).or_default().push(pieces.len());
        pieces.push(Piece { words: &quote.words, begin: number, cuts: Vec::new(), start: 0 });
    }
    let text = lay_out(&mut pieces, &in_paragraph, &across, count);
    // A container may itself be placed late in the list, so places are read when all pieces have theirs.
    let span = |(at, quote): (usize, &&DraftQuote)| {
        let holder = within.get(at).copied().flatten().unwrap_or(at);
        let piece = piece_of.get(&holder).and_then(|piece| pieces.get(*piece));
        let offset = piece
            .and_then(|piece| piece.words.find(quote.words.as_str()).map(|inside| piece.start + inside))
            .unwrap_or(0);
        Span::new(offset, offset + quote.words.len())
    };
    let spans: Vec<Span> = quotes.iter().enumerate().map(span).collect();
    shifted.extend(
        quotes
            .iter()
            .zip(&spans)
            .enumerate()
            .filter(|(at, (quote, span))| {
                own_not(&within, *at) && text.numbers(**span) != (quote.begin, quote.end)
            })
            .map(|(at, _)| at),
    );
    Rebuilt { text, spans, shifted }
}

fn own_not(within: &[Option<usize>], at: usize) -> bool {
    within.get(at).is_some_and(Option::is_some)
}

/// For each quote the one it lies in: the longest text of the same paragraphs that holds its words (equal ones: the
/// first), none for those that stand by themselves.
fn containers(quotes: &[&DraftQuote]) -> Vec<Option<usize>> {
    let mut within: Vec<Option<usize>> = vec![None; quotes.len()];
    let mut first: FxHashMap<(usize, usize, &str), usize> = FxHashMap::default();
    let mut through: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (at, quote) in quotes.iter().enumerate() {
        match first.get(&(quote.begin, quote.end, quote.words.as_str())) {
            Some(same) => {
                if let Some(slot) = within.get_mut(at) {
                    *slot = Some(*same);
                }
            }
            None => {
                first.insert((quote.begin, quote.end, &quote.words), at);
                through.entry(quote.begin).or_default().push(at);
                // Over many paragraphs a segment is found through its first and last ones.
                if quote.end > quote.begin {
                    (quote.begin + 1..=quote.end)
                        .take(50)
                        .for_each(|number| through.entry(number).or_default().push(at));
                }
            }
        }
    }
    for list in through.values_mut().filter(|list| (2..=CROWD).contains(&list.len())) {
        list.sort_by_key(|at| (Reverse(quotes.get(*at).map_or(0, |quote| quote.words.len())), *at));
        let mut standing: Vec<usize> = Vec::new();
        for at in list.iter().copied() {
            let Some(quote) = quotes.get(at) else { continue };
            let holds = |other: &&usize| {
                quotes.get(**other).is_some_and(|other| {
                    other.begin <= quote.begin
                        && quote.end <= other.end
                        && other.words.len() > quote.words.len()
                        && other.words.contains(&quote.words)
                })
            };
            let telling = quote.words.chars().count() >= NESTS;
            let holder = standing.iter().find(holds).filter(|_| telling).copied();
            match (holder, within.get_mut(at)) {
                (Some(holder), Some(slot)) if slot.is_none() => *slot = Some(holder),
                _ => standing.push(at),
            }
        }
    }
    // Equal texts go where the first of them lies.
    for at in 0..within.len() {
        let mut top = at;
        while let Some(next) = within.get(top).copied().flatten() {
            top = next;
        }
        if top != at
            && let Some(slot) = within.get_mut(at)
        {
            *slot = Some(top);
        }
    }
    within
}

/// Where words that lie over `count` + 1 paragraphs are cut: at line breaks, else at the sentence ends that part them
/// most evenly, else at spaces; fewer cuts where there are not so many. A cut is (end of what is before, beginning of
/// what is after), white space between them.
fn cuts(words: &str, count: usize) -> Vec<(usize, usize)> {
    let breaks: Vec<(usize, usize)> = words.match_indices('\n').map(|(at, _)| around(words, at)).collect();
    let mut breaks: Vec<(usize, usize)> =
        breaks.into_iter().filter(|(end, start)| *end > 0 && *start < words.len()).collect();
    breaks.dedup();
    let ends: Vec<(usize, usize)> = sentences(words)
        .windows(2)
        .filter_map(|two| Some((two.first()?.end, two.last()?.start)))
        .filter(|(end, start)| start > end)
        .collect();
    let spaces = || {
        words
            .match_indices(char::is_whitespace)
            .map(|(at, _)| around(words, at))
            .filter(|(end, start)| *end > 0 && *start < words.len())
    };
    let mut found = evenly(&breaks, count, words.len());
    for more in [ends, spaces().collect::<Vec<_>>()] {
        if found.len() < count {
            let fresh: Vec<(usize, usize)> = more.into_iter().filter(|cut| !found.contains(cut)).collect();
            found.extend(evenly(&fresh, count - found.len(), words.len()));
            found.sort_unstable();
            found.dedup();
        }
    }
    found
}

/// The white space around a byte.
fn around(words: &str, at: usize) -> (usize, usize) {
    let end = words.get(..at).map_or(at, |head| head.trim_end().len());
    let start = words.get(at..).map_or(at, |tail| at + (tail.len() - tail.trim_start().len()));
    (end, start)
}

/// `count` of the possible cuts, in order, each the nearest to where even parts would be cut.
fn evenly(cuts: &[(usize, usize)], count: usize, length: usize) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut rest = cuts;
    for part in 1..=count {
        let left = count - part;
        let choice =
            rest.get(..rest.len().saturating_sub(left)).filter(|choice| !choice.is_empty()).unwrap_or(rest);
        let ideal = length * part / (count + 1);
        let Some(at) = (0..choice.len())
            .min_by_key(|at| choice.get(*at).map_or(usize::MAX, |(end, _)| end.abs_diff(ideal)))
        else {
            break;
        };
        found.extend(choice.get(at).copied());
        rest = rest.get(at + 1..).unwrap_or(&[]);
    }
    found
}

/// Writes the body, sets where each piece starts, and cuts the paragraphs.
fn lay_out(
    pieces: &mut [Piece],
    in_paragraph: &FxHashMap<usize, Vec<usize>>,
    across: &FxHashMap<usize, usize>,
    count: usize,
) -> Text {
    let mut body = String::new();
    let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(count);
    for number in 1..=count {
        let entering = number.checked_sub(1).and_then(|before| across.get(&before)).copied();
        let leaving = across.get(&number).copied();
        let mut begun = body.len();
        let mut filled = false;
        if let Some(piece) = entering.and_then(|at| pieces.get(at)) {
            // The words of a piece are written whole when it begins; here its part in this paragraph is known.
            let part = number - piece.begin;
            begun = piece.start + piece.cuts.get(part - 1).map_or(0, |(_, start)| *start);
            filled = true;
        }
        let mut end = match entering.and_then(|at| pieces.get(at)) {
            Some(piece) if leaving == entering => {
                piece.start + piece.cuts.get(number - piece.begin).map_or(piece.words.len(), |(end, _)| *end)
            }
            _ => body.len(),
        };
        if leaving != entering || leaving.is_none() {
            let list = in_paragraph.get(&number).into_iter().flatten().copied().chain(leaving);
            for at in list {
                let Some(piece) = pieces.get_mut(at) else { continue };
                if filled {
                    body.push_str(GAP);
                }
                filled = true;
                piece.start = body.len();
                body.push_str(piece.words);
                end = match piece.cuts.first() {
                    Some((end, _)) => piece.start + end,
                    None => body.len(),
                };
            }
            if leaving.is_none() && number < count {
                body.push('\n');
            }
        }
        let kind = if filled { ParagraphKind::Said } else { ParagraphKind::Missing };
        paragraphs.push(Paragraph { kind, ..Paragraph::said(begun, end.max(begun)) });
    }
    Text::new(body.as_str(), paragraphs)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use proptest::prelude::*;

    fn quote(document: &str, code: &str, begin: usize, end: usize, words: &str) -> DraftQuote {
        DraftQuote {
            document: document.into(),
            code: vec![code.into()],
            begin,
            end,
            words: words.into(),
            ..DraftQuote::default()
        }
    }

    fn built(quotes: &[DraftQuote]) -> Rebuilt {
        rebuild(&quotes.iter().collect::<Vec<_>>())
    }

    #[test]
    fn order_follows_the_rows_of_each_code() {
        let rows = |list: &[(&str, &str)]| -> Vec<DraftQuote> {
            list.iter().map(|(code, name)| quote(name, code, 1, 1, "x")).collect()
        };
        assert_eq!(
            order(&rows(&[("1", "G"), ("1", "C"), ("2", "A"), ("2", "G"), ("2", "C"), ("3", "B")])),
            (vec!["A".into(), "G".into(), "C".into(), "B".into()], false)
        );
        let (names, contradiction) =
            order(&rows(&[("1", "A"), ("1", "B"), ("2", "B"), ("2", "A"), ("3", "C")]));
        assert!(contradiction);
        assert_eq!(names.len(), 3);
    }

    #[test]
    fn a_paragraph_holds_its_segments_in_row_order_nested_and_equal_ones_once() {
        let outer = "Najprej zob, potem življenjepis, potem vse drugo.";
        let quotes = [
            quote("A", "x", 3, 3, "Prvi."),
            quote("A", "x", 3, 3, "potem življenjepis, potem vse"),
            quote("A", "y", 3, 3, outer),
            quote("A", "z", 3, 3, outer),
            quote("A", "z", 1, 1, "zob"),
            quote("A", "z", 3, 3, "zob"),
        ];
        let Rebuilt { text, spans, shifted } = built(&quotes);
        assert_eq!(text.body(), format!("zob\n\nPrvi. […] {outer} […] zob"));
        assert_eq!(
            text.paragraphs().iter().map(|one| one.kind).collect::<Vec<_>>(),
            [ParagraphKind::Said, ParagraphKind::Missing, ParagraphKind::Said]
        );
        assert_eq!(spans[2], spans[3]);
        assert!(spans[2].holds(spans[1]) && !spans[2].overlaps(spans[5]));
        assert!(shifted.is_empty());
    }

    #[test]
    fn a_segment_over_paragraphs_is_cut_at_line_breaks_else_at_sentence_ends() {
        let quotes = [
            quote("A", "x", 2, 3, "Prva vrsta,\nin druga. Še ena."),
            quote("A", "x", 4, 5, "To je ena poved. To je druga."),
            quote("A", "y", 3, 3, "Za njo."),
        ];
        let Rebuilt { text, spans, shifted } = built(&quotes);
        assert_eq!(text.paragraph_text(2), "Prva vrsta,");
        assert_eq!(text.paragraph_text(3), "in druga. Še ena. […] Za njo.");
        assert_eq!((text.paragraph_text(4), text.paragraph_text(5)), ("To je ena poved.", "To je druga."));
        for (quote, span) in quotes.iter().zip(&spans) {
            assert_eq!(text.slice(*span), quote.words);
            assert_eq!(text.numbers(*span), (quote.begin, quote.end));
        }
        assert!(shifted.is_empty());
    }

    #[test]
    fn what_cannot_stand_in_its_paragraph_is_named() {
        let quotes = [
            quote("A", "x", 1, 3, "Ena. Dve. Tri."),
            quote("A", "x", 2, 2, "Nekaj drugega vmes."),
            quote("A", "y", 2, 4, "Štiri. Pet. Šest."),
        ];
        let rebuilt = built(&quotes);
        assert_eq!(rebuilt.shifted, [1, 2]);
        assert!(
            quotes.iter().zip(&rebuilt.spans).all(|(quote, span)| rebuilt.text.slice(*span) == quote.words)
        );
    }

    proptest! {
        #[test]
        fn every_segment_quotes_its_words_and_lies_in_its_paragraph_unless_named(
            rows in prop::collection::vec((1usize..8, 0usize..4, "[a-c]{1,3}(\\. [A-C][a-c]{1,9}){0,4}"), 1..14)
        ) {
            let quotes: Vec<DraftQuote> = rows.iter().map(|(begin, more, words)| quote("A", "x", *begin, begin + more, words)).collect();
            let Rebuilt { text, spans, shifted } = built(&quotes);
            for (at, (quote, span)) in quotes.iter().zip(&spans).enumerate() {
                prop_assert_eq!(text.slice(*span), &quote.words);
                if !shifted.contains(&at) {
                    prop_assert_eq!(text.numbers(*span), (quote.begin, quote.end), "{:?}", text);
                }
            }
        }
    }
}
