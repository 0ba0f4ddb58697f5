//! Byte ranges and the units of other tools: one tested place where bytes, characters and UTF-16 units meet.

use serde::{Deserialize, Serialize};

/// A range of UTF-8 bytes, start included, end excluded, both on character boundaries of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// Byte after the last one.
    pub end: usize,
}

impl Span {
    /// The range between two bytes, in either order.
    pub fn new(a: usize, b: usize) -> Self {
        Self { start: a.min(b), end: a.max(b) }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// True when nothing lies in the range.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// True when the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True when they overlap or one begins where the other ends.
    pub fn touches(self, other: Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// True when `other` lies within this range (equal ranges do).
    pub fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True when the byte lies in the range.
    pub fn has(self, byte: usize) -> bool {
        self.start <= byte && byte < self.end
    }

    /// The shared bytes, if any.
    pub fn shared(self, other: Self) -> Option<Self> {
        self.overlaps(other)
            .then(|| Self { start: self.start.max(other.start), end: self.end.min(other.end) })
    }
}

/// The greatest character boundary at or before `byte`.
pub fn floor_boundary(body: &str, byte: usize) -> usize {
    let mut byte = byte.min(body.len());
    while !body.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// Characters (code points) before `byte`.
pub fn chars_before(body: &str, byte: usize) -> usize {
    body.get(..floor_boundary(body, byte)).map_or(0, |head| head.chars().count())
}

/// The byte at which character (code point) number `chars` (from 0) begins; the length of the text beyond its end.
pub fn byte_of_char(body: &str, chars: usize) -> usize {
    body.char_indices().nth(chars).map_or(body.len(), |(byte, _)| byte)
}

/// UTF-16 units before `byte`.
pub fn utf16_before(body: &str, byte: usize) -> usize {
    body.get(..floor_boundary(body, byte)).map_or(0, |head| head.chars().map(char::len_utf16).sum())
}

/// The byte at which the UTF-16 unit number `units` (from 0) begins; inside a surrogate pair, the pair's beginning.
pub fn byte_of_utf16(body: &str, units: usize) -> usize {
    let mut seen = 0;
    for (byte, c) in body.char_indices() {
        seen += c.len_utf16();
        if seen > units {
            return byte;
        }
    }
    body.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ranges_meet_as_a_drawing_says() {
        let (a, b, inner) = (Span::new(0, 5), Span::new(3, 9), Span::new(1, 2));
        assert!(a.overlaps(b) && !a.holds(b) && a.holds(inner));
        assert!(!a.overlaps(Span::new(5, 6)) && a.touches(Span::new(5, 6)));
        assert_eq!(a.shared(b), Some(Span::new(3, 5)));
    }

    #[test]
    fn units_of_a_text_with_carons_and_an_emoji() {
        let body = "č😀z";
        assert_eq!((chars_before(body, 6), utf16_before(body, 6)), (2, 3));
        assert_eq!((byte_of_char(body, 2), byte_of_utf16(body, 3), byte_of_utf16(body, 2)), (6, 6, 2));
    }

    proptest! {
        #[test]
        fn every_boundary_survives_both_conversions(body in "\\PC{0,40}") {
            for byte in (0..=body.len()).filter(|byte| body.is_char_boundary(*byte)) {
                prop_assert_eq!(byte_of_char(&body, chars_before(&body, byte)), byte);
                prop_assert_eq!(byte_of_utf16(&body, utf16_before(&body, byte)), byte);
            }
        }
    }
}
