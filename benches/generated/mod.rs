//! What the benches share: generated projects of a size that is said, and a race against a floor of the same run.
//!
//! A figure in milliseconds belongs to its machine; what fails is a ratio. So what is measured runs in turns with what
//! the machine has to do at least, and the middle of the runs of each is compared.
#![allow(dead_code, missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use preja::command::journal::{Entry, FORMAT};
use preja::model::*;
use preja::say;
use preja::store::{Answer, Options, Place, open};
use preja::text::{Paragraph, Span, Text};
use rustc_hash::FxHashMap;
use std::cell::Cell;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// How large a generated project is.
#[derive(Clone, Copy)]
pub struct Size {
    /// Interviews.
    pub documents: usize,
    /// Paragraphs in each, of five sentences (about 460 bytes).
    pub paragraphs: usize,
    /// Codings in each, over three coders.
    pub codings: usize,
}

/// 60 kB of text and 100 codings an interview; with 1 000 of them 60 MB and 100 000 codings.
pub fn size(documents: usize) -> Size {
    Size { documents, paragraphs: 130, codings: 100 }
}

const CODES: usize = 400;
const REGIONS: [&str; 6] = [
    "vzhodna\\Podlipje",
    "vzhodna\\Brodišče",
    "vzhodna\\Slatnik",
    "zahodna\\Jezerje",
    "zahodna\\Solinje",
    "zahodna\\Podgora",
];
const WORDS: &str = "je in se da na v so za pa ki tudi to ne ni bi sem kot bilo pri iz ali po do lahko delo dela ljudje človek \
udeleženec udeleženke program socialna aktivacija zaposlitev koordinator izvajalec uporabnik stiska denar čas življenje družina šola \
pot mesto občina regija skupina delavnica pogovor zaupanje sram strah samozavest rutina zjutraj pokliče vpraša";

/// Numbers that look random and are the same in every run.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

/// An id that says its kind and number.
pub fn id(kind: u128, number: usize) -> Uuid {
    Uuid::from_u128((kind << 96) | (0x7000 << 64) | number as u128)
}

/// The coder whose codings these are.
pub const CODER: CoderId = CoderId(Uuid::from_u128((1 << 96) | (0x7000 << 64) | 1));
/// The variable `regija`.
pub const REGION: VariableId = VariableId(Uuid::from_u128((7 << 96) | (0x7000 << 64) | 1));

/// Texts, codes in three levels, regions, and codings on sentences.
pub fn rows(size: Size) -> Rows {
    let mut rows = Rows::default();
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut dice = Dice(7);
    for coder in 1..=3 {
        rows.coders.push(Coder {
            id: CoderId(id(1, coder)),
            name: format!("koder {coder}"),
            created: Time(0),
        });
    }
    for at in 0..CODES {
        let parent = match at % 10 {
            0 if at % 100 == 0 => None,
            0 => Some(at / 100 * 100),
            _ => Some(at / 10 * 10),
        };
        rows.codes.push(Code {
            id: CodeId(id(4, at)),
            parent: parent.map(|at| CodeId(id(4, at))),
            name: format!("pojem {at}"),
            order: format!("a{at:04}"),
            definition: "Kadar izjava pove, kako se je kdo počutil.".into(),
            ..Code::default()
        });
    }
    rows.variables.push(Variable { id: REGION, name: "regija".into(), order: "a0".into() });
    for document in 0..size.documents {
        let (mut body, mut marks, mut sentences) = (String::new(), Vec::new(), Vec::new());
        for paragraph in 0..size.paragraphs {
            if paragraph > 0 {
                body.push('\n');
            }
            let start = body.len();
            for sentence in 0..5 {
                if sentence > 0 {
                    body.push(' ');
                }
                let begin = body.len();
                for at in 0..14 {
                    if at > 0 {
                        body.push(' ');
                    }
                    body.push_str(words[dice.below(words.len())]);
                }
                body.push('.');
                sentences.push(Span::new(begin, body.len()));
            }
            marks.push(Paragraph::said(start, body.len()));
        }
        let (text, document_id) = (TextId(id(2, document)), DocumentId(id(3, document)));
        rows.texts.push(TextRow::new(text, Text::new(body, marks)));
        rows.documents.push(Document {
            id: document_id,
            name: format!("Intervju {document}"),
            label: format!("D{document}"),
            text,
            order: format!("a{document:06}"),
            language: "sl".into(),
            ..Document::default()
        });
        rows.values.push(Value {
            id: ValueId(id(8, document)),
            variable: REGION,
            holder: Holder::Document(document_id),
            value: REGIONS[document % REGIONS.len()].into(),
        });
        for at in 0..size.codings {
            let number = document * size.codings + at;
            // The second round over the sentences takes two at once, so that no two segments have one span.
            let first = at * 7 % sentences.len();
            let last = (first + at * 7 / sentences.len()).min(sentences.len() - 1);
            let segment = SegmentId(id(5, number));
            let span = Span { start: sentences[first].start, end: sentences[last].end };
            rows.segments.push(Segment {
                id: segment,
                document: document_id,
                text,
                span,
                unit: false,
                number: None,
            });
            rows.codings.push(Coding {
                id: CodingId(id(6, number)),
                segment,
                code: CodeId(id(4, dice.below(CODES))),
                coder: CoderId(id(1, 1 + number % 3)),
                weight: None,
                status: Status::Active,
                origin: Origin::Hand,
                created: Time(number as i64),
            });
        }
    }
    rows
}

