//! A user's own words: a table of forms and dictionary forms laid over a language.
//!
//! For names and terms of a study, for dialect, or for a whole lexicon such as Sloleks 3 that may not be shipped. What
//! stands in it overrules the language. A second table gives the standard spelling of what was written as it was said.

use super::{Key, Kind, Language, Reason, Token, fingerprint, lemmas, push_key};
use quick_xml::events::Event;
use rustc_hash::FxHashMap;
use std::io::BufRead;

/// The most dictionary forms of one form: every search reads all of them.
pub const LEMMAS: usize = 64;

/// Forms and their dictionary forms, all in lower case.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    forms: FxHashMap<Box<str>, Vec<Box<str>>>,
    spoken: FxHashMap<Box<str>, Box<str>>,
    /// Also the language's own table of spoken spellings, for texts transcribed word for word.
    pub verbatim: bool,
    version: u64,
    /// A form that had more dictionary forms than are kept.
    crowded: Option<Box<str>>,
}

/// A line that is no `form<TAB>lemma`, with its number from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Counted from 1.
    pub number: usize,
    /// As it stands.
    pub text: String,
}

/// What a file of Sloleks held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sloleks {
    /// Forms with a dictionary form.
    pub forms: usize,
    /// Those of them that the language did not say by itself.
    pub new: usize,
}

impl Lexicon {
    /// Takes in lines `form<TAB>lemma`; several lemmas of a form with `|` between or in several lines, the likeliest
    /// first. Further columns are passed over (the tab-separated Sloleks has them), `#` begins a comment line.
    pub fn add_forms(&mut self, table: &str) -> Vec<BadLine> {
        let mut bad = Vec::new();
        for (number, line) in (1..).zip(table.lines()) {
            match pair(line) {
                // MULTEXT-East writes "=" for a form that is its own dictionary form.
                Some(Some((form, "="))) => self.add(form, form),
                Some(Some((form, lemmas))) => lemmas.split('|').for_each(|lemma| self.add(form, lemma)),
                Some(None) => bad.push(BadLine { number, text: line.to_owned() }),
                None => {}
            }
        }
        self.touch(table);
        bad
    }

    /// Takes in lines `as said<TAB>standard words`.
    pub fn add_spoken(&mut self, table: &str) -> Vec<BadLine> {
        let mut bad = Vec::new();
        for (number, line) in (1..).zip(table.lines()) {
            match pair(line) {
                Some(Some((said, words))) => {
                    self.spoken.insert(said.to_lowercase().into(), words.to_lowercase().into());
                }
                Some(None) => bad.push(BadLine { number, text: line.to_owned() }),
                None => {}
            }
        }
        self.touch(table);
        bad
    }

