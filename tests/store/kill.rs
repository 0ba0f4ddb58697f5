//! The program is killed while it codes, 200 times in the gate: every coding it acknowledged is there again, and the project is sound.

use super::histories::Dice;
use crate::slow::rounds;
use preja::command::adopt::Adopt;
use preja::command::coding::add::AddCoding;
use preja::command::refs::{CodeRef, PlaceRef};
use preja::import::{Blob, Importer, Options as ImportOptions, Source, text::PlainText};
use preja::model::{Project, tree};
use preja::store::Place;
use preja::text::{Span, units};
use preja::workbench::{Options, Workbench};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Where the child works; set by the parent only.
const PLACE: &str = "PREJA_TEST_KILL";

fn place(path: PathBuf) -> Place {
    Place::File(path)
}

/// What is coded: the bytes and the code's path.
type Coded = (usize, usize, String);

fn coded(project: &Project) -> BTreeSet<Coded> {
    let one = |coding: &preja::model::Coding| {
        let span = project.segment(coding.segment).unwrap().span;
        (span.start, span.end, tree::path(project, coding.code))
    };
    project.codings().map(one).collect()
}

/// Codes word after word of the one interview without end, as the desk does, and prints each coding once the workbench
/// acknowledged it. Run by the test below, in a process of its own; on its own it returns at once.
#[test]
fn child() {
    let Some(path) = std::env::var_os(PLACE).map(PathBuf::from) else { return };
    let mut bench = Workbench::open(&place(path), &Options::of("ana")).unwrap();
    let mut number = bench.project().codings().len();
    loop {
        let row = bench.project().documents().next().unwrap();
        let (document, text) = (row.id, bench.project().text(row.text));
        let words = units::words(text.body());
        let round = number / words.len();
        let Span { start, .. } = words[number % words.len()];
        let end = words[(number % words.len() + round).min(words.len() - 1)].end;
        let code = format!("Tema {}\\Pojem {}", number % 3, number % 37);
        let place = PlaceRef::Span { document, span: Span::new(start, end) };
        let coding = AddCoding { new: true, ..AddCoding::one(place, CodeRef::Typed(code.clone())) };
        number += 1;
        if bench.run(coding).is_ok() {
            println!("\nacknowledged {start} {end} {code}");
        }
    }
}

/// The line of a coding that was acknowledged.
fn acknowledged(line: &str) -> Option<Coded> {
    let mut words = line.strip_prefix("acknowledged ")?.splitn(3, ' ');
    Some((words.next()?.parse().ok()?, words.next()?.parse().ok()?, words.next()?.to_owned()))
}

#[test]
fn what_a_killed_program_acknowledged_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("studija.preja");
    let mut bench = Workbench::create(&place(path.clone()), &Options::of("ana")).unwrap();
    let words = "Najprej vstanejo ob uri, potem pridejo papirji. Šele čez čas kdo sam pokliče.\n".repeat(40);
    let source = Source { blobs: vec![Blob { name: "A.txt".into(), bytes: words.into_bytes() }] };
    let draft = PlainText.read(&source, &ImportOptions::default()).unwrap();
    bench.run(preja::command::Command::Adopt(Box::new(Adopt { draft, ..Adopt::default() }))).unwrap();
    bench.close().unwrap();

    let mut dice = Dice::new(200);
    let (mut expected, mut unsaid, begun) = (BTreeSet::<Coded>::new(), 0, Instant::now());
    let all = rounds(200, 2_000);
    for round in 0..all {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::kill::child", "--nocapture"])
            .env(PLACE, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut here: Vec<Coded> = Vec::new();
        // Every fourth is killed while it still opens; the others somewhere between two codings, or within one.
        if round % 4 != 0 {
            let codings = 1 + dice.below(6);
            here.extend(lines.by_ref().filter_map(|line| acknowledged(&line)).take(codings));
        }
        std::thread::sleep(Duration::from_micros(
            dice.below(if round % 4 == 0 { 40_000 } else { 3_000 }) as u64
        ));
        child.kill().unwrap();
        // What it said before it died, and we had not read yet, counts as well.
        here.extend(lines.filter_map(|line| acknowledged(&line)));
        child.wait().unwrap();
        expected.extend(here);

        let bench = Workbench::open(&place(path.clone()), &Options::of("ana")).unwrap();
        assert!(!bench.is_read_only(), "the lock died with its process");
        let found = coded(bench.project());
        assert!(
            expected.is_subset(&found),
            "round {round}: {:?}",
            expected.difference(&found).collect::<Vec<_>>()
        );
        // At most the one coding that was on its way is there without having been acknowledged.
        assert!(found.len() <= expected.len() + 1, "round {round}");
        unsaid += found.len() - expected.len();
        expected = found;
        assert_eq!(bench.store().check().unwrap(), [], "round {round}");
        bench.close().unwrap();
        assert!(!folder.path().join("studija.preja-wal").exists(), "at rest it is one file");
    }
    println!(
        "killed {all} times in {:.1?}: {} codings acknowledged, {unsaid} durable and not yet said",
        begun.elapsed(),
        expected.len() - unsaid
    );
    assert!(expected.len() > all, "it coded between the kills");
}
