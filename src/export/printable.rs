//! Control characters as symbols: imported text never steers a terminal, never hides what it says, and never makes a
//! part of a Word document or a picture that no reader of XML takes.

use std::borrow::Cow;

/// The text with every control character as a visible sign: `␛` for ESC, `␊` for a line feed, `␉` for a tab, the two
/// signs of their longer form for the C1 codes (`␛[` for U+009B), and the abbreviated name of a bidirectional control in
/// brackets (`⟨RLO⟩`), as of the two signs that XML 1.0 forbids beside them (`⟨FFFE⟩`, `⟨FFFF⟩`). Nothing else is changed, and a text without them is not copied.
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\0'..='\u{1F}' => out.extend(char::from_u32(u32::from(c) + 0x2400)),
            '\u{7F}' => out.push('␡'),
            '\u{80}'..='\u{9F}' => {
                out.push('␛');
                out.extend(char::from_u32(u32::from(c) - 0x40));
            }
            '\u{2028}' | '\u{2029}' => out.push('␊'),
            c => match name(c) {
                Some(name) => {
                    out.push('⟨');
                    out.push_str(name);
                    out.push('⟩');
                }
                None => out.push(c),
            },
        }
    }
    Cow::Owned(out)
}

/// [`printable`], but line breaks and tabs stay as they are: for formats that carry them.
pub fn printable_lines(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_control(c) && c != '\n' && c != '\t') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for piece in text.split_inclusive(['\n', '\t']) {
        let (words, end) = match piece.strip_suffix('\n') {
            Some(words) => (words, "\n"),
            None => piece.strip_suffix('\t').map_or((piece, ""), |words| (words, "\t")),
        };
        out.push_str(&printable(words));
        out.push_str(end);
    }
    Cow::Owned(out)
}

fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || name(c).is_some()
}

fn name(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{061C}' => "ALM",
        '\u{200E}' => "LRM",
        '\u{200F}' => "RLM",
        '\u{202A}' => "LRE",
        '\u{202B}' => "RLE",
        '\u{202C}' => "PDF",
        '\u{202D}' => "LRO",
        '\u{202E}' => "RLO",
        '\u{2066}' => "LRI",
        '\u{2067}' => "RLI",
        '\u{2068}' => "FSI",
        '\u{2069}' => "PDI",
        '\u{FFFE}' => "FFFE",
        '\u{FFFF}' => "FFFF",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_titles_and_clipboard_writes_are_shown_not_sent() {
        assert_eq!(printable("\u{1b}[31mrdeče\u{1b}[0m"), "␛[31mrdeče␛[0m");
        assert_eq!(printable("\u{1b}]52;c;cm0=\u{7}"), "␛]52;c;cm0=␇");
        assert_eq!(printable("\u{9b}2J\u{7f}\u{0}\r\n\t"), "␛[2J␡␀␍␊␉");
    }

    #[test]
    fn bidirectional_controls_are_named() {
        assert_eq!(printable("a\u{202e}b\u{2066}c\u{200f}"), "a⟨RLO⟩b⟨LRI⟩c⟨RLM⟩");
    }

    #[test]
    fn what_xml_forbids_does_not_come_through() {
        assert_eq!(printable("a\u{fffe}b\u{ffff}"), "a⟨FFFE⟩b⟨FFFF⟩");
        // Char of XML 1.0, every character tried.
        let allowed = |c: char| match c {
            '\t' | '\n' | '\r' => true,
            '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' => true,
            c => c >= '\u{10000}',
        };
        let mut one = [0; 4];
        assert!(('\0'..=char::MAX).all(|c| printable_lines(c.encode_utf8(&mut one)).chars().all(allowed)));
    }

    #[test]
    fn other_text_is_not_copied() {
        assert!(matches!(printable("čšž 😀 »res«\u{00a0}\u{00ad}"), Cow::Borrowed(_)));
        assert_eq!(printable_lines("ena\ndve\t\u{1b}c\n"), "ena\ndve\t␛c\n");
    }
}
