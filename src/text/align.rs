//! Where words stand: a quote in a text, and the spans of an old text in a new one.
//!
//! Both work on tokens (words and signs, white space apart and quotation marks folded), so that what was retyped or
//! wrapped anew is still found. A span is carried over only where the very same words stand in the new text; what
//! cannot be placed is handed back, never moved to something like it.

use super::{ParagraphKind, Span, Text};
use rustc_hash::{FxHashMap, FxHasher};
use std::cell::OnceCell;
use std::hash::Hasher;

/// How a quote was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Character by character.
    Exact,
    /// Equal but for white space, quotation marks, dashes and soft hyphens.
    Folded,
    /// The nearest words; how alike they are, in per cent of their tokens.
    Near(u8),
}

/// A quote's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The bytes.
    pub span: Span,
    /// How.
    pub how: How,
}

/// Likeness in per cent under which words are no longer taken for the quote.
const LEAST_LIKE: usize = 70;
/// Characters from which a quote that stands once in a text is taken for the same passage.
const TELLING: usize = 20;
/// Cells of a table of common subsequences that is still computed.
const TABLE: usize = 1_000_000;

/// A word or a sign: its folded hash and its bytes.
#[derive(Clone, Copy, Debug)]
struct Token {
    hash: u64,
    start: usize,
    end: usize,
}

fn folded(c: char) -> char {
    match c {
        '"' | '\'' | '„' | '“' | '”' | '‚' | '‘' | '’' | '»' | '«' | '›' | '‹' => '"',
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        c => c,
    }
}

/// Characters that are in a text only for its looks.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}' | '\u{200C}' | '\u{200D}' | '\u{FEFF}')
}

fn tokens(body: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(body.len() / 5);
    let mut rest = body.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace() || is_silent(first) {
            continue;
        }
        let mut hasher = FxHasher::default();
        let mut end = start + first.len_utf8();
        if first.is_alphanumeric() {
            hasher.write_u32(first as u32);
            while let Some((at, c)) = rest.next_if(|(_, c)| c.is_alphanumeric() || is_silent(*c)) {
                if !is_silent(c) {
                    hasher.write_u32(c as u32);
                    end = at + c.len_utf8();
                }
            }
        } else if first == '.' || first == '…' {
            let mut dots = if first == '…' { 3 } else { 1 };
            while dots < 3 && rest.next_if(|(at, c)| *c == '.' && *at == end).is_some() {
                dots += 1;
                end += 1;
            }
            hasher.write_u8(dots);
        } else {
            hasher.write_u32(folded(first) as u32);
        }
        found.push(Token { hash: hasher.finish(), start, end });
    }
    found
}

/// The tokens of a text and where each of them stands.
struct Index {
    tokens: Vec<Token>,
    places: FxHashMap<u64, Vec<usize>>,
}

impl Index {
    fn of(body: &str) -> Self {
        let tokens = tokens(body);
        let mut places: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
        for (at, token) in tokens.iter().enumerate() {
            places.entry(token.hash).or_default().push(at);
        }
        Self { tokens, places }
    }

    /// Bytes from token `first` to token `last`, both included.
    fn span(&self, first: usize, last: usize) -> Option<Span> {
        Some(Span::new(self.tokens.get(first)?.start, self.tokens.get(last)?.end))
    }

    /// Where the wanted tokens stand in a row, at most `limit` places.
    fn rows_of(&self, wanted: &[Token], limit: usize) -> Vec<Span> {
        let nothing = Vec::new();
        let rarest = wanted
            .iter()
            .enumerate()
            .map(|(at, token)| (at, self.places.get(&token.hash).unwrap_or(&nothing)))
            .min_by_key(|(_, places)| places.len());
        let Some((offset, places)) = rarest else { return Vec::new() };
        let starts = places.iter().filter_map(|place| place.checked_sub(offset));
        let here = |start: &usize| {
            let there = self.tokens.get(*start..*start + wanted.len());
            there.is_some_and(|there| there.iter().zip(wanted).all(|(a, b)| a.hash == b.hash))
        };
        starts
            .filter(here)
            .filter_map(|start| self.span(start, start + wanted.len() - 1))
            .take(limit)
            .collect()
    }

