//! Which language a text is in.
//!
//! The whole text is looked at once, on import: a single turn of speech is too short to tell Slovenian from Croatian.

use whatlang::{Detector, Lang};

/// The code of the language of a whole text. Only languages that the program has are considered; where the text is too
/// short or too mixed to tell, it is taken for Slovenian.
pub fn detect(text: &str) -> &'static str {
    const LANGUAGES: &[(Lang, &str)] = &[
        (Lang::Slv, "sl"),
        (Lang::Eng, "en"),
        (Lang::Deu, "de"),
        (Lang::Hrv, "hr"),
        (Lang::Ita, "it"),
        (Lang::Hun, "hu"),
        (Lang::Fra, "fr"),
        (Lang::Spa, "es"),
    ];
    let detector = Detector::with_allowlist(LANGUAGES.iter().map(|(lang, _)| *lang).collect());
    detector
        .detect(text)
        .filter(|info| info.is_reliable())
        .and_then(|info| LANGUAGES.iter().find(|(lang, _)| *lang == info.lang()))
        .map_or("sl", |(_, code)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_texts_are_told_apart() {
        for (text, code) in [
            (
                "Zdi se mi, da je zaposlitev zelo pomembna, ker človek potem lažje živi in ima več stikov z ljudmi.",
                "sl",
            ),
            (
                "I think that the office helps people who have been looking for work for a long time, and they know it.",
                "en",
            ),
            (
                "Ich denke, dass die Arbeit für die Menschen wichtig ist und dass sie ihnen mehr Sicherheit gibt.",
                "de",
            ),
            ("da", "sl"),
            ("", "sl"),
        ] {
            assert_eq!(detect(text), code, "{text}");
        }
    }
}
