//! # What it shows
//! The summary grid: for a document and a code the researcher's own summary, with the quotes it rests on.
//!
//! # How it is counted
//! A row per document and code on which a memo of the kind summary stands, in the order of documents and of the tree; a
//! summary of a whole document is a row without a code. Where the scope names codes or a level, every document in which
//! they are coded has a row, to be written. Quotes are the code's segments in the document, with all under the code. The
//! region is the variable named with `--by`, else the one called regija.
//!
//! # Example
//! `Podlipje · vzhodna\Podlipje · Zaupanje · Zaupanje raste z zobozdravnikom. · »Pri nas velja najprej zob …« (C28)`
//!
//! # References
//! Kuckartz, U. (2014). *Qualitative Text Analysis* (summary grid, thematic summaries). Ritchie, J. & Lewis, J. (2003).
//! *Qualitative Research Practice* (framework).

use super::table::{Cell, Column, Table};
use super::{Analysis, Input, citation, facts, notes};
use crate::error::Result;
use crate::model::scope::Pair;
use crate::model::{CodeId, DocumentId, MemoKind, Project, SegmentId, Target, tree};
use crate::say;
use rustc_hash::FxHashMap;
use std::hash::Hash;

/// The summary grid.
pub struct Summaries;

/// The summaries on a place, joined by line breaks.
pub fn summary(project: &Project, target: Target) -> String {
    let memos = project.memos_on(target).filter(|memo| memo.kind == MemoKind::Summary);
    memos.map(|memo| memo.body.trim()).collect::<Vec<_>>().join("\n")
}

/// The segments in scope by document and code, with all under the code.
pub fn segments_under(input: &Input) -> FxHashMap<(DocumentId, CodeId), Vec<SegmentId>> {
    segments_by(input, |pair| [pair.document])
}

/// The segments in scope by a key and code, with all under the code; each once for a key, and it may have several.
pub fn segments_by<K: Hash + Eq + Copy, I: IntoIterator<Item = K>>(
    input: &Input,
    keys: impl Fn(&Pair) -> I,
) -> FxHashMap<(K, CodeId), Vec<SegmentId>> {
    let project = input.project;
    let mut found: FxHashMap<(K, CodeId), Vec<SegmentId>> = FxHashMap::default();
    input.scope.pairs(project, input.hits, |pair| {
        for key in keys(pair) {
            let mut at = Some(pair.code);
            // As many steps as there are codes end any chain.
            for _ in 0..=project.codes().len() {
                let Some(code) = at else { break };
                let list = found.entry((key, code)).or_default();
                if list.last() != Some(&pair.segment) {
                    list.push(pair.segment);
                }
                at = project.code(code).and_then(|row| row.parent);
            }
        }
    });
    found
}

impl Analysis for Summaries {
    fn name(&self) -> &'static str {
        "summaries"
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let (project, scope) = (input.project, input.scope);
        let region = facts::region(input);
        let under = segments_under(input);
        let named = !scope.codes.is_empty() || scope.level.is_some();
        let documents = scope.documents(project);
        let codes = if scope.level.is_some() || scope.codes.is_empty() {
            scope.codes(project)
        } else {
            let mut codes = scope.codes.clone();
            codes.sort_by_key(|code| tree::walk(project).iter().position(|other| other == code));
            codes
        };
        let mut columns = vec![Column::term("document", say!("table-document"))];
        if let Some(variable) = region.and_then(|id| project.variable(id)) {
            columns.push(Column::words("region", super::table::Title::Name(variable.name.clone())));
        }
        columns.extend([
            Column::term("code", say!("table-code")),
            Column::term("summary", say!("table-summary")),
            Column::term("quotes", say!("table-quotes")),
        ]);
        let mut rows = Vec::new();
        let mut push = |document: DocumentId, code: Option<CodeId>, summary: String| {
            let mut row = vec![Cell::Document(document)];
            if region.is_some() {
                row.push(Cell::words(facts::value(project, document, region)));
            }
            let quotes = code.and_then(|code| under.get(&(document, code))).map_or(&[][..], Vec::as_slice);
            row.push(code.map_or(Cell::Empty, Cell::Code));
            row.push(Cell::words(summary));
            row.push(citation::several(project, quotes));
            rows.push(row);
        };
        for document in &documents {
            let whole = summary(project, Target::Document(*document));
            if !whole.is_empty() && !named {
                push(*document, None, whole);
            }
            for code in &codes {
                let words = summary(project, Target::Pair(*code, *document));
                if !words.is_empty() || named && under.contains_key(&(*document, *code)) {
                    push(*document, Some(*code), words);
                }
            }
        }
        let mut notes = vec![say!("summaries-base", n = rows.len())];
        notes.extend(notes::scope(input));
        Ok(Table {
            name: self.name(),
            title: say!("analysis-summaries"),
            scope: scope.clone(),
            columns,
            rows,
            notes,
        })
    }
}
