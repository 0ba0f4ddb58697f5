//! Withdrawn consent on the command line: after an erasure no byte holds a sentence, or what holds it is named.

use super::program::{Answer, Machine, files};
use crate::store::is_in_files;
use std::path::Path;

/// What K1 said and what K2 said; the question is the same in both interviews.
const K1: [&str; 2] = [
    "Otrok je takrat živel pri babici v Kostanjevici ob Krki.",
    "Potem smo odšli na sodišče in čakali ves dan.",
];
const K2: [&str; 2] =
    ["Mi smo mu vsak dan nosili kruh in mleko.", "Ko je zbolel, smo ga vozili k zdravniku v mesto."];
const ASKED: &str = "Kako ste se tega dela takrat sploh lotili?";
const OTHER: &str = "Delali smo v tovarni pohištva blizu reke.";

/// A machine with a study of two interviews, whose transcripts lie outside of it.
fn machine() -> Machine {
    let machine = Machine::new();
    let a = format!("I: {ASKED}\nK1: {}\nK2: {}\nK1: {}\nK2: {}\n", K1[0], K2[0], K1[1], K2[1]);
    machine.write("elsewhere/A.txt", &a);
    machine.write("elsewhere/B.txt", &format!("I: {ASKED}\nB: {OTHER}\n"));
    machine.run_in("", &["new", "study"], "");
    machine.done(&["import", "../elsewhere/A.txt", "../elsewhere/B.txt"]);
    machine.done(&["coding", "add", "A2", "--code", "Otroštvo", "--new"]);
    machine.done(&["coding", "add", "A3", "--code", "Skrb", "--new"]);
    machine.done(&["coding", "add", "A3-4", "--code", "Skrb"]);
    machine.done(&["coding", "add", "B2", "--code", "Delo", "--new"]);
    std::fs::remove_dir_all(machine.path("elsewhere")).unwrap();
    machine
}

fn erase(machine: &Machine, code: i32, args: &[&str]) -> Answer {
    let args: Vec<&str> = ["erase"].iter().chain(args).copied().collect();
    let answer = machine.run(&args);
    assert_eq!(answer.code, code, "{args:?}: {answer:?}");
    answer
}

/// True when some file of the machine holds these words; the search index holds words one by one.
fn holds(machine: &Machine, words: &str) -> bool {
    is_in_files(&machine.path(""), words)
}

fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder).map_or(true, |mut list| list.next().is_none())
}

#[test]
fn what_preja_made_is_swept_wherever_it_lies_and_whatever_it_is_called() {
    let machine = machine();
    machine.done(&["backup"]);
    machine.done(&["backup", "kopija.preja"]);
    // Renamed, its snapshots keep the old name; opened by a link, its index has another path.
    std::fs::rename(machine.path("study/study.preja"), machine.path("study/raziskava.preja")).unwrap();
    let project = ["-p", "raziskava.preja"];
    machine.done(&["-p", "raziskava.preja", "search", "babica"]);
    // A backup that was killed, and what in a name of three words was renamed, merged and removed.
    std::fs::copy(machine.path("study/raziskava.preja"), machine.path("study/.kopija.preja.copy-999999999"))
        .unwrap();
    for args in [
        &["coding", "add", "A2", "--code", "živel pri babici", "--new", "--in-vivo"][..],
        &["code", "rename", "živel pri babici", "Dom"],
        &["coding", "add", "A3", "--code", "kruh in mleko", "--new", "--in-vivo"],
        &["code", "merge", "kruh in mleko", "Skrb"],
        &["coding", "add", "A4", "--code", "čakali ves dan", "--new", "--in-vivo"],
        &["setting", "search", "sodišče", "\"odšli na sodišče in čakali\""],
        &["setting", "state", "ko smo odšli na sodišče in čakali"],
        &["setting", "search", "delo", "tovarna"],
    ] {
        machine.done(&project.iter().chain(args).copied().collect::<Vec<_>>());
    }
    let said = ["živel pri babici", "kruh in mleko", "čakali ves dan", "na sodišče in čakali", K1[0], K2[1]];
    said.iter().for_each(|words| assert!(holds(&machine, words), "{words}"));
    let done = erase(&machine, 0, &["A", "--yes", "-p", "raziskava.preja"]);
    assert!(done.err.contains("»čakali ves dan« is called by words that go"), "{}", done.err);
    said.iter().for_each(|words| assert!(!holds(&machine, words), "{words}"));
    assert!(holds(&machine, OTHER) && holds(&machine, ASKED));
    assert_eq!(files(&machine.path("study/backups")).len(), 1, "the snapshot that was made anew");
    assert!(!machine.path("study/kopija.preja").exists());
    assert!(is_empty(&machine.path("cache/preja/index")));
    assert_eq!(machine.run(&["-p", "raziskava.preja", "check"]).code, 0);
    let codes = machine.done(&["-p", "raziskava.preja", "show", "codebook", "--format", "csv"]);
    assert!(codes.contains("[umaknjeno]") && codes.contains("Dom"), "{codes}");
    // Nothing was left, so nothing is remembered that leads to the words.
    erase(&machine, 1, &["--again", "-p", "raziskava.preja"]);
}

