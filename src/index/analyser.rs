//! How the words of a document are read: its language, the lexicons laid over it, what is repaired.
//!
//! The same reading makes the index and, for the hits on the screen, the places in the stored text; so what the index
//! found is what is marked. Readings of words are remembered: most words of a text stand in it many times.

use crate::language::{
    self, Key, Kind, Language, Lexicon, Overlay, Token, Vocabulary, WithLexicon, fingerprint, repair,
    snowball, vocabulary,
};
use crate::model::{Document, Project, Record};
use rustc_hash::FxHashMap;
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

    /// True when they say nothing of any word.
    pub fn is_empty(&self) -> bool {
        self.user.is_empty() && self.overrides.is_empty()
    }

    /// How many words they say something of.
    pub fn len(&self) -> usize {
        self.user.words().count() + self.own.len()
    }

    /// The words that they say something of, in lower case; one may come more than once.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.user.words().chain(self.own.words())
    }

    /// A number for what they say of a form; 0 where they say nothing.
    pub fn says(&self, form: &str) -> u64 {
        match (self.user.says(form), self.own.says(form)) {
            (0, 0) => 0,
            (user, own) => fingerprint(&[&user.to_le_bytes(), &own.to_le_bytes()]),
        }
    }

    /// A number for all that they say.
    pub fn version(&self) -> u64 {
        let rows = self.overrides.iter().map(|(form, lemmas)| format!("{form}\t{}", lemmas.join("|")));
        fingerprint(&[&self.user.version().to_le_bytes(), rows.collect::<Vec<_>>().join("\n").as_bytes()])
    }
}

/// Whether the reading of a text depends on which words other texts hold: it was read by OCR, or has a word cut at the
/// end of a line.
pub fn depends(class: Class, body: &str) -> bool {
    class.ocr || vocabulary::has_cut(body)
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
        let (lexicons, words) = (&self.lexicons, &self.vocabulary);
        lexicons.language(class, |language| {
            let known = |word: &str| words.contains(word) || language.knows(word);
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
            if class.ocr || vocabulary::has_cut(paragraph) {
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
    fn read(
        &mut self,
        token: &Token<'_>,
        class: Class,
        language: &dyn Language,
        known: &dyn Fn(&str) -> bool,
    ) -> Arc<Reading> {
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
        let reading =
            Arc::new(Reading { form: token.lower().into(), keys: keys.into(), repairs: repairs.into() });
        self.readings.entry(token.text.as_ref().into()).or_default().push((
            token.kind,
            token.start,
            Arc::clone(&reading),
        ));
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
        let keys =
            |word: &Word| word.reading.keys.iter().map(|key| key.text.clone()).collect::<Vec<_>>().join("|");
        words.iter().map(|word| format!("{}={}@{}", word.reading.form, keys(word), word.position)).collect()
    }

    const PLAIN: Class = Class { language: "sl", verbatim: false, ocr: false };

    #[test]
    fn a_project_may_overrule_a_lemma() {
        let mut project = Project::default();
        assert_eq!(read(&project, PLAIN, "Ljudje"), ["ljudje=človek@0"]);
        let setting =
            Setting { key: LEXICON.into(), value: serde_json::json!({ "Ljudje": ["ljudje", "človek"] }) };
        project.apply(&[Change::Setting(Box::new(Delta::add(setting)))]).unwrap();
        assert_eq!(read(&project, PLAIN, "Ljudje"), ["ljudje=ljudje|človek@0"]);
    }
}
