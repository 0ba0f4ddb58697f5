//! A typed word as the terms it stands for: its own keys, what it is without carons, what a pattern fits.
//!
//! The engine's query parser would take the keys of a word for a phrase and find too little; so the terms are gathered
//! here, and each keeps why it is there. The same list finds paragraphs in the index and words in a paragraph.

use super::analyser::{Class, Lexicons, Reading};
use super::schema::{lemma_term, split_lemma};
use super::vocabulary::Vocabulary;
use crate::language::{Key, Kind, Reason, Token, fold, tokens};
use crate::names;
use rustc_hash::FxHashMap;

names! {
    /// Why a word of the text is a hit.
    pub enum Reach {
        /// It stands there as it was typed.
        #[default]
        Form = "form",
        /// It has the same dictionary form.
        Lemma = "lemma",
        /// It may have the same dictionary form.
        Reading = "reading",
        /// It is a form of the same name.
        Name = "name",
        /// It is the same acronym with an ending.
        Acronym = "acronym",
        /// It is a compound with the same last part.
        Compound = "compound",
        /// The user's lexicon says so.
        Lexicon = "lexicon",
        /// It is written as it was said.
        Spoken = "spoken",
        /// It was spoiled by a scanner.
        Repaired = "repaired",
        /// It was typed without carons.
        Folded = "folded",
        /// It fits the pattern.
        Pattern = "pattern",
        /// It is spelled like it.
        Approx = "approx",
        /// It is the counterpart of a word for people.
        Pair = "pair",
    }
}

/// Why a word is a hit, and by which key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The kind of reason.
    pub reach: Reach,
    /// The dictionary form (or form) by which it was found.
    pub by: Box<str>,
}

impl Why {
    /// The reason as a sentence part: `why-lemma` and so on, with `by`.
    pub fn message(&self) -> crate::message::Message {
        crate::message::Message::new(format!("why-{}", self.reach.name())).with("by", self.by.to_string())
    }
}

/// How a term came to be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Via {
    /// The word itself.
    Own,
    /// Typed without carons.
    Folded,
    /// Fits a pattern.
    Pattern,
    /// Spelled like it.
    Approx,
    /// The counterpart.
    Pair,
}

/// The terms of one typed word.
#[derive(Clone, Debug, Default)]
pub struct Slot {
    /// Terms of `form`.
    pub forms: FxHashMap<Box<str>, Via>,
    /// Terms of `lemma`.
    pub lemmas: FxHashMap<Box<str>, Via>,
    /// Terms of `repair`.
    pub repairs: FxHashMap<Box<str>, Via>,
}

fn put(map: &mut FxHashMap<Box<str>, Via>, term: &str, via: Via) {
    match map.get_mut(term) {
        Some(known) => *known = (*known).min(via),
        None => {
            map.insert(term.into(), via);
        }
    }
}

/// A regular expression over whole forms; letter case does not count.
pub fn regex(pattern: &str) -> Result<regex::Regex, regex::Error> {
    regex::RegexBuilder::new(&format!("^(?:{pattern})$"))
        .case_insensitive(true)
        .size_limit(1 << 20)
        .nest_limit(50)
        .build()
}

/// What a slot is made with.
pub struct Maker<'a> {
    /// The classes of the documents looked at.
    pub classes: &'a [Class],
    /// Lexicons.
    pub lexicons: &'a Lexicons,
    /// The terms of the index.
    pub vocabulary: &'a Vocabulary,
}

