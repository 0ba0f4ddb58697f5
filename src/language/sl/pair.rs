//! Words for people come in pairs: *udeleženec*, *udeleženka*.
//!
//! From either word the candidates for the other; only those that occur in the texts are ever shown.

/// Pairs of endings, masculine and feminine.
const ENDINGS: &[(&str, &str)] = &[
    ("lec", "lka"),
    ("nec", "nka"),
    ("jec", "jka"),
    ("vec", "vka"),
    ("tec", "tka"),
    ("ec", "ka"),
    ("ec", "ica"),
    ("nik", "nica"),
    ("ik", "ičarka"),
    ("or", "orka"),
    ("ar", "arka"),
    ("er", "erka"),
    ("ir", "irka"),
    ("ur", "urka"),
    ("ist", "istka"),
    ("ent", "entka"),
    ("ant", "antka"),
    ("at", "atka"),
    ("log", "loginja"),
    ("og", "oginja"),
    ("an", "anka"),
    ("in", "inka"),
    ("elj", "eljica"),
    ("ač", "ačka"),
    ("aj", "ajka"),
    ("ič", "ička"),
    ("un", "unja"),
    ("ot", "otka"),
    ("ec", "inja"),
    ("k", "kinja"),
    ("s", "sinja"),
    ("", "ka"),
    ("", "inja"),
    ("", "ica"),
];

/// Pairs that follow no ending.
const WORDS: &[(&str, &str)] = &[
    ("človek", "ženska"),
    ("moški", "ženska"),
    ("oče", "mati"),
    ("sin", "hči"),
    ("brat", "sestra"),
    ("mož", "žena"),
    ("fant", "dekle"),
    ("stric", "teta"),
    ("dedek", "babica"),
    ("gospod", "gospa"),
    ("zaposleni", "zaposlena"),
    ("delodajalec", "delodajalka"),
    ("brezposelni", "brezposelna"),
];

/// Candidates for the counterpart of a dictionary form in lower case; some are no words.
pub fn pair(lemma: &str) -> impl Iterator<Item = String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |word: String| {
        if word != lemma && !found.contains(&word) {
            found.push(word);
        }
    };
    for (man, woman) in WORDS {
        if lemma == *man {
            add((*woman).to_owned());
        } else if lemma == *woman {
            add((*man).to_owned());
        }
    }
    for (man, woman) in ENDINGS {
        if let Some(stem) = lemma.strip_suffix(woman).filter(|stem| stem.chars().count() > 2) {
            add(format!("{stem}{man}"));
        }
        let bare = man.is_empty() && lemma.ends_with(['a', 'e', 'i', 'o', 'u', 'c']);
        if let Some(stem) = lemma.strip_suffix(man).filter(|stem| !bare && stem.chars().count() > 2) {
            add(format!("{stem}{woman}"));
        }
    }
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways() {
        for (man, woman) in [
            ("udeleženec", "udeleženka"),
            ("koordinator", "koordinatorka"),
            ("uporabnik", "uporabnica"),
            ("izvajalec", "izvajalka"),
            ("delavec", "delavka"),
            ("svetovalec", "svetovalka"),
            ("psiholog", "psihologinja"),
            ("učitelj", "učiteljica"),
            ("terapevt", "terapevtka"),
            ("študent", "študentka"),
            ("sodelavec", "sodelavka"),
            ("oče", "mati"),
            ("prijatelj", "prijateljica"),
            ("strokovnjak", "strokovnjakinja"),
            ("mentor", "mentorica"),
        ] {
            assert!(pair(man).any(|word| word == woman), "{man}");
            assert!(pair(woman).any(|word| word == man), "{woman}");
        }
        assert!(pair("delavec").all(|word| word != "delavec"));
    }
}
