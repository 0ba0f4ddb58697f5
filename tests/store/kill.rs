//! A process that is killed while it works: what it acknowledged is there, and the project is sound.

use super::histories::{Dice, Hand, step};
use super::story::append;
use preja::store::{Options, Place, open};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Where the child works; set by the parent only.
const PLACE: &str = "PREJA_TEST_KILL";

/// Works without end and prints the number of each entry once it is acknowledged. Run by the test below, in a process
/// of its own; on its own it returns at once.
#[test]
fn child() {
    let Some(path) = std::env::var_os(PLACE).map(PathBuf::from) else { return };
    let opened = open(&Place::File(path), &Options::default()).unwrap();
    let (mut project, mut head) = (opened.project, opened.head);
    let seed = head as u64 + 1;
    let (mut dice, mut hand) = (Dice::new(seed), Hand::new(seed));
    let hello = hand.hello(&format!("Ana {seed}"));
    project.apply(&hello).unwrap();
    head = append(&opened.store, head, hand.entry("coder add", hello, None));
    loop {
        let Some(changes) = step(&project, &mut hand, &mut dice).filter(|changes| project.apply(changes).is_ok()) else { continue };
        head = append(&opened.store, head, hand.entry("korak", changes, None));
        println!("\nacknowledged {head}");
    }
}

#[test]
fn what_a_killed_process_acknowledged_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::File(folder.path().join("studija.preja"));
    super::story::create(&place).store.close().unwrap();
    for round in 1..=8 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::kill::child", "--nocapture"])
            .env(PLACE, folder.path().join("studija.preja"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let numbers = lines.filter_map(|line| line.strip_prefix("acknowledged ")?.parse::<i64>().ok());
        let acknowledged = numbers.take(round * 3).last().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        let opened = open(&place, &Options::default()).unwrap();
        assert!(opened.head >= acknowledged && !opened.read_only);
        assert_eq!(opened.store.check().unwrap(), []);
        opened.store.close().unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
