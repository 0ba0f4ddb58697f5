//! The terms of the index in memory: what patterns, folded words and "did you mean" are answered from.
//!
//! Streamed once from the term dictionaries when the first query needs it, and dropped with the reader it belongs to.

use crate::language::fold;
use std::ops::Range;

/// Sorted terms; positions of those with carons by what they are without.
#[derive(Debug, Default)]
pub struct Vocabulary {
    forms: Vec<Box<str>>,
    lemmas: Vec<Box<str>>,
    forms_by_fold: Vec<(Box<str>, u32)>,
    lemmas_by_fold: Vec<(Box<str>, u32)>,
}

impl Vocabulary {
    /// Of the terms of `form` and `repair`, and of those of `lemma`; sorted and without repetition.
    pub fn new(mut forms: Vec<Box<str>>, mut lemmas: Vec<Box<str>>) -> Self {
        for list in [&mut forms, &mut lemmas] {
            list.sort_unstable();
            list.dedup();
        }
        let by_fold = |list: &[Box<str>], key: fn(&str) -> &str| {
            let mut folds: Vec<(Box<str>, u32)> = (0_u32..)
                .zip(list)
                .filter_map(|(at, term)| {
                    let word = key(term);
                    let folded = fold::fold(word);
                    (folded != word).then(|| (folded.into(), at))
                })
                .collect();
            folds.sort_unstable();
            folds
        };
        let (forms_by_fold, lemmas_by_fold) =
            (by_fold(&forms, |form| form), by_fold(&lemmas, |term| super::schema::split_lemma(term).1));
        Self { forms, lemmas, forms_by_fold, lemmas_by_fold }
    }

    /// All forms.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        self.forms.iter().map(|form| &**form)
    }

    /// How many forms there are.
    pub fn len(&self) -> usize {
        self.forms.len()
    }

    /// All terms of `lemma`.
    pub fn lemmas(&self) -> impl Iterator<Item = &str> {
        self.lemmas.iter().map(|term| &**term)
    }

    /// Whether a term of `lemma` is there.
    pub fn has_lemma(&self, term: &str) -> bool {
        self.lemmas.binary_search_by(|known| (**known).cmp(term)).is_ok()
    }

    /// Forms with carons that are `folded` without them.
    pub fn forms_folded(&self, folded: &str) -> impl Iterator<Item = &str> {
        folded_in(&self.forms_by_fold, &self.forms, folded)
    }

    /// Terms of `lemma` with carons whose key is `folded` without them.
    pub fn lemmas_folded(&self, folded: &str) -> impl Iterator<Item = &str> {
        folded_in(&self.lemmas_by_fold, &self.lemmas, folded)
    }

    /// Calls `see` with every form that a pattern of `*` and `?` fits, folded forms where it has no carons.
    pub fn forms_like<'a>(&'a self, pattern: &str, mut see: impl FnMut(&'a str)) {
        let glob = Glob::new(pattern);
        let range = prefixed(&self.forms, glob.head, |form| form);
        for form in self.forms.get(range).into_iter().flatten() {
            if glob.fits(form) {
                see(form);
            }
        }
        if fold::fold(pattern) == pattern {
            let range = prefixed(&self.forms_by_fold, glob.head, |(folded, _)| folded);
            for (folded, at) in self.forms_by_fold.get(range).into_iter().flatten() {
                if glob.fits(folded)
                    && let Some(form) = self.forms.get(*at as usize)
                    && !glob.fits(form)
                {
                    see(form);
                }
            }
        }
    }

    /// Forms at most `most` letters away from a word; without carons, folded forms are compared.
    pub fn forms_near<'a>(&'a self, word: &'a str, most: usize) -> impl Iterator<Item = &'a str> {
        let folds = fold::fold(word) == word;
        let close = near(word, most);
        self.forms().filter(move |form| close(form) || folds && close(&fold::fold(form)))
    }

    /// Terms of `lemma` whose key is at most `most` letters away from a word.
    pub fn lemmas_near<'a>(&'a self, word: &'a str, most: usize) -> impl Iterator<Item = &'a str> {
        let folds = fold::fold(word) == word;
        let close = near(word, most);
        self.lemmas().filter(move |term| {
            let key = super::schema::split_lemma(term).1;
            close(key) || folds && close(&fold::fold(key))
        })
    }
}

/// Whether a word is at most `most` letters away: letters changed, left out, put in or exchanged. Nearly all words are
/// told apart by which letters they have at all: each step changes at most two of these.
fn near(word: &str, most: usize) -> impl Fn(&str) -> bool {
    let (length, letters) = (word.chars().count(), letters(word));
    move |other| {
        (self::letters(other) ^ letters).count_ones() as usize <= 2 * most
            && other.chars().count().abs_diff(length) <= most
            && strsim::osa_distance(word, other) <= most
    }
}

