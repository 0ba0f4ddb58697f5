//! Second readings that whole classes of words have, whatever the rules chose for one of them.
//!
//! A noun made from a verb shares forms with it (`vpliva`, `uporabi`, `potrdilo`), a field shares them with who works in
//! it (`politika`), a man's name with a woman's (`Andreja`), and a foreign name may be its own dictionary form
//! (`seine`). The likeliest reading stays first; a reading that is no word finds nothing and costs a term in the index.

use super::{rules, tables};
use crate::language::{Key, Reason, push_key};

/// Before verbs, and before the nouns made from them.
const PREFIXES: &[&str] =
    &["na", "ob", "od", "pre", "pri", "raz", "iz", "za", "po", "do", "u", "v", "s", "z"];

/// Adds the second readings of a form in lower case to `out`; `lemma` is what the rules say, `certain` whether they knew
/// the whole word.
pub fn add(form: &str, lemma: &str, certain: bool, out: &mut Vec<Key>) {
    let letters = form.chars().count();
    if letters < 4 || form.ends_with("ega") || form.ends_with("emu") {
        return;
    }
    verb_of_noun(form, lemma, out);
    noun_of_verb(form, lemma, out);
    if !certain {
        field_or_person(form, lemma, out);
        foreign(form, lemma, out);
    }
}

/// The rules took it for a noun; the same letters are a form of a verb that is known: `uporabi`, `poročila`, `nastopa`.
fn verb_of_noun(form: &str, lemma: &str, out: &mut Vec<Key>) {
    if lemma.ends_with("ti") {
        return;
    }
    let mut offer = |verb: String| {
        if tables::is_verb(&verb) {
            push_key(out, &verb, Reason::Reading);
        }
    };
    for end in ["il", "ila", "ilo", "ili", "ile"] {
        if let Some(stem) = form.strip_suffix(end).filter(|stem| stem.len() > 2) {
            offer(format!("{stem}iti"));
        }
    }
    if let Some(stem) = form.strip_suffix('i') {
        offer(format!("{stem}iti"));
    }
    // Not "delovanja", which is no form of a verb in -jati.
    if let Some(stem) = form.strip_suffix('a').filter(|stem| !stem.ends_with('j')) {
        offer(format!("{stem}ati"));
    }
}

/// The rules took it for a verb; the same letters are a form of a noun or of an adjective: `vpliva`, `pokriti`.
fn noun_of_verb(form: &str, lemma: &str, out: &mut Vec<Key>) {
    let Some(stem) =
        lemma.strip_suffix("ati").or_else(|| lemma.strip_suffix("iti")).or_else(|| lemma.strip_suffix("eti"))
    else {
        return;
    };
    if form == lemma {
        // Only verbs whose participle ends in -t: "pokriti", "sešteti"; "narediti" has "narejen".
        let short = ["kriti", "viti", "biti", "šiti", "liti"].iter().any(|verb| {
            let prefix = form.strip_suffix(verb);
            prefix.is_some_and(|prefix| PREFIXES.contains(&prefix))
        });
        let in_et = ["šteti", "četi", "jeti", "vzeti"].iter().any(|verb| form.ends_with(verb));
        if let Some(adjective) = form.strip_suffix('i').filter(|_| short || in_et) {
            push_key(out, adjective, Reason::Reading);
        }
        return;
    }
    // "vpliv", "obrat", "napad": verbs with such prefixes have a noun of the bare stem.
    let prefixed =
        PREFIXES.iter().any(|prefix| stem.strip_prefix(prefix).is_some_and(|root| root.chars().count() > 2));
    if prefixed && form == format!("{stem}a") && rules::guess(&format!("{stem}ov")).lemma == stem {
        push_key(out, stem, Reason::Reading);
    }
}

/// `politika` and `politik`, `fonetike`: the field and who works in it; `andreja`: his and her name.
fn field_or_person(form: &str, lemma: &str, out: &mut Vec<Key>) {
    for end in ["a", "e", "i", "o"] {
        if let Some(stem) = form.strip_suffix(end).filter(|stem| stem.ends_with("ik") && stem.len() > 4) {
            if end != "o" && lemma.ends_with("ika") {
                push_key(out, stem, Reason::Reading);
            } else if lemma == stem && !["nik", "lik", "vik"].iter().any(|person| stem.ends_with(person)) {
                push_key(out, &format!("{stem}a"), Reason::Reading);
            }
        }
    }
    // A feminine noun as the rules have it may be the genitive of a masculine one.
    if let Some(stem) = form.strip_suffix('a').filter(|_| lemma == form)
        && stem.chars().count() > 3
        && !stem.ends_with(['a', 'e', 'i', 'o', 'u'])
        && !["ost", "nic", "ic", "sk", "šk", "ij", "tev", "n", "v"].iter().any(|end| stem.ends_with(end))
    {
        push_key(out, stem, Reason::Reading);
    }
}

/// A foreign word may not be inflected at all, or only a little.
fn foreign(form: &str, lemma: &str, out: &mut Vec<Key>) {
    if !is_foreign(form) {
        return;
    }
    if lemma != form {
        push_key(out, form, Reason::Reading);
    }
    for end in ["om", "em", "u", "a", "ja", "ju", "jem"] {
        if let Some(stem) = form.strip_suffix(end).filter(|stem| stem.chars().count() > 3) {
            push_key(out, stem, Reason::Reading);
        }
    }
}

/// Letters and pairs of letters that Slovenian spelling does not have.
pub fn is_foreign(form: &str) -> bool {
    const ENDS: &[&str] = &["ie", "ee", "ai", "ei", "oi", "au", "eu", "ou"];
    const PAIRS: &[&str] = &[
        "th", "ph", "rh", "ck", "gh", "tz", "ae", "oe", "sch", "cc", "ff", "gg", "ll", "mm", "pp", "rr",
        "ss", "tt", "bb",
    ];
    form.chars().any(|c| {
        matches!(c, 'w' | 'x' | 'y' | 'q')
            || !c.is_ascii() && c.is_alphabetic() && !matches!(c, 'č' | 'š' | 'ž' | 'ć' | 'đ')
    }) || PAIRS.iter().any(|pair| form.contains(pair))
        || ENDS.iter().any(|end| form.ends_with(end))
}

#[cfg(test)]
mod tests {
    use crate::language::sl::{guess, rules};

    #[test]
    fn classes_have_their_second_reading() {
        for (form, lemma) in [
            ("vplivata", "vplivati"),
            ("uporabi", "uporabiti"),
            ("potrdila", "potrditi"),
            ("izvedenca", "izvedenec"),
            ("pokriti", "pokrit"),
            ("logistika", "logistik"),
            ("logistika", "logistika"),
            ("lavoisiera", "lavoisier"),
            ("sprejeti", "sprejet"),
            ("rhôna", "rhôna"),
        ] {
            let mut out = Vec::new();
            guess::guessed(form, &mut out);
            assert!(out.iter().any(|key| key.text == lemma), "{form}: {out:?}");
        }
    }

    #[test]
    fn the_likeliest_reading_stays_first() {
        for form in ["uporabi", "potrdila", "mehanika", "politiki", "nastopa", "hiša", "mize"] {
            let mut out = Vec::new();
            guess::guessed(form, &mut out);
            assert_eq!(
                out.first().map(|key| key.text.as_str()),
                Some(rules::guess(form).lemma.as_str()),
                "{form}"
            );
        }
    }
}
