//! # What it shows
//! How often words occur, by dictionary form, each with all its forms that stand in the texts: the vocabulary of a study,
//! of its documents, or of the values of a variable.
//!
//! # How it is counted
//! Words of paragraphs that are said: questions, headings and missing paragraphs are left out, as everywhere in counts
//! of words. A form that may belong to several words (`dela`) is counted with the first, the likeliest. Common function
//! words, numbers, codes and speaker labels are left out. Words cut at a line end or spoiled by a scanner are read as the
//! search reads them. Where the scope names codes, a level, coders or a search,
//! only words inside segments of these are counted, each once. `--by` adds a column per value of a variable of the
//! documents, cut at `depth`; `--shape long` has a row per word and document.
//!
//! # Example
//! `delo · 14 · 3 · delo (8), dela (4), delu (2)`
//!
//! # References
//! Guest, G., MacQueen, K. & Namey, E. (2012). *Applied Thematic Analysis*, ch. 6 (word frequencies as a first look).

use super::Switch;
use super::table::{Cell, Column, Narrow, Table, Title};
use super::{Analysis, Input, Needs, Shape, notes};
use crate::error::Result;
use crate::language::{
    self, Kind, Language, Lexicon, Overlay, Token, Vocabulary, WithLexicon, collate, repair, vocabulary,
};
use crate::model::scope::cut;
use crate::model::{Document, DocumentId, Holder, Project, Record, Scope};
use crate::say;
use crate::text::{ParagraphKind, Span};
use rustc_hash::{FxHashMap, FxHashSet};

/// Forms named beside a word.
const FORMS: usize = 12;

/// Words by their dictionary form.
pub struct Words;

/// What was counted of one word.
#[derive(Debug, Default)]
struct Counted {
    forms: FxHashMap<String, usize>,
    documents: FxHashMap<usize, usize>,
}

/// All words, and how many there were before the function words went.
#[derive(Debug, Default)]
struct Tally {
    words: FxHashMap<String, Counted>,
    all: usize,
    kept: usize,
}

impl Analysis for Words {
    fn name(&self) -> &'static str {
        "words"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::By, Switch::Shape]
    }

    fn needs(&self) -> Needs {
        Needs::default()
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let documents = input.scope.documents(input.project);
        let tally = tally(input, &documents);
        let mut words: Vec<(&String, &Counted)> = tally.words.iter().collect();
        let total = |counted: &Counted| counted.documents.values().sum::<usize>();
        words.sort_by(|(a, x), (b, y)| total(y).cmp(&total(x)).then_with(|| collate::compare("sl", a, b)));
        let values = Values::of(input, &documents);
        let mut columns = vec![Column::words("word", Title::Term(say!("words-column-word")))];
        let number = |id: &str, title: Title| Column { numeric: true, ..Column::words(id, title) };
        let rows = match input.args.shape {
            Shape::Wide => {
                columns.push(number("count", Title::Term(say!("words-column-count"))));
                columns.push(number("documents", Title::Term(say!("words-column-documents"))));
                columns.extend(
                    values.names.iter().map(|name| number(&format!("value:{name}"), values.title(name))),
                );
                columns.push(Column::words("forms", Title::Term(say!("words-column-forms"))));
                words.into_iter().map(|(word, counted)| values.wide(word, counted)).collect()
            }
            Shape::Long => {
                let opens = Narrow::default();
                columns.push(Column {
                    numeric: false,
                    ..Column::count("document", Title::Term(say!("search-column-document")), opens)
                });
                columns.push(number("count", Title::Term(say!("words-column-count"))));
                words.into_iter().flat_map(|(word, counted)| long(word, counted, &documents)).collect()
            }
        };
        let mut lines = notes::scope(input);
        lines.push(say!("words-unit", documents = documents.len(), words = tally.all, kept = tally.kept));
        lines.push(say!("words-ambiguous-note"));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-words"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes: lines,
        })
    }
}

/// Columns by the values of a variable.
struct Values {
    names: Vec<String>,
    /// The column of each document.
    of: Vec<Option<usize>>,
}

impl Values {
    fn of(input: &Input, documents: &[DocumentId]) -> Self {
        let Some(variable) = input.args.by else {
            return Self { names: Vec::new(), of: vec![None; documents.len()] };
        };
        let value = |id: &DocumentId| {
            cut(input.project.value_on(Holder::Document(*id), variable).unwrap_or_default(), input.args.depth)
        };
        let values: Vec<String> = documents.iter().map(value).collect();
        let mut names: Vec<String> = values.clone();
        names.sort_by(|a, b| a.is_empty().cmp(&b.is_empty()).then_with(|| collate::compare("sl", a, b)));
        names.dedup();
        let of = values.iter().map(|value| names.iter().position(|name| name == value)).collect();
        Self { names, of }
    }

    fn title(&self, name: &str) -> Title {
        if name.is_empty() { Title::Term(say!("table-no-value")) } else { Title::Name(name.to_owned()) }
    }

