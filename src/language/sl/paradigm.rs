//! Paradigms: from a dictionary form and its class to all its forms.
//!
//! The hand-written tables list words, not forms. Here their forms are made, laid beside what the rules say, and only the
//! differences are kept: `examples/generate_forms.rs` writes them to `lemmagen/forms.tsv`, and a test holds the file to it.
//! Nothing of this runs when a word is looked up.

use std::collections::{BTreeMap, BTreeSet};

use super::{guess, rules, tables};
use crate::language::Key;

/// The hand-written tables, by name.
pub struct Sources<'a> {
    /// Dictionary form and its forms; complete.
    pub closed: &'a str,
    /// Form and its keys; complete, overrules all.
    pub homographs: &'a str,
    /// Declension and words.
    pub nouns: &'a str,
    /// Declension and words.
    pub adjectives: &'a str,
    /// Conjugation and words.
    pub verbs: &'a str,
}

/// The sources as they lie in `tables/`.
pub const SOURCES: Sources<'static> = Sources {
    closed: include_str!("tables/closed.tsv"),
    homographs: include_str!("tables/homographs.tsv"),
    nouns: include_str!("tables/nouns.tsv"),
    adjectives: include_str!("tables/adjectives.tsv"),
    verbs: include_str!("tables/verbs.tsv"),
};

/// Keys by form, in their order.
type Forms = BTreeMap<String, Vec<String>>;

fn add(forms: &mut Forms, form: &str, lemma: &str) {
    let keys = forms.entry(form.to_owned()).or_default();
    if !keys.iter().any(|key| key == lemma) {
        keys.push(lemma.to_owned());
    }
}

/// The text of `forms.tsv`: the closed classes and homographs whole, of all other words the forms whose keys are other than
/// the rules alone would give.
pub fn forms_table(sources: &Sources<'_>) -> String {
    let mut whole = Forms::new();
    for line in tables::lines(sources.closed) {
        if let Some((lemma, forms)) = line.split_once('\t') {
            forms.split_whitespace().for_each(|form| add(&mut whole, form, lemma));
        }
    }
    for line in tables::lines(sources.homographs) {
        if let Some((form, lemmas)) = line.split_once('\t') {
            whole.insert(form.to_owned(), lemmas.split_whitespace().map(str::to_owned).collect());
        }
    }
    let curated: BTreeSet<String> = whole.keys().cloned().collect();
    let mut made = Forms::new();
    let mut names = BTreeSet::new();
    for (class, word) in classed(sources.nouns) {
        let (class, name) = class
            .strip_prefix('n')
            .filter(|c| !c.is_empty() && *c != "p")
            .map_or((class, false), |c| (c, true));
        for form in noun(class, word, name) {
            let lemma = word.split('/').next().unwrap_or(word);
            if name || matches!(class, "sk" | "so") && !form.ends_with("em") {
                names.insert((form.clone(), lemma.to_owned()));
            }
            add(&mut made, &form, lemma);
        }
    }
    for (class, word) in classed(sources.adjectives) {
        let lemma = word.split('/').next().unwrap_or(word);
        adjective(class, word).iter().for_each(|form| add(&mut made, form, lemma));
    }
    for line in tables::lines(sources.verbs) {
        let Some((class, words)) = line.split_once('\t') else {
            continue;
        };
        if class == "irr" {
            let mut words = words.split_whitespace();
            if let (Some(lemma), Some(present), Some(man), Some(woman)) =
                (words.next(), words.next(), words.next(), words.next())
            {
                let forms = conjugate(present, man, woman);
                forms.iter().for_each(|form| add(&mut made, form, lemma));
            }
            continue;
        }
        for lemma in words.split_whitespace() {
            verb(class, lemma).iter().for_each(|form| add(&mut made, form, lemma));
        }
    }
    for (form, lemmas) in made {
        if whole.contains_key(&form) {
            continue;
        }
        let mut guessed: Vec<Key> = Vec::new();
        guess::guessed(&form, &mut guessed);
        let guessed: Vec<String> = guessed.into_iter().map(|key| key.text).collect();
        let certain = rules::guess(&form).whole;
        let is_name = |lemma: &String| names.contains(&(form.clone(), lemma.clone()));
        // an adverb is likelier than the neuter adjective: `hitro`
        let adverb = form.ends_with('o') && guessed.first() == Some(&form);
        let fits = adverb || guessed.first().is_some_and(|first| lemmas.contains(first));
        let mut all: Vec<String> = Vec::new();
        let country = lemmas.iter().any(|lemma| lemma.ends_with("ija") && is_name(lemma));
        if fits || certain && !country || lemmas.iter().all(is_name) && guessed.first() == Some(&form) {
            all.extend(guessed);
            all.extend(lemmas);
        } else {
            all.extend(lemmas);
            all.extend(guessed);
        }
        let mut seen = BTreeSet::new();
        all.retain(|lemma| seen.insert(lemma.clone()));
        whole.insert(form, all);
    }
    let mut text = String::from(
        "# Forms and all their keys, the likeliest first: the closed classes, and others where the rules say otherwise. Made by examples/generate_forms.rs.\n",
    );
    for (form, lemmas) in whole {
        let mut guessed = Vec::new();
        guess::guessed(&form, &mut guessed);
        if curated.contains(&form)
            || !guessed.iter().map(|key| key.text.as_str()).eq(lemmas.iter().map(String::as_str))
        {
            text.push_str(&format!("{form}\t{}\n", lemmas.join(" ")));
        }
    }
    text
}

