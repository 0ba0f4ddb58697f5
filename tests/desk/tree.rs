//! The tree of categories by keys: a concept in further categories, merged and taken apart again, and soft hints.

use super::paper::{Paper, desk, press, screen};
use super::theory::{WIDE, open, run, theory};
use preja::message::Locale;
use preja::model::*;
use preja::tui::desk::Desk;
use preja::tui::keymap::Preset;

fn code<'a>(desk: &'a Desk<Paper>, name: &str) -> &'a Code {
    desk.bench.project.codes().find(|row| row.name == name).unwrap()
}

#[test]
fn a_concept_in_a_further_category_is_grey_there_and_counted_once() {
    let mut desk = open("<f4>strah<f10>tudi pod<enter>odnosi<enter>", WIDE);
    assert_eq!(code(&desk, "Strah").also, [code(&desk, "Odnosi").id]);
    let shown = screen(&mut desk, WIDE);
    assert!(shown.contains("↗ Strah (šteje"), "{shown}");
    let odnosi = code(&desk, "Odnosi").id;
    // Zaupanje twice, Pričakovanost once: Strah does not count here.
    assert_eq!(desk.state.shell.counts.of(odnosi).all, 3);
    // The same action takes it off.
    press(&mut desk, "<f10>tudi pod<enter>odnosi<enter>", WIDE);
    assert!(code(&desk, "Strah").also.is_empty());
    assert!(!screen(&mut desk, WIDE).contains("↗"));
}

#[test]
fn the_cursor_goes_over_the_grey_line_and_reads_the_concept() {
    let mut desk = open("<f4>strah<f10>tudi pod<enter>odnosi<enter>", WIDE);
    // Up and down from the category: the grey line is the one after it.
    press(&mut desk, "odnosi<esc><down>", WIDE);
    assert_eq!(desk.state.rooms.categories.tree.focused(), Some(code(&desk, "Strah").id));
    press(&mut desk, "<down>", WIDE);
    assert_eq!(desk.state.rooms.categories.tree.focused(), Some(code(&desk, "Zaupanje").id));
    press(&mut desk, "<up><up>", WIDE);
    assert_eq!(desk.state.rooms.categories.tree.focused(), Some(code(&desk, "Odnosi").id));
}

#[test]
fn what_was_merged_is_taken_apart_after_other_work() {
    let mut desk = open("<f4>strah<f10>združi<enter>zaupanje<enter>2", WIDE);
    assert!(desk.bench.project.codes().all(|row| row.name != "Strah"));
    press(&mut desk, "<f2>rutina<enter><f4>zaupanje<f10>razdruži<enter>", WIDE);
    assert!(screen(&mut desk, WIDE).contains("»Strah« spet stoji sama"));
    press(&mut desk, "2", WIDE);
    let strah = code(&desk, "Strah").id;
    let places: Vec<String> = desk
        .bench
        .project
        .codings_of(strah)
        .map(|row| desk.bench.project.cite_segment(row.segment))
        .collect();
    assert_eq!(places, ["A5"]);
    press(&mut desk, "<f4>rutina<f10>razdruži<enter>", WIDE);
    assert!(screen(&mut desk, WIDE).contains("ni združena nobena koda"));
}

#[test]
fn what_leads_to_a_category_is_followed_over_several_relations() {
    let mut paper = theory();
    for words in [
        ["Prevoz", "condition-for", "Zaupanje", "weakens"],
        ["Samostojnost", "condition-for", "Rutina", "strengthens"],
    ] {
        run(
            &mut paper,
            &["relation", "add", words[0], words[1], words[2], "--direction", words[3], "--inferred"],
        );
    }
    let mut desk = desk(paper, Locale::Sl, Preset::Simple, WIDE);
    // Prevoz weakens Zaupanje, which strengthens Samostojnost, which strengthens Rutina: in all Prevoz weakens.
    press(&mut desk, "<f4>rutina<<home>", WIDE);
    for (name, whole) in [("Prevoz", "slabi (−)"), ("Zaupanje", "krepi (+)"), ("Samostojnost", "krepi (+)")]
    {
        let shown = screen(&mut desk, WIDE);
        let line = shown.lines().nth(33).unwrap();
        assert!(
            line.contains(&format!("> {name} · ")) && line.contains(&format!("po vsej poti: {whole}")),
            "{name}:\n{shown}"
        );
        press(&mut desk, "<tab>", WIDE);
    }
    // From the map to the card, and from there to where it leads.
    press(&mut desk, "<home><enter>", WIDE);
    assert_eq!(desk.state.rooms.categories.tree.focused(), Some(code(&desk, "Prevoz").id));
    press(&mut desk, "<f10>kam to vodi<enter>", WIDE);
    assert!(screen(&mut desk, WIDE).contains("Kam vodi: Prevoz"));
    press(&mut desk, "<f4>strah<", WIDE);
    assert!(screen(&mut desk, WIDE).contains("Na tej poti ni povezav"));
}

#[test]
fn hints_are_soft_and_in_vivo_names_stand_in_quotes() {
    let mut paper = theory();
    run(&mut paper, &["code", "add", "Ovire > Zaupanja"]);
    run(
        &mut paper,
        &[
            "coding",
            "add",
            "C2",
            "--quote",
            "avtobus vozi dvakrat na dan",
            "--code",
            "dvakrat na dan",
            "--new",
            "--in-vivo",
        ],
    );
    let mut desk = desk(paper, Locale::Sl, Preset::Simple, WIDE);
    press(&mut desk, "<f4>zaupanje", WIDE);
    let shown = screen(&mut desk, WIDE);
    assert!(shown.contains("Podobno ime:"), "{shown}");
    press(&mut desk, "<esc>dvakrat", WIDE);
    let shown = screen(&mut desk, WIDE);
    assert!(shown.contains("»dvakrat na dan«") && shown.contains("En sam segment"), "{shown}");
}
