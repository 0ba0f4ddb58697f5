//! From bytes to text: which encoding it is, by marks where there are any, else by how plausible the letters come out.
//!
//! Windows-1250 and ISO-8859-2 differ in š and ž only, and general detectors guess short texts wrong; so both are read
//! and the one whose letters make Slovenian words wins. The file itself is never changed.

use crate::error::{Error, Result};
use crate::say;
use crate::text::normalise::normalise;
use encoding_rs::{Encoding, ISO_8859_2, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250};

/// How the encoding was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Valid UTF-8, or a byte-order mark.
    Sure,
    /// Guessed from the letters.
    Guessed,
    /// Told by the person.
    Told,
}

/// A text that was decoded and normalised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text: NFC, LF.
    pub text: String,
    /// Name of the encoding.
    pub encoding: &'static str,
    /// How it was known.
    pub known: Known,
    /// Characters that could not be read and stand as U+FFFD.
    pub unreadable: usize,
}

/// Decodes `bytes` of the file `file` (for messages), as `told` or as detected. Refused: an encoding nobody knows, and
/// bytes that are no text.
pub fn decode(file: &str, bytes: &[u8], told: Option<&str>) -> Result<Decoded> {
    if let Some(name) = told {
        let known = Encoding::for_label(name.trim().as_bytes());
        let encoding = known.ok_or_else(|| {
            Error::usage(say!("import-encoding-unknown", name = name))
                .hint(say!("import-encoding-unknown-hint"))
        })?;
        return finish(file, bytes, encoding, Known::Told);
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return finish(file, bytes, encoding, Known::Sure);
    }
    if let Some(encoding) = wide(bytes) {
        return finish(file, bytes, encoding, Known::Guessed);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return finish(file, bytes, UTF_8, Known::Sure);
    }
    finish(file, bytes, guess(bytes), Known::Guessed)
}

fn finish(file: &str, bytes: &[u8], encoding: &'static Encoding, known: Known) -> Result<Decoded> {
    let (text, used, _) = encoding.decode(bytes);
    let strange = text.chars().filter(|c| is_no_text(*c)).count();
    if strange * 20 > text.chars().count() {
        return Err(Error::input(say!("import-not-text", file = file)).hint(say!("import-not-text-hint")));
    }
    let unreadable = text.chars().filter(|c| *c == '\u{FFFD}').count();
    Ok(Decoded { text: normalise(&text), encoding: used.name(), known, unreadable })
}

/// Characters that a text holds by mistake at most.
fn is_no_text(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{0C}' | '\u{1B}' | '\u{85}') || c == '\u{FFFD}'
}

/// UTF-16 without a mark: in texts of Latin letters every second byte is mostly zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or(bytes);
    let pairs = head.len() / 2;
    if pairs < 2 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 10 >= pairs * 6 && even * 20 <= pairs {
        Some(UTF_16LE)
    } else if even * 10 >= pairs * 6 && odd * 20 <= pairs {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The eight-bit encoding in which the letters make sense.
fn guess(bytes: &[u8]) -> &'static Encoding {
    // The bytes 80–9F are controls in ISO-8859-2: in a text they are š, ž and quotation marks of windows-1250.
    let controls = bytes.iter().any(|byte| (0x80..0xA0).contains(byte));
    let central = if controls || score(bytes, WINDOWS_1250) >= score(bytes, ISO_8859_2) {
        WINDOWS_1250
    } else {
        ISO_8859_2
    };
    if plausible(bytes, central) {
        return central;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Deny)
}

/// Letters of Slovenian and its neighbours in plausible places count for, signs inside words and foreign letters against.
fn score(bytes: &[u8], encoding: &'static Encoding) -> i64 {
    let text = encoding.decode_without_bom_handling(bytes).0;
    let mut score = 0;
    let (mut before, mut rest) = (' ', text.chars().peekable());
    while let Some(c) = rest.next() {
        let after = rest.peek().copied().unwrap_or(' ');
        let within = before.is_alphabetic() || after.is_alphabetic();
        score += match c {
            'č' | 'š' | 'ž' | 'Č' | 'Š' | 'Ž' if within || before == ' ' => 3,
            'ć' | 'đ' | 'Ć' | 'Đ' | 'ä' | 'ö' | 'ü' | 'ß' | 'é' | 'á' | 'í' | 'ó' => 1,
            '»' if !before.is_alphanumeric() && after.is_alphanumeric() => 2,
            '«' if !before.is_whitespace() && !after.is_alphanumeric() => 2,
            '»' | '«' => 1,
            '„' | '“' | '”' | '–' | '…' | '‚' | '’' => 1,
            '©' | '®' | '±' | 'ą' | 'ľ' | 'Ľ' | 'ť' | 'Ť' | 'š' | 'ž' => -2,
            c if c.is_control() && !matches!(c, '\n' | '\r' | '\t') => -3,
            _ => 0,
        };
        before = c;
    }
    score
}

