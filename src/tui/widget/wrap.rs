//! Wrapping by grapheme width, and the one place where bytes and cells meet.
//!
//! Widths are those ratatui draws with, after [`shown`] has put symbols for what must not reach the terminal. The
//! lines of a paragraph tile it: every byte lies on exactly one line, so a byte's line is found by bisection.

use crate::export::printable::printable;
use crate::text::Span;
use ratatui::buffer::CellWidth;
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;

/// A grapheme on a line: its byte within the line, its first cell, its width in cells (0 for what is not drawn).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph<'a> {
    /// Byte within the line.
    pub byte: usize,
    /// The grapheme as stored.
    pub words: &'a str,
    /// First cell.
    pub cell: usize,
    /// Cells it takes.
    pub width: usize,
}

/// The words as they may reach the terminal on one line: tabs and line breaks as spaces, other controls as symbols.
pub fn shown(text: &str) -> Cow<'_, str> {
    if text.contains(['\t', '\n', '\r']) {
        Cow::Owned(printable(&text.replace("\r\n", " ").replace(['\t', '\n', '\r'], " ")).into_owned())
    } else {
        printable(text)
    }
}

/// Cells that a grapheme takes when it is drawn.
fn width_of(grapheme: &str) -> usize {
    match grapheme.as_bytes() {
        [byte] if !byte.is_ascii_control() => 1,
        _ => shown(grapheme).graphemes(true).map(|part| usize::from(part.cell_width())).sum(),
    }
}

/// Cells that a text takes on one line.
pub fn cells(text: &str) -> usize {
    text.graphemes(true).map(width_of).sum()
}

/// The graphemes of a line with their cells.
pub fn glyphs(line: &str) -> impl Iterator<Item = Glyph<'_>> {
    line.grapheme_indices(true).scan(0, |cell, (byte, words)| {
        let glyph = Glyph { byte, words, cell: *cell, width: width_of(words) };
        *cell += glyph.width;
        Some(glyph)
    })
}

/// The cell at which the grapheme holding `byte` begins; the line's width at or beyond its end.
pub fn cell_of(line: &str, byte: usize) -> usize {
    let mut end = 0;
    for glyph in glyphs(line) {
        if byte < glyph.byte + glyph.words.len() {
            return glyph.cell;
        }
        end = glyph.cell + glyph.width;
    }
    end
}

/// The first byte of the grapheme drawn at `cell`; of the last drawn one beyond the line's end; 0 on an empty line.
pub fn byte_at(line: &str, cell: usize) -> usize {
    let mut at = 0;
    for glyph in glyphs(line).filter(|glyph| glyph.width > 0 && !matches!(glyph.words, "\n" | "\r\n")) {
        if glyph.cell > cell {
            break;
        }
        at = glyph.byte;
    }
    at
}

/// The lines of a text at a width as words of their own, without the spaces at their ends.
pub fn cut(text: &str, width: usize) -> Vec<String> {
    let words = |line: Span| text.get(line.start..line.end).unwrap_or("").trim_end().to_owned();
    wrap(text, width).into_iter().map(words).collect()
}

/// The lines of `text` at `width` cells: broken after spaces and hyphens, within a word only where one is wider than the
/// line. Spaces at a break hang over the edge. There is always at least one line.
pub fn wrap(text: &str, width: usize) -> Vec<Span> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let (mut start, mut cell) = (0, 0);
    // Where the line may be broken, and how many cells lie before that.
    let mut chance: Option<(usize, usize)> = None;
    for (byte, grapheme) in text.grapheme_indices(true) {
        let after = byte + grapheme.len();
        if matches!(grapheme, "\n" | "\r\n" | "\r") {
            lines.push(Span::new(start, after));
            (start, cell, chance) = (after, 0, None);
            continue;
        }
        let wide = width_of(grapheme);
        let is_space = grapheme.chars().all(|c| c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}'));
        if cell + wide > width && !is_space {
            match chance.take() {
                Some((at, cells)) if at > start => {
                    lines.push(Span::new(start, at));
                    (start, cell) = (at, cell - cells);
                }
                _ if byte > start => {
                    lines.push(Span::new(start, byte));
                    (start, cell) = (byte, 0);
                }
                _ => {}
            }
            if cell + wide > width && byte > start {
                lines.push(Span::new(start, byte));
                (start, cell) = (byte, 0);
            }
        }
        cell += wide;
        if is_space || grapheme == "-" {
            chance = Some((after, cell));
        }
    }
    if start < text.len() || lines.is_empty() {
        lines.push(Span::new(start, text.len()));
    }
    lines
}

/// Shortens a text to `width` cells, with an ellipsis where something is left out.
pub fn fit(text: &str, width: usize) -> String {
    if cells(text) <= width {
        return shown(text).into_owned();
    }
    let mut out = String::new();
    for glyph in glyphs(text).take_while(|glyph| glyph.cell + glyph.width < width) {
        out.push_str(&shown(glyph.words));
    }
    if width > 0 {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice)]
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str, width: usize) -> Vec<&str> {
        wrap(text, width).into_iter().map(|line| &text[line.start..line.end]).collect()
    }

    #[test]
    fn lines_break_at_spaces_and_only_long_words_inside() {
        assert_eq!(cut("Najprej vstanejo ob uri.", 12), ["Najprej ", "vstanejo ob ", "uri."]);
        assert_eq!(cut("čšžčšžčšž", 4), ["čšžč", "šžčš", "ž"]);
        assert_eq!(cut("ena\ndve", 20), ["ena\n", "dve"]);
        assert_eq!(cut("", 5), [""]);
    }

    #[test]
    fn a_caron_is_one_cell_and_an_emoji_two() {
        assert_eq!(cells("c\u{30C}"), 1);
        assert_eq!(cells("😀ž"), 3);
        assert_eq!(cell_of("a😀ž", 5), 3);
        assert_eq!(byte_at("a😀ž", 2), 1);
        assert_eq!(cells("\u{1b}[2J"), 4);
    }

    #[test]
    fn a_fitted_text_says_that_something_is_left_out() {
        assert_eq!(fit("Samoiniciativnost", 8), "Samoini…");
        assert_eq!(fit("Sram", 8), "Sram");
        assert_eq!(fit("Sram", 0), "");
    }

    proptest! {
        #[test]
        fn lines_tile_the_text_and_fit(text in "(\\PC|\n|\t|\u{1b}){0,60}", width in 1_usize..30) {
            let lines = wrap(&text, width);
            prop_assert_eq!(lines[0].start, 0);
            prop_assert_eq!(lines.last().unwrap().end, text.len());
            for pair in lines.windows(2) {
                prop_assert_eq!(pair[0].end, pair[1].start);
            }
            for line in &lines {
                let words = text[line.start..line.end].trim_end();
                prop_assert!(cells(words) <= width.max(2) || words.graphemes(true).count() == 1);
            }
        }

        #[test]
        fn a_drawn_byte_comes_back_from_its_cell(line in "(\\PC|\u{1b}){0,40}") {
            for glyph in glyphs(&line).filter(|glyph| glyph.width > 0) {
                prop_assert_eq!(cell_of(&line, glyph.byte), glyph.cell);
                prop_assert_eq!(byte_at(&line, glyph.cell), glyph.byte);
            }
        }

        #[test]
        fn a_fitted_text_fits(text in "\\PC{0,40}", width in 0_usize..20) {
            prop_assert!(cells(&fit(&text, width)) <= width);
        }
    }
}
