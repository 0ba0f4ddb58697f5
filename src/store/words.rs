//! The words that go: runs of five of them, as salted hashes, and names that are someone's own words.
//!
//! A run that others say as well (the interviewer's question, which stands in every interview) leads nowhere and is
//! left out. The hashes alone are what an unfinished erasure may keep: with them a sentence can be found again, and
//! without knowing it already none can be read. The salt is new each time, so that two projects cannot be compared.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// So many words in a row are a quote.
const RUN: usize = 5;

/// So many words of a name are looked for inside other sentences; a shorter one only where it stands alone.
const NAME: usize = 3;

/// A hash is so many bytes long: a chance hit once in some ten thousand studies.
const BYTES: usize = 6;

/// The words of a text as they are compared: letters and digits, lower case.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\u{AD}')
        .map(|word| word.to_lowercase().replace('\u{AD}', ""))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Words in a row, with a space around each, so that a row within another is found as letters in letters.
fn row(text: &str) -> String {
    words(text).iter().fold(String::from(" "), |row, word| row + word + " ")
}

/// Known runs of words, as salted hashes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Quotes {
    salt: String,
    runs: HashSet<u64>,
}

impl Default for Quotes {
    fn default() -> Self {
        Self { salt: uuid::Uuid::new_v4().simple().to_string(), runs: HashSet::new() }
    }
}

impl Quotes {
    fn hash(&self, run: &[String]) -> u64 {
        let mut hasher = Sha256::new_with_prefix(self.salt.as_bytes());
        for word in run {
            hasher.update(word.as_bytes());
            hasher.update([0]);
        }
        hasher.finalize().iter().take(BYTES).fold(0, |hash, byte| hash << 8 | u64::from(*byte))
    }

    /// Adds every run of five words of a passage.
    pub fn add(&mut self, passage: &str) {
        let runs: Vec<u64> = words(passage).windows(RUN).map(|run| self.hash(run)).collect();
        self.runs.extend(runs);
    }

    /// Adds a passage of fewer words as one run: a text that is no longer than that.
    pub fn add_short(&mut self, text: &str) {
        let words = words(text);
        if (1..RUN).contains(&words.len()) {
            self.runs.insert(self.hash(&words));
        }
    }

    /// Takes the runs out that this passage holds too.
    pub fn except(&mut self, passage: &str) {
        if self.runs.is_empty() {
            return;
        }
        for run in words(passage).windows(RUN) {
            let hash = self.hash(run);
            self.runs.remove(&hash);
        }
    }

    /// True when `text` holds five words in a row of what was added.
    pub fn quotes(&self, text: &str) -> bool {
        if self.runs.is_empty() {
            return false;
        }
        let words = words(text);
        words.windows(RUN).any(|run| self.runs.contains(&self.hash(run)))
            || ((1..RUN).contains(&words.len()) && self.runs.contains(&self.hash(&words)))
    }

    /// Something else than words (the path of a file), so that it is known again.
    pub fn mark(&self, what: &str) -> u64 {
        self.hash(&[String::from("\u{1}"), what.to_owned()])
    }
}

/// The hashes in one string: they would be half commas and quotation marks otherwise.
#[derive(Clone, Serialize, Deserialize)]
struct Written {
    salt: String,
    runs: String,
}

impl From<Quotes> for Written {
    fn from(quotes: Quotes) -> Self {
        let mut runs: Vec<u64> = quotes.runs.into_iter().collect();
        runs.sort_unstable();
        Self {
            salt: quotes.salt,
            runs: runs.iter().map(|run| format!("{run:0width$x}", width = BYTES * 2)).collect(),
        }
    }
}

impl TryFrom<Written> for Quotes {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let digits = written.runs.as_bytes().chunks(BYTES * 2);
        let run = |chunk: &[u8]| {
            let text = std::str::from_utf8(chunk).map_err(|error| error.to_string())?;
            u64::from_str_radix(text, 16).map_err(|error| error.to_string())
        };
        Ok(Self { salt: written.salt, runs: digits.map(run).collect::<Result<_, _>>()? })
    }
}