    /// Takes in one file of Sloleks 3 in XML, piece by piece: each entry's `<lemma>` and the `<form>`s under
    /// `<orthography>`. Only what `language` does not say by itself is kept, so that of millions of forms a table remains
    /// that is read at every start: a form it knows keeps its dictionary forms and gets the missing one behind them, for
    /// a form it only guesses the lexicon's word counts alone.
    pub fn add_sloleks(
        &mut self,
        language: &dyn Language,
        xml: impl BufRead,
    ) -> Result<Sloleks, quick_xml::Error> {
        let mut reader = quick_xml::Reader::from_reader(xml);
        let (mut buffer, mut words, mut lemma) = (Vec::new(), String::new(), String::new());
        let (mut written, mut count) = (false, Sloleks::default());
        loop {
            match reader.read_event_into(&mut buffer)? {
                Event::Start(tag) => {
                    words.clear();
                    written |= tag.local_name().as_ref() == "orthography";
                }
                Event::Text(text) => words.push_str(&text.xml10_content()),
                Event::CData(text) => words.push_str(&text.xml10_content()),
                Event::GeneralRef(name) => {
                    let reference = format!("&{};", name.xml10_content());
                    words.push_str(&quick_xml::escape::unescape(&reference).unwrap_or_default());
                }
                Event::End(tag) => match tag.local_name().as_ref() {
                    "lemma" => lemma = words.trim().to_lowercase(),
                    "orthography" => written = false,
                    "form" if written && !lemma.is_empty() => {
                        count.forms += 1;
                        count.new += usize::from(self.add_missing(language, words.trim(), &lemma));
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
            buffer.clear();
        }
        self.touch(&format!("{} {lemma} {words}", count.new));
        Ok(count)
    }

    /// A form and a dictionary form, unless `language` gives it by itself; whether anything was added.
    fn add_missing(&mut self, language: &dyn Language, form: &str, lemma: &str) -> bool {
        let form = form.to_lowercase();
        let mut own = Vec::new();
        lemmas(language, &form, &mut own);
        if form.is_empty() || own.iter().any(|key| key.text == lemma) {
            return false;
        }
        if !self.knows(&form) && language.knows(&form) {
            own.iter().for_each(|key| self.add(&form, &key.text));
        }
        self.add(&form, lemma);
        true
    }

    /// One form and one of its dictionary forms.
    pub fn add(&mut self, form: &str, lemma: &str) {
        let (form, lemma) = (form.trim().to_lowercase(), lemma.trim().to_lowercase());
        if form.is_empty() || lemma.is_empty() {
            return;
        }
        let lemmas = self.forms.entry(form.as_str().into()).or_default();
        if lemmas.iter().any(|known| **known == *lemma) {
            return;
        }
        if lemmas.len() < LEMMAS {
            lemmas.push(lemma.into());
        } else {
            self.crowded.get_or_insert(form.into());
        }
    }

    /// The first form that was given more than [`LEMMAS`] dictionary forms, of which the later ones are not kept.
    pub fn crowded(&self) -> Option<&str> {
        self.crowded.as_deref()
    }

    /// Whether the form, in lower case, is in the lexicon.
    pub fn knows(&self, form: &str) -> bool {
        self.forms.contains_key(form)
    }

    /// Number of forms.
    pub fn len(&self) -> usize {
        self.forms.len()
    }

    /// Forms and their lemmas as a table has them, in order.
    pub fn form_rows(&self) -> Vec<(String, String)> {
        let mut rows: Vec<(String, String)> =
            self.forms.iter().map(|(form, lemmas)| (form.to_string(), lemmas.join("|"))).collect();
        rows.sort();
        rows
    }

    /// Spellings and what they stand for as a table has them, in order.
    pub fn spelling_rows(&self) -> Vec<(String, String)> {
        let mut rows: Vec<(String, String)> =
            self.spoken.iter().map(|(said, words)| (said.to_string(), words.to_string())).collect();
        rows.sort();
        rows
    }

    /// Number of spellings.
    pub fn spellings(&self) -> usize {
        self.spoken.len()
    }

    /// Everything it says something of, in lower case; a form with a spelling too comes twice.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.forms.keys().chain(self.spoken.keys()).map(|word| &**word)
    }

    /// A number for what it says of a form in lower case; 0 where it says nothing.
    pub fn says(&self, form: &str) -> u64 {
        let (lemmas, spoken) = (self.forms.get(form), self.spoken.get(form));
        if lemmas.is_none() && spoken.is_none() {
            return 0;
        }
        let mut parts: Vec<&[u8]> = vec![form.as_bytes()];
        parts.extend(lemmas.into_iter().flatten().map(|lemma| lemma.as_bytes()));
        parts.push(b"~");
        parts.extend(spoken.map(|words| words.as_bytes()));
        fingerprint(&parts).max(1)
    }

    /// A number for all of its tables.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// No forms and no spellings.
    pub fn is_empty(&self) -> bool {
        self.forms.is_empty() && self.spoken.is_empty()
    }

    fn touch(&mut self, table: &str) {
        self.version = fingerprint(&[&self.version.to_le_bytes(), table.as_bytes()]);
    }
}

/// Nothing for a comment or an empty line, `Some(None)` for a bad one.
fn pair(line: &str) -> Option<Option<(&str, &str)>> {
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.is_empty() || line.starts_with('#') {
        return None;
    }
    let mut columns = line.split('\t').map(str::trim);
    Some(columns.next().zip(columns.next()).filter(|(a, b)| !a.is_empty() && !b.is_empty()))
}

/// A language with a lexicon laid over it.
pub struct WithLexicon<'a> {
    /// The language below.
    pub language: &'a dyn Language,
    /// What overrules it.
    pub lexicon: &'a Lexicon,
}

impl Language for WithLexicon<'_> {
    fn code(&self) -> &'static str {
        self.language.code()
    }

    fn name(&self) -> &'static str {
        self.language.name()
    }

    fn keys(&self, token: &Token<'_>, out: &mut Vec<Key>) {
        let form = token.lower();
        if let Some(lemmas) = self.lexicon.forms.get(&*form) {
            return lemmas.iter().for_each(|lemma| push_key(out, lemma, Reason::Lexicon));
        }
        if !matches!(token.kind, Kind::Word | Kind::Part) {
            return self.language.keys(token, out);
        }
        let mut standard = Vec::new();
        let certain = match self.lexicon.spoken.get(&*form) {
            Some(words) => {
                standard.extend(words.split_whitespace().map(str::to_owned));
                true
            }
            None => self.lexicon.verbatim && self.language.spoken(&form, &mut standard),
        };
        let mut found = Vec::new();
        let mut add_standard = |out: &mut Vec<Key>| {
            for word in &standard {
                found.clear();
                self.language.keys(&Token::plain(word), &mut found);
                found.iter().for_each(|key| push_key(out, &key.text, Reason::Spoken));
            }
        };
        // a certain spelling comes first, and alone if its letters are no word of the written language
        if certain {
            add_standard(out);
        }
        if !certain || self.language.knows(&form) {
            self.language.keys(token, out);
        }
        if !certain {
            add_standard(out);
        }
    }

    fn stop_words(&self) -> &'static [&'static str] {
        self.language.stop_words()
    }

    fn pair(&self, lemma: &str) -> Vec<String> {
        self.language.pair(lemma)
    }

    fn spoken(&self, form: &str, out: &mut Vec<String>) -> bool {
        self.language.spoken(form, out)
    }

    fn knows(&self, word: &str) -> bool {
        self.lexicon.knows(&word.to_lowercase()) || self.language.knows(word)
    }

    fn version(&self) -> u64 {
        fingerprint(&[
            &self.language.version().to_le_bytes(),
            &self.lexicon.version.to_le_bytes(),
            &[u8::from(self.lexicon.verbatim)],
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{lemmas, sl::SLOVENIAN};

    fn keys(lexicon: &Lexicon, word: &str) -> String {
        let mut out = Vec::new();
        lemmas(&WithLexicon { language: &SLOVENIAN, lexicon }, word, &mut out);
        out.iter().map(|key| key.text.as_str()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_lexicon_overrules_the_language() {
        let mut lexicon = Lexicon::default();
        let bad = lexicon.add_forms("# names\nArka\tarka|ark\nslabo\n\nJoškota\tjoško\tSlmeg\n");
        assert_eq!(bad, [BadLine { number: 3, text: "slabo".into() }]);
        assert_eq!(keys(&lexicon, "Arka"), "arka|ark");
        assert_eq!(keys(&lexicon, "joškota"), "joško");
        assert_eq!(lexicon.len(), 2);
    }

    #[test]
    fn sloleks_in_xml() {
        // A comment and a section of characters may hold what looks like an entry or hide one.
        let entry = |lemma: &str, forms: &str| {
            format!(
                "<entry><head><headword><lemma>{lemma}</lemma></headword></head><body>{forms}</body></entry>"
            )
        };
        let form = |form: &str| {
            format!(
                "<wordForm><orthography><form>{form}</form></orthography><accentuation><form>{form}\u{301}</form></accentuation></wordForm>"
            )
        };
        let xml = format!(
            "<lexicon><!-- <lemma>nič</lemma> -->{}{}{}</lexicon>",
            entry("čas", &(form("časi") + &form("ČASOV"))),
            entry("Blorg &amp; sin", &form("<![CDATA[blorga]]>")),
            entry("dela", &form("dela"))
        );
        let mut lexicon = Lexicon::default();
        // Of the four forms the language knows the two of "čas"; "dela" it knows without this noun.
        assert_eq!(lexicon.add_sloleks(&SLOVENIAN, xml.as_bytes()).unwrap(), Sloleks { forms: 4, new: 2 });
        assert!(!lexicon.knows("časi") && !lexicon.knows("nič") && !lexicon.knows("časi\u{301}"));
        assert_eq!(keys(&lexicon, "blorga"), "blorg & sin");
        assert_eq!(keys(&lexicon, "dela"), "delo|delati|del|dela");
        assert!(lexicon.add_sloleks(&SLOVENIAN, "<a><b></a>".as_bytes()).is_err());
    }

    #[test]
    fn spoken_words_have_the_keys_of_the_standard_ones() {
        let mut lexicon = Lexicon { verbatim: true, ..Lexicon::default() };
        assert_eq!(keys(&lexicon, "zdej"), "zdaj");
        assert!(keys(&lexicon, "blo").starts_with("biti"));
        assert!(keys(&lexicon, "mislu").starts_with("misliti"));
        assert!(lexicon.add_spoken("kva\tkaj\nfrdeten\tprekleto\n").is_empty());
        assert_eq!(keys(&lexicon, "frdeten").split('|').next(), Some("prekleto"));
    }

    #[test]
    fn the_version_tells_lexicons_apart() {
        let mut lexicon = Lexicon::default();
        let version = |lexicon: &Lexicon| WithLexicon { language: &SLOVENIAN, lexicon }.version();
        let before = version(&lexicon);
        lexicon.add_forms("a\tb\n");
        assert_ne!(before, version(&lexicon));
    }
}