    /// The words most like the wanted ones; of equally like ones the nearest to byte `near`.
    fn nearest(&self, wanted: &[Token], near: usize) -> Option<(Span, u8)> {
        if wanted.len() < 4 || wanted.len() > 4_000 {
            return None;
        }
        let slack = wanted.len() / 4 + 2;
        let mut starts: Vec<usize> = Vec::new();
        for (offset, token) in wanted.iter().enumerate() {
            let places = self.places.get(&token.hash).map_or(&[][..], Vec::as_slice);
            // A word that stands everywhere says nothing about where the quote is.
            if places.len() <= 500 {
                starts.extend(places.iter().map(|place| (place + slack).saturating_sub(offset)));
            }
        }
        starts.sort_unstable();
        // Half a dozen of the places where most of the words point to are looked at closely.
        let mut piles: Vec<(usize, usize)> = Vec::new();
        let mut low = 0;
        for (high, start) in starts.iter().enumerate() {
            while starts.get(low).is_some_and(|first| first + slack < *start) {
                low += 1;
            }
            let first = starts.get(low).copied().unwrap_or(*start);
            match piles.last_mut() {
                Some((count, at)) if *at + slack >= first => {
                    if high + 1 - low > *count {
                        (*count, *at) = (high + 1 - low, first);
                    }
                }
                _ => piles.push((high + 1 - low, first)),
            }
        }
        let distance = |at: usize| self.tokens.get(at).map_or(usize::MAX, |token| token.start.abs_diff(near));
        piles.sort_by_key(|(count, at)| (std::cmp::Reverse(*count), distance(*at)));
        let close = piles
            .iter()
            .take(6)
            .filter_map(|(_, at)| self.like(wanted, at.saturating_sub(2 * slack), at + wanted.len() + slack));
        close
            .max_by_key(|(span, like)| (*like, std::cmp::Reverse(span.start.abs_diff(near))))
            .filter(|(_, like)| usize::from(*like) >= LEAST_LIKE)
    }

    /// The best of the tokens `from..to` against the wanted ones, and how alike they are in per cent.
    fn like(&self, wanted: &[Token], from: usize, to: usize) -> Option<(Span, u8)> {
        let to = to.min(self.tokens.len());
        let window = self.tokens.get(from..to)?;
        let pairs = common(wanted, window);
        let ((first, head), (last, tail)) =
            (pairs.first().copied().map(|(a, b)| (b, a))?, pairs.last().copied().map(|(a, b)| (b, a))?);
        // Words that were written otherwise at the ends belong to the place as well.
        let first = first.saturating_sub(head);
        let last = (last + (wanted.len() - 1 - tail)).min(window.len() - 1);
        let like = 200 * pairs.len() / (wanted.len() + (last + 1 - first));
        Some((self.span(from + first, from + last)?, u8::try_from(like.min(100)).unwrap_or(100)))
    }
}