fn classed(table: &str) -> impl Iterator<Item = (&str, &str)> {
    tables::lines(table)
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(class, words)| words.split_whitespace().map(move |word| (class, word)))
}

fn with(stem: &str, endings: &[&str]) -> Vec<String> {
    endings.iter().map(|ending| format!("{stem}{ending}")).collect()
}

/// All forms of a noun; of a name only the singular.
fn noun(class: &str, word: &str, singular: bool) -> Vec<String> {
    let mut parts = word.split('/');
    let lemma = parts.next().unwrap_or(word);
    let stem = parts.next();
    let ends = |ending: &str| lemma.strip_suffix(ending).unwrap_or(lemma);
    let mut forms = vec![lemma.to_owned()];
    match class {
        "m" | "mj" => {
            let stem = stem.unwrap_or(lemma);
            let soft = class == "mj" || stem.ends_with(['c', 'č', 'š', 'ž', 'j']);
            forms.extend(with(stem, if soft { &["a", "u", "em"] } else { &["a", "u", "om"] }));
            if !singular {
                forms.extend(with(stem, if soft { &["ev", "ema"] } else { &["ov", "oma"] }));
                forms.extend(with(stem, &["i", "e", "ih"]));
            }
        }
        "f" => {
            let stem = stem.unwrap_or(ends("a"));
            forms.extend(with(stem, &["a", "e", "i", "o"]));
            if !singular {
                forms.extend(with(stem, &["ama", "ah", "am", "ami"]));
                forms.push(parts.next().unwrap_or(stem).to_owned());
            }
        }
        "i" => {
            let stem = stem.unwrap_or(lemma);
            forms.extend(with(stem, &["i", "jo", "ma", "im", "ih", "mi", "ima", "imi", "ijo"]));
        }
        "v" => {
            let stem = ends("ev");
            forms.extend(with(stem, &["ve", "vi", "vijo", "vama", "vah", "vam", "vami"]));
        }
        "n" => {
            let stem = lemma.strip_suffix(['o', 'e']).unwrap_or(lemma);
            forms.extend(with(
                stem,
                if lemma.ends_with('e') { &["a", "u", "em", "ema"] } else { &["a", "u", "om", "oma"] },
            ));
            if !singular {
                forms.extend(with(stem, &["i", "ih"]));
                if !stem.ends_with('j') && stem.len() > 2 && lemma.ends_with("lo") {
                    forms.push(stem.to_owned());
                }
            }
        }
        "np" => {
            forms.extend(with(ends("a"), &["", "om", "ih", "i"]));
        }
        "fp" => {
            let stem = lemma.strip_suffix(['e', 'i']).unwrap_or(lemma);
            forms.extend(with(stem, &["", "am", "ah", "ami"]));
        }
        "mp" => forms.clear(),
        "sk" => forms.extend(with(ends("a"), &["e", "i", "o"])),
        "so" => forms.extend(with(ends("o"), &["ega", "emu", "em", "im"])),
        _ => {}
    }
    forms.retain(|form| form.chars().count() > 1);
    forms
}

