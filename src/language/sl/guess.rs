//! Guessing the keys of a word that no table has.
//!
//! The suffix rules give the likeliest dictionary form; here are the classes of words of which an ending cannot tell which
//! of two it is, and those that the rules must not touch.

use super::{readings, rules, tables};
use crate::language::{Key, Reason, push_key};

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
    let lemma = lower(guesses.common.lemma);
    let name = guesses.name.filter(|name| !certain || !is_possessive(name, form));
    let doubtful =
        !certain && lemma.ends_with("ti") && lemma != form && !is_verbal(form) && !tables::is_verb(&lemma);
    if doubtful {
        match &name {
            Some(name) => push_key(out, name, Reason::Name),
            None if form.ends_with(['i', 'a', 'e'])
                || form.ends_with("čijo")
                || form.ends_with("šijo")
                || form.ends_with("žijo") =>
            {
                push_key(out, &lemma, Reason::Lemma);
                no_verb(form, out);
            }
            None => no_verb(form, out),
        }
    }
    push_key(out, &lemma, super::keys::reason(&lemma, form, out.len()));
    if let Some(name) = name {
        push_key(out, &name, Reason::Name);
    }
    adverb(form, &lemma, out);
    comparative(form, &lemma, out);
    if !certain {
        unknown(form, &lemma, out);
    }
    readings::add(form, &lemma, certain, out);
}

/// In lower case; most lemmas are already.
fn lower(lemma: String) -> String {
    if lemma.chars().any(char::is_uppercase) { lemma.to_lowercase() } else { lemma }
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
    let hum =
        || form.chars().all(|c| matches!(c, 'e' | 'm' | 'h' | 'a' | 'o' | 'u' | 'ə' | 'n')) && longest == 2;
    let mute = form.len() < 6
        && form.len() > 1
        && !form.contains(['a', 'e', 'i', 'o', 'u', 'r', 'y', 'ə', '\'', '.', '-']);
    mute || !form.contains('w')
        && (longest > 2
            || (hum() && form.len() < 6)
            || roman && form.len() > 1 && form.chars().all(|c| matches!(c, 'i' | 'x' | 'v')))
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
        "ajo", "ejo", "amo", "imo", "emo", "ate", "ite", "ete", "ali", "ala", "alo", "ale", "ili", "ila",
        "ile", "ilo", "eli", "ela", "elo", "ele", "al", "il", "el", "aš", "iš", "eš", "am", "im", "em",
        "ava", "iva", "eva", "ata", "ita", "eta", "aj", "uj",
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
        if ["oče", "eče", "ače"].iter().any(|ending| form.ends_with(ending))
            && lemma != form
            && lemma.ends_with('č')
        {
            push_key(out, form, Reason::Reading);
        }
        return;
    };
    if stem.chars().count() < 3 {
        return;
    }
    let long = format!("{stem}ega");
    let adjective = lower(rules::guess(&long).lemma);
    if adjective == long
        || adjective.ends_with(['o', 'a'])
        || lower(rules::guess(&format!("{stem}ih")).lemma) != adjective
    {
        return;
    }
    if lemma == form {
        push_key(out, &adjective, Reason::Reading);
    } else if lemma == adjective {
        push_key(out, form, Reason::Reading);
    }
}

/// The comparative in -ejše is that of an adjective and of its adverb (`uspešnejše`: *uspešen*, *uspešno*); the one in
/// -eje is the adverb's alone.
fn comparative(form: &str, lemma: &str, out: &mut Vec<Key>) {
    let bare = form.strip_prefix("naj").unwrap_or(form);
    let Some(stem) = bare.strip_suffix("ejše") else {
        return;
    };
    if stem.chars().count() < 3 || lemma.ends_with("ti") {
        return;
    }
    let adverb = format!("{stem}o");
    let adjective = lower(rules::guess(&format!("{stem}ega")).lemma);
    if lemma == adverb {
        push_key(out, &adjective, Reason::Reading);
    } else if lemma == adjective {
        push_key(out, &adverb, Reason::Reading);
    }
}

/// A foreign word that the rules took for a genitive plural (`clark`): as it stands.
fn unknown(form: &str, lemma: &str, out: &mut Vec<Key>) {
    let feminine = lemma.strip_suffix('a') == Some(form);
    let doubled =
        || form.as_bytes().windows(2).any(|pair| matches!(pair, [a, b] if a == b && a.is_ascii_alphabetic()));
    if feminine && (form.contains(['w', 'x', 'y', 'q', 'f', 'h']) || doubled()) {
        push_key(out, form, Reason::Reading);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(form: &str) -> String {
        let mut out = Vec::new();
        guessed(form, &mut out);
        out.iter().map(|key| key.text.as_str()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn classes_of_words() {
        for (form, expected) in [
            ("eee", "eee"),
            ("ahaaa", "ahaaa"),
            ("xiii", "xiii"),
            ("gsm", "gsm"),
            ("organizirano", "organiziran|organizirano"),
            ("pogosteje", "pogosto"),
            ("pogostejše", "pogosto|pogost"),
            ("trinajstega", "trinajsti"),
            ("nevtropenijo", "nevtropenija|nevtropeniti"),
            ("varstvo", "varstvo"),
            ("", ""),
        ] {
            assert_eq!(keys(form), expected, "{form}");
        }
    }
}
