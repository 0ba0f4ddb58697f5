//! # What it shows
//! What is wrong with the citations of a text that a person wrote: a key that leads nowhere, a quote that differs from
//! the transcript, a paraphrase given as speech. Nothing is changed; the author decides.
//!
//! # How it is counted
//! A row per finding, with the paragraph of the file. Quotes are compared after folding white space, quotation marks and
//! dashes; an omission (`…`, `[…]`) or an insertion in square brackets parts a quote, and the parts must follow each other
//! in the paragraphs of the key. A quote from a paraphrase must say so in its bracket; notes are never in quotation marks.
//!
//! # Example
//! `12 · D27 · najprej delo · Drugače kakor v prepisu od besede »delo«.`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu*.

pub mod parse;
pub mod quantity;

use super::table::{Cell, Column, Table};
use crate::message::Message;
use crate::model::numbering::CiteBy;
use crate::model::{Document, DocumentId, MemoKind, Project, Record, Scope, SegmentId};
use crate::say;
use crate::text::Text;
use crate::text::normalise::squash;
use parse::{Citation, Quote};

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Paragraphs of a document.
    Paragraphs(DocumentId, usize, usize),
    /// A statement.
    Statement(DocumentId, SegmentId),
}

impl Place {
    fn document(self) -> DocumentId {
        match self {
            Self::Paragraphs(document, ..) | Self::Statement(document, _) => document,
        }
    }

    fn words(self, project: &Project) -> String {
        match self {
            Self::Paragraphs(document, begin, end) => {
                let text = project.text_of(document);
                (begin..=end).map(|number| text.paragraph_text(number)).collect::<Vec<_>>().join(" ")
            }
            Self::Statement(_, segment) => project.quote(segment).to_owned(),
        }
    }
}

/// The table of findings over a text; empty where every citation is as it should be.
pub fn check(project: &Project, text: &Text) -> Table {
    let columns = vec![
        Column::number("line", say!("cited-line")),
        Column::term("key", say!("table-key")),
        Column::term("quote", say!("cited-quote")),
        Column::term("finding", say!("cited-finding")),
    ];
    let known = Known::of(project);
    let citations = parse::citations(text.body());
    let (mut rows, mut counted, mut quotes) = (Vec::new(), 0, 0);
    for citation in &citations {
        let Some(findings) = known.findings(citation) else { continue };
        counted += 1;
        quotes += citation.quotes.len();
        let at = citation.quotes.first().map_or(citation.span.start, |quote| quote.span.start);
        for (quote, finding) in findings {
            rows.push(vec![
                Cell::count(text.number_at(at)),
                Cell::words(citation.keys.join(", ")),
                quote.map_or(Cell::Empty, |quote| Cell::words(shorten(&quote.words))),
                Cell::Message(finding),
            ]);
        }
    }
    let notes = vec![
        say!("cited-base", citations = counted, quotes = quotes),
        say!("cited-findings", n = rows.len()),
    ];
    Table { name: "cited", title: say!("cited-title"), scope: Scope::default(), columns, rows, notes }
}

/// The first words of a quote, on one line.
fn shorten(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= 80 { line } else { line.chars().take(79).chain(['…']).collect() }
}

/// Words as they are compared.
fn folded(words: &str) -> String {
    squash(words).0.into_iter().collect()
}

/// What a project knows that citations are checked against.
struct Known<'a> {
    project: &'a Project,
    /// Documents by their labels, the longest first.
    documents: Vec<&'a Document>,
    /// The current texts, folded, paragraph by paragraph.
    texts: Vec<(DocumentId, Vec<String>)>,
    /// Paraphrases by the researcher, folded.
    paraphrases: Vec<String>,
}

