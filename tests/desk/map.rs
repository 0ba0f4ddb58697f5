//! The map at the desk: what is seen, and how one moves about in it, by keys and with the mouse.

use super::paper::{Paper, desk, press, screen};
use super::theory::{SMALL, WIDE, run, theory};
use preja::message::Locale;
use preja::tui::desk::Desk;
use preja::tui::event::{Deed, Event, Mouse};
use preja::tui::keymap::Preset;

/// The theory of the other tests with a circle between trust and independence, and a way to it.
fn related() -> Paper {
    let mut paper = theory();
    for words in [
        &["relation", "add", "Samostojnost", "consequence", "Prevoz", "--direction", "weakens", "--inferred"]
            [..],
        &[
            "relation",
            "add",
            "Strah",
            "in-opposition-to",
            "Zaupanje",
            "--said",
            "--evidence",
            "A5:Včasih me je še strah, ampak vem, da za mano nekdo stoji.",
        ],
        &[
            "relation",
            "add",
            "Samostojnost",
            "condition-for",
            "Zaupanje",
            "--direction",
            "strengthens",
            "--inferred",
        ],
    ] {
        run(&mut paper, words);
    }
    paper.entries.clear();
    paper
}

fn open(keys: &str, size: (u16, u16)) -> Desk<Paper> {
    let mut desk = desk(related(), Locale::Sl, Preset::Simple, size);
    press(&mut desk, keys, size);
    desk
}

/// The line under the map: what the cursor is on.
fn says(desk: &mut Desk<Paper>, size: (u16, u16)) -> String {
    let shown = screen(desk, size);
    let line = shown.lines().nth(usize::from(size.1) - 3).unwrap();
    line.trim_matches(['┃', '│', ' ']).to_owned()
}

#[test]
fn the_map() {
    for (locale, code) in [(Locale::Sl, "sl"), (Locale::En, "en")] {
        for size in [WIDE, SMALL] {
            let mut desk = desk(related(), locale, Preset::Simple, size);
            press(&mut desk, "<f5><ctrl-g>", size);
            insta::assert_snapshot!(format!("map-{code}-{}x{}", size.0, size.1), screen(&mut desk, size));
        }
    }
}

#[test]
fn it_opens_on_the_category_in_focus_and_says_what_it_is_on() {
    let mut desk = open("<f4>samost<ctrl-g>", WIDE);
    assert_eq!((desk.state.shell.front.name, desk.state.shell.front.pane), ("propositions", "map"));
    assert!(says(&mut desk, WIDE).starts_with("Izidi > Samostojnost · "), "{}", says(&mut desk, WIDE));
    assert!(says(&mut desk, WIDE).ends_with("3 povezave"));
    // And on the relation under the cursor of a card.
    let mut desk = open("<f4>zaupanje<tab><end><ctrl-g>", WIDE);
    let line = says(&mut desk, WIDE);
    assert!(line.contains("Samostojnost") && line.contains("Zaupanje") && line.contains("mest"), "{line}");
}

#[test]
fn tab_goes_from_category_to_category_and_then_to_the_next_pane() {
    let mut desk = open("<f5><ctrl-g><home>", WIDE);
    let mut seen = Vec::new();
    while desk.state.shell.front.pane == "map" {
        seen.push(says(&mut desk, WIDE).split(" · ").next().unwrap().to_owned());
        press(&mut desk, "<tab>", WIDE);
    }
    seen.sort();
    assert_eq!(seen, ["Izidi > Samostojnost", "Izidi > Strah", "Odnosi > Zaupanje", "Ovire > Prevoz"]);
    assert_eq!(desk.state.shell.front.pane, "propositions");
}

#[test]
fn arrows_lead_along_the_lines_and_enter_to_the_card() {
    // Prevoz stands above Samostojnost, the relation between them.
    let mut desk = open("<f4>prevoz<ctrl-g><down>", WIDE);
    assert!(says(&mut desk, WIDE).contains("je posledica"), "{}", says(&mut desk, WIDE));
    press(&mut desk, "<down>", WIDE);
    assert!(says(&mut desk, WIDE).starts_with("Izidi > Samostojnost"));
    press(&mut desk, "<enter>", WIDE);
    assert_eq!((desk.state.shell.front.name, desk.state.shell.front.pane), ("categories", "card"));
    assert!(screen(&mut desk, WIDE).contains("· Izidi > Samostojnost"));
    press(&mut desk, "<alt-left>", WIDE);
    assert_eq!((desk.state.shell.front.name, desk.state.shell.front.pane), ("propositions", "map"));
}

