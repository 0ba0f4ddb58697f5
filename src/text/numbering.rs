//! How the paragraphs of a plain text are cut and numbered: every line, lines that hold something, or blocks of lines.
//!
//! Plain text does not say what a paragraph is. The cut is a pure function of the body, so that a table of segments
//! can be tried against each numbering, and the reader of the import sees which was taken and why.

use super::Paragraph;
use crate::names;

names! {
    /// How the paragraphs of a plain text are numbered.
    pub enum Numbering {
        /// Every line, empty ones included.
        Lines = "lines",
        /// Lines that hold something.
        #[default]
        Nonempty = "nonempty",
        /// Blocks between empty lines.
        Blocks = "blocks",
    }
}

/// Why a numbering was decided on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Each line is a paragraph of its own: lines seldom go on in the next one.
    LineEach,
    /// Lines go on in the next one: they are wrapped.
    Wrapped,
    /// Lines go on after one empty line: wrapped, with an empty line after each.
    DoubleSpaced,
}

/// A line without the white space around it, by its bytes.
#[derive(Clone, Copy)]
struct Line<'a> {
    start: usize,
    words: &'a str,
}

impl Line<'_> {
    fn end(&self) -> usize {
        self.start + self.words.len()
    }
}

fn lines(body: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in body.split('\n') {
        let words = line.trim();
        let lead = line.len() - line.trim_start().len();
        // An empty line stands at its beginning, so that paragraphs keep the order of their bytes.
        found.push(Line { start: if words.is_empty() { at } else { at + lead }, words });
        at += line.len() + 1;
    }
    // The line break at the end of a file ends a line; it begins none.
    if found.len() > 1 && body.ends_with('\n') {
        found.pop();
    }
    found
}

/// True for a heading in capitals: two words and eight letters at least (a question may be shorter), none of them small.
pub fn is_capital_heading(line: &str) -> bool {
    let line = line.trim();
    let letters = line.chars().filter(|c| c.is_alphabetic()).count();
    let words = line.split_whitespace().count();
    (letters >= 8 && words >= 2 || letters >= 4 && line.ends_with('?'))
        && line.len() <= 240
        && !line.chars().any(char::is_lowercase)
}

/// True when a line goes on in the next one: no end of a sentence before a small letter, or a hyphen at the end.
fn goes_on(line: &str, next: &str) -> bool {
    let small = next.chars().next().is_some_and(char::is_lowercase);
    let open = !line.ends_with(['.', '?', '!', ':', ';', '…', '»', '«', '"', '”', '“']);
    small && open
}

/// Neighbouring lines with `blank` empty lines between them: how many pairs, and in how many the text goes on.
#[derive(Clone, Copy, Default)]
struct Pairs {
    all: usize,
    on: usize,
}

impl Pairs {
    /// A third of the lines goes on, in lines of about one width; or far more than half, whatever the width.
    fn mostly_on(self, even: bool) -> bool {
        self.all >= 3 && (even && self.on * 10 >= self.all * 3 || self.on * 10 >= self.all * 6)
    }
}

/// What the lines of a text look like.
struct Look {
    touching: Pairs,
    spaced: Pairs,
    even: bool,
    narrow: bool,
}

fn look(lines: &[Line]) -> Look {
    let (mut touching, mut spaced) = (Pairs::default(), Pairs::default());
    let mut before: Option<(usize, &str)> = None;
    let mut lengths = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.words.is_empty()) {
        lengths.push(line.words.chars().count());
        if let Some((last, words)) = before {
            let pairs = match at - last {
                1 => Some(&mut touching),
                2 => Some(&mut spaced),
                _ => None,
            };
            if let Some(pairs) = pairs {
                pairs.all += 1;
                pairs.on += usize::from(goes_on(words, line.words));
            }
        }
        before = Some((at, line.words));
    }
    lengths.sort_unstable();
    let at = |share: usize| lengths.get(lengths.len() * share / 100).copied().unwrap_or(0);
    // Wrapped lines are filled to about one width; turns of a talk are not.
    let even = at(50) * 10 >= at(90) * 5;
    let narrow = at(90) <= 160;
    Look { touching, spaced, even, narrow }
}

impl Look {
    fn wrapped(&self) -> bool {
        self.narrow && self.touching.mostly_on(self.even)
    }

    fn double_spaced(&self) -> bool {
        self.narrow && self.spaced.mostly_on(self.even) && self.touching.all * 2 < self.spaced.all
    }
}

/// The numbering that fits the text, and why.
pub fn decide(body: &str) -> (Numbering, Why) {
    let look = look(&lines(body));
    if look.double_spaced() {
        (Numbering::Blocks, Why::DoubleSpaced)
    } else if look.wrapped() {
        (Numbering::Blocks, Why::Wrapped)
    } else {
        (Numbering::Nonempty, Why::LineEach)
    }
}