/// A bit for each letter that a word has; some letters share one.
fn letters(word: &str) -> u64 {
    word.chars().fold(0, |bits, c| bits | 1 << (u32::from(c) % 61))
}

fn folded_in<'a>(
    folds: &'a [(Box<str>, u32)],
    terms: &'a [Box<str>],
    folded: &str,
) -> impl Iterator<Item = &'a str> {
    let from = folds.partition_point(|(known, _)| &**known < folded);
    let to = folds.partition_point(|(known, _)| &**known <= folded);
    folds
        .get(from..to)
        .into_iter()
        .flatten()
        .filter_map(|(_, at)| terms.get(*at as usize))
        .map(|term| &**term)
}

fn prefixed<T>(list: &[T], head: &str, key: impl Fn(&T) -> &str) -> Range<usize> {
    let from = list.partition_point(|item| key(item) < head);
    let length = list.get(from..).map_or(0, |rest| rest.partition_point(|item| key(item).starts_with(head)));
    from..from + length
}

/// A pattern of `*` (any letters) and `?` (one letter).
struct Glob<'p> {
    /// What a word begins with.
    head: &'p str,
    /// What it ends with; nothing where the pattern has one piece only.
    tail: &'p str,
    /// Letter by letter, for a pattern with `?` or with more than one star inside.
    slow: Option<Vec<char>>,
    whole: bool,
}

impl<'p> Glob<'p> {
    fn new(pattern: &'p str) -> Self {
        let wild = |c: char| matches!(c, '*' | '?');
        let head = pattern.split(wild).next().unwrap_or(pattern);
        let tail = pattern.rsplit(wild).next().unwrap_or("");
        let simple = pattern.matches(wild).count() <= 1 && !pattern.contains('?');
        Self {
            head,
            tail,
            slow: (!simple).then(|| pattern.chars().collect()),
            whole: !pattern.contains(wild),
        }
    }

    fn fits(&self, word: &str) -> bool {
        if self.whole {
            return word == self.head;
        }
        let ends = word.len() >= self.head.len() + self.tail.len()
            && word.ends_with(self.tail)
            && word.starts_with(self.head);
        ends && self.slow.as_ref().is_none_or(|pattern| fits(pattern, word))
    }
}

/// The usual walk with one step back to the last star.
fn fits(pattern: &[char], word: &str) -> bool {
    let mut p = 0;
    let mut rest = word.chars();
    let mut star: Option<(usize, std::str::Chars<'_>)> = None;
    while let Some(letter) = rest.clone().next() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, rest.clone()));
                p += 1;
            }
            Some(c) if *c == '?' || *c == letter => {
                p += 1;
                rest.next();
            }
            _ => match &mut star {
                Some((at, from)) => {
                    from.next();
                    (p, rest) = (*at + 1, from.clone());
                }
                None => return false,
            },
        }
    }
    pattern.get(p..).is_none_or(|rest| rest.iter().all(|c| *c == '*'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &[&str]) -> Vocabulary {
        Vocabulary::new(words.iter().map(|word| (*word).into()).collect(), Vec::new())
    }

    #[test]
    fn patterns_fit_with_and_without_carons() {
        let words = of(&["žena", "ženska", "zenit", "delo", "predelan"]);
        let like = |pattern: &str| {
            let mut found = Vec::new();
            words.forms_like(pattern, |form| found.push(form.to_owned()));
            found.sort();
            found
        };
        assert_eq!(like("žen*"), ["žena", "ženska"]);
        assert_eq!(like("zen*"), ["zenit", "žena", "ženska"]);
        assert_eq!(like("*del*"), ["delo", "predelan"]);
        assert_eq!(like("d?lo"), ["delo"]);
        assert_eq!(like("?en*a"), ["žena", "ženska"]);
        assert_eq!(like("*no"), Vec::<&str>::new());
        assert_eq!(like("p*n"), ["predelan"]);
        assert_eq!(like("*e*e*a*"), ["predelan"]);
        assert_eq!(like("delo"), ["delo"]);
        assert!(like("delo*lo").is_empty(), "no letter is used twice");
        assert!(like("x*").is_empty());
    }

    #[test]
    fn near_words_and_folded_words() {
        let words = of(&["udeleženec", "udeležence", "delo"]);
        assert_eq!(words.forms_near("udelezenec", 1).count(), 2);
        assert_eq!(words.forms_folded("udelezenec").collect::<Vec<_>>(), ["udeleženec"]);
    }
}