#[test]
fn enter_on_a_relation_leads_to_its_quotes_and_into_the_text() {
    let mut desk = open("<f4>strah<ctrl-g><down>", WIDE);
    assert!(says(&mut desk, WIDE).contains("v nasprotju"), "{}", says(&mut desk, WIDE));
    press(&mut desk, "<enter><down><enter>", WIDE);
    assert_eq!(desk.state.shell.front.name, "coding");
    let at = desk.state.rooms.coding.reader.target(&desk.bench.project).unwrap();
    let words = desk.state.rooms.coding.reader.text(&desk.bench.project).slice(at).to_owned();
    assert_eq!(words, "Včasih me je še strah, ampak vem, da za mano nekdo stoji.");
}

#[test]
fn what_leads_to_a_category_and_where_it_leads() {
    // Prevoz leads to Samostojnost, and so to Zaupanje; Strah stands only in opposition to it.
    let mut desk = open("<f4>zaupanje<f10>kaj vodi<enter>", WIDE);
    let shown = screen(&mut desk, WIDE);
    assert!(
        shown.contains("Kaj vodi k: Zaupanje") && shown.contains("Prevoz") && !shown.contains("Strah"),
        "{shown}"
    );
    // Prevoz strengthens by itself what weakens: the whole way is told with the box.
    press(&mut desk, "<home>", WIDE);
    assert!(
        says(&mut desk, WIDE).starts_with("Ovire > Prevoz ")
            && says(&mut desk, WIDE).ends_with("po vsej poti: slabi (−)")
    );
    // The same by its sign among the categories.
    let mut desk = open("<f4>zaupanje<<", WIDE);
    assert!(screen(&mut desk, WIDE).contains("Kaj vodi k: Zaupanje"));
    press(&mut desk, "<esc>", WIDE);
    assert_eq!(desk.state.shell.front.pane, "map");
    assert!(screen(&mut desk, WIDE).contains("Strah"));
    // By its sign on the map itself: nothing follows from Strah.
    let mut desk = open("<f4>strah<ctrl-g>>", WIDE);
    assert!(screen(&mut desk, WIDE).contains("Na tej poti ni povezav"), "{}", screen(&mut desk, WIDE));
}

#[test]
fn the_mouse_picks_drags_and_turns_the_wheel() {
    const LOW: (u16, u16) = (60, 16);
    let mut desk = open("<f5><ctrl-g><home>", LOW);
    let before = screen(&mut desk, LOW);
    let mouse = |desk: &mut Desk<Paper>, deed, x, y| {
        desk.event(Event::Mouse(Mouse { deed, x, y, alt: false }));
        desk.layout(LOW);
    };
    mouse(&mut desk, Deed::WheelDown, 20, 8);
    let turned = screen(&mut desk, LOW);
    assert_ne!(before, turned);
    mouse(&mut desk, Deed::WheelUp, 20, 8);
    assert_eq!(screen(&mut desk, LOW), before);
    // Dragged three lines up is turned down by three.
    mouse(&mut desk, Deed::Press(1), 1, 10);
    mouse(&mut desk, Deed::Drag, 1, 7);
    let strip = |shown: &str| shown.lines().skip(2).take(10).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(strip(&screen(&mut desk, LOW)), strip(&turned));
    // A click on a name stands on it.
    press(&mut desk, "<end>", LOW);
    let shown = screen(&mut desk, LOW);
    let name = ["Prevoz", "Strah", "Samostojnost", "Zaupanje"].into_iter().find_map(|name| {
        let (y, line) = shown.lines().enumerate().skip(2).take(10).find(|(_, line)| line.contains(name))?;
        Some((name, line.chars().count() - line.split(name).nth(1)?.chars().count() - 1, y))
    });
    let (name, x, y) = name.unwrap();
    mouse(&mut desk, Deed::Press(1), u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
    assert!(says(&mut desk, LOW).contains(name), "{}", screen(&mut desk, LOW));
}