impl<'a> Known<'a> {
    fn of(project: &'a Project) -> Self {
        let mut documents: Vec<&Document> = project.documents_in_order().collect();
        documents.sort_by_key(|row| std::cmp::Reverse(row.label.len()));
        let paragraphs = |row: &Document| {
            let text = project.text_of(row.id);
            text.paragraphs().iter().map(|paragraph| folded(text.slice(paragraph.span()))).collect()
        };
        let texts = project.documents_in_order().map(|row| (row.id, paragraphs(row))).collect();
        let paraphrases = project.memos().filter(|memo| memo.kind == MemoKind::Paraphrase);
        let paraphrases = paraphrases.map(|memo| folded(memo.body.trim())).collect();
        Self { project, documents, texts, paraphrases }
    }

    /// Where a key leads; `Err(true)` when its label is known and its number is not.
    fn resolve(&self, key: &str) -> Result<Place, bool> {
        let statement = |key: &str| {
            let segment = self.project.statement_at(key)?;
            Some(Place::Statement(self.project.segment(segment)?.document, segment))
        };
        let lower = key.to_lowercase();
        let by_word = |words: &[&str]| {
            words.iter().find(|word| lower.contains(**word)).map(|word| lower.replace(word, " "))
        };
        let named_statement = by_word(&["izjava", "statement"]);
        let named_paragraph = by_word(&["odst.", "par."]);
        let by_statement = named_statement.is_some()
            || named_paragraph.is_none() && self.project.cite_by() == CiteBy::Statement;
        let plain =
            named_statement.or(named_paragraph).unwrap_or(lower).split_whitespace().collect::<String>();
        let begins = |row: &&&Document| {
            plain.get(..row.label.len()).is_some_and(|head| head.eq_ignore_ascii_case(&row.label))
        };
        let mut label_known = false;
        for row in self.documents.iter().filter(begins) {
            let rest = plain.get(row.label.len()..).unwrap_or_default();
            let number = rest.trim_start_matches([':', '·']);
            // After a label that ends in a digit something must part it from the number.
            if number.len() == rest.len() && row.label.ends_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            if !number.starts_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            label_known = true;
            if by_statement {
                continue;
            }
            let (begin, end) = number.split_once(['-', '–']).unwrap_or((number, number));
            if let (Ok(begin), Ok(end)) = (begin.parse::<usize>(), end.parse::<usize>()) {
                let last = self.project.text_of(row.id).paragraphs().len();
                if 0 < begin && begin <= end && end <= last {
                    return Ok(Place::Paragraphs(row.id, begin, end));
                }
            }
        }
        if by_statement { statement(&plain).ok_or(label_known) } else { Err(label_known) }
    }

    /// What is wrong with a citation; none when it is no citation of this project.
    fn findings<'q>(&self, citation: &'q Citation) -> Option<Vec<(Option<&'q Quote>, Message)>> {
        let resolved: Vec<(&String, Result<Place, bool>)> =
            citation.keys.iter().map(|key| (key, self.resolve(key))).collect();
        let ours = resolved.iter().any(|(_, place)| !matches!(place, Err(false)));
        if !ours && citation.quotes.is_empty() {
            return None;
        }
        let mut found = Vec::new();
        let mut places: Vec<Place> = Vec::new();
        for (key, place) in resolved {
            match place {
                Ok(place) => places.push(place),
                Err(true) => found.push((None, say!("cited-no-number", key = key))),
                Err(false) => found.push((None, say!("cited-no-document", key = key))),
            }
        }
        let says = |words: &[&str]| {
            citation
                .remarks
                .iter()
                .any(|remark| words.iter().any(|word| remark.to_lowercase().contains(word)))
        };
        let texts: Vec<String> = places.iter().map(|place| folded(&place.words(self.project))).collect();
        for quote in &citation.quotes {
            if !places.is_empty() && !texts.iter().any(|text| stands(&quote.words, text)) {
                found.push((Some(quote), self.differs(quote, &texts)));
            }
        }
        let mut records: Vec<Record> = places
            .iter()
            .filter_map(|place| self.project.document(place.document()))
            .map(|row| row.record)
            .collect();
        records.sort_unstable();
        records.dedup();
        if let Some(first) = citation.quotes.first() {
            if records.contains(&Record::Notes) {
                found.push((Some(first), say!("cited-notes-quoted")));
            }
            if records.contains(&Record::Paraphrase) && !says(&["parafraz", "paraphras"]) {
                found.push((Some(first), say!("cited-paraphrase-unsaid")));
            }
        }
        Some(found)
    }

    /// Why a quote is not in the paragraphs of its key.
    fn differs(&self, quote: &Quote, texts: &[String]) -> Message {
        let own = folded(quote.words.trim());
        if self.paraphrases.iter().any(|paraphrase| !own.is_empty() && paraphrase.contains(own.as_str())) {
            return say!("cited-own-paraphrase");
        }
        for (document, paragraphs) in &self.texts {
            if let Some(at) = paragraphs.iter().position(|paragraph| stands(&quote.words, paragraph)) {
                let key =
                    self.project.document(*document).map(|row| row.cite(at + 1, at + 1)).unwrap_or_default();
                return say!("cited-elsewhere", key = key);
            }
        }
        match texts.iter().map(|text| first_difference(&quote.words, text)).max_by_key(|(words, _)| *words) {
            Some((words, word)) if words > 0 => say!("cited-differs-from", word = word),
            _ => say!("cited-not-there"),
        }
    }
}

