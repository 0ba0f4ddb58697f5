//! The comparison board by keys: both sides are read, what is shared and what differs is kept, summaries are written.

use super::paper::{Paper, coding, desk, press, screen};
use super::theory::{run, theory};
use preja::analysis::{Args, Input, by_name};
use preja::message::Locale;
use preja::model::*;
use preja::tui::desk::Desk;
use preja::tui::keymap::Preset;

const WIDE: (u16, u16) = (120, 36);
const SMALL: (u16, u16) = (80, 24);

/// Regions: A is zahodna, B and C are vzhodna. Odnosi is coded in A (A5) and B (B2, B3), not in C.
fn board(keys: &str, size: (u16, u16)) -> Desk<Paper> {
    let mut desk = desk(theory(), Locale::Sl, Preset::Simple, size);
    press(&mut desk, "<f10>primerjalna<enter>", size);
    press(&mut desk, keys, size);
    desk
}

#[test]
fn screens() {
    for (locale, code) in [(Locale::Sl, "sl"), (Locale::En, "en")] {
        for size in [WIDE, SMALL] {
            let mut desk = desk(theory(), locale, Preset::Simple, size);
            press(&mut desk, "<ctrl-r>odno<right>+Obe strani poznata oporo.<enter>", size);
            insta::assert_snapshot!(format!("compare-{code}-{}x{}", size.0, size.1), screen(&mut desk, size));
        }
    }
}

#[test]
fn the_segments_of_both_sides_stand_side_by_side() {
    for size in [WIDE, SMALL] {
        let mut desk = board("odno", size);
        let shown = screen(&mut desk, size);
        let line =
            shown.lines().find(|line| line.contains("vem, da za mano")).unwrap_or_else(|| panic!("{shown}"));
        // vzhodna stands left, zahodna right of the line between.
        let middle = line.char_indices().filter(|(_, c)| *c == '│').map(|(at, _)| at).nth(1).unwrap();
        assert!(line.find("A5").unwrap() > middle, "{shown}");
        assert!(shown.contains("B3") && shown.contains("Brez segmentov: C"), "{shown}");
    }
}

fn marks(desk: &Desk<Paper>) -> Vec<(MemoKind, String, String)> {
    let mut list: Vec<&Memo> = desk.bench.project.memos().collect();
    list.sort_by_key(|memo| (memo.kind, memo.id));
    list.into_iter().map(|memo| (memo.kind, memo.title.clone(), memo.body.clone())).collect()
}

#[test]
fn what_is_shared_and_what_differs_is_kept_changed_and_undone() {
    let mut desk = board("odno+Obe strani poznata oporo.<enter>", WIDE);
    let title = "regija: vzhodna · zahodna".to_owned();
    assert_eq!(marks(&desk), [(MemoKind::Shared, title.clone(), "Obe strani poznata oporo.".into())]);
    press(&mut desk, "-Na vzhodu jo dajo sodelavci.<enter>", WIDE);
    let shown = screen(&mut desk, WIDE);
    assert!(shown.contains("Skupno: Obe strani poznata oporo."), "{shown}");
    assert!(shown.contains("Razlika: Na vzhodu jo dajo sodelavci."), "{shown}");
    // The same mark is opened again, whichever side is held.
    press(&mut desk, "<end>.+ Zelo.<enter>", WIDE);
    assert_eq!(marks(&desk)[0].2, "Obe strani poznata oporo. Zelo.");
    assert_eq!(marks(&desk).len(), 2);
    // It stands in the table as well.
    let project = &desk.bench.project;
    let args = Args { by: project.variables().next().map(|row| row.id), depth: 1, ..Args::default() };
    let table = by_name("board")
        .unwrap()
        .run(&Input { project, scope: &Scope::default(), args: &args, entries: &[], hits: None })
        .unwrap();
    let ids: Vec<&str> = table.columns.iter().map(|column| column.id.as_str()).collect();
    assert_eq!(ids, ["code", "v:vzhodna", "v:zahodna", "shared", "different"]);
    press(&mut desk, "<ctrl-z><ctrl-z><ctrl-z>", WIDE);
    assert!(marks(&desk).is_empty());
    // Emptied it goes.
    press(&mut desk, "+x<enter>+<backspace><enter>", WIDE);
    assert!(marks(&desk).is_empty());
}

#[test]
fn a_summary_is_written_where_it_is_read() {
    // Enter goes to the quotes; the first line of a document is its summary.
    let mut desk = board("odno<enter><enter>V Brodu koga čakajo.<esc>", WIDE);
    let memo = desk.bench.project.memos().next().unwrap();
    let (odnosi, b) = (code(&desk, "Odnosi"), document(&desk, "B"));
    assert_eq!(
        (memo.target, memo.kind, memo.body.as_str()),
        (Target::Pair(odnosi, b), MemoKind::Summary, "V Brodu koga čakajo.")
    );
    let shown = screen(&mut desk, WIDE);
    assert!(shown.contains("✎ V Brodu koga čakajo.") && shown.contains("1/2 ✎"), "{shown}");
    press(&mut desk, "<enter> Vedno.<esc>", WIDE);
    assert_eq!(desk.bench.project.memos().next().unwrap().body, "V Brodu koga čakajo. Vedno.");
    press(&mut desk, "<ctrl-z><ctrl-z>", WIDE);
    assert_eq!(desk.bench.project.memos().count(), 0);
}