/// The same as one import in a new file, as a person would have it.
pub fn stored(place: &Place, size: Size) {
    let rows = rows(size);
    let mut changes: Vec<Change> = Vec::new();
    macro_rules! add {
        ($($map:ident: $kind:ident),*) => { $(changes.extend(rows.$map.into_iter().map(|row| Change::$kind(Box::new(Delta::add(row)))));)* };
    }
    add!(coders: Coder, codes: Code, variables: Variable, texts: Text, documents: Document, values: Value, segments: Segment, codings: Coding);
    let opened = open(place, &Options { create: true, ..Options::default() }).unwrap();
    let entry = Entry {
        id: EntryId(id(9, 1)),
        seq: 0,
        at: Time(0),
        actor: CODER,
        format: FORMAT,
        verb: "import".into(),
        args: serde_json::Value::Null,
        said: say!("nothing-changes"),
        changes,
        undoes: None,
    };
    opened.store.append(opened.head, entry);
    assert!(matches!(opened.store.answer(), Answer::Committed(_)));
    opened.store.close().unwrap();
}

/// The floor of counting: one pass over the codings, each noted under its code and the value of its document.
pub fn one_pass(project: &Project) -> usize {
    let mut counts: FxHashMap<(CodeId, DocumentId), u32> = FxHashMap::default();
    for coding in project.codings().filter(|coding| coding.is_active()) {
        let Some(segment) = project.segment(coding.segment) else { continue };
        *counts.entry((coding.code, segment.document)).or_default() += 1;
    }
    counts.len()
}

/// True once a race was lost: the bench then ends with a failure.
static LOST: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);

/// The time of one run.
pub fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed()
}

/// The middle one.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Runs what is measured and its floor in turns; the middle times. More than `most` times the floor is lost.
pub fn race<A, B>(
    name: &str,
    runs: usize,
    most: f64,
    mut ours: impl FnMut() -> A,
    mut floor: impl FnMut() -> B,
) -> Duration {
    let (mut mine, mut least) = (Vec::new(), Vec::new());
    ours();
    floor();
    for _ in 0..runs {
        least.push(timed(&mut floor));
        mine.push(timed(&mut ours));
    }
    let (mine, least) = (median(mine), median(least));
    within(name, milliseconds(mine), milliseconds(least), most);
    mine
}

/// A figure beside its floor, in the same unit; more than `most` times the floor is lost.
pub fn within(name: &str, ours: f64, floor: f64, most: f64) {
    let ratio = ours / floor;
    let lost = ratio > most;
    let verdict = if lost { "LOST" } else { "held" };
    println!("{verdict}: {name}: {ours:.3}, floor {floor:.3}: {ratio:.2} times (at most {most})");
    if lost {
        LOST.store(true, std::sync::atomic::Ordering::Relaxed);
    }
}

/// Ends the bench with a failure when a race was lost.
pub fn verdict() {
    if LOST.load(std::sync::atomic::Ordering::Relaxed) {
        eprintln!("a ratio was not held, see above");
        std::process::exit(1);
    }
}

thread_local! {
    static NEXT: Cell<usize> = const { Cell::new(0) };
}

/// A number that was not given before.
pub fn next() -> usize {
    NEXT.with(|next| next.replace(next.get() + 1))
}
