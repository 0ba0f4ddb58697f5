//! How the words of a document are read: its language, the lexicons laid over it, what is repaired.
//!
//! The same reading makes the index and, for the hits on the screen, the places in the stored text; so what the index
//! found is what is marked. Readings of words are remembered: most words of a text stand in it many times.

use crate::language::{self, Key, Kind, Language, Lexicon, Overlay, Token, WithLexicon, repair, snowball};
use crate::model::{Document, Project, Record};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use std::sync::Arc;

/// Readings kept before they are forgotten.
const MOST_READINGS: usize = 400_000;

/// What decides how a word of a document is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Class {
    /// Code of the language; empty where the program does not know it (forms only).
    pub language: &'static str,
    /// Transcribed word for word: spoken spellings are read.
    pub verbatim: bool,
    /// Read by OCR.
    pub ocr: bool,
}

impl Class {
    /// The class of a document.
    pub fn of(document: &Document) -> Self {
        let language = language::by_code(&document.language).map_or("", Language::code);
        Self { language, verbatim: document.record == Record::Verbatim, ocr: document.ocr }
    }
}

/// A reading of a word.
#[derive(Debug)]
pub struct Reading {
    /// Lower case.
    pub form: Box<str>,
    /// Keys of `lemma`, the best first.
    pub keys: Box<[Key]>,
    /// Forms and keys of `repair`.
    pub repairs: Box<[Key]>,
}

/// A word of a paragraph.
#[derive(Clone, Debug)]
pub struct Word {
    /// Bytes of the paragraph, as stored.
    pub range: Range<usize>,
    /// Counted from 0; several words may stand at one position, none is left out.
    pub position: u32,
    /// How it is read.
    pub reading: Arc<Reading>,
}

/// The lexicons of a user and of a project.
#[derive(Debug, Default)]
pub struct Lexicons {
    user: Arc<Lexicon>,
    own: Lexicon,
    own_verbatim: Lexicon,
    /// Forms of the project's own table with their lemmas, sorted.
    pub overrides: Vec<(String, Vec<String>)>,
}

impl Lexicons {
    /// The user's lexicon with the project's own table over it.
    pub fn of(project: &Project, user: &Arc<Lexicon>) -> Self {
        let mut overrides = project.overrides();
        overrides.sort();
        let mut own = Lexicon::default();
        for (form, lemmas) in &overrides {
            lemmas.iter().for_each(|lemma| own.add(form, lemma));
        }
        let mut own_verbatim = own.clone();
        own_verbatim.verbatim = true;
        Self { user: Arc::clone(user), own, own_verbatim, overrides }
    }

    /// Calls `with` with the language of a class as these lexicons have it.
    pub fn language<R>(&self, class: Class, with: impl FnOnce(&dyn Language) -> R) -> R {
        let base = language::by_code(class.language).unwrap_or(&snowball::CROATIAN);
        let own = if class.verbatim { &self.own_verbatim } else { &self.own };
        let user = WithLexicon { language: base, lexicon: &self.user };
        with(&WithLexicon { language: &user, lexicon: own })
    }

    /// A number for the language and the user's lexicon; the project's own table is not in it.
    pub fn version(&self, class: Class) -> u64 {
        let base = language::by_code(class.language).unwrap_or(&snowball::CROATIAN);
        WithLexicon { language: base, lexicon: &self.user }.version()
    }
}

/// Words that occur in a project, in lower case: what decides between two readings of a spoiled or cut word.
pub type Vocabulary = FxHashSet<Box<str>>;

/// Whether the reading of a text depends on which words other texts hold: it was read by OCR, or has a word cut at the
/// end of a line.
pub fn depends(class: Class, body: &str) -> bool {
    class.ocr || has_cut(body)
}

fn has_cut(text: &str) -> bool {
    text.contains('\n') && !language::join::cuts(text).is_empty()
}

/// Adds the words of a text to the vocabulary, those next to a cut left out: half a word is no word.
pub fn learn(body: &str, vocabulary: &mut Vocabulary) {
    let cuts = if body.contains('\n') { language::join::cuts(body) } else { Vec::new() };
    let mut tokens = Vec::new();
    language::tokens(body, &mut tokens);
    for token in tokens {
        let at = cuts.partition_point(|cut| cut.second.end <= token.range.start);
        let cut = cuts.get(at).is_some_and(|cut| cut.first.start < token.range.end && token.range.start < cut.second.end);
        if !cut && token.kind != Kind::Broken {
            let form = token.lower();
            if !vocabulary.contains(&*form) {
                vocabulary.insert(form.into());
            }
        }
    }
}