#[test]
fn what_is_a_persons_own_is_listed_and_goes_only_when_named() {
    let machine = machine();
    machine.write("study/corpus/A.txt", &K1.join("\n"));
    machine.write("study/corpus/zapiski/B.md", OTHER);
    machine.write("study/posnetek.mp3", "\0\0\u{1}\u{2}\0\0\0\0");
    machine.done(&["export", "segments"]);
    machine.done(&["export", "segments", "--output", "povzetek.docx"]);
    machine.done(&["memo", "add", "Zapisala sem: odšli na sodišče in čakali ves dan.", "--title", "misel"]);
    let transcript = Path::new("corpus").join("A.txt");
    let transcript = transcript.to_str().unwrap();
    let said = erase(&machine, 1, &["A"]).err;
    assert!(said.contains("--yes"), "without a terminal nobody is asked: {said}");
    // What does not hold its words is not deleted for the asking.
    let other = Path::new("corpus/zapiski/B.md");
    let refused = erase(&machine, 1, &["A", "--yes", "--with", other.to_str().unwrap()]);
    assert!(refused.err.contains("nothing was erased") && machine.path("study").join(other).exists());
    assert!(holds(&machine, K2[0]), "nothing was erased");

    let done = erase(&machine, 1, &["A", "--yes", "--with", transcript]);
    assert_eq!(done.out, "A document was erased for good.\n");
    for name in ["segments.csv", "povzetek.docx", "misel"] {
        assert!(done.err.contains(name), "{name}: {}", done.err);
    }
    assert!(done.err.contains("cannot be looked into") && done.err.contains("posnetek.mp3"));
    assert!(!done.err.contains("B.md") && !machine.path("study").join(transcript).exists());
    assert!(done.err.contains(&format!("Deleted: {transcript}")), "{}", done.err);

    // What was left is decided on later, and taken out of the history too.
    machine.done(&["memo", "remove", "misel"]);
    let table = machine.path("study/exports/segments.csv");
    assert!(!table.exists(), "what Preja wrote there itself and nobody changed is swept unasked");
    assert!(holds(&machine, "odšli na sodišče in čakali"), "in the trail");
    assert_eq!(machine.run(&["check"]).code, 0);
    let again = erase(&machine, 0, &["--again", "--with", "povzetek.docx"]);
    assert!(again.out.starts_with("Leftovers of earlier erasures were swept up"), "{again:?}");
    K1.iter().chain(&K2).for_each(|words| assert!(!holds(&machine, words), "{words}"));
    assert!(!holds(&machine, "odšli na sodišče in čakali") && !machine.path("study/povzetek.docx").exists());
    assert!(machine.path("study/posnetek.mp3").exists() && holds(&machine, OTHER));
    assert_eq!(machine.run(&["check"]).code, 0);
    assert!(erase(&machine, 1, &["--again"]).err.contains("No erasure has left anything"));
}