    fn wide(&self, word: &str, counted: &Counted) -> Vec<Cell> {
        let mut by_value = vec![0_u64; self.names.len()];
        for (document, count) in &counted.documents {
            if let Some(cell) =
                self.of.get(*document).copied().flatten().and_then(|column| by_value.get_mut(column))
            {
                *cell += *count as u64;
            }
        }
        let mut forms: Vec<(&String, &usize)> = counted.forms.iter().collect();
        forms.sort_by(|(a, x), (b, y)| y.cmp(x).then_with(|| a.cmp(b)));
        let more = if forms.len() > FORMS { " …" } else { "" };
        let forms: Vec<String> =
            forms.iter().take(FORMS).map(|(form, count)| format!("{form} ({count})")).collect();
        let total: usize = counted.documents.values().sum();
        let mut row = vec![
            Cell::Text(word.to_owned()),
            Cell::Count(total as u64),
            Cell::Count(counted.documents.len() as u64),
        ];
        row.extend(by_value.into_iter().map(Cell::Count));
        row.push(Cell::Text(forms.join(", ") + more));
        row
    }
}

fn long(word: &str, counted: &Counted, documents: &[DocumentId]) -> Vec<Vec<Cell>> {
    let mut by_document: Vec<(&usize, &usize)> = counted.documents.iter().collect();
    by_document.sort();
    let row = |(document, count): (&usize, &usize)| {
        Some(vec![
            Cell::Text(word.to_owned()),
            Cell::Document(*documents.get(*document)?),
            Cell::Count(*count as u64),
        ])
    };
    by_document.into_iter().filter_map(row).collect()
}

/// The spans to which a scope narrows the words of each document; none where it narrows to documents only.
fn spans(input: &Input) -> Option<FxHashMap<DocumentId, Vec<Span>>> {
    let Scope { codes, level, coders, made, search, .. } = input.scope;
    if codes.is_empty() && level.is_none() && coders.is_empty() && made.is_none() && search.is_none() {
        return None;
    }
    let mut spans: FxHashMap<DocumentId, Vec<Span>> = FxHashMap::default();
    input
        .scope
        .pairs(input.project, input.hits, |pair| spans.entry(pair.document).or_default().push(pair.span));
    Some(spans)
}

fn tally(input: &Input, documents: &[DocumentId]) -> Tally {
    let spans = spans(input);
    let reading = Reading {
        project: input.project,
        overrides: input.project.overrides(),
        known: vocabulary(input.project, documents),
    };
    let mut tally = Tally::default();
    for (number, id) in documents.iter().enumerate() {
        let Some(document) = input.project.document(*id) else { continue };
        let here = spans.as_ref().map(|spans| spans.get(id).map_or(&[][..], Vec::as_slice));
        reading.count(document, number, here, &mut tally);
    }
    tally
}

/// The words of all texts, where one of the documents has spoiled or cut words; as the search reads them.
fn vocabulary(project: &Project, documents: &[DocumentId]) -> Vocabulary {
    let mut words = Vocabulary::default();
    let needs = |row: &Document| row.ocr || vocabulary::has_cut(project.text(row.text).body());
    if documents.iter().filter_map(|id| project.document(*id)).any(needs) {
        project
            .documents()
            .filter(|row| !row.ocr)
            .for_each(|row| vocabulary::learn(project.text(row.text).body(), &mut words));
    }
    words
}

/// How words are read.
struct Reading<'a> {
    project: &'a Project,
    overrides: Vec<(String, Vec<String>)>,
    /// Words that decide between readings of a spoiled or cut one.
    known: Vocabulary,
}

impl Reading<'_> {
    fn count(&self, document: &Document, number: usize, here: Option<&[Span]>, tally: &mut Tally) {
        let Some(base) = language::by_code(&document.language).or_else(|| language::by_code("hr")) else {
            return;
        };
        let mut lexicon = Lexicon::default();
        self.overrides
            .iter()
            .for_each(|(form, lemmas)| lemmas.iter().for_each(|lemma| lexicon.add(form, lemma)));
        lexicon.verbatim = document.record == Record::Verbatim;
        let language = WithLexicon { language: base, lexicon: &lexicon };
        let known = |word: &str| self.known.contains(word) || language.knows(word);
        let stop: FxHashSet<&str> = base.stop_words().iter().copied().collect();
        let mut keys = Vec::new();
        let text = self.project.text(document.text);
        for paragraph in text.paragraphs().iter().filter(|paragraph| paragraph.kind == ParagraphKind::Said) {
            let overlay = Overlay::new(text.slice(paragraph.span()), document.ocr, &known);
            let mut tokens = Vec::new();
            overlay.tokens(&mut tokens);
            // A compound is counted whole, not its parts again.
            for token in tokens.iter().filter(|token| {
                matches!(token.kind, Kind::Word | Kind::Abbreviation | Kind::Acronym | Kind::Compound)
            }) {
                let span = Span::new(paragraph.start + token.range.start, paragraph.start + token.range.end);
                if here.is_some_and(|here| !here.iter().any(|place| place.holds(span))) {
                    continue;
                }
                tally.all += 1;
                let form = token.lower();
                keys.clear();
                // A word that lost its carons counts as the one it was, where that one is known and it itself is not.
                let repaired = if document.ocr && !known(&form) {
                    repair::variants(&form, &known).into_iter().find(|word| known(word))
                } else {
                    None
                };
                match &repaired {
                    Some(word) => language.keys(&Token::plain(word), &mut keys),
                    None => language.keys(token, &mut keys),
                }
                let lemma = keys.first().map_or(&*form, |key| key.text.as_str());
                if stop.contains(&*form) || stop.contains(lemma) {
                    continue;
                }
                tally.kept += 1;
                let counted = tally.words.entry(lemma.to_owned()).or_default();
                *counted.forms.entry(form.into_owned()).or_default() += 1;
                *counted.documents.entry(number).or_default() += 1;
            }
        }
    }
}
