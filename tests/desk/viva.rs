//! The viva: a stranger names any sentence of the theory, and from anywhere in the desk four keys lead to every statement
//! for it, every statement against it, everyone who was silent and why, and how the sentence read before.

use super::paper::{Paper, desk, press, screen};
use super::theory::{count, run, theory};
use preja::message::Locale;
use preja::model::Side;
use preja::tui::desk::Desk;
use preja::tui::keymap::Preset;

const SIZES: [(u16, u16); 2] = [(120, 36), (80, 24)];

/// Twelve propositions; each has one quote for, one against, and an earlier wording.
fn twelve() -> Paper {
    let mut paper = theory();
    for number in 4..=12 {
        run(&mut paper, &["proposition", "add", &format!("Stavek številka {number}."), "--code", "Zaupanje"]);
    }
    let (for_it, against) =
        ("B3:Tako se naučiš zaupati.", "A2:Najprej pogrejemo peč, potem pogledamo naročila.");
    for number in 3..=12 {
        let name = format!("P{number}");
        run(&mut paper, &["proposition", "evidence", &name, "--for", for_it]);
        run(&mut paper, &["proposition", "evidence", &name, "--against", against]);
        run(&mut paper, &["proposition", "reword", &name, &format!("Novi stavek {number}.")]);
    }
    run(&mut paper, &["proposition", "evidence", "P2", "--against", against]);
    run(&mut paper, &["proposition", "reword", "P2", "Prevoz odloča, kdo pride in kdo ne."]);
    paper.entries.clear();
    paper
}

/// Where one may be when the question comes: in the text, in each workspace and pane, with a filter typed, in a list, in
/// help, in a page that is being written.
const ANYWHERE: [&str; 12] = [
    "",
    "<f3>",
    "<f4>",
    "<f4><tab><tab>",
    "<f5>1",
    "<f5>zaup",
    "<f5><enter><right>",
    "<f8>",
    "<f9>",
    "<f10>",
    "<f1>",
    "<ctrl-o>",
];

fn name(desk: &Desk<Paper>) -> String {
    let here = desk.state.rooms.propositions.focused().unwrap();
    desk.bench.project.proposition(here).unwrap().name()
}

#[test]
fn any_of_twelve_sentences_is_reached_in_four_keys_from_anywhere() {
    for preset in [Preset::Simple, Preset::Expert] {
        for from in ANYWHERE {
            let mut desk = desk(twelve(), Locale::Sl, preset, SIZES[0]);
            for number in [1, 9, 10, 12] {
                for (sign, pane) in
                    [("+", "evidence"), ("-", "evidence"), (".", "stands"), ("<", "proposition")]
                {
                    let keys = format!("<f5>{number}{sign}");
                    assert!(count(&keys) <= 4);
                    press(&mut desk, from, SIZES[0]);
                    press(&mut desk, &keys, SIZES[0]);
                    let at = format!("{preset} {from:?} {keys}");
                    assert_eq!(
                        (desk.state.shell.front.name, desk.state.shell.front.pane),
                        ("propositions", pane),
                        "{at}"
                    );
                    assert_eq!(name(&desk), format!("P{number}"), "{at}");
                    assert!(desk.state.shell.layer.is_none(), "{at}");
                    if pane == "evidence" {
                        let side = if sign == "+" { Side::For } else { Side::Against };
                        assert_eq!(desk.state.rooms.propositions.side, side, "{at}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_was_asked_for_is_seen_on_wide_and_narrow_screens() {
    for size in SIZES {
        for (keys, seen) in [
            ("<f5>12+", vec!["B3", "Tako se naučiš"]),
            ("<f5>12-", vec!["A2", "Najprej pogrejemo"]),
            ("<f5>10.", vec!["Čemernik", "Ni bilo vprašano"]),
            ("<f5>11<", vec!["Stavek številka 11."]),
            ("<f5>1<", vec!["si upa več sam.«"]),
        ] {
            let mut desk = desk(twelve(), Locale::Sl, Preset::Simple, size);
            press(&mut desk, keys, size);
            let shown = screen(&mut desk, size);
            for words in seen {
                let all = words.split(' ').all(|word| shown.contains(word));
                assert!(all, "{keys} {words} at {size:?}:\n{shown}");
            }
        }
    }
}

#[test]
fn one_question_follows_another_without_a_way_back() {
    for size in SIZES {
        let mut desk = desk(twelve(), Locale::Sl, Preset::Simple, size);
        let asked = [
            ("<f5>12+", "P12"),
            ("3-", "P3"),
            ("10.", "P10"),
            ("1<", "P1"),
            ("12-", "P12"),
            ("<f2><f5>5<", "P5"),
            ("<f5>1-", "P1"),
        ];
        for (keys, wanted) in asked {
            press(&mut desk, keys, size);
            assert_eq!(name(&desk), wanted, "{keys} at {size:?}");
        }
    }
}

#[test]
fn a_sentence_that_never_changed_says_so() {
    let mut desk = desk(theory(), Locale::Sl, Preset::Simple, SIZES[0]);
    press(&mut desk, "<f5>3<", SIZES[0]);
    assert!(screen(&mut desk, SIZES[0]).contains("P3: ubeseditev se še ni spremenila."));
}

#[test]
fn looking_for_negative_cases_leaves_out_what_is_evidence() {
    // P2 is about Prevoz; C2 is its evidence, so of its codes' segments one that is none must remain.
    let mut paper = theory();
    paper.run(super::paper::coding("B2", "Doma me ni čakal nihče.", "Prevoz"));
    let mut desk = desk(paper, Locale::Sl, Preset::Simple, SIZES[0]);
    press(&mut desk, "<f5>2<tab>", SIZES[0]);
    assert!(screen(&mut desk, SIZES[0]).contains("Ste iskali nasprotne primere?"));
    while !matches!(
        desk.state.rooms.propositions.page.here(),
        Some(preja::tui::workspace::propositions::On::Look)
    ) {
        press(&mut desk, "<down>", SIZES[0]);
    }
    press(&mut desk, "<enter>", SIZES[0]);
    let shown = screen(&mut desk, SIZES[0]);
    assert!(shown.contains("ki še niso dokaz: 1"), "{shown}");
    assert!(shown.contains("[ ] B2      »Doma me ni čakal nihče.«") && !shown.contains("[ ] C2"), "{shown}");
    // The empty column asks as well, and leads to the same list.
    press(&mut desk, "<esc><f5>2-", SIZES[1]);
    assert!(screen(&mut desk, SIZES[1]).contains("Ste iskali"));
    press(&mut desk, "<enter>", SIZES[0]);
    assert!(screen(&mut desk, SIZES[0]).contains("ki še niso dokaz: 1"));
    // Nothing is evidence before it is ticked or taken by a person.
    press(&mut desk, "<enter>", SIZES[0]);
    let row = desk.bench.project.propositions().find(|row| row.name() == "P2").unwrap();
    assert_eq!(row.evidence.iter().filter(|one| one.side == Side::Against).count(), 1);
    assert!(!screen(&mut desk, SIZES[0]).contains("Ste iskali nasprotne primere?"));
}