/// Pairs of equal tokens in a longest common subsequence, in order; none where the table would be too large.
fn common(a: &[Token], b: &[Token]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    if a.is_empty() || b.is_empty() || (a.len() + 1).saturating_mul(width) > TABLE * 4 {
        return Vec::new();
    }
    let mut table = vec![0u32; (a.len() + 1) * width];
    let cell = |table: &[u32], i: usize, j: usize| table.get(i * width + j).copied().unwrap_or(0);
    for (i, x) in a.iter().enumerate().rev() {
        for (j, y) in b.iter().enumerate().rev() {
            let value = if x.hash == y.hash {
                cell(&table, i + 1, j + 1) + 1
            } else {
                cell(&table, i + 1, j).max(cell(&table, i, j + 1))
            };
            if let Some(slot) = table.get_mut(i * width + j) {
                *slot = value;
            }
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x.hash == y.hash {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if cell(&table, i + 1, j) >= cell(&table, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Finds quotes in one text; what it needs to know of the text is computed once, when it is first needed.
pub struct Finder<'a> {
    text: &'a Text,
    index: OnceCell<Index>,
}

impl<'a> Finder<'a> {
    /// For quotes of this text.
    pub fn new(text: &'a Text) -> Self {
        Self { text, index: OnceCell::new() }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(self.text.body()))
    }

    /// The quote's place: exactly, else folded, else the nearest words; each time first within `hint` (bytes), then
    /// anywhere, the nearest to it first.
    pub fn find(&self, quote: &str, hint: Span) -> Option<Found> {
        if quote.trim().is_empty() {
            return None;
        }
        if let Some(at) = self.text.slice(hint).find(quote) {
            let start = hint.start + at;
            return Some(Found { span: Span::new(start, start + quote.len()), how: How::Exact });
        }
        let wanted = tokens(quote);
        let folded = self.index().rows_of(&wanted, 10_000);
        let distance = |span: &Span| (!hint.holds(*span), span.start.abs_diff(hint.start));
        let inside = folded.iter().copied().filter(|span| hint.holds(*span)).min_by_key(distance);
        if let Some(span) = inside {
            return Some(Found { span, how: How::Folded });
        }
        let exact = self
            .text
            .body()
            .match_indices(quote)
            .take(10_000)
            .map(|(at, _)| Span::new(at, at + quote.len()))
            .min_by_key(distance);
        if let Some(span) = exact {
            return Some(Found { span, how: How::Exact });
        }
        if let Some(span) = folded.into_iter().min_by_key(distance) {
            return Some(Found { span, how: How::Folded });
        }
        let (span, like) = self.index().nearest(&wanted, hint.start)?;
        Some(Found { span, how: How::Near(like) })
    }

    /// True when the quote stands within `place` (bytes), exactly or folded.
    pub fn stands_in(&self, quote: &str, place: Span) -> bool {
        let piece = self.text.slice(place);
        piece.contains(quote) || !Index::of(piece).rows_of(&tokens(quote), 1).is_empty()
    }
}

/// What differs between two passages: their middles without the words they share at both ends.
pub fn difference<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str) {
    let (a, b) = (tokens(one), tokens(other));
    let head = a.iter().zip(&b).take_while(|(x, y)| x.hash == y.hash).count();
    let most = a.len().min(b.len()) - head;
    let tail = a.iter().rev().zip(b.iter().rev()).take(most).take_while(|(x, y)| x.hash == y.hash).count();
    let middle = |list: &[Token], text: &'a str| -> &'a str {
        let last = list.len() - tail;
        match (list.get(head), last.checked_sub(1).and_then(|last| list.get(last))) {
            (Some(first), Some(end)) if last > head => text.get(first.start..end.end).unwrap_or(""),
            _ => "",
        }
    };
    (middle(&a, one), middle(&b, other))
}

/// Where each token of `a` stands in `b`: pairs that keep the order of both.
fn pair_up(a: &[Token], b: &[Token]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; a.len()];
    let mut open = vec![(0, a.len(), 0, b.len(), 0)];
    let same = |i: usize, j: usize| a.get(i).zip(b.get(j)).is_some_and(|(x, y)| x.hash == y.hash);
    while let Some((mut i, mut i_end, mut j, mut j_end, depth)) = open.pop() {
        let mut set = |i: usize, j: usize| {
            if let Some(slot) = pairs.get_mut(i) {
                *slot = Some(j);
            }
        };
        while i < i_end && j < j_end && same(i, j) {
            set(i, j);
            (i, j) = (i + 1, j + 1);
        }
        while i < i_end && j < j_end && same(i_end - 1, j_end - 1) {
            (i_end, j_end) = (i_end - 1, j_end - 1);
            set(i_end, j_end);
        }
        let (Some(left), Some(right)) = (a.get(i..i_end), b.get(j..j_end)) else { continue };
        if left.is_empty() || right.is_empty() || depth > 64 {
            continue;
        }
        let anchors = [8, 3, 1]
            .into_iter()
            .map(|run| anchors(left, right, run))
            .find(|found| !found.is_empty())
            .unwrap_or_default();
        if anchors.is_empty() {
            if left.len() * right.len() <= TABLE {
                common(left, right).into_iter().for_each(|(x, y)| set(i + x, j + y));
            }
            continue;
        }
        let (mut x, mut y) = (0, 0);
        for (next_x, next_y) in anchors {
            set(i + next_x, j + next_y);
            open.push((i + x, i + next_x, j + y, j + next_y, depth + 1));
            (x, y) = (next_x + 1, next_y + 1);
        }
        open.push((i + x, i_end, j + y, j_end, depth + 1));
    }
    pairs
}

/// Runs of `run` tokens that stand once on each side, in the longest row that keeps the order of both (patience diff).
fn anchors(a: &[Token], b: &[Token], run: usize) -> Vec<(usize, usize)> {
    let runs = |list: &[Token]| {
        let mut once: FxHashMap<u64, Option<usize>> = FxHashMap::default();
        for (at, window) in list.windows(run).enumerate() {
            let mut hasher = FxHasher::default();
            window.iter().for_each(|token| hasher.write_u64(token.hash));
            once.entry(hasher.finish()).and_modify(|slot| *slot = None).or_insert(Some(at));
        }
        once
    };
    let (left, right) = (runs(a), runs(b));
    let mut both: Vec<(usize, usize)> =
        left.iter().filter_map(|(hash, at)| Some(((*at)?, right.get(hash).copied().flatten()?))).collect();
    both.sort_unstable();
    // Longest rising row of the second numbers.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; both.len()];
    let second = |at: usize| both.get(at).map_or(0, |(_, y)| *y);
    for (at, (_, y)) in both.iter().enumerate() {
        let place = tails.partition_point(|tail| second(*tail) < *y);
        if let Some(slot) = before.get_mut(at) {
            *slot = place.checked_sub(1).and_then(|last| tails.get(last)).copied();
        }
        match tails.get_mut(place) {
            Some(tail) => *tail = at,
            None => tails.push(at),
        }
    }
    let mut row = Vec::with_capacity(tails.len());
    let mut at = tails.last().copied();
    while let Some(this) = at {
        row.extend(both.get(this));
        at = before.get(this).copied().flatten();
    }
    row.reverse();
    row
}

/// The spans of `old` in `new`: each where the same words (white space, quotation marks and dashes folded) stand in the
/// place that corresponds, else where a telling passage stands once in both; none where neither holds.
pub fn carry(old: &Text, new: &Text, spans: &[Span]) -> Vec<Option<Span>> {
    if old.body() == new.body() {
        return spans.iter().map(|span| (!span.is_empty()).then_some(*span)).collect();
    }
    let (from, to) = (Index::of(old.body()), Index::of(new.body()));
    let pairs = pair_up(&from.tokens, &to.tokens);
    let carried = |span: &Span| {
        by_place(&from, &to, &pairs, old, new, *span).or_else(|| by_words(&from, &to, old, new, *span))
    };
    spans.iter().map(carried).collect()
}

/// Tokens that a span touches, as a range.
fn touched(index: &Index, span: Span) -> std::ops::Range<usize> {
    let first = index.tokens.partition_point(|token| token.end <= span.start);
    let last = index.tokens.partition_point(|token| token.start < span.end);
    first..last.max(first)
}

/// The span over the tokens from `to_first`, its ends set within them as they are in the old text.
fn within(
    from: &Index,
    to: &Index,
    old: &Text,
    new: &Text,
    span: Span,
    range: &std::ops::Range<usize>,
    to_first: usize,
) -> Option<Span> {
    let to_last = to_first + range.len() - 1;
    let (a, b) = (from.tokens.get(range.start)?, from.tokens.get(range.end - 1)?);
    let (x, y) = (to.tokens.get(to_first)?, to.tokens.get(to_last)?);
    let whole = |old_token: &Token, new_token: &Token| {
        old.slice(Span::new(old_token.start, old_token.end))
            == new.slice(Span::new(new_token.start, new_token.end))
    };
    // An end inside a word stays there, as long as the word is the same to the byte.
    let (lead, trail) = (span.start.saturating_sub(a.start), b.end.saturating_sub(span.end));
    if (lead > 0 && !whole(a, x)) || (trail > 0 && !whole(b, y)) {
        return None;
    }
    let found = Span { start: x.start + lead, end: y.end - trail };
    // White space at the ends of a span goes along where it is there.
    let grown = span.end.saturating_sub(b.end);
    let tail = Span::new(found.end, found.end + grown);
    let front = a.start.saturating_sub(span.start);
    let head = Span::new(found.start.saturating_sub(front), found.start);
    let end = if grown > 0 && new.slice(tail) == old.slice(Span::new(b.end, span.end)) {
        tail.end
    } else {
        found.end
    };
    let start = if front > 0 && new.slice(head) == old.slice(Span::new(span.start, a.start)) {
        head.start
    } else {
        found.start
    };
    (start < end).then_some(Span { start, end })
}

fn by_place(
    from: &Index,
    to: &Index,
    pairs: &[Option<usize>],
    old: &Text,
    new: &Text,
    span: Span,
) -> Option<Span> {
    let range = touched(from, span);
    let mapped = pairs.get(range.clone())?;
    let first = (*mapped.first()?)?;
    if !mapped.iter().enumerate().all(|(at, pair)| *pair == Some(first + at)) {
        return None;
    }
    // A word or two could be paired by chance: then a neighbour must have stayed as well.
    let before = range.start.checked_sub(1).and_then(|at| pairs.get(at)).copied().flatten();
    let after = pairs.get(range.end).copied().flatten();
    let neighbour =
        before.is_some_and(|pair| pair + 1 == first) || after.is_some_and(|pair| pair == first + range.len());
    let alone =
        range.len() >= 6 || neighbour || from.tokens.len() == range.len() && to.tokens.len() == range.len();
    if alone { within(from, to, old, new, span, &range, first) } else { None }
}

fn by_words(from: &Index, to: &Index, old: &Text, new: &Text, span: Span) -> Option<Span> {
    let range = touched(from, span);
    let wanted = from.tokens.get(range.clone()).filter(|wanted| !wanted.is_empty())?;
    let place = |found: &Span| {
        let first = to.tokens.partition_point(|token| token.start < found.start);
        within(from, to, old, new, span, &range, first)
    };
    let there = to.rows_of(wanted, 50);
    // A text rebuilt from a table knows the numbers of its paragraphs for sure: a quote goes into the one of its number.
    if old.paragraphs().iter().any(|paragraph| paragraph.kind == ParagraphKind::Missing) {
        let numbers = old.numbers(span);
        let numbered: Vec<&Span> = there.iter().filter(|found| new.numbers(**found).0 == numbers.0).collect();
        if let [one] = numbered.as_slice() {
            return place(one);
        }
    }
    let telling = old.slice(span).chars().count() >= TELLING;
    match there.as_slice() {
        [one] if telling && from.rows_of(wanted, 2).len() == 1 => place(one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]
    use super::super::normalise::squash;
    use super::super::numbering::{Numbering, paragraphs};
    use super::*;
    use proptest::prelude::*;

    fn text(body: &str) -> Text {
        Text::new(body, paragraphs(body, Numbering::Lines))
    }

    fn span_of(body: &str, words: &str) -> Span {
        let at = body.find(words).unwrap();
        Span::new(at, at + words.len())
    }

    #[test]
    fn a_quote_is_found_exactly_folded_or_nearly() {
        let text = text(
            "Rekla je: »Najprej  zob, potem življenjepis.«\nIn še enkrat: potem pride avtobus ob šestih zjutraj na postajo.",
        );
        let finder = Finder::new(&text);
        let all = Span::new(0, text.body().len());
        assert_eq!(finder.find("potem pride", all).map(|found| found.how), Some(How::Exact));
        let folded = finder.find("\"Najprej zob, potem življenjepis.\"", all).unwrap();
        assert_eq!(
            (text.slice(folded.span), folded.how),
            ("»Najprej  zob, potem življenjepis.«", How::Folded)
        );
        let near = finder.find("potem pride autobus ob šestih zjutraj na postajo.", all).unwrap();
        assert_eq!(text.slice(near.span), "potem pride avtobus ob šestih zjutraj na postajo.");
        assert!(matches!(near.how, How::Near(like) if like >= 80));
        assert_eq!(finder.find("nekaj čisto drugega in tujega tukaj", all), None);
        assert_eq!(difference("pride autobus ob šestih", "pride avtobus ob šestih"), ("autobus", "avtobus"));
    }

    #[test]
    fn of_two_places_the_one_in_the_paragraph_is_taken() {
        let text = text("To je to.\nNekaj.\nTo je to.");
        let third = text.paragraph(3).unwrap().span();
        assert_eq!(Finder::new(&text).find("To je to.", third).unwrap().span, third);
    }

    #[test]
    fn spans_follow_inserted_and_rewrapped_text() {
        let old = text("Uvod.\nPotem gre ob dveh,\nče gre. Konec.");
        let new = text("Nov uvod pred vsem.\nUvod.\nPotem gre ob dveh, če gre. Konec.");
        let spans = [
            span_of(old.body(), "Potem gre ob dveh,\nče gre."),
            span_of(old.body(), "ob dveh"),
            span_of(old.body(), "gre. Kon"),
        ];
        let carried = carry(&old, &new, &spans);
        let words: Vec<_> = carried.iter().map(|span| span.map(|span| new.slice(span))).collect();
        assert_eq!(words, [Some("Potem gre ob dveh, če gre."), Some("ob dveh"), Some("gre. Kon")]);
    }

    #[test]
    fn a_short_word_of_a_deleted_sentence_is_not_found_elsewhere() {
        let old = text("Prva stvar je ta. Rekla je da pozneje. Druga stvar.");
        let new = text("Prva stvar je ta. Druga stvar. Res da nekaj.");
        let da = span_of(old.body(), "da");
        assert_eq!(carry(&old, &new, &[da]), [None]);
    }

    #[test]
    fn a_passage_that_moved_whole_is_found_by_its_words() {
        let old = text(
            "Nekaj o avtobusih, ki vozijo redko.\nZdravljenje je dolgo in naporno za vse, ki pridejo.\nKonec.",
        );
        let new = text(
            "Zdravljenje je dolgo in naporno za vse, ki pridejo.\nNekaj o avtobusih, ki vozijo redko.\nKonec.",
        );
        let spans = [
            span_of(old.body(), "dolgo in naporno za vse"),
            span_of(old.body(), "avtobusih, ki vozijo redko"),
        ];
        let carried = carry(&old, &new, &spans);
        assert_eq!(
            carried.iter().map(|span| new.slice(span.unwrap())).collect::<Vec<_>>(),
            ["dolgo in naporno za vse", "avtobusih, ki vozijo redko"]
        );
    }

    #[test]
    fn a_megabyte_is_carried_in_a_moment() {
        let line =
            |n: usize| format!("Stavek številka {n} govori o poti {} in o času {}.\n", n * 7 % 1009, n % 13);
        let old: String = (0..16_000).map(line).collect();
        let new: String = (0..16_000)
            .filter(|n| n % 97 != 5)
            .map(|n| if n % 31 == 0 { line(n).replace("govori", "pripoveduje") } else { line(n) })
            .collect();
        let (old, new) = (text(&old), text(&new));
        let spans: Vec<Span> = old.paragraphs().iter().map(|one| one.span()).collect();
        let begun = std::time::Instant::now();
        let carried = carry(&old, &new, &spans);
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
        assert!(carried.iter().flatten().count() > 14_500);
        for (span, found) in spans.iter().zip(&carried) {
            assert!(found.is_none_or(|found| new.slice(found) == old.slice(*span)));
        }
    }

    proptest! {
        #[test]
        fn after_any_edit_a_span_quotes_its_text_or_is_on_the_list(
            words in prop::collection::vec("[a-dčš]{1,4}[.,»]?", 1..40),
            edits in prop::collection::vec((0usize..200, 0usize..30, "[a-dčš \n]{0,12}"), 0..4),
            ends in prop::collection::vec((0usize..300, 0usize..300), 1..6),
        ) {
            let body = words.join(" ");
            let mut edited = body.clone();
            for (at, length, with) in edits {
                let start = super::super::span::floor_boundary(&edited, at);
                let end = super::super::span::floor_boundary(&edited, start + length);
                edited.replace_range(start..end.max(start), &with);
            }
            let spans: Vec<Span> = ends.into_iter().map(|(a, b)| Span::new(super::super::span::floor_boundary(&body, a), super::super::span::floor_boundary(&body, b))).collect();
            let (old, new) = (text(&body), text(&edited));
            for (span, found) in spans.iter().zip(carry(&old, &new, &spans)) {
                if let Some(found) = found {
                    let fold = |words: &str| squash(words).0.into_iter().filter(|c| *c != ' ').collect::<String>();
                    prop_assert_eq!(fold(old.slice(*span)), fold(new.slice(found)));
                }
            }
        }
    }
}