/// False when the letters beyond ASCII are so many, or so foreign to the region, that it is another language's encoding.
fn plausible(bytes: &[u8], encoding: &'static Encoding) -> bool {
    let text = encoding.decode_without_bom_handling(bytes).0;
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let foreign = text
        .chars()
        .filter(|c| {
            c.is_alphabetic() && !c.is_ascii() && !"čšžćđČŠŽĆĐäöüßÄÖÜéáíóúýěřůňťďľőűşţăâîąęłńśźż".contains(*c)
        })
        .count();
    let marked = text.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).count();
    foreign * 10 <= letters && marked * 3 <= letters.max(3)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]
    use super::*;

    /// Forty invented lines, each with letters that tell the encodings apart or at least č.
    fn lines() -> Vec<String> {
        let heads = [
            "Še vedno čakamo",
            "Žal je težko",
            "Včasih pride še kdo",
            "Reče, da zmore več",
            "Začne se s težavo",
        ];
        let tails = [
            "na avtobus, ki vozi ob šestih.",
            "ker ni prevoza iz vasi Črnuče.",
            "in potem že najde pot.",
            "pa še koga pripelje s sabo.",
            "zato šele potem vprašam, kaj želi.",
            "ko ima življenjepis že napisan.",
            "ampak družba ji pomaga čez zimo.",
            "čeprav je že večkrat poskušala.",
        ];
        heads.iter().flat_map(|head| tails.iter().map(move |tail| format!("{head} {tail}"))).collect()
    }

    #[test]
    fn both_central_european_encodings_are_told_apart_in_1_3_10_and_40_lines() {
        for count in [1, 3, 10, 40] {
            for chunk in lines().chunks(count).filter(|chunk| chunk.len() == count) {
                let text = chunk.join("\r\n");
                for encoding in [WINDOWS_1250, ISO_8859_2] {
                    let bytes = encoding.encode(&text).0;
                    let decoded = decode("a.txt", &bytes, None).unwrap();
                    assert_eq!(
                        decoded.text,
                        text.replace("\r\n", "\n"),
                        "{count} lines, {}",
                        encoding.name()
                    );
                    assert_eq!(decoded.known, Known::Guessed);
                }
            }
        }
    }

    #[test]
    fn quotation_marks_and_dashes_of_windows_are_read() {
        let text = "Rekla je: »To je to« – in odšla… „Res“ je.";
        let bytes = WINDOWS_1250.encode(text).0;
        assert_eq!(decode("a.txt", &bytes, None).unwrap().text, text);
    }

    #[test]
    fn marks_and_wide_characters_are_seen() {
        let text = "Še čaka žena.\r\nŽe gre.";
        let plain = "Še čaka žena.\nŽe gre.";
        let wide = |big: bool| -> Vec<u8> {
            text.encode_utf16()
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect()
        };
        let marked = |mark: &[u8], bytes: Vec<u8>| -> Vec<u8> { mark.iter().copied().chain(bytes).collect() };
        let cases = [
            (text.as_bytes().to_vec(), "UTF-8"),
            (marked(&[0xEF, 0xBB, 0xBF], text.as_bytes().to_vec()), "UTF-8"),
            (wide(false), "UTF-16LE"),
            (wide(true), "UTF-16BE"),
            (marked(&[0xFF, 0xFE], wide(false)), "UTF-16LE"),
            (marked(&[0xFE, 0xFF], wide(true)), "UTF-16BE"),
        ];
        for (bytes, name) in cases {
            let decoded = decode("a.txt", &bytes, None).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (plain, name));
        }
    }

    #[test]
    fn german_and_cyrillic_come_out_readable() {
        let german = "Die Maßnahme wäre für alle möglich gewesen, aber zunächst fehlte die Förderung.";
        assert_eq!(decode("a.txt", &encoding_rs::WINDOWS_1252.encode(german).0, None).unwrap().text, german);
        let russian = "Программа помогает людям найти работу и поддержку в трудной ситуации.";
        assert_eq!(
            decode("a.txt", &encoding_rs::WINDOWS_1251.encode(russian).0, None).unwrap().text,
            russian
        );
    }

    #[test]
    fn what_is_told_is_used_and_nonsense_refused() {
        let bytes = ISO_8859_2.encode("šž").0;
        assert_eq!(decode("a.txt", &bytes, Some("iso-8859-2")).unwrap().text, "šž");
        assert_eq!(
            decode("a.txt", &bytes, Some("klingon")).unwrap_err().message.key,
            "import-encoding-unknown"
        );
        let noise: Vec<u8> = (0..=255).cycle().take(2_000).collect();
        assert_eq!(decode("a.bin", &noise, None).unwrap_err().message.key, "import-not-text");
    }
}
