//! What an import may cost: adopting grows with the number of rows and not with its square, and the program with its
//! readers' children stays within 512 MB over one import of 60 MB, as does every later command.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

mod generated;

use generated::{timed, within};
use preja::command::adopt::{self, AdoptOptions};
use preja::command::draft::{Draft, DraftCode, DraftQuote};
use preja::command::plan::World;
use preja::model::{Change, Coder, CoderId, Delta, Ids, Project, Time};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// The ceiling of one process with its children, in MB.
const CEILING: f64 = 512.0;

fn adopted(draft: &Draft) -> Duration {
    let actor = CoderId(uuid::Uuid::from_u128(1));
    let mut project = Project::default();
    let coder = Coder { id: actor, name: "V".into(), created: Time(0) };
    project.apply(&[Change::Coder(Box::new(Delta::add(coder)))]).unwrap();
    let mut world = World { now: Time(0), actor, ids: Ids::new(1) };
    timed(|| {
        let plan = adopt::plan(draft, &AdoptOptions::default(), &project, &mut world).unwrap();
        project.apply(&plan.changes).unwrap();
    })
}

/// The time of many against that of few, the best of three each.
fn ratio(name: &str, (few, many): (usize, usize), most: f64, draft: impl Fn(usize) -> Draft) {
    let best = |count: usize| {
        let draft = draft(count);
        (0..3).map(|_| adopted(&draft)).min().unwrap().as_secs_f64()
    };
    let (one, other) = (best(few), best(many));
    println!("{name}: {few} in {:.0} ms, {many} in {:.0} ms", one * 1e3, other * 1e3);
    within(&format!("{name}, times as long"), other / one, most, 1.0);
}

fn codes(count: usize) -> Draft {
    let code = |at: usize| DraftCode { path: vec![format!("koda {at}")], ..DraftCode::default() };
    Draft { codes: (0..count).map(code).collect(), ..Draft::default() }
}

/// Segments of ten documents, from the last to the first.
fn segments(count: usize) -> Draft {
    let quote = |at: usize| DraftQuote {
        line: at + 2,
        document: format!("D{}", at % 10),
        code: vec![format!("koda {}", at % 400)],
        begin: at / 10 + 1,
        end: at / 10 + 1,
        words: format!("Odstavek {at} pove svoje."),
        ..DraftQuote::default()
    };
    Draft { quotes: (0..count).rev().map(quote).collect(), ..Draft::default() }
}

/// The most memory that a process and its children held, each at its own peak, in MB; read while it runs.
#[cfg(target_os = "linux")]
fn peak(folder: &Path, args: &[&str]) -> f64 {
    use std::collections::HashMap;
    let mut child = Command::new(env!("CARGO_BIN_EXE_preja"))
        .args(args)
        .current_dir(folder)
        .env("HOME", folder)
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("XDG_STATE_HOME", folder.join("state"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut peaks: HashMap<u32, f64> = HashMap::new();
    let status = loop {
        let mut open = vec![child.id()];
        while let Some(id) = open.pop() {
            let read = |file: &str| std::fs::read_to_string(format!("/proc/{id}/{file}")).unwrap_or_default();
            let most = read("status").lines().find_map(|line| {
                line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok()
            });
            let known = peaks.entry(id).or_default();
            *known = known.max(most.unwrap_or(0.0) * 1024.0 / 1e6);
            open.extend(
                read(&format!("task/{id}/children"))
                    .split_whitespace()
                    .filter_map(|id| id.parse::<u32>().ok()),
            );
        }
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    assert!(status.code().is_some_and(|code| code <= 1), "{args:?}: {status}");
    peaks.values().sum()
}

/// 60 MB of text: lines of so many bytes, over so many files.
#[cfg(target_os = "linux")]
fn texts(folder: &Path, files: usize, line: usize) {
    const WORDS: [&str; 8] = ["program", "pomaga", "ljudem", "najti", "delo", "prevoz", "vsak", "dan"];
    let mut dice = generated::Dice(7);
    std::fs::create_dir_all(folder.join("texts")).unwrap();
    for file in 0..files {
        let mut body = String::new();
        while body.len() < 60_000_000 / files {
            let begun = body.len();
            while body.len() - begun < line {
                body.push_str(WORDS[dice.below(WORDS.len())]);
                body.push(' ');
            }
            body.push_str(".\n");
        }
        std::fs::write(folder.join(format!("texts/T{file}.txt")), body).unwrap();
    }
}

#[cfg(target_os = "linux")]
fn memory() {
    for (name, files, line) in
        [("one text of short lines", 1, 62), ("1 000 texts", 1_000, 240), ("one line", 1, 59_999_000)]
    {
        let folder = tempfile::tempdir().unwrap();
        texts(folder.path(), files, line);
        peak(folder.path(), &["new", "study.preja"]);
        let commands: &[&[&str]] =
            &[&["import", "texts"], &["show", "documents"], &["search", "prevoz"], &["check"]];
        for args in commands {
            within(&format!("{name}: {}, in MB", args[0]), peak(folder.path(), args), CEILING, 1.0);
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let mut table = "Document name,Code,Begin,End,Segment\n".to_owned();
    for at in 0..200_000 {
        table.push_str(&format!(
            "D{},koda {},{},{},Odstavek {at} pove svoje.\n",
            at % 40,
            at % 400,
            at / 40 + 1,
            at / 40 + 1
        ));
    }
    std::fs::write(folder.path().join("t.csv"), table).unwrap();
    peak(folder.path(), &["new", "study.preja"]);
    let commands: &[&[&str]] = &[&["import", "t.csv"], &["show", "frequencies"], &["check"]];
    for args in commands {
        within(&format!("200 000 segments: {}, in MB", args[0]), peak(folder.path(), args), CEILING, 1.0);
    }
}

#[cfg(not(target_os = "linux"))]
fn memory() {
    println!("memory of the program: only where the system says it in /proc");
}

fn main() {
    ratio("codes", (5_000, 20_000), 5.0, codes);
    ratio("segments", (20_000, 100_000), 6.0, segments);
    memory();
    generated::verdict();
}