#[test]
fn one_speaker_withdraws_and_the_paragraphs_keep_their_numbers() {
    let machine = machine();
    machine.done(&["case", "add", "Marija Hribar", "--speaker", "K2", "--document", "A"]);
    machine.done(&["memo", "add", "»Mi smo mu vsak dan nosili kruh« je ključno.", "--title", "kruh"]);
    machine.done(&["memo", "add", "O njej ne vem nič.", "--on", "case:Marija Hribar", "--title", "o osebi"]);
    machine.done(&["backup"]);
    let nobody = erase(&machine, 1, &["A", "--speaker", "K7", "--yes"]);
    assert!(nobody.err.contains("I, K1, K2") && nobody.err.contains("K7"), "{}", nobody.err);
    // By the name of the case as well as by the label; with a page in the language of the participant.
    let done = erase(
        &machine,
        1,
        &["A", "--speaker", "Marija Hribar", "--yes", "--page", "list.txt", "--lang", "sl"],
    );
    assert_eq!(done.out, "Besede ene osebe so trajno izbrisane.\n");
    assert!(done.err.contains("kruh") && done.err.contains("Marija Hribar"), "{}", done.err);
    K2.iter().for_each(|words| assert!(!holds(&machine, words), "{words}"));
    K1.iter().for_each(|words| assert!(holds(&machine, words), "{words}"));
    assert!(!holds(&machine, "vsak dan nosili kruh"));

    let transcript = machine.json(&["show", "transcript", "A"]);
    let rows = transcript["rows"].as_array().unwrap();
    let words: Vec<String> = rows.iter().map(|row| row.to_string()).collect();
    assert!(words[2].contains("[umaknjeno]") && words[4].contains("[umaknjeno]"), "{words:#?}");
    assert!(words[1].contains(K1[0]) && words[3].contains(K1[1]), "{words:#?}");
    // Her segment went; the one in which K1 speaks too stays, with the mark in it; K1's own is as it was.
    let segments = machine.json(&["show", "segments"]);
    let of = |code: &str| -> Vec<String> {
        let rows = segments["rows"].as_array().unwrap().iter();
        rows.filter(|row| row["code"].as_str().unwrap().ends_with(code))
            .map(|row| row["segment"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(of("Skrb"), [format!("[umaknjeno] K1: {}", K1[1])]);
    assert_eq!(of("Otroštvo"), [format!("K1: {}", K1[0])]);
    assert_eq!(machine.run(&["check"]).code, 0);
    let page = machine.read("study/list.txt");
    assert!(
        page.starts_with("Na vašo željo smo izbrisali") && page.contains("vse, kar ste povedali"),
        "{page}"
    );
    assert!(!page.contains("K2") && !page.contains("Marija"), "it names nobody: {page}");

    machine.done(&["memo", "remove", "o osebi"]);
    assert!(erase(&machine, 1, &["--again"]).err.contains("Marija Hribar"), "still to be decided on");
    machine.done(&["case", "remove", "Marija Hribar"]);
    erase(&machine, 0, &["--again"]);
    assert!(!holds(&machine, "Marija Hribar") && !holds(&machine, "O njej ne vem"));
    assert_eq!(machine.run(&["check"]).code, 0);
}

#[test]
fn what_was_erased_does_not_come_back_with_an_older_backup() {
    let machine = machine();
    machine.done(&["backup", "../prej.preja"]);
    std::fs::copy(machine.path("prej.preja"), machine.path("study/vrnjena-kopija.preja")).unwrap();
    erase(&machine, 0, &["A", "--yes", "-p", "study.preja"]);
    assert!(
        !machine.path("study/vrnjena-kopija.preja").exists(),
        "a backup is known by what it says of itself"
    );
    // It was carried away and comes back: the study beside it knows what went.
    let restored = machine.run(&["restore", "../prej.preja", "--to", "nova.preja"]);
    assert_eq!(restored.code, 0, "{restored:?}");
    assert!(restored.err.contains("One document was left out"), "{restored:?}");
    std::fs::remove_file(machine.path("prej.preja")).unwrap();
    K1.iter().chain(&K2).for_each(|words| assert!(!holds(&machine, words), "{words}"));
    assert_eq!(machine.run(&["-p", "nova.preja", "check"]).code, 0);
    let left = machine.json(&["-p", "nova.preja", "show", "segments"]);
    assert_eq!(left["rows"].as_array().unwrap().len(), 1);
    let again = machine.run(&["restore", "nova.preja", "--to", "tretja.preja"]);
    assert_eq!((again.code, again.err.contains("left out")), (0, false), "{again:?}");
}

#[test]
fn a_copy_to_work_on_is_named_and_erased_by_itself() {
    let machine = machine();
    machine.done(&["search", "babica"]);
    machine.done(&["backup", "../prej.preja"]);
    machine.done(&["restore", "../prej.preja", "--to", "druga.preja"]);
    std::fs::remove_file(machine.path("prej.preja")).unwrap();
    let done = erase(&machine, 1, &["A", "--yes", "-p", "study.preja"]);
    assert!(
        done.err.contains("druga.preja") && done.err.contains("was not told of the erasure"),
        "{}",
        done.err
    );
    // Erased there too, both are free of it, and each knows it of the other.
    erase(&machine, 0, &["A", "--yes", "-p", "druga.preja"]);
    K1.iter().chain(&K2).for_each(|words| assert!(!holds(&machine, words), "{words}"));
}
