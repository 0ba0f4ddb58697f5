//! A light suffix stripper, for comparison only: what search would be without dictionary forms.
//!
//! It takes the longest ending of a list off a word as long as three letters stay. Nothing in the program files words
//! under its stems; `docs/search.md` scores it beside the real thing.

/// Endings of nouns, adjectives and verbs, the longest first.
const ENDINGS: &[&str] = &[
    "ejšega", "ejšemu", "ejšimi", "ovanje", "ovanja", "evanje", "evanja", "ejših", "ejšim", "ejši", "ejša",
    "ejše", "ovega", "ovemu", "ajoč", "ujejo", "ijami", "ostjo", "ovati", "evati", "irati", "jema", "jami",
    "jimi", "ega", "emu", "imi", "ima", "ami", "ama", "oma", "ema", "ost", "ajo", "ijo", "ejo", "ate", "ite",
    "ete", "amo", "imo", "emo", "ali", "ala", "alo", "ale", "ili", "ila", "ilo", "ile", "eli", "ela", "elo",
    "ele", "ati", "iti", "eti", "jev", "jih", "jem", "ih", "im", "em", "om", "ov", "ev", "ah", "am", "aš",
    "iš", "eš", "al", "il", "el", "je", "ja", "ju", "jo", "ji", "a", "e", "i", "o", "u",
];

/// The word in lower case without its ending.
pub fn stem(form: &str) -> &str {
    ENDINGS
        .iter()
        .find_map(|ending| form.strip_suffix(ending).filter(|stem| stem.chars().count() >= 3))
        .unwrap_or(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_go_and_three_letters_stay() {
        for (form, expected) in
            [("hišami", "hiš"), ("dela", "del"), ("dan", "dan"), ("lepega", "lep"), ("", "")]
        {
            assert_eq!(stem(form), expected);
        }
    }
}
