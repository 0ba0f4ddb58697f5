//! Key to frame: in a document of 1 MB with 5 000 codings and 1 000 codes, and with the segment table of 100 000 codings.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use criterion::{Criterion, criterion_group, criterion_main};
use preja::command::Command;
use preja::command::journal::{Entry, Seq};
use preja::error::Result;
use preja::index::Index;
use preja::language::Lexicon;
use preja::message::Locale;
use preja::model::*;
use preja::text::{Paragraph, Span, Text, units};
use preja::tui::DeskOptions;
use preja::tui::bench::{Bench, Done};
use preja::tui::desk::Desk;
use preja::tui::event::{Event, Key};
use preja::tui::settings::{Places, Settings};
use preja::tui::state::State;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

const SIZE: (u16, u16) = (120, 36);
const SENTENCE: &str = "Včasih me je še strah, ampak vem, da za mano nekdo stoji in da pot ni dolga. ";

struct Still(Project);

impl Bench for Still {
    fn project(&self) -> &Project {
        &self.0
    }
    fn actor(&self) -> CoderId {
        CoderId(Uuid::from_u128(1))
    }
    fn is_busy(&self) -> bool {
        false
    }
    fn start(&mut self, _: Command) -> Result<()> {
        Ok(())
    }
    fn start_undo(&mut self) -> Result<()> {
        Ok(())
    }
    fn start_redo(&mut self) -> Result<()> {
        Ok(())
    }
    fn poll(&mut self) -> Option<Result<Done>> {
        None
    }
    fn ask_entries(&mut self, _: Option<Seq>) {}
    fn entries(&mut self) -> Option<Result<Vec<Entry>>> {
        None
    }
    fn sync(&mut self) -> Result<usize> {
        Ok(0)
    }
    fn index(&mut self) -> Result<Arc<Index>> {
        Ok(Arc::new(Index::in_memory(Lexicon::default())?))
    }
}

fn id(kind: u128, number: usize) -> Uuid {
    Uuid::from_u128(kind << 96 | number as u128)
}

/// Documents of so many paragraphs of five sentences; each has so many codings on its sentences in turn.
fn project(documents: usize, paragraphs: usize, codings: usize) -> Project {
    let mut rows = Rows::default();
    let coder = CoderId(Uuid::from_u128(1));
    rows.coders.push(Coder { id: coder, name: "ana".into(), created: Time(0) });
    let mut order = None;
    let next = |order: &mut Option<String>| {
        let key = order::after(order.as_deref());
        *order = Some(key.clone());
        key
    };
    for at in 0..1_000 {
        let parent = (at % 10 != 0).then(|| CodeId(id(4, at / 10 * 10)));
        rows.codes.push(Code {
            id: CodeId(id(4, at)),
            parent,
            name: format!("Koda {at}"),
            order: next(&mut order),
            ..Code::default()
        });
    }
    let paragraph = SENTENCE.repeat(5);
    let body = vec![paragraph.as_str(); paragraphs].join("\n");
    let marks = (0..paragraphs)
        .map(|at| Paragraph::said(at * (paragraph.len() + 1), at * (paragraph.len() + 1) + paragraph.len()));
    let text = Text::new(body, marks.collect());
    let sentences: Vec<Span> = units::sentences(text.body());
    for document in 0..documents {
        let (text_id, document_id) = (TextId(id(2, document)), DocumentId(id(3, document)));
        rows.texts.push(TextRow::new(text_id, text.clone()));
        let name = format!("D{document}");
        rows.documents.push(Document {
            id: document_id,
            name: name.clone(),
            label: name,
            text: text_id,
            order: next(&mut order),
            ..Document::default()
        });
        for at in 0..codings {
            let number = document * codings + at;
            let segment = SegmentId(id(5, number));
            // The second round over the sentences takes two at once, so that no two segments have one span.
            let first = at % sentences.len();
            let last = (first + at / sentences.len()).min(sentences.len() - 1);
            let span = Span { start: sentences[first].start, end: sentences[last].end };
            rows.segments.push(Segment {
                id: segment,
                document: document_id,
                text: text_id,
                span,
                unit: false,
                number: None,
            });
            rows.codings.push(Coding {
                id: CodingId(id(6, number)),
                segment,
                code: CodeId(id(4, number % 1_000)),
                coder,
                weight: None,
                status: Status::Active,
                origin: Origin::Hand,
                created: Time(0),
            });
        }
    }
    Project::from_rows(rows)
}

fn desk(project: Project) -> Desk<Still> {
    let options = DeskOptions {
        locale: Locale::Sl,
        read_only: false,
        study: String::new(),
        exports: "exports".into(),
        mode: preja::disk::Mode::PRIVATE,
        identity: String::new(),
    };
    let state =
        State::new(options, CoderId(Uuid::from_u128(1)), Settings::default(), Places::default(), &project);
    Desk::new(state, Still(project), false)
}

fn frame(desk: &mut Desk<Still>, key: &str) {
    desk.event(Event::Key(Key::parse(key).expect("a key")));
    desk.layout(SIZE);
    let mut buf = Buffer::empty(Rect::new(0, 0, SIZE.0, SIZE.1));
    desk.view(&mut buf);
}

/// Prints the median and the 99th percentile of single keys, which the mean of a bench hides.
fn spread(name: &str, times: usize, mut key: impl FnMut(usize)) {
    let mut taken: Vec<Duration> = (0..times)
        .map(|at| {
            let begun = Instant::now();
            key(at);
            begun.elapsed()
        })
        .collect();
    taken.sort_unstable();
    println!(
        "{name}: median {:?}, 99th percentile {:?}, longest {:?}",
        taken[times / 2],
        taken[times * 99 / 100],
        taken[times - 1]
    );
}

fn frames(c: &mut Criterion) {
    let mut large = desk(project(1, 2_600, 5_000));
    frame(&mut large, "f2");
    let keys = ["right", "down", "pagedown", "shift-right", "esc", "+", "-", "left", "up", "pageup"];
    spread("keys in 1 MB with 5 000 codings", 2_000, |at| frame(&mut large, keys[at % keys.len()]));
    spread("the first letter in the picker, its lines only", 200, |at| {
        if at > 0 {
            large.event(Event::Key(Key::parse("esc").expect("a key")));
        }
        large.event(Event::Key(Key::parse("k").expect("a key")));
    });
    frame(&mut large, "esc");
    c.bench_function("a sentence on, in 1 MB with 5 000 codings", |b| b.iter(|| frame(&mut large, "right")));
    c.bench_function("a page on", |b| {
        b.iter(|| {
            frame(&mut large, "pagedown");
            frame(&mut large, "pageup");
        });
    });
    c.bench_function("the first letter in the picker", |b| {
        b.iter(|| {
            frame(&mut large, "k");
            frame(&mut large, "esc");
        });
    });
    c.bench_function("after a change", |b| {
        b.iter(|| {
            large.state.shell.stamp += 1;
            frame(&mut large, "right");
        });
    });
    let mut many = desk(project(100, 260, 1_000));
    frame(&mut many, "f3");
    let keys = ["down", "pagedown", "right", "up", "end", "home"];
    spread("keys in 100 000 segments", 1_000, |at| frame(&mut many, keys[at % keys.len()]));
    c.bench_function("a row down in 100 000 segments", |b| b.iter(|| frame(&mut many, "down")));
}

criterion_group!(benches, frames);
criterion_main!(benches);
