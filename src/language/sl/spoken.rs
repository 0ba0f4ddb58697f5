//! The standard spelling of Slovenian as it is said: `zdej`, `blo`, `mislu`, `delat`.
//!
//! A table for the frequent words, and rules for what speech does to whole classes of words. Used only for texts that are
//! transcribed word for word: in written texts the same letters may be other words.

use super::{rules, tables};

/// Adds the standard words for a form in lower case; none if it is standard as far as is known. True if the table has
/// them, false if they are guessed.
pub fn standard(form: &str, out: &mut Vec<String>) -> bool {
    if let Some(words) = tables::spoken(form) {
        out.extend(words.map(str::to_owned));
        return true;
    }
    let known = |word: &str| {
        tables::spoken(word).is_some() || tables::form(word).is_some() || rules::guess(word).whole
    };
    if form.contains('ə') {
        let spelt = ["e", "", "i", "a"].map(|vowel| form.replace('ə', vowel));
        if let Some(word) =
            spelt.iter().find(|word| known(word)).or(spelt.first()).filter(|word| !word.is_empty())
        {
            match tables::spoken(word) {
                Some(words) => out.extend(words.map(str::to_owned)),
                None => out.push(word.clone()),
            }
        }
        return true;
    }
    if form.chars().count() > 3 && !known(form) {
        out.extend(
            candidates(form)
                .into_iter()
                .find(|word| tables::form(word).is_some() || rules::guess(word).whole),
        );
    }
    false
}

/// Spellings to try, the likeliest first.
fn candidates(form: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut swap = |end: &str, new: &[&str]| {
        if let Some(stem) = form.strip_suffix(end).filter(|stem| stem.chars().count() > 1) {
            found.extend(new.iter().map(|new| format!("{stem}{new}")));
        }
    };
    // the participle: "mislu", "delu", "prau"
    swap("au", &["al"]);
    swap("iu", &["il"]);
    swap("eu", &["el"]);
    swap("u", &["il", "al", "el", "l"]);
    // vowels swallowed before the ending: "hodla", "mislmo", "takga", "kupla"
    for end in ["la", "lo", "li", "le"] {
        swap(end, &[&format!("i{end}"), &format!("e{end}"), &format!("a{end}")]);
    }
    for end in ["m", "š", "mo", "te", "jo", "ta", "va"] {
        swap(end, &[&format!("i{end}"), &format!("a{end}"), &format!("e{end}")]);
    }
    swap("ga", &["ega"]);
    swap("mu", &["emu"]);
    swap("m", &["em"]);
    swap("h", &["ih"]);
    // the infinitive and the adverb without their vowel: "delat", "govort", "verjetn"
    swap("t", &["ti", "iti", "ati", "eti"]);
    swap("n", &["no", "en"]);
    swap("r", &["er", "ro"]);
    swap("k", &["ko", "ek"]);
    swap("č", &["če"]);
    swap("st", &["sti"]);
    swap("ej", &["aj"]);
    // v before a consonant: "usak", "uprašat"
    if let Some(rest) = form.strip_prefix('u').filter(|rest| rest.chars().count() > 2) {
        found.push(format!("v{rest}"));
    }
    if let Some(rest) = form.strip_prefix("nej") {
        found.push(format!("naj{rest}"));
    }
    if !form.ends_with(['a', 'e', 'i', 'o', 'u']) {
        found.extend(["i", "o", "e", "a"].map(|vowel| format!("{form}{vowel}")));
    }
    found.extend(form.contains('ə').then(|| form.replace('ə', "e")));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_and_rules() {
        for (said, standard_word) in
            [("zdej", "zdaj"), ("reku", "rekel"), ("tud", "tudi"), ("naučiu", "naučil"), ("usakdo", "vsakdo")]
        {
            let mut out = Vec::new();
            standard(said, &mut out);
            assert_eq!(out.first().map(String::as_str), Some(standard_word), "{said}");
        }
        let mut out = Vec::new();
        standard("delavnica", &mut out);
        assert!(out.is_empty());
    }
}