/// The parts of a quote between omissions and insertions, as they are compared.
fn parts(quote: &str) -> Vec<String> {
    let whole = folded(quote);
    let (mut parts, mut part, mut depth) = (Vec::new(), String::new(), 0_usize);
    for c in whole.chars() {
        match c {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => continue,
            '…' => {}
            c => {
                part.push(c);
                continue;
            }
        }
        parts.push(std::mem::take(&mut part));
    }
    parts.push(part);
    let bare =
        |part: &String| part.trim_matches(|c: char| c.is_whitespace() || ".,;:!?()-".contains(c)).to_owned();
    parts.iter().map(bare).filter(|part| !part.is_empty()).collect()
}

/// A part's first place in a text, the case of its first letter aside: the byte after it.
fn after(part: &str, text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let mut chars = part.chars();
    let first = chars.next()?;
    let other: String =
        if first.is_uppercase() { first.to_lowercase().collect() } else { first.to_uppercase().collect() };
    let turned = format!("{other}{}", chars.as_str());
    let places = [part, turned.as_str()].map(|form| rest.find(form).map(|at| from + at + form.len()));
    places.into_iter().flatten().min()
}

/// True when the parts of a quote stand in a folded text, one after the other.
fn stands(quote: &str, text: &str) -> bool {
    let mut from = 0;
    parts(quote).iter().all(|part| match after(part, text, from) {
        Some(next) => {
            from = next;
            true
        }
        None => false,
    })
}

/// How many words of the first part that is not there stand in the text, and the word at which it parts from it.
fn first_difference(quote: &str, text: &str) -> (usize, String) {
    let mut from = 0;
    for part in parts(quote) {
        if let Some(next) = after(&part, text, from) {
            from = next;
            continue;
        }
        let words: Vec<&str> = part.split(' ').collect();
        let stands =
            |count: usize| words.get(..count).is_some_and(|head| after(&head.join(" "), text, 0).is_some());
        let count = (1..=words.len()).take_while(|count| stands(*count)).count();
        return (count, words.get(count).or(words.last()).map(|word| (*word).to_owned()).unwrap_or_default());
    }
    (0, String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_may_leave_out_insert_and_begin_in_the_middle() {
        let text = folded("Pri nas velja »najprej zob«, potem življenjepis. Tako je - in nič drugega.");
        for quote in [
            "najprej zob",
            "Najprej zob",
            "Pri nas velja \"najprej zob\" … Tako je – in nič",
            "Pri nas [v Podlipju] velja",
            "pri  nas\nvelja ... potem življenjepis.",
        ] {
            assert!(stands(quote, &text), "{quote}");
        }
        for quote in ["Pri nas bi veljalo", "potem življenjepis … najprej zob"] {
            assert!(!stands(quote, &text), "{quote}");
        }
        assert_eq!(first_difference("Pri nas velja najprej nekaj", &text), (3, "najprej".into()));
    }
}
