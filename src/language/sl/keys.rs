//! The keys of a Slovenian word: rules first, then what endings alone cannot tell.
//!
//! In order: codes and numbers stay whole; an acronym loses its ending; a compound gets the dictionary form of its last
//! part; a form in the tables has exactly the keys that stand there; for all others the rules guess, and readings are
//! added where a class of words is known to be ambiguous.

use super::{rules, tables};
use crate::language::{Key, Kind, Reason, Token, push_key};

/// Adds the keys of a token, best first.
pub fn keys(token: &Token<'_>, out: &mut Vec<Key>) {
    let form = token.lower();
    match token.kind {
        Kind::Number | Kind::Broken => push_key(out, &form, Reason::Form),
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
    let Some((head, last)) = form.split_at_checked(cut) else { return push_key(out, form, Reason::Form) };
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
    guessed(form, out);
}

fn reason(lemma: &str, form: &str, place: usize) -> Reason {
    match place {
        0 if lemma == form => Reason::Form,
        0 => Reason::Lemma,
        _ => Reason::Reading,
    }
}

/// What the rules and the ambiguities of whole classes of words give, without the tables.
pub fn guessed(form: &str, out: &mut Vec<Key>) {
    if is_interjection(form) {
        return push_key(out, form, Reason::Form);
    }
    if numeral(form, out) {
        return;
    }
    let guesses = rules::guesses(form);
    let certain = guesses.common.whole;
    let lemma = guesses.common.lemma.to_lowercase();
    let name = guesses.name.filter(|name| !certain || !is_possessive(name, form));
    let doubtful = !certain && lemma.ends_with("ti") && lemma != form && !is_verbal(form) && !tables::is_verb(&lemma);
    if doubtful {
        match &name {
            Some(name) => push_key(out, name, Reason::Name),
            None if form.ends_with(['i', 'a', 'e']) || form.ends_with("čijo") || form.ends_with("šijo") || form.ends_with("žijo") => {
                push_key(out, &lemma, Reason::Lemma);
                no_verb(form, out);
            }
            None => no_verb(form, out),
        }
    }
    push_key(out, &lemma, reason(&lemma, form, out.len()));
    if let Some(name) = name {
        push_key(out, &name, Reason::Name);
    }
    adverb(form, &lemma, out);
    comparative(form, &lemma, out);
    if !certain {
        unknown(form, &lemma, out);
    }
}

/// `eee`, `eem`, `mhm`, `ššš`: a sound drawn out, or nothing but such sounds.
fn is_interjection(form: &str) -> bool {
    let mut chars = form.chars();
    let mut longest = 1;
    let mut run = 1;
    let mut last = chars.next();
    for c in chars {
        run = if last == Some(c) { run + 1 } else { 1 };
        longest = longest.max(run);
        last = Some(c);
    }
    let roman = form.chars().all(|c| matches!(c, 'i' | 'v' | 'x' | 'l' | 'c'));
    let hum = || form.chars().all(|c| matches!(c, 'e' | 'm' | 'h' | 'a' | 'o' | 'u' | 'ə' | 'n')) && longest == 2;
    let mute = form.len() < 6 && form.len() > 1 && !form.contains(['a', 'e', 'i', 'o', 'u', 'r', 'y', 'ə', '\'', '.', '-']);
    mute || !form.contains('w')
        && (longest > 2 || (hum() && form.len() < 6) || roman && form.len() > 1 && form.chars().all(|c| matches!(c, 'i' | 'x' | 'v')))
}

/// Numerals of any length: `petindvajsetega`, `osemdesetih` (cardinal or ordinal), `trinajsti`.
fn numeral(form: &str, out: &mut Vec<Key>) -> bool {
    let Some((head, tail)) = ["deset", "dvajset", "najst"].iter().find_map(|root| {
        let (head, tail) = form.split_once(root)?;
        Some((form.split_at_checked(head.len() + root.len())?.0, tail))
    }) else {
        return false;
    };
    let (cardinal, ordinal) = match tail {
        "" => (true, false),
        "ih" | "im" | "imi" => (true, true),
        "i" | "a" | "o" | "e" | "ega" | "emu" | "em" => (false, true),
        _ => return false,
    };
    if cardinal {
        push_key(out, head, Reason::Lemma);
    }
    if ordinal {
        push_key(out, &format!("{head}i"), if cardinal { Reason::Reading } else { Reason::Lemma });
    }
    true
}

/// A possessive of a surname is no reading of a plural that the lexicon knows (`tolarjev`).
fn is_possessive(name: &str, form: &str) -> bool {
    name == form && ["ov", "ev", "in"].iter().any(|ending| name.ends_with(ending))
}

/// Endings that hardly any noun has.
fn is_verbal(form: &str) -> bool {
    const ENDINGS: &[&str] = &[
        "ajo", "ejo", "amo", "imo", "emo", "ate", "ite", "ete", "ali", "ala", "alo", "ale", "ili", "ila", "ile", "ilo", "eli", "ela",
        "elo", "ele", "al", "il", "el", "aš", "iš", "eš", "am", "im", "em", "ava", "iva", "eva", "ata", "ita", "eta", "aj", "uj",
    ];
    ENDINGS.iter().any(|ending| form.ends_with(ending))
}

/// The rules took an unknown word for a verb that does not exist (`nevtropenijo`): what it is as a noun.
fn no_verb(form: &str, out: &mut Vec<Key>) {
    match form.strip_suffix(['o', 'i', 'e']) {
        Some(stem) if stem.ends_with('i') => push_key(out, &format!("{stem}a"), Reason::Lemma),
        Some(stem) if form.ends_with('o') => push_key(out, &format!("{stem}a"), Reason::Lemma),
        Some(stem) if form.ends_with('i') && stem.ends_with("an") => push_key(out, stem, Reason::Lemma),
        _ => push_key(out, form, Reason::Form),
    }
}

/// An adverb in -o has an adjective and the other way round (`finančno`: *finančno*, *finančen*).
fn adverb(form: &str, lemma: &str, out: &mut Vec<Key>) {
    let Some(stem) = form.strip_suffix('o') else {
        if ["oče", "eče", "ače"].iter().any(|ending| form.ends_with(ending)) && lemma != form && lemma.ends_with('č') {
            push_key(out, form, Reason::Reading);
        }
        return;
    };
    if stem.chars().count() < 3 {
        return;
    }
    let long = format!("{stem}ega");
    let adjective = rules::guess(&long).lemma.to_lowercase();
    if adjective == long || adjective.ends_with(['o', 'a']) || rules::guess(&format!("{stem}ih")).lemma.to_lowercase() != adjective {
        return;
    }
    if lemma == form {
        push_key(out, &adjective, Reason::Reading);
    } else if lemma == adjective {
        push_key(out, form, Reason::Reading);
    }
}

/// The comparative of an adverb is that of its adjective (`uspešnejše`: *uspešen*, *uspešno*).
fn comparative(form: &str, lemma: &str, out: &mut Vec<Key>) {
    let bare = form.strip_prefix("naj").unwrap_or(form);
    let Some(stem) = bare.strip_suffix("ejše").or_else(|| bare.strip_suffix("eje")) else { return };
    if stem.chars().count() < 3 || lemma.ends_with("ti") {
        return;
    }
    let adverb = format!("{stem}o");
    let adjective = rules::guess(&format!("{stem}ega")).lemma.to_lowercase();
    if lemma == adverb {
        push_key(out, &adjective, Reason::Reading);
    } else if lemma == adjective {
        push_key(out, &adverb, Reason::Reading);
    }
}

/// A word the lexicon did not know and whose ending decides little: as it stands.
fn unknown(form: &str, lemma: &str, out: &mut Vec<Key>) {
    let feminine = lemma.strip_suffix('a') == Some(form);
    if feminine && !form.ends_with(['j', 'n', 'k', 't', 'c', 'b']) {
        push_key(out, form, Reason::Reading);
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