fn code(desk: &Desk<Paper>, name: &str) -> CodeId {
    desk.bench.project.codes().find(|row| row.name == name).unwrap().id
}

fn document(desk: &Desk<Paper>, label: &str) -> DocumentId {
    desk.bench.project.documents().find(|row| row.label == label).unwrap().id
}

#[test]
fn documents_stand_side_by_side_where_no_variable_is_wanted() {
    let mut desk = board("<f10>primerjaj po<enter>1odno", WIDE);
    let shown = screen(&mut desk, WIDE);
    assert!(shown.contains("ob strani: A"), "{shown}");
    // C is compared with A: it has no segment, and a place for a summary.
    press(&mut desk, "<end>", WIDE);
    assert_eq!(desk.state.rooms.compare.pair(), (0, 2));
    press(&mut desk, ".<home>", WIDE);
    assert_eq!(desk.state.rooms.compare.pair(), (2, 0));
}

/// Ana speaks in A, Bor and Eva in B; whose the segments of B are is not known.
fn people(locale: Locale, size: (u16, u16)) -> Desk<Paper> {
    let mut paper = theory();
    for (name, document) in [("Ana", "A"), ("Bor", "B"), ("Eva", "B")] {
        run(&mut paper, &["case", "add", name, "--document", document]);
    }
    paper.entries.clear();
    let mut desk = desk(paper, locale, Preset::Simple, size);
    // The second line of the list: people.
    press(&mut desk, "<ctrl-r>odno<f10>", size);
    press(&mut desk, if locale == Locale::Sl { "primerjaj po" } else { "compare by" }, size);
    press(&mut desk, "<enter>2", size);
    desk
}

#[test]
fn people_stand_side_by_side() {
    for (locale, code) in [(Locale::Sl, "sl"), (Locale::En, "en")] {
        for size in [WIDE, SMALL] {
            let mut desk = people(locale, size);
            press(&mut desk, "<end>", size);
            insta::assert_snapshot!(
                format!("compare-people-{code}-{}x{}", size.0, size.1),
                screen(&mut desk, size)
            );
        }
    }
}

#[test]
fn a_summary_of_a_person_is_written_where_it_is_read_and_undone() {
    let mut desk = people(Locale::Sl, WIDE);
    press(&mut desk, "<enter><home><enter>Ana čuti oporo.<esc>", WIDE);
    let ana = desk.bench.project.cases().find(|row| row.name == "Ana").unwrap().id;
    let memo = desk.bench.project.memos().next().unwrap();
    assert_eq!((memo.target, memo.kind), (Target::CasePair(code(&desk, "Odnosi"), ana), MemoKind::Summary));
    let shown = screen(&mut desk, WIDE);
    assert!(shown.contains("✎ Ana čuti oporo.") && shown.contains("1 ✎"), "{shown}");
    // What is shared belongs to this comparison.
    press(&mut desk, "<esc>+Obe čutita oporo.<enter>", WIDE);
    assert_eq!(
        marks(&desk).last().unwrap(),
        &(MemoKind::Shared, "Ana · Bor".into(), "Obe čutita oporo.".into())
    );
    press(&mut desk, "<ctrl-z><ctrl-z>", WIDE);
    assert!(marks(&desk).is_empty());
    // Nobody is there to write of where it is not known who spoke.
    press(&mut desk, "<end><f10>povzetek<enter>", WIDE);
    assert!(
        desk.state.shell.layer.is_none() && screen(&mut desk, WIDE).contains("tu ni znano, čigave so besede")
    );
}

#[test]
fn a_quote_of_the_board_becomes_evidence_and_a_difference_a_proposition() {
    let mut paper = theory();
    paper.run(coding("C2", "Če zamudim, ostanem doma.", "Zaupanje"));
    let mut desk = desk(paper, Locale::Sl, Preset::Simple, WIDE);
    press(&mut desk, "<ctrl-r>odno<enter><end><f10>dokaz proti<enter>rutina<enter>", WIDE);
    let row = desk.bench.project.propositions().find(|row| row.name() == "P3").unwrap();
    let cited: Vec<String> =
        row.evidence.iter().map(|one| desk.bench.project.cite_segment(one.segment)).collect();
    assert_eq!(cited, ["C2"]);
    press(&mut desk, "<esc>-Na vzhodu ni prevoza.<enter><f10>nova propozicija<enter><enter>", WIDE);
    let row = desk.bench.project.propositions().find(|row| row.name() == "P4").unwrap();
    assert_eq!((row.sentence.as_str(), row.kind), ("Na vzhodu ni prevoza.", PropositionKind::Comparison));
    assert_eq!(row.codes, [code(&desk, "Odnosi")]);
}

#[test]
fn nothing_of_it_changes_in_a_read_only_desk() {
    let mut desk = desk(theory(), Locale::Sl, Preset::Expert, WIDE);
    desk.state.shell.options.read_only = true;
    let before = desk.bench.project.clone();
    for keys in [
        "<ctrl-r>+-sP",
        "<enter><enter>sfF",
        "<ctrl-x>+-nrcx",
        "<enter><down><down><enter><esc>+-",
        "<f4>AUp<tab><down><down><enter>",
    ] {
        press(&mut desk, keys, WIDE);
        press(&mut desk, "<esc>", WIDE);
    }
    assert_eq!(desk.bench.project, before);
}