impl Maker<'_> {
    /// Calls `see` with every key of a word, in every language of the documents.
    fn keys(&self, token: &Token<'_>, see: &mut dyn FnMut(&'static str, &Key)) {
        let mut keys = Vec::new();
        for class in self.classes {
            keys.clear();
            self.lexicons.language(*class, |language| language.keys(token, &mut keys));
            keys.iter().for_each(|key| see(class.language, key));
        }
    }

    fn form(&self, slot: &mut Slot, form: &str, via: Via) {
        put(&mut slot.forms, form, via);
        put(&mut slot.repairs, form, via);
    }

    fn key(&self, slot: &mut Slot, language: &str, key: &str, via: Via) {
        put(&mut slot.lemmas, &lemma_term(language, key), via);
        put(&mut slot.repairs, key, via);
    }

    /// A word in all its forms.
    pub fn word(&self, token: &Token<'_>) -> Slot {
        let mut slot = Slot::default();
        let form = token.lower().into_owned();
        let plain = fold::fold(&form) == form;
        self.form(&mut slot, &form, Via::Own);
        let mut folds = vec![form.clone()];
        self.keys(token, &mut |language, key| {
            self.key(&mut slot, language, &key.text, Via::Own);
            folds.push(fold::fold(&key.text).into_owned());
        });
        if plain {
            for found in self.vocabulary.forms_folded(&form) {
                self.form(&mut slot, found, Via::Folded);
                self.keys(&Token::plain(found), &mut |language, key| {
                    self.key(&mut slot, language, &key.text, Via::Folded)
                });
            }
            folds.sort_unstable();
            folds.dedup();
            for fold in &folds {
                for term in self.vocabulary.lemmas_folded(fold) {
                    let (language, key) = split_lemma(term);
                    self.key(&mut slot, language, key, Via::Folded);
                }
            }
        }
        slot
    }

    /// Exactly this form, and what it is without carons.
    pub fn exact(&self, token: &Token<'_>) -> Slot {
        let mut slot = Slot::default();
        let form = token.lower();
        self.form(&mut slot, &form, Via::Own);
        if fold::fold(&form) == form {
            self.vocabulary.forms_folded(&form).for_each(|found| self.form(&mut slot, found, Via::Folded));
        }
        slot
    }

    /// What fits `*` (any letters) and `?` (one letter); without carons also words with them.
    pub fn pattern(&self, pattern: &str) -> Slot {
        let mut slot = Slot::default();
        self.vocabulary.forms_like(pattern, |form| self.form(&mut slot, form, Via::Pattern));
        slot
    }

    /// What fits a regular expression.
    pub fn regex(&self, pattern: &str) -> Slot {
        let mut slot = Slot::default();
        if let Ok(regex) = regex(pattern) {
            self.vocabulary
                .forms()
                .filter(|form| regex.is_match(form))
                .for_each(|form| self.form(&mut slot, form, Via::Pattern));
        }
        slot
    }

    /// A word and what is spelled like it: forms and dictionary forms at most `distance` letters away.
    pub fn approx(&self, word: &str, distance: u8) -> Slot {
        let mut slot = self.word(&token_of(word));
        let most = usize::from(distance);
        for form in self.vocabulary.forms_near(word, most) {
            self.form(&mut slot, form, Via::Approx);
        }
        for term in self.vocabulary.lemmas_near(word, most) {
            let (language, key) = split_lemma(term);
            self.key(&mut slot, language, key, Via::Approx);
        }
        slot
    }

    /// Counterparts of a word for people that occur in the index, as (language, lemma).
    pub fn pairs(&self, slot: &Slot) -> Vec<(&'static str, String)> {
        let mut found = Vec::new();
        for (term, via) in &slot.lemmas {
            let (code, key) = split_lemma(term);
            let class = self.classes.iter().find(|class| class.language == code);
            let Some(class) = class.filter(|_| *via <= Via::Folded && self.vocabulary.has_lemma(term)) else {
                continue;
            };
            for other in self.lexicons.language(*class, |language| language.pair(key)) {
                let term = lemma_term(code, &other);
                let entry = (class.language, other);
                if self.vocabulary.has_lemma(&term)
                    && !slot.lemmas.contains_key(term.as_str())
                    && !found.contains(&entry)
                {
                    found.push(entry);
                }
            }
        }
        found.sort();
        found
    }

    /// Takes counterparts in.
    pub fn take_pairs(&self, slot: &mut Slot) {
        for (language, key) in self.pairs(slot) {
            self.key(slot, language, &key, Via::Pair);
        }
    }
}

/// A typed word as one token: the whole of a compound, else the word as it is.
pub fn token_of(word: &str) -> Token<'_> {
    let mut all = Vec::new();
    tokens(word, &mut all);
    let trimmed = word.trim_matches(|c: char| !c.is_alphanumeric());
    let whole = |token: &Token<'_>| {
        matches!(token.kind, Kind::Compound | Kind::Acronym | Kind::Label | Kind::Abbreviation)
    };
    match all.iter().position(|token| token.range.len() >= trimmed.len() || whole(token)) {
        Some(at) => all.swap_remove(at),
        None => Token::plain(trimmed),
    }
}

impl Slot {
    /// Whether a word of the text is meant, and why.
    pub fn why(&self, language: &str, reading: &Reading) -> Option<Why> {
        let mut best: Option<(u8, Why)> = None;
        let mut offer = |rank: u8, reach: Reach, by: &str| {
            if best.as_ref().is_none_or(|(known, _)| rank < *known) {
                best = Some((rank, Why { reach, by: by.into() }));
            }
        };
        match self.forms.get(&reading.form) {
            Some(Via::Own) => offer(0, Reach::Form, &reading.form),
            Some(via) => offer(40 + *via as u8, reach(*via), &reading.form),
            None => {}
        }
        if !self.lemmas.is_empty() {
            for (i, key) in (0_u8..20).zip(&reading.keys) {
                match self.lemmas.get(lemma_term(language, &key.text).as_str()) {
                    Some(Via::Own) => offer(1 + i, key_reach(key.reason), &key.text),
                    Some(via) => offer(30 + *via as u8, reach(*via), &key.text),
                    None => {}
                }
            }
        }
        for key in &reading.repairs {
            match self.repairs.get(key.text.as_str()) {
                Some(Via::Own | Via::Folded) => offer(25, Reach::Repaired, &key.text),
                Some(via) => offer(50 + *via as u8, reach(*via), &key.text),
                None => {}
            }
        }
        best.map(|(_, why)| why)
    }
}

fn reach(via: Via) -> Reach {
    match via {
        Via::Own => Reach::Form,
        Via::Folded => Reach::Folded,
        Via::Pattern => Reach::Pattern,
        Via::Approx => Reach::Approx,
        Via::Pair => Reach::Pair,
    }
}

fn key_reach(reason: Reason) -> Reach {
    match reason {
        // Another form than the typed one, which is its own dictionary form.
        Reason::Form | Reason::Lemma => Reach::Lemma,
        Reason::Reading => Reach::Reading,
        Reason::Name => Reach::Name,
        Reason::Acronym => Reach::Acronym,
        Reason::Compound => Reach::Compound,
        Reason::Lexicon => Reach::Lexicon,
        Reason::Spoken => Reach::Spoken,
        Reason::Repair => Reach::Repaired,
    }
}
