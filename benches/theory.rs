//! Support of all propositions over a project of 100 000 codings and 1 000 relations, and the chains of one code.
//!
//! The aim is 20 ms for all propositions: a pane is made anew after every command.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

mod generated;

use criterion::{Criterion, criterion_group, criterion_main};
use generated::one_pass;
use preja::analysis::relations::{Way, chains};
use preja::analysis::support::{Base, all};
use preja::model::*;
use preja::text::{Paragraph, Span, Text};
use std::hint::black_box;
use uuid::Uuid;

const DOCUMENTS: usize = 100;
const CODINGS: usize = 100_000;
const CODES: usize = 400;
const RELATIONS: usize = 1_000;
const PROPOSITIONS: usize = 60;

fn id(kind: u128, number: usize) -> Uuid {
    Uuid::from_u128(kind << 96 | number as u128)
}

/// Codings spread evenly; propositions with evidence from twenty documents each.
fn project() -> Project {
    let mut rows = Rows::default();
    let coder = CoderId(id(1, 1));
    rows.coders.push(Coder { id: coder, name: "ana".into(), created: Time(0) });
    for code in 0..CODES {
        let parent = (code >= 20).then(|| CodeId(id(2, code % 20)));
        rows.codes.push(Code {
            id: CodeId(id(2, code)),
            parent,
            name: format!("k{code}"),
            order: format!("a{code:04}"),
            ..Code::default()
        });
    }
    let each = CODINGS / DOCUMENTS;
    let body: String = "beseda ".repeat(each);
    let text = Text::new(body.as_str(), vec![Paragraph::said(0, body.len())]);
    for document in 0..DOCUMENTS {
        let text_id = TextId(id(3, document));
        rows.texts.push(TextRow::new(text_id, text.clone()));
        rows.documents.push(Document {
            id: DocumentId(id(4, document)),
            name: format!("{document}"),
            label: format!("D{document}"),
            text: text_id,
            order: format!("a{document:04}"),
            ..Document::default()
        });
        for at in 0..each {
            let number = document * each + at;
            let span = Span::new(at * 7, at * 7 + 6);
            let segment = SegmentId(id(5, number));
            rows.segments.push(Segment {
                id: segment,
                document: DocumentId(id(4, document)),
                text: text_id,
                span,
                unit: false,
                number: None,
            });
            rows.codings.push(Coding {
                id: CodingId(id(6, number)),
                segment,
                code: CodeId(id(2, (number * 7) % CODES)),
                coder,
                weight: None,
                status: Status::Active,
                origin: Origin::Hand,
                created: Time(0),
            });
        }
    }
    let segment = |number: usize| SegmentId(id(5, (number * 991) % CODINGS));
    for relation in 0..RELATIONS {
        rows.relations.push(Relation {
            id: RelationId(id(7, relation)),
            from: CodeId(id(2, (relation * 3) % CODES)),
            kind: "condition-for".into(),
            to: CodeId(id(2, (relation * 5 + 1) % CODES)),
            direction: Direction::ALL[relation % 3],
            stance: Stance::ALL[relation / 3 % 2],
            evidence: (0..5).map(|at| segment(relation * 5 + at)).collect(),
            note: relation.to_string(),
            order: format!("a{relation:04}"),
        });
    }
    for proposition in 0..PROPOSITIONS {
        let side = |at: usize| if at.is_multiple_of(4) { Side::Against } else { Side::For };
        let evidence = |at: usize| Evidence {
            segment: segment(proposition * 20 + at),
            side: side(at),
            note: String::new(),
            at: Time(0),
        };
        rows.propositions.push(Proposition {
            id: PropositionId(id(8, proposition)),
            number: proposition as u32 + 1,
            sentence: format!("stavek {proposition}"),
            kind: PropositionKind::Link,
            validity: String::new(),
            status: PropositionStatus::Tentative,
            reason: String::new(),
            evidence: (0..20).map(evidence).collect(),
            relations: Vec::new(),
            codes: Vec::new(),
            questions: Vec::new(),
            order: format!("a{proposition:04}"),
            earlier: Vec::new(),
            created: Time(0),
        });
    }
    Project::from_rows(rows)
}

fn theory(c: &mut Criterion) {
    let project = project();
    c.bench_function("support of all propositions", |bench| {
        bench.iter(|| {
            let supports = all(&project, &Scope::default());
            black_box(supports.iter().map(|one| one.count(&project, Base::Asked).n).sum::<usize>())
        });
    });
    let support = || all(&project, &Scope::default()).len();
    generated::race(
        "support of all propositions against one pass over the codings",
        31,
        3.0,
        support,
        || one_pass(&project),
    );
    c.bench_function("what leads to a code, 500 steps", |bench| {
        bench.iter(|| black_box(chains(&project, CodeId(id(2, 1)), Way::Causes, 500).steps.len()));
    });
}

criterion_group!(benches, theory);
criterion_main!(benches);
