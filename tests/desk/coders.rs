//! Whose codings are counted: what the top line says, when it turns by itself, and the one action that switches.

use super::paper::{NOW, Paper, coding, desk, id, press, screen, workshop};
use preja::message::Locale;
use preja::model::*;
use preja::tui::desk::Desk;
use preja::tui::keymap::Preset;

const SIZES: [(u16, u16); 2] = [(120, 36), (80, 24)];

/// The workshop coded by ana; the desk is opened by bor, who has coded nothing yet.
fn second() -> Paper {
    let mut paper = workshop();
    let bor = Coder { id: CoderId(id(1, 2)), name: "bor".into(), created: NOW };
    let change = Change::Coder(Box::new(Delta { before: None, after: Some(bor.clone()) }));
    paper.project.apply(&[change]).unwrap();
    paper.actor = bor.id;
    paper
}

fn counted(desk: &Desk<Paper>) -> usize {
    desk.state.shell.counts.total
}

#[test]
fn the_first_coding_of_ones_own_says_what_is_counted_from_now_on() {
    for size in SIZES {
        let mut desk = desk(second(), Locale::Sl, Preset::Simple, size);
        assert!(screen(&mut desk, size).lines().next().unwrap().contains("kodiranje: vse osebe"));
        assert_eq!(counted(&desk), 7);
        press(&mut desk, "rutina<enter>", size);
        assert_eq!(counted(&desk), 1);
        assert!(screen(&mut desk, size).lines().next().unwrap().contains("kodiranje: bor"));
        let said: Vec<String> = desk.state.shell.said.iter().map(|said| desk.state.shell.say(said)).collect();
        assert!(said.iter().any(|said| said.starts_with("Odslej štejejo le vaši segmenti")), "{said:?}");
        // And when there is nothing of one's own any more.
        press(&mut desk, "<ctrl-z>", size);
        assert_eq!(counted(&desk), 7);
        let said: Vec<String> = desk.state.shell.said.iter().map(|said| desk.state.shell.say(said)).collect();
        assert!(said.iter().any(|said| said.starts_with("Spet štejejo segmenti vseh oseb")), "{said:?}");
    }
}

#[test]
fn one_action_switches_and_then_nothing_turns_by_itself() {
    let size = SIZES[0];
    let mut desk = desk(second(), Locale::Sl, Preset::Simple, size);
    press(&mut desk, "<ctrl-d>", size);
    assert_eq!(counted(&desk), 0);
    press(&mut desk, "<ctrl-d>rutina<enter>", size);
    // Chosen: all. The first own coding changes nothing but the count.
    assert_eq!(counted(&desk), 8);
    let said: Vec<String> = desk.state.shell.said.iter().map(|said| desk.state.shell.say(said)).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    press(&mut desk, "<f10>kodiranje vseh<enter>", size);
    assert_eq!(counted(&desk), 1);
}

#[test]
fn who_codes_alone_is_not_told_whose_codings_are_counted() {
    let mut paper = workshop();
    paper.run(coding("B2", "Doma me ni čakal nihče.", "Prevoz"));
    let mut desk = desk(paper, Locale::Sl, Preset::Simple, SIZES[0]);
    assert!(!screen(&mut desk, SIZES[0]).lines().next().unwrap().contains("kodiranje"));
    press(&mut desk, "<ctrl-d>", SIZES[0]);
    assert!(screen(&mut desk, SIZES[0]).contains("ni kodiranja drugih oseb"));
}