/// What was said and goes: its runs of words, and the names that are made of its words.
#[derive(Clone, Debug, Default)]
pub struct Speech {
    /// Its runs.
    pub quotes: Quotes,
    own: Vec<String>,
    others: Vec<String>,
    /// Names as rows of words.
    names: HashSet<String>,
}

impl Speech {
    /// What goes (`own`) and what stays (`others`), passage by passage.
    pub fn of<'t>(own: impl IntoIterator<Item = &'t str>, others: impl IntoIterator<Item = &'t str>) -> Self {
        let mut speech = Self::default();
        for passage in own {
            speech.quotes.add(passage);
            speech.own.push(row(passage));
        }
        for passage in others {
            speech.quotes.except(passage);
            speech.others.push(row(passage));
        }
        speech
    }

    /// What is known of an earlier erasure: its runs and no more.
    pub fn known(quotes: Quotes) -> Self {
        Self { quotes, ..Self::default() }
    }

    /// True when nobody else says these words in a row; of a name that is in vivo then whose it is.
    pub fn said(&self, name: &str) -> bool {
        let name = row(name);
        name.len() > 1
            && self.own.iter().any(|passage| passage.contains(&name))
            && !self.others.iter().any(|passage| passage.contains(&name))
    }

    /// Looks for this name from now on.
    pub fn add_name(&mut self, name: &str) {
        self.names.insert(row(name));
    }

    /// True when a sentence holds five words in a row of it, or a name of three, or is such a name: by itself, or as a
    /// step of a path.
    pub fn is_in(&self, text: &str) -> bool {
        if self.quotes.quotes(text) {
            return true;
        }
        if self.names.is_empty() {
            return false;
        }
        let whole = row(text);
        let long = |name: &&String| name.matches(' ').count() > NAME;
        self.names.iter().filter(long).any(|name| whole.contains(name.as_str()))
            || text.split(['\\', '>']).any(|step| self.names.contains(&row(step)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAID: &str = "Najprej smo se dogovorili, potem pa začeli.";

    #[test]
    fn five_words_in_a_row_are_a_quote_and_four_are_not() {
        let speech = Speech::of([SAID], []);
        assert!(speech.is_in("Rekla je: »SMO SE dogovo\u{AD}rili – potem pa!«"));
        assert!(!speech.is_in("smo se dogovorili potem"));
        let mut short = Quotes::default();
        short.add_short("Ne vem.");
        assert!(short.quotes("ne VEM") && !short.quotes("ne vem, zakaj bi to sploh"));
    }

    #[test]
    fn what_others_say_as_well_leads_nowhere() {
        let speech = Speech::of([SAID, "Kaj se je potem zgodilo doma?"], ["Kaj se je potem zgodilo doma?"]);
        assert!(!speech.is_in("Kaj se je potem zgodilo doma?") && speech.is_in(SAID));
    }

    #[test]
    fn a_name_of_any_length_is_found_where_it_stands_alone_and_of_three_words_everywhere() {
        let mut speech = Speech::of([SAID], ["Potem je bilo dobro."]);
        assert!(speech.said("smo se dogovorili") && speech.said("začeli"));
        assert!(!speech.said("potem") && !speech.said("dogovor") && !speech.said("–"));
        speech.add_name("smo se dogovorili");
        speech.add_name("začeli");
        assert!(speech.is_in("Koda »Smo se dogovorili« je preimenovana."));
        assert!(speech.is_in("Začetek\\Začeli") && speech.is_in("Delo > začeli > doma"));
        assert!(!speech.is_in("Takrat so začeli.") && !speech.is_in("se dogovorili"));
    }

    #[test]
    fn hashes_are_read_as_written_and_hold_no_word() {
        let quotes = Speech::of([SAID], []).quotes;
        let written = serde_json::to_string(&quotes).unwrap();
        assert!(!written.contains("dogovorili"));
        let read: Quotes = serde_json::from_str(&written).unwrap();
        assert_eq!(read, quotes);
        assert!(read.quotes(SAID) && read.mark("a") != read.mark("b"));
        assert!(serde_json::from_str::<Quotes>("{\"salt\":\"a\",\"runs\":\"xyz\"}").is_err());
    }
}
