//! Keyword in context: a word found, with what stands before and after it on one line.

use super::hits::Hit;
use crate::model::Project;
use crate::text::Span;
use unicode_segmentation::UnicodeSegmentation;

/// One line of a concordance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Before the word, line breaks and control characters as spaces.
    pub before: String,
    /// The word as it stands.
    pub word: String,
    /// After it.
    pub after: String,
    /// Bytes of the word in the text.
    pub span: Span,
}

/// A line for each word found in a hit, with at most `width` characters on each side, cut at words; never beyond the
/// hit's own paragraph or segment.
pub fn lines(project: &Project, hit: &Hit, width: usize) -> Vec<Line> {
    let text = project.text(hit.text);
    let line = |span: Span| {
        let before = text.slice(Span { start: hit.span.start.min(span.start), end: span.start });
        let after = text.slice(Span { start: span.end, end: hit.span.end.max(span.end) });
        let from = before.len() - kept(before.graphemes(true).rev(), width);
        let to = kept(after.graphemes(true), width);
        let head = before.get(from..).unwrap_or("");
        // Half a word at the cut is left out.
        let head =
            if from > 0 { head.split_once(char::is_whitespace).map_or("", |(_, rest)| rest) } else { head };
        let tail = after.get(..to).unwrap_or("");
        let tail = if to < after.len() {
            tail.rsplit_once(char::is_whitespace).map_or("", |(rest, _)| rest)
        } else {
            tail
        };
        Line { before: one_line(head), word: one_line(text.slice(span)), after: one_line(tail), span }
    };
    hit.ranges.iter().map(|found| line(found.span)).collect()
}

fn kept<'a>(graphemes: impl Iterator<Item = &'a str>, width: usize) -> usize {
    graphemes.take(width).map(str::len).sum()
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
