//! The keys of a Slovenian word: rules first, then what endings alone cannot tell.
//!
//! In order: codes and numbers stay whole; an acronym loses its ending; a compound gets the dictionary form of its last
//! part; a form in the tables has exactly the keys that stand there; for all others the rules guess, and readings are
//! added where a class of words is known to be ambiguous.

use super::{guess, rules, tables};
use crate::language::{Key, Kind, Reason, Token, push_key};

/// Adds the keys of a token, best first.
pub fn keys(token: &Token<'_>, out: &mut Vec<Key>) {
    let form = token.lower();
    match token.kind {
        Kind::Number => push_key(out, &form, Reason::Form),
        Kind::Broken => {
            // a long word may be whole: "socialno- in zdravstveno-"
            push_key(out, &form, Reason::Form);
            let bare = form.trim_end_matches(['-', '\u{2010}', '\u{2011}']);
            if bare.chars().count() > 5 {
                push_key(out, bare, Reason::Reading);
            }
        }
        Kind::Label => label(&form, out),
        Kind::Abbreviation => {
            push_key(out, &form, Reason::Form);
            push_key(out, form.trim_end_matches('.'), Reason::Reading);
        }
        Kind::Acronym => {
            let stem = token.text.split_at_checked(token.stem).map(|(stem, _)| stem.to_lowercase());
            push_key(out, stem.as_deref().unwrap_or(&form), Reason::Acronym);
        }
        Kind::Compound => compound(&form, out),
        Kind::Word | Kind::Part => word(&form, token, out),
    }
}

/// A code is whole; what stands in the brackets is found, too (`[smeh]`).
fn label(form: &str, out: &mut Vec<Key>) {
    push_key(out, form, Reason::Form);
    let inside = form.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    if let Some(inside) = inside.filter(|text| text.chars().all(char::is_alphabetic)) {
        push_key(out, inside, Reason::Reading);
    }
}

/// `zdravstveno-socialnih`: *zdravstveno-socialen*.
fn compound(form: &str, out: &mut Vec<Key>) {
    let cut = form
        .rfind(['-', '\u{2010}', '\u{2011}'])
        .map_or(0, |at| at + form.get(at..).and_then(|s| s.chars().next()).map_or(0, char::len_utf8));
    let Some((head, last)) = form.split_at_checked(cut) else {
        return push_key(out, form, Reason::Form);
    };
    let mut ends = Vec::new();
    common(last, &mut ends);
    for (i, end) in ends.iter().enumerate() {
        let text = format!("{head}{}", end.text);
        push_key(out, &text, if i == 0 { Reason::Compound } else { Reason::Reading });
    }
    push_key(out, form, Reason::Form);
    out.truncate(ends.len().max(1));
}

/// An ordinary word; a capital inside a sentence speaks for a name, an all-capital word for an acronym.
fn word(form: &str, token: &Token<'_>, out: &mut Vec<Key>) {
    let from = out.len();
    if token.capital && token.is_upper() && tables::form(form).is_none() {
        push_key(out, form, Reason::Form);
    }
    common(form, out);
    if token.capital && !token.is_upper() {
        let as_name = rules::guesses(form).name;
        if token.start {
            push_key(out, as_name.as_deref().unwrap_or_default(), Reason::Name);
        } else {
            name(form, as_name, from, out);
        }
    }
}

/// A capitalised word inside a sentence: no verb, if anything else is left, and the forms that names have.
fn name(form: &str, as_name: Option<String>, from: usize, out: &mut Vec<Key>) {
    let mut found: Vec<Key> = out.drain(from..).collect();
    found.retain(|key| !key.text.ends_with("ti") || key.text == form);
    push_key(out, as_name.as_deref().unwrap_or_default(), Reason::Name);
    if found.is_empty() && out.len() == from {
        push_key(out, &noun(form), Reason::Name);
    }
    for key in found {
        push_key(out, &key.text, key.reason);
    }
    push_key(out, form, Reason::Name);
}

/// A form taken for a feminine or masculine noun: `-o`, `-i`, `-e` to `-a`, otherwise as it stands.
fn noun(form: &str) -> String {
    match form.strip_suffix(['o', 'i', 'e']) {
        Some(stem) if stem.chars().count() > 2 => format!("{stem}a"),
        _ => form.to_owned(),
    }
}

/// The keys of a word in lower case, whatever its place in the sentence.
pub fn common(form: &str, out: &mut Vec<Key>) {
    if let Some(known) = tables::form(form) {
        for (i, lemma) in known.enumerate() {
            push_key(out, lemma, reason(lemma, form, i));
        }
        return;
    }
    guess::guessed(form, out);
}

pub(super) fn reason(lemma: &str, form: &str, place: usize) -> Reason {
    match place {
        0 if lemma == form => Reason::Form,
        0 => Reason::Lemma,
        _ => Reason::Reading,
    }
}

#[cfg(test)]
mod tests {
    use crate::language::{Key, Language, lemmas, sl::SLOVENIAN, tokens};

    fn keys(line: &str) -> String {
        let mut out: Vec<Key> = Vec::new();
        lemmas(&SLOVENIAN, line, &mut out);
        out.iter().map(|key| key.text.as_str()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn one_word() {
        for (form, expected) in [
            ("eee", "eee"),
            ("mhm", "mhm"),
            ("h", "k"),
            ("s", "z"),
            ("finančno", "finančno|finančen"),
            ("uspešnejše", "uspešen|uspešno"),
            ("CSD-jev", "csd"),
            ("RTV-ju", "rtv"),
            ("80-ih", "80"),
            ("zdravstveno-socialnih", "zdravstveno-socialen"),
            ("[ime]", "[ime]|ime"),
            ("Oseba1", "oseba1"),
            ("A:", "a:"),
            ("ljudmi", "človek"),
            ("dela", "delo|delati|del"),
            ("vseh", "ves"),
            ("gsm", "gsm"),
            ("udeleženki", "udeleženka"),
            ("midve", "jaz"),
            ("sva", "biti"),
            ("obema", "oba"),
            ("zaposlitvama", "zaposlitev"),
            ("njima", "on"),
            ("petindvajsetega", "petindvajseti"),
            ("dvainosemdesetih", "dvainosemdeset|dvainosemdeseti"),
        ] {
            assert_eq!(keys(form), expected, "{form}");
        }
    }

    #[test]
    fn a_capital_inside_a_sentence_speaks_for_a_name() {
        let mut all = Vec::new();
        tokens("Potem je Evropi Tone rekel, da tone.", &mut all);
        let keys = |i: usize| {
            let mut out: Vec<Key> = Vec::new();
            SLOVENIAN.keys(all.get(i).unwrap(), &mut out);
            out.into_iter().map(|key| key.text).collect::<Vec<_>>()
        };
        assert_eq!(keys(2).first().map(String::as_str), Some("evropa"));
        assert!(keys(3).contains(&"tone".to_owned()) && !keys(3).contains(&"toniti".to_owned()));
        assert!(keys(6).contains(&"toniti".to_owned()));
    }
}
