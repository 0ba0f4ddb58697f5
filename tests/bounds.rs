//! Adopting n codes or rows costs n, and not its square: measured as the time of the processor that this thread took, so
//! that whoever else works on the machine does not count. The benches hold the larger numbers to narrower bounds.

use preja::command::adopt::{self, AdoptOptions};
use preja::command::draft::{Draft, DraftCode, DraftDocument, DraftQuote};
use preja::command::plan::World;
use preja::model::{Change, Coder, CoderId, Delta, Ids, Project, Time};
use preja::text::Text;
use preja::text::numbering::{Numbering, paragraphs};
use std::time::{Duration, Instant};

/// Four times as many may take so many times as long; what grows with the square takes sixteen times as long.
const MOST: f64 = 8.0;

/// What this thread took of the processor; where the system does not say, the time that went by.
fn spent(begun: Instant) -> Duration {
    let taken = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let taken = taken.and_then(|line| line.split(' ').next()?.parse().ok());
    taken.map_or_else(|| begun.elapsed(), Duration::from_nanos)
}

/// The time to plan and apply a draft, and to take it back.
fn adopted(draft: &Draft) -> Duration {
    let actor = CoderId(uuid::Uuid::from_u128(1));
    let mut project = Project::default();
    let coder = Coder { id: actor, name: "V".into(), created: Time(0) };
    project.apply(&[Change::Coder(Box::new(Delta::add(coder)))]).unwrap();
    let mut world = World { now: Time(0), actor, ids: Ids::new(1) };
    let begun = Instant::now();
    let before = spent(begun);
    let plan = adopt::plan(draft, &AdoptOptions::default(), &project, &mut world).unwrap();
    project.apply(&plan.changes).unwrap();
    assert_eq!(project.problems(), []);
    let back: Vec<Change> = plan.changes.iter().rev().cloned().map(Change::inverse).collect();
    project.apply(&back).unwrap();
    spent(begun) - before
}

fn grows_with_its_number(what: &str, few: usize, draft: impl Fn(usize) -> Draft) {
    let (small, large) = (draft(few), draft(4 * few));
    // The best of several: what disturbs only adds.
    let best = |draft: &Draft| (0..3).map(|_| adopted(draft)).min().unwrap();
    let (one, four) = (best(&small), best(&large));
    let ratio = four.as_secs_f64() / one.as_secs_f64();
    assert!(ratio < MOST, "{what}: {one:?} for {few}, {four:?} for four times as many");
}

fn coded(paths: impl Iterator<Item = Vec<String>>) -> Draft {
    let codes = paths.map(|path| DraftCode { path, ..DraftCode::default() }).collect();
    Draft { codes, ..Draft::default() }
}

#[test]
fn codes_cost_their_number_whether_side_by_side_or_in_branches() {
    grows_with_its_number("flat", 1_000, |count| coded((0..count).map(|at| vec![format!("koda {at}")])));
    grows_with_its_number("deep", 1_000, |count| {
        coded((0..count).map(|at| (0..at % 100 + 1).map(|step| format!("{} {step}", at / 100)).collect()))
    });
}

#[test]
fn segments_of_one_document_cost_their_number_in_any_order() {
    let quote = |at: usize| DraftQuote {
        line: at + 2,
        document: "A".into(),
        code: vec![format!("koda {}", at % 50)],
        begin: at + 1,
        end: at + 1,
        words: format!("Odstavek {at} pove svoje."),
        ..DraftQuote::default()
    };
    // From the last to the first: each would have to be put in front of all before it.
    grows_with_its_number("rebuilt", 1_000, |count| Draft {
        quotes: (0..count).rev().map(quote).collect(),
        ..Draft::default()
    });
    grows_with_its_number("beside its transcript", 500, |count| {
        let quotes: Vec<DraftQuote> = (0..count).rev().map(quote).collect();
        let body: Vec<&str> = quotes.iter().rev().map(|quote| quote.words.as_str()).collect();
        let body = body.join("\n");
        let text = Text::new(body.as_str(), paragraphs(&body, Numbering::Nonempty));
        let document =
            DraftDocument { file: "A.txt".into(), name: Some("A".into()), text, ..DraftDocument::default() };
        Draft { documents: vec![document], quotes, ..Draft::default() }
    });
}

#[test]
fn documents_of_one_name_cost_their_number() {
    grows_with_its_number("documents", 250, |count| {
        let document = |at: usize| DraftDocument {
            file: format!("{at}.txt"),
            name: Some("intervju".into()),
            text: Text::new(format!("Beseda {at}."), Vec::new()),
            ..DraftDocument::default()
        };
        Draft { documents: (0..count).map(document).collect(), ..Draft::default() }
    });
}
