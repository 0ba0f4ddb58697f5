//! Search: the query language, what it finds in real texts, and its laws.

mod coded;
mod filters;
mod folder;
mod laws;
mod parser;
mod study;
mod tables;
mod words;

use preja::index::{Hits, Index, Options, parse};
use preja::model::*;
use preja::text::{Paragraph, Span, Text};
use std::ops::ControlFlow;
use uuid::Uuid;

/// Ids that say what they name.
pub fn id(kind: u128, number: usize) -> Uuid {
    Uuid::from_u128(kind << 96 | number as u128)
}

/// A text whose paragraphs are its pieces between blank lines.
pub fn text(body: &str) -> Text {
    let mut paragraphs = Vec::new();
    let mut start = 0;
    for piece in body.split("\n\n") {
        if !piece.trim().is_empty() {
            paragraphs.push(Paragraph::said(start, start + piece.len()));
        }
        start += piece.len() + 2;
    }
    Text::new(body, paragraphs)
}

/// Rows of a project made step by step.
#[derive(Debug, Default)]
pub struct Made {
    pub rows: Rows,
}

impl Made {
    pub fn coder(&mut self, name: &str) -> CoderId {
        let coder = CoderId(id(1, self.rows.coders.len() + 1));
        self.rows.coders.push(Coder { id: coder, name: name.into(), created: Time(0) });
        coder
    }

    pub fn document(&mut self, label: &str, body: &str) -> DocumentId {
        self.document_of(label, text(body), |_| {})
    }

    pub fn document_of(&mut self, label: &str, text: Text, change: impl FnOnce(&mut Document)) -> DocumentId {
        let number = self.rows.documents.len() + 1;
        let text_id = TextId(id(4, number));
        self.rows.texts.push(TextRow::new(text_id, text));
        let mut document = Document {
            id: DocumentId(id(3, number)),
            name: label.into(),
            label: label.into(),
            text: text_id,
            order: format!("a{number:04}"),
            ..Document::default()
        };
        change(&mut document);
        self.rows.documents.push(document);
        DocumentId(id(3, number))
    }

    pub fn code(&mut self, parent: Option<CodeId>, name: &str) -> CodeId {
        let number = self.rows.codes.len() + 1;
        let code = CodeId(id(2, number));
        self.rows.codes.push(Code {
            id: code,
            parent,
            name: name.into(),
            order: format!("a{number:04}"),
            ..Code::default()
        });
        code
    }

    pub fn segment(&mut self, document: DocumentId, span: Span) -> SegmentId {
        let row = self.rows.documents.iter().find(|row| row.id == document).unwrap();
        if let Some(known) =
            self.rows.segments.iter().find(|segment| segment.document == document && segment.span == span)
        {
            return known.id;
        }
        let segment = SegmentId(id(5, self.rows.segments.len() + 1));
        self.rows.segments.push(Segment {
            id: segment,
            document,
            text: row.text,
            span,
            unit: false,
            number: None,
        });
        segment
    }

    /// Codes the words where they first stand in the document.
    pub fn coding(&mut self, document: DocumentId, words: &str, code: CodeId, coder: CoderId) -> SegmentId {
        let text = self.rows.documents.iter().find(|row| row.id == document).unwrap().text;
        let body = self.rows.texts.iter().find(|row| row.id == text).unwrap().text.body().to_owned();
        let start = body.find(words).unwrap_or_else(|| panic!("{words} is not there"));
        self.code_span(document, Span::new(start, start + words.len()), code, coder)
    }

    pub fn code_span(&mut self, document: DocumentId, span: Span, code: CodeId, coder: CoderId) -> SegmentId {
        let segment = self.segment(document, span);
        if !self
            .rows
            .codings
            .iter()
            .any(|row| row.segment == segment && row.code == code && row.coder == coder)
        {
            self.rows.codings.push(Coding {
                id: CodingId(id(6, self.rows.codings.len() + 1)),
                segment,
                code,
                coder,
                weight: None,
                status: Status::Active,
                origin: Origin::Hand,
                created: Time(0),
            });
        }
        segment
    }

    pub fn variable(&mut self, name: &str) -> VariableId {
        let number = self.rows.variables.len() + 1;
        self.rows.variables.push(Variable {
            id: VariableId(id(7, number)),
            name: name.into(),
            order: format!("a{number:04}"),
        });
        VariableId(id(7, number))
    }

    pub fn value(&mut self, variable: VariableId, holder: Holder, value: &str) {
        let number = self.rows.values.len() + 1;
        self.rows.values.push(Value { id: ValueId(id(8, number)), variable, holder, value: value.into() });
    }

    pub fn project(&self) -> Project {
        let project = Project::from_rows(self.rows.clone());
        assert_eq!(project.problems(), []);
        project
    }
}

/// An index in memory that has followed.
pub fn indexed(project: &Project) -> Index {
    let index = Index::in_memory(preja::language::Lexicon::default()).unwrap();
    follow(&index, project);
    index
}

pub fn follow(index: &Index, project: &Project) {
    index.follow(project, &mut |_| ControlFlow::Continue(())).unwrap();
}

/// All hits of a query over the whole project.
pub fn search(index: &Index, project: &Project, query: &str) -> Hits {
    let options = Options { limit: usize::MAX, ..Options::default() };
    index.search(project, &Scope::default(), &parse(query).unwrap(), &options).unwrap()
}

/// `A1 B3`: the paragraphs found, in order.
pub fn places(index: &Index, project: &Project, query: &str) -> String {
    let hits = search(index, project, query);
    assert_eq!(hits.shown.len(), hits.total, "{query}");
    let place = |hit: &preja::index::Hit| {
        format!("{}{}", project.document(hit.document).unwrap().label, hit.paragraph)
    };
    hits.shown.iter().map(place).collect::<Vec<_>>().join(" ")
}

/// The words found, each with the name of its reason: `dela=form delajo=lemma`.
pub fn words(index: &Index, project: &Project, query: &str) -> String {
    let mut found = Vec::new();
    for hit in search(index, project, query).shown {
        for range in &hit.ranges {
            found.push(format!("{}={}", project.text(hit.text).slice(range.span), range.why.reach));
        }
    }
    found.join(" ")
}

/// So many cases, unless `PROPTEST_CASES` asks for another number: a case here builds whole indexes.
pub fn cases(usual: u32) -> proptest::test_runner::Config {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|number| number.parse().ok());
    proptest::test_runner::Config { cases: asked.unwrap_or(usual), ..Default::default() }
}