/// All forms of an adjective, without comparison.
fn adjective(class: &str, word: &str) -> Vec<String> {
    let (lemma, stem) = word.split_once('/').unwrap_or((word, word));
    let stem = if lemma.ends_with('i') { stem.strip_suffix('i').unwrap_or(stem) } else { stem };
    let mut forms = vec![lemma.to_owned()];
    forms.extend(with(stem, &["i", "a", "e", "ega", "emu", "em", "im", "ih", "imi", "ima", "o"]));
    if class == "s" {
        forms.retain(|form| !form.ends_with('o') || lemma.ends_with('i') && !lemma.ends_with("oči"));
    }
    forms
}

/// Present, imperative and participle in -l from the first person singular and the participle.
fn conjugate(present: &str, man: &str, woman: &str) -> Vec<String> {
    let Some(stem) = present.strip_suffix('m') else {
        return Vec::new();
    };
    let mut forms = with(stem, &["m", "š", "", "ta", "mo", "te", "jo"]);
    let bare = stem.strip_suffix(['a', 'e', 'i']).unwrap_or(stem);
    let imperative = match stem.chars().last() {
        Some('a') => format!("{bare}aj"),
        _ if bare.ends_with('j') => bare.to_owned(),
        _ => format!("{bare}i"),
    };
    // "boj", "mineva": the imperative and the dual of one verb are more often another word
    forms.extend(with(&imperative, &["ta", "mo", "te"]));
    forms.extend([imperative, format!("{stem}va")].into_iter().filter(|form| !rules::guess(form).whole));
    if let Some(stem) = woman.strip_suffix('a') {
        forms.extend(with(stem, &["a", "o", "i", "e"]));
    }
    forms.push(man.to_owned());
    forms
}

/// All forms of a verb of a regular class.
fn verb(class: &str, lemma: &str) -> Vec<String> {
    let Some(stem) = lemma.strip_suffix("ti") else {
        return Vec::new();
    };
    let bare = stem.strip_suffix(['a', 'i', 'e']).unwrap_or(stem);
    let present = match class {
        "am" => format!("{bare}am"),
        "im" | "eti" => format!("{bare}im"),
        "ati" => format!("{bare}im"),
        "ujem" => match bare.strip_suffix("ov").or_else(|| bare.strip_suffix("ev")) {
            Some(root) => format!("{root}ujem"),
            None => return Vec::new(),
        },
        "nem" => format!("{bare}em"),
        _ => return Vec::new(),
    };
    let mut forms = conjugate(&present, &format!("{stem}l"), &format!("{stem}la"));
    forms.push(lemma.to_owned());
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paradigms() {
        assert!(noun("v", "zaposlitev", false).contains(&"zaposlitvami".to_owned()));
        assert!(noun("f", "igra/igr/iger", false).contains(&"iger".to_owned()));
        assert!(adjective("h", "resen/resn").contains(&"resnega".to_owned()));
        for form in ["svetujejo", "svetuj", "svetovali"] {
            assert!(verb("ujem", "svetovati").contains(&form.to_owned()), "{form}");
        }
    }

    #[test]
    fn the_table_of_forms_is_up_to_date() {
        let written = include_str!("lemmagen/forms.tsv");
        let made = forms_table(&SOURCES);
        let differs = written.lines().zip(made.lines()).find(|(a, b)| a != b);
        assert!(written == made, "run: cargo run --example generate_forms ({differs:?})");
    }
}
