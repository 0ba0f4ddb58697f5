//! What a decoded text goes through before it is kept: NFC, LF, no BOM, no NUL, and nothing else.
//!
//! Quotes, soft hyphens, no-break spaces and double spaces stay as the researcher's file has them; where texts are
//! compared they are folded by [`squash`], never in the stored text.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The stored form of a decoded text: NFC, CRLF and CR as LF, no byte-order mark, no NUL.
pub fn normalise(text: &str) -> String {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let plain = if text.contains(['\r', '\0', '\u{FEFF}']) {
        text.replace("\r\n", "\n").replace('\r', "\n").replace(['\0', '\u{FEFF}'], "")
    } else {
        text.to_owned()
    };
    if is_nfc(&plain) { plain } else { plain.nfc().collect() }
}

/// A name for comparison and for keeping: NFC, white space folded to single spaces, trimmed.
pub fn tidy(name: &str) -> String {
    let spaced = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if is_nfc(&spaced) { spaced } else { spaced.nfc().collect() }
}

/// The folding under which two quotes are the same: white space to one space, all quotation marks and apostrophes
/// to one, dashes to one, soft hyphens gone, three dots to the ellipsis. With each kept character the byte at which
/// it stood in `text`, so that what is found can be shown where it stands.
pub fn squash(text: &str) -> (Vec<char>, Vec<usize>) {
    let (mut chars, mut bytes) = (Vec::with_capacity(text.len()), Vec::with_capacity(text.len()));
    let mut dots = 0;
    for (byte, c) in text.char_indices() {
        let folded = match c {
            '\u{00AD}' | '\u{200B}' | '\u{200C}' | '\u{200D}' | '\u{FEFF}' => continue,
            '"' | '\'' | '„' | '“' | '”' | '‚' | '‘' | '’' | '»' | '«' | '›' | '‹' => '"',
            '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
            c if c.is_whitespace() => ' ',
            c => c,
        };
        if folded == ' ' && chars.last().is_none_or(|last| *last == ' ') {
            continue;
        }
        dots = if folded == '.' { dots + 1 } else { 0 };
        if dots == 3 {
            chars.truncate(chars.len().saturating_sub(2));
            let at = bytes.len().saturating_sub(2);
            let first = bytes.get(at).copied().unwrap_or(byte);
            bytes.truncate(at);
            chars.push('…');
            bytes.push(first);
            continue;
        }
        chars.push(folded);
        bytes.push(byte);
    }
    while chars.last() == Some(&' ') {
        chars.pop();
        bytes.pop();
    }
    (chars, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_text_keeps_quotes_and_spaces() {
        assert_eq!(normalise("\u{FEFF}a\r\nb\rc\0 \u{00A0}»x«  y"), "a\nb\nc \u{00A0}»x«  y");
        assert_eq!(normalise("c\u{030C}"), "č");
    }

    #[test]
    fn squashed_text_knows_where_it_stood() {
        let (chars, bytes) = squash("  »To\u{00AD} je  ...« ");
        assert_eq!(chars.iter().collect::<String>(), "\"To je …\"");
        assert_eq!(chars.len(), bytes.len());
        assert_eq!(bytes[0], 2);
    }
}
