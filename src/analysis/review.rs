//! # What it shows
//! The review list: segments whose words do not stand in the corrected text of their document, so that they wait for a
//! place. Each has a name (C!1) by which `segment move` places it, and the words of the new text that are most like its own.
//!
//! # How it is counted
//! A row per waiting segment, in the order of documents and of the older texts. The nearest words are looked for around the
//! paragraph the segment had; fewer than seven in ten alike are not proposed.
//!
//! # Example
//! `C!1 · Podlipje · 3 · Konec je bil težak. · Sram · C3 · Konec je bil lahek.`

use super::table::{Cell, Column, Table, one_line};
use super::{Analysis, Input};
use crate::error::Result;
use crate::model::{DocumentId, Project, Segment};
use crate::say;
use crate::text::Span;
use crate::text::align::Finder;

/// The segments that wait for a place.
pub struct Review;

/// The words of the document's current text that are most like those of a waiting segment.
pub fn nearest(project: &Project, finder: &Finder, segment: &Segment) -> Option<Span> {
    let (old, new) = (project.text(segment.text), project.text_of(segment.document));
    let (begin, _) = old.numbers(segment.span);
    let here = new.paragraph(begin).or_else(|| new.paragraphs().last())?;
    let found = finder.find(old.slice(segment.span), here.span())?;
    (!new.slice(found.span).trim().is_empty()).then_some(found.span)
}

fn rows(project: &Project, document: DocumentId) -> Vec<Vec<Cell>> {
    let waiting = project.waiting(document);
    let finder = Finder::new(project.text_of(document));
    let row = |(at, segment): (usize, &&Segment)| {
        let mut codes: Vec<&str> = Vec::new();
        for name in project
            .marks_on(segment.id)
            .iter()
            .filter_map(|mark| project.code(mark.code))
            .map(|row| row.name.as_str())
        {
            if !codes.contains(&name) {
                codes.push(name);
            }
        }
        let near = nearest(project, &finder, segment);
        let label = project.document(document).map_or("", |row| row.label.as_str());
        vec![
            Cell::Text(format!("{label}{}{}", crate::model::waiting::WAITS, at + 1)),
            Cell::Document(document),
            Cell::count(project.text(segment.text).numbers(segment.span).0),
            Cell::segment(project, segment.id),
            Cell::words(codes.join("; ")),
            near.map_or(Cell::Empty, |span| Cell::Text(project.cite(document, span))),
            near.map_or(Cell::Empty, |span| Cell::words(one_line(project.text_of(document).slice(span)))),
        ]
    };
    waiting.iter().enumerate().map(row).collect()
}

impl Analysis for Review {
    fn name(&self) -> &'static str {
        "review"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let project = input.project;
        let columns = vec![
            Column::term("place", say!("review-place")),
            Column::term("document", say!("table-document")),
            Column::number("paragraph", say!("review-paragraph")),
            Column::term("segment", say!("table-segment")),
            Column::term("codes", say!("table-codes")),
            Column::term("near", say!("review-near")),
            Column::term("near_words", say!("review-near-words")),
        ];
        let rows: Vec<_> =
            input.scope.documents(project).into_iter().flat_map(|document| rows(project, document)).collect();
        let notes = vec![say!("review-count", n = rows.len())];
        Ok(Table {
            name: self.name(),
            title: say!("analysis-review"),
            scope: input.scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