/// A reading of a word of this kind, at the start of a sentence or not.
type Kept = (Kind, bool, Arc<Reading>);

/// Readings of one class.
#[derive(Debug, Default)]
struct Memory {
    readings: FxHashMap<Box<str>, Vec<Kept>>,
}

/// Reads paragraphs.
#[derive(Debug, Default)]
pub struct Analyser {
    lexicons: Arc<Lexicons>,
    vocabulary: Arc<Vocabulary>,
    memories: FxHashMap<Class, Memory>,
}

impl Analyser {
    /// With these lexicons and words.
    pub fn new(lexicons: Arc<Lexicons>, vocabulary: Arc<Vocabulary>) -> Self {
        Self { lexicons, vocabulary, memories: FxHashMap::default() }
    }

    /// Appends the words of a paragraph to `out`.
    pub fn words(&mut self, class: Class, paragraph: &str, out: &mut Vec<Word>) {
        let memory = self.memories.entry(class).or_default();
        if memory.readings.len() > MOST_READINGS {
            memory.readings.clear();
        }
        let (lexicons, vocabulary) = (&self.lexicons, &self.vocabulary);
        lexicons.language(class, |language| {
            let known = |word: &str| vocabulary.contains(word) || language.knows(word);
            let mut add = |tokens: Vec<Token<'_>>| {
                let (mut before, mut position) = (None, 0);
                for token in tokens {
                    position += u32::from(before.is_some_and(|last| last < token.position));
                    before = Some(before.map_or(token.position, |last: u32| last.max(token.position)));
                    let reading = memory.read(&token, class, language, &known);
                    out.push(Word { range: token.range, position, reading });
                }
            };
            let mut tokens = Vec::new();
            if class.ocr || has_cut(paragraph) {
                let overlay = Overlay::new(paragraph, class.ocr, &known);
                overlay.tokens(&mut tokens);
                add(tokens);
            } else {
                language::tokens(paragraph, &mut tokens);
                add(tokens);
            }
        });
    }
}

impl Memory {
    fn read(&mut self, token: &Token<'_>, class: Class, language: &dyn Language, known: &dyn Fn(&str) -> bool) -> Arc<Reading> {
        let kept = self
            .readings
            .get(&*token.text)
            .and_then(|all| all.iter().find(|(kind, start, _)| (*kind, *start) == (token.kind, token.start)));
        if let Some((_, _, reading)) = kept {
            return Arc::clone(reading);
        }
        let (mut keys, mut repairs) = (Vec::new(), Vec::new());
        language.keys(token, &mut keys);
        if class.ocr {
            repair::keys(language, token, known, &mut repairs);
        }
        let reading = Arc::new(Reading { form: token.lower().into(), keys: keys.into(), repairs: repairs.into() });
        self.readings.entry(token.text.as_ref().into()).or_default().push((token.kind, token.start, Arc::clone(&reading)));
        reading
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::setting::LEXICON;
    use crate::model::{Change, Delta, Setting};

    fn read(project: &Project, class: Class, text: &str) -> Vec<String> {
        let mut analyser = Analyser::new(Arc::new(Lexicons::of(project, &Arc::default())), Arc::default());
        let mut words = Vec::new();
        analyser.words(class, text, &mut words);
        let keys = |word: &Word| word.reading.keys.iter().map(|key| key.text.clone()).collect::<Vec<_>>().join("|");
        words.iter().map(|word| format!("{}={}@{}", word.reading.form, keys(word), word.position)).collect()
    }

    const PLAIN: Class = Class { language: "sl", verbatim: false, ocr: false };

    #[test]
    fn a_project_may_overrule_a_lemma() {
        let mut project = Project::default();
        assert_eq!(read(&project, PLAIN, "Ljudje"), ["ljudje=človek@0"]);
        let setting = Setting { key: LEXICON.into(), value: serde_json::json!({ "Ljudje": ["ljudje", "človek"] }) };
        project.apply(&[Change::Setting(Box::new(Delta::add(setting)))]).unwrap();
        assert_eq!(read(&project, PLAIN, "Ljudje"), ["ljudje=ljudje|človek@0"]);
    }

    #[test]
    fn half_words_are_not_learnt() {
        let mut vocabulary = Vocabulary::default();
        learn("Delo opolnomoče-\nnja je delo.", &mut vocabulary);
        let mut words: Vec<&str> = vocabulary.iter().map(|word| &**word).collect();
        words.sort_unstable();
        assert_eq!(words, ["delo", "je"]);
    }
}