/// The paragraphs of `body` under a numbering, without the white space around them. In blocks a heading in capitals
/// is a paragraph of its own; where every line is followed by an empty one, two empty lines part the blocks, and so does
/// a short line that ends a sentence.
pub fn paragraphs(body: &str, numbering: Numbering) -> Vec<Paragraph> {
    let lines = lines(body);
    let whole = |line: &Line| Paragraph::said(line.start, line.end());
    match numbering {
        Numbering::Lines => lines.iter().map(whole).collect(),
        Numbering::Nonempty => lines.iter().filter(|line| !line.words.is_empty()).map(whole).collect(),
        Numbering::Blocks => blocks(&lines),
    }
}

/// A point of a list.
fn is_item(line: &str) -> bool {
    line.starts_with(['•', '▪', '·', '*', '■', '●'])
        || line.starts_with(['-', '–', '='])
            && line.chars().nth(1).is_some_and(|c| c == ' ' || c.is_alphabetic())
}

/// True for a line that ends a sentence well before the width of the lines around it.
fn ends_paragraph(lines: &[Line], at: usize) -> bool {
    let Some(line) = lines.get(at) else { return false };
    let length = |line: &Line| line.words.chars().count();
    let near = lines.get(at.saturating_sub(9)..(at + 10).min(lines.len())).unwrap_or(&[]);
    let width = near.iter().map(length).max().unwrap_or(0);
    let ends = line.words.ends_with(['.', '?', '!', ':', '…', '«', '"', '”', '“']);
    ends && length(line) * 4 < width * 3
}

fn blocks(lines: &[Line]) -> Vec<Paragraph> {
    let spaced = look(lines).double_spaced();
    let gap = if spaced { 2 } else { 1 };
    let mut found: Vec<Paragraph> = Vec::new();
    let (mut empty, mut after_heading) = (gap, None::<bool>);
    let mut closed = false;
    for (at, line) in lines.iter().enumerate() {
        if line.words.is_empty() {
            empty += 1;
            continue;
        }
        let heading = is_capital_heading(line.words);
        // A heading goes on in a heading line right below it, unless it has already ended as a question.
        let same_kind = after_heading == Some(heading);
        match found.last_mut() {
            Some(last) if empty < gap && same_kind && !(spaced && (closed || is_item(line.words))) => {
                last.end = line.end()
            }
            _ => found.push(Paragraph::said(line.start, line.end())),
        }
        empty = 0;
        closed = spaced && ends_paragraph(lines, at);
        after_heading = if heading && line.words.ends_with('?') { None } else { Some(heading) };
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]
    use super::*;
    use proptest::prelude::*;

    fn cut(body: &str, numbering: Numbering) -> Vec<&str> {
        paragraphs(body, numbering).into_iter().map(|one| &body[one.start..one.end]).collect()
    }

    #[test]
    fn three_numberings_of_one_text() {
        let body = "Prvi.\n\n Drugi. \nTretji.\n";
        assert_eq!(cut(body, Numbering::Lines), ["Prvi.", "", "Drugi.", "Tretji."]);
        assert_eq!(cut(body, Numbering::Nonempty), ["Prvi.", "Drugi.", "Tretji."]);
        assert_eq!(cut(body, Numbering::Blocks), ["Prvi.", "Drugi. \nTretji."]);
    }

    #[test]
    fn capital_headings_are_blocks_of_their_own() {
        let body = "KOMU JE NAMENJEN?\nNamenjen je vsem,\nki pridejo.\nKAJ JE TO IN\nZAKAJ JE?\nTo.";
        assert_eq!(
            cut(body, Numbering::Blocks),
            ["KOMU JE NAMENJEN?", "Namenjen je vsem,\nki pridejo.", "KAJ JE TO IN\nZAKAJ JE?", "To."]
        );
    }

    #[test]
    fn the_numbering_follows_the_look_of_the_lines() {
        let turns = "A: Dober dan.\nB: Dober dan, kako ste danes, je šlo v redu?\nA: Dobro.\nB: Kaj pa potem?\nA: Nič.\n";
        assert_eq!(decide(turns), (Numbering::Nonempty, Why::LineEach));
        let wrapped = "Avtobus gre ob šestih in\npotem šele ob dveh, zato\nljudje pridejo peš, če le\nmorejo in imajo čas za to.\n\nTako pač je, in nič drugega\nni mogoče storiti.";
        assert_eq!(decide(wrapped), (Numbering::Blocks, Why::Wrapped));
        let spaced = wrapped.replace('\n', "\n\n");
        assert_eq!(decide(&spaced), (Numbering::Blocks, Why::DoubleSpaced));
        assert_eq!(paragraphs(&spaced, Numbering::Blocks).len(), 2);
    }

    proptest! {
        #[test]
        fn paragraphs_lie_in_the_body_in_order(body in "[a-zA-Z?. \n\u{10D}]{0,80}") {
            for numbering in Numbering::ALL {
                let found = paragraphs(&body, *numbering);
                prop_assert!(found.iter().all(|one| body.get(one.start..one.end).is_some()));
                prop_assert!(found.windows(2).all(|two| two[0].end <= two[1].start));
            }
        }
    }
}
